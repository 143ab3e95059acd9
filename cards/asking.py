"""Asking first: what will happen, to what and to how many, and the one button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Tap, Words, button, card, text, tight, title
from cards.words import Say, say

LONGEST_SENTENCE = 1000


@dataclass(frozen=True)
class Yes(Tap):
    """Yes, do what was asked about: by this door, with that sentence or those values, about that thing."""

    network: UUID | None
    door: str
    about: str
    sentence: str = ""
    values: tuple[tuple[str, str | int | float | bool], ...] = ()
    kind: str = ""
    thing: UUID | None = None
    named: str = ""


def question(heading: Words, told: Sequence[Words], yes: Words, tap: Yes, *, anew: bool = False) -> Card:
    """`anew`: it was asked before, and something has changed since."""
    return card(
        title(heading),
        anew and text(say("asking-anew"), bold=True),
        tight([text(one) for one in told]),
        summary=heading,
        buttons=[button(yes, tap, style="destructive")],
    )


def offered(sentence: str, reach: str, network: str) -> tuple[Say, tuple[Any, ...], Say]:
    """Of what was only suggested: the heading, what it is, and the button."""
    whom = say(f"asking-reach-{reach}", network=network)
    return say("asking-offered"), (say("asking-sentence", sentence=sentence), whom), say("asking-yes")
