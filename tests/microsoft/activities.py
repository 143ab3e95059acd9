"""What Teams posts to a bot, in the shapes that it really has."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import uuid4

from tests.microsoft.people import APP_ID, TENANT, Person, Team

Activity = dict[str, Any]
Place = Literal["channel", "personal", "group"]

_ids = itertools.count(int(time.time() * 1000))


def new_id() -> str:
    """A message id as Teams makes them: milliseconds, each once."""
    return str(next(_ids))


def timestamp() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0Z")


class Activities:
    """Makes activities of one tenant's Teams for one bot; each has an id and a time of its own."""

    def __init__(
        self, service_url: str, app_id: str = APP_ID, tenant: str = TENANT, team: Team | None = None
    ) -> None:
        self.service_url = service_url
        self.app_id = app_id
        self.tenant = tenant
        self.team = team or Team(tenant=tenant)
        self.bot = {"id": f"28:{app_id or 'stafet'}", "name": "Stafet"}

    def message(
        self,
        text: str,
        by: Person,
        in_: Place = "channel",
        mention: bool = True,
        thread: str | None = None,
        **given: Any,
    ) -> Activity:
        """Somebody writes; `thread` is the message in the channel under which it stands."""
        known = str(given.pop("id", None) or new_id())
        mentioned = mention and in_ != "personal"
        name = f"<at>{self.bot['name']}</at>"
        written = f"{name} {text}" if mentioned else text
        entities: list[Activity] = [_client(by)]
        if mentioned:
            entities.insert(0, {"type": "mention", "mentioned": self.bot, "text": name})
        html = {"contentType": "text/html", "content": f"<p>{written}</p>"}
        return self._activity(
            "message",
            by,
            in_,
            thread or known,
            {
                "id": known,
                "text": written,
                "textFormat": "plain",
                "attachments": [html],
                "entities": entities,
                "locale": by.locale,
                "localTimezone": "Europe/Copenhagen",
            }
            | given,
        )

    def tap(
        self,
        card: str,
        verb: str,
        data: dict[str, Any],
        by: Person,
        in_: Place = "channel",
        thread: str | None = None,
        **given: Any,
    ) -> Activity:
        """Somebody taps an `Action.Execute` of the message `card`; `data` has the inputs in it."""
        action = {"type": "Action.Execute", "verb": verb, "data": data}
        return self._activity(
            "invoke",
            by,
            in_,
            thread or card,
            {
                "id": f"f:{uuid4()}",
                "name": "adaptiveCard/action",
                "value": {"action": action, "trigger": "manual"},
                "replyToId": card,
                "entities": [_client(by)],
                "locale": by.locale,
            }
            | given,
        )

    def submit(
        self,
        card: str,
        verb: str,
        data: dict[str, Any],
        by: Person,
        in_: Place = "channel",
        thread: str | None = None,
        **given: Any,
    ) -> Activity:
        """The same tap from a client that knows `Action.Submit` only."""
        shape = {"value": {**data, "verb": verb}, "replyToId": card, "entities": [_client(by)]}
        return self._activity("message", by, in_, thread or card, {"locale": by.locale, **shape, **given})

    def invoke(self, name: str, value: Any, by: Person, in_: Place = "channel", **given: Any) -> Activity:
        shape = {"id": f"f:{uuid4()}", "name": name, "value": value, "locale": by.locale}
        return self._activity("invoke", by, in_, None, shape | given)

    def installed(self, by: Person, in_: Place = "channel", **given: Any) -> Activity:
        """`installationUpdate` as it comes when somebody adds the bot."""
        shape = {"action": "add", "locale": by.locale}
        return self._update("installationUpdate", by, in_, None, shape | given)

    def removed(self, by: Person, in_: Place = "channel", **given: Any) -> Activity:
        return self._update("installationUpdate", by, in_, None, {"action": "remove", **given})

    def bot_added(self, by: Person, in_: Place = "channel", **given: Any) -> Activity:
        """`conversationUpdate` with the bot among those added: the other form of an installation."""
        return self._update(
            "conversationUpdate", by, in_, "teamMemberAdded", {"membersAdded": [self.bot], **given}
        )

    def members_added(self, people: Iterable[Person], by: Person, **given: Any) -> Activity:
        shape = {"membersAdded": [{"id": one.id, "aadObjectId": one.aad} for one in people]}
        return self._update("conversationUpdate", by, "channel", "teamMemberAdded", shape | given)

    def members_removed(self, people: Iterable[Person], by: Person, **given: Any) -> Activity:
        shape = {"membersRemoved": [{"id": one.id, "aadObjectId": one.aad} for one in people]}
        return self._update("conversationUpdate", by, "channel", "teamMemberRemoved", shape | given)

    def befalls(self, event: str, by: Person, **given: Any) -> Activity:
        """Something that befalls the team as a whole, as Teams names it."""
        return self._update("conversationUpdate", by, "channel", event, given)

    def _update(self, kind: str, by: Person, in_: Place, event: str | None, shape: Activity) -> Activity:
        """News about the team itself: they stand in no thread, and name the team in full."""
        activity = self._activity(kind, by, in_, None, {"id": f"f:{uuid4()}", **shape})
        if in_ == "channel":
            activity["conversation"]["id"] = self.team.id
            activity["channelData"] |= {
                "team": {"id": self.team.id, "name": self.team.name, "aadGroupId": self.team.group},
                "settings": {"selectedChannel": {"id": self.team.channel}},
            }
        if event:
            activity["channelData"]["eventType"] = event
        return activity

    def _activity(self, kind: str, by: Person, in_: Place, thread: str | None, shape: Activity) -> Activity:
        return {
            "type": kind,
            "id": new_id(),
            "timestamp": timestamp(),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": by.account,
            "recipient": self.bot,
            "conversation": self._conversation(by, in_, thread),
            "channelData": self._channel_data(in_),
        } | shape

    def _conversation(self, by: Person, in_: Place, thread: str | None) -> Activity:
        if in_ == "personal":
            return {"conversationType": "personal", "tenantId": self.tenant, "id": personal_chat(by.id)}
        if in_ == "group":
            kind, known = "groupChat", self.team.chat
        else:
            kind, known = "channel", self.team.channel + (f";messageid={thread}" if thread else "")
        return {"isGroup": True, "conversationType": kind, "tenantId": self.tenant, "id": known}

    def _channel_data(self, in_: Place) -> Activity:
        tenant = {"tenant": {"id": self.tenant}}
        if in_ != "channel":
            return tenant
        return {
            "teamsChannelId": self.team.channel,
            "teamsTeamId": self.team.id,
            "channel": {"id": self.team.channel},
            "team": {"id": self.team.id},
            **tenant,
        }


def personal_chat(member: str) -> str:
    """The one personal chat of the bot with that member."""
    return f"a:1{member.removeprefix('29:')}"


def _client(by: Person) -> Activity:
    return {
        "type": "clientInfo",
        "locale": by.locale,
        "country": by.locale[-2:],
        "platform": "Web",
        "timezone": "Europe/Copenhagen",
    }
