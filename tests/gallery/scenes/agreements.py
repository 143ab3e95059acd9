"""Agreements: owner and dates."""

from __future__ import annotations

from datetime import date

from cards import agreements
from cards.words import Language
from tests.gallery.scenes.decisions import one
from tests.gallery.scenes.shared import ANNA, BO, Scenes


def show(language: Language) -> Scenes:
    owned = one(language, owner=BO.id, due=date(2026, 12, 11), review_on=date(2027, 9, 7), to_management=True)
    yield "owner and dates", agreements.edit_form(owned, [(ANNA.id, ANNA.name), (BO.id, BO.name)])
    yield "to a new owner", agreements.handed_over(owned, ANNA.name)
