"""All experiments, in the order of their goals."""

from __future__ import annotations

from tests.faults import answers, cards, nights, order, votes  # noqa: F401  each enters its own
from tests.faults.finding import ALL

EXPERIMENTS = sorted(ALL, key=lambda one: (int(one.goal[1:]), one.name))
