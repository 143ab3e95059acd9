"""Votes under kill -9 and crashing databases: whatever was acknowledged counts, once, as it was cast last."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from storage.journal import journal
from storage.people import people
from storage.votes.poll import Choice
from storage.votes.votes import votes
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Blows, Wire, at_most, wire, within
from tests.microsoft import Person, Sent, words
from tests.process import Stafet
from tests.protocol.outside import NEITHER, OBJECTION, SUPPORT, counts, promise

TITLES = {Choice.SUPPORT: SUPPORT, Choice.NEITHER: NEITHER, Choice.OBJECTION: OBJECTION}
SEED = 20261124
Where = tuple[UUID, str]
"""A poll, and whose vote on it."""


@dataclass(frozen=True)
class Poll:
    """How much of it: so many answers by so many people on so many polls, and what strikes meanwhile."""

    votes: int
    people: int
    polls: int
    kills: int
    crashes: int = 0
    duplicates: float = 0.1
    down: float = 2.0


@dataclass
class Click:
    """One answer: the activity, and what it says."""

    poll: UUID
    by: Person
    choice: Choice
    at: datetime
    activity: dict[str, Any]
    acknowledged: bool = False


@experiment("R1", small=Poll(200, 20, 2, kills=1, crashes=1, down=0.5), full=Poll(10_000, 200, 10, 20, 3))
def votes_on_postgresql(ground: Ground, size: Poll) -> Finding:
    """Three replicas share a PostgreSQL; replicas are killed and started again, and the database crashes."""
    with Cluster(ground, replicas=3, people=size.people) as cluster:
        return asyncio.run(_poll(cluster, size, [_crash(ground, size.down)] * size.crashes))


@experiment("R1", small=Poll(200, 20, 2, kills=1), full=Poll(10_000, 200, 10, kills=10))
def votes_on_sqlite(ground: Ground, size: Poll) -> Finding:
    """One process on a file is killed and started again; the file must be whole afterwards."""
    with Cluster(ground, people=size.people) as cluster:
        found = asyncio.run(_poll(cluster, size, []))
        [row] = cluster.rows(text("PRAGMA integrity_check"))
        found.counted["integrity_check"] = row["integrity_check"]
        found.demand(row["integrity_check"] == "ok", "the file is not whole")
        return found


def _crash(ground: Ground, down: float) -> Callable[[], None]:
    def blow() -> None:
        ground.postgres.crash()
        time.sleep(down)
        ground.postgres.start()

    return blow


def _kill(replica: Stafet) -> Callable[[], None]:
    def blow() -> None:
        replica.kill()
        replica.start()

    return blow


async def _poll(cluster: Cluster, size: Poll, crashes: list[Callable[[], None]]) -> Finding:
    chance = random.Random(SEED)
    shown = await asyncio.to_thread(cluster.polls, size.polls)
    clicks = _clicks(cluster, shown, size, chance)
    blows = [_kill(chance.choice(cluster.replicas)) for _ in range(size.kills)] + crashes
    chance.shuffle(blows)
    struck = Blows(size.votes, blows)
    async with wire(cluster) as sent, asyncio.TaskGroup() as group:
        group.create_task(struck.fall())
        mine = defaultdict[str, list[Click]](list)
        for click in clicks:
            mine[click.by.aad].append(click)
        deeds = [_answering(sent, one, size.duplicates, struck, chance) for one in mine.values()]
        await at_most(32, deeds)
    found = Finding(_did(cluster, size))
    found.counted["acknowledged"] = sum(click.acknowledged for click in clicks)
    found.counted["delivered again"] = sent.again
    found.counted["p99"] = f"{within(0.99, sent.took):.2f} s"
    check_history(cluster, clicks, found)
    check_cards(cluster, shown, found)
    return found


def _did(cluster: Cluster, size: Poll) -> str:
    where = f"{len(cluster.replicas)} replicas on PostgreSQL" if len(cluster.replicas) > 1 else "SQLite"
    crashed = f", {size.crashes} database crashes" if size.crashes else ""
    return (
        f"{size.votes} votes by {size.people} people, {size.duplicates:.0%} delivered twice, "
        f"{where}, {size.kills} kill -9{crashed}"
    )


def _clicks(cluster: Cluster, shown: list[Sent], size: Poll, chance: random.Random) -> list[Click]:
    """Everybody answers and changes their mind, a second apart."""
    begun = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    made = []
    for number in range(size.votes):
        by = cluster.people[number % size.people]
        made.append(
            click(cluster, by, chance.choice(shown), chance, begun + timedelta(seconds=number // size.people))
        )
    return made


def click(cluster: Cluster, by: Person, on: Sent, chance: random.Random, at: datetime) -> Click:
    return chosen(cluster, by, on, chance.choice(list(TITLES)), at)


def chosen(cluster: Cluster, by: Person, on: Sent, choice: Choice, at: datetime) -> Click:
    typed = {"reason": "Vi mangler et arkiv."} if choice is Choice.OBJECTION else {}
    stamp = at.strftime("%Y-%m-%dT%H:%M:%S.0000000Z")
    activity = cluster.outside.tap(by, TITLES[choice], on, typed, timestamp=stamp)
    _, data = promise(on, TITLES[choice])
    return Click(UUID(data["ballot"]), by, choice, at, activity)


def _answering(
    sent: Wire, clicks: list[Click], duplicates: float, struck: Blows, chance: random.Random
) -> Callable[[], Any]:
    async def deliver(click: Click) -> None:
        if await sent.until_taken(click.activity):
            click.acknowledged = True

    async def one_after_the_other() -> None:
        for click in clicks:
            await struck.room()
            twice = chance.random() < duplicates
            await asyncio.gather(*(deliver(click) for _ in range(2 if twice else 1)))
            await struck.done()

    return one_after_the_other


@dataclass(frozen=True)
class Judged:
    """How many of the acknowledged are lost, how many stand otherwise than cast, how many nobody cast."""

    lost: int
    wrong: int
    uncast: int


def judge(clicks: Iterable[Click], stands: Mapping[Where, tuple[str, datetime]]) -> Judged:
    """What stands is the newest that was acknowledged, or a newer one of which no answer came back."""
    history = defaultdict[Where, list[Click]](list)
    for one in sorted(clicks, key=lambda one: one.at):
        history[one.poll, one.by.aad].append(one)
    lost = wrong = 0
    for where, mine in history.items():
        newest = max((at for at, one in enumerate(mine) if one.acknowledged), default=None)
        allowed = {(one.choice.value, one.at) for one in mine[newest or 0 :]}
        kept = stands.get(where)
        lost += newest is not None and kept is None
        wrong += kept is not None and kept not in allowed
    return Judged(lost, wrong, len(stands.keys() - history.keys()))


def check_history(cluster: Cluster, clicks: list[Click], found: Finding) -> None:
    """Holds what was acknowledged against the store, and each effect against the journal."""
    judged = judge(clicks, _votes(cluster))
    found.counted["lost"], found.counted["wrong"] = judged.lost, judged.wrong
    found.demand(not judged.lost and not judged.wrong, f"{judged.lost} votes lost, {judged.wrong} wrong")
    found.demand(not judged.uncast, f"{judged.uncast} votes that nobody cast")
    noted = cluster.rows(select(journal.c.activity).where(journal.c.deed == "voted"))
    twice = sum(times > 1 for times in Counter(row["activity"] for row in noted).values())
    found.counted["counted twice"] = twice
    found.demand(not twice, f"{twice} activities had their effect twice")


def _votes(cluster: Cluster) -> dict[Where, tuple[str, datetime]]:
    asked = select(votes, people.c.aad_id).join(people, people.c.id == votes.c.person)
    return {(row["poll"], row["aad_id"]): (row["choice"], row["clicked_at"]) for row in cluster.rows(asked)}


def check_cards(cluster: Cluster, shown: list[Sent], found: Finding) -> None:
    """What the bot says itself, on each card in the channel and to somebody who looks at it."""
    differs = sum(not _says_what_is_so(cluster, one) for one in shown)
    found.counted["cards that differ from the store"] = differs
    found.demand(not differs, f"{differs} cards do not say what the store has")


def _says_what_is_so(cluster: Cluster, shown: Sent) -> bool:
    _, data = promise(shown, SUPPORT)
    wanted = _counted(cluster, UUID(data["ballot"]))
    try:
        cluster.outside.wait(lambda: counts(cluster.outside.reads(shown)) == wanted)
    except AssertionError:
        return False
    return counts(words(cluster.outside.post(_look(cluster, shown)).body)) == wanted


def _look(cluster: Cluster, on: Sent) -> dict[str, Any]:
    _, data = promise(on, SUPPORT)
    return cluster.outside.tells.tap(on.id, "votes.Look", {"ballot": data["ballot"]}, by=cluster.people[0])


def _counted(cluster: Cluster, poll: UUID) -> tuple[int, ...]:
    asked = select(votes.c.choice, func.count().label("number")).where(votes.c.poll == poll)
    found = {row["choice"]: row["number"] for row in cluster.rows(asked.group_by(votes.c.choice))}
    return tuple(found.get(choice.value, 0) for choice in TITLES)
