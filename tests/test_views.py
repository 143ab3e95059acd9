"""Who sees a card of many as they themselves see it: all of a small network, of a large one so many as Teams
takes; whoever is not among them sees what all see, and their own when they tap."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase
from typing import Any

import pytest

from tests.dialog import Network, Someone
from tests.once import once

MOST = 60


def refresh(network: Network) -> dict[str, Any]:
    found: dict[str, Any] = (network.channel[-1].card or {})["refresh"]
    return found


async def with_members(network: Network, number: int) -> list[Someone]:
    network.unit("kemi", "DTU Kemi")
    anna = network.member("Anna Krogh")
    names = [f"{one}{other} Madsen" for one in ascii_uppercase for other in ascii_lowercase][: number - 1]
    network.members(names, ["kemi"] * len(names))
    await anna.says("start afstemning: Skal vi have kaffe?")
    await network.passes(seconds=3)
    return network.people


@once
async def sixty(network: Network) -> Network:
    await with_members(network, MOST)
    return network


@once
async def many(network: Network) -> Network:
    await with_members(network, MOST + 40)
    return network


async def test_in_a_small_network_everybody_does(sixty: Network) -> None:
    assert "userIds" not in refresh(sixty)


@pytest.mark.both_databases
async def test_in_a_large_one_who_reads_another_language_and_who_was_here_last(many: Network) -> None:
    viewers = refresh(many)["userIds"]
    assert len(viewers) == len(set(viewers)) == MOST
    left = next(one for one in many.people if one.profile.teams_id not in viewers)
    other = next(one for one in reversed(many.people) if one.profile.teams_id not in viewers)
    await left.asks("language english")
    await other.asks("hjælp")
    many.clock = many.clock.replace(hour=12)  # the roster is read anew

    await left.says("start vote: Shall we have tea?")
    await many.passes(seconds=3)

    viewers = refresh(many)["userIds"]
    assert len(viewers) == MOST
    assert viewers[0] == left.profile.teams_id
    assert other.profile.teams_id in viewers


async def test_whoever_is_not_among_them_votes_and_sees_their_own(many: Network) -> None:
    viewers = refresh(many)["userIds"]
    left = next(one for one in many.people if one.profile.teams_id not in viewers)

    assert "Din stemme er registreret" in await left.taps("Jeg støtter")
    await many.passes(seconds=3)
    assert "Jeg støtter: 1" in many.channel[-1].words
    assert refresh(many)["userIds"] == viewers
