"""Loading: takes unit registry and directory over from files, all or nothing.

Units that the file no longer has stay as they are: people and history name them, and one that closes says so
with `valid_to`. Their roles are gone, hence closed. A role that comes back is the same row again.

What people entered in forms stands beside what the file said when they did (`storage/directory/edits.py`):
where the file says the same again, the form counts; where it says something new, the file does. What a row
said before goes into `storage/directory/history.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Executable, bindparam, select, update

from storage import stirring
from storage.csvs import Faults, Faulty, Reached, quoted, short
from storage.db import Db, Store, insert_new
from storage.db import upsert as upsert_of
from storage.directory import directory, edits, history
from storage.directory.registry import RoleRow, UnitRow, read, read_directory, read_units
from storage.network import members
from storage.people import Person

__all__ = [
    "Changes",
    "Faulty",
    "Loaded",
    "Missing",
    "compare",
    "load",
    "missing",
    "read_directory",
    "read_units",
    "take_over",
]

MOST_CLOSED = 4
"""A file that closes more than one of so many roles is hardly meant so: something is missing in it."""

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
        directory.roles.c.vouched,
        *(directory.roles.c[name] for name in RoleRow._fields),
    )
    .where(directory.roles.c.tenant == bindparam("tenant"))
    .execution_options(yield_per=CHUNK)
)
_KEEP_UNIT = upsert_of(directory.units, ("tenant", "key"), ("tenant", *UnitRow._fields))
_ADD = directory.roles.insert()
_CHANGE = update(directory.roles).where(directory.roles.c.id == bindparam("of"))
_VOUCH = _CHANGE.values(vouched=bindparam("vouched"))
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
    said: edits.Listed | None


@dataclass(frozen=True, slots=True)
class Changes:
    """How a registry differs from what the store held at `version`.

    `vouches`: it is the command line that says so; `unvouched` are roles of the secretariat that stand as the
    file has them, and that nobody vouched for.
    """

    version: int
    units: Sequence[UnitRow]
    added: Sequence[RoleRow]
    changed: Sequence[Change]
    reopened: Sequence[Change]
    closed: Sequence[tuple[UUID, RoleRow]]
    vouches: bool = False
    unvouched: Sequence[UUID] = ()
    standing: Mapping[str, int] = field(default_factory=dict)
    """How many roles are open in each unit that the file covers."""

    hidden: date | None = None
    """Where the added are written already: the day of long ago on which they count as closed."""


Tell = Callable[[Db, Changes, Sequence[Person]], None]
"""Given the changes, and the secretariat as it was before them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """More than is likely is not in a file that was there: `closed` of `standing` roles, `emptied` units."""

    closed: int
    standing: int
    emptied: Mapping[str, int]

    @property
    def many(self) -> bool:
        return self.closed * MOST_CLOSED > self.standing

    def __bool__(self) -> bool:
        return self.many or bool(self.emptied)


def missing(changes: Changes, *, but_for_replaced: bool = False) -> Missing:
    """What a registry would close, `but_for_replaced` roles, of which the unit has a new one of that kind."""
    there = Counter((row.unit, row.role) for row in changes.added if but_for_replaced)
    gone: Counter[str] = Counter()
    for _, row in changes.closed:
        if there[row.unit, row.role]:
            there[row.unit, row.role] -= 1
        else:
            gone[row.unit] += 1
    come = {row.unit for row in (*changes.added, *(one.row for one in changes.reopened))}
    emptied = {
        unit: number for unit, number in gone.items() if number == changes.standing[unit] and unit not in come
    }
    return Missing(gone.total(), sum(changes.standing.values()), emptied)


