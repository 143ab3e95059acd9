"""Records of a unit: their forms."""

from __future__ import annotations

from datetime import date

from cards.directory import records
from cards.words import Language
from storage.directory.records import Proximity
from tests.gallery.scenes.shared import ANNA, NANOLAB, NOW, Scenes, thing

RECORD = Proximity(
    thing("record"),
    "dtu",
    "nanolab",
    date(2026, 9, 1),
    "founding",
    "To grupper, 50 meter.",
    "AMU",
    {"N1": 25},
    ANNA.id,
    NOW,
)


def show(_: Language) -> Scenes:
    yield "nearness", records.proximity_form(NANOLAB, ["N1", "N2"], RECORD, date(2026, 11, 24))
    yield "nearness for the first time", records.proximity_form(NANOLAB, ["N1"], None, date(2026, 11, 24))
    yield "a call", records.call_form(NANOLAB, ["N2"], date(2026, 11, 24))
