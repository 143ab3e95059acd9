"""Activities as Teams and its clients really send them, through the bot's own reading of them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast, get_args

import orjson
import pytest
from sqlalchemy import func, select

from bot.core import documents
from bot.core.outcome import Outcome
from bot.core.settings import TeamsSdk
from bot.core.transport import Draft, SendFailed
from bot.core.turn import Incoming
from bot.core.uploads import Dropped
from bot.teams import bot as bot_of_teams
from bot.teams import envelope, sdk, underway
from bot.teams.bot import ANSWER, ARRIVED, TENANT
from bot.teams.files import Files
from bot.teams.messenger import Member, Messenger
from cards.agenda.agenda import Support
from storage import networks, people
from storage.agenda.voices import supports
from storage.db import Db
from storage.turns import Answer
from tests.dialog import BOT, CHANNEL, SERVICE, TEAM, Network, Someone, actions
from tests.dialog import TENANT as HOME
from tests.growth import evenly
from tests.once import once

Activity = dict[str, Any]
PROPOSED = "foreslå punkt: støj i hal 3"


class Line:
    """Teams as the messenger speaks to it, over the stand-in that keeps what was posted."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self.typing: list[str] = []
        self._more = asyncio.Event()
        self.said: list[str] = []
        """What any message said meanwhile, in order."""

    async def send(
        self,
        service_url: str,
        conversation: str,
        activity: Activity | Draft,
        under: str | None = None,
        *,
        tenant: str = "",
        patience: float = 30.0,
    ) -> str:
        told = activity if isinstance(activity, dict) else await activity()
        if told["type"] == "typing":
            self.typing.append(conversation)
            return ""
        self.says(told.get("text") or "")
        return await self._network.teams.send(service_url, conversation, told, under, tenant=tenant)

    async def edit(
        self, service_url: str, conversation: str, message: str, activity: Activity, *, tenant: str = ""
    ) -> None:
        self.says(activity.get("text") or "")
        await self._network.teams.edit(service_url, conversation, message, activity, tenant=tenant)

    def says(self, words: str) -> None:
        self.said.append(words)
        self._more.set()

    async def says_more(self) -> None:
        self._more.clear()
        await self._more.wait()

    async def members(self, *_: object, **__: object) -> list[Member]:
        told = self._network.roster
        return [Member(one.teams_id or "", one.aad_id, one.name, one.mail or "") for one in told]

    async def member(self, _service: str, _conversation: str, user: str, **_: object) -> Member:
        found = [one for one in await self.members() if user in (one.teams_id, one.aad_object_id)]
        if not found:
            raise SendFailed
        return found[0]


class Client:
    """Somebody's Teams, which posts activities as JSON."""

    def __init__(
        self, network: Network, who: Someone, name: str = "botbuilder", files: object = None
    ) -> None:
        self.network = network
        self.who = who
        self._sdk = sdk.chosen(name)
        self.line = Line(network)
        messenger = cast("Messenger", self.line)
        self._bot = self._sdk.bot(network.router, messenger, cast("Files", files), network.delivery)
        self._adapter = self._sdk.adapter(messenger)
        self._number = 0

    async def posts(self, shape: Activity, where: str = "personal") -> Answer:
        told = envelope.parse(orjson.dumps(self._around(where) | shape))
        context = self._sdk.turn(self._adapter, self._sdk.decode(told))
        context.turn_state.update({TENANT: HOME, ARRIVED: self.network.clock})
        await self._bot.on_turn(context)
        await self._bot.finish(5.0, 5.0)
        await self.network.delivery.settled()
        await self.network.deliver()
        return cast("Answer", context.turn_state.get(ANSWER, Answer(200)))

    async def hears(self, shape: Activity, where: str = "personal") -> str:
        """What came of it, in words."""
        before = len(self.network.teams.messages)
        await self.posts(shape, where)
        return "\n".join(one.words for one in self.network.teams.messages[before:])

    def _around(self, where: str) -> Activity:
        self._number += 1
        profile = self.who.profile
        personal = where == "personal"
        room = self.who.chat if personal else CHANNEL
        return {
            "type": "message",
            "id": f"{profile.aad_id}-{self._number}",
            "channelId": "msteams",
            "serviceUrl": SERVICE,
            "timestamp": self.network.clock.isoformat(),
            "from": {"id": profile.teams_id, "aadObjectId": profile.aad_id, "name": profile.name},
            "recipient": {"id": BOT, "name": "Stafet"},
            "conversation": {"id": room, "conversationType": "personal" if personal else "channel"},
            "channelData": {} if personal else {"team": {"id": TEAM, "name": "AMK-netværket"}},
        }


