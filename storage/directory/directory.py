"""The directory: the units, and who has which role where, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Index,
    Integer,
    Table,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    update,
)

from storage import people, stirring
from storage.columns import OF_TENANT, Code, Facts, Line, Mail, OtherId, PersonName, Record, Wording
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.directory import history
from storage.people import EVERYBODY, Eyes
from storage.record import Every, First, column, mapped, names_of, table_of
from storage.statements import Prepared, prepared

registries = Table(
    "registries",
    tables,
    Column("tenant", Code(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("loaded_at", UTCDateTime, nullable=False),
    info=OF_TENANT,
)

edits = Table(
    "registry_edits",
    tables,
    Column("tenant", Code(64), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("unit", Code(64), primary_key=True),
    info=OF_TENANT,
)
"""Which unit a form changed where it made a version; of a load there is none, for it may change them all."""

# `vouched`: as it stands, the command line loaded it. Only then does a SECRETARIAT change the directory.

AMR = "AMR"
SUBSTITUTE = "AMR_SUBSTITUTE"
LEADER = "LEADER"
AMK = "AMK"
AMK_DEPUTY = "AMK_DEPUTY"
LSU = "LSU"
LSU_CHAIR = "LSU_CHAIR"
SECRETARIAT = "SECRETARIAT"
GIVES_RIGHTS = (SECRETARIAT, AMK, AMK_DEPUTY)
"""Roles with which somebody may do more than others, in a network or with the directory."""

ROLES = (AMR, SUBSTITUTE, LEADER, AMK, AMK_DEPUTY, "TR", "FVA", LSU, LSU_CHAIR, "STUDENT", SECRETARIAT)


@mapped("units", info=OF_TENANT)
class Unit:
    """A university unit, today's or a closed one, with all the names that people use for it."""

    tenant: str = column(Code(64), primary_key=True)
    key: str = column(Code(64), primary_key=True)
    name_da: str = column(Line(256))
    name_en: str = column(Line(256))
    kind: str = column(Code(32))
    aliases: tuple[str, ...] = column(Wording)
    former_names: tuple[str, ...] = column(Wording)
    successor_of: tuple[str, ...] = column(Facts)
    valid_from: date | None = column(Date)
    valid_to: date | None = column(Date)

    def is_open_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def name(self, language: str) -> str:
        return self.name_da if language == "da" else self.name_en


units = table_of(Unit)


