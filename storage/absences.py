"""Absences: who is away when, by their own word, and who hosts no meetings at all."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Table, Uuid, bindparam, select, update

from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

KIND = "absence"

absences = Table(
    "absences",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("network", Uuid, ForeignKey("networks.id"), nullable=False),
    Column("person", Uuid, ForeignKey("people.id"), nullable=False),
    Column("starts", Date, nullable=False),
    Column("ends", Date),
    Column("exempt", Boolean, nullable=False),
    Column("told_by", Uuid, ForeignKey("people.id"), nullable=False),
    Column("told_at", UTCDateTime, nullable=False),
    Column("ended_at", UTCDateTime),
    Index("ix_absences_network_person", "network", "person"),
)


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which somebody is away, the first and the last included; without a last, until further notice.

    `exempt`: not away, but hosts no meetings.
    """

    id: UUID
    network: UUID
    person: UUID
    starts: date
    ends: date | None
    exempt: bool
    told_by: UUID
    told_at: datetime

    def covers(self, day: date) -> bool:
        return self.starts <= day <= (self.ends or date.max)


_FIELDS = tuple(absences.c[name] for name in Absence.__slots__)
_here = (absences.c.network == bindparam("network")) & absences.c.ended_at.is_(None)
_OF_NETWORK = prepared(select(*_FIELDS).where(_here).order_by(absences.c.starts, absences.c.id))


def of_network(db: Db, network: UUID) -> list[Absence]:
    """All that stand, past ones too."""
    return [Absence(**row) for row in db.rows(_OF_NETWORK, {"network": network})]


def of_person(db: Db, network: UUID, person: UUID, today: date) -> list[Absence]:
    """What somebody has told of today and later."""
    found = of_network(db, network)
    return [one for one in found if one.person == person and (one.ends or date.max) >= today]


def tell(
    db: Db,
    network: UUID,
    person: UUID,
    starts: date,
    ends: date | None,
    *,
    by: UUID,
    at: datetime,
    exempt: bool = False,
) -> Absence:
    """Keep that somebody is away on these days."""
    told = Absence(uuid4(), network, person, starts, ends, exempt, told_by=by, told_at=at)
    db.execute(absences.insert(), asdict(told))
    return told


def end(db: Db, absence: UUID, at: datetime) -> bool:
    """It no longer holds; False where it did not already."""
    mine = (absences.c.id == absence) & absences.c.ended_at.is_(None)
    return db.execute(update(absences).where(mine).values(ended_at=at)).rowcount == 1
