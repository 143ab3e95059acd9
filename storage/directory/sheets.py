"""Sheets: the directory as a spreadsheet opens it, which `load` reads again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from typing import Any

from sqlalchemy import select

from storage.csvs import safe
from storage.db import Db
from storage.directory import directory
from storage.directory.registry import DIRECTORY_COLUMNS, RoleRow

BOM = "\ufeff"
"""Without it a Danish spreadsheet reads UTF-8 as something else."""

_NAMES = {"from": "starts", "to": "ends"}
_OPEN = select(*(directory.roles.c[name] for name in RoleRow._fields)).where(
    directory.roles.c.closed_on.is_(None)
)


def directory_csv(db: Db, tenant: str) -> Iterator[str]:
    """The tenant's open roles, line by line; no cell begins as a formula does."""
    table = directory.roles.c
    asked = _OPEN.where(table.tenant == tenant).order_by(
        table.unit, table.group, table.role, table.name, table.id
    )
    yield BOM + _line(DIRECTORY_COLUMNS)
    for row in db.execute(asked.execution_options(yield_per=1000)).mappings():
        yield _line(_cell(row[_NAMES.get(column, column)]) for column in DIRECTORY_COLUMNS)


def _line(cells: Iterable[str]) -> str:
    written = StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerow(map(safe, cells))
    return written.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return "|".join(value) if isinstance(value, list | tuple) else str(value or "")
