"""Asks: what every unit is asked to take up, by when, and how many have; the hosts alone see which lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.agenda import list_title, over_title, title
from cards.directory.directory import unit_name
from cards.kit import (
    Card,
    Subject,
    Tap,
    a_list,
    bar,
    button,
    card,
    choose,
    line,
    measured,
    said,
    text,
    tight,
    typed,
)
from cards.origins import origin
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Leaf, Say, When, beside, say
from storage.agenda.asks import KIND, LONGEST_HOW, Ask
from storage.directory.directory import Unit
from storage.origins import Minutes

MOST_SHOWN = 12
MOST_HOWS = 5


@dataclass(frozen=True)
class TakeUp(Tap, verb="asks.TakeUp"):
    """I have taken it up in my unit."""

    ask: UUID


@dataclass(frozen=True)
class PutDown(Tap, verb="asks.PutDown"):
    """I have not, after all."""

    ask: UUID


@dataclass(frozen=True)
class HowForm(Tap, verb="asks.HowForm"):
    """Tell how it was taken up in my unit."""

    opens_form = True

    ask: UUID


@dataclass(frozen=True)
class How(Tap, verb="asks.How"):
    """This is how; `whose`: whether the unit's name stands beside it."""

    ask: UUID
    words: str = typed(LONGEST_HOW)
    whose: str = typed(10)


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


NAMED, NAMELESS = "named", "nameless"


def single(whole: Whole, hows: Sequence[tuple[str, Unit | None]] = (), *, mine: bool = False) -> Card:
    """`mine`: the reader's unit has taken it up. `hows`: how units did, and which, where they let it be."""
    one = whole.ask
    over = one.ended_at is not None
    came, kind = number_of(whole), say("ask-title")
    return card(
        tight(
            over_title(came, one.words, kind) if over else title(one.words, kind=kind),
            origin(whole.source),
            gap="small",
        ),
        _ended(whole) if over else meter(whole),
        mine and not over and text(say("ask-mine"), subtle=True),
        a_list(*(_how(words, unit) for words, unit in hows[-MOST_HOWS:])),
        summary=came if over else say("ask-summary", words=one.words),
        buttons=not over and _answers(one, mine=mine),
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _answers(one: Ask, *, mine: bool) -> list[Any]:
    if not mine:
        return [button(say("ask-take-up"), TakeUp(one.id), style="positive")]
    return [button(say("ask-how-tap"), HowForm(one.id)), button(say("ask-put-down"), PutDown(one.id))]


def _how(words: str, unit: Unit | None) -> list[Any]:
    return tight(said(words), unit and text(unit_name(unit), subtle=True, size="small"))


def how_form(one: Ask) -> Card:
    return card(
        title(say("ask-how-tap"), kind=one.words),
        line("words", label=say("ask-how-label"), placeholder=say("ask-how-hint"), most=LONGEST_HOW),
        choose(
            "whose",
            label=say("ask-how-whose"),
            options={NAMELESS: say("ask-how-nameless"), NAMED: say("ask-how-named")},
            filled=NAMELESS,
            style="compact",
        ),
        summary=say("ask-how-tap"),
        buttons=button(say("ask-how-save"), How(one.id), style="positive"),
    )


def _ended(whole: Whole) -> list[Any]:
    due = whole.ask.due
    return [text(say("ask-ended", day=When(due, "day")), subtle=True)] if due else []


def number_of(whole: Whole) -> Say:
    """How many units have, of how many."""
    if whole.ask.is_newsletter:
        return say("newsletter-meter", number=whole.taken_up, units=whole.units)
    return say("ask-meter", number=whole.taken_up, units=whole.units)


def came_of(whole: Whole) -> list[Any]:
    """One that is over, in a list of what came of things."""
    return tight(said(whole.ask.words, bold=True, apart=True), text(number_of(whole)))


def meter(whole: Whole) -> Any:
    """How many units have, of how many, and by when."""
    drawn = whole.units > 0 and bar(whole.taken_up, whole.units)
    return measured(text(_how_many(whole), apart=not drawn), drawn, apart=True)


def _how_many(whole: Whole) -> Leaf:
    told = number_of(whole)
    if whole.ask.ended_at:
        return beside([told, say("ask-over-short")])
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
        number > 0 and one.due and not one.ended_at and text(say("ask-missing-how"), subtle=True),
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
