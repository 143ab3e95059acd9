"""The safety moment: its figures make the frequency of lost-time injuries, and stand on its item."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.agenda import frequency as rule
from cards.agenda import ltif as show
from cards.kit import Card, Subject
from cards.words import Say, say
from storage.agenda import agenda
from storage.agenda.agenda import Item
from storage.db import Refused
from storage.meetings import next_meeting

ltif = Feature("ltif")


class NoFigures(Refused):
    """Injuries and hours are whole numbers, and hours are more than none."""

    key = "ltif-unclear"


class WrongBasis(Refused):
    """LTIF is by the million hours; by anything else it would be another figure."""

    key = "ltif-wrong-basis"


def _has_digits(words: str) -> bool:
    return any(map(str.isdigit, words))


@ltif.question(slots={"figures": _has_digits}, by=Right.guest)
def compute(turn: Turn, figures: str) -> Card:
    if rule.is_below_zero(turn.sentence):
        raise NoFigures
    return show.answer(_figures(figures))


@ltif.command(by=Right.host, does=undone(Reach.ONE), makes=False)
def tell(turn: Turn, figures: str) -> Card:
    """The figures of the coming meeting's safety moment."""
    told = _figures(figures)
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    items = agenda.agenda(turn.db, turn.home.id, coming.id) if coming else []
    for item in items:
        if item.type == "safety_moment" and item.is_open:
            _keep(turn, item, told)
    return show.answer(told)


@ltif.form(show.Figures, by=Right.guest)
def form(turn: Turn, tap: show.Figures) -> Card:
    return show.form(_item(turn, tap.item))


@ltif.tap(show.Measure, by=Right.guest, does=undone(Reach.ONE))
def measure(turn: Turn, tap: show.Measure) -> Say:
    item = _item(turn, tap.item)
    told = _figures(f"{tap.injuries} ; {tap.hours}") | {"causes": tap.causes, "message": tap.message}
    if tap.last_injuries.strip() or tap.last_hours.strip():
        last = _figures(f"{tap.last_injuries} ; {tap.last_hours}")
        told |= {"last": last["frequency"], "last_injuries": last["injuries"], "last_hours": last["hours"]}
    _keep(turn, item, told)
    return say("ltif-saved")


def _keep(turn: Turn, item: Item, told: dict[str, Any]) -> None:
    agenda.change_item(turn.db, item.id, figures=told)
    turn.redraw(item.id)
    turn.note("measured", Subject(agenda.KIND, item.id), after=told)


def _figures(said: str) -> dict[str, Any]:
    """Injuries and hours, in that order; raises NoFigures, also for no hours."""
    if rule.has_wrong_basis(said):
        raise WrongBasis
    if rule.is_below_zero(said):
        raise NoFigures
    found = rule.counts(rule.without_basis(said))
    frequency = rule.frequency(*found) if len(found) == 2 else None
    if frequency is None:
        raise NoFigures
    return {"injuries": found[0], "hours": found[1], "frequency": str(frequency)}


def _item(turn: Turn, item: UUID) -> Item:
    """A safety moment, for who proposed it and for the hosts."""
    found = agenda.item(turn.db, turn.home.id, item)
    if found is None or found.type != "safety_moment":
        raise TooOld
    leads = turn.hosts(found.meeting) if found.meeting else turn.may(Right.facilitator)
    found.may_be_changed(turn.person.id, hosts=leads)
    return found
