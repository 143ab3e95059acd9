"""Stirring: where something was changed, the clock asks at its next round what is due; elsewhere it does not.

Each network has the moment before which nothing can be due there (`networks.next_at`). What is due is still
asked of the state: the moment says only when. So whoever changes the state sets it to `AT_ONCE`, in the same
transaction. See docs/adr/0005-reminders-are-asked-of-the-state.md.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Uuid, bindparam, cast, column, select, table, union_all, update

from storage.columns import OF_NETWORK, OF_PERSON, OF_TENANT
from storage.db import Db, UTCDateTime
from storage.statements import Prepared, prepared

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment of a network in which something was changed since it was asked last."""

SOON = AT_ONCE + timedelta(days=1)
"""The moment of one that is only to be asked again."""

_networks = table(
    "networks",
    column("id", Uuid()),
    column("tenant"),
    column("next_at", UTCDateTime()),
    column("begun", Date()),
    column("active"),
)
_roster = table("roster", column("network", Uuid()), column("person", Uuid()))
_people = table("people", column("id", Uuid()), column("tenant"), column("directory_mail"))
_roles = table("roles", column("tenant"), column("mail"), column("unit"))
_corrections = table("corrections", column("tenant"), column("unit"), column("settled_at"))
_guests = table("guests", column("item", Uuid()), column("tenant"), column("person"), column("thanked_at"))
_items = table("items", column("id", Uuid()), column("network", Uuid()))


def _at_once(*where: ColumnElement[bool]) -> Prepared:
    waits = update(_networks).where(*where, _networks.c.next_at > AT_ONCE)
    return prepared(waits.values(next_at=AT_ONCE))


_person: ColumnElement[UUID] = bindparam("person", type_=Uuid())
_theirs = select(_roster.c.network).where(_roster.c.person == _person)
_here = select(cast(bindparam("network", type_=Uuid()), Uuid()))
_AROUND = _at_once(_networks.c.id.in_(union_all(_here, _theirs)))
_NAMED_THERE = prepared(
    update(_networks)
    .where(_networks.c.id.in_(_theirs))
    .values(begun=bindparam("anew", type_=Date()), next_at=AT_ONCE)
)
_OF_TENANT = _at_once(_networks.c.tenant == bindparam("tenant"))
_OF_ALL = prepared(update(_networks).where(_networks.c.next_at > SOON).values(next_at=SOON))
_WITH_GUESTS = _at_once(
    _networks.c.id.in_(
        select(_items.c.network)
        .join(_guests, _guests.c.item == _items.c.id)
        .where(
            _guests.c.tenant == bindparam("tenant"),
            _guests.c.person.is_(None),
            _guests.c.thanked_at.is_(None),
        )
    )
)
_CORRECTED = _at_once(
    _networks.c.tenant == bindparam("tenant"),
    select(_corrections.c.unit)
    .select_from(_people)
    .join(_roles, (_roles.c.tenant == _people.c.tenant) & (_roles.c.mail == _people.c.directory_mail))
    .join(_corrections, (_corrections.c.tenant == _roles.c.tenant) & (_corrections.c.unit == _roles.c.unit))
    .where(_people.c.id == _person, _corrections.c.settled_at.is_(None))
    .exists(),
)


def network(db: Db, one: UUID) -> None:
    """Something of this network was changed."""
    around(db, one, None)


def around(db: Db, one: UUID | None, person: UUID | None) -> None:
    """Something of this network was changed, or of all networks that somebody is in: people get one message
    a day of all of theirs."""
    db.later(_AROUND, {"network": one, "person": person})


def tenant(db: Db, one: str) -> None:
    """Something was changed that all of an organisation's networks look at."""
    db.later(_OF_TENANT, {"tenant": one})


def everywhere(db: Db) -> None:
    """The process began, perhaps with other settings, or its clock was set back: no moment is known."""
    db.later(_OF_ALL, {})


def somebody_new(db: Db, of: str) -> None:
    """Whoever was invited by mail may be somebody from now on."""
    db.later(_WITH_GUESTS, {"tenant": of})


def moved(db: Db, of: str, person: UUID) -> None:
    """Somebody came to a network, or left one: what they were asked about their units goes elsewhere."""
    db.later(_AROUND, {"network": None, "person": person})
    db.later(_CORRECTED, {"tenant": of, "person": person})


NAMED_ANEW = date.min
"""The day that began last in a network in which somebody came, left, or is called otherwise."""


def renamed(db: Db, person: UUID) -> None:
    """Somebody is called otherwise: all that names them is drawn anew, wherever they are."""
    db.later(_NAMED_THERE, {"person": person, "anew": NAMED_ANEW})


def by(db: Db, one: UUID | None, person: UUID | None, of: str) -> None:
    """After a deed of somebody's in a network: where is to be asked, as what it changed is of."""
    if not db.changed:
        return
    scopes = [one.info for one in db.changed]
    if OF_TENANT in scopes or any(one.name == "corrections" for one in db.changed):
        tenant(db, of)
    if OF_NETWORK in scopes or OF_PERSON in scopes:
        around(db, one, person)


def changed_a_network(db: Db) -> bool:
    """Was something changed of what networks have, other than what only the clock keeps there?"""
    return any(one.info in (OF_NETWORK, OF_TENANT) for one in db.changed)
