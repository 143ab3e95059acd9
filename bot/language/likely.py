"""How likely each door is, going by how people speak: counted from sentences that were said for it.

Meanings say what a sentence must hold; this says what it sounds like. Every sentence in `said/` is taken
apart into signs (its concepts, words, spans, and what follows what), and a sentence is likest to the doors
whose signs it has: multinomial naive Bayes over signs weighed by their rarity (Rennie et al. 2003, "Tackling
the Poor Assumptions of Naive Bayes Text Classifiers"). What was counted stands in `likely.tsv`, since taking
all sentences apart takes seconds.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from heapq import nlargest
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bot.language.pieces import Piece, Role
from bot.language.sheet import Sheet

SAID = Path(__file__).parent / "said"
COUNTED = Path(__file__).parent / "likely.tsv"
MOSTLY = "!"
"""Behind a mood in which a third of what is said for a door stands."""

NOTHING = ""
"""The name of no door: what asks for nothing."""

_UNSEEN = 0.02
_SHARPNESS = 1.5
_SEEN_OFTEN = 2
_USUALLY, _MOSTLY = 0.15, 0.31
_OFTEN, _OF_MANY = 2, 0.02
"""How often a concept must have been said for a door to be usual there, in all and of its sentences."""

_MOOD, _CONCEPT = "m ", "c "
_MAY_BELONG = ("NOT", "OTHERS", "SAID", "PAST", "IF")
_GRAIN = 1000
"""Weights are kept as whole thousandths."""


class Example(NamedTuple):
    """A sentence that was said for a door, and how much it counts."""

    door: str
    sentence: str
    weight: float = 1.0


def examples() -> Iterator[Example]:
    """What people say, as `said/` has it: a file a feature, on each line a door, a language, a sentence."""
    for file in sorted(SAID.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            door, _, sentence = line.split("\t")
            yield Example(f"{file.stem}.{door}" if door else NOTHING, sentence)


# signs


def signs(read: Sheet) -> set[str]:
    """What a sentence sounds like; one's own words behind a colon are none of it."""
    found = {f"w {word.key}" for word in read.words}
    for piece in read.open_pieces:
        if piece.entity is None and piece.role is not Role.time:
            found |= {f"c {one}" for one in piece.concepts} | {f"b {one}" for one in piece.before or ()}
    found |= {f"m {one}" for one in moods(read)} | {f"a {one}" for one in read.asks}
    found |= {"?"} if read.asks_something else set()
    found |= {"!"} if read.requests else set()
    found.add(f"n {min(12, len(read.words) // 2)}")
    steps = ["^", *_in_a_row(read), "$"]
    return found | {step for step in steps if step.startswith("<")} | {f"{a}|{b}" for a, b in pairwise(steps)}


def moods(read: Sheet) -> set[str]:
    """What keeps a deed from being meant as a rule: a denial, a report, a condition, the past, others."""
    more = {"PAST": read.is_past, "OTHERS": read.speaks_of_others}
    return {*read.marks, *(name for name, is_so in more.items() if is_so)}


def _in_a_row(read: Sheet) -> Iterator[str]:
    """What follows what, a kind of thing once."""
    last = ""
    for piece in read.open_pieces:
        if (step := _step(read, piece)) != last:
            yield step
        last = step
    if read.verbatim is not None and last != "<own>":
        yield "<own>"


def _step(read: Sheet, piece: Piece) -> str:
    if piece.entity is not None:
        return f"<{piece.entity.value}>"
    if piece.role is Role.time:
        return "<time>"
    if piece.concepts:
        return min(piece.concepts)
    return "<?>" if piece.role is Role.unknown else read.said(piece.first, piece.after).casefold()


# counting


def counted(taken_apart: Iterable[tuple[str, float, set[str]]]) -> list[str]:
    """The lines of `likely.tsv`: how rare a sign is, and how much of each door's sentences it makes up."""
    told = list(taken_apart)
    seen = Counter(sign for _, _, found in told for sign in found)
    kept = {sign for sign, number in seen.items() if number >= _SEEN_OFTEN}
    rarity = {sign: math.log((1 + len(told)) / (1 + seen[sign])) + 1 for sign in kept}
    shares: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for door, weight, found in told:
        for sign, share in _leveled(found, rarity).items():
            shares[sign][door] += weight * share
    doors = sorted({door for door, _, _ in told})
    number = {door: at for at, door in enumerate(doors)}
    lines = (_line(sign, rarity[sign], shares[sign], number) for sign in sorted(kept))
    said: dict[str, list[set[str]]] = defaultdict(list)
    for door, weight, found in told:
        if weight >= 1:
            said[door].append(found)
    heads = (_moods_of, _concepts_of)
    return ["\t".join(doors), *("\t".join(head(said[door]) for door in doors) for head in heads), *lines]


