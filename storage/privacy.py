"""Privacy: all that is kept about a person, found wherever the store names them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, or_, select

from storage import people
from storage.agenda import guests
from storage.columns import OF_SERVICE, Answered, File, PersonId, Room, Rows, is_message
from storage.db import Db
from storage.directory import directory, history
from storage.erasing import columns_of, in_room, keys_of
from storage.people import Person

MOST_ROWS = 500
"""So many rows of one table are shown at most; the rest is counted."""


def references() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column in the store that names a person by id."""
    return columns_of(PersonId)


def told_of() -> set[str]:
    """Every table that may have something about a person."""
    rooms = {table.name for table, _ in _rooms()}
    return {table.name for table, _ in references()} | rooms | {"people", "roles", "role_history", "guests"}


def kept_about(db: Db, person: Person) -> dict[str, Any]:
    """All of it, by table, as JSON; whole messages and files are only counted."""
    found = {table.name: _rows(db, table, which) for table, which in _where(person).items()}
    return {name: rows for name, rows in found.items() if rows}


def _where(person: Person) -> dict[Table, ColumnElement[bool]]:
    """In each table the rows that an id, a mail or the chat of theirs leads to."""
    found: dict[Table, list[ColumnElement[bool]]] = {people.people: [people.people.c.id == person.id]}
    for table, column in references():
        found.setdefault(table, []).append(column == person.id)
    for table, column in _rooms():
        if person.chat:
            found.setdefault(table, []).append(in_room(column, person.chat))
    mails = sorted(keys_of(person).mails)
    held = _of_mails(directory.roles, person.tenant, mails)
    found[directory.roles] = [held]
    found[history.history] = [history.history.c.role.in_(select(directory.roles.c.id).where(held))]
    found.setdefault(guests.guests, []).append(_of_mails(guests.guests, person.tenant, mails))
    return {table: or_(*which) for table, which in found.items()}


def _of_mails(table: Table, tenant: str, mails: list[str]) -> ColumnElement[bool]:
    return (table.c.tenant == tenant) & table.c.mail.in_(mails)


def _rooms() -> Iterator[tuple[Table, Column[Any]]]:
    return ((table, column) for table, column in columns_of(Room) if table.info == OF_SERVICE)


def _rows(db: Db, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    shown = [one for one in table.columns if not _is_whole(one)]
    asked = select(*shown).where(which).limit(MOST_ROWS)
    return [_plain(dict(row)) for row in db.execute(asked).mappings()]


def _is_whole(column: Column[Any]) -> bool:
    """It holds whole messages or files, or copies of rows that are shown where they stand: not shown."""
    return column.type is Rows or isinstance(column.type, Answered | File) or is_message(column)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _json(value) for name, value in row.items() if value is not None}


def _json(value: Any) -> Any:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def as_json(found: dict[str, Any]) -> str:
    """A row a line: it is read in a chat, which takes so many letters and no more."""
    told = (
        _line(name) + ": [\n" + ",\n".join(map(_line, rows)) + "\n]" for name, rows in sorted(found.items())
    )
    return "{\n" + ",\n".join(told) + "\n}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def holds_roles(db: Db, person: Person) -> bool:
    """Roles stay: the employer must be able to show who has them."""
    return bool(directory.held_by(db, person.tenant, person.directory_mail or ""))
