"""Calendar files: what a calendar reads of a meeting, before and after it is moved and cancelled."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.core import calendar_files, downloads
from bot.core.calendar_files import Invitation
from cards.kit import Subject
from cards.words import LANGUAGES, Language, Reader, read
from storage import address
from storage.db import Store
from tests.dialog import HOUSE, Message, Network, Someone, here
from tests.once import once

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
OUR_ADDRESS = "https://stafet.example.org"


def invitation(**more: Any) -> Invitation:
    told: dict[str, Any] = {
        "id": uuid4(),
        "title": {"da": "AMK Q4; møde, så", "en": "AMK Q4"},
        "starts_at": here(2026, 12, 8, 12),
        "ends_at": here(2026, 12, 8, 15, 30),
        "zone": COPENHAGEN,
        "place": {"da": "lokale S04, Bygning 101"},
        **more,
    }
    return Invitation(**told)


def read_back(one: Invitation, language: Language = "da") -> Any:
    made = calendar_files.file(one, language, NOW)
    assert made.name.endswith(".ics")
    return Calendar.from_ical(made.body)


def event(calendar: Any) -> Any:
    [found] = calendar.walk("VEVENT")
    return found


# --- the file ---------------------------------------------------------------------------------------------


def test_a_calendar_reads_when_and_where_on_the_wall_clock_of_the_network() -> None:
    one = invitation(organiser=("signe@example.org", "Signe Holm"), join_url="https://teams.example/join")
    calendar = read_back(one)
    told = event(calendar)

    assert calendar["method"] == "PUBLISH"
    assert told["uid"] == f"{one.id}@stafet"
    assert told["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert told.start == one.starts_at
    assert told.end == one.ends_at
    assert told["summary"] == "AMK Q4; møde, så"
    assert told["location"] == "lokale S04, Bygning 101"
    assert told["organizer"] == "mailto:signe@example.org"
    assert "https://teams.example/join" in told["description"]
    assert "ATTENDEE" not in told


def test_it_is_in_the_language_that_is_asked_for() -> None:
    assert event(read_back(invitation(), "en"))["summary"] == "AMK Q4"
    assert event(read_back(invitation(), "en"))["summary"].params["LANGUAGE"] == "en"


@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "America/New_York"])
@pytest.mark.parametrize("month", [1, 3, 7, 10])
def test_the_rules_of_the_zone_say_what_the_zone_itself_says(zone: str, month: int) -> None:
    """A calendar that knows no zones reads the moment from the rules in the file."""
    at = datetime(2027, month, 15, 12, tzinfo=ZoneInfo(zone))
    body = calendar_files.file(
        invitation(starts_at=at, ends_at=at + timedelta(hours=1), zone=ZoneInfo(zone)), "da", NOW
    ).body
    told = Calendar.from_ical(body.replace(zone.encode(), b"Nowhere/" + zone[:7].encode()))

    assert event(told).start.utcoffset() == at.utcoffset()


def test_lines_are_as_long_as_calendars_take_and_end_as_they_must() -> None:
    body = calendar_files.file(invitation(title={"da": "æ" * 200}), "da", NOW).body

    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\n" not in body.replace(b"\r\n", b"")
    assert event(Calendar.from_ical(body))["summary"] == "æ" * 200


def test_a_title_cannot_become_a_line_of_its_own() -> None:
    told = read_back(invitation(title={"da": "Møde\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT"}))

    assert "ATTENDEE" not in event(told)


def test_moved_it_counts_up_and_cancelled_it_is_taken_out() -> None:
    one = invitation(version=3, is_cancelled=True)
    calendar = read_back(one)

    assert calendar["method"] == "CANCEL"
    assert event(calendar)["status"] == "CANCELLED"
    assert event(calendar)["sequence"] == 3


# --- the link ---------------------------------------------------------------------------------------------


def test_a_link_ends_and_nobody_else_makes_one(store: Store) -> None:
    thing, until = Subject("meeting", uuid4()), datetime.now(UTC) + timedelta(minutes=5)

    def links(url: str, ends: datetime) -> tuple[str, Any]:
        key = store.now(lambda db: address.tell(db, url)).key
        return key, store.now(lambda db: downloads.link(db, thing, ends, "meeting.ics"))

    key, link = links(OUR_ADDRESS, until)
    for language in LANGUAGES:
        url = read(link, Reader(language, COPENHAGEN))
        token = url.removeprefix(f"{OUR_ADDRESS}/handouts/").removesuffix("/meeting.ics")
        assert downloads.opened(key, token) == downloads.Wanted(thing, language)
        assert downloads.opened("another key, as long as it should be", token) is None
        assert downloads.opened(key, token[:-2] + "xx") is None
    assert downloads.opened(key, "x") is None
    key, ended = links(OUR_ADDRESS, datetime.now(UTC) - timedelta(seconds=1))
    assert downloads.opened(key, ended.da.split("/")[-2]) is None
    assert links(OUR_ADDRESS, until)[1] == link
    assert links("", until)[1] is None


# --- in the channel and the chats -------------------------------------------------------------------------


@once
async def planned(network: Network) -> Network:
    """Signe plans a meeting; Anna and Bo host it; Camille reads English."""
    network.store.now(lambda db: address.tell(db, OUR_ADDRESS))
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    return network


def links_of(shown: Message) -> dict[str, str]:
    """The buttons that open an address."""
    return {one["title"]: one["url"] for one in (shown.card or {}).get("actions", ()) if "url" in one}


def fetched(network: Network, shown: Message, title: str) -> Any:
    """What a calendar gets behind this button."""
    url = links_of(shown)[title]
    token = re.fullmatch(rf"{OUR_ADDRESS}/handouts/([^/]+)/stafet\.ics", url)
    assert token, url
    key = network.store.now(lambda db: address.tell(db, OUR_ADDRESS)).key
    wanted = downloads.opened(key, token[1])
    assert wanted is not None
    made = network.store.now(
        lambda db: HOUSE.handouts[wanted.thing.kind](db, wanted.thing.id, wanted.language, network.clock)
    )
    assert made is not None
    return Calendar.from_ical(made.body)


def at(someone: Someone) -> Message:
    return someone.network.said_to(someone)[-1]


async def test_the_card_of_a_meeting_leads_to_its_file(planned: Network) -> None:
    told = event(fetched(planned, planned.channel[-1], "Føj til kalender"))

    assert told.start == here(2026, 12, 8, 12)
    assert told["location"] == "lokale S04"
    assert told["sequence"] == 0


@pytest.mark.parametrize(
    "sentence",
    ["giv mig en kalenderfil", "send en kalenderinvitation", "læg mødet i min kalender", "føj til kalender"],
)
async def test_it_is_asked_for_in_the_chat(planned: Network, sentence: str) -> None:
    anna = planned.people[0]
    assert "tir. 8. dec. 2026 (uge 50)" in await anna.asks(sentence)

    assert event(fetched(planned, at(anna), "Hent kalenderfilen")).start == here(2026, 12, 8, 12)


@pytest.mark.parametrize("sentence", ["add to my calendar", "give me a calendar file"])
async def test_in_english(planned: Network, sentence: str) -> None:
    camille = planned.people[2]
    await camille.asks(sentence)

    told = event(fetched(planned, at(camille), "Get the calendar file"))
    assert told["summary"].params["LANGUAGE"] == "en"


async def test_who_comes_is_told_of_a_change_with_the_new_file(planned: Network) -> None:
    anna, bo, camille, signe = planned.people
    first = event(fetched(planned, planned.channel[-1], "Føj til kalender"))
    await bo.taps("Jeg kommer")
    await camille.taps("Jeg melder afbud")

    await signe.does("flyt mødet til 15/12 kl. 13")

    assert "Mødet er flyttet" in at(bo).words
    told = event(fetched(planned, at(bo), "Ret i min kalender"))
    assert (told["uid"], told["sequence"]) == (first["uid"], 1)
    assert told.start == here(2026, 12, 15, 13)
    assert "moved to Tue 15 Dec 2026" in at(camille).words  # an answer to another day counts no more
    assert "Mødet er flyttet" in at(anna).words  # who hosts it

    await bo.taps("Jeg kommer")
    await signe.does("aflys mødet")
    gone = fetched(planned, at(bo), "Fjern fra min kalender")
    assert gone["method"] == "CANCEL"
    assert (event(gone)["uid"], event(gone)["sequence"]) == (first["uid"], 2)


async def test_without_an_address_of_its_own_there_is_outlook(planned: Network) -> None:
    planned.store.now(lambda db: address.tell(db, ""))
    anna = planned.people[0]

    await anna.asks("giv mig en kalenderfil")

    assert list(links_of(at(anna))) == ["Åbn i Outlook"]
