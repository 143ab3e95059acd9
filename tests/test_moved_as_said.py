"""A meeting is moved to where it was said to go: from day to day, by hours, to a weekday of its week."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once

SEATS = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz")


@once
async def signe(network: Network) -> Someone:
    network.clock = here(2026, 9, 7, 9)
    for name in SEATS:
        network.member(name)
    facilitator = network.facilitator()
    for day in ("13-10-2026", "8-12-2026", "2-2-2027"):
        await facilitator.says(f"planlæg møde {day} kl. 12-15.30 i S04")
    return facilitator


@pytest.mark.parametrize(
    ("said", "before", "after"),
    [
        ("kan vi flytte mødet den 13/10 til 15/10?", "tir. 13. okt. 2026", "tor. 15. okt. 2026"),
        ("can we move the meeting on 13 October to 15 October?", "Tue 13 Oct 2026", "Thu 15 Oct 2026"),
        ("ryk decembermødet til onsdag", "tir. 8. dec. 2026", "ons. 9. dec. 2026"),
        ("move the December meeting to Wednesday", "Tue 8 Dec 2026", "Wed 9 Dec 2026"),
        ("flyt mødet den 13/10 en time senere", "kl. 12.00–15.30", "kl. 13.00–16.30"),
    ],
)
async def test_from_where_and_to_where(
    network: Network, signe: Someone, said: str, before: str, after: str
) -> None:
    told = (await signe.asks(said)).splitlines()
    was, will = (
        next(one for one in told if one.startswith(names)) for names in (("Før", "Before"), ("Nu", "Now"))
    )
    assert before in was
    assert after in will


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ryk mødet i oktober en time", "tidligere eller senere"),
        ("flyt mødet i kantinen en time frem", "tidligere eller senere"),
        ("udsæt alle møder en uge", "ét møde ad gangen"),
    ],
)
async def test_what_was_not_said_is_asked(network: Network, signe: Someone, said: str, asked: str) -> None:
    before = len(network.channel)
    assert asked in await signe.asks(said)
    assert len(network.channel) == before


@pytest.mark.parametrize(
    ("said", "told"),
    [("byt den {day} med {name}", "er spurgt"), ("swap the {day} with {name}", "has been asked")],
)
async def test_a_host_swaps_the_seat_of_a_day(network: Network, signe: Someone, said: str, told: str) -> None:
    asker, other = network.people[0], network.people[2]
    day = "13/10" if "13. okt." in await asker.asks("hvornår er jeg vært?") else "8/12"
    assert told in await asker.asks(said.format(day=day, name=other.name.split()[0]))
