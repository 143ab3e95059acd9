"""Decisions: what was decided, with a number and where it came from, so that nobody needs minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, Uuid, bindparam, func, select

from storage import networks
from storage.db import Db, Refused, Structured, UTCDateTime, tables
from storage.statements import prepared

KIND = "decision"
KINDS = ("decision", "agreement", "approval", "no-conclusion", "nothing-to-report")
LONGEST_TITLE = 200

decisions = Table(
    "decisions",
    tables,
    Column("id", Uuid, primary_key=True),
    Column("network", Uuid, ForeignKey("networks.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("method", String(32), nullable=False),
    Column("status", String(32), nullable=False),
    Column("decided_at", UTCDateTime, nullable=False),
    Column("closed_by", Uuid, ForeignKey("people.id")),
    Column("meeting", Uuid, ForeignKey("meetings.id")),
    Column("ballot", Uuid, ForeignKey("ballots.id")),
    Column("snapshot", Structured, nullable=False),
    Index("uq_decisions_network_year_number", "network", "year", "number", unique=True),
    Index("ix_decisions_ballot", "ballot"),
)


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of the register. Its snapshot is frozen at the close (mechanisms DE-1)."""

    id: UUID
    network: UUID
    year: int
    number: int
    title: str
    kind: str
    method: str
    status: str
    decided_at: datetime
    closed_by: UUID | None
    meeting: UUID | None
    ballot: UUID | None
    snapshot: Mapping[str, Any]

    @property
    def label(self) -> str:
        return f"D-{self.year}-{self.number:03}"


class TextMissing(Refused):
    key = "decision-without-text"


def titled(words: str) -> str:
    """The first line of what was decided, to the end of a word where it is long; raises TextMissing."""
    if not words.strip():
        raise TextMissing
    first = words.strip().splitlines()[0].strip()
    if len(first) <= LONGEST_TITLE:
        return first
    return first[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


_LAST = prepared(
    select(func.max(decisions.c.number).label("last")).where(
        decisions.c.network == bindparam("network"), decisions.c.year == bindparam("year")
    )
)
_HOLD = prepared(
    select(networks.networks.c.id).where(networks.networks.c.id == bindparam("network")).with_for_update()
)
_REGISTER = (
    select(decisions)
    .where(decisions.c.network == bindparam("network"))
    .order_by(decisions.c.year.desc(), decisions.c.number.desc())
)
_ALL = prepared(_REGISTER)
_NUMBERED = prepared(
    _REGISTER.where(decisions.c.year == bindparam("year"), decisions.c.number == bindparam("number"))
)
_OF_BALLOT = prepared(select(decisions).where(decisions.c.ballot == bindparam("ballot")))


def record(db: Db, network: UUID, year: int, **values: Any) -> Decision:
    """Enter a decision under the next number of its network's year: gapless (mechanisms DE-5)."""
    db.row(_HOLD, {"network": network})  # numbers are given one at a time
    last = db.one(_LAST, {"network": network, "year": year})["last"] or 0
    row = {
        "id": uuid4(),
        "network": network,
        "year": year,
        "number": last + 1,
        "kind": "decision",
        "status": "valid",
        "closed_by": None,
        "meeting": None,
        "ballot": None,
        **values,
    }
    db.execute(decisions.insert(), row)
    return Decision(**row)


def all_decisions(db: Db, network: UUID) -> list[Decision]:
    """The register, newest first."""
    return [Decision(**row) for row in db.rows(_ALL, {"network": network})]


def numbered(db: Db, network: UUID, year: int, number: int) -> Decision | None:
    row = db.row(_NUMBERED, {"network": network, "year": year, "number": number})
    return Decision(**row) if row else None


def of_ballot(db: Db, ballot: UUID) -> Decision | None:
    row = db.row(_OF_BALLOT, {"ballot": ballot})
    return Decision(**row) if row else None
