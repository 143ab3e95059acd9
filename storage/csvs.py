"""Semicolon files as a spreadsheet saves them: every fault is named with its line."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Literal

MOST_ROWS = 500_000
MOST_BYTES = 64 * 1024 * 1024
MOST_DROPPED_ROWS = 10_000
EARLIEST_YEAR = 1900

DATE = "a date as 2026-11-30 or 30-11-2026"
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DANISH_DATE = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]",
)
"""Control characters, and those that turn the direction of what is read; line breaks and tabs are spaces."""

FORMULA = ("=", "+", "-", "@")
"""A spreadsheet that opens such a cell computes it."""


FaultKind = Literal[
    "cell-empty",
    "no-date",
    "before",
    "formula",
    "too-long",
    "too-many-rows",
    "cells",
    "unreadable",
    "too-large",
    "encoding",
    "quotes",
    "empty",
    "one-cell",
    "unknown-column",
    "column-twice",
    "column-missing",
    "no-column",
    "error-value",
    "only-header",
    "closes-many",
    "closes-unit",
    "control",
    "no-successor",
    "key-bar",
    "circle",
    "unknown-unit",
    "unknown-role",
    "name-empty",
    "leave-alone",
    "building",
    "mail",
    "no-name",
    "several-names",
    "refers",
    "phone",
    "phone-computed",
    "public",
    "same",
    "overlaps",
    "whose-substitute",
    "no-title",
    "year",
    "status",
]
"""What can be wrong with a file; the catalogues have a sentence for each."""


_ERROR = re.compile(r"#[A-ZÀ-Þ0-9/ ]{2,20}[!?]|#N/A|#I/T|#{3,}")
"""What a spreadsheet shows where it could not compute: `#REF!`, `#NAVN?`, `###`, in whatever language."""

NOTHING = frozenset({"-", "--", "---", "–", "—", "?", "??", "???", "n/a", "n.a.", "i/t", "i/a"})
"""How people fill in a cell that has nothing to say."""


class Fault(str):
    """One fault, as a terminal shows it: `file:line: what is wrong; expected …`.

    A card says it in the reader's language, out of its line, its key and the values that belong to it.
    """

    __slots__ = ("key", "line", "values")

    line: int
    key: FaultKind
    values: Mapping[str, str | int]


class Faulty(Exception):
    """A file that cannot be taken over, with its faults in the order of their lines."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(faults))
        self.faults = list(faults)


@dataclass(frozen=True, slots=True)
class InMemory:
    """A file that stands in no folder: somebody dropped it in a chat."""

    name: str
    content: bytes = field(repr=False)
    most_rows: int = MOST_DROPPED_ROWS

    def open(self, _mode: Literal["rb"]) -> BytesIO:
        return BytesIO(self.content)

    def __str__(self) -> str:
        return self.name


Source = Path | InMemory


Reached = Callable[[str, int, int], None]
"""Told how far something that takes long is: what it is, how much of it is done, and of how much."""

STEP = 1_000
"""Rows after which it is told."""


class Faults:
    """What is wrong in one file, by line; and, for whoever waits, how far it is read."""

    def __init__(self, path: Source, reached: Reached | None = None) -> None:
        self._path = path
        self._found: list[Fault] = []
        self._reached = reached
        self._rows = 0

    def has_rows(self, number: int) -> None:
        """Of the whole file, its header left out."""
        self._rows = number

    def reads(self, number: int) -> None:
        if self._reached and number % STEP == 0:
            self._reached(str(self._path), number, self._rows)

    def add(self, line: int, wrong: str, expected: str, key: FaultKind, **values: str | int) -> None:
        fault = Fault(f"{self._path}:{line}: {wrong}; expected {expected}")
        fault.line, fault.key, fault.values = line, key, values
        self._found.append(fault)

    def __bool__(self) -> bool:
        return bool(self._found)

    def __iter__(self) -> Iterator[Fault]:
        return iter(sorted(self._found, key=lambda fault: fault.line))


