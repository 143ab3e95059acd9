"""Order: of all that one person clicked the newest counts, in whatever order it arrives, and where."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Wire, at_most, wire
from tests.faults.votes import SEED, Click, check_history, click


@dataclass(frozen=True)
class Clicks:
    """So many people click so many times each."""

    people: int
    each: int
    replicas: int = 3


@experiment("R6", small=Clicks(20, 5, replicas=2), full=Clicks(200, 20))
def clicks_in_any_order(ground: Ground, size: Clicks) -> Finding:
    """All clicks of a person are delivered at once and shuffled, over several replicas."""
    with Cluster(ground, replicas=size.replicas, people=size.people) as cluster:
        return asyncio.run(_shuffled(cluster, size))


async def _shuffled(cluster: Cluster, size: Clicks) -> Finding:
    chance = random.Random(SEED)
    [poll] = await asyncio.to_thread(cluster.polls, 1)
    begun = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    clicks = [
        click(cluster, one, poll, chance, begun + timedelta(seconds=number))
        for one in cluster.people
        for number in range(size.each)
    ]
    chance.shuffle(clicks)
    async with wire(cluster, connections=64) as sent:
        await at_most(64, [lambda one=one: _deliver(sent, one) for one in clicks])  # type: ignore[misc]
    found = Finding(
        f"{size.people} people's {size.each} clicks each, shuffled and in parallel, {size.replicas} replicas"
    )
    found.counted["acknowledged"] = sum(one.acknowledged for one in clicks)
    check_history(cluster, clicks, found)
    return found


async def _deliver(sent: Wire, one: Click) -> None:
    one.acknowledged = await sent.until_taken(one.activity) is not None
