"""The plan as a file: semicolons, a focus area a line, all or nothing, and safe in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any
from uuid import UUID
from zlib import crc32

from storage.csvs import Faults, Faulty, Line, Source, lines, quoted, safe, short
from storage.db import Db
from storage.plan import plan
from storage.plan.plan import Area, Progress

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
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in areas:
        titles = (one.title.get("da", ""), one.title.get("en", ""))
        cells = (one.year, one.number, *titles, one.status.value, one.owner, one.note)
        writer.writerow([safe(" ".join(str(cell).split())) for cell in cells])
    return out.getvalue()


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


def _row(line: Line) -> Row:
    title = {
        "da": _cell(line, "title_da", plan.LONGEST_TITLE),
        "en": _cell(line, "title_en", plan.LONGEST_TITLE),
    }
    if not any(title.values()):
        line.wrong("title_da and title_en are empty", "a title in one of them", "no-title")
    owner, note = _cell(line, "owner", plan.LONGEST_OWNER), _cell(line, "note", plan.LONGEST_NOTE)
    told = {language: words for language, words in title.items() if words}
    return Row(_year(line), told, _status(line), owner, note)


def _cell(line: Line, column: str, longest: int) -> str:
    """What would be a formula is taken as it stands: it is written out with an apostrophe again."""
    value = line.raw(column)
    line.not_longer(column, value, longest)
    return value


def _year(line: Line) -> int:
    raw = line.raw("year")
    if raw.isdecimal() and EARLIEST <= int(raw) <= LATEST:
        return int(raw)
    line.wrong(f"year {quoted(raw)} is no year", "a year as 2026", "year", value=short(raw))
    return EARLIEST


def _status(line: Line) -> Progress:
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
    """Every row, all or nothing: each area as it was and as it is; raises what `plan.add` raises."""
    made: list[tuple[Area | None, Area]] = []
    for row in news.added:
        how = row.status, row.owner, row.note
        made.append((None, plan.add(db, network, row.year, row.title, by, at, *how)))
    for area, row in news.changed:
        made.append((area, plan.change(db, area, by, at, **_told(area, row))))
    return made
