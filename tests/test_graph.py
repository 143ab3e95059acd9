"""Names and departments from Graph: page by page, only what changed, patiently, never without consent."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from sqlalchemy import create_engine, text
from structlog.testing import capture_logs

from bot.core import settings
from bot.graph.client import REST, Graph, NotConsented, Unanswered
from bot.graph.colleagues import EVERY, Colleagues
from bot.teams import credentials
from storage import people
from storage.db import Store
from storage.people import Profile
from tests.microsoft import Microsoft
from tests.process import Stafet
from tests.protocol.outside import Outside

TENANT = "t-graph"


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft() as running:
        yield running


@pytest.fixture(autouse=True)
def _afresh(microsoft: Microsoft) -> None:
    microsoft.recovers()
    microsoft.forget()
    microsoft.graph = type(microsoft.graph)()


@dataclass
class Asking:
    """Graph as the bot asks it, the pauses it made, and the people it knows."""

    graph: Graph
    store: Store
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
    microsoft.issued.append("graph-token")

    async def token() -> str:
        return "graph-token"

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
        made = Asking(None, store)  # type: ignore[arg-type]

        async def sleep(seconds: float) -> None:
            made.pauses.append(seconds)

        made.graph = Graph(session, microsoft.base, token, sleep=sleep)
        yield made


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
    microsoft.graph.consented = False
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
    assert calls(microsoft) == []


@pytest.mark.parametrize("odd", [{"value": "text"}, {"value": [1, None]}, {}])
async def test_an_odd_answer_is_no_harm(asking: Asking, odd: dict[str, Any], monkeypatch: Any) -> None:
    async def once(self: Graph, url: object) -> dict[str, Any]:
        return odd

    monkeypatch.setattr(Graph, "_once", once)

    assert await asking.colleagues.rounds.look() == EVERY


async def test_one_that_is_not_there_is_empty(asking: Asking) -> None:
    assert await asking.graph.one("users", "a/../b", select="id") == {}


async def test_what_is_refused_is_told(microsoft: Microsoft, asking: Asking) -> None:
    microsoft.graph.consented = False
    with pytest.raises(NotConsented):
        await asking.graph.one("users", "a1")
    with pytest.raises(Unanswered):
        _ = [page async for page in asking.graph.since("not a link")]


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


def test_a_running_bot_reads_it_with_a_token_of_its_own(microsoft: Microsoft) -> None:
    with Stafet(microsoft.env(GRAPH_URL=microsoft.base)) as stafet:
        outside = Outside(microsoft, stafet)
        microsoft.wait(lambda: "/v1.0/users/delta?$select=id,displayName,department" in calls(microsoft))
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
