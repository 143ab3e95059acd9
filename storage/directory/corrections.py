"""Corrections: somebody saw that the directory is wrong, asks for it to be put right, and gets an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID, uuid4

from sqlalchemy import Column, Index, Table, bindparam, select, update

from storage.columns import OF_PERSON, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, tables
from storage.statements import prepared

CORRECTION = "correction"
ECHO_AFTER = timedelta(days=14)
"""Whoever asked hears by then that it is still open (directory 3.5)."""

Outcome = Literal["corrected", "kept"]

corrections = Table(
    "corrections",
    tables,
    Column("id", OtherId, primary_key=True),
    Column("tenant", Code(64), nullable=False),
    Column("network", OtherId),
    Column("unit", Code(64), nullable=False),
    Column("role", Code(32), nullable=False),
    Column("words", Prose, nullable=False),
    Column("asked_by", AuthorId, nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    Column("settled_by", PersonId),
    Column("settled_at", UTCDateTime),
    Column("outcome", Code(16)),
    Column("answer", Prose, nullable=False),
    Column("echoed_at", UTCDateTime),
    Index("ix_corrections_tenant_unit", "tenant", "unit"),
    Index("ix_corrections_settled_at", "settled_at"),
    info=OF_PERSON,
)


class AlreadySettled(Refused):
    key = "correction-settled-before"


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody says is wrong about a role in a unit, and what became of it."""

    id: UUID
    tenant: str
    network: UUID | None
    unit: str
    role: str
    words: str
    asked_by: UUID
    asked_at: datetime
    settled_by: UUID | None = None
    settled_at: datetime | None = None
    outcome: str | None = None
    answer: str = ""
    echoed_at: datetime | None = None

    def settled(self, by: UUID, outcome: Outcome, answer: str, now: datetime) -> Correction:
        """Put right, or found to be right; once. Raises AlreadySettled."""
        if self.settled_at:
            raise AlreadySettled
        return replace(self, settled_by=by, settled_at=now, outcome=outcome, answer=answer)


_ONE = prepared(select(corrections).where(corrections.c.id == bindparam("id")))
_OPEN = prepared(
    select(corrections)
    .where(
        corrections.c.tenant == bindparam("tenant"),
        corrections.c.unit == bindparam("unit"),
        corrections.c.settled_at.is_(None),
    )
    .order_by(corrections.c.asked_at, corrections.c.id)
)
_ALL_OPEN = prepared(
    select(corrections)
    .where(corrections.c.tenant == bindparam("tenant"), corrections.c.settled_at.is_(None))
    .order_by(corrections.c.asked_at, corrections.c.id)
)
_TO_ECHO = prepared(
    select(corrections).where(
        corrections.c.settled_at.is_(None),
        corrections.c.echoed_at.is_(None),
        corrections.c.asked_at <= bindparam("before"),
    )
)


def ask(
    db: Db, *, tenant: str, network: UUID | None, unit: str, role: str, words: str, by: UUID, now: datetime
) -> Correction:
    made = Correction(uuid4(), tenant, network, unit, role, words, by, now)
    db.execute(corrections.insert(), {name: getattr(made, name) for name in Correction.__slots__})
    return made


def find(db: Db, tenant: str, known: UUID) -> Correction | None:
    row = db.row(_ONE, {"id": known})
    return Correction(**row) if row and row["tenant"] == tenant else None


def keep(db: Db, one: Correction) -> None:
    values = {
        name: getattr(one, name) for name in ("settled_by", "settled_at", "outcome", "answer", "echoed_at")
    }
    db.execute(update(corrections).where(corrections.c.id == one.id).values(**values))


def open_in(db: Db, tenant: str, unit: str) -> list[Correction]:
    """Those of a unit that wait to be settled, the oldest first."""
    return [Correction(**row) for row in db.rows(_OPEN, {"tenant": tenant, "unit": unit})]


def all_open(db: Db, tenant: str) -> list[Correction]:
    return [Correction(**row) for row in db.rows(_ALL_OPEN, {"tenant": tenant})]


def to_echo(db: Db, now: datetime) -> list[Correction]:
    """Open for so long that whoever asked is to hear of it, and has not yet."""
    return [Correction(**row) for row in db.rows(_TO_ECHO, {"before": now - ECHO_AFTER})]
