"""Manners towards Teams: no faster than allowed, not before it says, and not again what it refuses."""

from __future__ import annotations

import itertools
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from storage import outbox
from tests.faults import letters
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import within
from tests.faults.letters import Planned
from tests.microsoft import Call, personal_chat

IN_A_CONVERSATION = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
IN_A_TENANT = (30, 1.0)
LATER, NEVER = (412, 429, 502, 503, 504), (400, 401, 403, 404, 413)
MOST_ATTEMPTS = 4


@dataclass(frozen=True)
class Crowd:
    """So many messages to one conversation, and so many to others of the same tenant."""

    here: int
    elsewhere: int
    people: int


@experiment("R8", small=Crowd(12, 90, 30), full=Crowd(200, 3000, 200))
def limits_of_teams(ground: Ground, size: Crowd) -> Finding:
    """Three replicas have far more to say than Teams allows; measured where it arrives."""
    default_limits = {"SEND_LIMITS": ""}
    with Cluster(ground, replicas=3, people=size.people, env=default_limits) as cluster:
        planned = letters.to_the_channel(cluster, size.here) + letters.to_each(cluster, size.elsewhere)
        begun = time.monotonic()
        letters.write(cluster, planned)
        ended = letters.all_ended(cluster, 60 + size.here + size.elsewhere / 10)
        arrived = letters.copies(cluster, planned)
        found = Finding(
            f"{size.here} messages to one conversation and {size.elsewhere} to {size.people} others, "
            "three replicas, Teams' limits"
        )
        found.counted["arrived"] = f"{len(arrived)} in {time.monotonic() - begun:.0f} s"
        found.demand(ended and len(arrived) == len(planned), f"{len(arrived)} of {len(planned)} arrived")
        _check_limits([call for call in cluster.microsoft.calls if call.where == "connector"], found)
        return found


def _check_limits(calls: Sequence[Call], found: Finding) -> None:
    by_room = defaultdict[str, list[float]](list)
    for call in calls:
        if call.method != "GET" and "/activities" in call.path:
            by_room[_room(call)].append(call.at)
    for most, seconds in IN_A_CONVERSATION:
        reached = max(most_within(times, seconds) for times in by_room.values())
        found.counted[f"most in {seconds:g} s"] = f"{reached}/{most}"
        found.demand(reached <= most, f"{reached} within {seconds:g} s in one conversation")
    reached = most_within([call.at for call in calls], IN_A_TENANT[1])
    found.counted["in the tenant"] = f"{reached}/{IN_A_TENANT[0]}"
    found.demand(reached <= IN_A_TENANT[0], f"{reached} within a second in the tenant")


def most_within(times: Iterable[float], seconds: float) -> int:
    """The most that lie in any window of so many seconds."""
    ordered = sorted(times)
    most = first = 0
    for last, at in enumerate(ordered):
        while ordered[first] <= at - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def _room(call: Call) -> str:
    return unquote(call.path.partition("/conversations/")[2].partition("/")[0]).partition(";")[0]


@dataclass(frozen=True)
class Refusals:
    """Teams says "later" so often, and asks for so many seconds of silence where it names a time."""

    times: int = 2
    retry_after: float = 2.0


@experiment("R8", small=Refusals(times=1, retry_after=3.0), full=Refusals(times=3, retry_after=15.0))
def refusals_of_teams(ground: Ground, size: Refusals) -> Finding:
    """Each status in a conversation of its own, all at once: some then succeed, some never do."""
    cases = [("then taken", status) for status in LATER] + [("always", status) for status in (429, *NEVER)]
    with Cluster(ground, people=len(cases) + 2) as cluster:
        chats = [personal_chat(one.id) for one in cluster.people]
        once, again = Planned("kun en gang", chats.pop()), Planned("gerne igen", chats.pop())
        _says_nothing(cluster, once, again)
        rooms = dict(zip(cases, chats, strict=True))
        for (ends, status), room in rooms.items():
            refused = size.times if ends == "then taken" else 1_000
            after = size.retry_after if status in (429, 503) else None
            cluster.microsoft.fails(refused, status, after, room=room)
        planned = {case: Planned(f"{case[1]} {case[0]}", room) for case, room in rooms.items()}
        letters.write(cluster, planned.values())
        ended = letters.all_ended(cluster, 90 + size.times * size.retry_after * 2)
        found = Finding(
            f"412, 429, 502, 503 and 504 {size.times} times each, Retry-After {size.retry_after:g} s; "
            "429 without end; 400, 401, 403, 404 and 413; 500 to what was taken"
        )
        found.demand(ended, "some are still on their way")
        for case, room in rooms.items():
            times = [one.at for one in cluster.microsoft.calls if _room(one) == room and one.method == "POST"]
            state = letters.rows(cluster, planned.values())[planned[case].words]["state"]
            _check_case(case, times, state, size, found)
        _check_what_says_nothing(cluster, once, again, found)
        return found


