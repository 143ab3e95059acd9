"""What was tried, what came of it, and the table of all that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.faults.ground import Ground

Size = TypeVar("Size")


@dataclass
class Finding:
    """What was done in words, what was counted, and whatever breaks the goal; the goal holds without any."""

    did: str
    counted: dict[str, Any] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def demand(self, holds: bool, otherwise: str) -> None:
        """A fault where it does not hold; all are gathered, so that one run tells the whole."""
        if not holds:
            self.faults.append(otherwise)

    @property
    def holds(self) -> bool:
        return not self.faults

    @property
    def result(self) -> str:
        said = [f"{name} {value}" for name, value in self.counted.items()]
        return "; ".join(said + [f"FAULT: {one}" for one in self.faults])


@dataclass(frozen=True)
class Experiment:
    """One goal tried in one way; the sizes differ, the code does not."""

    goal: str
    name: str
    small: Any
    full: Any
    run: Callable[[Ground, Any], Finding]


ALL: list[Experiment] = []


def experiment(
    goal: str, small: Size, full: Size
) -> Callable[[Callable[[Ground, Size], Finding]], Callable[[Ground, Size], Finding]]:
    """Enters a function into the list of all experiments."""

    def entered(run: Callable[[Ground, Size], Finding]) -> Callable[[Ground, Size], Finding]:
        ALL.append(Experiment(goal, run.__name__, small, full, run))
        return run

    return entered


def as_markdown(rows: Sequence[tuple[Experiment, Finding]]) -> str:
    """The table of the README."""
    lines = ["| Goal | What was done | Result | |", "|---|---|---|---|"]
    lines += [f"| {one.goal} | {found.did} | {found.result} | {_verdict(found)} |" for one, found in rows]
    return "\n".join(lines)


def _verdict(found: Finding) -> str:
    return "holds" if found.holds else "**fails**"
