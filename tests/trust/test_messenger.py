"""How the bot speaks: once, in order, no faster than allowed, and with its token to nobody but Teams."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from hypothesis import given
from hypothesis import settings as example_settings
from hypothesis import strategies as any_

from bot.core.settings import SendLimits, Settings, read
from bot.core.transport import (
    Ambiguous,
    Distrusted,
    Gone,
    NoToken,
    Rejected,
    SendFailed,
    Throttled,
    Unreachable,
)
from bot.teams import credentials as credentials_module
from bot.teams.credentials import Credentials, of
from bot.teams.lines import Lines, Pace
from bot.teams.messenger import PATIENCE, Member, Messenger
from tests.microsoft import Microsoft, person

HEJ = {"type": "message", "text": "hej"}
ROOM = "19:a/b@thread.tacv2;messageid=1"
LOCAL = read(None, send_limits="0")


class Connector:
    """A connector that answers what the test tells it to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Any, str | None]] = []
        self.answers: list[web.Response] = []
        self.speed = 0.0
        self.busy = self.busiest = 0
        self.server: TestServer

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else None
        self.asked.append((request.method, request.raw_path, body, request.headers.get("Authorization")))
        self.busy += 1
        self.busiest = max(self.busy, self.busiest)
        await asyncio.sleep(self.speed)
        self.busy -= 1
        return self.answers.pop(0) if self.answers else web.json_response({"id": f"m{len(self.asked)}"})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}/emea/"


