"""Swaps: what one person asks of another about their seats, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    Table,
    bindparam,
    or_,
    select,
)

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, tables
from storage.hosts import deals
from storage.hosts.deals import must_be_recent
from storage.hosts.hosts import Place
from storage.statements import prepared

KIND = "swap"
LONGEST_REASON = 500
WORKING_DAYS = 5
"""So long an offer stands (mechanisms RO-4)."""

swaps = Table(
    "swaps",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("network", OtherId, ForeignKey("networks.id"), nullable=False),
    Column("asker", PersonId, ForeignKey("people.id"), nullable=False),
    Column("other", AuthorId, ForeignKey("people.id"), nullable=False),
    Column("gives_meeting", OtherId),
    Column("gives_seat", Integer),
    Column("gets_meeting", OtherId),
    Column("gets_seat", Integer),
    Column("asked_by", PersonId, ForeignKey("people.id"), nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime, nullable=False),
    Column("state", Code(16), nullable=False),
    Column("ended_at", UTCDateTime),
    Column("ended_by", PersonId, ForeignKey("people.id")),
    Column("reason", Prose, nullable=False),
    Column("on_behalf", Boolean, nullable=False),
    Index("ix_swaps_network_state", "network", "state"),
    Index("ix_swaps_state_expires_at", "state", "expires_at"),
    info=OF_NETWORK,
)


class State(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    UNDONE = "undone"


class SwapIsOver(Refused):
    """It was answered, withdrawn or has run out; the state ends the key."""

    def __init__(self, state: str) -> None:
        self.key = f"swap-over-{state}"  # type: ignore[misc]
        super().__init__()


class NotAsked(Refused):
    """Only whom it was asked of answers, only who asked takes it back."""

    key = "swap-not-asked"


@dataclass(frozen=True, slots=True)
class Swap:
    """An offer: the asker gives one seat, gets another, or both; nothing moves before the other agrees."""

    id: UUID
    network: UUID
    asker: UUID
    other: UUID
    gives: Place | None
    gets: Place | None
    asked_by: UUID
    asked_at: datetime
    expires_at: datetime
    state: State = State.OPEN
    ended_at: datetime | None = None
    ended_by: UUID | None = None
    reason: str = ""
    on_behalf: bool = False

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    @property
    def meetings(self) -> set[UUID]:
        return {place.meeting for place in (self.gives, self.gets) if place}

    @property
    def fills(self) -> bool:
        """Is it about a vacant seat? The secretariat offers it for nobody, in its own name."""
        return self.on_behalf and self.asked_by == self.asker

    def agree(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> dict[str, Any]:
        """The other says yes; raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by != self.other and not on_behalf:
            raise NotAsked
        return _ended(State.AGREED, by, at, on_behalf=self.on_behalf or (on_behalf and by != self.other))

    def decline(self, by: UUID, at: datetime, reason: str, *, on_behalf: bool = False) -> dict[str, Any]:
        """The other says no, with a reason where they like; raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by != self.other and not on_behalf:
            raise NotAsked
        return {**_ended(State.DECLINED, by, at), "reason": reason.strip()}

    def withdraw(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> dict[str, Any]:
        """Either may, before it is agreed on (mechanisms RO-4); raises SwapIsOver or NotAsked."""
        self._must_be_open(at)
        if by not in (self.asker, self.other) and not on_behalf:
            raise NotAsked
        return _ended(State.WITHDRAWN, by, at)

    def undo(self, by: UUID, at: datetime, *, on_behalf: bool = False) -> dict[str, Any]:
        """Either may, within 24 hours of the agreement; raises SwapIsOver, NotAsked or TooLateToUndo."""
        if self.state is not State.AGREED or self.ended_at is None:
            raise SwapIsOver(self.state)
        if by not in (self.asker, self.other) and not on_behalf:
            raise NotAsked
        must_be_recent(self.ended_at, at)
        return _ended(State.UNDONE, by, at)

    def _must_be_open(self, at: datetime) -> None:
        if not self.is_open:
            raise SwapIsOver(self.state)
        if at >= self.expires_at:
            raise SwapIsOver(State.EXPIRED)


def _ended(state: State, by: UUID | None, at: datetime, **more: Any) -> dict[str, Any]:
    return {"state": state.value, "ended_by": by, "ended_at": at, **more}


_ONE = deals.one_of(swaps)
_HELD = deals.held_of(swaps)
_OPEN_IN = deals.open_of(swaps, swaps.c.asked_at)
_RUN_OUT = deals.due_of(swaps, swaps.c.expires_at)
_AGREED_BY = prepared(
    select(swaps)
    .where(
        swaps.c.network == bindparam("network"),
        swaps.c.state == State.AGREED.value,
        swaps.c.ended_at > bindparam("since"),
        or_(swaps.c.asker == bindparam("person"), swaps.c.other == bindparam("person")),
    )
    .order_by(swaps.c.ended_at.desc())
)


def _swap_of(row: Mapping[str, Any]) -> Swap:
    places = {name: _place(row[f"{name}_meeting"], row[f"{name}_seat"]) for name in ("gives", "gets")}
    rest = {name: row[name] for name in Swap.__slots__ if name not in places}
    return Swap(**{**rest, **places, "state": State(row["state"])})


def _place(meeting: UUID | None, seat: int | None) -> Place | None:
    return Place(meeting, seat) if meeting and seat else None


def ask(db: Db, swap: Swap) -> None:
    """Keep an offer that was made."""
    plain = {name: getattr(swap, name) for name in Swap.__slots__ if name not in ("gives", "gets")}
    gives, gets = swap.gives, swap.gets
    row = {
        **plain,
        "state": swap.state.value,
        "gives_meeting": gives and gives.meeting,
        "gives_seat": gives and gives.seat,
        "gets_meeting": gets and gets.meeting,
        "gets_seat": gets and gets.seat,
    }
    db.execute(swaps.insert(), row)


def new_id() -> UUID:
    return uuid4()


def swap(db: Db, network: UUID, swap: UUID) -> Swap | None:
    """The offer, of this network only."""
    row = db.row(_ONE, {"id": swap, "network": network})
    return _swap_of(row) if row else None


def to_answer(db: Db, network: UUID, swap: UUID) -> Swap | None:
    """The offer, held so that it is answered once."""
    row = db.row(_HELD, {"id": swap, "network": network})
    return _swap_of(row) if row else None


def open_in(db: Db, network: UUID) -> list[Swap]:
    return [_swap_of(row) for row in db.rows(_OPEN_IN, {"network": network})]


def agreed_by(db: Db, network: UUID, person: UUID, since: datetime) -> list[Swap]:
    """What this person agreed on since then, the newest first."""
    values = {"network": network, "person": person, "since": since}
    return [_swap_of(row) for row in db.rows(_AGREED_BY, values)]


def run_out(db: Db, now: datetime) -> list[Swap]:
    """Offers that nobody answered in time."""
    return [_swap_of(row) for row in db.rows(_RUN_OUT, {"now": now})]


def change(db: Db, swap: UUID, **values: Any) -> None:
    deals.change(db, swaps, swap, values)
