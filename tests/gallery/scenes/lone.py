"""Lone work: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid5

from cards.directory import lone
from cards.directory.lone import Belongs, FillIn, Save, Whole
from cards.words import Both, Language
from storage.directory.directory import LEADER
from storage.directory.lone import LoneWork, State
from tests.gallery.scenes.directory import role
from tests.gallery.scenes.shared import BO, NANOLAB, NETWORK, NOW, Scenes

STARTS = NOW + timedelta(days=5, hours=9)
WORK = LoneWork(
    id=uuid5(NETWORK, "lone"),
    tenant="dtu",
    person=BO.id,
    unit="nanolab",
    group="N1",
    place="bygning 346, lab 202",
    work="Rensning af prøver i stinkskab",
    starts_at=STARTS,
    ends_at=STARTS + timedelta(hours=4, minutes=30),
    contact="12 34 56 78, fastnettelefon ved døren",
    buddy="Ida Winther, hver time",
    silence="Ida ringer til vagten og kører derhen",
    alternative="Mandag, hvor vi er to",
    hazards=("chemicals", "gas"),
    measures={"chemicals": "Stinkskab, handsker og briller", "gas": "Alarm på kroppen, åben dør"},
    filled_at=NOW,
    countered=True,
    instructed=True,
)
AREA = Both("Renrum", "Cleanroom")
LISE = role("Lise Holm", LEADER)


def whole(state: State, **other: object) -> Whole:
    work = replace(WORK, **other)  # type: ignore[arg-type]
    return Whole(work, state, NANOLAB, "Noah Winkel", LISE)


def show(_: Language) -> Scenes:
    waits, approved = whole(State.waits), whole(State.approved)
    yield "the way in", lone.opening(FillIn(), [approved], [], None)
    yield "the way in of a leader", lone.opening(FillIn(place="lab 202"), [], [waits], WORK)
    belongs = [Belongs(NANOLAB, "N1", AREA), Belongs(NANOLAB, "N2")]
    yield "the form", lone.form(Save(), belongs, belongs[0].value, {"place": "lab 202", "day": "lørdag"}, ())
    yield (
        "the form again",
        lone.form(Save(work=WORK.id), belongs[:1], "", {"contact": "12 34 56 78"}, ["gas"]),
    )
    yield "its dangers", lone.dangers(replace(WORK, measures={}, countered=None, instructed=None))
    yield "unfinished", lone.single(whole(State.unfinished, measures={}), "own")
    yield "must not be alone", lone.single(whole(State.forbidden, countered=False), "own")
    yield "without instruction", lone.single(whole(State.uninstructed, instructed=False), "own")
    yield "waits", lone.single(replace(waits, is_reached=False, is_told=False, is_known=False), "own")
    yield "waits for a leader", lone.single(replace(waits, approver=None), "own")
    yield "to decide", lone.single(waits, "decides")
    yield "told", lone.single(waits, "reads")
    yield "approved", lone.single(approved, "own")
    yield "refused", lone.single(whole(State.refused, reason="Vent til mandag"), "own")
    for state in (State.withdrawn, State.expired, State.over):
        yield state, lone.single(whole(state, hazards=()), "own")
    yield "who decides", lone.to_choose(WORK, NANOLAB, [LISE])
    yield "chosen", lone.chosen("Lise Holm")
    counts = {State.approved: 4, State.refused: 1, State.forbidden: 2, State.waits: 0}
    yield "numbers", lone.numbers([(NANOLAB, counts)])
