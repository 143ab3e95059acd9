"""Guests: people from outside the network whom the hosts invite to one item of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, String, Table, Uuid, bindparam, select

from storage import agenda
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

KIND = "guest"

guests = Table(
    "guests",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("item", Uuid, ForeignKey("items.id"), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("mail", String(320), nullable=False),
    Column("name", String(256), nullable=False),
    Column("invited_by", Uuid, ForeignKey("people.id"), nullable=False),
    Column("invited_at", UTCDateTime, nullable=False),
    Column("thanked_at", UTCDateTime),
    Index("uq_guests_item_mail", "item", "mail", unique=True),
    Index("ix_guests_tenant_mail", "tenant", "mail"),
)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited to one item; known by the work mail."""

    id: UUID
    item: UUID
    tenant: str
    mail: str
    name: str
    invited_by: UUID
    invited_at: datetime
    thanked_at: datetime | None


_FIELDS = tuple(guests.c[name] for name in Guest.__slots__)
_OF_MEETING = prepared(
    select(*_FIELDS)
    .join(agenda.items, agenda.items.c.id == guests.c.item)
    .where(agenda.items.c.meeting == bindparam("meeting"))
    .order_by(guests.c.invited_at, guests.c.id)
)


def of_meeting(db: Db, meeting: UUID) -> list[Guest]:
    return [Guest(**row) for row in db.rows(_OF_MEETING, {"meeting": meeting})]
