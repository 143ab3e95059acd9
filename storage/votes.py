"""Votes: a question put to the members, each one's newest answer, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    String,
    Table,
    Text,
    Uuid,
    bindparam,
    func,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert  # SQLite reads the same words

from storage import people
from storage.db import Db, Refused, UTCDateTime, tables
from storage.statements import prepared

KIND = "ballot"
LONGEST_QUESTION = 500
LONGEST_REASON = 4000

ballots = Table(
    "ballots",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("network", Uuid, ForeignKey("networks.id"), nullable=False),
    Column("question", Text, nullable=False),
    Column("opened_by", Uuid, ForeignKey("people.id"), nullable=False),
    Column("opened_at", UTCDateTime, nullable=False),
    Column("closes_at", UTCDateTime, nullable=False),
    Column("extended", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(32)),
    Column("closed_at", UTCDateTime),
    Column("closed_by", Uuid, ForeignKey("people.id")),
    Column("eligible", Integer),
    Index("ix_ballots_network_state", "network", "state", "closes_at"),
    Index("ix_ballots_state_closes_at", "state", "closes_at"),
)

votes = Table(
    "votes",
    tables,
    Column("ballot", Uuid, ForeignKey("ballots.id"), primary_key=True),
    Column("person", Uuid, ForeignKey("people.id"), primary_key=True),
    Column("choice", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("cast_at", UTCDateTime, nullable=False),
    Column("clicked_at", UTCDateTime, nullable=False),
)


class Choice(StrEnum):
    """The answers to a consent vote, in the order of their buttons."""

    SUPPORT = "support"
    NEITHER = "neither"
    OBJECTION = "objection"


class State(StrEnum):
    OPEN = "open"
    ADOPTED = "adopted"
    UNDECIDED = "undecided"


class VotingIsOver(Refused):
    key = "voting-is-over"


class ReasonMissing(Refused):
    """An objection says what it would take; without that the earlier vote stands."""

    key = "objection-needs-reason"


class NotYours(Refused):
    """Only whoever started a vote, or a facilitator, closes it."""

    key = "vote-not-yours"


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's answer; of several clicks the one that Teams dates latest counts."""

    ballot: UUID
    person: UUID
    choice: Choice
    reason: str
    cast_at: datetime
    clicked_at: datetime


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody needs before they can support it, by name: votes are open by default."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """A consent vote: adopted when, at the close, nobody objects and half of the members have answered."""

    id: UUID
    network: UUID
    question: str
    opened_by: UUID
    starter: str
    opened_at: datetime
    closes_at: datetime
    extended: bool
    paused: bool
    state: State
    reason: str | None
    closed_at: datetime | None
    closed_by: UUID | None
    eligible: int | None
    counts: Mapping[Choice, int] = field(default_factory=dict)
    objections: tuple[Objection, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def answered(self) -> int:
        return sum(self.counts.values())

    def count(self, choice: Choice) -> int:
        return self.counts.get(choice, 0)

    def cast(self, by: UUID, choice: Choice, reason: str, at: datetime, clicked_at: datetime) -> Vote:
        """One person, one vote; it can be changed until the close. Judged by when it arrived, `at`."""
        if not self.is_open or at >= self.closes_at:
            raise VotingIsOver(question=self.question)
        if choice is Choice.OBJECTION and not reason.strip():
            raise ReasonMissing
        return Vote(self.id, by, choice, reason.strip() if choice is Choice.OBJECTION else "", at, clicked_at)

    def may_be_closed_by(self, person: UUID, *, is_facilitator: bool) -> None:
        """Raises VotingIsOver or NotYours where it may not."""
        if not self.is_open:
            raise VotingIsOver(question=self.question)
        if person != self.opened_by and not is_facilitator:
            raise NotYours


_CAST = ("choice", "reason", "cast_at", "clicked_at")
_ALL = select(ballots, people.people.c.name.label("starter")).join(
    people.people, people.people.c.id == ballots.c.opened_by
)
_ONE = _ALL.where(ballots.c.id == bindparam("id"), ballots.c.network == bindparam("network"))
_BALLOT = prepared(_ONE)
_TO_CLOSE = prepared(_ONE.with_for_update(of=ballots))
_mine = (votes.c.ballot == ballots.c.id) & (votes.c.person == bindparam("person"))
_CAST_ON = prepared(
    _ONE.add_columns(*(votes.c[name].label(f"my_{name}") for name in _CAST))
    .outerjoin(votes, _mine)
    .with_for_update(read=True, of=ballots)
)
_COUNTS = prepared(
    select(votes.c.choice, func.count().label("number"))
    .where(votes.c.ballot == bindparam("ballot"))
    .group_by(votes.c.choice)
)
_OBJECTIONS = prepared(
    select(people.people.c.name, votes.c.reason)
    .join(people.people, people.people.c.id == votes.c.person)
    .where(votes.c.ballot == bindparam("ballot"), votes.c.choice == Choice.OBJECTION.value)
    .order_by(votes.c.cast_at, people.people.c.id)
)
_new = insert(votes)
_KEEP = prepared(
    _new.on_conflict_do_update(
        index_elements=["ballot", "person"],
        set_={name: _new.excluded[name] for name in _CAST},
        where=_new.excluded.clicked_at >= votes.c.clicked_at,
    ),
    *Vote.__slots__,
)
_VOTERS = prepared(select(votes.c.person).where(votes.c.ballot == bindparam("ballot")))
_OPEN_IN = prepared(
    _ALL.where(ballots.c.network == bindparam("network"), ballots.c.state == State.OPEN.value).order_by(
        ballots.c.opened_at, ballots.c.id
    )
)
_CLOSED_BY = prepared(
    _ALL.where(
        ballots.c.network == bindparam("network"),
        ballots.c.closed_by == bindparam("person"),
        ballots.c.closed_at > bindparam("since"),
    ).order_by(ballots.c.closed_at.desc())
)
_DUE = prepared(
    _ALL.where(ballots.c.state == State.OPEN.value, ballots.c.closes_at <= bindparam("now"))
    .order_by(ballots.c.closes_at, ballots.c.id)
    .limit(50)
    .with_for_update(skip_locked=True, of=ballots)
)


def _ballot_of(row: Mapping[str, Any]) -> Ballot:
    return Ballot(**{**row, "state": State(row["state"])})


def counted(db: Db, ballot: Ballot) -> Ballot:
    """The ballot with what was answered so far."""
    counts = {Choice(one["choice"]): one["number"] for one in db.rows(_COUNTS, {"ballot": ballot.id})}
    objections: tuple[Objection, ...] = ()
    if counts.get(Choice.OBJECTION):
        found = db.rows(_OBJECTIONS, {"ballot": ballot.id})
        objections = tuple(Objection(one["name"], one["reason"]) for one in found)
    return replace(ballot, counts=counts, objections=objections)


def open_ballot(
    db: Db, network: UUID, question: str, by: people.Person, at: datetime, closes_at: datetime
) -> Ballot:
    """Put a question to the members of a network."""
    row = {
        "id": uuid4(),
        "network": network,
        "question": question,
        "opened_by": by.id,
        "opened_at": at,
        "closes_at": closes_at,
        "extended": False,
        "paused": False,
        "state": State.OPEN.value,
        "reason": None,
        "closed_at": None,
        "closed_by": None,
        "eligible": None,
    }
    db.execute(ballots.insert(), row)
    return _ballot_of({**row, "starter": by.name})


def ballot(db: Db, network: UUID, ballot: UUID) -> Ballot | None:
    """The ballot with its counts, of this network only."""
    row = db.row(_BALLOT, {"id": ballot, "network": network})
    return counted(db, _ballot_of(row)) if row else None


def to_cast_on(
    db: Db, network: UUID, ballot: UUID, person: UUID
) -> tuple[Ballot, Vote | None] | tuple[None, None]:
    """The ballot as it stands, without counts, held open for this transaction; and one's own vote."""
    row = db.row(_CAST_ON, {"id": ballot, "network": network, "person": person})
    if row is None:
        return None, None
    mine = {name: row.pop(f"my_{name}") for name in _CAST}
    vote = Vote(ballot, person, **{**mine, "choice": Choice(mine["choice"])}) if mine["choice"] else None
    return _ballot_of(row), vote


