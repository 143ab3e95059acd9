"""Attention points: what a unit wants KAMU to look at; a second unit's 'us too' makes it everybody's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    func,
    select,
    update,
)

from storage import networks
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Wording
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.people import EVERYBODY, Eyes
from storage.record import Every, column, fields_of, insert, mapped, table_of
from storage.statements import prepared

KIND = "point"
LONGEST = 500

joiners = Table(
    "joiners",
    tables,
    Column("point", OtherId, ForeignKey("points.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("unit", Code(64)),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


class PointMissing(Refused):
    key = "point-without-words"
    field = "words"


class PointTooLong(Refused):
    key = "point-too-long"


class PointNotYours(Refused):
    key = "point-not-yours"


class PointIsCommon(Refused):
    key = "point-is-common"


@mapped(
    "points",
    Column("raised_at", UTCDateTime, nullable=False),
    Index("uq_points_network_number", "network", "number", unique=True),
    info=OF_NETWORK,
)
class Point:
    """One attention point and the units behind it (those of its raiser and of whoever said 'us too')."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    number: int = column(Integer)
    sitting: UUID | None = column(OtherId, ForeignKey("sittings.id"))
    words: Mapping[str, str] = column(Wording)
    raised_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    hosts_only: bool = column(Boolean)
    withdrawn_at: datetime | None = column(UTCDateTime)
    units: int = 0

    @property
    def label(self) -> str:
        return f"O-{self.number}"

    @property
    def is_common(self) -> bool:
        """A second unit stands behind it (stories US-43)."""
        return self.units > 1

    def is_seen_by(self, eyes: Eyes) -> bool:
        """One for the hosts alone is also whoever's it is."""
        return (
            not self.hosts_only or eyes.hosts or (eyes.person is not None and eyes.person == self.raised_by)
        )

    def may_be_withdrawn_by(self, person: UUID, *, keeps_the_pack: bool) -> None:
        """Whoever raised it takes it back while no other unit stands behind it."""
        if keeps_the_pack:
            return
        if person != self.raised_by:
            raise PointNotYours
        if self.is_common:
            raise PointIsCommon(label=self.label)


points = table_of(Point)


_ALL = select(
    *fields_of(Point),
    select(func.count(joiners.c.unit.distinct()))
    .where(joiners.c.point == points.c.id)
    .scalar_subquery()
    .label("units"),
)
_of = Every(Point, Point.network, of=_ALL, order=(Point.number,))
_next_number = networks.numbering(points)
_JOINED = prepared(
    select(joiners.c.unit).where(
        joiners.c.point == bindparam("point"), joiners.c.person == bindparam("person")
    )
)
_PEOPLE = prepared(select(joiners.c.person).where(joiners.c.point == bindparam("point")))
_UNITS = prepared(select(joiners.c.unit).where(joiners.c.point == bindparam("point")).distinct())


def raise_(
    db: Db,
    network: UUID,
    words: Mapping[str, str],
    *,
    sitting: UUID | None,
    by: UUID,
    unit: str | None,
    at: datetime,
    hosts_only: bool = False,
) -> Point:
    """Raise a point; raises PointMissing or PointTooLong."""
    told = [one.strip() for one in words.values() if one.strip()]
    if not told:
        raise PointMissing
    if any(len(one) > LONGEST for one in told):
        raise PointTooLong(most=LONGEST)
    number = _next_number(db, network)
    made = Point(uuid4(), network, number, sitting, dict(words), by, hosts_only, None)
    insert(db, made, raised_at=at)
    join(db, made.id, by, unit, at)
    return replace(made, units=int(unit is not None))


def join(db: Db, point: UUID, person: UUID, unit: str | None, at: datetime) -> bool:
    """'Us too', once a person; False where they had said so."""
    row: dict[str, Any] = {"point": point, "person": person, "unit": unit, "at": at}
    return db.execute(insert_new(joiners), row).rowcount == 1


def leave(db: Db, point: UUID, person: UUID) -> bool:
    mine = (joiners.c.point == point) & (joiners.c.person == person)
    return db.execute(joiners.delete().where(mine)).rowcount == 1


def has_joined(db: Db, point: UUID, person: UUID) -> bool:
    return db.row(_JOINED, {"point": point, "person": person}) is not None


def joined_by(db: Db, point: UUID) -> list[UUID]:
    """Whoever said 'us too', and whoever raised it."""
    return sorted(row["person"] for row in db.rows(_PEOPLE, {"point": point}))


def units_behind(db: Db, point: UUID) -> list[str]:
    return sorted(row["unit"] for row in db.rows(_UNITS, {"point": point}) if row["unit"])


def all_points(db: Db, network: UUID, eyes: Eyes = EVERYBODY) -> list[Point]:
    """Those not withdrawn that these eyes may see."""
    return [one for one in _of(db, network) if one.withdrawn_at is None and one.is_seen_by(eyes)]


def of_sitting(db: Db, network: UUID, sitting: UUID | None, eyes: Eyes = EVERYBODY) -> list[Point]:
    """Of one meeting, or of none: those that wait for the first."""
    return [found for found in all_points(db, network, eyes) if found.sitting == sitting]


def is_any_of(db: Db, network: UUID, sitting: UUID) -> bool:
    """Is there one, whoever may see it?"""
    return any(one.sitting == sitting and one.withdrawn_at is None for one in _of(db, network))


def one(db: Db, network: UUID, point: UUID, eyes: Eyes = EVERYBODY) -> Point | None:
    """For those who may not see it, it does not exist."""
    return next((found for found in all_points(db, network, eyes) if found.id == point), None)


def withdrawn(db: Db, network: UUID, point: UUID) -> Point | None:
    """One that everybody could see, and is no more."""
    return next(
        (one for one in _of(db, network) if one.id == point and one.withdrawn_at and not one.hosts_only), None
    )


def hand_over(db: Db, network: UUID, before: UUID | None, after: UUID | None) -> None:
    """All of one meeting's points (or, without one, all that wait for the first) to another."""
    mine = points.c.sitting == before if before else points.c.sitting.is_(None)
    db.execute(update(points).where(points.c.network == network, mine).values(sitting=after))


def withdraw(db: Db, point: Point, at: datetime) -> None:
    db.execute(update(points).where(points.c.id == point.id).values(withdrawn_at=at))


def values(point: Point) -> dict[str, Any]:
    return {"words": dict(point.words), "hosts_only": point.hosts_only}
