"""The local client: what its connector offers the bot, what its page offers people, and whom it refuses."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from bot.local.client import STATIC, LocalPerson, LocalTeam, local_client
from tests.process import PATIENCE

Json = dict[str, Any]

ANNA = LocalPerson("anna", "Anna Krogh", "anna@example.org", "aad-anna", "da", "AMK, DTU Nanolab")
CAMILLE = LocalPerson(
    "camille", "Camille Rossi", "camille@example.org", "aad-camille", "en", "AMK, DTU Compute"
)
SIGNE = LocalPerson("signe", "Signe Holm", "signe@example.org", "aad-signe", "da", "Facilitator")
DORTE = LocalPerson("dorte", "Dorte Iversen", "dorte@example.org", "aad-dorte", "da", "AMK, DTU Kemi")
PEOPLE = [ANNA, CAMILLE, SIGNE, DORTE]
TEAM = LocalTeam("19:team@thread.tacv2", "AMK-netværket", "19:channel@thread.tacv2", "Arbejdsmiljø")
CARD = "application/vnd.microsoft.card.adaptive"
NOTICE = "application/vnd.microsoft.activity.message"


@dataclass
class FakeBot:
    """Hears activities, and answers each with the next of `answers`, else with an empty 202."""

    heard: list[Json] = field(default_factory=list)
    answers: list[tuple[int, Any]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/api/messages", self.hear)
        return app

    async def hear(self, request: web.Request) -> web.Response:
        self.heard.append(await request.json())
        self.news.set()
        status, body = self.answers.pop(0) if self.answers else (202, None)
        return web.json_response(body, status=status)

    async def hears(self, number: int = 1) -> Json:
        """The `number`th activity, once it is there."""
        while len(self.heard) < number:
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), PATIENCE)
        return self.heard[number - 1]


@dataclass
class Teams:
    """The running local client, seen from both sides."""

    bot: FakeBot
    http: TestClient[Any, Any]
    url: str

    async def get(self, path: str) -> Any:
        async with self.http.get(path) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def ask(self, method: str, path: str, body: Any = None, **more: Any) -> tuple[int, Any]:
        async with self.http.request(method, path, json=body, **more) as response:
            text = await response.text()
            return response.status, json.loads(text) if text else None

    async def say(self, who: str, text: str, room: str = "channel", **more: Any) -> Json:
        status, said = await self.ask("POST", f"/local/{who}/rooms/{room}/messages", {"text": text, **more})
        assert status == 201, said
        return dict(said)

    async def posts(self, conversation: str, activity: Json, reply_to: str = "") -> str:
        """The bot posts; the new activity's id."""
        status, answer = await self.ask("POST", activities(conversation, reply_to), activity)
        assert status == 201, answer
        return str(answer["id"])

    async def sees(self, who: str, room: str = "channel") -> list[Json]:
        return list(await self.get(f"/local/{who}/rooms/{room}"))

    async def taps(self, who: str, message: str, **action: Any) -> tuple[int, Any]:
        tap = {"type": "Action.Execute", "verb": "vote", "data": {"choice": "yes"}} | action
        return await self.ask("POST", f"/local/{who}/messages/{message}/taps", tap)


def activities(conversation: str, activity: str = "") -> str:
    return f"/v3/conversations/{quote(conversation, safe='')}/activities" + (
        f"/{activity}" if activity else ""
    )


def shown(title: str) -> Json:
    body = [{"type": "TextBlock", "text": title}]
    card = {"type": "AdaptiveCard", "version": "1.5", "body": body}
    return {"type": "message", "attachments": [{"contentType": CARD, "content": card}]}


def titles(message: Json) -> list[str]:
    return [card["body"][0]["text"] for card in message["cards"]]


@pytest_asyncio.fixture
async def bot() -> FakeBot:
    return FakeBot()


@pytest_asyncio.fixture
async def teams(bot: FakeBot) -> AsyncIterator[Teams]:
    port = unused_port()
    url = f"http://127.0.0.1:{port}"
    async with TestServer(bot.application()) as server:
        app = local_client(str(server.make_url("")), PEOPLE, team=TEAM, service_url=url)
        async with TestClient(TestServer(app, port=port)) as http:
            await bot.hears()
            yield Teams(bot, http, url)


# ---- what the bot hears


