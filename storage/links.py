"""Links: where the reading of a foreign directory stood, to go on from there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Table, bindparam, select

from storage.columns import OF_SERVICE, Code, LongCode
from storage.db import Db, UTCDateTime, tables
from storage.statements import prepared

USERS = "users"

links = Table(
    "links",
    tables,
    Column("tenant", Code(64), primary_key=True),
    Column("what", Code(32), primary_key=True),
    Column("link", LongCode, nullable=False),
    Column("kept_at", UTCDateTime, nullable=False),
    info=OF_SERVICE,
)

_KNOWN = prepared(
    select(links.c.link).where(links.c.tenant == bindparam("tenant"), links.c.what == bindparam("what"))
)


def known(db: Db, tenant: str, what: str) -> str | None:
    row = db.row(_KNOWN, {"tenant": tenant, "what": what})
    return row["link"] if row else None


def keep(db: Db, tenant: str, what: str, link: str, now: datetime) -> None:
    db.upsert(links, ("tenant", "what"), {"tenant": tenant, "what": what, "link": link, "kept_at": now})