def mention(text: str, inner: str = "<at>Stafet</at>") -> Activity:
    """A message of the channel that names the bot."""
    entity = {"type": "mention", "text": inner, "mentioned": {"id": BOT, "name": "Stafet"}}
    return {"text": text, "entities": [entity]}


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Ida Lund", "nanolab")
    return network.member("Anna Krogh", "nanolab")


@pytest.fixture(params=get_args(TeamsSdk))
def client(network: Network, anna: Someone, request: pytest.FixtureRequest) -> Client:
    return Client(network, anna, request.param)


@pytest.mark.parametrize(
    "sign", [" ", "\t", " \n", ".", "-", ";", ", ", "–", ":", "/", "(", "a ", "12 ", "og "]
)
async def test_a_long_text_of_one_sign_is_read_as_soon_as_any(client: Client, sign: str) -> None:
    """Each of some thousand is looked at a few times, and not once for each of the others."""
    await client.posts({"text": "hjælp"})

    async def seconds(length: int) -> float:
        began = time.process_time()
        await client.posts({"text": "flyt mødet" + sign * (length // len(sign)) + "x"})
        return time.process_time() - began

    short = min([await seconds(length) for length in (1_500, 1_503, 1_506)])
    assert evenly(short, min([await seconds(length) for length in (12_000, 11_997)]))


@pytest.mark.parametrize(
    "shape",
    [
        {"text": "hvem er AMR i DTU Nanolab?"},
        {"text": "hvem&nbsp;er AMR i DTU&nbsp;Nanolab?&nbsp;"},
        {"text": '<quoted messageId="17"/> hvem er AMR i DTU Nanolab?'},
        {"text": "> hvem er vært næste gang?\nhvem er AMR i DTU Nanolab?"},
        {"text": "<p>hvem er AMR i DTU <b>Nanolab</b>?</p>"},
        {"attachments": [{"contentType": "text/html", "content": "<p>hvem er AMR i DTU Nanolab?</p>"}]},
        {
            "text": "Bo Madsen hvem er vært? hvem er AMR i DTU Nanolab?",
            "attachments": [
                {
                    "contentType": "text/html",
                    "content": "<blockquote><p>hvem er vært?</p></blockquote>hvem er AMR i DTU Nanolab?",
                }
            ],
        },
    ],
    ids=["plain", "blanks", "quoted", "lines", "html", "html-only", "reply"],
)
async def test_a_question_is_answered_however_it_is_marked_up(client: Client, shape: Activity) -> None:
    assert "Ida Lund" in await client.hears(shape)


@pytest.mark.parametrize(
    "shape",
    [
        mention("<at>Stafet</at>&nbsp;foreslå punkt: støj i hal 3"),
        mention('<at id="0">Stafet</at> foreslå punkt: støj i hal 3'),
        mention('<at id="0">Stafet</at> foreslå punkt: støj i hal 3', '<at id="0">Stafet</at>'),
        mention("<blockquote>hvem er vært?</blockquote><at>Stafet</at> foreslå punkt: støj i hal 3"),
    ],
)
async def test_a_command_in_the_channel_is_done_however_it_is_marked_up(
    client: Client, shape: Activity
) -> None:
    assert "støj i hal 3" in await client.hears(shape, "channel")


class TestAChangedMessage:
    @pytest.mark.both_databases
    async def test_a_question_is_answered_anew(self, client: Client) -> None:
        await client.hears({"id": "1", "text": "hvem er AMR i DTU Nanlbo?"})
        mended = {"id": "1", "type": "messageUpdate", "text": "hvem er AMR i DTU Nanolab?"}
        edit = {"channelData": {"eventType": "editMessage"}, **mended}

        assert "Ida Lund" in await client.hears(edit)
        assert await client.hears(edit) == "", "the same delivery again"

    async def test_it_is_answered_under_the_message_that_was_changed(
        self, network: Network, client: Client
    ) -> None:
        edit = mention("<at>Stafet</at> hvem er AMR i DTU Nanolab?") | {"id": "7", "type": "messageUpdate"}

        assert "Ida Lund" in await client.hears(edit, "channel")
        assert network.teams.messages[-1].reply_to == "7"

    async def test_what_a_command_made_stands(self, network: Network, client: Client) -> None:
        await client.hears({"id": "1", "text": PROPOSED})
        posted = len(network.channel)

        told = await client.hears({"id": "1", "type": "messageUpdate", "text": "foreslå punkt: støj i hal 4"})

        assert "støj i hal 3" in told
        assert "Ret det på kortet" in told
        assert len(network.channel) == posted

    async def test_what_it_made_stands_also_when_it_became_unreadable(self, client: Client) -> None:
        await client.hears({"id": "1", "text": PROPOSED})

        told = await client.hears({"id": "1", "type": "messageUpdate", "text": "blåbærgrød med fløde"})

        assert "støj i hal 3" in told

    @pytest.mark.both_databases
    async def test_a_change_into_a_command_does_nothing(self, network: Network, client: Client) -> None:
        await client.hears({"id": "1", "text": "blåbærgrød med fløde"})

        told = await client.hears({"id": "1", "type": "messageUpdate", "text": PROPOSED})

        assert "Send den som en ny besked" in told
        assert not network.channel

    async def test_in_english(self, network: Network, client: Client) -> None:
        await client.hears({"id": "1", "text": "suggest agenda item: noise in hall 3"})

        told = await client.hears(
            {"id": "1", "type": "messageUpdate", "text": "suggest agenda item: noise in hall 4"}
        )

        assert "noise in hall 3" in told
        assert "Change it on its card" in told

    async def test_what_comes_back_after_it_was_deleted_is_not_said_again(self, client: Client) -> None:
        back = {"type": "messageUpdate", "channelData": {"eventType": "undeleteMessage"}}

        assert await client.hears({"text": "hvem er AMR i DTU Nanolab?", **back}) == ""


class TestATap:
    @pytest.mark.parametrize(
        "pack",
        [lambda told: told, lambda told: orjson.dumps(told).decode()],
        ids=["object", "text"],
    )
    async def test_it_is_read_as_an_object_or_as_its_text(
        self, network: Network, client: Client, pack: Callable[[Activity], Any]
    ) -> None:
        await client.hears({"text": PROPOSED})
        card = network.channel[-1].card or {}
        action = next(one for one in actions(card) if one.get("verb") == Support.verb)
        data = {**action["data"], "verb": action["verb"]}

        await client.posts({"text": None, "value": pack(data)}, "channel")
        assert network.store.now(lambda db: len(db.execute(select(supports)).all())) == 1

        again = {"action": pack({**action, "data": pack(action["data"])})}
        answer = await client.posts(
            {"type": "invoke", "name": "adaptiveCard/action", "value": pack(again)}, "channel"
        )
        assert answer.status == 200
        assert "for gammelt" not in (answer.body or b"").decode()

    async def test_what_is_no_tap_is_answered_in_words(self, client: Client) -> None:
        assert "for gammelt" in await client.hears({"value": "hvad er det?"}, "channel")


class TestWhatBefallsATeam:
    def told(self, event: str, **more: Any) -> Activity:
        data = {"eventType": event, "team": {"id": TEAM, "name": "AMK-netværket"}, **more}
        return {"type": "conversationUpdate", "channelData": data}

    async def test_a_renamed_team_is_called_by_its_new_name(self, network: Network, client: Client) -> None:
        renamed = self.told("teamRenamed", team={"id": TEAM, "name": "Netværket for arbejdsmiljø"})

        assert await client.hears(renamed, "channel") == ""
        assert "slår det op i kanalen (Netværket for arbejdsmiljø)" in await client.hears({"text": PROPOSED})
        assert network.channel

    async def test_a_deleted_channel_is_left_alone_and_a_facilitator_told(
        self, network: Network, client: Client
    ) -> None:
        signe = network.facilitator()
        deleted = self.told("channelDeleted", channel={"id": CHANNEL, "name": "AMK"})

        await client.posts(deleted, "channel")
        await network.passes(seconds=5)
        await client.hears({"text": PROPOSED})

        assert not network.channel
        [told] = network.said_to(signe)
        assert "brug denne kanal" in told.words
        await client.posts(self.told("channelRestored", channel={"id": CHANNEL}), "channel")
        await network.passes(seconds=5)
        assert "støj i hal 3" in network.channel[-1].words

    async def test_another_channel_is_none_of_ours(self, network: Network, client: Client) -> None:
        deleted = self.told("channelDeleted", channel={"id": "19:other@thread.tacv2"})

        await client.posts(deleted, "channel")

        assert "støj i hal 3" in await client.hears({"text": PROPOSED})
        assert network.channel

    @pytest.mark.both_databases
    async def test_a_deleted_team_hears_nothing_until_it_is_back(
        self, network: Network, client: Client
    ) -> None:
        await client.posts(self.told("teamDeleted"), "channel")
        assert not network.store.now(networks.active)

        await client.posts(self.told("teamRestored"), "channel")

        assert network.store.now(networks.active)
        assert not network.channel, "nobody is greeted again"

    async def test_an_archived_team_rests_until_it_is_opened_again(
        self, network: Network, client: Client
    ) -> None:
        await client.hears({"text": PROPOSED})
        before = len(network.channel)
        await client.posts(self.told("teamArchived"), "channel")
        await network.passes(days=8)
        assert len(network.channel) == before

        await client.posts(self.told("teamUnarchived"), "channel")
        assert network.store.now(networks.active)
        await client.hears({"text": "foreslå punkt: trapper"})
        assert "trapper" in network.channel[-1].words

    @pytest.mark.parametrize("rests", ["teamArchived", "teamDeleted"])
    @pytest.mark.parametrize(
        "told",
        [
            {"membersAdded": [{"id": "29:ny", "aadObjectId": "aad-ny"}]},
            {"membersRemoved": [{"id": "29:bo", "aadObjectId": "aad-bo"}]},
            {"channelData": {"eventType": "teamRenamed", "team": {"id": TEAM, "name": "Andet navn"}}},
            {"channelData": {"eventType": "channelDeleted", "team": {"id": TEAM}, "channel": {"id": "19:x"}}},
        ],
        ids=["somebody comes", "somebody leaves", "renamed", "a channel goes"],
    )
    async def test_what_befalls_a_team_that_rests_does_not_wake_it(
        self, network: Network, client: Client, rests: str, told: Activity
    ) -> None:
        """An owner of an archived team changes its members and its name as before; nobody can write there."""
        await client.hears({"text": PROPOSED})
        before = len(network.channel)
        await client.posts(self.told(rests), "channel")

        await client.posts({**self.told("teamMemberAdded"), **told}, "channel")
        await network.passes(days=8)

        assert not network.store.now(networks.active)
        assert len(network.channel) == before

    @pytest.mark.parametrize("event", ["channelCreated", "channelRenamed", "noSuchEvent", ""])
    async def test_all_else_is_harmless(self, client: Client, event: str) -> None:
        assert await client.hears(self.told(event, channel={"id": CHANNEL}), "channel") == ""


# --- a crowd ----------------------------------------------------------------------------------------------


async def test_of_a_crowd_a_few_are_met_at_a_time_and_others_are_answered_in_between(
    network: Network, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands are put into a team in one go, which Teams tells as one activity."""
    crowd = [Someone(network, f"Kollega{number} Holm") for number in range(1_000)]
    network.people += crowd
    loop, asking = asyncio.get_running_loop(), list[asyncio.Task[Answer]]()
    met: list[int] = []
    run = network.store.run

    def counted(work: Callable[[Db], Any]) -> Any:
        def counting(db: Db) -> Any:
            before = people_in(db)
            done = work(db)
            if not met:
                loop.call_soon_threadsafe(lambda: asking.append(asyncio.create_task(question())))
            met.append(people_in(db) - before)
            return done

        return run(counting)

    async def question() -> Answer:
        answer = await client.posts({"text": "hvem er AMR i DTU Nanolab?"})
        met.append(-1)
        return answer

    monkeypatch.setattr(network.store, "run", counted)
    told = {
        "type": "conversationUpdate",
        "channelData": {"eventType": "teamMemberAdded", "team": {"id": TEAM}},
    }
    added = [{"id": one.profile.teams_id, "aadObjectId": one.profile.aad_id} for one in crowd]
    await client.posts({**told, "membersAdded": added}, "channel")
    await asyncio.gather(*asking)
    monkeypatch.undo()

    assert sum(one for one in met if one > 0) == len(crowd)
    assert max(met) <= people.AT_ONCE
    assert met.index(-1) < max(place for place, number in enumerate(met) if number > 0)
    assert network.store.now(people_in_teams) == len(crowd) + 1


def people_in(db: Db) -> int:
    return int(db.execute(select(func.count()).select_from(people.people)).scalar_one())


def people_in_teams(db: Db) -> int:
    return int(db.execute(select(func.count()).select_from(networks.roster)).scalar_one())


# --- what takes long ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "soon", "shown"),
    [("personal", 0.02, True), ("personal", 60.0, False), ("channel", 0.02, False)],
)
async def test_whoever_waits_in_a_chat_sees_that_an_answer_is_on_its_way(
    network: Network,
    anna: Someone,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    soon: float,
    shown: bool,
) -> None:
    take = network.router.take

    async def slowly(incoming: Incoming) -> Outcome:
        await asyncio.sleep(0.1)
        return await take(incoming)

    monkeypatch.setattr(network.router, "take", slowly)
    monkeypatch.setattr(bot_of_teams, "SOON", soon)
    client = Client(network, anna)

    told = await client.hears(mention("<at>Stafet</at> hvem er AMR?"), where)

    assert "Ida Lund" in told
    assert client.line.typing == ([anna.chat] if shown else [])


class SlowFiles:
    """Where Teams keeps files, so far away that whoever waits is told of it before anything goes on."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.line: Line | None = None

    async def fetch(self, file: Dropped, has_come: Callable[[], None] = lambda: None) -> Dropped:
        await self._is_told("1")
        has_come()
        await self._is_told("2")
        return documents.read(replace(file, content=self._content))

    async def _is_told(self, step: str) -> None:
        while self.line and not any(f"({step} " in one for one in self.line.said):
            await self.line.says_more()


def slow_client(network: Network, who: Someone, content: bytes) -> Client:
    files = SlowFiles(content)
    client = Client(network, who, files=files)
    files.line = client.line
    return client


def a_file(name: str) -> Activity:
    told = {"downloadUrl": "https://dtu-my.sharepoint.com/1", "uniqueId": "1", "fileType": name[-3:]}
    kind = "application/vnd.microsoft.teams.file.download.info"
    return {"attachments": [{"contentType": kind, "name": name, "content": told}]}


MINUTES = "Dato: 9. september 2025\nDet blev aftalt, at vi mødes på Risø næste gang."


class TestAFileThatTakesLong:
    @pytest.fixture
    def signe(self, network: Network) -> Someone:
        return network.facilitator("Signe Holm")

    async def test_it_says_how_far_it_is_and_becomes_that_it_was_read(
        self, network: Network, signe: Someone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(underway, "FILE_SOON", 0.02)
        client = slow_client(network, signe, MINUTES.encode())

        await client.posts(a_file("referat.txt"))

        far = [one for one in client.line.said if "referat.txt" in one]
        assert far[:2] == ["Jeg henter referat.txt … (1 af 3)", "Jeg læser referat.txt … (2 af 3)"]
        [told, found] = network.said_to(signe)
        assert told.words == "Jeg har læst referat.txt."
        assert "Jeg fandt én ting i referatet" in found.words

    async def test_what_cannot_be_read_takes_its_place(
        self, network: Network, signe: Someone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(underway, "FILE_SOON", 0.02)
        client = slow_client(network, signe, b"%PDF-1.4 nothing")

        await client.posts(a_file("referat.pdf"))

        assert client.line.said[0] == "Jeg henter referat.pdf … (1 af 3)"
        [told] = network.said_to(signe)
        assert "referat.pdf" not in told.words, "the refusal stands where it said how far it was"

    async def test_it_says_so_in_english(
        self, network: Network, signe: Someone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await signe.asks("speak English")
        before = len(network.said_to(signe))
        monkeypatch.setattr(underway, "FILE_SOON", 0.02)
        client = slow_client(network, signe, MINUTES.encode())

        await client.posts(a_file("minutes.txt"))

        assert "I'm reading minutes.txt … (2 of 3)" in client.line.said
        assert network.said_to(signe)[before].words == "I have read minutes.txt."

    async def test_what_is_read_at_once_says_nothing_of_it(
        self, network: Network, signe: Someone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(underway, "FILE_SOON", 60.0)
        client = Client(network, signe, files=SlowFiles(MINUTES.encode()))

        await client.posts(a_file("referat.txt"))

        assert not any("referat.txt" in one for one in client.line.said)

    async def test_where_that_message_is_not_taken_the_answer_comes_all_the_same(
        self, network: Network, signe: Someone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(underway, "FILE_SOON", 0.02)
        client = slow_client(network, signe, b"%PDF-1.4 nothing")

        async def refused(*_: object, **__: object) -> None:
            client.line.says("(2 is not shown)")
            raise SendFailed("no edits here")

        monkeypatch.setattr(client.line, "edit", refused)
        await client.posts(a_file("referat.pdf"))

        assert len(network.said_to(signe)) == 2


@pytest.mark.parametrize("where", ["personal", "channel"])
async def test_an_answer_that_takes_long_becomes_of_the_message_that_says_so(
    network: Network, anna: Someone, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    client = Client(network, anna)
    take = network.router.take

    async def slowly(incoming: Incoming) -> Outcome:
        while where == "personal" and not client.line.said:
            await client.line.says_more()
        return await take(incoming)

    monkeypatch.setattr(network.router, "take", slowly)
    monkeypatch.setattr(underway, "WORDS_SOON", 0.02)

    told = await client.hears(mention("<at>Stafet</at> hvem er AMR?"), where)

    assert "Ida Lund" in told
    assert "Jeg er i gang" not in told
    assert any("Jeg er i gang" in one for one in client.line.said) is (where == "personal")


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ({"text": "hjælp", "locale": "en-GB"}, "en"),
        ({"text": "help", "locale": "da"}, "da"),
        ({"value": {"verb": "people.Speak", "language": "da"}, "locale": "EN-us"}, "en"),
        ({"text": "hjælp", "locale": "fr-FR"}, None),
        ({"text": "hjælp"}, None),
        ({"type": "installationUpdate", "action": "add", "locale": "en-US"}, None),
    ],
)
async def test_what_language_somebodys_teams_is_in_is_what_they_send_says(
    network: Network, anna: Someone, client: Client, shape: Activity, told: str | None
) -> None:
    """What Teams tells of itself names a locale that is nobody's."""
    await client.posts(shape)

    with network.store.reading() as db:
        found = people.by_aad(db, HOME, anna.profile.aad_id)
    assert found is not None
    assert found.client_language == told