def _check_case(
    case: tuple[str, int], times: Sequence[float], state: str, size: Refusals, found: Finding
) -> None:
    ends, status = case
    if ends == "then taken":
        found.demand(state == outbox.SENT, f"after {status} it is {state}")
        found.demand(len(times) == size.times + 1, f"{status}: {len(times)} attempts")
    elif status in NEVER:
        found.demand(len(times) == 1, f"{status}: {len(times)} attempts")
    found.demand(len(times) <= MOST_ATTEMPTS, f"{status}: {len(times)} attempts")
    if status in (429, 503):
        gap = min((after - before for before, after in itertools.pairwise(times)), default=size.retry_after)
        name = f"closest after {status} {ends}"
        found.counted[name] = f"{gap:.1f} s"
        found.demand(gap >= size.retry_after, f"{name}: {gap:.2f} s")


def _says_nothing(cluster: Cluster, once: Planned, again: Planned) -> None:
    """500 after the message was taken: its kind decides whether it may come again."""
    for one in (once, again):
        cluster.microsoft.accepts_then_fails(1, room=one.conversation)
    letters.write(cluster, [once], outbox.NEVER_TWICE)
    letters.write(cluster, [again], outbox.AGAIN)


def _check_what_says_nothing(cluster: Cluster, once: Planned, again: Planned, found: Finding) -> None:
    arrived, kept = letters.copies(cluster, [once, again]), letters.rows(cluster, [once, again])
    found.counted["copies after 500, never twice"] = arrived[once.words]
    found.counted["may come again"] = arrived[again.words]
    found.demand(arrived[once.words] == 1, "what may not come twice came twice")
    found.demand(kept[once.words]["state"] == outbox.UNKNOWN, "it is not in unknown")
    found.demand(letters.is_flagged(kept[again.words]), "what came again is not flagged")


@dataclass(frozen=True)
class Beside:
    """So many questions in personal chats; `p99` in seconds is what is demanded."""

    questions: int
    p99: float


@experiment("R8", small=Beside(15, p99=5.0), full=Beside(300, p99=1.0))
def others_while_one_is_throttled(ground: Ground, size: Beside) -> Finding:
    """The channel is throttled and has a queue; personal chats must not feel it."""
    with Cluster(ground, people=size.questions) as cluster:
        outside, microsoft = cluster.outside, cluster.microsoft
        microsoft.fails(1_000_000, 429, retry_after=5, room=outside.team.channel)
        letters.write(cluster, letters.to_the_channel(cluster, 30))
        took = []
        for number, one in enumerate(cluster.people):
            begun, before, held = time.monotonic(), outside.seen, cluster.held_back()
            asked = f"foreslå punkt: nummer {number}" if number % 2 else "hvem er vært næste gang?"
            outside.tell(outside.tells.message(asked, by=one, in_="personal"))
            outside.wait(lambda one=one, before=before: outside.to(one, before))  # type: ignore[misc]
            took.append(max(0.0, time.monotonic() - begun - max(0.0, cluster.held_back() - held)))
        found = Finding(f"{size.questions} questions and commands in personal chats, the channel throttled")
        found.counted["p99 until the reply"] = f"{within(0.99, took):.2f} s"
        found.demand(within(0.99, took) < size.p99, f"p99 is not under {size.p99:g} s")
        return found
