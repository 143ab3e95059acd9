"""Swaps: what one person asks of another about their seats, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    bindparam,
    or_,
    select,
)

from storage.columns import OF_NETWORK, AuthorId, OneOf, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.hosts.hosts import Place, due_of, must_be_recent
from storage.record import Every, First, column, insert, mapped, names_of, table_of
from storage.statements import prepared

KIND = "swap"
LONGEST_REASON = 500
WORKING_DAYS = 5
"""So long an offer stands (mechanisms RO-4)."""


class State(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    UNDONE = "undone"
    GONE = "gone"
    UNABLE = "unable"


class SwapIsOver(Refused):
    """It was answered, withdrawn or has run out; the state ends the key."""

    def __init__(self, state: str) -> None:
        self.key = f"swap-over-{state}"  # type: ignore[misc]
        super().__init__()


class NotAsked(Refused):
    """Only whom it was asked of answers, only who asked takes it back."""

    key = "swap-not-asked"


@mapped(
    "swaps",
    Column("gives_meeting", OtherId),
    Column("gives_seat", Integer),
    Column("gets_meeting", OtherId),
    Column("gets_seat", Integer),
    Index("ix_swaps_network_state", "network", "state"),
    Index("ix_swaps_state_expires_at", "state", "expires_at"),
    info=OF_NETWORK,
)
class Swap:
    """An offer: the asker gives one seat, gets another, or both; nothing moves before the other agrees."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    asker: UUID = column(PersonId, ForeignKey("people.id"))
    other: UUID = column(AuthorId, ForeignKey("people.id"))
    gives: Place | None
    gets: Place | None
    asked_by: UUID = column(PersonId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)
    expires_at: datetime = column(UTCDateTime)
    state: State = column(OneOf(State, 16), default=State.OPEN)
    ended_at: datetime | None = column(UTCDateTime, default=None)
    ended_by: UUID | None = column(PersonId, ForeignKey("people.id"), default=None)
    reason: str = column(Prose, default="")
    on_behalf: bool = column(Boolean, default=False)

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    def is_of(self, asker: UUID, other: UUID, gives: Place | None, gets: Place | None) -> bool:
        return (self.asker, self.other, self.gives, self.gets) == (asker, other, gives, gets)

    @property
    def meetings(self) -> set[UUID]:
        return {place.meeting for place in (self.gives, self.gets) if place}

    @property
    def fills(self) -> bool:
        """Is it about a vacant seat? The secretariat offers it for nobody, in its own name."""
        return self.on_behalf and self.asked_by == self.asker

    def agree(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> Swap:
        """The other says yes; raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by != self.other and not on_behalf:
            raise NotAsked
        on_behalf = self.on_behalf or (on_behalf and by != self.other)
        return replace(self._ended(State.AGREED, by, at), on_behalf=on_behalf)

    def decline(self, by: UUID, at: datetime, reason: str, *, on_behalf: bool = False) -> Swap:
        """The other says no, with a reason where they like; raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by != self.other and not on_behalf:
            raise NotAsked
        return replace(self._ended(State.DECLINED, by, at), reason=reason.strip())

    def withdraw(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> Swap:
        """Either may, before it is agreed on (mechanisms RO-4); raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by not in (self.asker, self.other) and not on_behalf:
            raise NotAsked
        return self._ended(State.WITHDRAWN, by, at)

    def undo(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> Swap:
        """Either may, within 24 hours of the agreement; raises SwapIsOver, NotAsked or TooLateToUndo."""
        if self.state is not State.AGREED or self.ended_at is None:
            raise SwapIsOver(self.state)
        if by not in (self.asker, self.other) and not on_behalf:
            raise NotAsked
        must_be_recent(self.ended_at, at)
        return self._ended(State.UNDONE, by, at)

    def _must_be_open(self, at: datetime) -> None:
        if not self.is_open:
            raise SwapIsOver(self.state)
        if at >= self.expires_at:
            raise SwapIsOver(State.EXPIRED)

    def run_out(self, at: datetime) -> Swap:
        """Nobody answered in time."""
        return self._ended(State.EXPIRED, None, at)

    def other_left(self, at: datetime) -> Swap:
        """Whoever was asked is there no more."""
        return self._ended(State.GONE, None, at)

    def no_longer_possible(self, at: datetime) -> Swap:
        """One of the two has left or is away then, or a seat is somebody else's by now."""
        return self._ended(State.UNABLE, None, at)

    def _ended(self, state: State, by: UUID | None, at: datetime) -> Swap:
        return replace(self, state=state, ended_by=by, ended_at=at)


swaps = table_of(Swap)


_RUN_OUT = due_of(swaps, swaps.c.expires_at)
_AGREED_BY = prepared(
    select(swaps)
    .where(
        swaps.c.network == bindparam("network"),
        swaps.c.state == State.AGREED,
        swaps.c.ended_at > bindparam("since"),
        or_(swaps.c.asker == bindparam("person"), swaps.c.other == bindparam("person")),
    )
    .order_by(swaps.c.ended_at.desc())
)


def _swap_of(row: Mapping[str, Any]) -> Swap:
    rest = {name: row[name] for name in names_of(Swap)}
    gives, gets = (_place(row[f"{name}_meeting"], row[f"{name}_seat"]) for name in ("gives", "gets"))
    return Swap(**rest, gives=gives, gets=gets)


def _place(meeting: UUID | None, seat: int | None) -> Place | None:
    return Place(meeting, seat) if meeting and seat else None


def ask(db: Db, swap: Swap) -> None:
    """Keep an offer that was made."""
    gives, gets = swap.gives, swap.gets
    places = {"gives_meeting": gives and gives.meeting, "gives_seat": gives and gives.seat}
    places |= {"gets_meeting": gets and gets.meeting, "gets_seat": gets and gets.seat}
    insert(db, swap, **places)


def new_id() -> UUID:
    return uuid4()


swap = First(Swap, Swap.network, Swap.id, of=select(swaps), make=_swap_of)
"""The offer, of this network only."""

to_answer = First(Swap, Swap.network, Swap.id, of=select(swaps), make=_swap_of, hold=True)
"""The offer, held so that it is answered once."""

open_in = Every(
    Swap,
    Swap.network,
    of=select(swaps),
    where=swaps.c.state == State.OPEN,
    order=(Swap.asked_at, Swap.id),
    make=_swap_of,
)


def agreed_by(db: Db, network: UUID, person: UUID, since: datetime) -> list[Swap]:
    """What this person agreed on since then, the newest first."""
    values = {"network": network, "person": person, "since": since}
    return [_swap_of(row) for row in db.rows(_AGREED_BY, values)]


def run_out(db: Db, now: datetime) -> list[Swap]:
    """Offers that nobody answered in time."""
    return [_swap_of(row) for row in db.rows(_RUN_OUT, {"now": now})]
