"""Origins: the minutes that things were taken from, and which of them have been taken in."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, bindparam, select

from storage import people
from storage.columns import OF_NETWORK, Code, OtherId, PersonId
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.record import First, column, mapped, row_of, table_of
from storage.statements import prepared

from_minutes = Table(
    "from_minutes",
    tables,
    Column("kind", Code(16), primary_key=True),
    Column("thing", OtherId, primary_key=True),
    Column("minutes", OtherId, ForeignKey("minutes.id"), nullable=False),
    Index("ix_from_minutes_minutes", "minutes"),
    info=OF_NETWORK,
)


@mapped("minutes", Index("uq_minutes_network_digest", "network", "digest", unique=True), info=OF_NETWORK)
class Minutes:
    """Minutes that were taken in; the text itself is not kept. `held_on` is None where it told no date."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    digest: str = column(Code(64))
    held_on: date | None = column(Date)
    taken_by: UUID = column(PersonId, ForeignKey("people.id"))
    taken_at: datetime = column(UTCDateTime)
    plan_year: int | None = column(Integer, default=None)
    """The year of the plan that the input among it was for."""

    taker: str = ""


minutes = table_of(Minutes)


_ALL = select(minutes, people.shown_name().label("taker")).join(
    people.people, people.people.c.id == minutes.c.taken_by
)
_OF_THING = prepared(
    _ALL.join(from_minutes, from_minutes.c.minutes == minutes.c.id).where(
        from_minutes.c.kind == bindparam("kind"), from_minutes.c.thing == bindparam("thing")
    )
)


def digest(text: str) -> str:
    """The same for the same words, however they were wrapped or spaced."""
    return hashlib.sha256(" ".join(text.casefold().split()).encode()).hexdigest()


known = First(Minutes, Minutes.network, Minutes.digest, of=_ALL)


def take_in(
    db: Db,
    network: UUID,
    digest: str,
    held_on: date | None,
    by: UUID,
    at: datetime,
    plan_year: int | None = None,
) -> Minutes | None:
    """None where the same text was taken in before, or in the same moment."""
    made = Minutes(uuid4(), network, digest, held_on, by, at, plan_year)
    return made if db.execute(insert_new(minutes), row_of(made)).rowcount == 1 else None


def came_of(db: Db, taken: Minutes, kind: str, thing: UUID) -> None:
    """This thing stands in these minutes."""
    db.execute(from_minutes.insert(), {"kind": kind, "thing": thing, "minutes": taken.id})


def of_thing(db: Db, kind: str, thing: UUID) -> Minutes | None:
    """The minutes that a thing came from."""
    row = db.row(_OF_THING, {"kind": kind, "thing": thing})
    return Minutes(**row) if row else None
