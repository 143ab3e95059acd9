"""`python -m tests.faults`: every goal of reliability and of safety in full size, as a table."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.faults.every import EXPERIMENTS, SAFETY
from tests.faults.finding import Experiment, Finding, as_markdown, into
from tests.faults.ground import Ground
from tests.process import ROOT

PROMISES = ROOT / "docs" / "promises.md"


def main() -> int:
    told = _told()
    rows: list[tuple[Experiment, Finding]] = []
    with Ground() as ground:
        for one in (*EXPERIMENTS, *SAFETY):
            if told.only and not any(word in (one.goal, one.name) for word in told.only):
                continue
            rows.append((one, _found(ground, one, one.small if told.small else one.full)))
    if told.markdown:
        day = datetime.now(UTC).date().isoformat()
        told.markdown.write_text(f"{as_markdown(rows)}\n\nRun on {day}.\n", encoding="utf-8")
    if told.write:
        PROMISES.write_text(into(PROMISES.read_text(encoding="utf-8"), rows), encoding="utf-8")
    failed = [one.name for one, found in rows if not found.holds]
    print(f"\n{len(rows) - len(failed)} of {len(rows)} hold{': ' if failed else ''}{', '.join(failed)}")
    return 1 if failed else 0


def _told() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("only", nargs="*", help="goals or names of experiments; all without")
    parser.add_argument("--small", action="store_true", help="the sizes of every test run")
    parser.add_argument(
        "--write", action="store_true", help="writes the rows into the tables of docs/promises.md"
    )
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="writes the table there, too")
    return parser.parse_args()


def _found(ground: Ground, one: Experiment, size: object) -> Finding:
    """What came of it; an experiment that breaks off has not shown its goal."""
    began = time.monotonic()
    try:
        found = one.run(ground, size)
    except Exception as error:  # the others are still worth knowing
        found = Finding(one.name, faults=[f"broke off: {error!r}"[:2000]])
    found.seconds = time.monotonic() - began
    mark = "holds" if found.holds else "FAILS"
    print(f"{one.goal:4}{mark:7}{found.did} ({found.seconds:.0f} s)\n           {found.result}", flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
