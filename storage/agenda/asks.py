"""Asks: something small that every unit is asked to do or say at home, and which units have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, select

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.statements import prepared

KIND = "ask"
LONGEST = 300

asks = Table(
    "asks",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("network", OtherId, ForeignKey("networks.id"), nullable=False),
    Column("words", Prose, nullable=False),
    Column("asked_by", AuthorId, ForeignKey("people.id")),
    Column("asked_at", UTCDateTime, nullable=False),
    Index("ix_asks_network", "network"),
    info=OF_NETWORK,
)

taken_up = Table(
    "taken_up",
    tables,
    Column("ask", OtherId, ForeignKey("asks.id"), primary_key=True),
    Column("unit", Code(64), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


class AskMissing(Refused):
    key = "ask-without-words"


class AskTooLong(Refused):
    key = "ask-too-long"


@dataclass(frozen=True, slots=True)
class Ask:
    """What every unit is asked for."""

    id: UUID
    network: UUID
    words: str
    asked_by: UUID | None
    asked_at: datetime


_OF = prepared(
    select(asks).where(asks.c.network == bindparam("network")).order_by(asks.c.asked_at, asks.c.id)
)
_ONE = prepared(select(asks).where(asks.c.network == bindparam("network"), asks.c.id == bindparam("id")))
_UNITS = prepared(select(taken_up.c.unit).where(taken_up.c.ask == bindparam("ask")))


def ask(db: Db, network: UUID, words: str, by: UUID, at: datetime) -> Ask:
    """Raises AskMissing or AskTooLong."""
    said = " ".join(words.split())
    if not said:
        raise AskMissing
    if len(said) > LONGEST:
        raise AskTooLong(most=LONGEST)
    row: dict[str, Any] = {
        "id": uuid4(),
        "network": network,
        "words": said,
        "asked_by": by,
        "asked_at": at,
    }
    db.execute(asks.insert(), row)
    return Ask(**row)


def all_asks(db: Db, network: UUID) -> list[Ask]:
    """The oldest first."""
    return [Ask(**row) for row in db.rows(_OF, {"network": network})]


def one(db: Db, network: UUID, ask: UUID) -> Ask | None:
    row = db.row(_ONE, {"network": network, "id": ask})
    return Ask(**row) if row else None


def take_up(db: Db, ask: UUID, unit: str, person: UUID, at: datetime) -> bool:
    """It was taken up in this unit; once a unit, False where it had been."""
    row: dict[str, Any] = {"ask": ask, "unit": unit, "person": person, "at": at}
    return db.execute(insert_new(taken_up), row).rowcount == 1


def put_down(db: Db, ask: UUID, unit: str) -> bool:
    """It was not, after all; False where nobody had said so."""
    mine = (taken_up.c.ask == ask) & (taken_up.c.unit == unit)
    return db.execute(taken_up.delete().where(mine)).rowcount == 1


def units(db: Db, ask: UUID) -> set[str]:
    """The units that have taken it up."""
    return {row["unit"] for row in db.rows(_UNITS, {"ask": ask})}
