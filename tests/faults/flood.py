"""One person writes without end, and very long: the others hardly notice."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psutil

from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Reply, Wire, wire, within
from tests.microsoft import Sent
from tests.protocol.outside import NEITHER, SUPPORT

LETTERS = 12_000
VOTES = 15.0
"""Of all the others in a second, so that nobody is asked for a pause."""

LONG = "hvem er AMR i min enhed og hvad besluttede vi om støj og hvornår er næste møde "


@dataclass(frozen=True)
class Flood:
    """So many seconds at `rate` a second by one person; the others are answered within `most` seconds."""

    seconds: float
    rate: float
    most: float


@experiment("R12", small=Flood(4, rate=40, most=10.0), full=Flood(60, rate=100, most=1.0))
def one_persons_flood(ground: Ground, size: Flood) -> Finding:
    """Short and very long messages by turns, in their own chat; the others vote, in the bot's usual pace."""
    with Cluster(ground, people=40, env={"ACTIONS_PER_PERSON": "20/10s"}) as cluster:
        [poll] = cluster.polls(1)
        before = _worked(cluster)
        calm, others, flood = asyncio.run(_flood(cluster, poll, size))
        worked = _worked(cluster) - before
    found = Finding(
        f"{size.seconds:g} s of {size.rate:g} messages/s by one person, every other {LETTERS} letters"
    )
    late = within(0.99, [one.took for one in others])
    found.counted |= {
        "others' 99 % in calm": f"{within(0.99, [one.took for one in calm]) * 1000:.0f} ms",
        "in the flood": f"{late * 1000:.0f} ms",
        "flood's answers": len(flood),
        "work of the bot": f"{worked / len([*calm, *others, *flood]) * 1000:.1f} ms an activity",
    }
    faults = sum(not one.accepts for one in [*calm, *others, *flood])
    found.demand(late <= size.most, f"others waited {late:.2f} s")
    found.demand(not faults, f"{faults} were not taken")
    return found


def _worked(cluster: Cluster) -> float:
    """Seconds of a core: what else the machine does is not in it."""
    times = psutil.Process(cluster.replicas[0].pid).cpu_times()
    return float(times.user + times.system)


async def _flood(cluster: Cluster, poll: Sent, size: Flood) -> tuple[list[Reply], list[Reply], list[Reply]]:
    """The others' answers before and meanwhile, and the flood's own."""
    numbers = itertools.count()

    def vote() -> dict[str, Any]:
        number = next(numbers)
        title = (SUPPORT, NEITHER)[number // len(cluster.people) % 2]
        return cluster.outside.tap(cluster.people[1 + number % (len(cluster.people) - 1)], title, poll)

    def writes() -> dict[str, Any]:
        text = (LONG * (LETTERS // len(LONG) + 1))[: LETTERS if next(numbers) % 2 else len(LONG)]
        return cluster.outside.tells.message(text, by=cluster.people[0], in_="personal")

    async with wire(cluster, connections=0, patience=60) as sent:
        calm = await _steadily(sent, size.seconds / 4, VOTES, vote)
        others, flood = await asyncio.gather(
            _steadily(sent, size.seconds, VOTES, vote), _steadily(sent, size.seconds, size.rate, writes)
        )
    return calm, others, flood


async def _steadily(
    sent: Wire, seconds: float, rate: float, made: Callable[[], dict[str, Any]]
) -> list[Reply]:
    """Whether answers come or not, so many go out a second."""
    begun = time.monotonic()
    async with asyncio.TaskGroup() as group:
        asked = []
        for number in range(round(seconds * rate)):
            asked.append(group.create_task(sent.once(made())))
            await asyncio.sleep(max(0.0, begun + (number + 1) / rate - time.monotonic()))
    return [one.result() for one in asked]
