"""Deeds: what somebody did a short while ago, what it changed, and that it was taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, bindparam, delete, null, select, update

from storage import people
from storage.columns import OF_SERVICE, Code, OtherId, OwnerId, Room, Rows, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import column, fields_of, mapped, table_of
from storage.recording import Change
from storage.statements import prepared

KIND = "deed"
"""What a message shows whose words no longer hold: what was done, and that it was taken back."""

LATELY = timedelta(minutes=10)
"""So long a deed can be taken back."""

KEPT = timedelta(days=1)
"""So long after that it is known that it was."""


class UndoneBefore(Refused):
    key = "undo-done-before"


class TooLate(Refused):
    """Ten minutes are over."""

    key = "undo-too-late"


class NotYourDeed(Refused):
    """Only whoever did it takes it back."""

    key = "undo-not-yours"


@mapped(
    "deeds", Index("ix_deeds_person_at", "person", "at"), Index("ix_deeds_cause", "cause"), info=OF_SERVICE
)
class Deed:
    """What somebody did; `changes` are None where it cannot be taken back, or not any more."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID | None = column(OtherId)
    person: UUID = column(OwnerId, ForeignKey("people.id"))
    room: str = column(Room(512))
    cause: str = column(Code(512))
    door: str = column(Code(64))
    at: datetime = column(UTCDateTime)
    told: Mapping[str, str] = column(Wording)
    changes: tuple[Change, ...] | None = column(Rows, default=None)
    undone_at: datetime | None = column(UTCDateTime, default=None)

    @property
    def is_final(self) -> bool:
        return self.changes is None

    def may_be_undone_by(self, person: UUID, now: datetime) -> None:
        if self.person != person:
            raise NotYourDeed
        if self.undone_at is not None:
            raise UndoneBefore
        if now - self.at > LATELY:
            raise TooLate


deeds = table_of(Deed)


_FIELDS = fields_of(Deed)
_KEEP = prepared(deeds.insert(), *(column.name for column in deeds.columns))
_ONE = prepared(select(*_FIELDS).where(deeds.c.id == bindparam("id")).with_for_update())
_LATEST = prepared(
    select(*_FIELDS)
    .where(
        deeds.c.person == bindparam("person"),
        deeds.c.room == bindparam("room"),
        deeds.c.at >= bindparam("since"),
    )
    .order_by(deeds.c.at.desc())
)


def keep(db: Db, changes: Sequence[Change] | None, **values: Any) -> UUID:
    """Remember a deed for a short while."""
    known = uuid4()
    kept = None if changes is None else [asdict(one) for one in changes]
    db.change(_KEEP, {"id": known, "undone_at": None, "changes": kept, **values})
    return known


def by_id(db: Db, deed: UUID) -> Deed | None:
    """Held for the turn."""
    row = db.row(_ONE, {"id": deed})
    return _of(row) if row else None


def lately(db: Db, person: UUID, room: str, now: datetime) -> list[Deed]:
    """What somebody did there in the last ten minutes, the newest first."""
    rows = db.rows(_LATEST, {"person": person, "room": room, "since": now - LATELY})
    return [_of(row) for row in rows]


def _of(row: Mapping[str, Any]) -> Deed:
    kept = row["changes"]
    return Deed(**{**row, "changes": None if kept is None else tuple(Change(**one) for one in kept)})


def forget(db: Db, now: datetime) -> None:
    """After ten minutes what it changed, and after a day that it was."""
    db.execute(delete(deeds).where(deeds.c.at < now - KEPT))
    late = (deeds.c.at < now - LATELY) & deeds.c.changes.is_not(None)
    db.execute(update(deeds).where(late).values(changes=null()))


def forget_all(db: Db, tenant: str) -> None:
    """Nothing that was done can be taken back any more: somebody is erased, whom the rows may name."""
    theirs = select(people.people.c.id).where(people.people.c.tenant == tenant)
    db.execute(update(deeds).where(deeds.c.person.in_(theirs)).values(changes=null()))
