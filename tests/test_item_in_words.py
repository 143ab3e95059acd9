"""Items that are spoken of by their titles: how long, whether later, and which of two."""

from __future__ import annotations

import json

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def bo(network: Network) -> Someone:
    bo = network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.asks("planlæg møde 9-12-2026 kl. 12-15.30")
    for title in ("Støj i kantinen", "Støj i laboratoriet", "Ny kaffemaskine", "Working alone"):
        await bo.says(f"foreslå punkt: {title}")
    return bo


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("sæt punkt 1 til 30 min", "Støj i kantinen"),
        ("set item 1 to 30 minutes", "Støj i kantinen"),
        ("working alone should take 20 minutes not 15", "Working alone"),
        ("working alone skal tage 20 minutter, ikke 15", "Working alone"),
    ],
)
async def test_a_new_length_leads_to_the_item_itself(bo: Someone, said: str, title: str) -> None:
    told = await bo.says(said)
    assert "Ret punktet" in told or "Edit the item" in told
    assert title in json.dumps(bo.network.teams.messages[-1].card, ensure_ascii=False)


async def test_which_of_two_is_to_wait_is_asked(bo: Someone) -> None:
    told = await bo.says("udskyd støj til næste møde")
    assert "Støj i kantinen" in told
    assert "Støj i laboratoriet" in told
    assert "flyt mødet" not in told
    handled = await bo.taps("2. Støj i laboratoriet")
    assert "Støj i laboratoriet" in handled
    assert "Støj i kantinen" not in handled


async def test_a_small_word_of_the_title_is_the_titles(bo: Someone) -> None:
    told = await bo.says("ny kaffemaskine er vigtigt for mig")
    assert "Vigtigt for mig · 1" in told
    assert "Ny kaffemaskine" in told


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("nyt punkt: Nye skilte, ansvarlig Bo Madsen, 10 min", "Nye skilte"),
        ("nyt punkt til beslutning: Nye skilte, ansvarlig: Bo Madsen, 10 min", "Nye skilte"),
        ("new item: New signs, owner Bo Madsen, 10 min", "New signs"),
    ],
)
async def test_who_is_told_beside_it_is_no_part_of_its_title(bo: Someone, said: str, title: str) -> None:
    told = (await bo.says(said)).splitlines()
    assert title in told
    assert "Oplæg: Bo Madsen" in told


@pytest.mark.parametrize("title", ["Hvem er ansvarlig for skiltene", "Den ansvarlige leder"])
async def test_who_is_responsible_may_be_the_matter(bo: Someone, title: str) -> None:
    assert title in (await bo.says(f"nyt punkt: {title}, 10 min")).splitlines()
