"""Each question before something happens has a no beside its yes, and only who was asked gives it."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone


@pytest.fixture
async def signe(network: Network) -> Someone:
    signe = network.facilitator()
    network.member("Anna Krogh")
    await signe.says("afstemning: Skal vi mødes på Risø?")
    return signe


@pytest.mark.both_databases
async def test_a_no_by_tap_leaves_it_and_a_later_yes_does_nothing(network: Network, signe: Someone) -> None:
    asked = await signe.says("luk afstemningen")
    assert asked.index("Ja, luk den") < asked.index("Nej, lad være")
    _, yes = signe.button("Ja, luk den")

    assert "Godt, jeg gør ikke noget" in await signe.taps("Nej, lad være")
    assert "Det er der sagt nej til" in await signe.presses(yes)
    assert "kan stemme indtil" in await signe.asks("vis afstemningen")


async def test_nobody_else_says_no_to_it(network: Network, signe: Someone) -> None:
    camille = network.member("Camille Rossi", language="en")
    await signe.says("luk afstemningen")
    (_, yes), (_, no) = signe.button("Ja, luk den"), signe.button("Nej, lad være")

    assert "It is not you whom I asked" in await camille.presses(no)
    await signe.presses(yes)
    assert "er lukket" in await signe.presses(yes)


async def test_in_english(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")
    await camille.asks("start a vote: Should we meet at Risø?")
    assert "No, leave it" in await camille.asks("close the vote")
    assert "I'll leave it" in await camille.taps("No, leave it")
