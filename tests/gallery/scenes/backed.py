"""Backed: what is told to those who stood behind other words."""

from __future__ import annotations

from cards import backed
from cards.agenda import agenda
from cards.decisions import points
from cards.plan import inputs
from cards.themes import themes
from cards.words import Language
from tests.gallery.scenes.inputs import given
from tests.gallery.scenes.points import point
from tests.gallery.scenes.shared import ANNA, Scenes, thing
from tests.gallery.scenes.themes import listed

TITLES = {
    "da": ("kaffemaskine i *mødelokalet*", "flytning af kantinen til Risø"),
    "en": ("a coffee machine in the *meeting room*", "moving the canteen to Risø"),
}


def show(language: Language) -> Scenes:
    before, after = TITLES[language]
    look = agenda.Look(thing("item"))
    yield "to who backed it: other words", backed.reworded(ANNA.name, before, after, look)
    yield "to who remarked on it", backed.reworded(ANNA.name, before, after, look, remarked=True)
    yield "to who gave it", backed.yours(ANNA.name, before, after, look)
    both = f"{before} / {after}"
    yield "to who backed what was merged", backed.merged(ANNA.name, after, both, look)
    yield "to who backed what was taken back", inputs.gone(given(), ANNA.name)
    yield "to who wished for what was taken off", themes.gone(listed(language, 1), ANNA.name)
    yield "to who stood behind a point that was taken back", points.gone(point(), ANNA.name)
