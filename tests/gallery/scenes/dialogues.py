"""Dialogues of a unit: their cards."""

from __future__ import annotations

from datetime import date

from cards.directory import dialogues
from cards.directory.dialogues import Clock
from cards.words import Language
from storage.directory.dialogues import JOINT, WELLBEING, YEARLY, Dialogue
from tests.gallery.scenes.shared import ANNA, AQUA, NANOLAB, NOW, Scenes, thing

HELD = Dialogue(thing("held"), "dtu", "nanolab", WELLBEING, date(2026, 3, 12), True, ANNA.id, NOW)
NEXT = Clock(WELLBEING, HELD, date(2028, 3, 12))
LATE = Clock(
    YEARLY,
    Dialogue(thing("late"), "dtu", "aqua", YEARLY, date(2024, 12, 3), False, ANNA.id, NOW),
    date(2026, 1, 31),
    is_late=True,
)


def show(_: Language) -> Scenes:
    yield "held", dialogues.held(NANOLAB, NEXT)
    yield "when next", dialogues.clocks([(NANOLAB, [NEXT, Clock(YEARLY, None, None)]), (AQUA, [LATE])])
    yield (
        "planned",
        dialogues.planned(NANOLAB, Clock(WELLBEING, None, None, planned=date(2026, 12, 14))),
    )
    yield "due", dialogues.due(AQUA, LATE)
    yield "coming", dialogues.coming(NANOLAB, JOINT, date(2026, 12, 14))
    yield "was it held", dialogues.ask_held(NANOLAB, WELLBEING, date(2026, 11, 20))
    yield "form of a day", dialogues.form(NANOLAB, JOINT)
    yield "totals", dialogues.totals(11, 9, 12)
