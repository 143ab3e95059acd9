"""The journal: who did what to which thing, and what it was before and after; it is only ever added to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Uuid, bindparam, select

from storage import people
from storage.db import Db, Structured, UTCDateTime, tables
from storage.statements import prepared

journal = Table(
    "journal",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("network", Uuid),
    Column("at", UTCDateTime, nullable=False),
    Column("person", Uuid),
    Column("deed", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("thing", Uuid, nullable=False),
    Column("before", Structured),
    Column("after", Structured),
    Column("activity", String(512)),
    Index("ix_journal_thing", "thing"),
)

_ENTRY = prepared(
    journal.insert(),
    *("at", "network", "person", "deed", "kind", "thing", "before", "after", "activity"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done to a thing, by whom (None: the clock), and what it was before and after."""

    at: datetime
    name: str | None
    deed: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


_OF_THING = prepared(
    select(
        journal.c.at,
        people.people.c.name,
        journal.c.deed,
        journal.c.before,
        journal.c.after,
    )
    .outerjoin(people.people, people.people.c.id == journal.c.person)
    .where(journal.c.thing == bindparam("thing"))
    .order_by(journal.c.at, journal.c.id)
)


def of_thing(db: Db, thing: UUID) -> list[Entry]:
    """A thing's whole history, in order, with what was noted just now."""
    db.write_later()
    return [Entry(**row) for row in db.rows(_OF_THING, {"thing": thing})]


def note(
    db: Db,
    *,
    at: datetime,
    network: UUID | None,
    person: UUID | None,
    deed: str,
    kind: str,
    thing: UUID,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    activity: str | None,
) -> None:
    """Add an entry; `person` is None when the clock did it, `activity` the message or tap that caused it."""
    who = {"at": at, "network": network, "person": person, "activity": activity}
    db.later(_ENTRY, {**who, "deed": deed, "kind": kind, "thing": thing, "before": before, "after": after})
