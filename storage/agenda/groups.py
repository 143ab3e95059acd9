"""Groups: the small working groups that members set up between meetings, and who is in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, ForeignKey, Index, Table, and_, bindparam, select

from storage import networks, people
from storage.columns import OF_NETWORK, AuthorId, Line, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "group"
LONGEST_NAME = 200
LONGEST_RESULT = 500
LONGEST_PURPOSE = 500

group_members = Table(
    "group_members",
    tables,
    Column("group", OtherId, ForeignKey("groups.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


class GroupMissing(Refused):
    key = "group-without-name"


class GroupTooLong(Refused):
    key = "group-too-long"


class GroupIsDone(Refused):
    key = "group-is-done"


@mapped(
    "groups",
    Column("set_up_by", AuthorId, ForeignKey("people.id")),
    Index("ix_groups_network", "network"),
    info=OF_NETWORK,
)
class Group:
    """A working group, named by what it works on; `result` is what came of it."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    name: str = column(Line(LONGEST_NAME))
    set_up_at: datetime = column(UTCDateTime)
    result: str = column(Prose)
    done_at: datetime | None = column(UTCDateTime)
    purpose: str | None = column(Prose, default=None)
    contact: str | None = column(Line(LONGEST_NAME), default=None)
    """As it was written."""

    due: date | None = column(Date, default=None)

    def must_be_at_work(self) -> None:
        if self.done_at is not None:
            raise GroupIsDone


groups = table_of(Group)


_HERE = and_(
    networks.roster.c.person == people.people.c.id, networks.roster.c.network == bindparam("network")
)
_MEMBERS = prepared(
    select(people.people, networks.roster.c.person.is_not(None).label("here"))
    .join(group_members, group_members.c.person == people.people.c.id)
    .outerjoin(networks.roster, _HERE)
    .where(group_members.c.group == bindparam("group"))
    .order_by(group_members.c.at, people.people.c.id)
)


_AT_WORK = prepared(
    select(people.people)
    .join(group_members, group_members.c.person == people.people.c.id)
    .join(networks.roster, networks.roster.c.person == people.people.c.id)
    .where(
        group_members.c.group == bindparam("group"),
        group_members.c.at <= bindparam("since", type_=UTCDateTime),
        networks.roster.c.network == bindparam("network"),
    )
    .order_by(people.people.c.name, people.people.c.id)
)


def set_up(
    db: Db,
    network: UUID,
    name: str,
    by: UUID,
    at: datetime,
    *,
    purpose: str | None = None,
    contact: str | None = None,
    due: date | None = None,
) -> Group:
    """Raises GroupMissing or GroupTooLong."""
    made = Group(uuid4(), network, _named(name), at, "", None, purpose, contact, due)
    return insert(db, made, set_up_by=by)


def change(
    db: Db, group: Group, name: str, *, contact: str = "", purpose: str = "", due: date | None = None
) -> Group:
    """What is left out it has no more; raises GroupMissing, GroupTooLong or GroupIsDone."""
    group.must_be_at_work()
    changed = replace(group, name=_named(name), contact=_or_none(contact), purpose=_or_none(purpose), due=due)
    return save(db, group, changed)


def _or_none(said: str) -> str | None:
    return " ".join(said.split()) or None


def _named(name: str) -> str:
    said = " ".join(name.split())
    if not said:
        raise GroupMissing
    if len(said) > LONGEST_NAME:
        raise GroupTooLong(most=LONGEST_NAME)
    return said


all_groups = Every(Group, Group.network, order=(Group.set_up_at, Group.id))
"""The oldest first, those that are done too."""


one = First(Group, Group.network, Group.id)


def join(db: Db, group: UUID, person: UUID, at: datetime) -> bool:
    """False where they were in it."""
    row = {"group": group, "person": person, "at": at}
    return db.execute(insert_new(group_members), row).rowcount == 1


def leave(db: Db, group: UUID, person: UUID) -> bool:
    """False where they were not in it."""
    mine = (group_members.c.group == group) & (group_members.c.person == person)
    return db.execute(group_members.delete().where(mine)).rowcount == 1


@dataclass(frozen=True, slots=True)
class Members:
    """Who joined, in that order: those who are in the network still, and those who have left it."""

    here: tuple[people.Person, ...]
    gone: tuple[people.Person, ...]

    def missed_in(self, group: Group) -> list[people.Person]:
        """Who has left and still is whom to turn to: the group's contact, or by its name."""
        known = f"{group.name} {group.contact or ''}".casefold()
        return [one for one in self.gone if one.name and one.name.casefold() in known]


def members(db: Db, group: Group) -> Members:
    rows = db.rows(_MEMBERS, {"group": group.id, "network": group.network})
    told = [(row.pop("here"), people.person_of(row)) for row in map(dict, rows)]
    return Members(
        tuple(person for is_here, person in told if is_here),
        tuple(person for is_here, person in told if not is_here),
    )


def at_work(db: Db, network: UUID, group: UUID, since: datetime) -> list[people.Person]:
    """Who was in it then and still is, as long as they are in the network."""
    rows = db.rows(_AT_WORK, {"network": network, "group": group, "since": since})
    return [people.person_of(row) for row in rows]


def finish(db: Db, group: Group, result: str, at: datetime) -> Group:
    """It has done what it was set up for; raises GroupIsDone."""
    group.must_be_at_work()
    return save(db, group, replace(group, result=result.strip()[:LONGEST_RESULT], done_at=at))
