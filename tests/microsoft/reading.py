"""Reading what a bot has posted: its words, its cards and their buttons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

CARD = "application/vnd.microsoft.card.adaptive"
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
        said += [node[key] for node in _nodes(card) for key in _SAID if isinstance(node.get(key), str)]
    return "\n".join(said)


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = [part for key, part in tree.items() if key not in ("data", "fallback", "refresh")]
    if isinstance(tree, list):
        for part in tree:
            yield from _nodes(part)
