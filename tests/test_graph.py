"""Names and departments from Graph: page by page, only what changed, patiently, never without consent."""

from __future__ import annotations

import re
import ssl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import aiohttp
import orjson
import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as any_
from sqlalchemy import create_engine, text, update
from structlog.testing import capture_logs

from bot.core import settings
from bot.core.transport import NoToken
from bot.graph import client
from bot.graph.calendars import Calendars
from bot.graph.client import LONGEST_WAIT, REST, Graph, NotConsented, Rounds, StartOver
from bot.graph.colleagues import EVERY, Colleagues
from bot.teams import credentials
from storage import people
from storage.db import Store
from storage.meetings import meetings
from storage.people import Profile
from tests.dialog import TENANT as HOME
from tests.dialog import Network, Someone
from tests.microsoft import Microsoft, words
from tests.microsoft.graph import (
    DENIED,
    ENDED,
    EXPIRED,
    NEEDED,
    NO_ACCESS,
    NO_MAILBOX,
    NOT_FOUND,
    ODD,
    PASSING,
    Shape,
)
from tests.process import ROOT, Stafet
from tests.protocol.outside import Outside

TENANT = "t-graph"
TROUBLES = [*PASSING.values(), *(one for one in ENDED.values() if one.status != 404), DENIED, NO_ACCESS]
"""Whatever is no answer to anything; a 404 tells of an event that it is gone."""

ALL = "/v1.0/users/delta?$select=id,displayName,department"


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft() as running:
        yield running


@pytest.fixture(autouse=True)
def _afresh(microsoft: Microsoft) -> None:
    microsoft.recovers()
    microsoft.forget()
    microsoft.graph.forget()


class Tokens:
    """The bot's proof: each is another than the one that was forgotten."""

    def __init__(self, microsoft: Microsoft) -> None:
        self._microsoft = microsoft
        self.given = 0
        self.refused = False
        self.new()

    def new(self) -> None:
        self.given += 1
        self._microsoft.issued.append(f"graph-token-{self.given}")

    async def token(self) -> str:
        if self.refused:
            raise NoToken("invalid_client")
        return f"graph-token-{self.given}"

    def forget(self, token: str) -> None:
        assert token == f"graph-token-{self.given}"
        self.new()


@dataclass
class Asking:
    """Graph as the bot asks it, the pauses it made, and the people it knows."""

    graph: Graph
    store: Store
    tokens: Tokens
    pauses: list[float] = field(default_factory=list)

    @property
    def colleagues(self) -> Colleagues:
        return Colleagues(self.graph, self.store, TENANT, lambda: datetime.now(UTC))

    def meets(self, *aad: str) -> None:
        for one in aad:
            profile = Profile(one, f"Navn {one}")
            self.store.now(partial(people.meet, tenant=TENANT, profile=profile))

    def knows(self, aad: str) -> tuple[str, str | None] | None:
        found = self.store.now(lambda db: people.by_aad(db, TENANT, aad))
        return (found.name, found.department) if found else None


@pytest_asyncio.fixture
async def asking(microsoft: Microsoft, store: Store) -> AsyncIterator[Asking]:
    trust = ssl.create_default_context(cafile=str(microsoft.certificate))
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
        tokens = Tokens(microsoft)
        yield Asking(Graph(session, microsoft.base, tokens, sleep=sleep), store, tokens, pauses)


@dataclass
class AtHome:
    """A network whose organisation is asked for names and calendars, and Anna, who asks the bot."""

    network: Network
    microsoft: Microsoft
    colleagues: Colleagues
    calendars: Calendars
    anna: Someone
    signe: Someone
    number: int = 0

    @property
    def rounds(self) -> list[Rounds]:
        return [self.colleagues.rounds, self.calendars.rounds]

    async def begins(self, shapes: list[Shape]) -> int:
        """Graph will say all this before it says what has changed: Anna's department. So has the meeting."""
        self.number += 1
        self.microsoft.graph.answers.clear()
        self.microsoft.graph.events.clear()
        self.microsoft.graph.has(self.anna.profile.aad_id, "Anna Krogh", f"DTU {self.number}")
        changed = update(meetings).values(version=meetings.c.version + 1, tell_at=self.network.clock)
        self.network.store.now(lambda db: db.execute(changed))
        self.microsoft.graph.answers = list(shapes)
        return self.number

    async def all_of_it(self) -> None:
        """Names of old and new, and a meeting that is made, moved and called off."""
        for deed in ("flyt mødet til kl. 13-14", "aflys mødet", ""):
            for rounds in self.rounds:
                await rounds.look()
            if deed:
                await self.signe.does(deed)

    def department(self) -> str | None:
        who = self.anna.profile.aad_id
        found = self.network.store.now(lambda db: people.by_aad(db, HOME, who))
        return found.department if found else None


