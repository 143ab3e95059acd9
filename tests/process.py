"""The real bot as a process of its own, as an administrator starts it."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, NamedTuple, Self

from tests.forks import PROGRAM, ROOT, Forks, Started

__all__ = ["PATIENCE", "PROGRAM", "ROOT", "Answer", "Stafet", "Stopwatch", "free_port", "held_back", "pin"]

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")


class Answer(NamedTuple):
    """What came back: the body as JSON where it is such, else as text, None where there was none."""

    status: int
    body: Any


forks: Forks | None = None
"""Where tests fork what they start; a benchmark starts it afresh."""

PATIENCE = 300.0
"""Seconds that any wait may take: longer than a machine is ever busy, and nothing to what comes at once."""


def held_back(*pids: int) -> float:
    """Seconds so far that these processes were ready to run and got no core; 0 where no system tells."""
    waited = 0
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            with suppress(OSError):  # a thread that ended meanwhile
                waited += int(task.read_text().split()[1])
    return waited / 1e9


class Stopwatch:
    """Seconds since it was made, less those for which this process or one of `pids` got no core: a busy
    machine is no fault of the program's."""

    def __init__(self, *pids: int) -> None:
        self._pids = (os.getpid(), *pids)
        self._held = held_back(*self._pids)
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        took = time.monotonic() - self._began
        return max(0.0, took - max(0.0, held_back(*self._pids) - self._held))


class Stafet:
    """`python app.py` on a free port of loopback with a store of its own; a context manager.

    Nothing of the caller's environment reaches it but the few variables that every program needs.
    """

    def __init__(
        self,
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
        cores: set[int] | None = None,
        patience: float = PATIENCE,
        *,
        afresh: bool = False,
    ) -> None:
        """`folder` holds store and log (default: a temporary one); `cores` pins; `patience` in seconds;
        `afresh`: Python itself is started, too, where tests fork a process that has read all."""
        self._own_folder = folder is None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="stafet-"))
        self.port = free_port()
        self.cores = cores
        self.patience = patience
        self.process: subprocess.Popen[bytes] | Started | None = None
        self._forks = None if afresh else forks
        self.env = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "PORT": str(self.port),
            "DATABASE_URL": f"sqlite:///{self.folder / 'stafet.db'}",
            "PYTHONUNBUFFERED": "1",
            **(env or {}),
        }

    @property
    def log(self) -> str:
        path = self.folder / "stafet.log"
        return path.read_text(errors="replace") if path.exists() else ""

    @property
    def pid(self) -> int:
        if self.process is None:
            raise AssertionError("Stafet has not been started")
        return self.process.pid

    def start(self, *words: str) -> Self:
        """Starts it, again where it was stopped or killed, and waits until /readyz says 200.

        With `words` another serving command, such as `start("local")`.
        """
        self.launch(*words)
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            if self.process and self.process.poll() is not None:
                raise AssertionError(self._told(f"Stafet ended with {self.process.returncode} at its start"))
            if self._is_ready():
                return self
            time.sleep(0.02)
        self.kill()
        raise AssertionError(self._told(f"Stafet was not ready within {self.patience:g} s"))

    def launch(self, *words: str) -> subprocess.Popen[bytes] | Started:
        """Starts it without waiting for anything."""
        with (self.folder / "stafet.log").open("ab") as log:
            self.process = self._begin(words, log, log)
        pin(self.cores, self.process.pid)
        return self.process

    def run(self, *words: str, timeout: float = PATIENCE) -> subprocess.CompletedProcess[str]:
        """One of the other commands, such as `run("check")`, on the same store."""
        with tempfile.NamedTemporaryFile() as out, tempfile.NamedTemporaryFile() as err:
            process = self._begin(words, out, err)
            try:
                code = process.wait(timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            said = [Path(one.name).read_text(encoding="utf-8") for one in (out, err)]
            return subprocess.CompletedProcess(words, code, *said)

    def _begin(
        self, words: Sequence[str], out: IO[bytes], err: IO[bytes]
    ) -> subprocess.Popen[bytes] | Started:
        if self._forks is not None:
            return self._forks.start(words, self.folder, self.env, out, err)
        return subprocess.Popen(
            [sys.executable, str(PROGRAM), *words],
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )

    def load(
        self, units: Path, directory: Path, tenant: str | None = None, *, close: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """`close`: what is no longer in the file is gone indeed, however much it is."""
        more = [*(["--tenant", tenant] if tenant else []), *(["--close"] if close else [])]
        return self.run("load", "--units", str(units), "--directory", str(directory), *more)

    def demo(self) -> subprocess.CompletedProcess[str]:
        return self.run("demo")

    def post(
        self,
        activity: Any,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = PATIENCE,
    ) -> Answer:
        """Posts an activity; bytes go out as they are, for what is no JSON."""
        raw = activity if isinstance(activity, bytes) else json.dumps(activity).encode()
        sent = {"Content-Type": "application/json", **(headers or {})}
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        return self.ask("POST", "/api/messages", raw, sent, timeout)

    def get(self, path: str, port: int | None = None) -> Answer:
        return self.ask("GET", path, None, {}, port=port)

    def ask(
        self,
        method: str,
        path: str,
        body: Any,
        headers: Mapping[str, str],
        timeout: float = PATIENCE,
        port: int | None = None,
    ) -> Answer:
        """One request on a connection of its own; an iterable body goes out in chunks, without a length."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=timeout)
        try:
            connection.request(method, path, body, dict(headers))
            response = connection.getresponse()
            return Answer(response.status, _read(response.read()))
        except OSError as error:
            raise AssertionError(self._told(f"{method} {path} got no answer: {error!r}")) from error
        finally:
            connection.close()

    def stop(self, timeout: float = PATIENCE) -> int:
        """Asks it to end, as an orchestrator does, and gives its return code back."""
        if self.process is None:
            return 0
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(self._told(f"Stafet did not end within {timeout:g} s of SIGTERM")) from None

    def kill(self) -> None:
        """kill -9."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(PATIENCE)

    def __enter__(self) -> Self:
        return self if self.process else self.start()

    def __exit__(self, *_: object) -> None:
        self.kill()
        if self._own_folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _is_ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def _told(self, what: str) -> str:
        tail = "\n".join(self.log.splitlines()[-40:])
        return f"{what}. The end of its log:\n{tail or '(nothing)'}"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def pin(cores: set[int] | None, pid: int = 0) -> None:
    """Keeps a process (default: this one) on these cores, where the system can do that."""
    if cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(pid, cores)


def _read(raw: bytes) -> Any:
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError:
        return raw.decode(errors="replace")
