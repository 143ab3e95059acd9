"""A sheet: rows under their headings, as lines that a spreadsheet opens, and as an Excel workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import xlsxwriter

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


NARROWEST, WIDEST = 8, 60
"""Letters in a column; what is longer stands in several lines."""


def workbook_of(sheet: Sheet, reader: Reader, at: datetime) -> bytes:
    """The headings stay in sight and can be filtered by. Words are words, whatever they begin with."""
    written_to = BytesIO()
    book = xlsxwriter.Workbook(written_to, {"in_memory": True})
    book.set_properties({"created": at.replace(tzinfo=None, microsecond=0)})
    page = book.add_worksheet()
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for place, row in enumerate((sheet.headings, *sheet.rows)):
        for column, cell in enumerate(row):
            look = wrapped if place else bold
            if isinstance(cell, int):
                page.write_number(place, column, cell, look)
            elif cell is not None:
                page.write_string(place, column, cell_of(cell, reader), look)
    for column in range(len(sheet.headings)):
        page.set_column(column, column, _width(sheet, column, reader))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    book.close()
    return written_to.getvalue()


def _width(sheet: Sheet, column: int, reader: Reader) -> int:
    longest = max(len(cell_of(row[column], reader)) for row in (sheet.headings, *sheet.rows))
    return max(NARROWEST, min(WIDEST, longest + 2))


def cell_of(cell: Words | int | None, reader: Reader) -> str:
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else read(cell, reader)
