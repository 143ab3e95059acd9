"""Living cards: the channel soon shows what the store has, and never an older state over a newer."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import wire
from tests.microsoft import Call, Sent, words
from tests.protocol.outside import SUPPORT, counts

APART = 2.0
CLOSE = 0.05
"""Seconds by which two arrivals may be closer together than their departures."""


@dataclass(frozen=True)
class Rush:
    """So many votes within so many seconds; the card has to be right `settles` seconds after the last."""

    votes: int
    seconds: float
    settles: float
    replicas: int = 3


@experiment("R7", small=Rush(40, 4, settles=15, replicas=2), full=Rush(200, 10, settles=5))
def a_card_in_a_rush(ground: Ground, size: Rush) -> Finding:
    """Everybody votes on one card, over several replicas."""
    with Cluster(ground, replicas=size.replicas, people=size.votes) as cluster:
        poll = cluster.polls(1)[0]
        asyncio.run(_votes(cluster, poll, size))
        found = Finding(f"{size.votes} votes in {size.seconds:g} s on one card, {size.replicas} replicas")
        _check_settles(cluster, poll, size, found)
        time.sleep(APART + 1)  # what else would come
        _check_updates(_updates(cluster, poll), size, found)
        return found


async def _votes(cluster: Cluster, poll: Sent, size: Rush) -> None:
    begun = time.monotonic()
    async with wire(cluster) as sent, asyncio.TaskGroup() as group:
        for number, one in enumerate(cluster.people):
            await asyncio.sleep(max(0.0, begun + number * size.seconds / size.votes - time.monotonic()))
            group.create_task(sent.until_taken(cluster.outside.tap(one, SUPPORT, poll)))


def _check_settles(cluster: Cluster, poll: Sent, size: Rush, found: Finding) -> None:
    last = time.monotonic()
    try:
        cluster.outside.wait(lambda: _total(cluster.outside.reads(poll)) == size.votes)
        found.counted["right after"] = f"{(took := time.monotonic() - last):.1f} s"
        found.demand(took <= size.settles, f"right only after {took:.1f} s")
    except AssertionError:
        said = _total(cluster.outside.reads(poll))
        found.demand(False, f"the card still says {said} of {size.votes}")


def _updates(cluster: Cluster, poll: Sent) -> list[Call]:
    calls = list(cluster.microsoft.calls)
    return [one for one in calls if one.method == "PUT" and one.path.endswith(f"/{poll.id}")]


def _check_updates(puts: list[Call], size: Rush, found: Finding) -> None:
    older = older_over_newer([_total(words(one.body)) for one in puts])
    closest = min((after.at - before.at for before, after in itertools.pairwise(puts)), default=APART)
    most = int((size.seconds + size.settles) / APART) + 1
    found.counted |= {"updates": len(puts), "closest": f"{closest:.2f} s", "older over newer": older}
    found.demand(not older, f"{older} updates put an older state over a newer")
    found.demand(closest >= APART - CLOSE, "two updates closer than 2 s")
    found.demand(len(puts) <= min(most, 10), f"{len(puts)} updates")


def older_over_newer(said: Sequence[int]) -> int:
    """How often a number of votes came after a higher one, where nobody takes a vote back."""
    return sum(after < before for before, after in itertools.pairwise(said))


def _total(said: str) -> int:
    return sum(counts(said))
