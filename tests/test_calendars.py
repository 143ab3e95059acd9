"""Calendars: through Graph a meeting stands in everybody's calendar, is changed there and called off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.graph.calendars import EVERY, Calendars
from bot.graph.client import REST, Graph
from tests.dialog import TENANT, Network

URL = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_1"


@dataclass
class Calendar:
    """Graph's calendars, as far as the bot speaks to them; `answers` are the statuses that come next."""

    said: list[tuple[str, str, Any]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    async def hear(self, request: web.Request) -> web.Response:
        self.said.append((request.method, request.path, await request.json()))
        status = self.answers.pop(0) if self.answers else 0
        if status:
            return web.json_response({}, status=status, headers={"Retry-After": "60"})
        if request.path.endswith("/cancel"):
            return web.Response(status=202)
        made = {"id": "event-1", "onlineMeeting": {"joinUrl": URL}}
        return web.json_response(made, status=201 if request.method == "POST" else 200)


class Proof:
    """A token that is always good."""

    async def token(self) -> str:
        return "graph-token"

    def forget(self, token: str) -> None: ...


@dataclass
class Planned:
    network: Network
    calendar: Calendar
    calendars: Calendars

    async def look(self) -> float:
        pause = await self.calendars.rounds.look()
        await self.network.passes(seconds=3)
        return pause


@pytest_asyncio.fixture
async def planned(network: Network) -> AsyncIterator[Planned]:
    """Anna and Bo host a meeting that Signe planned."""
    network.member("Anna Krogh")
    network.member("Bo Madsen")
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    calendar = Calendar()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", calendar.hear)

    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        graph = Graph(session, str(server.make_url("/")), Proof())
        calendars = Calendars(graph, network.store, TENANT, lambda: network.clock, lambda: None)
        yield Planned(network, calendar, calendars)


@pytest.mark.both_databases
async def test_a_planned_meeting_is_made_once_and_its_card_leads_into_it(planned: Planned) -> None:
    assert await planned.look() == EVERY
    await planned.look()

    [(method, path, event)] = planned.calendar.said
    assert (method, path) == ("POST", "/v1.0/users/aad-signe/events")
    assert event["start"] == {"dateTime": "2026-12-08T11:00:00", "timeZone": "UTC"}
    assert event["end"] == {"dateTime": "2026-12-08T14:30:00", "timeZone": "UTC"}
    assert event["location"] == {"displayName": "lokale S04"}
    assert event["isOnlineMeeting"]
    assert event["transactionId"]
    invited = {one["emailAddress"]["address"] for one in event["attendees"]}
    assert {"anna.krogh@example.org", "bo.madsen@example.org"} <= invited
    assert "Deltag i Teams" in planned.network.channel[-1].words


async def test_a_change_follows_and_a_cancellation_too(planned: Planned) -> None:
    anna = planned.network.people[0]
    await planned.look()
    await anna.does("flyt mødet til 15/12 kl. 13-15")
    await planned.look()
    await anna.does("aflys mødet")
    await planned.look()
    await planned.look()

    made, changed, called_off = planned.calendar.said
    assert changed[:2] == ("PATCH", "/v1.0/users/aad-signe/events/event-1")
    assert changed[2]["start"] == {"dateTime": "2026-12-15T12:00:00", "timeZone": "UTC"}
    assert "transactionId" not in changed[2]
    assert called_off[:2] == ("POST", "/v1.0/users/aad-signe/events/event-1/cancel")
    assert made


async def test_a_failure_is_tried_again_later_and_harms_nothing(planned: Planned) -> None:
    planned.calendar.answers = [503, 429]

    assert await planned.look() == EVERY
    await planned.look()
    assert len(planned.calendar.said) == 1
    planned.network.clock += timedelta(seconds=60)
    await planned.look()
    planned.network.clock += timedelta(seconds=61)
    await planned.look()

    assert [method for method, *_ in planned.calendar.said] == ["POST", "POST", "POST"]
    assert len({event["transactionId"] for *_, event in planned.calendar.said}) == 1
    assert "Deltag i Teams" in planned.network.channel[-1].words


async def test_without_consent_it_is_left_alone_for_hours(planned: Planned) -> None:
    planned.calendar.answers = [403]

    assert await planned.look() == EVERY
    assert "Deltag i Teams" not in planned.network.channel[-1].words
    await planned.look()
    assert len(planned.calendar.said) == 1
    planned.network.clock += timedelta(seconds=REST)
    await planned.look()
    assert len(planned.calendar.said) == 2


async def test_one_cancelled_before_it_was_told_is_never_told(planned: Planned) -> None:
    await planned.network.people[0].does("aflys mødet")

    await planned.look()

    assert planned.calendar.said == []


async def test_one_of_another_organisation_is_not_ours(planned: Planned) -> None:
    planned.calendars._tenant = "t-other"

    await planned.look()

    assert planned.calendar.said == []
