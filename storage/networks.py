"""Networks: the teams and group chats that the bot lives in, and who stands in their rosters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Uuid,
    bindparam,
    delete,
    func,
    or_,
    select,
    true,
    tuple_,
    update,
)

from storage import people, stirring
from storage.columns import OF_NETWORK, Code, Line, OtherId, OwnerId, PersonId, Room
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, made_of, mapped, table_of
from storage.recording import BESIDES, KEPT
from storage.statements import prepared

ROSTER_AGE = timedelta(minutes=10)
NEVER_ASKED = "1970-01-01 00:00:00.000000"
"""The database's word for `stirring.AT_ONCE`."""

roster = Table(
    "roster",
    tables,
    Column("network", OtherId, ForeignKey("networks.id"), primary_key=True),
    Column("person", OwnerId, ForeignKey("people.id"), primary_key=True),
    Index("ix_roster_person", "person"),
    info=OF_NETWORK,
)


@mapped(
    "networks",
    Column("next_at", UTCDateTime, nullable=False, server_default=NEVER_ASKED, info={BESIDES: KEPT}),
    Index("uq_networks_tenant_team", "tenant", "team", unique=True),
    Index("ix_networks_next_at", "next_at"),
    info=OF_NETWORK,
)
class Network:
    """A team (or group chat) with the bot in it; its channel is where it speaks to all."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    team: str = column(Code(512))
    name: str = column(Line(256))
    channel: str = column(Room(512))
    service_url: str = column(Code(512))
    bot: str = column(Code(512))
    language: str = column(Code(2))
    timezone: str = column(Code(64))
    installed_by: UUID | None = column(PersonId, ForeignKey("people.id"))
    installed_at: datetime = column(UTCDateTime)
    welcomed: bool = column(Boolean)
    active: bool = column(Boolean)
    roster_at: datetime | None = column(UTCDateTime, info={BESIDES: KEPT})
    begun: date | None = column(Date, info={BESIDES: KEPT})
    """The latest day that was seen to begin there; `stirring.NAMED_ANEW` where people's names are others."""

    pulse: bool = column(Boolean, default=True, server_default=true())
    """Does it start by itself, in March and in September?"""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def knows_its_people(self, now: datetime) -> bool:
        """Is the roster young enough? (contract: at most ten minutes old)"""
        return self.roster_at is not None and now - self.roster_at < ROSTER_AGE


networks = table_of(Network)


