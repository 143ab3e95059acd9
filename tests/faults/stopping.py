"""SIGTERM in the middle of work: what was begun is ended, and nothing is left half done."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage import outbox
from tests.faults import letters
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Wire, wire
from tests.faults.letters import Planned
from tests.faults.votes import SEED, Click, check_history, click
from tests.microsoft import Sent

PATIENCE = 30.0


@dataclass(frozen=True)
class Stops:
    """So many votes at once and messages under way whenever the process is asked to stop."""

    times: int
    votes: int
    messages: int


@experiment("R9", small=Stops(1, 200, 20), full=Stops(10, 400, 30))
def sigterm_under_load(ground: Ground, size: Stops) -> Finding:
    """One process, asked to stop while it is full of work; then started again."""
    found = Finding(
        f"{size.times} x SIGTERM amid {size.votes} votes and {size.messages} messages on slow wires"
    )
    with Cluster(ground, people=size.votes) as cluster:
        cluster.microsoft.slow(0.2)
        [poll] = cluster.polls(1)
        planned: list[Planned] = []
        clicks: list[Click] = []
        longest = 0.0
        for number in range(size.times):
            planned += _written(cluster, number, size.messages)
            clicks += (fresh := _clicked(cluster, poll, number))
            took, code = _stopped_amid(cluster, planned, fresh)
            longest = max(longest, took)
            found.demand(code == 0, f"return code {code}")
            found.demand(not (left := _half_done(cluster, planned)), f"{left} rows are claimed or posting")
            cluster.replicas[0].start()
        found.counted["longest until the end"] = f"{longest:.1f} s"
        found.counted["acknowledged"] = sum(one.acknowledged for one in clicks)
        found.demand(longest < PATIENCE, f"one end took {longest:.1f} s")
        check_history(cluster, clicks, found)
        _check_messages(cluster, planned, found)
    return found


def _written(cluster: Cluster, number: int, messages: int) -> list[Planned]:
    """Messages of this round, which must not come twice."""
    planned = letters.to_each(cluster, messages, f"gang {number} brev")
    letters.write(cluster, planned, outbox.NEVER_TWICE)
    return planned


def _clicked(cluster: Cluster, poll: Sent, number: int) -> list[Click]:
    """Everybody's answer of this round, newer than that of the one before."""
    at = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=number)
    chance = random.Random(SEED + number)
    return [click(cluster, by, poll, chance, at) for by in cluster.people]


def _stopped_amid(cluster: Cluster, planned: list[Planned], clicks: list[Click]) -> tuple[float, int]:
    """How long the end took, and the return code."""
    cluster.outside.wait(lambda: _is_on_the_wire(cluster, planned))
    return asyncio.run(_stopped(cluster, clicks))


def _half_done(cluster: Cluster, planned: list[Planned]) -> int:
    states = [row["state"] for row in letters.rows(cluster, planned).values()]
    return sum(state in (outbox.CLAIMED, outbox.POSTING) for state in states)


def _check_messages(cluster: Cluster, planned: list[Planned], found: Finding) -> None:
    """All have come in the end, each once."""
    found.demand(letters.all_ended(cluster, 60 + len(planned)), "some messages are still on their way")
    arrived = letters.copies(cluster, planned)
    found.counted["messages"] = f"{sum(arrived.values())} of {len(planned)}"
    once = len(arrived) == len(planned) == sum(arrived.values())
    found.demand(once, f"{len(arrived)} of {len(planned)} messages arrived, {sum(arrived.values())} times")


def _is_on_the_wire(cluster: Cluster, planned: list[Planned]) -> bool:
    return any(row["state"] == outbox.POSTING for row in letters.rows(cluster, planned).values())


async def _stopped(cluster: Cluster, clicks: list[Click]) -> tuple[float, int]:
    """Everybody votes; amid that it is asked to stop, and they are left without an answer."""
    replica = cluster.replicas[0]
    async with wire(cluster, connections=16) as sent, asyncio.TaskGroup() as group:
        for one in clicks:
            group.create_task(_deliver(sent, one))
        while len(sent.took) < len(clicks) // 4:  # noqa: ASYNC110  the wire has no bell
            await asyncio.sleep(0.005)
        begun = time.monotonic()
        code = await asyncio.to_thread(replica.stop, PATIENCE + 15)
        return time.monotonic() - begun, code


async def _deliver(sent: Wire, one: Click) -> None:
    one.acknowledged = (await sent.once(one.activity)).accepts
