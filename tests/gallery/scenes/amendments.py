"""Amendments: what a decision should say instead."""

from __future__ import annotations

from cards.decisions import amendments
from cards.words import Language
from storage.decisions.amendments import Amendment
from tests.gallery.scenes.decisions import one
from tests.gallery.scenes.shared import ANNA, BO, NOW, Scenes, thing
from tests.gallery.scenes.votes import REASON


def show(language: Language) -> Scenes:
    owned = one(language, owner=BO.id)
    proposed = Amendment(thing("c"), owned.id, ANNA.id, ANNA.name, REASON[language], NOW, "open")
    yield "something is wrong", amendments.correct_form(owned)
    yield "to its owner: a correction", amendments.correction(owned, proposed)
