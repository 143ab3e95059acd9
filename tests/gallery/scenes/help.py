"""Help, and what was not understood."""

from __future__ import annotations

from cards import help  # noqa: A004  its own word
from cards.words import Language, read, say
from tests.gallery.scenes.shared import (
    READERS,
    Scenes,
)


def show(language: Language) -> Scenes:
    reader = READERS[language]
    examples = [read(say(key), reader) for key in help.FOR_MEMBERS]
    yield "help", help.overview(examples)
    yield "not understood, with suggestions", help.not_understood(examples[:3])
    yield "not understood", help.not_understood([read(say("help-word"), reader)])
