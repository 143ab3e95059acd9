"""Reminding: which of the things that wait for a person are said now, in one message, and which keep."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.language.workdays import MORNING, Calendar, monday_of

FIRST, LAST = MORNING, time(16)
"""Reminders go out from half past eight until four on working days (mechanisms 7.4)."""

MOST_A_STAGE = 2


def is_open(now: datetime, calendar: Calendar) -> bool:
    """May the clock write to people now? On working days, within the window."""
    local = calendar.local(now)
    return calendar.is_working_day(local.date()) and FIRST <= local.time() < LAST


def opens(now: datetime, calendar: Calendar) -> datetime:
    """When it may: now, or the next morning of a working day."""
    if is_open(now, calendar):
        return now
    local = calendar.local(now)
    earliest = local.date() if local.time() < FIRST else local.date() + timedelta(days=1)
    return calendar.morning(calendar.on_or_after(earliest))


def before_close(asked_at: datetime, closes_at: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """When those are reminded who have not answered: two working days before the close, where that is after
    they were asked."""
    at = calendar.morning(calendar.local(closes_at).date(), -2)
    return (at,) if asked_at < at < closes_at else ()


class Pace(StrEnum):
    """How often a person wants to be reminded; each chooses for themselves."""

    AT_ONCE = "at-once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something that waits: `stage` says what and how far, `at` its moments, `until` its purpose's end."""

    stage: str
    at: tuple[datetime, ...]
    until: datetime | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person has chosen: how often, `off_until` the last day on which nothing may come, and between
    which hours; these narrow the window of half past eight to four. While `away` nothing comes at all."""

    pace: Pace = Pace.DAILY
    off_until: date | None = None
    first: time = FIRST
    last: time = LAST
    away: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a person was told before: each stage's moments, and the day of the last message."""

    moments: Mapping[str, Collection[datetime]]
    last_day: date | None = None


def due(
    reminders: Sequence[Reminder], wish: Wish, told: Told, now: datetime, calendar: Calendar
) -> list[tuple[Reminder, datetime]]:
    """What goes into the message of this moment, with the moment that each is said for; empty: no message.

    The first that is due on a day carries all others of that date. Of a series that was missed the newest is
    said; nothing past its purpose; no stage more than twice; one message a day unless the person wants each
    at once or it is urgent. Nothing on a day on which the person is away.
    """
    if wish.away or _is_off(wish, now, calendar):
        return []
    alive = [one for one in reminders if _may_be_said(one, told, now)]
    urgent = [found for one in alive if one.urgent and (found := _newest(one, told, now))]
    if not _is_open(wish, now, calendar):
        return urgent
    held = wish.pace is not Pace.AT_ONCE and told.last_day == calendar.local(now).date()
    calm = [one for one in alive if not one.urgent and _is_its_day(one, wish, now, calendar)]
    if held or not any(_newest(one, told, now) for one in calm):
        return urgent
    return urgent + [found for one in calm if (found := _newest(one, told, _end_of_day(now, calendar)))]


def _may_be_said(one: Reminder, told: Told, now: datetime) -> bool:
    return (one.until is None or now < one.until) and len(told.moments.get(one.stage, ())) < MOST_A_STAGE


def _newest(one: Reminder, told: Told, now: datetime) -> tuple[Reminder, datetime] | None:
    """The latest moment that has come and was not said; what came before a said one is past."""
    come = [at for at in one.at if at <= now]
    if not come or max(come) in told.moments.get(one.stage, ()):
        return None
    return one, max(come)


def _is_off(wish: Wish, now: datetime, calendar: Calendar) -> bool:
    return wish.off_until is not None and calendar.local(now).date() <= wish.off_until


def _is_open(wish: Wish, now: datetime, calendar: Calendar) -> bool:
    wall = calendar.local(now)
    return calendar.is_working_day(wall.date()) and max(FIRST, wish.first) <= wall.time() < min(
        LAST, wish.last
    )


def _is_its_day(one: Reminder, wish: Wish, now: datetime, calendar: Calendar) -> bool:
    """Weekly is Monday, or the week's first working day; what is past its purpose by the next goes daily."""
    today = calendar.local(now).date()
    monday = monday_of(today)
    if wish.pace is not Pace.WEEKLY or today == calendar.on_or_after(monday):
        return True
    following = calendar.on_or_after(monday + timedelta(days=7))
    return one.until is not None and one.until <= calendar.morning(following)


def missed(one: Reminder, said: datetime, told: Told) -> int:
    """How many earlier moments of the series were never said, and never will be: they were missed."""
    return sum(at < said and at not in told.moments.get(one.stage, ()) for at in one.at)


def _end_of_day(now: datetime, calendar: Calendar) -> datetime:
    return calendar.at(calendar.local(now).date() + timedelta(days=1), time(0)) - timedelta(microseconds=1)
