"""A rolling deploy: one replica after another is stopped and started again, and nobody notices."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import quote

import psutil
from sqlalchemy import select

from storage import outbox
from storage.votes.poll import Choice
from tests.faults import letters
from tests.faults.cluster import Cluster
from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.faults.haste import Blows, Wire, at_most, wire
from tests.faults.hours import a_monday
from tests.faults.letters import Planned
from tests.faults.votes import SEED, Click, check_cards, check_history, chosen, click
from tests.microsoft import Person, Sent, personal_chat, words
from tests.process import PATIENCE, Stafet
from tests.protocol.outside import ACCEPTED, Clock, room_of

TEAMS_LIMITS = "7/1s,8/2s,60/30s,1800/h;30/1s"
AT_ONCE = 8
BEGUN = datetime(2026, 11, 24, 9, tzinfo=UTC)
NOT_PLANNED, IN_ENGLISH = "ikke planlagt", "English with you"
TICKS = re.compile(r"^stafet_ticks_total (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Roll:
    """So often both replicas are stopped and started again, amid so much; `due`: messages that fall due at
    each of these moments."""

    rounds: int
    people: int
    votes: int
    items: int
    questions: int
    due: int


@dataclass
class Deed:
    """What somebody does: the activity, and whether anybody took it."""

    activity: dict[str, Any]
    acknowledged: bool = False


@dataclass(frozen=True)
class Work:
    """All that is done meanwhile."""

    clicks: list[Click]
    in_channel: list[Deed]
    in_chats: list[Deed]

    @property
    def all_of_it(self) -> list[Click | Deed]:
        return [*self.clicks, *self.in_channel, *self.in_chats]


@dataclass(frozen=True)
class Stopped:
    """How a replica ended, and whom it was about to answer just then."""

    code: int
    asked: list[Person]


@experiment("R9", small=Roll(1, 12, 96, 12, 12, due=6), full=Roll(5, 100, 4000, 150, 150, due=50))
def one_replica_after_another(ground: Ground, size: Roll) -> Finding:
    """Two replicas with Teams' limits. Each is asked to stop while it has something on the wire, turns red,
    ends that, and is started again; whoever finds it gone turns to the other. Meanwhile the clock brings a
    vote to its end, reminders, and messages that were waiting for their moment."""
    found = Finding(
        f"{2 * size.rounds} times one of two replicas stopped and started again, amid {size.votes} votes, "
        f"{size.items} items, {size.questions + size.people} questions and what falls due"
    )
    clock = Clock(ground.folder() / "time")
    monday = a_monday(clock.now).replace(hour=10)
    clock.starts_at(monday)
    env = clock.env | {"SEND_LIMITS": TEAMS_LIMITS}
    with Cluster(ground, replicas=2, people=size.people, env=env) as cluster:
        silent = cluster.people[: len(cluster.people) // 4]
        over = _soon_over(cluster, monday)
        [poll] = cluster.polls(1)
        work = _work(cluster, poll, cluster.people[len(silent) :], size)
        moments = _moments(monday, 2 * size.rounds)
        planned = _due(cluster, moments, size.due)
        stopped: list[Stopped] = []
        blows = [
            partial(_roll, cluster, replica, clock, at, stopped)
            for replica, at in zip(itertools.cycle(cluster.replicas), moments, strict=False)
        ]
        found.counted["delivered again"] = asyncio.run(_worked(cluster, work, blows))
        _let_it_settle(cluster, silent)
        _check_stops(stopped, found)
        check_history(cluster, over + work.clicks, found)
        check_cards(cluster, [poll], found)
        _check_answers(cluster, work, stopped, found)
        _check_clock(cluster, silent, planned, found)
        _check_letters(cluster, found)
    return found


# --- what is done -----------------------------------------------------------------------------------------


def _soon_over(cluster: Cluster, monday: datetime) -> list[Click]:
    """A vote on which all have answered, and which ends in the afternoon."""
    outside = cluster.outside
    shown = outside.votes(
        outside.anna, f"start afstemning: Er vi her? til {monday.strftime('%d-%m-%Y')} kl. 14"
    )
    clicks = [chosen(cluster, one, shown, Choice.SUPPORT, BEGUN) for one in cluster.people]
    for one in clicks:
        one.acknowledged = outside.tell(one.activity).status in ACCEPTED
    return clicks


def _work(cluster: Cluster, poll: Sent, voters: Sequence[Person], size: Roll) -> Work:
    """Everybody asks in their chat, too, once."""
    chance = random.Random(SEED)
    tells, asks = cluster.outside.tells, "hvem er vært næste gang?"
    said = [f"foreslå punkt: emne {number}" for number in range(size.items)] + [asks] * size.questions
    return Work(
        [
            click(cluster, by, poll, chance, BEGUN + timedelta(seconds=number))
            for number, by in zip(range(size.votes), itertools.cycle(voters), strict=False)
        ],
        [
            Deed(tells.message(one, by=by))
            for one, by in zip(said, itertools.cycle(cluster.people), strict=False)
        ],
        [Deed(tells.message(asks, by=by, in_="personal")) for by in cluster.people],
    )


def _moments(monday: datetime, stops: int) -> list[datetime]:
    """The vote is over at the first, and at the last the other one is two working days from its end."""
    over, thursday = monday.replace(hour=14, minute=1), monday.replace(hour=8, minute=31) + timedelta(days=3)
    return [*(over + timedelta(minutes=number) for number in range(stops - 1)), thursday]


def _due(cluster: Cluster, moments: Sequence[datetime], number: int) -> list[Planned]:
    """Messages that wait for one of these moments; none may come twice."""
    planned = [
        Planned(one.words, one.conversation, due_at=at)
        for at in moments
        for one in letters.to_each(cluster, number, f"{at:%d %H.%M} brev")
    ]
    letters.write(cluster, planned, outbox.NEVER_TWICE)
    return planned


async def _worked(cluster: Cluster, work: Work, blows: Sequence[Callable[[], None]]) -> int:
    """All of it, mixed, while the replicas are rolled; how often somebody had to turn to the other."""
    deeds = work.all_of_it
    random.Random(SEED).shuffle(deeds)
    struck = Blows(len(deeds), list(blows))
    async with (
        wire(cluster, connections=AT_ONCE, patience=PATIENCE) as sent,
        asyncio.TaskGroup() as group,
    ):
        group.create_task(struck.fall())
        await at_most(AT_ONCE, [partial(_done, sent, one, struck) for one in deeds])
    return sent.again


async def _done(sent: Wire, deed: Click | Deed, struck: Blows) -> None:
    await struck.room()
    deed.acknowledged = await sent.until_taken(deed.activity, PATIENCE) is not None
    await struck.done()


# --- a stop and a start -----------------------------------------------------------------------------------


def _roll(cluster: Cluster, replica: Stafet, clock: Clock, moment: datetime, stopped: list[Stopped]) -> None:
    """Red while it still answers; what falls due while it ends is the other's."""
    assert replica.process
    cluster.microsoft.holds()
    asked = _asked_until_it_answers(cluster, replica)
    replica.process.terminate()
    cluster.outside.wait(lambda: replica.get("/readyz").status == 503)
    clock.is_at(moment)
    cluster.microsoft.recovers()
    stopped.append(Stopped(replica.process.wait(PATIENCE), asked))
    replica.start()