@mapped(
    "roles",
    Column("listed", Record),
    Column("vouched", Boolean, nullable=False, server_default=false()),
    Index("ix_roles_tenant_unit", "tenant", "unit"),
    Index("ix_roles_tenant_name", "tenant", "name"),
    Index("ix_roles_tenant_mail_role", "tenant", "mail", "role"),
    Index("ix_roles_tenant_role", "tenant", "role"),
    info=OF_TENANT,
)
class Role:
    """One row of the directory: somebody (or, for an AMR, nobody yet) in a role, for a group and a term."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    unit: str = column(Code(64))
    group: str = column(Line(64))
    area_da: str = column(Line(256))
    area_en: str = column(Line(256))
    buildings: tuple[str, ...] = column(Facts)
    work_type: str = column(Code(64))
    role: str = column(Code(32))
    name: str = column(PersonName(256))
    mail: str | None = column(Mail(320))
    phone: str = column(Line(64))
    languages: tuple[str, ...] = column(Facts)
    starts: date | None = column(Date)
    ends: date | None = column(Date)
    leave_from: date | None = column(Date)
    leave_to: date | None = column(Date)
    substitute_for: str = column(Line(320))
    public: bool = column(Boolean)
    confirmed_on: date | None = column(Date)
    closed_on: date | None = column(Date)
    recorded_on: date | None = column(Date, default=None)
    """When it came into the store; None for what the first load brought, which may have been so for long."""
    prefers: str | None = column(Code(16), default=None)
    elected_on: date | None = column(Date, default=None)
    trained_on: date | None = column(Date, default=None)
    supplement_offered_on: date | None = column(Date, default=None)
    supplement_done_on: date | None = column(Date, default=None)
    yearly_done_on: date | None = column(Date, default=None)
    withheld: bool = False
    """Somebody has it who is not to be named: neither their name nor how to reach them stands here."""

    @property
    def is_vacant(self) -> bool:
        return not self.name and not self.withheld

    def seen_by(self, eyes: Eyes) -> Role:
        """As these eyes may see it: whoever is not public is named to the unit's AMK alone."""
        if self.public or self.is_vacant or self.unit in eyes.amk_of:
            return self
        return replace(self, name="", mail=None, phone="", languages=(), prefers=None, withheld=True)

    def was_held_on(self, day: date) -> bool:
        """Was it a role of the directory on that day, within its term? (directory D2)"""
        begun = self.starts or self.recorded_on
        still = self.closed_on is None or day < self.closed_on
        return still and (begun is None or begun <= day) and not self.has_ended_by(day)

    def has_begun_by(self, day: date) -> bool:
        return self.starts is None or self.starts <= day

    def has_ended_by(self, day: date) -> bool:
        """Is the term over? An AMR is still named then, with a note (directory R7)."""
        return self.ends is not None and self.ends < day

    def is_away_on(self, day: date) -> bool:
        return (
            self.leave_from is not None
            and self.leave_from <= day
            and (self.leave_to is None or day <= self.leave_to)
        )

    def area(self, language: str) -> str:
        return self.area_da if language == "da" else self.area_en

    def stands_in_for(self, other: Role) -> bool:
        return bool(self.substitute_for) and people.fold_mail(self.substitute_for) in {
            people.fold_mail(other.name),
            other.mail,
        }


roles = table_of(Role)


class Area(NamedTuple):
    """Where a work-environment group belongs: the names of its area, its buildings, its kind of work."""

    unit: str
    group: str
    area_da: str
    area_en: str
    buildings: tuple[str, ...]
    work_type: str


def is_current(day: ColumnElement[date], held: Any = roles.c) -> ColumnElement[bool]:
    """The role is held on that day; `held` are the columns of another look at the roles."""
    return and_(
        or_(held.starts.is_(None), held.starts <= day),
        or_(held.ends.is_(None), held.ends >= day),
        or_(held.closed_on.is_(None), held.closed_on > day),
    )


_TENANTS = prepared(select(registries.c.tenant).order_by(registries.c.tenant))
_VERSION = prepared(select(registries.c.version).where(registries.c.tenant == bindparam("tenant")))
_ALL = select(roles).where(roles.c.tenant == bindparam("tenant"))
_IN = _ALL.where(roles.c.unit == bindparam("unit"))
_in_order = roles.c.group, roles.c.role, roles.c.name, roles.c.id
_ROLES_IN = prepared(_IN.where(roles.c.closed_on.is_(None)).order_by(*_in_order))
_ALL_ROLES_IN = prepared(_IN.order_by(*_in_order))
_ROLE = prepared(_ALL.where(roles.c.id == bindparam("id")))
_UNIT_FIRST = func.coalesce(roles.c.unit, "")
"""Not the bare column: without statistics SQLite would walk all roles of the tenant in its order."""

