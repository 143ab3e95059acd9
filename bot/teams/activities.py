"""Teams' activities, read into what the rest of the bot knows."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from bot.core.turn import Incoming, Kind, Place, Quoted, Sought
from bot.core.uploads import PATIENCE, Dropped
from bot.core.which import Mention
from bot.teams import markup
from bot.teams.envelope import MAX_ID
from bot.teams.sdk import Account, Activity
from cards.words import LANGUAGES, Language
from storage.people import Profile

FILE = "application/vnd.microsoft.teams.file.download.info"
MOST_FILES = 4

MOST_LETTERS = 12_000
"""Longer texts are cut before they are read: Teams itself stops at some 28,000 bytes."""

_BLANKS = re.compile(r"\s{50,}")
"""So many in a row are no words: whoever reads looks for the end of each run from each of its places."""

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
        bot=me(activity) or "",
        team=team.get("id"),
        team_name=team.get("name"),
        channel=selected.get("id") or room,
    )


def me(activity: Activity) -> str | None:
    """The bot's own id, as the activity has it."""
    return activity.recipient.id if activity.recipient else None


def _kind(activity: Activity) -> Kind:
    kind = activity.conversation.conversation_type
    if kind is None and (activity.channel_data or {}).get("team"):
        return "channel"
    if kind == "personal" or (kind is None and not activity.conversation.is_group):
        return "personal"
    return "channel" if kind == "channel" else "group"


def incoming(activity: Activity, tenant: str, at: datetime, *, part: str = "", **more: Any) -> Incoming:
    """What came in, with `more` of what only this kind of activity has."""
    return Incoming(
        place=place_of(activity, tenant),
        activity=(activity.id or uuid.uuid4().hex)[: MAX_ID - len(part)] + part,
        sender=profile_of(activity.from_property),
        at=at,
        clicked_at=activity.timestamp or at,
        about=activity.reply_to_id or None,
        client_language=None if "event" in more else client_language_of(activity),
        **more,
    )


def client_language_of(activity: Activity) -> Language | None:
    """The language that the sender's Teams is in, where it is one of ours.

    What Teams tells of itself, such as who joined, names a locale that is nobody's.
    """
    told = (activity.locale or "").partition("-")[0].casefold()
    return next((one for one in LANGUAGES if one == told), None)


def meeting_told(activity: Activity) -> dict[str, str]:
    """What Teams tells of a meeting that begins or ends: the address to join it."""
    told = record(activity.value)
    url = told.get("JoinUrl") or told.get("joinUrl")
    return {"join_url": url} if isinstance(url, str) else {}


def event_of(activity: Activity) -> str:
    """Teams' name for what befell a team or its channels, in small letters."""
    return str((activity.channel_data or {}).get("eventType") or "").casefold()


def channel_told(activity: Activity) -> dict[str, str]:
    """Which channel an event is about."""
    channel = (activity.channel_data or {}).get("channel") or {}
    return {"channel": channel["id"]} if channel.get("id") else {}


def profile_of(account: Account | None) -> Profile:
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
    """What a person meant by the text: without the mention of the bot, quotes, tags and entities.

    Of mentions only the bot's own goes: somebody else may have the same name, and whoever else is mentioned
    is a name like any other; whose it is say the `mentions`.
    """
    own = me(activity)
    told = [markup.Mention(text, bool(own) and whom == own) for text, whom in _mentions(activity)]
    name = (activity.recipient.name if activity.recipient else None) or ""
    text = markup.plain(_written(activity), told, name)[:MOST_LETTERS]
    return _BLANKS.sub(lambda run: "\n" if "\n" in run[0] else " ", text).strip()


def _written(activity: Activity) -> str:
    """The text; what only the HTML beside it tells is there read: all of it, or what in it is a quote."""
    text, beside = activity.text or "", _html(activity)
    if not text.strip() or (markup.quotes(beside) and not markup.quotes(text)):
        return beside or text
    return text


def _html(activity: Activity) -> str:
    found = (one for one in activity.attachments or [] if one.content_type == "text/html")
    return next((one.content for one in found if isinstance(one.content, str)), "")


def is_edit(activity: Activity) -> bool:
    """A message whose words were changed; Teams tells in the same way that a deleted one is back."""
    return (activity.channel_data or {}).get("eventType") in (None, "editMessage")


