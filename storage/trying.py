"""Trying: does a store answer, is it of a schema that we know, and can it be written? Nothing stays of it."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from storage import migrating
from storage.db import Db, Store, StoreError, why

TRIAL = "CREATE TABLE stafet_trial (id INTEGER)"


def fault(store: Store) -> str | None:
    """What keeps a bot from serving from it, in a few words without anybody's data."""
    try:
        with store.rebuilding() as (connection, db):
            schema = migrating.schema(db)
            if schema is not None and (wrong := migrating.unknown(schema)):
                return f"it is at schema {schema}, {wrong}"
            db.execute(text(TRIAL))
            connection.rollback()
    except StoreError as down:
        return why(down)
    except SQLAlchemyError as broken:
        return f"it fails with {type(broken).__name__}"
    return None


def schema(db: Db) -> str:
    """For people."""
    return migrating.schema(db) or "none yet"
