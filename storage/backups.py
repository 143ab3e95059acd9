"""Backups: the whole store in one file, from which either kind of database can be filled again.

A zip: each table is a file of JSON lines, a row a list of values, and `manifest.json` says what there is: the
form, the schema, and of each table its columns with their kinds, its rows, and the checksum of its file. So a
file can be read by itself, also when the tables have changed since.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import orjson
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Connection,
    Date,
    Executable,
    Float,
    Integer,
    LargeBinary,
    Table,
    Text,
    Time,
    Uuid,
    bindparam,
    cast,
    column,
    func,
    insert,
    inspect,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from storage import migrating
from storage.columns import OF_SERVICE
from storage.db import Db, Store, StoreDown, UTCDateTime, tables

FORM = 1
"""Of the file; one that is read otherwise has a higher number."""

MANIFEST = "manifest.json"
AT_A_TIME = 1000
LONGEST_MANIFEST = 4 << 20
LONGEST_LINE = 64 << 20

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Unusable(Exception):
    """A file that no store can be restored from, and why."""


class NotNow(Exception):
    """A store that cannot be written out as it is, and why."""


# --- kinds of values --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kind:
    """How values of a kind stand in the file, and what the database is given."""

    type: TypeEngine[Any]
    read: Callable[[Any], Any]
    write: Callable[[Any], Any] | None = None
    """None where JSON has the value, or orjson knows how it is written."""


def _told(*types: type) -> Callable[[Any], Any]:
    """The value itself, where it is of such a type and no other (True is no number)."""

    def read(value: Any) -> Any:
        if type(value) not in types:
            raise ValueError(value)
        return value

    return read


def _moment(value: str) -> datetime:
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError(value)
    return at


def _structure(value: str) -> str:
    """As its database wrote it, so that the order of its keys stays."""
    json.loads(value)
    return value


KINDS: Mapping[str, Kind] = {
    "id": Kind(Uuid(), UUID),
    "moment": Kind(UTCDateTime(), _moment),
    "day": Kind(Date(), date.fromisoformat),
    "hour": Kind(Time(), time.fromisoformat),
    "flag": Kind(Boolean(), _told(bool)),
    "number": Kind(BigInteger(), _told(int)),
    "measure": Kind(Float(), _told(float, int)),
    "bytes": Kind(
        LargeBinary(),
        lambda value: base64.b64decode(value, validate=True),
        lambda value: base64.b64encode(value).decode(),
    ),
    "structure": Kind(Text(), _structure),
    "text": Kind(Text(), _told(str)),
}

_KIND_OF: Sequence[tuple[type, str]] = (
    (UTCDateTime, "moment"),
    (JSON, "structure"),
    (Uuid, "id"),
    (LargeBinary, "bytes"),
    (Boolean, "flag"),
    (Integer, "number"),
    (Float, "measure"),
    (Date, "day"),
    (Time, "hour"),
)


def kind_of(told: TypeEngine[Any]) -> str:
    """By its type; what is none of the others is text."""
    return next((kind for known, kind in _KIND_OF if isinstance(told, known)), "text")


# --- writing ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Content:
    """A table in the file: its columns with their kinds, its rows, and the checksum of its lines."""

    columns: Mapping[str, str]
    rows: int
    sha256: str


def write(db: Db, to: Path, at: datetime, version: str) -> Mapping[str, Content]:
    """The store as `db` sees it, into a file that is there only when it is whole."""
    _must_be_current(db)
    _must_not_be_another(to)
    growing = to.with_name(to.name + ".part")
    growing.unlink(missing_ok=True)
    growing.touch(mode=0o600)  # whoever reads it reads everything
    try:
        written = _write(db, growing, at, version)
        growing.replace(to)
    finally:
        growing.unlink(missing_ok=True)
    return written


def _must_be_current(db: Db) -> None:
    schema = migrating.schema(db)
    if schema != migrating.head():
        raise NotNow(
            f"the store is at schema {schema or 'none'}, this Stafet at {migrating.head()}:"
            " back it up with the version that serves it, or migrate first"
        )


def _must_not_be_another(to: Path) -> None:
    """A newer backup may take an older one's place; nothing else is written over."""
    if to.exists() and not (to.is_file() and _is_backup(to)):
        raise NotNow(f"{to} is there and is no backup: it is not written over")


