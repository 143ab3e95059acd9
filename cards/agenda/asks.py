"""Asks: what every unit is asked to take up at home, and how many have; no unit is ever named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.agenda import list_title, title
from cards.kit import Card, Subject, Tap, button, card, said, text, tight
from cards.origins import origin
from cards.words import say
from storage.agenda.asks import KIND, Ask
from storage.origins import Minutes

MOST_SHOWN = 12


@dataclass(frozen=True)
class TakeUp(Tap, verb="asks.TakeUp"):
    """I have taken it up in my unit."""

    ask: UUID


@dataclass(frozen=True)
class PutDown(Tap, verb="asks.PutDown"):
    """I have not, after all."""

    ask: UUID


@dataclass(frozen=True)
class Look(Tap, verb="asks.Look"):
    """How the ask looks to me."""

    only_looks = True

    ask: UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """An ask, the number of units that have taken it up, of how many, and the minutes it came from."""

    ask: Ask
    taken_up: int
    units: int
    source: Minutes | None = None


def single(whole: Whole, *, mine: bool = False) -> Card:
    """`mine`: the reader's unit has taken it up."""
    one = whole.ask
    return card(
        tight(
            title(one.words, kind=say("ask-title")),
            origin(whole.source),
            gap="small",
        ),
        text(say("ask-meter", number=whole.taken_up, units=whole.units), apart=True),
        mine and text(say("ask-mine"), subtle=True),
        summary=say("ask-summary", words=one.words),
        buttons=button(say("ask-put-down"), PutDown(one.id))
        if mine
        else button(say("ask-take-up"), TakeUp(one.id), style="positive"),
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def listing(found: Sequence[Whole]) -> Card:
    nothing = None if found else say("asks-none")
    told = say("asks-number", number=len(found))
    return card(
        list_title(say("asks-title"), nothing, told),
        [_line(whole) for whole in found[-MOST_SHOWN:]],
        summary=nothing or told,
    )


def _line(whole: Whole) -> list[object]:
    return tight(
        said(whole.ask.words, bold=True, apart=True),
        text(say("ask-meter", number=whole.taken_up, units=whole.units), subtle=True),
    )
