"""A team that is closed to the bot for a while: nothing falls due there meanwhile, and all of it is told
once, when it opens. At every tick the harness looks at each deed of the clock (`tests/resting.py`)."""

from __future__ import annotations

import random
from datetime import timedelta
from itertools import islice

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once
from tests.test_due import does_something, lived_in, looks

CLOSES = pytest.mark.parametrize(
    ("closes", "opens"), [("removed", "installed"), ("team_archived", "team_unarchived")]
)


@once
async def anna(network: Network) -> Someone:
    """Anna and Bo host the first of three meetings, Camille and Dorte the second."""
    anna = network.member("Anna Krogh")
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz"):
        network.member(name)
    signe = network.facilitator()
    for day in ("15-12-2026", "12-01-2027", "09-02-2027"):
        await signe.asks(f"planlæg møde {day} kl. 12-15 i lokale S04")
    await network.passes(minutes=11)
    return anna


async def closed_for(network: Network, closes: str, opens: str, days: int) -> int:
    """How many messages there were before; what fell due comes within three days of the opening."""
    await network.hears(closes)
    before = len(network.teams.messages)
    for _ in range(days):
        await network.passes(days=1)
    assert len(network.teams.messages) == before
    await network.hears(opens)
    for _ in range(3):
        await network.passes(days=1)
    return before


def told(network: Network, since: int, words: str) -> list[str]:
    return [one.words for one in network.teams.messages[since:] if words in one.words]


@CLOSES
@pytest.mark.both_databases
async def test_an_offer_that_ran_out_meanwhile_is_told_once(
    network: Network, anna: Someone, closes: str, opens: str
) -> None:
    await anna.asks("byt med Camille")

    since = await closed_for(network, closes, opens, 9)

    assert len(told(network, since, "har ikke svaret, så tilbuddet")) == 1


@CLOSES
@pytest.mark.both_databases
async def test_a_seat_that_nobody_took_meanwhile_is_given_once(
    network: Network, anna: Someone, closes: str, opens: str
) -> None:
    await anna.asks("find en afløser")

    since = await closed_for(network, closes, opens, 6)

    assert len(told(network, since, "Du er nu vært tir. 15. dec. 2026")) == 1


@CLOSES
@pytest.mark.both_databases
async def test_a_decision_whose_review_came_meanwhile_is_asked_about_once(
    network: Network, anna: Someone, closes: str, opens: str
) -> None:
    await anna.says("registrér beslutning: Vi mødes på Risø")
    await anna.taps("Ansvarlig og frister")
    await anna.fills("Gem", review_on="27. november")

    since = await closed_for(network, closes, opens, 6)

    assert len(told(network, since, "Gælder den stadig?")) == 1


@pytest.mark.both_databases
@pytest.mark.parametrize("seed", range(3))
async def test_whatever_falls_due_in_a_closed_team_waits(network: Network, seed: int) -> None:
    """Whatever they did before; the harness looks at each deed of the clock, at each tick."""
    luck = random.Random(seed)
    people = await lived_in(network)
    for moment in islice(looks(network.clock, luck), 15):
        await network.is_at(max(moment, network.clock))
        await does_something(people, network.clock, luck)
    await network.hears("team_archived")
    before = len(network.channel)

    for moment in islice(looks(network.clock, luck), 20):
        await network.is_at(max(moment, network.clock) + timedelta(seconds=1))

    assert len(network.channel) == before
    assert network.clock > here(2026, 12, 1)
