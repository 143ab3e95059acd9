"""The renderer's check finds each kind of fault in a card, says where, and passes a good card."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.node import NodeSilentError
from tests.process import Stopwatch
from tests.renderer.check import RendererCheck

Json = dict[str, Any]


@pytest.fixture(scope="module")
def renderer() -> Iterator[RendererCheck]:
    with RendererCheck() as check:
        yield check


def card(*body: Json, actions: list[Json] | None = None, **more: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), "actions": actions or [], **more}


def text(words: str, **more: Any) -> Json:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


EXECUTE = {"type": "Action.Execute", "title": "Jeg støtter", "verb": "vote"}

GOOD = card(
    text("Skal vi prøve et år uden referat? 🏃", size="Large", weight="Bolder", style="heading", lang="da"),
    text("Ja", lang="da"),
    {"type": "FactSet", "facts": [{"title": "Jeg støtter", "value": "3"}]},
    {
        "type": "RichTextBlock",
        "inlines": ["ord, ", {"type": "TextRun", "text": "som de står", "italic": True}],
    },
    {"type": "Container", "style": "emphasis", "items": [text("Til fredag")]},
    {
        "type": "ColumnSet",
        "columns": [{"type": "Column", "width": "auto", "items": [text("15 min")]}],
    },
    {
        "type": "Table",
        "columns": [{"width": 1}, {"width": 2}],
        "rows": [{"type": "TableRow", "cells": [{"type": "TableCell", "items": [text("1")]}]}],
    },
    {"type": "Input.Text", "id": "reason", "label": "Din grund", "isMultiline": True},
    {
        "type": "Input.ChoiceSet",
        "id": "choice",
        "choices": [{"title": "Ja", "value": "yes"}],
        "style": "expanded",
    },
    actions=[
        {
            **EXECUTE,
            "data": {"any": None},
            "fallback": {"type": "Action.Submit", "title": "Jeg støtter", "data": {}},
        },
        {"type": "Action.OpenUrl", "title": "Ring", "url": "tel:+4545250000"},
    ],
    fallbackText="Afstemning",
    refresh={"action": EXECUTE, "userIds": ["29:anna"]},
    msteams={"width": "Full"},
)

BAD = {
    "unknown element": (
        card({"type": "TextBlok", "text": "a"}),
        'body[0].type: Unknown element type "TextBlok"',
    ),
    "unknown action": (
        card(actions=[{"type": "Action.Run"}]),
        'actions[0].type: Unknown action type "Action.Run"',
    ),
    "unknown property": (card(text("a", wieght="Bolder")), "body[0].wieght: unknown property"),
    "unknown property of the card": (card(fallbacktext="a"), "fallbacktext: unknown property"),
    "unknown property deep inside": (
        card({"type": "Container", "items": [{"type": "FactSet", "facts": [{"titel": "a", "value": "b"}]}]}),
        "body[0].items[0].facts[0].titel: unknown property",
    ),
    "unknown property in a fallback": (
        card(actions=[{**EXECUTE, "fallback": {"type": "Action.Submit", "titel": "a"}}]),
        "actions[0].fallback.titel: unknown property",
    ),
    "unknown action in a fallback": (
        card(actions=[{**EXECUTE, "fallback": {"type": "Action.Sumbit"}}]),
        'actions[0].fallback.type: Unknown action type "Action.Sumbit"',
    ),
    "value outside an enumeration": (card(text("a", size="Huge")), 'body[0].size: Invalid value "Huge"'),
    "property of a later version": (
        card({"type": "Input.Text", "id": "a", "labelPosition": "inline"}),
        'Property "labelPosition" is supported in version 1.6',
    ),
    "element of a later version": (
        card({"type": "Carousel", "pages": []}),
        'Unknown element type "Carousel"',
    ),
    "later version": (card(version="1.6"), "version (1.6) is not supported"),
    "no card": ({"type": "Card", "version": "1.5"}, "MissingCardType"),
    "input without an id": (card({"type": "Input.Text", "label": "a"}), "All inputs must have a unique Id"),
    "two things with one id": (card(text("a", id="x"), text("b", id="x")), 'Duplicate Id "x"'),
    "required input without words": (
        card({"type": "Input.Text", "id": "a", "isRequired": True}),
        "Required inputs should have a label",
    ),
    "choice without choices": (
        card({"type": "Input.ChoiceSet", "id": "a", "choices": []}),
        "CollectionCantBeEmpty",
    ),
    "link without an address": (
        card(actions=[{"type": "Action.OpenUrl", "title": "a"}]),
        '"url" must be set',
    ),
    "too many buttons": (card(actions=[EXECUTE] * 7), "TooManyActions"),
    "action where it may not stand": (
        card({"type": "Container", "items": [], "selectAction": {"type": "Action.ShowCard", "card": card()}}),
        "ActionTypeNotAllowed",
    ),
    "nothing as a value": (card(text("a", spacing=None)), "body[0].spacing: null"),
    "words where an element should be": (card("a"), "body: not a list of objects"),  # type: ignore[arg-type]
    "one element where a list should be": (
        card({"type": "Container", "items": text("a")}),
        "body[0].items: not a list of objects",
    ),
}


def test_a_good_card_passes(renderer: RendererCheck) -> None:
    assert renderer.events(GOOD) == []


def test_a_good_card_passes_again_in_the_same_process(renderer: RendererCheck) -> None:
    assert [renderer.events(GOOD) for _ in range(3)] == [[], [], []]


@pytest.mark.parametrize("fault", BAD)
def test_each_fault_is_found_and_located(renderer: RendererCheck, fault: str) -> None:
    faulty, expected = BAD[fault]

    assert expected in "\n".join(renderer.events(faulty))


def test_it_is_fast_enough_for_every_card_of_every_test(renderer: RendererCheck) -> None:
    renderer.events(GOOD)
    took = Stopwatch(renderer.pid)
    for _ in range(200):
        renderer.events(GOOD)

    assert took.seconds < 1


def test_after_the_end_it_says_so() -> None:
    check = RendererCheck()
    check.close()

    with pytest.raises(NodeSilentError, match=r"check\.mjs has ended"):
        check.events(GOOD)
