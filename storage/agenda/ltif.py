"""The figures of safety: lost-time injuries and hours worked in a period, as they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, Date, ForeignKey, Index, Integer

from storage.columns import OF_NETWORK, AuthorId, OtherId, Prose
from storage.db import Db, UTCDateTime
from storage.record import Every, column, insert, mapped

KIND = "figures"
MILLION = 1_000_000


def frequency(injuries: int, hours: int) -> Decimal | None:
    """LTIF = LTI x 1,000,000 / hours, to two places, halves up; None where no hours were worked."""
    if hours <= 0 or injuries < 0:
        return None
    exact = Decimal(injuries) * MILLION / Decimal(hours)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days, the first and the last included."""

    starts: date
    ends: date

    @property
    def year_before(self) -> Span:
        """The same days of the year before."""
        return Span(_year_before(self.starts), _year_before(self.ends))


def _year_before(day: date) -> date:
    """The last of February is the last of February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year - 1, day.month, 28 if is_leap_day else day.day)


@mapped("figures", Index("ix_figures_network", "network", "ends"), info=OF_NETWORK)
class Figures:
    """What was told of a period; without `hours` they are still to be told.

    Told anew, the newer counts, and the older stays as it was.
    """

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    starts: date = column(Date)
    ends: date = column(Date)
    injuries: int = column(Integer)
    hours: int | None = column(BigInteger)
    causes: str = column(Prose)
    message: str = column(Prose)
    told_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    told_at: datetime = column(UTCDateTime)

    @property
    def span(self) -> Span:
        return Span(self.starts, self.ends)

    @property
    def frequency(self) -> Decimal | None:
        """None as long as the hours lack."""
        return frequency(self.injuries, self.hours or 0)


all_told = Every(Figures, Figures.network, order=(Figures.told_at, Figures.id))
"""All that was ever told, the oldest first."""


def standing(db: Db, network: UUID) -> list[Figures]:
    """Of each period what counts now, in the order of their ends; of two with the same the longer last."""
    newest = {one.span: one for one in all_told(db, network)}
    return sorted(newest.values(), key=lambda one: (one.ends, -one.starts.toordinal()))


def of_span(told: Sequence[Figures], span: Span) -> Figures | None:
    return next((one for one in told if one.span == span), None)


def tell(
    db: Db,
    network: UUID,
    span: Span,
    injuries: int,
    hours: int | None,
    by: UUID,
    at: datetime,
    *,
    causes: str = "",
    message: str = "",
) -> Figures:
    """What a period came to; where it had been told, this counts in its place."""
    made = Figures(
        uuid4(), network, span.starts, span.ends, injuries, hours, causes.strip(), message.strip(), by, at
    )
    return insert(db, made)