def edition(activity: Activity) -> str:
    """Tells apart what a message said at first and what it says since each edit: they share one id."""
    words = f"{activity.timestamp}\n{_written(activity)}"
    return "/edit-" + hashlib.sha256(words.encode(errors="replace")).hexdigest()[:16]


def mentions(activity: Activity) -> tuple[Mention, ...]:
    """The people whom the text names by a mention, in their order."""
    own = me(activity)
    told = ((markup.plain(text), whom) for text, whom in _mentions(activity))
    return tuple(Mention(name, str(whom)) for name, whom in told if name and whom and whom != own)


def _own_mentions(activity: Activity) -> list[str]:
    own = me(activity)
    return [mention for mention, mentioned in _mentions(activity) if own and mentioned == own]


def _mentions(activity: Activity) -> Iterator[tuple[str, str | None]]:
    """Each as it stands in the text, and the id of whom it names."""
    for entity in activity.entities or []:
        told: Mapping[str, Any] = entity.additional_properties or {}
        mentioned = told.get("mentioned")
        if entity.type == "mention" and isinstance(mentioned, Mapping):
            yield str(told.get("text") or ""), mentioned.get("id")


def is_tap(activity: Activity) -> bool:
    """The Action.Submit form of a tap: a message with a value and no words."""
    return bool(activity.value) and not _written(activity).strip()


def record(told: Any) -> dict[str, Any]:
    """An object as a client sent it: as one, or as the JSON text of one; anything else is an empty one."""
    if isinstance(told, str):
        try:
            told = orjson.loads(told)
        except orjson.JSONDecodeError:
            return {}
    return dict(told) if isinstance(told, Mapping) else {}


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
    taken = found[:MOST_FILES]
    return [replace(one, seconds=PATIENCE / len(taken)) for one in taken]


IN_DIALOGS = frozenset(
    {"task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction"}
)
"""The invokes whose answer is a dialog's."""

IN_MESSAGES = frozenset({"composeExtension/query", "composeExtension/queryLink"})
"""Those whose answer is for a message that somebody writes."""

WORDS = "words"
"""What the manifest calls the field in which somebody types what they look for."""

LONGEST_SEARCH, MOST_SKIPPED, MOST_FOUND = 200, 500, 25


def sought(value: Mapping[str, Any]) -> Sought:
    """What somebody looks for; before anything is typed it has no words."""
    given = value.get("parameters")
    told = [record(one) for one in given] if isinstance(given, list) else []
    words = next((_text(one, "value") for one in told if one.get("name") == WORDS), "")
    page = _part(value, "queryOptions")
    return Sought(
        str(value["commandId"]),
        words[:LONGEST_SEARCH].strip(),
        _number(page, "skip", 0, MOST_SKIPPED),
        _number(page, "count", MOST_FOUND, MOST_FOUND),
    )


def _number(told: Mapping[str, Any], name: str, usual: int, most: int) -> int:
    found = told.get(name)
    return max(0, min(found, most)) if type(found) is int else usual


def quoted(payload: Any) -> Quoted:
    """The message that an action was chosen on; what is missing or misshapen is empty."""
    told = record(payload)
    body, sender = _part(told, "body"), _part(_part(told, "from"), "user")
    content = _to_people(_text(body, "content")[:MOST_LETTERS], told.get("mentions"))
    words = content if body.get("contentType") == "text" else markup.plain(content)
    link = _text(told, "linkToMessage")
    return Quoted(
        "\n".join(filter(None, (" ".join(line.split()) for line in words.splitlines()))),
        _text(sender, "displayName")[:256],
        link if link.startswith("https://") and len(link) <= MOST_LINK else "",
    )


_AT = re.compile(r"<at\b[^<>]*\bid=\"?(\d{1,4})\"?[^<>]*>[^<>]*</at>", re.IGNORECASE)


def _to_people(content: str, mentions: Any) -> str:
    """Without the bots that it was said to: their names are no part of what was said."""
    told = [record(one) for one in mentions] if isinstance(mentions, list) else []
    bots = {str(one.get("id")) for one in told if _part(one, "mentioned").get("application")}
    return _AT.sub(lambda at: "" if at[1] in bots else at[0], content)


def _part(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = told.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(told: Mapping[str, Any], name: str) -> str:
    found = told.get(name)
    return found if isinstance(found, str) else ""