_BY_ID = prepared(select(networks).where(networks.c.id == bindparam("id")))
_OF_PERSON = prepared(
    select(networks)
    .join(roster, roster.c.network == networks.c.id)
    .where(roster.c.person == bindparam("person"), networks.c.active)
    .order_by(networks.c.installed_at, networks.c.id)
)
_RESTING = prepared(
    select(networks)
    .join(roster, roster.c.network == networks.c.id)
    .where(roster.c.person == bindparam("person"), networks.c.active.is_(False))
    .order_by(networks.c.installed_at.desc(), networks.c.id)
    .limit(1)
)
_FORGOTTEN = prepared(
    select(networks)
    .where(networks.c.tenant == bindparam("tenant"), networks.c.active, networks.c.roster_at.is_(None))
    .order_by(networks.c.installed_at, networks.c.id)
    .limit(1)
)
_later = bindparam("after_at", type_=UTCDateTime()), bindparam("after", type_=Uuid())
_DUE = prepared(
    select(networks)
    .where(
        networks.c.active,
        networks.c.next_at <= bindparam("now"),
        tuple_(networks.c.installed_at, networks.c.id) > tuple_(*_later),
    )
    .order_by(networks.c.installed_at, networks.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(key_share=True)
)
_of_it = networks.c.id == bindparam("network")
_ASKED = prepared(update(networks).where(_of_it).values(next_at=bindparam("mark")))
_AGAIN_AT = prepared(
    update(networks)
    .where(_of_it, networks.c.next_at == bindparam("mark"))
    .values(next_at=bindparam("moment"))
)
_PEOPLE = prepared(
    select(people.people)
    .join(roster, roster.c.person == people.people.c.id)
    .where(roster.c.network == bindparam("network"))
    .order_by(people.people.c.name, people.people.c.id)
)
_WHO = prepared(select(roster.c.person).where(roster.c.network == bindparam("network")))
_LEAVES = prepared(
    delete(roster).where(roster.c.network == bindparam("network"), roster.c.person == bindparam("person"))
)


MOST_VIEWS = 60
"""For so many people at most Teams draws a card anew as each of them sees it."""

_VIEWERS = prepared(
    select(people.people.c.teams_id)
    .join(roster, roster.c.person == people.people.c.id)
    .where(roster.c.network == bindparam("network"), people.people.c.teams_id.is_not(None))
    .order_by(
        func.coalesce(people.people.c.language, people.people.c.client_language, bindparam("language"))
        == bindparam("language"),
        people.people.c.seen_on.desc().nulls_last(),
        people.people.c.id,
    )
    .limit(MOST_VIEWS + 1)
)


def network_of(row: Mapping[str, Any]) -> Network:
    return made_of(Network, row)


by_team = First(Network, Network.tenant, Network.team, make=network_of)


def by_id(db: Db, network: UUID) -> Network:
    return network_of(db.one(_BY_ID, {"id": network}))


_HOLD = prepared(select(networks.c.id).where(networks.c.id == bindparam("network")).with_for_update())


def hold(db: Db, network: UUID) -> None:
    """Of two who do here at once what may be done by one alone, the second waits for the first."""
    db.row(_HOLD, {"network": network})


active = Every(Network, where=networks.c.active, order=(Network.installed_at, Network.id), make=network_of)
"""All that the bot has not been removed from."""


@dataclass(frozen=True, slots=True)
class Due:
    """A network in which something may be due; `stirred` where something was changed since it was asked."""

    network: Network
    stirred: bool


AT_A_TIME = 200
"""So many are taken at once; several replicas share what is due."""


def take_due(db: Db, now: datetime, mark: datetime, after: Network | None) -> list[Due]:
    """The next networks, in their order, whose moment has come; until `mark` nobody else takes them.

    At that moment they are asked again, unless it is known better by then.
    """
    came = (after.installed_at, after.id) if after else (stirring.AT_ONCE, UUID(int=0))
    values = {"now": now, "after_at": came[0], "after": came[1], "most": AT_A_TIME}
    found = db.rows(_DUE, values)
    for row in found:
        db.later(_ASKED, {"network": row["id"], "mark": mark})
    return [Due(network_of(row), row["next_at"] <= stirring.AT_ONCE) for row in found]


def ask_again_at(db: Db, network: UUID, mark: datetime, moment: datetime) -> None:
    """Before then nothing is due there; unless it was stirred, or taken by another since."""
    db.change(_AGAIN_AT, {"network": network, "mark": mark, "moment": moment})


def of_room(db: Db, tenant: str, room: str) -> Network | None:
    """The network that this conversation is of, or whose member's chat it is, as that one used it last."""
    theirs = select(people.people.c.last_network).where(
        people.people.c.chat == room, people.people.c.tenant == tenant
    )
    here = or_(networks.c.channel == room, networks.c.team == room, networks.c.id.in_(theirs))
    row = db.execute(select(networks).where(networks.c.tenant == tenant, here)).mappings().first()
    return network_of(dict(row)) if row else None


def is_alive(of: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Of a network that the bot is in, and whose team can be written to: in others what falls due rests, for
    nobody could be told."""
    home = networks.alias("home")
    return select(home.c.id).where(home.c.id == of, home.c.active).exists()


every = Every(Network, order=(Network.installed_at, Network.id), make=network_of)
"""All that the bot was ever in, also those that it has left."""


def resting_of(db: Db, person: UUID) -> Network | None:
    """The newest that they are in and that is closed to the bot."""
    row = db.row(_RESTING, {"person": person})
    return network_of(row) if row else None


def of_person(db: Db, person: UUID) -> list[Network]:
    return [network_of(row) for row in db.rows(_OF_PERSON, {"person": person})]


def viewers(db: Db, network: Network) -> list[str]:
    """In a network of more people than Teams looks after, for whom a card is drawn anew as they see it: who
    reads another language than the card's first, then who was here last. None where it is done for all."""
    asked = {"network": network.id, "language": network.language}
    version = hash((network.roster_at, network.language))
    found: list[str] = db.derived(
        ("viewers", network.id), version, lambda: [row["teams_id"] for row in db.rows(_VIEWERS, asked)]
    )
    return found[:MOST_VIEWS] if len(found) > MOST_VIEWS else []


def forgotten(db: Db, tenant: str) -> Network | None:
    """One whose people nobody has told since somebody of them was erased, or ever."""
    row = db.row(_FORGOTTEN, {"tenant": tenant})
    return network_of(row) if row else None


def everybody(db: Db, network: UUID) -> list[people.Person]:
    """All in the roster, members and guests."""
    return [people.person_of(row) for row in db.rows(_PEOPLE, {"network": network})]


_IN_IT = prepared(
    select(roster.c.person).where(
        roster.c.network == bindparam("network"), roster.c.person == bindparam("person")
    )
)


def is_in(db: Db, network: UUID, person: UUID) -> bool:
    """Is somebody in the roster, member or guest?"""
    return db.row(_IN_IT, {"network": network, "person": person}) is not None


def found(db: Db, **values: Any) -> Network:
    """A network never seen before; who comes second (another replica) gets the first one's."""
    row = {"id": uuid4(), "active": True, "roster_at": None, "begun": None, "installed_by": None, **values}
    db.execute(insert_new(networks), row)
    network = by_team(db, row["tenant"], row["team"])
    assert network is not None
    return network


def change(db: Db, network: UUID, **values: Any) -> None:
    db.execute(update(networks).where(networks.c.id == network).values(**values))
    if values.keys() - {"roster_at"}:
        stirring.network(db, network)


def begin(db: Db, network: Network, today: date) -> bool:
    """True for the first to see this day in a network that had an earlier one."""
    is_new = networks.c.begun.is_(None) | (networks.c.begun < today)
    asked = update(networks).where(networks.c.id == network.id, is_new).values(begun=today)
    return db.execute(asked).rowcount == 1 and network.begun is not None


def welcome(db: Db, network: UUID) -> bool:
    """True for the first who welcomes it: Teams tells of an installation twice, and at once."""
    first = (networks.c.id == network) & ~networks.c.welcomed
    return db.execute(update(networks).where(first).values(welcomed=True)).rowcount == 1


def set_roster(db: Db, network: Network, profiles: Sequence[people.Profile], now: datetime) -> None:
    """The roster as Teams just told it: whoever is not in it any more is out of the network."""
    present = people.meet_all(db, network.tenant, profiles)
    leave(db, network.id, _who_is_in(db, network.id) - set(present), now.date())
    join(db, network.id, present)
    change(db, network.id, roster_at=now)


def join(db: Db, network: UUID, persons: Iterable[UUID]) -> None:
    here = _who_is_in(db, network)
    new = [person for person in dict.fromkeys(persons) if person not in here]
    if new:
        db.execute(insert_new(roster), [{"network": network, "person": person} for person in new])
    _moved(db, network, new)


def leave(db: Db, network: UUID, persons: Iterable[UUID], today: date) -> None:
    """They were seen there until today."""
    gone = list(persons)
    for person in gone:
        people.was_seen(db, person, today)
        db.change(_LEAVES, {"network": network, "person": person})
    _moved(db, network, gone)


def _who_is_in(db: Db, network: UUID) -> set[UUID]:
    return {row["person"] for row in db.rows(_WHO, {"network": network})}


def _moved(db: Db, network: UUID, persons: Sequence[UUID]) -> None:
    """What stands in the channel and before people names who is there, too: it is drawn anew."""
    if not persons:
        return
    change(db, network, begun=stirring.NAMED_ANEW)
    tenant = by_id(db, network).tenant
    for person in persons:
        stirring.moved(db, tenant, person)


# --- the next number of its inputs, points or themes -------------------------------------------------------


def numbering(table: Table) -> Callable[[Db, UUID], int]:
    """Gives the next `number` numbering a network in this table; whoever asks at the same time waits."""
    last = prepared(
        select(func.max(table.c.number).label("last")).where(table.c.network == bindparam("network"))
    )

    def following(db: Db, network: UUID) -> int:
        hold(db, network)
        return int(db.one(last, {"network": network})["last"] or 0) + 1

    return following
