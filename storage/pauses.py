"""Pauses: the conversations that Teams does not let the bot into now, and for which letters wait."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, delete, or_, select

from storage.columns import OF_SERVICE, Code, OtherId, OwnerId, Room
from storage.db import Db, UTCDateTime, insert_new
from storage.people import Person
from storage.record import column, fields_of, mapped, row_of, table_of


@mapped("pauses", Index("ix_pauses_network", "network"), info=OF_SERVICE)
class Pause:
    """A conversation that is closed to the bot: a channel, or a person's chat, where one was opened."""

    route: str = column(Room(512), primary_key=True)
    conversation: str | None = column(Room(512))
    network: UUID | None = column(OtherId)
    person: UUID | None = column(OwnerId)
    reason: str = column(Code(256))
    since: datetime = column(UTCDateTime)


pauses = table_of(Pause)


_FIELDS = fields_of(Pause)


def room_of(conversation: str) -> str:
    """A conversation without its thread."""
    return conversation.partition(";")[0]


def begin(db: Db, pause: Pause) -> bool:
    """False where the conversation is paused already."""
    row = row_of(pause)
    return db.execute(insert_new(pauses), row).rowcount == 1


def end(db: Db, room: str) -> set[str]:
    """Something came from there, so it is open again; gives the routes that were paused."""
    here = or_(pauses.c.route == room, pauses.c.conversation == room)
    return set(db.execute(delete(pauses).where(here).returning(pauses.c.route)).scalars())


def end_for(db: Db, *, network: UUID | None = None, people: Collection[UUID] = ()) -> set[str]:
    """The bot was added again to a network, or people to a team of ours, or they write from a new chat."""
    routes = [f"person/{person}" for person in people]
    theirs = pauses.c.network == network if network else pauses.c.route.in_(routes)
    return set(db.execute(delete(pauses).where(theirs).returning(pauses.c.route)).scalars())


def rooms(db: Db) -> frozenset[str]:
    """Of all that are paused: what an activity from there is known by."""
    rows = db.execute(select(pauses.c.route, pauses.c.conversation)).all()
    return frozenset(name for row in rows for name in row if name)


def is_closed(db: Db, room: str) -> bool:
    """Does what is sent there wait?"""
    return room in rooms(db)


def reaches(db: Db, person: Person) -> bool:
    """Is there a way to write to them alone, as far as is known?"""
    knows_one = bool(person.chat or person.teams_id) and not person.is_erased
    return knows_one and not {f"person/{person.id}", person.chat} & rooms(db)


def of_network(db: Db, network: UUID) -> list[Pause]:
    """The oldest first."""
    chosen = select(*_FIELDS).where(pauses.c.network == network).order_by(pauses.c.since)
    return [Pause(**row) for row in db.execute(chosen).mappings()]
