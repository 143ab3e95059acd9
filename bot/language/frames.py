"""Frames: the skeletons of all doors with weights, found by their rarest concept, and how well they fit."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.language.entities import Kind
from bot.language.lexicon import Lexicon
from bot.language.meaning import Skeleton, Step
from bot.language.pieces import MARKS, Piece, Role
from bot.language.sheet import Sheet

Door = TypeVar("Door", bound=Hashable)

SLOT = 1.0
TELLING = 1.6
"""A single concept that a deed can be told by; `meeting` or `vote` alone cannot."""

_WEAK, _ASK, _MARK, _LEAST, _MOST = 0.25, 1.0, 1.5, 0.6, 3.5
UNKNOWN, NAME, NUMBER, TIME, STRAY_MARK = 3.0, 2.0, 1.2, 0.8, 1.0
MISSING, UNEXPLAINED = 0.3, 0.55
_SPEAKER = 0.5
_DONE = 1.5
UNSAID = frozenset(
    ("SHOW", "TELL", "GET", "GIVE", "WANT", "FIND", "KNOW", "HEAR", "SAY", "WRITE", "SEND", "MAKE")
)
"""What people leave out when they say what they want."""

_UNSAID_ALONE = frozenset(("ME", "MY", "WE", "OUR", "YOU", "WANT"))
"""Where a meaning is made of small words alone, no other of them may be lacking."""

_TURNS = frozenset(("BACK", "AFTER_ALL", "ON_AGAIN", "RETURNED"))
"""Words that make the contrary of what is said without them: `on leave`, `back from leave`."""

_NO_QUESTION = 0.6
"""What it costs that somebody asks yes or no where the frame does not."""

_OTHERWISE = 1.5
"""What it costs that a frame answers another question, where the door was told by something else."""

_OTHER_QUESTION = 0.03
"""Of two doors that are as likely, the one that is asked yes or no goes before that of a `what`."""

NEARLY = {
    frozenset(pair.split()): cost
    for pair, cost in {
        "WHAT WHEN": 0.4,
        "WHAT HOW_MANY": 0.5,
        "WHAT WHERE": 0.6,
        "WHAT WHO": 0.8,
        "WHAT HOW": 0.5,
        "WHO HOW_MANY": 0.5,
        "WHEN HOW": 1.2,
        "WHO WHERE": 1.5,
        "WHAT WHY": 1.5,
        "WHEN WHERE": 0.8,
    }.items()
}
"""Questions that are asked in each other's words, and what that costs: `what is the deadline`."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame(Generic[Door]):
    """One way to mean a door."""

    door: Door
    steps: tuple[Step, ...]
    weights: tuple[float, ...]
    missed: tuple[float, ...]
    """What it costs that a step was not said."""

    concepts: frozenset[str]
    skeleton: Skeleton
    acts: bool
    asks: frozenset[str]
    marks: frozenset[str]
    tells: frozenset[str]
    """Those of its concepts that say what it is about."""

    source: str

    @property
    def may_be_asked(self) -> bool:
        return bool(self.asks) or self.skeleton.question or self.skeleton.inverted

    @property
    def slots(self) -> tuple[str, ...]:
        return self.skeleton.slots


@dataclass(slots=True)
class Fit(Generic[Door]):
    """How well a frame explains a sheet, its slots left aside."""

    frame: Frame[Door]
    covered: float
    missing: float
    whole: float
    extra: float
    open: list[tuple[Piece, float]]
    """The pieces that it does not explain, and what each costs."""

    lacks: tuple[Step, ...] = ()

    @property
    def bound(self) -> float:
        """The score, were everything explained."""
        return self.covered / (self.whole + MISSING * self.missing + UNEXPLAINED * self.extra)


