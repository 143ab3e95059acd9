"""Lacking: what was understood, and fields and buttons for what was not said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from cards.kit import Card, Tap, Words, button, card, carried, line, text, title, typed_each
from cards.words import say

LONGEST_SENTENCE = 1000
MOST_TYPED = 500
FIELD = "lacks-"


@dataclass(frozen=True)
class Fill(Tap, verb="lacking.Fill"):
    """What was lacking is typed or chosen: it is done now, or what still lacks is asked for."""

    door: str
    sentence: str = carried(LONGEST_SENTENCE)
    given: tuple[tuple[str, str], ...] = ()
    network: UUID | None = None
    named: str = ""
    filled: tuple[tuple[str, str], ...] = typed_each(FIELD, MOST_TYPED)


@dataclass(frozen=True, slots=True)
class Field:
    """A slot that was not said, and what it holds."""

    slot: str
    kind: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the few that a slot may hold."""

    words: Words
    slot: str
    value: str


KINDS: dict[str, str] = {
    "day": "when",
    "moment": "when",
    "whole": "when",
    "tail": "when",
    "people": "person",
    "thing": "decision",
    "topic": "words",
    "target": "words",
    "language": "words",
}
"""Types that are asked for in the words of another."""

SLOTS = {"title": "title-of", "theme": "title-of", "reason": "reason", "numbers": "numbers"}
"""Words of one's own that are asked for in more telling words, by the name of their slot."""


def form(called: str, fields: Sequence[Field], tap: Fill, choices: Sequence[Choice] = ()) -> Card:
    """`called`: what is meant, an ellipsis where something is lacking."""
    heading = say("lacking-title")
    asked = [_kind(one) for one in fields]
    return card(
        title(heading),
        text(say("asking-sentence", sentence=called)),
        [
            line(
                f"{FIELD}{one.slot}",
                label=say(f"lacking-{kind}"),
                placeholder=say(f"lacking-hint-{kind}"),
                most=MOST_TYPED,
            )
            for one, kind in zip(fields, asked, strict=True)
        ],
        summary=heading,
        buttons=[
            *(button(one.words, replace(tap, given=(*tap.given, (one.slot, one.value)))) for one in choices),
            button(say("lacking-go"), tap, style="positive"),
        ],
    )


def _kind(field: Field) -> str:
    return SLOTS.get(field.slot) or KINDS.get(field.kind, field.kind)
