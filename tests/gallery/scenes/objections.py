"""Objections: whom one is told, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace

from cards.votes import objections, votes
from cards.words import Language, say
from storage.votes.poll import Objection
from tests.gallery.scenes.shared import BO, Scenes
from tests.gallery.scenes.votes import LONG_QUESTION, REASON, counts, vote


def show(language: Language) -> Scenes:
    one = (Objection("Henrik Toft", REASON[language]),)
    objected = vote(language, counts=counts(6, 1, 1), objections=one)
    yield "to the hosts: an objection", objections.objected(objected, REASON[language], BO.name)
    yield "to the hosts: paused", objections.paused(replace(objected, paused=True))
    yield "form of a new text", objections.reword_form(objected)
    stands = say("edit-stands", what=objected.question, way=say("edit-way-text"))
    yield "the message that started it was edited", objections.may_reword(stands, objected.id)
    old = (Objection(BO.name, REASON[language], is_old=True),)
    fresh = replace(
        objected, version=2, earlier=(objected.question,), question=LONG_QUESTION[language], objections=old
    )
    yield "a new text", votes.poll(fresh)
    yield "answered the earlier text", votes.poll(fresh, reworded=True)
    yield "asked again", objections.ask_again(fresh, votes.poll(fresh))
    yield "the text is changed", objections.reworded(fresh, 9)
