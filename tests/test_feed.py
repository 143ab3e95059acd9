"""The calendar feed: what its owner has to do stands in it, and the address is theirs to take back."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

import jwt
import pytest
from icalendar import Calendar

from storage import address
from storage.db import Db
from tests.dialog import HOUSE, Network, Someone, actions, here
from tests.once import once

pytestmark = pytest.mark.both_databases


HOME = "AMK-netværket"


@once
async def anna(network: Network) -> Someone:
    """Anna and Bo host the meeting; Anna has taken something on, and a vote is open."""
    for name, since in (("Bo Madsen", date(2019, 5, 1)), ("Camille Rossi", date(2020, 1, 1))):
        network.member(name, since=since)
    anna = network.member("Anna Krogh", since=date(2019, 2, 1))
    signe = network.facilitator()
    await signe.says("planlæg møde 11-12-2026 kl. 12-15.30 i lokale S04")
    await anna.says("registrér beslutning: Skilte på engelsk, ansvarlig Anna Krogh, senest 1. december")
    await person(network, "Bo").says("start flertalsafstemning: Vi mødes i Lyngby")
    network.store.now(lambda db: address.tell(db, "https://stafet.example"))
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def url_of(network: Network, someone: Someone) -> str:
    card = next(one.card for one in reversed(network.said_to(someone)) if one.card)
    return next(str(one["url"]) for one in actions(card) if one["type"] == "Action.OpenUrl")


def fetched(network: Network, url: str) -> Calendar | None:
    token = re.sub(r".*/handouts/", "", url).split("/")[0]
    told = jwt.decode(token, options={"verify_signature": False})

    def work(db: Db) -> bytes | None:
        given = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        return given.body if given else None

    body = network.store.now(work)
    found = Calendar.from_ical(body) if body else None
    assert found is None or isinstance(found, Calendar)
    return found


def titles(network: Network, url: str) -> list[str]:
    found = fetched(network, url)
    assert found is not None
    return sorted(str(one["summary"]) for one in found.walk("VEVENT"))


ASKED = [
    "abonnér på min kalender",
    "giv mig et kalenderabonnement",
    "jeg vil gerne abonnere på mine frister i min kalender",
    "læg mine pligter i min kalender",
    "subscribe to my calendar",
    "give me my calendar feed",
    "put my duties in my calendar",
]


@pytest.mark.parametrize("sentence", ASKED)
async def test_its_owner_is_given_an_address(network: Network, anna: Someone, sentence: str) -> None:
    await anna.asks(sentence)
    danish = ["D-2026-001 skal være gjort: Skilte på engelsk", "Stem om: Vi mødes i Lyngby", f"Vært: {HOME}"]
    english = ["D-2026-001 is due: Skilte på engelsk", f"Host: {HOME}", "Vote on: Vi mødes i Lyngby"]
    assert titles(network, url_of(network, anna)) in (danish, english)


@pytest.mark.parametrize(
    "sentence", ["læg mødet i min kalender", "send mig en kalenderfil", "subscribe to the newsletter"]
)
async def test_one_meeting_and_the_newsletter_are_something_else(
    network: Network, anna: Someone, sentence: str
) -> None:
    assert "Dine pligter i din kalender" not in await anna.asks(sentence)


async def test_it_keeps_itself_up_to_date_and_holds_nobody_elses(network: Network, anna: Someone) -> None:
    await anna.asks("abonnér på min kalender")
    url = url_of(network, anna)
    found = fetched(network, url)
    assert found is not None
    [due] = [one for one in found.walk("VEVENT") if "D-2026-001" in str(one["summary"])]
    assert due.decoded("dtstart") == date(2026, 12, 1)
    [host] = [one for one in found.walk("VEVENT") if "Vært" in str(one["summary"])]
    assert host.decoded("dtstart") == here(2026, 12, 11, 12, 0)

    await anna.taps("Ja", on="Lyngby")
    await anna.says("D-2026-001 er udført")
    assert titles(network, url) == [f"Vært: {HOME}"]

    camille = person(network, "Camille")
    await camille.asks("abonnér på min kalender")
    assert titles(network, url_of(network, camille)) == ["Stem om: Vi mødes i Lyngby"]


async def test_the_address_stays_until_it_is_renewed_or_stopped(network: Network, anna: Someone) -> None:
    await anna.asks("abonnér på min kalender")
    first = url_of(network, anna)
    await anna.asks("mit kalenderlink")
    assert url_of(network, anna) == first

    assert "Den gamle virker ikke mere" in await anna.taps("Ny adresse")
    assert fetched(network, first) is None
    await anna.asks("giv mig et kalenderabonnement")
    second = url_of(network, anna)
    assert second != first

    assert "virker ikke mere" in await anna.asks("stop mit kalenderabonnement")
    assert fetched(network, second) is None
    assert "intet kalenderabonnement" in await anna.asks("stop mit kalenderabonnement")


async def test_it_is_between_us_and_ends_with_who_leaves(network: Network, anna: Someone) -> None:
    assert "kun til dig" in await anna.says("abonnér på min kalender")
    assert not any("/handouts/" in str(one.card) for one in network.channel)


async def test_without_an_address_of_the_bot_that_is_said(network: Network) -> None:
    anna = network.member("Anna Krogh")
    assert "ingen adresse" in await anna.asks("abonnér på min kalender")


async def test_whoever_is_erased_has_no_calendar(network: Network, anna: Someone) -> None:
    await anna.asks("abonnér på min kalender")
    url = url_of(network, anna)
    await anna.asks("slet mine data")
    await anna.taps("Ja, slet mine data")
    assert fetched(network, url) is None
