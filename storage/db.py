"""The store: one SQLite file or one PostgreSQL, and the one way to read and change it."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, ClassVar, Self, TypeVar

import orjson
from sqlalchemy import (
    JSON,
    Connection,
    CursorResult,
    DateTime,
    Dialect,
    Engine,
    Executable,
    MetaData,
    Table,
    Transaction,
    create_engine,
    event,
    inspect,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

from storage.recording import Change, Recorder, changed_by, changed_by_prepared
from storage.statements import Prepared, Row, named

T = TypeVar("T")

StoreDown = (OperationalError, InterfaceError)
"""The store does not answer, or takes nothing: the same later may go well."""

StoreError = DBAPIError
"""Anything that the database refuses. Its text may hold people's words: it belongs in no log."""

Stage = Callable[[Callable[[], None]], object]
"""Takes something to do, and does it soon, in a thread of its own."""

AtHand = dict[Hashable, tuple[int, Any]]

SHARED_COMMIT = 64
"""How many waiting turns share one commit at most."""

POSTGRES_THREADS = 8
LOCK_SECONDS = 5
SERVED = 0x57AFE8
"""The number of PostgreSQL's advisory lock that every serving process shares."""

STATEMENT_SECONDS = 8
"""No statement of a turn takes longer, unless the server is in trouble; then Teams sends the turn again."""

tables = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Refused(Exception):
    """A no that the person can act on; rolls the turn back. `key` names its sentence in the catalogues."""

    key: ClassVar[str]
    field: str = ""
    """The field of a form at which it is said, where it is about one."""

    tells_end: ClassVar[bool] = False
    """True where it says how the thing ended, so that a second yes to what was done is told it as well."""

    def __init__(self, **words: Any) -> None:
        super().__init__(self.key)
        self.words = words

    def at(self, field: str) -> Self:
        """Said at that field, which the kind of refusal does not tell."""
        self.field = field
        return self


class Forbidden(Exception):
    """A fault of ours: what must never be read or changed was about to be."""


class UTCDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as UTC on both databases (SQLite itself knows no time zones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        assert value.tzinfo is not None, "a moment without its time zone"
        return (
            value.astimezone(UTC)
            if dialect.name == "postgresql"
            else value.astimezone(UTC).replace(tzinfo=None)
        )

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)

    def bind_processor(self, dialect: Dialect) -> Any:
        return _sqlite_moment if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        return _moment_of if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _sqlite_moment(value: datetime | None) -> str | None:
    """As SQLAlchemy has SQLite keep it, by one function in place of five."""
    if value is None:
        return None
    assert value.tzinfo is not None, "a moment without its time zone"
    moment = value if value.tzinfo is UTC else value.astimezone(UTC)
    return moment.isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


_WITHOUT_ZONE = len("2026-01-01 00:00:00.000000")


@lru_cache(maxsize=16_384)
def _moment_of(told: str | None) -> datetime | None:
    return None if told is None else datetime.fromisoformat(told).replace(tzinfo=UTC)


Structured = JSON().with_variant(JSONB(), "postgresql")
"""As migrations say it; a table says more (`storage/columns.py`)."""


class from_now(FunctionElement[datetime]):  # noqa: N801  read as SQL's own functions are
    """So many seconds from now by the database's clock, which all replicas share: leases are told in it.

    What is due follows the process's clock; see docs/adr/0006-replicas-meet-in-rows.md.
    """

    type = UTCDateTime()
    inherit_cache = True


@compiles(from_now, "postgresql")
def visit_from_now_postgresql(moment: Any, compiler: Any, **how: Any) -> str:
    return f"(clock_timestamp() + {compiler.process(moment.clauses, **how)} * interval '1 second')"


@compiles(from_now, "sqlite")
def visit_from_now_sqlite(moment: Any, compiler: Any, **how: Any) -> str:
    """In the form in which UTCDateTime keeps a moment, so that the two compare as text."""
    seconds = f"printf('%.3f seconds', {compiler.process(moment.clauses, **how)})"
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', {seconds})"


def why(error: BaseException) -> str:
    """What a store that does not work suffers from, in a few words without anybody's data."""
    said = str(getattr(error, "orig", error)).lower()
    for sign, reason in _SIGNS.items():
        if sign in said:
            return reason
    return f"it fails with {type(error).__name__}"


