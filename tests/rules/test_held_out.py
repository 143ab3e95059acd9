"""Sentences written after the rules, as colleagues type them: read rightly, or asked about, never guessed."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.language import beside, drafts, wording
from bot.language.meetings import Fault, planned
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))
NOW = CALENDAR.at(date(2026, 11, 28), time(10))  # a Saturday
ASKED = "asked"

MEETINGS = {
    "tirsdag d 8/12 fra 9 til 11.30 i S04": "12-08 09:00-11:30 S04",
    "på tirsdag kl 9-11": "12-01 09:00-11:00",
    "næste tirsdag 13-15 på Teams": "12-01 13:00-15:00 Teams",
    "d. 10. dec. kl 13.00-14.30, bygning 101A": "12-10 13:00-14:30 bygning 101A",
    "Thursday Dec 10, 1pm-2:30pm, room 0.12": "12-10 13:00-14:30 room 0.12",
    "10 Dec from half past one to three": ASKED,
    "den femtende december klokken ti til tolv": "12-15 10:00-12:00",
    "15/12 9-12 (tirsdag)": "12-15 09:00-12:00",
    "15/12 9-12 (onsdag)": ASKED,
    "tirsdag 15/12 kl. 9-12 i kantinen med julefrokost bagefter": ASKED,
    "onsdag i uge 50 kl. 8.30-10": "12-09 08:30-10:00",
    "i uge 50 kl. 8.30-10": ASKED,
    "sidste fredag i januar kl 9 til 10": "2027-01-29 09:00-10:00",
    "30/2 kl 9-10": ASKED,
    "mandag morgen kl 9-10": ASKED,
    "14. december kl. 9 varer 90 min": "12-14 09:00-10:30",
    "December 14 at 9 for an hour and a half": ASKED,
    "kl 14 den 14. december": ASKED,
    "14. december 14-16 hos HR": "12-14 14:00-16:00 HR",
    "14. december 14-16 hvis alle kan": ASKED,
    "den 14. i næste måned kvart over ni til elleve": "12-14 09:15-11:00",
    "om to uger kl 10-11": "12-12 10:00-11:00",
    "overnæste mandag kl. 10-11 online": "12-07 10:00-11:00 online",
    "14-12-2026 1000-1130 auditorium 42": "12-14 10:00-11:30 auditorium 42",
    "14. december kl. 10-11 og 15. december kl. 10-11": ASKED,
}


def at(when: str, clock: str) -> datetime:
    day = date.fromisoformat(when if len(when) > 5 else f"2026-{when}")
    return CALENDAR.at(day, time.fromisoformat(clock))


@pytest.mark.parametrize(("text", "meant"), sorted(MEETINGS.items()))
def test_a_meeting(text: str, meant: str) -> None:
    found = planned(text, NOW, CALENDAR)

    if meant == ASKED:
        assert isinstance(found, Fault)
        return
    day, hours, *place = meant.split(" ", 2)
    start, _, end = hours.partition("-")
    assert not isinstance(found, Fault), found
    assert (found.start, found.end, found.place) == (
        at(day, start),
        at(day, end),
        place[0] if place else None,
    )


VOTES = {
    "Skal vi droppe referatet? Til onsdag kl. 15": ("Skal vi droppe referatet?", [], "12-02 15:00", 0),
    "Vi flytter mødet til Risø, frist 4/12": ("Vi flytter mødet til Risø", [], "12-04 12:00", 0),
    "Vi flytter til Risø - svar senest fredag": ("Vi flytter til Risø", [], "12-04 12:00", 0),
    "We move to Risø, please answer by Friday": ("We move to Risø", [], "12-04 12:00", 0),
    "Farve på trøjen? rød, blå eller grøn": ("Farve på trøjen?", ["rød", "blå", "grøn"], None, 0),
    "Farve på trøjen? rød; blå; grøn; til 4/12 kl 9": (
        "Farve på trøjen?",
        ["rød", "blå", "grøn"],
        "12-04 09:00",
        0,
    ),
    "Hvem holder oplæg: Bo, Ida eller Camille, anonymt": (
        "Hvem holder oplæg",
        ["Bo", "Ida", "Camille"],
        None,
        0,
    ),
    "Which room? A, B or C. Quorum 60 %. Until 4 Dec 3pm": ("Which room?", ["A", "B", "C"], "12-04 15:00", 0),
    "Which room? 'the big one', 'the small one'": ("Which room?", ["the big one", "the small one"], None, 0),
    "Hvad skal vi have? Kaffe og kage, Te og frugt": (
        "Hvad skal vi have?",
        ["Kaffe og kage", "Te og frugt"],
        None,
        0,
    ),
    "Hvornår? uge 3, uge 4, uge 5": ("Hvornår?", ["uge 3", "uge 4", "uge 5"], None, 0),
    "Tema? Støj, Stress, Sprog, 4 prikker og 2 pladser": ("Tema?", ["Støj", "Stress", "Sprog"], None, 0),
    "Tema? Støj, Stress, Sprog, fire prikker til hver af os": ("Tema?", ["Støj", "Stress", "Sprog"], None, 1),
    "Tema? Støj, Stress, alle skal være enige": ("Tema?", ["Støj", "Stress"], None, 0),
    "Hvor mange prikker? 3, 4 eller 5": ("Hvor mange prikker?", ["3", "4", "5"], None, 0),
}


@pytest.mark.parametrize(("text", "meant"), sorted(VOTES.items()))
def test_a_vote(text: str, meant: tuple[str, list[str], str | None, int]) -> None:
    found = drafts.read(text, NOW, CALENDAR, chooses=bool(meant[1]))
    question, options, closes, unread = meant

    assert bool(found.left) == bool(unread), found
    if not unread:
        assert (found.question, list(found.options)) == (question, options)
        assert (found.closes and found.closes.at) == (at(*closes.split()) if closes else None)


ITEMS = {
    "Indeklima i 303, 20 minutter, Bo Madsen": ("Indeklima i 303, Bo Madsen", 20, None, ()),
    "indeklima (drøftelse, ½ time)": ("indeklima, ½ time", None, "discussion", ()),
    "nyt fra HR - orientering - 5 min - v/ Ida Winther": ("nyt fra HR", 5, "orientation", ("Ida Winther",)),
    "10 min: kemikalier": ("kemikalier", 10, None, ()),
    "beslutning om skabelon, 15 min": ("beslutning om skabelon", 15, None, ()),
    "skabelon til beslutning": ("skabelon til beslutning", None, None, ()),
    "near-miss reports, for information, 10 minutes": ("near-miss reports", 10, "orientation", ()),
    "Erfaringsudveksling: stikskader; 25 min": ("stikskader", 25, "exchange", ()),
    "stikskader, 1 time, haster": ("stikskader", 60, None, ()),
    "e-læring": ("e-læring", None, None, ()),
}


@pytest.mark.parametrize(("line", "meant"), sorted(ITEMS.items()))
def test_an_item(line: str, meant: tuple[str, int | None, str | None, tuple[str, ...]]) -> None:
    found = wording.item(line)

    assert (found.title, found.minutes, found.kind, found.presenters) == meant


DECISIONS = {
    "Vi køber høreværn, Bo Madsen er ansvarlig": ("Vi køber høreværn, Bo Madsen er ansvarlig", {}),
    "Vi køber høreværn. Ansvarlig: Bo Madsen. Frist: 15/1": (
        "Vi køber høreværn",
        {"owner": "Bo Madsen", "due": "15/1"},
    ),
    "Vi køber høreværn inden jul": ("Vi køber høreværn inden jul", {}),
    "Vi køber høreværn (ansvarlig Ida, senest 15. januar)": (
        "Vi køber høreværn",
        {"owner": "Ida", "due": "15. januar"},
    ),
    "We buy ear plugs - owner: Farah - review 1/6": ("We buy ear plugs", {"owner": "Farah", "review": "1/6"}),
    "Ansvaret deles, så alle er med": ("Ansvaret deles, så alle er med", {}),
    "Mødet flyttes, fordi Bo er syg": ("Mødet flyttes, fordi Bo er syg", {}),
    "Signs in English, replaces D-2026-004, due Friday": (
        "Signs in English",
        {"supersedes": "D-2026-004", "due": "Friday"},
    ),
    "Skilte på engelsk v/ Bo": ("Skilte på engelsk", {"owner": "Bo"}),
    "Alle læser planen inden fredag": ("Alle læser planen inden fredag", {}),
    "Alle læser planen, inden fredag": ("Alle læser planen", {"due": "fredag"}),
}


@pytest.mark.parametrize(("text", "meant"), sorted(DECISIONS.items()))
def test_a_decision(text: str, meant: tuple[str, dict[str, str]]) -> None:
    found = beside.cut(text)

    assert (found.words.rstrip("."), dict(found.values)) == meant
