"""The call for agenda items: its card."""

from __future__ import annotations

from cards.agenda import collecting
from cards.words import Language
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    assert language
    yield "call", collecting.call(MEETING)
