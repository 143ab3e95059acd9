"""The SDK under the bot: what is needed of one, and which one is used. The code around it names neither."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bot.teams.bot import StafetBot


class Account(Protocol):
    """A person or a bot, as an activity names them."""

    id: str | None
    name: str | None
    aad_object_id: str | None


class Conversation(Protocol):
    """Where an activity was."""

    id: str
    conversation_type: str | None
    is_group: bool | None


class Attachment(Protocol):
    """What goes along with a message: its HTML, or a file."""

    content_type: str | None
    content: Any
    name: str | None


class Entity(Protocol):
    """What a text says of itself: of a mention, whom."""

    type: str | None
    additional_properties: Mapping[str, Any] | None


class Activity(Protocol):
    """All that is read of an activity, by the names that both SDKs have for it."""

    type: str
    id: str | None
    name: str | None
    action: str | None
    text: str | None
    locale: str | None
    value: Any
    timestamp: datetime | None
    service_url: str
    reply_to_id: str | None
    channel_data: Any
    conversation: Conversation
    from_property: Account | None
    recipient: Account | None
    members_added: list[Account] | None
    members_removed: list[Account] | None
    attachments: list[Attachment] | None
    entities: list[Entity] | None


class Turn(Protocol):
    """A turn as an SDK hands it on: the activity, and what is kept beside it."""

    @property
    def activity(self) -> Activity: ...

    @property
    def turn_state(self) -> dict[Any, Any]: ...


@dataclass(frozen=True, slots=True)
class Sdk:
    """What stands between an activity's JSON and the bot."""

    decode: Callable[[Mapping[str, Any]], Activity]
    bot: type[StafetBot]
    adapter: Callable[..., Any]
    turn: Callable[..., Turn]


def chosen(name: str) -> Sdk:
    """The one that the setting names; the other is not even imported."""
    found: Sdk = importlib.import_module(f"bot.teams.{name}").SDK
    return found
