"""Sieves: of many thousand names the few that are worth comparing with a word letter by letter.

A set of names is one long number, a bit for each, so that a step over all names is one operation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

_FEW = 400
"""Names; so many are compared one by one as fast as they are sifted."""
_WORTH_COMPARING = 1000


class BySlips:
    """Finds all names that a word may be with at most some slips; others too, but none is lost.

    A slip takes at most one letter away and brings at most one (two letters in the wrong order: none).
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(names, key=lambda name: (len(name), name))
        self._lengths = [len(name) for name in self._names]
        self._having = _having(self._names, _letters) if len(self._names) > _FEW else {}

    def within(self, word: str, slips: int) -> list[str]:
        """The shortest first, then by the alphabet."""
        first = bisect_left(self._lengths, len(word) - slips)
        after = bisect_left(self._lengths, len(word) + slips + 1)
        if not self._having or after - first <= _FEW:
            return self._names[first:after]
        whole = (1 << after - first) - 1
        own = set(_letters(word))
        lost = (whole & ~(self._having.get(one, 0) >> first) for one in own)
        left = whole & ~_in_more_than(slips, lost)
        gained = (self._having.get(one, 0) >> first & left for one in self._next(word, own)) if left else ()
        return [self._names[first + at] for at in _bits(left & ~_in_more_than(slips, gained))]

    def _next(self, word: str, own: set[str]) -> set[str]:
        """What a name may have that the word has not: other letters, or the same once more."""
        once = {one for one in self._having if len(one) == 1}
        more = {letter * (word.count(letter) + 1) for letter in word}
        return (once | more) - own


class ByLikeness:
    """Finds the names that have the most pairs of letters in common with a word; all where there are few."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._all = (1 << len(names)) - 1
        self._having = _having(names, _pairs) if len(names) > _WORTH_COMPARING else {}

    def like(self, word: str) -> list[int]:
        """Where they stand among the names, in order."""
        if not self._having:
            return list(range(len(self._names)))
        planes = _counted(self._having.get(pair, 0) for pair in set(_pairs(word)))
        return list(_bits(self._most(planes)))[: 2 * _WORTH_COMPARING]

    def _most(self, planes: Sequence[int]) -> int:
        """Those with the highest counts, at least so many as are worth comparing."""
        sure, rest = 0, self._all
        for plane in reversed(planes):
            high = rest & plane
            if (sure | high).bit_count() >= _WORTH_COMPARING:
                rest = high
            else:
                sure, rest = sure | high, rest & ~plane
        return sure | rest


def _letters(word: str) -> Iterator[str]:
    """Each letter, `aa` for its second time: what has it twice has it once as well."""
    seen: dict[str, int] = {}
    for letter in word:
        seen[letter] = seen.get(letter, 0) + 1
        yield letter * seen[letter]


def _pairs(word: str) -> Iterator[str]:
    edged = f" {word} "
    return (edged[at : at + 2] for at in range(len(edged) - 1))


def _having(names: Sequence[str], parts: Callable[[str], Iterator[str]]) -> dict[str, int]:
    """Of each part the set of names that have it."""
    found: dict[str, bytearray] = {}
    size = len(names) // 8 + 1
    for at, name in enumerate(names):
        byte, bit = at >> 3, 1 << (at & 7)
        for part in parts(name):
            if part not in found:
                found[part] = bytearray(size)
            found[part][byte] |= bit
    return {part: int.from_bytes(bits, "little") for part, bits in found.items()}


def _in_more_than(most: int, sets: Iterable[int]) -> int:
    """Whatever is in more than so many of the sets."""
    over = [0] * (most + 1)
    for one in sets:
        for level in range(most, 0, -1):
            over[level] |= over[level - 1] & one
        over[0] |= one
    return over[most]


def _counted(sets: Iterable[int]) -> list[int]:
    """In how many of the sets each is: the counts' binary digits, the lowest first."""
    planes: list[int] = []
    for one in sets:
        carry = one
        for level, plane in enumerate(planes):
            planes[level], carry = plane ^ carry, plane & carry
        if carry:
            planes.append(carry)
    return planes


def _bits(members: int) -> Iterator[int]:
    digits = bin(members)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
