"""Health: whether the process lives, whether it can serve, and what it has done."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import generate_latest

from bot.core import metrics
from bot.core.futures import done
from bot.process.clock import Clock
from bot.process.connections import Handler
from storage import migrating
from storage.db import Store, StoreDown, why

Task = tuple[float, float]
"""How many letters wait, and for how many seconds the oldest of them has been due."""

SLOW_TICKER = 30.0
PATIENCE = 3.0

FRESH = 1.0
"""Seconds for which the store need not be asked again: anybody may ask, and each time it writes."""


class Health:
    """Answers /livez, /readyz and /metrics."""

    def __init__(self, store: Store, clock: Clock, waiting: Callable[[], Awaitable[Task]]) -> None:
        self._store = store
        self._clock = clock
        self._waiting = waiting
        self.draining = False
        self._asked: asyncio.Task[list[str]] | None = None
        self._asked_at = 0.0

    async def livez(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(self, _request: web.Request) -> web.Response:
        faults = [*self._own_faults(), *await self._store_faults_lately()]
        return web.json_response({"ready": not faults, "faults": faults}, status=503 if faults else 200)

    @web.middleware
    async def lets_go(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """While the process stops, each answer is its connection's last: a proxy that keeps some open takes
        another, and sends nothing into one that is about to be closed."""
        answer = await handler(request)
        if self.draining:
            answer.force_close()
        return answer

    async def metrics(self, _request: web.Request) -> web.Response:
        try:
            number, oldest = await asyncio.wait_for(self._waiting(), PATIENCE)
        except (*StoreDown, TimeoutError):  # the other numbers are of interest just then
            number, oldest = math.nan, math.nan
        metrics.LETTERS.set(number)
        metrics.OLDEST.set(oldest)
        counted = generate_latest(metrics.registry)
        return web.Response(body=counted, content_type="text/plain", charset="utf-8")

    async def faults(self) -> list[str]:
        """Why it cannot serve now, one reason each; empty when it can."""
        return [*self._own_faults(), *await self._store_faults()]

    def _own_faults(self) -> list[str]:
        found = ["stopping"] if self.draining else []
        if self._clock.age > max(SLOW_TICKER, 3 * self._clock.seconds):
            found.append(f"the clock has not ticked for {self._clock.age:.0f} s")
        return found

    async def _store_faults_lately(self) -> list[str]:
        """Asked once in a while, however many want to know; who leaves does not end the others' question."""
        is_old = time.monotonic() - self._asked_at >= FRESH
        if self._asked is None or (self._asked.done() and is_old):
            self._asked, self._asked_at = asyncio.create_task(self._store_faults()), time.monotonic()
        return await asyncio.shield(self._asked)

    async def _store_faults(self) -> list[str]:
        try:
            probe = done(self._store.run(migrating.probe))
            behind = await asyncio.wait_for(probe, PATIENCE)
        except TimeoutError:
            return ["the database does not answer"]
        except Exception as error:
            return [f"the database cannot be written: {why(error)}"]
        return ["the database has not been migrated"] if behind else []
