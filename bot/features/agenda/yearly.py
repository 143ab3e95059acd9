"""The yearly rhythm: which dates it proposes for meetings, never on a holiday or a closed day."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from bot.language.dates import nth_weekday
from bot.language.workdays import Calendar

WEEK = timedelta(days=7)
CLOSE = timedelta(days=21)
"""Nearer than that to a planned meeting, a proposed one is taken to be the same."""


def by_months(
    today: date, weekday: int, nth: int, months: Collection[int], calendar: Calendar
) -> Iterator[date]:
    """The nth such weekday (1 is Monday, nth -1 the last) of each of these months, from tomorrow on.

    On a holiday or a closed day it is a week later.
    """
    for year in range(today.year, today.year + 9):
        for month in sorted(months):
            day = _working(nth_weekday(year, month, weekday, nth), WEEK, calendar)
            if day > today:
                yield day


def before_committee(
    today: date, committee: Iterable[date], gap_days: int, weekday: int, calendar: Calendar
) -> Iterator[date]:
    """Before each of the committee's meetings the last such weekday that is so many days away or more.

    On a holiday or a closed day it is a week earlier.
    """
    for meets in sorted(committee):
        latest = meets - timedelta(days=gap_days)
        day = latest - timedelta(days=(latest.isoweekday() - weekday) % 7)
        if (found := _working(day, -WEEK, calendar)) > today:
            yield found


def _working(day: date, step: timedelta, calendar: Calendar) -> date:
    while not calendar.is_working_day(day):
        day += step
    return day


def proposals(dates: Iterable[date], planned: Sequence[date], most: int) -> list[date]:
    """The first of these dates near which nothing is planned."""
    free = (day for day in dates if all(abs(day - other) > CLOSE for other in planned))
    return list(islice(free, most))
