"""Safety moments by turn: who brings one learning to which meeting, and what was brought before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, bindparam, delete, select

from storage.agenda.agenda import State, items
from storage.columns import OF_NETWORK, OtherId, OwnerId
from storage.db import Db, UTCDateTime
from storage.meetings import Text, meetings
from storage.record import Every, column, insert, mapped, table_of
from storage.statements import prepared

KIND = "safety turn"
"""The turn of a meeting, known by the meeting."""

TYPE = "safety_moment"
"""An item of the agenda that is one."""

_KIND_ALONE = ("safety moment", "sikkerhedsmoment")


@mapped("safety_turns", info=OF_NETWORK)
class SafetyTurn:
    """Somebody `brings` the safety moment to a meeting, or has said that they do not."""

    meeting: UUID = column(OtherId, ForeignKey("meetings.id"), primary_key=True)
    person: UUID = column(OwnerId, ForeignKey("people.id"), primary_key=True)
    brings: bool = column(Boolean)
    at: datetime = column(UTCDateTime)


turns = table_of(SafetyTurn)


@dataclass(frozen=True, slots=True)
class Moment:
    """A safety moment on some meeting's agenda: what it was about, and who brought it."""

    item: UUID
    meeting: UUID
    starts_at: datetime
    title: Text
    presenters: tuple[str, ...]
    message: str
    causes: str
    outcome: str
    is_open: bool

    @property
    def is_named(self) -> bool:
        """Does its title say more than what kind of item it is?"""
        return any(title.casefold() not in _KIND_ALONE for title in self.title.values())

    @property
    def words(self) -> str:
        """All that it can be found by."""
        return " ".join((*self.title.values(), self.message, self.causes, self.outcome))


_TURNS = prepared(
    select(turns)
    .join(meetings, meetings.c.id == turns.c.meeting)
    .where(meetings.c.network == bindparam("network"), meetings.c.cancelled_at.is_(None))
    .order_by(turns.c.at, turns.c.person)
)
_MOMENTS = prepared(
    select(
        items.c.id,
        items.c.meeting,
        items.c.title,
        items.c.presenters,
        items.c.figures,
        items.c.outcome_text,
        items.c.state,
        meetings.c.starts_at,
    )
    .join(meetings, meetings.c.id == items.c.meeting)
    .where(
        meetings.c.network == bindparam("network"),
        meetings.c.cancelled_at.is_(None),
        items.c.type == TYPE,
        items.c.state != State.WITHDRAWN.value,
    )
    .order_by(meetings.c.starts_at, items.c.proposed_at, items.c.id)
)

of_meeting = Every(SafetyTurn, SafetyTurn.meeting, order=(SafetyTurn.at, SafetyTurn.person))


def all_turns(db: Db, network: UUID) -> list[SafetyTurn]:
    """Of all meetings that are not cancelled."""
    return [SafetyTurn(**row) for row in db.rows(_TURNS, {"network": network})]


def moments(db: Db, network: UUID) -> list[Moment]:
    """All that stand on an agenda or stood there, by their days."""
    return [_moment(row) for row in db.rows(_MOMENTS, {"network": network})]


def _moment(row: Any) -> Moment:
    figures = row["figures"] or {}
    return Moment(
        row["id"],
        row["meeting"],
        row["starts_at"],
        row["title"],
        tuple(one["name"] for one in row["presenters"]),
        figures.get("message") or "",
        figures.get("causes") or "",
        row["outcome_text"] or "",
        row["state"] == State.OPEN,
    )


def say(db: Db, meeting: UUID, person: UUID, at: datetime, *, brings: bool) -> None:
    """What somebody said last of a meeting counts."""
    take_back(db, meeting, person)
    insert(db, SafetyTurn(meeting, person, brings, at))


def take_back(db: Db, meeting: UUID, person: UUID) -> None:
    db.execute(delete(turns).where(turns.c.meeting == meeting, turns.c.person == person))
