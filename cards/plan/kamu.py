"""KAMU: its calendar, the deadlines before a meeting, and the forms that set them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cards.kit import Card, Home, Subject, Tap, button, card, choose, line, said, text, tight, typed
from cards.plan import list_title, title
from cards.words import Leaf, Say, When, say
from storage.plan.kamu import CommitteeMeeting, Purpose

NOTICE = "kamu-notice"
"""What the channel was told of a meeting; known by the meeting."""

MOST_SHOWN = 8
STEPS = ("open", "reminder", "nudge", "close", "draft", "sign_off", "final", "feedback", "overdue")


@dataclass(frozen=True)
class Enter(Tap, verb="kamu.Enter"):
    """The form of a new committee meeting, filled in."""

    network: Home
    day: str = typed(40)
    purpose: str = typed(16)
    messenger: str = typed(100)


@dataclass(frozen=True)
class SetStep(Tap, verb="kamu.SetStep"):
    """The form of the deadlines, filled in: one step and how many days."""

    network: Home
    step: str = typed(16)
    days: str = typed(4)


@dataclass(frozen=True)
class Deadlines(Tap, verb="kamu.Deadlines"):
    """Show the deadlines of the next meeting."""

    only_looks = True

    network: Home


@dataclass(frozen=True)
class Another(Tap, verb="kamu.Another"):
    """Show the form in which another messenger is named."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class Named(Tap, verb="kamu.Named"):
    """Another messenger, as chosen."""

    network: Home
    messenger: str = typed(100)


@dataclass(frozen=True, slots=True)
class Shown:
    """A meeting with its messenger's name and the close of its input."""

    sitting: CommitteeMeeting
    messenger: Leaf | str
    close: datetime
    is_away: bool = False
    """The messenger has told that they are away that day."""


def purpose(one: Purpose) -> Say:
    return say(f"kamu-purpose-{one.value}")


def calendar(
    network: UUID, coming: Sequence[Shown], latest: CommitteeMeeting | None, *, may_enter: bool
) -> Card:
    """The committee's meetings to come; where there is none, what became of the latest."""
    nothing = None if coming else _none(latest)
    told = say("kamu-next", day=When(coming[0].sitting.day, "day")) if coming else say("kamu-title")
    return card(
        list_title(say("kamu-title"), nothing, told),
        [_line(one) for one in coming[:MOST_SHOWN]],
        not coming and text(say("kamu-how" if may_enter else "kamu-ask"), subtle=True),
        summary=nothing or told,
        buttons=coming and button(say("kamu-deadlines-tap"), Deadlines(network)),
    )


def _none(latest: CommitteeMeeting | None) -> Say:
    if latest is None:
        return say("kamu-none")
    day = When(latest.day, "day")
    return say("kamu-none-since-cancelled" if latest.cancelled_at else "kamu-none-since", day=day)


def _line(one: Shown) -> list[Any]:
    return tight(
        text(_headline(one.sitting), bold=True, apart=True),
        said(say("kamu-messenger", name=one.messenger)) if one.messenger else text(say("kamu-no-messenger")),
        one.is_away and text(say("kamu-messenger-is-away"), bold=True),
        text(
            say("kamu-closed-line" if one.sitting.closed_at else "kamu-close-line", at=When(one.close)),
            subtle=True,
        ),
    )


def _headline(one: CommitteeMeeting) -> Say:
    return say("kamu-line", day=When(one.day, "day"), quarter=one.quarter, purpose=purpose(one.purpose))


def entered(one: Shown) -> Card:
    return _told(one, say("kamu-entered"))


def moved(one: Shown) -> Card:
    return _told(one, say("kamu-moved"))


def messenger_named(one: Shown) -> Card:
    return _told(one, say("kamu-messenger-named"))


def _told(one: Shown, heading: Say) -> Card:
    return card(title(heading), _line(one), summary=heading, shows=Subject(NOTICE, one.sitting.id))


def cancelled(one: CommitteeMeeting) -> Card:
    told = say("kamu-cancelled", day=When(one.day, "day"))
    return card(title(told), summary=told, shows=Subject(NOTICE, one.id))