_SIGNS = {
    "root certificate file": "nothing says whom its certificate is to be trusted by",
    "certificate verify failed": "its certificate is not trusted",
    "does not match host name": "its certificate is another host's",
    "does not support ssl": "it speaks no TLS",
    "weak sslmode": "the options of its address contradict each other",
    "invalid connection option": "its address has an option that there is not",
    "invalid sslmode": "its address has an option that there is not",
    "could not translate host name": "there is no such host",
    "failed to resolve host": "there is no such host",
    "authentication failed": "it refuses the user or the password",
    '" does not exist': "it has no such database, user or table",
    "permission denied": "it gives no right to write",
    "not a database": "its file is no SQLite database",
    "unable to open": "its file cannot be opened",
    "full": "its disk is full",
    "no space left": "its disk is full",
    "locked": "it is locked",
    "lock timeout": "it is locked",
    "statement timeout": "it does not answer in time",
    "readonly": "it is read-only",
    "read-only": "it is read-only",
    "connect": "it cannot be reached",
    "shut": "it cannot be reached",
    "starting up": "it cannot be reached",
}


class Db:
    """One transaction as those who work in it see it."""

    def __init__(self, connection: Connection, at_hand: AtHand) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.dbapi_connection
        self._dialect = connection.dialect
        self._at_hand = at_hand
        self._later: dict[Prepared, list[Row]] = {}
        self._recorder: Recorder | None = None
        self.changed: set[Table] = set()
        """Tables in which something was changed, but for what the clock alone keeps there."""

    def rows(self, statement: Prepared, values: Row) -> list[dict[str, Any]]:
        return statement.rows(self._driver, self._dialect, values)

    def row(self, statement: Prepared, values: Row) -> dict[str, Any] | None:
        """The first row, if any."""
        found = statement.rows(self._driver, self._dialect, values)
        return found[0] if found else None

    def one(self, statement: Prepared, values: Row) -> dict[str, Any]:
        """The row that there must be."""
        [found] = statement.rows(self._driver, self._dialect, values)
        return found

    def change(self, statement: Prepared, values: Row) -> int:
        """Insert, update or delete; how many rows that changed."""
        if self._recorder is not None:
            self._recorder.will_run(statement, values)
        found = statement.change(self._driver, self._dialect, values)
        self._notes(changed_by_prepared(statement), found)
        return found

    def execute(self, statement: Executable, values: Row | Sequence[Row] | None = None) -> CursorResult[Any]:
        """Any statement of SQLAlchemy's, for what is not asked at every turn."""
        if self._recorder is not None:
            self._recorder.will_execute(statement, values)
        result = self._connection.execute(statement, values)
        if self._recorder is not None:
            self._recorder.executed(statement, result)
        if (table := changed_by(statement)) is not None:
            self._notes(table, result.rowcount)
        return result

    def _notes(self, table: Table | None, rows: int) -> None:
        if table is not None and rows:
            self.changed.add(table)

    def fetched(self, statement: Executable, values: Row | None) -> Sequence[Row]:
        """The rows of any question."""
        return [dict(row) for row in self._connection.execute(statement, values).mappings()]

    def record(self) -> None:
        """From now on, what is changed can be put back."""
        self._recorder = Recorder(self)

    def recorded(self) -> list[Change]:
        """What was changed since, with nothing recorded any more."""
        recorder, self._recorder = self._recorder, None
        return recorder.changes() if recorder else []

    def later(self, statement: Prepared, values: Row) -> None:
        """For what is hardly read again in this transaction; turns that share a commit write it in one go."""
        self._later.setdefault(statement, []).append(values)
        self._notes(changed_by_prepared(statement), 1)

    def upsert(self, table: Table, keys: tuple[str, ...], values: Row) -> None:
        """Insert, or where the keys stand already, take the new values."""
        self.change(_upsert(table, keys, tuple(values)), values)

    def has_table(self, name: str) -> bool:
        return inspect(self._connection).has_table(name)

    @property
    def is_postgresql(self) -> bool:
        return self._dialect.name == "postgresql"

    def derived(
        self,
        name: Hashable,
        version: int,
        make: Callable[[], T],
        renew: Callable[[T, int], T | None] | None = None,
    ) -> T:
        """What was made of the store's content and is dear to make again; made anew for a new version.

        `renew` makes the new one of that of an earlier version, which stays as it was; None where it cannot.
        """
        known = self._at_hand.get(name)
        if known is None or known[0] != version:
            renewed = renew(known[1], known[0]) if renew and known else None
            known = self._at_hand[name] = (version, make() if renewed is None else renewed)
        return known[1]

    def make_anew(self, name: Hashable) -> None:
        """Its version no longer tells what it was made of."""
        self._at_hand.pop(name, None)

    def forgets_in_a_crash(self) -> None:
        """What this transaction writes may be lost when the database's machine fails: it is not waited for.

        On SQLite it shares a commit with others and is as durable as they are.
        """
        if self._dialect.name == "postgresql":
            self._connection.execute(text("SET LOCAL synchronous_commit TO OFF"))

    def takes_its_time(self) -> None:
        """No statement and no lock of this transaction is given up because it takes long."""
        if self._dialect.name == "postgresql":
            for timeout in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
                self._connection.execute(text(f"SET LOCAL {timeout} TO 0"))

    @contextmanager
    def apart(self) -> Iterator[Db]:
        """A part of the transaction that is undone by itself where it fails."""
        with self._connection.begin_nested():
            part = Db(self._connection, self._at_hand)
            yield part
            part.write_later()
        self.changed |= part.changed

    def write_later(self) -> None:
        """Write what was for later: at the end, or because it is to be read now."""
        for statement, rows in self._later.items():
            statement.change_many(self._driver, self._dialect, rows)
        self._later = {}

    def _taking(self, turn: Db) -> None:
        for statement, rows in turn._later.items():
            self._later.setdefault(statement, []).extend(rows)


