"""Votes for a part of the network: the hosts of the coming meeting, or a working group."""

from __future__ import annotations

from datetime import date

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, actions, here
from tests.once import once

pytestmark = pytest.mark.both_databases

DEADLINE = here(2026, 11, 30, 12, 0)
HOSTS_ONLY = "Kun værterne kan stemme indtil"
GROUP_ONLY = (
    "Kun de, der var med i arbejdsgruppen ”Alenearbejde i laboratorier” ved starten, kan stemme indtil"
)


@once
async def signe(network: Network) -> Someone:
    """Anna and Bo host the coming meeting; Camille, Dorte and a guest are in the working group."""
    for name, since in (
        ("Anna Krogh", date(2019, 2, 1)),
        ("Bo Madsen", date(2019, 5, 1)),
        ("Camille Rossi", date(2020, 1, 15)),
        ("Dorte Iversen", date(2021, 9, 1)),
        ("Farah Aziz", date(2022, 9, 1)),
    ):
        network.member(name, since=since)
    signe = network.facilitator()
    guest = network.guest("Noah Winkel")
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30 i lokale S04")
    camille = person(network, "Camille")
    await camille.says("opret arbejdsgruppe: Alenearbejde i laboratorier")
    await network.passes(seconds=3)
    for one in (person(network, "Dorte"), guest):
        await one.taps("Jeg er med")
    await network.passes(minutes=1)
    return signe


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def closes(network: Network) -> str:
    await network.is_at(DEADLINE)
    await network.passes(seconds=3)
    return network.channel[-1].words


# --- what is said -----------------------------------------------------------------------------------------

TO_HOSTS = [
    "start afstemning for værterne: Vi tager kage med",
    "start afstemning blandt værterne om: Vi tager kage med",
    "start afstemning: Vi tager kage med, kun værterne stemmer",
    "start afstemning: Vi tager kage med, kun værterne må stemme, til fredag kl. 12",
    "start flertalsafstemning: Vi tager kage med, blandt værterne ved næste møde",
    "lad værterne stemme om: Vi tager kage med",
    "start a vote for the hosts: Vi tager kage med",
    "start vote: Vi tager kage med, only the hosts vote",
    "let the hosts vote on: Vi tager kage med",
]


@pytest.mark.parametrize("sentence", TO_HOSTS)
async def test_a_vote_is_put_to_the_hosts_alone(network: Network, signe: Someone, sentence: str) -> None:
    card = await person(network, "Anna").says(sentence)

    assert HOSTS_ONLY in card
    assert "Vi tager kage med" in card
    assert "halvdelen af de stemmeberettigede har svaret" in card