def _moods_of(said: Sequence[set[str]]) -> str:
    """The moods in which much is said that means a door: `I can no longer` gives back a seat; with a sign
    those in which it is meant so often that they belong to what it does: `no remarks from us`."""
    seen = _often(said, _MOOD)
    usual = [mood for mood in _MAY_BELONG if seen[mood] >= _USUALLY * len(said)]
    return " ".join([*usual, *(f"{mood}{MOSTLY}" for mood in usual if seen[mood] >= _MOSTLY * len(said))])


def _concepts_of(said: Sequence[set[str]]) -> str:
    """The concepts that people use when they mean a door, beside those of its meanings or with them."""
    least = max(_OFTEN, _OF_MANY * len(said))
    return " ".join(sorted(one for one, number in _often(said, _CONCEPT).items() if number >= least))


def _often(said: Iterable[set[str]], kind: str) -> Counter[str]:
    return Counter(sign.removeprefix(kind) for found in said for sign in found if sign.startswith(kind))


def _line(sign: str, rarity: float, shares: Mapping[str, float], number: Mapping[str, int]) -> str:
    told = (f"{number[door]}:{max(1, round(share * _GRAIN))}" for door, share in sorted(shares.items()))
    return f"{sign}\t{round(rarity * _GRAIN)}\t{' '.join(told)}"


def _leveled(found: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """A long sentence counts no more than a short one."""
    weights = {sign: rarity[sign] for sign in sorted(found) if sign in rarity}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {sign: weight / length for sign, weight in weights.items()}


# telling


class Likely(NamedTuple):
    """A door's name and its share of what the sentence may be meant for."""

    door: str
    share: float
    speaking: Callable[[], str]
    """Tells the signs that speak for it: as dear as weighing all doors, and seldom asked."""

    @property
    def why(self) -> str:
        return self.speaking()


class Likeness:
    """All that was counted, ready to be asked."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.doors = lines[0].split("\t")
        self.moods = self._of_doors(lines[1])
        """Of each door the moods in which it is meant all the same."""

        self.usual = self._of_doors(lines[2])
        """Of each door the concepts that people use when they mean it."""

        self.rarity: dict[str, float] = {}
        self._at: dict[str, tuple[int, int]] = {}
        self._numbers, self._weights = array("H"), array("d")
        for line in lines[3:]:
            self._learn(*line.split("\t"))
        self._floor = self._weighed()

    def _of_doors(self, line: str) -> dict[str, frozenset[str]]:
        return dict(zip(self.doors, (frozenset(told.split()) for told in line.split("\t")), strict=True))

    def _learn(self, sign: str, rarity: str, shares: str) -> None:
        began = len(self._numbers)
        for one in shares.split(" "):
            door, _, weight = one.partition(":")
            self._numbers.append(int(door))
            self._weights.append(int(weight) / _GRAIN)
        self.rarity[sign] = int(rarity) / _GRAIN
        self._at[sign] = (began, len(self._numbers))

    def _weighed(self) -> list[float]:
        """Turns shares into what a sign tells of a door beyond that it was never said for it; gives what that
        itself tells."""
        sums = [_UNSEEN * len(self.rarity)] * len(self.doors)
        for door, weight in zip(self._numbers, self._weights, strict=True):
            sums[door] += weight
        for at, weight in enumerate(self._weights):
            self._weights[at] = math.log((weight + _UNSEEN) / _UNSEEN)
        return [math.log(_UNSEEN / one) for one in sums]

    def of(self, read: Sheet, most: int = 4) -> list[Likely]:
        """The likeliest doors, the likeliest first; none where nothing of it was ever said to us."""
        told = _leveled(signs(read), self.rarity)
        if not told:
            return []
        level = sum(told.values())
        scores = [level * one for one in self._floor]
        for sign, share in told.items():
            told_of = slice(*self._at[sign])
            for door, weight in zip(self._numbers[told_of], self._weights[told_of], strict=True):
                scores[door] += share * weight
        best = max(scores)
        shares = [math.exp(_SHARPNESS * (score - best)) for score in scores]
        whole = sum(shares)
        first = nlargest(most, range(len(scores)), key=scores.__getitem__)
        return [Likely(self.doors[one], shares[one] / whole, partial(self._why, one, told)) for one in first]

    def _why(self, door: int, told: Mapping[str, float]) -> str:
        """The signs that speak for it most."""
        speaks = {}
        for sign, share in told.items():
            began, ended = self._at[sign]
            for at in range(began, ended):
                if self._numbers[at] == door:
                    speaks[sign] = share * self._weights[at]
        return ", ".join(sorted(speaks, key=lambda sign: -speaks[sign])[:4])


@cache
def likeness() -> Likeness:
    return Likeness(COUNTED.read_text(encoding="utf-8").splitlines())
