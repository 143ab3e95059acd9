"""Answers: soon, whatever is slow behind the bot, and the same however often the same thing is delivered."""

from __future__ import annotations

import asyncio
import itertools
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, make_url, select

from storage.agenda.agenda import items
from storage.votes.votes import votes
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Reply, Wire, wire, within
from tests.microsoft import Sent
from tests.protocol.outside import NEITHER, SUPPORT, promise

NEVER_LONGER = 10.0


@dataclass(frozen=True)
class Pace:
    """So many activities at that rate a second; `p99` in seconds is what is demanded."""

    activities: int
    rate: float
    p99: float = NEVER_LONGER


@experiment("R5", small=Pace(40, 20), full=Pace(1200, 20, p99=1.0))
def answers_in_calm(ground: Ground, size: Pace) -> Finding:
    """Taps, commands and questions of ordinary days."""
    with Cluster(ground, people=20) as cluster:
        found = _asked(
            cluster, size, f"{size.activities} activities at {size.rate:g}/s, SQLite, nothing slow"
        )
        return _demand_soon(found, size.p99)


@experiment("R5", small=Pace(20, 10), full=Pace(300, 10))
def answers_with_a_slow_database(ground: Ground, size: Pace) -> Finding:
    """Somebody else holds SQLite's only writing lock half a second at a time."""
    with Cluster(ground, people=20) as cluster, _slow(Path(str(make_url(cluster.url).database))):
        did = f"{size.activities} activities at {size.rate:g}/s while another holds the file 0.5 s at a time"
        return _demand_soon(_asked(cluster, size, did), NEVER_LONGER)


@experiment("R5", small=Pace(20, 10), full=Pace(300, 10))
def answers_with_a_hanging_connector(ground: Ground, size: Pace) -> Finding:
    """Teams' connector takes every request and answers none."""
    with Cluster(ground, people=20) as cluster:
        shown = cluster.polls(1)
        cluster.microsoft.hangs()
        silent = size.activities / size.rate
        did = f"{size.activities} activities at {size.rate:g}/s, the connector silent for {silent:g} s"
        found = _asked(cluster, size, did, shown)
        cluster.microsoft.recovers()
        return _demand_soon(found, NEVER_LONGER)


@contextmanager
def _slow(file: Path) -> Iterator[None]:
    over = threading.Event()

    def hold() -> None:
        with sqlite3.connect(file, timeout=30, isolation_level=None) as other:
            while not over.is_set():
                other.execute("BEGIN IMMEDIATE")
                time.sleep(0.5)
                other.execute("COMMIT")
                time.sleep(0.05)

    holder = threading.Thread(target=hold)
    holder.start()
    try:
        yield
    finally:
        over.set()
        holder.join()


def _asked(cluster: Cluster, size: Pace, did: str, shown: list[Sent] | None = None) -> Finding:
    poll = (shown or cluster.polls(1))[0]
    replies = asyncio.run(_at_a_pace(cluster, size, _ordinary(cluster, poll)))
    found = Finding(did)
    took = [reply.took for reply in replies]
    found.counted["p50"] = f"{within(0.5, took):.2f} s"
    found.counted["p99"] = f"{within(0.99, took):.2f} s"
    found.counted["longest"] = f"{max(took):.2f} s"
    refused = [reply.status for reply in replies if not reply.accepts]
    found.demand(not refused, f"{len(refused)} were not taken: {sorted(set(refused))}")
    return found


def _demand_soon(found: Finding, p99: float) -> Finding:
    said = float(found.counted["p99"].split()[0]), float(found.counted["longest"].split()[0])
    found.demand(said[0] < p99, f"p99 is not under {p99:g} s")
    found.demand(said[1] < NEVER_LONGER, f"an answer took longer than {NEVER_LONGER:g} s")
    return found


