"""All experiments, in the order of their goals."""

from __future__ import annotations

from tests.faults import (
    answers,
    cards,
    connector,
    flood,
    hours,
    loop,
    messages,
    nights,
    order,
    outages,
    stopping,
    votes,
)
from tests.faults.finding import ALL

FAMILIES = (votes, messages, hours, nights, answers, order, cards, connector, stopping, outages, loop, flood)
EXPERIMENTS = sorted(
    (one for family in FAMILIES for one in ALL if one.run.__module__ == family.__name__),
    key=lambda one: int(one.goal[1:]),
)
