"""Members: who belongs to a network, and as what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, and_, bindparam, literal, or_, select

from storage import networks, people
from storage.db import Db
from storage.directory import directory
from storage.hosts import absences
from storage.statements import prepared

_TODAY: ColumnElement[date] = bindparam("today")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is in a network today: in its roster, holder of its member role, of the secretariat."""

    in_network: bool
    holds_member_role: bool
    is_secretariat: bool
    keeps_directory: bool = False
    """They hold SECRETARIAT, and the command line said so."""


@dataclass(frozen=True, slots=True)
class Company:
    """What a network as a whole has: somebody with the member role, somebody of the secretariat."""

    has_members: bool
    has_secretariat: bool


def _holds(role: str, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    held = directory.roles
    return (
        select(literal(1))
        .where(
            held.c.tenant == people.people.c.tenant,
            held.c.mail == people.people.c.directory_mail,
            held.c.role == role,
            directory.is_current(_TODAY),
            *more,
        )
        .exists()
    )


_SPEAKER = prepared(
    select(
        people.people,
        networks.roster.c.network.is_not(None).label("in_network"),
        _holds(directory.AMK).label("holds_member_role"),
        _holds(directory.SECRETARIAT).label("is_secretariat"),
        _holds(directory.SECRETARIAT, directory.roles.c.vouched).label("keeps_directory"),
    )
    .outerjoin(
        networks.roster,
        and_(
            networks.roster.c.person == people.people.c.id, networks.roster.c.network == bindparam("network")
        ),
    )
    .where(people.people.c.tenant == bindparam("tenant"), people.people.c.aad_id == bindparam("aad_id"))
)

_IN_ROSTER = (
    select(people.people)
    .join(networks.roster, networks.roster.c.person == people.people.c.id)
    .where(networks.roster.c.network == bindparam("network"))
    .order_by(people.people.c.name, people.people.c.id)
)
_HOLDERS = prepared(_IN_ROSTER.where(_holds(directory.AMK)))
_WITH_MAIL = prepared(_IN_ROSTER.where(people.people.c.mail.is_not(None)))
_INSTALLER = prepared(_IN_ROSTER.where(people.people.c.id == bindparam("person", type_=Uuid)))
_INVITED = prepared(
    _IN_ROSTER.where(or_(_holds(directory.AMK), _holds(directory.AMK_DEPUTY), _holds(directory.SECRETARIAT)))
)
_ALL_SECRETARIAT = prepared(
    select(people.people)
    .where(people.people.c.tenant == bindparam("tenant"), _holds(directory.SECRETARIAT))
    .order_by(people.people.c.name, people.people.c.id)
)
_SECRETARIAT = prepared(_IN_ROSTER.where(_holds(directory.SECRETARIAT)))
_deputy = directory.roles.alias("deputy")
_ON_LEAVE = and_(
    directory.roles.c.leave_from <= _TODAY,
    or_(directory.roles.c.leave_to.is_(None), directory.roles.c.leave_to >= _TODAY),
)


def _said_away(person: ColumnElement[UUID]) -> ColumnElement[bool]:
    """In whichever of their networks they told of it: nobody is away for one and there for another."""
    said = absences.absences.c
    return (
        select(literal(1))
        .where(
            said.person == person,
            said.ended_at.is_(None),
            ~said.exempt,
            said.starts <= _TODAY,
            or_(said.ends.is_(None), said.ends >= _TODAY),
        )
        .exists()
    )


_STANDING_IN = prepared(
    _IN_ROSTER.join(
        _deputy,
        and_(
            _deputy.c.tenant == people.people.c.tenant,
            _deputy.c.mail == people.people.c.directory_mail,
            _deputy.c.role == directory.AMK_DEPUTY,
            directory.is_current(_TODAY, _deputy.c),
        ),
    )
    .join(
        directory.roles,
        and_(
            directory.roles.c.tenant == _deputy.c.tenant,
            directory.roles.c.unit == _deputy.c.unit,
            directory.roles.c.role == directory.AMK,
            directory.roles.c.mail == bindparam("absent"),
            directory.is_current(_TODAY),
        ),
    )
    .where(
        or_(_ON_LEAVE, _said_away(bindparam("person", type_=Uuid))),
        ~_said_away(people.people.c.id),  # a deputy who is away speaks for nobody
    )
)
_DEPUTISED = _IN_ROSTER.join(
    directory.roles,
    and_(
        directory.roles.c.tenant == people.people.c.tenant,
        directory.roles.c.mail == people.people.c.directory_mail,
        directory.roles.c.role == directory.AMK,
        directory.is_current(_TODAY),
    ),
).join(
    _deputy,
    and_(
        _deputy.c.tenant == people.people.c.tenant,
        _deputy.c.unit == directory.roles.c.unit,
        _deputy.c.role == directory.AMK_DEPUTY,
        _deputy.c.mail == bindparam("deputy"),
        directory.is_current(_TODAY, _deputy.c),
    ),
)
_REPRESENTED = prepared(_DEPUTISED.where(or_(_ON_LEAVE, _said_away(people.people.c.id))))
_DEPUTY_OF = prepared(_DEPUTISED)
_COMPANY = prepared(
    select(
        _IN_ROSTER.where(_holds(directory.AMK))
        .with_only_columns(literal(1))
        .order_by(None)
        .exists()
        .label("has_members"),
        _IN_ROSTER.where(_holds(directory.SECRETARIAT))
        .with_only_columns(literal(1))
        .order_by(None)
        .exists()
        .label("has_secretariat"),
    )
)


_UNITS_IN = prepared(
    select(directory.roles.c.unit)
    .join(
        people.people,
        and_(
            people.people.c.tenant == directory.roles.c.tenant,
            people.people.c.directory_mail == directory.roles.c.mail,
        ),
    )
    .join(networks.roster, networks.roster.c.person == people.people.c.id)
    .where(
        networks.roster.c.network == bindparam("network"),
        directory.roles.c.role == directory.AMK,
        directory.is_current(_TODAY),
    )
    .distinct()
    .order_by(directory.roles.c.unit)
)
_NETWORKS_OF_UNIT = prepared(
    select(networks.networks)
    .where(
        networks.networks.c.tenant == bindparam("tenant"),
        networks.networks.c.active,
        select(literal(1))
        .select_from(networks.roster)
        .join(people.people, people.people.c.id == networks.roster.c.person)
        .join(
            directory.roles,
            and_(
                directory.roles.c.tenant == people.people.c.tenant,
                directory.roles.c.mail == people.people.c.directory_mail,
            ),
        )
        .where(
            networks.roster.c.network == networks.networks.c.id,
            directory.roles.c.unit == bindparam("unit"),
            directory.roles.c.role == directory.AMK,
            directory.is_current(_TODAY),
        )
        .correlate(networks.networks)
        .exists(),
    )
    .order_by(networks.networks.c.name, networks.networks.c.id)
)


def units_in(db: Db, network: UUID, today: date) -> list[str]:
    """The units whose AMK is in the network."""
    return [row["unit"] for row in db.rows(_UNITS_IN, {"network": network, "today": today})]


def networks_of_unit(db: Db, tenant: str, unit: str, today: date) -> list[networks.Network]:
    """The networks that the unit's AMK is in, as long as the bot is in them, too."""
    asked = {"tenant": tenant, "unit": unit, "today": today}
    return [networks.network_of(row) for row in db.rows(_NETWORKS_OF_UNIT, asked)]


def speaker(
    db: Db, tenant: str, aad_id: str, network: UUID | None, today: date
) -> tuple[people.Person, Standing] | None:
    """The person who speaks and what they are in this network; None for somebody never seen."""
    values = {"tenant": tenant, "aad_id": aad_id, "network": network, "today": today}
    row = db.row(_SPEAKER, values)
    if row is None:
        return None
    told = (bool(row[name]) for name in Standing.__slots__)
    return people.person_of(row), Standing(*told)


def company(db: Db, network: UUID, today: date) -> Company:
    row = db.one(_COMPANY, {"network": network, "today": today})
    return Company(bool(row["has_members"]), bool(row["has_secretariat"]))


def members(db: Db, network: UUID, today: date) -> list[people.Person]:
    """Who may vote and host: the roster's holders of the member role; without any, everyone with a mail."""
    values = {"network": network, "today": today}
    found = db.rows(_HOLDERS, values) or db.rows(_WITH_MAIL, values)
    return [people.person_of(row) for row in found]


def invited(db: Db, network: UUID, today: date) -> list[people.Person]:
    """Who of the roster belongs at its meetings: the members, their deputies and the secretariat."""
    values = {"network": network, "today": today}
    found = _INVITED if db.rows(_HOLDERS, values) else _WITH_MAIL
    return [people.person_of(row) for row in db.rows(found, values)]


def represented_by(db: Db, network: UUID, deputy: people.Person, today: date) -> people.Person | None:
    """The absent member of the network whose deputy this person is; of several the first by name."""
    values = {"network": network, "today": today, "deputy": deputy.directory_mail}
    row = db.row(_REPRESENTED, values) if deputy.directory_mail else None
    return people.person_of(row) if row else None


def deputised_by(db: Db, network: UUID, deputy: people.Person, today: date) -> people.Person | None:
    """The member whose deputy this person is, away or not; of several the first by name."""
    values = {"network": network, "today": today, "deputy": deputy.directory_mail}
    row = db.row(_DEPUTY_OF, values) if deputy.directory_mail else None
    return people.person_of(row) if row else None


def standing_in_for(db: Db, network: UUID, member: people.Person, today: date) -> people.Person | None:
    """The deputy in the network who speaks for this member today; None while the member is there."""
    asked = {"network": network, "today": today, "absent": member.directory_mail, "person": member.id}
    row = db.row(_STANDING_IN, asked) if member.directory_mail else None
    return people.person_of(row) if row else None


def facilitators(db: Db, network: networks.Network, today: date) -> list[people.Person]:
    """The secretariat's people in the roster; while there is none, whoever installed the bot."""
    found = db.rows(_SECRETARIAT, {"network": network.id, "today": today})
    if not found and network.installed_by is not None:
        found = db.rows(_INSTALLER, {"network": network.id, "person": network.installed_by})
    return [people.person_of(row) for row in found]


def networks_with(
    db: Db, tenant: str, mails: Collection[str]
) -> dict[UUID, tuple[networks.Network, set[str]]]:
    """The networks in whose roster somebody with one of these mails stands, and with which."""
    person, home = people.people.c, networks.networks.c
    asked = (
        select(networks.networks, person.directory_mail, person.mail.label("own_mail"), person.upn)
        .join(networks.roster, networks.roster.c.network == home.id)
        .join(people.people, person.id == networks.roster.c.person)
        .where(
            home.tenant == tenant,
            home.active,
            or_(person.directory_mail.in_(mails), person.mail.in_(mails), person.upn.in_(mails)),
        )
        .order_by(home.name, home.id)
    )
    found: dict[UUID, tuple[networks.Network, set[str]]] = {}
    for row in db.execute(asked).mappings():
        _, here = found.setdefault(row["id"], (networks.network_of(dict(row)), set()))
        here |= {row["directory_mail"], row["own_mail"], row["upn"]} & set(mails)
    return found


def secretariat(db: Db, tenant: str, today: date) -> list[people.Person]:
    """Whoever holds SECRETARIAT in the organisation and is known to the bot."""
    return [people.person_of(row) for row in db.rows(_ALL_SECRETARIAT, {"tenant": tenant, "today": today})]
