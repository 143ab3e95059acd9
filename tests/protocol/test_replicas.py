"""Replicas: three processes on one PostgreSQL keep Teams' limits together, and any of them may stop."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from storage.outbox import letters
from tests.faults.cluster import Cluster
from tests.faults.ground import Ground
from tests.microsoft import words
from tests.microsoft.server import Call
from tests.process import PATIENCE, Stafet, Stopwatch
from tests.protocol.outside import ACCEPTED, Outside

pytestmark = pytest.mark.xdist_group("protocol-replicas")

IN_A_CONVERSATION = [(4, 1.0), (10, 5.0)]
IN_A_TENANT = (12, 1.0)
LIMITS = "4/1s,10/5s;12/1s"
PAUSE = 8
"""Seconds; longer than three answers take."""


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with Ground() as ground:
        yield ground


def says(cluster: Cluster, number: int, outside: Outside, text: str) -> None:
    """To one of the replicas, as a load balancer has it; a 503 is sent again, as Teams does."""
    activity = outside.tells.message(text, by=outside.anna)
    cluster.outside.wait(lambda: _posted(cluster, number, activity) != 503)


def _posted(cluster: Cluster, number: int, activity: dict[str, Any]) -> int:
    status = cluster.replicas[number % 3].post(activity, cluster.token).status
    assert status in {*ACCEPTED, 503}
    return status


def sends(cluster: Cluster) -> list[Call]:
    """What speaks in a conversation, in the order of arrival."""
    return [
        one
        for one in cluster.microsoft.calls
        if one.where == "connector" and one.method in ("POST", "PUT") and "/activities" in one.path
    ]


def room_of(call: Call) -> str:
    return unquote(call.path).partition("/conversations/")[2].partition("/")[0].partition(";")[0]


def most_within(moments: list[float], seconds: float) -> int:
    """The most that came in any so many seconds."""
    return max((sum(0 <= other - start < seconds for other in moments) for start in moments), default=0)


def comes(cluster: Cluster, part: str, timeout: float = PATIENCE) -> None:
    sent = cluster.microsoft.sent
    cluster.outside.wait(lambda: any(part in words(one.body) for one in sent), timeout)


def test_three_replicas_keep_the_limits_together_and_say_everything_once(ground: Ground) -> None:
    with Cluster(ground, 3, env={"SEND_LIMITS": LIMITS, "TICK_SECONDS": "0.5"}) as cluster:
        teams = [cluster.outside, cluster.outside.another()]
        teams[1].installs()
        said = [(team, f"foreslå punkt: emne {number}") for number in range(9) for team in teams]
        said += [(team, "hvem er vært næste gang?") for _ in range(3) for team in teams]
        with ThreadPoolExecutor(6) as several:
            list(several.map(lambda one: says(cluster, one[0], *one[1]), enumerate(said)))

        def all_said() -> bool:
            found = [words(one.body) for one in cluster.microsoft.sent]
            return all(sum(f"emne {n}" in one for one in found) == 2 for n in range(9))

        cluster.outside.wait(all_said)
        by_room: dict[str, list[float]] = defaultdict(list)
        for call in sends(cluster):
            by_room[room_of(call)].append(call.at)

        assert len(by_room) == 2
        for moments in by_room.values():
            assert all(most_within(moments, seconds) <= most for most, seconds in IN_A_CONVERSATION)
        assert most_within([call.at for call in sends(cluster)], IN_A_TENANT[1]) <= IN_A_TENANT[0]


def test_a_throttled_channel_is_left_alone_by_all_and_slows_no_other(ground: Ground) -> None:
    with Cluster(ground, 3, env={"TICK_SECONDS": "0.5", "SEND_LIMITS": "60/1s;100/1s"}) as cluster:
        first, other = cluster.outside, cluster.outside.another()
        other.installs()
        cluster.microsoft.fails(1, status=429, retry_after=PAUSE, method="POST")
        says(cluster, 0, first, "foreslå punkt: tryk på bremsen")
        throttled = cluster.outside.wait(lambda: in_channel(cluster, first)[1:])[0]

        held = cluster.held_back()
        for number in range(3):
            says(cluster, number, first, "hvem er vært næste gang?")
            says(cluster, number, other, f"foreslå punkt: nummer {number}")
            comes(cluster, f"nummer {number}")
        came = in_channel(cluster, other)[-3:]
        held = cluster.held_back() - held
        comes(cluster, "tryk på bremsen")

        later = [at for at in in_channel(cluster, first) if at > throttled]
        assert min(later) - throttled >= PAUSE
        assert max(came) - held < min(later), "who is not throttled waits for nobody"


def in_channel(cluster: Cluster, outside: Outside) -> list[float]:
    """When something was sent to a team's channel."""
    return [one.at for one in sends(cluster) if room_of(one) == outside.team.channel]


