"""The figures of safety over time: told by period, corrected, compared, and asked for by anybody."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, bars
from tests.once import once

AUGUST = "safety moment: 7 ulykker, 6,67 mio. timer, januar–august"
A_YEAR_AGO = "safety moment: 9 ulykker, 6,9 mio. timer, januar–august 2025"


@once
async def signe(network: Network) -> Someone:
    network.member("Anna Krogh")
    network.member("Camille Rossi", language="en")
    return network.facilitator()


async def test_figures_are_kept_without_an_item(network: Network, signe: Someone) -> None:
    told = await signe.asks(AUGUST)
    assert "LTIF: 1,05" in told
    assert "januar til august 2026" in told
    anna, camille, _ = network.people
    assert "LTIF: 1,05" in await anna.asks("hvad er vores LTIF?")
    assert "LTIF: 1.05" in await camille.asks("what is our LTIF?")


@pytest.mark.both_databases
@pytest.mark.parametrize("asked", ["hvordan har LTIF udviklet sig?", "vis ulykkestallene"])
async def test_like_is_compared_with_like(network: Network, signe: Someone, asked: str) -> None:
    await signe.asks(A_YEAR_AGO)
    await signe.asks("safety moment: 2 ulykker, 2,4 mio. timer, Q1")
    await signe.asks(AUGUST)

    shown = await network.people[0].asks(asked)

    assert "LTIF: 1,05" in shown
    assert "For januar til august 2025 var den 1,30, så den er faldet med 0,25." in shown
    assert bars(network.teams.messages[-1].card) == ["81", "64", "100"]


async def test_told_anew_the_newer_counts(network: Network, signe: Someone) -> None:
    await signe.asks(AUGUST)
    await signe.asks("safety moment: 8 ulykker, 6,67 mio. timer, januar–august")
    shown = await network.people[0].asks("hvad er vores LTIF?")
    assert "LTIF: 1,20" in shown
    assert "1,05" not in shown
    await signe.asks("fortryd")
    assert "LTIF: 1,05" in await network.people[0].asks("hvad er vores LTIF?")


async def test_of_few_injuries_it_says_what_one_more_would_make(signe: Someone) -> None:
    assert "Én ulykke mere ville give 0,30" in await signe.asks("safety moment: 1 ulykke, 6,67 mio. timer")


@pytest.mark.parametrize("words", ["70 ulykker, 6,67 mio. timer", "1 ulykke, 90.000 timer"])
async def test_what_is_likelier_a_slip_is_asked_about(network: Network, signe: Someone, words: str) -> None:
    slip = words.replace("6,67 mio.", "667.000")
    assert "Er det rigtigt" in await signe.asks(f"safety moment: {slip}")
    yes = signe.question()
    assert "ingen tal for ulykker" in await network.people[0].asks("hvad er vores LTIF?")
    await signe.presses(yes)
    assert "LTIF: " in await network.people[0].asks("hvad er vores LTIF?")


async def test_without_figures_it_says_how(network: Network, signe: Someone) -> None:
    assert signe
    assert "no figures on injuries" in await network.people[1].asks("how has the LTIF developed?")


async def test_the_term_is_still_explained(network: Network, signe: Someone) -> None:
    await signe.asks(AUGUST)
    assert "1,05" not in await network.people[0].asks("hvad er LTIF?")


async def test_what_is_written_on_the_item_is_kept_with_last_years(network: Network, signe: Someone) -> None:
    await signe.says("planlæg møde 8. december kl. 12-15")
    await signe.says("foreslå punkt: safety moment, 10 min")
    await signe.taps("Skriv tallene")
    typed = {"injuries": "7", "hours": "6.670.000", "period": "januar-august", "message": "Gå på trapper"}
    await signe.fills("Gem tallene", **typed, last_injuries="9", last_hours="6.900.000")

    shown = await network.people[0].asks("hvad er vores LTIF?")

    assert "januar til august 2026" in shown
    assert "faldet med 0,25" in shown
    assert "Gå på trapper" in shown


async def test_a_member_who_hosts_nothing_is_told_who_may(network: Network, signe: Someone) -> None:
    assert signe
    assert "LTIF" not in await network.people[0].asks(AUGUST)


async def test_its_message_becomes_an_ask_to_all_units_with_one_tap(network: Network) -> None:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    dorte, signe = network.member("Dorte Vind"), network.facilitator()
    await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
    await signe.says("foreslå punkt: safety moment, 10 min")
    await signe.taps("Skriv tallene")
    await signe.fills("Gem tallene", injuries="7", hours="6670000", message="Hold fast i gelænderet")
    shown = await signe.asks("hvad er vores LTIF?")
    assert "Bed alle enheder om det" in shown
    assert "Bed alle enheder om det" not in await dorte.asks("hvad er vores LTIF?")
    assert "Taget op i 0 af 3" in await signe.taps("Bed alle enheder om det")
    assert any("Opfordring til alle enheder\nHold fast i gelænderet" in one.words for one in network.channel)
