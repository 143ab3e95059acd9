"""Messages under kill -9: none is lost, and those that may not come twice do not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

from storage import outbox
from tests.faults import letters
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.letters import Planned
from tests.microsoft import words
from tests.process import Stafet

PERHAPS = "Måske kommet frem"


@dataclass(frozen=True)
class Batch:
    """So many messages of each kind, each kind in a conversation of its own, and so many kills meanwhile."""

    messages: int
    kills: int = 0
    on_the_wire: float = 0.1
    """Seconds that Teams takes for a message: long enough that a kill hits one under way, and that some are
    left for the last kill however slow the machine is."""


@experiment("R2", small=Batch(20), full=Batch(1000))
def messages_without_kills(ground: Ground, size: Batch) -> Finding:
    """Three replicas; each message goes out once."""
    return _messages(ground, size, "no kills")


@experiment("R2", small=Batch(30, kills=2, on_the_wire=0.3), full=Batch(1000, kills=20))
def messages_under_kills(ground: Ground, size: Batch) -> Finding:
    """The replica that has a message on the wire is killed: nobody knows whether it arrived."""
    return _messages(ground, size, f"{size.kills} kill -9, each while a message was on the wire")


def _messages(ground: Ground, size: Batch, struck: str) -> Finding:
    found = Finding(f"{size.messages} due messages of each kind, three replicas, {struck}")
    with Cluster(ground, replicas=3) as cluster:
        cluster.microsoft.slow(size.on_the_wire)
        again = letters.to_the_channel(cluster, size.messages, "gerne igen")
        once = letters.to_the_group(cluster, size.messages, "kun en gang")
        letters.write(cluster, again, outbox.AGAIN)
        letters.write(cluster, once, outbox.NEVER_TWICE)
        _kill(cluster, again + once, size.kills)
        ended = letters.all_ended(cluster, 60 + size.messages * 0.3 + size.kills * 15)
        found.demand(ended, "some are still on their way")
        _check_again(cluster, again, size, found)
        _check_never_twice(cluster, once, size, found)
    return found


def _kill(cluster: Cluster, planned: Sequence[Planned], kills: int) -> None:
    """Spread evenly over the messages; the next falls when the last one's victim serves again."""
    for number in range(kills):
        _wait_until_arrived(cluster, planned, len(planned) * (number + 1) // (kills + 1))
        victim = _one_with_a_message_on_the_wire(cluster)
        victim.kill()
        victim.start()


def _wait_until_arrived(cluster: Cluster, planned: Sequence[Planned], number: int) -> None:
    until = time.monotonic() + 120
    while len(letters.copies(cluster, planned)) < number:
        assert time.monotonic() < until, f"not {number} messages within two minutes"
        time.sleep(0.02)


def _one_with_a_message_on_the_wire(cluster: Cluster) -> Stafet:
    """Whose message arrives next; Teams has not answered it yet."""
    calls = cluster.microsoft.calls
    before = len(calls)
    cluster.outside.wait(lambda: any(call.method == "POST" for call in calls[before:]))
    port = next(call.port for call in calls[before:] if call.method == "POST")
    return next(one for one in cluster.replicas if port in _ports(one.pid))


def _ports(pid: int) -> set[int]:
    return {one.laddr.port for one in psutil.Process(pid).net_connections("tcp") if one.laddr}


def _check_again(cluster: Cluster, planned: Sequence[Planned], size: Batch, found: Finding) -> None:
    kept, arrived = letters.rows(cluster, planned), letters.copies(cluster, planned)
    twice = {said: copies for said, copies in arrived.items() if copies > 1}
    more = sum(copies - 1 for copies in twice.values())
    lost = size.messages - len(arrived)
    unflagged = [said for said in twice if not letters.is_flagged(kept[said])]
    found.counted |= {"may come again: lost": lost, "duplicates": more, "not flagged": len(unflagged)}
    found.demand(not lost, f"{lost} lost")
    found.demand(more <= size.kills, f"{more} duplicates of {size.kills} kills")
    found.demand(not unflagged, f"{len(unflagged)} duplicates are not flagged in their row")


def _check_never_twice(cluster: Cluster, planned: Sequence[Planned], size: Batch, found: Finding) -> None:
    kept, arrived = letters.rows(cluster, planned), letters.copies(cluster, planned)
    twice = sum(copies > 1 for copies in arrived.values())
    unknown = {said for said, row in kept.items() if row["state"] == outbox.UNKNOWN}
    hidden = {one.words for one in planned if not arrived[one.words]} - unknown
    found.counted |= {
        "never twice: duplicates": twice,
        "in unknown": len(unknown),
        "lost unseen": len(hidden),
    }
    found.demand(len(kept) == size.messages, "rows are missing")
    found.demand(not twice, f"{twice} came twice")
    found.demand(not hidden, f"{len(hidden)} did not arrive, and nothing says so")
    found.demand(len(unknown) <= size.kills, f"{len(unknown)} in unknown of {size.kills} kills")
    says = words(cluster.outside.chats(cluster.outside.signe, "status").body)
    found.demand((PERHAPS in says) == bool(unknown), f"asked for its status it says: {says[:200]}")
