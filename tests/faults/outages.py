"""Outages of the database: nothing is acknowledged that is not kept; it says why, and is back by itself."""

from __future__ import annotations

import asyncio
import json
import random
import resource
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Wire, wire
from tests.faults.votes import SEED, Click, check_history, click
from tests.process import Stafet

SAYS_SO, IS_BACK, SPAN = 5.0, 10.0, 10.0


@dataclass(frozen=True)
class Outage:
    """So many seconds without a database, with so many votes a second."""

    seconds: float
    rate: float = 10.0


@dataclass
class Seen:
    """What /readyz said, and when."""

    at: float
    status: int
    faults: list[str]


@experiment("R10", small=Outage(4), full=Outage(5, rate=40))
def database_locked(ground: Ground, size: Outage) -> Finding:
    """Somebody else holds SQLite's writing lock."""
    with Cluster(ground, people=50) as cluster:
        file = Path(str(make_url(cluster.url).database))
        return _through(cluster, size, "SQLite locked", lambda: _locked(file))


@experiment("R10", small=Outage(1), full=Outage(15, rate=40))
def database_full(ground: Ground, size: Outage) -> Finding:
    """SQLite's file may not grow any more."""
    with Cluster(ground, people=50) as cluster:
        file = Path(str(make_url(cluster.url).database))
        return _through(cluster, size, "SQLite without room", lambda: _full(file, cluster.replicas[0]))


@experiment("R10", small=Outage(2), full=Outage(10, rate=40))
def database_down(ground: Ground, size: Outage) -> Finding:
    """PostgreSQL crashes, and comes back later."""
    with Cluster(ground, replicas=2, people=50) as cluster:
        return _through(cluster, size, "PostgreSQL down", lambda: _down(ground))


@contextmanager
def _locked(file: Path) -> Any:
    with sqlite3.connect(file, timeout=30, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("COMMIT")


@contextmanager
def _full(file: Path, replica: Stafet) -> Any:
    """What a full disk is to SQLite: writing beyond the present size fails."""
    log = file.with_name(file.name + "-wal")
    with sqlite3.connect(file, timeout=30, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")  # nobody writes while the size is taken
        before = resource.prlimit(replica.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(replica.pid, resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
        other.execute("ROLLBACK")
    yield
    resource.prlimit(replica.pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def _down(ground: Ground) -> Any:
    ground.postgres.crash()
    try:
        yield
    finally:
        ground.postgres.start()


def _through(
    cluster: Cluster, size: Outage, name: str, outage: Callable[[], AbstractContextManager[None]]
) -> Finding:
    return asyncio.run(_voting_through(cluster, size, name, outage))


async def _voting_through(
    cluster: Cluster, size: Outage, name: str, outage: Callable[[], AbstractContextManager[None]]
) -> Finding:
    """Votes go on before, while and after the database is out; each is delivered once only."""
    [poll] = await asyncio.to_thread(cluster.polls, 1)
    clicks: list[Click] = []
    seen: list[Seen] = []
    over = asyncio.Event()
    chance = random.Random(SEED)

    async def vote(sent: Wire) -> None:
        begun = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
        async with asyncio.TaskGroup() as group:
            while not over.is_set():
                number = len(clicks)
                by = cluster.people[number % len(cluster.people)]
                clicks.append(click(cluster, by, poll, chance, begun + timedelta(seconds=number)))
                group.create_task(_deliver(sent, clicks[-1]))
                await asyncio.sleep(1 / size.rate)

    async with wire(cluster, connections=0, patience=30) as sent, asyncio.TaskGroup() as group:
        group.create_task(vote(sent))
        group.create_task(_watch(cluster.replicas[0], seen, over))
        await asyncio.sleep(1)
        started, ended = await asyncio.to_thread(_strike, outage, size.seconds, seen)
        await asyncio.to_thread(_until, lambda: seen[-1].at > ended and seen[-1].status == 200, IS_BACK * 3)
        await asyncio.sleep(1)
        over.set()
    found = Finding(f"{name} for {size.seconds:g} s, {len(clicks)} votes at {size.rate:g}/s meanwhile")
    found.counted["acknowledged"] = sum(one.acknowledged for one in clicks)
    check_history(cluster, clicks, found)
    _check_readiness(seen, started, ended, found)
    _check_log(cluster, found)
    return found


def _strike(
    outage: Callable[[], AbstractContextManager[None]], seconds: float, seen: list[Seen]
) -> tuple[float, float]:
    """For so long, and until it was said: a short one may be over before a busy machine asks."""
    with outage():
        started = time.monotonic()
        time.sleep(seconds)
        _until(lambda: any(one.at > started and one.status == 503 for one in seen), SAYS_SO)
    return started, time.monotonic()


async def _deliver(sent: Wire, one: Click) -> None:
    one.acknowledged = (await sent.once(one.activity)).accepts


async def _watch(replica: Stafet, seen: list[Seen], over: asyncio.Event) -> None:
    while not over.is_set():
        answer = await asyncio.to_thread(replica.get, "/readyz")
        seen.append(Seen(time.monotonic(), answer.status, answer.body["faults"]))
        await asyncio.sleep(0.1)


def _until(look: Callable[[], bool], patience: float) -> None:
    until = time.monotonic() + patience
    while not look() and time.monotonic() < until:
        time.sleep(0.05)


def _check_readiness(seen: list[Seen], started: float, ended: float, found: Finding) -> None:
    red = next((one for one in seen if one.at > started and one.status == 503), None)
    green = next((one for one in seen if one.at > ended and one.status == 200), None)
    found.demand(red is not None and red.at - started <= SAYS_SO, "/readyz did not turn red within 5 s")
    found.demand(green is not None and green.at - ended <= IS_BACK, "it was not back within 10 s")
    if red:
        found.counted["red after"] = f"{red.at - started:.1f} s, saying {', '.join(red.faults)}"
        found.demand(bool(red.faults), "/readyz does not say why")
    if green:
        found.counted["back after"] = f"{green.at - ended:.1f} s"


def _check_log(cluster: Cluster, found: Finding) -> None:
    """Of each kind of trouble no more than a line in ten seconds and replica."""
    most = 0
    for replica in cluster.replicas:
        by_kind = defaultdict[str, list[datetime]](list)
        for line in replica.log.splitlines():
            if not line.startswith("{"):
                found.demand(False, f"a line that is no record: {line[:80]}")
                break
            told = json.loads(line)
            if told["level"] not in ("info", "debug"):
                by_kind[f"{told['event']}/{told.get('kind')}"].append(
                    datetime.fromisoformat(told["timestamp"])
                )
        for kind, times in by_kind.items():
            reached = max(sum(0 <= (at - one).total_seconds() < SPAN for at in times) for one in times)
            most = max(most, reached)
            found.demand(reached <= 1, f"{reached} lines within 10 s: {kind}")
    found.counted["lines of a kind in 10 s"] = most
