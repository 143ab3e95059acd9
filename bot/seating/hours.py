"""When the clock may write to people, and how long they have to answer."""

from __future__ import annotations

from datetime import datetime, time

from bot.rules.workdays import Calendar

OPENS, CLOSES = time(8, 30), time(16)
"""The clock writes to people between these."""


def working_days_on(now: datetime, working_days: int, calendar: Calendar) -> datetime:
    """The same time of day, so many working days later."""
    local = calendar.local(now)
    return calendar.at(calendar.add_working_days(local.date(), working_days), local.time())


def may_write(now: datetime, calendar: Calendar) -> bool:
    """May the clock write to people now? On working days, within the window (mechanisms 7.4)."""
    local = calendar.local(now)
    return calendar.is_working_day(local.date()) and OPENS <= local.time() < CLOSES
