"""Every card that the bot can show, in both languages, with the invented people of the demo.

A file here for each file of `cards/`, with a function `show` that gives the names and cards of its scenes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from cards.kit import render
from cards.words import LANGUAGES, Language
from tests.gallery.scenes.shared import READERS, Scenes

WORDS = sorted({file.stem for file in Path(__file__).parent.glob("*.py")} - {"__init__", "shared"})
FEATURES: dict[str, Callable[[Language], Scenes]] = {
    word: import_module(f"{__name__}.{word}").show for word in WORDS
}


def scenes() -> Iterator[tuple[str, str, Language, dict[str, Any]]]:
    """(feature, name, language, card as JSON) of every card."""
    for feature, shown in FEATURES.items():
        for language in LANGUAGES:
            for name, card in shown(language):
                yield feature, name, language, render(card, READERS[language])