_ROLES_OF = prepared(
    _ALL.where(roles.c.mail == bindparam("mail"), is_current(bindparam("day"))).order_by(
        _UNIT_FIRST, roles.c.role
    )
)
_ROLES_ON = prepared(
    _IN.where(
        or_(roles.c.starts.is_(None), roles.c.starts <= bindparam("last", type_=Date)),
        or_(roles.c.ends.is_(None), roles.c.ends >= bindparam("first", type_=Date)),
        or_(roles.c.closed_on.is_(None), roles.c.closed_on > bindparam("first", type_=Date)),
    ).order_by(roles.c.group, roles.c.role, roles.c.starts, roles.c.name, roles.c.id)
)
_HOLDERS = prepared(
    _ALL.where(
        roles.c.role == bindparam("role"), roles.c.mail.is_not(None), is_current(bindparam("day"))
    ).order_by(roles.c.starts, roles.c.unit)
)
_held = (roles.c.role == bindparam("role")) & (roles.c.name != "") & roles.c.closed_on.is_(None)
_SEATS = prepared(
    select(roles.c.unit, roles.c.group, roles.c.name, roles.c.ends).where(
        roles.c.tenant == bindparam("tenant"),
        _held,
        or_(roles.c.starts.is_(None), roles.c.starts <= bindparam("day", type_=Date)),
    )
)
_ENDING = prepared(
    _ALL.where(_held, roles.c.ends.between(bindparam("first", type_=Date), bindparam("last", type_=Date)))
    .order_by(roles.c.ends, roles.c.unit, roles.c.name)
    .limit(1000)
)
_SECRETARIAT = prepared(
    _ALL.where(roles.c.role == SECRETARIAT, is_current(bindparam("day"))).order_by(
        _UNIT_FIRST, roles.c.name, roles.c.id
    )
)
_KEEPERS = prepared(
    select(people.people)
    .where(
        people.people.c.tenant == bindparam("tenant"),
        select(roles.c.id)
        .where(
            roles.c.tenant == people.people.c.tenant,
            roles.c.mail == people.people.c.directory_mail,
            roles.c.role == SECRETARIAT,
            roles.c.vouched,
            is_current(bindparam("day")),
        )
        .exists(),
    )
    .order_by(people.people.c.name, people.people.c.id)
)
_NAMED = prepared(
    _ALL.where(
        roles.c.closed_on.is_(None),
        or_(roles.c.name == bindparam("name"), roles.c.name.startswith(bindparam("start"), autoescape=False)),
    )
    .order_by(roles.c.name, roles.c.unit, roles.c.role)
    .limit(100)
)
_CALLED = prepared(
    _ALL.where(roles.c.closed_on.is_(None), roles.c.name == bindparam("name"))
    .order_by(_UNIT_FIRST, roles.c.role)
    .limit(100)
)
_EVERYBODY = prepared(
    select(roles.c.name)
    .where(roles.c.tenant == bindparam("tenant"), roles.c.closed_on.is_(None), roles.c.name != "")
    .distinct()
)
_WHERE = (roles.c.unit, roles.c.group, roles.c.area_da, roles.c.area_en, roles.c.buildings, roles.c.work_type)
_EVERY_AREA = (
    select(*_WHERE)
    .where(roles.c.tenant == bindparam("tenant"), roles.c.closed_on.is_(None), roles.c.group != "")
    .group_by(*_WHERE)
    .order_by(roles.c.unit, roles.c.group)
)
_AREAS = prepared(_EVERY_AREA)
_AREAS_IN = prepared(_EVERY_AREA.where(roles.c.unit == bindparam("unit")))
_EDITED = prepared(
    select(edits.c.version, edits.c.unit).where(
        edits.c.tenant == bindparam("tenant"),
        edits.c.version > bindparam("since"),
        edits.c.version <= bindparam("until"),
    )
)


def _unit_of(row: Mapping[str, Any]) -> Unit:
    values = {name: row[name] for name in names_of(Unit)}
    lists = ("aliases", "former_names", "successor_of")
    return Unit(**{**values, **{name: tuple(row[name]) for name in lists}})


def _role_of(row: Mapping[str, Any]) -> Role:
    values = {name: row[name] for name in names_of(Role)}
    return Role(**{**values, "buildings": tuple(row["buildings"]), "languages": tuple(row["languages"])})


all_units = Every(Unit, Unit.tenant, order=(Unit.key,), make=_unit_of)