class Line:
    """A row of the file: its cells by column, and where to say what is wrong with them."""

    __slots__ = ("_cells", "_faults", "number")

    def __init__(self, number: int, cells: dict[str, str], faults: Faults) -> None:
        self.number = number
        self._cells = cells
        self._faults = faults

    def wrong(self, what: str, expected: str, key: FaultKind, **values: str | int) -> None:
        self._faults.add(self.number, what, expected, key, **values)

    def raw(self, column: str) -> str:
        return self._cells[column]

    def text(self, column: str, longest: int) -> str:
        """The cell, neither a formula nor longer than the store keeps."""
        value = self._cells[column]
        if value:
            self._look_at(column, value, longest)
        return value

    def needed(self, column: str, longest: int) -> str:
        value = self.text(column, longest)
        if not value:
            self.wrong(f"{column} is empty", "a value", "cell-empty", column=column)
        return value

    def several(self, column: str, longest: int) -> tuple[str, ...]:
        """The list in the cell, each once; a `|` too many is no fault."""
        if not self._cells[column]:
            return ()
        values = _parts(self._cells[column])
        for value in values:
            self._look_at(column, value, longest)
        return values

    def day(self, column: str) -> date | None:
        written = self._cells[column]
        found = day_of(written) if written else None
        if written and found is None:
            self.wrong(
                f"{column} {quoted(written)} is no date", DATE, "no-date", column=column, value=short(written)
            )
        return found

    def in_order(self, first: str, first_day: date | None, last: str, last_day: date | None) -> None:
        if first_day and last_day and last_day < first_day:
            wrong = f"{last} {last_day} is before {first} {first_day}"
            self.wrong(wrong, f"{first} on or before {last}", "before", last=last, first=first)

    def _look_at(self, column: str, value: str, longest: int) -> None:
        if value.startswith(FORMULA):
            wrong = f"{column} {quoted(value)} looks like a formula"
            expected = "a value without = + - @ at its start"
            self.wrong(wrong, expected, "formula", column=column, value=short(value))
        self.not_longer(column, value, longest)

    def not_longer(self, column: str, value: str, longest: int) -> None:
        if len(value) > longest:
            wrong = f"{column} has {len(value)} characters: {quoted(value)}"
            self.wrong(wrong, f"at most {longest}", "too-long", column=column, most=longest)


@lru_cache(maxsize=50_000)
def _parts(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for each in written.split("|") if (part := each.strip())))


@lru_cache(maxsize=50_000)
def day_of(written: str) -> date | None:
    """The day, or None for what is no date of the two forms."""
    if match := _ISO_DATE.fullmatch(written):
        year, month, day = map(int, match.groups())
    elif match := _DANISH_DATE.fullmatch(written):
        day, month, year = map(int, match.groups())
    else:
        return None
    try:
        return date(year, month, day) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


def short(value: str, most: int = 60) -> str:
    """A value as it may stand on a card."""
    return value if len(value) <= most else value[: most - 1] + "…"


def quoted(value: str, most: int = 60) -> str:
    """A value as it may stand in a terminal: short, without control characters."""
    return repr(short(value, most))


def header_of(source: Source) -> frozenset[str]:
    """The columns that a file says it has; none where it cannot be read."""
    unheard = Faults(source)
    _, cells = _header(_records(_opened(source, unheard), unheard))
    return frozenset(cells)


def _header(records: Iterator[tuple[int, list[str]]]) -> tuple[int, list[str]]:
    """The names of the columns, without case and blanks; columns without a name at the end are none.

    A first line `sep=;` tells a spreadsheet how to read the file, and nothing else.
    """
    line, cells = next(records, (1, []))
    if _joined(cells) == ["sep="]:
        line, cells = next(records, (line, []))
    named = [" ".join(cell.split()).casefold() for cell in cells]
    while named and not named[-1]:
        named.pop()
    return line, named


def _joined(cells: Sequence[str]) -> list[str]:
    """Those cells that hold something."""
    return [found for cell in cells if (found := cell.strip().casefold())]


def lines(
    path: Source, columns: Sequence[str], faults: Faults, *, fillers: frozenset[str] = frozenset()
) -> Iterator[Line]:
    """The rows of a file that have a cell for each column; what is wrong with the others goes to `faults`.

    A cell that holds one of the `fillers` says nothing.
    """
    records = _records(_opened(path, faults), faults)
    start, order = _header(records)
    if not _fits(start, order, columns, faults):
        return
    most = path.most_rows if isinstance(path, InMemory) else MOST_ROWS
    for number, (line, found) in enumerate(records, start=1):
        faults.reads(number)
        if number > most:
            faults.add(line, "too many rows", f"at most {most}", "too-many-rows", most=most)
            return
        cells = _as_wide(found, order)
        if len(cells) != len(order):
            expected = f"{len(order)}, as many as columns, separated by ;"
            faults.add(line, f"{len(cells)} cells", expected, "cells", cells=len(cells), columns=len(order))
        else:
            clean = _clean(line, order, cells, faults)
            if "" in order:
                _look_at_nameless(line, order, clean, faults)
            if not _has_errors(line, order, clean, faults):
                told = ["" if cell.casefold() in fillers else cell for cell in clean]
                yield Line(line, dict(zip(order, told, strict=True)), faults)


def _as_wide(cells: list[str], order: Sequence[str]) -> list[str]:
    """The row without what a spreadsheet wrote behind its last column: cells with nothing in them."""
    behind = cells[len(order) :]
    return cells[: len(order)] if behind and not any(cell.strip() for cell in behind) else cells


def _look_at_nameless(line: int, order: Sequence[str], cells: Sequence[str], faults: Faults) -> None:
    """A column without a name is nothing as long as there is nothing in it."""
    for column, cell in zip(order, cells, strict=True):
        if cell and not column:
            wrong = f"{quoted(cell)} stands in a column without a name"
            expected = "a name in the header, or an empty column"
            faults.add(line, wrong, expected, "no-column", value=short(cell))


