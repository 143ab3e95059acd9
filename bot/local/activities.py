"""What Teams tells the bot: that it was installed, that somebody wrote, that somebody tapped."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote

from bot.local.rooms import BOT_ID, BOT_NAME, Json, LocalPerson, LocalTeam, Message, Room

FILE = "application/vnd.microsoft.teams.file.download.info"

LOCALES = {"da": "da-DK", "en": "en-GB"}


@dataclass(frozen=True)
class Activities:
    """Builds activities as Teams does; `service_url` is where the bot finds the connector."""

    service_url: str
    team: LocalTeam
    tenant: str

    def installed(self, by: LocalPerson, channel: Room, at: datetime) -> Json:
        """Somebody has added the bot to the team."""
        return self._envelope("conversationUpdate", by, channel, channel.id, at) | {
            "membersAdded": [{"id": BOT_ID, "name": BOT_NAME}]
        }

    def said(self, message: Message, mention: bool) -> Json:
        """A person wrote `message`, in the channel with or without naming the bot."""
        assert message.author
        activity = self._envelope(
            "message", message.author, message.room, message.conversation_id, message.at
        )
        activity |= {"id": message.id, "text": message.words.text, "textFormat": "plain"}
        if message.thread not in ("", message.id):
            activity["replyToId"] = message.thread
        if mention:
            activity["entities"] = [*activity["entities"], mention_of_bot()]
        return activity

    def dropped(self, message: Message, name: str, file: str) -> Json:
        """A person dropped a file in the chat; the bot fetches it where the page keeps it."""
        assert message.author
        address = f"{self.service_url}/local/files/{file}"
        told = {"downloadUrl": address, "uniqueId": file, "fileType": name.rpartition(".")[2]}
        return self._envelope(
            "message", message.author, message.room, message.conversation_id, message.at
        ) | {
            "id": message.id,
            "attachments": [{"contentType": FILE, "contentUrl": address, "name": name, "content": told}],
        }

    def submitted(self, message: Message, by: LocalPerson, form: Json, at: datetime) -> Json:
        """An `Action.Submit`: a message without words, whose value is the card's form."""
        return self._envelope("message", by, message.room, message.conversation_id, at) | {
            "replyToId": message.id,
            "value": form,
        }

    def executed(self, message: Message, by: LocalPerson, action: Json, trigger: str, at: datetime) -> Json:
        """An `Action.Execute`, tapped by hand or by a card that refreshes itself."""
        return self._envelope("invoke", by, message.room, message.conversation_id, at) | {
            "name": "adaptiveCard/action",
            "replyToId": message.id,
            "value": {"action": {"type": "Action.Execute"} | action, "trigger": trigger},
        }

    def dialog(self, message: Message, by: LocalPerson, name: str, data: Json, at: datetime) -> Json:
        """A dialog is asked for from a card (`task/fetch`), or what was filled in is handed in."""
        return self._envelope("invoke", by, message.room, message.conversation_id, at) | {
            "name": name,
            "replyToId": message.id,
            "value": {"data": data, "context": {"theme": "default"}},
        }

    def message_action(
        self, message: Message, by: LocalPerson, command: str, at: datetime, data: Json | None = None
    ) -> Json:
        """Somebody chose an action in a message's menu, or hands in (`data`) what its dialog asked for."""
        name = "composeExtension/fetchTask" if data is None else "composeExtension/submitAction"
        value: Json = {
            "commandId": command,
            "commandContext": "message",
            "messagePayload": self._payload(message),
        }
        return self._envelope("invoke", by, message.room, message.conversation_id, at) | {
            "name": name,
            "value": value if data is None else value | {"data": data},
        }

    def search(self, room: Room, by: LocalPerson, command: str, words: str, at: datetime) -> Json:
        """Somebody who writes a message looks for something to put into it; without a word, at first."""
        named = {"name": "words", "value": words} if words else {"name": "initialRun", "value": "true"}
        value = {"commandId": command, "parameters": [named], "queryOptions": {"skip": 0, "count": 25}}
        return self._envelope("invoke", by, room, room.id, at) | {
            "name": "composeExtension/query",
            "value": value,
        }

    def link(self, room: Room, by: LocalPerson, url: str, at: datetime) -> Json:
        """Somebody has put a link into the message that they write."""
        return self._envelope("invoke", by, room, room.id, at) | {
            "name": "composeExtension/queryLink",
            "value": {"url": url},
        }

    def _payload(self, message: Message) -> Json:
        room, author = message.room.id, message.author
        user = {"id": author.aad_object_id, "displayName": author.name} if author else None
        return {
            "id": message.id,
            "createdDateTime": message.at.isoformat(),
            "linkToMessage": f"https://teams.microsoft.com/l/message/{quote(room)}/{message.id}",
            "body": {"contentType": "html", "content": f"<div>{_tagged(message.words.text)}</div>"},
            "mentions": [
                {"id": 0, "mentionText": BOT_NAME, "mentioned": {"application": {"displayName": BOT_NAME}}}
            ],
            "from": {"user": user, "application": None if author else {"displayName": BOT_NAME}},
        }

    def _envelope(self, kind: str, by: LocalPerson, room: Room, conversation_id: str, at: datetime) -> Json:
        locale = LOCALES.get(by.language, by.language)
        return {
            "type": kind,
            "id": f"f:{uuid.uuid4()}",
            "timestamp": at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "serviceUrl": self.service_url,
            "channelId": "msteams",
            "from": {"id": by.teams_id, "name": by.name, "aadObjectId": by.aad_object_id},
            "conversation": self._conversation(room, conversation_id),
            "recipient": {"id": BOT_ID, "name": BOT_NAME},
            "locale": locale,
            "entities": [{"type": "clientInfo", "locale": locale, "country": locale[-2:], "platform": "Web"}],
            "channelData": self._channel_data(room),
        }

    def _conversation(self, room: Room, conversation_id: str) -> Json:
        conversation: Json = {"id": conversation_id, "conversationType": room.kind, "tenantId": self.tenant}
        return conversation | ({"isGroup": True} if room.kind == "channel" else {})

    def _channel_data(self, room: Room) -> Json:
        about: Json = {"tenant": {"id": self.tenant}}
        if room.kind == "personal":
            return about
        return about | {
            "team": {"id": self.team.id, "name": self.team.name},
            "channel": {"id": self.team.channel_id, "name": self.team.channel_name},
            "settings": {"selectedChannel": {"id": self.team.channel_id}},
        }


def _tagged(words: str) -> str:
    """As HTML, in which a mention of the bot is a tag."""
    return escape(words).replace(escape(f"<at>{BOT_NAME}</at>"), f'<at id="0">{BOT_NAME}</at>')


def mention_of_bot() -> Json:
    return {"type": "mention", "text": f"<at>{BOT_NAME}</at>", "mentioned": {"id": BOT_ID, "name": BOT_NAME}}
