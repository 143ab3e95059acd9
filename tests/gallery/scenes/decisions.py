"""Decisions: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cards.decisions import decisions
from cards.decisions.decisions import Origin
from cards.words import Language
from storage.decisions.agreements import Kind, Request
from storage.decisions.amendments import Amendment
from storage.decisions.decisions import CHANGED, WITHDRAWN, Decision
from storage.journal import Entry
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, SIGNE, Scenes, thing
from tests.gallery.scenes.statements import worded
from tests.gallery.scenes.votes import REASON, decision

BEFORE = {"owner": None, "due": None, "to_management": False}
AFTER = {"owner": str(BO.id), "due": "2026-12-11", "to_management": True}

DECIDED = {
    "da": (
        "Vi holder tre online temamøder om året",
        "FVA inviteres med til septembermødet",
        "Alle enheder melder *nærved-hændelser* på samme skema",
        "Værterne sender programmet tre uger før mødet",
    ),
    "en": (
        "We hold three online theme meetings a year",
        "The FVA is invited to the September meeting",
        "All units report *near misses* on the same form",
        "The hosts send the programme three weeks ahead",
    ),
}


def show(language: Language) -> Scenes:
    wanted = {"da": "online *møder*", "en": "online *meetings*"}[language]
    yield from show_one(language)
    yield "of a vote, to be worded", decisions.whole(worded(language), Origin(recorded_by=ANNA.name))
    yield "to write one down", decisions.form(NETWORK)
    yield (
        "to write one down from a message",
        decisions.form(NETWORK, wanted, BO.name, "https://teams.example/m"),
    )


def show_one(language: Language) -> Scenes:
    """One decision, with all that the register knows of it."""
    owned = one(language, owner=BO.id, due=date(2026, 12, 11), review_on=date(2027, 9, 7), to_management=True)
    origin = Origin(
        owner=BO.name,
        recorded_by=SIGNE.name,
        item={"da": "Online møder", "en": "Online meetings"},
        corrections=[Amendment(thing("c"), owned.id, ANNA.id, ANNA.name, REASON[language], NOW, "open")],
        history=[
            Entry(NOW, SIGNE.name, "recorded", None, {"number": owned.label}),
            Entry(NOW + timedelta(hours=1), SIGNE.name, "changed", BEFORE, AFTER),
            Entry(NOW + timedelta(days=3), None, "stands", None, None),
        ],
    )
    origin = replace(origin, names={str(BO.id): BO.name}, requests=[asked(language)])
    yield "one, with its origin", decisions.whole(owned, origin)
    offered = replace(asked(language), kind=Kind.OWNER, due=None, receiver=ANNA.id, to=ANNA.name)
    unreached = replace(origin, requests=[offered], unreached={ANNA.id})
    yield "one, whose next owner is not reached", decisions.whole(owned, unreached)
    source = {"author": BO.name, "link": "https://teams.microsoft.com/l/message/1"}
    fresh = one(language, text=f"{DECIDED[language][0]}.\n{REASON[language]}", source=source)
    fresh_one = replace(fresh, confirm_until=NOW + timedelta(days=3))
    yield "written down from a message", decisions.whole(fresh_one, Origin(recorded_by=ANNA.name))
    confirmed = [
        ANNA.name,
        BO.name,
        "Ida Winther",
        "Lone Qvist",
        "Emil Bach",
        "Henrik Toft",
        "Gitte Lorentzen",
    ]
    yield (
        "written down, and many say that it is right",
        decisions.whole(replace(fresh_one, owner=BO.id), Origin(owner=BO.name, confirmed_by=confirmed)),
    )
    options = [
        {
            "words": DECIDED[language][place],
            "by": [ANNA.name, BO.name],
            "numbers": [9 - place],
            "won": place < 2,
        }
        for place in range(3)
    ]
    told = {"eligible": 12, "voted": 10, "options": options, "objections": [], "why": REASON[language]}
    prioritised = one(language, method="host", snapshot=told)
    yield "by the hosts, on a tie", decisions.whole(prioritised, Origin(recorded_by=ANNA.name))
    part = {"eligible": 2, "voted": 2, "among": {"thing": str(thing("meeting")), "group": ""}}
    yield "by the hosts alone", decisions.whole(one(language, snapshot=part), Origin(recorded_by=ANNA.name))
    old = replace(owned, status=CHANGED)
    yield "superseded", decisions.whole(old, Origin(owner=BO.name, superseded_by=fresh))
    gone = replace(fresh, status=WITHDRAWN, supersedes=old.id)
    yield "what took its place is withdrawn", decisions.whole(old, Origin(superseded_by=gone))
    voted = replace(old, poll=thing("ballot"))
    corrected = replace(fresh, method="correction", supersedes=voted.id)
    yield "a correction of what was voted on", decisions.whole(corrected, Origin(supersedes=voted))
    yield "its review date has come", decisions.review(owned)


def asked(language: Language) -> Request:
    """A new due date."""
    due = date(2027, 1, 15)
    return Request(
        thing("r"), thing("d"), Kind.DUE, BO.id, BO.name, NOW, due, None, None, REASON[language], "open"
    )


def one(language: Language, **more: Any) -> Decision:
    tally = {
        "eligible": 12,
        "counts": {"support": 9, "neither": 2, "objection": 0},
        "objections": [{"by": "Henrik Toft", "reason": REASON[language], "status": "integrated"}],
    }
    return replace(decision(5, DECIDED[language][0], **tally), **{"status": "valid", **more})
