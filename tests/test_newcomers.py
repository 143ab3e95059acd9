"""Whoever is new is welcomed: unasked on their first morning, and whenever they say so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once

FIRST_DAY = date(2026, 11, 26)


@once
async def ida(network: Network) -> Someone:
    """She begins on Thursday; the others were there before the network had the bot."""
    network.member("Anna Krogh", language="en")
    network.member("Bo Madsen")
    return network.member("Ida Skov", since=FIRST_DAY)


@pytest.mark.both_databases
async def test_on_the_first_morning_they_are_welcomed_once(network: Network, ida: Someone) -> None:
    await network.is_at(here(2026, 11, 25, 9, 0))
    assert network.said_to(ida) == []
    await network.is_at(here(2026, 11, 26, 9, 0))
    [told] = network.said_to(ida)
    assert "Velkommen i netværket, Ida!" in told.words
    assert "Din makker: Bo Madsen" in told.words, "who speaks her language"
    for day in (27, 30):
        await network.is_at(here(2026, 11, day, 9, 0))
    assert network.said_to(ida) == [told]


async def test_whoever_was_there_before_is_not(network: Network, ida: Someone) -> None:
    for day in (26, 27, 30):
        await network.is_at(here(2026, 11, day, 9, 0))
    assert not any("Velkommen" in one.words for one in network.teams.messages if one.conversation != ida.chat)


@pytest.mark.parametrize(
    "said", ["jeg er ny", "jeg er ny AMK, hvad gør jeg?", "hvem er min makker?", "find en makker til mig"]
)
async def test_whoever_says_that_they_are_new_is_welcomed(network: Network, ida: Someone, said: str) -> None:
    told = await ida.asks(said)
    assert "Velkommen i netværket, Ida!" in told
    assert "Skriv til Bo Madsen" in told


@pytest.mark.parametrize("said", ["I'm new here", "who is my buddy?", "find me a buddy"])
async def test_in_english(network: Network, ida: Someone, said: str) -> None:
    camille = network.member("Camille Roy", language="en")
    told = await camille.asks(said)
    assert "Welcome to the network, Camille!" in told
    assert "Your buddy: Anna Krogh" in told


async def test_the_next_meeting_is_told_and_who_has_hosted_goes_first(network: Network, ida: Someone) -> None:
    network.member("Emil Bach")
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 12-15.30")
    await signe.says("sæt Emil som vært den 24. november")
    await network.is_at(here(2026, 11, 25, 9, 0))
    await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
    told = await ida.asks("jeg er ny")
    assert "tir. 8. dec. 2026" in told
    assert "som har været vært én gang" in told


async def test_nobody_away_and_nobody_new_is_a_buddy(network: Network, ida: Someone) -> None:
    network.member("Clara Lind", since=date(2026, 11, 25))
    await network.people[1].asks("jeg er på ferie fra 23. november til 4. december")
    told = await ida.asks("hvem er min makker?")
    assert "Din makker: Anna Krogh" in told


async def test_alone_there_is_a_welcome_all_the_same(network: Network) -> None:
    anna = network.member("Anna Krogh")
    told = await anna.asks("jeg er ny")
    assert "Velkommen i netværket, Anna!" in told
    assert "makker" not in told
    assert "ikke planlagt noget møde" in told


async def test_said_in_the_channel_it_is_answered(network: Network, ida: Someone) -> None:
    assert "Velkommen i netværket, Ida!" in await ida.says("jeg er ny her")
