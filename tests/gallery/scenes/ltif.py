"""The safety moment: its cards."""

from __future__ import annotations

from cards.agenda import ltif
from cards.words import Language
from tests.gallery.scenes.agenda import MEASURED
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    assert language
    assert MEASURED.figures
    yield "an answer", ltif.answer(MEASURED.figures)
    yield "the form", ltif.form(MEASURED)