def _opened(path: Source, faults: Faults) -> Iterable[str]:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        faults.add(1, f"cannot be read ({error.strerror})", "a file", "unreadable")
        return []
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        faults.add(1, "too large", f"at most {most} MB", "too-large", most=most)
        return []
    faults.has_rows(content.count(b"\n") - 1)
    return TextIOWrapper(BytesIO(content), _encoding(content, faults), errors="replace", newline="")


def _encoding(content: bytes, faults: Faults) -> str:
    """UTF-8; where it is another, that is a fault, and it is read in that one to find the others."""
    if foreign := _utf_16(content):
        faults.add(1, "the file is UTF-16", "UTF-8", "encoding", was="UTF-16")
        return foreign
    try:
        content.decode()
    except UnicodeDecodeError as error:
        line = len(content[: error.start + 1].splitlines())
        was = "latin-1 (Windows-1252)"
        faults.add(line, f"not UTF-8; the file looks like {was}", "UTF-8", "encoding", was=was)
        return "cp1252"
    return "utf-8-sig"


def _utf_16(content: bytes) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = content[:64]
    if head and head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    return "utf-16-be" if head and head[::2].count(0) > len(head) // 4 else None


def _records(text: Iterable[str], faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each record with the physical line that it begins on; empty ones are left out."""
    reader = csv.reader(text, delimiter=";", strict=True)
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            expected = 'a closing quote before ; and "" for a quote in a cell'
            faults.add(start, f"broken quotes ({error})", expected, "quotes")
            continue
        if any(cell.strip() for cell in cells):
            yield start, cells


def _fits(line: int, found: Sequence[str], columns: Sequence[str], faults: Faults) -> bool:
    """Are the columns those expected, each once, in any order?"""
    expected = ";".join(columns)
    if faults and not found:
        return False
    if not found:
        faults.add(line, "the file is empty", f"the header {expected}", "empty", header=expected)
    elif len(found) == 1:
        wrong = f"the header {quoted(found[0])} is a single cell"
        faults.add(line, wrong, f"{expected}, separated by ;", "one-cell", header=expected)
    else:
        for column in dict.fromkeys(filter(None, found)):
            if column not in columns:
                faults.add(
                    line, f"unknown column {quoted(column)}", expected, "unknown-column", column=short(column)
                )
            elif found.count(column) > 1:
                faults.add(
                    line, f"column {column} stands twice", "each column once", "column-twice", column=column
                )
        for column in columns:
            if column not in found:
                faults.add(
                    line, f"column {column} is missing", "it in the header", "column-missing", column=column
                )
    return sorted(filter(None, found)) == sorted(columns)


def _clean(line: int, order: Sequence[str], cells: list[str], faults: Faults) -> list[str]:
    """The cells with single spaces, and letters as one character each (a Mac writes å as two)."""
    row = "".join(cells)
    if _UNSEEN.search(row):
        for column, cell in zip(order, cells, strict=True):
            if _UNSEEN.search(cell):
                wrong = f"{column} {quoted(cell)} has a control character"
                faults.add(line, wrong, "visible characters", "control", column=column)
    if not unicodedata.is_normalized("NFC", row):
        cells = [unicodedata.normalize("NFC", cell) for cell in cells]
    return [_bare(" ".join(cell.split())) if cell else "" for cell in cells]


def _has_errors(line: int, order: Sequence[str], cells: Sequence[str], faults: Faults) -> bool:
    """What a spreadsheet could not compute says nothing about anybody: the row is looked at no further."""
    wrong = [(column, cell) for column, cell in zip(order, cells, strict=True) if _ERROR.fullmatch(cell)]
    for column, cell in wrong:
        said = f"{column} {quoted(cell)} is an error of the spreadsheet"
        faults.add(line, said, "what should stand there", "error-value", column=column, value=short(cell))
    return bool(wrong)


BOM = "\ufeff"
"""Without it a Danish spreadsheet reads UTF-8 as something else."""


def written(rows: Iterable[Iterable[str]]) -> str:
    """Lines as a Danish spreadsheet opens them by itself, behind a `BOM`; no cell is a formula."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(map(safe, row) for row in rows)
    return out.getvalue()


def safe(cell: str) -> str:
    """As it is written: a spreadsheet computes nothing behind an apostrophe, and `lines` takes it off."""
    return f"'{cell}" if _computes(cell) else cell


def _computes(cell: str) -> bool:
    return cell.lstrip("' \t\r\n").startswith(FORMULA)


def _bare(cell: str) -> str:
    """Without the apostrophe that our own export puts before what a spreadsheet would compute."""
    return cell[1:] if cell[:1] == "'" and _computes(cell) else cell