class Clock:
    """Time that passes only in sleep."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


def speaking(
    session: aiohttp.ClientSession, settings: Settings, credentials: Credentials | None = None, **time_: Any
) -> Messenger:
    return Messenger(session, settings, credentials, Lines(settings.send_limits, **time_))


@pytest.fixture
async def connector() -> AsyncIterator[Connector]:
    made = Connector()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", made.answer)
    made.server = TestServer(application)
    await made.server.start_server()
    yield made
    await made.server.close()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def messenger(session: aiohttp.ClientSession) -> Messenger:
    return speaking(session, LOCAL)


# What is asked


async def test_what_is_asked_of_teams(messenger: Messenger, connector: Connector) -> None:
    quoted = "/emea/v3/conversations/19%3Aa%2Fb%40thread.tacv2%3Bmessageid%3D1/activities"
    assert await messenger.send(connector.url, ROOM, HEJ) == "m1"
    assert await messenger.send(connector.url.rstrip("/"), ROOM, HEJ, reply_to="7/8") == "m2"
    await messenger.edit(connector.url, ROOM, "m1", HEJ)
    await messenger.delete(connector.url, ROOM, "m1")
    assert connector.asked == [
        ("POST", quoted, HEJ, None),
        ("POST", quoted + "/7%2F8", HEJ, None),
        ("PUT", quoted + "/m1", HEJ, None),
        ("DELETE", quoted + "/m1", None, None),
    ]


async def test_a_personal_chat_is_opened(messenger: Messenger, connector: Connector) -> None:
    connector.answers = [web.json_response({"id": "a:1"}, status=201)]
    assert await messenger.open(connector.url, "tenant", "28:bot", "29:anna") == "a:1"
    method, path, body, _ = connector.asked[0]
    assert (method, path) == ("POST", "/emea/v3/conversations")
    assert body["members"] == [{"id": "29:anna"}]
    assert (body["tenantId"], body["channelData"], body["isGroup"]) == (
        "tenant",
        {"tenant": {"id": "tenant"}},
        False,
    )


async def test_all_pages_of_members_are_read(messenger: Messenger, connector: Connector) -> None:
    anna = {
        "id": "29:a",
        "objectId": "o",
        "name": "Anna",
        "email": "A@x.dk",
        "userPrincipalName": "u",
        "userRole": "user",
    }
    connector.answers = [
        web.json_response({"members": [anna, "odd"], "continuationToken": "a/b"}),
        web.json_response({"members": [{"id": "29:b", "aadObjectId": "p"}], "continuationToken": "a/b"}),
    ]
    found = await messenger.members(connector.url, ROOM)
    assert found == [Member("29:a", "o", "Anna", "A@x.dk", "u", "user"), Member("29:b", "p")]
    assert [path.partition("?")[2] for _, path, _, _ in connector.asked] == [
        "pageSize=500",
        "pageSize=500&continuationToken=a%2Fb",
    ]


async def test_one_member_is_looked_up(messenger: Messenger, connector: Connector) -> None:
    connector.answers = [web.json_response({"id": "29:a", "name": None}), web.json_response({}, status=404)]
    assert await messenger.member(connector.url, ROOM, "29:a") == Member("29:a")
    with pytest.raises(Gone):
        await messenger.member(connector.url, ROOM, "29:b")


async def test_a_confirmed_message_without_an_id_was_sent_all_the_same(
    messenger: Messenger, connector: Connector
) -> None:
    connector.answers = [web.Response(status=202), web.Response(text="ok"), web.json_response([])]
    assert [await messenger.send(connector.url, ROOM, HEJ) for _ in range(3)] == ["", "", ""]


# What became of it


def failing(status: int, code: str = "", nested: str = "", **headers: str) -> web.Response:
    inner = {"innerHttpError": {"statusCode": status, "body": {"error": {"code": nested}}}} if nested else {}
    return web.json_response({"error": {"code": code, **inner}}, status=status, headers=headers)


@pytest.mark.parametrize(
    ("status", "kind"),
    [(status, Throttled) for status in (412, 429, 502, 503, 504)]
    + [(status, Gone) for status in (403, 404)]
    + [(status, Ambiguous) for status in (408, 500, 501, 507)]
    + [(status, Rejected) for status in (400, 401, 405, 409, 413, 422)],
)
async def test_every_refusal_has_its_name_and_is_asked_once(
    messenger: Messenger, connector: Connector, status: int, kind: Any
) -> None:
    connector.answers = [failing(status, "Reason") for _ in range(3)]
    with pytest.raises(kind) as told:
        await messenger.send(connector.url, ROOM, HEJ)
    with pytest.raises(kind):
        await messenger.edit(connector.url, ROOM, "1", HEJ)
    assert type(told.value) is kind
    assert len(connector.asked) == 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (failing(403, "BotDisabledByAdmin"), "BotDisabledByAdmin"),
        (failing(404, "ConversationNotFound"), "ConversationNotFound"),
        (failing(403, "ServiceError", "MessageWritesBlocked"), "MessageWritesBlocked"),
        (web.json_response({"error": "gone"}, status=404), ""),
        (web.Response(text="<html>", status=403), ""),
        (
            web.json_response(
                {"error": {"innerHttpError": {"body": '{"error":{"code":"BotNotInConversationRoster"}}'}}},
                status=403,
            ),
            "BotNotInConversationRoster",
        ),
    ],
)
async def test_gone_says_why(messenger: Messenger, connector: Connector, answer: Any, code: str) -> None:
    connector.answers = [answer]
    with pytest.raises(Gone) as told:
        await messenger.send(connector.url, ROOM, HEJ)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("header", "low", "high"),
    [
        ("7", 7, 7),
        ("1.5", 1.5, 1.5),
        ("in fifty minutes", 600, 3000),
        ("-5", 0, 0),
        ("99999999", 3600, 3600),
    ],
    ids=["seconds", "a fraction", "a date", "the past", "too long"],
)
async def test_retry_after_is_read(
    messenger: Messenger, connector: Connector, header: str, low: float, high: float
) -> None:
    if header == "in fifty minutes":
        header = format_datetime(datetime.now(UTC) + timedelta(minutes=50), usegmt=True)
    connector.answers = [failing(429, **{"Retry-After": header})]
    with pytest.raises(Throttled) as told:
        await messenger.send(connector.url, ROOM, HEJ)
    assert low <= (told.value.retry_after or 0) <= high


@pytest.mark.parametrize("header", ["soon", "nan", ""])
async def test_an_unreadable_retry_after_is_none(
    messenger: Messenger, connector: Connector, header: str
) -> None:
    connector.answers = [failing(429, **{"Retry-After": header})]
    with pytest.raises(Throttled) as told:
        await messenger.send(connector.url, ROOM, HEJ)
    assert told.value.retry_after is None


async def test_nobody_there_is_surely_not_delivered(messenger: Messenger) -> None:
    with pytest.raises(Unreachable):
        await messenger.send(f"http://127.0.0.1:{unused_port()}/", ROOM, HEJ)


async def _deaf(answer: bytes) -> tuple[asyncio.Server, str, list[bytes]]:
    """A server that takes the request and closes."""
    heard: list[bytes] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"}"))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", heard


@pytest.mark.parametrize(
    "answer",
    [b"", b"HTTP/1.1 20", b"HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{", b"nonsense\r\n\r\n"],
)
async def test_closed_after_the_request_is_ambiguous(messenger: Messenger, answer: Any) -> None:
    server, url, heard = await _deaf(answer)
    with pytest.raises(Ambiguous):
        await messenger.send(url, ROOM, HEJ)
    server.close()
    assert len(heard) == 1


async def test_silence_is_ambiguous(
    messenger: Messenger, connector: Connector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.messenger.TIMEOUT", aiohttp.ClientTimeout(total=None, sock_read=0.1))
    connector.speed = 1.0
    with pytest.raises(Ambiguous):
        await messenger.send(connector.url, ROOM, HEJ)


# In order, and no faster than allowed


async def test_one_conversation_speaks_in_order_and_others_beside_it(
    messenger: Messenger, connector: Connector
) -> None:
    connector.speed = 0.02
    sends = [messenger.send(connector.url, room, {"n": n}) for n in range(5) for room in ("a", "b")]
    await asyncio.gather(*sends)
    for room in ("a", "b"):
        spoken = [body["n"] for _, path, body, _ in connector.asked if f"conversations/{room}/" in path]
        assert spoken == [0, 1, 2, 3, 4]
    assert connector.busiest == 2
    assert not messenger._lines._lines  # an idle conversation is forgotten


async def test_a_failure_lets_the_next_one_speak(messenger: Messenger, connector: Connector) -> None:
    connector.answers = [failing(500), web.json_response({"id": "second"})]
    first, second = await asyncio.gather(
        *(messenger.send(connector.url, ROOM, HEJ) for _ in range(2)), return_exceptions=True
    )
    assert isinstance(first, Ambiguous)
    assert second == "second"


async def test_one_who_leaves_the_line_does_not_stop_it(messenger: Messenger, connector: Connector) -> None:
    connector.speed = 0.05
    calls = [asyncio.create_task(messenger.send(connector.url, ROOM, {"n": n})) for n in range(3)]
    await asyncio.sleep(0.01)
    calls[1].cancel()
    assert await calls[2]
    assert [body["n"] for _, _, body, _ in connector.asked] == [0, 2]
    await calls[0]


async def test_retry_after_holds_back_that_conversation_only(
    session: aiohttp.ClientSession, connector: Connector
) -> None:
    clock = Clock()
    messenger = speaking(session, LOCAL, clock=clock, sleep=clock.sleep)
    connector.answers = [failing(429, **{"Retry-After": "10"})]
    with pytest.raises(Throttled):
        await messenger.send(connector.url, "a", HEJ)
    await messenger.send(connector.url, "b", HEJ)
    assert clock.slept == []
    await messenger.send(connector.url, "a", HEJ)
    assert clock.slept == [10.0]


async def test_a_wait_too_long_is_handed_back_unsent(
    session: aiohttp.ClientSession, connector: Connector
) -> None:
    clock = Clock()
    messenger = speaking(session, LOCAL, clock=clock, sleep=clock.sleep)
    connector.answers = [failing(429, **{"Retry-After": "120"})]
    for _ in range(2):
        with pytest.raises(Throttled) as told:
            await messenger.send(connector.url, "a", HEJ)
    assert told.value.retry_after == 120
    assert len(connector.asked) == 1


@pytest.mark.parametrize(("rooms", "within"), [(1, (60, 30.0)), (40, (30, 1.0))])
async def test_teams_limits_are_kept(
    session: aiohttp.ClientSession, connector: Connector, rooms: int, within: Any
) -> None:
    clock = Clock()
    paced = speaking(session, read(None), clock=clock, sleep=clock.sleep)
    times: list[float] = []
    for number in range(130):
        await paced.send(connector.url, f"room {number % rooms}", HEJ, tenant="t")
        times.append(clock.now)
    count, seconds = within
    assert all(
        later - earlier >= seconds - 1e-6 for earlier, later in zip(times, times[count:], strict=False)
    )


async def test_idle_conversations_are_swept(
    session: aiohttp.ClientSession, connector: Connector, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    limited = read(None, send_limits="7/1s;1000/s")
    messenger = speaking(session, limited, clock=clock, sleep=clock.sleep)
    messenger._lines._sweep_at = 10
    for number in range(50):
        await messenger.send(connector.url, f"room {number}", HEJ)
        clock.now += 0.5
        messenger._lines._sweep_at = 10
    assert len(messenger._lines._lines) <= 11


@example_settings(max_examples=100, deadline=None)
@given(
    any_.lists(any_.tuples(any_.integers(1, 9), any_.integers(1, 40).map(float)), min_size=1, max_size=3),
    any_.lists(any_.floats(0, 20), max_size=60),
)
def test_no_window_ever_holds_more_than_its_limit(limits: Any, gaps: Any) -> None:
    pace, now, times = Pace(tuple(limits)), 0.0, []
    for gap in gaps:
        now += gap
        while (wait := pace.wait(now)) > 0:
            now += wait
        pace.went(now)
        times.append(now)
    for count, seconds in limits:
        assert all(
            later - earlier >= seconds * (1 - 1e-9)
            for earlier, later in zip(times, times[count:], strict=False)
        )


def test_no_limits_never_wait() -> None:
    pace = Pace(())
    pace.went(1.0)
    assert pace.wait(1.0) == 0.0
    assert pace.idle(1.0)


# The token


class Issuer:
    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked = self.forgotten = 0

    def issue(self) -> dict[str, Any]:
        self.asked += 1
        time.sleep(0.02)
        answer = (
            self.answers.pop(0) if self.answers else {"access_token": f"t{self.asked}", "expires_in": 3600}
        )
        if isinstance(answer, Exception):
            raise answer
        return answer

    def forget(self) -> None:
        self.forgotten += 1


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(credentials_module, "time", SimpleNamespace(monotonic=made))
    return made


async def test_a_token_is_asked_for_once_and_kept_to_shortly_before_its_end(clock: Clock) -> None:
    issuer = Issuer()
    credentials = Credentials(issuer)
    assert set(await asyncio.gather(*(credentials.token() for _ in range(50)))) == {"t1"}
    clock.now += 3600 - 241
    assert (await credentials.token(), issuer.asked) == ("t1", 1)
    clock.now += 2
    assert await credentials.token() == "t1"  # still good while the next one is asked for
    await asyncio.sleep(0.1)
    assert (await credentials.token(), issuer.asked) == ("t2", 2)


async def test_a_failing_issuer_is_not_pressed_and_the_old_token_serves(clock: Clock) -> None:
    issuer = Issuer({"access_token": "old", "expires_in": 3600}, OSError("down"), {"error": "invalid_client"})
    credentials = Credentials(issuer)
    await credentials.token()
    clock.now += 3600 - 100
    for _ in range(5):
        assert await credentials.token() == "old"
        await asyncio.sleep(0.03)
    assert issuer.asked == 2
    clock.now += 200
    with pytest.raises(NoToken, match="invalid_client"):
        await credentials.token()
    with pytest.raises(NoToken):
        await credentials.token()
    assert issuer.asked == 3
    clock.now += 31
    assert await credentials.token() == "t4"


async def test_a_token_that_was_refused_is_asked_for_anew_unless_it_is_new(clock: Clock) -> None:
    issuer = Issuer()
    credentials = Credentials(issuer)
    assert await credentials.token() == "t1"
    credentials.forget("t1")
    assert (await credentials.token(), issuer.forgotten) == ("t1", 0)
    clock.now += 61
    credentials.forget("another")
    assert (await credentials.token(), issuer.forgotten) == ("t1", 0)
    for _ in range(3):  # all that were under way with it say so
        credentials.forget("t1")
    assert (await credentials.token(), issuer.forgotten) == ("t2", 1)


async def test_a_slow_issuer_does_not_stop_the_loop() -> None:
    issuer = Issuer()
    asking = asyncio.create_task(Credentials(issuer).token())
    for _ in range(5):
        await asyncio.sleep(0)
    assert not asking.done()  # the loop turned while the issuer was still asked
    assert await asking == "t1"


@pytest.fixture(scope="module")
def teams() -> Iterator[Microsoft]:
    with Microsoft() as stand_in:
        stand_in.team.members = [person("Anna Birk"), person("Bo Dam", mail=None)]
        yield stand_in


@pytest.fixture
async def secured(teams: Microsoft) -> AsyncIterator[aiohttp.ClientSession]:
    trusting = ssl.create_default_context(cafile=str(teams.certificate))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as opened:
        yield opened


def registered(teams: Microsoft, **changes: Any) -> Settings:
    values = {name.lower(): value for name, value in teams.env().items() if name != "SSL_CERT_FILE"}
    return read(None, send_limits="0", **(values | changes))


async def test_over_tls_with_msals_own_token(
    teams: Microsoft, secured: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(teams.certificate))
    settings = registered(teams)
    messenger = speaking(secured, settings, of(settings))
    for number in range(5):
        assert await messenger.send(teams.service_url, teams.team.channel, HEJ | {"text": str(number)})
    assert [one.body["text"] for one in teams.sent] == list("01234")
    assert [one.name for one in await messenger.members(teams.service_url, teams.team.channel)] == [
        "Anna Birk",
        "Bo Dam",
    ]
    assert len(teams.issued) == 1
    assert {call.token for call in teams.calls if call.where == "connector"} == set(teams.issued)


async def test_a_managed_identity_asks_its_machine(
    connector: Connector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", connector.url + "msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", "x")
    ends = str(int(time.time()) + 3600)
    connector.answers = [web.json_response({"access_token": "m", "expires_on": ends, "resource": "r"})]
    managed = read(
        None,
        microsoft_app_id="bot",
        microsoft_app_type="UserAssignedMSI",
        microsoft_app_tenant_id="t",
    )
    credentials = of(managed)
    assert credentials
    assert await credentials.token() == "m"
    _, path, _, _ = connector.asked[0]
    assert "client_id=bot" in path
    assert "resource=https%3A%2F%2Fapi.botframework.com" in path


@pytest.mark.parametrize("where", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "NETRC"])
async def test_the_secret_goes_past_no_proxy_of_the_environment(
    teams: Microsoft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    """As all else that the bot says, and nobody's ~/.netrc has a say in who it is."""
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password else", encoding="utf-8")
    monkeypatch.setenv(where, str(netrc) if where == "NETRC" else "http://127.0.0.1:9")
    monkeypatch.setenv("SSL_CERT_FILE", str(teams.certificate))
    credentials = of(registered(teams))
    teams.forget()

    assert credentials
    assert await credentials.token() in teams.issued


