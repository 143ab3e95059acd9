"""Dialogues of a unit: when they were held, when the next is due, and totals for the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards.directory import title
from cards.directory.directory import unit_name
from cards.kit import Card, card, said, text, tight
from cards.words import Leaf, Say, When, say
from storage.directory.dialogues import Dialogue
from storage.directory.directory import Unit


@dataclass(frozen=True, slots=True)
class Clock:
    """One kind of dialogue in a unit: when it last was, and by when the next is due; None where never."""

    kind: str
    last: Dialogue | None
    due: date | None
    is_late: bool = False


def held(unit: Unit, clock: Clock) -> Card:
    """It is written down."""
    words = say(f"dialogue-held-{clock.kind}", unit=unit_name(unit))
    return card(
        title(words),
        tight([said(line) for line in _lines(clock)]),
        text(say("dialogue-kept"), subtle=True),
        summary=words,
    )


def clocks(found: Sequence[tuple[Unit, Sequence[Clock]]]) -> Card:
    """Of each unit that somebody belongs to."""
    heading = say("dialogue-title")
    return card(
        title(heading),
        [
            tight(
                said(unit_name(unit), bold=True),
                [
                    (
                        said(say(f"dialogue-kind-{one.kind}"), subtle=True),
                        [said(line) for line in _lines(one)],
                    )
                    for one in of
                ],
            )
            for unit, of in found
        ],
        text(say("dialogue-kept"), subtle=True),
        summary=heading,
    )


def _lines(clock: Clock) -> list[Leaf]:
    if clock.last is None or clock.due is None:
        return [say("dialogue-never")]
    day = say("dialogue-last", day=When(clock.last.held_on, "day"))
    documented = say("dialogue-documented" if clock.last.documented else "dialogue-undocumented")
    due = When(clock.due, "day")
    return [day, documented, say("dialogue-late", day=due) if clock.is_late else say("dialogue-due", day=due)]


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
