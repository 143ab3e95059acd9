"""Days that are written down and that no calendar has: `31. april`, `uge 54`, `29/2-2027`."""

import re
from calendar import monthrange
from collections.abc import Iterator

MOST_WEEKS = 53
LEAP = 2028
"""Without a year, 29 February may be meant of one that has it."""

_MONTHS = ("jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "de[cs]")
_NAMED = "|".join(f"(?P<m{number}>{name})" for number, name in enumerate(_MONTHS, start=1))
_ROOM = re.compile(r"\b(?:lokale|bygning|bygn\.?|rum|room|building|hal|sal)\s+\S+", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:uge|week)\s*(\d+)", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.:-])(\d{1,2})(?:/|-(?=\d{1,2}-\d{4}))(\d{1,2})(?:[-/](\d{4}))?(?![\d/])")
_DAY_MONTH = re.compile(
    rf"(?<![\d:])(\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?:{_NAMED})[a-z]*\.?\s*(\d{{4}})?", re.IGNORECASE
)
_MONTH_DAY = re.compile(
    rf"\b(?:{_NAMED})[a-z]*\.?\s+(\d{{1,2}})(?!\d|[:.]\d)(?:\D{{0,3}}(\d{{4}}))?", re.IGNORECASE
)


def is_named(text: str) -> bool:
    """Is there such a day in the words?"""
    plain = _ROOM.sub(" ", text)
    weeks = (int(found) for found in _WEEK.findall(plain))
    return any(not 1 <= week <= MOST_WEEKS for week in weeks) or any(not _is(*day) for day in _days(plain))


def _days(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day as they are written."""
    for found in _ISO.finditer(text):
        yield int(found[1]), int(found[2]), int(found[3])
    for found in _NUMBERS.finditer(text):
        yield int(found[3] or LEAP), int(found[2]), int(found[1])
    for found in _DAY_MONTH.finditer(text):
        yield int(found.groups()[-1] or LEAP), _month(found), int(found[1])
    for found in _MONTH_DAY.finditer(text):
        yield int(found.groups()[-1] or LEAP), _month(found), int(found.groups()[-2])


def _month(found: re.Match[str]) -> int:
    return next(number for number in range(1, 13) if found[f"m{number}"])


def _is(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and year >= 1 and 1 <= day <= monthrange(year, month)[1]