def to_close(db: Db, network: UUID, ballot: UUID) -> Ballot | None:
    """The ballot with its counts, held so that nobody votes meanwhile."""
    row = db.row(_TO_CLOSE, {"id": ballot, "network": network})
    return counted(db, _ballot_of(row)) if row else None


def keep(db: Db, vote: Vote) -> bool:
    """Keep a vote; False where the person clicked something else later, which stands."""
    values = {name: getattr(vote, name) for name in Vote.__slots__}
    return db.change(_KEEP, {**values, "choice": vote.choice.value}) == 1


def voters(db: Db, ballot: UUID) -> set[UUID]:
    return {row["person"] for row in db.rows(_VOTERS, {"ballot": ballot})}


def closed_by(db: Db, network: UUID, person: UUID, since: datetime) -> Ballot | None:
    """The last ballot that this person closed since then."""
    row = db.row(_CLOSED_BY, {"network": network, "person": person, "since": since})
    return counted(db, _ballot_of(row)) if row else None


def open_in(db: Db, network: UUID) -> list[Ballot]:
    return [_ballot_of(row) for row in db.rows(_OPEN_IN, {"network": network})]


def due(db: Db, now: datetime) -> list[Ballot]:
    """Open ballots whose closing time has come, with their counts."""
    rows = db.rows(_DUE, {"now": now})
    return [counted(db, _ballot_of(row)) for row in rows]


def change(db: Db, ballot: UUID, **values: Any) -> None:
    db.execute(update(ballots).where(ballots.c.id == ballot).values(**values))
