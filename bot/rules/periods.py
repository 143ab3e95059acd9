"""From when to when somebody is away, as people write it: `fra 1/11 til 15/1`, `uge 46`, `until Friday`."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Literal

from bot.rules import dates
from bot.rules.dates import NOON, Day, Words
from bot.rules.workdays import Calendar

_FILLERS = dates.said(", . : i in på on the den hele all i perioden period mellem between")


LONGEST = timedelta(days=3 * 366)
"""Whoever is away for longer has no last day, or has written the wrong year."""


A_SLIP = timedelta(days=45)
"""Whose end lies less than this before the start has written the two the wrong way round."""


@dataclass(frozen=True)
class Period:
    """Days, the first and the last included; without a last, until further notice."""

    starts: date
    ends: date | None


@dataclass(frozen=True)
class Fault:
    """What keeps words from being days somebody is away."""

    reason: Literal["no-date", "past", "end-before-start", "too-long"]


def is_next_time(text: str) -> bool:
    """Do the words mean the next meeting, whenever that is?"""
    words = text.casefold().strip(" .,?!")
    return words.endswith(("næste gang", "næste møde", "next time", "next meeting"))


def period(text: str, now: datetime, calendar: Calendar) -> Period | Fault:
    """The days meant; one day alone is that day, `until …` begins today, `from …` has no end."""
    words = Words(dates.tokens_of(text))
    local = calendar.local(now)
    begins = _begins(words)
    start = _span(words, local, calendar)
    if begins == "to":
        return _checked(Period(local.date(), start[1]), local.date()) if start else Fault("no-date")
    if start is None:
        return Fault("no-date")
    words.skip(*",", ".")
    if _takes_to(words):
        end = _end(words, start[0], local, calendar)
        if end is not None:
            return _checked(Period(start[0], end), local.date())
    if begins == "from" and _is_one_day(start):
        return _checked(Period(start[0], None), local.date())
    return _checked(Period(*start), local.date())


def _begins(words: Words) -> Literal["from", "to", "at"]:
    """Which of the ends is said first; everything before the first day is passed over."""
    found: Literal["from", "to", "at"] = "at"
    while words.word and words.first(_peek) is None:
        if words.word in ("fra", "from"):
            found = "from"
        elif words.word in ("til", "indtil", "until", "till"):
            found = "to"
        words.at += 1
    return found


def _peek(words: Words) -> bool | None:
    """Is a day or a week next? Reads without taking."""
    begin = words.at
    found = words.first(dates.day) or words.first(_week_words) or words.first(_month_words)
    words.at = begin
    return True if found else None


_Days = tuple[date, date]


def _span(words: Words, local: datetime, calendar: Calendar) -> _Days | None:
    """A day, or a whole week or month."""
    day = words.first(dates.day) or (words.skip(*_FILLERS) and words.first(dates.day))
    if day:
        found = _date(day, local, calendar)
        return found, found
    if week := words.first(_week_words):
        monday = _date(week, local, calendar)
        return monday, monday + timedelta(days=6)
    if month := words.first(_month_words):
        first = _date(month, local, calendar)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return None


def _week_words(words: Words) -> Day | None:
    """`uge 46`, `næste uge`: its Monday."""
    words.skip("i", "in", "hele", "all")
    begin = words.at
    if (day := words.first(_numbered_week)) is not None:
        return day
    words.at = begin
    if words.take("næste", "next") and words.take("uge", "week"):
        return lambda now, _minute, _calendar: now.date() + timedelta(days=8 - now.isoweekday())
    return None


def _month_words(words: Words) -> Day | None:
    """`i marts`, `hele november`: its first day, of the month that is not over."""
    words.skip("i", "in", "hele", "all", "of")
    month = words.one_of(dates.MONTHS)
    year = words.number(2000, 2099) if month else None
    return partial(_first_of, month=month, year=year) if month else None


def _first_of(now: datetime, _minute: int, _calendar: Calendar, *, month: int, year: int | None) -> date:
    return date(year or now.year + (month < now.month), month, 1)


def _numbered_week(words: Words) -> Day | None:
    week = words.number(1, 53) if words.take("uge", "uger", "week", "weeks") else None
    if week is None:
        return None
    return lambda now, _minute, _calendar: _monday(now, week)


def _monday(now: datetime, week: int) -> date:
    for year in range(now.isocalendar().year, now.year + 9):
        if week <= date(year, 12, 28).isocalendar().week:
            monday = date.fromisocalendar(year, week, 1)
            if monday + timedelta(days=6) >= now.date():
                return monday
    return now.date()


def _date(day: Day, local: datetime, calendar: Calendar) -> date:
    return day(local, NOON * 2 - 1, calendar)


def _takes_to(words: Words) -> bool:
    """`til`, `til og med`, `to`, a dash."""
    if not words.take("til", "to", "until", "till", "through", "-", "–", "—", "indtil"):
        return False
    words.skip("og", "med", "and", "including")
    return True


def _end(words: Words, start: date, local: datetime, calendar: Calendar) -> date | None:
    """The last day; without a year, the next one after the start: `fra 1/11 til 15/1`."""
    begin = words.at
    end: _Days | None = None
    then = datetime.combine(start, local.time(), local.tzinfo)
    for seen_from in (local, then, then + timedelta(days=365)):
        words.at = begin
        end = _span(words, seen_from, calendar)
        if end is None or start - end[1] < A_SLIP:
            break
    return end[1] if end else None


def _is_one_day(days: _Days) -> bool:
    return days[0] == days[1]


def _checked(found: Period, today: date) -> Period | Fault:
    if found.ends is not None and found.ends < found.starts:
        return Fault("end-before-start")
    if (found.ends or date.max) < today:
        return Fault("past")
    return Fault("too-long") if found.ends and found.ends - found.starts > LONGEST else found
