"""Three weeks before a meeting the network is asked what to talk about."""

from __future__ import annotations

from tests.dialog import Network, Someone, here
from tests.once import once

CALL = "Hvad skal på dagsordenen tir. 2. mar. 2027 (uge 9)?"


@once
async def anna(network: Network) -> Someone:
    """A meeting on Tuesday 2 March: the call is on Monday 8 February."""
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await network.facilitator().says("planlæg møde 2. marts 2027 kl. 12-15.30")
    return anna


def calls(network: Network) -> int:
    return sum("Hvad skal på dagsordenen" in one.words for one in network.channel)


async def test_it_is_asked_once_and_the_button_opens_the_form(network: Network, anna: Someone) -> None:
    await network.is_at(here(2027, 2, 8, 9, 59))
    assert calls(network) == 0
    for minute in (0, 1, 30):
        await network.is_at(here(2027, 2, 8, 10, minute))

    assert calls(network) == 1
    assert CALL in network.channel[-1].words
    assert "Hvad drejer det sig om?" in await anna.taps("Foreslå punkt")
    await anna.fills("Foreslå punkt", title="Indeklima", minutes="10")
    assert any("Indeklima" in one.words for one in network.channel)


async def test_a_bot_that_was_away_that_day_says_nothing_later(network: Network, anna: Someone) -> None:
    await network.is_at(here(2027, 2, 9, 10))

    assert calls(network) == 0


async def test_a_meeting_planned_later_is_not_called_for(network: Network) -> None:
    network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30")
    await network.passes(minutes=90)

    assert calls(network) == 0


async def test_on_a_holiday_it_is_the_day_after(network: Network) -> None:
    """29 March 2027 is Easter Monday."""
    network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 20. april 2027 kl. 12-15.30")
    await network.is_at(here(2027, 3, 29, 10))
    assert calls(network) == 0
    await network.is_at(here(2027, 3, 30, 10))

    assert calls(network) == 1
