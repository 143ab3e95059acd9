"""Finding: lists of decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cards.decisions import finding
from cards.words import Language, say
from tests.gallery.scenes.decisions import DECIDED, one
from tests.gallery.scenes.shared import BO, NETWORK, Scenes
from tests.gallery.scenes.votes import REASON, decision

TODAY = date(2026, 12, 14)


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
    yield "one, found by a word", finding.found(wanted, [objected])
    yield "two", finding.found("", register[:2])
    yield "more than fit", finding.found("", register)
    yield (
        "put into a message",
        finding.hit(objected, BO.name, None, finding.asks_for(objected, "28:stafet")).card,
    )
    yield (
        "put into a message, replaced since",
        finding.hit(register[3], "", objected, finding.asks_for(register[3], "28:stafet")).card,
    )
    yield "found nothing", finding.found(wanted, [])
    year = (date(2026, 1, 1), date(2026, 12, 31))
    yield "of a year", finding.found("", [objected], days=year)
    yield "of a year and of something", finding.found(wanted, [objected], days=year)
    yield "none of a day", finding.found("", [], days=(year[0], year[0]))
    yield "none yet", finding.found("", [])
    yield "asked for the minutes", finding.found("", register[:3], NETWORK, no_minutes=True)
    owned = one(language, owner=BO.id, due=date(2026, 12, 11))
    unowned = replace(owned, number=6, owner=None)
    heading = say("agreements-title"), say("agreements-none")
    yield "open agreements", finding.agreements([(owned, BO.name), (unowned, "")], TODAY, *heading)
    yield "no such number", finding.no_such_number("D-2026-099")
    yield "no open agreements", finding.agreements([], TODAY, *heading)
