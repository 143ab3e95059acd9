"""What is an activity, and what is refused before anything reads it."""

from contextlib import suppress
from typing import Any, get_args

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from bot.core.settings import TeamsSdk
from bot.teams.envelope import Malformed, parse
from bot.teams.sdk import chosen
from tests.growth import grows_evenly
from tests.microsoft import Activities, person

SERVICE = "https://smba.trafficmanager.net/emea/"
ANNA = person("Anna Birk")
TEAMS = Activities(SERVICE)
REAL = [
    TEAMS.message("hvem er AMR i Drift?", ANNA),
    TEAMS.message("hjælp", ANNA, in_="personal"),
    TEAMS.message("vis dagsordenen", ANNA, in_="group") | {"text": None},
    TEAMS.tap("1", "vote", {"ballot": "1", "choice": "support"}, ANNA),
    TEAMS.submit("1", "vote", {"ballot": "1"}, ANNA),
    TEAMS.invoke("task/fetch", {"data": {"a": [1, None, 2.5]}}, ANNA),
    TEAMS.installed(ANNA),
    TEAMS.removed(ANNA),
    TEAMS.bot_added(ANNA),
    TEAMS.members_added([ANNA], ANNA),
    TEAMS.members_removed([ANNA], ANNA),
]
_JSON = any_.recursive(
    any_.none()
    | any_.booleans()
    | any_.integers(-(2**53), 2**53)
    | any_.floats(allow_nan=False)
    | any_.text(),
    lambda inner: any_.lists(inner, max_size=4) | any_.dictionaries(any_.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def nested(depth: int) -> bytes:
    return orjson.dumps(TEAMS.message("hej", ANNA, value=0)).replace(
        b'"value":0', b'"value":' + b'{"a":' * (depth - 1) + b"1" + b"}" * (depth - 1)
    )


@pytest.mark.parametrize("activity", REAL, ids=lambda one: one.get("name", one["type"]))
def test_what_teams_sends_is_taken_as_it_is(activity: Any) -> None:
    assert parse(orjson.dumps(activity)) == activity


def test_unknown_keys_are_kept() -> None:
    activity = TEAMS.message("hej", ANNA, newThing={"deep": [1]}, value={"x": 1})
    activity["from"]["strange"] = True
    assert parse(orjson.dumps(activity))["from"]["strange"] is True
    assert parse(orjson.dumps(activity))["newThing"] == {"deep": [1]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"5",
        b'"message"',
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"type":NaN}',
        b'{"type":"\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'\xef\xbb\xbf{"type":"typing"}x',
    ],
)
def test_what_is_no_json_object_is_malformed(body: Any) -> None:
    with pytest.raises(Malformed):
        parse(body)


@pytest.mark.parametrize(
    "change",
    [
        {"type": 5},
        {"type": None},
        {"type": ""},
        {"type": ["message"]},
        {"text": 123},
        {"text": ["hej"]},
        {"id": 7},
        {"id": "x" * 513},
        {"serviceUrl": {"a": 1}},
        {"channelId": 1},
        {"from": "anna"},
        {"from": {"id": 5}},
        {"from": {"id": "29:1", "aadObjectId": []}},
        {"from": {"id": ""}},
        {"from": None},
        {"recipient": []},
        {"conversation": "19:x"},
        {"conversation": {"id": None}},
        {"conversation": {"id": "1", "tenantId": 4}},
        {"conversation": {"id": "1", "isGroup": "true"}},
        {"channelData": "x"},
        {"channelData": {"tenant": "t"}},
        {"channelData": {"tenant": {"id": 4}}},
        {"channelData": {"team": {"id": []}}},
        {"channelData": {"settings": {"selectedChannel": "x"}}},
        {"entities": {"type": "mention"}},
        {"entities": ["mention"]},
        {"entities": [{"type": "mention", "mentioned": {"id": 5}}]},
        {"attachments": "x"},
        {"membersAdded": [5]},
        {"membersRemoved": {}},
        {"name": 1},
        {"action": True},
        {"replyToId": 12},
        {"locale": 1},
        {"timestamp": 12},
        {"text": "a\0b"},
        {"value": {"a\0b": 1}},
    ],
    ids=str,
)
def test_a_wrong_type_is_malformed(change: Any) -> None:
    with pytest.raises(Malformed):
        parse(orjson.dumps(TEAMS.message("hej", ANNA) | change))


def test_a_backslash_that_only_looks_like_nul_is_text() -> None:
    assert parse(orjson.dumps(TEAMS.message("skriv \\u0000", ANNA)))["text"].endswith("\\u0000")


def test_the_reason_repeats_nothing_personal() -> None:
    with pytest.raises(Malformed) as refused:
        parse(orjson.dumps(TEAMS.message("hej", ANNA) | {"text": ["en hemmelighed"]}))
    assert str(refused.value) == "text: string_type"


def test_depth_32_passes_and_33_does_not() -> None:
    assert parse(nested(32))
    with pytest.raises(Malformed):
        parse(nested(33))


def test_the_work_on_an_activity_grows_with_its_length_alone() -> None:
    def work(number: int) -> None:
        wide = orjson.dumps(TEAMS.message("hej", ANNA, value=[{"a": [1]}] * number))
        parse(wide)
        with pytest.raises(Malformed):
            parse(wide[:-1])

    assert grows_evenly(work, 26_000)


@pytest.mark.parametrize("sdk", get_args(TeamsSdk))
@settings(max_examples=300, deadline=None)
@given(activity=any_.sampled_from(REAL), data=any_.data())
def test_whatever_stands_in_an_activity_it_is_read_or_malformed(sdk: str, activity: Any, data: Any) -> None:
    """Never anything but an activity or `Malformed`: no other error comes of it."""
    key = data.draw(
        any_.sampled_from([*activity, "timestamp", "suggestedActions", "expiration", "relatesTo"])
    )
    with suppress(Malformed):
        chosen(sdk).decode(parse(orjson.dumps(activity | {key: data.draw(_JSON)})))