async def test_the_facilitator_installs_the_bot_in_the_channel(teams: Teams) -> None:
    installation = teams.bot.heard[0]

    assert installation["type"] == "conversationUpdate"
    assert installation["membersAdded"] == [{"id": "28:stafet", "name": "Stafet"}]
    assert installation["from"] == {"id": "29:signe", "name": "Signe Holm", "aadObjectId": "aad-signe"}
    assert installation["recipient"]["id"] == "28:stafet"
    assert (teams.url, "msteams") == (installation["serviceUrl"], installation["channelId"])
    assert {
        "tenant": {"id": "local"},
        "team": {"id": TEAM.id, "name": TEAM.name},
        "channel": {"id": TEAM.channel_id, "name": TEAM.channel_name},
        "settings": {"selectedChannel": {"id": TEAM.channel_id}},
    } == installation["channelData"]
    assert {
        "id": TEAM.channel_id,
        "conversationType": "channel",
        "tenantId": "local",
        "isGroup": True,
    } == installation["conversation"]


async def test_installing_is_tried_until_the_bot_answers() -> None:
    bot = FakeBot(answers=[(503, None), (500, None)])
    async with TestServer(bot.application()) as server:
        app = local_client(str(server.make_url("")), [ANNA], team=TEAM)
        async with TestClient(TestServer(app)):
            third = await bot.hears(3)

    assert third["from"]["id"] == "29:anna"


async def test_a_mention_names_the_bot_in_the_text_and_as_an_entity(teams: Teams) -> None:
    said = await teams.say("anna", "  hvem er vært næste gang?  ")

    heard = await teams.bot.hears(2)

    assert "<at>Stafet</at> hvem er vært næste gang?" == heard["text"] == said["text"]
    mention = {
        "type": "mention",
        "text": "<at>Stafet</at>",
        "mentioned": {"id": "28:stafet", "name": "Stafet"},
    }
    assert mention in heard["entities"]
    assert (heard["type"], heard["textFormat"], heard["locale"]) == ("message", "plain", "da-DK")
    assert said["id"] == heard["id"]
    assert f"{TEAM.channel_id};messageid={said['id']}" == heard["conversation"]["id"]
    assert "replyToId" not in heard


async def test_without_a_mention_the_text_is_bare_and_an_english_speaker_is_english(teams: Teams) -> None:
    await teams.say("camille", "good morning", mention=False)

    heard = await teams.bot.hears(2)

    assert (heard["text"], heard["locale"]) == ("good morning", "en-GB")
    assert [entity["type"] for entity in heard["entities"]] == ["clientInfo"]


async def test_a_chat_with_the_bot_needs_no_mention_and_no_team(teams: Teams) -> None:
    await teams.say("anna", "hjælp", "chat", mention=True)

    heard = await teams.bot.hears(2)

    assert heard["text"] == "hjælp"
    assert heard["conversation"]["conversationType"] == "personal"
    assert heard["channelData"] == {"tenant": {"id": "local"}}
    assert await teams.sees("camille", "chat") == []


async def test_a_reply_is_heard_in_its_thread(teams: Teams) -> None:
    root = await teams.say("anna", "vis dagsordenen")
    reply = await teams.say("camille", "thank you", thread=root["id"])

    heard = await teams.bot.hears(3)

    assert f"{TEAM.channel_id};messageid={root['id']}" == heard["conversation"]["id"]
    assert (root["id"], reply["id"]) == (heard["replyToId"], heard["id"])


# ---- what the connector offers


async def test_a_conversation_has_its_members(teams: Teams) -> None:
    channel = f"/v3/conversations/{quote(TEAM.channel_id, safe='')}"

    paged = await teams.get(f"{channel}/pagedmembers")
    bare = await teams.get(f"{channel};messageid=1/members")
    camille = await teams.get(f"{channel}/members/29:camille")

    assert [each["id"] for each in paged["members"]] == ["29:anna", "29:camille", "29:signe", "29:dorte"]
    assert bare == paged["members"]
    assert camille == await teams.get(f"{channel}/members/aad-camille")
    assert (
        camille["name"],
        camille["email"],
        camille["userPrincipalName"],
        camille["aadObjectId"],
    ) == ("Camille Rossi", "camille@example.org", "camille@example.org", "aad-camille")


