"""The Microsoft 365 Agents SDK, botbuilder's successor, as the bot uses it; docs/teams.md tells when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from microsoft_agents.activity import Activity, Entity, ResourceResponse
from microsoft_agents.hosting.core import ActivityHandler, ChannelAdapter, TurnContext

from bot.teams import adapter
from bot.teams.bot import StafetBot
from bot.teams.envelope import moment
from bot.teams.sdk import Sdk

AS_THEY_STAND = (
    *("type", "id", "name", "action", "text", "locale", "value"),
    *("channelId", "channelData", "serviceUrl", "replyToId"),
)
ACCOUNT = ("id", "name", "aadObjectId")
CONVERSATION = ("id", "conversationType", "isGroup")
MENTION = ("type", "text", "mentioned")
ATTACHMENT = ("contentType", "content", "name")


def decode(envelope: Mapping[str, Any]) -> Any:
    """The activity as its model, of what the bot reads, which the envelope has looked over.

    The model takes neither null nor an empty text where Teams sends both; and it would refuse the whole for
    a part that nobody reads.
    """
    told = _some(envelope, AS_THEY_STAND)
    told |= {name: _some(envelope[name], ACCOUNT) for name in ("from", "recipient") if envelope.get(name)}
    told |= {
        name: [_some(one, ACCOUNT) for one in envelope[name]]
        for name in ("membersAdded", "membersRemoved")
        if envelope.get(name)
    }
    if (conversation := _some(envelope.get("conversation") or {}, CONVERSATION)).get("id"):
        told["conversation"] = conversation
    if envelope.get("timestamp"):
        told["timestamp"] = moment(envelope["timestamp"])
    attached = [_some(one, ATTACHMENT) for one in envelope.get("attachments") or ()]
    told["attachments"] = [one for one in attached if "contentType" in one]
    told["entities"] = [
        Entity.model_validate(_some(one, MENTION))
        for one in envelope.get("entities") or ()
        if one.get("type") == "mention"
    ]
    return Activity.model_validate(told)


def _some(told: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: told[name] for name in names if told.get(name) not in (None, "")}


def encode(activity: Activity) -> dict[str, Any]:
    """As plain JSON: what is None is left out."""
    return activity.model_dump(mode="json", by_alias=True, exclude_none=True)


class Bot(StafetBot, ActivityHandler):
    """The bot under its handler."""


class Adapter(adapter.Adapter, ChannelAdapter):
    """What it wants sent, by our messenger."""

    encode = staticmethod(encode)
    answer = ResourceResponse


SDK = Sdk(decode, Bot, Adapter, TurnContext)