def tenants(db: Db) -> list[str]:
    """Those that have a directory."""
    return [row["tenant"] for row in db.rows(_TENANTS, {})]


def version(db: Db, tenant: str) -> int:
    """Rises with every load, so that whoever keeps the names at hand knows when to read them again."""
    row = db.row(_VERSION, {"tenant": tenant})
    return row["version"] if row else 0


def touch(db: Db, tenant: str, unit: str, now: datetime) -> None:
    """What was made of the unit is made anew, and a load that compared with the directory compares again."""
    made = version(db, tenant) + 1
    db.upsert(registries, ("tenant",), {"tenant": tenant, "version": made, "loaded_at": now})
    db.execute(insert_new(edits), {"tenant": tenant, "version": made, "unit": unit})
    stirring.tenant(db, tenant)


def edited_since(db: Db, tenant: str, since: int, until: int) -> set[str] | None:
    """The units that forms changed in the versions after one; None where anything else changed it too."""
    found = db.rows(_EDITED, {"tenant": tenant, "since": since, "until": until})
    if {row["version"] for row in found} != set(range(since + 1, until + 1)):
        return None
    return {row["unit"] for row in found}


def roles_in(db: Db, tenant: str, unit: str, day: date | None = None, eyes: Eyes = EVERYBODY) -> list[Role]:
    """The roles of a unit as they stand, terms that are over included until somebody closes them.

    With a day: those that were held then, each as its row said it then; of a day to come, as known today.
    Whoever is not to be named now is not named of the past either.
    """
    if day is None:
        found = map(_role_of, db.rows(_ROLES_IN, {"tenant": tenant, "unit": unit}))
        return [role.seen_by(eyes) for role in found]
    asked = {"tenant": tenant, "unit": unit}
    rows = {row["id"]: row for row in db.rows(_ALL_ROLES_IN, asked)}
    named = {known: row["public"] for known, row in rows.items()}
    for change in db.rows(history.AFTER, {**asked, "day": day}):
        if change["role"] in rows:
            rows[change["role"]] = history.as_it_was(rows[change["role"]], change["before"])
    then = [_role_of({**row, "public": row["public"] and named[row["id"]]}) for row in rows.values()]
    return [role.seen_by(eyes) for role in then if role.was_held_on(day)]


def role(db: Db, tenant: str, known: UUID, eyes: Eyes = EVERYBODY) -> Role | None:
    """One role, closed ones too."""
    row = db.row(_ROLE, {"tenant": tenant, "id": known})
    return _role_of(row).seen_by(eyes) if row else None


unit = First(Unit, Unit.tenant, Unit.key, make=_unit_of)


held_by = Every(
    Role,
    Role.tenant,
    Role.mail,
    where=roles.c.closed_on.is_(None),
    order=(_UNIT_FIRST, Role.role),
    make=_role_of,
)
"""The roles of somebody that nobody has ended, whatever their terms."""


def holders(db: Db, tenant: str, role: str, day: date) -> dict[str, list[Role]]:
    """Who holds the role on that day, by mail; somebody may hold it in several units."""
    found: dict[str, list[Role]] = {}
    for row in db.rows(_HOLDERS, {"tenant": tenant, "role": role, "day": day}):
        found.setdefault(row["mail"], []).append(_role_of(row))
    return found


def held_where(db: Db, tenant: str, role: str, day: date) -> dict[tuple[str, str], bool]:
    """The units and groups in which somebody has the role, and whether the terms of all of them are over."""
    return {
        place: not _seated(rows, day)[0] for place, rows in _seats_by_group(db, tenant, role, day).items()
    }


@dataclass(frozen=True, slots=True)
class Seats:
    """Whoever has a role in a unit: to be counted, not to be named. `over`: those of them whose term is over,
    where nobody came after them."""

    people: frozenset[str]
    over: frozenset[str] = frozenset()


