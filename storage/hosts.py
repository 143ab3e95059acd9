"""Hosts: who has which seat at which meeting, as published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, Table, Uuid, bindparam, or_, select

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


_began = select(agenda.meetings.c.id).where(
    agenda.meetings.c.network == bindparam("network"), agenda.meetings.c.starts_at <= bindparam("now")
)
_coming = select(agenda.meetings.c.id).where(
    agenda.meetings.c.network == bindparam("network"), agenda.meetings.c.starts_at > bindparam("now")
)
_by_start = agenda.meetings.c.starts_at
_ON_DUTY = prepared(
    select(seats.c.person).where(
        or_(
            seats.c.meeting == _began.order_by(_by_start.desc()).limit(1).scalar_subquery(),
            seats.c.meeting == _coming.order_by(_by_start).limit(1).scalar_subquery(),
        ),
        seats.c.person.is_not(None),
    )
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


def hosts_of(db: Db, meeting: UUID) -> set[UUID]:
    """Who hosts the meeting, without the seats that are nobody's."""
    return {person for person in of_meeting(db, meeting) if person is not None}


def on_duty(db: Db, network: UUID, now: datetime) -> set[UUID]:
    """Who is a host now: of the coming meeting, and of the latest one until the next begins."""
    return {row["person"] for row in db.rows(_ON_DUTY, {"network": network, "now": now})}
