"""Tasks: all that waits for a person on one card, the day's reminder, and how they want to be reminded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal, Protocol

from cards.kit import Bricks, Card, Tap, button, card, pressed, text, tight
from cards.network import reminder_title as title
from cards.words import Leaf, Say, When, beside, say
from storage.people import Person

MOST = 12
"""So many tasks stand on one card at most, the most pressing first; the rest is counted."""


@dataclass(frozen=True)
class Open(Tap, verb="tasks.Open"):
    """Send me this task's own card."""

    key: str


@dataclass(frozen=True)
class Look(Tap, verb="tasks.Look"):
    """What waits for me now."""

    only_looks = True


@dataclass(frozen=True)
class Remind(Tap, verb="tasks.Remind"):
    """Remind me so often."""

    pace: Literal["at-once", "daily", "weekly"]


@dataclass(frozen=True)
class Back(Tap, verb="tasks.Back"):
    """I am back: remind me as usual."""


class Task(Protocol):
    """What waits, as a capability names it (`bot.core.waiting.Task`)."""

    @property
    def key(self) -> str: ...
    @property
    def words(self) -> Leaf: ...
    @property
    def deadline(self) -> datetime | None: ...
    @property
    def button(self) -> Leaf | None: ...
    @property
    def opens(self) -> Tap | None: ...
    @property
    def card(self) -> object: ...
    @property
    def late(self) -> bool: ...


def mine(tasks: Sequence[Task], now: datetime) -> Card:
    """All that waits for the one who asks."""
    return card(
        title(_headline(tasks)),
        _rows(tasks, now),
        summary=_summary(tasks),
        look=Look(),
    )


def reminder(tasks: Sequence[Task], now: datetime) -> Card:
    """The day's reminder, of several things; what else waits is not counted, for that changes by the hour."""
    return card(
        title(_headline(tasks)),
        _rows(tasks, now),
        text(say("tasks-others"), subtle=True, apart=True),
        summary=_summary(tasks),
    )


def _headline(tasks: Sequence[Task]) -> Say:
    return say("tasks-reminder", number=len(tasks)) if tasks else say("tasks-none")


def _summary(tasks: Sequence[Task]) -> Leaf:
    return beside([_headline(tasks), *(task.words for task in tasks[:3])])


def _rows(tasks: Sequence[Task], now: datetime) -> Bricks:
    rest = len(tasks) - MOST
    titles = [task.button for task in tasks]
    return [
        [_row(task, titles[:place].count(task.button), now) for place, task in enumerate(tasks[:MOST])],
        rest > 0 and text(say("tasks-more", number=rest), subtle=True, apart=True),
    ]


def _row(task: Task, twins: int, now: datetime) -> Bricks:
    """A task, which is pressed where there is something to open; a title said before is numbered."""
    tap = Open(task.key) if task.card else task.opens
    words = say("tasks-twin", title=task.button, number=twins + 1) if twins else task.button
    told = tight(text(task.words, bold=True, apart=not tap), _how_soon(task, now))
    return pressed(words, tap, told) if words and tap else told


def _how_soon(task: Task, now: datetime) -> Any:
    """What is overdue says so in words, and stands out."""
    if task.late:
        return text(say("tasks-overdue"), bold=True, size="small")
    if task.deadline is None:
        return None
    if task.deadline < now:
        return text(say("tasks-late", until=When(task.deadline)), bold=True, size="small")
    return text(say("tasks-until", until=When(task.deadline)), subtle=True, size="small")


def settings(person: Person) -> Card:
    """How the person is reminded now, and what they can choose."""
    pace = person.pace or "daily"
    return card(
        title(say(f"reminders-are-{pace}"), kind=say("reminders-title")),
        text(_hours(person) if person.not_before and person.not_after else say("reminders-usual")),
        person.off_until and text(off(person.off_until)),
        text(say("reminders-how"), subtle=True),
        summary=say(f"reminders-are-{pace}"),
        buttons=[
            [button(say(f"reminders-{one}"), Remind(one)) for one in PACES if one != pace],
            person.off_until and button(say("reminders-back"), Back()),
        ],
    )


def not_kept() -> Card:
    """Somebody wants to be reminded of a thing of their own."""
    return card(
        title(say("reminders-not-kept")),
        text(say("reminders-elsewhere")),
        summary=say("reminders-not-kept"),
    )


PACES: tuple[Literal["at-once", "daily", "weekly"], ...] = ("at-once", "daily", "weekly")


def off(until: date) -> Say:
    return say("reminders-off", until=When(until, "day"))


def hours(first: time, last: time) -> Say:
    return say("reminders-hours", first=When(first, "hour"), last=When(last, "hour"))


def _hours(person: Person) -> Say:
    assert person.not_before is not None
    assert person.not_after is not None
    return hours(person.not_before, person.not_after)
