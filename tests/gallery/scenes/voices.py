"""What people bring to an item: its forms."""

from __future__ import annotations

from cards.agenda import voices
from cards.words import Language
from storage.agenda.voices import Kind
from tests.gallery.scenes.agenda import PREPARED, PROPOSED
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    assert language
    yield "homework", voices.form(PREPARED, Kind.HOMEWORK, "")
    yield "a question", voices.form(PROPOSED, Kind.QUESTION, "")
    yield "experience, to change", voices.form(PROPOSED, Kind.EXPERIENCE, "10 min / 2")
    yield "us too", voices.form(PROPOSED, Kind.OURS, "")
