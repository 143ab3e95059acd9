"""The outbox: letters to be sent, written in the same transaction as their cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)

from storage.db import Db, Structured, UTCDateTime, insert_new, tables
from storage.statements import prepared

LEASE = timedelta(minutes=3)
"""Longer than a message can be on its way: its place in the line, the pace, and Teams' answer."""

DUE, CLAIMED, POSTING, SENT, FAILED, UNKNOWN, DROPPED = (
    "due",
    "claimed",
    "posting",
    "sent",
    "failed",
    "unknown",
    "dropped",
)
AGAIN, NEVER_TWICE = "again", "never-twice"

letters = Table(
    "letters",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("route", String(512), nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("network", Uuid),
    Column("person", Uuid),
    Column("conversation", String(512)),
    Column("service_url", String(512)),
    Column("reply_to", String(512)),
    Column("language", String(2), nullable=False),
    Column("body", Structured),
    Column("kind", String(32)),
    Column("thing", Uuid),
    Column("draws", String(32)),
    Column("once", String(256), unique=True),
    Column("policy", String(16), nullable=False),
    Column("cause", String(512)),
    Column("state", String(16), nullable=False),
    Column("due_at", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", UTCDateTime),
    Column("owner", String(64)),
    Column("reason", String(256)),
    Column("sent_as", String(512)),
    Column("written_at", UTCDateTime, nullable=False),
    Index("ix_letters_state_due_at", "state", "due_at"),
    Index("ix_letters_route_state", "route", "state", "id"),
    Index("ix_letters_cause", "cause"),
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message on its way to a conversation, or to a person whose chat may have to be opened first."""

    id: int
    route: str
    tenant: str
    network: UUID | None
    person: UUID | None
    conversation: str | None
    service_url: str | None
    reply_to: str | None
    language: str
    body: Mapping[str, Any] | None
    kind: str | None
    thing: UUID | None
    draws: str | None
    once: str | None
    policy: str
    cause: str | None
    state: str
    due_at: datetime
    expires_at: datetime | None
    attempts: int


_FIELDS = tuple(letters.c[name] for name in Letter.__slots__)
_WRITTEN = (
    *("route", "tenant", "network", "person", "conversation", "service_url", "reply_to", "language", "body"),
    *(
        "kind",
        "thing",
        "draws",
        "once",
        "policy",
        "cause",
        "state",
        "due_at",
        "expires_at",
        "attempts",
        "written_at",
    ),
)
_WRITE = prepared(insert_new(letters), *_WRITTEN)
_earlier = letters.alias("earlier")
_CLAIMABLE = (
    select(letters.c.id)
    .where(
        or_(
            and_(letters.c.state == DUE, letters.c.due_at <= bindparam("now")),
            and_(letters.c.state == CLAIMED, letters.c.lease_until < bindparam("now")),
        ),
        ~select(_earlier.c.id)
        .where(
            _earlier.c.route == letters.c.route,
            _earlier.c.id < letters.c.id,
            or_(
                _earlier.c.state.in_([CLAIMED, POSTING]),
                and_(
                    _earlier.c.state == DUE,
                    or_(_earlier.c.attempts > 0, _earlier.c.due_at <= bindparam("now")),
                ),
            ),
        )
        .exists(),
    )
    .order_by(letters.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(letters)
    .where(letters.c.id.in_(_CLAIMABLE))
    .values(state=CLAIMED, owner=bindparam("by"), lease_until=bindparam("until"))
    .returning(*_FIELDS)
)


def write(db: Db, now: datetime, **letter: Any) -> None:
    """Put a letter into the outbox; one whose `once` was used before is not written again."""
    person, conversation = letter.get("person"), letter.get("conversation")
    row = {
        "network": None,
        "person": None,
        "conversation": None,
        "service_url": None,
        "reply_to": None,
        "body": None,
        "kind": None,
        "thing": None,
        "draws": None,
        "once": None,
        "cause": None,
        "expires_at": None,
        "policy": AGAIN,
        "due_at": now,
        **letter,
        "route": f"person/{person}" if person else str(conversation).partition(";")[0],
        "state": DUE,
        "attempts": 0,
        "written_at": now,
    }
    db.later(_WRITE, row)


def claim(db: Db, now: datetime, by: str, most: int = 100) -> list[Letter]:
    """Take what is due, the first of each conversation only, so that order is kept."""
    values = {"now": now, "by": by, "until": now + LEASE, "most": most}
    rows = db.execute(_CLAIM, values).mappings().all()
    return sorted((Letter(**row) for row in rows), key=lambda letter: letter.id)


def posting(db: Db, letter: Letter, by: str) -> bool:
    """The last word before the message leaves; False when another took the letter over meanwhile."""
    mine = (letters.c.id == letter.id) & (letters.c.state == CLAIMED) & (letters.c.owner == by)
    return db.execute(update(letters).where(mine).values(state=POSTING)).rowcount == 1


def sent(db: Db, letter: Letter, sent_as: str) -> None:
    _become(db, letter, state=SENT, sent_as=sent_as, lease_until=None)


def again(db: Db, letter: Letter, at: datetime, reason: str, *, counts: bool = True) -> None:
    """Not delivered for certain, or allowed twice: due again at that moment."""
    attempts = letter.attempts + counts
    _become(db, letter, state=DUE, due_at=at, attempts=attempts, reason=reason[:256], lease_until=None)


def end(db: Db, letter: Letter, state: str, reason: str) -> None:
    """Failed, unknown or dropped, and why."""
    _become(db, letter, state=state, reason=reason[:256], lease_until=None)


def _become(db: Db, letter: Letter, **values: Any) -> None:
    db.execute(update(letters).where(letters.c.id == letter.id).values(**values))


def rescue(db: Db, now: datetime, mine: frozenset[int]) -> None:
    """Letters whose sender died while posting: nobody knows whether they arrived, so their policy decides.

    `mine` are on their way from this process, however long that takes.
    """
    lost = (letters.c.state == POSTING) & (letters.c.lease_until < now) & letters.c.id.not_in(mine)
    again = {"state": DUE, "due_at": now, "attempts": letters.c.attempts + 1, "reason": "perhaps sent before"}
    db.execute(update(letters).where(lost, letters.c.policy == AGAIN).values(**again))
    db.execute(update(letters).where(lost, letters.c.policy == NEVER_TWICE).values(state=UNKNOWN))


_CAUSED = prepared(
    select(*_FIELDS)
    .where(letters.c.cause == bindparam("cause"), letters.c.person.is_(None))
    .order_by(letters.c.id)
)


def repeat(
    db: Db, now: datetime, earlier: str, cause: str, *, room: str, conversation: str, reply_to: str | None
) -> int:
    """Show again what an earlier, equal command was answered with: here, and in the channel where it went.

    Returns how many letters that makes; none while the earlier one has not been committed.
    """
    rows = db.rows(_CAUSED, {"cause": earlier})
    for row in rows:
        letter = Letter(**row)
        names = (
            "tenant",
            "network",
            "conversation",
            "service_url",
            "language",
            "body",
            "kind",
            "thing",
            "policy",
        )
        same = {name: getattr(letter, name) for name in names}
        if letter.route == room:
            same |= {"conversation": conversation, "reply_to": reply_to}
        write(db, now, **same, cause=cause)
    return len(rows)


def waiting(db: Db) -> tuple[int, datetime | None]:
    """How many letters wait, and since when the oldest: for /metrics."""
    unsent = letters.c.state.in_([DUE, CLAIMED, POSTING])
    row = db.execute(select(func.count(), func.min(letters.c.due_at)).where(unsent)).one()
    return row[0], row[1]


def silence(db: Db, network: UUID, reason: str) -> None:
    """The bot was removed: nothing that waits is sent any more."""
    here = (letters.c.network == network) & letters.c.state.in_([DUE, CLAIMED])
    db.execute(update(letters).where(here).values(state=DROPPED, reason=reason))
