"""The action plan: KAMU's focus areas of a year, how each is going, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
)

from storage.columns import OF_NETWORK, Line, OneOf, OtherId, PersonId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, column, fields_of, insert, mapped, save, table_of

KIND = "area"
LONGEST_TITLE = 200
LONGEST_OWNER = 200
LONGEST_NOTE = 1000
MOST_AREAS = 60


class Progress(StrEnum):
    """How a focus area is going, in the words of the plan."""

    RUNNING = "running"
    DONE = "done"
    CONTINUES = "continues"
    DROPPED = "dropped"


class AreaMissing(Refused):
    key = "area-without-title"


class AreaTooLong(Refused):
    key = "area-title-too-long"


class PlanFull(Refused):
    key = "plan-is-full"


@mapped(
    "areas",
    Column("changed_at", UTCDateTime, nullable=False),
    Column("changed_by", PersonId, ForeignKey("people.id")),
    Index("uq_areas_network_year_number", "network", "year", "number", unique=True),
    info=OF_NETWORK,
)
class Area:
    """A focus area of one year's plan; its title in one or both languages."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    year: int = column(Integer)
    number: int = column(Integer)
    title: Mapping[str, str] = column(Wording)
    status: Progress = column(OneOf(Progress, 16))
    owner: str = column(Line(200))
    note: str = column(Prose)

    def is_called(self, title: Mapping[str, str]) -> bool:
        """The same in either language, whatever its letters' size?"""
        mine = {words.casefold() for words in self.title.values() if words}
        return any(words.casefold() in mine for words in title.values() if words)


areas = table_of(Area)


def values(area: Area | None) -> dict[str, str] | None:
    """What the journal keeps of it."""
    if area is None:
        return None
    words = " / ".join(area.title.values())
    return {"title": words, "status": area.status.value, "owner": area.owner, "note": area.note}


_COLUMNS = fields_of(Area)


all_areas = Every(Area, Area.network, order=(Area.year, Area.number, Area.id))


def of_year(db: Db, network: UUID, year: int) -> list[Area]:
    return [area for area in all_areas(db, network) if area.year == year]


def area(db: Db, network: UUID, area: UUID) -> Area | None:
    return next((one for one in all_areas(db, network) if one.id == area), None)


def add(
    db: Db,
    network: UUID,
    year: int,
    title: Mapping[str, str],
    by: UUID | None,
    at: datetime,
    status: Progress = Progress.RUNNING,
    owner: str = "",
    note: str = "",
) -> Area:
    """A new focus area at the end of a year's plan; raises AreaMissing, AreaTooLong or PlanFull."""
    words = [one.strip() for one in title.values() if one.strip()]
    if not words:
        raise AreaMissing
    if any(len(one) > LONGEST_TITLE for one in words):
        raise AreaTooLong(most=LONGEST_TITLE)
    there = of_year(db, network, year)
    if len(there) >= MOST_AREAS:
        raise PlanFull(most=MOST_AREAS)
    number = max((one.number for one in there), default=0) + 1
    made = Area(uuid4(), network, year, number, dict(title), status, owner, note)
    return insert(db, made, changed_by=by, changed_at=at)


def change(db: Db, changed: Area, by: UUID | None, at: datetime, **values: Any) -> Area:
    """How it goes now; what is not named stays."""
    return save(db, changed, replace(changed, **values), changed_by=by, changed_at=at)
