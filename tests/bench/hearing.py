"""How long it takes to understand what somebody says: every sentence of tests/sentences, in process.

`python -m tests.bench.hearing PROFILED` lists as many of the functions that it spends most in.
"""

from __future__ import annotations

import cProfile
import json
import pstats
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time

from bot.core.feature import House
from bot.core.listening import Ears
from bot.features import ALL
from tests.sentences.judging import FOLDER

FILES = ("open", "held", "asked")
MEDIAN, P99 = 1.0, 5.0
"""Goals, in milliseconds."""


@dataclass(frozen=True)
class Figures:
    """Seconds to open the ears, and milliseconds of computing of each sentence: the first time, and later."""

    opened: float
    first: list[float]
    later: list[float]


def measure(rounds: int) -> Figures:
    began = process_time()
    ears = Ears(House(ALL))
    ears.open()
    opened = process_time() - began
    first, *later = [[_took(ears, one) for one in texts()] for _ in range(1 + rounds)]
    return Figures(opened, first, list(map(statistics.median, zip(*later, strict=True))))


def texts() -> Iterator[str]:
    for name in FILES:
        for line in (FOLDER / f"{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            yield from [row["text"]] if "text" in row else row["turns"]


def _took(ears: Ears, text: str) -> float:
    began = process_time()
    ears.hear(text)
    return 1000 * (process_time() - began)


def table(figures: Figures) -> str:
    return "\n".join(
        (
            f"hearing: {len(figures.later)} sentences, ms of computing; made ready in {figures.opened:.2f} s",
            f"{'':<18}{'median':>9}{'p90':>9}{'p99':>9}{'worst':>9}   goal {MEDIAN:g} and {P99:g}",
            _row("for the first time", figures.first),
            _row("later", figures.later),
            "",
        )
    )


def _row(name: str, took: list[float]) -> str:
    at = statistics.quantiles(took, n=100)
    return f"{name:<18}{statistics.median(took):>9.2f}{at[89]:>9.2f}{at[98]:>9.2f}{max(took):>9.2f}"


def main() -> None:
    print(table(measure(3)))
    if sys.argv[1:]:
        profile = cProfile.Profile()
        profile.runcall(measure, 1)
        pstats.Stats(profile).sort_stats("tottime").print_stats(int(sys.argv[1]))


if __name__ == "__main__":
    main()
