"""Twins: people of one team who share a name, told apart by their unit, else by their mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, or_, select

from storage import people
from storage.db import Db
from storage.directory import directory
from storage.networks import roster
from storage.statements import prepared

_other, _elsewhere = people.people.alias("other"), roster.alias("elsewhere")
_THEIRS = roster.c.person == people.people.c.id
_NAMESAKE = (
    select(_other.c.id)
    .join(_elsewhere, _elsewhere.c.person == _other.c.id)
    .join(roster, and_(roster.c.network == _elsewhere.c.network, _THEIRS))
    .where(_other.c.name == people.people.c.name, _other.c.id != people.people.c.id)
    .correlate(people.people)
    .exists()
)
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
