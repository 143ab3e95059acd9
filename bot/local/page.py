"""What the page asks for: who is here, what was said, to say, to tap, and to hear of news at once."""

import asyncio
import contextlib
import json
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from aiohttp import web
from pydantic import BaseModel, Field, StringConstraints, ValidationError, model_validator

from bot.local.activities import Activities
from bot.local.bot import Bot, BotIsSilentError
from bot.local.connector import CARD
from bot.local.rooms import BOT_NAME, Json, LocalPerson, Message, Room, Rooms, UnknownMessageError, Words, now

HEARTBEAT_SECONDS = 15
CLIP = "\N{PAPERCLIP}"
LARGEST_FILE = 8 * 1024 * 1024
"""More than the bot takes, so that its own no can be seen."""

MANIFEST = Path(__file__).parents[2] / "manifest"
NOTICE = "application/vnd.microsoft.activity.message"


class Said(BaseModel):
    """A text, in the channel with a mention of Stafet or without, perhaps in a thread."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)] = ""
    cards: Annotated[list[dict[str, Any]], Field(max_length=10)] = []
    mention: bool = True
    thread: Annotated[str, StringConstraints(pattern=r"^\d{0,20}$")] = ""

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if not (self.text or self.cards):
            raise ValueError("neither words nor a card")
        return self


class Tapped(BaseModel):
    """A tap on one of a message's cards: the action's data with the inputs' values in it."""

    type: Literal["Action.Execute", "Action.Submit"]
    verb: str | None = None
    id: str | None = None
    data: Any = None
    card: Annotated[int, Field(ge=0, lt=100)] = 0
    trigger: Literal["manual", "automatic"] = "manual"

    def action(self) -> Json:
        return {"id": self.id, "verb": self.verb, "data": {} if self.data is None else self.data}

    @property
    def opens_dialog(self) -> bool:
        """Teams asks for a dialog where the button's data say so."""
        teams = self.data.get("msteams") if isinstance(self.data, dict) else None
        return isinstance(teams, dict) and teams.get("type") == "task/fetch"


class Dialog(BaseModel):
    """What was filled in in a dialog; `action` where it was opened from a message's menu."""

    data: dict[str, Any]
    action: str | None = None


class Looked(BaseModel):
    """What is looked for while a message is written: by a command, or what a link means."""

    command: str = ""
    words: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    url: Annotated[str, StringConstraints(max_length=4_000)] = ""


class Chosen(BaseModel):
    """An entry of a message's menu."""

    action: str


@web.middleware
async def page_refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    """Says as JSON what the page asked for in vain."""
    try:
        response: web.StreamResponse = await handler(request)
    except (KeyError, UnknownMessageError) as unknown:
        return web.json_response({"error": "unknown", "what": str(unknown.args[0])}, status=404)
    except ValidationError as malformed:
        return web.json_response({"error": "malformed", "what": malformed.errors()[0]["msg"]}, status=400)
    except BotIsSilentError as silence:
        return web.json_response({"error": "silent", "what": str(silence)}, status=502)
    return response


@cache
def commands(kind: str) -> list[Json]:
    """What the manifest offers of a kind, with its title in each language: `action` stands in the menu of a
    message, `query` is looked for while one is written."""
    manifest, english = (
        json.loads((MANIFEST / name).read_text("utf-8")) for name in ("manifest.json", "en.json")
    )
    return [
        {
            "id": command["id"],
            "title": {
                "da": command["title"],
                "en": english[f"composeExtensions[0].commands[{place}].title"],
            },
        }
        for place, command in enumerate(manifest["composeExtensions"][0]["commands"])
        if command["type"] == kind
    ]


def hits_of(answer: Json) -> Json:
    """What may be put into a message, or what is said in its place."""
    told = answer.get("composeExtension")
    if not isinstance(told, dict):
        return {"error": "refused"}
    hits = [
        {
            "title": hit["preview"]["content"]["title"],
            "text": hit["preview"]["content"]["text"],
            "card": hit["content"],
        }
        for hit in told.get("attachments", [])
    ]
    return {"hits": hits, "words": str(told.get("text", ""))}


def dialog_of(answer: Json) -> Json:
    """What the page does with a dialog now: shows its next card, says words, or closes it."""
    task = answer.get("task")
    if not isinstance(task, dict):
        return {"closed": True} if answer.get("statusCode", 200) < 400 else {"error": "refused"}
    value = task.get("value")
    if task.get("type") == "continue" and isinstance(value, dict):
        return {"dialog": {"title": value.get("title", ""), "card": value.get("card", {}).get("content")}}
    return {"dialog": {"words": str(value or "")}}


