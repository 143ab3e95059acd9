"""Milestones: what a working group is to reach by a day, whose each is, and whether it is reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, bindparam, delete, func, select

from storage import people
from storage.agenda.groups import Group, groups
from storage.columns import OF_NETWORK, AuthorId, Line, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "milestone"
LONGEST = 200
LONGEST_WHY = 300
MOST = 20
"""Of one group; more is a plan of its own."""


class MilestoneMissing(Refused):
    key = "milestone-without-words"
    field = "title"


class MilestoneTooLong(Refused):
    key = "milestone-too-long"
    field = "title"


class TooManyMilestones(Refused):
    key = "milestone-too-many"


class MilestoneTwice(Refused):
    """The group has it already."""

    key = "milestone-twice"
    field = "title"


class MilestoneReached(Refused):
    """What is reached is not moved."""

    key = "milestone-is-reached"


class MovedWithoutReason(Refused):
    key = "milestone-without-reason"
    field = "why"


class ReasonTooLong(Refused):
    key = "milestone-reason-too-long"
    field = "why"


class DayUnchanged(Refused):
    """It is due then already."""

    key = "milestone-same-day"
    field = "due"


@mapped(
    "milestones",
    Column("moved_by", AuthorId, ForeignKey("people.id")),
    Index("ix_milestones_group", "group", "due"),
    info=OF_NETWORK,
)
class Milestone:
    """Something that the group is to reach by a day; without an owner all who are in the group see to it.

    `number` is what it is called within its group, and stays. `was_due` and `why` tell of the last move.
    """

    id: UUID = column(OtherId, primary_key=True)
    group: UUID = column(OtherId, ForeignKey("groups.id"))
    number: int = column(Integer)
    title: str = column(Line(LONGEST))
    due: date = column(Date)
    owner: UUID | None = column(PersonId, ForeignKey("people.id"))
    told_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    told_at: datetime = column(UTCDateTime)
    reached_at: datetime | None = column(UTCDateTime, default=None)
    was_due: date | None = column(Date, default=None)
    why: str = column(Prose, default="")
    name: str = ""
    """The owner's."""

    @property
    def is_reached(self) -> bool:
        return self.reached_at is not None

    def is_late(self, today: date) -> bool:
        return not self.is_reached and self.due < today

    def must_be_ahead(self) -> None:
        """Raises MilestoneReached."""
        if self.is_reached:
            raise MilestoneReached

    def moved(self, due: date, why: str) -> Milestone:
        """Raises MilestoneReached, or what is wrong with the day or the reason."""
        said = " ".join(why.split())
        self.must_be_ahead()
        if due == self.due:
            raise DayUnchanged
        if not said:
            raise MovedWithoutReason
        if len(said) > LONGEST_WHY:
            raise ReasonTooLong(most=LONGEST_WHY)
        return replace(self, due=due, was_due=self.due, why=said)


milestones = table_of(Milestone)

_ALL = select(*fields_of(Milestone), func.coalesce(people.shown_name(), "").label("name")).outerjoin(
    people.people, people.people.c.id == milestones.c.owner
)
_IN = prepared(
    _ALL.join(groups, groups.c.id == milestones.c.group)
    .where(groups.c.network == bindparam("network"))
    .order_by(milestones.c.due, milestones.c.number, milestones.c.id)
)
of_group = Every(Milestone, Milestone.group, of=_ALL, order=(Milestone.due, Milestone.number, Milestone.id))
"""In the order of their days."""


def all_in(db: Db, network: UUID) -> list[Milestone]:
    """Those of all its groups, in the order of their days."""
    return [Milestone(**row) for row in db.rows(_IN, {"network": network})]


def add(
    db: Db, group: Group, title: str, due: date, owner: people.Person | None, by: UUID, at: datetime
) -> Milestone:
    """Raises GroupIsDone, or what is wrong with the milestone."""
    group.must_be_at_work()
    said = " ".join(title.split())
    if not said:
        raise MilestoneMissing
    if len(said) > LONGEST:
        raise MilestoneTooLong(most=LONGEST)
    known = of_group(db, group.id)
    if len(known) >= MOST:
        raise TooManyMilestones(most=MOST)
    if any(one.title.casefold() == said.casefold() for one in known):
        raise MilestoneTwice(title=said)
    number = max((one.number for one in known), default=0) + 1
    whose, name = (owner.id, owner.name) if owner else (None, "")
    return insert(db, Milestone(uuid4(), group.id, number, said, due, whose, by, at, name=name))


def reach(db: Db, found: Milestone, at: datetime | None) -> Milestone:
    """It is reached; with None it is not, after all."""
    return save(db, found, replace(found, reached_at=at))


def move(db: Db, found: Milestone, due: date, why: str, by: UUID) -> Milestone:
    """Raises MilestoneReached, or what is wrong with the day or the reason."""
    return save(db, found, found.moved(due, why), moved_by=by)


def remove(db: Db, found: Milestone) -> None:
    db.execute(delete(milestones).where(milestones.c.id == found.id))
