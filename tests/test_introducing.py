"""Introducing: AMR and TR meet, and whoever is new is welcomed by the unit's AMK, in time for the course."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, actions, here
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.unit("aqua", "DTU Aqua")
    network.role(directory.AMR, "Hanne Brix", "kemi", group="K1", starts=date(2026, 11, 1))
    network.role(directory.AMR, "Peter Lind", "kemi", group="K2", starts=date(2025, 5, 1))
    network.role(directory.LEADER, "Susan Holt", "kemi", group="K1")
    network.role("TR", "Tue Hald", "kemi", starts=date(2024, 1, 1))
    network.role(directory.AMR, "Ole Friis", "aqua", group="A1", starts=date(2024, 1, 1))
    network.member("Bo Madsen", "aqua")
    return network.member("Anna Krogh", "kemi")


@pytest.mark.both_databases
async def test_who_is_new_stands_among_the_amks_tasks_until_they_were_welcomed(
    network: Network, anna: Someone
) -> None:
    tasks = await anna.asks("mine opgaver")
    assert "Byd velkommen i DTU Kemi, AMR: Hanne Brix; uddannelse senest man. 1. feb. 2027" in tasks
    assert "AMR: Peter Lind" not in tasks

    card = await anna.taps("Byd Hanne Brix velkommen")
    assert "Den obligatoriske uddannelse (3 dage) skal være taget senest man. 1. feb. 2027" in card
    assert "Kære Hanne Brix" in card
    assert "Dear Hanne Brix" in card
    assert "DTU Chemistry" in card
    assert "(Susan Holt)" in card
    await anna.asks("velkomst til ny AMR")
    assert "Hanne Brix er budt velkommen" in await anna.taps("Velkomsten er sendt")
    assert "Byd velkommen" not in await anna.asks("mine opgaver")


async def test_a_tr_has_a_welcome_of_their_own_and_no_course(network: Network, anna: Someone) -> None:
    network.role("TR", "Ida Winther", "kemi", starts=date(2026, 11, 20))
    listed = await anna.asks("velkomst til ny TR")
    assert "2 nye AMR'er og TR'er" in listed
    card = await anna.taps("TR: Ida Winther")
    assert "tillidsrepræsentant i DTU Kemi" in card
    assert "uddannelse" not in card


async def test_after_two_months_nobody_is_new(network: Network, anna: Someone) -> None:
    await network.is_at(here(2027, 1, 11, 9))
    assert "Ingen ny AMR eller TR lige nu" in await anna.asks("velkomst til ny AMR")
    assert "Byd velkommen" not in await anna.asks("mine opgaver")


async def test_only_the_units_amk_welcomes(network: Network, anna: Someone) -> None:
    noah = network.employee("Noah Winkel")
    assert "kun enhedens AMK" in await noah.asks("velkomst til ny AMR")
    await anna.asks("velkomst til ny AMR")
    _, action = anna.button("Velkomsten er sendt")
    bo = network.people[0]
    assert "kun enhedens AMK" in await bo.presses(action)


@pytest.mark.both_databases
async def test_amr_and_tr_get_one_chat_or_one_for_each_group(network: Network, anna: Someone) -> None:
    said = await anna.asks("præsentér AMR og TR for hinanden")
    for words in ("AMR: Hanne Brix", "AMR: Peter Lind", "TR: Tue Hald", "Åbn en chat med alle"):
        assert words in said
    assert "Kun Peter Lind og TR" in said
    chats = [unquote(one["url"]) for one in actions(network.said_to(anna)[-1].card or {}) if one.get("url")]
    assert "users=hanne.brix@example.org,peter.lind@example.org,tue.hald@example.org" in chats[0]
    assert "users=peter.lind@example.org,tue.hald@example.org" in chats[2]


async def test_where_a_side_is_not_known_it_says_whom_to_ask(network: Network, anna: Someone) -> None:
    said = await network.people[0].asks("præsentér AMR og TR for hinanden")
    assert "ingen tillidsrepræsentant i DTU Aqua" in said
    assert "Spørg LSU" in said


async def test_whoever_is_not_to_be_named_is_in_no_chat(network: Network, anna: Someone) -> None:
    network.role("TR", "Tove Tavs", "aqua", public=False)
    hanne = network.employee("Hanne Brix")
    assert "ingen tillidsrepræsentant" in await hanne.asks("præsentér AMR og TR i DTU Aqua for hinanden")
