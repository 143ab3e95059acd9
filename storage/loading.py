"""Loading: takes unit registry and directory over from files, all or nothing, and says what is wrong in them.

Units that a file no longer has stay as they are (people and history name them; a unit that closes says so with
`valid_to`), and so do their roles, closed. A role that comes back is the same row again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import Table, bindparam, select, update

from storage import directory
from storage.csvs import Faults, Faulty, Line, lines, quoted
from storage.db import Db, Store, insert_new
from storage.db import upsert as upsert_of
from storage.people import fold_mail

T = TypeVar("T")

CHUNK = 5_000
"""Rows that are written at a time."""

UNIT_COLUMNS = "key name_da name_en kind aliases former_names successor_of valid_from valid_to".split()
DIRECTORY_COLUMNS = (
    "unit group area_da area_en buildings work_type role name mail phone languages "
    "from to leave_from leave_to substitute_for public confirmed_on"
).split()

LONGEST_NAME = 256
LONGEST_CODE = 16
_BUILDING = re.compile(r"\w[\w ./-]{0,31}")
_PHONE = re.compile(r"\+[0-9][0-9 ()./-]*|[^=+@-].*")
_MAIL_PART = r"[^\s@.,;:<>()\[\]\"\\|]+"
_MAIL = re.compile(rf"{_MAIL_PART}(\.{_MAIL_PART})*@{_MAIL_PART}(\.{_MAIL_PART})+")
_PUBLIC = {"yes": True, "no": False}


class UnitRow(NamedTuple):
    """A row of units.csv, its fields in the store's words."""

    key: str
    name_da: str
    name_en: str
    kind: str
    aliases: tuple[str, ...]
    former_names: tuple[str, ...]
    successor_of: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None


class RoleRow(NamedTuple):
    """A row of directory.csv, its fields in the store's words."""

    unit: str
    group: str
    area_da: str
    area_en: str
    buildings: tuple[str, ...]
    work_type: str
    role: str
    name: str
    mail: str | None
    phone: str
    languages: tuple[str, ...]
    starts: date | None
    ends: date | None
    leave_from: date | None
    leave_to: date | None
    substitute_for: str
    public: bool
    confirmed_on: date | None

    @property
    def identity(self) -> tuple[str, str, str, str | None, str, date | None]:
        """Two rows with this in common are the same role, whatever else they say."""
        return self.unit, self.group, self.role, self.mail, "" if self.mail else self.name, self.starts

    @property
    def person(self) -> str:
        return self.mail or self.name.casefold()


class Registry(NamedTuple):
    """What the two files say together."""

    units: Sequence[UnitRow]
    roles: Sequence[RoleRow]


@dataclass(frozen=True, slots=True)
class Changes:
    """How a registry differs from what the store held at `version`."""

    version: int
    units: Sequence[UnitRow]
    added: Sequence[RoleRow]
    changed: Sequence[tuple[UUID, RoleRow]]
    reopened: Sequence[tuple[UUID, RoleRow]]
    closed: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: units new or changed; roles added (or opened again), changed and closed."""

    units: int
    added: int
    changed: int
    closed: int


def read_units(path: Path) -> list[UnitRow]:
    """The unit registry in a file; raises Faulty."""
    faults = Faults(path)
    rows = _units(path, faults)
    if faults:
        raise Faulty(list(faults))
    return rows


def read_directory(path: Path, units: Iterable[UnitRow]) -> list[RoleRow]:
    """The directory in a file, of these units; raises Faulty."""
    faults = Faults(path)
    rows = _roles(path, {unit.key for unit in units}, faults)
    if faults:
        raise Faulty(list(faults))
    return rows


def read(units_path: Path, directory_path: Path) -> Registry:
    """Both files; raises Faulty with what is wrong in either."""
    in_units, in_directory = Faults(units_path), Faults(directory_path)
    units = _units(units_path, in_units)
    known = {unit.key for unit in units} if units or not in_units else None
    roles = _roles(directory_path, known, in_directory)
    if in_units or in_directory:
        raise Faulty([*in_units, *in_directory])
    return Registry(units, roles)


def load(
    store: Store, tenant: str, units_path: Path, directory_path: Path, today: date, now: datetime
) -> Loaded:
    """Make the tenant's units and directory what the files say; raises Faulty and changes nothing."""
    registry = read(units_path, directory_path)
    while True:
        with store.reading() as db:
            changes = compare(db, tenant, registry)
        loaded = store.now(lambda db, changes=changes: take_over(db, tenant, changes, today, now))
        if loaded is not None:
            return loaded


def compare(db: Db, tenant: str, registry: Registry) -> Changes:
    """What a registry changes; read in the store as it stands, which may take a while."""
    version = directory.version(db, tenant)  # first: whatever is written from here on makes it another
    units = _changed_units(db, tenant, registry.units)
    wanted = {row.identity: row for row in registry.roles}
    changed: list[tuple[UUID, RoleRow]] = []
    reopened: list[tuple[UUID, RoleRow]] = []
    closed: list[UUID] = []
    for role, closed_on, present in _present(db, tenant):
        row = wanted.pop(present.identity, None)
        if row is None:
            closed += [] if closed_on else [role]
        elif closed_on:
            reopened.append((role, row))
        elif row != present:
            changed.append((role, row))
    return Changes(version, units, list(wanted.values()), changed, reopened, closed)


def take_over(db: Db, tenant: str, changes: Changes, today: date, now: datetime) -> Loaded | None:
    """Write the changes; None, and nothing written, when the store is not what they were compared with."""
    if not _raise_version(db, tenant, changes.version, now):
        return None
    _write(db, upsert_of(directory.units, ("tenant", "key"), _UNIT_VALUES), _of(tenant, changes.units))
    _write(db, directory.roles.insert(), _new(tenant, changes.added))
    _write(db, _CHANGE, _changed([*changes.changed, *changes.reopened]))
    _write(db, _CLOSE, [{"of": role, "closed_on": today} for role in changes.closed])
    directory.bind_people(db, tenant)
    added = len(changes.added) + len(changes.reopened)
    return Loaded(len(changes.units), added, len(changes.changed), len(changes.closed))
