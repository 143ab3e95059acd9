"""Who is here and what was said: the channel with its threads, and each person's chat with Stafet."""

import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

Json = dict[str, Any]

BOT_ID = "28:stafet"
BOT_NAME = "Stafet"
THREAD_MARK = ";messageid="
MOST_FILES = 20


@dataclass(frozen=True)
class LocalPerson:
    """Somebody whom the page lets one be; `language` is `da` or `en`."""

    key: str
    name: str
    mail: str
    aad_object_id: str
    language: str
    role_text: str

    @property
    def teams_id(self) -> str:
        return f"29:{self.key}"


@dataclass(frozen=True)
class LocalTeam:
    """The one team that Stafet is installed in, with its one channel."""

    id: str
    name: str
    channel_id: str
    channel_name: str


def now() -> datetime:
    """The stand-in's own clock, as Teams has its own."""
    return datetime.fromtimestamp(time.time(), UTC)


class UnknownPlaceError(Exception):
    """The bot names a conversation that does not exist."""


class UnknownMessageError(Exception):
    """Somebody names a message that does not exist, or no longer does."""


@dataclass(frozen=True)
class Words:
    """What a message says: its text, its cards, and the sentence a notification would show."""

    text: str = ""
    format: str = "markdown"
    cards: tuple[Json, ...] = ()
    summary: str = ""
    suggests: tuple[str, ...] = ()


@dataclass
class Message:
    """A message; without an author it is Stafet's. In `own_cards` are those that a tap changed for one."""

    id: str
    room: "Room"
    thread: str
    author: LocalPerson | None
    words: Words
    version: int = 1
    own_cards: dict[str, dict[int, Json]] = field(default_factory=dict)

    @property
    def conversation_id(self) -> str:
        return self.room.thread_id(self.thread)

    @property
    def at(self) -> datetime:
        """Teams' message ids are the milliseconds of their arrival; so are ours."""
        return datetime.fromtimestamp(int(self.id) / 1000, UTC)

    def cards_for(self, person: LocalPerson) -> Sequence[Json]:
        own = self.own_cards.get(person.key, {})
        return [own.get(place, card) for place, card in enumerate(self.words.cards)]


@dataclass
class Room:
    """The channel, or one person's chat with Stafet."""

    id: str
    kind: Literal["channel", "personal"]
    members: Sequence[LocalPerson]
    messages: dict[str, Message] = field(default_factory=dict)

    def thread_id(self, thread: str) -> str:
        return f"{self.id}{THREAD_MARK}{thread}" if thread else self.id

    def message(self, message_id: str) -> Message:
        try:
            return self.messages[message_id]
        except KeyError:
            raise UnknownMessageError(message_id) from None


Listener = Callable[[Message, LocalPerson | None], None]


class Rooms:
    """All rooms of the page. `changed` and `gone` are told of every message that is new, changed or removed;
    with a person, when only that person sees the change."""

    def __init__(self, people: Sequence[LocalPerson], team: LocalTeam) -> None:
        self.people = {person.key: person for person in people}
        self.team = team
        self.channel = Room(team.channel_id, "channel", people)
        self.chats = {person.key: Room(f"a:{person.key}", "personal", [person]) for person in people}
        self.changed: list[Listener] = []
        self.gone: list[Listener] = []
        self.typing: list[Callable[[Room], None]] = []
        self.files: dict[str, bytes] = {}
        self._seen: dict[tuple[str, str], int] = {}
        self._newest = 0

    def __iter__(self) -> Iterator[Room]:
        yield self.channel
        yield from self.chats.values()

    def seen_by(self, person: LocalPerson) -> dict[str, Room]:
        """The rooms of one person, under the names that the page uses."""
        return {"channel": self.channel, "chat": self.chats[person.key]}

    def place(self, conversation_id: str) -> tuple[Room, str]:
        """The room, and the thread in it (or none), that a conversation id means.

        A thread from before a restart is still one, though its first message is gone.
        """
        room_id, mark, thread = conversation_id.partition(THREAD_MARK)
        room = next((room for room in self if room.id == room_id), None)
        if room is None or (mark and (room.kind == "personal" or not thread.isdecimal())):
            raise UnknownPlaceError(conversation_id)
        return room, thread

    def message_seen_by(self, person: LocalPerson, message_id: str) -> Message:
        for room in self.seen_by(person).values():
            if message_id in room.messages:
                return room.messages[message_id]
        raise UnknownMessageError(message_id)

    def post(self, room: Room, author: LocalPerson | None, words: Words, thread: str = "") -> Message:
        """A new message; in the channel one without a thread begins its own."""
        self._newest = max(self._newest + 1, time.time_ns() // 1_000_000)
        message_id = str(self._newest)
        if room.kind == "channel":
            thread = thread or message_id
        message = Message(message_id, room, thread, author, words)
        room.messages[message_id] = message
        if author:
            self.read(author, room)
        self._tell(self.changed, message)
        return message

    def types(self, room: Room) -> None:
        """Stafet is at work on an answer there."""
        for listener in self.typing:
            listener(room)

    def keep_file(self, content: bytes) -> str:
        """A dropped file, to be fetched under the id that this gives; the newest few are kept."""
        known = uuid.uuid4().hex
        self.files[known] = content
        while len(self.files) > MOST_FILES:
            del self.files[next(iter(self.files))]
        return known

    def edit(self, message: Message, words: Words) -> None:
        """New words for everybody; what a tap showed to one person gives way to them."""
        message.words = words
        message.version += 1
        message.own_cards.clear()
        self._tell(self.changed, message)

    def show_own(self, message: Message, person: LocalPerson, place: int, card: Json) -> None:
        """Another look of the card at `place` in the message, for one person."""
        message.own_cards.setdefault(person.key, {})[place] = card
        self._tell(self.changed, message, person)

    def remove(self, message: Message) -> None:
        del message.room.messages[message.id]
        self._tell(self.gone, message)

    def read(self, person: LocalPerson, room: Room) -> None:
        self._seen[person.key, room.id] = self._newest

    def unread(self, person: LocalPerson, room: Room) -> bool:
        seen = self._seen.get((person.key, room.id), 0)
        return any(int(message.id) > seen for message in room.messages.values())

    @staticmethod
    def _tell(listeners: list[Listener], message: Message, person: LocalPerson | None = None) -> None:
        for listener in listeners:
            listener(message, person)
