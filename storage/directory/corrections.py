"""Corrections: somebody saw that the directory is wrong, asks for it to be put right, and gets an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID, uuid4

from sqlalchemy import Index, bindparam, select, update

from storage import networks
from storage.columns import OF_PERSON, AuthorId, Code, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, First, column, insert, mapped, table_of
from storage.statements import prepared

CORRECTION = "correction"
ECHO_AFTER = timedelta(days=14)
"""Whoever asked hears by then that it is still open (directory 3.5)."""

Outcome = Literal["corrected", "kept"]


class AlreadySettled(Refused):
    key = "correction-settled-before"


@mapped(
    "corrections",
    Index("ix_corrections_tenant_unit", "tenant", "unit"),
    Index("ix_corrections_settled_at", "settled_at"),
    info=OF_PERSON,
)
class Correction:
    """What somebody says is wrong about a role in a unit, and what became of it."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    network: UUID | None = column(OtherId)
    unit: str = column(Code(64))
    role: str = column(Code(32))
    words: str = column(Prose)
    asked_by: UUID = column(AuthorId)
    asked_at: datetime = column(UTCDateTime)
    settled_by: UUID | None = column(PersonId, default=None)
    settled_at: datetime | None = column(UTCDateTime, default=None)
    outcome: str | None = column(Code(16), default=None)
    answer: str = column(Prose, default="")
    echoed_at: datetime | None = column(UTCDateTime, default=None)

    def settled(self, by: UUID, outcome: Outcome, answer: str, now: datetime) -> Correction:
        """Put right, or found to be right; once. Raises AlreadySettled."""
        if self.settled_at:
            raise AlreadySettled
        return replace(self, settled_by=by, settled_at=now, outcome=outcome, answer=answer)


corrections = table_of(Correction)


_TO_ECHO = prepared(
    select(corrections).where(
        corrections.c.settled_at.is_(None),
        corrections.c.echoed_at.is_(None),
        corrections.c.asked_at <= bindparam("before"),
        corrections.c.network.is_(None) | networks.is_alive(corrections.c.network),
    )
)


def ask(
    db: Db, *, tenant: str, network: UUID | None, unit: str, role: str, words: str, by: UUID, now: datetime
) -> Correction:
    return insert(db, Correction(uuid4(), tenant, network, unit, role, words, by, now))


find = First(Correction, Correction.tenant, Correction.id)


def keep(db: Db, one: Correction) -> None:
    values = {
        name: getattr(one, name) for name in ("settled_by", "settled_at", "outcome", "answer", "echoed_at")
    }
    db.execute(update(corrections).where(corrections.c.id == one.id).values(**values))


open_in = Every(
    Correction,
    Correction.tenant,
    Correction.unit,
    where=corrections.c.settled_at.is_(None),
    order=(Correction.asked_at, Correction.id),
)
"""Those of a unit that wait to be settled, the oldest first."""


all_open = Every(
    Correction,
    Correction.tenant,
    where=corrections.c.settled_at.is_(None),
    order=(Correction.asked_at, Correction.id),
)


def to_echo(db: Db, now: datetime) -> list[Correction]:
    """Open for so long that whoever asked is to hear of it, and has not yet."""
    return [Correction(**row) for row in db.rows(_TO_ECHO, {"before": now - ECHO_AFTER})]
