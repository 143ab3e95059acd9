"""Votes: a question put to the members, each one's newest answer, and how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Table,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql  # SQLite reads the same words

from storage import networks, people
from storage.columns import OF_NETWORK, Facts, OneOf, OtherId
from storage.db import Db, Forbidden, UTCDateTime, tables
from storage.record import Every, First, but, insert, names_of, row_of, table_of
from storage.statements import prepared
from storage.votes.poll import (
    STANDARD,
    WITH_REASON,
    AlreadyCast,
    Answer,
    Choice,
    Kind,
    Objection,
    Poll,
    State,
    Terms,
    Vote,
    fits,
    terms_of,
)

polls, votes = table_of(Poll), table_of(Vote)

ballots = Table(
    "ballots",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("poll", OtherId, ForeignKey("polls.id"), nullable=False),
    Column("choice", OneOf(Choice, 16), nullable=False),
    Column("answer", Facts),
    Index("ix_ballots_poll", "poll"),
    info=OF_NETWORK,
)
"""What was answered in a confidential vote: beside the votes, which say only who has taken part."""


_CAST = ("choice", "reason", "cast_at", "clicked_at", "answer", "version", "cast_by")
_ALL = select(polls, people.shown_name().label("starter")).join(
    people.people, people.people.c.id == polls.c.opened_by
)
_ONE = _ALL.where(polls.c.id == bindparam("id"), polls.c.network == bindparam("network"))
_POLL = prepared(_ONE)
_TO_CLOSE = prepared(_ONE.with_for_update(of=polls))
_mine = (votes.c.poll == polls.c.id) & (votes.c.person == bindparam("person"))
_CAST_ON = prepared(
    _ONE.add_columns(*(votes.c[name].label(f"my_{name}") for name in _CAST))
    .outerjoin(votes, _mine)
    .with_for_update(read=True, of=polls)
)
_current = (
    (votes.c.poll == bindparam("poll"))
    & (votes.c.version == bindparam("version"))
    & (votes.c.choice != Choice.WITHDRAWN)
)
_COUNTS = prepared(
    select(votes.c.choice, func.count().label("number")).where(_current).group_by(votes.c.choice)
)
_WHY = ("person", "reason", "choice", "version")
_REASONS = prepared(
    select(people.shown_name().label("name"), *(votes.c[name] for name in _WHY))
    .join(people.people, people.people.c.id == votes.c.person)
    .where(votes.c.poll == bindparam("poll"), or_(*(votes.c.choice == one for one in WITH_REASON)))
    .order_by(votes.c.cast_at, people.people.c.id)
)
_ANSWERS = prepared(select(votes.c.answer).where(_current))
_BALLOTS = prepared(select(ballots.c.choice, ballots.c.answer).where(ballots.c.poll == bindparam("poll")))
_TOLD = ("person", "choice", "answer", "reason")
CLOCKS_DIFFER = timedelta(minutes=1)
"""So far may Teams' clock be before ours."""

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
_deputy = people.people.alias("deputy")
_NAMED = prepared(
    select(
        people.shown_name().label("name"),
        people.shown_name(_deputy).label("stood_in"),
        *(votes.c[name] for name in _TOLD),
    )
    .join(people.people, people.people.c.id == votes.c.person)
    .outerjoin(_deputy, _deputy.c.id == votes.c.cast_by)
    .where(_current)
    .order_by(people.people.c.name, people.people.c.id)
)
_new = postgresql.insert(votes)
_KEEP = prepared(
    _new.on_conflict_do_update(
        index_elements=["poll", "person"],
        set_={name: _new.excluded[name] for name in _CAST},
        where=or_(
            and_(votes.c.cast_by.is_not(None), _new.excluded.cast_by.is_(None)),  # one's own replaces it
            and_(
                or_(
                    _new.excluded.clicked_at >= votes.c.clicked_at,
                    votes.c.clicked_at > bindparam("beyond", type_=UTCDateTime),
                ),
                or_(
                    _new.excluded.cast_by.is_(None),
                    votes.c.cast_by.is_not(None),
                    votes.c.choice == Choice.WITHDRAWN,
                ),
            ),
        ),
    ),
    *names_of(Vote),
)
_KEEP_FIRST = prepared(_new.on_conflict_do_nothing(index_elements=["poll", "person"]), *names_of(Vote))
_BALLOT = prepared(ballots.insert(), "id", "poll", "choice", "answer")
_VOTERS = prepared(select(votes.c.person).where(_current))
_said_by = func.coalesce(votes.c.cast_by, votes.c.person)
_HAS_ANSWERED = prepared(select(votes.c.person).where(_current, _said_by == bindparam("by")))
_EVER = prepared(
    select(_said_by.label("person")).where(
        votes.c.poll == bindparam("poll"), votes.c.choice != Choice.WITHDRAWN
    )
)
_CLOSED_BY = prepared(
    _ALL.where(
        polls.c.network == bindparam("network"),
        polls.c.closed_by == bindparam("person"),
        polls.c.closed_at > bindparam("since"),
    ).order_by(polls.c.closed_at.desc())
)
_DUE = prepared(
    _ALL.where(
        polls.c.state == State.OPEN, polls.c.closes_at <= bindparam("now"), networks.is_alive(polls.c.network)
    )
    .order_by(polls.c.closes_at, polls.c.opened_at, polls.c.id)
    .limit(50)
    .with_for_update(skip_locked=True, of=polls)
)


