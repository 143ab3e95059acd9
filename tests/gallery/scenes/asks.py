"""Asks to all units: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import asks
from cards.agenda.asks import Whole
from cards.words import Language
from storage.agenda.asks import Ask
from tests.gallery.scenes.minutes import FOUND, TAKEN
from tests.gallery.scenes.shared import NANOLAB, NETWORK, NOW, SIGNE, Scenes, thing


def show(language: Language) -> Scenes:
    one = Ask(thing("ask"), NETWORK, FOUND[language][5].words, SIGNE.id, NOW)
    yield "one", asks.single(Whole(one, 5, 12, TAKEN))
    yield "one, taken up", asks.single(Whole(one, 6, 12), mine=True)
    yield "all", asks.listing([Whole(one, 6, 12), Whole(one, 0, 12)])
    yield "with a day", asks.single(Whole(replace(one, due=NOW.date() + timedelta(days=20)), 7, 30))
    yield "who lacks, to the hosts", asks.missing(replace(one, due=NOW.date()), [NANOLAB], 1, sees=True)
    told = [
        ("Vi har malet trinene gule." if language == "da" else "We have painted the steps yellow.", NANOLAB)
    ]
    yield "how it was taken up", asks.single(Whole(one, 6, 12), told, mine=True)
    over = replace(one, due=NOW.date(), ended_at=NOW)
    yield "it has ended", asks.single(Whole(over, 7, 12), told)
    yield "to tell how", asks.how_form(one)
    yield "nobody lacks", asks.missing(one, [], 0, sees=True)
    yield "who lacks, to others", asks.missing(one, [NANOLAB], 1, sees=False)
    yield "the form of how it went", asks.how_form(one)
    yield "none", asks.listing([])
