"""By a first name alone whoever asks means a colleague of the own unit."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialog import Network


def two_of_one_name(network: Network) -> None:
    network.unit("kemi", "DTU Kemi")
    network.unit("fysik", "DTU Fysik")
    network.role("AMR", "Peter Lind", "kemi", ends=date(2027, 4, 30))
    network.role("AMR", "Peter Bang", "fysik", ends=date(2028, 5, 31))


async def test_the_colleague_of_the_own_unit_is_meant(network: Network) -> None:
    two_of_one_name(network)
    anna = network.member("Anna Krogh", "fysik")
    answer = await anna.asks("hvornår udløber Peters valgperiode?")
    assert "Peter Bang" in answer
    assert "2028" in answer
    assert "Lind" not in answer


async def test_where_the_own_unit_has_nobody_of_that_name_the_others_are_meant(network: Network) -> None:
    two_of_one_name(network)
    network.unit("aqua", "DTU Aqua")
    anna = network.member("Anna Krogh", "aqua")
    answer = await anna.asks("hvornår udløber Peters valgperiode?")
    assert "Peter Bang" in answer
    assert "Peter Lind" in answer


@pytest.mark.both_databases
async def test_by_the_whole_name_somebody_of_another_unit_is_found(network: Network) -> None:
    two_of_one_name(network)
    anna = network.member("Anna Krogh", "fysik")
    answer = await anna.asks("hvornår udløber Peter Linds valgperiode?")
    assert "Peter Lind" in answer
    assert "Bang" not in answer
