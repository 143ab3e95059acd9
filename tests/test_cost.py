"""What is done most often costs what it did, however many networks there are.

It is counted in statements and in calls of functions, which no busy machine moves; the time they take is
measured by `make bench`.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import threading
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

import pytest
from sqlalchemy import event, select

from bot.core.outcome import Outcome
from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.core.turn import Incoming
from bot.process.clock import Clock
from storage import migrating, networks
from storage.db import Db, Store
from storage.votes import votes as polls
from tests.dialog import BOT, HOUSE, SERVICE, TENANT, Network, Someone


def with_networks(number: int, folder: Path, statements: list[str]) -> Network:
    """A store in which so many networks were asked, and nothing can be due before tomorrow."""
    store = Store(f"sqlite:///{tempfile.mkdtemp(dir=folder)}/{number}.db")
    migrating.migrate(store.engine)
    store.engine.dispose()
    event.listen(store.engine, "connect", lambda driver, _: driver.set_trace_callback(statements.append))
    network = Network(store)

    def work(db: Db) -> None:
        row: dict[str, Any] = {
            "tenant": TENANT,
            "service_url": SERVICE,
            "bot": BOT,
            "language": "da",
            "name": "AMK",
        }
        row |= {
            "timezone": "Europe/Copenhagen",
            "installed_at": network.clock,
            "welcomed": True,
            "active": True,
        }
        row |= {"next_at": network.clock + timedelta(days=1)}
        each = [row | {"id": UUID(int=one), "team": f"{one}", "channel": f"{one}"} for one in range(number)]
        db.execute(networks.networks.insert(), each)

    store.now(work)
    return network


async def idle_minute(network: Network, statements: list[str]) -> int:
    clock = Clock(network.clockwork, network.delivery, 5.0, lambda: network.clock)
    clock._round_at = network.clock
    network.clock += timedelta(minutes=1)
    await clock.tick()  # what is compiled or read once is at hand now
    network.clock += timedelta(minutes=1)
    statements.clear()
    await clock.tick()
    network.store.close()
    return len(statements)


OF_A_BEAT = 6
"""Its transaction, and what it looks for."""


async def test_an_idle_minute_costs_the_same_with_one_network_and_with_ten_thousand(tmp_path: Path) -> None:
    seen: list[str] = []
    counted = [await idle_minute(with_networks(number, tmp_path, seen), seen) for number in (1, 200, 10_000)]

    assert counted[0] == counted[1] == counted[2] <= OF_A_BEAT * len(HOUSE.beats)


# --- what is done most often ------------------------------------------------------------------------------

DEEDS: dict[str, Callable[[Someone], Awaitable[Any]]] = {
    "a vote": lambda one: one.taps("Jeg støtter"),
    "an objection": lambda one: one.taps("Jeg har en indvending"),
    "who is AMR": lambda one: one.says("hvem er AMR i min enhed?"),
    "help": lambda one: one.says("hjælp"),
}
COSTS = {
    "a vote": (12, 847),
    "an objection": (9, 811),
    "who is AMR": (9, 3041),
    "help": (5, 889),
    "a morning": (254, 22_468),
}
"""Statements, and calls on the Python that counted them. Whoever makes one dearer says why and writes the
figures that the test tells; whoever makes one cheaper does so, too."""

COUNTED_ON = (3, 11)
SLACK = 0.05
TESTS = str(Path(__file__).parent)
FEW, MANY = 1, 200
T = TypeVar("T")
MORNING = datetime(2025, 10, 8, 7, 0, tzinfo=UTC)


class Counted(NamedTuple):
    statements: int
    calls: int


class Meter:
    """Counts what runs in this thread and in the store's, which must begin behind it."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.calls = 0

    def __enter__(self) -> Meter:
        threading.setprofile(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        threading.setprofile(None)

    def _called(self, frame: FrameType, event: str, _told: object) -> None:
        """What the tests look at meanwhile is none of it."""
        self.calls += event in ("call", "c_call") and TESTS not in frame.f_code.co_filename

    async def counts(self, deed: Awaitable[T]) -> tuple[T, Counted]:
        gc.collect()
        self.statements.clear()
        self.calls = 0
        sys.setprofile(self._called)
        try:
            done = await deed
        finally:
            sys.setprofile(None)
        return done, Counted(len(self.statements), self.calls)


class Metered(Router):
    """Tells what the last turn cost, and nothing of what the tests do around it."""

    meter: Meter
    last: Counted

    async def take(self, incoming: Incoming) -> Outcome:
        outcome, self.last = await self.meter.counts(super().take(incoming))
        return outcome


async def costs(number: int, folder: Path) -> dict[str, Counted]:
    """Of a network of five with an open vote, beside others that have one, too; each is done once before."""
    with Meter() as meter:
        network = with_networks(number, folder, meter.statements)
        router = Metered(
            HOUSE, network.store, network.router.entrance.defaults, Pace(0, 1.0), ears=network.router.ears
        )
        router.meter, network.router = meter, router
        anna, bo, camille = (network.member(name) for name in ("Anna Krogh", "Bo Madsen", "Camille Thy"))
        await anna.says("start afstemning: Skal vi mødes i Lyngby?")
        for one in (anna, bo, camille):
            await one.says("hej")  # whoever comes for the first time on a day is noted
        network.store.now(lambda db: _copied(db, number))
        found = {}
        for name, deed in DEEDS.items():
            for one in (anna, bo):
                await deed(one)
            found[name] = router.last
        clock = Clock(network.clockwork, network.delivery, 5.0, lambda: network.clock)
        for network.clock in (MORNING, MORNING + timedelta(days=1)):
            _, found["a morning"] = await meter.counts(clock.tick())
        network.store.close()
    return found


def _copied(db: Db, number: int) -> None:
    """Each of the other networks has the same vote."""
    [row] = db.execute(select(polls.polls)).mappings().all()
    others = [one for one in range(number) if UUID(int=one) != row["network"]]
    if others:
        db.execute(
            polls.polls.insert(),
            [dict(row) | {"id": UUID(int=1000 + one), "network": UUID(int=one)} for one in others],
        )


async def test_what_is_done_most_often_costs_what_it_did_however_many_networks(tmp_path: Path) -> None:
    await costs(FEW, tmp_path)  # what is made once in a process is made now
    alone, among = await costs(FEW, tmp_path), await costs(MANY, tmp_path)

    assert {name: alone[name].statements for name in DEEDS} == {name: COSTS[name][0] for name in DEEDS}
    for name in DEEDS:
        assert among[name].statements == alone[name].statements, name
        assert among[name].calls == pytest.approx(alone[name].calls, rel=SLACK), name
    if sys.version_info[:2] == COUNTED_ON:
        for name, one in alone.items():
            assert one.statements == pytest.approx(COSTS[name][0], rel=SLACK), alone
            assert one.calls == pytest.approx(COSTS[name][1], rel=SLACK), alone


def test_a_crowd_costs_as_many_times_more_as_it_is_larger(tmp_path: Path) -> None:
    """In steps of the database's own machine: whoever comes is not held against all who are there."""
    few, many = (steps_of_a_crowd(number, tmp_path) for number in (400, 1_600))
    assert many < 5 * few


def steps_of_a_crowd(number: int, folder: Path) -> int:
    """So many come to a team, each is tied to their roles, and whoever shares a name is told apart."""
    steps: list[int] = []
    store = Store(f"sqlite:///{tempfile.mkdtemp(dir=folder)}/{number}.db")
    migrating.migrate(store.engine)
    network = Network(store)
    network.people += [Someone(network, f"Kollega{one} Holm") for one in range(number)]
    store.engine.dispose()
    event.listen(
        store.engine, "connect", lambda driver, _: driver.set_progress_handler(lambda: steps.append(1), 100)
    )
    store.now(network._set_roster)
    store.close()
    return len(steps)
