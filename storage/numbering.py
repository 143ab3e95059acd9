"""Numbering: the next number of a network's inputs, points or themes, given to one at a time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Table, bindparam, func, select

from storage import networks
from storage.db import Db
from storage.statements import prepared


def of(table: Table) -> Callable[[Db, UUID], int]:
    """Gives the next `number` of a network in this table; whoever asks at the same time waits."""
    last = prepared(
        select(func.max(table.c.number).label("last")).where(table.c.network == bindparam("network"))
    )

    def following(db: Db, network: UUID) -> int:
        networks.hold(db, network)
        return int(db.one(last, {"network": network})["last"] or 0) + 1

    return following