def _poll_of(row: Mapping[str, Any]) -> Poll:
    return Poll(**{**row, "terms": terms_of(row["terms"]), "earlier": tuple(row["earlier"])})


def counted(db: Db, poll: Poll) -> Poll:
    """The poll with what was answered so far."""
    if poll.terms.confidential:
        told = db.rows(_BALLOTS, {"poll": poll.id})
        return but(poll, counts=dict(Counter(one["choice"] for one in told)))
    counts = {one["choice"]: one["number"] for one in db.rows(_COUNTS, _now(poll))}
    has_reasons = poll.version > 1 or any(one in counts for one in WITH_REASON)
    if not (poll.kind.takes_reasons and has_reasons):
        return but(poll, counts=counts)
    told = db.rows(_REASONS, {"poll": poll.id})
    made = [
        (
            one["choice"],
            Objection(one["name"], one["reason"], one["version"] < poll.version, one["person"]),
        )
        for one in told
    ]
    return but(
        poll,
        counts=counts,
        objections=tuple(one for choice, one in made if choice == Choice.OBJECTION),
        corrections=tuple(one for choice, one in made if choice == Choice.CORRECTION and not one.is_old),
    )


def _now(poll: Poll) -> dict[str, Any]:
    return {"poll": poll.id, "version": poll.version}


def answers(db: Db, poll: Poll) -> list[Answer]:
    """What was answered with numbers, in no order that tells whose is whose."""
    rows = db.rows(_BALLOTS, {"poll": poll.id}) if poll.terms.confidential else db.rows(_ANSWERS, _now(poll))
    return [row["answer"] for row in rows if row["answer"] is not None]


@dataclass(frozen=True, slots=True)
class Named:
    """Who answered what, in a vote by name."""

    name: str
    person: UUID
    choice: Choice
    answer: Answer | None
    reason: str = ""
    stood_in: str | None = None
    """The deputy who gave it in the person's place."""


def named(db: Db, poll: Poll) -> list[Named]:
    """Who answered what; raises Forbidden for a confidential vote, of which nobody may ask this."""
    if poll.terms.confidential:
        raise Forbidden("a confidential vote has no names")
    return [Named(**row) for row in db.rows(_NAMED, _now(poll))]


def open_poll(
    db: Db,
    network: UUID,
    question: str,
    by: people.Person,
    at: datetime,
    closes_at: datetime,
    kind: Kind = Kind.CONSENT,
    terms: Terms = STANDARD,
    item: UUID | None = None,
) -> Poll:
    """Put a question to the members of a network; raises NotConfidential, NotHidden or NoQuorum."""
    fits(kind, terms)
    made = Poll(
        id=uuid4(),
        network=network,
        question=question,
        opened_by=by.id,
        starter=by.name,
        opened_at=at,
        closes_at=closes_at,
        extended=False,
        paused=False,
        state=State.OPEN,
        reason=None,
        closed_at=None,
        closed_by=None,
        eligible=None,
        kind=kind,
        terms=terms,
        item=item,
    )
    return insert(db, made, terms=terms.as_json)


def poll(db: Db, network: UUID, poll: UUID) -> Poll | None:
    """The poll with its counts, of this network only."""
    row = db.row(_POLL, {"id": poll, "network": network})
    return counted(db, _poll_of(row)) if row else None


def to_cast_on(
    db: Db, network: UUID, poll: UUID, person: UUID
) -> tuple[Poll, Vote | None] | tuple[None, None]:
    """The poll as it stands, without counts, held open for this transaction; and one's own vote."""
    row = db.row(_CAST_ON, {"id": poll, "network": network, "person": person})
    if row is None:
        return None, None
    mine = {name: row.pop(f"my_{name}") for name in _CAST}
    vote = Vote(poll, person, **mine) if mine["choice"] else None
    return _poll_of(row), vote if vote and vote.counts else None


