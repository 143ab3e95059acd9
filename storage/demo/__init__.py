"""The demo network: the project's own units, directory, people and coming meeting, as of today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from storage import loading, networks
from storage import people as persons
from storage.agenda import agenda
from storage.db import Db, Store
from storage.directory import directory
from storage.directory.registry import Registry, RoleRow, read_directory, read_units
from storage.meetings import Meeting
from storage.plan import inputs, kamu, plan
from storage.plan.inputs import Byline
from storage.plan.kamu import Purpose
from storage.plan.plan import Progress
from storage.themes import themes
from storage.themes.themes import Target, ThemeState

FOLDER = Path(__file__).parent
WRITTEN_FOR = date(2025, 9, 10)
"""The day that the files take for today."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DATES = ("starts", "ends", "leave_from", "leave_to", "confirmed_on")


@dataclass(frozen=True, slots=True)
class Team:
    """The team that the local client plays, its channel, and where it listens."""

    id: str
    name: str
    channel_id: str
    channel_name: str
    bot: str
    service_url: str


TEAM = Team(
    id="19:stafet-demo@thread.tacv2",
    name="AMK-netværket",
    channel_id="19:stafet-demo-channel@thread.tacv2",
    channel_name="Arbejdsmiljø",
    bot="28:stafet",
    service_url="http://127.0.0.1:56150",
)
INSTALLER = "signe"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody whom the local client lets one be; `role` is in both languages."""

    key: str
    name: str
    mail: str
    aad_object_id: str
    language: str
    unit: str
    role: Mapping[str, str]

    @property
    def teams_id(self) -> str:
        return f"29:{self.key}"


@dataclass(frozen=True, slots=True)
class Demo:
    """What was loaded; the meeting has no hosts yet."""

    network: networks.Network
    meeting: Meeting


class DemoExists(Exception):
    """The demo is for an empty store: nothing of anybody's is mixed with it."""


def people() -> list[DemoPerson]:
    return [DemoPerson(**person) for person in _read("people.json")]


def is_empty(store: Store) -> bool:
    """No network and no directory, of any tenant."""
    with store.reading() as db:
        return _is_empty(db)


def load_demo(store: Store, today: date, now: datetime, tenant: str, language: str, timezone: str) -> Demo:
    """Load the demo network, all of it or nothing; raises DemoExists where the store is not empty."""

    def work(db: Db) -> Demo:
        registry = registry_on(today)
        if not (_is_empty(db) and _take_over(db, tenant, registry, today, now)):
            raise DemoExists("the store is not empty: the demo is loaded once, into an empty one")
        network, roster = _network(db, tenant, now, language, timezone)
        installer = roster[INSTALLER]
        directory.bind_people(db, tenant)
        wanted = _read("kamu.json")
        day = meeting_day(today, wanted["meeting"]["weekday"], wanted["meeting"]["days_ahead"])
        load(db, network.id, wanted, roster, installer, day, now)
        return Demo(network, _meeting(db, network, installer, today, now, registry))

    return store.now(work)


def registry_on(today: date) -> Registry:
    """The demo's units, and its directory with every date as far from today as the files have it."""
    units = read_units(FOLDER / "units.csv")
    later = today - WRITTEN_FOR
    return Registry(units, [_moved(row, later) for row in read_directory(FOLDER / "directory.csv", units)])


def meeting_day(today: date, weekday: str, days_ahead: int) -> date:
    """The first such weekday at least so many days off."""
    earliest = today + timedelta(days=days_ahead)
    return earliest + timedelta(days=(WEEKDAYS.index(weekday) - earliest.weekday()) % 7)


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def _is_empty(db: Db) -> bool:
    tables = (networks.networks, directory.roles)
    return all(db.execute(select(table.c.id).limit(1)).first() is None for table in tables)


def _take_over(db: Db, tenant: str, registry: Registry, today: date, now: datetime) -> bool:
    changes = loading.compare(db, tenant, *registry, vouches=True)
    return loading.take_over(db, tenant, changes, today, now) is not None