def refuse(path: Path, changes: Changes, *, only_header: bool) -> None:
    """Raises Faulty where a file lacks so much that it is hardly meant; the numbers say how much."""
    found, faults = missing(changes), Faults(path)
    expected = "the whole directory, or --close where they are gone"
    if found and only_header:
        faults.add(1, f"nothing but a header; it would close {found.closed} roles", expected, "only-header")
    elif found.many:
        wrong = f"it would close {found.closed} of {found.standing} roles, more than a quarter"
        faults.add(1, wrong, expected, "closes-many", closed=found.closed, standing=found.standing)
    for unit, number in found.emptied.items() if not only_header else ():
        wrong = f"it would close every role of unit {quoted(unit)} ({number})"
        faults.add(1, wrong, expected, "closes-unit", value=short(unit), number=number)
    if faults:
        raise Faulty(list(faults))


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: units new or changed; roles added (or opened again), changed and closed."""

    units: int
    added: int
    changed: int
    closed: int


def load(
    store: Store,
    tenant: str,
    units_path: Path,
    directory_path: Path,
    today: date,
    now: datetime,
    tell: Tell | None = None,
    *,
    close: bool = False,
    reached: Reached | None = None,
) -> Loaded:
    """Make the tenant's units and directory what the files say; raises Faulty and changes nothing.

    A file that would close very much is refused, unless to `close` is what is wanted. `tell`: what else is to
    be done in the transaction that takes it over. `reached` hears how far reading and writing are.
    """
    registry = read(units_path, directory_path, reached)
    while True:
        with store.reading() as db:
            changes = compare(db, tenant, *registry, vouches=True)
        if not close:
            refuse(directory_path, changes, only_header=not registry.roles)
        if len(changes.added) > AHEAD:
            changes = _write_ahead(store, tenant, changes, today, reached)
        work = partial(_take_over_and_tell, tenant=tenant, changes=changes, today=today, now=now, tell=tell)
        loaded = store.now(work)
        if loaded is not None:
            return loaded


def _take_over_and_tell(
    db: Db, tenant: str, changes: Changes, today: date, now: datetime, tell: Tell | None
) -> Loaded | None:
    before = members.secretariat(db, tenant, today)
    loaded = take_over(db, tenant, changes, today, now)
    if loaded is not None and tell is not None:
        tell(db, changes, before)
    return loaded


def compare(
    db: Db,
    tenant: str,
    units: Sequence[UnitRow] | None,
    roles: Sequence[RoleRow] | None,
    *,
    within: Collection[str] | None = None,
    vouches: bool = False,
) -> Changes:
    """What a registry changes; read in the store as it stands, which may take a while.

    None for the file that was not given: of that nothing changes. `within`: only in these units is a role
    gone that no row has. `vouches`: it is the command line that loads it.
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
    unvouched: list[UUID] = []
    standing: Counter[str] = Counter()
    for stored in _present(db, tenant, within):
        standing[stored.row.unit] += stored.closed_on is None
        row = wanted.pop(stored.last.identity, None) or wanted.pop(stored.row.identity, None)
        if row is None:
            closed += [(stored.role, stored.row)] if stored.is_gone else []
            continue
        if vouches and stored.wants_a_voucher:
            unvouched.append(stored.role)
        if stored.closed_on:
            reopened += [stored.reopened(row)] if stored.comes_back(row) else []
        elif change := stored.changed(row):
            changed.append(change)
    return Changes(
        version,
        news,
        list(wanted.values()),
        changed,
        reopened,
        closed,
        vouches=vouches,
        unvouched=unvouched,
        standing=standing,
    )


