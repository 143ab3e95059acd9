"""Teams' activities, read into what the rest of the bot knows."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

from botbuilder.schema import Activity, ChannelAccount

from bot.dropped import Dropped
from bot.turn import Incoming, Kind, Place, Quoted
from storage.people import Profile

FILE = "application/vnd.microsoft.teams.file.download.info"
MOST_FILES = 4
_TAG = re.compile("<[^>]*>")

MOST_LETTERS = 12_000
"""Longer texts are cut before they are read: Teams itself stops at some 28,000 bytes."""

MOST_LINK = 900
"""So long may an address be that a button carries back."""


def place_of(activity: Activity, tenant: str) -> Place:
    """The conversation, and the team it belongs to where it has one."""
    told = activity.channel_data or {}
    team = told.get("team") or {}
    selected = (told.get("settings") or {}).get("selectedChannel") or {}
    room = activity.conversation.id.partition(";")[0]
    return Place(
        tenant=tenant,
        conversation=activity.conversation.id,
        kind=_kind(activity),
        service_url=activity.service_url,
        bot=activity.recipient.id if activity.recipient else "",
        team=team.get("id"),
        team_name=team.get("name"),
        channel=selected.get("id") or room,
    )


def _kind(activity: Activity) -> Kind:
    kind = activity.conversation.conversation_type
    if kind == "personal" or (kind is None and not activity.conversation.is_group):
        return "personal"
    return "channel" if kind == "channel" else "group"


def incoming(activity: Activity, tenant: str, at: datetime, *, part: str = "", **more: Any) -> Incoming:
    """What came in, with `more` of what only this kind of activity has."""
    return Incoming(
        place=place_of(activity, tenant),
        activity=(activity.id or uuid.uuid4().hex) + part,
        sender=profile_of(activity.from_property),
        at=at,
        clicked_at=activity.timestamp or at,
        about=activity.reply_to_id,
        **more,
    )


def meeting_told(activity: Activity) -> dict[str, str]:
    """What Teams tells of a meeting that begins or ends: the address to join it."""
    told = activity.value if isinstance(activity.value, Mapping) else {}
    url = told.get("JoinUrl") or told.get("joinUrl")
    return {"join_url": url} if isinstance(url, str) else {}


def profile_of(account: ChannelAccount | None) -> Profile:
    """What an activity tells of a person: no mail, which only the roster knows."""
    if account is None:
        return Profile(aad_id="", name="")
    return Profile(
        aad_id=account.aad_object_id or account.id or "", name=account.name or "", teams_id=account.id
    )


def is_addressed(activity: Activity) -> bool:
    """A personal chat always; elsewhere when a mention names the bot."""
    return _kind(activity) == "personal" or bool(_own_mentions(activity))


def said(activity: Activity) -> str:
    """The text without the mention of the bot, and only that one: somebody else may have the same name.

    Whoever else is mentioned is a name like any other.
    """
    text = activity.text or ""
    own = _own_mentions(activity)
    for mention in own:
        text = text.replace(mention, " ", 1)
    for mention, _ in _mentions(activity):
        if mention not in own:
            text = text.replace(mention, _TAG.sub("", mention), 1)
    return text[:MOST_LETTERS].strip()


def _own_mentions(activity: Activity) -> list[str]:
    me = activity.recipient.id if activity.recipient else None
    return [mention for mention, mentioned in _mentions(activity) if me and mentioned == me]


def _mentions(activity: Activity) -> Iterator[tuple[str, str | None]]:
    """Each as it stands in the text, and the id of whom it names."""
    for entity in activity.entities or []:
        told: Mapping[str, Any] = entity.additional_properties or {}
        mentioned = told.get("mentioned")
        if entity.type == "mention" and isinstance(mentioned, Mapping):
            yield str(told.get("text") or ""), mentioned.get("id")


def is_tap(activity: Activity) -> bool:
    """The Action.Submit form of a tap: a message with a value and no text."""
    return isinstance(activity.value, Mapping) and not (activity.text or "").strip()


def dropped(activity: Activity) -> list[Dropped]:
    """The files that somebody put into the personal chat; Teams gives a bot none from elsewhere."""
    if _kind(activity) != "personal":
        return []
    found = []
    for attachment in activity.attachments or []:
        told = attachment.content
        url = told.get("downloadUrl") if isinstance(told, Mapping) else None
        if attachment.content_type == FILE and isinstance(url, str):
            found.append(Dropped((attachment.name or "").strip()[:255], url))
    return found[:MOST_FILES]


IN_DIALOGS = frozenset(
    {"task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction"}
)
"""The invokes whose answer is a dialog's."""

_PARAGRAPHS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"})


class _Words(HTMLParser):
    """The words of a message's HTML, a line for each paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _PARAGRAPHS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def quoted(payload: Any) -> Quoted:
    """The message that an action was chosen on; what is missing or misshapen is empty."""
    told = payload if isinstance(payload, Mapping) else {}
    body, sender = _part(told, "body"), _part(_part(told, "from"), "user")
    content = _text(body, "content")[:MOST_LETTERS]
    words = content if body.get("contentType") == "text" else _words(content)
    link = _text(told, "linkToMessage")
    return Quoted(
        "\n".join(filter(None, (" ".join(line.split()) for line in words.splitlines()))),
        _text(sender, "displayName")[:256],
        link if link.startswith("https://") and len(link) <= MOST_LINK else "",
    )


def _words(content: str) -> str:
    reader = _Words()
    reader.feed(content)
    reader.close()
    return "".join(reader.found)


def _part(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = told.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(told: Mapping[str, Any], name: str) -> str:
    found = told.get(name)
    return found if isinstance(found, str) else ""
