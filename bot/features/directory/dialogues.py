"""Dialogues of a unit: its AMK plans and notes them, and is reminded of the next; the network sees totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.directory import keepers, terms, units
from bot.features.directory.asked import mine
from bot.language import meetings
from bot.language.slots import Type
from cards.directory import dialogues as show
from cards.directory.dialogues import Clock
from cards.kit import Card, Subject
from cards.words import When, say
from storage.db import Db, Refused
from storage.directory import dialogues as kept
from storage.directory import directory, edits
from storage.directory.dialogues import JOINT, WELLBEING, YEARLY, Dialogue, Planned
from storage.directory.directory import Unit
from storage.network import members
from storage.people import Person

dialogues = Feature("dialogues")


class NoHeldDay(Refused):
    key = "dialogue-no-day"
    field = "when"


class PlannedInThePast(Refused):
    """What has been is noted, not planned."""

    key = "dialogue-planned-past"
    field = "when"


class NotHeldYet(Refused):
    """Told as if it had been: it may be a slip, or the one of last year."""

    key = "dialogue-not-held-yet"
    field = "when"


class WhichUnit(Refused):
    """Whoever is AMK of several names the one."""

    key = "dialogue-which-unit"


class NoUnitOfYours(Refused):
    key = "dialogue-no-unit"


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def wellbeing_held(turn: Turn, when: str, place: str = "") -> Card:
    return _held(turn, WELLBEING, when, place)


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def yearly_held(turn: Turn, when: str, place: str = "") -> Card:
    return _held(turn, YEARLY, when, place)


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def joint_held(turn: Turn, when: str, place: str = "") -> Card:
    return _held(turn, JOINT, when, place)


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def wellbeing_planned(turn: Turn, when: str, place: str = "") -> Card:
    return _plan(turn, WELLBEING, when, keepers.meant(turn, place, WhichUnit))


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def yearly_planned(turn: Turn, when: str, place: str = "") -> Card:
    return _plan(turn, YEARLY, when, keepers.meant(turn, place, WhichUnit))


@dialogues.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE))
def joint_planned(turn: Turn, when: str, place: str = "") -> Card:
    return _plan(turn, JOINT, when, keepers.meant(turn, place, WhichUnit))


@dialogues.question(by=Right.anyone)
def upcoming(turn: Turn) -> Card:
    """Of the units that somebody keeps true, else of the one they belong to."""
    keys = edits.units_of(turn.db, turn.person, turn.today)
    found = [keepers.unit_of(turn, key) for key in keys]
    found = found or mine.candidates(turn.db, turn.person, turn.today)
    if not found:
        raise NoUnitOfYours
    known = known_of(turn.db, turn.person.tenant)
    return show.clocks([(one, known.clocks(one, turn.today)) for one in found])


@dialogues.question(by=Right.guest)
def totals(turn: Turn) -> Card:
    """How many units, never which."""
    tenant = turn.home.tenant
    of = [
        found
        for key in members.units_in(turn.db, turn.home.id, turn.today)
        if (found := directory.unit(turn.db, tenant, key))
    ]
    known = known_of(turn.db, tenant)
    clocks = [known.clocks(one, turn.today) for one in of]
    wellbeing, yearly = (sum(_is_in_time(one[at]) for one in clocks) for at in (0, 1))
    return show.totals(wellbeing, yearly, len(of))


def _is_in_time(clock: Clock) -> bool:
    return clock.last is not None and not clock.is_late


def _held(turn: Turn, kind: str, when: str, place: str) -> Card:
    """A day without its year is the last one that has been, unless it comes soon; with its year it is planned
    where it is to come."""
    unit, day = keepers.meant(turn, place, WhichUnit), _day_of(turn, when)
    if day > turn.today and not _YEAR.search(when):
        if day - turn.today <= _SOON:
            raise NotHeldYet(day=When(day, "day"))
        day = terms.months_later(day, -12)
    if day > turn.today:
        turn.remarks.append(say("dialogue-not-yet"))
        return _planned(turn, unit, kind, day)
    return _noted(turn, unit, kind, day, documented=bool(_DOCUMENTED.search(turn.sentence)))


def _noted(turn: Turn, unit: Unit, kind: str, day: date, *, documented: bool = False) -> Card:
    made = kept.hold(
        turn.db, unit.tenant, unit.key, kind, day, documented=documented, by=turn.person.id, now=turn.now
    )
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    turn.note("held", keepers.thing(unit), after={"kind": kind, "on": made.held_on.isoformat()})
    clock = known_of(turn.db, unit.tenant).clock(unit, kind, turn.today)
    if clock.last is None or clock.last.held_on != made.held_on:
        turn.remarks.append(say("dialogue-noted-earlier", day=When(made.held_on, "day")))
    return show.held(unit, clock)


def _plan(turn: Turn, kind: str, when: str, unit: Unit) -> Card:
    day = _day_of(turn, when)
    if day < turn.today:
        raise PlannedInThePast
    return _planned(turn, unit, kind, day)


def _planned(turn: Turn, unit: Unit, kind: str, day: date) -> Card:
    kept.plan(turn.db, unit.tenant, unit.key, kind, day, by=turn.person.id, now=turn.now)
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    turn.note("planned", keepers.thing(unit), after={"kind": kind, "on": day.isoformat()})
    return show.planned(unit, known_of(turn.db, unit.tenant).clock(unit, kind, turn.today))


@dialogues.tap(show.WasHeld, by=Right.anyone, does=undone(Reach.ONE))
def was_held(turn: Turn, tap: show.WasHeld) -> Card:
    """On the day that was planned."""
    unit = keepers.mine(turn, tap.unit)
    plan = kept.plan_of(turn.db, unit.tenant, unit.key, tap.kind)
    if plan is None or plan.planned_on > turn.today:
        raise TooOld
    return _noted(turn, unit, tap.kind, plan.planned_on)


@dialogues.form(show.OpenPlan, by=Right.anyone)
def plan_form(turn: Turn, tap: show.OpenPlan) -> Card:
    unit = keepers.mine(turn, tap.unit)
    return show.form(unit, _kind(tap.kind))


@dialogues.tap(show.Plan, by=Right.anyone, does=undone(Reach.ONE))
def plan_from_form(turn: Turn, tap: show.Plan) -> Card:
    return _plan(turn, _kind(tap.kind), tap.when, keepers.mine(turn, tap.unit))


def _kind(told: str) -> str:
    if told not in kept.ALL_KINDS:
        raise TooOld
    return told


_SOON = timedelta(days=60)
_DOCUMENTED = re.compile(r"\b(dokumenter|document)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b|\d[./-]\d{1,2}[./-]\d{2}\b")


def _day_of(turn: Turn, when: str) -> date:
    """The one that is named, today or later where its year is left open."""
    found = meetings.day(when, turn.now, turn.calendar)
    if not isinstance(found, date):
        raise NoHeldDay(words=when)
    return found


# --- the clocks -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Known:
    """The last of each unit and kind, and what is planned."""

    held: Mapping[tuple[str, str], Dialogue]
    planned: Mapping[tuple[str, str], Planned]

    def clocks(self, unit: Unit, today: date, kinds: Sequence[str] = kept.ALL_KINDS) -> list[Clock]:
        return [self.clock(unit, kind, today) for kind in kinds]

    def clock(self, unit: Unit, kind: str, today: date) -> Clock:
        last, plan = self.held.get((unit.key, kind)), self.planned.get((unit.key, kind))
        due = _due(kind, last.held_on) if last else None
        on = plan.planned_on if plan else None
        return Clock(kind, last, due, is_late=due is not None and due < today, planned=on)

    @property
    def units(self) -> set[str]:
        return {unit for unit, _ in (*self.held, *self.planned)}


def known_of(db: Db, tenant: str) -> Known:
    """A unit has a handful, and all are asked about at once."""
    return Known(kept.newest(db, tenant), kept.plans(db, tenant))


def _due(kind: str, held_on: date) -> date | None:
    """Of what is held when both agree there is none."""
    if kind == JOINT:
        return None
    return terms.wellbeing_due(held_on) if kind == WELLBEING else terms.yearly_due(held_on)


@dialogues.waiting
def of_units(query: TaskQuery) -> Iterator[Task]:
    """For each AMK of the network, of each dialogue of the own unit that is planned, or is due again."""
    known = known_of(query.db, query.network.tenant)
    due = known.units
    for person in query.members if due else ():
        keys = edits.units_of(query.db, person, query.today)
        for unit in filter(
            None, (directory.unit(query.db, query.network.tenant, key) for key in keys if key in due)
        ):
            for clock in known.clocks(unit, query.today):
                yield from _waiting(query, person, unit, clock)


def _waiting(query: TaskQuery, person: Person, unit: Unit, clock: Clock) -> Iterator[Task]:
    """What is planned is spoken of in the place of what is due."""
    if clock.planned:
        yield from _of_plan(query, person, unit, clock.kind, clock.planned)
        return
    reached = terms.dialogue_warnings(clock.due, query.today) if clock.due else ()
    if clock.due and reached:
        yield Task(
            person.id,
            Subject(keepers.UNIT, units.thing(unit)),
            f"{clock.kind}-{max(reached).isoformat()}",
            show.waits(unit, clock.kind, clock.due),
            show.name(clock.kind),
            remind_at=(query.calendar.morning(max(reached)),),
            card=partial(show.due, unit, clock),
            late=clock.is_late,
        )


def _of_plan(query: TaskQuery, person: Person, unit: Unit, kind: str, on: date) -> Iterator[Task]:
    reached = terms.plan_warnings(on, query.today)
    if reached:
        is_past = on < query.today
        yield Task(
            person.id,
            Subject(keepers.UNIT, units.thing(unit)),
            f"{kind}-planned-{max(reached).isoformat()}",
            show.was_planned(unit, kind, on) if is_past else show.is_planned(unit, kind, on),
            show.name(kind),
            remind_at=(query.calendar.morning(max(reached)),),
            card=partial(show.ask_held if is_past else show.coming, unit, kind, on),
        )
