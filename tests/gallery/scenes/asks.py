"""Asks to all units: their cards."""

from __future__ import annotations

from cards.agenda import asks
from cards.agenda.asks import Whole
from cards.words import Language
from storage.agenda.asks import Ask
from tests.gallery.scenes.minutes import FOUND, TAKEN
from tests.gallery.scenes.shared import NETWORK, NOW, SIGNE, Scenes, thing


def show(language: Language) -> Scenes:
    one = Ask(thing("ask"), NETWORK, FOUND[language][5].words, SIGNE.id, NOW)
    yield "one", asks.single(Whole(one, 5, 12, TAKEN))
    yield "one, taken up", asks.single(Whole(one, 6, 12), mine=True)
    yield "all", asks.listing([Whole(one, 6, 12), Whole(one, 0, 12)])
    yield "none", asks.listing([])
