"""Undoing: puts the rows of a deed back as they were, and what was sent because of it is taken back too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Table,
    Uuid,
    bindparam,
    delete,
    null,
    select,
    update,
)

from storage import journal, outbox, people, stirring
from storage.cards import shown, shown_things
from storage.columns import OF_SERVICE, Code, OtherId, OwnerId, Room, Rows, Wording
from storage.db import Db, Refused, StoreError, UTCDateTime, tables
from storage.directory import directory
from storage.outbox import letters
from storage.record import column, fields_of, mapped, table_of
from storage.recording import BESIDES, NOW, RISES, Change, in_order, plain, value_of
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


ASKED = {"polls": "id", "options": "poll"}
"""What people answer, and the column that names it: with another text or other options it is no longer what
they answered."""


OF_A_UNIT = frozenset({"roles", "proximity_records", "vacancy_calls"})
"""What the directory is made of."""


class ChangedMeanwhile(Exception):
    """What it made is not as it made it any more, or others rely on it by now."""


def undo(db: Db, deed: Deed, now: datetime) -> set[UUID]:
    """Put each row back as it was; gives the things that it is about. Raises ChangedMeanwhile."""
    changes = deed.changes or ()
    db.write_later()
    if others_rely_on(db, deed, changes):
        raise ChangedMeanwhile
    try:
        for table, change in in_order(changes, tables.sorted_tables):
            _put_back(db, table, change, now)
    except StoreError as error:  # something refers to what it made
        raise ChangedMeanwhile from error
    _make_anew(db, changes, now)
    _take_back_letters(db, deed, changes, now)
    db.execute(update(deeds).where(deeds.c.id == deed.id).values(undone_at=now, changes=null()))
    return things(changes)


def stands(db: Db, deed: Deed) -> bool:
    """Is all that it did as it did it still, and nobody has gone on from it?"""
    db.write_later()
    return not others_rely_on(db, deed, deed.changes or ()) and all(
        _still_says(_row(db, tables.tables[one.table], one), one) for one in deed.changes or ()
    )


def _row(db: Db, table: Table, change: Change) -> dict[str, Any] | None:
    here = [table.c[name] == value_of(table.c[name], told) for name, told in change.key.items()]
    found = db.execute(select(table).where(*here)).mappings().first()
    return dict(found) if found else None


def _put_back(db: Db, table: Table, change: Change, now: datetime) -> None:
    here = [table.c[name] == value_of(table.c[name], told) for name, told in change.key.items()]
    row = db.execute(select(table).where(*here).with_for_update()).mappings().first()
    found = None if row is None else dict(row)
    for one in _of_whom(table, change):
        stirring.around(db, None, one)
    if not _still_says(found, change):
        raise ChangedMeanwhile
    if change.before is None:
        db.execute(delete(table).where(*here))
    elif found is None:
        db.execute(table.insert().values(**_values(table, change.before, change.before)))
    else:
        values = _values(table, change.before, change.columns) | _besides(table, change, found, now)
        db.execute(update(table).where(*here).values(**values))


def _of_whom(table: Table, change: Change) -> set[UUID]:
    """Those of whom the row tells: what waits for them elsewhere may be another thing now."""
    names = ["id"] if table is people.people else [one.name for one in table.columns if _is_a_person(one)]
    rows = [row for row in (change.before, change.after) if row]
    return {UUID(row[name]) for row in rows for name in names if row.get(name)}


def _still_says(found: Mapping[str, Any] | None, change: Change) -> bool:
    if found is None or change.after is None:
        return found is None and change.after is None
    return all(plain(found[name]) == change.after[name] for name in change.columns)


def _values(table: Table, told: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value_of(table.c[name], told[name]) for name in names}


def _besides(table: Table, change: Change, found: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """What others were told by number and moment is told anew, never taken back."""
    assert change.before is not None
    assert change.after is not None
    marked = [(one.name, one.info[BESIDES]) for one in table.columns if BESIDES in one.info]
    told = [(name, mark) for name, mark in marked if change.before[name] != change.after[name]]
    rises = {name: found[name] + 1 for name, mark in told if mark == RISES}
    return rises | {name: now for name, mark in told if mark == NOW}


def others_rely_on(db: Db, deed: Deed, changes: Iterable[Change]) -> bool:
    """Somebody else, or the clock, has done something with what it made, or answered what it asks."""
    asked = [UUID((one.after or one.before or {})[ASKED[one.table]]) for one in changes if one.table in ASKED]
    later = journal.since(db, [*asked, *_made(changes)], deed.at)
    return any(person != deed.person and activity != deed.cause for person, activity in later)


def _made(changes: Iterable[Change]) -> list[UUID]:
    """The things that it made, as cards and the journal name them."""
    made = [one for one in changes if one.before is None and set(one.key) == {"id"}]
    return [UUID(one.key["id"]) for one in made if isinstance(tables.tables[one.table].c.id.type, Uuid)]


def _make_anew(db: Db, changes: Sequence[Change], now: datetime) -> None:
    """What was derived of these rows; a version is never taken back."""
    rows = [(one.table, one.after or one.before or {}) for one in changes]
    units = {(row["tenant"], row["unit"]) for table, row in rows if table in OF_A_UNIT}
    for tenant, unit in sorted(units):
        directory.touch(db, tenant, unit, now)
    for network in {row["network"] for table, row in rows if table == "decisions"}:
        db.make_anew(("decisions", UUID(network)))


def things(changes: Iterable[Change]) -> set[UUID]:
    """All that the rows name but people: their cards are drawn anew."""
    return {
        UUID(row[column.name])
        for one in changes
        for row in (one.before, one.after)
        for column in tables.tables[one.table].columns
        if row and isinstance(column.type, Uuid) and not _is_a_person(column) and row[column.name]
    }


def _is_a_person(column: Column[Any]) -> bool:
    return any(key.column.table is people.people for key in column.foreign_keys)


# --- what was sent because of it --------------------------------------------------------------------------


def _take_back_letters(db: Db, deed: Deed, changes: Iterable[Change], now: datetime) -> None:
    """What waits is not sent; a message that shows what is gone, or said what no longer holds, says so."""
    caused = (letters.c.cause == deed.cause) & letters.c.kind.is_(None)
    followed = shown.c.letter.in_(select(letters.c.id).where(caused))
    _becomes(db, shown.c.thing.in_(_made(changes)) | followed, deed)
    waits = (letters.c.cause == deed.cause) & letters.c.state.in_([outbox.DUE, outbox.CLAIMED])
    dropped = {"state": outbox.DROPPED, "reason": "taken back", "ended_at": now}
    db.execute(update(letters).where(waits).values(**dropped, lease_until=None, owner=None))
    said = select(letters, people.people.c.chat, people.people.c.service_url.label("reached_by"))
    said = said.outerjoin(people.people, people.people.c.id == letters.c.person)
    said = said.where(caused, letters.c.state == outbox.SENT)
    said = said.where(letters.c.id.not_in(select(shown.c.letter).where(shown.c.letter.is_not(None))))
    for row in db.execute(said).mappings():
        conversation = row["conversation"] or row["chat"]
        service_url = row["service_url"] or row["reached_by"]
        if row["network"] and row["sent_as"] and conversation and service_url:
            message = Message(row["sent_as"], conversation, service_url, row["language"], row["id"])
            show_instead(db, deed.id, row["network"], message, now)


def _becomes(db: Db, those: ColumnElement[bool], deed: Deed) -> None:
    """Messages that are followed show the deed from now on, in place of what they showed."""
    db.execute(shown_things.delete().where(shown_things.c.shown.in_(select(shown.c.id).where(those))))
    no_more: dict[str, Any] = {"draws": None, "about": null(), "person": None, "until": None}
    row = {"kind": KIND, "thing": deed.id, "version": shown.c.version + 1}
    db.execute(update(shown).where(those).values(**row, **no_more))


@dataclass(frozen=True, slots=True)
class Message:
    """One that was sent, and where it stands; `letter` is what it was sent by, where that was one."""

    activity: str
    conversation: str
    service_url: str
    language: str
    letter: int | None = None


def show_instead(db: Db, deed: UUID, network: UUID, message: Message, now: datetime) -> None:
    """The message becomes one that shows the deed, which the delivery draws as it does all that live."""
    row = {
        "kind": KIND,
        "thing": deed,
        "network": network,
        "conversation": message.conversation.partition(";")[0],
        "thread": message.conversation,
        "service_url": message.service_url,
        "language": message.language,
        "activity": message.activity,
        "letter": message.letter,
        "version": 1,
        "drawn": 0,
        "failures": 0,
        "next_at": now,
    }
    db.execute(shown.insert(), row)
