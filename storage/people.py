"""People: who has spoken to the bot or stands in a roster, and what they chose: language, unit, reminders."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    FromClause,
    Index,
    Integer,
    Table,
    Time,
    bindparam,
    case,
    or_,
    select,
    update,
)

from storage import stirring
from storage.columns import (
    OF_PERSON,
    OF_SERVICE,
    Account,
    Code,
    Line,
    LongCode,
    Mail,
    OtherId,
    PersonId,
    PersonName,
    Room,
)
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.record import First, column, mapped, names_of, table_of
from storage.statements import prepared

LONGEST_NAME = 256

TOMBSTONE = "–"
"""Stands where the name of somebody stood who was erased; votes and decisions still refer to the row."""

ERASED = "erased:"
"""Begins what stands in the place of an id of the organisation."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What Teams tells of a person: the roster's row, or no more than an activity's sender."""

    aad_id: str
    name: str
    teams_id: str | None = None
    mail: str | None = None
    upn: str | None = None


@mapped(
    "people",
    Index("uq_people_tenant_aad_id", "tenant", "aad_id", unique=True),
    Index("ix_people_tenant_directory_mail", "tenant", "directory_mail"),
    info=OF_PERSON,
)
class Person:
    """Somebody as the store knows them; `directory_mail` ties them to their roles for good.

    Of two of a team who share a name each `name` says what tells them `apart`; the name alone is `own_name`.
    `pace`, `off_until`, `not_before` and `not_after` are how they want to be reminded.
    """

    id: UUID = column(PersonId, primary_key=True)
    tenant: str = column(Code(64))
    aad_id: str = column(Account(512))
    teams_id: str | None = column(Account(512))
    name: str = column(PersonName(256))
    mail: str | None = column(Mail(320))
    upn: str | None = column(Mail(320))
    directory_mail: str | None = column(Mail(320))
    language: str | None = column(Code(2))
    unit: str | None = column(Code(64))
    chat: str | None = column(Room(512))
    service_url: str | None = column(Code(512))
    last_network: UUID | None = column(OtherId)
    department: str | None = column(Line(256), default=None)
    """As the organisation's directory says it; empty where it says none, None while it was not asked."""

    pace: str | None = column(Code(16), default=None)
    off_until: date | None = column(Date, default=None)
    not_before: time | None = column(Time, default=None)
    not_after: time | None = column(Time, default=None)
    apart: str | None = column(Line(256), default=None)
    seen_on: date | None = column(Date, default=None)
    """When they last spoke to the bot, or were in a team with it; None where nobody has counted yet."""

    client_language: str | None = column(Code(2), default=None)
    """The language that their Teams is in, where it is one of ours; None where Teams has not said it."""

    own_name: str = ""

    @property
    def reads(self) -> str | None:
        """The language of what answers no words of theirs: the chosen one, else that of their Teams."""
        return self.language or self.client_language

    @property
    def is_erased(self) -> bool:
        return self.aad_id.startswith(ERASED)


people = table_of(Person)


@dataclass(frozen=True, slots=True)
class Described:
    """What the organisation's directory tells of somebody; empty where it tells nothing."""

    aad_id: str
    name: str
    department: str


def shown_name(of: FromClause = people) -> ColumnElement[str]:
    """Somebody's name as others read it, with what tells them apart from a namesake."""
    return of.c.name + case((of.c.apart.is_(None), ""), else_=" (" + of.c.apart + ")")


def fold_mail(mail: str | None) -> str | None:
    return mail.strip().casefold()[:320] or None if mail else None


_BY_ID = prepared(select(people).where(people.c.id == bindparam("id")))


_HOLD = prepared(select(people.c.id).where(people.c.id == bindparam("id")).with_for_update())


_COLUMNS = names_of(Person)


def person_of(row: Mapping[str, Any]) -> Person:
    own, apart = row["name"], row["apart"]
    told = {name: row[name] for name in _COLUMNS} | {"name": f"{own} ({apart})" if apart else own}
    return Person(**told, own_name=own)


by_aad = First(Person, Person.tenant, Person.aad_id, make=person_of)


def by_mail(db: Db, tenant: str, mail: str) -> Person | None:
    """Whoever Teams knows by that mail, or by that sign-in name."""
    known = fold_mail(mail)
    asked = select(people).where(
        people.c.tenant == tenant, (people.c.mail == known) | (people.c.upn == known)
    )
    row = db.execute(asked.order_by(people.c.id)).mappings().first()
    return person_of(dict(row)) if row else None


def all_by_mail(db: Db, tenant: str, mail: str) -> list[Person]:
    """Whoever is known by that mail: to Teams, by their sign-in name, or in the directory."""
    known = (people.c.mail == mail) | (people.c.upn == mail) | (people.c.directory_mail == mail)
    asked = select(people).where(people.c.tenant == tenant, known).order_by(people.c.id)
    return [person_of(dict(row)) for row in db.execute(asked).mappings()]


def by_id(db: Db, person: UUID) -> Person:
    return person_of(db.one(_BY_ID, {"id": person}))


def by_teams(db: Db, tenant: str, who: str) -> Person | None:
    """Whom a mention names, by the id that Teams gives them."""
    found = select(people).where(
        people.c.tenant == tenant, (people.c.teams_id == who) | (people.c.aad_id == who)
    )
    row = db.execute(found).mappings().first()
    return person_of(dict(row)) if row else None


def by_chat(db: Db, tenant: str, chat: str) -> Person | None:
    """Whose chat with the bot it is."""
    found = select(people).where(people.c.tenant == tenant, people.c.chat == chat)
    row = db.execute(found).mappings().first()
    return person_of(dict(row)) if row else None


