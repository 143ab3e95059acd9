"""Prepared statements: SQLAlchemy's words, compiled once, handed to the driver as they are.

SQLAlchemy spends some 50 to 150 µs on running a statement that it has compiled before, and compiles an
`ON CONFLICT` anew each time; a turn has half a dozen of them. Here the compiled words and the types' own
conversions are kept, and a statement costs what the driver takes, some 5 to 15 µs.
Measured: docs/adr/0002-shared-commits.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Dialect, Executable, Select
from sqlalchemy.exc import DBAPIError

Row = Mapping[str, Any]
Convert = Callable[[Any], Any]


class Prepared:
    """A statement built at module level, ready to be run many times on either kind of database."""

    def __init__(self, statement: Executable, columns: Sequence[str] | None = None) -> None:
        self.statement = statement
        self._columns = columns
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, driver: Any, dialect: Dialect, values: Row) -> list[dict[str, Any]]:
        return self._for(dialect).rows(driver, values)

    def change(self, driver: Any, dialect: Dialect, values: Row) -> int:
        return int(self._for(dialect).run(driver, values).rowcount)

    def change_many(self, driver: Any, dialect: Dialect, rows: Sequence[Row]) -> None:
        self._for(dialect).run_many(driver, rows)

    def _for(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = _Compiled(self.statement, dialect, self._columns)
        return self._compiled[dialect.name]


class _Compiled:
    """One statement in one dialect: its words, and how each value goes in and comes out."""

    def __init__(self, statement: Executable, dialect: Dialect, columns: Sequence[str] | None) -> None:
        words: Any = statement
        compiled = words.compile(dialect=dialect, column_keys=list(columns) if columns else None)
        self._sql = str(compiled)
        self._error = dialect.loaded_dbapi.Error
        self._dialect = dialect
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        self._order = list(compiled.positiontup) if compiled.positional else None
        self._in_order = None if self._order is None else _in_order(self._order)
        told = {name: compiled.params[name] for name in self._order or binds}
        converts_in = {name: _into(binds[name].type, dialect) or _as_it_is for name in told}
        self._given = {
            name: value if binds[name].required else converts_in[name](value) for name, value in told.items()
        }
        self._into = [(name, one, one(None)) for name, one in converts_in.items() if one is not _as_it_is]
        chosen = list(statement.selected_columns) if isinstance(statement, Select) else []
        self.names = [str(column.key) for column in chosen]
        converts = zip(self.names, (_out_of(column.type, dialect) for column in chosen), strict=True)
        self._converts = [(name, convert) for name, convert in converts if convert is not None]

    def run(self, driver: Any, values: Row) -> Any:
        try:
            return driver.execute(self._sql, self._bound(values))
        except self._error as error:
            raise named(self._sql, error, self._dialect) from error

    def run_many(self, driver: Any, rows: Sequence[Row]) -> None:
        try:
            driver.cursor().executemany(self._sql, [self._bound(row) for row in rows])
        except self._error as error:
            raise named(self._sql, error, self._dialect) from error

    def rows(self, driver: Any, values: Row) -> list[dict[str, Any]]:
        found = []
        for row in self.run(driver, values).fetchall():
            told = dict(zip(self.names, row, strict=True))
            for name, convert in self._converts:
                if (value := told[name]) is not None:
                    told[name] = convert(value)
            found.append(told)
        return found

    def _bound(self, values: Row) -> Any:
        """What the statement says itself was converted when it was compiled, as was what None becomes."""
        given = {**self._given, **values}
        for name, convert, of_none in self._into:
            if name in values:
                value = values[name]
                given[name] = of_none if value is None else convert(value)
        return given if self._in_order is None else self._in_order(given)


def _in_order(names: Sequence[str]) -> Convert:
    """The values by their place."""
    return itemgetter(*names) if len(names) > 1 else lambda given: [given[name] for name in names]


def named(sql: str, error: Exception, dialect: Dialect) -> BaseException:
    """The driver's error under SQLAlchemy's name, as other statements raise it, without people's words."""
    kinds = dialect.loaded_dbapi.Error
    return DBAPIError.instance(sql, None, error, kinds, hide_parameters=True, dialect=dialect)


def _as_it_is(value: Any) -> Any:
    return value


def _into(kind: Any, dialect: Dialect) -> Convert | None:
    converted: Convert | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return converted


def _out_of(kind: Any, dialect: Dialect) -> Convert | None:
    converted: Convert | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    return converted


def prepared(statement: Executable, *columns: str) -> Prepared:
    """A statement to be run often; of an insert, the columns that it is given."""
    return Prepared(statement, columns or None)
