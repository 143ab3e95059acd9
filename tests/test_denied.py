"""Denials that are of something else: who will not be late or forget has not said that they stay away."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once
from tests.test_listening import ears

AWAY = ("jeg melder afbud", "can not come")


@once
async def bo(network: Network) -> Someone:
    bo = network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.asks("planlæg møde 9-12-2026 kl. 12-15.30")
    return bo


@pytest.mark.parametrize(
    "said",
    [
        "jeg kommer ikke til at glemme mødet",
        "jeg kommer ikke for sent til mødet",
        "I won't be late for the meeting",
        "I wont be late for the meeting",
        "I won't miss the meeting",
        "I will not forget the meeting",
    ],
)
async def test_nobody_is_asked_to_stay_away_who_denies_something_else(bo: Someone, said: str) -> None:
    told = await bo.asks(said)
    assert not any(one in told for one in AWAY)


@pytest.mark.parametrize(
    "said",
    [
        "jeg kommer ikke på onsdag",
        "jeg kan ikke nå mødet",
        "jeg kommer til at misse mødet",
        "I won't make it to the meeting",
        "I can't come to the meeting",
    ],
)
def test_a_denial_of_the_deed_itself_stays_one(said: str) -> None:
    heard = ears().hear(said)
    doors = [one.door for one in heard.tries[:1]] + [one.door for one in heard.offers[:1]]
    assert "attending.decline" in [door.name for door in doors]


@pytest.mark.parametrize(
    ("said", "ruled_out"),
    [
        ("Nej, jeg kan ikke støtte forslaget, men jeg stemmer ikke imod", "votes.oppose_in_words"),
        ("I can't support it, but I won't vote against it", "votes.oppose_in_words"),
        ("jeg kan ikke komme, men jeg aflyser ikke mødet", "meetings.cancel"),
    ],
)
def test_what_one_clause_rules_out_is_read_into_no_other(said: str, ruled_out: str) -> None:
    heard = ears().hear(said)
    asked = [one for one in (heard.supposed, heard.lacking) if one]
    doors = (
        [one.door for one in heard.tries] + [one.door for one in heard.offers] + [one.door for one in asked]
    )
    assert ruled_out not in [door.name for door in doors]
