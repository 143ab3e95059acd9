"""Feeds: the one address at which somebody's calendar fetches their duties, until they take it back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index

from storage.columns import OF_PERSON, OtherId, OwnerId
from storage.db import Db, UTCDateTime
from storage.record import First, column, insert, mapped, table_of

KIND = "feed"


@mapped("feeds", Index("ix_feeds_person", "person"), info=OF_PERSON)
class Feed:
    """Whoever has its signed address reads it; without the row the address leads nowhere."""

    id: UUID = column(OtherId, primary_key=True)
    person: UUID = column(OwnerId, ForeignKey("people.id"))
    made_at: datetime = column(UTCDateTime)


feeds = table_of(Feed)

of_person = First(Feed, Feed.person)
one = First(Feed, Feed.id)


def end(db: Db, person: UUID) -> bool:
    """False where there was none."""
    return db.execute(feeds.delete().where(feeds.c.person == person)).rowcount == 1


def begin(db: Db, person: UUID, at: datetime) -> Feed:
    return insert(db, Feed(uuid4(), person, at))
