"""Covers: a seat whose host cannot, until somebody takes it; the first who does has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ForeignKey,
    Index,
    Integer,
    bindparam,
    select,
    update,
)

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.hosts import deals
from storage.hosts.deals import must_be_recent
from storage.hosts.hosts import Place
from storage.record import column, mapped, table_of
from storage.statements import prepared

KIND = "cover"
LONGEST_REASON = 500
WORKING_DAYS = 3
"""After so many the next in line has the seat (mechanisms RO-6)."""

ASKED = 5
"""So many are asked directly: those who hosted longest ago."""


class State(StrEnum):
    OPEN = "open"
    TAKEN = "taken"
    ASSIGNED = "assigned"
    WITHDRAWN = "withdrawn"
    UNFILLED = "unfilled"
    UNDONE = "undone"


class SeatIsTaken(Refused):
    """Somebody was quicker."""

    key = "host-gone"


class CoverIsOver(Refused):
    key = "cover-over"


class NotYourCover(Refused):
    key = "cover-not-yours"


@mapped(
    "covers",
    Index("ix_covers_network_state", "network", "state"),
    Index("ix_covers_state_until", "state", "until"),
    info=OF_NETWORK,
)
class Cover:
    """A call for somebody to take a seat; until that happens the seat stays whose it is."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    meeting: UUID = column(OtherId, ForeignKey("meetings.id"))
    seat: int = column(Integer)
    absent: UUID | None = column(PersonId, ForeignKey("people.id"))
    reason: str = column(Prose)
    opened_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    opened_at: datetime = column(UTCDateTime)
    until: datetime = column(UTCDateTime)
    state: State = column(Code(16))
    taken_by: UUID | None = column(PersonId, ForeignKey("people.id"))
    ended_at: datetime | None = column(UTCDateTime)

    @property
    def place(self) -> Place:
        return Place(self.meeting, self.seat)

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    def take(self, taker: UUID, taken_by_name: str, at: datetime) -> dict[str, Any]:
        """The first valid yes has the seat; raises SeatIsTaken (`taken_by_name` has it) or CoverIsOver."""
        if self.taken_by is not None:
            raise SeatIsTaken(name=taken_by_name)
        if not self.is_open:
            raise CoverIsOver
        return {"state": State.TAKEN.value, "taken_by": taker, "ended_at": at}

    def withdraw(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> dict[str, Any]:
        """The host can after all; raises CoverIsOver or NotYourCover."""
        if not self.is_open:
            raise CoverIsOver
        if by != self.absent and not on_behalf:
            raise NotYourCover
        return {"state": State.WITHDRAWN.value, "ended_at": at}

    def undo(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> dict[str, Any]:
        """Given back within 24 hours; raises CoverIsOver, NotYourCover or TooLateToUndo."""
        if self.taken_by is None or self.ended_at is None:
            raise CoverIsOver
        if by not in (self.taken_by, self.absent) and not on_behalf:
            raise NotYourCover
        must_be_recent(self.ended_at, at)
        return {"state": State.UNDONE.value, "taken_by": None, "ended_at": at}


covers = table_of(Cover)


_ONE = deals.one_of(covers)
_HELD = deals.held_of(covers)
_OPEN_IN = deals.open_of(covers, covers.c.opened_at)
_DUE = deals.due_of(covers, covers.c.until)
_UNFILLED_IN = prepared(
    select(covers).where(covers.c.network == bindparam("network"), covers.c.state == State.UNFILLED.value)
)
_TAKEN_SINCE = prepared(
    select(covers)
    .where(
        covers.c.network == bindparam("network"),
        covers.c.taken_by.is_not(None),
        covers.c.ended_at > bindparam("since"),
    )
    .order_by(covers.c.ended_at.desc())
)


def _cover_of(row: Mapping[str, Any]) -> Cover:
    return Cover(**{**row, "state": State(row["state"])})


def call(db: Db, network: UUID, place: Place, **values: Any) -> Cover:
    """Ask everybody who would take a seat."""
    row = {
        "id": uuid4(),
        "network": network,
        "meeting": place.meeting,
        "seat": place.seat,
        "state": State.OPEN.value,
        "taken_by": None,
        "ended_at": None,
        "reason": "",
        **values,
    }
    db.execute(covers.insert(), row)
    return _cover_of(row)


def cover(db: Db, network: UUID, cover: UUID) -> Cover | None:
    """The call, of this network only."""
    row = db.row(_ONE, {"id": cover, "network": network})
    return _cover_of(row) if row else None


def to_take(db: Db, network: UUID, cover: UUID) -> Cover | None:
    """The call, held so that one wins."""
    row = db.row(_HELD, {"id": cover, "network": network})
    return _cover_of(row) if row else None


def open_in(db: Db, network: UUID) -> list[Cover]:
    return [_cover_of(row) for row in db.rows(_OPEN_IN, {"network": network})]


def sought_at(db: Db, network: UUID, meeting: UUID) -> set[UUID]:
    """Whose seats of the meeting somebody is sought for."""
    return {one.absent for one in open_in(db, network) if one.meeting == meeting and one.absent}


def sought(db: Db, network: UUID) -> frozenset[Place]:
    """The seats that somebody is sought for."""
    return frozenset(one.place for one in open_in(db, network))


def unfilled_in(db: Db, network: UUID) -> list[Cover]:
    """Calls that came to nothing: they are not made again."""
    return [_cover_of(row) for row in db.rows(_UNFILLED_IN, {"network": network})]


def taken_since(db: Db, network: UUID, since: datetime) -> list[Cover]:
    """Seats that somebody took since then, the newest first."""
    return [_cover_of(row) for row in db.rows(_TAKEN_SINCE, {"network": network, "since": since})]


def end_of(db: Db, person: UUID, at: datetime) -> list[UUID]:
    """Nobody is sought any more for somebody who is erased: their seats are filled as vacant ones are."""
    mine = (covers.c.absent == person) & (covers.c.state == State.OPEN.value)
    found = list(db.execute(select(covers.c.id).where(mine)).scalars())
    db.execute(update(covers).where(mine).values(state=State.WITHDRAWN.value, ended_at=at))
    return found


def due(db: Db, now: datetime) -> list[Cover]:
    """Calls that nobody answered in time."""
    return [_cover_of(row) for row in db.rows(_DUE, {"now": now})]


def change(db: Db, cover: UUID, **values: Any) -> None:
    deals.change(db, covers, cover, values)
