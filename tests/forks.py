"""Starts Stafet as a fork of a process that has read all of it: a start then costs only what it does.

What Python imports and what the ears are made of is the same at every start, and takes longer than most
tests. All else is as in a process begun afresh: the program is run from its first line, in a folder and an
environment of its own.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "app.py"


class Started:
    """A process as subprocess.Popen tells of one."""

    def __init__(self, forks: Forks, pid: int, words: Sequence[str]) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._forks = forks
        self._words = words

    def poll(self) -> int | None:
        if self.returncode is None:
            self.returncode = self._forks.ask(ended=self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        until = time.monotonic() + (float("inf") if timeout is None else timeout)
        while (code := self.poll()) is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired(self._words, timeout or 0)
            time.sleep(0.005)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Forks:
    """The process that has read all; it is begun by the first that is to be started."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def start(
        self, words: Sequence[str], folder: Path, env: Mapping[str, str], out: IO[bytes], err: IO[bytes]
    ) -> Started:
        told = {"words": [str(PROGRAM), *words], "folder": str(folder), "env": dict(env)}
        return Started(self, self.ask(**told, out=_path(out), err=_path(err)), words)

    def ask(self, **told: Any) -> Any:
        with self._lock:
            process = self._process or self._begun()
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps(told) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

    def _begun(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", __name__],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self._process

    def close(self) -> None:
        if self._process is not None:
            with self._process:
                self._process.kill()


def _path(file: IO[bytes]) -> str:
    return str(Path(file.name).resolve())


# --- in the process that is forked ------------------------------------------------------------------------


def main() -> None:
    _read_all()
    for line in iter(sys.stdin.readline, ""):
        told = json.loads(line)
        if "ended" in told:
            _answer(_ended(told["ended"]))
        elif pid := os.fork():
            _answer(pid)
        else:
            _become(told)
            runpy.run_path(str(PROGRAM), run_name="__main__")
            return


def _read_all() -> None:
    """Whatever app.py imports, and the house with its ears, which it then finds made."""
    importlib.import_module("app")
    importlib.import_module("bot.teams.botbuilder")
    feature: Any = importlib.import_module("bot.core.feature")
    listening: Any = importlib.import_module("bot.core.listening")
    everything = importlib.import_module("bot.features").ALL
    house = feature.House(everything)
    listening.Ears(house).open()
    made = feature.House
    feature.House = lambda features: house if features is everything else made(features)
    assert threading.active_count() == 1, "a fork has one thread alone"
    gc.freeze()


def _ended(pid: int) -> int | None:
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def _answer(told: Any) -> None:
    print(json.dumps(told), flush=True)


def _become(told: dict[str, Any]) -> None:
    """As if it had been started so."""
    os.chdir(told["folder"])
    os.environ.clear()
    os.environ.update(told["env"])
    time.tzset()
    _instead_of(0, os.devnull, os.O_RDONLY)
    _instead_of(1, told["out"], os.O_WRONLY | os.O_APPEND)
    _instead_of(2, told["err"], os.O_WRONLY | os.O_APPEND)
    sys.argv = told["words"]
    aiohttp: Any = importlib.import_module("aiohttp.connector")
    aiohttp._SSL_CONTEXT_VERIFIED = aiohttp._make_ssl_context(True)  # made of the environment when it is read
    sys.modules.pop("sitecustomize", None)
    sys.path[:0] = filter(None, told["env"].get("PYTHONPATH", "").split(os.pathsep))
    with contextlib.suppress(ModuleNotFoundError):
        importlib.import_module("sitecustomize")


def _instead_of(number: int, path: str, how: int) -> None:
    opened = os.open(path, how)
    os.dup2(opened, number)
    os.close(opened)


if __name__ == "__main__":
    main()
