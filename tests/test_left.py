"""Whoever has left is named where something is told of the past, and nowhere as somebody to turn to."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once
from tests.truth import untrue

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz")
MARKED = (
    "ikke med længere",
    "no longer here",
    "kan ikke den dag",
    "kan ikke.",
    "er søges en afløser",
    "er ikke med mere",
    "er ikke længere med i netværket",
)
OF_THE_PAST = re.compile(
    r"^(Foreslået af|Startet af|Af |Ansvarlig sat|Du har mødt|Registreret af|Noteret af|Indvending fra"
    r"|Støttet af|Lukket af|.*: .* (foreslog|bad|skrev))"
)
"""What somebody did stays theirs."""


@once
async def people(network: Network) -> dict[str, Someone]:
    found = {name.split()[0]: network.member(name) for name in NAMES}
    found["Signe"] = network.facilitator()
    return found


async def leaves(network: Network, someone: Someone) -> None:
    """Out of the team and of the role; the clock has seen it."""
    network.people.remove(someone)
    network.ends(someone, network.clock.date() - timedelta(days=1))
    await network.passes(minutes=11)
    await network.passes(seconds=31)


def named(network: Network, name: str) -> list[str]:
    """The lines of all that stands in Teams that name somebody as if they were here."""
    lines = [line for one in network.teams.messages for line in one.words.splitlines() if name in line]
    return [line for line in lines if not any(m in line for m in MARKED) and not OF_THE_PAST.match(line)]


@pytest.mark.both_databases
async def test_nobody_is_to_meet_who_has_left(network: Network, people: dict[str, Someone]) -> None:
    for one in people.values():
        await one.asks("jeg vil gerne med i de små grupper")
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    told = {name: network.said_to(one)[-1] for name, one in people.items()}
    of_anna = [name for name, one in told.items() if name != "Anna" and "Anna Krogh" in one.words]
    assert of_anna

    await leaves(network, people["Anna"])

    for name in of_anna:
        assert "Anna Krogh" not in told[name].words
        assert "anna.krogh" not in str(told[name].card)
    assert untrue(network) == []


async def test_whoever_is_left_alone_in_a_group_is_told_so(
    network: Network, people: dict[str, Someone]
) -> None:
    three = [people[name] for name in ("Anna", "Bo", "Camille")]
    for one in three:
        await one.asks("jeg vil gerne med i de små grupper")
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    told = network.said_to(three[0])[-1]
    assert "Du skal mødes med Bo Madsen og Camille Rossi" in told.words

    for one in three[1:]:
        await leaves(network, one)

    assert "De andre i din gruppe er her ikke længere" in told.words
    assert "Vi har mødtes" not in told.words
    assert "Du skal mødes" not in await three[0].asks("mine opgaver")


async def test_whom_one_has_met_stays_told_but_is_not_written_to(
    network: Network, people: dict[str, Someone]
) -> None:
    three = [people[name] for name in ("Anna", "Bo", "Camille")]
    for one in three:
        await one.asks("jeg vil gerne med i de små grupper")
    await network.is_at(here(2026, 12, 7, 9, 0))
    await network.passes(minutes=1)
    await three[0].taps("Vi har mødtes")
    await three[0].fills("Gem", line="")
    told = network.said_to(three[0])[-1]

    await leaves(network, three[1])

    assert "Du har mødt Bo Madsen og Camille Rossi" in told.words
    assert "bo.madsen" not in str(told.card)


@pytest.mark.both_databases
@pytest.mark.parametrize("language", ["da", "en"])
async def test_a_messenger_who_has_left_brings_nothing_on(
    network: Network, people: dict[str, Someone], language: str
) -> None:
    signe, bo = people["Signe"], people["Bo"]
    await bo.asks("speak English" if language == "en" else "tal dansk")
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    await network.is_at(here(2026, 12, 14, 9, 1))
    assert any("Anna Krogh bringer dem videre" in one.words for one in network.channel)

    await leaves(network, people["Anna"])

    assert named(network, "Anna Krogh") == []
    for sentence in ("hvem er budbringer?", "hvornår mødes KAMU?", "har vi opmærksomhedspunkter?"):
        said = await bo.asks(sentence)
        assert "Anna Krogh" not in said.replace("Anna Krogh (ikke med længere)", "").replace(
            "Anna Krogh (no longer here)", ""
        )


async def test_an_owner_who_has_left_is_said_to_have(network: Network, people: dict[str, Someone]) -> None:
    signe, bo = people["Signe"], people["Bo"]
    await signe.says("aftale: vi tester alarmen, ansvarlig Anna Krogh, frist 8. december")
    await leaves(network, people["Anna"])

    assert named(network, "Anna Krogh") == []
    for sentence in ("vis D-2026-001", "hvilke aftaler er åbne?", "hvem tester alarmen?"):
        said = await bo.asks(sentence)
        assert "Anna Krogh" not in said.replace("Anna Krogh (ikke med længere)", "")
    await network.is_at(here(2026, 12, 1, 9, 1))
    assert named(network, "Anna Krogh") == []


async def test_a_host_who_has_left_is_not_printed_as_one(
    network: Network, people: dict[str, Someone]
) -> None:
    signe = people["Signe"]
    await signe.says("planlæg møde 15-12-2026 kl. 12-15 i lokale S04")
    await signe.says("planlæg møde 12-01-2027 kl. 12-15 i lokale S04")
    first = next(one for one in network.channel if "Værter: " in one.words)
    host = next(one for one in people.values() if f"Værter: {one.name}" in first.words)

    await leaves(network, host)

    assert named(network, host.name) == []
    for sentence in ("vis værtsplanen", "hvem er vært næste gang?", "vis næste møde"):
        said = await signe.asks(sentence)
        assert not [
            line for line in said.splitlines() if host.name in line and not any(map(line.count, MARKED))
        ]


# --- whoever objected, or backed an earlier text ------------------------------------------------------------


@pytest.mark.parametrize("language", ["da", "en"])
async def test_an_objection_of_somebody_who_left_is_said_to_be_in_nobodys_way(
    network: Network, people: dict[str, Someone], language: str
) -> None:
    anna, bo = people["Anna"], people["Bo"]
    await bo.asks("speak English" if language == "en" else "tal dansk")
    await anna.says("start afstemning: Skal vi købe nye stole?")
    await bo.taps("Jeg støtter")
    await people["Emil"].taps("Jeg har en indvending", reason="mangler budget")

    await leaves(network, people["Emil"])

    gone = "Emil Bach er ikke med mere, så den indvending står ikke i vejen"
    assert gone in network.channel[0].words
    said = await bo.asks("vis afstemningen")
    assert gone in said if language == "da" else "Emil Bach" in said and "in the way" in said


@pytest.mark.both_databases
async def test_nobody_who_has_left_is_asked_about_another_text(
    network: Network, people: dict[str, Someone]
) -> None:
    anna, emil = people["Anna"], people["Emil"]
    await anna.says("start afstemning: Skal vi købe nye stole?")
    await people["Bo"].taps("Jeg støtter")
    await emil.taps("Jeg har en indvending", reason="mangler budget")
    await leaves(network, emil)
    before = len(network.said_to(emil))

    told = await anna.says("ret forslaget til: Skal vi købe brugte stole?")

    assert "Den ene, der havde svaret" in told or "1" in told
    assert len(network.said_to(emil)) == before
    assert "Skal vi købe brugte stole?" in network.said_to(people["Bo"])[-1].words

    await people["Bo"].taps("Jeg støtter", on="brugte")
    await anna.does("luk afstemningen")
    await network.passes(seconds=3)
    assert not any("indtil den er besvaret igen" in one.words for one in network.channel)


async def test_a_group_of_an_earlier_round_is_nobodys_any_more(
    network: Network, people: dict[str, Someone]
) -> None:
    for one in people.values():
        await one.asks("jeg vil gerne med i de små grupper")
    await people["Signe"].does("lav små grupper", where="personal")
    bo = people["Bo"]
    assert "Du skal mødes med" in await bo.asks("hvem er jeg i lille gruppe med")
    await bo.asks("pause fra de små grupper til 1. februar")
    await people["Signe"].does("lav små grupper", where="personal")

    told = await bo.asks("hvem er jeg i lille gruppe med")

    assert "Du skal mødes med" not in told
    assert "Du holder pause til" in told


@pytest.mark.parametrize("asked", ["hvem er vært i marts?", "vis værtsplanen"])
async def test_before_the_plan_is_made_anew_a_leavers_seat_says_that_they_have_left(
    network: Network, people: dict[str, Someone], asked: str
) -> None:
    for day in ("8. december 2026", "12. januar 2027", "2. marts 2027"):
        await people["Signe"].asks(f"planlæg møde {day} kl. 12-15")
    there = [name for name, one in people.items() if "2. mar. 2027" in await one.asks("hvornår er jeg vært?")]
    gone = people[there[0]]
    network.people.remove(gone)
    network.ends(gone, network.clock.date() - timedelta(days=1))

    told = await people["Signe"].asks(asked)
    assert f"{gone.name} (ikke med længere)" in told


async def test_who_has_left_is_not_told_that_their_seat_went(
    network: Network, people: dict[str, Someone]
) -> None:
    for day in ("8. december 2026", "12. januar 2027", "2. marts 2027"):
        await people["Signe"].asks(f"planlæg møde {day} kl. 12-15")
    there = [name for name, one in people.items() if "2. mar. 2027" in await one.asks("hvornår er jeg vært?")]
    gone = people[there[0]]
    before = len(network.said_to(gone))
    await leaves(network, gone)
    assert "ikke længere vært" not in "".join(one.words for one in network.said_to(gone)[before:])
    assert gone.name not in await people["Signe"].asks("hvem er vært i marts?")
