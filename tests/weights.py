"""Fits the weights of bot/language/weighing.py on what people said; prints them, to be written there.

A sentence must not speak for itself: its likeness is counted from others, a fifth of all left out at a time.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.core.feature import House
from bot.core.listening import Ears
from bot.features import ALL
from bot.language.likely import NOTHING, Likeness, counted, examples, signs
from bot.language.weighing import Weights, certain, told
from tests.likely import phrases

PARTS, ROUNDS, STEP, SMALLEST = 5, 60, 0.05, 1e-3


class Case(NamedTuple):
    """A sentence: what tells of each door and of none, and which of them is right."""

    told: list[tuple[float, ...]]
    right: int


def cases() -> Iterator[Case]:
    ears = Ears(House(ALL))
    read = ears.reader.sheet
    said = [(one.door, one.sentence, signs(read(one.sentence))) for one in examples()]
    own = [(one.door, one.weight, signs(read(one.sentence))) for one in phrases(ears.house)]
    random.Random(1).shuffle(said)
    for part in range(PARTS):
        others = [(door, 1.0, found) for at, (door, _, found) in enumerate(said) if at % PARTS != part]
        sounds = Likeness(counted([*others, *own]))
        for door, sentence, _ in said[part::PARTS]:
            sheet = read(sentence)
            found, evidence, nothing = ears.known(sentence, sheet, sounds)
            names = [*(one[0].door.name for one in found), NOTHING]
            if door in names:
                yield Case(told(evidence, nothing, asks=sheet.asks_something), names.index(door))


def fitted(known: Sequence[Case]) -> list[float]:
    """The weights under which what was meant is likeliest: gradient descent with momentum (Adam)."""
    number = len(known[0].told[0])
    weights, first, second = [0.0] * number, [0.0] * number, [0.0] * number
    for turn in range(1, ROUNDS + 1):
        slope = [SMALLEST * one for one in weights]
        for case in known:
            for at, push in enumerate(_push(case, weights)):
                slope[at] += push / len(known)
        for at, one in enumerate(slope):
            first[at] = 0.9 * first[at] + 0.1 * one
            second[at] = 0.99 * second[at] + 0.01 * one * one
            even = math.sqrt(second[at] / (1 - 0.99**turn)) + 1e-9
            weights[at] -= 2 * STEP * first[at] / (1 - 0.9**turn) / even
    return weights


def _push(case: Case, weights: Sequence[float]) -> Iterator[float]:
    """By each weight, how much more is expected of it than what was meant has."""
    chance = certain(case.told, weights)
    for at, right in enumerate(case.told[case.right]):
        yield sum(one * row[at] for one, row in zip(chance, case.told, strict=True)) - right


def right(known: Sequence[Case], weights: Sequence[float]) -> float:
    """The share of sentences of which what was meant is the likeliest."""
    first = [certain(case.told, weights) for case in known]
    return sum(one.index(max(one)) == case.right for one, case in zip(first, known, strict=True)) / len(known)


if __name__ == "__main__":
    known = list(cases())
    learnt, tried = known[: len(known) * 4 // 5], known[len(known) * 4 // 5 :]
    print(f"of {len(known)} sentences; right of those left out: {right(tried, fitted(learnt)):.1%}")
    for name, weight in zip(Weights._fields, fitted(known), strict=True):
        print(f"    {name}: float = {weight:.2f}")
