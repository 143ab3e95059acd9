"""Groups: the small working groups that members set up between meetings, and who is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Table, bindparam, select, update

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Line, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.statements import prepared

KIND = "group"
LONGEST_NAME = 200
LONGEST_RESULT = 500

groups = Table(
    "groups",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("network", OtherId, ForeignKey("networks.id"), nullable=False),
    Column("name", Line(LONGEST_NAME), nullable=False),
    Column("set_up_by", AuthorId, ForeignKey("people.id")),
    Column("set_up_at", UTCDateTime, nullable=False),
    Column("result", Prose, nullable=False),
    Column("done_at", UTCDateTime),
    Index("ix_groups_network", "network"),
    info=OF_NETWORK,
)

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


@dataclass(frozen=True, slots=True)
class Group:
    """A working group, named by what it works on; `result` is what came of it."""

    id: UUID
    network: UUID
    name: str
    set_up_at: datetime
    result: str
    done_at: datetime | None

    def must_be_at_work(self) -> None:
        if self.done_at is not None:
            raise GroupIsDone


_COLUMNS = [groups.c[name] for name in Group.__slots__]
_OF = prepared(
    select(*_COLUMNS)
    .where(groups.c.network == bindparam("network"))
    .order_by(groups.c.set_up_at, groups.c.id)
)
_ONE = prepared(
    select(*_COLUMNS).where(groups.c.network == bindparam("network"), groups.c.id == bindparam("id"))
)
_MEMBERS = prepared(
    select(people.people)
    .join(group_members, group_members.c.person == people.people.c.id)
    .where(group_members.c.group == bindparam("group"))
    .order_by(group_members.c.at, people.people.c.id)
)


def set_up(db: Db, network: UUID, name: str, by: UUID, at: datetime) -> Group:
    """Raises GroupMissing or GroupTooLong."""
    said = " ".join(name.split())
    if not said:
        raise GroupMissing
    if len(said) > LONGEST_NAME:
        raise GroupTooLong(most=LONGEST_NAME)
    row: dict[str, Any] = {
        "id": uuid4(),
        "network": network,
        "name": said,
        "set_up_by": by,
        "set_up_at": at,
        "result": "",
        "done_at": None,
    }
    db.execute(groups.insert(), row)
    made = one(db, network, row["id"])
    assert made is not None
    return made


def all_groups(db: Db, network: UUID) -> list[Group]:
    """The oldest first, those that are done too."""
    return [Group(**row) for row in db.rows(_OF, {"network": network})]


def one(db: Db, network: UUID, group: UUID) -> Group | None:
    row = db.row(_ONE, {"network": network, "id": group})
    return Group(**row) if row else None


def join(db: Db, group: UUID, person: UUID, at: datetime) -> bool:
    """False where they were in it."""
    row: dict[str, Any] = {"group": group, "person": person, "at": at}
    return db.execute(insert_new(group_members), row).rowcount == 1


def leave(db: Db, group: UUID, person: UUID) -> bool:
    """False where they were not in it."""
    mine = (group_members.c.group == group) & (group_members.c.person == person)
    return db.execute(group_members.delete().where(mine)).rowcount == 1


def members(db: Db, group: UUID) -> list[people.Person]:
    """In the order in which they joined."""
    return [people.person_of(row) for row in db.rows(_MEMBERS, {"group": group})]


def finish(db: Db, group: Group, result: str, at: datetime) -> Group:
    """It has done what it was set up for; raises GroupIsDone."""
    group.must_be_at_work()
    values = {"result": result.strip()[:LONGEST_RESULT], "done_at": at}
    db.execute(update(groups).where(groups.c.id == group.id).values(**values))
    done = one(db, group.network, group.id)
    assert done is not None
    return done