async def test_an_authority_that_nobody_vouches_for_gets_no_secret(
    teams: Microsoft, secured: aiohttp.ClientSession
) -> None:
    settings = registered(teams)
    teams.forget()
    with pytest.raises(Unreachable, match="no token"):
        await speaking(secured, settings, of(settings)).send(teams.service_url, ROOM, HEJ)
    assert teams.calls == []


def issued() -> Credentials:
    return Credentials(Issuer())


@pytest.mark.parametrize(
    "url",
    [
        "http://{host}/emea/",
        "https://localhost:{port}/emea/",
        "https://evil.example/",
        "https://{host}@evil.example/",
        "http://127.0.0.1:1/",
        "",
        "nonsense",
    ],
)
async def test_the_token_goes_to_no_other_address(
    teams: Microsoft, secured: aiohttp.ClientSession, url: str
) -> None:
    teams.forget()
    messenger = speaking(secured, registered(teams), issued())
    url = url.format(host=teams.host, port=teams.port)
    calls = [
        messenger.send(url, ROOM, HEJ),
        messenger.edit(url, ROOM, "1", HEJ),
        messenger.delete(url, ROOM, "1"),
        messenger.open(url, "t", "28:b", "29:a"),
        messenger.members(url, ROOM),
        messenger.member(url, ROOM, "29:a"),
    ]
    for call in calls:
        with pytest.raises(Distrusted):
            await call
    assert teams.calls == []