@dataclass(frozen=True, slots=True)
class Stored:
    """A role as the store has it, and what a file last said of it where a form has changed it since."""

    role: UUID
    closed_on: date | None
    said: edits.Listed | None
    vouched: bool
    row: RoleRow

    @property
    def wants_a_voucher(self) -> bool:
        """It stands, and would change the directory if the command line had said so."""
        return self.row.role == directory.SECRETARIAT and not self.vouched and not self.closed_on

    @property
    def last(self) -> RoleRow:
        """The row that a file last had of it."""
        return edits.read(self.said) if self.said and edits.stood_in_a_file(self.said) else self.row

    @property
    def is_gone(self) -> bool:
        """Where no file has it any more; what was entered in a form never stood in one."""
        from_a_file = self.said is None or edits.stood_in_a_file(self.said)
        return self.closed_on is None and from_a_file

    def comes_back(self, row: RoleRow) -> bool:
        """What a file has again is open again; what somebody ended in a form only by news in the file."""
        ended = bool(self.said) and edits.DROPPED in (self.said or {})
        return not ended or edits.says_again(row, self.last, self.closed_on or date.max)

    def reopened(self, row: RoleRow) -> Change:
        if self.closed_on is None or self.closed_on < NEVER_SEEN:
            return Change(self.role, row, {}, None)
        before = {**edits.difference(self.row, row), "closed_on": self.closed_on.isoformat()}
        return Change(self.role, row, before, None)

    def changed(self, row: RoleRow) -> Change | None:
        """None where nothing changes."""
        if self.said and edits.stood_in_a_file(self.said):
            if row == self.last:
                return None
            return self._into(edits.merged(row, self.last, self.row), edits.written(row))
        return None if row == self.row and self.said is None else self._into(row, None)

    def _into(self, row: RoleRow, said: edits.Listed | None) -> Change:
        return Change(self.role, row, edits.difference(self.row, row), said)


def take_over(db: Db, tenant: str, changes: Changes, today: date, now: datetime) -> Loaded | None:
    """Write the changes; None, and nothing written, when the store is not what they were compared with."""
    db.takes_its_time()
    if not _raise_version(db, tenant, changes.version, now):
        return None
    _write(db, _KEEP_UNIT, ({**unit._asdict(), "tenant": tenant} for unit in changes.units))
    if changes.hidden:
        db.execute(_SHOW, {"of": tenant, "hidden": changes.hidden})
    else:
        _write(db, _ADD, _new(tenant, changes, None, today))
    present = (*changes.changed, *changes.reopened)
    _write(db, history.ADD_MANY, (_past(tenant, one, today) for one in present if one.before))
    _write(db, _CHANGE, (_row(one) for one in present))
    _write(db, _VOUCH, ({"vouched": says, "of": role} for role, says in _vouched(changes)))
    _write(db, _CLOSE, ({"closed_on": today, "of": role} for role, _ in changes.closed))
    directory.bind_people(db, tenant)
    stirring.tenant(db, tenant)
    added = len(changes.added) + len(changes.reopened)
    return Loaded(len(changes.units), added, len(changes.changed), len(changes.closed))


def _write_ahead(
    store: Store, tenant: str, changes: Changes, today: date, reached: Reached | None
) -> Changes:
    """Write the added roles piece by piece, closed long before anybody asks: a load cut short leaves no trace
    in any answer, and the next one finds those rows and opens them."""
    hidden = date.fromordinal(1 + uuid4().int % LONG_AGO)
    rows = _new(tenant, changes, hidden, today)
    pause, written = Event(), 0
    while piece := list(islice(rows, CHUNK // 5)):
        store.now(partial(_write, statement=_ADD, rows=piece))
        written += len(piece)
        if reached:
            reached("roles written", written, len(changes.added))
        pause.wait(BREATH)
    return replace(changes, hidden=hidden)


def _vouched(changes: Changes) -> Iterator[tuple[UUID, bool]]:
    """What comes back is vouched for by whoever brings it; whose end another moves, by nobody any more."""
    yield from ((role, True) for role in changes.unvouched)
    yield from ((one.role, changes.vouches) for one in changes.reopened)
    if not changes.vouches:
        yield from ((one.role, False) for one in changes.changed if "ends" in one.before)


def _new(tenant: str, changes: Changes, closed_on: date | None, today: date) -> Iterator[dict[str, Any]]:
    recorded_on = today if changes.version else None
    beside = {
        "tenant": tenant,
        "closed_on": closed_on,
        "recorded_on": recorded_on,
        "vouched": changes.vouches,
    }
    for role in changes.added:
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
    for role, closed_on, said, vouched, *row in db.execute(asked, {"tenant": tenant}):
        yield Stored(role, closed_on, said, vouched, RoleRow(*map(_as_read, row)))


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
