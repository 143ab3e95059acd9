"""Which person somebody means by a name: for certain, letter by letter, or by likeness, which is a guess.

Names are compared word by word: a long surname that many share says nothing of the first name.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz.distance import OSA

_GENITIVE = re.compile("['\u2019](?:s\\b|(?=\\s|$))")
_SPELLED_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SIMPLIFIED = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "đ": "d", "ł": "l", "þ": "th"})
_ONESELF = frozenset({"mig", "jeg", "migselv", "jegselv", "me", "i", "myself"})
_SOUNDS = (
    ("ph", "f"),
    ("ch", "k"),
    ("ck", "k"),
    ("th", "t"),
    ("gh", "g"),
    ("c", "k"),
    ("z", "s"),
    ("w", "v"),
)

SHORTEST_ALIKE, LONG = 4, 8
"""Shorter words are too soon another name; in long ones two letters may differ."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom words may mean, as places in a list: who is named for `sure`, else who is merely `near`."""

    sure: tuple[int, ...] = ()
    near: tuple[int, ...] = ()


_POINTING = {"den", "der", "det", "hende", "ham", "the", "that", "our", "vores", "kollega", "colleague"}
"""Stands before a name, and is none: `den der Dorte`, `vores kollega Bo`."""


def meant(words: str, names: Sequence[str], *, owner: bool = False) -> Meant:
    """Who fits best: one where it is clear, several where it is not.

    As an `owner` somebody may stand in the genitive: in "Emils plads", but not in "fritag Emils".
    """
    ways = _ways(words, owner)
    if not ways:
        return Meant()
    known = [_words(name) for name in names]
    for fits in (_is_whole, _is_same, _is_part):
        if found := [at for at, name in enumerate(known) if any(fits(way, name) for way in ways)]:
            return Meant(sure=tuple(found))
    return Meant(near=_nearest(ways, known))


def is_same(one: str, other: str) -> bool:
    """Are they the same name, however its letters are written?"""
    return _is_same(_words(one), _words(other))


def is_oneself(words: str) -> bool:
    """Does somebody speak of themselves, where a name could stand?"""
    return "".join(_words(words)) in _ONESELF


def is_of(words: str, name: str) -> bool:
    """Are these words that whole name, or its genitive?"""
    return any(_is_same(way, _words(name)) for way in _ways(words, owner=True))


def _ways(words: str, owner: bool) -> list[list[str]]:
    """The words that were said, and where somebody may be the owner of something those without the `s`."""
    plain = _words(_GENITIVE.sub("", words))
    while len(plain) > 1 and plain[0] in _POINTING:
        plain = plain[1:]
    if not plain:
        return []
    if not owner or not plain[-1].endswith("s") or _GENITIVE.search(words):
        return [plain]
    return [plain, [*plain[:-1], plain[-1][:-1]]]


def _words(name: str) -> list[str]:
    """The words of a name in small letters: `Anne-Marie` is two."""
    composed = unicodedata.normalize("NFC", name.casefold())
    return "".join(letter if letter.isalnum() else " " for letter in composed).split()


# --- for sure ---------------------------------------------------------------------------------------------


def _is_whole(said: list[str], name: list[str]) -> bool:
    return said == name


def _is_same(said: list[str], name: list[str]) -> bool:
    return len(said) == len(name) and all(map(_is_one_word, said, name))


def _is_part(said: list[str], name: list[str]) -> bool:
    """Each word is another one of the name's; behind the first an initial will do."""
    left = list(name)
    for at, word in enumerate(said):
        found = next((one for one in left if _is_one_word(word, one)), None)
        if found is None and at and len(word) == 1:
            found = next((one for one in left if one.startswith(word)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _is_one_word(one: str, other: str) -> bool:
    """`Søren`, `Soeren` and `Soren` are one name, `Jo` and `Joe` are two."""
    return one == other or not _spellings(one).isdisjoint(_spellings(other))


def _spellings(word: str) -> set[str]:
    if word.isascii():
        return {word}
    return {_bare(word.translate(_SPELLED_OUT)), _bare(word.translate(_SIMPLIFIED))}


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# --- by likeness ------------------------------------------------------------------------------------------


def _nearest(ways: list[list[str]], names: list[list[str]]) -> tuple[int, ...]:
    """Those whose names differ in the fewest letters."""
    found = {}
    for at, name in enumerate(names):
        distances = [far for way in ways if (far := _distance(way, name)) is not None]
        if distances:
            found[at] = min(distances)
    return tuple(at for at, far in found.items() if far == min(found.values()))


def _distance(said: list[str], name: list[str]) -> int | None:
    """How many letters part them, where each word said is like another of the name's, or the reverse."""
    few, many = (said, name) if len(said) <= len(name) else (name, said)
    if not few or (few is name and len(few) < 2):
        return None
    left, far = list(many), len(said) - len(few)
    for word in few:
        best = min(left, key=partial(_letters_apart, word))
        if not _is_alike(word, best):
            return None
        left.remove(best)
        far += _letters_apart(word, best)
    return far


def _is_alike(one: str, other: str) -> bool:
    if _is_one_word(one, other) or _sound(one) == _sound(other):
        return True
    longest = max(len(one), len(other))
    return longest >= SHORTEST_ALIKE and _letters_apart(one, other) <= 1 + (longest >= LONG)


def _letters_apart(one: str, other: str) -> int:
    return min(OSA.distance(a, b) for a in _spellings(one) for b in _spellings(other))


def _sound(word: str) -> str:
    """`Christian` and `Kristian`, `Filip` and `Philipp` sound alike."""
    plain = min(_spellings(word))
    for letters, sound in _SOUNDS:
        plain = plain.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", plain)