def names(db: Db, persons: Collection[UUID], chats: Collection[str]) -> dict[UUID | str, str]:
    """What they are called, by who they are and by their chat with the bot."""
    these = or_(people.c.id.in_(persons), people.c.chat.in_(chats))
    rows = db.execute(select(people.c.id, people.c.chat, shown_name().label("name")).where(these)).all()
    return {row.id: row.name for row in rows} | {row.chat: row.name for row in rows if row.chat}


AT_ONCE = 200
"""More people than these are met a few at a time, a transaction each, before the turn that needs them all."""


def meet(db: Db, tenant: str, profile: Profile) -> UUID:
    """Keep what Teams tells of a person; what it leaves out stays as it was."""
    return meet_all(db, tenant, [profile])[0]


def meet_all(db: Db, tenant: str, profiles: Sequence[Profile]) -> list[UUID]:
    """The same of many, read and written together; who each of them is, in their order."""
    known = _known(db, tenant, profiles)
    if new := [one for one in profiles if one.aad_id not in known]:
        made = [{"id": uuid4(), "tenant": tenant, "aad_id": one.aad_id, **_told(one)} for one in new]
        db.execute(insert_new(people), made)
        stirring.somebody_new(db, tenant)
        known |= _known(db, tenant, new)
    for one in profiles:
        person = known[one.aad_id]
        told = _told(one)
        if news := {name: value for name, value in told.items() if value and value != getattr(person, name)}:
            change(db, person.id, **news)
            stirring.somebody_new(db, tenant)
    return [known[one.aad_id].id for one in profiles]


def _known(db: Db, tenant: str, profiles: Sequence[Profile]) -> dict[str, Person]:
    asked = select(people).where(
        people.c.tenant == tenant, people.c.aad_id.in_({one.aad_id for one in profiles})
    )
    return {row["aad_id"]: person_of(dict(row)) for row in db.execute(asked).mappings()}


def _told(profile: Profile) -> dict[str, str | None]:
    return {
        "name": profile.name[:LONGEST_NAME],
        "teams_id": profile.teams_id,
        "mail": fold_mail(profile.mail),
        "upn": fold_mail(profile.upn),
    }


def stranger(tenant: str, profile: Profile) -> Person:
    """Somebody of whom nothing is kept."""
    told: dict[str, Any] = {**dict.fromkeys(_COLUMNS), "tenant": tenant, "aad_id": profile.aad_id}
    return Person(**{**told, "id": uuid4(), "name": profile.name[:LONGEST_NAME]})


def hold(db: Db, person: UUID) -> None:
    """Nobody else holds this person until the end of the transaction."""
    db.row(_HOLD, {"id": person})


_SEEN = prepared(
    update(people).where(people.c.id == bindparam("person")).values(seen_on=bindparam("day", type_=Date))
)


def was_seen(db: Db, person: UUID, day: date) -> None:
    """They were in a team of ours until that day."""
    db.change(_SEEN, {"person": person, "day": day})


ASKED_OF = {"mail", "upn", "directory_mail", "unit", "pace", "off_until", "not_before", "not_after"}
"""What decides of what somebody is reminded, and when."""


def change(db: Db, person: UUID, **values: Any) -> None:
    db.execute(update(people).where(people.c.id == person).values(**values))
    if values.keys() & ASKED_OF:
        stirring.around(db, None, person)
    if values.keys() & {"name", "apart"}:
        stirring.renamed(db, person)


_UNDESCRIBED = prepared(
    select(people.c.aad_id)
    .where(people.c.tenant == bindparam("tenant"), people.c.department.is_(None))
    .order_by(people.c.id)
    .limit(bindparam("most", type_=Integer))
)


def undescribed(db: Db, tenant: str, *, most: int) -> list[str]:
    """Who was met, and the organisation's directory was not asked about yet."""
    return [row["aad_id"] for row in db.rows(_UNDESCRIBED, {"tenant": tenant, "most": most})]


def describe(db: Db, tenant: str, told: Sequence[Described]) -> None:
    """Keep what the organisation's directory tells, of those whom we have met; of the others nothing."""
    named = {one.aad_id: one for one in told}
    met = select(people).where(people.c.tenant == tenant, people.c.aad_id.in_(list(named)))
    for row in db.execute(met).mappings().all():
        one = named[row["aad_id"]]
        news = {"name": one.name[:LONGEST_NAME] or row["name"], "department": one.department[:256]}
        if any(row[name] != value for name, value in news.items()):
            change(db, row["id"], **news)


# --- whose eyes something is read with ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Eyes:
    """Whoever may read what is hidden; without them the store gives what everybody may see.

    A person's own, those of a host or the secretariat (`hosts`), those of a unit's AMK (`amk_of`).
    """

    person: UUID | None = None
    hosts: bool = False
    amk_of: frozenset[str] = frozenset()


EVERYBODY = Eyes()
"""What a channel sees, a page, a file, and whoever has no right of their own."""


# --- where the reading of a foreign directory stood, to go on from there -----------------------------------


USERS = "users"

links = Table(
    "links",
    tables,
    Column("tenant", Code(64), primary_key=True),
    Column("what", Code(32), primary_key=True),
    Column("link", LongCode, nullable=False),
    Column("kept_at", UTCDateTime, nullable=False),
    info=OF_SERVICE,
)

_KNOWN = prepared(
    select(links.c.link).where(links.c.tenant == bindparam("tenant"), links.c.what == bindparam("what"))
)


def link_of(db: Db, tenant: str, what: str) -> str | None:
    row = db.row(_KNOWN, {"tenant": tenant, "what": what})
    return row["link"] if row else None


def keep_link(db: Db, tenant: str, what: str, link: str, now: datetime) -> None:
    db.upsert(links, ("tenant", "what"), {"tenant": tenant, "what": what, "link": link, "kept_at": now})
