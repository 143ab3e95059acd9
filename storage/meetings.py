"""Meetings of a network: when and where they are, and what may still happen to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, Integer, bindparam, or_, select, update

from storage.columns import OF_NETWORK, AuthorId, Code, Facts, Line, OtherId, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, column, mapped, row_of, table_of
from storage.recording import BESIDES, KEPT, NOW, RISES
from storage.statements import prepared

MEETING = "meeting"

BREAK = 20
"""Minutes that a meeting's break takes, where nobody says otherwise."""

NEAR = timedelta(minutes=30)

LEFT_OPEN = timedelta(hours=12)
"""So long after its time a meeting is ended though nobody has said so."""

Text = Mapping[str, str]
"""Words in one or both languages: `{"da": …, "en": …}`."""


class MeetingIsOver(Refused):
    key = "meeting-is-over"


class MeetingIsCancelled(Refused):
    key = "meeting-was-cancelled"


class MeetingIsUnderWay(Refused):
    """What has begun is ended, and neither moved nor called off."""

    key = "meeting-is-under-way"


class NotUnderWay(Refused):
    key = "meeting-not-under-way"


class NoneHeld(Refused):
    """Nothing has come of any meeting yet."""

    key = "meeting-none-held"


@mapped(
    "meetings",
    Index("ix_meetings_tell_at", "tell_at"),
    Index("ix_meetings_over_at_ends_at", "over_at", "ends_at"),
    Index("ix_meetings_network_starts_at", "network", "starts_at"),
    Index("ix_meetings_starts_at_network", "starts_at", "network"),
    info=OF_NETWORK,
)
class Meeting:
    """A meeting of the network, and where it is."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    title: Text = column(Wording)
    starts_at: datetime = column(UTCDateTime)
    ends_at: datetime = column(UTCDateTime)
    place: Text = column(Wording)
    planned_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    planned_at: datetime = column(UTCDateTime)
    break_minutes: int = column(Integer, default=BREAK)
    theme: str | None = column(Code(16), default=None)
    leg: str | None = column(Line(128), default=None)
    began_at: datetime | None = column(UTCDateTime, default=None)
    finished_at: datetime | None = column(UTCDateTime, default=None)
    cancelled_at: datetime | None = column(UTCDateTime, default=None)
    version: int = column(Integer, info={BESIDES: RISES}, default=0)
    event: str | None = column(Code(512), default=None)
    join_url: str | None = column(Code(2048), default=None)
    told_version: int = column(Integer, info={BESIDES: KEPT}, default=-1)
    tell_at: datetime | None = column(UTCDateTime, info={BESIDES: NOW}, default=None)
    over_at: datetime | None = column(UTCDateTime, info={BESIDES: KEPT}, default=None)
    """When the clock saw that its time was over, where nobody had said so; finished, too, it was the clock
    that ended it."""

    @property
    def minutes(self) -> int:
        """How long the meeting talks: its length without the break."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60 - self.break_minutes

    @property
    def is_under_way(self) -> bool:
        return self.began_at is not None and not (self.finished_at or self.cancelled_at)

    def is_due_to_end(self, now: datetime) -> bool:
        """Is its time over, and nobody has ended it?"""
        return self.ends_at <= now and not (self.finished_at or self.cancelled_at)

    @property
    def runs_out_at(self) -> datetime:
        """Its end, as far as the clock knows."""
        return max(self.ends_at, self.began_at or self.ends_at)

    @property
    def left_open_until(self) -> datetime:
        """When the clock ends it, where its hosts have not."""
        return self.runs_out_at + LEFT_OPEN

    def is_past(self, now: datetime) -> bool:
        """Is it held no more? One that runs over its time still is."""
        return not self.is_under_way and (self.finished_at is not None or self.ends_at <= now)

    @property
    def is_open(self) -> bool:
        """May people still say whether they come?"""
        return not (self.cancelled_at or self.finished_at or self.over_at)

    def is_on(self, now: datetime) -> bool:
        """Is it being held, by its hosts' word or by the clock?"""
        if self.cancelled_at or self.finished_at:
            return False
        return self.starts_at <= now < self.ends_at or (self.is_under_way and now < self.ends_at + NEAR)

    def is_near(self, now: datetime) -> bool:
        """Could Teams mean this meeting when it tells of one now?"""
        return not self.finished_at and self.starts_at - NEAR <= now <= self.ends_at + NEAR

    def may_change(self, now: datetime) -> None:
        """Raises MeetingIsOver for one that is held, MeetingIsCancelled for one that is not."""
        if self.cancelled_at:
            raise MeetingIsCancelled
        if self.is_past(now):
            raise MeetingIsOver

    def may_be_moved(self, now: datetime) -> None:
        """Or cancelled; raises MeetingIsUnderWay, or what may_change raises."""
        self.may_change(now)
        if self.is_under_way:
            raise MeetingIsUnderWay


meetings = table_of(Meeting)


_MEETING = prepared(select(meetings).where(meetings.c.id == bindparam("id")))

