"""Writes bot/language/likely.tsv: what was counted of how people speak, and of the doors' own phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.feature import House
from bot.core.phrasebook import reader
from bot.features import ALL
from bot.language.likely import COUNTED, Example, counted, examples, signs
from bot.language.phrases.pattern import example

_PHRASE = 0.3
"""A phrase says what a door can be called, and less of how people speak."""

_CHOICE = re.compile(r"\(([^()]*)\)")


def phrases(house: House) -> Iterator[Example]:
    """Each phrase with its first choices, and with each other choice in turn."""
    for door in house.doors:
        for pattern in (*door.da, *door.en):
            for said in sorted(_ways(pattern)):
                yield Example(door.name, said, _PHRASE)


def _ways(pattern: str) -> set[str]:
    ways = {example(pattern)}
    for choice in _CHOICE.finditer(pattern):
        for one in choice[1].split("|"):
            ways.add(example(pattern[: choice.start()] + one + pattern[choice.end() :]))
    return {way.replace("…", "Bo") for way in ways}


def table(house: House) -> str:
    read = reader(house)
    told = (*examples(), *phrases(house))
    lines = counted((one.door, one.weight, signs(read.sheet(one.sentence))) for one in told)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    COUNTED.write_text(table(House(ALL)), encoding="utf-8")
