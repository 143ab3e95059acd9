"""Words cut to what a card has room for, at a space."""

from __future__ import annotations

import orjson


def _weight(words: str) -> int:
    """Bytes in the card's JSON, where some letters are written as two."""
    return len(orjson.dumps(words))


def begun(words: str, most: int) -> str:
    """At most so many bytes of them, to the end of a word where there is one."""
    if _weight(words) <= most:
        return words
    begun = words[:most]
    while _weight(begun) > most:
        begun = begun[: len(begun) * 9 // 10]
    return (begun.rpartition(" ")[0] or begun).rstrip() + "…"
