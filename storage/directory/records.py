"""Records of a unit that no spreadsheet has: how nearness was weighed (L10), calls for candidates (L12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, Date, Index, Table, bindparam, select

from storage.columns import OF_TENANT, AuthorId, Code, Facts, Line, OtherId, Prose
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

OCCASIONS = ("founding", "change", "yearly")
"""Why nearness was weighed: the organisation was made, materially changed, or it was looked at again."""

proximity = Table(
    "proximity_records",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("tenant", Code(64), nullable=False),
    Column("unit", Code(64), nullable=False),
    Column("documented_on", Date, nullable=False),
    Column("occasion", Code(16), nullable=False),
    Column("considerations", Prose, nullable=False),
    Column("decided_by", Line(256), nullable=False),
    Column("headcounts", Facts, nullable=False),
    Column("person", AuthorId, nullable=False),
    Column("written_at", UTCDateTime, nullable=False),
    Index("ix_proximity_records_tenant_unit", "tenant", "unit"),
    info=OF_TENANT,
)

calls = Table(
    "vacancy_calls",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("tenant", Code(64), nullable=False),
    Column("unit", Code(64), nullable=False),
    Column("group", Line(64), nullable=False),
    Column("called_on", Date, nullable=False),
    Column("how", Line(256), nullable=False),
    Column("person", AuthorId, nullable=False),
    Index("ix_vacancy_calls_tenant_unit", "tenant", "unit"),
    info=OF_TENANT,
)


@dataclass(frozen=True, slots=True)
class Proximity:
    """How a unit has weighed that everybody can reach their AMR; a newer one does not replace it."""

    id: UUID
    tenant: str
    unit: str
    documented_on: date
    occasion: str
    considerations: str
    decided_by: str
    headcounts: Mapping[str, int]
    person: UUID
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Call:
    """That candidates for an AMR were called for, when, and how."""

    id: UUID
    tenant: str
    unit: str
    group: str
    called_on: date
    how: str
    person: UUID


_PROXIMITY = prepared(
    select(proximity)
    .where(proximity.c.tenant == bindparam("tenant"), proximity.c.unit == bindparam("unit"))
    .order_by(proximity.c.documented_on.desc(), proximity.c.written_at.desc())
)
_CALLS = prepared(
    select(calls)
    .where(calls.c.tenant == bindparam("tenant"), calls.c.unit == bindparam("unit"))
    .order_by(calls.c.called_on.desc(), calls.c.id)
)


def document(db: Db, **given: Any) -> Proximity:
    """Write down how nearness was weighed; takes all fields but the id."""
    made = Proximity(id=uuid4(), **given)
    db.execute(proximity.insert(), {name: getattr(made, name) for name in Proximity.__slots__})
    return made


def proximity_of(db: Db, tenant: str, unit: str) -> list[Proximity]:
    """All that was written down, the newest first."""
    return [Proximity(**row) for row in db.rows(_PROXIMITY, {"tenant": tenant, "unit": unit})]


def log_call(db: Db, **given: Any) -> Call:
    """Write down that candidates were called for; takes all fields but the id."""
    made = Call(id=uuid4(), **given)
    db.execute(calls.insert(), {name: getattr(made, name) for name in Call.__slots__})
    return made


def calls_of(db: Db, tenant: str, unit: str) -> list[Call]:
    """All calls, the newest first."""
    return [Call(**row) for row in db.rows(_CALLS, {"tenant": tenant, "unit": unit})]
