"""The event loop goes on whatever hangs: Azure's login, Teams' signing keys."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults import heartbeat
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Reply, wire
from tests.microsoft import Sent
from tests.protocol.outside import AFTER_ALL, BEFORE_ALL, NEITHER, SUPPORT

MOST_TOKENS = 2


@dataclass(frozen=True)
class Soak:
    """So many seconds, of which login and keys hang for the first `hang`; `stall` in seconds is the most."""

    seconds: float
    hang: float
    rate: float
    stall: float


@experiment("R11", small=Soak(4, hang=3, rate=20, stall=1.0), full=Soak(600, hang=30, rate=20, stall=0.1))
def login_and_keys_hang(ground: Ground, size: Soak) -> Finding:
    """A process begins without a token of its own, and is sent what an unknown key has signed."""
    told = ground.folder()
    shutil.copy(heartbeat.__file__, told / "sitecustomize.py")
    env = {"PYTHONPATH": str(told), "HEARTBEAT": str(told / "stalls")}
    with Cluster(ground, people=20, env=env) as cluster:
        [poll] = cluster.polls(1)
        cluster.microsoft.hangs("login")
        cluster.replicas[0].stop()
        cluster.replicas[0].start()
        cluster.outside.taps(cluster.people[0], SUPPORT, poll)  # it knows the keys now
        cluster.microsoft.hangs("keys")
        cluster.microsoft.issuer.rotate()
        begun = time.monotonic()
        replies = asyncio.run(_soak(cluster, poll, size))
        return _found(size, replies, _stalls(told / "stalls", begun), _token_requests(cluster, begun))


async def _soak(cluster: Cluster, poll: Sent, size: Soak) -> list[tuple[bool, Reply]]:
    """Taps that must be taken, and among them what is signed by a key that nobody can ask about."""
    strange = cluster.microsoft.token(nbf=BEFORE_ALL, exp=AFTER_ALL)
    begun = time.monotonic()
    asked: list[tuple[bool, asyncio.Task[Reply]]] = []
    async with wire(cluster, connections=0, patience=60) as sent, asyncio.TaskGroup() as group:
        for number in itertools.count():
            passed = time.monotonic() - begun
            if passed >= size.seconds:
                break
            if passed >= size.hang:
                cluster.microsoft.recovers()
            is_strange = number % 10 == 9
            token = strange if is_strange else None
            asked.append((is_strange, group.create_task(sent.once(_tap(cluster, poll, number), token=token))))
            await asyncio.sleep(1 / size.rate)
    return [(is_strange, one.result()) for is_strange, one in asked]


def _tap(cluster: Cluster, poll: Sent, number: int) -> dict[str, Any]:
    title = (SUPPORT, NEITHER)[number // len(cluster.people) % 2]
    return cluster.outside.tap(cluster.people[number % len(cluster.people)], title, poll)


def _stalls(told: Path, begun: float) -> list[float]:
    lines = told.read_text().splitlines() if told.exists() else []
    noted = [(float(at), float(stood)) for at, stood in (line.split() for line in lines)]
    return [stood for at, stood in noted if at >= begun]


def _token_requests(cluster: Cluster, begun: float) -> int:
    return sum(
        call.at >= begun and call.path.endswith("/oauth2/v2.0/token") for call in cluster.microsoft.calls
    )


def _found(size: Soak, replies: list[tuple[bool, Reply]], stalls: list[float], tokens: int) -> Finding:
    found = Finding(
        f"{size.seconds:g} s at {size.rate:g} activities/s, login and keys silent for {size.hang:g} s of them"
    )
    known = [reply for is_strange, reply in replies if not is_strange]
    refused = sum(not reply.accepts for reply in known)
    longest = max((reply.took for reply in known), default=0.0)
    found.counted |= {
        "answers": len(replies),
        "longest stall": f"{max(stalls, default=heartbeat.WORTH_NOTING) * 1000:.0f} ms or less",
        "longest answer to who is known": f"{longest:.2f} s",
        "token requests": tokens,
    }
    found.demand(not refused, f"{refused} of those who are known were not answered")
    found.demand(max(stalls, default=0.0) <= size.stall, f"a stall of {max(stalls, default=0.0):.2f} s")
    found.demand(longest < 10, f"an answer took {longest:.1f} s")
    found.demand(tokens <= MOST_TOKENS, f"{tokens} token requests")
    return found
