"""Reading what a bot has posted: its words, its cards and their buttons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

CARD = "application/vnd.microsoft.card.adaptive"
_UNSEEN = ("data", "fallback", "refresh")
_SAID = ("text", "title", "value", "label", "placeholder", "altText")


def cards(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The adaptive cards of an activity, or the one in a tap's answer."""
    if answer.get("type") == CARD:
        return [answer["value"]]
    found = answer.get("attachments") or []
    return [one["content"] for one in found if one.get("contentType") == CARD]


def buttons(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Every `Action.Execute` of the cards, wherever it stands in them."""
    nodes = [node for card in cards(answer) for node in _nodes(card)]
    return [node for node in nodes if node.get("type") == "Action.Execute"]


def words(answer: dict[str, Any]) -> str:
    """All that a reader sees of an activity or of a tap's answer."""
    said = [answer.get("text") or ""]
    if isinstance(answer.get("value"), str):
        said.append(answer["value"])
    for card in cards(answer):
        said += _said(card)
    return "\n".join(said)


def _said(tree: Any) -> list[str]:
    """A block of rich text is one line, whichever of its runs stand out."""
    if isinstance(tree, list):
        return [text for part in tree for text in _said(part)]
    if not isinstance(tree, dict):
        return []
    if tree.get("type") == "RichTextBlock":
        runs = tree["inlines"]
        return ["".join(run["text"] for run in runs), *_said([run.get("selectAction") for run in runs])]
    own = [tree[key] for key in _SAID if isinstance(tree.get(key), str)]
    return own + [text for key, part in tree.items() if key not in _UNSEEN for text in _said(part)]


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = [part for key, part in tree.items() if key not in _UNSEEN]
    if isinstance(tree, list):
        for part in tree:
            yield from _nodes(part)
