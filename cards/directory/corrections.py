"""Corrections: `that is not right`, to whoever keeps the unit true, and the answer to whoever said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from cards.directory import title
from cards.directory.directory import short_role, unit_name
from cards.directory.registry import OpenUnit
from cards.kit import Card, Tap, button, card, line, said, text, tight, typed
from cards.words import Say, When, say
from storage.directory.corrections import Correction
from storage.directory.directory import Unit

MOST = 500
MOST_UNITS = 5


@dataclass(frozen=True)
class NotRight(Tap, verb="corrections.NotRight"):
    """What stands here of that role in the unit is wrong."""

    opens_form = True

    unit: str
    role: str = "AMR"


@dataclass(frozen=True)
class AskCorrection(Tap, verb="corrections.AskCorrection"):
    """This is how it should be."""

    unit: str
    role: str
    words: str = typed(MOST)


@dataclass(frozen=True)
class Settle(Tap, verb="corrections.Settle"):
    """It is put right, or right as it stands."""

    correction: UUID
    outcome: Literal["corrected", "kept"]
    answer: str = typed(MOST)


@dataclass(frozen=True)
class Show(Tap, verb="corrections.Show"):
    """Show what was asked."""

    correction: UUID


def not_right(unit: Unit, role: str) -> Any:
    """The button below an answer."""
    return button(say("correction-not-right"), NotRight(unit.key, role))


def form(unit: Unit, role: str) -> Card:
    """What is wrong, to type."""
    return card(
        title(say("correction-title", role=short_role(role), unit=unit_name(unit))),
        text(say("correction-how"), subtle=True),
        line(
            "words",
            label=say("correction-label"),
            placeholder=say("correction-hint"),
            most=MOST,
            many_lines=True,
            needed=say("correction-nothing-said"),
        ),
        summary=say("correction-title", role=short_role(role), unit=unit_name(unit)),
        buttons=[button(say("correction-send"), AskCorrection(unit.key, role), style="positive")],
    )


def to_send(units: Sequence[Unit], role: str, words: str) -> Card:
    """What was said, to be sent to one of these units' AMK; without any, how to name one."""
    if not units:
        return card(title(say("correction-where")), summary=say("correction-where"))
    return card(
        title(say("correction-shall-i")),
        text(say("correction-how"), subtle=True),
        line(
            "words",
            label=say("correction-label"),
            placeholder=say("correction-hint"),
            most=MOST,
            many_lines=True,
            filled=words,
            needed=say("correction-nothing-said"),
        ),
        summary=say("correction-shall-i"),
        buttons=[
            button(say("correction-send-to", unit=unit_name(unit)), AskCorrection(unit.key, role))
            for unit in units
        ],
    )


def asked(one: Correction, unit: Unit, *, told: Literal["amk", "others"] | None) -> Card:
    """To whoever asked: who has been told, and that an answer comes."""
    amk = told == "amk"
    words = (
        say("correction-asked" if amk else "correction-asked-others", unit=unit_name(unit))
        if told
        else say("correction-waits", unit=unit_name(unit))
    )
    return card(
        title(words),
        tight(said(one.words, subtle=True)),
        summary=words,
    )


def to_settle(one: Correction, unit: Unit, who: str) -> Card:
    """To whoever keeps the unit true."""
    return card(
        title(say("correction-to-settle", unit=unit_name(unit))),
        said(
            say("correction-said", who=who, role=short_role(one.role), day=When(one.asked_at, "day")),
            subtle=True,
        ),
        said(one.words, bold=True),
        line("answer", label=say("correction-answer"), placeholder=say("correction-answer-hint"), most=MOST),
        summary=say("correction-to-settle", unit=unit_name(unit)),
        buttons=[
            button(say("correction-corrected"), Settle(one.id, "corrected"), style="positive"),
            button(say("correction-kept"), Settle(one.id, "kept")),
            button(say("registry-back", unit=unit_name(unit)), OpenUnit(unit.key)),
        ],
    )


def settled(unit: Unit) -> Card:
    """To whoever settled it."""
    words = say("correction-settled", unit=unit_name(unit))
    return card(title(words), summary=words)


def answered(one: Correction, unit: Unit) -> Card:
    """To whoever asked: what became of it."""
    unit_, role = unit_name(unit), short_role(one.role)
    heading = (
        say("correction-was-corrected", unit=unit_, role=role)
        if one.outcome == "corrected"
        else say("correction-was-kept", unit=unit_, role=role)
    )
    return card(
        title(heading),
        one.answer and said(one.answer),
        said(one.words, subtle=True),
        summary=heading,
    )


def still_open(one: Correction, unit: Unit) -> Card:
    """To whoever asked, after a fortnight."""
    words = say("correction-still-open", unit=unit_name(unit), day=When(one.asked_at, "day"))
    return card(title(words), said(one.words, subtle=True), summary=words)


def waits(unit: Unit) -> Say:
    return say("correction-to-settle", unit=unit_name(unit))
