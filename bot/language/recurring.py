"""Recurring: has the network asked for the same before, in whatever words?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz

Key = TypeVar("Key", bound=Hashable)

ALIKE = 82
"""Two titles of so many per cent nearness, their small words and endings left out, are the same wish."""

SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = (
    "ernes",
    "erne",
    "ende",
    "eres",
    "ene",
    "ens",
    "ets",
    "ing",
    "ers",
    "er",
    "en",
    "et",
    "es",
    "s",
    "e",
)
_SMALL = frozenset(
    "alle eller flere for fra have hvor ikke kunne med mere mellem noget over skal skulle som til".split()  # noqa: SIM905
    + "under ved vores and are better for from more our should that the their with without".split()  # noqa: SIM905
)


def same(title: str, earlier: Mapping[Key, str]) -> Key | None:
    """The earlier one that says the same, the likeliest first; None where none does."""
    letters = _letters(title)
    exact = next((key for key, other in earlier.items() if letters and _letters(other) == letters), None)
    if exact is not None:
        return exact
    words = _stems(title)
    scored = [(_nearness(words, _stems(other)), key) for key, other in earlier.items()]
    best = max(scored, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _letters(title: str) -> str:
    """Written together, in small letters: `Senior politik` is `seniorpolitik`."""
    return "".join(_WORD.findall(unicodedata.normalize("NFC", title).casefold()))


def _nearness(one: list[str], other: list[str]) -> float:
    """All of the shorter in the longer, or nearly the same words in any order."""
    if not one or not other:
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    shared = sum(any(_alike(word, there) for there in longer) for word in shorter)
    whole = 100.0 * shared / len(shorter)
    by_letters = fuzz.token_sort_ratio(" ".join(one), " ".join(other))
    return whole if len(shorter) >= max(1, len(longer) / 3) and shared == len(shorter) else by_letters


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > SHORTEST and fuzz.ratio(one, other) >= ALIKE)


def _stems(title: str) -> list[str]:
    folded = unicodedata.normalize("NFC", title).casefold()
    found = [word for word in _WORD.findall(folded) if len(word) >= SHORTEST and word not in _SMALL]
    return list(dict.fromkeys(_stem(word) for word in found))


def _stem(word: str) -> str:
    """Without a Danish or English ending, never shorter than four letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