async def test_a_message_that_our_token_is_not_taken_for_goes_with_another(
    teams: Microsoft, secured: aiohttp.ClientSession
) -> None:
    """A machine that slept, or a key that was withdrawn; nothing was taken, so that nothing is said twice."""
    clock = Clock()
    issuer = Issuer({"access_token": "old", "expires_in": 3600}, {"access_token": "new", "expires_in": 3600})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credentials_module, "time", SimpleNamespace(monotonic=clock))
        messenger = speaking(secured, registered(teams), Credentials(issuer))
        teams.forget()
        teams.issued[:] = ["old"]
        await messenger.send(teams.service_url, ROOM, HEJ)
        teams.issued[:] = ["new"]
        clock.now += 61
        await messenger.send(teams.service_url, ROOM, HEJ)
        teams.issued[:] = []
        with pytest.raises(Rejected):
            await messenger.send(teams.service_url, ROOM, HEJ)

    assert [call.token for call in teams.calls] == ["old", "old", "new", "new"]
    assert len(teams.sent) == 2


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_no_redirect_is_followed(messenger: Messenger, connector: Connector, status: int) -> None:
    connector.answers = [web.Response(status=status, headers={"Location": connector.url + "elsewhere"})]
    with pytest.raises(Rejected):
        await messenger.send(connector.url, ROOM, HEJ)
    assert len(connector.asked) == 1


async def test_without_an_app_id_there_is_no_token_and_only_this_machine(
    session: aiohttp.ClientSession, connector: Connector
) -> None:
    messenger = speaking(session, LOCAL, issued())
    await messenger.send(connector.url, ROOM, HEJ)
    assert connector.asked[0][3] is None
    with pytest.raises(Distrusted):
        await messenger.send("https://smba.trafficmanager.net/emea/", ROOM, HEJ)
    assert of(LOCAL) is None


def test_every_failure_is_a_send_failed() -> None:
    for kind in (Throttled, Gone, Ambiguous, Unreachable, Rejected, Distrusted):
        assert issubclass(kind, SendFailed)
    assert PATIENCE > 0


async def test_limits_from_the_settings_are_used(
    session: aiohttp.ClientSession, connector: Connector
) -> None:
    clock = Clock()
    settings = read(None, send_limits=SendLimits(((1, 5.0),), (100, 1.0)))
    messenger = speaking(session, settings, clock=clock, sleep=clock.sleep)
    await messenger.send(connector.url, ROOM, HEJ)
    await messenger.edit(connector.url, ROOM, "m1", HEJ)
    assert clock.slept == [5.0]