def _is_backup(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as found:
            return MANIFEST in found.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _write(db: Db, file: Path, at: datetime, version: str) -> Mapping[str, Content]:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as made:
        written = {str(table.name): _table(db, table, made, at) for table in tables.sorted_tables}
        manifest = {
            "stafet": version,
            "form": FORM,
            "schema": migrating.head(),
            "taken_at": at,
            "tables": written,
        }
        with made.open(_entry(MANIFEST, at), "w") as lines:
            lines.write(orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    return written


def _table(db: Db, table: Table, made: zipfile.ZipFile, at: datetime) -> Content:
    columns = {str(column.name): kind_of(column.type) for column in table.columns}
    digest, rows = hashlib.sha256(), 0
    with made.open(_entry(_lines(table.name), at), "w", force_zip64=True) as lines:
        for piece, number in _pieces(db, table, columns):
            digest.update(piece)
            lines.write(piece)
            rows += number
    return Content(columns, rows, digest.hexdigest())


def _pieces(db: Db, table: Table, columns: Mapping[str, str]) -> Iterator[tuple[bytes, int]]:
    """Some rows at a time, as lines, in the order in which the store holds them.

    What nothing else puts in order is told in that one, so a restored bot tells it in the same.
    """
    place = "ctid" if db.is_postgresql else "rowid"
    chosen = [cast(column, Text) if columns[column.name] == "structure" else column for column in table.c]
    told = select(*chosen).order_by(text(place)).execution_options(yield_per=AT_A_TIME)
    writes = [(at, KINDS[kind].write) for at, kind in enumerate(columns.values())]
    special = [(at, write) for at, write in writes if write is not None]
    for rows in db.execute(told).partitions():
        yield b"".join(_line(list(row), special) for row in rows), len(rows)


def _line(values: list[Any], special: Sequence[tuple[int, Callable[[Any], Any]]]) -> bytes:
    for at, write in special:
        if values[at] is not None:
            values[at] = write(values[at])
    return orjson.dumps(values, option=orjson.OPT_APPEND_NEWLINE)


def _lines(table: str) -> str:
    return f"tables/{table}.jsonl"


def _entry(name: str, at: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


# --- reading ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that has been read from beginning to end, and is as it was written."""

    file: Path
    version: str
    schema: str
    taken_at: datetime
    tables: Mapping[str, Content]

    @property
    def rows(self) -> int:
        return sum(one.rows for one in self.tables.values())

    @contextmanager
    def opened(self) -> Iterator[Callable[[str], Iterator[list[dict[str, Any]]]]]:
        """What gives a table's rows, some at a time; raises Unusable where they are not what was written."""
        with _opened(self.file) as found:
            yield lambda table: _rows(found, table, self.tables[table])


def read(file: Path) -> Backup:
    """The whole of it, looked through; raises Unusable with a sentence."""
    with _opened(file) as found:
        backup = _manifest(file, found)
        _must_be_all(found, backup)
        for name, content in backup.tables.items():
            for _ in _rows(found, name, content):
                pass
    return backup


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    with _unpacking(file):
        found = zipfile.ZipFile(file)
    with found:
        yield found


@contextmanager
def _unpacking(file: Path) -> Iterator[None]:
    """What zipfile says of a file that is none, or was one."""
    try:
        yield
    except FileNotFoundError:
        raise Unusable(f"there is no file {file}") from None
    except PermissionError:
        raise
    except (zipfile.BadZipFile, IsADirectoryError):
        raise Unusable(f"{file} is no backup of Stafet, or is damaged") from None
    except _BROKEN:
        raise Unusable(f"{file} is damaged: a part of it cannot be unpacked") from None


_BROKEN = (zlib.error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, OSError)


def _manifest(file: Path, found: zipfile.ZipFile) -> Backup:
    foreign = Unusable(f"{file} is no backup of Stafet: it has no readable {MANIFEST}")
    try:
        told = json.loads(_small(found))
        form = told["form"]
    except (KeyError, TypeError, ValueError, RecursionError):
        raise foreign from None
    if type(form) is not int or form < 1:
        raise foreign
    if form > FORM:
        raise Unusable(f"{file} is of form {form}, which a newer Stafet wrote: this one reads up to {FORM}")
    backup = _as_told(file, told)
    if wrong := migrating.unknown(backup.schema):
        raise Unusable(f"{file} holds schema {backup.schema!r}, {wrong}")
    return backup


def _small(found: zipfile.ZipFile) -> bytes:
    if MANIFEST not in found.namelist():
        return b""
    with _unpacking(Path(str(found.filename))), found.open(MANIFEST) as lines:
        return lines.read(LONGEST_MANIFEST)


def _as_told(file: Path, told: Mapping[str, Any]) -> Backup:
    try:
        contents = {_named(name): _content(one) for name, one in told["tables"].items()}
        taken_at = _moment(told["taken_at"])
        return Backup(file, str(told["stafet"]), _text(told["schema"]), taken_at, contents)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Unusable(f"{file} is damaged: its {MANIFEST} is not as Stafet writes it") from None


def _content(told: Mapping[str, Any]) -> Content:
    columns = {_named(name): _known(kind) for name, kind in told["columns"].items()}
    rows = _told(int)(told["rows"])
    if not columns or rows < 0 or not _DIGEST.fullmatch(told["sha256"]):
        raise ValueError(told)
    return Content(columns, rows, told["sha256"])


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    return name


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(kind)
    return kind


def _text(value: Any) -> str:
    return str(_told(str)(value))


def _must_be_all(found: zipfile.ZipFile, backup: Backup) -> None:
    """Each part that the manifest names is there once, and no other is."""
    there = sorted(found.namelist())
    named = sorted([MANIFEST, *map(_lines, backup.tables)])
    if there != named:
        odd = sorted(set(there) ^ set(named)) or ["a part that is there twice"]
        raise Unusable(f"{backup.file} is damaged: {', '.join(odd[:3])} is missing or too many")


def _rows(found: zipfile.ZipFile, table: str, content: Content) -> Iterator[list[dict[str, Any]]]:
    """Some at a time; that they are what was written is known after the last."""
    damaged = Unusable(f"{found.filename} is damaged in {_lines(table)}")
    reads = [(name, KINDS[kind].read) for name, kind in content.columns.items()]
    digest, number, piece = hashlib.sha256(), 0, []
    for line in _each(found, _lines(table)):
        digest.update(line)
        number += 1
        try:
            piece.append(_row(line, reads))
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise damaged from None
        if len(piece) == AT_A_TIME:
            yield piece
            piece = []
    if number != content.rows or digest.hexdigest() != content.sha256:
        raise damaged
    if piece:
        yield piece


def _each(found: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    file = Path(str(found.filename))
    with _unpacking(file):
        lines = found.open(name)
    with lines:
        while line := _next(lines, file):
            yield line


def _next(lines: IO[bytes], file: Path) -> bytes:
    with _unpacking(file):
        return lines.readline(LONGEST_LINE)


def _row(line: bytes, reads: Sequence[tuple[str, Callable[[Any], Any]]]) -> dict[str, Any]:
    values = orjson.loads(line)
    pairs = zip(reads, values, strict=True)
    return {name: None if value is None else read(value) for (name, read), value in pairs}


# --- a store becomes what a backup holds, all of it or nothing ----------------------------------------------


class NotEmpty(Exception):
    """What a store holds is replaced only where somebody says so."""


class InUse(Exception):
    """A bot that serves would go on from what it remembers of the store that was."""


def restore(store: Store, backup: Backup, *, replace: bool, afterwards: Callable[[Db], None]) -> None:
    """In one transaction; `afterwards` does what is to be done before anybody sees the store.

    The tables are made anew, at the schema of the backup, and brought to ours once they are filled: so
    what is derived is right, and an older backup goes the way that its store would have gone.
    """
    if store.is_served():
        raise InUse("the store is in use: stop the bot that serves from it, then restore")
    with store.rebuilding() as (connection, db):
        if not replace:
            _must_be_empty(db)
        migrating.clear(connection)
        migrating.upgrade(connection, backup.schema)
        _must_fit(connection, backup)
        _fill(connection, backup)
        migrating.upgrade(connection, "head")
        afterwards(db)


def _must_be_empty(db: Db) -> None:
    """What the bot itself remembers is left aside: it has started here before, with nobody there."""
    held = [one for one in tables.sorted_tables if one.info != OF_SERVICE]
    found = {one.name: db.execute(select(func.count()).select_from(one)).scalar_one() for one in held}
    if any(found.values()):
        most = sorted((one for one in found.items() if one[1]), key=lambda one: (-one[1], one[0]))[:3]
        told = ", ".join(f"{name} {number}" for name, number in most)
        raise NotEmpty(f"the store is not empty (rows: {told} …): --replace puts the backup in its place")


def _must_fit(connection: Connection, backup: Backup) -> None:
    """The tables and columns of the backup are those of its schema."""
    seen = inspect(connection)
    there = {
        name: {one["name"] for one in seen.get_columns(name)}
        for name in seen.get_table_names()
        if name in tables.tables or name in backup.tables
    }
    told = {name: set(content.columns) for name, content in backup.tables.items()}
    odd = {name for name in there.keys() | told.keys() if there.get(name) != told.get(name)}
    if odd:
        raise Unusable(f"{backup.file} does not fit schema {backup.schema}: {', '.join(sorted(odd)[:3])}")


def _fill(connection: Connection, backup: Backup) -> None:
    with backup.opened() as rows_of:
        for name, content in backup.tables.items():
            statement = _into(connection, name, content)
            try:
                for piece in rows_of(name):
                    connection.execute(statement, piece)
                _count_on(connection, name, content)
            except StoreDown:
                raise
            except DBAPIError as error:  # its text may hold people's words
                what = type(error).__name__
                raise Unusable(f"{backup.file}: the database refuses a row of {name} ({what})") from None


def _into(connection: Connection, name: str, content: Content) -> Executable:
    columns = {one: KINDS[kind].type for one, kind in content.columns.items()}
    values: dict[str, Any] = {one: bindparam(one, type_=told) for one, told in columns.items()}
    if connection.dialect.name == "postgresql":
        values |= {
            one: cast(bindparam(one, type_=Text()), JSONB)
            for one, kind in content.columns.items()
            if kind == "structure"
        }
    return insert(table(name, *(column(one, told) for one, told in columns.items()))).values(values)


def _count_on(connection: Connection, name: str, content: Content) -> None:
    """PostgreSQL numbers new rows from a counter of its own, which knows nothing of rows with a number."""
    if connection.dialect.name != "postgresql":
        return
    for one in (one for one, kind in content.columns.items() if kind == "number"):
        counter = connection.execute(
            text("SELECT pg_get_serial_sequence(:name, :one)"), {"name": name, "one": one}
        ).scalar()
        if counter:
            newest = select(func.max(column(one))).select_from(table(name)).scalar_subquery()
            connection.execute(select(func.setval(counter, func.coalesce(newest, 1), newest.is_not(None))))
