"""Answering: the HTTP body of an answer, as a card takes it, a dialog, or a message that is being written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from cards.kit import Card, Hit, filled_in, refused, render, render_in_dialog, render_in_message
from cards.words import Leaf, Reader, read, say

CARD = "application/vnd.microsoft.card.adaptive"
WORDS = "application/vnd.microsoft.activity.message"
ROW = "application/vnd.microsoft.card.thumbnail"


@dataclass(frozen=True, slots=True)
class Refilled:
    """What was filled in and refused: it stands in the form again, beside why."""

    values: Mapping[str, Any]
    why: Leaf
    at: str


@dataclass(frozen=True, slots=True)
class Dialog:
    """A dialog's answer: by which tap its form was opened, where it shows one, and what was refused in it."""

    form: Mapping[str, Any] | None = None
    refilled: Refilled | None = None


def body(
    shown: Card | Leaf, reader: Reader, *, dialog: Dialog | None = None, in_message: bool = False
) -> bytes:
    """What Teams puts in the place of the card that was tapped, or of the dialog; or what it says in place of
    what was looked for."""
    if in_message:
        words = shown.summary if isinstance(shown, Card) else shown
        return orjson.dumps({"composeExtension": {"type": "message", "text": read(words, reader)}})
    return orjson.dumps(_dialog(shown, reader, dialog) if dialog else _card(shown, reader))


def hits(found: Sequence[tuple[Hit, Reader]]) -> bytes:
    """What somebody who writes a message may choose from, each in the time of its network."""
    told = {"type": "result", "attachmentLayout": "list", "attachments": [_hit(*one) for one in found]}
    return orjson.dumps({"composeExtension": told})


def _hit(one: Hit, reader: Reader) -> dict[str, Any]:
    row = {"title": read(one.title, reader), "text": read(one.text, reader)}
    return {
        "contentType": CARD,
        "content": render_in_message(one.card, reader),
        "preview": {"contentType": ROW, "content": row},
    }


def _card(shown: Card | Leaf, reader: Reader) -> dict[str, Any]:
    """The body of an answered Action.Execute: the new card, or words."""
    kind, value = (CARD, render(shown, reader)) if isinstance(shown, Card) else (WORDS, read(shown, reader))
    return {"statusCode": 200, "type": kind, "value": value}


def _dialog(shown: Card | Leaf, reader: Reader, dialog: Dialog) -> dict[str, Any]:
    """The body of an answered task/fetch or task/submit: its next card, or the words that end it.

    What it asks is said once, by the headline of its card; above it stands whose dialog it is.
    """
    if not isinstance(shown, Card):
        return {"task": {"type": "message", "value": read(shown, reader)}}
    again = dialog.refilled
    content = render_in_dialog(refused(shown, again.why, again.at) if again else shown, reader, dialog.form)
    content = filled_in(content, again.values) if again else content
    value = {
        "title": read(say("dialog-title"), reader),
        "height": "medium",
        "width": "medium",
        "card": {"contentType": CARD, "content": content},
    }
    return {"task": {"type": "continue", "value": value}}
