"""Objections: what somebody needed before they could support a proposal, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    select,
    update,
)

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, Prose
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared
from storage.votes.poll import Choice, Vote

OPEN, INTEGRATED, WITHDRAWN, NOTED = "open", "integrated", "withdrawn", "noted"
"""What becomes of an objection (mechanisms 7.2); NOTED is one that stood at the close."""

objections = Table(
    "objections",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("poll", OtherId, ForeignKey("polls.id"), nullable=False),
    Column("person", AuthorId, ForeignKey("people.id"), nullable=False),
    Column("reason", Prose, nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", Code(16), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_objections_poll", "poll"),
    info=OF_NETWORK,
)

_OPEN_OF = prepared(
    select(objections.c.id, objections.c.version, objections.c.reason).where(
        objections.c.poll == bindparam("poll"),
        objections.c.person == bindparam("person"),
        objections.c.status == OPEN,
    )
)
_STANDING = prepared(
    select(objections.c.reason, people.shown_name().label("name"))
    .join(people.people, people.people.c.id == objections.c.person)
    .where(
        objections.c.poll == bindparam("poll"),
        objections.c.person == bindparam("person"),
        objections.c.status == OPEN,
    )
)
_ALL = prepared(
    select(people.shown_name().label("name"), objections.c.reason, objections.c.status)
    .join(people.people, people.people.c.id == objections.c.person)
    .where(objections.c.poll == bindparam("poll"))
    .order_by(objections.c.at, objections.c.id)
)


_ADD = prepared(objections.insert(), *objections.c.keys())
_ONE = update(objections).where(objections.c.id == bindparam("known"))
_GIVE_REASON = prepared(_ONE.values(reason=bindparam("new")))
_SETTLE = prepared(_ONE.values(status=bindparam("new")))


def follow(db: Db, vote: Vote) -> bool:
    """What a vote that was kept means for the person's objections; True where a new one was made."""
    known = db.row(_OPEN_OF, {"poll": vote.poll, "person": vote.person})
    if known is not None:
        same = vote.choice is Choice.OBJECTION and known["version"] == vote.version
        if same:
            db.change(_GIVE_REASON, {"known": known["id"], "new": vote.reason})
            return False
        became = INTEGRATED if known["version"] < vote.version else WITHDRAWN
        db.change(_SETTLE, {"known": known["id"], "new": became})
    if vote.choice is not Choice.OBJECTION:
        return False
    row = {
        "id": uuid4(),
        "poll": vote.poll,
        "person": vote.person,
        "reason": vote.reason,
        "version": vote.version,
        "status": OPEN,
        "at": vote.cast_at,
    }
    db.change(_ADD, row)
    return True


def withdraw_all(db: Db, person: UUID, taken: Sequence[UUID]) -> None:
    """Their objections in these votes stand no more."""
    theirs = (objections.c.person == person) & objections.c.poll.in_(taken) & (objections.c.status == OPEN)
    db.execute(update(objections).where(theirs).values(status=WITHDRAWN))


def standing(db: Db, poll: UUID, person: UUID) -> tuple[str, str] | None:
    """The reason for the person's objection, and their name; None where none stands any more."""
    row = db.row(_STANDING, {"poll": poll, "person": person})
    return (row["reason"], row["name"]) if row else None


def at_close(db: Db, poll: UUID) -> list[dict[str, str]]:
    """All that were made, as the record keeps them; those still open are noted."""
    return [
        {
            "by": row["name"],
            "reason": row["reason"],
            "status": NOTED if row["status"] == OPEN else row["status"],
        }
        for row in db.rows(_ALL, {"poll": poll})
    ]