async def test_a_personal_chat_is_opened_once(teams: Teams) -> None:
    wanted = {"bot": {"id": "28:stafet"}, "members": [{"id": "29:anna"}], "isGroup": False}

    first = await teams.ask("POST", "/v3/conversations", wanted)
    again = await teams.ask("POST", "/v3/conversations", wanted | {"activity": shown("Hej")})

    assert 201 == first[0] == again[0]
    assert first[1]["id"] == again[1]["id"]
    assert [each["id"] for each in await teams.get(f"/v3/conversations/{first[1]['id']}/members")] == [
        "29:anna"
    ]
    assert [titles(message) for message in await teams.sees("anna", "chat")] == [["Hej"]]


async def test_the_bots_posts_begin_threads_and_its_replies_join_them(teams: Teams) -> None:
    root = await teams.say("anna", "vis dagsordenen")

    own = await teams.posts(TEAM.channel_id, shown("Punkt 1"))
    in_thread = await teams.posts(f"{TEAM.channel_id};messageid={root['id']}", shown("Punkt 2"))
    reply = await teams.posts(TEAM.channel_id, shown("Punkt 3"), root["id"])

    threads = {message["id"]: message["thread"] for message in await teams.sees("camille")}
    assert {root["id"]: root["id"], own: own, in_thread: root["id"], reply: root["id"]} == threads


async def test_typing_leaves_nothing_behind(teams: Teams) -> None:
    status, _ = await teams.ask("POST", activities(TEAM.channel_id), {"type": "typing"})

    assert (status, await teams.sees("anna")) == (202, [])


async def test_the_bot_edits_and_deletes_its_own_messages(teams: Teams) -> None:
    posted = await teams.posts(TEAM.channel_id, shown("0 stemmer"))

    edited = await teams.ask("PUT", activities(TEAM.channel_id, posted), shown("1 stemme"))
    seen = await teams.sees("anna")
    deleted = await teams.ask("DELETE", activities(TEAM.channel_id, posted))

    assert (200, {"id": posted}) == edited
    assert [titles(message) for message in seen] == [["1 stemme"]]
    assert deleted == (200, None)
    assert await teams.sees("anna") == []


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/v3/conversations/19:other@thread.tacv2/pagedmembers", "ConversationNotFound"),
        ("GET", "/v3/conversations/a:nobody/members/29:anna", "ConversationNotFound"),
        ("GET", "/v3/conversations/a:anna/members/29:camille", "MemberNotFoundInConversation"),
        ("POST", activities("19:other@thread.tacv2"), "ConversationNotFound"),
        ("POST", activities(f"{TEAM.channel_id};messageid=x"), "ConversationNotFound"),
        ("POST", activities("a:anna;messageid=1"), "ConversationNotFound"),
        ("PUT", activities(TEAM.channel_id, "17"), "ActivityNotFoundInConversation"),
        ("DELETE", activities(TEAM.channel_id, "17"), "ActivityNotFoundInConversation"),
    ],
)
async def test_what_is_unknown_is_refused_as_teams_does(
    teams: Teams, method: str, path: str, code: str
) -> None:
    status, body = await teams.ask(method, path, shown("Hej") if method in ("POST", "PUT") else None)

    assert (404, code) == (status, body["error"]["code"])
    assert body["error"]["message"]


async def test_the_bot_cannot_change_what_a_person_said(teams: Teams) -> None:
    said = await teams.say("anna", "vis dagsordenen")

    for method in ("PUT", "DELETE"):
        status, _ = await teams.ask(method, activities(TEAM.channel_id, said["id"]), shown("x"))
        assert status == 404


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (activities(TEAM.channel_id), "{", 400),
        (activities(TEAM.channel_id), '{"text": "no type"}', 400),
        (activities(TEAM.channel_id), '{"type": "message"}', 400),
        (activities(TEAM.channel_id), json.dumps({"type": "message", "text": "x" * 60_000}), 413),
        ("/v3/conversations", '{"members": []}', 400),
        ("/v3/conversations", '{"members": [{"id": "29:stranger"}]}', 403),
    ],
)
async def test_the_connector_refuses_what_teams_would(
    teams: Teams, path: str, body: str, status: int
) -> None:
    async with teams.http.post(path, data=body) as response:
        assert status == response.status
        assert (await response.json())["error"]["code"]
    assert await teams.sees("anna") == []


# ---- taps


