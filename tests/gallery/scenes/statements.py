"""Statements: what was decided, with what was asked, and how its wording is mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.votes import statements
from cards.words import Language
from storage.decisions.decisions import Decision
from tests.gallery.scenes.shared import NOW, Scenes, thing
from tests.gallery.scenes.votes import decision

ASKED = {"da": "Skal vi mødes i *Lyngby*?", "en": "Shall we meet in *Lyngby*?"}
SAID = {"da": "Vi mødes i *Lyngby*", "en": "We will meet in *Lyngby*"}


def show(language: Language) -> Scenes:
    yield "the wording", statements.word_form(worded(language))


def worded(language: Language) -> Decision:
    counts = {"support": 9, "neither": 1, "objection": 0}
    made = decision(7, SAID[language], question=ASKED[language], eligible=12, voted=10, counts=counts)
    return replace(made, poll=thing("b"), confirm_until=NOW + timedelta(days=3))
