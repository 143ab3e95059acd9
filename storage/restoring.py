"""Restoring: a store becomes what a backup holds, all of it or nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Connection,
    Executable,
    Text,
    bindparam,
    cast,
    column,
    func,
    insert,
    inspect,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError

from storage import migrating
from storage.backups import KINDS, Backup, Content, Unusable
from storage.columns import OF_SERVICE
from storage.db import Db, Store, StoreDown, tables


class NotEmpty(Exception):
    """What a store holds is replaced only where somebody says so."""


class InUse(Exception):
    """A bot that serves would go on from what it remembers of the store that was."""


def restore(store: Store, backup: Backup, *, replace: bool, afterwards: Callable[[Db], None]) -> None:
    """In one transaction; `afterwards` does what is to be done before anybody sees the store.

    The tables are made anew, at the schema of the backup, and brought to ours once they are filled: so
    what is derived is right, and an older backup goes the way that its store would have gone.
    """
    if store.is_served():
        raise InUse("the store is in use: stop the bot that serves from it, then restore")
    with store.rebuilding() as (connection, db):
        if not replace:
            _must_be_empty(db)
        migrating.clear(connection)
        migrating.upgrade(connection, backup.schema)
        _must_fit(connection, backup)
        _fill(connection, backup)
        migrating.upgrade(connection, "head")
        afterwards(db)


def _must_be_empty(db: Db) -> None:
    """What the bot itself remembers is left aside: it has started here before, with nobody there."""
    held = [one for one in tables.sorted_tables if one.info != OF_SERVICE]
    found = {one.name: db.execute(select(func.count()).select_from(one)).scalar_one() for one in held}
    if any(found.values()):
        most = sorted((one for one in found.items() if one[1]), key=lambda one: (-one[1], one[0]))[:3]
        told = ", ".join(f"{name} {number}" for name, number in most)
        raise NotEmpty(f"the store is not empty (rows: {told} …): --replace puts the backup in its place")


def _must_fit(connection: Connection, backup: Backup) -> None:
    """The tables and columns of the backup are those of its schema."""
    seen = inspect(connection)
    there = {
        name: {one["name"] for one in seen.get_columns(name)}
        for name in seen.get_table_names()
        if name in tables.tables or name in backup.tables
    }
    told = {name: set(content.columns) for name, content in backup.tables.items()}
    odd = {name for name in there.keys() | told.keys() if there.get(name) != told.get(name)}
    if odd:
        raise Unusable(f"{backup.file} does not fit schema {backup.schema}: {', '.join(sorted(odd)[:3])}")


def _fill(connection: Connection, backup: Backup) -> None:
    with backup.opened() as rows_of:
        for name, content in backup.tables.items():
            statement = _into(connection, name, content)
            try:
                for piece in rows_of(name):
                    connection.execute(statement, piece)
                _count_on(connection, name, content)
            except StoreDown:
                raise
            except DBAPIError as error:  # its text may hold people's words
                what = type(error).__name__
                raise Unusable(f"{backup.file}: the database refuses a row of {name} ({what})") from None


def _into(connection: Connection, name: str, content: Content) -> Executable:
    columns = {one: KINDS[kind].type for one, kind in content.columns.items()}
    values: dict[str, Any] = {one: bindparam(one, type_=told) for one, told in columns.items()}
    if connection.dialect.name == "postgresql":
        values |= {
            one: cast(bindparam(one, type_=Text()), JSONB)
            for one, kind in content.columns.items()
            if kind == "structure"
        }
    return insert(table(name, *(column(one, told) for one, told in columns.items()))).values(values)


def _count_on(connection: Connection, name: str, content: Content) -> None:
    """PostgreSQL numbers new rows from a counter of its own, which knows nothing of rows with a number."""
    if connection.dialect.name != "postgresql":
        return
    for one in (one for one, kind in content.columns.items() if kind == "number"):
        counter = connection.execute(
            text("SELECT pg_get_serial_sequence(:name, :one)"), {"name": name, "one": one}
        ).scalar()
        if counter:
            newest = select(func.max(column(one))).select_from(table(name)).scalar_subquery()
            connection.execute(select(func.setval(counter, func.coalesce(newest, 1), newest.is_not(None))))
