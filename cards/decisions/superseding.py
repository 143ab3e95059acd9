"""Superseding: what is filled in where a decision holds no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Tap, line, text, typed
from cards.words import say

LONGEST_NUMBER = 40
LONGEST_WHY = 1000


@dataclass(frozen=True)
class Retire(Tap, verb="superseding.Retire"):
    """It holds no more: the number of the one in its place, or why it is withdrawn."""

    decision: UUID
    instead: str = typed(LONGEST_NUMBER)
    reason: str = typed(LONGEST_WHY)


def fields() -> Sequence[Any]:
    """By what it is superseded, if by anything, and why."""
    return [
        text(say("decision-retire-how"), subtle=True, apart=True),
        line(
            "instead",
            label=say("decision-retire-instead"),
            placeholder=say("decision-retire-instead-hint"),
            most=LONGEST_NUMBER,
        ),
        line(
            "reason",
            label=say("decision-retire-reason"),
            placeholder=say("decision-retire-reason-hint"),
            most=LONGEST_WHY,
        ),
    ]
