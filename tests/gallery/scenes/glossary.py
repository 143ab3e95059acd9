"""The glossary: its cards."""

from __future__ import annotations

from bot.features.directory.glossary import WORDS
from cards.directory import glossary
from cards.words import Language
from tests.gallery.scenes.shared import Scenes


def show(_language: Language) -> Scenes:
    yield "a word", glossary.explained("ltif", "LTIF")
    yield "two words", glossary.several({"amr": "AMR", "amk": "AMK"})
    yield "all words", glossary.whole({term: words[0] for term, words in WORDS.items()})
