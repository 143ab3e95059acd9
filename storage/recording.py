"""Recording: what a deed changed in the store, row by row, so that it can be put back as it was.

All that is written goes through `Db`, with SQLAlchemy's own statements: so the table and the condition are
known, and the rows that a statement is about are read with the same condition before it runs. A row is put
back only where it still says what the deed made it say.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import (
    Column,
    CursorResult,
    Date,
    DateTime,
    Delete,
    Executable,
    Insert,
    LargeBinary,
    Table,
    Time,
    Update,
    Uuid,
    bindparam,
    select,
)

from storage.statements import Prepared, Row, prepared

BESIDE = frozenset(
    {"turns", "letters", "shown", "shown_things", "journal", "deeds", "pauses", "lanes", "passes", "reminded"}
    | {"registries", "registry_edits", "address", "links", "roster"}
)
"""Tables that tell what happened, what was sent and what is shown, or are kept by the clock: what is undone
has happened all the same."""

BESIDES = "besides"
"""Marks a column that is neither compared nor put back: `KEPT` by the clock, a count that `RISES` with every
change, or the moment `NOW` of it."""

KEPT, RISES, NOW = "kept", "rises", "now"

Key = tuple[Any, ...]


class Reader(Protocol):
    """Reads rows in the transaction that is recorded."""

    def rows(self, statement: Prepared, values: Row) -> list[dict[str, Any]]: ...
    def fetched(self, statement: Executable, values: Row | None) -> Iterable[Mapping[str, Any]]: ...


@dataclass(frozen=True, slots=True)
class Change:
    """A row before and after, as JSON holds it, or None where there was none; and which columns changed."""

    table: str
    key: Mapping[str, Any]
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    columns: tuple[str, ...]


class Recorder:
    """Is told of each statement before it runs, and afterwards says what they changed together."""

    def __init__(self, db: Reader) -> None:
        self._db = db
        self._before: dict[tuple[Table, Key], dict[str, Any] | None] = {}

    def will_run(self, statement: Prepared, values: Row) -> None:
        """A prepared statement, with its values."""
        self._look(statement.statement, values, self._found_prepared(statement, values))

    def will_execute(self, statement: Executable, values: Row | Sequence[Row] | None) -> None:
        """Any other; of several rows at once, each."""
        for row in values if isinstance(values, Sequence) else [values or {}]:
            self._look(statement, {**_own_values(statement), **row}, self._found(statement, row))

    def executed(self, statement: Executable, result: CursorResult[Any]) -> None:
        """An insert whose key the database gave."""
        table = _table(statement)
        if isinstance(statement, Insert) and table is not None and not result.context.executemany:
            key = tuple(result.inserted_primary_key or ())
            if key and None not in key:
                self._before.setdefault((table, key), None)

    def changes(self) -> list[Change]:
        """What is different now."""
        found = []
        for (table, key), before in self._before.items():
            told = _told(before), _told(self._row(table, key))
            columns = _changed(table, *told)
            if columns or (told[0] is None) is not (told[1] is None):
                named = dict(zip(_key_names(table), map(plain, key), strict=True))
                found.append(Change(table.name, named, *told, columns))
        return found

    def _look(self, statement: Executable, values: Row, found: Iterable[Mapping[str, Any]]) -> None:
        table = _table(statement)
        if table is None:
            return
        if isinstance(statement, Insert):
            key = tuple(values.get(name) for name in _key_names(table))
            if None not in key and (table, key) not in self._before:
                self._before[table, key] = self._row(table, key)
            return
        for row in found:
            key = tuple(row[name] for name in _key_names(table))
            self._before.setdefault((table, key), dict(row))

    def _found_prepared(self, statement: Prepared, values: Row) -> Iterable[Mapping[str, Any]]:
        aimed = _aimed_prepared(statement)
        return self._db.rows(aimed, values) if aimed else ()

    def _found(self, statement: Executable, values: Row) -> Iterable[Mapping[str, Any]]:
        aimed = _aimed(statement)
        return self._db.fetched(aimed, values) if aimed is not None else ()

    def _row(self, table: Table, key: Key) -> dict[str, Any] | None:
        rows = self._db.rows(_one(table), dict(zip(_key_names(table), key, strict=True)))
        return rows[0] if rows else None


# --- which rows a statement is about ----------------------------------------------------------------------


def _table(statement: Executable) -> Table | None:
    """The table that it changes, if its rows are ever put back."""
    if not isinstance(statement, Insert | Update | Delete):
        return None
    table = statement.table
    return None if not isinstance(table, Table) or table.name in BESIDE else table


def _aimed(statement: Executable) -> Executable | None:
    """Reads what an update or a delete will change."""
    table = _table(statement)
    if table is None or not isinstance(statement, Update | Delete):
        return None
    aimed = select(table)
    return aimed if statement.whereclause is None else aimed.where(statement.whereclause)


@cache
def _aimed_prepared(statement: Prepared) -> Prepared | None:
    aimed = _aimed(statement.statement)
    return None if aimed is None else prepared(aimed)


@cache
def _one(table: Table) -> Prepared:
    return prepared(select(table).where(*(column == bindparam(column.name) for column in table.primary_key)))


@cache
def _key_names(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.primary_key)


def _own_values(statement: Executable) -> dict[str, Any]:
    """What an insert says itself."""
    return dict(statement.compile().params) if isinstance(statement, Insert) else {}


# --- which table a statement changes ----------------------------------------------------------------------


def changed_by(statement: Executable) -> Table | None:
    """None also of an update that sets nothing but what the clock keeps."""
    if not isinstance(statement, Insert | Update | Delete) or not isinstance(statement.table, Table):
        return None
    sets: Any = statement._values if isinstance(statement, Update) else None
    columns = [statement.table.c[getattr(one, "name", one)] for one in sets or ()]
    only_kept = columns and all(one.info.get(BESIDES) == KEPT for one in columns)
    return None if only_kept else statement.table


@cache
def changed_by_prepared(statement: Prepared) -> Table | None:
    """The same of a prepared one."""
    return changed_by(statement.statement)


# --- rows as JSON -----------------------------------------------------------------------------------------


def _changed(table: Table, before: Row | None, after: Row | None) -> tuple[str, ...]:
    """The columns in which the deed shows; not those that the clock keeps, nor a count that only rises."""
    if after is None:
        return ()
    names = [column.name for column in table.columns if BESIDES not in column.info]
    return tuple(name for name in names if before is None or before[name] != after[name])


def _told(row: Row | None) -> dict[str, Any] | None:
    return None if row is None else {name: plain(value) for name, value in row.items()}


def plain(value: Any) -> Any:
    """As JSON holds it."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value) if isinstance(value, UUID) else value


def value_of(column: Column[Any], told: Any) -> Any:
    """As the store takes it."""
    if told is None:
        return None
    kept_as = getattr(column.type, "impl", column.type)
    read = next((read for kind, read in _READ if isinstance(kept_as, kind)), None)
    return read(told) if read else told


_READ: tuple[tuple[type[Any], Any], ...] = (
    (Uuid, UUID),
    (DateTime, datetime.fromisoformat),
    (Date, date.fromisoformat),
    (Time, time.fromisoformat),
    (LargeBinary, base64.b64decode),
)


def in_order(changes: Sequence[Change], order: Sequence[Table]) -> list[tuple[Table, Change]]:
    """What went comes back before anything refers to it again, and what was made goes last."""
    place = {table.name: number for number, table in enumerate(order)}
    kinds = sorted(changes, key=lambda one: place[one.table])
    back = [one for one in kinds if one.after is None]
    changed = [one for one in kinds if one.before is not None and one.after is not None]
    made = [one for one in reversed(kinds) if one.before is None]
    return [(order[place[one.table]], one) for one in (*back, *changed, *made)]
