"""A sheet: rows under their headings, as a spreadsheet in Denmark opens it by itself."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from cards.kit import Words
from cards.words import Reader, read
from storage.csvs import safe

BOM = "\ufeff"
"""Without it a Danish spreadsheet reads UTF-8 as something else."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows with a cell for each heading; None is an empty cell."""

    headings: Sequence[Words]
    rows: Sequence[Sequence[Words | int | None]]


def csv_of(sheet: Sheet, reader: Reader) -> str:
    """As the reader writes words and dates; no cell begins as a formula does."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in (sheet.headings, *sheet.rows):
        writer.writerow(_cells(row, reader))
    return BOM + out.getvalue()


def _cells(row: Iterable[Words | int | None], reader: Reader) -> list[str]:
    return [safe(_read(cell, reader)) for cell in row]


def _read(cell: Words | int | None, reader: Reader) -> str:
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else read(cell, reader)
