"""All experiments, in the order of their goals."""

from __future__ import annotations

from types import ModuleType

from tests.faults import (
    answers,
    cards,
    connector,
    flood,
    guarded,
    hours,
    loop,
    messages,
    nights,
    order,
    outages,
    rolling,
    stopping,
    votes,
)
from tests.faults.finding import ALL, Experiment

FAMILIES = (
    votes,
    messages,
    hours,
    nights,
    answers,
    order,
    cards,
    connector,
    stopping,
    rolling,
    outages,
    loop,
    flood,
)


def _of(*families: ModuleType) -> list[Experiment]:
    found = [one for family in families for one in ALL if one.run.__module__ == family.__name__]
    return sorted(found, key=lambda one: int(one.goal[1:]))


EXPERIMENTS = _of(*FAMILIES)
SAFETY = _of(guarded)
"""Those of safety are tests that every run has anyway: here they are told by goal."""
