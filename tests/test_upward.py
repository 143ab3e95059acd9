"""Back to management: a text for everybody, a meter without names, and what came back."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    network.facilitator()
    anna = network.member("Anna Krogh")
    await anna.says("input til handleplanen: Gå på trapper, når man går på trapper")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def test_an_input_goes_to_everybodys_management(network: Network, anna: Someone) -> None:
    card = await anna.says("send I-1 til min leder")

    assert "I-1 · Skal tilbage til ledelsen" in card
    assert "beder dig tage stilling: Gå på trapper, når man går på trapper" in card
    assert "asks for your view: Gå på trapper, når man går på trapper" in card
    assert "Bragt til ledelsen: 0 af 3" in card


async def test_the_meter_counts_and_names_nobody(network: Network, anna: Someone) -> None:
    await anna.says("send I-1 til min leder")
    bo = person(network, "Bo")

    assert "Bragt til ledelsen: 1 af 3" in await bo.taps("Bragt til ledelsen")
    await network.passes(seconds=3)

    assert "Bragt til ledelsen: 1 af 3" in network.channel[-1].words
    assert "Bo Madsen" not in network.channel[-1].words


@pytest.mark.both_databases
async def test_the_answer_comes_later_and_is_shown_without_a_name(network: Network, anna: Someone) -> None:
    await anna.says("send I-1 til min leder")
    bo = person(network, "Bo")
    assert "ikke bragt noget" in await bo.asks("svar: ja")
    await bo.taps("Bragt til ledelsen")

    told = await bo.asks("svar: Vi tager det med i budgettet")
    assert "Svaret: Vi tager det med i budgettet" in told
    assert "beder dig tage stilling" not in told, "the text for the manager is folded once it was answered"
    assert "Tryk, når" not in told
    await network.passes(seconds=3)

    assert "Svar indtil nu: 1" in network.channel[-1].words
    assert "Bo Madsen" not in network.channel[-1].words


@pytest.mark.parametrize(("said", "kept"), [("svar: nej", "Svaret: nej"), ("answer: no", "The answer: no")])
async def test_a_no_is_an_answer_as_well(network: Network, anna: Someone, said: str, kept: str) -> None:
    await anna.says("send I-1 til min leder")
    bo = person(network, "Bo")
    await bo.taps("Bragt til ledelsen")

    assert kept in await bo.asks(said)


async def test_it_can_be_said_in_answer_to_the_card(network: Network, anna: Someone) -> None:
    card = network.channel[-1]

    assert "I-1 · Skal tilbage" in await anna.says("I-1 skal tilbage til ledelsen")
    assert "I-1" in await person(network, "Bo").says("skal tilbage til min leder", about=card.id)


async def test_without_a_thing_it_is_asked_which(network: Network, anna: Someone) -> None:
    assert "Hvad skal tilbage til ledelsen?" in await anna.asks("skal tilbage til min leder")


async def test_who_has_not_yet_sees_it_among_their_tasks(network: Network, anna: Someone) -> None:
    await anna.says("send I-1 til min leder")
    await anna.taps("Bragt til ledelsen")

    assert "Take I-1 to your manager" in await person(network, "Camille").asks("my tasks")
    assert "I-1" not in await anna.asks("mine opgaver")


async def test_a_decision_sent_on_in_words_says_so_itself(network: Network, anna: Someone) -> None:
    signe = person(network, "Signe")
    await signe.says("registrer beslutning: Vi holder tre online møder")
    await signe.says("send D-2026-001 til min leder")

    assert "ledelsen" in await anna.asks("vis D-2026-001")
