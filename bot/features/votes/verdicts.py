"""What comes out of a vote now: decided, undecided, or more time."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is to happen with a vote now."""

    OPEN = "open"
    ADOPTED = "adopted"
    UNDECIDED = "undecided"
    EXTEND = "extend"
    PAUSE = "pause"


class Reason(StrEnum):
    """What stands in the way of adoption."""

    OBJECTION = "objection"
    TOO_FEW = "too-few"
    ALL_GONE = "all-gone"
    TOO_FEW_TO_SHOW = "too-few-to-show"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Snapshot:
    """A vote at the moment of looking at it.

    `needed` answers are its quorum, 0 where it has none; `open_objections` are those neither integrated nor
    withdrawn. Each of the two delays, `extended` and `paused`, is given once. A confidential vote has no
    result below `fewest` answers. `all_gone`: of those who answered nobody may vote any more.
    """

    needed: int
    answered: int
    open_objections: int
    deadline_passed: bool = False
    closed_by_hand: bool = False
    extended: bool = False
    paused: bool = False
    fewest: int = 0
    all_gone: bool = False

    @property
    def has_quorum(self) -> bool:
        return self.answered >= self.needed


@dataclass(frozen=True)
class Outcome:
    """The verdict, and all that stands in the way, the heavier first."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


def outcome(seen: Snapshot) -> Outcome:
    """What is to happen now; a vote never closes early because all have answered."""
    if not (seen.deadline_passed or seen.closed_by_hand):
        return Outcome(Verdict.OPEN)
    reasons = obstacles(seen)
    if not reasons:
        return Outcome(Verdict.ADOPTED)
    return Outcome(Verdict.UNDECIDED if seen.closed_by_hand else _at_deadline(seen, reasons), reasons)


def obstacles(seen: Snapshot) -> tuple[Reason, ...]:
    """Why the proposal would not be adopted now, the objection first: more answers do not outweigh it."""
    found = {
        Reason.OBJECTION: seen.open_objections > 0,
        Reason.TOO_FEW: not seen.has_quorum,
        Reason.ALL_GONE: seen.needed > 0 and seen.all_gone,
        Reason.TOO_FEW_TO_SHOW: seen.answered < seen.fewest,
    }
    return tuple(reason for reason, is_so in found.items() if is_so)


def _at_deadline(seen: Snapshot, reasons: tuple[Reason, ...]) -> Verdict:
    if Reason.OBJECTION in reasons:
        return Verdict.UNDECIDED if seen.paused else Verdict.PAUSE
    return Verdict.UNDECIDED if seen.extended else Verdict.EXTEND
