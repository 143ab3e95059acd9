"""The newsletter: its card."""

from __future__ import annotations

from cards.themes import newsletter
from cards.words import Language
from tests.gallery.scenes.shared import NANOLAB, Scenes


def show(language: Language) -> Scenes:
    yield "text in both languages", newsletter.text(NANOLAB, None)
    yield "text in one language, of nobody's unit", newsletter.text(None, language)
