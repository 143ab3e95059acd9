"""Backing: what others than one person gave to a thing, taken off where it was given to other words."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, select

from storage.db import Db


def take_off(db: Db, table: Table, given: ColumnElement[bool], but: UUID) -> list[UUID]:
    """All rows that fit but one person's. Whose they were."""
    others = given & (table.c.person != but)
    found = [row.person for row in db.execute(select(table.c.person).where(others))]
    db.execute(delete(table).where(others))
    return found
