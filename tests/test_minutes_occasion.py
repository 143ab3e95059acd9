"""What old minutes tell beside what was decided: the meeting, who was there, KAMU's days, the injuries."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here, inputs
from tests.old_minutes import OLD_MINUTES
from tests.once import once

SHORT = """Referat
Dato: 9. september 2025
Tid: kl. 12-15.30
Lokale: 205
Deltagere:
Anna Krogh, DTU Kemi
Bo Madsen (DTU Aqua)
Kirsten Kjær
Dagsorden
Der er 4 ulykker med fravær i 2025 på 3,2 mio. timer.
KAMU drøfter planen 29. september 2025 og godkender den 1. december 2025. \
Frist for input til KAMU er 15. november 2025.
Det blev aftalt, at vi mødes i maj."""

ENGLISH = """Minutes
Date: 9 September 2025
Time: 12:00-15:30
Room: 205
Present: Anna Krogh, Bo Madsen
There were 4 lost-time injuries in 2025 in 3.2 million hours.
KAMU discusses the plan on 29 September 2025 and approves it on 1 December 2025.
We agreed that we meet in May."""


@once
async def signe(network: Network) -> Someone:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    return network.facilitator()


async def test_all_of_it_is_shown_before_it_is_kept(network: Network, signe: Someone) -> None:
    shown = await signe.asks(f"importér referat: {OLD_MINUTES}")

    assert "• 12.00-15.30, Bygning 101 - mødelokale S04" in shown
    assert "Hvem der var der\n• Anna Krogh, Signe Holm" in shown
    assert "KAMU man. 29. sep. 2025: handleplanen drøftes" in shown
    assert "KAMU man. 1. dec. 2025: handleplanen godkendes" in shown
    assert "6 ulykker med fravær\nFor januar til august 2025, timerne mangler" in shown
    assert "ikke holdt noget møde" in await signe.asks("siden sidst")
    assert "ingen tal" in await signe.asks("hvad er vores LTIF?")


@pytest.mark.both_databases
async def test_the_agenda_is_kept_on_its_meeting_with_who_presented_it(
    network: Network, signe: Someone
) -> None:
    shown = await signe.asks(f"importér referat: {OLD_MINUTES}")
    assert "Dagsordenens punkter: 6" in shown
    assert "• Orienteringer fra sekretariatet\nOplæg: Signe Holm, CAS AB og Thomas Lund" in shown
    assert "Bilag 2: Infobrevet" in shown
    await signe.taps("Gem det hele")

    kept = await signe.asks("vis dagsordenen for mødet den 9. september 2025")
    assert (
        "2. Orienteringer fra sekretariatet\nOrientering · Oplæg: Signe Holm, CAS AB og Thomas Lund" in kept
    )
    assert "6. Eventuelt" in kept
    await signe.taps("Åbn punkt 2")
    assert "Bilag 2: Infobrevet" in network.teams.messages[-1].words + str(signe.saw[-1])


async def test_without_the_meeting_its_agenda_is_left_out(signe: Someone) -> None:
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Ret eller fjern noget")
    [meeting] = [name for name, said in inputs(signe.dialog or {}).items() if said.startswith("12.00-15.30")]
    shown = await signe.fills("Vis det igen", **{meeting: " "})
    assert "Dagsordenens punkter" not in shown
    assert "Beslutninger og aftaler: 4" in shown


async def test_who_told_of_a_group_is_its_contact_where_the_network_knows_them(signe: Someone) -> None:
    assert "Kontakt: Bo Madsen" in await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele", where="current")
    assert "Med: Bo Madsen" in await signe.asks("vis arbejdsgrupperne")
    unknown = OLD_MINUTES.replace("Bo Madsen", "Kirsten Kjær").replace("frekvens", "hyppighed")
    assert "Kontakt:" not in await signe.asks(f"importér referat: {unknown}")


@pytest.mark.both_databases
@pytest.mark.parametrize("text", [SHORT, ENGLISH])
async def test_each_is_kept_where_such_things_are(network: Network, signe: Someone, text: str) -> None:
    await signe.asks(f"importér referat: {text}")
    await signe.taps("Gem det hele")
    anna = network.people[0]

    told = await anna.asks("hvad skete der på mødet den 9. september?")
    assert "tir. 9. sep. 2025 (uge 37) kl. 12.00–15.30" in told
    assert "D-2025-001" in told
    assert "2 var der" in await anna.asks("hvem var med på mødet den 9. september?")
    assert "Anna Krogh og Bo Madsen" in await signe.asks("hvem deltog i mødet den 9. september 2025")
    assert "LTIF: 1,25" in await anna.asks("hvad er vores LTIF?")
    assert "man. 1. dec. 2025" in await anna.asks("hvornår mødes KAMU?")


async def test_another_day_is_no_meeting(network: Network, signe: Someone) -> None:
    await signe.asks(f"importér referat: {SHORT}")
    await signe.taps("Gem det hele")
    assert "D-2025-001" not in await signe.asks("hvad skete der på mødet den 10. september?")
    assert "D-2025-001" in await network.people[0].asks("what happened at the last meeting?")


@pytest.mark.parametrize(
    "told", ["Dato: 09.09.2025\n", "Tid: kl. 12-15.30\n", "Dato: 09.09.2025\nTid: efter frokost\n"]
)
async def test_without_its_day_and_hours_there_is_no_meeting(signe: Someone, told: str) -> None:
    assert "Mødet\n" not in await signe.asks(f"importér referat: {told}Det blev aftalt, at vi mødes i maj")


async def test_of_a_meeting_of_the_committee_that_is_over_nobody_is_asked_anything(
    network: Network, signe: Someone
) -> None:
    """The next one's call for input comes as for any that was entered."""
    network.clock = here(2025, 10, 6, 9, 0)
    await signe.asks(f"importér referat: {SHORT}")
    await signe.taps("Gem det hele", where="current")
    before = len(network.channel)

    for days in (1, 7, 7):
        await network.passes(days=days)
    assert len(network.channel) == before

    await network.is_at(here(2025, 11, 10, 9, 0))
    assert "KAMU man. 1. dec. 2025" in network.channel[-1].words


async def test_input_goes_to_the_meeting_that_the_same_minutes_tell_of(
    network: Network, signe: Someone
) -> None:
    network.clock = here(2025, 10, 6, 9, 0)
    await signe.asks(f"importér referat: {OLD_MINUTES}")
    await signe.taps("Gem det hele", where="current")
    assert "KAMU man. 1. dec. 2025" in await signe.asks("vis input")


async def test_what_is_known_is_not_kept_twice(network: Network, signe: Someone) -> None:
    await signe.asks("KAMU mødes 1. december 2027, godkendelse")
    again = "importér referat: Dato: 09.09.2025\nKAMU mødes den 1. december 2027 og godkender planen."
    assert "Har vi allerede" in await signe.asks(again)


async def test_a_line_without_hours_is_refused_in_words(network: Network, signe: Someone) -> None:
    await signe.asks(f"importér referat: {SHORT}")
    await signe.taps("Ret eller fjern noget")
    await signe.fills("Vis det igen", **{"words-0": "lokale 205"})
    [yes, *_] = signe.saw[-1]["actions"]
    assert "Mødets tid skal stå først" in await signe.presses(yes)
    assert network.channel == []
