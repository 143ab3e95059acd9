"""Which days are working days in Denmark, and which instant a wall clock means."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count, islice
from zoneinfo import ZoneInfo

import holidays

ONE_DAY = timedelta(days=1)
MORNING = time(8, 30)
"""From then on people are reminded (mechanisms 7.4)."""


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The Danish public holidays of a year; 1 May and, since 2024, store bededag are none."""
    return frozenset(holidays_by_name(year).values())


@cache
def holidays_by_name(year: int) -> Mapping[str, date]:
    """The same by their Danish names: `Anden påskedag`."""
    found = holidays.country_holidays("DK", years=year, language="da")
    return {name: day for day, names in found.items() for name in names.split("; ")}


@dataclass(frozen=True)
class Calendar:
    """A network's calendar: its time zone, and as (month, day) the days on which it is closed every year."""

    timezone: ZoneInfo
    closed: frozenset[tuple[int, int]] = frozenset()

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, neither a public holiday nor a closed day."""
        return day.weekday() < 5 and not self.is_closed_on(day)

    def is_closed_on(self, day: date) -> bool:
        """A public holiday or a closed day, on whatever day of the week."""
        return (day.month, day.day) in self.closed or day in public_holidays(day.year)

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after the day (before it where n is negative); 0 is the day itself."""
        if n == 0:
            return day
        step = ONE_DAY if n > 0 else -ONE_DAY
        return next(islice(self._working_days(day + step, step), abs(n) - 1, None))

    def on_or_after(self, day: date) -> date:
        """The day itself where it is a working day, else the next one."""
        return next(self._working_days(day, ONE_DAY))

    def on_or_before(self, day: date) -> date:
        """The day itself where it is a working day, else the one before."""
        return next(self._working_days(day, -ONE_DAY))

    def working_days_between(self, first: date, last: date) -> int:
        """The working days after the first day, up to and with the last; negative where last is earlier."""
        if last < first:
            return -self.working_days_between(last, first)
        return sum(self.is_working_day(first + n * ONE_DAY) for n in range(1, (last - first).days + 1))

    def local(self, moment: datetime) -> datetime:
        """The moment as the network's wall clock shows it."""
        return moment.astimezone(self.timezone)

    def at(self, day: date, clock: time) -> datetime:
        """The instant (in UTC) at which the wall clock shows this.

        A time that the clock skips is the first instant after the gap, one shown twice the first of the two.
        """
        wall = datetime.combine(day, clock.replace(fold=0), tzinfo=self.timezone)
        moment = wall.astimezone(UTC)
        exists = moment.astimezone(self.timezone).replace(tzinfo=None) == wall.replace(tzinfo=None)
        return moment if exists else self._end_of_gap(wall)

    def morning(self, day: date, after: int = 0) -> datetime:
        """From when people are reminded that day, or so many working days `after` it (negative: before)."""
        return self.at(self.add_working_days(day, after), MORNING)

    def _end_of_gap(self, wall: datetime) -> datetime:
        """The instant of the jump over this wall time, found between its readings by new and old offset."""
        earliest, latest = wall.replace(fold=1).astimezone(UTC), wall.astimezone(UTC)
        seconds = range(int((latest - earliest).total_seconds()) + 1)
        start, offset = earliest.replace(microsecond=0), self.local(latest).utcoffset()
        jump = bisect_left(
            seconds, True, key=lambda s: self.local(start + timedelta(seconds=s)).utcoffset() == offset
        )
        return start + timedelta(seconds=jump)

    def _working_days(self, day: date, step: timedelta) -> Iterator[date]:
        return (found for n in count() if self.is_working_day(found := day + n * step))
