"""Reads what people write: which one door is meant, in which language, and with which words of their own."""

import itertools
from collections.abc import Callable, Iterable
from typing import Generic

from bot.language.phrases import courtesy
from bot.language.phrases.language import SMALL_WORDS, language_of
from bot.language.phrases.nearest import Neighbours, Skeleton
from bot.language.phrases.pattern import PatternError, Slot, Variant, example, variants
from bot.language.phrases.reading import (
    Candidate,
    Door,
    Entry,
    Equal,
    Reading,
    Suggestion,
    Unclear,
    Understood,
)
from bot.language.phrases.said import Said
from bot.language.phrases.tree import (
    FREE,
    SLIP,
    VERBATIM,
    Ending,
    Filled,
    Match,
    Node,
    SlotKind,
    Vocabulary,
    Walk,
    same_phrase,
)
from bot.language.phrases.typos import may_act

MOST_SUGGESTIONS = 3
Fits = Callable[[Door, str, str], bool]
"""Whether words are of the type of a door's slot."""

_MOST_SENTENCES = 12


class Phrasebook(Generic[Door]):
    """All phrases of all doors. Raises PatternError for a phrase that is broken or that two doors share."""

    def __init__(self, entries: Iterable[Entry[Door]], fits: Fits[Door] | None = None) -> None:
        self.entries = list(entries)
        self._fits = fits
        self.root = Node()
        self._must_agree()
        skeletons: list[Skeleton] = []
        for place, entry in enumerate(self.entries):
            skeletons += self._plant(place, entry)
        own = frozenset(word for skeleton in skeletons for word in skeleton.words)
        self.known = own | courtesy.FILLERS | courtesy.NEGATIONS | SMALL_WORDS
        self.neighbours = Neighbours(skeletons)

    def exactly(self, text: str) -> Understood[Door] | Equal[Door] | None:
        """The door whose phrase a text is, word by word, with nothing misspelt."""
        said = Said(text)
        return self._decide(said, Walk(said, known=None).matches(self.root))

    def read(self, text: str) -> Reading[Door]:
        """The one door that a text means. Never raises, whatever the text."""
        said = Said(text)
        found = self._decide(said, self._matches(said)) or self._sentence_by_sentence(said)
        return found or Unclear(self._suggestions(said), language_of(said.text))

    def explain(self, text: str) -> list[Candidate[Door]]:
        """What was weighed for the whole text, best first."""
        said = Said(text)
        found = sorted(self._matches(said), key=self._rank)
        return [self._candidate(said, match) for match in found]

    # planting

    def _must_agree(self) -> None:
        for one, other in itertools.combinations(self.entries, 2):
            if one.door == other.door and one.acts != other.acts:
                raise PatternError(f"{one.door!r} is both a question and a command")

    def _plant(self, place: int, entry: Entry[Door]) -> list[Skeleton]:
        vocabularies = {name: Vocabulary(entries) for name, entries in entry.slots.items()}
        skeletons = []
        used: set[str] = set()
        if not entry.patterns:
            raise PatternError(f"{entry.door!r} has no phrase in {entry.language!r}")
        for pattern in entry.patterns:
            for variant in variants(pattern):
                skeletons.append(self._grow(place, pattern, variant, vocabularies))
                used |= {step.name for step in variant if isinstance(step, Slot)}
        for name, vocabulary in vocabularies.items():
            if name not in used or not vocabulary.meant:
                raise PatternError(
                    f"{entry.door!r}: the words for {{{name}}} are empty or stand in no phrase"
                )
        return skeletons

    def _grow(self, place: int, pattern: str, variant: Variant, lists: dict[str, Vocabulary]) -> Skeleton:
        steps = [_kind(step, lists) for step in variant]
        words = [step for step, is_slot in steps if not is_slot]
        self._must_be_sayable(pattern, steps, acts=self.entries[place].acts)
        node = self.root
        for step, is_slot in steps:
            node = node.follow(step, is_slot)
        names = tuple(step.name for step in variant if isinstance(step, Slot))
        ends_open = steps[-1][1] and isinstance(steps[-1][0], str)
        self._end(node, Ending(place, pattern, names, len(words), ends_open))
        return Skeleton(place, frozenset(map(str, words)), is_open=len(words) < len(steps))

    def _must_be_sayable(self, pattern: str, steps: list[tuple[SlotKind, bool]], acts: bool) -> None:
        if all(step in (FREE, VERBATIM) and is_slot for step, is_slot in steps):
            raise PatternError(f"phrase {pattern!r}: it needs a word of its own, any text would fit")
        if acts and steps[0][1]:
            raise PatternError(f"phrase {pattern!r}: a command begins with a word of its own")
        for (first, is_first), (second, is_second) in itertools.pairwise(steps):
            if is_first and is_second and first == second == FREE:
                raise PatternError(f"phrase {pattern!r}: between two slots there must be a word")

    def _end(self, node: Node, ending: Ending) -> None:
        for other in node.endings:
            same_door = self.entries[other.entry].door == self.entries[ending.entry].door
            if not same_door or other.names != ending.names:
                raise same_phrase(*sorted((other.pattern, ending.pattern)))
        if all(other.entry != ending.entry for other in node.endings):
            node.endings.append(ending)

    # deciding

    def _matches(self, said: Said) -> list[Match]:
        found = Walk(said, known=None).matches(self.root)
        if not found or _is_broad(min(found, key=self._rank)):
            found = Walk(said, known=self.known).matches(self.root)
        return found

    def _decide(self, said: Said, found: list[Match]) -> Understood[Door] | Equal[Door] | None:
        allowed = [match for match in found if self._refusal(said, match) is None]
        if not allowed:
            return None
        best = self._best_of_each_door(said, allowed)
        first = best[0]
        margin = SLIP if self._entry(first).acts and first.path.typos else 0
        rivals = [match for match in best if match.cost <= first.cost + margin]
        return self._equal(said, rivals) if len(rivals) > 1 else self._understood(said, first)

    def _sentence_by_sentence(self, said: Said) -> Understood[Door] | None:
        """A question among other sentences is answered; a command among them is only offered."""
        parts = said.sentences()[:_MOST_SENTENCES]
        if len(parts) < 2:
            return None
        heard = [reading for reading in map(self._one_sentence, parts) if reading]
        doors = {reading.door: reading for reading in heard}
        acting = any(entry.acts and entry.door in doors for entry in self.entries)
        if len(doors) != 1 or acting:
            return None
        return heard[0]

    def _one_sentence(self, text: str) -> Understood[Door] | None:
        said = Said(text)
        if said.polite_tail[0]:
            return None
        reading = self._decide(said, self._matches(said))
        return reading if isinstance(reading, Understood) else None

    def _refusal(self, said: Said, match: Match) -> str | None:
        """Why what was found is not meant, or, where it is a command, not obeyed."""
        if self._fits and not self._all_fit(said, match, self._fits):
            return "another kind"
        if not self._entry(match).acts:
            return None
        if said.is_quoted(match.path.start):
            return "quoted"
        if not all(may_act(typo) for typo in match.path.typos):
            return "another word"
        if any(self._is_denied(said, filled) for filled in match.path.filled):
            return "denied"
        if said.is_asked(match.path.start) and not match.ending.ends_in_slot:
            return "asked"
        return None

    def _all_fit(self, said: Said, match: Match, fits: Fits[Door]) -> bool:
        named = zip(match.ending.names, match.path.filled, strict=True)
        door = self._entry(match).door
        return all(fits(door, name, _own_words(said, one)) for name, one in named if one.kind == FREE)

    def _is_denied(self, said: Said, filled: Filled) -> bool:
        return filled.kind == FREE and said.keys[filled.first] in courtesy.NEGATIONS

    def _best_of_each_door(self, said: Said, found: list[Match]) -> list[Match]:
        spoken = language_of(said.text)
        best: dict[Door, Match] = {}
        for match in sorted(
            found, key=lambda one: (one.cost, self._entry(one).language != spoken, self._rank(one))
        ):
            best.setdefault(self._entry(match).door, match)
        return sorted(best.values(), key=self._rank)

    def _rank(self, match: Match) -> tuple[int, int, str, str, tuple[int, ...]]:
        ends = tuple(filled.after for filled in match.path.filled)
        return match.cost, match.free_words, self._entry(match).language, match.ending.pattern, ends

    def _entry(self, match: Match) -> Entry[Door]:
        return self.entries[match.ending.entry]

    # answering

    def _understood(self, said: Said, match: Match) -> Understood[Door]:
        entry = self._entry(match)
        named = dict(zip(match.ending.names, match.path.filled, strict=True))
        slots = {name: _own_words(said, filled) for name, filled in named.items()}
        meant = {name: filled.meant for name, filled in named.items() if filled.meant is not None}
        spans = tuple((filled.first, filled.after) for filled in match.path.filled)
        return Understood(entry.door, entry.language, slots, meant, pattern=match.ending.pattern, spans=spans)

    def _equal(self, said: Said, rivals: list[Match]) -> Equal[Door]:
        offers = [self._offer(match.ending.entry, said, 1.0) for match in rivals]
        return Equal(tuple(sorted(offers, key=lambda offer: offer.text)))

    def _suggestions(self, said: Said) -> tuple[Suggestion[Door], ...]:
        best: dict[Door, Suggestion[Door]] = {}
        for place, nearness in self.neighbours.nearest(said.keys).items():
            offer = self._offer(place, said, round(nearness, 2))
            kept = best.get(offer.door)
            if kept is None or (-offer.score, offer.text) < (-kept.score, kept.text):
                best[offer.door] = offer
        return tuple(sorted(best.values(), key=lambda offer: (-offer.score, offer.text))[:MOST_SUGGESTIONS])

    def _offer(self, place: int, said: Said, score: float) -> Suggestion[Door]:
        """The door's example in the language of the text, else in the language it was found in."""
        found = self.entries[place]
        spoken = language_of(said.text) or found.language
        same = [entry for entry in self.entries if entry.door == found.door and entry.language == spoken]
        offered = found if found.language == spoken or not same else min(same, key=_shown)
        return Suggestion(offered.door, offered.language, _shown(offered), score)

    def _candidate(self, said: Said, match: Match) -> Candidate[Door]:
        entry = self._entry(match)
        slots = self._understood(said, match).slots
        typos = tuple(f"{typo.word}={typo.literal}" for typo in match.path.typos)
        refused = self._refusal(said, match)
        return Candidate(entry.door, entry.language, match.ending.pattern, slots, match.cost, typos, refused)


def _kind(step: str | Slot, lists: dict[str, Vocabulary]) -> tuple[SlotKind, bool]:
    if isinstance(step, str):
        return step, False
    return (lists.get(step.name) or (VERBATIM if step.verbatim else FREE)), True


def _shown(entry: Entry[Door]) -> str:
    return entry.example or example(entry.patterns[0])


def _is_broad(match: Match) -> bool:
    """A phrase that is mostly the person's own words: a misspelt narrower one may be meant."""
    return match.free_words >= match.ending.own_words


def _own_words(said: Said, filled: Filled) -> str:
    if filled.kind == VERBATIM:
        return said.after_colon(filled.first) or ""
    if filled.kind == FREE:
        return said.between(filled.first, filled.after)
    return said.text[said.words[filled.first].start : said.words[filled.after - 1].end]
