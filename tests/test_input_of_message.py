"""A message of the channel becomes an input to KAMU, through its menu."""

from __future__ import annotations

from tests.dialog import Network, Someone, inputs
from tests.once import once

LONG = "Bedre lys i laboratorierne\nDet flimrer i 210, og to har haft hovedpine."


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await network.facilitator().says("kamu mødes 15. december 2026")
    return anna


async def test_its_first_line_is_the_input_and_all_of_it_stands_beside(anna: Someone) -> None:
    await anna.chooses("input", text=LONG)
    filled = inputs(anna.dialog or {})

    assert (filled["title"], filled["gloss"]) == ("Bedre lys i laboratorierne", LONG)
    assert "I-1" in await anna.fills("Send input")
    await anna.network.passes(seconds=3)
    assert any("I-1" in one.words and "Det flimrer i 210" in one.words for one in anna.network.channel)


async def test_a_short_one_is_said_once(anna: Someone) -> None:
    await anna.chooses("input", text="Ro i storrum")
    filled = inputs(anna.dialog or {})

    assert filled["title"] == "Ro i storrum"
    assert "gloss" not in filled


async def test_somebody_outside_hands_in_nothing(network: Network, anna: Someone) -> None:
    await network.employee("Eva Lund").chooses("input", text=LONG)

    assert "I-1" not in await anna.asks("vis input")