class Frames(Generic[Door]):
    """All frames of all doors."""

    def __init__(self, lexicon: Lexicon, skeletons: Iterable[tuple[Door, bool, Skeleton, str]]) -> None:
        self.lexicon = lexicon
        kept = {(door, one): (acts, source) for door, acts, one, source in skeletons}
        self.weight = self._weights(kept)
        self.frames = [
            frame
            for (door, one), (acts, source) in kept.items()
            if (frame := self._frame(door, one, acts, source)) is not None
        ]
        self._by_door: dict[Door, list[Frame[Door]]] = defaultdict(list)
        for frame in self.frames:
            self._by_door[frame.door].append(frame)
        self.about = {
            door: frozenset().union(*(one.tells for one in frames)) for door, frames in self._by_door.items()
        }
        """All that the meanings of a door tell of."""

        self.by_rarest: dict[str, list[Frame[Door]]] = defaultdict(list)
        for frame in self.frames:
            for concept in self._rarest(frame):
                self.by_rarest[concept].append(frame)

    def _weights(self, kept: Iterable[tuple[Door, Skeleton]]) -> dict[str, float]:
        """What a concept tells: the fewer doors have it, the more."""
        doors: dict[str, set[Door]] = defaultdict(set)
        for door, one in kept:
            for step in one.steps:
                for concept in step:
                    doors[concept].add(door)
        count = 1 + len({door for door, _ in kept})
        return {concept: self._weight(concept, len(own) / count) for concept, own in doors.items()}

    def _weight(self, concept: str, share: float) -> float:
        telling = min(_MOST, max(_LEAST, -math.log(share) * 0.9))
        section = self.lexicon.sections.get(concept, "things")
        if section == "asks":
            return _ASK
        if section == "time":
            return TIME
        if section == "marks":
            return _MARK
        return telling * _WEAK if concept in self.lexicon.weak or section == "people" else telling

    def _frame(self, door: Door, one: Skeleton, acts: bool, source: str) -> Frame[Door] | None:
        steps = tuple(sorted(one.steps, key=sorted))
        concepts = frozenset(concept for step in steps for concept in step)
        asks = frozenset(concept for concept in concepts if concept in self.lexicon.asks)
        weights = tuple(max(self.weight[concept] for concept in step) for step in steps)
        if one.polite and len(steps) < 2:
            return None
        telling = [weight for step, weight in zip(steps, weights, strict=True) if self.tells(step)]
        if not telling and not (asks and (len(steps) > 1 or one.slots) and not acts):
            return None
        if acts and len(telling) == 1 and telling[0] < TELLING:  # `jeg er ikke … mødet`
            return None
        tells = frozenset(filter(self._is_telling, concepts))
        missed = tuple(itertools.starmap(self._missed, zip(steps, weights, strict=True)))
        return Frame(door, steps, weights, missed, concepts, one, acts, asks, concepts & MARKS, tells, source)

    def tells(self, step: Step) -> bool:
        return any(self._is_telling(concept) for concept in step)

    def _is_telling(self, concept: str) -> bool:
        section = self.lexicon.sections.get(concept, "things")
        return concept not in self.lexicon.weak and section not in ("asks", "marks", "people", "time")

    def _rarest(self, frame: Frame[Door]) -> Step:
        told = [
            (weight, sorted(step), step)
            for step, weight in zip(frame.steps, frame.weights, strict=True)
            if self.tells(step)
        ] or [(weight, sorted(step), step) for step, weight in zip(frame.steps, frame.weights, strict=True)]
        return max(told)[2]

    # fitting

    def fits(self, sheet: Sheet, least: float) -> Iterator[Fit[Door]]:
        """The frames that a sheet may mean, before anything is told of what each leaves open."""
        said = sheet.concepts
        seen: set[int] = set()
        for concept in sorted(said):  # always in one order: of equals those first tried are kept
            for frame in self.by_rarest.get(concept, ()):
                if id(frame) in seen:
                    continue
                seen.add(id(frame))
                fit = self._fit(frame, sheet, said)
                if fit is not None and fit.bound >= least:
                    yield fit

    def weighed(self, sheet: Sheet) -> list[tuple[Piece, float]]:
        """The pieces that a frame must explain, with what each costs where it does not."""
        return [(piece, cost) for piece in sheet.open_pieces if (cost := self._cost(piece))]

    def left_open(self, fit: Fit[Door], weighed: Sequence[tuple[Piece, float]]) -> None:
        """Tell a fit what it leaves open: only for those that are tried, which are few."""
        fit.open = [(piece, left) for piece, cost in weighed if (left := self._left(fit.frame, piece, cost))]

    def _fit(self, frame: Frame[Door], sheet: Sheet, said: frozenset[str]) -> Fit[Door] | None:
        if frame.skeleton.question and not sheet.asks_something:
            return None
        asking = _asking(frame, sheet)
        if asking is None:
            return None
        if sheet.asks_something and not sheet.asks and not frame.skeleton.question:
            asking += _NO_QUESTION if not frame.may_be_asked else _OTHER_QUESTION
        fit = self._covering(frame, said, asking)
        alone = not frame.tells and not all(step & _UNSAID_ALONE for step in fit.lacks)
        told = not frame.tells or bool(said & frame.tells)
        if fit.lacks and (alone or not told):
            return None  # a mark or a pronoun of it was said, and nothing that it is about
        return fit

    def _covering(self, frame: Frame[Door], said: frozenset[str], asking: float) -> Fit[Door]:
        covered = missing = 0.0
        lacks = []
        for step, weight, missed in zip(frame.steps, frame.weights, frame.missed, strict=True):
            if said.isdisjoint(step):
                missing += missed
                lacks.append(step)
            else:
                covered += weight
        return Fit(frame, covered, missing, covered + missing, asking, [], tuple(lacks))

    def of(self, door: Door, sheet: Sheet) -> Iterator[Fit[Door]]:
        """All frames of a door that was told by something else, however little of each was said."""
        for frame in self._by_door[door]:
            asking = _asking(frame, sheet)
            yield self._covering(frame, sheet.concepts, _OTHERWISE if asking is None else asking)

    def _missed(self, step: Step, weight: float) -> float:
        """What it costs that a step was not said: what turns all round the most; a deed that is done to
        something (`take`, `hold`) as much as any other; to show or to want goes without saying."""
        if step & _TURNS:
            return UNKNOWN
        is_deed = all(self.lexicon.sections.get(one) == "deeds" for one in step)
        return max(weight, _DONE) if is_deed and not step & UNSAID else weight

    def _left(self, frame: Frame[Door], piece: Piece, cost: float) -> float:
        """What a piece costs this frame: nothing where it explains it; of a compound both parts count."""
        if frame.concepts.isdisjoint(piece.concepts):
            return 0.0 if piece.adjunct else cost
        if piece.before is None or piece.before & frame.concepts:
            return 0.0
        return UNKNOWN / 3 if not piece.before else UNKNOWN / 2

    def _cost(self, piece: Piece) -> float:
        """What it costs a frame to leave this piece unexplained."""
        if piece.entity is Kind.time or piece.role is Role.time:
            return TIME
        if piece.entity is Kind.person:
            return NAME
        if piece.entity is not None:
            return NUMBER
        if piece.role in (Role.small, Role.courtesy, Role.ask):
            return 0.0
        if piece.role is Role.unknown:
            return UNKNOWN
        if piece.role is Role.mark:
            return STRAY_MARK
        if piece.concepts == {"ME"}:
            return _SPEAKER
        worth = max((self.weight.get(concept, UNKNOWN) for concept in piece.concepts), default=UNKNOWN)
        return min(worth, UNKNOWN)


def _asking(frame: Frame[Door], sheet: Sheet) -> float | None:
    """What it costs that a frame asks otherwise than the sheet; None where it answers another question."""
    if not sheet.asks or sheet.asks & frame.asks:
        return 0.0
    if frame.acts and not frame.asks:
        return 4.0 if not sheet.asks <= {"HOW", "WHAT"} else 2.0
    if not frame.asks:
        return 0.2 if sheet.asks <= {"WHAT", "HOW_MANY"} else 1.2
    costs = [
        NEARLY[pair]
        for ask in sheet.asks
        for other in frame.asks
        if (pair := frozenset((ask, other))) in NEARLY
    ]
    return min(costs) if costs else None
