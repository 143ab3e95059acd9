"""What a door says that it means: phrases, and meanings in concepts (`PUT {text} AGENDA`), become skeletons.

A skeleton is a set of steps without order, each of which any of its concepts takes, and slots.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.language.grammar import INVERTS, PAST
from bot.language.lexicon import Lexicon, Sense
from bot.language.phrases.pattern import PatternError
from bot.language.phrases.words import words

MOST_SKELETONS = 96
_SIGN = re.compile(r"\{[^{}]*\}|[\[\]()|:?]|[^\s\[\]()|:{}?]+")
_AFFIX = re.compile(r"(?<=\w)\[\w+(?:\|\w+)*\]")  # sprog[et]
_CONCEPT = re.compile(r"[A-Z][A-Z_]+!?")
Step = frozenset[str]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The concepts of one way to say something, and its slots in order; `past`: it tells of what happened."""

    steps: frozenset[Step]
    slots: tuple[str, ...] = ()
    colon: bool = False
    past: bool = False
    question: bool = False
    lost: int = 0
    """How many of its words say nothing in concepts."""

    deed: Step | None = None
    """What is to be done: the first of its deeds."""

    polite: bool = False
    """It is a courtesy, more than anything else."""

    inverted: bool = False
    """It has the form of a yes/no question itself."""

    def joined(self, other: Skeleton) -> Skeleton:
        return Skeleton(
            self.steps | other.steps,
            self.slots + tuple(slot for slot in other.slots if slot not in self.slots),
            self.colon or other.colon,
            self.past or other.past,
            self.question or other.question,
            self.lost + other.lost,
            self.deed or other.deed,
            self.polite or other.polite,
            self.inverted or (other.inverted and not self.lost and not self.steps),
        )


NOTHING = Skeleton(frozenset())
Run = Callable[[Sequence[str], bool], Skeleton]
"""Reads literals that stand beside each other; the flag says that a phrase begins with them."""


