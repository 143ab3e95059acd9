"""Loading: takes unit registry and directory over from files, all or nothing.

Units that the file no longer has stay as they are: people and history name them, and one that closes says so
with `valid_to`. Their roles are gone, hence closed. A role that comes back is the same row again.

What people entered in forms stands beside what the file said when they did (`storage/listed.py`): where the
file says the same again, the form counts; where it says something new, the file does. What a row said before
goes into `storage/history.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Executable, bindparam, select, update

from storage import directory, history, listed
from storage.csvs import Faulty
from storage.db import Db, Store, insert_new
from storage.db import upsert as upsert_of
from storage.registry import RoleRow, UnitRow, read, read_directory, read_units

__all__ = ["Changes", "Faulty", "Loaded", "compare", "load", "read_directory", "read_units", "take_over"]

CHUNK = 5_000
"""Rows that are read or written at a time."""

AHEAD = 10_000
"""So many new roles are written before the take-over, hidden, so that it holds up nobody for long."""

LONG_AGO = 600_000
"""Days from the year 1 on (until 1643) in which no role was ever closed: one of them hides a load's rows."""

NEVER_SEEN = date.fromordinal(LONG_AGO + 1)

BREATH = 0.05
"""Seconds between two pieces written ahead, in which whoever waits to write does."""

