"""The journal: who did what to which thing, and what it was before and after; it is only ever added to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Index, Integer, Table, bindparam, select

from storage import people
from storage.columns import OF_SERVICE, Code, OtherId, PersonId, Record
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

journal = Table(
    "journal",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("network", OtherId),
    Column("at", UTCDateTime, nullable=False),
    Column("person", PersonId),
    Column("deed", Code(64), nullable=False),
    Column("kind", Code(32), nullable=False),
    Column("thing", OtherId, nullable=False),
    Column("before", Record),
    Column("after", Record),
    Column("activity", Code(512)),
    Index("ix_journal_thing", "thing"),
    Index("ix_journal_person_at", "person", "at"),
    info=OF_SERVICE,
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
        people.shown_name().label("name"),
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


def since(db: Db, things: Collection[UUID], at: datetime) -> list[tuple[UUID | None, str | None]]:
    """Who has done something to these since that moment (None: the clock), and by which activity."""
    if not things:
        return []
    asked = select(journal.c.person, journal.c.activity).where(
        journal.c.thing.in_(things), journal.c.at >= at
    )
    return [(row.person, row.activity) for row in db.execute(asked)]


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry as it is taken back: what was done to which thing, and by which activity."""

    at: datetime
    deed: str
    kind: str
    thing: UUID
    activity: str | None


BEGAN = "began an objection"
"""Who has tapped on an objection is at its words. Nothing has changed yet, so nothing is taken back."""

MOST_LATELY = 20
_LATELY = prepared(
    select(*(journal.c[name] for name in Noted.__slots__))
    .where(
        journal.c.person == bindparam("person"), journal.c.at >= bindparam("since"), journal.c.deed != BEGAN
    )
    .order_by(journal.c.at.desc(), journal.c.id.desc())
    .limit(MOST_LATELY)
)
_NEWEST = prepared(
    select(journal.c.deed)
    .where(
        journal.c.person == bindparam("person"),
        journal.c.at >= bindparam("since"),
        journal.c.thing == bindparam("thing"),
    )
    .order_by(journal.c.at.desc(), journal.c.id.desc())
    .limit(1)
)


def last_of(db: Db, thing: UUID, person: UUID, deeds: Sequence[str]) -> Mapping[str, Any]:
    """What stands beside the last such deed of somebody's to a thing, also where it was noted just now."""
    db.write_later()
    asked = (
        select(journal.c.after)
        .where(journal.c.thing == thing, journal.c.person == person, journal.c.deed.in_(deeds))
        .order_by(journal.c.at.desc(), journal.c.id.desc())
        .limit(1)
    )
    found = db.execute(asked).first()
    return (found.after if found else None) or {}


def lately(db: Db, person: UUID, since: datetime) -> list[Noted]:
    """What somebody has done since, the newest first."""
    return [Noted(**row) for row in db.rows(_LATELY, {"person": person, "since": since})]


def is_at_objection(db: Db, person: UUID, poll: UUID, since: datetime) -> bool:
    """Somebody has begun an objection since, and done nothing else to the vote after it."""
    found = db.row(_NEWEST, {"person": person, "since": since, "thing": poll})
    return found is not None and found["deed"] == BEGAN


def noted(db: Db, things: Collection[UUID], activity: str) -> list[tuple[str, UUID]]:
    """Of these things, those to which an activity did something."""
    here = journal.c.thing.in_(things) & (journal.c.activity == activity)
    rows = db.execute(select(journal.c.kind, journal.c.thing).where(here).distinct())
    return [(row.kind, row.thing) for row in rows]


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
