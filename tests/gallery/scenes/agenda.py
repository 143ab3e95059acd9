"""The agenda: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cards.agenda import agenda
from cards.words import Language
from storage.agenda.agenda import Item
from storage.agenda.voices import Kind, Voice
from storage.meetings import Meeting
from tests.gallery.scenes.shared import (
    BO,
    NETWORK,
    NOW,
    SIGNE,
    ZONE,
    Scenes,
    thing,
)

MEETING = Meeting(
    id=thing("meeting"),
    network=NETWORK,
    title={
        "da": "Møde i AMK-netværket: fysisk arbejdsmiljø",
        "en": "AMK network meeting: physical work environment",
    },
    starts_at=datetime(2026, 12, 8, 12, 0, tzinfo=ZONE),
    ends_at=datetime(2026, 12, 8, 15, 30, tzinfo=ZONE),
    place={"da": "Bygning 101, lokale S04", "en": "Building 101, room S04"},
    planned_by=SIGNE.id,
    planned_at=NOW,
)
NEXT_MEETING = replace(
    MEETING,
    id=thing("next meeting"),
    starts_at=datetime(2027, 3, 2, 12, 0, tzinfo=ZONE),
    ends_at=datetime(2027, 3, 2, 15, 30, tzinfo=ZONE),
)


def item(danish: str, english: str, kind: str = "discussion", number: int | None = None, **more: Any) -> Item:
    row: dict[str, Any] = {
        "intro": None,
        "minutes": 15,
        "presenters": (),
        "parts": (),
        "attachments": (),
        "proposed_by": None,
        "proposed_at": NOW,
        **more,
    }
    title = {"da": danish, "en": english}
    return Item(thing(danish), NETWORK, MEETING.id, number, kind, title, **row)


def part(mark: str, danish: str, english: str, *parts: dict[str, Any], by: str = "") -> dict[str, Any]:
    presenters = [{"name": by}] if by else []
    return {
        "mark": mark,
        "text": {"da": danish, "en": english},
        "items": list(parts),
        "presenters": presenters,
    }


def annex(number: int, danish: str, english: str) -> dict[str, Any]:
    return {
        "label": {"da": f"Bilag {number}", "en": f"Annex {number}"},
        "title": {"da": danish, "en": english},
        "url": f"https://example.org/stafet/bilag-{number}.pdf",
    }


SIGNE_OF_CAS = {"name": "Signe Holm", "unit": "Campus Service"}
THOMAS_OF_HR = {"name": "Thomas Lund", "unit": "Koncern HR"}

WELCOME = item(
    "Velkommen",
    "Welcome",
    "orientation",
    1,
    minutes=25,
    presenters=[{"name": "Anna Krogh", "unit": "DTU Nanolab"}],
    parts=[
        part("a", "Godkendelse af dagsorden", "Approval of the agenda"),
        part("b", "Siden sidst", "Since last time"),
    ],
)
UPDATES = item(
    "Orienteringer fra Arbejdsmiljøsekretariatet",
    "Updates from the Work Environment Secretariat",
    "orientation",
    2,
    minutes=30,
    support=2,
    presenters=[SIGNE_OF_CAS, THOMAS_OF_HR],
    intro={
        "da": "Sekretariatet orienterer kort om det, der er sket siden sidst. Læs infobrevet inden mødet, så "
        "bruger vi tiden på spørgsmål.",
        "en": "The secretariat tells briefly what has happened since last time. Please read the newsletter "
        "beforehand, so that we can spend the time on questions.",
    },
    parts=[
        part(
            "a",
            "Spørgsmål og kommentarer til infobrevet DTU Arbejdsmiljø Info (bilag 2)",
            "Questions and comments on the newsletter DTU Arbejdsmiljø Info (annex 2)",
        ),
        part(
            "b",
            "Forslag om ad hoc-onlinemøder om aktuelle temaer",
            "Proposal: ad hoc online meetings on current themes",
            part(
                "i",
                "Nærhedsprincippet ved organisering af AMO – krav om skriftlighed",
                "The proximity principle when organising the AMO – the duty to document it",
            ),
            part(
                "ii",
                "Håndtering af krænkende adfærd på DTU",
                "Handling offensive behaviour at DTU",
                by="Thomas Lund",
            ),
            part("iii", "Andet", "Other themes"),
        ),
        part(
            "c",
            "Arbejdstilsynets tilsyn i efteråret: hvad de så på, hvilke påbud der kom, og hvad vi kan lære "
            "af dem på tværs af institutterne",
            "The Working Environment Authority's inspections this autumn: what they looked at, which notices "
            "came, and what we can learn from them across departments",
        ),
    ],
    attachments=[
        annex(2, "DTU Arbejdsmiljø Info", "DTU Arbejdsmiljø Info (newsletter, in Danish)"),
        annex(3, "Oversigt over påbud i 2026", "Notices given in 2026"),
        annex(4, "Nærhedsprincippet, vejledning", "The proximity principle, guidance"),
    ],
)
PROPOSED = item(
    "Alenearbejde – status og *hvad mangler vi*?",
    "Working alone – where we stand and *what is missing*",
    support=4,
    proposed_by=BO.id,
)
KINDS = (
    item(
        "KAMU's handleplan 2027",
        "KAMU's action plan 2027",
        "kamu_input",
        3,
        minutes=30,
        presenters=[SIGNE_OF_CAS],
    ),
    item("Vinterberedskab på udearealer", "Winter readiness outdoors", "attention", 4, support=1),
    item("Trapper i bygning 101", "Stairs in building 101", "decision", 5, minutes=10, support=3),
    item("Sådan bruger vi runderinger i laboratorierne", "How we use lab walks", "exchange", 6, minutes=20),
    item(
        "Nærved-hændelse med flydende kvælstof",
        "Near miss with liquid nitrogen",
        "safety_moment",
        7,
        minutes=5,
    ),
    item("Eventuelt", "Any other business", "any_other", 8, minutes=None),
)
PREPARED = item(
    "Inspiration fra FVA",
    "Inspiration from FVA",
    "exchange",
    9,
    minutes=20,
    postponed=1,
    reason="Vi venter på FVA",
    wanted={"da": "To ting, som vi vil prøve", "en": "Two things that we want to try"},
    preparation={"da": "Tal med jeres FVA-leder", "en": "Talk with your FVA leader"},
    urgent=2,
    support=5,
)
MEASURED = item(
    "Safety moment",
    "Safety moment",
    "safety_moment",
    1,
    minutes=10,
    figures={"injuries": 9, "hours": 8_900_000, "frequency": "1.01", "last": "1.20"},
)
BROUGHT = {
    "da": ("De mødes i små grupper", "De skriver selv dagsordenen"),
    "en": ("They meet in small groups", "They write the agenda themselves"),
}
AGENDA = [WELCOME, UPDATES, *KINDS, PROPOSED]


def _many() -> list[Item]:
    """More than stand on the card at once."""
    return [replace(one, number=None, position=None) for one in (*AGENDA, *AGENDA, *AGENDA)]


def show(language: Language) -> Scenes:
    home = MEETING.network
    yield "the meeting", agenda.agenda(MEETING, home, AGENDA)
    yield "the meeting, nothing on it", agenda.agenda(replace(MEETING, place={}), home, [])
    yield "the meeting, many items", agenda.agenda(MEETING, home, _many())
    yield "no meeting, two items wait", agenda.agenda(None, home, [WELCOME, PROPOSED])
    yield "nobody has to approve it", agenda.not_approved(MEETING.id, MEETING.network)
    yield "no meeting, nothing waits", agenda.agenda(None, home, [])
    yield "item opened from the agenda", agenda.item(PROPOSED, BO, opened=True, coming=MEETING)
    yield "item with parts", agenda.item(WELCOME, None, coming=MEETING)
    yield "item with intro, long parts and annexes", agenda.item(UPDATES, None, coming=MEETING)
    yield "item that a member proposed", agenda.item(PROPOSED, BO, coming=MEETING)
    yield (
        "item that the reader supports",
        agenda.item(replace(PROPOSED, support=5), BO, supported=True, coming=MEETING),
    )
    yield "item with guests", agenda.item(PROPOSED, BO, guests=["Niels Berg", "Farah Aziz"], coming=MEETING)
    yield "item before any meeting", agenda.item(replace(PROPOSED, meeting=None, support=0), BO)
    for kind in KINDS:
        yield f"item: {kind.type.replace('_', ' ')}", agenda.item(kind, None, coming=MEETING)
    first, second = BROUGHT[language]
    brought = [
        Voice(PREPARED.id, BO.id, Kind.HOMEWORK, first, NOW, BO.name),
        Voice(PREPARED.id, SIGNE.id, Kind.EXPERIENCE, second, NOW, SIGNE.name),
    ]
    yield (
        "item with preparation and what was brought",
        agenda.item(PREPARED, BO, voices=brought, supported=True, coming=MEETING),
    )
    yield "item with the figures of a safety moment", agenda.item(MEASURED, SIGNE, coming=MEETING)
    earlier = [
        (MEETING.starts_at - timedelta(days=91 * back), {"frequency": f"1.{back}4"}) for back in (3, 2, 1)
    ]
    yield "item with figures over time", agenda.item(MEASURED, SIGNE, earlier=earlier, coming=MEETING)
    ended = replace(PROPOSED, state="closed", outcome="no_conclusion")
    yield "item that was closed", agenda.item(ended, BO, coming=MEETING)
    title: dict[str, str] = {language: PROPOSED.title[language]}
    yield "item in one language", agenda.item(replace(PROPOSED, title=title), BO, coming=MEETING)
    yield "the agenda is too long", agenda.over(MEETING, 5)
