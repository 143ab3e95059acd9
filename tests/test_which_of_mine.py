"""Whoever says "my item" and has several is asked which one; items are never merged unasked."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone


@pytest.fixture
async def signe(network: Network) -> Someone:
    network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    return signe


async def _says(signe: Someone, *told: str) -> None:
    for one in told:
        await signe.asks(one)
    await signe.network.passes(minutes=15)


@pytest.mark.parametrize("sentence", ["fjern mit punkt", "træk mit punkt tilbage", "remove my item"])
async def test_of_two_items_of_mine_one_is_chosen(signe: Someone, sentence: str) -> None:
    await _says(signe, "foreslå punkt: støj", "foreslå punkt: affald")

    asked = await signe.asks(sentence)
    assert "Hvilket punkt mener du?" in asked or "Which item do you mean?" in asked
    chosen = await signe.taps("2. affald")

    assert "Nummer 2 af 2" in chosen or "Number 2 of 2" in chosen
    assert "støj" in await signe.asks("vis dagsordenen")


async def test_mine_may_be_named_and_others_items_are_not_mine(network: Network, signe: Someone) -> None:
    await _says(signe, "foreslå punkt: støj", "foreslå punkt: affald")

    assert "Nummer 2 af 2" in await signe.asks("fjern mit punkt om affald")
    assert "fandt ikke" in await network.people[0].asks("fjern mit punkt")


@pytest.mark.parametrize("sentence", ["fjern punktet om støj", "remove the item about støj"])
async def test_of_two_titles_that_are_alike_one_is_chosen(signe: Someone, sentence: str) -> None:
    await _says(signe, "foreslå punkt: støj i lab", "foreslå punkt: støj i kantinen")

    asked = await signe.asks(sentence)

    assert "1. støj i lab" in asked
    assert "2. støj i kantinen" in asked


async def test_a_whole_title_is_no_part_of_another(signe: Someone) -> None:
    await _says(signe, "foreslå punkt: støj", "foreslå punkt: støj i kantinen")

    assert "Nummer 1 af 2" in await signe.asks("fjern punktet om støj")


async def test_a_deed_waits_for_the_choice(signe: Someone) -> None:
    await _says(signe, "foreslå punkt: støj i lab", "foreslå punkt: støj i kantinen")

    await signe.asks("parkér støj fordi tiden er knap")
    assert "støj i lab" in await signe.asks("vis dagsordenen")
    await signe.taps("1. støj i lab")

    agenda = await signe.asks("vis dagsordenen")
    assert "støj i lab" not in agenda
    assert "støj i kantinen" in agenda


@pytest.mark.parametrize(
    ("sentence", "which"),
    [("fjern mit input", "Hvilket input"), ("withdraw my input", "Which input")],
)
async def test_of_two_inputs_of_mine_one_is_chosen_and_withdrawn(
    signe: Someone, sentence: str, which: str
) -> None:
    await _says(signe, "input til handleplanen: bedre stole", "input til handleplanen: bedre lys")

    assert which in await signe.asks(sentence)
    before = len(signe.network.teams.messages)
    answer = await signe.taps("I-2 · bedre lys")

    shown = "\n".join(one.words for one in signe.network.teams.messages[before:])
    told = answer + shown
    assert (
        "I-2\n”bedre lys” er trukket tilbage" in told or "I-2\n“bedre lys (Danish only)” is withdrawn" in told
    )
    assert "bedre stole" in await signe.asks("vis input")


@pytest.mark.parametrize("sentence", ["fjern mit tema", "remove my theme"])
async def test_of_two_themes_of_mine_one_is_chosen(network: Network, signe: Someone, sentence: str) -> None:
    await _says(signe, "sæt støj på bruttolisten", "sæt lys på bruttolisten")

    asked = await signe.asks(sentence)
    assert "T-1 · Støj" in asked
    assert "T-2 · Lys" in asked
    answer = await signe.taps("T-2 · Lys")

    assert "gjort" not in answer
    listed = await signe.asks("vis bruttolisten")
    assert "Lys" in listed
    none = await network.people[0].asks(sentence)
    assert "ikke foreslået" in none or "proposed nothing" in none


@pytest.mark.parametrize(
    "sentence",
    [
        "slå punkt 1 og 2 sammen",
        "læg punkt 1 og 2 sammen",
        "kan punkt 1 og 2 slås sammen?",
        "merge items 1 and 2",
        "can we combine items 1 and 2",
    ],
)
async def test_items_are_not_merged_and_both_are_at_hand(signe: Someone, sentence: str) -> None:
    await _says(signe, "foreslå punkt: støj", "foreslå punkt: affald")

    told = await signe.asks(sentence)

    assert "Jeg slår ikke punkter sammen" in told or "I do not merge items" in told
    title = "Punktet ”affald”" if "Punktet" in told else "The item “affald”"
    handled = await signe.taps(title)
    assert "Træk punktet tilbage" in handled or "Withdraw the item" in handled


@pytest.mark.parametrize("sentence", ["slå tema 1 og 2 sammen", "merge themes 1 and 2"])
async def test_themes_are_merged_by_their_numbers(signe: Someone, sentence: str) -> None:
    await _says(signe, "sæt støj på bruttolisten", "sæt lys på bruttolisten")

    await signe.asks(sentence)

    assert any("Støj / Lys" in one.words for one in signe.network.channel)
