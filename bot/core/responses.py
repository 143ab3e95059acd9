"""Answering: the HTTP body of an answer, as a card takes it or as a dialog does."""

from __future__ import annotations

from typing import Any

import orjson

from cards.kit import Card, render, render_in_dialog
from cards.words import Leaf, Reader, read

CARD = "application/vnd.microsoft.card.adaptive"
WORDS = "application/vnd.microsoft.activity.message"

LONGEST_HEADING = 60
"""Teams cuts what does not fit above a dialog."""


def body(shown: Card | Leaf, reader: Reader, *, in_dialog: bool) -> bytes:
    """What Teams puts in the place of the card that was tapped, or of the dialog."""
    return orjson.dumps(_dialog(shown, reader) if in_dialog else _card(shown, reader))


def _card(shown: Card | Leaf, reader: Reader) -> dict[str, Any]:
    """The body of an answered Action.Execute: the new card, or words."""
    kind, value = (CARD, render(shown, reader)) if isinstance(shown, Card) else (WORDS, read(shown, reader))
    return {"statusCode": 200, "type": kind, "value": value}


def _cut(words: str) -> str:
    """To the end of a word, where there is one."""
    if len(words) <= LONGEST_HEADING:
        return words
    begun = words[: LONGEST_HEADING - 1]
    return (begun.rpartition(" ")[0] or begun).rstrip() + "…"


def _dialog(shown: Card | Leaf, reader: Reader) -> dict[str, Any]:
    """The body of an answered task/fetch or task/submit: its next card, or the words that end it."""
    if not isinstance(shown, Card):
        return {"task": {"type": "message", "value": read(shown, reader)}}
    content = render_in_dialog(shown, reader)
    value = {
        "title": _cut(content["fallbackText"]),
        "height": "medium",
        "width": "medium",
        "card": {"contentType": CARD, "content": content},
    }
    return {"task": {"type": "continue", "value": value}}
