"""Weighing: of all doors that may be meant, how likely each is, by all that is known of it at once.

A meaning says what a door needs to hear; likeness says what it sounds like; some doors listen to whole
sentences themselves. Each is evidence, and the doors share one certainty between them and `nothing`: a
conditional logit (McFadden 1974) over the doors of one sentence. Its weights are fitted on what people said,
with each sentence's likeness counted without it: `python -m tests.weights`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple


class Evidence(NamedTuple):
    """What is known of one door that may be meant."""

    share: float
    """How much of the likeness it has, 0–1."""

    meaning: float
    """How well its best meaning fits, 0–1; 0 where it has none that fits."""

    core: bool
    """That meaning's rarest concept, which it shares with the fewest doors, was said."""

    exact: int
    """Of how many concepts that meaning is, where nothing of it is lacking and nothing left over; else 0."""

    sure: bool
    """It is complete enough to be acted on."""

    safe: bool
    """Nothing denies it, tells of it or only thinks of it."""

    lacks: bool
    """Something that it needs was not found in the sentence."""

    heard: float
    """How surely it took the whole sentence for its own, 0–1."""

    orders: bool
    """It changes something, and the sentence asks."""

    leaves_label: bool = False
    """A thing is named by its number, and no meaning of it takes one."""


class Weights(NamedTuple):
    share: float = 0.74
    meaning: float = 1.58
    core: float = 0.36
    exact: float = 0.16
    sure: float = 0.8
    safe: float = 0.26
    lacks: float = -1.1
    heard: float = 1.65
    orders: float = -0.62
    leaves_label: float = -4.0
    nothing: float = 1.27
    nothing_share: float = 0.57
    nothing_asks: float = -0.86


WEIGHTS = Weights()
_LEAST_SHARE = 0.001
_OF_DOORS = len(Evidence._fields)


def chances(doors: Sequence[Evidence], nothing: float, *, asks: bool) -> list[float]:
    """The certainty of each door, in their order, and last that none of them is meant; they sum to 1.

    `nothing`: the share that likeness gives to no door; `asks`: the sentence asks something.
    """
    return certain(told(doors, nothing, asks=asks))


def certain(rows: Sequence[Sequence[float]], weights: Sequence[float] = WEIGHTS) -> list[float]:
    """Of each row its share of what is likely."""
    worths = [sum(map(mul, weights, row)) for row in rows]
    most = max(worths)
    parts = [math.exp(worth - most) for worth in worths]
    whole = sum(parts)
    return [part / whole for part in parts]


def told(doors: Sequence[Evidence], nothing: float, *, asks: bool) -> list[tuple[float, ...]]:
    """What the weights are for: of each door, and last of none, a number for each of them."""
    none = (0.0,) * _OF_DOORS
    rows = [(_depth(one.share), *map(float, one[1:]), 0.0, 0.0, 0.0) for one in doors]
    return [*rows, (*none, 1.0, _depth(nothing), float(asks))]


def _depth(share: float) -> float:
    return math.log(share + _LEAST_SHARE)
