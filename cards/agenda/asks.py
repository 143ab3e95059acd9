"""Asks: what every unit is asked to take up, by when, and how many have; the hosts alone see which lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.agenda import list_title, title
from cards.directory.directory import unit_name
from cards.kit import Card, Subject, Tap, bar, button, card, said, text, tight
from cards.origins import origin
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Leaf, Say, When, beside, say
from storage.agenda.asks import KIND, Ask
from storage.directory.directory import Unit
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
        meter(whole),
        mine and text(say("ask-mine"), subtle=True),
        summary=say("ask-summary", words=one.words),
        buttons=button(say("ask-put-down"), PutDown(one.id))
        if mine
        else button(say("ask-take-up"), TakeUp(one.id), style="positive"),
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def meter(whole: Whole) -> list[object]:
    """How many units have, of how many, and by when."""
    return tight(
        text(_how_many(whole), apart=True),
        whole.units > 0 and bar(whole.taken_up, whole.units),
        gap="small",
    )


def _how_many(whole: Whole) -> Leaf:
    number, units = whole.taken_up, whole.units
    if whole.ask.is_newsletter:
        told = say("newsletter-meter", number=number, units=units)
    else:
        told = say("ask-meter", number=number, units=units)
    return beside([told, say("ask-due", day=When(whole.ask.due, "day"))]) if whole.ask.due else told


def missing(one: Ask, units: Sequence[Unit], nameless: int, *, sees: bool) -> Card:
    """How many units have not answered, and to the hosts which; `nameless` are members without a unit."""
    number = len(units) + nameless
    if not sees:
        units, nameless = (), 0
    return card(
        title(say("ask-missing", number=number), kind=one.words),
        [text(unit_name(unit)) for unit in units],
        nameless > 0 and text(say("ask-missing-nameless", number=nameless), subtle=True),
        number > 0 and one.due and text(say("ask-missing-how"), subtle=True),
        number > 0 and not sees and text(say("ask-missing-alone"), subtle=True),
        summary=say("ask-missing", number=number),
        buttons=button(open_it(one), Look(one.id)),
    )


def waits(one: Ask) -> Say:
    """One line among all that waits for whoever speaks for a unit."""
    day = When(one.due, "day") if one.due else ""
    if one.is_newsletter:
        return say("newsletter-waits", words=one.words, day=day)
    return say("ask-waits", words=one.words, day=day)


def open_it(one: Ask) -> Say:
    return say("milestone-open", title=begun(one.words, BUTTON_BYTES))


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
        text(_how_many(whole), subtle=True),
    )