def _ordinary(cluster: Cluster, poll: Sent) -> Iterator[dict[str, Any]]:
    """Eight taps, a command and a question, over and over."""
    tells, people = cluster.outside.tells, itertools.cycle(cluster.people)
    for number in itertools.count():
        for title in (SUPPORT, NEITHER) * 4:
            yield cluster.outside.tap(next(people), title, poll)
        yield tells.message(f"foreslå punkt: nummer {number}", by=next(people))
        yield tells.message("hvem er vært næste gang?", by=next(people))


async def _at_a_pace(cluster: Cluster, size: Pace, activities: Iterator[dict[str, Any]]) -> list[Reply]:
    begun = time.monotonic()
    asked = []
    async with wire(cluster, connections=0, patience=60) as sent, asyncio.TaskGroup() as group:
        for number, activity in enumerate(itertools.islice(activities, size.activities)):
            await asyncio.sleep(max(0.0, begun + number / size.rate - time.monotonic()))
            asked.append(group.create_task(sent.once(activity)))
    return [one.result() for one in asked]


@dataclass(frozen=True)
class Repeats:
    """So many activities, each delivered `times` times."""

    activities: int
    times: int = 5


@experiment("R5", small=Repeats(10), full=Repeats(200))
def the_same_five_times_at_once(ground: Ground, size: Repeats) -> Finding:
    """One tap or command, delivered to all replicas at the same moment."""
    with Cluster(ground, replicas=3, people=size.activities) as cluster:
        poll = cluster.polls(1)[0]
        taps = [cluster.outside.tap(one, SUPPORT, poll) for one in cluster.people]
        found = asyncio.run(_at_once(cluster, size, taps, _commands(cluster, size)))
        _check_effects(cluster, poll, size, found)
        return found


def _commands(cluster: Cluster, size: Repeats) -> list[dict[str, Any]]:
    tells = cluster.outside.tells
    return [
        tells.message(f"foreslå punkt: nummer {number}", by=cluster.people[number])
        for number in range(size.activities)
    ]


async def _at_once(
    cluster: Cluster, size: Repeats, taps: list[dict[str, Any]], commands: list[dict[str, Any]]
) -> Finding:
    """Each the given number of times in parallel; then once more with a new id and time, as Teams does."""
    found = Finding(
        f"{len(taps)} taps and {len(commands)} commands, each {size.times} times in parallel over three "
        "replicas, then once more with a new id"
    )
    unequal = untaken = 0
    async with wire(cluster) as sent:
        for activity in [*taps, *commands]:
            replies = await asyncio.gather(*(_taken(sent, activity) for _ in range(size.times)))
            untaken += sum(reply.status != 200 for reply in replies)
            unequal += len({json.dumps(reply.body, sort_keys=True) for reply in replies}) > 1
        for number, activity in enumerate([*taps, *commands]):
            fresh = f"f:again-{number}" if activity["type"] == "invoke" else f"9{number:012}"
            reply = await sent.once(activity | {"id": fresh})
            untaken += not reply.accepts
    found.counted["not 200"], found.counted["unequal answers"] = untaken, unequal
    found.demand(not untaken, f"{untaken} deliveries were not answered 200")
    found.demand(not unequal, f"{unequal} activities were answered differently")
    return found


async def _taken(sent: Wire, activity: dict[str, Any]) -> Reply:
    return await sent.once(activity)


def _check_effects(cluster: Cluster, poll: Sent, size: Repeats, found: Finding) -> None:
    _, data = promise(poll, SUPPORT)
    made: Callable[[Any], int] = lambda asked: int(cluster.rows(asked)[0]["number"])  # noqa: E731
    cast = made(select(func.count().label("number")).where(votes.c.poll == UUID(data["ballot"])))
    proposed = made(select(func.count().label("number")).select_from(items))
    found.counted["votes"], found.counted["items"] = cast, proposed
    found.demand(cast == size.activities, f"{cast} votes instead of {size.activities}")
    found.demand(proposed == size.activities, f"{proposed} items instead of {size.activities}")
