"""Safety moments by turn: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import moments
from cards.agenda.moments import InLine, Whose
from cards.words import Language
from storage.agenda.moments import Moment
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.shared import ANNA, BO, Scenes, thing

ABOUT = {"da": "Fald på trapper: hold fast i gelænderet", "en": "Falls on stairs: hold the rail"}
MESSAGE = {"da": "Lys på trapper er det, der virker.", "en": "Light on stairs is what works."}


def show(language: Language) -> Scenes:
    about: dict[str, str] = {language: ABOUT[language]}
    line = [InLine("Camille Roy", 0), InLine(BO.name, 1), InLine(ANNA.name, 2)]
    yield "nobody has it", moments.single(Whose(MEETING, line=line))
    yield (
        "to whose turn it is",
        moments.single(Whose(MEETING, line=[replace(line[0], is_reader=True), *line[1:]])),
    )
    yield (
        "mine",
        moments.single(Whose(MEETING, ANNA.name, about, is_mine=True), lives=True),
    )
    yield "somebody's", moments.single(Whose(MEETING, ANNA.name, about), lives=True)
    yield "its meeting has moved", moments.single(Whose(MEETING, line=line), moved=True)
    cancelled = replace(MEETING, cancelled_at=MEETING.starts_at - timedelta(days=2))
    yield "its meeting is cancelled", moments.single(Whose(cancelled, ANNA.name), lives=True)
    over = replace(MEETING, finished_at=MEETING.ends_at)
    yield "it was held", moments.single(Whose(over, ANNA.name, about), lives=True)
    yield "nobody had it", moments.single(Whose(over), lives=True)
    days_ago = [MEETING.starts_at - timedelta(days=days) for days in (120, 60)]
    plain: dict[str, str] = {language: "Safety moment"}
    brought = [(plain, BO.name, ""), (about, ANNA.name, MESSAGE[language])]
    held = [
        Moment(thing(name), MEETING.id, at, words, (name,), message, "", "", is_open=False)
        for at, (words, name, message) in zip(days_ago, brought, strict=True)
    ]
    yield "earlier ones", moments.archive(held)
    yield "none yet", moments.archive([])
    yield "none about it", moments.archive([], "gas")
