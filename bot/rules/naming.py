"""Naming: the day that a sentence names, what is left of it, and which colleague somebody means."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from typing import TypeVar

from rapidfuzz import fuzz

from bot.rules import dates
from bot.rules.dates import Words
from bot.rules.workdays import Calendar

Key = TypeVar("Key", bound=Hashable)

MIDNIGHT = 0
NEARLY = 85
_NUMBERS = re.compile(r"\b[a-z]\s?-?\s?(\d{1,5})\b", re.IGNORECASE)


def day(text: str, now: datetime, calendar: Calendar) -> tuple[date | None, str]:
    """The first day that is named (a date without a year is the next such one) and the words around it."""
    tokens = dates.tokens_of(text)
    for at in range(len(tokens)):
        words = Words(tokens, at)
        found = words.first(dates.day)
        if found is not None:
            named = found(calendar.local(now), MIDNIGHT, calendar)
            rest = f"{text[: tokens[at].start]} {text[tokens[words.at - 1].end :]}"
            return named, _tidy(rest)
    return None, _tidy(text)


def numbers(text: str) -> list[int]:
    """The numbers of labels such as I-5 or O-2, in their order, each once."""
    return list(dict.fromkeys(int(found) for found in _NUMBERS.findall(text)))


def person(wanted: str, names: Mapping[Key, str]) -> Key | None:
    """Whose name it is: whole, a first name, or nearly; None where nobody or several fit."""
    said = wanted.casefold().strip(" .,!?")
    if not said:
        return None
    for fits in (_is_whole, _is_first, _is_near):
        found = [key for key, name in names.items() if fits(said, name.casefold())]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_whole(said: str, name: str) -> bool:
    return said == name


def _is_first(said: str, name: str) -> bool:
    return name.startswith(f"{said} ")


def _is_near(said: str, name: str) -> bool:
    return max(fuzz.ratio(said, name), fuzz.ratio(said, name.partition(" ")[0])) >= NEARLY


def _tidy(rest: str) -> str:
    return " ".join(rest.split()).strip(" ,.;:–—-")
