"""The action plan: KAMU's focus areas of a year, how each is going, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4
from zlib import crc32

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    delete,
)

from storage import csvs
from storage.columns import OF_NETWORK, Line, OneOf, OtherId, PersonId, Prose, Wording
from storage.csvs import Faults, Faulty, Source, lines, quoted, short
from storage.csvs import Line as Told
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, column, insert, mapped, save, table_of

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


def remove(db: Db, gone: Area) -> None:
    """It stands in no plan any more."""
    db.execute(delete(areas).where(areas.c.id == gone.id))


# --- as a file: a focus area a line, all or nothing, and safe in a spreadsheet -----------------------------


COLUMNS = ("year", "number", "title_da", "title_en", "status", "owner", "note")
EARLIEST, LATEST = 2000, 2199


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file in the store's words."""

    year: int
    title: dict[str, str]
    status: Progress
    owner: str
    note: str


@dataclass(frozen=True, slots=True)
class News:
    """What a file says that the plan does not: areas to come, and what becomes of those that are there."""

    added: Sequence[Row]
    changed: Sequence[tuple[Area, Row]]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed)


def written(areas: Iterable[Area]) -> str:
    """The plan as CSV; a cell that a spreadsheet would compute begins with an apostrophe."""
    return csvs.written((COLUMNS, *map(_cells, areas)))


def _cells(one: Area) -> list[str]:
    titles = (one.title.get("da", ""), one.title.get("en", ""))
    cells = (one.year, one.number, *titles, one.status.value, one.owner, one.note)
    return [" ".join(str(cell).split()) for cell in cells]


def state(areas: Iterable[Area]) -> int:
    """A number that is another one as soon as the plan is."""
    return crc32(written(areas).encode()) & 0x7FFFFFFF


def read(path: Source) -> list[Row]:
    """The file's rows; raises Faulty with every fault."""
    faults = Faults(path)
    rows = [_row(line) for line in lines(path, COLUMNS, faults)]
    if faults:
        raise Faulty(list(faults))
    return rows


def _row(line: Told) -> Row:
    title = {
        "da": _cell(line, "title_da", LONGEST_TITLE),
        "en": _cell(line, "title_en", LONGEST_TITLE),
    }
    if not any(title.values()):
        line.wrong("title_da and title_en are empty", "a title in one of them", "no-title")
    owner, note = _cell(line, "owner", LONGEST_OWNER), _cell(line, "note", LONGEST_NOTE)
    told = {language: words for language, words in title.items() if words}
    return Row(_year(line), told, _status(line), owner, note)


def _cell(line: Told, column: str, longest: int) -> str:
    """What would be a formula is taken as it stands: it is written out with an apostrophe again."""
    value = line.raw(column)
    line.not_longer(column, value, longest)
    return value


def _year(line: Told) -> int:
    raw = line.raw("year")
    if raw.isdecimal() and EARLIEST <= int(raw) <= LATEST:
        return int(raw)
    line.wrong(f"year {quoted(raw)} is no year", "a year as 2026", "year", value=short(raw))
    return EARLIEST


def _status(line: Told) -> Progress:
    raw = line.raw("status").casefold()
    if raw in set(Progress):
        return Progress(raw)
    known = ", ".join(Progress)
    line.wrong(f"status {quoted(raw)} is unknown", known, "status", value=short(raw), known=known)
    return Progress.RUNNING


def compare(areas: Sequence[Area], rows: Sequence[Row]) -> News:
    """Each row is the area of that year and title where there is one; nothing is ever deleted."""
    added: list[Row] = []
    changed: list[tuple[Area, Row]] = []
    for row in rows:
        same = next((one for one in areas if one.year == row.year and one.is_called(row.title)), None)
        if same is None:
            added.append(row)
        elif _told(same, row) != _told(same):
            changed.append((same, row))
    return News(added, changed)


def _told(area: Area, row: Row | None = None) -> dict[str, Any]:
    """What a file can say of an area, in one line each: as it is, or as a row has it."""
    said = row or area
    title = {language: " ".join(words.split()) for language, words in {**area.title, **said.title}.items()}
    words = {name: " ".join(getattr(said, name).split()) for name in ("owner", "note")}
    return {"title": title, "status": said.status, **words}


def take_over(
    db: Db, network: UUID, news: News, by: UUID | None, at: datetime
) -> list[tuple[Area | None, Area]]:
    """Every row, all or nothing: each area as it was and as it is; raises what `add` raises."""
    made: list[tuple[Area | None, Area]] = []
    for row in news.added:
        how = row.status, row.owner, row.note
        made.append((None, add(db, network, row.year, row.title, by, at, *how)))
    for area, row in news.changed:
        made.append((area, change(db, area, by, at, **_told(area, row))))
    return made