class Skeletons:
    """Makes skeletons of phrases, with the lexicon; a word that it does not know is a concept of its own."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.word = cache(self._word)

    def learn(self, patterns: Iterable[str]) -> None:
        """A word of a phrase that nobody knows becomes a concept of its own; all of them before any phrase is
        read, so that it says nothing which door comes first."""
        found: set[str] = set()

        def looked_at(run: Sequence[str], _begins: bool) -> Skeleton:
            found.update(key for key, raw in self._single_words(run) if self._is_own(key, raw))
            return NOTHING

        for pattern in patterns:
            _Reader(pattern, looked_at).whole()
        for key in sorted(found):
            self.lexicon.learn("da", "things", f"={key}", key)
        self.word.cache_clear()

    def _single_words(self, run: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Those that stand in no expression of several."""
        told, at = _told(run), 0
        said = [key for key, _ in told]
        while at < len(said):
            expression = self._expression(said, at)
            if expression is None:
                yield told[at]
            at = expression[0] if expression else at + 1

    def _is_own(self, key: str, raw: str) -> bool:
        """The lexicon has it not, or only as an everyday word."""
        if key.isdecimal() or len(key) < 2:
            return False
        senses = self.lexicon.hear(key, raw)
        return bool(senses.slips) or all(
            self.lexicon.sections[one.concept] == "else" for one in senses.senses
        )

    def of_pattern(self, pattern: str) -> list[Skeleton]:
        return self._read(pattern, self._run_of_words)

    def of_meaning(self, meaning: str) -> list[Skeleton]:
        return self._read(meaning, self._run_of_concepts)

    def _read(self, pattern: str, run: Run) -> list[Skeleton]:
        return [one for one in _plainest(_Reader(pattern, run).whole()) if one.steps]

    # literals

    def _run_of_words(self, run: Sequence[str], begins: bool) -> Skeleton:
        """Words that stand beside each other: expressions of several words are found among them."""
        made, at = NOTHING, 0
        first = begins
        told = _told(run)
        said = [key for key, _ in told]
        while at < len(said):
            after, step, past = self._expression(said, at) or (at + 1, *self.word(*told[at]))
            step = step or (self._small_deed(told[at][0]) if first and after == at + 1 else step)
            if step:
                step, first = self._as_deed(step) if first else step, False
                made = made.joined(self._said(step, past))
                if after == at + 1 and (kind := self._kind(*told[at])):
                    made = made.joined(self._said(kind))
            else:
                polite, turns = self._is_polite(said[at]), self._turns(first and at == 0, *said[at : at + 2])
                small = Skeleton(frozenset(), past=said[at] in PAST, lost=1, polite=polite, inverted=turns)
                made = made.joined(small)
            at = after
        return made

    def _said(self, step: Step, past: bool = False) -> Skeleton:
        is_deed = any(self.lexicon.sections.get(concept) == "deeds" for concept in step)
        return Skeleton(frozenset((step,)), past=past, deed=step if is_deed else None)

    def _is_polite(self, key: str) -> bool:
        return any(sense.concept == "POLITE" for sense in self.lexicon.hear(key, key).senses)

    def _turns(self, first: bool, key: str = "", *_: str) -> bool:
        return first and key in INVERTS

    def _as_deed(self, step: Step) -> Step:
        """The word that a phrase begins with is what is to be done, where it can be: `record a decision`."""
        deeds = frozenset(one for one in step if self.lexicon.sections.get(one) == "deeds")
        return deeds or step

    def _small_deed(self, key: str) -> Step:
        """`end the meeting`: what is to be done, though `end` is a small word in the other language."""
        concepts = {one.concept for one in self.lexicon.hear(key, key).senses} - self.lexicon.weak
        deeds = frozenset(one for one in concepts if self.lexicon.sections[one] == "deeds")
        return deeds if any(self.lexicon.sections[one] == "small" for one in concepts) else frozenset()

    def _expression(self, said: Sequence[str], at: int) -> tuple[int, Step, bool] | None:
        best: list[tuple[int, Sense]] = []
        for continued, sense in self.lexicon.phrases.get(said[at], ()):
            after = at + 1 + len(continued)
            if tuple(said[at + 1 : after]) == continued and (not best or after >= best[0][0]):
                best = [*(one for one in best if one[0] == after), (after, sense)]
        if not best:
            return None
        return best[0][0], self._step(sense for _, sense in best), any(sense.past for _, sense in best)

    def _word(self, key: str, raw: str) -> tuple[Step, bool]:
        senses = self.lexicon.hear(key, raw)
        if senses.slips or all(self.lexicon.sections[one.concept] == "else" for one in senses.senses):
            return frozenset(), False
        deeds = [one for one in senses.senses if self.lexicon.sections[one.concept] == "deeds"]
        return self._step(senses.senses), bool(deeds) and all(one.past for one in deeds)

    def _kind(self, key: str, raw: str) -> Step:
        """Of a compound, what says which kind of its head is meant: `onlinemøde` is no other meeting."""
        before = self._step(self.lexicon.hear(key, raw).before or ())
        return before - self.lexicon.weak - self.lexicon.light

    def _step(self, senses: Iterable[Sense]) -> Step:
        found = {sense.concept for sense in senses}
        sections = {concept: self.lexicon.sections[concept] for concept in found}
        if {"courtesy", "small"} & set(sections.values()) and not set(sections.values()) & {"marks", "asks"}:
            return frozenset()
        if "asks" in sections.values():
            return frozenset(one for one in found if sections[one] == "asks")
        found = {one for one in found if sections[one] not in ("courtesy", "small")}
        found = {one for one in found if sections[one] != "else"} or found  # `ligger` is no word for `hænger`
        strong = {one for one in found if one not in self.lexicon.weak and sections[one] != "people"}
        return frozenset(strong or found)

    def _run_of_concepts(self, run: Sequence[str], _begins: bool) -> Skeleton:
        made = NOTHING
        for name in run:
            if name == "?":
                made = made.joined(Skeleton(frozenset(), question=True))
                continue
            bare = name.removesuffix("!")
            if not _CONCEPT.fullmatch(name) or bare not in self.lexicon.sections:
                raise PatternError(f"meaning with {name!r}: no concept of the lexicon")
            made = made.joined(self._said(frozenset((bare,)), name.endswith("!")))
        return made


