"""Records of a unit that no spreadsheet has: how nearness was weighed (L10), calls for candidates (L12)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Date, Index

from storage.columns import OF_TENANT, AuthorId, Code, Facts, Line, OtherId, Prose
from storage.db import Db, UTCDateTime
from storage.record import Every, column, insert, mapped, table_of

OCCASIONS = ("founding", "change", "yearly")
"""Why nearness was weighed: the organisation was made, materially changed, or it was looked at again."""


@mapped("proximity_records", Index("ix_proximity_records_tenant_unit", "tenant", "unit"), info=OF_TENANT)
class Proximity:
    """How a unit has weighed that everybody can reach their AMR; a newer one does not replace it."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    unit: str = column(Code(64))
    documented_on: date = column(Date)
    occasion: str = column(Code(16))
    considerations: str = column(Prose)
    decided_by: str = column(Line(256))
    headcounts: Mapping[str, int] = column(Facts)
    person: UUID = column(AuthorId)
    written_at: datetime = column(UTCDateTime)


proximity = table_of(Proximity)


@mapped("vacancy_calls", Index("ix_vacancy_calls_tenant_unit", "tenant", "unit"), info=OF_TENANT)
class Call:
    """That candidates for an AMR were called for, when, and how."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    unit: str = column(Code(64))
    group: str = column(Line(64))
    called_on: date = column(Date)
    how: str = column(Line(256))
    person: UUID = column(AuthorId)


calls = table_of(Call)


def document(db: Db, **given: Any) -> Proximity:
    """Write down how nearness was weighed; takes all fields but the id."""
    return insert(db, Proximity(id=uuid4(), **given))


proximity_of = Every(
    Proximity,
    Proximity.tenant,
    Proximity.unit,
    order=(proximity.c.documented_on.desc(), proximity.c.written_at.desc()),
)
"""All that was written down, the newest first."""


def log_call(db: Db, **given: Any) -> Call:
    """Write down that candidates were called for; takes all fields but the id."""
    return insert(db, Call(id=uuid4(), **given))


calls_of = Every(Call, Call.tenant, Call.unit, order=(calls.c.called_on.desc(), Call.id))
"""All calls, the newest first."""
