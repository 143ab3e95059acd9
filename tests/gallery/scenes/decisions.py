"""Decisions: their cards."""

from __future__ import annotations

from cards import decisions
from cards.words import Language
from tests.gallery.scenes.shared import (
    BO,
    NETWORK,
    Scenes,
)
from tests.gallery.scenes.votes import REASON, decision

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
    tally = {"eligible": 12, "counts": {"support": 9, "neither": 2, "objection": 0}, "objections": []}
    titles = DECIDED[language]
    register = [decision(number, titles[number % 4], **tally) for number in range(11, 0, -1)]
    objected = decision(
        4,
        titles[0],
        eligible=12,
        counts={"support": 8, "neither": 1, "objection": 1},
        objections=[{"by": "Henrik Toft", "reason": REASON[language]}],
    )
    wanted = {"da": "online *møder*", "en": "online *meetings*"}[language]
    yield "one, found by a word", decisions.found(wanted, [objected])
    yield "two", decisions.found("", register[:2])
    yield "more than fit", decisions.found("", register)
    yield "found nothing", decisions.found(wanted, [])
    yield "none yet", decisions.found("", [])
    yield "asked for the minutes", decisions.found("", register[:3], NETWORK, no_minutes=True)
    yield "to write one down", decisions.form(NETWORK)
    yield (
        "to write one down from a message",
        decisions.form(NETWORK, wanted, BO.name, "https://teams.example/m"),
    )
