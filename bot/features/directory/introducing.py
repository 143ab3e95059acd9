"""Introducing: AMR and TR to each other, and a welcome that the AMK hands on to whoever is new in a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.directory import keepers, terms, units
from bot.features.directory.asked import mine
from bot.features.directory.dialogues import NoUnitOfYours
from cards.directory import introducing as show
from cards.kit import Card
from storage.db import Refused
from storage.directory import directory, edits, welcomes
from storage.directory.directory import AMK, AMR, LEADER, Role, Unit
from storage.directory.edits import NotYourUnit

introducing = Feature("introducing")

TR = "TR"
NEW, AHEAD = timedelta(days=60), timedelta(days=14)
"""So long after its first day, and so long before it, a role is new."""


class WhichToIntroduce(Refused):
    """Whoever belongs to several units names the one."""

    key = "introduce-which-unit"


@introducing.question(by=Right.anyone)
def each_other(turn: Turn, place: str = "") -> Card:
    """A message that waits to be sent; the bot sends nothing itself."""
    unit = _unit(turn, place)
    rows = directory.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    elected, stewards = (_reachable(rows, role, turn.today) for role in (AMR, TR))
    if not elected or not stewards:
        return show.nobody_to_introduce(unit, TR if elected else AMR)
    return show.each_other(unit, elected, stewards)


def _unit(turn: Turn, place: str) -> Unit:
    if place:
        return keepers.named(turn, place)
    own = mine.candidates(turn.db, turn.person, turn.today)
    if len(own) > 1:
        raise WhichToIntroduce
    if not own:
        raise NoUnitOfYours
    return own[0]


def _reachable(rows: Sequence[Role], role: str, today: date) -> list[Role]:
    """Who has it now, is there, and can be written to."""
    return [
        one
        for one in rows
        if one.role == role
        and one.mail
        and one.has_begun_by(today)
        and not (one.has_ended_by(today) or one.is_away_on(today))
    ]


# --- whoever is new ---------------------------------------------------------------------------------------


@introducing.question(by=Right.anyone)
def newcomers(turn: Turn) -> Card:
    """Of the units that are the person's to keep true; where only one is new, their welcome."""
    keys = edits.units_of(turn.db, turn.person, turn.today)
    if not keys:
        raise NotYourUnit
    found = [(one, unit) for unit in (keepers.unit_of(turn, key) for key in keys) for one in _new(turn, unit)]
    return _welcome(turn, *found[0]) if len(found) == 1 else show.newcomers(found)


def _new(turn: Turn, unit: Unit) -> Iterator[Role]:
    rows = directory.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    return (one for one in rows if is_new(one, turn.today))


def is_new(one: Role, today: date) -> bool:
    """An AMR or a TR who has just begun, or is about to; of whom no first day is known nobody can say."""
    began = one.starts or one.recorded_on
    held = one.role in (AMR, TR) and bool(one.name)
    return held and began is not None and began - AHEAD <= today <= began + NEW


def course_due(one: Role) -> date | None:
    """By when an AMR is to have taken the course; None where it was taken, or there is none."""
    known = units.trained(one) if one.role == AMR else None
    return terms.mandatory_due(known.started) if known and known.trained_on is None else None


@introducing.tap(show.Look, by=Right.anyone)
def look(turn: Turn, tap: show.Look) -> Card:
    return _welcome(turn, *_of_mine(turn, tap.role))


@introducing.tap(show.Welcomed, by=Right.anyone, does=undone(Reach.ONE))
def welcomed(turn: Turn, tap: show.Welcomed) -> Card:
    """It is not asked for any more."""
    one, unit = _of_mine(turn, tap.role)
    welcomes.welcome(turn.db, unit.tenant, unit.key, one.id, by=turn.person.id, now=turn.now)
    turn.note("welcomed", keepers.thing(unit), after={"role": str(one.id)})
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    return show.done(one)


def _of_mine(turn: Turn, role: UUID) -> tuple[Role, Unit]:
    """As the unit's AMK sees it; raises NotYourUnit for others."""
    found = still(directory.role(turn.db, turn.person.tenant, role))
    return found.seen_by(turn.eyes), keepers.mine(turn, found.unit)


def _welcome(turn: Turn, one: Role, unit: Unit) -> Card:
    rows = directory.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    leaders = [row for row in _reachable(rows, LEADER, turn.today) if row.group == one.group or not one.group]
    return show.welcome(one, unit, leaders, _reachable(rows, AMK, turn.today), course_due(one))
