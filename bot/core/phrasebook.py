"""The sentences and the reader of all doors of a house, made once."""

from __future__ import annotations

import gc
import re
from functools import cache, partial

from bot.core.feature import Door, House
from bot.core.saying import parameters
from bot.language.likely import likeness
from bot.language.phrases import Entry, Phrasebook
from bot.language.reader import Meaning, Reader
from bot.language.slots import holds
from cards.words import LANGUAGES


@cache
def phrasebook(house: House) -> Phrasebook[Door]:
    """All that the doors listen for, in both languages; it takes half a second, and never changes.

    It is a hundred thousand nodes that stay for good: searching them for garbage would take as long again
    here, and a little of every turn later.
    """
    entries = [
        Entry(door, language, patterns, door.lists, acts=door.changes)
        for door in house.doors
        for language, patterns in zip(LANGUAGES, (door.da, door.en), strict=True)
        if patterns
    ]
    read = reader(house)
    gc.disable()
    try:
        return Phrasebook(entries, partial(_fits, read))
    finally:
        gc.freeze()
        gc.enable()


def _fits(read: Reader[Door], door: Door, slot: str, text: str) -> bool:
    check = door.checks.get(slot)
    if check:
        return check(text)
    return holds(door.type_of(slot), text, read.lexicon, asked_for=slot in parameters(door)[1])


_OF_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine|i|i'm|me|my)\b", re.IGNORECASE)


def _is_of_speaker(door: Door) -> bool:
    """A third of how it is asked for names whoever asks."""
    said = [bool(_OF_ONESELF.search(one)) for one in (*door.da, *door.en)]
    return door.changes and 3 * sum(said) >= len(said)


@cache
def reader(house: House) -> Reader[Door]:
    """What all doors mean."""
    usual = likeness().usual
    return Reader(
        Meaning(
            door,
            (*door.da, *door.en),
            door.means,
            door.changes,
            door.lists,
            door.types,
            door.checks,
            door.of_oneself,
            _is_of_speaker(door),
            usual.get(door.name, frozenset()),
        )
        for door in house.doors
        if door.da or door.en
    )
