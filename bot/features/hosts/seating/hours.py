"""How long people have to answer, and when it is too late to ask."""

from __future__ import annotations

from datetime import datetime, time

from bot.language.workdays import Calendar

EVE = time(15)
"""By then whoever hosts the next working day knows it."""


def working_days_on(now: datetime, working_days: int, calendar: Calendar) -> datetime:
    """The same time of day, so many working days later."""
    local = calendar.local(now)
    return calendar.at(calendar.add_working_days(local.date(), working_days), local.time())


def answer_by(now: datetime, working_days: int, begins: datetime, calendar: Calendar) -> datetime:
    """So many working days on, and at the latest the afternoon before a meeting that begins then; where that
    is over too, its beginning: then nobody is put in who has not said yes."""
    eve = calendar.at(calendar.add_working_days(calendar.local(begins).date(), -1), EVE)
    return min(working_days_on(now, working_days, calendar), eve) if eve > now else begins


def is_near(told_at: datetime, working_days: int, begins: datetime, calendar: Calendar) -> bool:
    """After so many working days of silence it would be too late to ask for anybody."""
    return (
        calendar.local(working_days_on(told_at, working_days, calendar)).date()
        >= calendar.local(begins).date()
    )
