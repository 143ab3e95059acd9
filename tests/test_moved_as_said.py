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


@pytest.mark.parametrize(
    ("said", "was", "will"),
    [
        ("KAMU-mødet i december er rykket til den 14.", "1. dec. 2026", "14. dec. 2026"),
        ("flyt KAMU-mødet i december til den 14.", "1. dec. 2026", "14. dec. 2026"),
        ("move the KAMU meeting in December to the 14th", "1 Dec 2026", "14 Dec 2026"),
    ],
)
async def test_the_committees_meeting_goes_to_a_day_of_its_month(
    network: Network, signe: Someone, said: str, was: str, will: str
) -> None:
    for day in ("5. oktober", "1. december"):
        await signe.says(f"KAMU mødes {day} 2026")
    told = await signe.asks(said)
    assert was in told
    assert will in told
    assert "5. okt" not in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("aflys mødet fordi Bo er syg med stress", "så den fortæller jeg ikke videre"),
        ("cancel the meeting because Bo is ill with stress", "so I do not pass it on"),
    ],
)
async def test_who_gives_a_private_reason_is_told_that_it_stays_with_them(
    network: Network, signe: Someone, said: str, told: str
) -> None:
    asked = await signe.asks(said)
    assert told in asked
    assert "stress" not in asked


@pytest.mark.parametrize("said", ["har jeg fri til fredag?", "am I off until Friday?"])
async def test_whoever_asks_whether_they_are_off_is_not_put_off(
    network: Network, signe: Someone, said: str
) -> None:
    told = await network.people[3].asks(said)
    assert "God fri" not in told
    assert "Enjoy" not in told
    assert "har fri til" not in await network.people[3].asks("påmindelser")
