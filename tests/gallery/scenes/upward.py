"""Upward: the cards of what goes to management."""

from __future__ import annotations

from cards.decisions import upward
from cards.words import Language
from storage.decisions.upward import Errand, Mine
from tests.gallery.scenes.inputs import TITLE
from tests.gallery.scenes.shared import NETWORK, NOW, Scenes, thing


def show(language: Language) -> Scenes:
    own: dict[str, str] = {language: TITLE[language]}
    errand = Errand(thing("errand"), NETWORK, thing("input"), "I-4", own, NOW, answered=1)
    answer = {"da": "Vi tager det med i *budgettet*", "en": "We take it into the *budget*"}[language]
    yield "to all", upward.errand(errand, 5, 12)
    yield "mine, brought", upward.errand(errand, 5, 12, [answer], Mine(NOW, ""))
    yield "mine, answered", upward.errand(errand, 5, 12, [answer], Mine(NOW, answer))
    yield "to answer", upward.answer_form(errand, "")
