"""Working days in Denmark, and wall clocks through every change to and from summer time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.workdays import Calendar

COPENHAGEN = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 12, 24), date(2025, 12, 25), date(2025, 12, 26), date(2025, 12, 31), date(2026, 1, 1),
        date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25),
        date(2026, 6, 5), date(2026, 11, 14), date(2026, 11, 15),
    ],
)  # fmt: skip
def test_the_year_of_the_scenario_has_these_days_off(day: date) -> None:
    assert not COPENHAGEN.is_working_day(day)


def test_that_year_has_no_others() -> None:
    weekdays = [d for n in range(365) if (d := date(2025, 9, 1) + timedelta(n)).weekday() < 5]

    assert sum(not COPENHAGEN.is_working_day(d) for d in weekdays) == 11


def test_the_first_of_may_is_worked_and_store_bededag_is_gone() -> None:
    assert COPENHAGEN.is_working_day(date(2026, 5, 1))
    assert not COPENHAGEN.is_working_day(date(2023, 5, 5))
    assert COPENHAGEN.is_working_day(date(2024, 4, 26))


@pytest.mark.parametrize(
    ("day", "n", "found"),
    [
        (date(2025, 12, 1), -10, date(2025, 11, 17)),  # the ladder before a committee's meeting
        (date(2025, 12, 1), -5, date(2025, 11, 24)),
        (date(2025, 12, 4), 10, date(2025, 12, 18)),
        (date(2025, 12, 19), 5, date(2026, 1, 2)),
        (date(2026, 11, 14), 1, date(2026, 11, 16)),
        (date(2026, 11, 14), -1, date(2026, 11, 13)),
        (date(2026, 11, 14), 0, date(2026, 11, 14)),
    ],
)
def test_working_days_are_counted_over_weekends_and_holidays(day: date, n: int, found: date) -> None:
    assert COPENHAGEN.add_working_days(day, n) == found


def test_the_nearest_working_day() -> None:
    assert COPENHAGEN.on_or_after(date(2025, 12, 24)) == date(2025, 12, 29)
    assert COPENHAGEN.on_or_before(date(2025, 12, 28)) == date(2025, 12, 23)
    assert COPENHAGEN.on_or_after(date(2025, 12, 23)) == date(2025, 12, 23)


@given(DAYS, st.integers(-60, 60))
def test_adding_and_counting_agree(day: date, n: int) -> None:
    there = COPENHAGEN.add_working_days(day, n)

    assert n == 0 or COPENHAGEN.is_working_day(there)
    if n > 0:
        assert COPENHAGEN.working_days_between(day, there) == n
    if COPENHAGEN.is_working_day(day):
        assert COPENHAGEN.add_working_days(there, -n) == day
        assert COPENHAGEN.working_days_between(day, there) == n


def test_a_skipped_time_is_the_end_of_the_gap_and_a_repeated_one_the_first() -> None:
    assert COPENHAGEN.at(date(2027, 3, 28), time(2, 30)) == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    assert COPENHAGEN.at(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert COPENHAGEN.at(date(2026, 10, 25), time(2, 30, fold=1)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert COPENHAGEN.at(date(2025, 10, 27), time(9)) == datetime(2025, 10, 27, 8, 0, tzinfo=UTC)  # E21


def transitions() -> Iterator[date]:
    """The last Sundays of March and October 2026 to 2036."""
    for year in range(2026, 2037):
        for month in (3, 10):
            last = date(year, month, 31)
            yield last - timedelta(days=last.isoweekday() % 7)


@pytest.mark.parametrize("day", list(transitions()), ids=str)
def test_every_minute_of_a_transition_occurs_once_on_that_date(day: date) -> None:
    zone = COPENHAGEN.timezone
    instants = [COPENHAGEN.at(day, time(n // 60, n % 60)) for n in range(5 * 60)]
    walls = [instant.astimezone(zone) for instant in instants]

    assert all(instant.tzinfo is UTC for instant in instants)
    assert {wall.date() for wall in walls} == {day}
    assert instants == sorted(instants)
    for n, wall in enumerate(walls):
        skipped = day.month == 3 and 120 <= n < 180
        assert wall.hour * 60 + wall.minute == (180 if skipped else n)
        assert wall.fold == 0


@given(
    DAYS, st.times(), st.sampled_from(["Europe/Copenhagen", "Australia/Lord_Howe", "America/Havana", "UTC"])
)
def test_an_instant_shows_the_time_asked_for_or_the_end_of_a_gap(day: date, clock: time, zone: str) -> None:
    there = Calendar(ZoneInfo(zone))
    moment = there.at(day, clock)
    wall = there.local(moment).replace(tzinfo=None, fold=0)
    asked = datetime.combine(day, clock)

    assert wall == asked or (there.local(moment - timedelta(seconds=1)).replace(tzinfo=None) < asked < wall)
