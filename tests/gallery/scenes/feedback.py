"""Feedback: the cards of what came back from KAMU."""

from __future__ import annotations

from dataclasses import replace

from cards.plan import feedback
from cards.plan.feedback import Asked, Thread
from cards.words import Language
from storage.plan.feedback import Outcome
from tests.gallery.scenes.inputs import TITLE, answer
from tests.gallery.scenes.kamu import LATER, SITTING
from tests.gallery.scenes.points import WINTER
from tests.gallery.scenes.shared import NOW, Scenes, thing


def show(language: Language) -> Scenes:
    asked, point = Asked(thing("input"), "I-4", TITLE), Asked(thing("point"), "O-1", WINTER)
    partly = answer(language)
    noted = replace(partly, outcome=Outcome.NOTED, reason="", place="")
    deferred = replace(partly, outcome=Outcome.DEFERRED, place="")
    yield "form", feedback.form(SITTING, [asked, point], [])
    yield "form, one left", feedback.form(SITTING, [point], [(asked, partly)])
    yield "form, all answered", feedback.form(SITTING, [], [(asked, partly), (point, noted)])
    yield "told to a proposer", feedback.told(SITTING, asked, partly)
    yield "told to all", feedback.news(SITTING, [(asked, partly), (point, noted)], 0)
    yield "so far", feedback.news(SITTING, [(asked, partly)], 3)
    yield "overdue", feedback.overdue(SITTING, 5, SITTING.day)
    wanted = {"da": "*sprog*", "en": "*language*"}[language]
    history = Thread(asked, NOW.date(), [(SITTING, deferred), (LATER, partly)], None, None)
    again = Thread(replace(asked, label="I-9"), LATER.day, [], LATER, asked)
    owed = replace(again, has_met=True)
    yield "what happened", feedback.threads(wanted, [history, again])
    yield "what KAMU has not answered yet", feedback.threads(wanted, [owed])
    yield "what happened to all", feedback.threads("", [history] * 7)
    yield "nothing found", feedback.threads(wanted, [])