async def test_a_tap_shows_its_card_to_the_tapper_until_everybody_gets_a_new_one(teams: Teams) -> None:
    poll = await teams.posts(TEAM.channel_id, shown("0"))
    own = shown("1, and you said yes")["attachments"][0]["content"]
    teams.bot.answers = [(200, {"statusCode": 200, "type": CARD, "value": own})]

    answer = await teams.taps("camille", poll, data={"choice": "yes", "reason": "æ"}, id="yes")

    assert answer == (200, {})
    heard = await teams.bot.hears(2)
    assert ("invoke", "adaptiveCard/action", poll) == (heard["type"], heard["name"], heard["replyToId"])
    action = {"type": "Action.Execute", "id": "yes", "verb": "vote", "data": {"choice": "yes", "reason": "æ"}}
    assert {"action": action, "trigger": "manual"} == heard["value"]
    assert f"{TEAM.channel_id};messageid={poll}" == heard["conversation"]["id"]
    assert [titles(message) for message in await teams.sees("camille")] == [["1, and you said yes"]]
    assert [titles(message) for message in await teams.sees("anna")] == [["0"]]

    await teams.ask("PUT", activities(TEAM.channel_id, poll), shown("1"))
    for who in ("anna", "camille"):
        assert [titles(message) for message in await teams.sees(who)] == [["1"]]


async def test_a_refused_tap_is_a_notice_and_the_card_stays(teams: Teams) -> None:
    poll = await teams.posts(TEAM.channel_id, shown("0"))
    teams.bot.answers = [(200, {"statusCode": 200, "type": NOTICE, "value": "Afstemningen er lukket."})]

    answer = await teams.taps("anna", poll)

    assert answer == (200, {"notice": "Afstemningen er lukket."})
    assert [titles(message) for message in await teams.sees("anna")] == [["0"]]


@pytest.mark.parametrize("failure", [(500, None), (501, None), (401, {"error": "x"})])
async def test_a_bot_that_fails_is_said_to_be_silent(teams: Teams, failure: tuple[int, Any]) -> None:
    poll = await teams.posts(TEAM.channel_id, shown("0"))
    teams.bot.answers = [failure, failure]

    tapped = await teams.taps("anna", poll)
    said = await teams.ask("POST", "/local/anna/rooms/chat/messages", {"text": "hjælp"})

    assert (tapped[0], tapped[1]["error"]) == (502, "silent")
    assert (said[0], said[1]["error"]) == (502, "silent")
    assert [message["text"] for message in await teams.sees("anna", "chat")] == ["hjælp"]


async def test_an_error_in_the_answer_is_told_too(teams: Teams) -> None:
    poll = await teams.posts(TEAM.channel_id, shown("0"))
    teams.bot.answers = [(200, {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": {}})]

    assert await teams.taps("anna", poll) == (200, {"error": "refused"})


async def test_a_submit_is_a_message_with_a_value_and_no_text(teams: Teams) -> None:
    poll = await teams.posts("a:anna", shown("0"))

    await teams.taps("anna", poll, type="Action.Submit", data={"verb": "vote", "choice": "no"})

    heard = await teams.bot.hears(2)
    assert ("message", {"verb": "vote", "choice": "no"}, poll) == (
        heard["type"],
        heard["value"],
        heard["replyToId"],
    )
    assert "text" not in heard


# ---- the page


async def test_the_page_knows_people_rooms_and_what_is_unread(teams: Teams) -> None:
    await teams.posts("a:camille", {"type": "message", "text": "Hi"})
    await teams.say("anna", "hjælp")

    introduced = await teams.get("/local/people")
    rooms = await teams.get("/local/camille/rooms")

    assert {"name": TEAM.name, "channel": TEAM.channel_name} == introduced["team"]
    assert introduced["people"][1] == {
        "key": "camille",
        "name": "Camille Rossi",
        "role": "AMK, DTU Compute",
        "language": "en",
        "unread": True,
    }
    assert [(room["name"], room["unread"]) for room in rooms] == [("channel", True), ("chat", True)]
    assert [room["unread"] for room in await teams.get("/local/anna/rooms")] == [False, False]

    await teams.ask("POST", "/local/camille/rooms/chat/seen", {})
    assert [room["unread"] for room in await teams.get("/local/camille/rooms")] == [True, False]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/local/nobody/rooms", None),
        ("GET", "/local/anna/rooms/cellar", None),
        ("GET", "/local/nobody/events", None),
        ("POST", "/local/nobody/rooms/channel/messages", {"text": "x"}),
        ("POST", "/local/anna/rooms/cellar/messages", {"text": "x"}),
        ("POST", "/local/anna/rooms/cellar/seen", {}),
        ("POST", "/local/anna/messages/17/taps", {"type": "Action.Execute"}),
    ],
)
async def test_unknown_people_rooms_and_messages_are_not_found(
    teams: Teams, method: str, path: str, body: Any
) -> None:
    status, answer = await teams.ask(method, path, body)

    assert (status, answer["error"]) == (404, "unknown")
    assert len(teams.bot.heard) == 1


async def test_nobody_taps_in_anothers_chat(teams: Teams) -> None:
    private = await teams.posts("a:anna", shown("Kun til Anna"))

    status, _ = await teams.taps("camille", private)

    assert status == 404


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"text": "  "}',
        '{"text": 7}',
        '{"text": "x", "thread": "../x"}',
        json.dumps({"text": "x" * 20_001}),
    ],
)
async def test_a_malformed_message_is_refused_and_reaches_nobody(teams: Teams, body: str) -> None:
    async with teams.http.post("/local/anna/rooms/channel/messages", data=body) as response:
        assert response.status == 400
        assert (await response.json())["error"] == "malformed"
    assert (await teams.sees("anna"), len(teams.bot.heard)) == ([], 1)


