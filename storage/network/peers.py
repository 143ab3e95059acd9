"""Peers: who takes part in the small groups between meetings, and who was in which group when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import combinations
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, bindparam, delete, select

from storage import people
from storage.columns import OF_NETWORK, AuthorId, OtherId, OwnerId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, tables
from storage.people import Person, person_of
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "peers"
"""A network's small groups, known by the network."""

GROUP = "peer-group"
LONGEST_LINE = 300


class LineTooLong(Refused):
    key = "peers-line-too-long"


@mapped("peers", info=OF_NETWORK)
class Peer:
    """Somebody who takes part, but for the days until which they pause."""

    network: UUID = column(OtherId, ForeignKey("networks.id"), primary_key=True)
    person: UUID = column(OwnerId, ForeignKey("people.id"), primary_key=True)
    joined_at: datetime = column(UTCDateTime)
    paused_until: date | None = column(Date, default=None)


@mapped(
    "peer_rounds",
    Column("drawn_by", AuthorId, ForeignKey("people.id")),
    Index("ix_peer_rounds_network_number", "network", "number", unique=True),
    info=OF_NETWORK,
)
class Round:
    """One drawing: what the groups may talk of, and how many they are; none where too few were there."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    number: int = column(Integer)
    about: str = column(Prose)
    drawn_at: datetime = column(UTCDateTime)
    groups: int = column(Integer)


@mapped(
    "peer_groups",
    Index("ix_peer_groups_network", "network"),
    Index("ix_peer_groups_round", "round"),
    info=OF_NETWORK,
)
class Group:
    """Three or four who meet; that they have, and a line of what came of it."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    round: UUID = column(OtherId, ForeignKey("peer_rounds.id"))
    met_at: datetime | None = column(UTCDateTime, default=None)
    line: str = column(Prose, default="")
    told_by: UUID | None = column(AuthorId, ForeignKey("people.id"), default=None)

    def meet(self, line: str, by: UUID, at: datetime) -> Group:
        """They have met; raises LineTooLong."""
        words = " ".join(line.split())
        if len(words) > LONGEST_LINE:
            raise LineTooLong(most=LONGEST_LINE)
        return replace(self, met_at=self.met_at or at, line=words, told_by=by)


members = Table(
    "peer_group_members",
    tables,
    Column("group", OtherId, ForeignKey("peer_groups.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Index("ix_peer_group_members_person", "person"),
    info=OF_NETWORK,
)

peers, groups, rounds = table_of(Peer), table_of(Group), table_of(Round)

_MET = prepared(
    select(members.c.group, members.c.person, rounds.c.number)
    .join(groups, groups.c.id == members.c.group)
    .join(rounds, rounds.c.id == groups.c.round)
    .where(groups.c.network == bindparam("network"))
)
_IN_GROUP = prepared(
    select(*fields_of(Person))
    .join(members, members.c.person == people.people.c.id)
    .where(members.c.group == bindparam("group"))
    .order_by(people.people.c.name, people.people.c.id)
)
_MINE = prepared(
    select(*fields_of(Group))
    .join(members, members.c.group == groups.c.id)
    .join(rounds, rounds.c.id == groups.c.round)
    .where(members.c.person == bindparam("person"), groups.c.network == bindparam("network"))
    .order_by(rounds.c.number.desc())
    .limit(1)
)

all_peers = Every(Peer, Peer.network, order=(Peer.joined_at, Peer.person))
peer = First(Peer, Peer.network, Peer.person)
last_round = First(Round, Round.network, order=(rounds.c.number.desc(),))
one_round = First(Round, Round.id)
group = First(Group, Group.network, Group.id)
groups_of = Every(Group, Group.round, order=(Group.id,))


def join(db: Db, network: UUID, person: UUID, at: datetime, paused_until: date | None = None) -> None:
    """They take part, perhaps from a day on; said again it is what holds."""
    before = peer(db, network, person)
    if before is None:
        insert(db, Peer(network, person, at, paused_until))
    else:
        save(db, before, replace(before, paused_until=paused_until))


def leave(db: Db, network: UUID, person: UUID) -> bool:
    """False where they took no part."""
    mine = (peers.c.network == network) & (peers.c.person == person)
    return db.execute(delete(peers).where(mine)).rowcount == 1


def draw(
    db: Db, network: UUID, drawn: Sequence[Sequence[UUID]], at: datetime, about: str, by: UUID | None = None
) -> Round:
    """Keep who meets whom."""
    last = last_round(db, network)
    number = last.number + 1 if last else 1
    made = insert(db, Round(uuid4(), network, number, about, at, len(drawn)), drawn_by=by)
    for them in drawn:
        one = insert(db, Group(uuid4(), network, made.id))
        for person in them:
            db.execute(members.insert(), {"group": one.id, "person": person})
    return made


def people_in(db: Db, one: UUID) -> list[Person]:
    return [person_of(row) for row in db.rows(_IN_GROUP, {"group": one})]


def mine(db: Db, network: UUID, person: UUID) -> Group | None:
    """The last group that somebody was in."""
    row = db.row(_MINE, {"network": network, "person": person})
    return Group(**row) if row else None


def met(db: Db, network: UUID) -> dict[tuple[UUID, UUID], int]:
    """Of each two who were in one group, the number of the last round in which they were."""
    rows = db.rows(_MET, {"network": network})
    together: dict[UUID, list[UUID]] = defaultdict(list)
    number = {row["group"]: row["number"] for row in rows}
    for row in rows:
        together[row["group"]].append(row["person"])
    found: dict[tuple[UUID, UUID], int] = {}
    for one, them in together.items():
        for pair in combinations(sorted(them), 2):
            found[pair] = max(found.get(pair, 0), number[one])
    return found


def tell(db: Db, before: Group, after: Group) -> Group:
    return save(db, before, after)
