"""Guests: people whom the hosts invite to one item of a meeting; they are told of that item and no other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, select, update

from storage.agenda import agenda
from storage.columns import OF_NETWORK, AuthorId, Code, Mail, OtherId, PersonId, PersonName, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.people import Person
from storage.record import Every, First, column, mapped, row_of, table_of

KIND = "guest"
LONGEST_PURPOSE = 500
MOST_OF_AN_ITEM = 10


class TooManyGuests(Refused):
    key = "guests-too-many"


class PurposeTooLong(Refused):
    key = "too-long"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who can be invited: by work mail and name, and as whom the bot knows them, if it does."""

    mail: str
    name: str
    person: Person | None = None


@mapped(
    "guests",
    Index("uq_guests_item_mail", "item", "mail", unique=True),
    Index("ix_guests_tenant_mail", "tenant", "mail"),
    info=OF_NETWORK,
)
class Guest:
    """Somebody invited to one item; `told` is how it stood when they were last told of it, empty before."""

    id: UUID = column(OtherId, primary_key=True)
    item: UUID = column(OtherId, ForeignKey("items.id"))
    tenant: str = column(Code(64))
    mail: str = column(Mail(320))
    name: str = column(PersonName(256))
    invited_by: UUID = column(AuthorId, ForeignKey("people.id"))
    invited_at: datetime = column(UTCDateTime)
    thanked_at: datetime | None = column(UTCDateTime)
    purpose: str = column(Prose, server_default="", default="")
    person: UUID | None = column(PersonId, default=None)
    told: str = column(Code(80), server_default="", default="")
    network: UUID | None = None


guests = table_of(Guest)


_IN_ORDER = (
    select(guests, agenda.items.c.network)
    .join(agenda.items, agenda.items.c.id == guests.c.item)
    .order_by(guests.c.invited_at, guests.c.id)
)
of_meeting = Every(Guest, agenda.Item.meeting, of=_IN_ORDER)


of_item = Every(Guest, Guest.item, of=_IN_ORDER)


of_mail = Every(Guest, Guest.tenant, Guest.mail, of=_IN_ORDER)
"""To whatever items of whatever networks this person is invited."""


unthanked = Every(Guest, agenda.Item.network, of=_IN_ORDER, where=guests.c.thanked_at.is_(None))
"""Those for whom it is not over yet."""


one = First(Guest, Guest.id, of=_IN_ORDER)


def invite(
    db: Db, item: agenda.Item, tenant: str, who: Contact, purpose: str, by: UUID, at: datetime
) -> Guest:
    """Once a person and item: invited again, it is the new purpose. Raises TooManyGuests, PurposeTooLong."""
    if len(purpose) > LONGEST_PURPOSE:
        raise PurposeTooLong(most=LONGEST_PURPOSE)
    before = of_item(db, item.id)
    known = next((guest for guest in before if guest.mail == who.mail), None)
    if known is None and len(before) >= MOST_OF_AN_ITEM:
        raise TooManyGuests(most=MOST_OF_AN_ITEM)
    guest = Guest(
        id=known.id if known else uuid4(),
        item=item.id,
        tenant=tenant,
        mail=who.mail,
        name=who.name,
        invited_by=by,
        invited_at=at,
        thanked_at=None,
        purpose=purpose,
        person=who.person.id if who.person else None,
        network=item.network,
    )
    db.upsert(guests, ("id",), row_of(guest))
    return guest


def change(db: Db, guest: UUID, **values: Any) -> None:
    db.execute(update(guests).where(guests.c.id == guest).values(**values))


def withdraw(db: Db, guest: UUID) -> None:
    """As if they had never been invited; the journal remembers."""
    db.execute(guests.delete().where(guests.c.id == guest))


def forget(db: Db, person: Person, name: str) -> None:
    """The item had a guest; who it was is known no more."""
    theirs = guests.c.person == person.id
    db.execute(update(guests).where(theirs).values(name=name, mail=f"erased:{person.id}", person=None))
    for mail in filter(None, (person.mail, person.upn, person.directory_mail)):
        forget_mail(db, person.tenant, mail, name)


def forget_mail(db: Db, tenant: str, mail: str, name: str) -> int:
    """The same of a guest whom the bot never met; how many items had them."""
    known = select(guests.c.id).where(guests.c.tenant == tenant, guests.c.mail == mail)
    found = db.execute(known).scalars().all()
    for one in found:
        change(db, one, name=name, mail=f"erased:{one}", person=None)
    return len(found)
