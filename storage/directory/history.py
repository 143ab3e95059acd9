"""History: what the row of a role said before it was changed, so that any past day can be asked about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Date, Index, Integer, Table, bindparam, select

from storage.columns import OF_TENANT, Code, OtherId, Record
from storage.db import tables
from storage.statements import prepared

history = Table(
    "role_history",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("tenant", Code(64), nullable=False),
    Column("unit", Code(64), nullable=False),
    Column("role", OtherId, nullable=False),
    Column("until", Date, nullable=False),
    Column("before", Record, nullable=False),
    Index("ix_role_history_tenant_unit", "tenant", "unit"),
    Index("ix_role_history_role", "role"),
    info=OF_TENANT,
)

AFTER = prepared(
    select(history)
    .where(
        history.c.tenant == bindparam("tenant"),
        history.c.unit == bindparam("unit"),
        history.c.until > bindparam("day"),
    )
    .order_by(history.c.until.desc(), history.c.id.desc())
)
"""What of a unit was changed after a day, the newest first."""

ADD_MANY = history.insert()

DAYS = ("starts", "ends", "leave_from", "leave_to", "confirmed_on", "closed_on", "recorded_on")


def entry(tenant: str, unit: str, role: UUID, until: date, before: Mapping[str, Any]) -> dict[str, Any]:
    """That a role's row said `before`, of what was changed, until that day."""
    return {"tenant": tenant, "unit": unit, "role": role, "until": until, "before": dict(before)}


def as_it_was(row: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """The row with what it said before a change."""
    return {**row, **{name: _value(name, value) for name, value in before.items()}}


def _value(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name in DAYS and value else value
