"""Migrating: brings a store to the newest schema, one process at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from storage.db import Db

ONE_AT_A_TIME = 0x57AFE7
"""The number of PostgreSQL's advisory lock that migrations take."""


def migrate(engine: Engine) -> None:
    """Upgrade to the newest schema; a second process waits here until the first is done."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            for timeout in ("statement_timeout", "lock_timeout"):
                connection.execute(text(f"SET LOCAL {timeout} TO 0"))  # the first may take long
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
        settings = _settings()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


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
