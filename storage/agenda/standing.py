"""Standing items: what is on every meeting's agenda by itself, until somebody removes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, Integer, delete

from storage.columns import OF_NETWORK, AuthorId, Code, OtherId, Record, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.meetings import Text
from storage.record import Every, column, insert, mapped, table_of

KIND = "standing item"
MOST = 12
"""More leave no room for anything else."""


class StandingTwice(Refused):
    key = "standing-twice"


class TooManyStanding(Refused):
    key = "standing-too-many"


@mapped("standing_items", Index("ix_standing_items_network", "network"), info=OF_NETWORK)
class Standing:
    """What is put on each new agenda, as an item of its own."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    type: str = column(Code(32))
    title: Text = column(Wording)
    minutes: int | None = column(Integer)
    presenters: Sequence[Mapping[str, str]] = column(Record)
    told_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    added_at: datetime = column(UTCDateTime)

    def is_called(self, title: Text) -> bool:
        """By that name, in either language."""
        return not _names(self.title).isdisjoint(_names(title))


standing_items = table_of(Standing)


all_of = Every(Standing, Standing.network, order=(Standing.added_at, Standing.id))
"""In the order in which they were added."""


def add(
    db: Db,
    network: UUID,
    title: Text,
    *,
    kind: str,
    minutes: int | None,
    presenters: Sequence[Mapping[str, str]],
    by: UUID,
    at: datetime,
) -> Standing:
    """Raises StandingTwice or TooManyStanding; what an item may be, its first item says."""
    known = all_of(db, network)
    if any(one.is_called(title) for one in known):
        raise StandingTwice(title=next(iter(title.values())))
    if len(known) >= MOST:
        raise TooManyStanding(most=MOST)
    return insert(db, Standing(uuid4(), network, kind, title, minutes, list(presenters), by, at))


def remove(db: Db, one: Standing) -> None:
    db.execute(delete(standing_items).where(standing_items.c.id == one.id))


def _names(title: Text) -> set[str]:
    return {" ".join(words.casefold().split()) for words in title.values()}