def deadlines(
    one: CommitteeMeeting, moments: Sequence[datetime], now: datetime, others: Sequence[Say] = ()
) -> Card:
    """The deadline first, then the whole ladder with what is past in small print; and which `others` there
    are."""
    close = moments[STEPS.index("close")]
    told = say(
        "kamu-deadline" if now < close else "kamu-deadline-past", at=When(close), day=When(one.day, "day")
    )
    return card(
        title(told),
        tight(
            *(
                text(say(f"kamu-step-{step.replace('_', '-')}", at=When(moment)), subtle=moment < now)
                for step, moment in zip(STEPS, moments, strict=True)
            ),
            gap="small",
        ),
        others and [text(say("deadlines-others"), bold=True, apart=True), tight(*map(text, others))],
        summary=told,
    )


def only_others(others: Sequence[Say]) -> Card:
    """Which deadlines there are, where none is KAMU's."""
    first, *later = others
    return card(title(first, kind=say("deadlines-title")), later and tight(*map(text, later)), summary=first)


def form(network: UUID, people: Mapping[str, Leaf | str]) -> Card:
    """What a committee meeting needs, to fill in."""
    return card(
        title(say("kamu-form-title")),
        line("day", label=say("kamu-form-day"), placeholder=say("kamu-form-day-hint"), most=40),
        choose(
            "purpose",
            label=say("kamu-form-purpose"),
            options={one.value: purpose(one) for one in Purpose},
        ),
        choose("messenger", label=say("kamu-form-messenger"), options=people),
        summary=say("kamu-form-title"),
        buttons=[button(say("kamu-form-enter"), Enter(network), style="positive")],
    )


def another(network: UUID, one: Shown, people: Mapping[str, Leaf | str]) -> Card:
    """Who can bring it to KAMU instead: those who are there that day."""
    return card(
        title(say("kamu-messenger-who", day=When(one.sitting.day, "day"))),
        _line(one),
        choose("messenger", label=say("kamu-messenger-label"), options=people),
        summary=say("kamu-messenger-who", day=When(one.sitting.day, "day")),
        buttons=[button(say("kamu-messenger-save"), Named(network), style="positive")],
    )


def messenger_away(one: CommitteeMeeting, name: Leaf | str) -> Say:
    """What waits for whoever can name another."""
    return say("kamu-messenger-away", name=name, day=When(one.day, "day"))


def steps_form(network: UUID, days: dict[str, int]) -> Card:
    """The network's own distances, and a form to set one."""
    return card(
        title(say("kamu-steps-title")),
        text(say("kamu-steps-how"), subtle=True),
        tight(*(text(_step(step, days[step])) for step in STEPS)),
        choose(
            "step",
            label=say("kamu-steps-which"),
            options={step: say(f"kamu-name-{step.replace('_', '-')}") for step in STEPS},
        ),
        line("days", label=say("kamu-steps-days"), placeholder=say("kamu-steps-days-hint"), most=4),
        summary=say("kamu-steps-title"),
        buttons=[button(say("kamu-steps-set"), SetStep(network), style="positive")],
    )


def _step(step: str, days: int) -> Say:
    return say(f"kamu-set-{step.replace('_', '-')}", days=days)


def sure_to_move(
    old: date, new: date, network: str, close: datetime, now: datetime
) -> tuple[Say, Sequence[Say], Say]:
    """Before it is moved: the heading, what it does to the deadlines, and the button."""
    way = say("kamu-move-way", old=When(old, "day"), new=When(new, "day"))
    ends = say("kamu-move-deadline" if now < close else "kamu-move-deadline-past", at=When(close))
    return say("kamu-move-sure"), [way, ends, say("kamu-move-what", network=network)], say("kamu-move-yes")


def sure_to_cancel(day: date, network: str) -> tuple[Say, Sequence[Say], Say]:
    told = [say("kamu-cancel-what", network=network)]
    return say("kamu-cancel-sure", day=When(day, "day")), told, say("kamu-cancel-yes")
