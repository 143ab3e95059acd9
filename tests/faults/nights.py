"""Nights on which the clock is set: a daily thing happens once a date, whatever its minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.language.workdays import Calendar
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"))
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True)
class Years:
    """From January of the first to December of the last."""

    first: int = 2026
    last: int = 2036


@experiment("R4", small=Years(), full=Years())
def nights_with_a_jump(_ground: Ground, size: Years) -> Finding:
    """Every minute from 00:00 to 04:59 around every transition, worked out for each of them."""
    nights = list(_jumps(size))
    wrong = 0
    for day in nights:
        for minute in range(5 * 60):
            came = [CALENDAR.at(day + DAY * n, time(minute // 60, minute % 60)) for n in (-1, 0, 1)]
            wrong += [CALENDAR.local(at).date() for at in came] != [day + DAY * n for n in (-1, 0, 1)]
            wrong += not all(
                23 * HOUR <= one <= 25 * HOUR for one in (came[1] - came[0], came[2] - came[0] - DAY)
            )
    found = Finding(
        f"every minute 00:00-04:59 of the {len(nights)} nights with a jump, {size.first}-{size.last}"
    )
    found.counted["dates with other than one occurrence"] = wrong
    found.demand(not wrong, f"{wrong} occurrences on a wrong date")
    found.demand(len(nights) == 2 * (size.last - size.first + 1), "not every jump was found")
    return found


def _jumps(size: Years) -> Iterator[date]:
    day = date(size.first, 1, 1)
    while day.year <= size.last:
        noon = datetime.combine(day, time(11), tzinfo=UTC)
        if CALENDAR.local(noon).utcoffset() != CALENDAR.local(noon - DAY).utcoffset():
            yield day
        day += DAY
