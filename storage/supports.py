"""Supports: who would like which item on the agenda, and whether it cannot wait."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, Table, Uuid, bindparam, select

from storage.db import Db, UTCDateTime, insert_new, tables
from storage.statements import prepared

supports = Table(
    "supports",
    tables,
    Column("item", Uuid, ForeignKey("items.id"), primary_key=True),
    Column("person", Uuid, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("urgent", Boolean, nullable=False),
)

_SUPPORTED = prepared(
    select(supports.c.urgent).where(
        supports.c.item == bindparam("item"), supports.c.person == bindparam("person")
    )
)


def supports_it(db: Db, item: UUID, person: UUID) -> bool:
    return db.row(_SUPPORTED, {"item": item, "person": person}) is not None


def finds_it_urgent(db: Db, item: UUID, person: UUID) -> bool:
    row = db.row(_SUPPORTED, {"item": item, "person": person})
    return bool(row and row["urgent"])


def support(db: Db, item: UUID, person: UUID, at: datetime) -> bool:
    """Support an item; False when the person did so before: a tap is counted once."""
    row = {"item": item, "person": person, "at": at, "urgent": False}
    return db.execute(insert_new(supports), row).rowcount == 1


def call_urgent(db: Db, item: UUID, person: UUID, at: datetime, *, urgent: bool) -> None:
    """Support it, and say that it cannot wait; or take the hurry back."""
    db.upsert(supports, ("item", "person"), {"item": item, "person": person, "at": at, "urgent": urgent})


def unsupport(db: Db, item: UUID, person: UUID) -> bool:
    """Take the support back; False when there was none."""
    mine = (supports.c.item == item) & (supports.c.person == person)
    return db.execute(supports.delete().where(mine)).rowcount == 1
