"""Searches from where people write their messages, as Teams asks for them over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.microsoft import Person
from tests.microsoft.activities import Place
from tests.protocol.outside import CARD, Outside, running

pytestmark = pytest.mark.xdist_group("protocol-dialogs")

PLACES: list[Place] = ["channel", "personal", "group"]


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    with running() as one:
        one.installs()
        one.asks(one.signe, "registrér beslutning: Vi prøver et år uden referat")
        one.asks(one.anna, "sæt stress på bruttolisten")
        one.asks(one.anna, "sæt støj i storrum på bruttolisten")
        yield one


def query(command: str, words: str | None = None, **options: int) -> dict[str, Any]:
    """As Teams asks: before anything is typed it says that it is the first time."""
    named = {"name": "initialRun", "value": "true"} if words is None else {"name": "words", "value": words}
    return {"commandId": command, "parameters": [named], "queryOptions": {"skip": 0, "count": 25, **options}}


def finds(
    outside: Outside, by: Person, value: dict[str, Any], in_: Place = "channel", **given: Any
) -> dict[str, Any]:
    answer = outside.post(outside.tells.invoke("composeExtension/query", value, by, in_, **given))
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.body["composeExtension"]
    return told


@pytest.mark.parametrize("in_", PLACES)
def test_what_is_found_has_the_shape_that_teams_takes(outside: Outside, in_: Place) -> None:
    told = finds(outside, outside.anna, query("decisions", "referat"), in_)

    assert (told["type"], told["attachmentLayout"]) == ("result", "list")
    [hit] = told["attachments"]
    assert (hit["contentType"], hit["content"]["type"]) == (CARD, "AdaptiveCard")
    assert hit["preview"]["contentType"] == "application/vnd.microsoft.card.thumbnail"
    assert "uden referat" in hit["preview"]["content"]["title"]


def test_the_first_time_and_page_by_page(outside: Outside) -> None:
    first = finds(outside, outside.anna, query("themes"))
    pages = [finds(outside, outside.anna, query("themes", "st", skip=skip, count=1)) for skip in range(3)]

    assert len(first["attachments"]) == 2
    assert [len(page["attachments"]) for page in pages] == [1, 1, 0]


def test_whoever_is_no_member_is_told_so_in_words(outside: Outside) -> None:
    told = finds(outside, outside.farah, query("decisions", "referat"), "personal")

    assert told["type"] == "message"
    assert "referat" not in told["text"]


def test_a_search_in_a_foreign_team_founds_nothing(outside: Outside) -> None:
    other = outside.another()
    before = other.seen
    told = finds(other, outside.anna, query("decisions", "referat"))

    assert "uden referat" in str(told)
    assert not other.in_channel(before)


@pytest.mark.parametrize("value", [None, {}, {"commandId": 7}, []])
def test_a_malformed_search_is_400(outside: Outside, value: Any) -> None:
    assert outside.post(outside.tells.invoke("composeExtension/query", value, outside.anna)).status == 400


@pytest.mark.parametrize(
    "value",
    [
        {"commandId": "themes"},
        {"commandId": "themes", "parameters": "x", "queryOptions": []},
        {"commandId": "themes", "parameters": [7, {"name": "words", "value": 7}]},
        {"commandId": "themes", "queryOptions": {"skip": -4, "count": 10_000}},
        {"commandId": "themes", "queryOptions": {"skip": "x", "count": True}},
    ],
)
def test_what_is_misshapen_in_a_search_is_not_there(outside: Outside, value: Any) -> None:
    assert len(finds(outside, outside.anna, value)["attachments"]) == 2