def _told(run: Sequence[str]) -> list[tuple[str, str]]:
    """Each word, as it is compared and as it is written."""
    return [
        (word.key, literal[word.start : word.end].casefold()) for literal in run for word in words(literal)
    ]


class _Reader:
    """Reads a pattern from left to right; literals beside each other are read together."""

    def __init__(self, pattern: str, run: Run) -> None:
        self.pattern, self.run = pattern, run
        self.signs = _SIGN.findall(_AFFIX.sub("", pattern))
        self.at = 0

    def whole(self) -> list[Skeleton]:
        return self._alternatives(None, begins=True)

    def _alternatives(self, until: str | None, begins: bool) -> list[Skeleton]:
        found = self._sequence(until, begins)
        while self.at < len(self.signs) and self.signs[self.at] == "|":
            self.at += 1
            found += self._sequence(until, begins)
        return list(dict.fromkeys(found))

    def _sequence(self, until: str | None, begins: bool) -> list[Skeleton]:
        found = [NOTHING]
        while self.at < len(self.signs) and self.signs[self.at] not in ("|", until):
            sign = self.signs[self.at]
            part = self._part(begins) if _opens(sign) else [self.run(self._literals(until), begins)]
            begins = begins and (sign == "[" or all(not one.steps for one in part))
            found = _product(found, part)
        return found

    def _literals(self, until: str | None) -> list[str]:
        begun = self.at
        while (
            self.at < len(self.signs)
            and self.signs[self.at] not in ("|", until)
            and not _opens(self.signs[self.at])
        ):
            self.at += 1
        return self.signs[begun : self.at]

    def _part(self, begins: bool) -> list[Skeleton]:
        sign = self.signs[self.at]
        self.at += 1
        if sign == ":":
            return [Skeleton(frozenset(), colon=True)]
        if sign.startswith("{"):
            return [Skeleton(frozenset(), (sign[1:-1].strip(),))]
        inside = _united(self._alternatives("]" if sign == "[" else ")", begins))
        self.at += 1
        return [*inside, NOTHING] if sign == "[" else inside


def _opens(sign: str) -> bool:
    """A bracket, a slot or a colon, and no literal."""
    return sign[0] in "[({:"


def _united(alternatives: list[Skeleton]) -> list[Skeleton]:
    """Alternatives of one concept each are one step, which any of them takes."""
    telling = [one for one in alternatives if one.steps or one.slots]
    alternatives = telling or alternatives
    single = [
        one
        for one in alternatives
        if len(one.steps) == 1 and one == replace(NOTHING, steps=one.steps, deed=one.deed)
    ]
    if len(single) < 2:
        return alternatives
    step = frozenset(concept for one in single for step in one.steps for concept in step)
    deed = step if any(one.deed for one in single) else None
    return [Skeleton(frozenset((step,)), deed=deed), *(one for one in alternatives if one not in single)]


def _product(firsts: Sequence[Skeleton], seconds: Sequence[Skeleton]) -> list[Skeleton]:
    if len(seconds) == 1 and seconds[0] == NOTHING:
        return list(firsts)
    joined = (one.joined(other) for one, other in itertools.product(firsts, seconds))
    return list(itertools.islice(_plainest(joined), MOST_SKELETONS))


def _plainest(skeletons: Iterable[Skeleton]) -> Iterator[Skeleton]:
    """Each once, with as few lost words as it can be said with."""
    kept: dict[Skeleton, Skeleton] = {}
    for one in skeletons:
        bare = replace(one, lost=0, deed=None)
        if bare not in kept or one.lost < kept[bare].lost:
            kept[bare] = one
    return iter(kept.values())
