"""Records: things that are rows. Each column is told once, as a field of the thing; what is asked for by the
values of some fields, as most things are, needs no statement of its own.

Why not SQLAlchemy's own: docs/adr/0008-records.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, TypeVarTuple, cast, dataclass_transform
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Select, Table, bindparam, delete, select, update
from sqlalchemy.schema import SchemaItem

from storage.db import Db, tables
from storage.statements import Prepared

R = TypeVar("R")
Keys = TypeVarTuple("Keys")

_COLUMN = "column"


def column(kind: Any, *more: SchemaItem, default: Any = MISSING, **how: Any) -> Any:
    """A field that is a column; it may be empty where its type says `| None`."""

    def made(name: str, empty: bool) -> Column[Any]:
        return Column(name, kind, *more, **{"nullable": empty, **how})

    return field(default=default, metadata={_COLUMN: made})


@dataclass_transform(frozen_default=True, field_specifiers=(column, field))
def mapped(name: str, *more: SchemaItem, info: dict[str, str]) -> Callable[[type[R]], type[R]]:
    """A frozen dataclass whose fields are the columns of this table.

    `more` are indexes, and columns that are no field. A field that is no column comes from elsewhere.
    """

    def made(plain: type[R]) -> type[R]:
        kept: Any = dataclass(frozen=True, slots=True)(plain)
        told = [one for one in fields(kept) if _COLUMN in one.metadata]
        columns = [one.metadata[_COLUMN](one.name, str(one.type).endswith("None")) for one in told]
        kept.__table__ = Table(name, tables, *columns, *more, info=info)
        kept.__columns__ = tuple(one.name for one in told)
        kept.__values__ = attrgetter(*kept.__columns__)
        kept.__insert__ = Prepared(kept.__table__.insert(), kept.__columns__)
        return cast("type[R]", kept)

    return made


def table_of(kept: type[Any]) -> Table:
    """The table of these records."""
    table: Table = kept.__table__
    return table


def names_of(kept: type[Any]) -> tuple[str, ...]:
    """Those of its fields that are columns."""
    names: tuple[str, ...] = kept.__columns__
    return names


def fields_of(kept: type[Any]) -> list[Column[Any]]:
    """Those of its columns that are fields, for a statement that makes such records."""
    return [table_of(kept).c[name] for name in names_of(kept)]


def row_of(thing: Any) -> dict[str, Any]:
    """Its values by column."""
    kept = type(thing)
    return dict(zip(names_of(kept), kept.__values__(thing), strict=True))


def made_of(kept: type[R], row: Mapping[Any, Any]) -> R:
    """The record of a row that says more."""
    return kept(**{name: row[name] for name in names_of(kept)})


@cache
def _all_of(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    names = tuple(one.name for one in fields(kind))
    return names, attrgetter(*names)


def but(thing: R, **told: Any) -> R:
    """As `dataclasses.replace`, which asks for each field by itself: for what is made anew at every turn."""
    names, values = _all_of(type(thing))  # type: ignore[arg-type]
    return type(thing)(**{**dict(zip(names, values(thing), strict=True)), **told})


def _column_of(field: Any) -> ColumnElement[Any]:
    """`Ask.network` as a column; a column is one already."""
    return field if isinstance(field, ColumnElement) else table_of(field.__objclass__).c[field.__name__]


class _Asked(Prepared, Generic[R, *Keys]):
    """Which records are asked for: `keys` are fields whose values are given, of them or of what is joined.

    `of` is what is selected, where that is more than their own columns, and `make` makes a record of a row;
    `hold` keeps others from changing them until the transaction is over.
    """

    def __init__(
        self,
        kept: type[R],
        *keys: *Keys,
        of: Select[Any] | None = None,
        where: ColumnElement[bool] | None = None,
        order: Sequence[Any] = (),
        make: Callable[[Mapping[str, Any]], R] | None = None,
        hold: bool = False,
    ) -> None:
        columns = {column.name: column for column in map(_column_of, keys)}
        asked = select(*fields_of(kept)) if of is None else of
        asked = asked.where(*(column == bindparam(name) for name, column in columns.items()))
        asked = asked if where is None else asked.where(where)
        asked = asked.order_by(*map(_column_of, order))
        super().__init__(asked.with_for_update() if hold else asked)
        self._names = tuple(columns)
        self._make = make or (lambda row: kept(**row))

    def _rows(self, db: Db, values: tuple[Any, ...]) -> list[dict[str, Any]]:
        return db.rows(self, dict(zip(self._names, values, strict=True)))


class Every(_Asked[R, *Keys]):
    """All records with these values, called like a function: `all_asks = Every(Ask, Ask.network)`."""

    def __call__(self, db: Db, *values: *Keys) -> list[R]:
        return [self._make(row) for row in self._rows(db, values)]


class First(_Asked[R, *Keys]):
    """The record with these values, or None."""

    def __call__(self, db: Db, *values: *Keys) -> R | None:
        found = self._rows(db, values)
        return self._make(found[0]) if found else None


def insert(db: Db, thing: R, **beside: Any) -> R:
    """Keep a new thing; `beside` are columns that are no field."""
    kept: Any = type(thing)
    if beside:
        db.execute(table_of(kept).insert(), row_of(thing) | beside)
    else:
        db.change(kept.__insert__, row_of(thing))
    return thing


def save(db: Db, before: R, after: R, **beside: Any) -> R:
    """Keep what is different in the thing, and columns that are no field: others stay as they are now."""
    table, row = table_of(type(after)), row_of(after)
    values = {name: value for name, value in row.items() if value != getattr(before, name)} | beside
    if values:
        mine = (one == row[one.name] for one in table.primary_key)
        db.execute(update(table).where(*mine).values(**values))
    return after


# --- what others gave, taken off where it was given to other words -----------------------------------------


def take_off(db: Db, table: Table, given: ColumnElement[bool], but: UUID) -> list[UUID]:
    """All rows that fit but one person's. Whose they were."""
    others = given & (table.c.person != but)
    found = [row.person for row in db.execute(select(table.c.person).where(others))]
    db.execute(delete(table).where(others))
    return found