def _asked_until_it_answers(cluster: Cluster, replica: Stafet) -> list[Person]:
    """People of whom the last has a letter from this replica on the wire; another may have taken a letter
    over that this one wrote."""
    asked: list[Person] = []
    for number in itertools.count():
        asked.append(cluster.outside.person(f"Ny{number} ved {len(cluster.microsoft.calls)}"))
        cluster.outside.team.members.append(asked[-1])
        port = _port_of_the_answer(cluster, replica, asked[-1])
        if port in {
            one.laddr.port for one in psutil.Process(replica.pid).net_connections("tcp") if one.laddr
        }:
            break
    return asked


def _port_of_the_answer(cluster: Cluster, replica: Stafet, by: Person) -> int:
    """Where a letter to somebody comes from that is on the wire now."""
    activity = cluster.outside.tells.message("language english", by=by, in_="personal")
    cluster.outside.wait(lambda: replica.post(activity, cluster.token).status != 503)
    room, calls = quote(personal_chat(by.id), safe=""), cluster.microsoft.calls
    return cluster.outside.wait(
        lambda: next((one.port for one in calls if one.method == "POST" and room in one.path), 0)
    )


def _let_it_settle(cluster: Cluster, silent: Sequence[Person]) -> None:
    """What is to come has come, and both have looked twice more for what they would say."""
    outside = cluster.outside
    outside.wait(lambda: all(_reminded(cluster, silent)))
    outside.wait(lambda: _drawn(cluster, "outcome"))
    looked = [_ticks(one) + 2 for one in cluster.replicas]
    outside.wait(lambda: all(_ticks(one) >= at for one, at in zip(cluster.replicas, looked, strict=True)))
    assert letters.all_ended(cluster, PATIENCE), "some letters are still on their way"


