"""What was tried, what came of it, and the table of all that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.faults.ground import Ground

Size = TypeVar("Size")

GOALS = {
    "R1": "No acknowledged vote is lost, wrong or counted twice",
    "R2": "No due message is lost unseen; only what may come twice does, marked so, once a kill at most",
    "R3": "What is due comes within 10 s, also after the clock was set; after an absence, the newest only",
    "R4": "One occurrence a date, whatever daylight saving does",
    "R5": "Answers within 1 s in calm and 10 s always; however often it is delivered, it is done once",
    "R6": "Of one person's clicks the newest counts, in whatever order they arrive",
    "R7": "A card is right within 5 s, with one update in 2 s at most, and never an older one over a newer",
    "R8": "Teams' limits and pauses are kept to, refusals are final, and no conversation waits for another",
    "R9": "SIGTERM: an end within 30 s, return code 0, nothing acknowledged lost, nothing half sent",
    "R10": "Without its database it acknowledges nothing, says why within 5 s, and is back within 10 s",
    "R11": "The event loop stands still for 0.1 s at most, and tokens are asked for twice an hour at most",
    "R12": "One person's flood takes 99 % of the others' answers no longer than 1 s",
    "S1": "Whoever is not Teams is refused, before anything is read, and never with a fault of ours",
    "S2": "Half a configuration does not serve",
    "S3": "The bot's token goes to listed hosts, over https, and nowhere else",
    "S4": "What comes from elsewhere changes nothing",
    "S5": "A changed tap does nothing that its sender may not do",
    "S6": "Whatever comes, it is answered, refused or ignored: no 5xx",
    "S7": "People's words are shown, and never act",
    "S8": "No log tells secrets, words or names; whoever was erased stands nowhere",
    "S9": "One person's haste is not felt by others",
    "S10": "It is made of what it says, and holds no secret",
}
"""What is promised, by number."""


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
    """The table of docs/promises.md; each goal's promise stands once."""
    lines, last = ["| | promised | done | found | |", "|---|---|---|---|---|"], ""
    for one, found in rows:
        goal, promise = (one.goal, GOALS[one.goal]) if one.goal != last else ("", "")
        lines.append(f"| {goal} | {promise} | {found.did} | {found.result} | {_verdict(found)} |")
        last = one.goal
    return "\n".join(lines)


def into(page: str, rows: Sequence[tuple[Experiment, Finding]]) -> str:
    """The page with these rows of its tables in place of what they told before.

    A goal of which only a part was tried stays as it was.
    """
    lines, within = list[str](), ""
    for line in page.split("\n"):
        within = _goal_of(line, within)
        if within not in _tried(rows):
            lines.append(line)
        elif line.startswith(f"| {within} "):
            lines += as_markdown([row for row in rows if row[0].goal == within]).split("\n")[2:]
    return "\n".join(lines)


def _tried(rows: Sequence[tuple[Experiment, Finding]]) -> set[str]:
    """The goals of which each experiment was made."""
    tried = {one.name for one, _ in rows}
    return {one.goal for one, _ in rows} - {one.goal for one in ALL if one.name not in tried}


def _goal_of(line: str, above: str) -> str:
    """Of a row of the table; one that names none belongs to the one above it."""
    first = line.split("|")[1].strip() if line.startswith("|") else None
    return above if first == "" else first if first in GOALS else ""


def _verdict(found: Finding) -> str:
    return "holds" if found.holds else "**fails**"