async def test_a_malformed_tap_is_refused(teams: Teams) -> None:
    poll = await teams.posts(TEAM.channel_id, shown("0"))

    for wrong in ({"type": "Action.OpenUrl"}, {"verb": 7}, {"trigger": "by itself"}):
        status, answer = await teams.taps("anna", poll, **wrong)
        assert (status, answer["error"]) == (400, "malformed")


async def test_every_page_hears_of_news_at_once(teams: Teams) -> None:
    async with (
        teams.http.ws_connect("/local/anna/events") as anna,
        teams.http.ws_connect("/local/camille/events") as camille,
    ):
        posted = await teams.posts(TEAM.channel_id, shown("0"))
        await teams.ask("PUT", activities(TEAM.channel_id, posted), shown("1"))
        await teams.ask("DELETE", activities(TEAM.channel_id, posted))
        for page in (anna, camille):
            new, edited, gone = [await page.receive_json(timeout=PATIENCE) for _ in range(3)]
            assert [titles(event["message"]) for event in (new, edited)] == [["0"], ["1"]]
            assert (new["kind"], edited["kind"], gone["kind"]) == ("message", "message", "gone")

        await teams.posts("a:anna", {"type": "message", "text": "Kun til dig"})
        assert (await anna.receive_json(timeout=PATIENCE))["message"]["text"] == "Kun til dig"
        assert await camille.receive_json(timeout=PATIENCE) == {"kind": "elsewhere", "person": "anna"}


async def test_another_sites_page_hears_nothing(teams: Teams) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await teams.http.ws_connect("/local/anna/events", origin="https://evil.example")


async def test_open_pages_do_not_hold_up_the_end(bot: FakeBot) -> None:
    async with TestServer(bot.application()) as server:
        app = local_client(str(server.make_url("")), PEOPLE, team=TEAM)
        http = TestClient(TestServer(app))
        await http.start_server()
        page = await http.ws_connect("/local/anna/events")
        await asyncio.wait_for(asyncio.gather(http.server.close(), page.receive()), PATIENCE)
        await http.close()


async def test_a_tap_changes_the_card_it_was_on(teams: Teams) -> None:
    agenda = shown("1")
    agenda["attachments"] += shown("2")["attachments"]
    posted = await teams.posts(TEAM.channel_id, agenda)
    own = shown("2, with support")["attachments"][0]["content"]
    teams.bot.answers = [(200, {"statusCode": 200, "type": CARD, "value": own})]

    await teams.taps("anna", posted, card=1)

    assert [titles(message) for message in await teams.sees("anna")] == [["1", "2, with support"]]


async def test_the_page_its_parts_and_the_renderer_are_served(teams: Teams) -> None:
    for path, kind in {
        "/": "html",
        "/static/client.js": "javascript",
        "/static/cards.js": "javascript",
        "/static/words.js": "javascript",
        "/static/client.css": "css",
        "/lib/adaptivecards.min.js": "javascript",
        "/lib/markdown-it.min.js": "javascript",
    }.items():
        async with teams.http.get(path) as response:
            assert response.status == 200, path
            assert response.content_type.endswith(kind), path
            assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    for path in ("/lib/package.json", "/lib/..%2f..%2fapp.py", "/static/..%2fclient.py", "/static/"):
        async with teams.http.get(path) as response:
            assert response.status in (403, 404), path


