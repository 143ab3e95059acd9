"""Imports: a file that was dropped in the chat, until whoever dropped it says yes or the day is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import Index, Integer, bindparam, delete, select

from storage import loading
from storage.columns import OF_PERSON, Code, File, Line, OtherId, OwnerId
from storage.csvs import InMemory, header_of
from storage.db import Db, Refused, UTCDateTime
from storage.directory.directory import Unit
from storage.directory.registry import (
    DIRECTORY_COLUMNS,
    UNIT_COLUMNS,
    RoleRow,
    UnitRow,
    read_directory,
    read_units,
)
from storage.loading import Changes
from storage.plan import plan
from storage.record import column, insert, mapped, table_of
from storage.statements import prepared

IMPORT = "import"
PLAN = "plan"
KEPT_FOR = timedelta(hours=24)


class NoLongerKept(Refused):
    """Applied, refused or too old; or somebody else's."""

    key = "import-gone"


class NeitherFile(Refused):
    """Its header is that of neither file."""

    key = "import-neither"


@mapped("imports", Index("ix_imports_expires_at", "expires_at"), info=OF_PERSON)
class Import:
    """A dropped file that waits for a yes, and the version of the registry that it was looked at with."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    person: UUID = column(OwnerId)
    what: str = column(Code(16))
    name: str = column(Line(256))
    content: bytes = column(File)
    version: int = column(Integer)
    dropped_at: datetime = column(UTCDateTime)
    expires_at: datetime = column(UTCDateTime)


imports = table_of(Import)


@dataclass(frozen=True, slots=True)
class Read:
    """What a dropped file has: units, roles, or focus areas of the action plan."""

    units: Sequence[UnitRow] | None = None
    roles: Sequence[RoleRow] | None = None
    areas: Sequence[plan.Row] | None = None

    @property
    def says_nothing(self) -> bool:
        """It has a header, and no line under it."""
        return not (self.units or self.roles or self.areas)

    @property
    def named(self) -> frozenset[str]:
        """The units that the file speaks for."""
        return frozenset(row.unit for row in self.roles or ())

    @property
    def what(self) -> str:
        if self.areas is not None:
            return PLAN
        return "directory" if self.units is None else "units"


_ONE = prepared(select(imports).where(imports.c.id == bindparam("id")))


def read(name: str, content: bytes, known: Sequence[Unit]) -> Read:
    """Which file it is, its header says; raises Faulty with its lines, NeitherFile."""
    source = InMemory(name, content)
    header = header_of(source)
    if header & (set(plan.COLUMNS) - set(UNIT_COLUMNS) - set(DIRECTORY_COLUMNS)):
        return Read(areas=plan.read(source))
    if header & (set(UNIT_COLUMNS) - set(DIRECTORY_COLUMNS)):
        return Read(units=read_units(source))
    if header & set(DIRECTORY_COLUMNS):
        return Read(roles=read_directory(source, known))
    raise NeitherFile


def compare(db: Db, tenant: str, told: Read) -> Changes:
    """A dropped file speaks for the units that it names: in the others nothing is closed by its silence."""
    return loading.compare(db, tenant, told.units, told.roles, within=told.named)


def keep(
    db: Db, *, tenant: str, person: UUID, what: str, name: str, content: bytes, version: int, now: datetime
) -> Import:
    """Kept until it is applied, dropped or too old; of each kind only a person's newest."""
    forget_of(db, person, what)
    until = now + KEPT_FOR
    return insert(db, Import(uuid4(), tenant, person, what, name[:256], content, version, now, until))


def find(db: Db, person: UUID, known: UUID, now: datetime) -> Import:
    """The person's own, while it is kept; raises NoLongerKept."""
    row = db.row(_ONE, {"id": known})
    if row is None or row["person"] != person or row["expires_at"] <= now:
        raise NoLongerKept
    return Import(**row)


def forget_of(db: Db, person: UUID, what: str) -> None:
    db.execute(delete(imports).where(imports.c.person == person, imports.c.what == what))


def forget_old(db: Db, now: datetime) -> None:
    db.execute(delete(imports).where(imports.c.expires_at <= now))
