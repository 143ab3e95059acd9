"""How each door may be asked for: patterns in both languages, and what they mean in concepts.

They are data, so that whoever speaks the language edits no Python: `patterns/` has a file a feature, on each
line a door, `da`, `en` or `means`, and a pattern (docs/language.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "patterns"


class Patterns(NamedTuple):
    """Of one door."""

    da: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    means: tuple[str, ...] = ()


def patterns_of(feature: str) -> Mapping[str, Patterns]:
    """Of each of its doors that are asked for in words; ValueError where a line is none."""
    file = FOLDER / f"{feature}.tsv"
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"da": [], "en": [], "means": []})
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            door, kind, pattern = line.split("\t")
            found[door][kind].append(pattern)
        except (ValueError, KeyError):
            raise ValueError(f"{file.name}: no door, kind and pattern: {line!r}") from None
    return {door: Patterns(*map(tuple, kinds.values())) for door, kinds in found.items()}