def _moved(row: RoleRow, later: timedelta) -> RoleRow:
    return row._replace(**{name: day + later for name in DATES if (day := getattr(row, name))})


def _network(
    db: Db, tenant: str, now: datetime, language: str, timezone: str
) -> tuple[networks.Network, dict[str, UUID]]:
    """The network, and its people by their keys."""
    roster = {person.key: _meet(db, tenant, person) for person in people()}
    network = networks.found(
        db,
        tenant=tenant,
        team=TEAM.id,
        name=TEAM.name,
        channel=TEAM.channel_id,
        service_url=TEAM.service_url,
        bot=TEAM.bot,
        language=language,
        timezone=timezone,
        installed_by=roster[INSTALLER],
        installed_at=now,
        welcomed=False,
        roster_at=now,
    )
    networks.join(db, network.id, roster.values())
    return network, roster


def _meet(db: Db, tenant: str, person: DemoPerson) -> UUID:
    profile = persons.Profile(person.aad_object_id, person.name, person.teams_id, person.mail, person.mail)
    met = persons.meet(db, tenant, profile)
    persons.change(db, met, language=person.language)
    return met


def _meeting(
    db: Db, network: networks.Network, by: UUID, today: date, now: datetime, registry: Registry
) -> Meeting:
    """The coming meeting with its agenda."""
    written = _read("agenda.json")
    plan = written["meeting"]
    day = meeting_day(today, plan["weekday"], plan["days_ahead"])
    starts, ends = (
        datetime.combine(day, time.fromisoformat(plan[at]), network.zone) for at in ("starts", "ends")
    )
    meeting = agenda.plan(
        db,
        network.id,
        title=plan["title"],
        starts_at=starts,
        ends_at=ends,
        place=plan["place"],
        planned_by=by,
        planned_at=now,
    )
    units = {unit.key: unit.name_da for unit in registry.units}
    for item in _filled(written["items"], day.year, units):
        parts = item.pop("items")
        agenda.propose(db, network.id, meeting.id, **item, parts=parts, proposed_by=by, proposed_at=now)
    return meeting


def _filled(written: Any, year: int, units: Mapping[str, str]) -> Any:
    """The agenda with its years filled in, and presenters with the names of their units."""
    if isinstance(written, str):
        return written.replace("{year}", str(year)).replace("{next_year}", str(year + 1))
    if isinstance(written, list):
        return [_filled(each, year, units) for each in written]
    if not isinstance(written, dict):
        return written
    filled = {key: _filled(value, year, units) for key, value in written.items()}
    if "presenters" in filled:
        filled["presenters"] = [
            {"name": one["name"], "unit": units[one["unit"]]} for one in written["presenters"]
        ]
    return filled


# --- the plan, inputs and themes: what the network wants of KAMU -------------------------------------------


def load(
    db: Db,
    network: UUID,
    told: Mapping[str, Any],
    people: Mapping[str, UUID],
    by: UUID,
    day: date,
    at: datetime,
) -> None:
    """A committee meeting so far off that its call for input has not gone out, and what was said so far."""
    messenger = people[told["meeting"]["messenger"]]
    sitting = kamu.enter(db, network, day, Purpose(told["meeting"]["purpose"]), messenger, by, at)
    for area in told["areas"]:
        status = Progress(area["status"])
        plan.add(db, network, at.year, area["title"], by, at, status=status, owner=area["owner"])
    for title in told["inputs"]:
        byline = Byline.NETWORK
        inputs.hand_in(db, network, title, sitting=sitting.id, by=by, unit=None, at=at, byline=byline)
    for theme in told["themes"]:
        themes.add(
            db,
            network,
            theme["title"],
            by,
            at,
            target=Target(theme.get("target", Target.AMK)),
            responsible=theme.get("responsible", ""),
            state=ThemeState(theme.get("state", ThemeState.LISTED)),
        )
