"""Attendance: who comes to a meeting, who joins online, who sends a deputy, and who was there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Boolean, Column, ForeignKey, Select, and_, bindparam, or_, select, update

from storage import cards, networks, people
from storage.columns import OF_NETWORK, AuthorId, Line, OneOf, OtherId
from storage.db import Db, UTCDateTime
from storage.hosts.absences import absences
from storage.meetings import Meeting, meetings
from storage.record import First, column, fields_of, made_of, mapped, table_of
from storage.statements import prepared

LONGEST_NAME = 120

TOLD = "attended"
"""How the journal calls it that somebody told who was there; until then it is taken from who said to come."""


class Answer(StrEnum):
    THERE = "there"
    ONLINE = "online"
    NOT = "not"


@mapped("attendance", Column("answered_at", UTCDateTime), info=OF_NETWORK)
class Attendance:
    """What somebody said about coming; `attended` is known after the meeting.

    `away`: they said that they come, and told since that they are away on that day; it counts as not coming.
    """

    meeting: UUID = column(OtherId, ForeignKey("meetings.id"), primary_key=True)
    person: UUID = column(AuthorId, ForeignKey("people.id"), primary_key=True)
    answer: Answer | None = column(OneOf(Answer, 8))
    deputy: str = column(Line(256))
    attended: bool | None = column(Boolean)
    away: bool = False


attendance = table_of(Attendance)


_TOLD_SINCE = and_(
    absences.c.person == attendance.c.person,
    ~absences.c.exempt,
    absences.c.told_at > attendance.c.answered_at,
    or_(absences.c.ended_at.is_(None), absences.c.ended_at > meetings.c.starts_at),
)
"""Whoever answers after they told that they are away knows it, and comes all the same."""


def _answers() -> Select[Any]:
    """With each absence that was told since."""
    days = absences.c.starts.label("away_from"), absences.c.ends.label("away_to")
    at = meetings.c.starts_at, networks.networks.c.timezone, absences.c.id.label("absence")
    return (
        select(*fields_of(Attendance), *days, *at)
        .join(meetings, meetings.c.id == attendance.c.meeting)
        .join(networks.networks, networks.networks.c.id == meetings.c.network)
        .outerjoin(absences, _TOLD_SINCE)
    )


_OF_MEETING = prepared(_answers().where(attendance.c.meeting == bindparam("meeting")))
_OF_THOSE_THERE = prepared(
    _answers().where(
        meetings.c.network == bindparam("network"),
        or_(
            attendance.c.attended,
            attendance.c.attended.is_(None) & (attendance.c.answer != Answer.NOT),
        ),
    )
)


def _is_away(row: Mapping[str, Any]) -> bool:
    """Does the absence that stands beside the answer cover the meeting's day?"""
    if row["absence"] is None or row["answer"] not in (Answer.THERE, Answer.ONLINE):
        return False
    day = row["starts_at"].astimezone(ZoneInfo(row["timezone"])).date()
    return bool(row["away_from"] <= day and (row["away_to"] is None or day <= row["away_to"]))


def of_meeting(db: Db, meeting: UUID) -> dict[UUID, Attendance]:
    """Each one's answer, as it counts."""
    found: dict[UUID, Attendance] = {}
    for row in db.rows(_OF_MEETING, {"meeting": meeting}):
        one = found.setdefault(row["person"], made_of(Attendance, row))
        if _is_away(row):
            found[one.person] = replace(one, answer=Answer.NOT, away=True)
    return found


said = First(Attendance, Attendance.meeting, Attendance.person)
"""What somebody said themselves, wherever they are then."""


def coming(db: Db, meeting: UUID) -> list[UUID]:
    """Who said that they come, or join online."""
    given = of_meeting(db, meeting)
    return sorted(one for one, told in given.items() if told.answer in (Answer.THERE, Answer.ONLINE))


_COMING_AHEAD = prepared(
    select(attendance.c.person, attendance.c.answered_at, meetings.c.starts_at)
    .join(meetings, meetings.c.id == attendance.c.meeting)
    .where(
        meetings.c.network == bindparam("network"),
        meetings.c.starts_at > bindparam("now", type_=UTCDateTime),
        attendance.c.answer != Answer.NOT,
    )
)


@dataclass(frozen=True, slots=True)
class Coming:
    """That somebody comes to a meeting, and when they said so."""

    person: UUID
    said_at: datetime
    starts_at: datetime


def coming_ahead(db: Db, network: UUID, now: datetime) -> list[Coming]:
    """Who said that they come to which of the meetings ahead, wherever they are then."""
    rows = db.rows(_COMING_AHEAD, {"network": network, "now": now})
    return [Coming(row["person"], row["answered_at"], row["starts_at"]) for row in rows]


def answer(db: Db, meeting: UUID, person: UUID, given: Answer, deputy: str, at: datetime) -> None:
    row = {
        "meeting": meeting,
        "person": person,
        "answer": given,
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
    found = db.rows(_OF_THOSE_THERE, {"network": network})
    away = {(row["meeting"], row["person"]) for row in found if row["attended"] is None and _is_away(row)}
    there = {(row["meeting"], row["person"]): row["starts_at"] for row in found}
    return [(person, at) for (meeting, person), at in there.items() if (meeting, person) not in away]


# --- what the calendars have not been told of, and what they answered --------------------------------------


MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Untold:
    """A meeting as it is now, whose calendar it goes into, and who is invited, by mail and name."""

    meeting: Meeting
    organiser: str
    invited: tuple[tuple[str, str], ...]


def untold(db: Db, tenant: str, now: datetime) -> list[Untold]:
    """The meetings to come that are due to be told, made or changed since."""
    home = networks.networks
    due = (
        select(meetings, people.people.c.aad_id.label("organiser"))
        .join(home, home.c.id == meetings.c.network)
        .join(people.people, people.people.c.id == meetings.c.planned_by)
        .where(home.c.tenant == tenant, home.c.active)
        .where(meetings.c.tell_at <= now, meetings.c.ends_at > now)
        .where(meetings.c.told_version < meetings.c.version)
        .order_by(meetings.c.tell_at)
        .limit(MOST_AT_ONCE)
    )
    return [_untold(db, dict(row)) for row in db.execute(due).mappings()]


def _untold(db: Db, row: dict[str, Any]) -> Untold:
    organiser = row.pop("organiser")
    one = Meeting(**row)
    everybody = networks.everybody(db, one.network)
    return Untold(one, organiser, tuple((person.mail, person.name) for person in everybody if person.mail))


def told(db: Db, one: Meeting, answer: Mapping[str, Any]) -> None:
    """What came of it; a meeting that was changed meanwhile stays due."""
    here = meetings.c.id == one.id
    if found := {name: answer[name] for name in ("event", "join_url") if name in answer}:
        db.execute(update(meetings).where(here).values(**found))
        cards.changed(db, one.id)
    settled = {name: answer[name] for name in ("told_version", "tell_at") if name in answer}
    db.execute(update(meetings).where(here, meetings.c.version == one.version).values(**settled))
