"""What Teams offers the bot: members, personal chats, messages and their edits."""

from typing import Annotated, Any

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError

from bot.local.rooms import (
    Json,
    LocalPerson,
    Message,
    Room,
    Rooms,
    UnknownMessageError,
    UnknownPlaceError,
    Words,
)

CARD = "application/vnd.microsoft.card.adaptive"
# Teams counts a message as UTF-16 and refuses one of more than 100 KB.
LARGEST_MESSAGE = 100 * 1024


class Attachment(BaseModel):
    content_type: str = Field(alias="contentType")
    content: Any = None


class Suggestion(BaseModel):
    value: str


class Suggested(BaseModel):
    """What is offered where one writes; a tap on it says it."""

    actions: Annotated[list[Suggestion], Field(max_length=6)]


class PostedActivity(BaseModel):
    """What the bot sends; all that Teams shows of it."""

    type: str
    text: str | None = None
    text_format: str | None = Field(None, alias="textFormat")
    summary: str | None = None
    attachments: list[Attachment] | None = None
    suggested: Suggested | None = Field(None, alias="suggestedActions")

    def words(self) -> Words:
        cards = (each.content for each in self.attachments or [] if each.content_type == CARD)
        return Words(
            text=self.text or "",
            format=self.text_format or "markdown",
            cards=tuple(card for card in cards if isinstance(card, dict)),
            summary=self.summary or "",
            suggests=tuple(one.value for one in self.suggested.actions) if self.suggested else (),
        )


class ChatMember(BaseModel):
    id: str


class WantedChat(BaseModel):
    """The personal chat that the bot asks for."""

    members: Annotated[list[ChatMember], Field(min_length=1, max_length=1)]
    activity: PostedActivity | None = None


def error(status: int, code: str, message: str) -> web.Response:
    """A refusal in the shape that Teams gives it."""
    return web.json_response({"error": {"code": code, "message": message}}, status=status)


def member(person: LocalPerson, tenant: str) -> Json:
    given, _, surname = person.name.partition(" ")
    return {
        "id": person.teams_id,
        "name": person.name,
        "givenName": given,
        "surname": surname,
        "email": person.mail,
        "userPrincipalName": person.mail,
        "aadObjectId": person.aad_object_id,
        "objectId": person.aad_object_id,
        "tenantId": tenant,
        "userRole": "user",
    }


@web.middleware
async def teams_refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    """What cannot be found or read is refused in Teams' own words."""
    try:
        response: web.StreamResponse = await handler(request)
    except UnknownPlaceError:
        return error(404, "ConversationNotFound", "Conversation not found.")
    except UnknownMessageError:
        return error(404, "ActivityNotFoundInConversation", "The activity is not found in this conversation.")
    except ValidationError:
        return error(400, "BadSyntax", "Bad format of the request body.")
    return response


class Connector:
    """The routes under `/v3`, over the rooms that the page shows."""

    def __init__(self, rooms: Rooms, tenant: str) -> None:
        self.rooms = rooms
        self.tenant = tenant

    def application(self) -> web.Application:
        app = web.Application(middlewares=[teams_refusals])
        conversation = "/conversations/{conversation}"
        activity = conversation + "/activities/{activity}"
        app.router.add_post("/conversations", self.open_chat)
        app.router.add_get(conversation + "/members", self.members)
        app.router.add_get(conversation + "/pagedmembers", self.paged_members)
        app.router.add_get(conversation + "/members/{member}", self.one_member)
        app.router.add_post(conversation + "/activities", self.post)
        app.router.add_post(activity, self.post)
        app.router.add_put(activity, self.edit)
        app.router.add_delete(activity, self.remove)
        return app

    def place(self, request: web.Request) -> tuple[Room, str]:
        return self.rooms.place(request.match_info["conversation"])

    def members_of(self, request: web.Request) -> list[Json]:
        room, _ = self.place(request)
        return [member(person, self.tenant) for person in room.members]

    async def members(self, request: web.Request) -> web.Response:
        return web.json_response(self.members_of(request))

    async def paged_members(self, request: web.Request) -> web.Response:
        return web.json_response({"members": self.members_of(request)})

    async def one_member(self, request: web.Request) -> web.Response:
        wanted = request.match_info["member"]
        found = (each for each in self.members_of(request) if wanted in (each["id"], each["aadObjectId"]))
        one = next(found, None)
        if one is None:
            return error(404, "MemberNotFoundInConversation", "Member not found in conversation.")
        return web.json_response(one)

    async def open_chat(self, request: web.Request) -> web.Response:
        """The chat with one person; the same one however often it is asked for."""
        wanted = WantedChat.model_validate_json(await request.text())
        person = self.person(wanted.members[0].id)
        if person is None:
            return error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
        room = self.rooms.chats[person.key]
        answer = {"id": room.id}
        if wanted.activity:
            answer["activityId"] = self.rooms.post(room, None, wanted.activity.words()).id
        return web.json_response(answer, status=201)

    def person(self, teams_id: str) -> LocalPerson | None:
        people = self.rooms.people.values()
        return next((each for each in people if teams_id in (each.teams_id, each.aad_object_id)), None)

    async def post(self, request: web.Request) -> web.Response:
        """A message of the bot's: in the thread that it names or replies in, else a new one.
        Typing and the like are accepted and leave nothing behind."""
        room, thread = self.place(request)
        body = await request.text()
        if too_big(body):
            return error(413, "MessageSizeTooBig", "Message size too large.")
        activity = PostedActivity.model_validate_json(body)
        if activity.type == "typing":
            self.rooms.types(room)
        if activity.type != "message":
            return web.json_response({"id": "1"}, status=202)
        words = activity.words()
        if not (words.text or words.cards):
            return error(400, "BadSyntax", "Activity must include text or an attachment.")
        answered = room.messages.get(request.match_info.get("activity", ""))
        message = self.rooms.post(room, None, words, thread or (answered.thread if answered else ""))
        return web.json_response({"id": message.id}, status=201)

    def own_message(self, request: web.Request) -> Message:
        """A bot changes its own messages only; of others' it hears that there are none."""
        message = self.place(request)[0].message(request.match_info["activity"])
        if message.author:
            raise UnknownMessageError(message.id)
        return message

    async def edit(self, request: web.Request) -> web.Response:
        message = self.own_message(request)
        body = await request.text()
        if too_big(body):
            return error(413, "MessageSizeTooBig", "Message size too large.")
        self.rooms.edit(message, PostedActivity.model_validate_json(body).words())
        return web.json_response({"id": message.id})

    async def remove(self, request: web.Request) -> web.Response:
        self.rooms.remove(self.own_message(request))
        return web.Response()


def too_big(body: str) -> bool:
    return 2 * len(body) > LARGEST_MESSAGE
