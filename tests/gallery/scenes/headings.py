"""Headings: the cards of what was merged."""

from __future__ import annotations

from dataclasses import replace

from cards.plan import headings
from cards.plan.inputs import Whole
from cards.words import Language
from storage.plan.headings import Heading
from tests.gallery.scenes.inputs import given
from tests.gallery.scenes.kamu import SITTING
from tests.gallery.scenes.shared import ANNA, AQUA, CLOSED, NANOLAB, NETWORK, NOW, Scenes, thing


def show(language: Language) -> Scenes:
    title = {"da": "Sprog i arbejdsmiljøarbejdet", "en": "Language in work environment work"}[language]
    merged = Heading(
        thing("heading"), NETWORK, SITTING.id, title, (thing("input"),), ANNA.id, NOW, CLOSED, None
    )
    members = [Whole(given(), AQUA, ()), Whole(given(number=8, unit="nanolab"), NANOLAB, ())]
    yield "merged", headings.heading(merged, members)
    yield "taken apart", headings.heading(replace(merged, undone_at=CLOSED), members)
    yield "told to a proposer", headings.told(merged, members, ANNA.name)
    yield "taken apart, told", headings.undone(merged)
