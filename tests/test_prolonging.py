"""Prolonging: a deadline is only ever moved to later, by the starter or a host, and all are told once."""

from __future__ import annotations

from datetime import datetime

import pytest

from storage.db import Db, Store
from storage.votes import votes as kept
from tests.dialog import CHANNEL, Network, Someone, here
from tests.once import once

QUESTION = "Skal vi prøve et år uden referat?"
SUPPORT = "Jeg støtter"


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    anna = network.member("Anna Krogh")
    await anna.says(f"start afstemning: {QUESTION}")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def closings(network: Network) -> list[datetime]:
    def work(db: Db) -> list[datetime]:
        [home] = {one.network for one in kept.due(db, here(2030, 1, 1))}
        return [one.closes_at for one in kept.open_in(db, home)]

    return network.store.now(work)


def told(network: Network, before: int) -> list[str]:
    return [
        one.words for one in network.teams.messages[before:] if one.conversation.partition(";")[0] == CHANNEL
    ]


LATER = [
    ("forlæng afstemningen til fredag den 4. december kl. 14", (2026, 12, 4, 14)),
    ("forlæng afstemningen til den 4. december", (2026, 12, 4, 12)),
    ("udskyd fristen for afstemningen til 4/12 kl. 10", (2026, 12, 4, 10)),
    ("forlæng afstemningen med to dage", (2026, 12, 2, 12)),
    ("giv afstemningen en uge mere", (2026, 12, 7, 12)),
    ("forlæng afstemningen om referat til 4. december", (2026, 12, 4, 12)),
    ("extend the vote until 4 December at 14:00", (2026, 12, 4, 14)),
    ("extend the vote by two days", (2026, 12, 2, 12)),
    ("move the deadline of the vote to 4 December", (2026, 12, 4, 12)),
    ("give the vote one week more", (2026, 12, 7, 12)),
]


@pytest.mark.parametrize(("sentence", "moment"), LATER)
async def test_the_starter_gives_it_more_time_and_the_answers_stand(
    network: Network, anna: Someone, sentence: str, moment: tuple[int, ...]
) -> None:
    await person(network, "Bo").taps(SUPPORT)
    asked = await anna.asks(sentence)
    assert QUESTION in asked
    assert closings(network) == [here(2026, 11, 30, 12, 0)], "nothing is moved before the yes"
    before = len(network.teams.messages)

    await anna.agrees()
    await network.passes(seconds=5)

    assert closings(network) == [here(*moment)]
    [line] = told(network, before)
    assert "Anna Krogh har givet mere tid" in line
    assert "Jeg støtter: 1" in network.channel[0].words


async def test_it_closes_at_the_new_time_and_not_at_the_old_one(network: Network, anna: Someone) -> None:
    for name in ("Anna", "Bo"):
        await person(network, name).taps(SUPPORT)
    await anna.does("forlæng afstemningen til den 4. december kl. 10")

    before = len(network.teams.messages)
    await network.is_at(here(2026, 11, 30, 12, 0))
    await network.passes(minutes=5)
    assert told(network, before) == []
    await network.is_at(here(2026, 12, 4, 10, 0))
    await network.passes(seconds=5)
    assert "Besluttet: D-2026-001" in told(network, before)[-1]


async def test_in_the_channel_the_one_message_is_the_answer(network: Network, anna: Someone) -> None:
    await anna.says("forlæng afstemningen til den 4. december")
    before = len(network.teams.messages)
    await anna.agrees()
    await network.passes(seconds=5)
    await network.passes(minutes=5)
    [line] = told(network, before)
    assert "Anna Krogh har givet mere tid" in line


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("forlæng afstemningen til den 27. november kl. 10", "kun flyttes til senere"),
        ("forlæng afstemningen til den 4. december 2028", "over et år"),
        ("extend the vote until 27 November at 10:00", "only be moved to later"),
    ],
)
async def test_sooner_or_in_years_is_refused(
    network: Network, anna: Someone, sentence: str, says: str
) -> None:
    assert says in await anna.says(sentence)
    assert closings(network) == [here(2026, 11, 30, 12, 0)]


async def test_somebody_else_does_not(network: Network, anna: Someone) -> None:
    answer = await person(network, "Bo").says("forlæng afstemningen til den 4. december")
    assert "Kun den, der startede afstemningen" in answer
    assert closings(network) == [here(2026, 11, 30, 12, 0)]


async def test_one_that_is_over_gets_no_more_time(network: Network, anna: Someone) -> None:
    """As long as people have it in mind they are told how it ended; later, that none is open."""
    await anna.does("luk afstemningen")
    refused = await anna.says("forlæng afstemningen til den 4. december")
    assert f"Afstemningen om ”{QUESTION}” er lukket. Ikke besluttet" in refused
    assert network.store.now(lambda db: kept.due(db, here(2030, 1, 1))) == []

    await network.passes(days=8)
    assert "ingen åben afstemning" in await anna.says("forlæng afstemningen til den 11. december")