_UNITS = select(*(directory.units.c[name] for name in UnitRow._fields)).where(
    directory.units.c.tenant == bindparam("tenant")
)
_ROLES = (
    select(
        directory.roles.c.id,
        directory.roles.c.closed_on,
        directory.roles.c.listed,
        *(directory.roles.c[name] for name in RoleRow._fields),
    )
    .where(directory.roles.c.tenant == bindparam("tenant"))
    .execution_options(yield_per=CHUNK)
)
_KEEP_UNIT = upsert_of(directory.units, ("tenant", "key"), ("tenant", *UnitRow._fields))
_ADD = directory.roles.insert()
_CHANGE = update(directory.roles).where(directory.roles.c.id == bindparam("of"))
_CLOSE = _CHANGE.values(closed_on=bindparam("closed_on"))
_SHOW = (
    update(directory.roles)
    .where(directory.roles.c.tenant == bindparam("of"), directory.roles.c.closed_on == bindparam("hidden"))
    .values(closed_on=None)
)
_NEXT_VERSION = (
    update(directory.registries)
    .where(
        directory.registries.c.tenant == bindparam("of"), directory.registries.c.version == bindparam("seen")
    )
    .values(version=directory.registries.c.version + 1, loaded_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a role that the store has: its row from now on, and what of it was otherwise before."""

    role: UUID
    row: RoleRow
    before: dict[str, Any]
    said: listed.Listed | None


@dataclass(frozen=True, slots=True)
class Changes:
    """How a registry differs from what the store held at `version`."""

    version: int
    units: Sequence[UnitRow]
    added: Sequence[RoleRow]
    changed: Sequence[Change]
    reopened: Sequence[Change]
    closed: Sequence[tuple[UUID, RoleRow]]
    hidden: date | None = None
    """Where the added are written already: the day of long ago on which they count as closed."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: units new or changed; roles added (or opened again), changed and closed."""

    units: int
    added: int
    changed: int
    closed: int


def load(
    store: Store, tenant: str, units_path: Path, directory_path: Path, today: date, now: datetime
) -> Loaded:
    """Make the tenant's units and directory what the files say; raises Faulty and changes nothing."""
    registry = read(units_path, directory_path)
    while True:
        with store.reading() as db:
            changes = compare(db, tenant, *registry)
        if len(changes.added) > AHEAD:
            changes = _write_ahead(store, tenant, changes, today)
        loaded = store.now(partial(take_over, tenant=tenant, changes=changes, today=today, now=now))
        if loaded is not None:
            return loaded


def compare(
    db: Db,
    tenant: str,
    units: Sequence[UnitRow] | None,
    roles: Sequence[RoleRow] | None,
    *,
    within: Collection[str] | None = None,
) -> Changes:
    """What a registry changes; read in the store as it stands, which may take a while.

    None for the file that was not given: of that nothing changes. `within`: only in these units is a role
    gone that no row has.
    """
    db.takes_its_time()
    version = directory.version(db, tenant)  # first: whatever is written from here on makes it another
    news = _changed_units(db, tenant, units or ())
    if roles is None:
        return Changes(version, news, (), (), (), ())
    wanted = {row.identity: row for row in roles}
    changed: list[Change] = []
    reopened: list[Change] = []
    closed: list[tuple[UUID, RoleRow]] = []
    for stored in _present(db, tenant, within):
        row = wanted.pop(stored.last.identity, None) or wanted.pop(stored.row.identity, None)
        if row is None:
            closed += [(stored.role, stored.row)] if stored.is_gone else []
        elif stored.closed_on:
            reopened += [stored.reopened(row)] if stored.comes_back(row) else []
        elif change := stored.changed(row):
            changed.append(change)
    return Changes(version, news, list(wanted.values()), changed, reopened, closed)


@dataclass(frozen=True, slots=True)
class Stored:
    """A role as the store has it, and what a file last said of it where a form has changed it since."""

    role: UUID
    closed_on: date | None
    said: listed.Listed | None
    row: RoleRow

    @property
    def last(self) -> RoleRow:
        """The row that a file last had of it."""
        return listed.read(self.said) if self.said and listed.stood_in_a_file(self.said) else self.row

    @property
    def is_gone(self) -> bool:
        """Where no file has it any more; what was entered in a form never stood in one."""
        from_a_file = self.said is None or listed.stood_in_a_file(self.said)
        return self.closed_on is None and from_a_file

    def comes_back(self, row: RoleRow) -> bool:
        """What a file has again is open again; what somebody ended in a form only by news in the file."""
        ended = bool(self.said) and listed.DROPPED in (self.said or {})
        return not ended or listed.says_again(row, self.last, self.closed_on or date.max)

    def reopened(self, row: RoleRow) -> Change:
        if self.closed_on is None or self.closed_on < NEVER_SEEN:
            return Change(self.role, row, {}, None)
        before = {**listed.difference(self.row, row), "closed_on": self.closed_on.isoformat()}
        return Change(self.role, row, before, None)

    def changed(self, row: RoleRow) -> Change | None:
        """None where nothing changes."""
        if self.said and listed.stood_in_a_file(self.said):
            if row == self.last:
                return None
            return self._into(listed.merged(row, self.last, self.row), listed.written(row))
        return None if row == self.row and self.said is None else self._into(row, None)

    def _into(self, row: RoleRow, said: listed.Listed | None) -> Change:
        return Change(self.role, row, listed.difference(self.row, row), said)


def take_over(db: Db, tenant: str, changes: Changes, today: date, now: datetime) -> Loaded | None:
    """Write the changes; None, and nothing written, when the store is not what they were compared with."""
    db.takes_its_time()
    if not _raise_version(db, tenant, changes.version, now):
        return None
    _write(db, _KEEP_UNIT, ({**unit._asdict(), "tenant": tenant} for unit in changes.units))
    if changes.hidden:
        db.execute(_SHOW, {"of": tenant, "hidden": changes.hidden})
    else:
        _write(db, _ADD, _new(tenant, changes.added, None, today if changes.version else None))
    present = (*changes.changed, *changes.reopened)
    _write(db, history.ADD_MANY, (_past(tenant, one, today) for one in present if one.before))
    _write(db, _CHANGE, (_row(one) for one in present))
    _write(db, _CLOSE, ({"closed_on": today, "of": role} for role, _ in changes.closed))
    directory.bind_people(db, tenant)
    added = len(changes.added) + len(changes.reopened)
    return Loaded(len(changes.units), added, len(changes.changed), len(changes.closed))


def _write_ahead(store: Store, tenant: str, changes: Changes, today: date) -> Changes:
    """Write the added roles piece by piece, closed long before anybody asks: a load cut short leaves no trace
    in any answer, and the next one finds those rows and opens them."""
    hidden = date.fromordinal(1 + uuid4().int % LONG_AGO)
    rows = _new(tenant, changes.added, hidden, today if changes.version else None)
    pause = Event()
    while piece := list(islice(rows, CHUNK // 5)):
        store.now(partial(_write, statement=_ADD, rows=piece))
        pause.wait(BREATH)
    return replace(changes, hidden=hidden)


def _new(
    tenant: str, roles: Iterable[RoleRow], closed_on: date | None, recorded_on: date | None
) -> Iterator[dict[str, Any]]:
    beside = {"tenant": tenant, "closed_on": closed_on, "recorded_on": recorded_on}
    for role in roles:
        yield {**role._asdict(), "id": uuid4(), **beside}


def _row(change: Change) -> dict[str, Any]:
    return {**change.row._asdict(), "closed_on": None, "listed": change.said, "of": change.role}


def _past(tenant: str, change: Change, today: date) -> dict[str, Any]:
    return history.entry(tenant, change.row.unit, change.role, today, change.before)


def _changed_units(db: Db, tenant: str, wanted: Iterable[UnitRow]) -> list[UnitRow]:
    present = {UnitRow(*map(_as_read, row)) for row in db.execute(_UNITS, {"tenant": tenant})}
    return [unit for unit in wanted if unit not in present]


def _present(db: Db, tenant: str, within: Collection[str] | None = None) -> Iterator[Stored]:
    """The tenant's roles, closed ones too, as rows of a file."""
    asked = _ROLES if within is None else _ROLES.where(directory.roles.c.unit.in_(list(within)))
    for role, closed_on, said, *row in db.execute(asked, {"tenant": tenant}):
        yield Stored(role, closed_on, said, RoleRow(*map(_as_read, row)))


def _as_read(value: Any) -> Any:
    """The store's lists as the file's reader gives them."""
    return tuple(value) if isinstance(value, list) else value


def _raise_version(db: Db, tenant: str, seen: int, now: datetime) -> bool:
    """Make it the next version; False when somebody else did since: of two loads one waits here."""
    if not seen:
        first = {"tenant": tenant, "version": 1, "loaded_at": now}
        return db.execute(insert_new(directory.registries), first).rowcount == 1
    return db.execute(_NEXT_VERSION, {"of": tenant, "seen": seen, "at": now}).rowcount == 1


def _write(db: Db, statement: Executable, rows: Iterable[dict[str, Any]]) -> None:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        db.execute(statement, chunk)