def test_a_killed_replicas_letters_are_sent_by_another(ground: Ground) -> None:
    with Cluster(ground, 2, env={"TICK_SECONDS": "0.5"}) as cluster:
        cluster.microsoft.hangs()
        activity = cluster.outside.tells.message("foreslå punkt: faldet", by=cluster.outside.anna)
        cluster.replicas[0].post(activity, cluster.token)
        cluster.outside.wait(lambda: cluster.rows(select(letters).where(letters.c.state == "posting")))

        cluster.replicas[0].kill()
        cluster.microsoft.recovers()

        cluster.outside.wait(lambda: any("faldet" in words(one.body) for one in cluster.microsoft.sent))
        cluster.outside.wait(
            lambda: cluster.rows(select(letters).where(letters.c.flagged, letters.c.state == "sent"))
        )


# --- SIGTERM ----------------------------------------------------------------------------------------------


def ends(stafet: Stafet, timeout: float = PATIENCE) -> tuple[int, float, list[int]]:
    """Return code, seconds, and what /readyz said meanwhile."""
    assert stafet.process
    took, seconds = Stopwatch(stafet.pid), 0.0
    stafet.process.terminate()
    seen: list[int] = []
    while stafet.process.poll() is None:
        seconds = took.seconds
        assert seconds < timeout, "it does not end"
        try:
            seen.append(stafet.get("/readyz").status)
        except AssertionError:
            break  # it listens no more
        time.sleep(0.05)
    return stafet.process.wait(timeout), seconds, seen


@pytest.mark.parametrize("replicas", [0, 1], ids=["sqlite", "postgresql"])
def test_a_stop_under_a_hanging_connector_leaves_nothing_half_done(ground: Ground, replicas: int) -> None:
    with Cluster(ground, replicas, env={"TICK_SECONDS": "0.5"}) as cluster:
        cluster.microsoft.hangs()
        for number in range(4):
            activity = cluster.outside.tells.message(f"foreslå punkt: emne {number}", by=cluster.outside.bo)
            cluster.replicas[0].post(activity, cluster.token)
        cluster.outside.wait(lambda: cluster.rows(select(letters).where(letters.c.state == "posting")))

        code, took, seen = ends(cluster.replicas[0])

        states = [(one["state"], one["flagged"]) for one in cluster.rows(select(letters))]
        assert code == 0
        assert took < 25
        assert seen[0] == 503
        assert {state for state, _ in states} <= {"sent", "due"}
        assert states.count(("due", True)) == 1  # the one that was on the wire
        assert states.count(("due", False)) == 3


def test_an_answer_that_a_stop_cuts_off_comes_from_another(ground: Ground) -> None:
    with Cluster(ground, 2, env={"TICK_SECONDS": "0.5"}) as cluster:
        asked = [
            cluster.outside.tells.message("hvem er vært næste gang?", by=one)
            for one in (cluster.outside.anna, cluster.outside.bo)
        ]
        cluster.microsoft.holds()
        cluster.replicas[0].post(asked[0], cluster.token)
        cluster.outside.wait(lambda: [one for one in sends(cluster) if asked[0]["id"] in one.path])
        cluster.replicas[0].post(asked[1], cluster.token)

        code, took, _ = ends(cluster.replicas[0])
        cluster.microsoft.recovers()

        assert (code, took < 25) == (0, True)
        waited = [one["id"] for one in asked]
        cluster.outside.wait(lambda: {one.reply_to for one in cluster.microsoft.sent} >= set(waited))
        left = {one["cause"]: one["flagged"] for one in cluster.rows(select(letters)) if one["cause"]}
        assert [left[one] for one in waited] == [True, False]  # only the one on the wire may stand twice


def test_a_stop_while_a_line_waits_for_its_time_is_quick(ground: Ground) -> None:
    with Cluster(ground, 0, env={"TICK_SECONDS": "0.5"}) as cluster:
        cluster.microsoft.fails(1, status=429, retry_after=25, method="POST")
        for number in range(3):
            activity = cluster.outside.tells.message(f"foreslå punkt: emne {number}", by=cluster.outside.bo)
            cluster.replicas[0].post(activity, cluster.token)
        time.sleep(1.5)

        code, took, _ = ends(cluster.replicas[0])

        assert (code, took < 8) == (0, True)
        assert {one["state"] for one in cluster.rows(select(letters))} == {"sent", "due"}
