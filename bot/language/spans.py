"""Which months figures are of, as people write them: `januar–august 2025`, `Q1`, `first half of 2026`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.language.dates import MONTHS

Days = tuple[date, date]
"""The first and the last, both included."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:\s+(?P<year>20\d\d))?(?!\d)"
_TO = r"\.?\s*(?:[-\u2013\u2014]|til(?: og med)?|to|until|through)\s*"
_HALF = {"første": 1, "first": 1, "1": 1, "andet": 2, "second": 2, "2": 2, "h1": 1, "h2": 2}
_PARTS = (
    re.compile(rf"\b(?P<first>{_MONTH}){_TO}(?P<last>{_MONTH})\b\.?{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b(?:(?P<quarter>[1-4])\.?\s*(?:kvartal|quarter)|Q(?P<q>[1-4]))(?:\s+(?:i|of|in))?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:(?P<half>første|andet|first|second|[12])\.?\s*(?:halvår|half(?:[- ]year)?)|(?P<h>H[12]))"
        rf"(?:\s+(?:i|of|in))?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\b\.?{_YEAR}", re.IGNORECASE),
    re.compile(
        r"\b(?:i|in|for|år|year|året|til dato|to date)\s+(?P<year>20\d\d)\b"
        r"(?!\s*(?:arbejds|work)?(?:timer|hours|t\b))",
        re.IGNORECASE,
    ),
)
"""The more exact first."""


def without(text: str, today: date) -> tuple[Days, str]:
    """The period that words are of, and the words without it; as they name none, this year until the last
    whole month, in January the year before."""
    for part in _PARTS:
        if found := part.search(text):
            return _span(found, today), f"{text[: found.start()]} {text[found.end() :]}"
    return so_far(today.year if today.month > 1 else today.year - 1, today), text


def so_far(year: int, today: date) -> Days:
    """A year; one that is not over ends with the last whole month, before there is one with today."""
    if year != today.year:
        return date(year, 1, 1), date(year, 12, 31)
    ended = today.replace(day=1) - timedelta(days=1)
    return date(year, 1, 1), ended if ended.year == year else today


def _span(found: re.Match[str], today: date) -> Days:
    said = {name: words.casefold() for name, words in found.groupdict().items() if words}
    months = _months(said)
    if months is None:
        return so_far(int(said["year"]), today)
    first, last = months
    year = int(said.get("year") or today.year)
    if "year" not in said and date(year, first, 1) > today:
        year -= 1  # nobody tells what will have happened
    return date(year - (first > last), first, 1), date(year, last, monthrange(year, last)[1])


def _months(said: dict[str, str]) -> tuple[int, int] | None:
    """The first and the last; None for a whole year."""
    if "first" in said:
        return MONTHS[said["first"]], MONTHS[said["last"]]
    if "month" in said:
        return MONTHS[said["month"]], MONTHS[said["month"]]
    if quarter := said.get("quarter") or said.get("q"):
        return 3 * int(quarter) - 2, 3 * int(quarter)
    if half := said.get("half") or said.get("h"):
        return 6 * _HALF[half] - 5, 6 * _HALF[half]
    return None
