"""Asks: something small that every unit is asked to do or say at home, and which units have."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, select

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, insert, mapped, table_of
from storage.statements import prepared

KIND = "ask"
LONGEST = 300

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


@mapped("asks", Index("ix_asks_network", "network"), info=OF_NETWORK)
class Ask:
    """What every unit is asked for."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    words: str = column(Prose)
    asked_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)


asks = table_of(Ask)


_UNITS = prepared(select(taken_up.c.unit).where(taken_up.c.ask == bindparam("ask")))


def ask(db: Db, network: UUID, words: str, by: UUID, at: datetime) -> Ask:
    """Raises AskMissing or AskTooLong."""
    said = " ".join(words.split())
    if not said:
        raise AskMissing
    if len(said) > LONGEST:
        raise AskTooLong(most=LONGEST)
    return insert(db, Ask(uuid4(), network, said, by, at))


all_asks = Every(Ask, Ask.network, order=(Ask.asked_at, Ask.id))
"""The oldest first."""


one = First(Ask, Ask.network, Ask.id)


def take_up(db: Db, ask: UUID, unit: str, person: UUID, at: datetime) -> bool:
    """It was taken up in this unit; once a unit, False where it had been."""
    row = {"ask": ask, "unit": unit, "person": person, "at": at}
    return db.execute(insert_new(taken_up), row).rowcount == 1


def put_down(db: Db, ask: UUID, unit: str) -> bool:
    """It was not, after all; False where nobody had said so."""
    mine = (taken_up.c.ask == ask) & (taken_up.c.unit == unit)
    return db.execute(taken_up.delete().where(mine)).rowcount == 1


def units(db: Db, ask: UUID) -> set[str]:
    """The units that have taken it up."""
    return {row["unit"] for row in db.rows(_UNITS, {"ask": ask})}
