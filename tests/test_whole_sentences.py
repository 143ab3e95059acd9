"""What a sentence says goes nowhere unread: no word that turns it round, no end of it, no time behind it."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    return network.facilitator()


@pytest.mark.parametrize(
    "said",
    [
        "start afstemning: Skal vi sove? til udgangen af oktober",
        "start afstemning: Skal vi male? til påske",
        "start afstemning: Skal vi løbe? i 90 min",
        "start vote: Should we paint? for half an hour",
        'start afstemning: Hvad skal vi spise? "Pizza, stor", "Pizza, lille", Sushi',
        "start vote: Who goes? Anna, Bo, Camille",
        "start afstemning: Skal vi bruge A/B-test? ja/nej",
    ],
)
async def test_no_vote_swallows_what_stands_behind_its_question(
    network: Network, signe: Someone, said: str
) -> None:
    anna, before = network.people[0], len(network.channel)
    asked = await anna.asks(said)
    assert "Start afstemningen" in asked or "Start the vote" in asked
    assert len(network.channel) == before


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("start afstemning hver måned: Er mødeformen god?", "hver måned"),
        ("start vote every month: Is the form of our meetings good?", "every month"),
    ],
)
async def test_how_often_is_no_part_of_the_question(
    network: Network, signe: Someone, said: str, again: str
) -> None:
    await network.people[0].says(said)
    posted = "\n".join(one.words for one in network.channel)
    assert f"{again}: " not in posted
    assert said.partition(": ")[2].rstrip("?") in posted


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("bed alle om at tage trapper op i deres enhed", "tage trapper op i deres enhed"),
        ("bed alle enheder om: tage trapper op hos sig selv", "tage trapper op hos sig selv"),
    ],
)
async def test_what_is_asked_of_all_is_asked_to_its_end(
    network: Network, signe: Someone, said: str, asked: str
) -> None:
    await signe.says(said)
    assert asked in network.channel[-1].words


@pytest.mark.parametrize("said", ["skriv til alle: husk kage", "write to everybody: remember cake"])
async def test_what_all_are_to_be_told_is_no_decision(network: Network, signe: Someone, said: str) -> None:
    await signe.asks(said)
    assert not any("D-2026" in one.words for one in network.channel)


@pytest.mark.parametrize(
    ("joins", "leaves"),
    [
        ("meld mig til små grupper", "meld mig ud af små grupper igen"),
        ("sign me up for small groups", "take me out of the small groups again"),
    ],
)
async def test_who_wants_out_is_out(network: Network, signe: Someone, joins: str, leaves: str) -> None:
    bo = network.people[1]
    await bo.asks(joins)
    told = await bo.asks(leaves)
    assert "Du er med." not in told
    assert "You are in." not in told
