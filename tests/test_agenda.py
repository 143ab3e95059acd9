"""The agenda: items are proposed in one line, supported with a tap, and shown one card each."""

from __future__ import annotations

import pytest

from tests.dialog import Network

SUPPORT = "Det vil jeg gerne have med"


async def test_a_member_proposes_an_item_and_sees_its_card(network: Network) -> None:
    anna = network.member("Anna Krogh")

    card = await anna.says("foreslå punkt: alenearbejde – status, 15 min")

    assert "alenearbejde – status" in card
    assert "15 min" in card
    assert "Anna Krogh" in card
    assert f"{SUPPORT}: 0" in card


async def test_in_english_with_typos_and_without_a_colon(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")

    card = await camille.asks("sugest agenda item: lab onboarding")

    assert "lab onboarding" in network.channel[-1].words
    assert "channel" in card


@pytest.mark.parametrize(
    "title", ["*fed* [klik](https://example.org)", "{{DATE(2026-01-01T00:00:00Z)}}", "<at>Bo</at>"]
)
async def test_peoples_own_words_stand_as_they_were_typed(network: Network, title: str) -> None:
    anna = network.member("Anna Krogh")

    await anna.says(f"foreslå punkt: {title}")

    card = network.channel[-1].card
    assert card is not None
    lines = [
        "".join(run["text"] for run in brick["inlines"])
        for brick in card["body"]
        if brick["type"] == "RichTextBlock"
    ]
    blocks = [brick["text"] for brick in card["body"] if brick["type"] == "TextBlock"]
    assert title in lines
    assert not any(title in block for block in blocks)


async def test_support_is_counted_once_shown_at_once_and_can_be_taken_back(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.guest("Bo Madsen")
    await anna.says("foreslå punkt: alenearbejde")

    assert f"{SUPPORT}: 1" in await anna.taps(SUPPORT)
    assert f"{SUPPORT}: 2" in await bo.taps(SUPPORT)
    await network.passes(seconds=3)
    assert f"{SUPPORT}: 2" in network.channel[-1].words

    assert f"{SUPPORT}: 2" in await bo.taps(SUPPORT)
    network.teams.messages[-1].activity["attachments"][0]["content"] = bo.saw[-1]  # Bo's own view
    assert f"{SUPPORT}: 1" in await bo.taps("Jeg fortryder")


async def test_the_agenda_is_shown_one_card_an_item(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await anna.says("foreslå punkt: trapper, 10 min")
    await anna.says("foreslå punkt: alenearbejde, 20 min")
    await anna.taps(SUPPORT, on="alenearbejde")
    before = len(network.channel)

    await anna.says("vis dagsordenen")

    head, first, second = network.channel[before:]
    assert "tir. 8. dec. 2026 (uge 50)" in head.words
    assert "30 min" in head.words
    assert "alenearbejde" in first.words
    assert "trapper" in second.words


async def test_before_a_meeting_is_planned_items_wait_for_the_first(network: Network) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    assert "Venter på" in await anna.says("foreslå punkt: trapper")

    await signe.says("planlæg møde 8. december kl. 12-15.30")

    assert "trapper" in await anna.says("vis dagsordenen")
    assert "Venter på" not in network.channel[-1].words


@pytest.mark.parametrize(
    "sentence", ["foreslå punkt:   ", f"foreslå punkt: {'x' * 201}", f"foreslå punkt: {'x' * 10_000}"]
)
async def test_an_item_that_cannot_be_is_refused_and_changes_nothing(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")

    assert await anna.says(sentence)

    assert all(SUPPORT not in one.words for one in network.channel)


async def test_an_item_can_be_proposed_with_a_form(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("foreslå et punkt")

    card = await anna.taps("Foreslå punkt", title="Trapper i bygning 101", minutes="20")

    assert "Trapper i bygning 101" in card
    assert "20 min" in card
    assert "Trapper i bygning 101" in network.channel[-1].words


async def test_an_employee_outside_the_network_proposes_nothing(network: Network) -> None:
    network.member("Anna Krogh")
    noah = network.employee("Noah Winkel")

    await noah.asks("foreslå punkt: alenearbejde")

    assert not network.channel
