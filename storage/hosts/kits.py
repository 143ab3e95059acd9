"""Kits: what a meeting's hosts have to do and by when, and what they pass on to the next pair."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID, uuid4, uuid5

from sqlalchemy import (
    ForeignKey,
    Index,
    Integer,
    bindparam,
    select,
    update,
)

from storage.columns import OF_NETWORK, AuthorId, Code, Line, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.meetings import Meeting, meetings
from storage.record import Every, column, insert, mapped, table_of
from storage.statements import prepared

KIND = "kit"
LONGEST_CHORE = 120
LONGEST_NOTE = 1000
MOST_CHORES = 20

STANDARD: tuple[tuple[str, int], ...] = (
    ("collect", -15),
    ("method", -10),
    ("guests", -10),
    ("room", -10),
    ("run-of-show", -3),
    ("close", 2),
    ("thank", 2),
    ("handover", 5),
)
"""The first checklist of all: what, and so many working days after the meeting (before it where negative)."""


class TooManyChores(Refused):
    key = "kit-full"


@mapped("chores", Index("ix_chores_meeting", "meeting"), info=OF_NETWORK)
class Chore:
    """Something that the hosts do, so many working days from the meeting; the network's own has words."""

    id: UUID = column(OtherId, primary_key=True)
    meeting: UUID = column(OtherId, ForeignKey("meetings.id"))
    position: int = column(Integer)
    key: str | None = column(Code(32))
    words: str = column(Line(LONGEST_CHORE))
    working_days: int = column(Integer)
    done_at: datetime | None = column(UTCDateTime)
    done_by: UUID | None = column(PersonId, ForeignKey("people.id"))

    @property
    def is_done(self) -> bool:
        return self.done_at is not None


chores = table_of(Chore)


@mapped("handovers", Index("ix_handovers_meeting", "meeting"), info=OF_NETWORK)
class Handover:
    """What one pair of hosts passes on to the next."""

    id: UUID = column(OtherId, primary_key=True)
    meeting: UUID = column(OtherId, ForeignKey("meetings.id"))
    person: UUID = column(AuthorId, ForeignKey("people.id"))
    words: str = column(Prose)
    at: datetime = column(UTCDateTime)


_meetings = meetings.c
_LAST_WITH_A_LIST = prepared(
    select(_meetings.id)
    .where(
        _meetings.network == bindparam("network"),
        _meetings.starts_at < bindparam("starts_at"),
        select(chores.c.id).where(chores.c.meeting == _meetings.id).exists(),
    )
    .order_by(_meetings.starts_at.desc())
    .limit(1)
)


of_meeting = Every(Chore, Chore.meeting, order=(Chore.working_days, Chore.position, Chore.id))
"""The checklist in order of its dates; empty where none was made yet."""


def make(db: Db, meeting: Meeting) -> list[Chore]:
    """The meeting's checklist: as the last meeting's was, else the standard one; made once."""
    if found := of_meeting(db, meeting.id):
        return found
    before = db.row(_LAST_WITH_A_LIST, {"network": meeting.network, "starts_at": meeting.starts_at})
    model = of_meeting(db, before["id"]) if before else []
    wanted = [(one.key, one.words, one.working_days) for one in model] or [
        (key, "", days) for key, days in STANDARD
    ]
    for position, (key, words, days) in enumerate(wanted):
        _add(db, meeting.id, position, key, words, days)
    return of_meeting(db, meeting.id)


def standard(meeting: UUID) -> list[Chore]:
    """The checklist as it would be made, where nobody has opened it yet."""
    return [
        Chore(uuid5(meeting, key), meeting, at, key, "", days, None, None)
        for at, (key, days) in enumerate(STANDARD)
    ]


def add(db: Db, meeting: UUID, words: str, working_days: int) -> None:
    """One more thing to do; raises TooManyChores."""
    here = of_meeting(db, meeting)
    if len(here) >= MOST_CHORES:
        raise TooManyChores(most=MOST_CHORES)
    _add(db, meeting, len(here), None, words, working_days)


def _add(db: Db, meeting: UUID, position: int, key: str | None, words: str, working_days: int) -> None:
    insert(db, Chore(uuid4(), meeting, position, key, words, working_days, None, None))


def tick(db: Db, meeting: UUID, chosen: Collection[UUID], by: UUID, at: datetime) -> None:
    """These are done now, first by this person; who did one before stays named."""
    here = (chores.c.meeting == meeting) & chores.c.id.in_(chosen) & chores.c.done_at.is_(None)
    db.execute(update(chores).where(here).values(done_at=at, done_by=by))


def untick(db: Db, meeting: UUID, chosen: Collection[UUID]) -> None:
    """These are not done after all."""
    here = (chores.c.meeting == meeting) & chores.c.id.in_(chosen)
    db.execute(update(chores).where(here).values(done_at=None, done_by=None))


def hand_over(db: Db, meeting: UUID, person: UUID, words: str, at: datetime) -> None:
    """Keep a note to the next pair; a second one comes after the first."""
    insert(db, Handover(uuid4(), meeting, person, words, at))


handed_over = Every(Handover, Handover.meeting, order=(Handover.at, Handover.id))
