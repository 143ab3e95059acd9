"""The clock: looks every few seconds for what falls due. It keeps no schedule; the store knows."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.core import logs, metrics
from bot.core.clockwork import Clockwork
from bot.delivery.worker import Delivery
from storage.db import StoreDown, why
from storage.networks import Due, Network

log = structlog.get_logger()
T = TypeVar("T")

MINUTE = timedelta(minutes=1)
LONGEST = 20.0
"""Seconds after which the clock goes on without a deed's end; the store may hang."""


class _Beat(BaseTrigger):  # type: ignore[misc]
    """So many seconds from now, wherever the wall clock was moved: what was missed is not counted up."""

    def __init__(self, seconds: float) -> None:
        self._every = timedelta(seconds=seconds)

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        return now + self._every


class Clock:
    """An APScheduler interval, without a job store (docs/adr/0003-no-job-store.md)."""

    def __init__(
        self, clockwork: Clockwork, delivery: Delivery, seconds: float, now: Callable[[], datetime]
    ) -> None:
        self._clockwork = clockwork
        self._delivery = delivery
        self._now = now
        self.seconds = seconds
        self._scheduler = AsyncIOScheduler()
        self._job = self._scheduler.add_job(
            self.tick, _Beat(seconds), coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._ticked_at = time.monotonic()
        self._round_at: datetime | None = None

    def start(self) -> None:
        self._scheduler.start()
        self._watch()

    def stop(self) -> None:
        """Once or more often."""
        if self._scheduler.running:
            self._watching.cancel()
            self._scheduler.shutdown(wait=False)

    def _watch(self) -> None:
        """A wall clock that was set back would leave the next beat hours away."""
        if self._job.next_run_time - self._now() > timedelta(seconds=self.seconds):
            self._job.modify(next_run_time=self._now())
        self._watching = asyncio.get_running_loop().call_later(self.seconds, self._watch)

    @property
    def age(self) -> float:
        """Seconds since it last ticked."""
        return time.monotonic() - self._ticked_at

    async def tick(self) -> None:
        """Whatever is due; where the clock is stopped meanwhile, the rest is due at the next start."""
        try:
            await self._tick()
        except asyncio.CancelledError:
            if self._scheduler.running:
                raise

    async def _tick(self) -> None:
        """Each feature's deeds, one transaction each; one that fails does not keep the others from theirs."""
        await self._try("tend", self._delivery.tend())
        for name, deed in self._clockwork.house.beats:
            await self._try(name, self._clockwork.beat(deed, self._now()))
        if _minute(self._now()) != self._round_at:
            await self._go_round()
        self._ticked_at = time.monotonic()
        self._delivery.wake()
        metrics.TICKS.inc()
        logs.say_left_out()

    async def _go_round(self) -> None:
        """Once a minute, by the wall clock: what is due for a network is due at a minute's beginning.

        Only networks whose moment has come are asked. All of them are at the start, for the settings may be
        others, and after a clock was set back.
        """
        began = self._now()
        knows_nothing = self._round_at is None or began < self._round_at
        if knows_nothing and not await self._try("everywhere", self._clockwork.ask_everywhere()):
            return None
        after: Network | None = None
        while True:
            mark = _minute(self._now()) + MINUTE
            found = await self._try("networks", self._clockwork.take_due(began, mark, after))
            if found is None:
                return None
            self._round_at = _minute(began)
            if not found:
                return self._say_if_late(began)
            await self._ask(found, mark)
            after = found[-1].network

    async def _ask(self, found: Sequence[Due], mark: datetime) -> None:
        """One in which something was changed is asked in the next minute, too: another turn may have been on
        its way to its commit."""
        moments = {}
        for one in found:
            moment = await self._asked(one.network)
            if moment is not None and not one.stirred:
                moments[one.network.id] = moment
        await self._try("networks", self._clockwork.ask_again(mark, moments))

    async def _asked(self, network: Network) -> datetime | None:
        """When it is to be asked again; None where that is not known."""
        moments: list[datetime | None] = []
        for name, deed in self._clockwork.house.rounds:
            moments.append(await self._try(name, self._clockwork.round(deed, network, self._now())))
        known = [one for one in moments if one is not None]
        return min(known, default=None) if len(known) == len(moments) else None

    def _say_if_late(self, began: datetime) -> None:
        late = self._now() - began
        if late > MINUTE:
            log.warning("the clock is late: a round of all that is due takes long", seconds=late.seconds)

    async def _try(self, name: str, deed: Awaitable[T]) -> T | None:
        """What came of it; it may take long, or fail, and the clock goes on."""
        try:
            result = await asyncio.wait_for(deed, LONGEST)
            self._ticked_at = time.monotonic()  # however much there is to do, it goes on
            return result
        except StoreDown as down:
            log.error("a deed of the clock waits for the store", kind=why(down))
        except TimeoutError:
            log.error("a deed of the clock takes too long", deed=name)
        except Exception:
            log.exception("a deed of the clock failed", deed=name)
        return None


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
