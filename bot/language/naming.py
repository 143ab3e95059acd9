"""Naming: the day that a sentence names, what is left of it, and the numbers of labels."""

from __future__ import annotations

import re
from datetime import date, datetime

from bot.language import dates
from bot.language.dates import NoDay
from bot.language.sentence import Words, tokens_of
from bot.language.workdays import Calendar

_NUMBERS = re.compile(r"\b[a-z]\s?-?\s?(\d{1,5})\b", re.IGNORECASE)


def day(text: str, now: datetime, calendar: Calendar) -> tuple[date | NoDay | None, str]:
    """The first day that is named (a date without a year is the next such one) and the words around it."""
    tokens = tokens_of(text)
    for at in range(len(tokens)):
        words = Words(tokens, at)
        found = words.first(dates.day)
        if found is not None:
            named = found.on(calendar.local(now), None, calendar)
            rest = f"{text[: tokens[at].start]} {text[tokens[words.at - 1].end :]}"
            return named, _tidy(rest)
    return None, _tidy(text)


def numbers(text: str) -> list[int]:
    """The numbers of labels such as I-5 or O-2, in their order, each once."""
    return list(dict.fromkeys(int(found) for found in _NUMBERS.findall(text)))


def numbers_said(text: str) -> list[int]:
    """The same, else those that stand alone: `3`."""
    return numbers(text) or [int(part) for part in text.split() if part.isdecimal()]


def _tidy(rest: str) -> str:
    return " ".join(rest.split()).strip(" ,.;:–—-")
