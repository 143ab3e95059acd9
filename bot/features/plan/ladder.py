"""The committee's deadline ladder: from one meeting day, when input opens, closes and is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.language.workdays import Calendar

MORNING, NOON = time(9), time(12)


@dataclass(frozen=True, slots=True)
class Steps:
    """How far each step is from the committee's day; a network may set every one (mechanisms US-36).

    `open`, `reminder`, `close`, `sign_off` and `final` are calendar days before the meeting; `nudge` is
    working days before the close, `draft` working days after it; `feedback` is working days after the
    meeting, `overdue` working days after the feedback's form.
    """

    open: int = 28
    reminder: int = 21
    close: int = 14
    nudge: int = 2
    draft: int = 1
    sign_off: int = 10
    final: int = 7
    feedback: int = 3
    overdue: int = 10

    def __post_init__(self) -> None:
        """Raises OutOfOrder where a later step would come before an earlier one."""
        days = (self.open, self.reminder, self.close, self.sign_off, self.final)
        if list(days) != sorted(days, reverse=True) or self.final < 0 or self.open > MOST_DAYS:
            raise OutOfOrder
        if not all(1 <= one <= MOST_WORKING_DAYS for one in self.working_days):
            raise OutOfOrder

    @property
    def working_days(self) -> tuple[int, ...]:
        return (self.nudge, self.draft, self.feedback, self.overdue)

    def with_step(self, name: str, days: int) -> Steps:
        """The same ladder with one step set; raises OutOfOrder."""
        return replace(self, **{name: days})


MOST_DAYS = 180
MOST_WORKING_DAYS = 60


class OutOfOrder(ValueError):
    """Steps that would stand in each other's way."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The moments of one committee meeting, in their order."""

    open: datetime
    reminder: datetime
    nudge: datetime
    close: datetime
    draft: datetime
    sign_off: datetime
    final: datetime
    feedback: datetime
    overdue: datetime


def ladder(meets: date, calendar: Calendar, steps: Steps | None = None) -> Ladder:
    """The ladder of a committee that meets that day, by the network's wall clock.

    Close, sign-off and final move to the working day before, open and reminder to the one after. Where
    holidays crowd the steps they keep their order: the nudge waits for the reminder, the sign-off for the
    draft.
    """
    by = steps or Steps()
    close = calendar.on_or_before(meets - timedelta(by.close))
    opened = min(calendar.on_or_after(meets - timedelta(by.open)), close)
    reminder = min(max(calendar.on_or_after(meets - timedelta(by.reminder)), opened), close)
    draft = calendar.add_working_days(close, by.draft)
    sign_off = calendar.at(max(calendar.on_or_before(meets - timedelta(by.sign_off)), draft), NOON)
    feedback = calendar.add_working_days(meets, by.feedback)
    return Ladder(
        open=calendar.at(opened, MORNING),
        reminder=calendar.at(reminder, MORNING),
        nudge=calendar.at(max(calendar.add_working_days(close, -by.nudge), reminder), MORNING),
        close=calendar.at(close, NOON),
        draft=calendar.at(draft, MORNING),
        sign_off=sign_off,
        final=max(calendar.at(calendar.on_or_before(meets - timedelta(by.final)), MORNING), sign_off),
        feedback=calendar.at(feedback, MORNING),
        overdue=calendar.at(calendar.add_working_days(feedback, by.overdue), MORNING),
    )


def as_numbers(steps: Steps) -> dict[str, int]:
    return {field.name: getattr(steps, field.name) for field in fields(steps)}


def from_numbers(told: Mapping[str, Any] | None) -> Steps:
    """The network's own steps; those it never set are the default's."""
    return Steps(**{**as_numbers(Steps()), **dict(told or {})})
