"""A copy of what was done once is as if it had been done; and nothing else that was done is lost by it."""

from __future__ import annotations

import pytest

from storage.db import Store
from storage.directory import directory
from tests.dialog import TENANT, Network, Someone
from tests.once import _stand, once


@once
async def anna(network: Network) -> Someone:
    return network.member("Anna Krogh")


@once
async def proposed(network: Network, anna: Someone) -> Someone:
    """Bo knows what Anna proposed, and she sees her card."""
    bo = network.member("Bo Madsen")
    await anna.says("foreslå punkt: alenearbejde, 10 min")
    return bo


@pytest.mark.parametrize("time", ["first", "again"])
async def test_a_copy_goes_on_as_what_it_is_of(
    network: Network, anna: Someone, proposed: Someone, time: str
) -> None:
    assert [one.name for one in network.people] == ["Anna Krogh", "Bo Madsen"]
    assert network.people == [anna, proposed]  # the same people, not others of their names
    assert anna.network is proposed.network is network

    await proposed.taps("Vigtigt for mig")

    assert "1" in network.channel[-1].words
    assert len(network.channel) == 1


@pytest.fixture
def other_each_time(network: Network, anna: Someone, time: str) -> Network:
    network.unit(time, f"DTU {time.title()}")
    return network


@once
def after_it(other_each_time: Network, anna: Someone) -> Someone:
    return other_each_time.member("Bo Madsen", "unit-anna")


@pytest.mark.parametrize("time", ["first", "again"])
def test_what_was_done_in_between_stays(network: Network, after_it: Someone, time: str) -> None:
    units = network.store.now(lambda db: [one.key for one in directory.all_units(db, TENANT)])

    assert sorted(units) == sorted([time, "unit-anna"])
    assert after_it is network.people[1]


def test_a_store_in_which_something_was_done_is_no_beginning(store: Store) -> None:
    store.now(lambda db: None)

    assert _stand(Network(store)) is None