def test_the_pages_own_words_are_complete_in_both_languages() -> None:
    words = (STATIC / "words.js").read_text(encoding="utf-8")
    danish, english = words.split("\n  en: {")

    keys = re.findall(r"^    (\w+):", danish, re.MULTILINE)

    assert keys == re.findall(r"^    (\w+):", english, re.MULTILINE)
    assert len(keys) > 20


# ---- whom it refuses


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:56150", "127.0.0.1.evil.example", "10.0.0.1", "localhost.", "[::2]"],
)
async def test_a_foreign_host_name_is_refused(teams: Teams, host: str) -> None:
    for path in ("/", "/local/people", "/v3/conversations/a:anna/members", "/static/client.js"):
        async with teams.http.get(path, headers={"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:56150", "[::1]:56150", "LOCALHOST"])
async def test_loopback_names_are_served(teams: Teams, host: str) -> None:
    async with teams.http.get("/local/people", headers={"Host": host}) as response:
        assert response.status == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
async def test_another_sites_page_may_not_post(teams: Teams, origin: str) -> None:
    for method, path in (
        ("POST", "/local/anna/rooms/channel/messages"),
        ("POST", activities(TEAM.channel_id)),
        ("PUT", activities(TEAM.channel_id, "1")),
    ):
        async with teams.http.request(
            method, path, json={"text": "x"}, headers={"Origin": origin}
        ) as response:
            assert response.status == 403
    assert (await teams.sees("anna"), len(teams.bot.heard)) == ([], 1)


async def test_its_own_page_may_post(teams: Teams) -> None:
    said = {"text": "hjælp"}
    status, _ = await teams.ask(
        "POST", "/local/anna/rooms/chat/messages", said, headers={"Origin": teams.url}
    )

    assert status == 201


async def test_it_binds_nothing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the local client opened a port")

    for way in ("create_server", "create_unix_server", "create_datagram_endpoint"):
        monkeypatch.setattr(loop, way, refuse)
    runner = web.AppRunner(local_client(f"http://127.0.0.1:{unused_port()}", PEOPLE, team=TEAM))
    await runner.setup()
    await asyncio.sleep(0)
    await runner.cleanup()


async def test_a_file_dropped_in_the_chat_is_told_and_kept(teams: Teams) -> None:
    async with teams.http.post("/local/signe/files/units%20ny.csv", data=b"key;name_da") as response:
        status, shown = response.status, await response.json()

    assert status == 201, shown
    assert "units ny.csv" in shown["text"]
    heard = await teams.bot.hears(2)
    [attachment] = heard["attachments"]
    assert heard["conversation"]["conversationType"] == "personal"
    assert attachment["name"] == "units ny.csv"
    path = attachment["content"]["downloadUrl"].removeprefix(teams.url)
    async with teams.http.get(path) as response:
        assert await response.read() == b"key;name_da"


async def test_a_file_that_is_gone_is_not_found(teams: Teams) -> None:
    assert (await teams.ask("GET", "/local/files/none"))[0] == 404


# ---- dialogs, and actions on messages

FORM = {
    "task": {"type": "continue", "value": {"title": "Form", "card": {"content": {"type": "AdaptiveCard"}}}}
}


async def test_a_button_that_asks_for_a_dialog_fetches_it(teams: Teams) -> None:
    message = await teams.posts(TEAM.channel_id, shown("Stafet"))
    teams.bot.answers.append((200, FORM))

    data = {"verb": "decisions.Form", "msteams": {"type": "task/fetch"}}
    _, answer = await teams.taps("anna", message, type="Action.Submit", data=data)

    fetched = await teams.bot.hears(2)
    assert (fetched["name"], fetched["value"]["data"]) == ("task/fetch", data)
    assert answer == {"dialog": {"title": "Form", "card": {"type": "AdaptiveCard"}}}


async def test_a_dialog_is_handed_in_and_ends_with_words_or_without(teams: Teams) -> None:
    message = await teams.posts(TEAM.channel_id, shown("Stafet"))
    told = {"task": {"type": "message", "value": "Tak"}}
    teams.bot.answers += [(200, told), (200, {})]
    filled = {"data": {"verb": "x", "text": "y"}}

    answers = [
        (await teams.ask("POST", f"/local/anna/messages/{message}/dialog", filled))[1] for _ in range(2)
    ]

    assert answers == [{"dialog": {"words": "Tak"}}, {"closed": True}]
    assert (await teams.bot.hears(2))["name"] == "task/submit"


