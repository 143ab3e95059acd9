"""What is said of a state is so: of a vote that is not open, a point that is hidden, a seat that went."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, actions, here
from tests.once import once

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Farah Aziz")


@once
async def signe(network: Network) -> Someone:
    network.clock = here(2026, 9, 7, 9)
    for name in NAMES:
        network.member(name)
    return network.facilitator()


def heard(network: Network, someone: Someone, before: int = 0) -> str:
    return "\n".join(one.words for one in network.said_to(someone)[before:])


@pytest.mark.parametrize(
    ("said", "told"), [("start puls", "er i gang til"), ("start a pulse", "is running until")]
)
async def test_a_second_pulse_is_not_posted(network: Network, signe: Someone, said: str, told: str) -> None:
    await signe.says("start puls")
    before = len(network.channel)
    assert told in await signe.asks(said)
    assert len(network.channel) == before


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hvor mange har svaret?", "0 af 6 har svaret"),
        ("how many have answered?", "Answered: 0 of 6"),
    ],
)
async def test_where_no_vote_is_open_what_else_is_asked_of_all_is_named(
    network: Network, signe: Someone, said: str, told: str
) -> None:
    await signe.says("start puls")
    assert told in await signe.asks(said)


@pytest.mark.parametrize("said", ["hvem mangler at stemme?", "who hasn't voted?"])
async def test_nobody_is_named_before_all_as_lacking(network: Network, signe: Someone, said: str) -> None:
    await network.people[0].says("start afstemning: Skal vi have kage?")
    noah, before = network.guest("Noah Winkel"), len(network.channel)
    for one in (noah, network.people[0]):
        await one.says(said)
    assert not any(name in message.words for message in network.channel[before:] for name in NAMES)
    assert "Bo Madsen" in heard(network, network.people[0])


async def test_what_is_withdrawn_is_no_longer_said_to_be_right(network: Network, signe: Someone) -> None:
    bo = network.people[1]
    await signe.says("registrér beslutning: Vi køber stole")
    found = bo.button("Ja, det ser rigtigt ud")[1]
    await signe.asks("træk D-2026-001 tilbage")
    told = await bo.presses(found, where="channel")
    assert "arbejdsdage er gået" not in told
    assert "gælder ikke" in told


async def test_that_there_is_nothing_is_not_said_by_itself_beside_a_point_of_the_hosts(
    network: Network, signe: Someone
) -> None:
    bo = network.people[1]
    await signe.says("KAMU mødes den 5/10")
    await bo.asks("nyt opmærksomhedspunkt")
    await bo.taps("Meld et punkt", words="Der mangler udsugning", seen_by="hosts")
    for day in (14, 21, 28):
        await network.is_at(here(2026, 9, day, 12, 1))
    assert "ingen specifikke punkter" not in "\n".join(one.words for one in network.channel)
    assert "ingen specifikke punkter" not in await signe.asks("vis pakken")


async def test_what_is_decided_while_an_item_runs_is_decided_on_it(network: Network, signe: Someone) -> None:
    await signe.says("planlæg møde 7-9-2026 kl. 10-12 i S04")
    anna = network.people[0]
    for title in ("Støj", "Lys"):
        await anna.asks(f"foreslå punkt: {title}, 20 min")
    await network.is_at(here(2026, 9, 7, 10, 0))
    await anna.does("start mødet")
    await network.is_at(here(2026, 9, 7, 10, 10))
    await anna.says("beslutning: Vi køber høreværn")
    assert "Punkt: Støj" in network.channel[-1].words
    card = next(one for one in network.channel if one.words.startswith("Drøftelse") and "Støj" in one.words)
    await anna.does("slut mødet")
    await network.passes(seconds=3)
    assert "Begyndt, men ikke afsluttet" in card.words


async def test_hosts_of_a_cancelled_meeting_are_told_that_it_is_off(network: Network, signe: Someone) -> None:
    for day in ("13-10-2026", "8-12-2026", "2-2-2027"):
        await signe.says(f"planlæg møde {day} kl. 12-15.30 i S04")
    there = [one for one in network.people[:-1] if "13. okt." in await one.asks("hvornår er jeg vært?")]
    before = {one.name: len(network.said_to(one)) for one in there}
    await signe.does("aflys mødet den 13/10")
    assert len(there) == 2
    for one in there:
        assert "Mødet er aflyst" in heard(network, one, before[one.name])


async def test_a_decision_without_an_owner_says_why_it_comes(network: Network, signe: Someone) -> None:
    emil = network.people[4]
    await signe.says("registrér beslutning: Vi skifter trappeskilte, ansvarlig Emil, frist 1. oktober")
    network.people.remove(emil)
    network.ends(emil, here(2026, 9, 6).date())
    before = len(network.said_to(signe))
    for day in (8, 9, 10):
        await network.is_at(here(2026, 9, day, 8, 31))
    assert "Ingen har ansvaret for D-2026-001 længere" in heard(network, signe, before)


@pytest.mark.parametrize(
    "said", ["jeg kommer til det kl. 12", "jeg kommer den 6. oktober kl. 12", "I'm coming at 12 on 6 October"]
)
async def test_of_two_meetings_on_a_day_the_hour_says_which(
    network: Network, signe: Someone, said: str
) -> None:
    for hours in ("9-10", "12-15.30"):
        await signe.says(f"planlæg møde 6-10-2026 kl. {hours} i S04")
    told = await network.people[0].asks(said)
    assert "12.00–15.30" in told or "12:00–15:30" in told
    assert "9.00" not in told.replace("09.00", "9.00")


@pytest.mark.parametrize("said", ["aflys mødet den 6. oktober", "cancel the meeting on 6 October"])
async def test_of_two_meetings_on_a_day_it_is_asked_which(
    network: Network, signe: Someone, said: str
) -> None:
    for hours in ("9-10", "12-15.30"):
        await signe.says(f"planlæg møde 6-10-2026 kl. {hours} i S04")
    card = network.said_to(signe)[-1].card if await signe.asks(said) else None
    assert card is not None
    titles = [one["title"] for one in actions(card)]
    assert len(titles) == 2
    assert "12" in titles[1]
    told = await signe.presses(actions(card)[1])
    assert "12.00–15.30" in told or "12:00–15:30" in told


@pytest.mark.parametrize(
    ("said", "told"), [("ja", "Hvordan byder I nye velkommen?"), ("yes", "Hvordan byder I nye velkommen?")]
)
async def test_a_yes_to_a_question_to_all_leads_to_it(
    network: Network, signe: Someone, said: str, told: str
) -> None:
    await network.people[0].says("spørg alle: Hvordan byder I nye velkommen?")
    assert told in await network.people[1].asks(said)


@pytest.mark.parametrize("said", ["start afstemning om teksten", "start a vote on the text"])
async def test_a_vote_about_the_text_has_its_name(network: Network, signe: Someone, said: str) -> None:
    anna = network.people[0]
    await anna.asks(
        "send i høring: Retningslinje for alenearbejde\n\n1. Ingen er alene.\n\n2. Alle har telefon."
    )
    await anna.taps("Send i høring", closes="18/9")
    await anna.says(said)
    assert "Retningslinje for alenearbejde" in network.channel[-1].words
    assert network.channel[-1].words.startswith("Afstemning")
