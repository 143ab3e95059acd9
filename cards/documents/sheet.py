"""A sheet: rows under their headings, as a spreadsheet in Denmark opens it by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cards.kit import Words
from cards.words import Reader, read
from storage.csvs import BOM, written


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows with a cell for each heading; None is an empty cell."""

    headings: Sequence[Words]
    rows: Sequence[Sequence[Words | int | None]]


def csv_of(sheet: Sheet, reader: Reader) -> str:
    """As the reader writes words and dates; no cell begins as a formula does."""
    return BOM + written([cell_of(cell, reader) for cell in row] for row in (sheet.headings, *sheet.rows))


def cell_of(cell: Words | int | None, reader: Reader) -> str:
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else read(cell, reader)
