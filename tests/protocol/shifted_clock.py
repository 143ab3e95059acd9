"""Lets hours pass in a process that does not know of it; put there as its `sitecustomize`.

The file that SHIFTED_CLOCK names holds so many seconds; what was read stands in `<file>.seen`. The monotonic
clock goes on as it is, as when an administrator sets a machine's clock.
"""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import time_machine


def follow(told: Path) -> None:
    """Shift this process's clock whenever the file says something else."""
    begun, began = time.time(), time.monotonic()
    traveller = time_machine.travel(begun, tick=True).start()
    seen = ""

    def look() -> None:
        nonlocal seen
        wanted = told.read_text() if told.exists() else ""
        if wanted and wanted != seen:
            traveller.move_to(begun + time.monotonic() - began + float(wanted))
            seen = wanted
            told.with_suffix(".seen").write_text(seen)

    def keep_looking() -> None:
        while True:
            look()
            time.sleep(0.01)

    look()
    threading.Thread(target=keep_looking, daemon=True).start()


if "SHIFTED_CLOCK" in os.environ:
    follow(Path(os.environ["SHIFTED_CLOCK"]))
