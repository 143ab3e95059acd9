"""Dialogues of a unit: when they were held, when the next is due or planned, and totals for the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cards.directory import title
from cards.directory.directory import unit_name
from cards.kit import Card, Tap, button, card, line, said, text, tight, typed
from cards.words import Leaf, Say, When, say
from storage.directory.dialogues import Dialogue
from storage.directory.directory import Unit

LONGEST_DAY = 60


@dataclass(frozen=True)
class OpenPlan(Tap, verb="dialogues.OpenPlan"):
    """Open the form in which the next one's day is told."""

    opens_form = True

    unit: str
    kind: str


@dataclass(frozen=True)
class Plan(Tap, verb="dialogues.Plan"):
    """On this day."""

    unit: str
    kind: str
    when: str = typed(LONGEST_DAY)


@dataclass(frozen=True)
class WasHeld(Tap, verb="dialogues.WasHeld"):
    """It was held on the day that was planned."""

    unit: str
    kind: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One kind of dialogue in a unit: when it last was, by when the next is due, and for when it is planned;
    None where never."""

    kind: str
    last: Dialogue | None
    due: date | None
    is_late: bool = False
    planned: date | None = None


def held(unit: Unit, clock: Clock) -> Card:
    """It is written down."""
    words = say(f"dialogue-held-{clock.kind}", unit=unit_name(unit))
    return card(
        title(words),
        tight([said(words) for words in lines(clock)]),
        text(say("dialogue-kept"), subtle=True),
        summary=words,
    )


def planned(unit: Unit, clock: Clock) -> Card:
    """Its day is written down."""
    assert clock.planned, "just planned"
    words = say(f"dialogue-planned-{clock.kind}", unit=unit_name(unit), day=When(clock.planned, "day"))
    return card(
        title(words),
        text(say("dialogue-planned-how"), subtle=True),
        summary=words,
        buttons=_another_day(unit, clock.kind),
    )


def form(unit: Unit, kind: str) -> Card:
    """On which day the next one is to be held."""
    heading = say(f"dialogue-form-{kind}", unit=unit_name(unit))
    return card(
        title(heading),
        line(
            "when",
            label=say("dialogue-form-when"),
            placeholder=say("dialogue-form-hint"),
            most=LONGEST_DAY,
            needed=say("dialogue-form-needed"),
        ),
        summary=heading,
        buttons=button(say("form-save"), Plan(unit.key, kind), style="positive"),
    )


def due(unit: Unit, clock: Clock) -> Card:
    """The next one is to be held, and no day is planned."""
    assert clock.due, "a dialogue that is due"
    words = waits(unit, clock.kind, clock.due)
    if clock.is_late:
        words = say(f"dialogue-overdue-{clock.kind}", unit=unit_name(unit), day=When(clock.due, "day"))
    return card(
        title(words),
        tight([said(one) for one in lines(clock)[:-1]]),  # by when is in the headline
        text(say("dialogue-due-how"), subtle=True),
        summary=words,
        buttons=button(say("dialogue-plan"), OpenPlan(unit.key, clock.kind), style="positive"),
    )


def coming(unit: Unit, kind: str, on: date) -> Card:
    words = is_planned(unit, kind, on)
    return card(title(words), summary=words, buttons=_another_day(unit, kind))


def ask_held(unit: Unit, kind: str, on: date) -> Card:
    """The day that was planned is over."""
    words = was_planned(unit, kind, on)
    return card(
        title(words),
        summary=words,
        buttons=[
            button(say("dialogue-was-held"), WasHeld(unit.key, kind), style="positive"),
            _another_day(unit, kind),
        ],
        asks=True,
    )


def _another_day(unit: Unit, kind: str) -> Any:
    return button(say("dialogue-another-day"), OpenPlan(unit.key, kind))


def _soonest(clocks: Sequence[Clock]) -> Say:
    """What should have been held already, else by when the first is due."""
    if late := sum(one.is_late for one in clocks):
        return say("dialogue-first-late", number=late)
    due = min((one.due for one in clocks if one.due), default=None)
    return say("dialogue-first-due", day=When(due, "day")) if due else say("dialogue-first-none")


def clocks(found: Sequence[tuple[Unit, Sequence[Clock]]]) -> Card:
    """Of each unit that somebody belongs to."""
    heading = _soonest([one for _, of in found for one in of])
    return card(
        title(heading, kind=say("dialogue-title")),
        [
            tight(
                said(unit_name(unit), bold=True),
                [
                    (
                        said(say(f"dialogue-kind-{one.kind}"), subtle=True),
                        [said(words) for words in lines(one)],
                    )
                    for one in of
                ],
            )
            for unit, of in found
        ],
        text(say("dialogue-kept"), subtle=True),
        summary=heading,
    )


def lines(clock: Clock) -> list[Leaf]:
    """When it was, when it is to be, and whether that is documented."""
    return [*_last(clock), *_next(clock)]


def _last(clock: Clock) -> list[Leaf]:
    if clock.last is None:
        return [] if clock.planned else [say("dialogue-never")]
    day = say("dialogue-last", day=When(clock.last.held_on, "day"))
    if clock.due is None:
        return [day]
    return [day, say("dialogue-documented" if clock.last.documented else "dialogue-undocumented")]


def _next(clock: Clock) -> list[Leaf]:
    planned: list[Leaf] = [say("dialogue-planned", day=When(clock.planned, "day"))] if clock.planned else []
    if clock.due is None:
        return planned
    day = When(clock.due, "day")
    return [*planned, say("dialogue-late", day=day) if clock.is_late else say("dialogue-due", day=day)]


def totals(held_: int, yearly: int, units: int) -> Card:
    """For everybody in the network: how many units, never which."""
    heading = say("dialogue-totals", held=held_, units=units)
    return card(
        title(heading),
        text(say("dialogue-totals-yearly", held=yearly, units=units)),
        text(say("dialogue-totals-only"), subtle=True),
        summary=heading,
    )


def waits(unit: Unit, kind: str, due: date) -> Say:
    return say(f"dialogue-waits-{kind}", unit=unit_name(unit), day=When(due, "day"))


def is_planned(unit: Unit, kind: str, on: date) -> Say:
    return say(f"dialogue-coming-{kind}", unit=unit_name(unit), day=When(on, "day"))


def was_planned(unit: Unit, kind: str, on: date) -> Say:
    return say(f"dialogue-was-{kind}", unit=unit_name(unit), day=When(on, "day"))


def name(kind: str) -> Say:
    return say(f"dialogue-kind-{kind}")