def upsert(table: Table, keys: Sequence[str], columns: Sequence[str]) -> Executable:
    """Insert, or where the keys stand already, take the new values of these columns."""
    insert = postgresql.insert(table)  # SQLite reads the same words
    taken = {column: insert.excluded[column] for column in columns if column not in keys}
    return insert.on_conflict_do_update(index_elements=list(keys), set_=taken)


@cache
def _upsert(table: Table, keys: tuple[str, ...], columns: tuple[str, ...]) -> Prepared:
    return Prepared(upsert(table, keys, columns), columns)


def insert_new(table: Table) -> Executable:
    """Insert unless a row with the same key stands already."""
    insert = postgresql.insert(table).on_conflict_do_nothing()  # SQLite reads the same words
    return insert.execution_options(preserve_rowcount=True)


class Store:
    """Runs pieces of work, each in a transaction of its own that is durable before its answer leaves.

    On SQLite one thread writes, and all that waits goes into the next commit, each piece of work behind a
    savepoint; on PostgreSQL a few threads work side by side. Why: docs/adr/0002-shared-commits.md.
    """

    def __init__(self, url: str) -> None:
        self.engine = engine_for(url)
        self._at_hand: AtHand = {}
        self._shows_that_it_serves: Connection | None = None
        workers = _OneWriter if self.engine.dialect.name == "sqlite" else _ManyWriters
        self._workers: _OneWriter | _ManyWriters = workers(self.engine, self._at_hand)

    @property
    def is_shared(self) -> bool:
        """Can several processes serve from it? SQLite's file is one process's."""
        return self.engine.dialect.name == "postgresql"

    def run(self, work: Callable[[Db], T]) -> Future[T]:
        """Do `work` in a transaction; the future is done after the commit, or has what `work` raised."""
        return self._workers.run(work)

    def now(self, work: Callable[[Db], T]) -> T:
        """The same, waiting for it: for the command line and tests."""
        return self.run(work).result()

    @contextmanager
    def reading(self) -> Iterator[Db]:
        """A look that changes nothing and waits for no writer."""
        with self.engine.connect().execution_options(reading=True) as connection:
            yield Db(connection, self._at_hand)

    @contextmanager
    def snapshot(self) -> Iterator[Db]:
        """One moment of the whole store, however long one looks at it and whatever is written meanwhile.

        On SQLite every look is one. Of the shared memory of what was made of the content it takes nothing.
        """
        many = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True} if self.is_shared else {}
        with self.engine.connect().execution_options(reading=True, **many) as connection:
            db = Db(connection, {})
            db.takes_its_time()
            yield db

    @contextmanager
    def rebuilding(self) -> Iterator[tuple[Connection, Db]]:
        """One transaction in which also tables come and go; what was made of the content is forgotten."""
        with self.engine.begin() as connection:
            db = Db(connection, {})
            db.takes_its_time()
            yield connection, db
            db.write_later()
        self._at_hand.clear()

    def serves(self) -> None:
        """Others can see from now on that a bot serves from it, until this process ends."""
        if self.is_shared:
            connection = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text("SELECT pg_advisory_lock_shared(:number)"), {"number": SERVED})
            connection.detach()  # the lock is the connection's, and so it is no other's
            self._shows_that_it_serves = connection

    def is_served(self) -> bool:
        """Does a process serve from it? SQLite cannot tell, but that another one has the file open."""
        self.engine.dispose()
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if self.is_shared:
                tried = text("SELECT pg_try_advisory_lock(:number) AND pg_advisory_unlock(:number)")
                return not connection.execute(tried, {"number": SERVED}).scalar_one()
            return not _has_it_alone(connection)

    def perform_on(self, stage: Stage) -> None:
        """Where work is done from now on: SQLite's writer hands it over there, between BEGIN and COMMIT.

        The thread that serves is such a stage: with the work in a thread of its own the two would pass
        Python's one lock back and forth at every statement, which costs more than the statements.
        """
        self._workers.stage = stage

    def close(self) -> None:
        self._workers.close()
        if self._shows_that_it_serves is not None:
            self._shows_that_it_serves.close()
        self.engine.dispose()


