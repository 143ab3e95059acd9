"""What is said of somebody, of a date, and on a card that all read is so when it is read."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from storage.db import Db
from storage.directory.directory import roles
from tests.dialog import Network, Someone, here, is_called, mail_of
from tests.dialog import actions as actions_of
from tests.once import once

NAMES = ("Anna Krogh", "Bo Madsen", "Dorte Iversen", "Emil Bach", "Farah Aziz")


@once
async def signe(network: Network) -> Someone:
    """Five members, of whom Camille reads English, and Signe, who is the secretariat."""
    for name in NAMES[:3]:
        network.member(name)
    network.member("Camille Rossi", language="en")
    for name in NAMES[3:]:
        network.member(name)
    return network.facilitator()


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def moves_to(network: Network, name: str, unit: str) -> None:
    """The directory says from now on that they are of that unit."""

    def work(db: Db) -> None:
        db.execute(update(roles).where(roles.c.mail == mail_of(name)).values(unit=unit))

    network._write(work)
    network._registry_changed()


# --- two hosts of one unit --------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_two_hosts_who_are_of_one_unit_now_are_told_so_and_none_is_said_to_be_unable(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await signe.says("planlæg møde 12. januar 2027 kl. 12-15")
    assert "Anna Krogh og Bo Madsen" in await bo.asks("hvem er vært?")
    before = len(network.channel)

    moves_to(network, "Anna Krogh", "unit-bo")
    await network.is_at(here(2026, 11, 24, 9, 0))

    [call] = [one for one in network.channel[before:] if "Der mangler en vært" in one.words]
    assert "kan ikke." not in call.words
    assert "Bo Madsen og Anna Krogh er fra samme enhed" in call.words
    [told] = [one for one in network.said_to(bo) if "Jeg har spurgt efter en afløser" in one.words]
    assert "Du og Anna Krogh er nu fra samme enhed" in told.words
    [stays] = [one for one in network.said_to(anna) if "Du er stadig vært" in one.words]
    assert "i stedet for Bo Madsen" in stays.words
    dorte = [one for one in network.said_to(person(network, "Dorte")) if "mangler en vært" in one.words]
    assert all("er fra samme enhed" in one.words for one in dorte)
    camille = [one.words for one in network.said_to(person(network, "Camille")) if "host" in one.words]
    assert all("cannot." not in words for words in camille)

    moves_to(network, "Anna Krogh", "unit-anna")
    await network.is_at(here(2026, 11, 24, 9, 30))
    await network.passes(minutes=1)
    assert "Der er ikke længere brug for en afløser" in call.words


async def test_of_a_host_who_has_left_it_is_said_that_they_have(network: Network, signe: Someone) -> None:
    await signe.says("planlæg møde 12. januar 2027 kl. 12-15")
    bo = person(network, "Bo")
    await bo.asks("find en afløser")
    call = network.channel[-1]
    assert "Bo Madsen kan ikke." in call.words

    network.people.remove(bo)
    network.ends(bo, date(2026, 11, 23))
    await network.is_at(here(2026, 11, 24, 9, 0))
    await network.passes(minutes=1)

    calls = [one for one in network.channel if "Der mangler en vært" in one.words]
    assert calls
    assert all("Bo Madsen kan ikke." not in one.words for one in calls)
    assert "Bo Madsen er ikke længere med i netværket." in calls[-1].words


# --- a card that was asked about --------------------------------------------------------------------------


async def test_a_card_on_which_the_question_was_answered_goes_on_showing_its_thing(
    network: Network, signe: Someone
) -> None:
    await signe.says("start puls")
    shared = network.channel[-1]
    await signe.looks()
    found = next(one for one in signe.saw[-1]["actions"] if is_called(one, "Luk nu"))
    data = dict(found.get("data", {}))
    told = {"verb": found["verb"], "values": data, "about": shared.id, "in_response": True}
    signe._answer(await network.take(signe._incoming("channel", None, **told)))
    yes = signe.question()
    told = {"verb": yes["verb"], "values": dict(yes["data"]), "about": shared.id, "in_response": True}
    signe._answer(await network.take(signe._incoming("channel", None, **told)))
    await network.passes(seconds=5)

    assert "sagde ja" not in shared.words
    assert "Netværkets puls" in shared.words
    assert "Lukket" in shared.words
    assert not [one for one in actions_of(shared.card or {}) if is_called(one, "Luk nu")]

    refused = await signe.says("fortryd")
    assert "kan ikke fortrydes" in refused
    assert "knappen" not in refused


# --- what KAMU has had before it --------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_once_the_committee_has_met_an_input_waits_for_its_answer(
    network: Network, signe: Someone
) -> None:
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    await person(network, "Bo").asks("input til handleplanen: Bedre lys")
    camille = person(network, "Camille")

    await network.is_at(here(2027, 1, 11, 9))
    assert "Waits for KAMU on Mon 11 Jan 2027" in await camille.asks("what happened to our input?")
    await network.is_at(here(2027, 1, 14, 9))

    told = await camille.asks("what happened to our input?")
    assert "KAMU met on Mon 11 Jan 2027. The answer is not in yet." in told
    assert "Waits for" not in told
    told = await person(network, "Bo").asks("hvad skete der med vores input?")
    assert "KAMU mødtes man. 11. jan. 2027. Svaret er ikke kommet endnu." in told


# --- deadlines, packs and merges --------------------------------------------------------------------------


@once
async def kamu(network: Network, signe: Someone) -> Someone:
    """KAMU meets on 11 January: input is open from 14 December until noon on 28 December."""
    await signe.says("planlæg møde 8. december 2026 kl. 12-15")
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    await signe.says("KAMU mødes 22. marts 2027")
    return signe


async def test_input_that_was_opened_is_open_though_the_meeting_moved_to_a_later_day(
    network: Network, kamu: Someone
) -> None:
    bo = person(network, "Bo")
    await network.is_at(here(2026, 12, 14, 9, 0))
    assert "Giv input" in await bo.asks("mine opgaver")

    await kamu.does("flyt KAMU fra 11. januar til 25. januar 2027")
    await network.is_at(here(2026, 12, 15, 9, 0))

    told = await bo.asks("hvornår er fristen for input?")
    assert "Input åbner: man. 14. dec. 2026 kl. 09.00" in told
    assert "man. 11. jan. 2027 kl. 12.00" in told
    assert "Giv input" in await bo.asks("mine opgaver")
    opens = await person(network, "Camille").asks("when is the deadline for input?")
    assert "Mon 14 Dec 2026, 09:00" in opens


async def test_a_task_has_one_deadline(network: Network, kamu: Someone) -> None:
    await person(network, "Bo").asks("input til handleplanen: Bedre lys")
    await network.is_at(here(2026, 12, 29, 9, 1))

    told = await kamu.asks("mine opgaver")

    [said] = [one for one in told.split("Pakken") if "mangler din underskrift" in one]
    assert said.count("2026 kl.") + said.count("2027 kl.") == 1


async def test_who_can_part_a_merge_is_told_how(network: Network, kamu: Someone) -> None:
    anna, camille = person(network, "Anna"), person(network, "Camille")
    await network.is_at(here(2026, 12, 14, 9, 1))
    await anna.asks("input til handleplanen: Lys")
    await camille.asks("input for the action plan: Better light")
    await kamu.asks("saml I-1 og I-2 under Lys overalt")

    told = await anna.asks("træk input I-1 tilbage")
    assert "Tryk ”Jeg er ikke enig”" in told
    assert "tor. 17. dec. 2026" in told
    told = await camille.asks("withdraw input I-2")
    assert "press “I object”" in told
    await network.is_at(here(2026, 12, 18, 9, 0))

    told = await anna.asks("træk input I-1 tilbage")
    assert "Bed en vært eller sekretariatet" in told

    await network.is_at(here(2026, 12, 29, 9, 1))
    [pack] = [one for one in network.channel if "P-2027-Q1" in one.words]
    assert pack.words.count("Under ét: Lys overalt") == 1
    assert pack.words.index("Under ét: Lys overalt") < pack.words.index("I-1")


@pytest.mark.both_databases
async def test_who_came_too_late_is_told_so_and_when_it_is_admitted_after_all(
    network: Network, kamu: Someone
) -> None:
    camille = person(network, "Camille")
    await network.is_at(here(2026, 12, 28, 12, 7))
    await camille.asks("input for the action plan: Better light")
    receipt = network.said_to(camille)[-1]
    assert "22 Mar 2027" in receipt.words

    await kamu.asks("medtag I-1")
    await network.passes(seconds=31)

    assert (
        "I-1\nThe input is admitted to the pack for KAMU on Mon 11 Jan 2027"
        in network.said_to(camille)[-1].words
    )
    assert "It came after the deadline, but was admitted" in receipt.words
    assert "22 Mar" not in receipt.words
    await kamu.asks("fortryd")
    await network.passes(seconds=31)
    assert "is admitted" not in network.said_to(camille)[-1].words
    assert "22 Mar 2027" in receipt.words


async def test_it_is_said_that_an_input_is_late_though_no_other_meeting_is_entered(
    network: Network, signe: Someone
) -> None:
    await signe.says("KAMU mødes 11. januar 2027")
    await network.is_at(here(2026, 12, 28, 12, 7))
    camille, bo = person(network, "Camille"), person(network, "Bo")

    assert "It came after the deadline" in await camille.asks("input for the action plan: Better light")
    assert "Indkommet efter frist" in await bo.asks("input til handleplanen: Bedre lys")


@pytest.mark.both_databases
async def test_what_a_proposer_parted_is_merged_again_only_by_whoever_knows_that(
    network: Network, kamu: Someone
) -> None:
    anna, camille = person(network, "Anna"), person(network, "Camille")
    await anna.asks("input til handleplanen: Lys")
    await camille.asks("input for the action plan: Better light")
    await kamu.asks("saml I-1 og I-2 under Lys overalt")
    await camille.taps("I object")
    before = len(network.said_to(anna))

    told = await kamu.asks("saml I-1 og I-2 under Lys igen")
    assert "De har været samlet under ”Lys overalt”" in told
    assert "var ikke enig" in told
    assert "Camille" not in told
    assert len(network.said_to(anna)) == before

    await kamu.agrees()
    await network.passes(seconds=3)
    assert "Lys igen" in network.said_to(anna)[-1].words


async def test_it_is_said_in_english_too(network: Network, kamu: Someone) -> None:
    anna, camille = person(network, "Anna"), person(network, "Camille")
    await anna.asks("input til handleplanen: Lys")
    await camille.asks("input for the action plan: Better light")
    await kamu.asks("saml I-1 og I-2 under Lys overalt")
    await camille.taps("I object")

    told = await kamu.asks("merge I-1 and I-2 under Light again")
    assert "one of those who proposed them objected" in told
