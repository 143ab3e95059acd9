"""KAMU: the committee that the network advises, its meetings, and the network's own deadlines before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, ForeignKey, Index, Table, bindparam, select

from storage.columns import OF_NETWORK, Facts, OneOf, OtherId, PersonId
from storage.db import Db, Refused, UTCDateTime, tables
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "kamu"

ladders = Table(
    "ladders",
    tables,
    Column("network", OtherId, ForeignKey("networks.id"), primary_key=True),
    Column("steps", Facts, nullable=False),
    info=OF_NETWORK,
)


class Purpose(StrEnum):
    """What the committee does with the action plan that day."""

    DISCUSSED = "discussed"
    APPROVED = "approved"


class CommitteeMeetingExists(Refused):
    key = "kamu-exists"


class CommitteeMeetingCancelled(Refused):
    key = "kamu-is-cancelled"


def plan_year(day: date) -> int:
    """The year of the plan that is spoken about on that day: the coming one from the autumn on."""
    return day.year + (day.month > 6)


@mapped(
    "sittings",
    Column("entered_by", PersonId, ForeignKey("people.id")),
    Column("entered_at", UTCDateTime, nullable=False),
    Index("ix_sittings_network_day", "network", "day"),
    Index("ix_sittings_day", "day"),
    info=OF_NETWORK,
)
class CommitteeMeeting:
    """A meeting of the committee, and who carries the network's word there and back.

    `opened_at` and `closed_at` are when its call for input went out and ended, `close_at` when it is to end.
    """

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    day: date = column(Date)
    purpose: Purpose = column(OneOf(Purpose, 16))
    messenger: UUID | None = column(PersonId, ForeignKey("people.id"))
    cancelled_at: datetime | None = column(UTCDateTime, default=None)
    opened_at: datetime | None = column(UTCDateTime, default=None)
    close_at: datetime | None = column(UTCDateTime, default=None)
    closed_at: datetime | None = column(UTCDateTime, default=None)
    points_asked_at: datetime | None = column(UTCDateTime, default=None)
    points_settled_at: datetime | None = column(UTCDateTime, default=None)

    @property
    def quarter(self) -> str:
        return f"{self.day.year}-Q{(self.day.month + 2) // 3}"

    @property
    def plan_year(self) -> int:
        """The year of the plan that it speaks about: the coming one from the autumn on."""
        return plan_year(self.day)

    def must_stand(self) -> None:
        """Raises CommitteeMeetingCancelled."""
        if self.cancelled_at is not None:
            raise CommitteeMeetingCancelled


sittings = table_of(CommitteeMeeting)


_STANDING = (
    select(*fields_of(CommitteeMeeting))
    .where(sittings.c.cancelled_at.is_(None))
    .order_by(sittings.c.day, sittings.c.id)
)
_BETWEEN = prepared(
    _STANDING.where(sittings.c.day >= bindparam("first"), sittings.c.day <= bindparam("last"))
)
_STEPS = prepared(select(ladders.c.steps).where(ladders.c.network == bindparam("network")))


def enter(
    db: Db, network: UUID, day: date, purpose: Purpose, messenger: UUID | None, by: UUID | None, at: datetime
) -> CommitteeMeeting:
    """A meeting of the committee; raises CommitteeMeetingExists where one stands on that day."""
    if any(one.day == day for one in sittings_of(db, network)):
        raise CommitteeMeetingExists
    made = CommitteeMeeting(uuid4(), network, day, purpose, messenger)
    return insert(db, made, entered_by=by, entered_at=at)


sittings_of = Every(CommitteeMeeting, CommitteeMeeting.network, of=_STANDING)
"""Those that stand, past and to come, in their order."""


latest = First(CommitteeMeeting, CommitteeMeeting.network, order=(sittings.c.day.desc(), sittings.c.id))
"""The last of all, though it is cancelled."""

sitting = First(CommitteeMeeting, CommitteeMeeting.network, CommitteeMeeting.id)


def between(db: Db, first: date, last: date) -> list[CommitteeMeeting]:
    """Those of all networks from day to day, for the clock."""
    return [CommitteeMeeting(**row) for row in db.rows(_BETWEEN, {"first": first, "last": last})]


def move(db: Db, moved: CommitteeMeeting, day: date) -> CommitteeMeeting:
    """To another day; raises CommitteeMeetingExists or CommitteeMeetingCancelled."""
    moved.must_stand()
    if any(one.day == day for one in sittings_of(db, moved.network)):
        raise CommitteeMeetingExists
    return save(db, moved, replace(moved, day=day))


def closes(db: Db, sitting: CommitteeMeeting, close_at: datetime, at: datetime) -> CommitteeMeeting:
    """Its call for input is to end then, as is said `at` a moment: in the past, or it is open (again)."""
    closed_at = sitting.closed_at or at if close_at <= at else None
    return save(db, sitting, replace(sitting, close_at=close_at, closed_at=closed_at))


def opened(db: Db, sitting: CommitteeMeeting, close_at: datetime, at: datetime) -> CommitteeMeeting:
    """Its call for input is out."""
    return save(db, sitting, replace(sitting, opened_at=at, close_at=close_at))


def closed(db: Db, sitting: CommitteeMeeting, close_at: datetime, at: datetime) -> CommitteeMeeting:
    """Its call for input is over."""
    return save(db, sitting, replace(sitting, close_at=close_at, closed_at=at))


def points_asked(db: Db, sitting: CommitteeMeeting, close_at: datetime, at: datetime) -> CommitteeMeeting:
    """The standing question for attention points is out."""
    return save(db, sitting, replace(sitting, points_asked_at=at, close_at=close_at))


def points_settled(db: Db, sitting: CommitteeMeeting, at: datetime | None) -> CommitteeMeeting:
    """What came of it is known, or not yet after all (None)."""
    return save(db, sitting, replace(sitting, points_settled_at=at))


def is_over(db: Db, sitting: CommitteeMeeting, at: datetime) -> CommitteeMeeting:
    """It has been held: nothing is asked for or waited for before it."""
    marks = dict.fromkeys(("opened_at", "close_at", "closed_at", "points_asked_at", "points_settled_at"), at)
    return save(db, sitting, replace(sitting, **marks))  # type: ignore[arg-type]


def cancel(db: Db, sitting: CommitteeMeeting, at: datetime) -> CommitteeMeeting:
    sitting.must_stand()
    return save(db, sitting, replace(sitting, cancelled_at=at))


def name_messenger(db: Db, sitting: CommitteeMeeting, person: UUID) -> CommitteeMeeting:
    sitting.must_stand()
    return save(db, sitting, replace(sitting, messenger=person))


def steps(db: Db, network: UUID) -> Mapping[str, int]:
    """The network's own distances of the ladder; empty where it never set one."""
    row = db.row(_STEPS, {"network": network})
    return dict(row["steps"]) if row else {}


def set_steps(db: Db, network: UUID, numbers: Mapping[str, int]) -> None:
    db.upsert(ladders, ("network",), {"network": network, "steps": dict(numbers)})
