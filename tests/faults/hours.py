"""Time: what is due comes soon after, when the clock is moved, too; after an absence the newest alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.faults import letters
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.letters import Planned
from tests.microsoft import personal_chat, words
from tests.protocol.outside import Clock

LATE = 10.0
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True)
class Due:
    """So many messages, due within so many seconds; looked for every `tick` seconds."""

    messages: int
    spread: float
    tick: float


@contextmanager
def _with_clock(ground: Ground, tick: float, people: int = 20) -> Iterator[tuple[Cluster, Clock]]:
    clock = Clock(ground.folder() / "time")
    env = clock.env | {"TICK_SECONDS": f"{tick:g}"}
    with Cluster(ground, people=people, env=env, installs=False) as cluster:
        yield cluster, clock


@experiment("R3", small=Due(20, spread=2, tick=1), full=Due(500, spread=60, tick=5))
def lateness_in_service(ground: Ground, size: Due) -> Finding:
    """Messages that fall due one after the other."""
    with _with_clock(ground, size.tick) as (cluster, clock):
        cluster.outside.installs()
        found = Finding(f"{size.messages} messages that fall due within {size.spread:g} s, in service")
        planned = _spread(cluster, clock, size, "i drift")
        _check_lateness(cluster, clock, planned, found, "latest")
        return found


@experiment("R3", small=Due(10, spread=1, tick=1), full=Due(100, spread=30, tick=5))
def lateness_after_jumps(ground: Ground, size: Due) -> Finding:
    """The wall clock is set two hours on, and then back again."""
    with _with_clock(ground, size.tick) as (cluster, clock):
        cluster.outside.installs()
        found = Finding(f"{size.messages} messages due within two hours, the clock set on by them, then back")
        far = [
            Planned(one.words, one.conversation, due_at=clock.now + timedelta(minutes=100))
            for one in letters.to_each(cluster, size.messages, "langt frem")
        ]
        letters.write(cluster, far)
        clock.passes(hours=2)
        _check_arrival(cluster, far, time.monotonic(), found, "after +2 h")
        clock.passes(hours=-2)
        near = _spread(cluster, clock, size, "efter tilbage")
        _check_lateness(cluster, clock, near, found, "after -2 h")
        _check_once(cluster, far + near, found)
        return found


def _spread(cluster: Cluster, clock: Clock, size: Due, name: str) -> list[Planned]:
    """One after the other, each to one of the personal chats."""
    begun = clock.now
    planned = [
        Planned(
            one.words,
            one.conversation,
            due_at=begun + timedelta(seconds=size.spread * (n + 1) / size.messages),
        )
        for n, one in enumerate(letters.to_each(cluster, size.messages, name))
    ]
    letters.write(cluster, planned)
    return planned


def _check_arrival(cluster: Cluster, planned: list[Planned], begun: float, found: Finding, name: str) -> None:
    try:
        cluster.outside.wait(lambda: len(letters.copies(cluster, planned)) == len(planned), LATE * 2)
    except AssertionError:
        missing = len(planned) - len(letters.copies(cluster, planned))
        found.demand(False, f"{name}: {missing} did not come within {LATE * 2:g} s")
        return
    took = time.monotonic() - begun
    found.counted[name] = f"{took:.1f} s"
    found.demand(took <= LATE, f"{name}: {took:.1f} s")


def _check_lateness(
    cluster: Cluster, clock: Clock, planned: list[Planned], found: Finding, name: str
) -> None:
    """How long after it was due each arrived, by the process's clock."""
    due = {one.words: one.due_at for one in planned}
    late: dict[str, float] = {}
    until = time.monotonic() + 60 + LATE
    while len(late) < len(due) and time.monotonic() < until:
        for one in letters.copies(cluster, planned).keys() - late.keys():
            moment = due[one]
            assert moment is not None
            late[one] = (clock.now - moment).total_seconds()
        time.sleep(0.05)
    found.counted[name] = f"{max(late.values(), default=0):.1f} s"
    found.demand(len(late) == len(due), f"{name}: {len(due) - len(late)} did not come")
    found.demand(max(late.values(), default=0) <= LATE, f"{name}: {max(late.values()):.1f} s late")
    found.demand(min(late.values(), default=0) >= 0, f"{name}: before it was due")


def _check_once(cluster: Cluster, planned: list[Planned], found: Finding) -> None:
    time.sleep(1)
    twice = sum(copies > 1 for copies in letters.copies(cluster, planned).values())
    found.counted["twice"] = twice
    found.demand(not twice, f"{twice} came twice")


@dataclass(frozen=True)
class Absence:
    """So many days away, with so many people to be reminded."""

    days: int
    people: int


@experiment("R3", small=Absence(3, people=3), full=Absence(3, people=200))
def three_days_away(ground: Ground, size: Absence) -> Finding:
    """Two votes fall due for reminding while the process is down; one of them is over by then."""
    with _with_clock(ground, 1, people=size.people) as (cluster, clock):
        monday = a_monday(clock.now)
        clock.is_at(monday)
        outside = cluster.outside
        outside.installs()
        outside.votes(outside.anna, f"start afstemning: Holder vi ved? til {_said(monday, 3)} kl. 14")
        outside.votes(outside.bo, f"start afstemning: Er det forbi? til {_said(monday, 2)} kl. 12")
        stale = Planned("forbi", personal_chat(outside.bo.id), expires_at=monday + timedelta(days=1))
        cluster.replicas[0].stop()
        letters.write(cluster, [stale])
        clock.starts_at(monday + timedelta(days=size.days, hours=3))
        before = outside.seen
        cluster.replicas[0].start()
        return _check_reminders(cluster, size, before)


def _check_reminders(cluster: Cluster, size: Absence, before: int) -> Finding:
    outside = cluster.outside
    waited = [*cluster.people, outside.anna, outside.bo, outside.signe]
    found = Finding(
        f"{size.days} days down over a vote's two reminders and another's end, {len(waited)} people"
    )
    try:
        outside.wait(lambda: all(outside.to(one, before) for one in cluster.people), 30 + size.people)
    except AssertionError:
        found.demand(False, "not everybody was reminded of the vote that is still open")
    time.sleep(2)
    got = [[words(sent.body) for sent in outside.to(one, before)] for one in waited]
    most = max(len(said) for said in got)
    past = sum("forbi" in one for said in got for one in said)
    found.counted |= {
        "reminded": sum(bool(said) for said in got),
        "most to one": most,
        "past its purpose": past,
    }
    found.demand(most <= 1, f"somebody got {most} messages")
    found.demand(not past, f"{past} messages past their purpose")
    return found


def a_monday(now: datetime) -> datetime:
    """Seven in the morning of a Monday of a week of five working days."""
    day = now.astimezone(COPENHAGEN).replace(
        year=2027, month=2, day=1, hour=7, minute=0, second=0, microsecond=0
    )
    return day + timedelta(days=(7 - day.weekday()) % 7)


def _said(monday: datetime, days: int) -> str:
    return (monday + timedelta(days=days)).strftime("%d-%m-%Y")
