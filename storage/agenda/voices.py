"""Voices: what people bring to an item between meetings, homework or "us too", and who wants it at all."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, Table, bindparam, select

from storage import people, record
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, column, mapped, table_of
from storage.statements import prepared

LONGEST = 500


class NothingSaid(Refused):
    """A question or an experience is nothing without its words."""

    key = "voice-without-words"


class Kind(StrEnum):
    """Homework may be done without a word; `ours` says that it is so in one's own unit too."""

    HOMEWORK = "homework"
    QUESTION = "question"
    EXPERIENCE = "experience"
    OURS = "ours"

    @property
    def needs_words(self) -> bool:
        return self in (Kind.QUESTION, Kind.EXPERIENCE)


@mapped("voices", info=OF_NETWORK)
class Voice:
    """What somebody brought to an item, and their name."""

    item: UUID = column(OtherId, ForeignKey("items.id"), primary_key=True)
    person: UUID = column(AuthorId, ForeignKey("people.id"), primary_key=True)
    kind: str = column(Code(16), primary_key=True)
    text: str = column(Prose)
    at: datetime = column(UTCDateTime)
    name: str


voices = table_of(Voice)


_WITH_NAMES = select(voices, people.shown_name().label("name")).join(
    people.people, people.people.c.id == voices.c.person
)
of_item = Every(Voice, Voice.item, of=_WITH_NAMES, order=(Voice.at, Voice.person))
"""In the order in which they came."""


def say_it(db: Db, item: UUID, person: UUID, kind: Kind, text: str, at: datetime) -> None:
    """Once a person and kind: said again, it is the new words; raises NothingSaid."""
    if kind.needs_words and not text.strip():
        raise NothingSaid
    row = {"item": item, "person": person, "kind": kind.value, "text": text.strip(), "at": at}
    db.upsert(voices, ("item", "person", "kind"), row)


# --- who would like an item on the agenda, and whether it cannot wait --------------------------------------


supports = Table(
    "supports",
    tables,
    Column("item", OtherId, ForeignKey("items.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("urgent", Boolean, nullable=False),
    info=OF_NETWORK,
)

_SUPPORTED = prepared(
    select(supports.c.urgent).where(
        supports.c.item == bindparam("item"), supports.c.person == bindparam("person")
    )
)


def supports_it(db: Db, item: UUID, person: UUID) -> bool:
    return db.row(_SUPPORTED, {"item": item, "person": person}) is not None


def finds_it_urgent(db: Db, item: UUID, person: UUID) -> bool:
    row = db.row(_SUPPORTED, {"item": item, "person": person})
    return bool(row and row["urgent"])


def support(db: Db, item: UUID, person: UUID, at: datetime) -> bool:
    """Support an item; False when the person did so before: a tap is counted once."""
    row = {"item": item, "person": person, "at": at, "urgent": False}
    return db.execute(insert_new(supports), row).rowcount == 1


def call_urgent(db: Db, item: UUID, person: UUID, at: datetime, *, urgent: bool) -> None:
    """Support it, and say that it cannot wait; or take the hurry back."""
    db.upsert(supports, ("item", "person"), {"item": item, "person": person, "at": at, "urgent": urgent})


def unsupport(db: Db, item: UUID, person: UUID) -> bool:
    """Take the support back; False when there was none."""
    mine = (supports.c.item == item) & (supports.c.person == person)
    return db.execute(supports.delete().where(mine)).rowcount == 1


def take_off(db: Db, item: UUID, but: UUID) -> list[UUID]:
    """All support but one person's: it was given to other words. Whose it was."""
    return record.take_off(db, supports, supports.c.item == item, but)
