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
