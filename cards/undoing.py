"""Undoing: the button that takes back, and what then stands in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import MOST_IN_SIGHT, Card, Tap, button, card, said, text, tight, title
from cards.words import Leaf, Say, both, say


@dataclass(frozen=True)
class Undo(Tap, verb="undoing.Undo"):
    """Take back what I did."""

    network: UUID | None
    deed: UUID


@dataclass(frozen=True)
class Instead(Tap, verb="undoing.Instead"):
    """Take back what I did, and do it as I say now."""

    network: UUID | None
    deed: UUID
    sentence: str
    named: str = ""


def instead(sentence: str, tap: Instead) -> Card:
    """Whether it is to be so instead."""
    return card(
        title(say("undo-put-right")),
        tight([text(say("asking-sentence", sentence=sentence)), text(say("undo-put-right-how"))]),
        summary=say("undo-put-right"),
        buttons=[button(say("asking-yes"), tap, style="positive")],
    )


def button_for(tap: Tap) -> Any:
    return button(say("undo-tap"), tap)


def among(actions: Sequence[Any], tap: Tap) -> tuple[Any, ...]:
    """The buttons of a card with that one: in sight where it does not part answers to one question."""
    place = min(len(actions), MOST_IN_SIGHT - 1)
    while 0 < place < len(actions) and _verb(actions[place]) == _verb(actions[place - 1]) is not None:
        place += 1
    return (*actions[:place], button_for(tap), *actions[place:])


def _verb(action: Any) -> str | None:
    verb: str | None = action.get_data("verb") or (action.get_data("data") or {}).get("verb")
    return verb


def is_undo(action: Any) -> bool:
    """Has the card one of that title, of its own?"""
    return action.render().get("title") in (say("undo-tap"), say("host-undo"))


def taken_back(told: Mapping[str, str], name: str = "") -> Card:
    """That it was taken back; `name` by whom, where others read it."""
    return card(
        title(say("undo-done")),
        said(say("undo-done-what", deed=both(told))),
        text(say("undo-done-by", name=name) if name else say("undo-done-how"), subtle=True),
        summary=say("undo-done"),
    )


def agreed(asked: Leaf | str | None, done: Leaf, where: Leaf | None = None) -> Card:
    """In the place of a question in a chat: what came of the yes, and where the channel is told of it."""
    return card(
        title(done),
        said(asked, subtle=True) if asked else None,
        where and text(where, subtle=True),
        summary=done,
    )


def answered(told: Mapping[str, str], name: str) -> Card:
    """In the place of a question: who did what it asked about. A yes of theirs would read as a vote."""
    words: Say = say("undo-answered", name=name)
    return card(title(words), said(both(told), subtle=True), summary=words)
