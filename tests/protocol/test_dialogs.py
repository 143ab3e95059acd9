"""Dialogs and actions on messages, as Teams asks for them over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.microsoft import Person, Sent, words
from tests.microsoft.reading import cards
from tests.process import Answer
from tests.protocol.outside import SDKS, Outside, running

pytestmark = pytest.mark.xdist_group("protocol-dialogs")

LINK = "https://teams.microsoft.com/l/message/19%3Aamk/1793100000000"


@pytest.fixture(scope="module", params=SDKS)
def outside(request: pytest.FixtureRequest) -> Iterator[Outside]:
    with running(TEAMS_SDK=request.param) as one:
        one.installs()
        yield one


def payload(html: str, by: Person) -> dict[str, Any]:
    return {
        "commandId": "decide",
        "commandContext": "message",
        "messagePayload": {
            "id": "1793100000000",
            "linkToMessage": LINK,
            "body": {"contentType": "html", "content": html},
            "from": {"user": {"id": by.aad, "displayName": by.name, "userIdentityType": "aadUser"}},
        },
    }


def opening(message: Sent) -> list[dict[str, Any]]:
    """The buttons that open a dialog."""
    told = [action for card in cards(message.body) for action in card.get("actions", [])]
    return [one for one in told if "msteams" in one.get("data", {})]


def task(answer: Answer) -> dict[str, Any]:
    assert answer.status == 200, answer
    found: dict[str, Any] = answer.body["task"]
    return found


def form(answer: Answer) -> dict[str, Any]:
    told = task(answer)
    assert told["type"] == "continue"
    card: dict[str, Any] = told["value"]["card"]["content"]
    return card


def test_a_message_becomes_a_decision_through_its_menu(outside: Outside) -> None:
    chosen = payload("<div><p>Vi mødes i <b>Lyngby</b> &amp; online.</p><p>Bo booker.</p></div>", outside.bo)
    opened = outside.post(outside.tells.invoke("composeExtension/fetchTask", chosen, outside.anna))
    card = form(opened)
    [button] = card["actions"]
    typed = {one["id"]: one.get("value", "") for one in card["body"] if one["type"].startswith("Input.")}
    assert typed["text"] == "Vi mødes i Lyngby & online.\nBo booker."
    assert (button["type"], button["data"]["source_link"]) == ("Action.Submit", LINK)

    filled = {**chosen, "data": {**button["data"], **typed}}
    activity = outside.tells.invoke("composeExtension/submitAction", filled, outside.anna)
    before = outside.seen
    first, again = outside.post(activity), outside.post(activity)

    assert "D-" in str(form(first))
    assert again.body == first.body
    [shown] = outside.come(1, before)
    assert "D-" in words(shown.body)


def test_whom_a_message_was_said_to_is_no_part_of_it_where_that_is_a_bot(outside: Outside) -> None:
    html = '<p><at id="0">Stafet</at>&nbsp;vi mødes i Lyngby, <at id="1">Bo Madsen</at> booker</p>'
    chosen = payload(html, outside.bo)
    chosen["messagePayload"]["linkToMessage"] = f"{LINK}2"  # of the other one a decision was made
    chosen["messagePayload"]["mentions"] = [
        {"id": 0, "mentionText": "Stafet", "mentioned": {"application": {"displayName": "Stafet"}}},
        {"id": 1, "mentionText": "Bo Madsen", "mentioned": {"user": {"displayName": "Bo Madsen"}}},
    ]

    card = form(outside.post(outside.tells.invoke("composeExtension/fetchTask", chosen, outside.anna)))

    [text] = [one["value"] for one in card["body"] if one.get("id") == "text"]
    assert text == "vi mødes i Lyngby, Bo Madsen booker"


def test_a_button_fetches_a_dialog_and_hands_it_in(outside: Outside) -> None:
    listed = outside.asks(outside.anna, "vis beslutningerne")
    [button] = opening(listed)
    fetch = {"data": button["data"], "context": {"theme": "default"}}

    card = form(outside.post(outside.tells.invoke("task/fetch", fetch, outside.anna)))
    handed = {"data": {**card["actions"][0]["data"], "text": " ", "due": "30-06-2031", "kind": "agreement"}}
    again = form(outside.post(outside.tells.invoke("task/submit", handed, outside.anna)))

    told = {one["id"]: one.get("value") for one in again["body"] if one["type"].startswith("Input.")}
    assert (told["due"], told["kind"]) == ("30-06-2031", "agreement")
    assert "besluttet" in str([one for one in again["body"] if one.get("style") == "attention"])
    assert again["actions"] == card["actions"]


def test_a_refusal_is_said_above_its_field_in_the_dialog_of_a_message_too(outside: Outside) -> None:
    chosen = payload("<p>Vi køber stole</p>", outside.bo)
    chosen["messagePayload"]["linkToMessage"] = f"{LINK}1"  # of the other one a decision was made
    card = form(outside.post(outside.tells.invoke("composeExtension/fetchTask", chosen, outside.anna)))
    filled = {**chosen, "data": {**card["actions"][0]["data"], "text": "", "kind": "decision"}}

    again = form(outside.post(outside.tells.invoke("composeExtension/submitAction", filled, outside.anna)))

    place = next(at for at, one in enumerate(again["body"]) if one.get("id") == "text")
    assert again["body"][place]["isRequired"] is True
    assert again["body"][place]["errorMessage"] in str(again["body"][place - 1])


@pytest.mark.parametrize(
    "told", ["x", 7, None, {}, {"verb": 7}, {"verb": "decisions.Record"}, {"action": "x"}]
)
def test_a_form_that_somebody_made_up_opens_nothing(outside: Outside, told: Any) -> None:
    listed = outside.asks(outside.anna, "vis beslutningerne")
    [button] = opening(listed)
    fetch = {"data": button["data"]}
    card = form(outside.post(outside.tells.invoke("task/fetch", fetch, outside.anna)))
    handed = {"data": {**card["actions"][0]["data"], "text": "", "kind": "decision", "form": told}}

    refused = task(outside.post(outside.tells.invoke("task/submit", handed, outside.anna)))

    assert refused["type"] == "message"
    assert "besluttet" in refused["value"]


def test_the_same_button_works_where_there_are_no_dialogs(outside: Outside) -> None:
    listed = outside.asks(outside.anna, "vis beslutningerne")
    [button] = opening(listed)
    data = {name: value for name, value in button["data"].items() if name != "verb"}

    answered = outside.answers(outside.tells.submit(listed.id, button["data"]["verb"], data, outside.anna))

    assert "Input.Text" in str(answered.body)


@pytest.mark.parametrize("name", ["task/fetch", "task/submit", "composeExtension/submitAction"])
@pytest.mark.parametrize("value", [None, {}, {"data": "x"}, {"data": {"verb": 7}}, []])
def test_a_malformed_dialog_is_400(outside: Outside, name: str, value: Any) -> None:
    assert outside.post(outside.tells.invoke(name, value, outside.anna)).status == 400


@pytest.mark.parametrize("value", [None, {}, {"commandId": 7}, []])
def test_a_malformed_action_is_400(outside: Outside, value: Any) -> None:
    assert outside.post(outside.tells.invoke("composeExtension/fetchTask", value, outside.anna)).status == 400


@pytest.mark.parametrize("message", [None, [], {"body": "x", "from": {"user": []}, "linkToMessage": 3}])
def test_a_misshapen_message_opens_an_empty_form(outside: Outside, message: Any) -> None:
    value = {"commandId": "decide", "messagePayload": message}

    assert form(outside.post(outside.tells.invoke("composeExtension/fetchTask", value, outside.anna)))


def test_a_chat_where_the_bot_is_not_stays_unknown(outside: Outside) -> None:
    """Teams offers actions on messages everywhere; one tried elsewhere installs nothing and binds no chat."""
    value = payload("<p>Vi ses</p>", outside.bo)

    told = task(
        outside.post(outside.tells.invoke("composeExtension/fetchTask", value, outside.anna, "personal"))
    )

    assert told["type"] == "message"
    assert "kanal" in told["value"]