def seats(db: Db, tenant: str, role: str, day: date) -> dict[str, Seats]:
    """Of each unit with the role whoever has it on that day; an AMR has it until another is elected."""
    found: dict[str, Seats] = {}
    for (unit, _), rows in _seats_by_group(db, tenant, role, day).items():
        here, over = _seated(rows, day)
        over = over if role == AMR and not here else set()
        known = found.get(unit, Seats(frozenset()))
        if here or over:
            found[unit] = Seats(known.people | here | over, known.over | over)
    return found


def _seats_by_group(
    db: Db, tenant: str, role: str, day: date
) -> dict[tuple[str, str], list[Mapping[str, Any]]]:
    groups: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in db.rows(_SEATS, {"tenant": tenant, "role": role, "day": day}):
        groups.setdefault((row["unit"], row["group"]), []).append(row)
    return groups


def _seated(rows: Sequence[Mapping[str, Any]], day: date) -> tuple[set[str], set[str]]:
    """Those of a group whose term runs, and those whose term ended last."""
    here = {row["name"] for row in rows if row["ends"] is None or row["ends"] >= day}
    last = max((row["ends"] for row in rows if row["ends"]), default=None)
    return here, {row["name"] for row in rows if row["ends"] == last}


def ending(db: Db, tenant: str, role: str, first: date, last: date, eyes: Eyes = EVERYBODY) -> list[Role]:
    """Whose terms in a role end on one of the days from `first` to `last`, the first to end first; only those
    who may be named."""
    found = db.rows(_ENDING, {"tenant": tenant, "role": role, "first": first, "last": last})
    return [seen for row in found if (seen := _role_of(row).seen_by(eyes)).name]


def roles_of(db: Db, tenant: str, mail: str, day: date) -> list[Role]:
    found = db.rows(_ROLES_OF, {"tenant": tenant, "mail": mail, "day": day})
    return [_role_of(row) for row in found]


def unit_of(db: Db, person: people.Person, today: date) -> str | None:
    """The unit somebody belongs to: where they are AMK, else where they have another role, else their own."""
    held = roles_of(db, person.tenant, person.directory_mail or "", today)
    own = sorted(held, key=lambda role: _NEAREST.get(role.role, len(_NEAREST)))
    return own[0].unit if own else person.unit


_NEAREST = {AMK: 0, AMK_DEPUTY: 1}


def _in_use(mail: ColumnElement[str | None]) -> ColumnElement[bool]:
    """The directory has somebody in a role with that mail."""
    open_ = (roles.c.tenant == bindparam("of")) & (roles.c.mail == mail) & roles.c.closed_on.is_(None)
    return select(roles.c.id).where(open_).exists()


_person, _other = people.people, people.people.alias("other")
_of_tenant = _person.c.tenant == bindparam("of")
_MOVED = prepared(
    update(_person)
    .where(
        _of_tenant,
        _person.c.directory_mail.is_not(None),
        ~_in_use(_person.c.directory_mail),
        _in_use(_person.c.mail),
    )
    .values(directory_mail=None)
)


def _bound_by(told: ColumnElement[str | None]) -> tuple[Prepared, Prepared]:
    """Who can be bound by that mail, and how one of them is."""
    taken = select(_other.c.id).where(_other.c.tenant == bindparam("of"), _other.c.directory_mail == told)
    unbound = _of_tenant & _person.c.directory_mail.is_(None) & told.is_not(None) & ~taken.exists()
    mine = (_person.c.id == bindparam("person")) & (told == bindparam("bound")) & ~taken.exists()
    return (
        prepared(select(_person.c.id, told.label("mail")).where(unbound, _in_use(told))),
        prepared(update(_person).where(mine).values(directory_mail=bindparam("bound"))),
    )


_BOUND = (_bound_by(_person.c.mail), _bound_by(_person.c.upn))


