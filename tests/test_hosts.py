"""Hosts: a meeting is planned with one sentence, and its two hosts come from the fair order."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialog import Network, here
from tests.once import once


@once
def members(network: Network) -> Network:
    for name, since in (
        ("Anna Krogh", date(2019, 2, 1)),
        ("Bo Madsen", date(2019, 5, 1)),
        ("Camille Rossi", date(2020, 1, 15)),
        ("Farah Aziz", date(2021, 9, 1)),
    ):
        network.member(name, since=since)
    network.facilitator()
    return network


async def test_planning_a_meeting_publishes_its_hosts(members: Network) -> None:
    signe = members.people[-1]

    card = await signe.says("planlæg møde 11-12-2026 kl. 12-15.30 i lokale S04")

    assert "fre. 11. dec. 2026" in card
    assert "12.00–15.30" in card
    assert "S04" in card
    assert "Anna Krogh og Bo Madsen" in card


async def test_everybody_can_ask_who_hosts_next(members: Network) -> None:
    await members.people[-1].says("plan meeting 2026-12-11 12:00-15:30")
    guest = members.guest("Noah Winkel", language="en")

    assert "Anna Krogh and Bo Madsen" in await guest.says("who hosts next time?")
    assert "Anna Krogh og Bo Madsen" in await members.people[0].says("hvem er vært næste gang?")


async def test_a_host_who_cannot_is_no_host_like_the_others(members: Network) -> None:
    anna, bo, *_, signe = members.people
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30")
    await anna.says("find en afløser")

    for asked in ("hvem er vært næste gang?", "hvem er vært den 11. december?", "hvornår er næste møde?"):
        assert "Anna Krogh (der søges en afløser) og Bo Madsen" in await bo.asks(asked), asked


async def test_the_meeting_after_the_next_one_has_its_own_hosts(members: Network) -> None:
    anna, *_, signe = members.people
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30")
    assert "Anna" not in await anna.asks("hvem er vært gangen efter?")
    await signe.says("planlæg møde 02-03-2027 kl. 12-15.30")

    for asked in ("hvem er vært gangen efter?", "who hosts after the next one?"):
        assert "Camille Rossi" in await anna.asks(asked), asked


async def test_the_next_meeting_goes_to_the_next_two(members: Network) -> None:
    signe = members.people[-1]
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30")
    await members.is_at(here(2026, 12, 12, 9))

    assert "Camille Rossi og Farah Aziz" in await signe.says("planlæg møde 02-03-2027 kl. 12-15.30")


async def test_before_any_meeting_the_next_two_in_line_are_named(members: Network) -> None:
    answer = await members.people[0].says("hvem er vært næste gang?")

    assert "ikke planlagt" in answer
    assert "Anna Krogh og Bo Madsen" in answer


async def test_only_a_facilitator_plans(members: Network) -> None:
    await members.people[0].says("planlæg møde 11-12-2026 kl. 12-15.30")

    assert "ikke planlagt" in await members.people[0].says("hvem er vært næste gang?")


@pytest.mark.parametrize(
    "when", ["11-12-2026", "kl. 12-15.30", "11-12-2026 kl. 15-12", "11-11-2026 kl. 12-15.30", "snart"]
)
async def test_a_time_that_no_meeting_can_have_is_refused(members: Network, when: str) -> None:
    signe = members.people[-1]

    assert await signe.says(f"planlæg møde {when}")
    assert "ikke planlagt" in await signe.says("hvem er vært næste gang?")


async def test_while_there_is_no_secretariat_the_installer_plans(network: Network) -> None:
    from storage import networks
    from tests.dialog import TEAM, TENANT

    anna = network.member("Anna Krogh")

    def install(db):  # type: ignore[no-untyped-def]
        from storage import people

        home = networks.by_team(db, TENANT, TEAM)
        person = people.by_aad(db, TENANT, anna.profile.aad_id)
        assert home is not None
        assert person is not None
        networks.change(db, home.id, installed_by=person.id)

    network.store.now(install)

    assert "Anna Krogh" in await anna.says("planlæg møde 11-12-2026 kl. 12-15.30")


@pytest.mark.parametrize(
    ("sentence", "none", "day"),
    [
        ("hvem var vært sidst", "Der har ikke været noget møde endnu", "1. dec. 2026"),
        ("hvem holdt sidste møde?", "Der har ikke været noget møde endnu", "1. dec. 2026"),
        ("who hosted last time?", "No meeting has been held yet", "1 Dec 2026"),
        ("who ran the last meeting", "No meeting has been held yet", "1 Dec 2026"),
    ],
)
async def test_who_hosted_last_is_asked_of_the_meetings_that_are_over(
    network: Network, sentence: str, none: str, day: str
) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    signe = network.facilitator()
    for planned in ("01-12-2026", "15-12-2026"):
        await signe.says(f"planlæg møde {planned} kl. 10-11")
    assert none in await signe.asks(sentence)
    await network.is_at(here(2026, 12, 2, 9))

    told = await signe.asks(sentence)

    assert "Anna Krogh" in told
    assert "Camille" not in told
    assert day in told


@pytest.mark.parametrize(
    "sentence", ["hvem var vært i december?", "who hosted in December?", "hvem var vært den 1. december"]
)
async def test_who_hosted_in_a_time_that_is_over(network: Network, sentence: str) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    signe = network.facilitator()
    for planned in ("01-12-2026", "19-01-2027"):
        await signe.says(f"planlæg møde {planned} kl. 10-11")
    await network.is_at(here(2026, 12, 28, 9))

    told = await signe.asks(sentence)

    assert "Anna Krogh" in told
    assert "1. dec. 2026" in told or "1 Dec 2026" in told


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("brug 9 værter", "fra 1 til 2 værter"),
        ("brug 0 værter", "fra 1 til 2 værter"),
        ("brug 3 værter pr. møde", "fra 1 til 2 værter"),
        ("use 9 hosts", "from 1 to 2 hosts"),
        ("use 0 hosts", "from 1 to 2 hosts"),
    ],
)
async def test_more_hosts_than_there_can_be_are_refused_with_how_many_can(
    network: Network, sentence: str, answer: str
) -> None:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)

    assert answer in await network.facilitator().asks(sentence)
