"""The committee's deadline ladder: two autumns known by heart, and what holds around every holiday."""

from __future__ import annotations

from dataclasses import astuple, fields
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.plan.ladder import Ladder, OutOfOrder, Steps, as_numbers, from_numbers, ladder
from bot.language.workdays import Calendar

ZONE = ZoneInfo("Europe/Copenhagen")
CALENDAR = Calendar(ZONE, frozenset({(12, 24), (12, 31), (6, 5)}))
YEARS = st.dates(date(2024, 1, 1), date(2044, 12, 31))

GOLDEN = {
    date(2025, 9, 29): "01-09 08-09 11-09 15-09 16-09 19-09 22-09 02-10 16-10",
    date(2025, 12, 1): "03-11 10-11 13-11 17-11 18-11 21-11 24-11 04-12 18-12",
}


def local(moment: datetime) -> datetime:
    return moment.astimezone(ZONE)


@pytest.mark.parametrize("meets", GOLDEN)
def test_the_days_of_two_autumns(meets: date) -> None:
    found = astuple(ladder(meets, CALENDAR))

    assert " ".join(f"{local(moment):%d-%m}" for moment in found) == GOLDEN[meets]


def test_each_step_has_its_hour_by_the_wall_clock() -> None:
    found = ladder(date(2025, 12, 1), CALENDAR)

    noon = {"close", "sign_off"}
    assert {
        field.name for field in fields(found) if local(getattr(found, field.name)).time() == time(12)
    } == noon
    assert all(local(moment).time() in (time(9), time(12)) for moment in astuple(found))


def test_a_close_on_maundy_thursday_comes_the_wednesday_before() -> None:
    found = ladder(date(2026, 4, 16), CALENDAR)

    assert local(found.close) == datetime(2026, 4, 1, 12, tzinfo=ZONE)
    assert local(found.draft) == datetime(2026, 4, 7, 9, tzinfo=ZONE)
    assert local(found.sign_off) == datetime(2026, 4, 7, 12, tzinfo=ZONE)  # the draft's day: never before it


def test_a_reminder_on_christmas_eve_comes_after_the_holidays_and_the_nudge_not_before_it() -> None:
    found = ladder(date(2025, 1, 14), CALENDAR)

    assert local(found.reminder).date() == date(2024, 12, 27)
    assert local(found.nudge).date() == date(2024, 12, 27)
    assert local(found.close) == datetime(2024, 12, 30, 12, tzinfo=ZONE)


@given(YEARS)
def test_the_steps_keep_their_order(meets: date) -> None:
    found = astuple(ladder(meets, CALENDAR))

    assert list(found) == sorted(found)


@given(YEARS)
def test_every_step_is_on_a_working_day(meets: date) -> None:
    assert all(CALENDAR.is_working_day(local(moment).date()) for moment in astuple(ladder(meets, CALENDAR)))


@given(YEARS)
def test_deadlines_come_no_later_and_reminders_no_earlier_than_counted(meets: date) -> None:
    found = ladder(meets, CALENDAR)

    assert local(found.close).date() <= meets - timedelta(14)
    assert local(found.final).date() <= meets - timedelta(7)
    assert local(found.open).date() >= meets - timedelta(28)
    assert local(found.reminder).date() >= meets - timedelta(21)
    assert local(found.sign_off).date() <= max(meets - timedelta(10), local(found.draft).date())


@given(YEARS)
def test_a_deadline_moves_over_days_off_only(meets: date) -> None:
    for moment, days in ((ladder(meets, CALENDAR).close, 14), (ladder(meets, CALENDAR).final, 7)):
        day = local(moment).date() + timedelta(1)
        while day <= meets - timedelta(days):
            assert not CALENDAR.is_working_day(day)
            day += timedelta(1)


@given(YEARS)
def test_a_reminder_waits_over_days_off_only(meets: date) -> None:
    for moment, days in ((ladder(meets, CALENDAR).open, 28), (ladder(meets, CALENDAR).reminder, 21)):
        day = meets - timedelta(days)
        while day < local(moment).date():
            assert not CALENDAR.is_working_day(day)
            day += timedelta(1)


def test_all_holds_for_every_working_day_of_twenty_years() -> None:
    day, last = date(2025, 1, 1), date(2044, 12, 31)
    while day <= last:
        if CALENDAR.is_working_day(day):
            found = [local(moment) for moment in astuple(ladder(day, CALENDAR))]
            assert found == sorted(found), day
            assert all(CALENDAR.is_working_day(moment.date()) for moment in found), day
            assert all(moment.time() in (time(9), time(12)) for moment in found), day
        day += timedelta(1)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("open", 35),
        ("reminder", 24),
        ("close", 18),
        ("nudge", 3),
        ("draft", 2),
        ("sign_off", 7),
        ("final", 4),
        ("feedback", 5),
        ("overdue", 15),
    ],
)
def test_each_of_the_nine_steps_moves_its_own_moment(name: str, days: int) -> None:
    before = ladder(date(2026, 6, 8), CALENDAR)
    after = ladder(date(2026, 6, 8), CALENDAR, Steps().with_step(name, days))

    assert getattr(after, name) != getattr(before, name)


@given(YEARS, st.integers(14, 58), st.integers(1, 20), st.integers(1, 20))
def test_every_step_can_be_set(meets: date, close: int, nudge: int, feedback: int) -> None:
    steps = Steps(open=60, reminder=58, close=close, nudge=nudge, feedback=feedback)

    found = ladder(meets, CALENDAR, steps)

    assert list(astuple(found)) == sorted(astuple(found))
    assert from_numbers(as_numbers(steps)) == steps


@pytest.mark.parametrize(
    ("name", "days"), [("close", 29), ("final", 11), ("nudge", 0), ("open", 400), ("final", -1)]
)
def test_a_step_out_of_order_is_refused(name: str, days: int) -> None:
    with pytest.raises(OutOfOrder):
        Steps().with_step(name, days)


def test_what_a_network_never_set_is_the_defaults() -> None:
    assert from_numbers({"close": 15}) == Steps(close=15)
    assert isinstance(ladder(date(2026, 6, 8), CALENDAR, from_numbers(None)), Ladder)
