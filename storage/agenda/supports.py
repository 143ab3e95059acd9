"""Supports: who would like which item on the agenda, and whether it cannot wait."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, Table, bindparam, select

from storage import backing
from storage.columns import OF_NETWORK, OtherId, PersonId
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.statements import prepared

supports = Table(
    "supports",
    tables,
    Column("item", OtherId, ForeignKey("items.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("urgent", Boolean, nullable=False),
    info=OF_NETWORK,
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


def take_off(db: Db, item: UUID, but: UUID) -> list[UUID]:
    """All support but one person's: it was given to other words. Whose it was."""
    return backing.take_off(db, supports, supports.c.item == item, but)
