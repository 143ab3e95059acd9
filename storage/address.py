"""The address at which the bot's own files are fetched, and the key that signs the links there."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Column, Integer, Table, select, update

from storage.columns import OF_SERVICE, Code
from storage.db import Db, insert_new, tables
from storage.statements import prepared

THE_ONE = 1
KEY_BYTES = 32

address = Table(
    "address",
    tables,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("url", Code(512), nullable=False),
    Column("key", Code(128), nullable=False),
    info=OF_SERVICE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """Without a `url` nobody outside can fetch anything. All replicas sign with the same key."""

    url: str
    key: str


_ADDRESS = prepared(select(address.c.url, address.c.key).where(address.c.id == THE_ONE))


def known(db: Db) -> Address | None:
    """As it was told at the last start; None before the first."""
    row = db.row(_ADDRESS, {})
    return Address(**row) if row else None


def tell(db: Db, url: str) -> Address:
    """Told at every start: the address may have changed, the key stays."""
    fresh = {"id": THE_ONE, "url": url, "key": secrets.token_urlsafe(KEY_BYTES)}
    db.execute(insert_new(address), fresh)
    db.execute(update(address).where(address.c.id == THE_ONE).values(url=url))
    told = known(db)
    assert told is not None
    return told
