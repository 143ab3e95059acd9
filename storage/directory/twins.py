"""Twins: people of one team who share a name, told apart by their unit, else by their mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, func, or_, select

from storage import people
from storage.db import Db
from storage.directory import directory
from storage.networks import roster
from storage.statements import prepared

_person, _there = people.people.alias("person"), roster.alias("there")
_OFTEN = (
    select(_there.c.network, _person.c.name)
    .join(_person, _person.c.id == _there.c.person)
    .where(_person.c.tenant == bindparam("tenant"))
    .group_by(_there.c.network, _person.c.name)
    .having(func.count() > 1)
    .cte("often")
)
_BEARER, _HERE = people.people.alias("bearer"), roster.alias("here")
_BEARERS = (
    select(_HERE.c.person)
    .join(_BEARER, _BEARER.c.id == _HERE.c.person)
    .join(_OFTEN, and_(_OFTEN.c.network == _HERE.c.network, _OFTEN.c.name == _BEARER.c.name))
    .where(_BEARER.c.tenant == bindparam("tenant"))
)
_NAMESAKE = people.people.c.id.in_(_BEARERS)
"""Which names a team has twice is counted once; asked of each person it would cost the square of them."""
_TO_TELL = prepared(
    select(
        people.people.c.id,
        people.people.c.name,
        people.people.c.mail,
        people.people.c.upn,
        people.people.c.directory_mail,
        people.people.c.department,
        people.people.c.apart,
        _NAMESAKE.label("shared"),
    )
    .where(people.people.c.tenant == bindparam("tenant"), or_(people.people.c.apart.is_not(None), _NAMESAKE))
    .order_by(people.people.c.id)
)


def tell_apart(db: Db, tenant: str) -> None:
    """Whoever shares a name with another of a team is shown with what tells them apart; nobody else is."""
    rows = db.rows(_TO_TELL, {"tenant": tenant})
    shared = [row for row in rows if row["shared"]]
    wanted = _marks(db, tenant, shared) if shared else {}
    for row in rows:
        if row["apart"] != wanted.get(row["id"]):
            people.change(db, row["id"], apart=wanted.get(row["id"]))


def _marks(db: Db, tenant: str, shared: Sequence[Mapping[str, Any]]) -> dict[UUID, str]:
    """The unit, where it differs from those of all namesakes; else the mail, else the order they came in."""
    units = {row["id"]: _unit(db, tenant, row) for row in shared}
    alike = Counter((row["name"], units[row["id"]]) for row in shared)
    marks = {}
    for at, row in enumerate(shared, start=1):
        unit = units[row["id"]]
        alone = unit and alike[row["name"], unit] == 1
        marks[row["id"]] = unit if alone else row["mail"] or row["upn"] or f"{at}"
    return marks


def _unit(db: Db, tenant: str, row: Mapping[str, Any]) -> str:
    """Where the directory has them, as AMK before all else; else the profile's department."""
    held = directory.held_by(db, tenant, row["directory_mail"]) if row["directory_mail"] else []
    for role in sorted(held, key=lambda one: one.role != directory.AMK):
        if unit := directory.unit(db, tenant, role.unit):
            return unit.name_da
    return row["department"] or ""