def bind_people(db: Db, tenant: str) -> None:
    """Tie people once and for good to the directory's mail: by the roster's mail, then the sign-in name.

    A mail belongs to one person: whoever comes second with it stays without roles. Where the directory knows
    the bound mail no more but a new one, the person moved with it.
    """
    db.change(_MOVED, {"of": tenant})
    for who, bind in _BOUND:
        for row in db.rows(who, {"of": tenant}):
            db.change(bind, {"of": tenant, "person": row["id"], "bound": row["mail"]})
            stirring.moved(db, tenant, row["id"])


def roles_between(
    db: Db, tenant: str, unit: str, first: date, last: date, eyes: Eyes = EVERYBODY
) -> list[Role]:
    """Whoever had a role there on one of the days from `first` to `last`, those since closed too."""
    found = db.rows(_ROLES_ON, {"tenant": tenant, "unit": unit, "first": first, "last": last})
    return [_role_of(row).seen_by(eyes) for row in found]


def secretariat(db: Db, tenant: str, day: date) -> list[Role]:
    """Whoever is the tenant's secretariat on that day, in any unit."""
    return [_role_of(row).seen_by(EVERYBODY) for row in db.rows(_SECRETARIAT, {"tenant": tenant, "day": day})]


def keepers(db: Db, tenant: str, day: date) -> list[people.Person]:
    """Whoever may change all of the directory by a role: the secretariat that the command line loaded."""
    return [people.person_of(row) for row in db.rows(_KEEPERS, {"tenant": tenant, "day": day})]


def named(db: Db, tenant: str, name: str, first_in: Iterable[str] = (), eyes: Eyes = EVERYBODY) -> list[Role]:
    """The open roles of whoever is called so, by the whole name or its beginning; in the genitive too.

    Whoever is of one of the units `first_in` is meant before anybody of another. A role in which they are not
    to be named is none.
    """
    if near := named_in(db, tenant, name, first_in, eyes):
        return near
    for one in _ways(name):
        found = map(_role_of, db.rows(_NAMED, {"tenant": tenant, "name": one, "start": f"{one} "}))
        if seen := [role for role in found if not role.seen_by(eyes).withheld]:
            return seen
    return []


def named_in(db: Db, tenant: str, name: str, units: Iterable[str], eyes: Eyes = EVERYBODY) -> list[Role]:
    """The same of these units alone."""
    near = [role for unit in units for role in roles_in(db, tenant, unit, eyes=eyes) if role.name]
    for one in _ways(name):
        if own := [role for role in near if f"{role.name} ".startswith(f"{one} ")]:
            return sorted(own, key=lambda role: (role.name, role.unit, role.role))
    return []


def called(db: Db, tenant: str, name: str, eyes: Eyes = EVERYBODY) -> list[Role]:
    """The open roles of whoever has this whole name, however many have a role."""
    found = map(_role_of, db.rows(_CALLED, {"tenant": tenant, "name": name}))
    return [role for role in found if not role.seen_by(eyes).withheld]


def _ways(name: str) -> list[str]:
    """A name as names are written, and what it is a genitive of."""
    wanted = " ".join(name.split()).title()
    return [one for one in dict.fromkeys((wanted, wanted.removesuffix("s"))) if len(one) > 1]


def everybody(db: Db, tenant: str) -> list[str]:
    """The names of all who have a role; whether somebody may be named, only their rows say."""
    return [row["name"] for row in db.rows(_EVERYBODY, {"tenant": tenant})]


def areas(db: Db, tenant: str) -> list[Area]:
    """The areas of all groups, each as often as its rows differ in them."""
    return list(map(_area_of, db.rows(_AREAS, {"tenant": tenant})))


def areas_in(db: Db, tenant: str, unit: str) -> list[Area]:
    return list(map(_area_of, db.rows(_AREAS_IN, {"tenant": tenant, "unit": unit})))


def _area_of(row: Mapping[str, Any]) -> Area:
    return Area(**{**row, "buildings": tuple(row["buildings"])})