def author(message: Message) -> Json:
    if message.author is None:
        return {"key": "stafet", "name": BOT_NAME}
    return {"key": message.author.key, "name": message.author.name}


def seen_as(message: Message, person: LocalPerson) -> Json:
    """A message as one person sees it."""
    return {
        "id": message.id,
        "room": "chat" if message.room.kind == "personal" else "channel",
        "thread": message.thread,
        "author": author(message),
        "at": message.at.isoformat(),
        "text": message.words.text,
        "format": message.words.format,
        "summary": message.words.summary,
        "cards": list(message.cards_for(person)),
        "suggests": list(message.words.suggests),
        "version": message.version,
        "own": person.key in message.own_cards,
    }


class Page:
    """The routes under `/local`, each as one person."""

    def __init__(self, rooms: Rooms, activities: Activities, bot: Bot) -> None:
        self.rooms = rooms
        self.activities = activities
        self.bot = bot
        self.listeners: dict[asyncio.Queue[Json | None], LocalPerson] = {}
        rooms.changed.append(self.show)
        rooms.gone.append(self.take_away)
        rooms.typing.append(self.show_typing)

    def application(self) -> web.Application:
        app = web.Application(middlewares=[page_refusals], client_max_size=LARGEST_FILE)
        app.router.add_get("/people", self.people)
        app.router.add_get("/files/{file}", self.file)
        app.router.add_post("/{person}/files/{name}", self.drop)
        app.router.add_get("/{person}/rooms", self.list_rooms)
        app.router.add_get("/{person}/rooms/{room}", self.read_room)
        app.router.add_post("/{person}/rooms/{room}/seen", self.mark_seen)
        app.router.add_post("/{person}/rooms/{room}/messages", self.say)
        app.router.add_post("/{person}/rooms/{room}/search", self.look)
        app.router.add_post("/{person}/messages/{message}/taps", self.tap)
        app.router.add_post("/{person}/messages/{message}/dialog", self.hand_in)
        app.router.add_post("/{person}/messages/{message}/actions", self.choose_action)
        app.router.add_get("/{person}/events", self.events)
        app.on_shutdown.append(self.hang_up)
        return app

    def person(self, request: web.Request) -> LocalPerson:
        return self.rooms.people[request.match_info["person"]]

    def room(self, request: web.Request) -> Room:
        return self.rooms.seen_by(self.person(request))[request.match_info["room"]]

    async def people(self, _request: web.Request) -> web.Response:
        team = self.rooms.team
        return web.json_response(
            {
                "team": {"name": team.name, "channel": team.channel_name},
                "people": [self._introduced(person) for person in self.rooms.people.values()],
                "actions": commands("action"),
                "searches": commands("query"),
            }
        )

    def _introduced(self, person: LocalPerson) -> Json:
        return {
            "key": person.key,
            "name": person.name,
            "role": person.role_text,
            "language": person.language,
            "unread": self.rooms.unread(person, self.rooms.chats[person.key]),
        }

    async def list_rooms(self, request: web.Request) -> web.Response:
        person = self.person(request)
        rooms = self.rooms.seen_by(person).items()
        return web.json_response(
            [
                {"name": name, "kind": room.kind, "unread": self.rooms.unread(person, room)}
                for name, room in rooms
            ]
        )

    async def read_room(self, request: web.Request) -> web.Response:
        person, room = self.person(request), self.room(request)
        return web.json_response([seen_as(message, person) for message in room.messages.values()])

    async def mark_seen(self, request: web.Request) -> web.Response:
        self.rooms.read(self.person(request), self.room(request))
        return web.json_response({})

    async def say(self, request: web.Request) -> web.Response:
        """Shows the message in the room first, then tells the bot, as Teams does."""
        person, room = self.person(request), self.room(request)
        said = Said.model_validate_json(await request.text())
        mention = said.mention and room.kind == "channel"
        text = f"<at>{BOT_NAME}</at> {said.text}" if mention and said.text else said.text
        thread = said.thread if room.kind == "channel" else ""
        message = self.rooms.post(room, person, Words(text, "plain", tuple(said.cards)), thread)
        if text:
            await self.bot.tell(self.activities.said(message, mention))
        return web.json_response(seen_as(message, person), status=201)

    async def look(self, request: web.Request) -> web.Response:
        """What a person may put into the message that they write; nobody else hears of it."""
        person, room = self.person(request), self.room(request)
        looked = Looked.model_validate_json(await request.text())
        if looked.url:
            activity = self.activities.link(room, person, looked.url, now())
        else:
            activity = self.activities.search(room, person, looked.command, looked.words, now())
        return web.json_response(hits_of(await self.bot.tell(activity)))

    async def drop(self, request: web.Request) -> web.Response:
        """A file put into the chat: shown by its name, and the bot is told where to fetch it."""
        person, name = self.person(request), request.match_info["name"]
        try:
            file = self.rooms.keep_file(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return web.json_response({"error": "tooLarge"}, status=413)
        message = self.rooms.post(self.rooms.chats[person.key], person, Words(f"{CLIP} {name}", "plain"))
        await self.bot.tell(self.activities.dropped(message, name, file))
        return web.json_response(seen_as(message, person), status=201)

    async def file(self, request: web.Request) -> web.Response:
        """What was dropped, as it came."""
        content = self.rooms.files[request.match_info["file"]]
        return web.Response(body=content, content_type="application/octet-stream")

    async def tap(self, request: web.Request) -> web.Response:
        person = self.person(request)
        message = self.rooms.message_seen_by(person, request.match_info["message"])
        tapped = Tapped.model_validate_json(await request.text())
        if tapped.opens_dialog:
            fetch = self.activities.dialog(message, person, "task/fetch", tapped.data, now())
            return web.json_response(dialog_of(await self.bot.tell(fetch)))
        if tapped.type == "Action.Submit":
            form = tapped.data if isinstance(tapped.data, dict) else {}
            await self.bot.tell(self.activities.submitted(message, person, form, now()))
            return web.json_response({})
        activity = self.activities.executed(message, person, tapped.action(), tapped.trigger, now())
        answer = await self.bot.tell(activity)
        return web.json_response(self.take_answer(message, person, tapped.card, answer))

    async def choose_action(self, request: web.Request) -> web.Response:
        person = self.person(request)
        message = self.rooms.message_seen_by(person, request.match_info["message"])
        chosen = Chosen.model_validate_json(await request.text())
        activity = self.activities.message_action(message, person, chosen.action, now())
        return web.json_response(dialog_of(await self.bot.tell(activity)))

    async def hand_in(self, request: web.Request) -> web.Response:
        person = self.person(request)
        message = self.rooms.message_seen_by(person, request.match_info["message"])
        filled = Dialog.model_validate_json(await request.text())
        if filled.action:
            activity = self.activities.message_action(message, person, filled.action, now(), filled.data)
        else:
            activity = self.activities.dialog(message, person, "task/submit", filled.data, now())
        return web.json_response(dialog_of(await self.bot.tell(activity)))

    def take_answer(self, message: Message, person: LocalPerson, place: int, answer: Json) -> Json:
        """A card takes the old one's place for the one who tapped; a text is a notice below it."""
        if answer.get("type") == CARD and isinstance(answer.get("value"), dict):
            self.rooms.show_own(message, person, place, answer["value"])
            return {}
        if answer.get("type") == NOTICE:
            return {"notice": str(answer.get("value", ""))}
        return {} if answer.get("statusCode", 200) < 400 else {"error": "refused"}

    async def events(self, request: web.Request) -> web.WebSocketResponse:
        """News for one person's page, until the page or the client closes.

        A WebSocket: of event streams a browser allows six to a host, and six people's windows use them up.
        """
        person = self.person(request)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS)
        await socket.prepare(request)
        news: asyncio.Queue[Json | None] = asyncio.Queue()
        self.listeners[news] = person
        pouring = asyncio.create_task(self._pour(news, socket))
        try:
            async for _ in socket:
                pass  # the page only listens
        finally:
            del self.listeners[news]
            news.put_nowait(None)
            await pouring
        return socket

    @staticmethod
    async def _pour(news: asyncio.Queue[Json | None], socket: web.WebSocketResponse) -> None:
        while (event := await news.get()) is not None and not socket.closed:
            with contextlib.suppress(ConnectionError):  # the page was closed just now
                await socket.send_json(event)
        await socket.close()

    def show(self, message: Message, only: LocalPerson | None) -> None:
        """Everybody in the room sees the message; a page of somebody else hears that there is something."""
        for news, person in self.listeners.items():
            if only and person != only:
                continue
            if person in message.room.members:
                news.put_nowait({"kind": "message", "message": seen_as(message, person)})
            elif message.author is None and message.version == 1:
                news.put_nowait({"kind": "elsewhere", "person": message.room.members[0].key})

    def show_typing(self, room: Room) -> None:
        """In a chat; Teams shows none in channels."""
        for news, person in self.listeners.items():
            if room is self.rooms.chats[person.key]:
                news.put_nowait({"kind": "typing"})

    def take_away(self, message: Message, _only: LocalPerson | None) -> None:
        for news, person in self.listeners.items():
            if person in message.room.members:
                news.put_nowait({"kind": "gone", "message": seen_as(message, person)})

    async def hang_up(self, _app: web.Application) -> None:
        """The open lines end, so that the client can stop at once."""
        for news in self.listeners:
            news.put_nowait(None)
