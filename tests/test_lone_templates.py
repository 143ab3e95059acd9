"""Lone-work templates: a unit's own, one that was taken over, and forms that begin with it."""

from __future__ import annotations

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, inputs
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("kemi", "DTU Kemi")
    network.unit("aqua", "DTU Aqua")
    network.role(directory.LEADER, "Susan Holt", "kemi", group="K1")
    network.role(directory.LEADER, "Lars Bruun", "aqua", group="A1")
    network.member("Bo Madsen", "aqua")
    return network.member("Anna Krogh", "kemi")


async def agreed(anna: Someone) -> None:
    await anna.asks("skabelon for alenearbejde")
    await anna.taps("Skriv skabelonen")
    assert "Udkast" in await anna.fills(
        "Gem", **{"measure-chemicals": "stinkskab og briller", "contact": "mobil, ellers vagten"}
    )
    await anna.asks("skabelon for alenearbejde")
    assert "Godkendt" in await anna.taps("Vi er enige om den")


@pytest.mark.both_databases
async def test_another_unit_takes_it_over_as_a_draft_and_makes_it_its_own(
    network: Network, anna: Someone
) -> None:
    bo = network.people[0]
    assert "DTU Kemi" not in await bo.asks("skabelon for alenearbejde")
    await agreed(anna)

    assert "Enheden har ingen skabelon endnu" in await bo.asks("skabelon for alenearbejde")
    taken = await bo.taps("Begynd med den fra DTU Kemi")
    assert "Udkast" in taken
    assert "Overtaget fra DTU Kemi" in taken
    assert "stinkskab og briller" in taken

    await bo.asks("skabelon for alenearbejde")
    await bo.taps("Ret skabelonen")
    assert bo.dialog
    assert inputs(bo.dialog)["measure-chemicals"] == "stinkskab og briller"
    await bo.fills("Gem", **{"measure-chemicals": "handsker"})
    assert "stinkskab og briller" in await anna.asks("skabelon for alenearbejde")


@pytest.mark.both_databases
async def test_a_form_begins_with_what_its_unit_has_approved(network: Network, anna: Someone) -> None:
    await agreed(anna)
    noah = network.employee("Noah Winkel")
    await noah.asks("min enhed er DTU Kemi")
    await noah.asks("alenearbejde")
    await noah.taps("Udfyld")
    assert noah.dialog
    assert inputs(noah.dialog)["contact"] == "mobil, ellers vagten"
    await noah.fills(
        "Gem",
        where="kemi/K1",
        place="rum 12",
        what="Måling",
        day="3. december",
        hours="18-21",
        hazards="chemicals,gas",
    )
    assert noah.dialog
    assert inputs(noah.dialog) == {"measure-chemicals": "stinkskab og briller"}


async def test_a_draft_is_neither_begun_with_nor_taken_over(network: Network, anna: Someone) -> None:
    await agreed(anna)
    bo, noah = network.people[0], network.employee("Noah Winkel")
    await bo.asks("skabelon for alenearbejde")
    await anna.asks("skabelon for alenearbejde")
    await anna.taps("Ret skabelonen")
    await anna.fills("Gem", contact="vagten")
    assert "ved at rette sin skabelon" in await bo.taps("Begynd med den fra DTU Kemi")

    await noah.asks("min enhed er DTU Kemi")
    await noah.asks("alenearbejde")
    await noah.taps("Udfyld")
    assert noah.dialog
    assert "contact" not in inputs(noah.dialog)


async def test_nothing_is_not_agreed_on(network: Network, anna: Someone) -> None:
    await anna.asks("skabelon for alenearbejde")
    await anna.taps("Skriv skabelonen")
    await anna.fills("Gem")
    await anna.asks("skabelon for alenearbejde")
    assert "Der står intet i skabelonen" in await anna.taps("Vi er enige om den")


async def test_only_the_units_amk_keeps_it(network: Network, anna: Someone) -> None:
    assert "kun enhedens AMK" in await anna.asks("skabelon for alenearbejde i DTU Aqua")
    noah = network.employee("Noah Winkel")
    assert "kun enhedens AMK" in await noah.asks("skabelon for alenearbejde")
