"""The lexicon: which concept a word stands for, in Danish, English and what is read of Swedish and Norwegian.

It is data (`lexicon/*.toml`); endings and compounds come from rules. A misspelt word is read as the nearest
word of the whole lexicon, so a word that is known can never be a slip of another.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.inflection import Inflecting, inflecting
from bot.language.phrases.language import Language
from bot.language.phrases.words import keys

FOLDER = Path(__file__).parent / "lexicon"
LANGUAGES = ("da", "en", "nordic")
SPOKEN: tuple[Language, ...] = ("da", "en")
_SHORTEST_SLIP = 4
_SHORTEST_PART = 3
_SHORTEST_HEAD = 4
_MOST_REMEMBERED = 20_000
_LONGEST_WORD = 40


class Sense(NamedTuple):
    """What a word may stand for; `past`: it tells of something that has happened."""

    concept: str
    past: bool = False


class Heard(NamedTuple):
    """A word as the lexicon knows it: its senses, how many slips it has, and what stands before its head."""

    senses: tuple[Sense, ...]
    slips: int = 0
    before: tuple[Sense, ...] | None = None
    form: str = ""
    """The word that was meant, where it was misspelt."""


UNKNOWN = Heard(())


@dataclass(eq=False)
class Lexicon:
    """All concepts with their words."""

    sections: dict[str, str] = field(default_factory=dict)
    """Of each concept the section that it stands in."""

    weak: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    """Behind a preposition they only say where something belongs."""

    _forms: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    _plain: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    """Those that are written without æ, ø and å: `andre` is not `ændre`."""

    _own_letters: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    _nouns: set[str] = field(default_factory=set)
    phrases: dict[str, list[tuple[tuple[str, ...], Sense]]] = field(default_factory=dict)
    """Concepts of several words, by the first of them, the longest first."""

    _languages: dict[str, set[str]] = field(default_factory=dict)
    """In which languages each form is said."""

    _buckets: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    _heard: dict[str, Heard] = field(default_factory=dict)

    def hear(self, key: str, raw: str) -> Heard:
        """What a word stands for: as it is, as a compound, or misspelt."""
        own = self._plain.get(key) if raw.isascii() else self._own_letters.get(raw)
        if own:
            return Heard(own)
        known = self._heard.get(key)
        if known is None:
            if len(self._heard) > _MOST_REMEMBERED:
                self._heard.clear()
            known = self._read(key) if self._forms.get(key) else None
            if not known and raw.isascii() and raw != key:  # `tkae` has no æ
                known = self._misspelt(raw)
            known = known or self._read(key)
            self._heard[key] = known
        return known

    def language_of(self, forms: Iterable[str]) -> Language | None:
        """The one language that has all those of these words which only one has; None where they differ."""
        said = [self._languages.get(form, set()) - {"nordic"} for form in forms]
        found = {language for languages in said if len(languages) == 1 for language in languages}
        return next((one for one in SPOKEN if found == {one}), None)

    def is_noun(self, key: str) -> bool:
        """Does it name a thing, in any form?"""
        return key in self._nouns

    def is_everyday(self, concepts: Iterable[str]) -> bool:
        """No door is about any of them."""
        return all(self.sections[concept] == "else" for concept in concepts)

    def _read(self, key: str) -> Heard:
        if found := self._forms.get(key):
            return Heard(found)
        if key.isdecimal() or len(key) > _LONGEST_WORD:
            return UNKNOWN
        compound = self._compound(key)
        if compound is not None and compound.before:
            return compound
        return self._misspelt(key, most=1 if compound else 2) or compound or UNKNOWN

    def _compound(self, key: str) -> Heard | None:
        """`netværksmøde` is a kind of meeting: the head must be right, what stands before it is told."""
        for at in range(_SHORTEST_PART, len(key) - _SHORTEST_HEAD + 1):
            head = key[at:]
            if head in self._nouns:
                first = key[:at]
                before = self._forms.get(first) or self._forms.get(first.removesuffix("s"), ())
                return Heard(self._forms[head], before=before)
        return None

    def _misspelt(self, key: str, most: int = 2) -> Heard | None:
        allowed = min(slips_allowed(key), most)
        if not allowed:
            return None
        lengths = range(len(key) - allowed, len(key) + allowed + 1)
        choices = [word for length in lengths for word in self._buckets.get((key[0], length), ())]
        choices += [word for word in self._buckets.get((key[1], len(key)), ()) if word[1] == key[0]]
        found = process.extract(key, choices, scorer=OSA.distance, score_cutoff=allowed, limit=8)
        return self._nearest(key, {word: int(slips) for word, slips, _ in found})

    def _nearest(self, key: str, near: dict[str, int]) -> Heard | None:
        """What the nearest words mean, all of them."""
        near = {word: slips for word, slips in near.items() if slips and is_slip(key, word, slips)}
        if not near:
            return None
        least = min(near.values())
        best = sorted(word for word, slips in near.items() if slips == least)
        swapped = _of_changed_places(key, best)
        best = swapped if any(not self._is_everyday(word) for word in swapped) else best
        senses = {sense for word in best for sense in self._forms[word]}
        return Heard(tuple(sorted(senses)), slips=least, form=best[0])

    def _is_everyday(self, word: str) -> bool:
        return self.is_everyday(sense.concept for sense in self._forms[word])

    def copy(self) -> Lexicon:
        """Another one, that may learn words of its own."""
        other = copy(self)
        other.sections, other._forms, other._plain = dict(self.sections), dict(self._forms), dict(self._plain)
        other._heard = {}
        other._nouns, other._buckets = (
            set(self._nouns),
            {at: list(words) for at, words in self._buckets.items()},
        )
        return other

    # learning

    def learn(self, language: str, section: str, concept: str, words: str) -> None:
        known = self.sections.setdefault(concept, section)
        if "deeds" in (known, section):
            self.sections[concept] = "deeds" if known == section else known
        inflect = inflecting(language, section)
        for word in words.split(","):
            self._learn(word.strip(), concept, inflect, section, language)

    def _learn(self, word: str, concept: str, inflect: Inflecting, section: str, language: str) -> None:
        sign, bare = (word[0], word[1:]) if word[:1] in "<!=" else ("", word)
        past = sign == "<"
        if sign == "=":
            self._add(self._own_letters, bare.casefold(), Sense(concept))
            return
        spoken = keys(bare)
        if len(spoken) > 1:
            self._learn_phrase(
                spoken, Sense(concept, past), inflect if section == "deeds" and not past else None
            )
        elif spoken:
            forms = ((spoken[0], past),) if sign or past else tuple(inflect(spoken[0]))
            self._learn_forms(forms, concept, is_noun=section == "things", is_plain=bare.isascii())
            for form, _ in forms:
                self._languages.setdefault(form, set()).add(language)

    def _learn_forms(
        self, forms: Iterable[tuple[str, bool]], concept: str, is_noun: bool, is_plain: bool
    ) -> None:
        for form, past in forms:
            self._add(self._forms, form, Sense(concept, past))
            if is_plain:
                self._add(self._plain, form, Sense(concept, past))
            if is_noun and len(form) >= _SHORTEST_HEAD:
                self._nouns.add(form)
            if self._buckets:
                self._fill_bucket(form)

    def _learn_phrase(self, spoken: tuple[str, ...], sense: Sense, inflect: Inflecting | None) -> None:
        firsts = inflect(spoken[0]) if inflect and len(spoken[0]) > 3 else ((spoken[0], False),)
        for first, past in firsts:
            self.phrases.setdefault(first, []).append((spoken[1:], Sense(sense.concept, sense.past or past)))

    @staticmethod
    def _add(table: dict[str, tuple[Sense, ...]], form: str, sense: Sense) -> None:
        known = table.get(form, ())
        if all(one.concept != sense.concept for one in known):
            table[form] = (*known, sense)
        elif not sense.past:  # what may be present is
            table[form] = tuple(sense if one.concept == sense.concept else one for one in known)

    def settle(self) -> None:
        """After all was learnt."""
        for table in (self._forms, self._plain):
            for form, senses in table.items():  # an everyday word counts where no door has another use for it
                if len(senses) > 1:
                    own = tuple(one for one in senses if self.sections[one.concept] != "else")
                    table[form] = own or senses
        for continued in self.phrases.values():
            continued.sort(key=lambda one: -len(one[0]))
        for form in self._forms:
            self._fill_bucket(form)

    def _fill_bucket(self, form: str) -> None:
        if len(form) >= _SHORTEST_SLIP:
            self._buckets.setdefault((form[0], len(form)), []).append(form)


def _of_changed_places(key: str, near: Iterable[str]) -> list[str]:
    """`logner` is `longer` rather than `logger`: all letters are there, and the first where it was."""
    return [word for word in near if word[0] == key[0] and sorted(word) == sorted(key)]


def slips_allowed(word: str) -> int:
    """By its length: a short word is never a slip of another."""
    if len(word) < _SHORTEST_SLIP or any(map(str.isdigit, word)):
        return 0
    return 1 if len(word) < 7 else 2


_ROWS = ("qwertyuiopa", "asdfghjkloa", "zxcvbnm")
_BESIDE = {
    frozenset((one, other))
    for upper, lower in ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2))
    for at, one in enumerate(_ROWS[upper])
    for other in _ROWS[lower][max(0, at - 1) : at + 2]
    if one != other
} | {
    frozenset(pair)
    for pair in ("ae", "ei", "eo", "oe", "iy", "uo", "dt", "bp", "gk", "vw", "cs", "ck", "sz", "ao")
}


def is_beside(one: str, other: str) -> bool:
    """Whether two letters are neighbours on the keyboard, or sound alike."""
    return frozenset((one, other)) in _BESIDE


def is_opposite(key: str, word: str) -> bool:
    """`uudført`, `undone`: what denies a word before it makes no slip of it."""
    return any(key.startswith(deny) and key[len(deny) :][:3] == word[:3] for deny in ("u", "un"))


def is_slip(key: str, word: str, slips: int) -> bool:
    """Whether a word may be one of the lexicon's misspelt: in a short one, only by a neighbour's key."""
    if slips > slips_allowed(word) or is_opposite(key, word):
        return False
    if len(word) >= 7 or len(key) != len(word):
        return True
    differ = [pair for pair in zip(key, word, strict=True) if pair[0] != pair[1]]
    return len(differ) == 2 or is_beside(*differ[0])


def files() -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    for language in LANGUAGES:
        yield language, tomllib.loads((FOLDER / f"{language}.toml").read_text())


@cache
def lexicon() -> Lexicon:
    told = tomllib.loads((FOLDER / "concepts.toml").read_text())
    weak, asks, light = (frozenset(told[name].split()) for name in ("weak", "asks", "light"))
    made = Lexicon(weak=weak, asks=asks, light=light)
    for language, sections in files():
        for section, concepts in sections.items():
            for concept, words in concepts.items():
                made.learn(language, section, concept, words)
    made.settle()
    return made
