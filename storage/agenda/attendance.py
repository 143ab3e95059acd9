"""Attendance: who comes to a meeting, who joins online, who sends a deputy, and who was there."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, bindparam, or_, select, update

from storage.columns import OF_NETWORK, AuthorId, Code, Line, OtherId
from storage.db import Db, UTCDateTime
from storage.meetings import meetings
from storage.record import column, mapped, table_of
from storage.statements import prepared

LONGEST_NAME = 120


class Answer(StrEnum):
    THERE = "there"
    ONLINE = "online"
    NOT = "not"


@mapped("attendance", Column("answered_at", UTCDateTime), info=OF_NETWORK)
class Attendance:
    """What somebody said about coming; `attended` is known after the meeting."""

    meeting: UUID = column(OtherId, ForeignKey("meetings.id"), primary_key=True)
    person: UUID = column(AuthorId, ForeignKey("people.id"), primary_key=True)
    answer: str | None = column(Code(8))
    deputy: str = column(Line(256))
    attended: bool | None = column(Boolean)


attendance = table_of(Attendance)


_OF_MEETING = prepared(
    select(
        attendance.c.meeting,
        attendance.c.person,
        attendance.c.answer,
        attendance.c.deputy,
        attendance.c.attended,
    ).where(attendance.c.meeting == bindparam("meeting"))
)
_ATTENDED = prepared(
    select(attendance.c.person, meetings.c.starts_at)
    .join(meetings, meetings.c.id == attendance.c.meeting)
    .where(
        meetings.c.network == bindparam("network"),
        or_(
            attendance.c.attended,
            attendance.c.attended.is_(None) & (attendance.c.answer != Answer.NOT.value),
        ),
    )
)


def of_meeting(db: Db, meeting: UUID) -> dict[UUID, Attendance]:
    """Each one's answer."""
    found = [Attendance(**row) for row in db.rows(_OF_MEETING, {"meeting": meeting})]
    return {one.person: one for one in found}


def coming(db: Db, meeting: UUID) -> list[UUID]:
    """Who said that they come, or join online."""
    given = of_meeting(db, meeting)
    return sorted(one for one, told in given.items() if told.answer in (Answer.THERE, Answer.ONLINE))


def answer(db: Db, meeting: UUID, person: UUID, given: Answer, deputy: str, at: datetime) -> None:
    row = {
        "meeting": meeting,
        "person": person,
        "answer": given.value,
        "deputy": deputy,
        "answered_at": at,
    }
    db.upsert(attendance, ("meeting", "person"), row)


def forget(db: Db, meeting: UUID) -> None:
    """A meeting on another day is answered anew."""
    db.execute(attendance.delete().where(attendance.c.meeting == meeting))


def took_part(db: Db, meeting: UUID, persons: Collection[UUID]) -> None:
    """These were there, and nobody else."""
    everybody = attendance.c.meeting == meeting
    db.execute(update(attendance).where(everybody).values(attended=False))
    for person in persons:
        row = {"meeting": meeting, "person": person, "deputy": "", "attended": True}
        db.upsert(attendance, ("meeting", "person"), row)


def attended(db: Db, network: UUID) -> list[tuple[UUID, datetime]]:
    """Who has taken part in which of the network's meetings, by its beginning.

    Where nobody has told who was there, whoever said that they would come was.
    """
    return [(row["person"], row["starts_at"]) for row in db.rows(_ATTENDED, {"network": network})]
