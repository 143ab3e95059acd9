"""Meetings and their agendas: a living list of items that anybody in the network adds to and supports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    bindparam,
    func,
    select,
    update,
)

from storage.db import Db, Refused, Structured, UTCDateTime, insert_new, tables
from storage.statements import prepared

KIND = "item"
MEETING = "meeting"
LONGEST_TITLE = 200

meetings = Table(
    "meetings",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("network", Uuid, ForeignKey("networks.id"), nullable=False),
    Column("title", Structured, nullable=False),
    Column("starts_at", UTCDateTime, nullable=False),
    Column("ends_at", UTCDateTime, nullable=False),
    Column("place", Structured, nullable=False),
    Column("planned_by", Uuid, ForeignKey("people.id")),
    Column("planned_at", UTCDateTime, nullable=False),
    Index("ix_meetings_network_starts_at", "network", "starts_at"),
)

items = Table(
    "items",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("network", Uuid, ForeignKey("networks.id"), nullable=False),
    Column("meeting", Uuid, ForeignKey("meetings.id")),
    Column("number", Integer),
    Column("type", String(32), nullable=False),
    Column("title", Structured, nullable=False),
    Column("intro", Structured),
    Column("minutes", Integer),
    Column("presenters", Structured, nullable=False),
    Column("parts", Structured, nullable=False),
    Column("attachments", Structured, nullable=False),
    Column("proposed_by", Uuid, ForeignKey("people.id")),
    Column("proposed_at", UTCDateTime, nullable=False),
    Index("ix_items_network_meeting", "network", "meeting"),
)

supports = Table(
    "supports",
    tables,
    Column("item", Uuid, ForeignKey("items.id"), primary_key=True),
    Column("person", Uuid, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
)

Text = Mapping[str, str]
"""Words in one or both languages: `{"da": …, "en": …}`."""


class TitleMissing(Refused):
    key = "item-without-title"


class TitleTooLong(Refused):
    key = "item-title-too-long"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the network, and where it is."""

    id: UUID
    network: UUID
    title: Text
    starts_at: datetime
    ends_at: datetime
    place: Text
    planned_by: UUID | None
    planned_at: datetime


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda: of the coming meeting, or, before one is planned, of the first."""

    id: UUID
    network: UUID
    meeting: UUID | None
    number: int | None
    type: str
    title: Text
    intro: Text | None
    minutes: int | None
    presenters: Sequence[Mapping[str, str]]
    parts: Sequence[Mapping[str, Any]]
    attachments: Sequence[Mapping[str, Any]]
    proposed_by: UUID | None
    proposed_at: datetime
    support: int = 0


_MEETING = prepared(select(meetings).where(meetings.c.id == bindparam("id")))
_NEXT = prepared(
    select(meetings)
    .where(meetings.c.network == bindparam("network"), meetings.c.ends_at > bindparam("now"))
    .order_by(meetings.c.starts_at, meetings.c.id)
    .limit(1)
)
_ALL = prepared(
    select(meetings)
    .where(meetings.c.network == bindparam("network"))
    .order_by(meetings.c.starts_at, meetings.c.id)
)
_SUPPORT = (
    select(func.count())
    .select_from(supports)
    .where(supports.c.item == items.c.id)
    .scalar_subquery()
    .label("support")
)
_ITEM = prepared(
    select(items, _SUPPORT).where(items.c.id == bindparam("id"), items.c.network == bindparam("network"))
)
_ITEMS = select(items, _SUPPORT).where(items.c.network == bindparam("network"))
_SUPPORTED = prepared(
    select(supports.c.at).where(
        supports.c.item == bindparam("item"), supports.c.person == bindparam("person")
    )
)


def plan(db: Db, network: UUID, **values: Any) -> Meeting:
    """Plan a meeting; items that waited for the network's first one are its agenda now."""
    row = {"id": uuid4(), "network": network, **values}
    db.execute(meetings.insert(), row)
    waiting = (items.c.network == network) & items.c.meeting.is_(None)
    db.execute(update(items).where(waiting).values(meeting=row["id"]))
    return Meeting(**row)


def meeting(db: Db, meeting: UUID) -> Meeting:
    return Meeting(**db.one(_MEETING, {"id": meeting}))


def next_meeting(db: Db, network: UUID, now: datetime) -> Meeting | None:
    """The meeting that is coming, or under way."""
    row = db.row(_NEXT, {"network": network, "now": now})
    return Meeting(**row) if row else None


def all_meetings(db: Db, network: UUID) -> list[Meeting]:
    return [Meeting(**row) for row in db.rows(_ALL, {"network": network})]


def propose(db: Db, network: UUID, meeting: UUID | None, title: Text, **values: Any) -> Item:
    """Add an item at the end; raises TitleMissing or TitleTooLong."""
    for words in title.values():
        if not words.strip():
            raise TitleMissing
        if len(words) > LONGEST_TITLE:
            raise TitleTooLong(most=LONGEST_TITLE)
    row = {
        "id": uuid4(),
        "network": network,
        "meeting": meeting,
        "number": None,
        "type": "discussion",
        "title": dict(title),
        "intro": None,
        "minutes": None,
        "presenters": [],
        "parts": [],
        "attachments": [],
        "proposed_by": None,
        **values,
    }
    db.execute(items.insert(), row)
    return Item(**row)


def item(db: Db, network: UUID, item: UUID) -> Item | None:
    """The item with its support, of this network only."""
    row = db.row(_ITEM, {"id": item, "network": network})
    return Item(**row) if row else None


def agenda(db: Db, network: UUID, meeting: UUID | None) -> list[Item]:
    """A meeting's items: the numbered ones in order, then those proposed, the most supported first."""
    here = _ITEMS.where(items.c.meeting == meeting if meeting else items.c.meeting.is_(None))
    found = [Item(**row) for row in db.execute(here, {"network": network}).mappings()]
    return sorted(found, key=lambda item: (item.number or 10_000, -item.support, item.proposed_at, item.id))


def supports_it(db: Db, item: UUID, person: UUID) -> bool:
    return db.row(_SUPPORTED, {"item": item, "person": person}) is not None


def support(db: Db, item: UUID, person: UUID, at: datetime) -> bool:
    """Support an item; False when the person did so before: a tap is counted once."""
    return db.execute(insert_new(supports), {"item": item, "person": person, "at": at}).rowcount == 1


def unsupport(db: Db, item: UUID, person: UUID) -> bool:
    """Take the support back; False when there was none."""
    mine = (supports.c.item == item) & (supports.c.person == person)
    return db.execute(supports.delete().where(mine)).rowcount == 1
