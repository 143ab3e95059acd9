"""Outages of the store: nothing is acknowledged that is not committed, /readyz says why, all comes back."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import func, select, text

from storage.turns import turns
from tests.faults.cluster import Cluster
from tests.faults.ground import Ground
from tests.process import Stopwatch

pytestmark = pytest.mark.xdist_group("protocol-outages")


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with Ground() as ground:
        yield ground


def says(cluster: Cluster, number: int) -> int:
    activity = cluster.outside.tells.message(f"foreslå punkt: emne {number}", by=cluster.outside.bo)
    return cluster.replicas[0].post(activity, cluster.token).status


def taken(cluster: Cluster) -> int:
    return int(cluster.rows(select(func.count().label("n")).select_from(turns))[0]["n"])


def waits_for(cluster: Cluster, status: int, seconds: float) -> tuple[float, str]:
    """How long until /readyz says so, and with which reasons."""
    took = Stopwatch(cluster.replicas[0].pid)
    while (answer := cluster.replicas[0].get("/readyz")).status != status:
        assert took.seconds < seconds, f"/readyz is not {status} within {seconds} s: {answer}"
        time.sleep(0.1)
    return took.seconds, " ".join(answer.body["faults"])


def goes_through(cluster: Cluster, trouble: Callable[[Cluster], Iterator[None]], reason: str) -> None:
    """What holds in every kind of trouble with the store."""
    before = taken(cluster)
    with contextmanager(trouble)(cluster), ThreadPoolExecutor(4) as several:
        posting = [several.submit(says, cluster, number) for number in range(4)]
        _, why = waits_for(cluster, 503, 5)
        assert reason in why, why
        answers = [one.result() for one in posting]
        assert cluster.replicas[0].get("/livez").status == 200
    waits_for(cluster, 200, 10)

    assert set(answers) <= {200, 201, 202, 503}
    assert 503 in answers
    acknowledged = sum(answer != 503 for answer in answers)
    assert taken(cluster) - before >= acknowledged
    assert says(cluster, 99) in (200, 201, 202)
    cluster.outside.wait(lambda: any("emne 99" in str(one.body) for one in cluster.microsoft.sent))
    log = cluster.replicas[0].log
    assert "Traceback" not in log, log[log.index("Traceback") :][:3000]
    assert_few(log)


def assert_few(log: str) -> None:
    """At most a line of a kind in ten seconds; the trouble lasted for less than twenty."""
    kinds: dict[str, int] = {}
    for line in log.splitlines():
        if '"level": "error"' in line:
            event = line.partition('"event": ')[2].partition(",")[0] + line.partition('"kind": ')[2][:30]
            kinds[event] = kinds.get(event, 0) + 1
    assert all(number <= 3 for number in kinds.values()), kinds


def test_a_locked_file(ground: Ground) -> None:
    def locked(cluster: Cluster) -> Iterator[None]:
        other = sqlite3.connect(cluster.url.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()

    with Cluster(ground, 0) as cluster:
        goes_through(cluster, locked, "does not answer")


def test_a_locked_server(ground: Ground) -> None:
    def locked(cluster: Cluster) -> Iterator[None]:
        with cluster.store.engine.connect() as other:
            for table in ("turns", "alembic_version", "letters"):
                other.execute(text(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE"))
            yield
            other.rollback()

    with Cluster(ground, 1) as cluster:
        goes_through(cluster, locked, "does not answer")


def test_a_server_that_is_down(ground: Ground) -> None:
    def down(cluster: Cluster) -> Iterator[None]:
        ground.postgres.crash()
        cluster.store.engine.dispose()
        yield
        time.sleep(3)
        ground.postgres.start()

    with Cluster(ground, 1) as cluster:
        goes_through(cluster, down, "cannot be reached")
