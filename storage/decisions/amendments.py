"""Amendments: who says that a record is right, and what it should say instead; the record itself stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, select

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

OPEN, ACCEPTED, DECLINED = "open", "accepted", "declined"

confirmations = Table(
    "confirmations",
    tables,
    Column("decision", OtherId, ForeignKey("decisions.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)
"""Who says that a record is right, in the days in which everybody is asked (mechanisms DE-7)."""


class SettledAlready(Refused):
    key = "amendment-settled"


@mapped(
    "amendments",
    Column("settled_by", PersonId),
    Column("settled_at", UTCDateTime),
    Index("ix_amendments_decision", "decision"),
    info=OF_NETWORK,
)
class Amendment:
    """A proposal about a record, by whom, and what became of it."""

    id: UUID = column(OtherId, primary_key=True)
    decision: UUID = column(OtherId, ForeignKey("decisions.id"))
    proposed_by: UUID = column(AuthorId, ForeignKey("people.id"))
    by: str
    text: str = column(Prose)
    at: datetime = column(UTCDateTime)
    status: str = column(Code(16))


amendments = table_of(Amendment)


_WITH_NAMES = select(*fields_of(Amendment), people.shown_name().label("by")).join(
    people.people, people.people.c.id == amendments.c.proposed_by
)
_RIGHT = prepared(
    select(people.shown_name().label("name"))
    .join(confirmations, confirmations.c.person == people.people.c.id)
    .where(confirmations.c.decision == bindparam("decision"))
    .order_by(confirmations.c.at, people.people.c.name)
)


def confirm(db: Db, decision: UUID, person: UUID, at: datetime) -> bool:
    """It is right, says this person; False where they have said so before."""
    row = {"decision": decision, "person": person, "at": at}
    return db.execute(insert_new(confirmations), row).rowcount == 1


def confirmed_by(db: Db, decision: UUID) -> list[str]:
    """Who says that it is right, by name, in the order in which they did."""
    return [row["name"] for row in db.rows(_RIGHT, {"decision": decision})]


def propose(db: Db, decision: UUID, by: people.Person, text: str, at: datetime) -> Amendment:
    return insert(db, Amendment(uuid4(), decision, by.id, by.name, text, at, OPEN))


of_decision = Every(Amendment, Amendment.decision, of=_WITH_NAMES, order=(Amendment.at, Amendment.id))


amendment = First(Amendment, Amendment.id, of=_WITH_NAMES)


def settle(db: Db, one: Amendment, status: str, by: UUID, at: datetime) -> None:
    """Take it in or turn it down, once; raises SettledAlready."""
    if one.status != OPEN:
        raise SettledAlready
    save(db, one, replace(one, status=status), settled_by=by, settled_at=at)
