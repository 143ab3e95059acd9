"""Asks: something small that every unit is asked to do or say at home, and which units have.

The newsletter is one: every unit is asked to send it on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Table,
    bindparam,
    select,
    update,
)

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, insert, mapped, table_of
from storage.statements import prepared

KIND = "ask"
LONGEST = 300
LONGEST_HOW = 200

taken_up = Table(
    "taken_up",
    tables,
    Column("ask", OtherId, ForeignKey("asks.id"), primary_key=True),
    Column("unit", Code(64), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("how", Prose),
    Column("named", Boolean),
    info=OF_NETWORK,
)


class AskMissing(Refused):
    key = "ask-without-words"


class AskTooLong(Refused):
    key = "ask-too-long"


class AskIsOver(Refused):
    """Its day has passed: its number stands."""

    key = "ask-over"


class QuestionMissing(Refused):
    key = "newsletter-without-question"
    field = "words"


@mapped("asks", Index("ix_asks_network", "network"), info=OF_NETWORK)
class Ask:
    """What every unit is asked for, and by when; of a newsletter its name, themes (a line each) and link."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    words: str = column(Prose)
    asked_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)
    due: date | None = column(Date, default=None)
    themes: str | None = column(Prose, default=None)
    link: str | None = column(Prose, default=None)
    ended_at: datetime | None = column(UTCDateTime, default=None)

    def may_be_answered(self) -> None:
        """Raises AskIsOver."""
        if self.ended_at is not None:
            raise AskIsOver(words=self.words)

    @property
    def is_newsletter(self) -> bool:
        return self.themes is not None

    @property
    def matters(self) -> tuple[str, ...]:
        """The themes of a newsletter."""
        return tuple((self.themes or "").splitlines())


asks = table_of(Ask)


@mapped("newsletter_questions", Index("ix_newsletter_questions_ask", "ask"), info=OF_NETWORK)
class Question:
    """What somebody wants to know of a newsletter; unless they are `named`, nobody reads who."""

    id: UUID = column(OtherId, primary_key=True)
    ask: UUID = column(OtherId, ForeignKey("asks.id"))
    words: str = column(Prose)
    named: bool = column(Boolean)
    asked_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)


_UNITS = prepared(select(taken_up.c.unit).where(taken_up.c.ask == bindparam("ask")))
_HOWS = prepared(
    select(taken_up.c.how, taken_up.c.named, taken_up.c.unit)
    .where(taken_up.c.ask == bindparam("ask"), taken_up.c.how.is_not(None))
    .order_by(taken_up.c.at, taken_up.c.unit)
)


def ask(
    db: Db,
    network: UUID,
    words: str,
    by: UUID,
    at: datetime,
    *,
    due: date | None = None,
    themes: str | None = None,
    link: str | None = None,
) -> Ask:
    """Raises AskMissing or AskTooLong."""
    said = " ".join(words.split())
    if not said:
        raise AskMissing
    if len(said) > LONGEST:
        raise AskTooLong(most=LONGEST)
    return insert(db, Ask(uuid4(), network, said, by, at, due, themes, link))


questions = Every(Question, Question.ask, order=(Question.asked_at, Question.id))
"""In the order in which they came."""


def question(db: Db, ask: UUID, words: str, by: UUID, at: datetime, *, named: bool) -> Question:
    """Raises QuestionMissing or AskTooLong."""
    said = " ".join(words.split())
    if not said:
        raise QuestionMissing
    if len(said) > LONGEST:
        raise AskTooLong(most=LONGEST)
    return insert(db, Question(uuid4(), ask, said, named, by, at))


_AHEAD = prepared(
    select(asks)
    .where(
        asks.c.network == bindparam("network"),
        asks.c.due >= bindparam("today"),
        asks.c.ended_at.is_(None),
    )
    .order_by(asks.c.due, asks.c.id)
)


def ahead(db: Db, network: UUID, today: date) -> list[Ask]:
    """Those of which the day has not passed."""
    return [Ask(**row) for row in db.rows(_AHEAD, {"network": network, "today": today})]


def newest_newsletter(db: Db, network: UUID) -> Ask | None:
    return next((one for one in reversed(all_asks(db, network)) if one.is_newsletter), None)


all_asks = Every(Ask, Ask.network, order=(Ask.asked_at, Ask.id))
"""The oldest first."""


one = First(Ask, Ask.network, Ask.id)


@dataclass(frozen=True, slots=True)
class How:
    """How a unit took it up, in a line; the unit's name stands beside it where they want it to."""

    words: str
    unit: str | None


def take_up(db: Db, ask: UUID, unit: str, person: UUID, at: datetime) -> bool:
    """It was taken up in this unit; once a unit, False where it had been."""
    row = {"ask": ask, "unit": unit, "person": person, "at": at, "how": None, "named": None}
    return db.execute(insert_new(taken_up), row).rowcount == 1


def say_how(db: Db, ask: UUID, unit: str, words: str, *, named: bool) -> None:
    """Of a unit that has taken it up; raises AskTooLong."""
    said = " ".join(words.split())
    if len(said) > LONGEST_HOW:
        raise AskTooLong(most=LONGEST_HOW)
    db.execute(update(taken_up).where(_of_unit(ask, unit)).values(how=said or None, named=named))


def hows(db: Db, ask: UUID) -> list[How]:
    """In the order in which the units took it up."""
    rows = db.rows(_HOWS, {"ask": ask})
    return [How(row["how"], row["unit"] if row["named"] else None) for row in rows]


def put_down(db: Db, ask: UUID, unit: str) -> bool:
    """It was not, after all; False where nobody had said so."""
    return db.execute(taken_up.delete().where(_of_unit(ask, unit))).rowcount == 1


def _of_unit(ask: UUID, unit: str) -> ColumnElement[bool]:
    return (taken_up.c.ask == ask) & (taken_up.c.unit == unit)


def units(db: Db, ask: UUID) -> set[str]:
    """The units that have taken it up."""
    return {row["unit"] for row in db.rows(_UNITS, {"ask": ask})}


def end(db: Db, one: Ask, at: datetime) -> None:
    """Nobody is counted any more."""
    db.execute(update(asks).where(asks.c.id == one.id).values(ended_at=at))
