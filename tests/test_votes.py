"""A vote from its sentence to the register: what people say, tap and see."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.db import Store
from tests.dialog import Network, here


@pytest.fixture
def network(store: Store) -> Network:
    return Network(store)


async def test_a_vote_is_counted_once_a_person_and_the_newest_counts(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    card = await anna.says("start afstemning: Skal vi prøve et år uden referat?")
    assert "Skal vi prøve et år uden referat?" in card
    assert "Jeg støtter: 0" in card

    assert "Jeg støtter: 1" in await anna.taps("Jeg støtter")
    assert "Jeg støtter: 1" in await anna.taps("Jeg støtter")
    assert "Jeg støtter: 2" in await bo.taps("Jeg støtter")
    answer = await anna.taps("Hverken for eller imod")

    assert "Jeg støtter: 1" in answer
    assert "Hverken for eller imod: 1" in answer
