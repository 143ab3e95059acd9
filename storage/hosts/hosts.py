"""Hosts: who has which seat at which meeting: the fair plan, and on top of it what people agreed on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    bindparam,
    func,
    or_,
    select,
    update,
)

from storage import networks
from storage.columns import OF_NETWORK, Code, Facts, OtherId, OwnerId, PersonId
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.meetings import meetings
from storage.record import Every, column, fields_of, mapped, table_of
from storage.recording import BESIDES, KEPT
from storage.statements import Prepared, prepared

KIND = "hosts"
"""The plan of a network as a living card; its id is the network's."""

SEATS = 2
HORIZON = 2
"""So many meetings ahead are locked: their hosts move only where people agree on it (mechanisms RO-3)."""

UNDO = timedelta(hours=24)
"""So long a change can be taken back (mechanisms RO-4)."""

seats = Table(
    "seats",
    tables,
    Column("meeting", OtherId, ForeignKey("meetings.id"), primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("person", PersonId, ForeignKey("people.id")),
    Column("published_at", UTCDateTime, nullable=False),
    Column("locked_at", UTCDateTime),
    Column("why", Facts),
    info=OF_NETWORK,
)

debts = Table(
    "debts",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("network", OtherId, ForeignKey("networks.id"), nullable=False),
    Column("person", OwnerId, ForeignKey("people.id"), nullable=False),
    Column("amount", Integer, nullable=False),
    Column("deal", OtherId, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_debts_network", "network"),
    info=OF_NETWORK,
)


class Kind(StrEnum):
    """How a seat came to somebody whom the fair plan had not put there."""

    SWAP = "swap"
    TAKE = "take"
    COVER = "cover"
    ASSIGNED = "assigned"


@mapped("rotations", info=OF_NETWORK)
class Rotation:
    """How a network takes turns; `checked_at` is when its plan was last looked over."""

    network: UUID = column(OtherId, ForeignKey("networks.id"), primary_key=True)
    seats: int = column(Integer, default=SEATS)
    buddies: bool = column(Boolean, default=False)
    checked_at: datetime | None = column(UTCDateTime, info={BESIDES: KEPT}, default=None)


rotations = table_of(Rotation)


@dataclass(frozen=True, slots=True)
class Place:
    """A seat at a meeting, whoever has it."""

    meeting: UUID
    seat: int


@mapped(
    "overrides",
    Column("removed_at", UTCDateTime),
    Column("removed_by", PersonId, ForeignKey("people.id")),
    ForeignKeyConstraint(["meeting", "seat"], ["seats.meeting", "seats.seat"]),
    Index("ix_overrides_meeting", "meeting", "seat"),
    Index("ix_overrides_deal", "deal"),
    info=OF_NETWORK,
)
class Override:
    """A change that lies on top of the plan, until it is taken off; the newest one counts."""

    id: int = column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    meeting: UUID = column(OtherId)
    seat: int = column(Integer)
    person: UUID = column(PersonId, ForeignKey("people.id"))
    instead_of: UUID | None = column(PersonId, ForeignKey("people.id"))
    kind: str = column(Code(16))
    deal: UUID = column(OtherId)
    made_at: datetime = column(UTCDateTime)
    made_by: UUID | None = column(PersonId, ForeignKey("people.id"))
    on_behalf: bool = column(Boolean)


overrides = table_of(Override)


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat as it is now: what the fair plan says (`planned`), and what lies on top of it."""

    meeting: UUID
    seat: int
    starts_at: datetime
    planned: UUID | None
    published_at: datetime
    locked_at: datetime | None
    why: Mapping[str, Any] | None
    override: Override | None = None

    @property
    def place(self) -> Place:
        return Place(self.meeting, self.seat)

    @property
    def person(self) -> UUID | None:
        return self.override.person if self.override else self.planned

    @property
    def since(self) -> datetime:
        """When whoever has it was given it."""
        return self.override.made_at if self.override else self.published_at

    @property
    def is_locked(self) -> bool:
        return self.locked_at is not None

    @property
    def is_held(self) -> bool:
        """Does recomputing leave it as it is? (mechanisms RO-3, RO-4)"""
        return self.is_locked or self.override is not None


_top = (
    select(overrides.c.person)
    .where(
        overrides.c.meeting == seats.c.meeting,
        overrides.c.seat == seats.c.seat,
        overrides.c.removed_at.is_(None),
    )
    .order_by(overrides.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_person = func.coalesce(_top, seats.c.person).label("person")
_OF_MEETING = prepared(select(_person).where(seats.c.meeting == bindparam("meeting")).order_by(seats.c.seat))
_fields = tuple(seats.c[name] for name in ("meeting", "seat", "published_at", "locked_at", "why"))
_OF_NETWORK = prepared(
    select(*_fields, seats.c.person.label("planned"), meetings.c.starts_at)
    .join(meetings, meetings.c.id == seats.c.meeting)
    .where(meetings.c.network == bindparam("network"), meetings.c.cancelled_at.is_(None))
    .order_by(meetings.c.starts_at, seats.c.meeting, seats.c.seat)
)
_OVERRIDES = prepared(
    select(*fields_of(Override))
    .join(meetings, meetings.c.id == overrides.c.meeting)
    .where(meetings.c.network == bindparam("network"), overrides.c.removed_at.is_(None))
    .order_by(overrides.c.id)
)
_held = select(meetings.c.id).where(
    meetings.c.network == bindparam("network"), meetings.c.cancelled_at.is_(None)
)
_began = _held.where(meetings.c.starts_at <= bindparam("now"))
_coming = _held.where(meetings.c.starts_at > bindparam("now"))
_by_start = meetings.c.starts_at
_ON_DUTY = prepared(
    select(_person).where(
        or_(
            seats.c.meeting == _began.order_by(_by_start.desc()).limit(1).scalar_subquery(),
            seats.c.meeting == _coming.order_by(_by_start).limit(1).scalar_subquery(),
        )
    )
)
_ROTATION = select(rotations).where(rotations.c.network == bindparam("network"))
_ROTATION_NOW = prepared(_ROTATION)
_HOLD = prepared(_ROTATION.with_for_update())
_UNCHECKED = prepared(
    select(meetings.c.network)
    .outerjoin(rotations, rotations.c.network == meetings.c.network)
    .where(
        meetings.c.starts_at > bindparam("now"),
        or_(rotations.c.checked_at.is_(None), rotations.c.checked_at < bindparam("since")),
    )
)
_DEBTS = prepared(
    select(debts.c.person, func.sum(debts.c.amount).label("amount"))
    .where(debts.c.network == bindparam("network"))
    .group_by(debts.c.person)
)
# --- asking -----------------------------------------------------------------------------------------------


def of_meeting(db: Db, meeting: UUID) -> list[UUID | None]:
    """Who has the meeting's seats, in order; empty when none were published."""
    return [row["person"] for row in db.rows(_OF_MEETING, {"meeting": meeting})]


def hosts_of(db: Db, meeting: UUID) -> set[UUID]:
    """Who hosts the meeting, without the seats that are nobody's."""
    return {person for person in of_meeting(db, meeting) if person is not None}


def on_duty(db: Db, network: UUID, now: datetime) -> set[UUID]:
    """Who is a host now: of the coming meeting, and of the latest one until the next begins."""
    found = db.rows(_ON_DUTY, {"network": network, "now": now})
    return {row["person"] for row in found if row["person"]}


def all_seats(db: Db, network: UUID) -> list[Seat]:
    """Every published seat of the network, past ones too, in order of the meetings."""
    on_top = {
        (row["meeting"], row["seat"]): Override(**row) for row in db.rows(_OVERRIDES, {"network": network})
    }
    rows = db.rows(_OF_NETWORK, {"network": network})
    return [Seat(**row, override=on_top.get((row["meeting"], row["seat"]))) for row in rows]


def owed(db: Db, network: UUID) -> dict[UUID, int]:
    """The turns that people owe; less than none where they did more (mechanisms RO-5)."""
    found = db.rows(_DEBTS, {"network": network})
    return {row["person"]: int(row["amount"]) for row in found if row["amount"]}


of_deal = Every(Override, Override.deal, where=overrides.c.removed_at.is_(None), order=(Override.id,))
"""What lies on the plan because of one agreement."""


# --- the rotation -----------------------------------------------------------------------------------------


def rotation(db: Db, network: UUID) -> Rotation:
    row = db.row(_ROTATION_NOW, {"network": network})
    return Rotation(**row) if row else Rotation(network)


def hold(db: Db, network: UUID) -> Rotation:
    """The rotation, held so that of two who change the plan at once the second sees what the first did."""
    new = {"network": network, "seats": SEATS, "buddies": False, "checked_at": None}
    db.execute(insert_new(rotations), new)
    return Rotation(**db.one(_HOLD, {"network": network}))


def set_rotation(db: Db, network: UUID, **values: Any) -> None:
    hold(db, network)
    db.execute(update(rotations).where(rotations.c.network == network).values(**values))


def not_checked_since(db: Db, since: datetime, now: datetime) -> list[UUID]:
    """Networks with meetings ahead whose plan nobody has looked over since then."""
    ahead = db.rows(_UNCHECKED, {"since": since, "now": now})
    return list(dict.fromkeys(row["network"] for row in ahead))


# --- changing ---------------------------------------------------------------------------------------------


def plan_seat(db: Db, place: Place, person: UUID | None, at: datetime, why: Mapping[str, Any] | None) -> None:
    """What the fair plan says of a seat."""
    row = {"meeting": place.meeting, "seat": place.seat, "person": person, "published_at": at}
    db.execute(insert_new(seats), {**row, "locked_at": None, "why": why})
    _of(db, place, person=person, published_at=at, why=why)


def lock(db: Db, place: Place, at: datetime) -> None:
    """From now on the seat moves only where people agree."""
    _of(db, place, locked_at=at)


def unlock(db: Db, seat: Seat) -> None:
    """It is far away again: the plan may move it, and a debt that it repaid is owed as before."""
    _of(db, seat.place, locked_at=None)
    mine = (debts.c.deal == seat.meeting) & (debts.c.person == seat.planned)
    db.execute(debts.delete().where(mine))


def drop_seat(db: Db, place: Place) -> None:
    """A seat that the meeting no longer has; what once lay on it is forgotten with it."""
    db.execute(overrides.delete().where(overrides.c.meeting == place.meeting, overrides.c.seat == place.seat))
    db.execute(seats.delete().where(seats.c.meeting == place.meeting, seats.c.seat == place.seat))


def _of(db: Db, place: Place, **values: Any) -> None:
    here = (seats.c.meeting == place.meeting) & (seats.c.seat == place.seat)
    db.execute(update(seats).where(here).values(**values))


def put_on_top(
    db: Db,
    seat: Seat,
    person: UUID,
    kind: Kind,
    deal: UUID,
    at: datetime,
    by: UUID | None,
    *,
    on_behalf: bool = False,
) -> None:
    """Somebody has the seat instead of whoever had it; the plan below stays (mechanisms RO-4)."""
    row = {
        "meeting": seat.meeting,
        "seat": seat.seat,
        "person": person,
        "instead_of": seat.person,
        "kind": kind.value,
        "deal": deal,
        "made_at": at,
        "made_by": by,
        "on_behalf": on_behalf,
    }
    db.execute(overrides.insert(), row)


def take_off(db: Db, deal: UUID, at: datetime, by: UUID | None) -> None:
    """What an agreement laid on the plan is taken off again, its debts with it (mechanisms I7)."""
    mine = (overrides.c.deal == deal) & overrides.c.removed_at.is_(None)
    db.execute(update(overrides).where(mine).values(removed_at=at, removed_by=by))
    db.execute(debts.delete().where(debts.c.deal == deal))


def vacate(db: Db, person: UUID, at: datetime) -> list[UUID]:
    """Seats ahead of somebody who is erased are nobody's; of which meetings they are.

    What lay on top of the plan goes too: whoever had given such a seat away does not get it back unasked.
    """
    coming = select(meetings.c.id).where(meetings.c.starts_at > at)
    held = select(seats.c.meeting, seats.c.seat).where(_person == person, seats.c.meeting.in_(coming))
    places = [Place(row["meeting"], row["seat"]) for row in db.execute(held).mappings().all()]
    for place in places:
        here = (overrides.c.meeting == place.meeting) & (overrides.c.seat == place.seat)
        db.execute(update(overrides).where(here, overrides.c.removed_at.is_(None)).values(removed_at=at))
        _of(db, place, person=None)
    below = (seats.c.person == person) & seats.c.meeting.in_(coming)
    db.execute(update(seats).where(below).values(person=None))
    return sorted({place.meeting for place in places})


def owe(db: Db, network: UUID, amounts: Mapping[UUID, int], deal: UUID, at: datetime) -> None:
    """Book what people owe after an agreement: +1 a turn owed, -1 one done for somebody (RO-5)."""
    for person, amount in amounts.items():
        row = {"network": network, "person": person, "amount": amount, "deal": deal, "at": at}
        db.execute(debts.insert(), row)


def forgive_cancelled(db: Db, network: UUID) -> None:
    """A meeting that was cancelled has repaid no debt."""
    gone = select(meetings.c.id).where(meetings.c.cancelled_at.is_not(None))
    db.execute(debts.delete().where(debts.c.network == network, debts.c.deal.in_(gone)))


def forgive(db: Db, network: UUID, persons: Iterable[UUID]) -> None:
    """Debts vanish with whoever leaves (mechanisms RO-7)."""
    for person in persons:
        db.execute(debts.delete().where(debts.c.network == network, debts.c.person == person))


# --- what offers between two and calls to all have in common ----------------------------------------------

AT_ONCE = 50
"""So many are ended by the clock in one transaction."""


class TooLateToUndo(Refused):
    key = "hosts-too-late-to-undo"


def must_be_recent(agreed_at: datetime, at: datetime) -> None:
    """Raises TooLateToUndo a day after the agreement (mechanisms RO-4)."""
    if at - agreed_at > UNDO:
        raise TooLateToUndo


def due_of(table: Table, until: Column[Any]) -> Prepared:
    """Open ones that nobody answered in time, held; those that another replica holds are passed over."""
    return prepared(
        select(table)
        .where(table.c.state == "open", until <= bindparam("now"), networks.is_alive(table.c.network))
        .order_by(until, table.c.id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
