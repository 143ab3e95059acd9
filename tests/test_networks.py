"""Somebody in several networks: each answer in the personal chat says which one it is from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage import networks, outbox, people
from storage.db import Db
from tests.dialog import TEAM, TENANT, Network, Someone
from tests.once import once

HERE = "AMK-netværket"


def networks_of(network: Network) -> dict[str, networks.Network]:
    def work(db: Db) -> dict[str, networks.Network]:
        return {one.team: one for one in networks.active(db)}

    return network.store.now(work)


@once
async def both(network: Network) -> Someone:
    """Anna is in two networks; all that there is is in the first, and she wrote in the other last."""
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await network.facilitator().says("planlæg møde 15. december kl. 9-12")
    await anna.says("registrér beslutning: Vi prøver et år uden referat")
    await anna.says("start afstemning: Skal vi have kaffe?")
    await anna.elsewhere("hjælp")
    return anna


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("hvad besluttede vi om referat?", "Vi prøver et år uden referat"),
        ("vis beslutningerne", "Vi prøver et år uden referat"),
        ("hvornår er næste møde?", "15. dec. 2026"),
        ("hvornår er jeg vært?", "15. dec. 2026"),
        ("vis afstemningerne", "Skal vi have kaffe?"),
        ("hvem mangler at stemme?", "Skal vi have kaffe?"),
        ("hvornår lukker afstemningen?", "Skal vi have kaffe?"),
        ("mine opgaver", "kaffe"),
        ("what did we decide about referat?", "Vi prøver et år uden referat"),
        ("when is the next meeting?", "15 Dec 2026"),
    ],
)
async def test_a_question_is_answered_from_all_of_ones_networks_each_by_its_name(
    both: Someone, sentence: str, hit: str
) -> None:
    told = await both.asks(sentence)

    assert hit in told
    named = f"I {HERE}:" if f"I {HERE}:" in told else f"In {HERE}:"
    assert named in told[: told.index(hit)]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [("hvem er vært næste gang?", "I {}:"), ("who hosts next time?", "In {}:")],
)
async def test_two_of_one_name_are_told_apart_in_headings_as_on_buttons(
    both: Someone, sentence: str, named: str
) -> None:
    asked = await both.asks("luk afstemningen")
    told = await both.asks(sentence)

    for name in (HERE, f"{HERE} (2)"):
        assert f"\n{name}" in asked
        assert named.format(name) in told


async def test_in_one_network_nothing_is_named(network: Network) -> None:
    anna = network.member("Anna Krogh")
    assert HERE not in await anna.asks("vis beslutningerne")


@pytest.mark.both_databases
async def test_the_buttons_of_an_answer_mean_its_network(both: Someone) -> None:
    """Also where they say no thing: the last used network is the other one."""
    await both.asks("vis afstemningerne")

    [heading, card] = both.network.said_to(both)[-2:]
    assert heading.words == f"I {HERE}:"
    assert "Skal vi have kaffe?" in await both.taps("Jeg støtter", on=card.words)


async def test_a_letter_belongs_to_the_network_that_it_was_written_for(both: Someone) -> None:
    network = both.network
    await network.passes(days=4)
    assert networks_of(network)[TEAM].tenant == TENANT
    reminder = network.said_to(both)[-1]
    await both.elsewhere("hjælp")

    found = network.store.now(lambda db: _network_of(db, both, reminder.id))
    assert found == networks_of(network)[TEAM].id


def _network_of(db: Db, someone: Someone, message: str) -> object:
    person = people.by_aad(db, TENANT, someone.profile.aad_id)
    assert person is not None
    return outbox.network_of(db, (f"person/{person.id}", someone.chat), message)


async def test_one_chooses_which_network_is_answered_from_first(both: Someone) -> None:
    await both.asks("skift netværk")
    assert "Så svarer jeg først fra AMK-netværket" in await both.taps(HERE)

    assert (await both.asks("vis beslutningerne")).startswith(f"I {HERE}:")


async def test_whoever_is_in_no_network_is_told_so(network: Network) -> None:
    network.member("Anna Krogh")
    answer = await network.employee("Kim Ny").asks("skift netværk")

    assert answer.startswith("Jeg kan ikke se dig i et team")
    assert "–" not in answer


@pytest.mark.parametrize("named", ["risø", "Risø-gruppen", "i risø gruppen", "det er Risø", "den anden"])
async def test_which_network_is_answered_by_a_part_of_its_name(network: Network, named: str) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await anna.says("hjælp")
    other = "19:risoe@thread.tacv2"
    place = replace(anna.place("channel"), conversation=other, team=other, team_name="Risø-gruppen")
    await network.take(replace(anna._incoming("channel", None, text="hjælp"), place=place))
    assert "Hvilket netværk" in await anna.asks("foreslå punkt: Bedre lys i kantinen")

    await anna.asks(named)

    told = await anna.asks("vis dagsordenen")
    assert told.index("Risø-gruppen") < told.index("Bedre lys i kantinen")