def _ticks(replica: Stafet) -> float:
    found = TICKS.search(str(replica.get("/metrics").body))
    return float(found[1]) if found else 0.0


def _drawn(cluster: Cluster, draws: str) -> list[Sent]:
    """The messages of one kind that the clock has sent."""
    asked = select(outbox.letters.c.sent_as).where(outbox.letters.c.draws == draws)
    said = {row["sent_as"] for row in cluster.rows(asked)}
    return [one for one in cluster.microsoft.sent if one.id in said]


def _reminded(cluster: Cluster, people: Sequence[Person]) -> list[int]:
    """How often each of them was."""
    times = Counter(one.conversation for one in _drawn(cluster, "reminder"))
    return [times[personal_chat(one.id)] for one in people]


# --- what came of it --------------------------------------------------------------------------------------


def _check_stops(stopped: list[Stopped], found: Finding) -> None:
    codes = [one.code for one in stopped]
    found.demand(not any(codes), f"return codes {codes}")


def _check_answers(cluster: Cluster, work: Work, stopped: Iterable[Stopped], found: Finding) -> None:
    """Whatever was taken was answered, once."""
    sent = cluster.microsoft.sent[:]
    taken = sum(one.acknowledged for one in work.all_of_it)
    found.counted["acknowledged"] = taken
    found.demand(taken == len(work.all_of_it), f"{len(work.all_of_it) - taken} were taken by nobody")
    under = Counter(one.reply_to for one in sent)
    answers = [under[one.activity["id"]] for one in work.in_channel]
    chats = [one.activity["conversation"]["id"] for one in work.in_chats]
    answers += [_said(sent, NOT_PLANNED, chat) for chat in chats]
    answers += [_said(sent, IN_ENGLISH, personal_chat(one.id)) for stop in stopped for one in stop.asked]
    found.counted["answers"] = sum(answers)
    found.demand(all(answers), f"{answers.count(0)} were not answered")
    found.demand(max(answers) == 1, f"{sum(number > 1 for number in answers)} were answered twice")


def _said(sent: Iterable[Sent], part: str, room: str) -> int:
    return sum(room_of(one) == room and part in words(one.body) for one in sent)


def _check_clock(cluster: Cluster, silent: Sequence[Person], planned: list[Planned], found: Finding) -> None:
    reminded, outcomes = _reminded(cluster, silent), len(_drawn(cluster, "outcome"))
    found.demand(set(reminded) == {1}, f"reminders of one vote: {sorted(reminded)}")
    found.demand(outcomes == 1, f"what came of a vote was said {outcomes} times")
    arrived = letters.copies(cluster, planned)
    missing = len(planned) - len(arrived)
    found.counted["fell due"] = f"{len(arrived)} of {len(planned)}"
    found.demand(not missing, f"{missing} that fell due did not come")
    found.demand(max(arrived.values(), default=1) == 1, "what fell due came twice")


def _check_letters(cluster: Cluster, found: Finding) -> None:
    """Every letter arrived, as a message of its own; the clock says nothing twice."""
    rows = cluster.rows(select(outbox.letters))
    sent = {one.id: one for one in cluster.microsoft.sent}
    states = Counter(row["state"] for row in rows)
    found.counted["letters"] = len(rows)
    found.demand(set(states) == {outbox.SENT}, f"letters that are not sent: {dict(states)}")
    flagged = sum(row["flagged"] for row in rows)
    found.demand(not flagged, f"{flagged} letters were perhaps sent twice")
    found.demand(len({row["sent_as"] for row in rows} & set(sent)) == len(rows), "letters that nobody got")
    unasked = [sent[row["sent_as"]] for row in rows if row["cause"] is None and row["sent_as"] in sent]
    said = Counter((one.conversation, words(one.body)) for one in unasked)
    twice = [what for what, times in said.items() if times > 1]
    found.demand(not twice, f"the clock said twice: {twice[:3]}")
