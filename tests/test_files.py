"""A file dropped in the chat: fetched for whoever may drop it, from where files are kept, and bounded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from botbuilder.schema import Activity, Attachment, ConversationAccount

from bot.core import settings
from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, House
from bot.core.rights import Right
from bot.core.settings import Settings
from bot.core.turn import Turn
from bot.core.uploads import MOST_BYTES, Dropped, Fault
from bot.features import ALL
from bot.teams import activities
from bot.teams.files import Files
from bot.teams.trust import keeps_files
from cards.words import Both
from storage.db import Store
from tests.dialog import Network

poems = Feature("poems")


@poems.file("poem", by=Right.facilitator, does=undone(Reach.ME))
def read_poem(turn: Turn, file: Dropped) -> Both:
    assert turn.is_personal
    assert file.content is not None
    return Both(file.content.decode(), "")


@pytest.fixture
def network(store: Store) -> Network:
    return Network(store, house=House([*ALL, poems]))


# --- the door ----------------------------------------------------------------------------------------------


async def test_who_may_drop_it_is_answered_from_what_is_in_it(network: Network) -> None:
    signe = network.facilitator()

    assert await signe.drops("aften.poem", "Stille, hjerte") == "Stille, hjerte"
    assert network.fetched == ["aften.poem"]


async def test_nothing_is_fetched_for_who_may_not(network: Network) -> None:
    anna = network.member("Anna Krogh")
    network.facilitator()

    assert "sekretariatet" in await anna.drops("aften.poem", "Stille, hjerte")
    assert network.fetched == []


@pytest.mark.parametrize("name", ["feriebillede.png", "uden endelse", "", "poem"])
async def test_a_file_that_nobody_reads_is_not_fetched(network: Network, name: str) -> None:
    signe = network.facilitator()

    answer = await signe.drops(name, b"\x89PNG")

    assert "kan jeg ikke læse" in answer
    assert ".poem" in answer
    assert network.fetched == []


@pytest.mark.parametrize(
    ("fault", "words"), [("from-elsewhere", "OneDrive"), ("too-large", "1 MB"), ("unread", "om lidt")]
)
async def test_what_could_not_be_fetched_says_why(network: Network, fault: Fault, words: str) -> None:
    signe = network.facilitator()

    assert words in await signe.drops("aften.poem", "", fault=fault)


def test_two_doors_for_one_kind_of_file_stop_the_start() -> None:
    twin = Feature("twin")
    twin.file("poem", by=Right.guest)(read_poem)

    with pytest.raises(Exception, match="poem"):
        House([*ALL, poems, twin])


# --- how Teams tells it ------------------------------------------------------------------------------------


def told(*attachments: Attachment, kind: str = "personal") -> list[Dropped]:
    return activities.dropped(
        Activity(
            type="message",
            conversation=ConversationAccount(conversation_type=kind),
            attachments=[*attachments],
        )
    )


def attachment(content: object, kind: str = activities.FILE) -> Attachment:
    return Attachment(content_type=kind, name="units.csv", content=content)


def test_files_are_read_out_of_a_personal_message() -> None:
    html = Attachment(content_type="text/html", content="<p>hej</p>")

    [file] = told(
        html, attachment({"downloadUrl": "https://x.sharepoint.com/1?tempauth=a", "fileType": "csv"})
    )

    assert (file.name, file.kind, file.content) == ("units.csv", "csv", None)
    assert "tempauth" not in repr(file)


@pytest.mark.parametrize("content", [None, "text", [], {}, {"downloadUrl": None}, {"downloadUrl": ["a"]}])
def test_an_attachment_of_another_form_is_no_file(content: object) -> None:
    assert told(attachment(content)) == []


def test_no_file_comes_from_a_channel() -> None:
    assert told(attachment({"downloadUrl": "https://x.sharepoint.com/1"}), kind="channel") == []


# --- from where --------------------------------------------------------------------------------------------

REGISTERED = {
    "microsoft_app_id": "app",
    "microsoft_app_password": "secret",
    "microsoft_app_tenant_id": "tenant",
}


def registered(**more: str) -> Settings:
    return settings.read(None, **REGISTERED, **more)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        (
            "https://dtu-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.a@b",
            True,
        ),
        ("https://DTU.sharepoint.us/file", True),
        ("https://files.example.org:8443/a", True),
        ("http://dtu.sharepoint.com/file", False),
        ("https://sharepoint.com.evil.org/file", False),
        ("https://evilsharepoint.com/file", False),
        ("https://dtu.sharepoint.com:444/file", False),
        ("https://dtu.sharepoint.com@evil.org/file", False),
        ("https://evil.org/?https://dtu.sharepoint.com/", False),
        ("https://evil.org#.sharepoint.com", False),
        ("https://169.254.169.254/metadata", False),
        ("https://files.example.org/a", False),
        ("http://127.0.0.1/a", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_files_come_from_where_teams_keeps_them(url: str, kept: bool) -> None:
    told = registered(file_hosts=".sharepoint.com,.sharepoint.us,files.example.org:8443")

    assert keeps_files(told, url) is kept


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("http://127.0.0.1:56150/local/files/1", True),
        ("http://localhost/a", True),
        ("https://dtu.sharepoint.com/a", False),
        ("http://10.0.0.1/a", False),
    ],
)
def test_without_an_app_id_they_come_from_this_machine(url: str, kept: bool) -> None:
    assert keeps_files(settings.read(None), url) is kept


@pytest.mark.parametrize("wrong", [".com", "*.sharepoint.com", "https://sharepoint.com", ". "])
def test_a_family_of_hosts_is_no_whole_world(wrong: str) -> None:
    with pytest.raises(settings.BadSettings, match="FILE_HOSTS"):
        registered(file_hosts=wrong)


# --- fetching ----------------------------------------------------------------------------------------------

Serve = Callable[[web.Request], web.Response]


class Kept:
    """Where a file is kept, and what is answered there."""

    def __init__(self) -> None:
        self.answer: Serve = lambda _: web.Response(body=b"a;b")
        self.asked: list[web.Request] = []

    async def serve(self, request: web.Request) -> web.Response:
        self.asked.append(request)
        return self.answer(request)


@pytest_asyncio.fixture
async def kept() -> AsyncIterator[tuple[Kept, Files, str]]:
    kept = Kept()
    app = web.Application()
    app.router.add_get("/{name}", kept.serve)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield kept, Files(session, settings.read(None)), str(server.make_url("/file"))


async def test_the_file_is_fetched_without_a_token(kept: tuple[Kept, Files, str]) -> None:
    where, files, url = kept

    fetched = await files.fetch(Dropped("a.csv", f"{url}?tempauth=a%2Bb"))

    assert (fetched.content, fetched.fault) == (b"a;b", None)
    assert "Authorization" not in where.asked[0].headers
    assert where.asked[0].path_qs == "/file?tempauth=a%2Bb"


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (lambda _: web.Response(body=b"x" * (MOST_BYTES + 1)), "too-large"),
        (lambda _: web.Response(status=404), "unread"),
        (lambda _: web.Response(status=503), "unread"),
        (lambda _: web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"}), "unread"),
        (lambda _: web.Response(status=204), "unread"),
    ],
)
async def test_what_is_no_file_is_said(kept: tuple[Kept, Files, str], answer: Serve, fault: str) -> None:
    where, files, url = kept
    where.answer = answer

    fetched = await files.fetch(Dropped("a.csv", url))

    assert (fetched.content, fetched.fault) == (None, fault)


async def test_a_file_of_just_the_size_is_taken(kept: tuple[Kept, Files, str]) -> None:
    where, files, url = kept
    where.answer = lambda _: web.Response(body=b"x" * MOST_BYTES)

    assert len((await files.fetch(Dropped("a.csv", url))).content or b"") == MOST_BYTES


async def test_nobody_listens_there(kept: tuple[Kept, Files, str]) -> None:
    _, files, _ = kept

    assert (await files.fetch(Dropped("a.csv", "http://127.0.0.1:1/a"))).fault == "unread"


async def test_a_foreign_place_is_not_even_asked(kept: tuple[Kept, Files, str]) -> None:
    _, files, _ = kept

    assert (await files.fetch(Dropped("a.csv", "http://10.255.255.1/a"))).fault == "from-elsewhere"
