"""Letters: which of them the fonts that are shipped along can draw."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import category

FONTS = Path(__file__).parents[1] / "fonts"
PLAIN, BOLD, EMOJI, FALLBACK = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "NotoEmoji.ttf",
    "DroidSansFallback.ttf",
)
FAMILIES = ("DejaVu Sans", "Noto Emoji", "Droid Sans Fallback")
"""Where a letter is looked for, in this order: the writing of Europe, Hebrew and Arabic; emoji; East Asia."""

JOINERS = "\u200c\u200d"
"""Marks without a shape of their own that change how their neighbours are drawn."""

MISSING = "□"


def drawable(words: str) -> str:
    """The words without marks that no page shows, and with a box for each letter that no font has."""
    return "".join(_shown(one) for one in words)


def _shown(one: str) -> str:
    if one == "\n" or ord(one) in _all():
        return one
    if one == "\t":
        return " "
    return "" if category(one) in ("Cc", "Cf", "Cs", "Mn") else MISSING


@cache
def _all() -> frozenset[int]:
    """What is drawn in both weights, and neither steers nor breaks the line."""
    found = (_of(PLAIN) & _of(BOLD)) | _of(EMOJI) | _of(FALLBACK)
    return frozenset(
        one
        for one in found
        if chr(one) in JOINERS or category(chr(one)) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    )


def _of(font: str) -> set[int]:
    """The letters of a TrueType font, read from its table `cmap`."""
    content = (FONTS / font).read_bytes()
    (tables,) = struct.unpack_from(">H", content, 4)
    told = {
        content[at : at + 4]: struct.unpack_from(">L", content, at + 8)[0]
        for at in range(12, 12 + 16 * tables, 16)
    }
    cmap = told[b"cmap"]
    (parts,) = struct.unpack_from(">H", content, cmap + 2)
    starts = [cmap + struct.unpack_from(">HHL", content, cmap + 4 + 8 * part)[2] for part in range(parts)]
    found: set[int] = set()
    for start in starts:
        (form,) = struct.unpack_from(">H", content, start)
        found.update(_long(content, start) if form == 12 else _short(content, start) if form == 4 else ())
    return found


def _long(content: bytes, start: int) -> Iterator[int]:
    """Format 12: groups of letters, any of Unicode's."""
    (groups,) = struct.unpack_from(">L", content, start + 12)
    for group in range(groups):
        first, last, _glyph = struct.unpack_from(">LLL", content, start + 16 + 12 * group)
        yield from range(first, last + 1)


def _short(content: bytes, start: int) -> Iterator[int]:
    """Format 4: segments of letters below 0x10000; a glyph 0 is none."""
    segments = struct.unpack_from(">H", content, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", content, start + 14)
    begins = struct.unpack_from(f">{segments}H", content, start + 16 + 2 * segments)
    steps = struct.unpack_from(f">{segments}H", content, start + 16 + 4 * segments)
    places = start + 16 + 6 * segments
    offsets = struct.unpack_from(f">{segments}H", content, places)
    for segment, (first, last) in enumerate(zip(begins, ends, strict=True)):
        for letter in range(first, last + 1):
            glyph = letter
            if offsets[segment]:
                at = places + 2 * segment + offsets[segment] + 2 * (letter - first)
                (glyph,) = struct.unpack_from(">H", content, at)
            if (glyph + steps[segment]) & 0xFFFF and (glyph or not offsets[segment]):
                yield letter
