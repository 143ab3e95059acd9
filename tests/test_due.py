"""What is due is found: a clock that asks only where something may be due says what one that asks
everywhere would say, at the same minute. None late, none lost."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import features
from bot.core.feature import Round
from bot.process.clock import Clock
from storage import networks, people, stirring
from storage.db import Db
from storage.directory import directory
from storage.networks import Network as Home
from tests.dialog import BOT, COPENHAGEN, SERVICE, TENANT, Network, Someone, here

pytestmark = pytest.mark.both_databases

_AT = ("06:00", "08:30", "08:31", "09:00", "10:15", "10:46", "12:00", "13:00", "15:30", "15:59", "16:00")
HOURS = tuple(map(time.fromisoformat, _AT))
"""Where things fall due, and where the clock may begin and must end to write to people."""

LOOKS = 50
NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen")


# --- a year of a network ----------------------------------------------------------------------------------


async def lived_in(network: Network) -> list[Someone]:
    """Four members and the secretariat; two of them are in a second network, too."""
    found = [network.member(name) for name in NAMES] + [network.facilitator()]
    await found[-1].says("hjælp")
    network.store.now(partial(second, network, among=[one.profile.aad_id for one in found[:2]]))
    return found


def second(network: Network, db: Db, among: list[str]) -> None:
    known = {"service_url": SERVICE, "bot": BOT, "language": "en", "welcomed": True}
    home = networks.found(
        db,
        tenant=TENANT,
        team="19:second@thread.tacv2",
        name="Labs",
        channel="19:second-channel@thread.tacv2",
        timezone="Europe/Lisbon",
        installed_at=network.clock,
        **known,
    )
    met = [people.by_aad(db, TENANT, one) for one in among]
    networks.join(db, home.id, [one.id for one in met if one])


def deeds(day: Callable[[int], str]) -> list[tuple[int, str]]:
    """Who says what; with days that are so many days ahead."""
    return [
        (0, f"start afstemning: Skal vi mødes online?, til {day(6)} kl. 12"),
        (1, f"start afstemning: Skal det haste?, til {day(1)} kl. 15"),
        (0, "luk afstemningen"),
        (4, f"planlæg møde {day(40)} kl. 12-15.30 i lokale S04"),
        (4, f"planlæg møde {day(24)} kl. 9-10.45"),
        (4, f"planlæg møde {day(2)} kl. 13-15"),
        (4, f"flyt mødet til {day(9)}"),
        (4, "aflys mødet"),
        (4, f"KAMU mødes {day(35)}, godkendelse, budbringer Anna Krogh"),
        (4, f"KAMU mødes {day(60)}"),
        (0, "foreslå punkt: alenearbejde – status, 15 min"),
        (2, "input til handleplanen: Bedre lys i laboratorierne"),
        (4, f"aftale: vi vasker, ansvarlig Bo Madsen, frist {day(5)}"),
        (1, "D-2026-001 er udført"),
        (1, f"udskyd D-2026-001 til {day(12)}, fordi rapporten mangler"),
        (1, f"jeg er på ferie til {day(4)}"),
        (1, "jeg er tilbage"),
        (0, f"jeg har fri til {day(3)}"),
        (0, "påmind mig igen"),
        (2, "påmind mig ugentligt"),
        (2, "påmind mig straks"),
        (2, "påmind mig dagligt"),
        (3, "påmind mig mellem 10 og 12"),
        (3, "jeg kommer"),
        (3, "jeg melder afbud"),
        (3, "find en afløser"),
        (1, "jeg tager den"),
        (0, "fortryd"),
    ]


async def does_something(people: list[Someone], clock: datetime, luck: random.Random) -> None:
    today = clock.astimezone(COPENHAGEN).date()
    who, words = luck.choice(deeds(lambda ahead: f"{today + timedelta(days=ahead):%d-%m-%Y}"))
    where = luck.choice(["personal", "channel"])
    await people[who].says(words, where=where)
    if luck.random() < 0.3 and people[who].saw:
        await people[who].says("ja", where=where)


def looks(began: datetime, luck: random.Random) -> Iterator[datetime]:
    """A day that is looked at is so from its beginning on: then its times are what matters."""
    day = began.astimezone(COPENHAGEN).date()
    while True:
        day += timedelta(days=luck.choice([1, 1, 1, 2, 3, 6]))
        for hour in (time(0), *sorted(luck.sample(HOURS, luck.randint(2, 4)))):
            found = datetime.combine(day, hour, COPENHAGEN).astimezone(began.tzinfo)
            yield found
            if luck.random() < 0.5:
                yield found + timedelta(minutes=luck.choice([1, 2, 17, 20]))


@pytest.mark.parametrize("seed", range(2))
async def test_where_the_clock_does_not_ask_there_is_nothing_to_say(network: Network, seed: int) -> None:
    """At each look the harness tries what the other networks would say (`tests/overlooked.py`)."""
    luck = random.Random(seed)
    began, people = network.clock, await lived_in(network)
    for moment in islice(looks(began, luck), LOOKS):
        await network.is_at(max(moment, network.clock))
        if luck.random() < 0.35:
            await does_something(people, network.clock, luck)

    assert network.clock - began > timedelta(days=LOOKS / 10)
    assert len(network.teams.messages) > LOOKS / 4


def test_no_capability_compares_the_time_of_day_by_itself() -> None:
    """`has_come` notes when it is to be asked again; a comparison with `now` does not."""
    files = list(Path(features.__path__[0]).rglob("*.py"))
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    compared = [ast.unparse(node) for node in nodes if isinstance(node, ast.Compare)]

    assert len(compared) > 500
    assert [one for one in compared if "query.now" in one] == []


# --- what stirs a network ---------------------------------------------------------------------------------


async def asked(network: Network, clock: Clock) -> int:
    """How many networks the clock asks in the next minute."""
    network.clock += timedelta(minutes=1)
    seen: list[Home] = []
    ask = network.clockwork.round

    async def counted(deed: Round, home: Home, now: datetime) -> datetime | None:
        seen.append(home)
        return await ask(deed, home, now)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network.clockwork, "round", counted)
        await clock.tick()
    return len({one.id for one in seen})


@pytest.fixture
def clock(network: Network) -> Clock:
    return Clock(network.clockwork, network.delivery, 5.0, lambda: network.clock)


async def at_rest(network: Network, clock: Clock) -> None:
    """Both networks were asked, and nothing has changed since."""
    await lived_in(network)
    assert await asked(network, clock) == 2
    await rests(network, clock)


async def rests(network: Network, clock: Clock) -> None:
    until = network.clock + timedelta(minutes=30)
    while await asked(network, clock):
        assert network.clock < until


async def test_at_rest_no_network_is_asked_until_a_day_begins(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)

    network.clock = here(2026, 11, 23, 23, 57)
    assert [await asked(network, clock) for _ in range(6)] == [
        0,
        0,
        1,
        0,
        0,
        0,
    ]
    network.clock = here(2026, 11, 24, 0, 58)
    assert [await asked(network, clock) for _ in range(3)] == [0, 1, 0]


async def test_where_something_was_changed_is_asked_twice(network: Network, clock: Clock) -> None:
    """What was on its way to its commit at the first look is seen at the second."""
    await at_rest(network, clock)

    await network.people[3].says("foreslå punkt: alenearbejde", where="channel")  # she is in one network only

    assert [await asked(network, clock) for _ in range(3)] == [1, 1, 0]


async def test_a_question_stirs_nobody(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)
    await network.people[3].asks("hvem er vært næste gang?")
    await rests(network, clock)

    await network.people[3].asks("hvem er vært næste gang?")

    assert await asked(network, clock) == 0


@pytest.mark.parametrize(
    "sentence", ["jeg er på ferie til 27. november", "påmind mig ugentligt", "fri til fredag"]
)
async def test_how_somebody_is_there_concerns_all_their_networks(
    network: Network, clock: Clock, sentence: str
) -> None:
    await at_rest(network, clock)

    await network.people[0].says(sentence, where="channel")

    assert await asked(network, clock) == 2


async def test_a_change_of_the_directory_concerns_every_network(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)

    network.store.now(lambda db: directory.touch(db, TENANT, "unit-anna", network.clock))

    assert await asked(network, clock) == 2


async def test_a_vote_that_the_clock_closes_stirs_its_network(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)
    await network.people[3].says("start afstemning: Skal vi?, til 25. november kl. 10")
    network.clock = here(2026, 11, 25, 9, 30)
    await rests(network, clock)
    network.clock = here(2026, 11, 25, 9, 59)

    assert await asked(network, clock) == 1


async def test_a_clock_that_begins_or_was_set_back_asks_everywhere(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)

    assert await asked(network, Clock(network.clockwork, network.delivery, 5.0, lambda: network.clock)) == 2

    await rests(network, clock)
    network.clock -= timedelta(hours=2)
    assert await asked(network, clock) == 2


async def test_a_deed_that_fails_is_tried_again_in_the_next_minute(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)
    network.store.now(stirring.everywhere)

    def fails(*_told: Any) -> None:
        raise LookupError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network.router.house, "rounds", [("fails", fails)])
        await clock.tick()
        assert [await asked(network, clock) for _ in range(3)] == [2, 2, 2]

    assert [await asked(network, clock) for _ in range(2)] == [2, 0]


async def test_a_change_while_a_network_is_asked_is_not_forgotten(network: Network, clock: Clock) -> None:
    await at_rest(network, clock)
    network.store.now(stirring.everywhere)
    ask_again = network.clockwork.ask_again

    async def meanwhile(*told: Any) -> None:
        await network.people[3].says("foreslå punkt: støj")
        await ask_again(*told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network.clockwork, "ask_again", meanwhile)
        assert await asked(network, clock) == 2

    assert await asked(network, clock) == 1


async def test_a_round_that_takes_long_is_said_and_does_not_look_like_a_clock_that_stands(
    network: Network, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_rest(network, clock)
    network.store.now(stirring.everywhere)
    ask, ages = network.clockwork.round, []

    async def slow(*told: Any) -> datetime | None:
        network.clock += timedelta(seconds=20)
        ages.append(clock.age)
        return await ask(*told)

    monkeypatch.setattr(network.clockwork, "round", slow)
    monkeypatch.setattr(
        "bot.process.clock.time", SimpleNamespace(monotonic=lambda: float(network.clock.timestamp()))
    )
    network.clock += timedelta(minutes=1)
    with capture_logs() as logs:
        await clock.tick()

    assert [one["event"] for one in logs] == ["the clock is late: a round of all that is due takes long"]
    assert max(ages[1:]) <= 20
