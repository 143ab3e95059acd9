"""Turns: the activities already taken, and what was answered, so that a repeated delivery changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Index, Integer, Table, Uuid, bindparam, select, update

from storage.columns import OF_SERVICE, Answered, Code, PersonId, Room
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.statements import prepared

SAME_COMMAND = timedelta(minutes=2)

turns = Table(
    "turns",
    tables,
    Column("conversation", Room(512), primary_key=True),
    Column("activity", Code(512), primary_key=True),
    Column("taken_at", UTCDateTime, nullable=False),
    Column("status", Integer),
    Column("answer", Answered),
    Column("said_by", PersonId),
    Column("said", Code(64)),
    Index("ix_turns_said_by_said", "said_by", "said", "taken_at"),
    Index("ix_turns_taken_at", "taken_at"),
    info=OF_SERVICE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The HTTP answer of a turn: a status, and a tap's card or words as JSON."""

    status: int
    body: bytes | None = None


_TAKE = prepared(insert_new(turns), "conversation", "activity", "taken_at")
_ANSWER = prepared(
    select(turns.c.status, turns.c.answer).where(
        turns.c.conversation == bindparam("conversation"), turns.c.activity == bindparam("activity")
    )
)
_KEEP_ANSWER = prepared(
    update(turns)
    .where(turns.c.conversation == bindparam("of_conversation"), turns.c.activity == bindparam("of_activity"))
    .values(status=bindparam("status"), answer=bindparam("answer"), said_by=bindparam("by", type_=Uuid))
)
_SAID = prepared(
    select(turns.c.conversation, turns.c.activity)
    .where(
        turns.c.said_by == bindparam("said_by"),
        turns.c.said == bindparam("said"),
        turns.c.taken_at > bindparam("since"),
        turns.c.activity != bindparam("activity"),
    )
    .order_by(turns.c.taken_at.desc())
)


def take(db: Db, conversation: str, activity: str, now: datetime) -> bool:
    """Claim an activity; False when it was taken before (a second delivery waits here for the first)."""
    row = {"conversation": conversation, "activity": activity, "taken_at": now}
    return db.change(_TAKE, row) == 1


_QUESTIONS = "asked"
"""In place of a conversation: that a question of the bot's was answered."""

_NO = "no"
"""In place of what was said: that the answer was a no."""


def answer_once(db: Db, question: str, now: datetime) -> bool:
    """A question is answered, and what was asked about is done; False where it was before."""
    return take(db, _QUESTIONS, question, now)


def leave_once(db: Db, question: str, now: datetime) -> None:
    """A question is answered with a no: what it asked about is done by no later yes to it."""
    if answer_once(db, question, now):
        db.execute(update(turns).where(_of_question(question)).values(said=_NO))


def is_answered(db: Db, question: str) -> bool:
    return db.execute(select(turns.c.activity).where(_of_question(question))).first() is not None


def is_left(db: Db, question: str) -> bool:
    """Was the answer a no?"""
    was_no = _of_question(question) & (turns.c.said == _NO)
    return db.execute(select(turns.c.activity).where(was_no)).first() is not None


def _of_question(question: str) -> ColumnElement[bool]:
    return (turns.c.conversation == _QUESTIONS) & (turns.c.activity == question)


def answer(db: Db, conversation: str, activity: str) -> Answer:
    row = db.one(_ANSWER, {"conversation": conversation, "activity": activity})
    return Answer(row["status"] or 200, row["answer"])


def came_from(db: Db, room: str, activity: str | None) -> bool:
    """Was it in that room, or in one of its threads, that an activity was taken?"""
    here = (turns.c.conversation == room) | turns.c.conversation.startswith(f"{room};", autoescape=True)
    return db.execute(select(turns.c.activity).where(here, turns.c.activity == activity)).first() is not None


def keep_answer(db: Db, conversation: str, activity: str, given: Answer, by: UUID) -> None:
    """For a repeated delivery, and whose answer it is."""
    values = {
        "of_conversation": conversation,
        "of_activity": activity,
        "status": given.status,
        "answer": given.body,
        "by": by,
    }
    db.later(_KEEP_ANSWER, values)


def same_command(
    db: Db, person: UUID, said: str, activity: str, now: datetime, within: timedelta = SAME_COMMAND
) -> str | None:
    """The activity with which the person said just this within the last two minutes, or so long, if any."""
    values = {"said_by": person, "said": said, "since": now - within, "activity": activity}
    row = db.row(_SAID, values)
    return row["activity"] if row else None


def remember_said(db: Db, conversation: str, activity: str, person: UUID, said: str) -> None:
    here = (turns.c.conversation == conversation) & (turns.c.activity == activity)
    db.execute(update(turns).where(here).values(said_by=person, said=said))
