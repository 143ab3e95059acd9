"""Dialogues of a unit: its AMK notes them and is reminded of the next; the network sees totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.directory import keepers, terms, units
from bot.features.directory.asked import mine
from bot.language import meetings
from bot.language.filling import Type
from cards.directory import dialogues as show
from cards.directory.dialogues import Clock
from cards.kit import Card, Subject
from storage.db import Refused
from storage.directory import dialogues as kept
from storage.directory import directory, edits
from storage.directory.dialogues import WELLBEING, YEARLY, Dialogue
from storage.directory.directory import Unit
from storage.directory.edits import NotYourUnit
from storage.network import members
from storage.people import Person

dialogues = Feature("dialogues")

MORNING = time(8, 30)


class NoHeldDay(Refused):
    key = "dialogue-no-day"


class NotHeldYet(Refused):
    key = "dialogue-not-yet"


class WhichUnit(Refused):
    """Whoever is AMK of several names the one."""

    key = "dialogue-which-unit"


class NoUnitOfYours(Refused):
    key = "dialogue-no-unit"


@dialogues.command(
    da=[
        "trivselsdialog holdt {when} [[,] dokumenteret]",
        "trivselsdialog (i|på) {place} holdt {when}",
    ],
    en=[
        "well-being dialogue held [on] {when} [[,] documented]",
        "well-being dialogue at {place} held [on] {when}",
    ],
    means=["WELLBEING_DIALOGUE HOLD! {when}", "WE HOLD! WELLBEING_DIALOGUE {when}"],
    slots={"when": Type.day},
    by=Right.anyone,
    does=undone(Reach.ONE),
)
def wellbeing_held(turn: Turn, when: str, place: str = "") -> Card:
    return _held(turn, WELLBEING, when, place)


@dialogues.command(
    da=[
        "[årlig] arbejdsmiljødrøftelse holdt {when}",
        "[årlig] arbejdsmiljødrøftelse (i|på) {place} holdt {when}",
    ],
    en=[
        "yearly work environment discussion held [on] {when}",
        "yearly work environment discussion at {place} held [on] {when}",
    ],
    means=["YEARLY_DISCUSSION HOLD! {when}", "WE HOLD! YEARLY_DISCUSSION {when}"],
    slots={"when": Type.day},
    by=Right.anyone,
    does=undone(Reach.ONE),
)
def yearly_held(turn: Turn, when: str, place: str = "") -> Card:
    return _held(turn, YEARLY, when, place)


@dialogues.question(
    da=[
        "hvornår er [den] næste trivselsdialog",
        "hvornår (holdt vi sidst|har vi holdt) trivselsdialog",
        "hvornår er [den] næste [årlige] arbejdsmiljødrøftelse",
    ],
    en=[
        "when is the next well-being dialogue",
        "when did we last hold a well-being dialogue",
        "when is the next yearly work environment discussion",
    ],
    means=[
        "WHEN [NEXT] (WELLBEING_DIALOGUE|YEARLY_DISCUSSION)",
        "WHEN [WE] HOLD (WELLBEING_DIALOGUE|YEARLY_DISCUSSION)",
        "NEXT (WELLBEING_DIALOGUE|YEARLY_DISCUSSION)",
    ],
    by=Right.anyone,
)
def upcoming(turn: Turn) -> Card:
    """Of the units that somebody keeps true, else of the one they belong to."""
    keys = edits.units_of(turn.db, turn.person, turn.today)
    found = [keepers.unit_of(turn, key) for key in keys]
    found = found or mine.candidates(turn.db, turn.person, turn.today)
    if not found:
        raise NoUnitOfYours
    newest = kept.newest(turn.db, turn.person.tenant)
    return show.clocks([(one, _clocks(newest, one, turn.today)) for one in found])


@dialogues.question(
    da=[
        "hvor mange enheder har holdt trivselsdialog",
        "hvor mange [enheder] er med med trivselsdialog",
        "hvor mange enheder har holdt [den årlige] arbejdsmiljødrøftelse",
    ],
    en=[
        "how many units have held a well-being dialogue",
        "how many units have held the yearly work environment discussion",
    ],
    means=["HOW_MANY [UNIT] [HOLD] (WELLBEING_DIALOGUE|YEARLY_DISCUSSION)"],
    by=Right.guest,
)
def totals(turn: Turn) -> Card:
    """How many units, never which."""
    tenant = turn.home.tenant
    of = [
        found
        for key in members.units_in(turn.db, turn.home.id, turn.today)
        if (found := directory.unit(turn.db, tenant, key))
    ]
    newest = kept.newest(turn.db, tenant)
    clocks = [_clocks(newest, one, turn.today) for one in of]
    wellbeing, yearly = (sum(_is_in_time(one[at]) for one in clocks) for at in (0, 1))
    return show.totals(wellbeing, yearly, len(of))


def _is_in_time(clock: Clock) -> bool:
    return clock.last is not None and not clock.is_late


def _held(turn: Turn, kind: str, when: str, place: str) -> Card:
    """A day without its year is the last one that has been."""
    unit = _unit(turn, place)
    held_on = _day(turn, when)
    documented = bool(_DOCUMENTED.search(turn.sentence))
    made = kept.hold(
        turn.db, unit.tenant, unit.key, kind, held_on, documented=documented, by=turn.person.id, now=turn.now
    )
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    turn.note("held", keepers.thing(unit), after={"kind": kind, "on": made.held_on.isoformat()})
    last = kept.newest(turn.db, unit.tenant)[unit.key, kind]
    return show.held(unit, _clock(kind, last, turn.today))


def _unit(turn: Turn, place: str) -> Unit:
    """The one that was named, else the person's own; raises NotYourUnit where it is not theirs."""
    if place:
        found = units.named(turn.db, turn.person.tenant, place, turn.today)
        if found is None:
            raise units.NoSuchUnit(name=place)
        return keepers.mine(turn, found.key)
    keys = edits.units_of(turn.db, turn.person, turn.today)
    if not keys:
        raise NotYourUnit
    if len(keys) > 1:
        raise WhichUnit
    return keepers.mine(turn, keys[0])