def _has_it_alone(connection: Connection) -> bool:
    """SQLite leaves its log for a moment only where no other connection is open."""
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.execute("PRAGMA busy_timeout=200")
        driver.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        return False
    finally:
        driver.execute("PRAGMA journal_mode=WAL")
        driver.execute(f"PRAGMA busy_timeout={LOCK_SECONDS * 1000}")
    return True


def engine_for(url: str) -> Engine:
    """An engine that makes SQLite keep promises: durable commits, foreign keys, no lost updates."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            pool_size=POSTGRES_THREADS + 2,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=_NEVER_FOR_EVER,
        )
    engine = create_engine(
        parsed,
        poolclass=QueuePool,
        hide_parameters=True,
        json_deserializer=orjson.loads,
        connect_args={"timeout": LOCK_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


_NEVER_FOR_EVER = {
    "connect_timeout": 3,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": STATEMENT_SECONDS * 1000,
    "options": (
        f"-c statement_timeout={STATEMENT_SECONDS}s -c lock_timeout={LOCK_SECONDS}s"
        " -c idle_in_transaction_session_timeout=60s"
    ),
}
"""What libpq is told, so that nobody waits for a server that hangs, or was cut off."""


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin for us: see _begin_immediate
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={LOCK_SECONDS * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    """Deferred transactions lose updates silently; one that says at once that it writes does not."""
    reading = connection.get_execution_options().get("reading", False)
    sql = "BEGIN" if reading else "BEGIN IMMEDIATE"
    try:
        connection.connection.dbapi_connection.execute(sql)  # type: ignore[union-attr]
    except sqlite3.Error as error:
        raise named(sql, error, connection.dialect) from error


class _Piece:
    """A piece of work on its way: what to do, and the future that awaits it."""

    def __init__(self, work: Callable[[Db], Any]) -> None:
        self.work = work
        self.future: Future[Any] = Future()
        self.result: Any = None
        self.error: BaseException | None = None

    def settle(self, error: BaseException | None = None) -> None:
        if not self.future.set_running_or_notify_cancel():
            return  # nobody waits for it any more
        failed = error or self.error
        if failed is not None:
            self.future.set_exception(failed)
        else:
            self.future.set_result(self.result)


class _OneWriter:
    """SQLite's only writer: takes all that waits, a savepoint each where it is several, and commits once.

    It keeps its connection, until a commit fails or the engine is disposed of.
    """

    def __init__(self, engine: Engine, at_hand: AtHand) -> None:
        self.stage: Stage | None = None
        self._engine = engine
        self._at_hand = at_hand
        self._connection: Connection | None = None
        self._at_work = threading.Lock()
        event.listen(engine, "engine_disposed", self._let_go)
        self._waiting: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="writer", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[Db], Any]) -> Future[Any]:
        piece = _Piece(work)
        self._waiting.put(piece)
        return piece.future

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _write(self) -> None:
        while (first := self._waiting.get()) is not None:
            batch = [first]
            last = False
            while len(batch) < SHARED_COMMIT and not self._waiting.empty():
                piece = self._waiting.get()
                if piece is None:
                    last = True
                    break
                batch.append(piece)
            self._commit(batch)
            if last:
                return

    def _commit(self, batch: list[_Piece]) -> None:
        failed: BaseException | None = None
        with self._at_work:
            try:
                connection = self._connected()
                with connection.begin() as transaction:
                    self._perform(lambda: self._work_through(connection, transaction, batch))
            except BaseException as error:  # handed to whoever waits: nobody is answered without a commit
                failed = error
        if failed is not None:
            self._let_go()
        self._perform(lambda: _settle(batch, failed))

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._connection.detach()  # none of the pool's: closed when it is let go
        return self._connection

    def _let_go(self, _engine: Engine | None = None) -> None:
        with self._at_work:
            kept, self._connection = self._connection, None
            if kept is not None:
                kept.close()

    def _work_through(self, connection: Connection, transaction: Transaction, batch: list[_Piece]) -> None:
        if len(batch) == 1:
            _alone(connection, transaction, self._at_hand, batch[0])
            return
        shared = Db(connection, self._at_hand)
        for piece in batch:
            _behind_a_savepoint(connection, shared, piece)
        shared.write_later()

    def _perform(self, act: Callable[[], None]) -> None:
        """On the stage, waiting for its end; here, where there is none."""
        if self.stage is None:
            act()
            return
        done: Future[None] = Future()
        self.stage(lambda: _perform(act, done))
        done.result()


def _perform(act: Callable[[], None], done: Future[None]) -> None:
    try:
        act()
    except BaseException as error:
        done.set_exception(error)
    else:
        done.set_result(None)


def _settle(batch: list[_Piece], failed: BaseException | None) -> None:
    for piece in batch:
        piece.settle(failed)


def _alone(connection: Connection, transaction: Transaction, at_hand: AtHand, piece: _Piece) -> None:
    """What shares its commit with nothing is undone with it."""
    db = Db(connection, at_hand)
    try:
        piece.result = piece.work(db)
    except OperationalError:
        raise
    except BaseException as error:
        piece.error = error
        transaction.rollback()
    else:
        db.write_later()


def _behind_a_savepoint(connection: Connection, shared: Db, piece: _Piece) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.execute("SAVEPOINT turn")
    turn = Db(connection, shared._at_hand)
    try:
        piece.result = piece.work(turn)
    except OperationalError:  # disk full, locked: SQLite has rolled everything back already
        raise
    except BaseException as error:
        driver.execute("ROLLBACK TO turn")
        piece.error = error
    else:
        shared._taking(turn)
    driver.execute("RELEASE turn")


class _ManyWriters:
    """PostgreSQL: a transaction each, side by side; a deadlock's loser tries once more."""

    def __init__(self, engine: Engine, at_hand: AtHand) -> None:
        self.stage: Stage | None = None  # each piece waits for its own round trips: a thread serves it better
        self._engine = engine
        self._at_hand = at_hand
        self._threads = ThreadPoolExecutor(POSTGRES_THREADS, thread_name_prefix="writer")

    def run(self, work: Callable[[Db], Any]) -> Future[Any]:
        return self._threads.submit(self._transact, work)

    def _transact(self, work: Callable[[Db], T]) -> T:
        try:
            return self._once(work)
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) not in {"40P01", "40001"}:
                raise
            return self._once(work)

    def _once(self, work: Callable[[Db], T]) -> T:
        with self._engine.begin() as connection:
            db = Db(connection, self._at_hand)
            result = work(db)
            db.write_later()
            return result

    def close(self) -> None:
        self._threads.shutdown()
