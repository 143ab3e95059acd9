"""Deals: what offers between two and calls to all have in common: how they are found, held and undone."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, Table, bindparam, select, update

from storage.db import Db, Refused
from storage.hosts.hosts import UNDO
from storage.statements import Prepared, prepared

OPEN = "open"
"""The state of one that waits for an answer, of either kind."""

AT_ONCE = 50
"""So many are ended by the clock in one transaction."""


class TooLateToUndo(Refused):
    key = "hosts-too-late-to-undo"


def must_be_recent(agreed_at: datetime, at: datetime) -> None:
    """Raises TooLateToUndo a day after the agreement (mechanisms RO-4)."""
    if at - agreed_at > UNDO:
        raise TooLateToUndo


def _of_network(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("id"), table.c.network == bindparam("network"))


def one_of(table: Table) -> Prepared:
    """The one with this id, of this network only."""
    return prepared(_of_network(table))


def held_of(table: Table) -> Prepared:
    """The same, held so that it is answered once."""
    return prepared(_of_network(table).with_for_update())


def open_of(table: Table, since: Column[Any]) -> Prepared:
    """The open ones of a network, the oldest first."""
    return prepared(
        select(table)
        .where(table.c.network == bindparam("network"), table.c.state == OPEN)
        .order_by(since, table.c.id)
    )


def due_of(table: Table, until: Column[Any]) -> Prepared:
    """Open ones that nobody answered in time, held; those that another replica holds are passed over."""
    return prepared(
        select(table)
        .where(table.c.state == OPEN, until <= bindparam("now"))
        .order_by(until, table.c.id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )


def change(db: Db, table: Table, one: UUID, values: dict[str, Any]) -> None:
    db.execute(update(table).where(table.c.id == one).values(**values))
