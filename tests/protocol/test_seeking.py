"""Searches from where people write their messages, as Teams asks for them over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.microsoft import Person
from tests.microsoft.activities import Place
from tests.microsoft.reading import cards
from tests.protocol.outside import CARD, Outside, running

pytestmark = pytest.mark.xdist_group("protocol-dialogs")

OUR_ADDRESS = "https://stafet.example.org"
PLACES: list[Place] = ["channel", "personal", "group"]


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    with running(PUBLIC_URL=OUR_ADDRESS) as one:
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


# --- links ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def link(outside: Outside) -> str:
    meeting = outside.asks(outside.signe, "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04")
    [card] = cards(meeting.body)
    [url] = [one["url"] for one in card["actions"] if one["title"] == "Føj til kalender"]
    return str(url)


def anonymous(outside: Outside, url: Any) -> dict[str, Any]:
    """As Teams asks for somebody who does not have the app: not who, not where, not of which organisation."""
    told = outside.tells.invoke("composeExtension/anonymousQueryLink", {"url": url}, outside.anna)
    return {name: told[name] for name in ("type", "id", "name", "value", "channelId", "serviceUrl")}


def test_a_link_of_ours_becomes_a_card_whoever_writes_it(outside: Outside, link: str) -> None:
    stranger = outside.person("Helle Fremmed")
    known = [
        outside.tells.invoke("composeExtension/queryLink", {"url": link}, by, in_)
        for by in (outside.anna, stranger)
        for in_ in PLACES
    ]

    answers = [outside.post(one) for one in (*known, anonymous(outside, link))]

    assert {one.status for one in answers} == {200}
    [told] = {json.dumps(one.body) for one in answers}
    [hit] = json.loads(told)["composeExtension"]["attachments"]
    assert "11. nov. 2031" in hit["preview"]["content"]["text"]
    assert [one["url"] for one in hit["content"]["actions"]] == [link]


def test_any_other_link_stays_one(outside: Outside, link: str) -> None:
    head, _, rest = link.removeprefix(f"{OUR_ADDRESS}/handouts/").partition(".")
    others = [
        "https://example.org/x",
        "",
        link.replace("https:", "http:"),
        link.replace(".example.org", ".example.org.evil.example"),
        f"{OUR_ADDRESS}/handouts/{head}x.{rest}",
        f"{OUR_ADDRESS}/handouts/",
        f"{OUR_ADDRESS}/elsewhere/{link}",
    ]
    for url in others:
        told = outside.post(anonymous(outside, url)).body["composeExtension"]
        assert (told["type"], told["attachments"]) == ("result", []), url


def test_who_is_not_teams_unfolds_nothing(outside: Outside, link: str) -> None:
    told = anonymous(outside, link)

    assert outside.stafet.post(told, None).status == 401
    assert outside.post(told | {"serviceUrl": "https://evil.example"}).status == 403
    assert outside.post(told | {"channelId": "webchat"}).status == 403


@pytest.mark.parametrize("value", [None, {}, {"url": 7}, []])
@pytest.mark.parametrize("name", ["composeExtension/queryLink", "composeExtension/anonymousQueryLink"])
def test_a_malformed_link_is_400(outside: Outside, name: str, value: Any) -> None:
    assert outside.post(outside.tells.invoke(name, value, outside.anna)).status == 400
