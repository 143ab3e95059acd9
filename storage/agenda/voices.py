"""Voices: what people bring to an item between meetings: homework done, questions, experience, "us too"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Table, bindparam, select

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, Prose
from storage.db import Db, Refused, UTCDateTime, tables
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


voices = Table(
    "voices",
    tables,
    Column("item", OtherId, ForeignKey("items.id"), primary_key=True),
    Column("person", AuthorId, ForeignKey("people.id"), primary_key=True),
    Column("kind", Code(16), primary_key=True),
    Column("text", Prose, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody brought to an item, and their name."""

    item: UUID
    person: UUID
    kind: str
    text: str
    at: datetime
    name: str


_OF_ITEM = prepared(
    select(voices, people.shown_name().label("name"))
    .join(people.people, people.people.c.id == voices.c.person)
    .where(voices.c.item == bindparam("item"))
    .order_by(voices.c.at, voices.c.person)
)


def of_item(db: Db, item: UUID) -> list[Voice]:
    """In the order in which they came."""
    return [Voice(**row) for row in db.rows(_OF_ITEM, {"item": item})]


def say_it(db: Db, item: UUID, person: UUID, kind: Kind, text: str, at: datetime) -> None:
    """Once a person and kind: said again, it is the new words; raises NothingSaid."""
    if kind.needs_words and not text.strip():
        raise NothingSaid
    row = {"item": item, "person": person, "kind": kind.value, "text": text.strip(), "at": at}
    db.upsert(voices, ("item", "person", "kind"), row)