_DOCUMENTED = re.compile(r"\b(dokumenter|document)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b|\d[./-]\d{1,2}[./-]\d{2}\b")


def _day(turn: Turn, when: str) -> date:
    found = meetings.day(when, turn.now, turn.calendar)
    if not isinstance(found, date):
        raise NoHeldDay(words=when)
    if found > turn.today and not _YEAR.search(when):
        found = terms.months_later(found, -12)
    if found > turn.today:
        raise NotHeldYet
    return found


# --- the clocks -------------------------------------------------------------------------------------------


Newest = Mapping[tuple[str, str], Dialogue]
"""The last of each unit and kind."""


def _clocks(newest: Newest, unit: Unit, today: date) -> list[Clock]:
    return [_clock(kind, newest.get((unit.key, kind)), today) for kind in kept.KINDS]


def _clock(kind: str, last: Dialogue | None, today: date) -> Clock:
    due = _due(kind, last.held_on) if last else None
    return Clock(kind, last, due, is_late=due is not None and due < today)


def _due(kind: str, held_on: date) -> date:
    return terms.wellbeing_due(held_on) if kind == WELLBEING else terms.yearly_due(held_on)


@dialogues.waiting
def of_units(query: TaskQuery) -> Iterator[Task]:
    """For each AMK of the network, of each dialogue of the own unit that was held once and is due again."""
    newest = kept.newest(query.db, query.network.tenant)
    due = {unit for unit, _ in newest}
    for person in query.members if due else ():
        keys = edits.units_of(query.db, person, query.today)
        for unit in filter(
            None, (directory.unit(query.db, query.network.tenant, key) for key in keys if key in due)
        ):
            for clock in _clocks(newest, unit, query.today):
                yield from _waiting(query, person, unit, clock)


def _waiting(query: TaskQuery, person: Person, unit: Unit, clock: Clock) -> Iterator[Task]:
    reached = terms.dialogue_warnings(clock.due, query.today) if clock.due else ()
    if clock.due and reached:
        yield Task(
            person.id,
            Subject(keepers.UNIT, units.thing(unit)),
            f"{clock.kind}-{max(reached).isoformat()}",
            show.waits(unit, clock.kind, clock.due),
            remind_at=(query.calendar.at(max(reached), MORNING),),
            late=clock.is_late,
        )
