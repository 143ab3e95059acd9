"""When a person is reminded, of what, and when not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from bot.core.reminding import FIRST, LAST, MOST_A_STAGE, Pace, Reminder, Told, Wish, due
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31)}))
NOTHING = Told({})


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CALENDAR.timezone)


def stages(found: list[tuple[Reminder, datetime]]) -> list[str]:
    return [one.stage for one, _ in found]


VOTE = Reminder("vote", (at(26, 8, 30), at(30, 9)), until=at(30, 12))


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (at(26, 8, 29), []),
        (at(26, 8, 30), ["vote"]),
        (at(26, 15, 59), ["vote"]),
        (at(26, 16), []),  # the window has closed
        (at(27, 8, 29), []),
        (at(27, 8, 30), ["vote"]),  # missed yesterday: said today
        (at(28, 9), []),  # a Saturday
        (at(30, 12), []),  # past its purpose
    ],
)
def test_the_window_and_the_purpose(now: datetime, said: list[str]) -> None:
    assert stages(due([VOTE], Wish(), NOTHING, now, CALENDAR)) == said


def test_of_a_series_that_was_missed_only_the_newest_is_said() -> None:
    [(_, moment)] = due([VOTE], Wish(), NOTHING, at(30, 9), CALENDAR)

    assert moment == at(30, 9)


def test_what_was_said_is_not_said_again_and_nothing_a_third_time() -> None:
    assert due([VOTE], Wish(), Told({"vote": [at(26, 8, 30)]}), at(26, 9), CALENDAR) == []
    often = Reminder("vote", (at(24, 9), at(25, 9), at(26, 9)), until=None)
    twice = Told({"vote": [at(24, 9), at(25, 9)]})
    assert due([often], Wish(), twice, at(26, 9), CALENDAR) == []


def test_the_first_due_on_a_day_carries_all_others_of_that_date() -> None:
    later = Reminder("duty", (at(26, 14),))
    tomorrow = Reminder("input", (at(27, 9),))

    assert stages(due([VOTE, later, tomorrow], Wish(), NOTHING, at(26, 8, 30), CALENDAR)) == ["vote", "duty"]
    assert due([later], Wish(), NOTHING, at(26, 8, 30), CALENDAR) == []


def test_one_message_a_day_unless_wanted_at_once_or_urgent() -> None:
    today = Told({}, last_day=date(2026, 11, 26))
    assert due([VOTE], Wish(), today, at(26, 9), CALENDAR) == []
    assert stages(due([VOTE], Wish(Pace.AT_ONCE), today, at(26, 9), CALENDAR)) == ["vote"]
    urgent = Reminder("fire", (at(26, 20),), urgent=True)
    assert stages(due([VOTE, urgent], Wish(), today, at(26, 20), CALENDAR)) == ["fire"]


def test_weekly_is_monday_and_what_cannot_wait_goes_daily() -> None:
    weekly = Wish(Pace.WEEKLY)
    patient = Reminder("duty", (at(25, 8, 30),), until=at(8, 12, month=12))

    assert due([patient], weekly, NOTHING, at(26, 9), CALENDAR) == []
    assert stages(due([patient], weekly, NOTHING, at(30, 8, 30), CALENDAR)) == ["duty"]
    hurried = Reminder("vote", (at(25, 8, 30),), until=at(27, 12))
    assert stages(due([hurried], weekly, NOTHING, at(26, 9), CALENDAR)) == ["vote"]


def test_nothing_comes_while_somebody_is_off_nor_on_holidays() -> None:
    off = Wish(off_until=date(2026, 11, 27))
    assert due([VOTE], off, NOTHING, at(27, 9), CALENDAR) == []
    assert stages(due([VOTE], off, NOTHING, at(30, 9), CALENDAR)) == ["vote"]
    duty = Reminder("duty", (at(23, 9, month=12),))
    assert [due([duty], Wish(), NOTHING, at(day, 9, month=12), CALENDAR) for day in (24, 25, 26, 31)] == [
        []
    ] * 4


@given(
    any_.integers(0, 11 * 366 * 24 * 60),
    any_.sampled_from(Pace),
    any_.integers(0, 40),
)
def test_calm_reminders_keep_to_the_window_and_the_limit(minute: int, pace: Pace, hours: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    reminder = Reminder("x", (now - timedelta(hours=hours), now), until=now + timedelta(days=30))

    found = due([reminder], Wish(pace), NOTHING, now, CALENDAR)

    wall = CALENDAR.local(now)
    assert len(found) <= 1 <= MOST_A_STAGE
    if found:
        assert CALENDAR.is_working_day(wall.date())
        assert FIRST <= wall.time() < LAST
