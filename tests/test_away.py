"""Being away has one meaning: a deputy votes, and the clock says nothing from the day on which it begins."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, here


def heard(network: Network, someone: Someone) -> int:
    return len(network.said_to(someone))


async def mornings(network: Network, until: datetime) -> list[tuple[date, dict[str, int]]]:
    """Each day's clock at the hours when reminders are due, and how many messages each person then got."""
    told = []
    day = network.clock.date()
    while day < until.date():
        day += timedelta(days=1)
        before = {one.name: heard(network, one) for one in network.people}
        for hour, minute in ((8, 31), (9, 1), (12, 1), (15, 0)):
            await network.is_at(here(day.year, day.month, day.day, hour, minute))
        told.append((day, {one.name: heard(network, one) - before[one.name] for one in network.people}))
    return told


@pytest.mark.parametrize(
    "sentence", ["jeg er på ferie fra 1/12 til 4/12", "I am on holiday from 1 December to 4 December"]
)
async def test_whoever_is_on_holiday_is_not_reminded_and_hears_it_on_the_first_day_back(
    network: Network, sentence: str
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    told = await anna.asks(sentence)
    assert "påmindelser" in told or "reminders" in told
    await bo.says("start afstemning: Skal vi mødes oftere? til 7. december kl. 15")

    days = await mornings(network, here(2026, 12, 7, 16))
    got = {day: names["Anna Krogh"] for day, names in days}
    assert [got[date(2026, 12, day)] for day in (1, 2, 3, 4, 5, 6)] == [0] * 6
    assert got[date(2026, 12, 7)] == 1


async def test_the_deputy_is_asked_instead(network: Network) -> None:
    network.unit("fysik", "DTU Fysik")
    anna, bo = network.member("Anna Krogh", "fysik"), network.member("Bo Madsen")
    network.role(directory.AMK_DEPUTY, "Tine Holst", "fysik")
    tine = network.guest("Tine Holst")
    await anna.asks("jeg er på ferie fra 30/11 til 8/12")
    before = heard(network, anna)
    await bo.says("start afstemning: Skal vi mødes oftere? til 7. december kl. 15")

    await mornings(network, here(2026, 12, 7, 16))
    assert heard(network, anna) == before
    assert "Skal vi mødes oftere?" in network.said_to(tine)[-1].words


async def test_a_deputy_who_is_away_too_is_not_asked(network: Network) -> None:
    network.unit("fysik", "DTU Fysik")
    anna, bo = network.member("Anna Krogh", "fysik"), network.member("Bo Madsen")
    for name in ("Tine Holst", "Uffe Lind"):
        network.role(directory.AMK_DEPUTY, name, "fysik")
    tine, uffe = network.member("Tine Holst", "kemi"), network.guest("Uffe Lind")
    for one in (anna, tine):
        await one.asks("jeg er på ferie fra 30/11 til 8/12")
    before = heard(network, tine)
    await bo.says("start afstemning: Skal vi mødes oftere? til 7. december kl. 15")

    await mornings(network, here(2026, 12, 7, 16))
    assert heard(network, tine) == before
    assert "Skal vi mødes oftere?" in network.said_to(uffe)[-1].words


async def test_who_is_away_in_one_network_is_away_in_all(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    for name in ("Bo Madsen", "Camille Rossi"):
        network.member(name)
    await anna.elsewhere("jeg er på ferie fra 7/12 til 18/12")
    await signe.says("planlæg møde 15. december kl. 9-12")

    [card] = [one.words for one in network.channel if "Værter: " in one.words]
    assert "Anna Krogh" not in card.split("Værter: ")[1].splitlines()[0]


async def test_whoever_comes_back_early_is_there_again(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await bo.says("start afstemning: Skal vi mødes oftere? til 7. december kl. 15")
    await anna.asks("jeg er på ferie fra 23/11 til 11/12")
    await anna.asks("jeg er tilbage")

    days = await mornings(network, here(2026, 12, 7, 16))
    assert sum(names["Anna Krogh"] for _, names in days) >= 1


@pytest.mark.parametrize("seed", range(4))
async def test_no_message_by_the_clock_on_a_day_of_absence_and_one_a_day_otherwise(
    network: Network, seed: int
) -> None:
    """Votes, a meeting with hosts, and absences drawn at random; nobody but the clock does anything."""
    draw = random.Random(seed)
    everybody = [
        network.member(name) for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen")
    ]
    await network.facilitator().says("planlæg møde 15. december kl. 9-12")
    away: dict[str, tuple[date, date]] = {}
    for one in everybody:
        first = date(2026, 11, 24) + timedelta(days=draw.randrange(16))
        away[one.name] = (first, first + timedelta(days=draw.randrange(8)))
        start, end = away[one.name]
        await one.asks(f"jeg er på ferie fra {start.day}/{start.month} til {end.day}/{end.month}")
    for at in range(3):
        close = 1 + draw.randrange(10)
        await everybody[at].says(f"start afstemning: Skal vi prøve nummer {at}? til {close}. december kl. 12")

    for day, names in await mornings(network, here(2026, 12, 15, 16)):
        for name, count in names.items():
            start, end = away.get(name, (date.max, date.min))
            assert count == 0 or not start <= day <= end, (name, day)
            assert count <= 2, (name, day)
