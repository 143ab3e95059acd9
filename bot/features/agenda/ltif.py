"""The safety moment: its figures make the frequency of lost-time injuries, stand on its item, and are kept by
their period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.features.agenda.asks import put_up
from bot.language import frequency as rule
from bot.language import spans
from cards.agenda import ltif as show
from cards.kit import Card, Subject, own
from cards.words import Say, say
from storage.agenda import agenda
from storage.agenda import ltif as kept
from storage.agenda.agenda import Item
from storage.agenda.ltif import Span
from storage.db import Refused
from storage.meetings import next_meeting

ltif = Feature("ltif")

FEWEST_HOURS, HIGHEST = 100_000, Decimal(50)
"""What lies beyond is likelier a slip than so."""


class NoFigures(Refused):
    """Injuries and hours are whole numbers, and hours are more than none."""

    key = "ltif-unclear"


class WrongBasis(Refused):
    """LTIF is by the million hours; by anything else it would be another figure."""

    key = "ltif-wrong-basis"


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody says a period came to."""

    span: Span
    injuries: int
    hours: int
    frequency: Decimal

    @property
    def on_item(self) -> dict[str, Any]:
        return {"injuries": self.injuries, "hours": self.hours, "frequency": str(self.frequency)}


def _has_digits(words: str) -> bool:
    return any(map(str.isdigit, words))


_OF_INJURIES = re.compile(r"ulykke|skade|injur|accident|timer?\b|hours?\b", re.IGNORECASE)


def _tells(words: str) -> bool:
    """`7 ulykker, 6,67 mio. timer`, or what is to be that: what a safety moment is about is no figure."""
    return _has_digits(words) or _OF_INJURIES.search(words) is not None


@ltif.question(slots={"figures": _has_digits}, by=Right.guest)
def compute(turn: Turn, figures: str) -> Card:
    if rule.is_below_zero(turn.sentence):
        raise NoFigures
    return show.answer(_read(turn, figures).on_item)


@ltif.question(by=Right.guest)
def history(turn: Turn) -> Card:
    """What was told last, beside the same months of the year before, and those before it."""
    return show.history(kept.standing(turn.db, turn.home.id), may_ask=turn.may(Right.host))


@ltif.tap(show.AskAll, by=Right.host, does=undone(Reach.EVERYBODY))
def ask_all(turn: Turn, tap: show.AskAll) -> Card:
    """The one message becomes an ask to all units, with a meter."""
    told = still(next((one for one in kept.standing(turn.db, turn.home.id) if one.id == tap.figures), None))
    made = put_up(turn, told.message)
    turn.post(made, to=turn.home)
    return own(made)


def will_tell(turn: Turn, figures: str) -> Question | None:
    told = _read(turn, figures)
    if told.hours >= FEWEST_HOURS and told.frequency <= HIGHEST:
        return None
    title, said, yes = show.sure(told.on_item, told.span)
    return Question(title, yes, said)


@ltif.command(
    by=Right.host,
    does=asked(Reach.ONE, will_tell, else_undone=True),
    makes=False,
    slots={"figures": _tells},
)
def tell(turn: Turn, figures: str) -> Card:
    """The figures of a period; they stand on the coming meeting's safety moment, too."""
    told = _read(turn, figures)
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    items = agenda.agenda(turn.db, turn.home.id, coming.id) if coming else []
    for item in items:
        if item.type == "safety_moment" and item.is_open:
            _stands_on(turn, item, told.on_item)
    _keep(turn, told)
    return show.history(kept.standing(turn.db, turn.home.id), told.span, may_ask=True)


@ltif.form(show.Figures, by=Right.guest)
def form(turn: Turn, tap: show.Figures) -> Card:
    return show.form(_item(turn, tap.item))


@ltif.tap(show.Measure, by=Right.guest, does=undone(Reach.ONE))
def measure(turn: Turn, tap: show.Measure) -> Say:
    item = _item(turn, tap.item)
    told = _read(turn, f"{tap.injuries} ; {tap.hours} ; {tap.period}")
    figures = told.on_item | {"causes": tap.causes, "message": tap.message}
    if tap.last_injuries.strip() or tap.last_hours.strip():
        last = _read(turn, f"{tap.last_injuries} ; {tap.last_hours}")
        figures |= {f"last_{name}": told for name, told in last.on_item.items() if name != "frequency"}
        figures |= {"last": str(last.frequency)}
        _keep(turn, Told(told.span.year_before, last.injuries, last.hours, last.frequency))
    _stands_on(turn, item, figures)
    _keep(turn, told, causes=tap.causes, message=tap.message)
    return say("ltif-saved")


def _stands_on(turn: Turn, item: Item, figures: dict[str, Any]) -> None:
    agenda.change_item(turn.db, item.id, figures=figures)
    turn.redraw(item.id)
    turn.note("measured", Subject(agenda.KIND, item.id), after=figures)


def _keep(turn: Turn, told: Told, **words: str) -> None:
    """Where the same is told again, nothing is kept twice."""
    before = kept.of_span(kept.standing(turn.db, turn.home.id), told.span)
    if before and (before.injuries, before.hours) == (told.injuries, told.hours) and not any(words.values()):
        return
    by, at = turn.person.id, turn.now
    made = kept.tell(turn.db, turn.home.id, told.span, told.injuries, told.hours, by, at, **words)
    turn.note("told figures", Subject(kept.KIND, made.id), after=told.on_item)


def _read(turn: Turn, said: str) -> Told:
    """Injuries and hours, in that order, and of which months; raises NoFigures, also for no hours."""
    if rule.has_wrong_basis(said):
        raise WrongBasis
    if rule.is_below_zero(said):
        raise NoFigures
    days, rest = spans.without(rule.without_basis(said), turn.today)
    found = rule.counts(rest)
    if len(found) != 2:
        raise NoFigures
    injuries, hours = found
    frequency = kept.frequency(injuries, hours)
    if frequency is None:
        raise NoFigures
    return Told(Span(*days), injuries, hours, frequency)


def _item(turn: Turn, item: UUID) -> Item:
    """A safety moment, for who proposed it and for the hosts."""
    found = agenda.item(turn.db, turn.home.id, item)
    if found is None or found.type != "safety_moment":
        raise TooOld
    leads = turn.hosts(found.meeting) if found.meeting else turn.may(Right.facilitator)
    found.may_be_changed(turn.person.id, hosts=leads)
    return found
