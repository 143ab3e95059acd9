"""Saying: what a door is called, what it takes, and a sentence that means it with what was understood."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.core.feature import Door
from bot.language.phrases.pattern import example
from cards.words import Language


@cache
def parameters(door: Door) -> tuple[frozenset[str], frozenset[str]]:
    """What a handler takes beside the turn, and what of it must be there."""
    told = list(inspect.signature(door.handler).parameters.values())[1:]
    named = [one for one in told if one.kind is not inspect.Parameter.VAR_KEYWORD]
    needs = frozenset(one.name for one in named if one.default is inspect.Parameter.empty)
    return frozenset(one.name for one in named), needs


def known(door: Door, given: Mapping[str, Any]) -> bool:
    """Whether its handler takes just that."""
    takes, needs = parameters(door)
    return needs <= set(given) <= takes and all(isinstance(one, str) for one in given.values())


def lacks(door: Door, given: Mapping[str, Any]) -> list[str]:
    """What its handler needs beside these, in its order."""
    _, needs = parameters(door)
    return [name for name in inspect.signature(door.handler).parameters if name in needs - set(given)]


def named(door: Door, language: Language, given: Mapping[str, Any]) -> str:
    """What a door is called, with what of its slots is known: its first phrase that has the most of them."""
    phrases = (door.da, door.en) if language == "da" else (door.en, door.da)
    told = [example(_NOUN.sub(r"\1 ", pattern), given) for pattern in (*phrases[0], *phrases[1])]
    return max(told, key=lambda one: sum(str(value) in one for value in given.values()))


_NOUN = re.compile(r"\[(\w+)\] (?=\{)")
"""What a slot is of, which may be left out where somebody says it, and not where they are told."""


def saying(door: Door, language: Language, given: Mapping[str, Any]) -> str | None:
    """A sentence that means the door with these slots: the first of its phrases that has just them."""
    for patterns in (door.da, door.en) if language == "da" else (door.en, door.da):
        for pattern in patterns:
            plain = example(pattern, given)
            if "…" not in plain and all(
                str(value) in plain for name, value in given.items() if name != "sentence"
            ):
                return plain
    return None
