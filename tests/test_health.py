"""Health: anybody may ask whether it is ready, and the store hears of it once in a while."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.process import health as room
from bot.process.health import Health
from storage.db import Store


async def nothing_waits() -> tuple[float, float]:
    return 0, 0.0


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, store: Store) -> list[Any]:
    """How often the store was asked."""
    asked, run = list[Any](), store.run

    def told(work: Any) -> Any:
        asked.append(work)
        return run(work)

    monkeypatch.setattr(store, "run", told)
    return asked


async def ready(health: Health) -> Any:
    answer = await health.readyz(SimpleNamespace())  # type: ignore[arg-type]
    return answer.status, json.loads(answer.text or "")["faults"]


async def test_a_hundred_who_ask_at_once_are_one_question(store: Store, asked: list[Any]) -> None:
    health = Health(store, SimpleNamespace(age=0.0, seconds=5.0), nothing_waits)  # type: ignore[arg-type]

    answers = await asyncio.gather(*(ready(health) for _ in range(100)))

    assert answers == [(200, [])] * 100
    assert len(asked) == 1


async def test_what_it_knows_itself_is_said_at_once(
    store: Store, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "FRESH", 3600)
    clock: Any = SimpleNamespace(age=0.0, seconds=5.0)
    health = Health(store, clock, nothing_waits)
    assert await ready(health) == (200, [])

    health.draining = True
    assert await ready(health) == (503, ["stopping"])
    clock.age = 60.0
    assert (await ready(health))[1] == ["stopping", "the clock has not ticked for 60 s"]
    assert len(asked) == 1


async def test_after_a_while_the_store_is_asked_again(
    store: Store, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "FRESH", 0)
    health = Health(store, SimpleNamespace(age=0.0, seconds=5.0), nothing_waits)  # type: ignore[arg-type]
    await ready(health)
    await ready(health)

    assert len(asked) == 2


async def test_while_it_stops_each_answer_is_its_connections_last(store: Store) -> None:
    health = Health(store, SimpleNamespace(age=0.0, seconds=5.0), nothing_waits)  # type: ignore[arg-type]

    async def keeps() -> bool | None:
        request = make_mocked_request("GET", "/livez")
        answer = await health.lets_go(request, health.livez)
        await answer.prepare(request)
        return answer.keep_alive

    assert await keeps()
    health.draining = True
    assert not await keeps()