_NEXT = prepared(
    select(meetings)
    .where(
        meetings.c.network == bindparam("network"),
        or_(meetings.c.ends_at > bindparam("now"), meetings.c.began_at.is_not(None)),
        meetings.c.finished_at.is_(None),
        meetings.c.cancelled_at.is_(None),
    )
    .order_by(meetings.c.began_at.is_(None), meetings.c.starts_at, meetings.c.id)
    .limit(1)
)

_CANCELLED = prepared(
    select(meetings.c.id)
    .where(meetings.c.network == bindparam("network"), meetings.c.cancelled_at > bindparam("since"))
    .limit(1)
)

_CANCELLED_AHEAD = prepared(
    select(meetings)
    .where(
        meetings.c.network == bindparam("network"),
        meetings.c.cancelled_at.is_not(None),
        meetings.c.starts_at > bindparam("now"),
    )
    .order_by(meetings.c.cancelled_at)
)

_OVER = prepared(
    select(meetings).where(
        meetings.c.over_at.is_(None),
        meetings.c.ends_at <= bindparam("now"),
        meetings.c.finished_at.is_(None),
        meetings.c.cancelled_at.is_(None),
        meetings.c.began_at.is_(None),
    )
)


def meeting_by_id(db: Db, meeting: UUID) -> Meeting:
    return Meeting(**db.one(_MEETING, {"id": meeting}))


def meeting_of(db: Db, network: UUID, meeting: UUID) -> Meeting | None:
    """The meeting, of this network only."""
    row = db.row(_MEETING, {"id": meeting})
    return Meeting(**row) if row and row["network"] == network else None


def next_meeting(db: Db, network: UUID, now: datetime) -> Meeting | None:
    """The meeting that is under way, else the one that is coming."""
    row = db.row(_NEXT, {"network": network, "now": now})
    return Meeting(**row) if row else None


def first_meeting(db: Db, network: UUID) -> Meeting | None:
    """The first that is neither held nor cancelled: it takes the items that waited for one."""
    return next((one for one in all_meetings(db, network) if not one.finished_at), None)


all_meetings = Every(
    Meeting, Meeting.network, where=meetings.c.cancelled_at.is_(None), order=(Meeting.starts_at, Meeting.id)
)
"""The network's meetings in order of time, without those that were cancelled."""


def cancelled_since(db: Db, network: UUID, since: datetime) -> bool:
    return db.row(_CANCELLED, {"network": network, "since": since}) is not None


def following(db: Db, one: Meeting) -> Meeting | None:
    """The next meeting after this one, where it is planned."""
    return next(
        (
            other
            for other in all_meetings(db, one.network)
            if other.starts_at > one.starts_at and not (other.finished_at or other.over_at)
        ),
        None,
    )


def over_by_now(db: Db, now: datetime) -> list[Meeting]:
    """Those whose time is over, of which nobody said so, and which are not known to be; of one that was begun
    its hosts say it."""
    return [Meeting(**row) for row in db.rows(_OVER, {"now": now})]


def change_meeting(db: Db, one: UUID, **values: Any) -> None:
    db.execute(update(meetings).where(meetings.c.id == one).values(**values))


def last_cancelled(db: Db, network: UUID, now: datetime) -> Meeting | None:
    """The one that was cancelled last, of those whose time has not come."""
    return next(reversed(cancelled_ahead(db, network, now)), None)


def cancelled_ahead(db: Db, network: UUID, now: datetime) -> list[Meeting]:
    """Those whose time has not come, as they were cancelled one after the other."""
    return [Meeting(**row) for row in db.rows(_CANCELLED_AHEAD, {"network": network, "now": now})]


# --- the yearly rhythm, as it was set, and whether agendas are still printed -------------------------------


@mapped("rhythms", info=OF_NETWORK)
class Rhythm:
    """Which weekday (1 is Monday) of which months, from when to when; `nth` -1 is the last of the month.

    Where the committee's dates are known, a meeting lies the weekday that is `gap_days` or more before each.
    """

    network: UUID = column(OtherId, ForeignKey("networks.id"), primary_key=True)
    weekday: int = column(Integer, default=2)
    nth: int = column(Integer, default=1)
    months: Sequence[int] = column(Facts, default=(3, 6, 9, 12))
    starts: str = column(Code(5), default="12:00")
    ends: str = column(Code(5), default="15:30")
    place: Mapping[str, str] | None = column(Wording, nullable=False, default=None)
    gap_days: int = column(Integer, default=20)
    committee: Sequence[str] = column(Facts, default=())
    break_minutes: int = column(Integer, default=BREAK)
    classic: bool = column(Boolean, default=False)


rhythms = table_of(Rhythm)


_OF_NETWORK = prepared(select(rhythms).where(rhythms.c.network == bindparam("network")))


def rhythm_of(db: Db, network: UUID) -> Rhythm:
    """As it was set; quarterly where nobody has."""
    row = db.row(_OF_NETWORK, {"network": network})
    return Rhythm(**row) if row else Rhythm(network)


def keep_rhythm(db: Db, rhythm: Rhythm) -> None:
    row = row_of(rhythm)
    row |= {
        "months": list(rhythm.months),
        "committee": list(rhythm.committee),
        "place": dict(rhythm.place or {}),
    }
    db.upsert(rhythms, ("network",), row)
