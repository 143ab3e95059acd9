"""Voices: what people bring to an item between meetings: homework done, questions, experience, "us too"."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, select

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, column, mapped, table_of

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
