"""Chats: the addresses that open one in Teams, with a first line that only waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from cards.words import Reader, Say, read

_CHAT = "https://teams.microsoft.com/l/chat/0/0"


@dataclass(frozen=True, slots=True)
class ChatWith:
    """With these people, by their mail, or with the bot, by its id."""

    users: tuple[str, ...]
    says: Say | None = None

    def read(self, reader: Reader) -> str:
        users = ",".join(quote(one, safe=":") for one in self.users)
        line = f"&message={quote(read(self.says, reader))}" if self.says else ""
        return f"{_CHAT}?users={users}{line}"
