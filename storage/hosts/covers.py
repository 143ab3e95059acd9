"""Covers: a seat whose host cannot, until somebody takes it; the first who does has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import (
    ForeignKey,
    Index,
    Integer,
    bindparam,
    select,
    update,
)

from storage.columns import OF_NETWORK, AuthorId, OneOf, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.hosts.hosts import Place, due_of, must_be_recent
from storage.record import Every, First, column, insert, mapped, table_of
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
    state: State = column(OneOf(State, 16), default=State.OPEN)
    taken_by: UUID | None = column(PersonId, ForeignKey("people.id"), default=None)
    ended_at: datetime | None = column(UTCDateTime, default=None)

    @property
    def place(self) -> Place:
        return Place(self.meeting, self.seat)

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    def take(self, taker: UUID, taken_by_name: str, at: datetime) -> Cover:
        """The first valid yes has the seat; raises SeatIsTaken (`taken_by_name` has it) or CoverIsOver."""
        if self.taken_by is not None:
            raise SeatIsTaken(name=taken_by_name)
        if not self.is_open:
            raise CoverIsOver
        return replace(self, state=State.TAKEN, taken_by=taker, ended_at=at)

    def withdraw(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> Cover:
        """The host can after all; raises CoverIsOver or NotYourCover."""
        if not self.is_open:
            raise CoverIsOver
        if by != self.absent and not on_behalf:
            raise NotYourCover
        return replace(self, state=State.WITHDRAWN, ended_at=at)

    def undo(self, by: UUID, at: datetime, *, until: datetime, on_behalf: bool = False) -> Cover:
        """Given back within 24 hours, open until then; raises CoverIsOver, NotYourCover or TooLateToUndo."""
        if self.taken_by is None or self.ended_at is None:
            raise CoverIsOver
        if by not in (self.taken_by, self.absent) and not on_behalf:
            raise NotYourCover
        must_be_recent(self.ended_at, at)
        return replace(self, state=State.OPEN, taken_by=None, ended_at=None, until=until)


covers = table_of(Cover)


_DUE = due_of(covers, covers.c.until)
_TAKEN_SINCE = prepared(
    select(covers)
    .where(
        covers.c.network == bindparam("network"),
        covers.c.taken_by.is_not(None),
        covers.c.ended_at > bindparam("since"),
    )
    .order_by(covers.c.ended_at.desc())
)


def call(
    db: Db,
    network: UUID,
    place: Place,
    *,
    absent: UUID | None,
    opened_by: UUID | None,
    opened_at: datetime,
    until: datetime,
    reason: str = "",
) -> Cover:
    """Ask everybody who would take a seat."""
    made = Cover(uuid4(), network, place.meeting, place.seat, absent, reason, opened_by, opened_at, until)
    return insert(db, made)


cover = First(Cover, Cover.network, Cover.id)
"""The call, of this network only."""

to_take = First(Cover, Cover.network, Cover.id, hold=True)
"""The call, held so that one wins."""

open_in = Every(Cover, Cover.network, where=covers.c.state == State.OPEN, order=(Cover.opened_at, Cover.id))


def sought_at(db: Db, network: UUID, meeting: UUID) -> set[UUID]:
    """Whose seats of the meeting somebody is sought for."""
    return {one.absent for one in open_in(db, network) if one.meeting == meeting and one.absent}


def sought(db: Db, network: UUID) -> frozenset[Place]:
    """The seats that somebody is sought for."""
    return frozenset(one.place for one in open_in(db, network))


unfilled_in = Every(Cover, Cover.network, where=covers.c.state == State.UNFILLED)
"""Calls that came to nothing: they are not made again."""


def taken_since(db: Db, network: UUID, since: datetime) -> list[Cover]:
    """Seats that somebody took since then, the newest first."""
    return [Cover(**row) for row in db.rows(_TAKEN_SINCE, {"network": network, "since": since})]


def end_of(db: Db, person: UUID, at: datetime) -> list[UUID]:
    """Nobody is sought any more for somebody who is erased: their seats are filled as vacant ones are."""
    mine = (covers.c.absent == person) & (covers.c.state == State.OPEN)
    found = list(db.execute(select(covers.c.id).where(mine)).scalars())
    db.execute(update(covers).where(mine).values(state=State.WITHDRAWN, ended_at=at))
    return found


def due(db: Db, now: datetime) -> list[Cover]:
    """Calls that nobody answered in time."""
    return [Cover(**row) for row in db.rows(_DUE, {"now": now})]