async def test_an_action_on_a_message_carries_the_message(teams: Teams) -> None:
    said = await teams.say("dorte", "vi ses < tirsdag", mention=False)
    teams.bot.answers.append((200, FORM))

    _, answer = await teams.ask("POST", f"/local/anna/messages/{said['id']}/actions", {"action": "decide"})

    asked = await teams.bot.hears(3)
    payload = asked["value"]["messagePayload"]
    assert (asked["name"], asked["value"]["commandId"]) == ("composeExtension/fetchTask", "decide")
    assert payload["body"]["content"] == "<div>vi ses &lt; tirsdag</div>"
    assert payload["from"]["user"]["displayName"] == "Dorte Iversen"
    assert payload["linkToMessage"].startswith("https://")
    assert "dialog" in answer


async def test_the_menu_of_messages_is_the_manifests(teams: Teams) -> None:
    actions = (await teams.get("/local/people"))["actions"]

    assert {"id": "decide", "title": {"da": "Gør til beslutning", "en": "Make this a decision"}} in actions
    assert "people" not in {one["id"] for one in actions}
    searches = (await teams.get("/local/people"))["searches"]
    assert [one["id"] for one in searches] == ["decisions", "people", "themes"]


# ---- while one writes

CARD_OF_IT = {"type": "AdaptiveCard", "version": "1.3", "body": [{"type": "TextBlock", "text": "D-2026-001"}]}
HIT = {
    "contentType": CARD,
    "content": CARD_OF_IT,
    "preview": {"content": {"title": "D-2026-001", "text": "Besluttet"}},
}
FOUND = {"composeExtension": {"type": "result", "attachmentLayout": "list", "attachments": [HIT]}}


@pytest.mark.parametrize(("words", "named"), [("", "initialRun"), ("støj", "words")])
async def test_what_is_looked_for_is_asked_as_teams_does(teams: Teams, words: str, named: str) -> None:
    teams.bot.answers.append((200, FOUND))
    wanted = {"command": "decisions", "words": words}

    _, answer = await teams.ask("POST", "/local/anna/rooms/channel/search", wanted)

    asked = await teams.bot.hears(2)
    assert (asked["name"], asked["value"]["commandId"]) == ("composeExtension/query", "decisions")
    assert [one["name"] for one in asked["value"]["parameters"]] == [named]
    assert answer["hits"] == [{"title": "D-2026-001", "text": "Besluttet", "card": CARD_OF_IT}]


async def test_a_link_is_asked_about_and_what_cannot_be_looked_for_is_told(teams: Teams) -> None:
    told = {"composeExtension": {"type": "message", "text": "Kun for medlemmer"}}
    teams.bot.answers += [(200, FOUND), (200, told), (200, {})]

    answers = [
        (await teams.ask("POST", "/local/anna/rooms/chat/search", {"url": "https://x/handouts/y/z"}))[1]
        for _ in range(3)
    ]

    asked = await teams.bot.hears(2)
    assert (asked["name"], asked["value"]) == (
        "composeExtension/queryLink",
        {"url": "https://x/handouts/y/z"},
    )
    assert [len(one.get("hits", "")) for one in answers] == [1, 0, 0]
    assert answers[1]["words"] == "Kun for medlemmer"
    assert answers[2] == {"error": "refused"}


async def test_a_message_may_be_a_card_alone_and_all_see_it(teams: Teams) -> None:
    await teams.say("anna", "", mention=True, cards=[CARD_OF_IT])

    [seen] = await teams.sees("dorte")
    assert (seen["text"], titles(seen)) == ("", ["D-2026-001"])
    assert len(teams.bot.heard) == 1, "it was told that it was installed, and nothing else"


async def test_what_the_bot_suggests_is_offered_with_its_message(teams: Teams) -> None:
    offers = [{"type": "imBack", "title": one, "value": one} for one in ("hjælp", "mine opgaver")]
    await teams.posts("a:anna", shown("Hej") | {"suggestedActions": {"actions": offers}})

    [seen] = await teams.sees("anna", "chat")
    assert seen["suggests"] == ["hjælp", "mine opgaver"]
