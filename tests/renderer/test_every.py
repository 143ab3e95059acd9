"""What is asked of every card is found where it is missing."""

from collections.abc import Iterator
from typing import Any

import pytest

from cards.marks import mark
from tests.renderer.check import RendererCheck
from tests.renderer.every import faults, shape

Json = dict[str, Any]


@pytest.fixture(scope="module")
def renderer() -> Iterator[RendererCheck]:
    with RendererCheck() as check:
        yield check


MARK: Json = {"type": "Image", "url": mark("vote"), "altText": "Ja"}


def button(title: str = "Ja", **more: Any) -> Json:
    older = {"type": "Action.Submit", "title": title, "data": {"ballot": "1", "verb": "votes.Cast"}}
    tap = {"type": "Action.Execute", "title": title, "verb": "votes.Cast", "data": {"ballot": "1"}}
    return {**tap, "fallback": older, **more}


def card(words: str = "Ja", *actions: Json, **more: Any) -> Json:
    heading = {"type": "TextBlock", "text": "Ja", "style": "heading"}
    body = [MARK, heading, {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": words}]}]
    face = {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Ja", "body": body}
    return {**face, "actions": list(actions), **more}


BAD = {
    "the renderer's": (card("Ja", {"type": "Action.Run"}), 'Unknown action type "Action.Run"'),
    "too big": (card("æ" * 13_000), "weighs 27"),
    "no fallbackText": (card(fallbackText=" "), "has no fallbackText"),
    "no older form": (card("Ja", button(fallback={})), "no older form of the button Ja"),
    "an older form without the verb": (
        card("Ja", button(fallback={"type": "Action.Submit", "title": "Ja", "data": {"ballot": "1"}})),
        "no older form of the button Ja",
    ),
    "one title twice": (card("Ja", button(), button()), "two buttons of one title: Ja"),
    "no heading": (card(body=[{"type": "TextBlock", "text": "Ja"}]), "has 0 headings"),
    "two headings": (
        card(body=[{"type": "TextBlock", "text": word, "style": "heading"} for word in "ab"]),
        "has 2 headings",
    ),
    "no mark": (card(body=[]), "has 0 marks"),
    "two marks": (card(body=[MARK, MARK]), "has 2 marks"),
    "a date in people's words": (card("{{DATE(2026-12-01T12:00:00Z)}}"), "would make a date of"),
}


def test_a_good_card_has_no_faults(renderer: RendererCheck) -> None:
    assert faults(card("Ja {{DATE}}", button(), button("Nej")), renderer) == []


@pytest.mark.parametrize("fault", BAD)
def test_each_fault_is_found(renderer: RendererCheck, fault: str) -> None:
    faulty, expected = BAD[fault]

    assert expected in "\n".join(faults(faulty, renderer))


def test_cards_that_differ_in_their_words_alone_are_checked_once() -> None:
    assert shape(card("Ja", button())) == shape(card("Nej", button("Måske")))
    assert shape(card("Ja")) != shape(card(""))
    assert shape(card("Ja", button())) != shape(card("Ja", button(style="positive")))
