"""Handling an item: its cards."""

from __future__ import annotations

from cards.agenda import handling
from cards.words import Language
from tests.gallery.scenes.agenda import PREPARED, PROPOSED
from tests.gallery.scenes.shared import NETWORK, Scenes


def show(language: Language) -> Scenes:
    assert language
    yield "what a host can do", handling.handling(PREPARED, 2, 9, changes=True, hosts=True, urgent=False)
    yield "what the others can do", handling.handling(PROPOSED, 2, 9, changes=False, hosts=False, urgent=True)
    yield "two that somebody wants to be one", handling.not_merged([PREPARED, PROPOSED])
    yield "form of a new item", handling.form(NETWORK)
    yield "form of an item to change", handling.edit(PREPARED)
