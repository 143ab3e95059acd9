"""A reminder that stands before somebody says what has become of what it was about, whatever that is."""

from __future__ import annotations

import pytest

from tests.dialog import Message, Network, Someone, here
from tests.once import once
from tests.truth import untrue

ENDED = ("klaret eller gælder ikke længere", "no longer the case")
VOTE = "start afstemning: Vi mødes i Lyngby, til 27. november kl. 12"


@once
async def network(network: Network) -> Network:
    """Camille reads English."""
    network.member("Anna Krogh")
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    network.facilitator()
    return network


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def settles(network: Network) -> None:
    await network.passes(seconds=31)


async def reminded(network: Network, about: str = "Lyngby") -> dict[str, Message]:
    """Of the vote that closes on 27 November, two days before."""
    await network.is_at(here(2026, 11, 25, 8, 31))
    people = ("Anna", "Bo", "Camille")
    found = {name: network.said_to(person(network, name))[-1] for name in people}
    assert all(about in one.words for one in found.values())
    return found


@pytest.mark.both_databases
async def test_who_has_not_voted_reads_the_new_deadline_of_a_vote_that_got_more_time(
    network: Network,
) -> None:
    await person(network, "Anna").says(VOTE)
    told = await reminded(network)

    await person(network, "Anna").does("forlæng afstemningen til 1. december kl. 12")
    await settles(network)

    assert "tir. 1. dec. 2026 kl. 12.00" in told["Bo"].words
    assert "27. nov" not in told["Bo"].words
    assert "Tue 1 Dec 2026, 12:00" in told["Camille"].words
    assert not any(words in one.words for one in told.values() for words in ENDED)


@pytest.mark.both_databases
async def test_a_vote_that_nobody_answered_gets_more_time_and_the_reminder_says_so(network: Network) -> None:
    await person(network, "Anna").says(VOTE)
    told = await reminded(network)

    await network.is_at(here(2026, 11, 27, 12, 1))
    await settles(network)

    assert "Lyngby" in told["Bo"].words
    assert not any(words in one.words for one in told.values() for words in ENDED)
    assert "27. nov. 2026 kl. 12.00" not in told["Bo"].words
    assert untrue(network) == []


@pytest.mark.parametrize(
    ("deed", "da", "en"),
    [
        ("answers", "Svaret er givet.", "The answer is given."),
        ("closes", "Det er lukket nu.", "It is closed now."),
        ("withdraws", "Det er trukket tilbage.", "It has been withdrawn."),
        ("leaves", "Du er ikke længere med i AMK-netværket", "You are no longer in AMK-netværket"),
    ],
)
async def test_a_reminder_of_a_vote_says_how_it_ended(network: Network, deed: str, da: str, en: str) -> None:
    anna, bo, camille = (person(network, name) for name in ("Anna", "Bo", "Camille"))
    await anna.says(VOTE)
    told = await reminded(network)

    if deed == "answers":
        await bo.taps("Jeg støtter", on="Lyngby")
        await camille.taps("I support this", on="Lyngby")
    elif deed == "closes":
        await anna.does("luk afstemningen")
    elif deed == "withdraws":
        await anna.does("træk forslaget tilbage")
    else:
        for one in (bo, camille):
            network.people.remove(one)
        network._write(network._set_roster)
        await network.passes(minutes=1)
    await settles(network)

    assert told["Bo"].words.startswith(da)
    assert told["Camille"].words.startswith(en)
    assert ("Lyngby" in told["Bo"].words) is (deed != "leaves")


@pytest.mark.parametrize(
    ("deed", "says"),
    [
        ("jeg kommer", "Svaret er givet."),
        ("flyt mødet til 10. december kl. 12-15", "10. dec. 2026"),
        ("aflys mødet", "Mødet er aflyst."),
        ("", "Mødet er slut."),
    ],
)
async def test_a_reminder_of_a_meeting_says_what_became_of_it(network: Network, deed: str, says: str) -> None:
    network.member("Dorte Iversen")
    await person(network, "Signe").says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    assert "Værter: Anna Krogh og Bo Madsen" in network.channel[-1].words
    await network.is_at(here(2026, 12, 1, 8, 31))
    dorte = person(network, "Dorte")
    told = next(one for one in network.said_to(dorte) if "8. dec. 2026" in one.words)

    if deed.startswith("jeg"):
        await dorte.asks(deed)
    elif deed:
        await person(network, "Signe").does(deed, where="personal")
    else:
        await network.is_at(here(2026, 12, 8, 15, 31))
    await settles(network)

    assert says in told.words
    assert not any(words in told.words for words in ENDED)


async def test_a_reminder_of_several_says_that_they_wait_no_more(network: Network) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    for where in ("Lyngby", "Ballerup"):
        await anna.says(f"start afstemning: Vi mødes i {where}, til 27. november kl. 12")
    await network.is_at(here(2026, 11, 25, 8, 31))
    told = network.said_to(bo)[-1]
    assert "Ballerup" in told.words

    for where in ("Lyngby", "Ballerup"):
        await bo.taps("Jeg støtter", on=where)
    await settles(network)

    assert told.words.startswith("Det venter ikke længere på dig")
