"""Notes how long a process's event loop stood still; put there as its `sitecustomize`.

A beat is due every few milliseconds; what it comes late is a stall, less the time for which the system had
no core for the thread: a busy machine is no fault of the program's. `HEARTBEAT` names the file of the stalls.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

EVERY = 0.01
WORTH_NOTING = 0.05


def waited() -> float:
    """Seconds that this thread was ready to run and got no core."""
    told = Path("/proc/thread-self/schedstat")
    return int(told.read_text().split()[1]) / 1e9 if told.exists() else 0.0


def beat(loop: asyncio.AbstractEventLoop, told: Path) -> None:
    due, before = loop.time() + EVERY, waited()

    def came() -> None:
        stood = loop.time() - due - (waited() - before)
        if stood > WORTH_NOTING:
            with told.open("a") as file:
                file.write(f"{time.monotonic():.3f} {stood:.3f}\n")
        beat(loop, told)

    loop.call_at(due, came)


def watch(told: Path) -> None:
    """Whatever loop begins to run has a heart from then on."""
    run = asyncio.BaseEventLoop.run_forever

    def with_a_heart(loop: asyncio.BaseEventLoop) -> None:
        if not getattr(loop, "has_a_heart", False):
            loop.has_a_heart = True  # type: ignore[attr-defined]
            beat(loop, told)
        run(loop)

    asyncio.BaseEventLoop.run_forever = with_a_heart  # type: ignore[assignment, method-assign]


if "HEARTBEAT" in os.environ:
    watch(Path(os.environ["HEARTBEAT"]))
