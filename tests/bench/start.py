"""From start to ready, and the memory of a bot that is at rest."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from tests.bench.servers import MEASURED, Server, cores
from tests.process import Stafet

GOALS = {"stafet, empty store": "", "stafet": "goal 1.50 s, 120 MiB", "stock": ""}
_REST = 1.0

Figures = dict[str, list[tuple[float, float]]]


def measure(folder: Path, rounds: int) -> Figures:
    """Seconds and MiB of each round, in turn: a first start, a later one, and the stock bot's."""
    found: Figures = {name: [] for name in GOALS}
    for number in range(rounds):
        here = folder / str(number)
        here.mkdir()
        found["stafet, empty store"].append(_stafet(here))
        found["stafet"].append(_stafet(here))
        found["stock"].append(_stock(here))
    return found


def _stafet(folder: Path) -> tuple[float, float]:
    began = time.monotonic()
    with Stafet(folder=folder, cores=cores(MEASURED)) as stafet:
        took = time.monotonic() - began
        time.sleep(_REST)
        return took, resident(stafet.pid)


def _stock(folder: Path) -> tuple[float, float]:
    began = time.monotonic()
    with Server("stock", folder, "http://127.0.0.1:9/") as server:
        took = time.monotonic() - began
        time.sleep(_REST)
        return took, resident(server.pid)


def resident(pid: int) -> float:
    """The memory that a process holds, in MiB; 0 where the system does not tell."""
    return _told(str(pid), "VmRSS")


def peak() -> float:
    """The most memory that this process has held, in MiB; 0 where the system does not tell."""
    return _told("self", "VmHWM")


def _told(process: str, what: str) -> float:
    told = Path(f"/proc/{process}/status")
    if not told.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in told.read_text().splitlines() if ":" in line)
    return int(lines[what].split()[0]) / 1024


def table(figures: Figures) -> str:
    lines = [f"{'':<22}{'ready, s':>10}{'min–max':>14}{'MiB at rest':>13}"]
    for name, rounds in figures.items():
        took = [seconds for seconds, _ in rounds]
        memory = statistics.median(mib for _, mib in rounds)
        span = f"{min(took):.2f}–{max(took):.2f}"
        lines.append(
            f"{name:<22}{statistics.median(took):>10.2f}{span:>14}{memory:>13.0f}   {GOALS[name]}".rstrip()
        )
    return "\n".join(lines)