async def test_what_may_be_meant_for_few_to_read_is_asked_about(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    assert "Alle i netværket kan læse det" in await anna.says("start afstemning kun for værterne: Ny kaffe")
    await anna.taps("Ja, gør det")
    await network.passes(seconds=3)
    assert HOSTS_ONLY in network.channel[-1].words


TO_GROUP = [
    "start afstemning i arbejdsgruppen alenearbejde: Vi mødes den 3. i hver måned",
    "start afstemning for arbejdsgruppen om alenearbejde: Vi mødes den 3. i hver måned",
    "start afstemning: Vi mødes den 3. i hver måned, kun arbejdsgruppen alenearbejde må stemme",
    "start a vote: Vi mødes den 3. i hver måned, only the working group on alenearbejde votes",
]


@pytest.mark.parametrize("sentence", TO_GROUP)
async def test_a_vote_is_put_to_a_working_group(network: Network, signe: Someone, sentence: str) -> None:
    card = await person(network, "Camille").says(sentence)

    assert GROUP_ONLY in card
    assert "Vi mødes den 3. i hver måned" in card


@pytest.mark.parametrize(
    "sentence",
    [
        "start afstemning: Skal vi købe blomster til værterne?",
        "start afstemning om hvem der hjælper værterne",
        "start afstemning: Arbejdsgruppen om alenearbejde skal have flere medlemmer",
        "start a vote: We thank the hosts",
    ],
)
async def test_a_question_about_them_is_put_to_all(network: Network, signe: Someone, sentence: str) -> None:
    card = await person(network, "Anna").says(sentence)
    assert "Medlemmerne kan stemme indtil" in card


@pytest.mark.parametrize(
    "sentence", ["lad værterne om resten", "spørg værterne om kaffe", "let the hosts decide on the room"]
)
async def test_what_is_left_to_them_is_no_vote(network: Network, signe: Someone, sentence: str) -> None:
    before = len(network.channel)
    await person(network, "Anna").asks(sentence)
    assert not any("stemme indtil" in one.words for one in network.channel[before:])


async def test_a_working_group_that_is_not_known_is_asked_back(network: Network, signe: Someone) -> None:
    before = len(network.channel)
    card = await person(network, "Anna").says("start afstemning i arbejdsgruppen om støj: Vi mødes tirsdag")

    assert "om støj" not in card.partition("støj")[0]
    assert "Hvem stemmer?" in card
    assert not any(
        HOSTS_ONLY in one.words or "stemme indtil" in one.words for one in network.channel[before:]
    )


async def test_who_votes_is_chosen_in_the_form(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.asks("start afstemning")
    await anna.taps("Start afstemningen", question="Vi tager kage med", kind="consent", among="hosts")
    await network.passes(seconds=3)
    assert HOSTS_ONLY in network.channel[-1].words


# --- who may answer ---------------------------------------------------------------------------------------


async def test_only_they_answer_are_reminded_and_counted(network: Network, signe: Someone) -> None:
    anna, bo, camille = (person(network, name) for name in ("Anna", "Bo", "Camille"))
    await anna.says("start afstemning for værterne: Vi tager kage med")

    assert "Kun værterne kan stemme her" in await camille.taps("Jeg støtter")
    assert "Kun værterne kan stemme her" in await signe.taps("Jeg støtter")
    missing = await anna.asks("hvem mangler at stemme?")
    assert "Anna" in missing
    assert "Bo" in missing
    assert "Camille" not in missing
    assert await anna.asks("send en rykker til dem der ikke har svaret") == missing  # no vote is number one
    assert "kage" in await bo.asks("mine opgaver")
    assert "kage" not in await camille.asks("mine opgaver")

    await anna.taps("Jeg støtter")
    told = await closes(network)
    assert "Besluttet: D-2026-001" in told
    decision = await camille.asks("vis D-2026-001")
    assert "Kun værterne kunne stemme." in decision
    assert "af 2" in decision or "2 kunne stemme" in decision


async def test_a_guest_of_the_group_votes_and_who_joins_later_does_not(
    network: Network, signe: Someone
) -> None:
    anna, camille, noah = (person(network, name) for name in ("Anna", "Camille", "Noah"))
    await camille.says("start afstemning i arbejdsgruppen alenearbejde: Vi mødes om tirsdagen")
    await network.passes(minutes=1)
    assert "mødes" in await noah.asks("mine opgaver")
    assert "Jeg støtter: 1" in await noah.taps("Jeg støtter")

    await anna.taps("Jeg er med")
    assert "ved starten, kan stemme her" in await anna.taps("Jeg støtter")
    missing = await camille.asks("hvem mangler at stemme?")
    assert "Camille" in missing
    assert "Anna" not in missing
    assert "Noah" not in missing


async def test_a_deputy_answers_for_a_host_who_is_away(network: Network, signe: Someone) -> None:
    network.role(directory.AMK_DEPUTY, "Tine Holst", "unit-anna")
    tine = network.guest("Tine Holst")
    await person(network, "Anna").says("jeg er på ferie i uge 48")
    await person(network, "Bo").says("start afstemning for værterne: Vi tager kage med")

    assert "Jeg støtter: 1" in await tine.taps("Jeg støtter")


async def test_without_hosts_or_members_nobody_could_vote(network: Network, signe: Someone) -> None:
    anna = person(network, "Anna")
    await anna.says("opret arbejdsgruppe: Støj")
    await network.passes(seconds=3)
    await anna.taps("Jeg er med", on="Støj")
    [leave] = [one for one in actions(anna.saw[-1]) if one.get("title") == "Jeg er ikke med mere"]
    await anna.presses(leave)
    assert "Ingen er med" in await anna.says("start afstemning i arbejdsgruppen støj: Vi mødes om tirsdagen")


async def test_held_again_it_is_put_to_the_hosts_of_the_coming_meeting(
    network: Network, signe: Someone
) -> None:
    anna, camille = person(network, "Anna"), person(network, "Camille")
    await anna.says("start afstemning for værterne: Vi tager kage med")
    await anna.taps("Jeg støtter")
    await closes(network)
    await signe.says("planlæg møde 02-03-2027 kl. 12-15.30")
    await network.is_at(here(2026, 12, 14, 9, 0))
    await anna.says("stem igen")
    assert "Kun værterne kan stemme her" in await anna.taps("Jeg støtter")
    assert "Jeg støtter: 1" in await camille.taps("Jeg støtter")


# --- who has left the network -------------------------------------------------------------------------------


async def leaves(network: Network, name: str) -> None:
    gone = person(network, name)
    network.people.remove(gone)
    network.ends(gone, network.clock.date())
    await network.passes(minutes=1)


async def test_a_working_group_shows_who_is_there_now(network: Network, signe: Someone) -> None:
    await leaves(network, "Dorte")

    assert "Med: Camille Rossi og Noah Winkel" in await signe.asks("vis arbejdsgrupperne")
    [card] = [one.words for one in network.channel if "Med: " in one.words]
    assert "Dorte" not in card
    assert "arbejdsgruppe" not in await signe.asks("mine opgaver")


async def test_a_group_whose_contact_has_left_waits_for_the_secretariat_until_it_names_another(
    network: Network, signe: Someone
) -> None:
    await person(network, "Farah").says("opret arbejdsgruppe: Støj på kontorerne, kontakt Farah Aziz")
    await leaves(network, "Farah")

    waits = "Farah Aziz er ikke i netværket længere, men står stadig som kontakt for arbejdsgruppen"
    assert waits in await signe.asks("mine opgaver")
    assert waits not in await person(network, "Bo").asks("mine opgaver")
    heard = len(network.said_to(signe))
    for _ in range(4):
        await network.passes(days=1)
    assert len([one for one in network.said_to(signe)[heard:] if "Ret gruppen" in one.words]) == 1

    await signe.taps("Ret gruppen")
    assert "Hvad skal gruppen arbejde med?" in await signe.fills("Gem", name=" ")
    await signe.fills("Gem", name="Støj på kontorerne", contact="Bo Madsen")
    assert "Farah" not in await signe.asks("vis arbejdsgrupperne")
    assert any("Kontakt: Bo Madsen" in one.words for one in network.channel)


async def test_a_group_that_all_have_left_waits_until_somebody_joins_it(
    network: Network, signe: Someone
) -> None:
    await person(network, "Farah").says("opret arbejdsgruppe: Støj på kontorerne")
    await leaves(network, "Farah")
    await network.passes(minutes=1)
    assert "Ingen af dem, der var med i arbejdsgruppen" in await signe.asks("mine opgaver")

    await person(network, "Bo").taps("Jeg er med", on="Støj")
    assert "Ingen af dem" not in await signe.asks("mine opgaver")
