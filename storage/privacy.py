"""Privacy: all that is kept about a person, found wherever the store names them, and its erasure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    String,
    Table,
    Text,
    Uuid,
    cast,
    delete,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from storage import directory, guests, imports, networks, outbox, people, turns
from storage.db import Db, tables
from storage.people import Person

TOMBSTONE = "–"
"""Stands where a name stood; votes and decisions still refer to the row."""

NAMING = {"person", "asked_by", "settled_by", "said_by"}
"""Columns that name a person without a foreign key."""

MOST_ROWS = 500
"""So many rows of one table are shown at most; the rest is counted."""

_HIDDEN = {"imports.content", "letters.body", "turns.answer"}
"""Columns that hold whole messages or files: counted, not shown."""


def references() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column in the store that names a person."""
    for table in tables.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, Uuid) and table is not people.people and _names_somebody(column):
                yield table, column


def _names_somebody(column: Column[Any]) -> bool:
    return column.name in NAMING or any(key.column.table is people.people for key in column.foreign_keys)


def kept_about(db: Db, person: Person) -> dict[str, Any]:
    """All of it, by table, as JSON; whole messages and files are only counted."""
    found: dict[str, Any] = {
        "people": [_plain(row) for row in _rows(db, people.people, people.people.c.id, person.id)]
    }
    for table, column in references():
        rows = _rows(db, table, column, person.id)
        if rows:
            found.setdefault(table.name, []).extend(_plain(row) for row in rows)
    if person.directory_mail:
        found["roles"] = [_plain(row) for row in _held(db, person)]
    return {name: rows for name, rows in found.items() if rows}


def _rows(db: Db, table: Table, column: Column[Any], person: UUID) -> list[dict[str, Any]]:
    shown = [one for one in table.columns if f"{table.name}.{one.name}" not in _HIDDEN]
    asked = select(*shown).where(column == person).limit(MOST_ROWS)
    return [dict(row) for row in db.execute(asked).mappings()]


def _held(db: Db, person: Person) -> list[dict[str, Any]]:
    table = directory.roles
    asked = select(table).where(table.c.tenant == person.tenant, table.c.mail == person.directory_mail)
    return [dict(row) for row in db.execute(asked).mappings()]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _json(value) for name, value in row.items() if value is not None}


def _json(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def as_json(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True, default=str)


# --- erasing -----------------------------------------------------------------------------------------------


def holds_roles(db: Db, person: Person) -> bool:
    """Roles stay: the employer must be able to show who has them."""
    return bool(directory.held_by(db, person.tenant, person.directory_mail or ""))


def erase(db: Db, person: Person) -> None:
    """Their row becomes a tombstone, what is only theirs goes, and their name goes out of what was sent and
    written down. Votes, decisions and proposals stay, of nobody; so does a role in the directory."""
    db.execute(delete(networks.roster).where(networks.roster.c.person == person.id))
    db.execute(delete(imports.imports).where(imports.imports.c.person == person.id))
    db.execute(delete(outbox.letters).where(outbox.letters.c.person == person.id))
    for table, column in _only_theirs():
        db.execute(delete(table).where(column == person.id))
    guests.forget(db, person, TOMBSTONE)
    for word in _words(person):
        _scrub(db, word)
        _scrub_answers(db, word)
    nothing = dict.fromkeys(
        (
            "teams_id",
            "mail",
            "upn",
            "directory_mail",
            "language",
            "unit",
            "chat",
            "service_url",
            "last_network",
        )
    )
    left = {**nothing, "name": TOMBSTONE, "aad_id": f"erased:{person.id}", "department": ""}
    db.execute(update(people.people).where(people.people.c.id == person.id).values(**left))


def _only_theirs() -> Iterator[tuple[Table, Column[Any]]]:
    """Tables whose rows say how a person wants things, and nothing that others rely on."""
    for table, column in references():
        if table.name in {"wishes", "reminded"}:
            yield table, column


def _words(person: Person) -> list[str]:
    """What they are known by, as it can stand in what was sent: a mail, a full name."""
    known = {person.mail, person.upn, person.directory_mail, person.name if " " in person.name else None}
    return sorted(filter(None, known))


def _scrub(db: Db, word: str) -> None:
    """Out of structures and of what people typed: letters, the journal, whose a focus area or a theme is."""
    for table in tables.sorted_tables:
        written = [column for column in table.columns if _is_written(column)]
        if written and table not in (directory.roles, people.people) and table.primary_key.columns:
            _scrub_table(db, table, written, word)


def _is_written(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON | String) and not column.primary_key


def _scrub_table(db: Db, table: Table, columns: list[Column[Any]], word: str) -> None:
    spelt = {word, json.dumps(word)[1:-1]}
    has = or_(*(cast(column, Text).contains(one, autoescape=True) for column in columns for one in spelt))
    keys = list(table.primary_key.columns)
    for row in db.execute(select(*keys, *columns).where(has)).mappings().all():
        values = {column.name: _without(row[column.name], word) for column in columns}
        this = [key == row[key.name] for key in keys]
        db.execute(update(table).where(*this).values(**values))


class _Holds(FunctionElement[bool]):
    """Do these bytes hold those?"""

    type = Boolean()
    inherit_cache = True


@compiles(_Holds)
def _(element: Any, compiler: Any, **more: Any) -> str:
    held, holder = (compiler.process(one, **more) for one in element.clauses)
    return f"position({held} IN {holder}) > 0"


@compiles(_Holds, "sqlite")
def _(element: Any, compiler: Any, **more: Any) -> str:
    held, holder = (compiler.process(one, **more) for one in element.clauses)
    return f"instr({holder}, {held}) > 0"


def _scrub_answers(db: Db, word: str) -> None:
    """Out of the answers that are kept for repeated deliveries."""
    table, sought = turns.turns, word.encode()
    keys = list(table.primary_key.columns)
    has = _Holds(literal(sought), table.c.answer)
    for row in (
        db.execute(select(*keys, table.c.answer).where(table.c.answer.is_not(None), has)).mappings().all()
    ):
        this = [key == row[key.name] for key in keys]
        left = row["answer"].replace(sought, TOMBSTONE.encode())
        db.execute(update(table).where(*this).values(answer=left))


def _without(value: Any, word: str) -> Any:
    if isinstance(value, str):
        return value.replace(word, TOMBSTONE)
    if isinstance(value, list):
        return [_without(one, word) for one in value]
    return {name: _without(one, word) for name, one in value.items()} if isinstance(value, dict) else value
