"""Migrating: brings a store to the newest schema, one process at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from storage.db import Db, Store, StoreError, tables, why

ONE_AT_A_TIME = 0x57AFE7
"""The number of PostgreSQL's advisory lock that migrations take."""


FIRST = "0032"
"""The schema of the first release. What is older was made on the way to it, and is migrated no more."""


class OtherSchema(Exception):
    """A store that this version would not understand, and what to do: a newer one's, or too old a one."""


def migrate(engine: Engine) -> None:
    """Upgrade to the newest schema; a second process waits here until the first is done."""
    with engine.begin() as connection:
        _one_at_a_time(connection)
        there = schema(Db(connection, {}))
        if there is not None and (wrong := unknown(there)):
            raise OtherSchema(f"the store is at schema {there}, {wrong}")
        upgrade(connection, "head")


def _one_at_a_time(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        for timeout in ("statement_timeout", "lock_timeout"):
            connection.execute(text(f"SET LOCAL {timeout} TO 0"))  # the first may take long
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})


def upgrade(connection: Connection, schema: str) -> None:
    """In the transaction that the connection is in."""
    settings = _settings()
    settings.attributes["connection"] = connection
    command.upgrade(settings, schema)


def clear(connection: Connection) -> None:
    """No table of ours is left, and no schema, in the transaction that the connection is in."""
    _one_at_a_time(connection)
    tables.drop_all(connection)
    connection.execute(text("DROP TABLE IF EXISTS alembic_version"))


def schema(db: Db) -> str | None:
    """The store's; None where it was never migrated."""
    if not db.has_table("alembic_version"):
        return None
    found = db.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def unknown(schema: str) -> str | None:
    """Why this program does not know it, and what to do; None where it is its own or on the way to it."""
    if schema in _way():
        return None
    if schema < FIRST:
        return (
            f"from before the first release, which begins at {FIRST}: let the last Stafet from before it"
            " migrate the store, then come back, or begin with an empty one"
        )
    return f"this Stafet knows up to {head()}: take the newer one"


@cache
def _way() -> frozenset[str]:
    return frozenset(one.revision for one in ScriptDirectory.from_config(_settings()).walk_revisions())


def probe(db: Db) -> bool:
    """Write nothing, but as one who could; True when the schema is not the newest."""
    db.execute(text("UPDATE alembic_version SET version_num = version_num"))
    return db.execute(text("SELECT version_num FROM alembic_version")).scalar() != head()


@cache
def head() -> str | None:
    return ScriptDirectory.from_config(_settings()).get_current_head()


def _settings() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return settings


# --- does a store answer, and is it of a schema that we know? ----------------------------------------------


TRIAL = "CREATE TABLE stafet_trial (id INTEGER)"


def fault(store: Store) -> str | None:
    """What keeps a bot from serving from it, in a few words without anybody's data."""
    try:
        with store.rebuilding() as (connection, db):
            known = schema(db)
            if known is not None and (wrong := unknown(known)):
                return f"it is at schema {known}, {wrong}"
            db.execute(text(TRIAL))
            connection.rollback()
    except StoreError as down:
        return why(down)
    except SQLAlchemyError as broken:
        return f"it fails with {type(broken).__name__}"
    return None
