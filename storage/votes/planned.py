"""Planned votes: what will be put to a vote on a day to come, once or again and again."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, ForeignKey, Index, bindparam, select

from storage import networks, people
from storage.columns import OF_NETWORK, AuthorId, Facts, OneOf, OtherId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every as All
from storage.record import First, column, insert, mapped, save, table_of
from storage.statements import prepared
from storage.votes.poll import Kind, Terms, terms_of

KIND = "planned-vote"


class Every(StrEnum):
    """How often a vote is held again."""

    ONCE = "once"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"

    def after(self, day: date) -> date:
        """The same day a week, a month … later; of a shorter month its last."""
        if self in _DAYS:
            return day + timedelta(days=_DAYS[self])
        month = day.year * 12 + day.month - 1 + _MONTHS[self]
        year, month = divmod(month, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_DAYS = {Every.WEEK: 7, Every.FORTNIGHT: 14}
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF_YEAR: 6, Every.YEAR: 12}


class PlannedOver(Refused):
    """It has been opened for the last time, or called off."""

    key = "planned-over"


class NotYourPlan(Refused):
    """Only whoever planned a vote, or a host, calls it off or opens it sooner."""

    key = "planned-not-yours"


@mapped(
    "planned_votes",
    Index("ix_planned_votes_network_over_at", "network", "over_at", "opens_at"),
    Index("ix_planned_votes_over_at_opens_at", "over_at", "opens_at"),
    info=OF_NETWORK,
)
class Planned:
    """A vote that opens at a time. `day` is the one that was said, from which the next round is counted; it
    opens on a working day. `over_at`: it opens no more: it `was_opened`, or was called off."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    question: str = column(Prose)
    kind: Kind = column(OneOf(Kind, 16))
    terms: Terms = column(Facts)
    options: tuple[str, ...] = column(Wording)
    item: UUID | None = column(OtherId)
    day: date = column(Date)
    opens_at: datetime = column(UTCDateTime)
    closes_at: datetime = column(UTCDateTime)
    every: Every = column(OneOf(Every, 16))
    planned_by: UUID = column(AuthorId, ForeignKey("people.id"))
    planned_at: datetime = column(UTCDateTime)
    was_opened: bool = column(Boolean, default=False)
    over_at: datetime | None = column(UTCDateTime, default=None)
    planner: str = ""

    def may_be_changed_by(self, person: UUID, *, is_host: bool) -> None:
        """Raises PlannedOver or NotYourPlan."""
        if self.over_at is not None:
            raise PlannedOver(question=self.question)
        if person != self.planned_by and not is_host:
            raise NotYourPlan


planned = table_of(Planned)
_ALL = select(planned, people.shown_name().label("planner")).join(
    people.people, people.people.c.id == planned.c.planned_by
)
_DUE = prepared(
    _ALL.where(
        planned.c.over_at.is_(None),
        planned.c.opens_at <= bindparam("now"),
        networks.is_alive(planned.c.network),
    )
    .order_by(planned.c.opens_at, planned.c.id)
    .limit(50)
    .with_for_update(skip_locked=True, of=planned)
)


def _made(row: Mapping[str, Any]) -> Planned:
    return Planned(**{**row, "terms": terms_of(row["terms"]), "options": tuple(row["options"])})


coming_in = All(
    Planned,
    Planned.network,
    where=planned.c.over_at.is_(None),
    order=(Planned.opens_at, Planned.id),
    of=_ALL,
    make=_made,
)
"""What is to be voted on, the next one first."""

one = First(Planned, Planned.network, Planned.id, of=_ALL, make=_made)


def plan(db: Db, one: Planned) -> Planned:
    return insert(db, one, terms=one.terms.as_json)


def due(db: Db, now: datetime) -> list[Planned]:
    """Whose time has come."""
    return [_made(row) for row in db.rows(_DUE, {"now": now})]


def change(db: Db, before: Planned, after: Planned) -> Planned:
    return save(db, before, after)
