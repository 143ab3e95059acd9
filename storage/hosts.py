"""Hosts: who has which seat at which meeting, as published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, Table, Uuid, bindparam, select

from storage import agenda
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

SEATS = 2

seats = Table(
    "seats",
    tables,
    Column("meeting", Uuid, ForeignKey("meetings.id"), primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("person", Uuid, ForeignKey("people.id")),
    Column("published_at", UTCDateTime, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Hosted:
    """A host's seat at a meeting, past or to come."""

    meeting: UUID
    starts_at: datetime
    person: UUID


_OF_MEETING = prepared(
    select(seats.c.person).where(seats.c.meeting == bindparam("meeting")).order_by(seats.c.seat)
)
_OF_NETWORK = prepared(
    select(seats.c.meeting, agenda.meetings.c.starts_at, seats.c.person)
    .join(agenda.meetings, agenda.meetings.c.id == seats.c.meeting)
    .where(agenda.meetings.c.network == bindparam("network"), seats.c.person.is_not(None))
    .order_by(agenda.meetings.c.starts_at, seats.c.seat)
)


def publish(db: Db, meeting: UUID, hosts: Sequence[UUID | None], at: datetime) -> None:
    """Seat the hosts of a meeting; None leaves a seat unfilled."""
    for seat, person in enumerate(hosts, start=1):
        db.execute(seats.insert(), {"meeting": meeting, "seat": seat, "person": person, "published_at": at})


def of_meeting(db: Db, meeting: UUID) -> list[UUID | None]:
    """The meeting's seats in order; empty when none were published."""
    return [row["person"] for row in db.rows(_OF_MEETING, {"meeting": meeting})]


def all_hosted(db: Db, network: UUID) -> list[Hosted]:
    return [Hosted(**row) for row in db.rows(_OF_NETWORK, {"network": network})]
