"""Lines: one at a time in each conversation, in order, and no faster than Teams allows."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import structlog

from bot.core.futures import done
from bot.core.settings import Limit, SendLimits
from bot.core.transport import Held
from storage import lanes
from storage.db import Store, StoreDown
from storage.lanes import Taken, Wanted

log = structlog.get_logger()

JITTER = 0.2
"""What leaves a second apart may arrive a little closer together."""

SWEEP_FROM = 1000
"""So many conversations are kept in mind before the idle ones are forgotten."""

SWEEP_EVERY = 600.0
"""Seconds between two sweeps of the rows that replicas share."""

ROOM_TO_LEAVE = 2.0
"""Seconds that the store gets to take note that a turn is over."""


class Pace:
    """So many within so many seconds, for several such limits at once; the time is passed in."""

    def __init__(self, limits: tuple[Limit, ...]) -> None:
        self._limits = limits
        self._sent: deque[float] = deque(maxlen=max((count for count, _ in limits), default=0))

    def wait(self, now: float) -> float:
        """Seconds until the next one may go; 0 when it may go now."""
        waits = [
            self._sent[-count] + seconds - now for count, seconds in self._limits if len(self._sent) >= count
        ]
        return max(0.0, *waits) if waits else 0.0

    def went(self, now: float) -> None:
        """Notes that one has gone."""
        self._sent.append(now)

    def idle(self, now: float) -> bool:
        """Whether nothing that has gone matters any more."""
        longest = max((seconds for _, seconds in self._limits), default=0.0)
        return not self._sent or now - self._sent[-1] >= longest


@dataclass
class Line:
    """Those who wait to speak in one conversation, one after the other."""

    pace: Pace
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    held_until: float = 0.0
    hold: float = 0.0
    """Seconds that Teams asked for in the answer to the turn under way."""

    taken: Taken | None = None
    """The turn as the replicas know it."""

    def wait(self, now: float) -> float:
        """Seconds until the next may speak here."""
        return max(self.pace.wait(now), self.held_until - now, 0.0)

    def idle(self, now: float) -> bool:
        """Whether the line can be forgotten."""
        return not self.waiting and now >= self.held_until and self.pace.idle(now)


class Lines:
    """The lines of one process that is alone: all in memory."""

    def __init__(
        self,
        limits: SendLimits | None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._limits = limits.conversation if limits else ()
        self._tenant_limits = ((limits.tenant[0], limits.tenant[1] + JITTER),) if limits else ()
        self._lines: dict[str, Line] = {}
        self._tenants: dict[str, Line] = {}
        self._sweep_at = SWEEP_FROM

    @asynccontextmanager
    async def turn(self, conversation: str, tenant: str, patience: float) -> AsyncIterator[Line]:
        """Waits until it is this call's turn to speak there; raises Held where that takes too long.

        All threads of a channel are one conversation, as they are to Teams.
        """
        room = conversation.partition(";")[0]
        line = self._line(room)
        line.waiting += 1
        try:
            async with line.lock:
                line.hold = 0.0
                await self._enter(line, room, tenant, patience)
                try:
                    yield line
                finally:
                    await self._leave(line)
        finally:
            line.waiting -= 1
            if not self._limits and line.idle(self._clock()):
                self._lines.pop(room, None)

    async def look_up(self, tenant: str, patience: float) -> None:
        """Looking something up stands in no line: Teams counts it apart, and nobody sees its order."""
        await self._tenants_turn(tenant, patience)

    async def renew(self) -> None:
        """Turns under way go on: nothing to do where nobody else could take them."""

    async def close(self, _seconds: float) -> None:
        """At the end: nobody waits for a turn that ended with the process."""

    async def _enter(self, line: Line, room: str, tenant: str, patience: float) -> None:
        assert room
        await self._wait(line, patience)
        await self._tenants_turn(tenant, patience)

    async def _leave(self, line: Line) -> None:
        now = self._clock()
        line.pace.went(now)  # at its end, so that it has surely arrived by then
        line.held_until = max(line.held_until, now + line.hold) if line.hold else line.held_until

    async def _tenants_turn(self, tenant: str, patience: float) -> None:
        if not self._tenant_limits:
            return
        line = self._tenants.setdefault(tenant, Line(Pace(self._tenant_limits)))
        async with line.lock:
            await self._wait(line, patience)
            line.pace.went(self._clock())

    async def _wait(self, line: Line, patience: float) -> None:
        while (seconds := line.wait(self._clock())) > 0:
            if seconds > patience:
                raise Held(seconds)
            await self._sleep(seconds)

    def _line(self, room: str) -> Line:
        line = self._lines.get(room)
        if line is None:
            if len(self._lines) >= self._sweep_at:
                self._sweep()
            line = self._lines[room] = Line(Pace(self._limits))
        return line

    def _sweep(self) -> None:
        now = self._clock()
        self._lines = {name: line for name, line in self._lines.items() if not line.idle(now)}
        self._sweep_at = max(SWEEP_FROM, 2 * len(self._lines))


class SharedLines(Lines):
    """Lines of several processes on one database: whose turn it is, and what was said lately, are rows.

    Who waits stands in this process's own line first, so that only the first of each process asks the rows.
    While the store does not answer, each process keeps to the limits for itself.
    """

    def __init__(self, limits: SendLimits | None, store: Store, lease: float) -> None:
        super().__init__(limits)
        self._store = store
        self._lease = lease
        self._me = uuid.uuid4().hex
        self._longest = max((seconds for _, seconds in (*self._limits, *self._tenant_limits)), default=0.0)
        self._held: set[str] = set()
        self._asked: set[Future[Taken | float]] = set()
        self._swept_at = time.monotonic()

    async def look_up(self, tenant: str, patience: float) -> None:
        if self._tenant_limits:
            taken = await self._taken(None, tenant, patience)
            if taken is None:
                await super().look_up(tenant, patience)

    async def renew(self) -> None:
        names = tuple(self._held)
        if names:
            await done(self._store.run(lambda db: lanes.renew(db, names, self._me, self._lease)))
        if time.monotonic() - self._swept_at > SWEEP_EVERY:
            self._swept_at = time.monotonic()
            await done(self._store.run(lambda db: lanes.sweep(db, self._longest)))

    async def close(self, seconds: float) -> None:
        """At the end: a turn that was being taken when nobody wanted it any more may be held. Others need not
        wait for its lease where the store takes note within `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await asyncio.gather(*(done(one) for one in tuple(self._asked)), return_exceptions=True)
                await done(self._store.run(lambda db: lanes.let_go(db, self._me)))
        except (*StoreDown, TimeoutError):
            log.warning("turns were left without the store", kind="the store does not answer")

    async def _enter(self, line: Line, room: str, tenant: str, patience: float) -> None:
        line.taken = await self._taken(room, tenant, patience)
        if line.taken is None:
            await super()._enter(line, room, tenant, patience)
        else:
            self._held.add(room)

    async def _leave(self, line: Line) -> None:
        await super()._leave(line)
        taken, line.taken = line.taken, None
        if taken is None:
            return
        self._held.discard(taken.lane or "")
        left = self._store.run(lambda db: lanes.leave(db, taken, self._me, line.hold, self._longest))
        try:
            await asyncio.wait_for(asyncio.shield(done(left)), ROOM_TO_LEAVE)
        except (*StoreDown, TimeoutError):
            log.warning("a turn was left without the store", kind="the store does not answer")

    async def _taken(self, room: str | None, tenant: str, patience: float) -> Taken | None:
        """The turn; None where the store cannot say whose it is."""
        wanted = Wanted(room, f"tenant/{tenant}", self._limits if room else (), self._tenant_limits)
        waited = 0.0
        try:
            while not isinstance(found := await self._ask(wanted), Taken):
                if found > patience or waited > patience:
                    raise Held(found)
                wait = found * random.uniform(1.0, 1.2) if found <= lanes.LOOK_AGAIN else found  # noqa: S311  jitter is no secret
                await self._sleep(wait)
                waited += wait
        except StoreDown:
            log.warning("a turn was taken without the store", kind="the store does not answer")
            return None
        return found

    async def _ask(self, wanted: Wanted) -> Taken | float:
        asked = self._store.run(lambda db: lanes.take(db, wanted, self._me, self._lease))
        self._asked.add(asked)
        asked.add_done_callback(self._asked.discard)
        return await done(asked)
