"""The yearly rhythm of a network's meetings, as it was set, and whether it still prints agendas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, bindparam, select

from storage.columns import OF_NETWORK, Code, Facts, OtherId, Wording
from storage.db import Db, tables
from storage.meetings import BREAK
from storage.statements import prepared

rhythms = Table(
    "rhythms",
    tables,
    Column("network", OtherId, ForeignKey("networks.id"), primary_key=True),
    Column("weekday", Integer, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("months", Facts, nullable=False),
    Column("starts", Code(5), nullable=False),
    Column("ends", Code(5), nullable=False),
    Column("place", Wording, nullable=False),
    Column("gap_days", Integer, nullable=False),
    Column("committee", Facts, nullable=False),
    Column("break_minutes", Integer, nullable=False),
    Column("classic", Boolean, nullable=False),
    info=OF_NETWORK,
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Which weekday (1 is Monday) of which months, from when to when; `nth` -1 is the last of the month.

    Where the committee's dates are known, a meeting lies the weekday that is `gap_days` or more before each.
    """

    network: UUID
    weekday: int = 2
    nth: int = 1
    months: Sequence[int] = (3, 6, 9, 12)
    starts: str = "12:00"
    ends: str = "15:30"
    place: Mapping[str, str] | None = None
    gap_days: int = 20
    committee: Sequence[str] = ()
    break_minutes: int = BREAK
    classic: bool = False


_OF_NETWORK = prepared(select(rhythms).where(rhythms.c.network == bindparam("network")))


def of_network(db: Db, network: UUID) -> Rhythm:
    """As it was set; quarterly where nobody has."""
    row = db.row(_OF_NETWORK, {"network": network})
    return Rhythm(**row) if row else Rhythm(network)


def keep(db: Db, rhythm: Rhythm) -> None:
    row = {name: getattr(rhythm, name) for name in Rhythm.__slots__}
    row |= {
        "months": list(rhythm.months),
        "committee": list(rhythm.committee),
        "place": dict(rhythm.place or {}),
    }
    db.upsert(rhythms, ("network",), row)
