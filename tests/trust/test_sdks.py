"""Both SDKs behind the wall: the bot reads the same of an activity and says the same, whichever is used."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import ActivityHandler, ClaimsIdentity

from bot.core.settings import TeamsSdk
from bot.teams import activities
from bot.teams.envelope import Malformed, parse
from bot.teams.sdk import Activity, chosen
from tests.process import ROOT
from tests.protocol.outside import SDKS
from tests.protocol.test_generated import changed, changes
from tests.trust.test_envelope import ANNA, REAL, TEAMS

EMPTY = TEAMS.message("hej", ANNA) | {
    **dict.fromkeys(("replyToId", "locale", "valueType", "action", "name", "label"), ""),
    **dict.fromkeys(
        ("membersAdded", "attachments", "value", "suggestedActions", "localTimestamp", "relatesTo")
    ),
    "from": {"id": ANNA.id, "name": "", "aadObjectId": None, "role": ""},
    "entities": [{"type": "clientInfo", "locale": None}, {"type": "mention", "text": None, "mentioned": {}}],
}
"""Nothing, in both ways in which it is sent."""

AT = datetime(2026, 11, 23, 7, 38, 57, tzinfo=UTC)


def read(activity: Activity) -> dict[str, Any]:
    """All that the bot makes of it; what breaks there is a fault of ours, whichever SDK is used."""
    return {
        "kind": activity.type,
        "what": (activity.name or "", activity.action or "", activities.event_of(activity)),
        "turn": _tried(lambda: activities.incoming(activity, "t", AT, part="/x")) if activity.id else None,
        "said": activities.said(activity),
        "mentions": activities.mentions(activity),
        "me": activities.me(activity) or "",
        "tap": (activities.is_tap(activity), activities.record(activity.value)),
        "addressed": _tried(lambda: activities.is_addressed(activity)),
        "edit": (activities.is_edit(activity), activities.edition(activity)),
        "files": _tried(lambda: activities.dropped(activity)),
        "told": (activities.channel_told(activity), activities.meeting_told(activity)),
        "came": [activities.profile_of(one) for one in activity.members_added or ()],
        "went": [activities.profile_of(one) for one in activity.members_removed or ()],
    }


def _tried(work: Any) -> Any:
    """Of what is nowhere, nothing is read."""
    try:
        return work()
    except AttributeError:
        return None


def decoded(name: TeamsSdk, body: bytes) -> Activity | None:
    with suppress(Malformed):
        return chosen(name).decode(parse(body))
    return None


@settings(max_examples=600)
@given(any_.sampled_from(REAL), changes)
def test_the_successor_reads_whatever_teams_sends_as_botbuilder_does(
    activity: dict[str, Any], ways: list[tuple[int, Any]]
) -> None:
    """Botbuilder refuses more: also what is odd where nobody looks."""
    body = json.dumps(changed(activity, ways)).encode("utf-8", "surrogatepass")

    first, second = (decoded(name, body) for name in SDKS)

    if first is not None:
        assert second is not None
        assert read(second) == read(first)


@pytest.mark.parametrize("activity", [*REAL, EMPTY], ids=lambda one: one.get("name", one["type"]))
def test_neither_refuses_what_is_real(activity: dict[str, Any]) -> None:
    first, second = (decoded(name, orjson.dumps(activity)) for name in SDKS)

    assert first is not None
    assert second is not None
    assert read(second) == read(first)


class Line:
    """Teams as the messenger speaks to it."""

    def __init__(self) -> None:
        self.said: list[tuple[Any, ...]] = []

    async def send(self, service_url: str, conversation: str, activity: Any, under: str | None) -> str:
        self.said.append((conversation, activity["text"], activity.get("value"), under))
        return f"id-{len(self.said)}"

    async def edit(self, service_url: str, conversation: str, activity_id: str, activity: Any) -> None:
        self.said.append((conversation, activity["text"], activity_id))

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        self.said.append((conversation, activity_id))


@pytest.mark.parametrize("name", SDKS)
async def test_what_the_sdk_itself_says_goes_through_our_messenger(name: TeamsSdk) -> None:
    sdk, line = chosen(name), Line()
    activity: Any = sdk.decode(parse(orjson.dumps(TEAMS.message("hej", ANNA, in_="personal"))))
    turn: Any = sdk.turn(sdk.adapter(line), activity)
    room = activity.conversation.id

    sent = await turn.send_activity("goddag")
    await turn.update_activity(type(activity)(type="message", id=sent.id, text="farvel"))
    await turn.delete_activity(sent.id)

    assert line.said == [(room, "goddag", None, activity.id), (room, "farvel", "id-1"), (room, "id-1")]


@pytest.mark.parametrize(("name", "other"), [SDKS, SDKS[::-1]])
def test_the_one_that_is_not_chosen_is_not_read(name: TeamsSdk, other: TeamsSdk) -> None:
    """Neither costs anything where it is not used, nor when the program starts."""
    packages = {"botbuilder": ("botbuilder", "msrest"), "agents": ("microsoft_agents",)}
    read = "any(one.startswith({}) for one in sys.modules)".format
    look = (
        "import sys, app; from bot.teams import sdk\n"
        f"assert not {read(packages[name])} and not {read(packages[other])}\n"
        f"sdk.chosen({name!r})\n"
        f"assert {read(packages[name])} and not {read(packages[other])}\n"
    )
    subprocess.run([sys.executable, "-c", look], cwd=ROOT, check=True)


# What the successor's own adapter does, beside ours


class Asked:
    """A request as its adapter wants one, with a token that was good for another host."""

    method = "POST"

    def __init__(self, activity: dict[str, Any]) -> None:
        self._activity = activity

    async def json(self) -> Any:
        return self._activity

    def get_claims_identity(self) -> ClaimsIdentity:
        return ClaimsIdentity({"aud": TEAMS.app_id, "serviceurl": "https://elsewhere.example/"})


class Clients:
    """Makes nothing that speaks: what is said is kept by the adapter."""

    async def create_connector_client(self, *_: Any, **__: Any) -> Clients:
        return self

    create_user_token_client = create_connector_client

    async def close(self) -> None: ...


class Stock(CloudAdapter):  # type: ignore[misc]
    """It as it comes, but for what it would send."""

    def __init__(self) -> None:
        super().__init__(channel_service_client_factory=Clients())
        self.said: list[str] = []

    async def send_activities(self, context: Any, activities: list[Any]) -> list[Any]:
        self.said += [str(one.text) for one in activities]
        return []


class Failing(ActivityHandler):  # type: ignore[misc]
    async def on_message_activity(self, turn_context: Any) -> None:
        raise RuntimeError("the password is hunter2")


async def test_the_stock_adapter_breaks_on_a_null_instead_of_answering() -> None:
    with pytest.raises(ValueError, match="localTimezone"):
        await Stock().process_request(Asked(TEAMS.message("hej", ANNA, localTimezone=None)), Failing())


async def test_the_stock_adapter_tells_the_chat_what_went_wrong_inside() -> None:
    stock = Stock()
    await stock.process_request(Asked(TEAMS.message("hej", ANNA)), Failing())
    assert "hunter2" in stock.said[0]


async def test_the_stock_adapter_takes_a_token_for_another_service_address() -> None:
    answer = await Stock().process_request(Asked(TEAMS.message("hej", ANNA)), ActivityHandler())
    assert answer.status_code == 202
