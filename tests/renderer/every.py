"""Every card that any test draws is held against the official renderer, and what all our cards promise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Any

import orjson
import pytest

from cards import kit, marks
from tests.renderer.check import RendererCheck

Json = dict[str, Any]

LOOKS = {"type", "style", "size", "weight", "color", "spacing", "width", "version", "verb"}
"""Strings that make a card another one; all others are its texts, addresses and ids."""

MARKS = {marks.mark(name) for name in marks.MARKS}

DATE = re.compile(r"{{(?:DATE|TIME)\(")


@pytest.fixture(scope="session", autouse=True)
def every_card_is_right() -> Iterator[None]:
    """Keeps one card of each shape that is drawn, and fails the session's end where one is faulty."""
    kept: dict[Hashable, Json] = {}
    check = kit._check

    def keep(face: Json) -> None:
        check(face)
        kept.setdefault(shape(face), face)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kit, "_check", keep)
        yield
    if wrong := _faults_of(list(kept.values())):
        pytest.fail("\n".join(wrong), pytrace=False)


def _faults_of(cards: list[Json]) -> list[str]:
    if not cards:
        return []
    with RendererCheck() as renderer:
        return [f"{card['fallbackText']!r}: {fault}" for card in cards for fault in faults(card, renderer)]


def faults(card: Json, renderer: RendererCheck) -> list[str]:
    """What the renderer says of the card, and which promises it breaks."""
    return renderer.events(card) + list(_broken_promises(card))


def shape(node: Any, name: str = "") -> Hashable:
    """What a card is made of, without its words."""
    if isinstance(node, dict):
        return tuple((key, shape(value, key)) for key, value in node.items() if key != "data")
    if isinstance(node, list):
        return tuple(shape(one, name) for one in node)
    return node if name in LOOKS else bool(node)


def parts(node: Any) -> Iterator[Json]:
    """All elements and actions of a card; not what its taps carry, and not its older forms of them."""
    if isinstance(node, list):
        for one in node:
            yield from parts(one)
    elif isinstance(node, dict):
        yield node
        for name, value in node.items():
            if name not in ("data", "fallback", "msteams"):
                yield from parts(value)


def _broken_promises(card: Json) -> Iterator[str]:
    size = len(orjson.dumps(card))
    if size >= kit.MOST_BYTES:
        yield f"weighs {size} bytes"
    if not str(card.get("fallbackText", "")).strip():
        yield "has no fallbackText"
    actions = [part for part in parts(card) if part.get("type", "").startswith("Action.")]
    titles = Counter(action["title"] for action in actions if "title" in action)
    yield from (f"two buttons of one title: {title}" for title, number in titles.items() if number > 1)
    yield from (
        f"no older form of the button {action['title']}" for action in actions if _lacks_older(action)
    )
    if (number := len(list(_headings(card)))) != 1:
        yield f"has {number} headings"
    if (number := sum(part.get("url") in MARKS for part in parts(card["body"]))) != 1:
        yield f"has {number} marks"
    for part in parts(card):
        if part.get("type") == "TextRun" and DATE.search(part["text"]):
            yield f"a client would make a date of {part['text']!r}"


def _headings(card: Json) -> Iterator[Json]:
    """What screen readers announce as one; a headline in which Markdown would find something is none."""
    told = list(parts(card["body"]))
    yield from (part for part in told if part.get("style") == "heading")
    if not any(part.get("style") == "heading" for part in told):
        bold = (part for part in told if part.get("weight") == "bolder")
        yield from (
            part for part in bold if part["type"] == "TextRun" and part.get("size") in ("large", "medium")
        )


def _lacks_older(action: Json) -> bool:
    """Clients without Action.Execute send the same data, with the verb inside, as a message."""
    if action["type"] != "Action.Execute":
        return False
    data = {**action.get("data", {}), "verb": action["verb"]}
    return bool(action.get("fallback") != {"type": "Action.Submit", "title": action["title"], "data": data})
