"""Newcomers: their welcome."""

from __future__ import annotations

from cards.network import newcomers
from cards.network.newcomers import Buddy
from cards.words import Language
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.shared import ANNA, BO, KEMI, Scenes


def show(language: Language) -> Scenes:
    assert language
    buddy = Buddy(BO.name, "bo@example.org", KEMI, 3)
    yield "with a meeting and a buddy", newcomers.welcome(ANNA, MEETING, buddy)
    yield "with neither", newcomers.welcome(ANNA, None, None)
