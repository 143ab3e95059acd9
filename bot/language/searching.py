"""Searching: which of many titles some words are about, whatever the ending of a Danish or English word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz

Key = TypeVar("Key", bound=Hashable)

STEM = 5
"""So many first letters two words share to be forms of one: alenearbejde, alenearbejdet."""

NEARLY = 85
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    {
        "og",
        "i",
        "at",
        "det",
        "den",
        "de",
        "en",
        "et",
        "er",
        "til",
        "på",
        "for",
        "af",
        "med",
        "om",
        "som",
        "vi",
    }
    | {"skal", "ikke", "uden", "ved", "vores", "the", "a", "an", "of", "to", "in", "on", "we", "and", "is"}
    | {"about", "with", "without", "our"}
)


def best(wanted: str, titles: Mapping[Key, str]) -> list[Key]:
    """The titles that have all the wanted words, else those that have most of them; the best first."""
    words = _words(wanted)
    if not words:
        return []
    scored = [(_share(words, _words(title)), key) for key, title in titles.items()]
    top = max((score for score, _ in scored), default=0.0)
    return [key for score, key in scored if score == top and top > 0]


def begun(wanted: str, titles: Mapping[Key, str]) -> list[Key]:
    """The titles in which each of the words stands, or begins one while it is typed; else the best."""
    words = _words(wanted)
    found = [
        key
        for key, title in titles.items()
        if words and all(any(other.startswith(word) for other in _words(title)) for word in words)
    ]
    return found or best(wanted, titles)


def _share(words: list[str], title: list[str]) -> float:
    """How many of the words a title has."""
    return sum(any(_alike(word, other) for other in title) for word in words) / len(words)


def _alike(one: str, other: str) -> bool:
    return one == other or _same_stem(one, other) or fuzz.ratio(one, other) >= NEARLY


def _same_stem(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= STEM and one[: max(STEM, shorter - 3)] == other[: max(STEM, shorter - 3)]


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return [word for word in _WORD.findall(folded) if word not in _SMALL]
