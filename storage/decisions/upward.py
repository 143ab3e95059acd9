"""Upward: what members take to their own management, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, func, select, update

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, fields_of, mapped, row_of, table_of
from storage.statements import prepared

KIND = "upward"
LONGEST_ANSWER = 1000

brought = Table(
    "brought",
    tables,
    Column("errand", OtherId, ForeignKey("errands.id"), primary_key=True),
    Column("person", AuthorId, ForeignKey("people.id"), primary_key=True),
    Column("unit", Code(64)),
    Column("at", UTCDateTime, nullable=False),
    Column("answer", Prose, nullable=False),
    Column("answered_at", UTCDateTime),
    info=OF_NETWORK,
)


class BringItFirst(Refused):
    key = "upward-bring-first"


class AnswerMissing(Refused):
    key = "upward-without-answer"
    field = "words"


class NothingBrought(Refused):
    key = "upward-nothing-brought"


@mapped(
    "errands",
    Column("thing_kind", Code(16), nullable=False),
    Column("marked_by", PersonId, ForeignKey("people.id")),
    Index("uq_errands_network_thing", "network", "thing", unique=True),
    info=OF_NETWORK,
)
class Errand:
    """A decision or input that goes to each unit's management; counted, nobody named."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    thing: UUID = column(OtherId)
    label: str = column(Code(32))
    title: Mapping[str, str] = column(Wording)
    marked_at: datetime = column(UTCDateTime)
    answered: int = 0


errands = table_of(Errand)


@dataclass(frozen=True, slots=True)
class Mine:
    """What one person did with an errand."""

    at: datetime
    answer: str


_here = brought.c.errand == errands.c.id
_ALL = select(
    *fields_of(Errand),
    select(func.count(brought.c.answered_at)).where(_here).scalar_subquery().label("answered"),
)
_MINE = prepared(
    select(brought.c.at, brought.c.answer).where(
        brought.c.errand == bindparam("errand"), brought.c.person == bindparam("person")
    )
)
_BROUGHT_BY = prepared(
    select(brought.c.errand)
    .join(errands, errands.c.id == brought.c.errand)
    .where(
        errands.c.network == bindparam("network"),
        brought.c.person == bindparam("person"),
        brought.c.answered_at.is_(None),
    )
    .order_by(brought.c.at.desc())
)
_UNITS = prepared(
    select(brought.c.unit).where(brought.c.errand == bindparam("errand"), brought.c.unit.is_not(None))
)
_ANSWERS = prepared(
    select(brought.c.answer)
    .where(brought.c.errand == bindparam("errand"), brought.c.answered_at.is_not(None))
    .order_by(brought.c.answered_at)
)


def mark(
    db: Db,
    network: UUID,
    kind: str,
    thing: UUID,
    label: str,
    title: Mapping[str, str],
    by: UUID,
    at: datetime,
) -> tuple[Errand, bool]:
    """It goes to everybody's management; True where it did not before."""
    row = row_of(Errand(uuid4(), network, thing, label, dict(title), at))
    new = insert_new(errands)
    is_new = db.execute(new, {**row, "thing_kind": kind, "marked_by": by}).rowcount == 1
    return next(found for found in all_errands(db, network) if found.thing == thing), is_new


all_errands = Every(Errand, Errand.network, of=_ALL, order=(Errand.marked_at, Errand.id))


one = First(Errand, Errand.network, Errand.id, of=_ALL)


def mine(db: Db, errand: UUID, person: UUID) -> Mine | None:
    row = db.row(_MINE, {"errand": errand, "person": person})
    return Mine(**row) if row else None


def units(db: Db, errand: UUID) -> set[str]:
    """The units whose management has it."""
    return {row["unit"] for row in db.rows(_UNITS, {"errand": errand})}


def bring(db: Db, errand: UUID, person: UUID, unit: str, at: datetime) -> bool:
    """Taken to the unit's management; False where the person had."""
    row: dict[str, Any] = {"errand": errand, "person": person, "unit": unit, "at": at, "answer": ""}
    return db.execute(insert_new(brought), {**row, "answered_at": None}).rowcount == 1


def take_back(db: Db, errand: UUID, person: UUID) -> bool:
    """It was not, after all; what management had answered stays with it. False where there is nothing."""
    mine_ = (brought.c.errand == errand) & (brought.c.person == person) & brought.c.answered_at.is_(None)
    return db.execute(brought.delete().where(mine_)).rowcount == 1


def has_brought(db: Db, network: UUID, person: UUID) -> bool:
    """Does something that they took to management wait for an answer?"""
    return db.row(_BROUGHT_BY, {"network": network, "person": person}) is not None


def waits_for_answer(db: Db, network: UUID, person: UUID) -> UUID:
    """What the person brought last and has no answer to; raises NothingBrought."""
    row = db.row(_BROUGHT_BY, {"network": network, "person": person})
    if row is None:
        raise NothingBrought
    return UUID(str(row["errand"]))


def answer(db: Db, errand: UUID, person: UUID, words: str, at: datetime) -> None:
    """What management said; raises AnswerMissing or BringItFirst."""
    if not words.strip():
        raise AnswerMissing
    mine_ = (brought.c.errand == errand) & (brought.c.person == person)
    changed = update(brought).where(mine_).values(answer=words.strip(), answered_at=at)
    if db.execute(changed).rowcount != 1:
        raise BringItFirst


def answers(db: Db, errand: UUID) -> list[str]:
    """What came back, without saying from whom."""
    return [row["answer"] for row in db.rows(_ANSWERS, {"errand": errand})]
