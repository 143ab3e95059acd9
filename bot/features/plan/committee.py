"""The committee's place in time: its ladders, the meeting that input goes to, and the colleagues' units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from bot.core.turn import Tick, Turn
from bot.core.waiting import TaskQuery
from bot.features.plan.ladder import Ladder, from_numbers, ladder
from bot.language.workdays import Calendar
from storage.db import Db, Refused
from storage.directory import directory
from storage.directory.directory import Unit
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.plan import kamu
from storage.plan.kamu import CommitteeMeeting


class NoCommitteeMeeting(Refused):
    key = "kamu-none-planned"


class SpeaksForNoUnit(Refused):
    """Where units are counted, only whoever speaks for one can be."""

    key = "speaks-for-no-unit"


@dataclass(frozen=True, slots=True)
class Stage:
    """A meeting of the committee and its deadlines."""

    sitting: CommitteeMeeting
    ladder: Ladder

    def takes_input(self, now: datetime) -> bool:
        return now < self.ladder.close

    def is_open(self, now: datetime) -> bool:
        return self.ladder.open <= now < self.ladder.close


def stages(db: Db, network: UUID, calendar: Calendar) -> list[Stage]:
    """All of the network's committee meetings, in their order."""
    steps = from_numbers(kamu.steps(db, network))
    return [_stage(one, ladder(one.day, calendar, steps)) for one in kamu.sittings_of(db, network)]


def _stage(sitting: CommitteeMeeting, by_its_day: Ladder) -> Stage:
    """What was opened stays open, though the meeting has moved to a later day since."""
    opened = sitting.opened_at
    earlier = opened is not None and opened < by_its_day.open
    return Stage(sitting, replace(by_its_day, open=opened) if opened and earlier else by_its_day)


def in_sight(query: TaskQuery) -> list[Stage]:
    """The same, for what waits; each step that is ahead is looked at when it comes."""
    found = stages(query.db, query.network.id, query.calendar)
    for step in (step for one in found for step in astuple(one.ladder)):
        query.has_come(step)
    return found


def open_call(query: TaskQuery) -> Stage | None:
    """The meeting that input is collected for now."""
    found = next((one for one in in_sight(query) if one.takes_input(query.now)), None)
    return found if found and found.is_open(query.now) else None


def stage_of(db: Db, sitting: CommitteeMeeting, calendar: Calendar) -> Stage:
    return _stage(sitting, ladder(sitting.day, calendar, from_numbers(kamu.steps(db, sitting.network))))


def coming(db: Db, network: UUID, today: date, calendar: Calendar) -> Stage | None:
    """The meeting that is next, or today."""
    return next((one for one in stages(db, network, calendar) if one.sitting.day >= today), None)


def collecting(db: Db, network: UUID, now: datetime, calendar: Calendar) -> Stage | None:
    """The meeting that input handed in now goes to: the first whose deadline is still ahead."""
    return next((one for one in stages(db, network, calendar) if one.takes_input(now)), None)


def just_closed(db: Db, network: UUID, now: datetime, calendar: Calendar) -> Stage | None:
    """The meeting whose deadline passed while its pack is still being made: what comes now is late for it."""
    found = [
        one
        for one in stages(db, network, calendar)
        if one.ladder.close <= now < calendar.at(one.sitting.day, MIDNIGHT)
    ]
    return found[0] if found else None


MIDNIGHT, MORNING, END_OF_DAY = time(), time(9), time(16)

HORIZON = timedelta(days=200)
"""No step of any ladder is further from its meeting (rules.ladder)."""


def too_late_to_object(stage: Stage, now: datetime, calendar: Calendar) -> datetime:
    """When the pack goes out; where that is over, when the committee meets."""
    final = stage.ladder.final
    return final if now < final else calendar.at(stage.sitting.day, MORNING)


def stages_around(tick: Tick) -> Iterator[tuple[Stage, Network]]:
    """For the clock: the committee meetings, of all networks, of which some step may be due."""
    today = tick.now.date()
    for sitting in kamu.between(tick.db, today - HORIZON, today + HORIZON):
        network = tick.network(sitting.network)
        if network.active:
            yield stage_of(tick.db, sitting, tick.calendar(network)), network


def units_of_members(db: Db, network: Network, today: date) -> dict[UUID, str | None]:
    """Each member's unit."""
    return {one.id: directory.unit_of(db, one, today) for one in members.members(db, network.id, today)}


def units_counted(db: Db, network: Network, day: date) -> set[str]:
    """The units that can be counted: each member's; a member without one is a unit of their own."""
    return {unit or str(person) for person, unit in units_of_members(db, network, day).items()}


def speaks_for(db: Db, network: Network, person: Person, today: date) -> str | None:
    """The one of the `units_counted` that somebody speaks for: its member's, and its AMK's deputy's.

    None for everybody else, so that who is counted is always among those who could be.
    """
    if any(one.id == person.id for one in members.members(db, network.id, today)):
        return directory.unit_of(db, person, today) or str(person.id)
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    stands_in = {role.unit for role in held if role.role == directory.AMK_DEPUTY}
    return min(stands_in & units_counted(db, network, today), default=None) if stands_in else None


def unit_spoken_for(turn: Turn) -> str:
    """Raises SpeaksForNoUnit."""
    found = speaks_for(turn.db, turn.home, turn.person, turn.today)
    if found is None:
        raise SpeaksForNoUnit
    return found


def speakers(query: TaskQuery) -> Iterator[tuple[Person, str | None]]:
    """Who speaks for each member's unit now: the member, or while away their deputy, once a unit."""
    for speaks, member in query.speakers:
        if query.is_about(speaks.id):
            yield speaks, directory.unit_of(query.db, member, query.today)


def unit_names(db: Db, tenant: str) -> Mapping[str, Unit]:
    return {unit.key: unit for unit in directory.all_units(db, tenant)}


def keepers(query: TaskQuery) -> Sequence[Person]:
    """Who keeps the pack: the hosts on duty and the secretariat."""
    seated = [one for one in query.everybody if one.id in query.on_duty]
    known = {one.id for one in seated}
    kept_by = members.facilitators(query.db, query.network, query.today)
    return [*seated, *(one for one in kept_by if one.id not in known)]
