"""A new length that is said with an item stands in the form that comes."""

from __future__ import annotations

import pytest

from tests.dialog import Network, inputs


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("ret punktet om rygning til 20 min", "20"),
        ("ret rygning til kun 45 min", "45"),
        ("edit the item rygning to 30 minutes", "30"),
    ],
)
async def test_the_length_that_was_said_is_filled_in(network: Network, sentence: str, minutes: str) -> None:
    anna = network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30")
    await anna.says("foreslå punkt: Rygning ved indgangen, 10 min")

    await anna.asks(sentence)

    form = inputs(network.said_to(anna)[-1].card or {})
    assert form["minutes"] == minutes
    assert form["title_da"] == "Rygning ved indgangen"


async def test_without_a_length_one_chooses_what_to_do(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30")
    await anna.says("foreslå punkt: Rygning ved indgangen, 10 min")

    assert "Hvad vil du gøre med punktet?" in await anna.asks("ret punktet om rygning")
