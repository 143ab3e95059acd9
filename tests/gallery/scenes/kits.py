"""Kits: their cards."""

from __future__ import annotations

from datetime import date

from cards.hosts import kits
from cards.words import Language
from storage.agenda.guests import Guest
from storage.hosts.kits import STANDARD, Chore, Handover
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.shared import ANNA, BO, NOW, Scenes, thing

CHORES = [
    Chore(thing(key), MEETING.id, at, key, "", days, NOW if at < 2 else None, ANNA.id if at < 2 else None)
    for at, (key, days) in enumerate(STANDARD)
]
OPEN = [
    Chore(thing(key), MEETING.id, at, key, "", days, None, None) for at, (key, days) in enumerate(STANDARD)
]
OWN = Chore(thing("cake"), MEETING.id, 9, None, "Bestil kage", -1, None, None)
NOTE = Handover(thing("note"), MEETING.id, BO.id, "Vi nåede ikke alenearbejde. Husk at bestille kage.", NOW)

GUEST = Guest(thing("guest"), thing("item"), "dtu", "fva@example.org", "Niels Berg", ANNA.id, NOW, None)


def show(language: Language) -> Scenes:
    people = {ANNA.id: ANNA, BO.id: BO}
    due = {one.id: date(2026, 12, 1) for one in (*CHORES, OWN)}
    yield "the checklist", kits.checklist(MEETING, OPEN, due, people)
    yield "some is done", kits.checklist(MEETING, [*CHORES, OWN], due, people, [NOTE], [GUEST])
    yield "a note from the hosts before", kits.handed_over(NOTE, BO, MEETING)
