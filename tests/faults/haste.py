"""Many at once, as Teams delivers: to any replica, and again where no answer came."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.faults.cluster import Cluster
from tests.process import Stafet

ACCEPTED = {200, 201, 202}
_PAUSE = 0.2


@dataclass(frozen=True)
class Reply:
    """An HTTP answer, and the seconds from request to its end; status 0 where there was none."""

    status: int
    body: Any
    took: float

    @property
    def accepts(self) -> bool:
        return self.status in ACCEPTED


class Wire:
    """Delivers activities to the replicas in turn."""

    def __init__(self, cluster: Cluster, session: aiohttp.ClientSession) -> None:
        self._cluster = cluster
        self._session = session
        self._next = itertools.cycle(range(len(cluster.replicas)))
        self.took: list[float] = []
        self.again = 0

    async def once(
        self, activity: dict[str, Any], to: Stafet | None = None, token: str | None = None
    ) -> Reply:
        """One attempt, to that replica or to the next, with Teams' token or another."""
        replica = to or self._cluster.replicas[next(self._next)]
        began = time.monotonic()
        try:
            async with self._session.post(
                f"http://127.0.0.1:{replica.port}/api/messages",
                json=activity,
                headers={"Authorization": f"Bearer {token or self._cluster.token}"},
            ) as response:
                raw = await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError):
            return Reply(0, None, time.monotonic() - began)
        took = time.monotonic() - began
        self.took.append(took)
        return Reply(response.status, json.loads(raw) if raw else None, took)

    async def until_taken(self, activity: dict[str, Any], patience: float = 60.0) -> Reply | None:
        """Again and again until somebody takes it; None where nobody has within `patience` seconds."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            reply = await self.once(activity)
            if reply.accepts:
                return reply
            self.again += 1
            await asyncio.sleep(_PAUSE)
        return None


@asynccontextmanager
async def wire(cluster: Cluster, connections: int = 32, patience: float = 15.0) -> AsyncIterator[Wire]:
    limit = aiohttp.TCPConnector(limit=connections)
    async with aiohttp.ClientSession(
        connector=limit, timeout=aiohttp.ClientTimeout(total=patience)
    ) as session:
        yield Wire(cluster, session)


async def at_most(number: int, deeds: Iterable[Callable[[], Awaitable[Any]]]) -> None:
    """All of them, so many at a time."""
    free = asyncio.Semaphore(number)

    async def one(deed: Callable[[], Awaitable[Any]]) -> None:
        async with free:
            await deed()

    async with asyncio.TaskGroup() as group:
        for deed in deeds:
            group.create_task(one(deed))


class Blows:
    """What strikes while work goes on, spread over it evenly; work waits where it runs ahead of the blows."""

    def __init__(self, work: int, blows: list[Callable[[], None]]) -> None:
        self._blows = blows
        self._share = work / (len(blows) + 1)
        self._moved = asyncio.Condition()
        self._done = 0
        self._struck = 0

    async def room(self) -> None:
        """Waits while the next piece of work would belong behind a blow that is still to fall."""
        async with self._moved:
            await self._moved.wait_for(
                lambda: self._struck == len(self._blows) or self._done < self._share * (self._struck + 2)
            )

    async def done(self) -> None:
        """One piece of work is done."""
        async with self._moved:
            self._done += 1
            self._moved.notify_all()

    async def fall(self) -> None:
        """Strikes each time another share of the work is done."""
        for blow in self._blows:
            async with self._moved:
                await self._moved.wait_for(lambda: self._done >= self._share * (self._struck + 1))
            await asyncio.to_thread(blow)
            async with self._moved:
                self._struck += 1
                self._moved.notify_all()


def within(share: float, took: list[float]) -> float:
    """The seconds within which that share of the answers came."""
    ordered = sorted(took)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
