"""The yearly rhythm of a network's meetings, as it was set, and whether it still prints agendas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Integer, bindparam, select

from storage.columns import OF_NETWORK, Code, Facts, OtherId, Wording
from storage.db import Db
from storage.meetings import BREAK
from storage.record import column, mapped, row_of, table_of
from storage.statements import prepared


@mapped("rhythms", info=OF_NETWORK)
class Rhythm:
    """Which weekday (1 is Monday) of which months, from when to when; `nth` -1 is the last of the month.

    Where the committee's dates are known, a meeting lies the weekday that is `gap_days` or more before each.
    """

    network: UUID = column(OtherId, ForeignKey("networks.id"), primary_key=True)
    weekday: int = column(Integer, default=2)
    nth: int = column(Integer, default=1)
    months: Sequence[int] = column(Facts, default=(3, 6, 9, 12))
    starts: str = column(Code(5), default="12:00")
    ends: str = column(Code(5), default="15:30")
    place: Mapping[str, str] | None = column(Wording, nullable=False, default=None)
    gap_days: int = column(Integer, default=20)
    committee: Sequence[str] = column(Facts, default=())
    break_minutes: int = column(Integer, default=BREAK)
    classic: bool = column(Boolean, default=False)


rhythms = table_of(Rhythm)


_OF_NETWORK = prepared(select(rhythms).where(rhythms.c.network == bindparam("network")))


def of_network(db: Db, network: UUID) -> Rhythm:
    """As it was set; quarterly where nobody has."""
    row = db.row(_OF_NETWORK, {"network": network})
    return Rhythm(**row) if row else Rhythm(network)


def keep(db: Db, rhythm: Rhythm) -> None:
    row = row_of(rhythm)
    row |= {
        "months": list(rhythm.months),
        "committee": list(rhythm.committee),
        "place": dict(rhythm.place or {}),
    }
    db.upsert(rhythms, ("network",), row)