@pytest_asyncio.fixture
async def at_home(microsoft: Microsoft, network: Network) -> AsyncIterator[AtHome]:
    trust = ssl.create_default_context(cafile=str(microsoft.certificate))

    async def sleep(seconds: float) -> None: ...

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
        graph = Graph(session, microsoft.base, Tokens(microsoft), sleep=sleep)
        colleagues = Colleagues(graph, network.store, HOME, lambda: network.clock)
        calendars = Calendars(graph, network.store, HOME, lambda: network.clock, lambda: None)
        anna, signe = network.member("Anna Krogh"), network.facilitator()
        await anna.asks("hjælp")
        await signe.says("planlæg møde 11-11-2031 kl. 12-13")
        yield AtHome(network, microsoft, colleagues, calendars, anna, signe)


async def convergence(asking: Asking, known: dict[str, tuple[str, str | None]]) -> bool:
    """Whether all of this is known after a few looks."""
    for _ in range(4):
        assert 0 < await asking.colleagues.rounds.look() <= REST
        if {one: asking.knows(one) for one in known} == known:
            return True
    return False


def calls(microsoft: Microsoft) -> list[str]:
    return [call.path for call in microsoft.calls if call.where == "graph"]


async def test_names_and_departments_of_those_whom_we_met(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1", "a2")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    microsoft.graph.has("x1", "Ukendt Person", "DTU Kemi")
    microsoft.graph.has("x2", "En Anden", None)
    microsoft.graph.has("a2", "Bo Madsen", None)

    assert await asking.colleagues.rounds.look() == EVERY

    assert asking.knows("a1") == ("Anna Krogh", "DTU Nanolab")
    assert asking.knows("a2") == ("Bo Madsen", "")
    assert asking.knows("x1") is None
    assert len(calls(microsoft)) == 2


async def test_afterwards_only_what_has_changed_is_read(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    await asking.colleagues.rounds.look()
    microsoft.forget()
    microsoft.graph.has("a1", "Anna Krogh", "DTU Kemi")

    await asking.colleagues.rounds.look()

    assert asking.knows("a1") == ("Anna Krogh", "DTU Kemi")
    assert [path.partition("deltatoken=")[2] for path in calls(microsoft)] == ["1"]


async def test_who_was_met_later_is_asked_for_alone(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    await asking.colleagues.rounds.look()
    asking.meets("a1", "nobody")
    microsoft.forget()

    await asking.colleagues.rounds.look()
    await asking.colleagues.rounds.look()

    assert asking.knows("a1") == ("Anna Krogh", "DTU Nanolab")
    assert asking.knows("nobody") == ("Navn nobody", "")
    assert sum("users/nobody" in path for path in calls(microsoft)) == 1


async def test_whoever_left_stays_as_they_were(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    microsoft.graph.lets_go("a1")

    await asking.colleagues.rounds.look()

    assert asking.knows("a1") == ("Anna Krogh", "DTU Nanolab")


async def test_a_forgotten_link_begins_anew(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    await asking.colleagues.rounds.look()
    microsoft.graph.changes[:] = []
    microsoft.graph.has("a1", "Anna Krogh-Lind", "DTU Kemi")
    microsoft.graph.forgetful = True

    assert await asking.colleagues.rounds.look() == EVERY

    assert asking.knows("a1") == ("Anna Krogh-Lind", "DTU Kemi")


async def test_a_pause_that_graph_asks_for_is_kept(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    microsoft.fails(2, 429, retry_after=17, where="graph")

    await asking.colleagues.rounds.look()

    assert asking.pauses == [17.0, 17.0]
    assert asking.knows("a1") == ("Anna Krogh", "DTU Nanolab")


async def test_a_long_pause_is_left_to_the_next_look(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.fails(1, 503, retry_after=7200, where="graph")

    assert await asking.colleagues.rounds.look() == 7200
    assert asking.pauses == []


async def test_it_gives_up_after_four_tries(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.fails(10, 503, where="graph")

    assert await asking.colleagues.rounds.look() == EVERY
    assert len(calls(microsoft)) == 4
    assert asking.pauses == [2.0, 4.0, 8.0]


async def test_without_consent_it_is_said_once_and_tried_seldom(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.graph.granted.clear()
    colleagues = asking.colleagues

    with capture_logs() as logged:
        assert [await colleagues.rounds.look(), await colleagues.rounds.look()] == [REST, REST]
    assert len(calls(microsoft)) == 2
    assert str(logged).count("no consent") == 1


@pytest.mark.both_databases
async def test_the_token_follows_no_link_to_another_host(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    microsoft.graph.leads_to = "https://evil.example.org/v1.0/users/delta?$deltatoken=1"
    await asking.colleagues.rounds.look()
    microsoft.forget()

    assert await asking.colleagues.rounds.look() == EVERY
    assert calls(microsoft) == [ALL], "read anew, at the address that an administrator gave"


@pytest.mark.parametrize("odd", [{"value": "text"}, {"value": [1, None]}, {}])
async def test_an_odd_answer_is_no_harm(asking: Asking, odd: dict[str, Any], monkeypatch: Any) -> None:
    async def once(self: Graph, url: object) -> dict[str, Any]:
        return odd

    monkeypatch.setattr(Graph, "_once", once)

    assert await asking.colleagues.rounds.look() == EVERY


async def test_one_that_is_not_there_is_empty(asking: Asking) -> None:
    assert await asking.graph.one("users", "a/../b", select="id") == {}


async def test_what_is_refused_is_told(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.graph.granted.clear()
    with pytest.raises(NotConsented):
        await asking.graph.one("users", "a1")
    with pytest.raises(StartOver):
        _ = [page async for page in asking.graph.since("not a link")]


# --- whatever it answers ------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", (PASSING | ODD).values(), ids=PASSING | ODD)
async def test_what_passes_is_asked_again_and_all_is_known_then(
    microsoft: Microsoft, asking: Asking, shape: Shape
) -> None:
    asking.meets("a1", "a2")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    microsoft.graph.answers = [shape] * 2

    assert await convergence(asking, {"a1": ("Anna Krogh", "DTU Nanolab"), "a2": ("Navn a2", "")})
    assert all(0 <= pause <= LONGEST_WAIT for pause in asking.pauses)


@pytest.mark.parametrize("shape", ENDED.values(), ids=ENDED)
async def test_a_link_that_has_ended_begins_anew_at_once(
    microsoft: Microsoft, asking: Asking, shape: Shape
) -> None:
    asking.meets("a1")
    microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
    await asking.colleagues.rounds.look()
    microsoft.graph.has("a1", "Anna Krogh-Lind", "DTU Kemi")
    microsoft.forget()
    microsoft.graph.answers = [shape]

    assert await asking.colleagues.rounds.look() == EVERY

    assert asking.knows("a1") == ("Anna Krogh-Lind", "DTU Kemi")
    assert calls(microsoft)[1] == ALL


@pytest.mark.parametrize("shape", ENDED.values(), ids=ENDED)
async def test_one_that_ends_at_once_ends_nothing(microsoft: Microsoft, asking: Asking, shape: Shape) -> None:
    microsoft.graph.answers = [shape] * 2

    assert await asking.colleagues.rounds.look() == EVERY
    assert len(calls(microsoft)) == 1


class TestATokenThatIsTakenNoLonger:
    async def test_another_is_fetched_once(self, microsoft: Microsoft, asking: Asking) -> None:
        asking.meets("a1")
        microsoft.graph.has("a1", "Anna Krogh", "DTU Nanolab")
        microsoft.graph.answers = [EXPIRED]

        assert await asking.colleagues.rounds.look() == EVERY

        assert asking.knows("a1") == ("Anna Krogh", "DTU Nanolab")
        assert (asking.tokens.given, asking.pauses) == (2, [])

    async def test_one_that_is_refused_as_well_is_not_asked_for_again(
        self, microsoft: Microsoft, asking: Asking
    ) -> None:
        microsoft.graph.answers = [EXPIRED] * 9

        with capture_logs() as logged:
            assert await asking.colleagues.rounds.look() == EVERY

        assert (asking.tokens.given, len(calls(microsoft))) == (2, 2)
        assert "401 InvalidAuthenticationToken" in str(logged)

    async def test_none_at_all_is_no_matter_of_consent(self, microsoft: Microsoft, asking: Asking) -> None:
        asking.tokens.refused = True

        with capture_logs() as logged:
            assert await asking.colleagues.rounds.look() == EVERY

        assert calls(microsoft) == []
        assert "no token: invalid_client" in str(logged)


async def test_a_page_of_very_many_is_kept_whole(microsoft: Microsoft, asking: Asking) -> None:
    asking.meets("a1", "a39999")
    microsoft.graph.PAGE = 40_000
    microsoft.graph.changes = [{"id": f"a{number}", "displayName": "x"} for number in range(40_000)]

    assert await asking.colleagues.rounds.look() == EVERY

    assert asking.knows("a1") == asking.knows("a39999") == ("x", "")
    assert len(calls(microsoft)) == 1


async def test_pages_that_lead_in_a_circle_end(microsoft: Microsoft, asking: Asking) -> None:
    around = {"value": [], "@odata.nextLink": f"{microsoft.base}{ALL}"}
    microsoft.graph.answers = [Shape(200, orjson.dumps(around))] * 99

    assert await asking.colleagues.rounds.look() == EVERY
    assert len(calls(microsoft)) == 1


async def test_a_slow_answer_is_not_waited_for(
    microsoft: Microsoft, asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "TIMEOUT", aiohttp.ClientTimeout(total=0.05))
    microsoft.graph.answers = [Shape(200, b"{}", late=2.0)] * 4

    with capture_logs() as logged:
        assert await asking.colleagues.rounds.look() == EVERY

    assert len(calls(microsoft)) == 4
    assert "TimeoutError" in str(logged)


async def test_a_fault_of_ours_ends_no_rounds() -> None:
    async def broken() -> None:
        raise KeyError("a fault")

    with capture_logs() as logged:
        assert await Rounds("names", broken, EVERY).look() == EVERY
    assert [one["log_level"] for one in logged] == ["error"]


@settings_of_hypothesis(max_examples=40, suppress_health_check=list(HealthCheck))
@given(shapes=any_.lists(any_.sampled_from(TROUBLES), max_size=6))
async def test_whatever_it_answers_turns_are_taken_and_everything_is_right_afterwards(
    at_home: AtHome, shapes: list[Shape]
) -> None:
    """Names, a meeting's calendar and somebody's question, while Graph says all this and then recovers."""
    number = await at_home.begins(shapes)

    for _ in range(5):
        for rounds in at_home.rounds:
            assert 0 < await rounds.look() <= REST
        assert "Dagsorden" in await at_home.anna.asks("vis dagsordenen")
        at_home.network.clock += timedelta(seconds=REST)

    assert at_home.department() == f"DTU {number}"
    assert at_home.microsoft.graph.events, "the meeting stands in the calendar"


# --- what it needs ----------------------------------------------------------------------------------------


async def test_an_event_that_somebody_took_out_is_let_go(at_home: AtHome) -> None:
    await at_home.begins([])
    await at_home.calendars.rounds.look()
    await at_home.begins([NOT_FOUND])

    await at_home.calendars.rounds.look()
    at_home.network.clock += timedelta(seconds=REST)
    await at_home.calendars.rounds.look()

    assert at_home.microsoft.graph.events == []


async def test_it_asks_for_nothing_but_what_the_documentation_says(at_home: AtHome) -> None:
    """Each call has its permission there, and each permission its calls here."""
    await at_home.begins([])
    await at_home.all_of_it()

    assert set(at_home.microsoft.graph.asked) == set(NEEDED)
    assert len(at_home.microsoft.graph.asked) == len(calls(at_home.microsoft))
    assert documented() == {
        (permission, f"{method} {path.removeprefix('/v1.0')}")
        for (method, path), permission in NEEDED.items()
    }


@pytest.mark.parametrize("granted", sorted(set(NEEDED.values())))
async def test_each_permission_serves_without_the_other(at_home: AtHome, granted: str) -> None:
    number = await at_home.begins([])
    at_home.microsoft.graph.granted = {granted}

    with capture_logs() as logged:
        await at_home.all_of_it()

    assert (at_home.department() == f"DTU {number}") is (granted == "User.Read.All")
    assert bool(at_home.microsoft.graph.events) is (granted == "Calendars.ReadWrite")
    assert all(one["log_level"] == "warning" for one in logged)


@pytest.mark.parametrize("shape", [NO_ACCESS, NO_MAILBOX])
async def test_a_mailbox_that_is_closed_holds_up_no_other(at_home: AtHome, shape: Shape) -> None:
    await at_home.begins([])
    at_home.microsoft.graph.answers = [shape]
    await at_home.network.facilitator("Thomas Lund").says("planlæg møde 12-11-2031 kl. 12-13")

    await at_home.calendars.rounds.look()

    assert len(at_home.microsoft.graph.events) == 1
    at_home.network.clock += timedelta(seconds=REST)
    await at_home.calendars.rounds.look()
    assert len(at_home.microsoft.graph.events) == 2


def documented() -> set[tuple[str, str]]:
    """The rows of the table in docs/teams.md: permission and call."""
    page = (ROOT / "docs/teams.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+\.\w+(?:\.\w+)?)` \| (.+?) \|", page, re.MULTILINE)
    return {(permission, call) for permission, told in rows for call in re.findall(r"`(.+?)`", told)}


# --- whether it is asked at all ----------------------------------------------------------------------------

REGISTERED = {
    "microsoft_app_id": "app",
    "microsoft_app_password": "secret",
    "microsoft_app_tenant_id": "tenant",
}


def test_it_is_off_unless_named() -> None:
    assert credentials.graph(settings.read(None, **REGISTERED)) is None
    assert credentials.graph(settings.read(None, graph_url="https://graph.microsoft.com")) is None
    named = settings.read(None, graph_url="https://graph.microsoft.com", **REGISTERED)
    assert credentials.graph(named) is not None


def test_a_running_bot_answers_speaks_and_stops_while_it_hangs(microsoft: Microsoft) -> None:
    microsoft.graph.answers = [Shape(200, b"{}", late=60.0)] * 99
    with Stafet(microsoft.env(GRAPH_URL=microsoft.base)) as stafet:
        outside = Outside(microsoft, stafet)
        microsoft.wait(lambda: calls(microsoft))

        outside.installs()
        assert "hjælp" in words(outside.asks(outside.anna, "hjælp").body).lower()

        assert stafet.get("/readyz").status == 200
        assert stafet.stop() == 0
        assert "Traceback" not in stafet.log


def test_a_running_bot_reads_it_with_a_token_of_its_own(microsoft: Microsoft) -> None:
    with Stafet(microsoft.env(GRAPH_URL=microsoft.base)) as stafet:
        outside = Outside(microsoft, stafet)
        microsoft.wait(lambda: ALL in calls(microsoft))
        microsoft.graph.has(outside.anna.aad, outside.anna.name, "DTU Nanolab")
        outside.installs()
        outside.asks(outside.anna, "hjælp")
        stafet.stop()
        stafet.start()

        def department() -> str | None:
            engine = create_engine(stafet.env["DATABASE_URL"])
            with engine.connect() as connection:
                return connection.execute(
                    text("SELECT department FROM people WHERE aad_id = :aad"), {"aad": outside.anna.aad}
                ).scalar()

        outside.wait(lambda: department() == "DTU Nanolab")
        assert "Traceback" not in stafet.log
