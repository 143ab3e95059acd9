"""How work grows with its size: compared with itself, so that no machine is too slow or too busy for it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

_TIMES = 8
_RUNS = 3
_NOISE_SECONDS = 0.02
"""What is done sooner is lost among what else a processor does."""


def grows_evenly(work: Callable[[int], object], most: int) -> bool:
    """Whether work on `most` takes about as many times as long as on an eighth of it, and not the square of
    that. Counted in the time that the processor gave it, the best of a few runs."""
    return evenly(_seconds(work, most // _TIMES), _seconds(work, most))


def evenly(small: float, large: float) -> bool:
    """Of seconds on an eighth of the size, and on the whole."""
    return large <= max(_NOISE_SECONDS, 3 * _TIMES * small)


def _seconds(work: Callable[[int], object], size: int) -> float:
    def once() -> float:
        began = time.process_time()
        work(size)
        return time.process_time() - began

    return min(once() for _ in range(_RUNS))


def calls(work: Callable[[], object]) -> int:
    """How many functions it calls in this thread: the same on every machine."""
    number = 0

    def called(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return number