async def test_a_poll_of_times_ends_before_the_first_of_them(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    await anna.says("start tidsafstemning: Møde om støj: 3. december kl. 10, 4. december kl. 10")
    before = closings(network)
    assert "først lukke, når" in await anna.says("forlæng afstemningen til den 4. december kl. 9")
    assert closings(network) == before


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("start tidsafstemning: Hvornår? 1. oktober 2026 kl. 10, 10. december kl. 10", "i gang eller forbi"),
        ("start time poll: When? 1 October 2026 at 10:00, 10 December at 10:00", "begun or is over"),
    ],
)
async def test_of_a_time_that_has_come_no_earlier_deadline_is_asked_for(
    network: Network, anna: Someone, sentence: str, told: str
) -> None:
    is_danish = "eller" in told
    asker = anna if is_danish else network.member("Camille Rossi", language="en")
    before = closings(network)
    assert told in await asker.asks(sentence)
    assert told in await asker.taps("Start afstemningen" if is_danish else "Start the vote")
    assert closings(network) == before


TIMES = [
    "start tidsafstemning: Møde om støj: tirsdag kl. 10, onsdag kl. 10; til i dag kl. 15",
    "start valg: Hvornår? 24. november kl. 10; 25. november kl. 10; til i dag kl. 15",
    "start vote: When do we meet? Tue 24 Nov 10-12 / Wed 25 Nov 10-12, until today at 15:00",
]


@pytest.mark.parametrize("sentence", TIMES)
async def test_however_times_are_voted_on_they_never_come_before_the_close(
    network: Network, anna: Someone, sentence: str
) -> None:
    """Neither by somebody's wish nor by the clock where few have answered."""
    await anna.does("luk afstemningen")
    await anna.says(sentence)
    assert closings(network) == [here(2026, 11, 23, 15)]
    assert "først lukke, når" in await anna.says("forlæng afstemningen til torsdag")
    assert closings(network) == [here(2026, 11, 23, 15)]

    await network.is_at(here(2026, 11, 23, 15, 1))
    with network.store.reading() as db:
        assert kept.due(db, here(2030, 1, 1)) == []
    assert "For få har svaret" in network.channel[-1].words


async def test_without_a_time_it_is_said_how(network: Network, anna: Someone) -> None:
    assert "forlæng afstemningen til fredag kl. 12" in await anna.says("forlæng afstemningen")


async def test_in_english(store: Store) -> None:
    network = Network(store, language="en")
    network.member("Bo Madsen", language="en")
    anna = network.member("Anna Krogh", language="en")
    await anna.says("start vote: A year without minutes")
    assert "only be moved to later" in await anna.says("extend the vote until 27 November at 10:00")
    await anna.does("extend the vote until 4 December at noon")
    await network.passes(seconds=5)
    assert "Anna Krogh has given more time" in network.channel[-1].words


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("luk afstemningen den 4. december", "først lukke fre. 4. dec. 2026"),
        ("luk afstemningen d. 4/12 kl. 14", "først lukke fre. 4. dec. 2026 kl. 14.00"),
        ("luk afstemningen på onsdag i næste uge", "først lukke ons. 2. dec. 2026"),
        ("close the vote on 4 December", "Fri 4 Dec 2026"),
        ("extend the vote by a week", "Mon 7 Dec 2026"),
        ("extend it by a week", "Mon 7 Dec 2026"),
        ("forlæng en uge", "man. 7. dec. 2026"),
    ],
)
async def test_closing_at_a_time_is_a_later_deadline_and_asked_first(
    network: Network, anna: Someone, sentence: str, asks: str
) -> None:
    assert asks in await anna.asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [("luk afstemningen på fredag", "”luk afstemningen”"), ("close the vote on Friday", "“close the vote”")],
)
async def test_closing_at_an_earlier_time_says_what_can_be_done(
    network: Network, anna: Someone, sentence: str, says: str
) -> None:
    told = await anna.asks(sentence)
    assert says in told
    assert ("kun flyttes til senere" in told) or ("only be moved to later" in told)


@pytest.mark.parametrize(
    "sentence", ["luk afstemningen om en time", "close the vote in an hour", "stop the vote in 30 min"]
)
async def test_a_time_from_now_names_no_vote(network: Network, anna: Someone, sentence: str) -> None:
    told = await anna.asks(sentence)
    assert "kun flyttes til senere" in told or "only be moved to later" in told


@pytest.mark.parametrize(
    ("said", "closes"),
    [
        ("forlæng afstemningen til mandag kl. 12", (2026, 11, 30, 12)),
        ("forlæng afstemningen til tirsdag", (2026, 12, 1, 12)),
        ("extend the vote until Monday at 12", (2026, 11, 30, 12)),
    ],
)
async def test_a_weekday_is_the_one_behind_the_deadline(
    network: Network, said: str, closes: tuple[int, ...]
) -> None:
    """It is said on a Monday, of a vote that closes on Friday."""
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi prøve et år uden referat? til fredag kl. 14")
    await anna.does(said)

    assert closings(network) == [here(*closes)]


async def test_a_day_before_the_deadline_stays_one(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi prøve et år uden referat? til fredag kl. 14")

    assert "kun flyttes til senere" in await anna.says("forlæng afstemningen til den 25. november")
