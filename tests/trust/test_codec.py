"""The compiled codec gives what botbuilder's own (de)serialisers give, faster."""

import copy
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import botbuilder.schema
import orjson
import pytest
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    AdaptiveCardInvokeResponse,
    Attachment,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    Entity,
    HeroCard,
    Mention,
    SuggestedActions,
)
from hypothesis import given, settings
from hypothesis import strategies as any_
from msrest.serialization import Model

from bot.teams.codec import decode, encode
from bot.teams.envelope import Malformed
from tests.growth import calls
from tests.trust.test_envelope import ANNA, REAL, TEAMS

MOMENT = datetime(2026, 11, 23, 7, 38, 57, 120000, tzinfo=UTC)
OUT = [
    Activity(type="message", text="hej", text_format="plain"),
    Activity(
        type=ActivityTypes.message,
        timestamp=MOMENT,
        local_timestamp=MOMENT.astimezone(),
        from_property=ChannelAccount(id="28:bot", name="Stafet"),
        conversation=ConversationAccount(id="19:x", is_group=False, tenant_id="t"),
        relates_to=ConversationReference(activity_id="1", user=ChannelAccount(id="29:1")),
        entities=[
            Mention(mentioned=ChannelAccount(id="29:1"), text="<at>Anna</at>", type="mention"),
            Entity(type="x"),
        ],
        attachments=[
            Attachment(
                content_type="application/vnd.microsoft.card.adaptive",
                content={"type": "AdaptiveCard", "n": [1, None, 2.5, True]},
            ),
            Attachment(
                content_type="application/vnd.microsoft.card.hero",
                content=HeroCard(title="a", buttons=[CardAction(type="x", value={"m": MOMENT})]),
            ),
        ],
        suggested_actions=SuggestedActions(
            to=["29:1"], actions=[CardAction(type="imBack", title="hjælp", value="hjælp")]
        ),
        channel_data={"notification": {"alert": True}, "when": MOMENT, "for": timedelta(minutes=5)},
        listen_for=["a", "b"],
        history_disclosed=True,
    ),
    AdaptiveCardInvokeResponse(
        status_code=200, type="application/vnd.microsoft.card.adaptive", value={"type": "AdaptiveCard"}
    ),
]


@pytest.mark.parametrize("activity", REAL, ids=lambda one: one.get("name", one["type"]))
def test_decode_is_what_deserialize_gives(activity: Any) -> None:
    assert decode(activity) == Activity().deserialize(copy.deepcopy(activity))


def test_decode_reads_every_field_as_deserialize_does() -> None:
    activity = TEAMS.message(
        "hej",
        ANNA,
        localTimestamp="2026-11-23T08:38:57.1234567+01:00",
        expiration="2026-11-23T08:38:57Z",
        historyDisclosed=False,
        listenFor=["a", None],
        reactionsAdded=[{"type": "like", "extra": 1}],
        textHighlights=[{"text": "x", "occurrence": 2}],
        suggestedActions={"to": ["29:1"], "actions": [{"type": "imBack", "value": {"a": 1}, "image": None}]},
        semanticAction={"id": "x", "entities": {"a": {"type": "y", "more": 1}}},
        relatesTo={"activityId": "1", "user": {"id": "29:1"}, "conversation": {"id": "x", "tenantID": "t"}},
        speak=None,
        callerId=5,
        unknown={"kept": None},
    )
    assert decode(activity) == Activity().deserialize(copy.deepcopy(activity))


def test_moments_are_aware_even_without_a_zone() -> None:
    found = decode(
        {
            "type": "message",
            "timestamp": "2026-11-23T07:38:57.1234567Z",
            "localTimestamp": "2026-11-23T08:38:57",
        }
    )
    assert found.timestamp == datetime(2026, 11, 23, 7, 38, 57, 123456, tzinfo=UTC)
    assert found.local_timestamp.tzinfo is not None


@pytest.mark.parametrize(
    "change",
    [
        {"timestamp": "yesterday"},
        {"timestamp": "0001-01-01T00:00:00+14:00"},
        {"expiration": 5},
        {"suggestedActions": "x"},
        {"attachments": {}},
        {"reactionsAdded": [1]},
        {"historyDisclosed": "yes"},
        {"textHighlights": [{"occurrence": "2"}]},
        {"semanticAction": {"entities": []}},
    ],
    ids=str,
)
def test_what_cannot_be_decoded_is_malformed(change: Any) -> None:
    with pytest.raises(Malformed):
        decode({"type": "message"} | change)


def test_two_decoded_activities_share_nothing() -> None:
    first, second = decode(REAL[0]), decode(REAL[0])
    first.additional_properties["x"] = 1
    first.from_property.name = "another"
    assert second.additional_properties == {}
    assert second.from_property.name == ANNA.name


@pytest.mark.parametrize("model", OUT, ids=lambda one: type(one).__name__)
def test_encode_is_what_serialize_gives(model: Any) -> None:
    assert encode(model) == model.serialize()
    orjson.dumps(encode(model))


@pytest.mark.parametrize("activity", REAL, ids=lambda one: one.get("name", one["type"]))
def test_what_was_decoded_encodes_as_serialize_does(activity: Any) -> None:
    found = Activity().deserialize(copy.deepcopy(activity))
    assert encode(decode(activity)) == found.serialize()


def _models() -> Any:
    """All but `TokenExchangeState`, two of whose attributes claim one key."""
    models = [m for m in vars(botbuilder.schema).values() if isinstance(m, type) and issubclass(m, Model)]
    return [m for m in models if m.__name__ not in ("Model", "TokenExchangeState")]


@settings(max_examples=200, deadline=None)
@given(any_.sampled_from(_models()), any_.data())
def test_any_model_of_texts_encodes_as_serialize_does(model: Any, data: Any) -> None:
    texts = {
        name: data.draw(any_.none() | any_.text(max_size=5))
        for name, at in model._attribute_map.items()
        if at["type"] in ("str", "object")
    }
    try:
        made = model(**texts)
    except TypeError:  # some take no such arguments
        return
    assert encode(made) == made.serialize()


def test_it_calls_a_fraction_of_what_msrest_calls() -> None:
    activity, ours = REAL[3], decode(REAL[3])
    theirs = Activity().deserialize(copy.deepcopy(activity))
    assert calls(lambda: Activity().deserialize(activity)) > 4 * calls(lambda: decode(activity))
    assert calls(theirs.serialize) > 4 * calls(lambda: encode(ours))


def test_a_shifted_clock_changes_nothing() -> None:
    assert decode(REAL[0]).timestamp.timestamp() < time.time() + 3600
