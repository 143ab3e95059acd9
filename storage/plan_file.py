"""The plan as a file: semicolons, a focus area a line, all or nothing, and safe in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from uuid import UUID

from storage import plan
from storage.csvs import FORMULA, Faults, Faulty, Line, lines, quoted
from storage.db import Db
from storage.plan import Area, Progress

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
class Done:
    added: int
    changed: int


def written(areas: Iterable[Area]) -> str:
    """The plan as CSV; a cell that a spreadsheet would compute begins with an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in areas:
        titles = (one.title.get("da", ""), one.title.get("en", ""))
        cells = (one.year, one.number, *titles, one.status.value, one.owner, one.note)
        writer.writerow([safe(str(cell)) for cell in cells])
    return out.getvalue()


def safe(cell: str) -> str:
    """The cell in one line, never a formula."""
    plain = " ".join(cell.split())
    return f"'{plain}" if plain.startswith(FORMULA) else plain


def read(path: Path) -> list[Row]:
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
        line.wrong("title_da and title_en are empty", "a title in one of them")
    owner, note = _cell(line, "owner", plan.LONGEST_OWNER), _cell(line, "note", plan.LONGEST_NOTE)
    told = {language: words for language, words in title.items() if words}
    return Row(_year(line), told, _status(line), owner, note)


def _cell(line: Line, column: str, longest: int) -> str:
    """What would be a formula is taken as it stands: it is written out with an apostrophe again."""
    value = line.raw(column)
    if len(value) > longest:
        line.wrong(f"{column} has {len(value)} characters: {quoted(value)}", f"at most {longest}")
    return value


def _year(line: Line) -> int:
    raw = line.raw("year")
    if raw.isdecimal() and EARLIEST <= int(raw) <= LATEST:
        return int(raw)
    line.wrong(f"year {quoted(raw)} is no year", "a year as 2026")
    return EARLIEST


def _status(line: Line) -> Progress:
    raw = line.raw("status").casefold()
    if raw in set(Progress):
        return Progress(raw)
    line.wrong(f"status {quoted(raw)} is unknown", ", ".join(Progress))
    return Progress.RUNNING


def take_over(db: Db, network: UUID, rows: Sequence[Row], by: UUID | None, at: datetime) -> Done:
    """Every row, under the area of that year and title where there is one; nothing is deleted."""
    added = changed = 0
    for row in rows:
        same = next((one for one in plan.of_year(db, network, row.year) if one.is_called(row.title)), None)
        told = {"status": row.status, "owner": row.owner, "note": row.note}
        if same is None:
            plan.add(
                db, network, row.year, row.title, by, at, status=row.status, owner=row.owner, note=row.note
            )
            added += 1
        elif any(getattr(same, name) != value for name, value in told.items()):
            plan.change(db, same, by, at, **told)
            changed += 1
    return Done(added, changed)
