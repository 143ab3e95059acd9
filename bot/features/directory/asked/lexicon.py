"""Names that may be written in one word or several, with endings and with slips, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.features.directory.asked.sieve import BySlips
from bot.language.phrases import clean
from bot.language.phrases.words import words

T = TypeVar("T")
_ENDINGS = ("s", "n", "t", "en", "et", "er", "ens", "ets", "ers", "ne", "erne", "ernes", "nes", "ene")
_HEADS = (
    "institut",
    "instituttet",
    "institutet",
    "afdelingen",
    "bygningen",
    "enheden",
    "centret",
    "sektionen",
    "folk",
    "folkene",
    "personalet",
    "medarbejderne",
    "gruppen",
    "teamet",
)
_TAILS = _ENDINGS + _HEADS
_ENDINGS_OF, _HEADS_OF = (
    {
        letter: [(one, len(one)) for one in tails if one[-1] == letter]
        for letter in {tail[-1] for tail in _TAILS}
    }
    for tails in (_ENDINGS, _HEADS)
)
"""By their last letter, with how many they have."""

LONGEST_NAME = 12
"""Words; nobody types more of a name."""


_LACKS_A_LETTER = 4
"""So short a word may only lack a letter of a longer name: `fysk`."""


def slips_allowed(letters: int) -> int:
    """How many slips a name of so many letters may have and still be itself."""
    return 0 if letters < 5 else 1 if letters < 8 else 2 if letters < 14 else 3


def _has_digits(key: str) -> bool:
    return any(map(str.isdigit, key))


class Lexicon(Generic[T]):
    """Finds names in a list of words: `Bio-engineering`, `bioengineering` and `bio engineering` are one name.

    `least` letters must be left where an ending is taken off; `near`: misspelt ones are found as well."""

    def __init__(self, names: Iterable[tuple[str, T]], *, least: int = 3, near: bool = True) -> None:
        self._meant: dict[str, set[T]] = {}
        self._least = least
        self.most_words = 1
        alike: dict[str, set[T]] = {}  # most groups of a large directory share their few names
        for name, meant in names:
            alike.setdefault(name, set()).add(meant)
        for name, all_meant in alike.items():
            self._learn(name, all_meant)
        self._sieve = BySlips(key for key in self._meant if near and not _has_digits(key))

    def _learn(self, name: str, meant: Iterable[T]) -> None:
        spoken = words(clean(name))
        if spoken:
            self._meant.setdefault("".join(word.key for word in spoken), set()).update(meant)
            self.most_words = max(self.most_words, min(len(spoken), LONGEST_NAME))

    def renewed(self, gone: Iterable[tuple[str, T]], new: Iterable[tuple[str, T]]) -> Lexicon[T]:
        """Another one without some names and with others; misspelt ones are found as they were."""
        other = copy(self)
        other._meant = dict(self._meant)
        for name, meant in gone:
            key = "".join(word.key for word in words(clean(name)))
            left = other._meant.pop(key, set()) - {meant}
            other._meant |= {key: left} if left else {}
        for name, meant in new:
            key = "".join(word.key for word in words(clean(name)))
            other._meant[key] = set(other._meant.get(key, ()))
            other._learn(name, {meant})
        return other

    def __bool__(self) -> bool:
        return bool(self._meant)

    def exact(self, key: str) -> set[T]:
        """What a name stands for, its letters in one; also with an ending (`nanolabs`) or a head
        (`kemiinstituttet`)."""
        if found := self._meant.get(key):
            return found
        if key.endswith(_TAILS):  # asked of every run of words: most of them end in none
            for bare in self._bare(key):
                if found := self._meant.get(bare):
                    return found
        return set()

    def _bare(self, key: str) -> Iterator[str]:
        letters = len(key)
        for ending, size in _ENDINGS_OF[key[-1]]:
            if letters - size >= self._least and key[-size:] == ending:
                yield key[:-size]
                if key[-size - 1] == key[-size - 2]:  # anlægget, renrummet
                    yield key[: -size - 1]
        for head, size in _HEADS_OF[key[-1]]:
            if letters - size >= self._least and key[-size:] == head:
                yield key[:-size].removesuffix("s") if letters - size > 3 else key[:-size]

    def longest(self, keys: Sequence[str], at: int) -> tuple[int, set[T]]:
        """How many words from `at` make a name, and what it stands for; 0 where none does."""
        for count in range(min(self.most_words + 1, len(keys) - at), 0, -1):
            if found := self.exact("".join(keys[at : at + count])):
                return count, found
        return 0, set()

    def nearly(self, key: str, limit: int = 8) -> list[tuple[set[T], int]]:
        """What the names stand for that a misspelt one may be, the nearest first, with their slips."""
        return [(meant, slips) for _, meant, slips in self.names_near(key, limit)]

    def names_near(self, key: str, limit: int = 8) -> list[tuple[str, set[T], int]]:
        """The names that a misspelt one may be, the nearest first: what they stand for, and their slips."""
        allowed = slips_allowed(len(key) + (len(key) == _LACKS_A_LETTER))
        if not allowed or _has_digits(key):
            return []
        choices = self._sieve.within(key, allowed)
        found = process.extract(key, choices, scorer=OSA.distance, score_cutoff=allowed, limit=limit)
        least = len(key) + 1 if len(key) == _LACKS_A_LETTER else 0
        close = [
            (name, int(slips))
            for name, slips, _ in found
            if slips <= slips_allowed(len(name)) and (not slips or len(name) >= least)
        ]
        close.sort(key=lambda one: (one[1], one[0]))
        return [(name, self._meant[name], slips) for name, slips in close]