def to_close(db: Db, network: UUID, poll: UUID) -> Poll | None:
    """The poll with its counts, held so that nobody votes meanwhile."""
    row = db.row(_TO_CLOSE, {"id": poll, "network": network})
    return counted(db, _poll_of(row)) if row else None


def keep(db: Db, vote: Vote) -> bool:
    """Keep a vote; False where something else stands: a later click, or the person's own vote.

    A click that was dated ahead of its time says nothing against one that was not.
    """
    latest = vote.cast_at + CLOCKS_DIFFER
    beyond = latest if vote.clicked_at <= latest else NEVER
    return db.change(_KEEP, {**row_of(vote), "beyond": beyond}) == 1


def keep_confidential(db: Db, vote: Vote) -> None:
    """Who has taken part in one place, what was answered in another; raises AlreadyCast."""
    seen = replace(vote, choice=Choice.ANSWERED, answer=None)
    if db.change(_KEEP_FIRST, row_of(seen)) != 1:
        raise AlreadyCast
    ballot = {"id": uuid4(), "poll": vote.poll, "choice": vote.choice, "answer": vote.answer}
    db.change(_BALLOT, ballot)


def open_answered_by(db: Db, person: UUID) -> list[Poll]:
    """The open votes in which this person has answered, in whatever network."""
    answered = select(votes.c.poll).where(votes.c.person == person, votes.c.choice != Choice.WITHDRAWN)
    found = _ALL.where(polls.c.state == State.OPEN, polls.c.id.in_(answered))
    return [_poll_of(dict(row)) for row in db.execute(found.order_by(polls.c.opened_at)).mappings()]


def withdraw_all(db: Db, person: UUID, taken: Sequence[UUID]) -> None:
    """Their answers in these votes count no more."""
    mine = (votes.c.person == person) & votes.c.poll.in_(taken)
    db.execute(update(votes).where(mine).values(choice=Choice.WITHDRAWN, reason="", answer=None))


def voters(db: Db, poll: Poll) -> set[UUID]:
    """Who has answered the text as it stands."""
    return {row["person"] for row in db.rows(_VOTERS, _now(poll))}


def has_answered(db: Db, poll: Poll, person: UUID) -> bool:
    """Has this person answered the text as it stands, for themselves or in somebody's place?"""
    return db.row(_HAS_ANSWERED, {**_now(poll), "by": person}) is not None


def ever_voted(db: Db, poll: UUID) -> set[UUID]:
    """Who has answered any of its texts: of a place that a deputy filled, the deputy."""
    return {row["person"] for row in db.rows(_EVER, {"poll": poll})}


def reword(db: Db, poll: Poll, text: str) -> Poll:
    """A new version of the text: nothing that was answered before is carried over to it."""
    change(db, poll.id, question=text, version=poll.version + 1, earlier=[*poll.earlier, poll.question])
    return replace(
        poll,
        question=text,
        version=poll.version + 1,
        earlier=(*poll.earlier, poll.question),
        counts={},
    )


_joined: dict[str, Any] = {"of": _ALL, "make": _poll_of}
open_in = Every(
    Poll, Poll.network, where=polls.c.state == State.OPEN, order=(Poll.opened_at, Poll.id), **_joined
)
tied_in = Every(
    Poll, Poll.network, where=polls.c.state == State.TIED, order=(Poll.closed_at, Poll.id), **_joined
)
"""Votes that ended in a tie which nobody has broken yet."""

_over = _joined | {"where": polls.c.state != State.OPEN, "order": (polls.c.closed_at.desc(), Poll.id)}
ended_in = Every(Poll, Poll.network, **_over)
"""Those that are over, the last one first."""

_LATEST = First(Poll, Poll.network, **_over)


def latest(db: Db, network: UUID) -> Poll | None:
    """The vote that ended last."""
    found = _LATEST(db, network)
    return counted(db, found) if found else None


def closed_by(db: Db, network: UUID, person: UUID, since: datetime) -> Poll | None:
    """The last poll that this person closed since then."""
    row = db.row(_CLOSED_BY, {"network": network, "person": person, "since": since})
    return counted(db, _poll_of(row)) if row else None


def due(db: Db, now: datetime) -> list[Poll]:
    """Open polls whose closing time has come, with their counts."""
    rows = db.rows(_DUE, {"now": now})
    return [counted(db, _poll_of(row)) for row in rows]


def change(db: Db, poll: UUID, **values: Any) -> None:
    db.execute(update(polls).where(polls.c.id == poll).values(**values))
