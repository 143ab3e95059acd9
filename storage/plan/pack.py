"""The pack: what the network sends to a KAMU meeting, frozen once two of three have signed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    delete,
    select,
)

from storage import people
from storage.columns import OF_NETWORK, OneOf, OtherId, PersonId, Record
from storage.db import Db, Forbidden, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "pack"
SIGNATURES = 2

signatures = Table(
    "signatures",
    tables,
    Column("pack", OtherId, ForeignKey("packs.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's name under a version, and since when."""

    by: people.Person
    at: datetime


class PackState(StrEnum):
    """A draft follows what happens; what is signed does not."""

    DRAFT = "draft"
    SIGNED = "signed"
    FINAL = "final"


class NotASigner(Refused):
    key = "pack-not-yours"


class NoPackYet(Refused):
    key = "pack-none-yet"


@mapped(
    "packs",
    Column("signed_at", UTCDateTime),
    Column("final_at", UTCDateTime),
    Index("uq_packs_sitting_version", "sitting", "version", unique=True),
    Index("ix_packs_network", "network"),
    info=OF_NETWORK,
)
class Pack:
    """One version of a pack. Its content never changes once it is signed (mechanisms KP-2)."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    sitting: UUID = column(OtherId, ForeignKey("sittings.id"))
    version: int = column(Integer)
    state: PackState = column(OneOf(PackState, 16))
    content: Mapping[str, Any] = column(Record)
    made_at: datetime = column(UTCDateTime)

    @property
    def is_frozen(self) -> bool:
        return self.state is not PackState.DRAFT


packs = table_of(Pack)


_SIGNATURES = prepared(
    select(people.people, signatures.c.at.label("signed_at"))
    .join(signatures, signatures.c.person == people.people.c.id)
    .where(signatures.c.pack == bindparam("pack"))
    .order_by(signatures.c.at, people.people.c.id)
)


versions = Every(Pack, Pack.network, Pack.sitting, order=(Pack.version,))
"""All versions of a meeting's pack, oldest first."""


def newest(db: Db, network: UUID, sitting: UUID) -> Pack | None:
    return next(iter(reversed(versions(db, network, sitting))), None)


one = First(Pack, Pack.network, Pack.id)


by_id = First(Pack, Pack.id)
"""For whoever follows a link that the bot has signed."""


def draft(db: Db, network: UUID, sitting: UUID, content: Mapping[str, Any], at: datetime) -> Pack:
    """The first version, which follows what happens until it is signed."""
    return _insert(db, network, sitting, 1, content, at)


def revise(db: Db, before: Pack, content: Mapping[str, Any], at: datetime) -> Pack:
    """A version after one that was signed, itself to be signed; the one before stays as it is."""
    return _insert(db, before.network, before.sitting, before.version + 1, content, at)


def _insert(
    db: Db, network: UUID, sitting: UUID, version: int, content: Mapping[str, Any], at: datetime
) -> Pack:
    return insert(db, Pack(uuid4(), network, sitting, version, PackState.DRAFT, dict(content), at))


def refresh(db: Db, pack: Pack, content: Mapping[str, Any], at: datetime) -> Pack:
    """A draft as things stand now; raises Forbidden once it was signed."""
    if pack.is_frozen:
        raise Forbidden("what was signed does not change")
    return save(db, pack, replace(pack, content=dict(content), made_at=at))


def unsign(db: Db, pack: Pack) -> None:
    """It says something else now: who had signed it signs anew."""
    db.execute(delete(signatures).where(signatures.c.pack == pack.id))


def sign(db: Db, pack: Pack, person: UUID, at: datetime) -> bool:
    """One signature a person; True where this one was the second and the pack is signed."""
    db.execute(insert_new(signatures), {"pack": pack.id, "person": person, "at": at})
    if pack.is_frozen or len(signers(db, pack.id)) < SIGNATURES:
        return False
    save(db, pack, replace(pack, state=PackState.SIGNED), signed_at=at)
    return True


def make_final(db: Db, pack: Pack, at: datetime) -> Pack:
    return save(db, pack, replace(pack, state=PackState.FINAL), final_at=at)


def signed(db: Db, pack: UUID) -> list[Signature]:
    """Who has put their name to this version, and when, the first first."""
    rows = db.rows(_SIGNATURES, {"pack": pack})
    return [Signature(people.person_of(row), row["signed_at"]) for row in rows]


def signers(db: Db, pack: UUID) -> list[people.Person]:
    return [one.by for one in signed(db, pack)]
