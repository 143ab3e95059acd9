"""Introducing AMR and TR, and welcoming whoever is new: their cards."""

from __future__ import annotations

from datetime import date

from cards.directory import introducing
from cards.words import Language
from tests.gallery.scenes.directory import AMK, LEADER, STEWARD, role
from tests.gallery.scenes.shared import AQUA, NANOLAB, Scenes

PETER, YUSUF = role("Peter Lind"), role("Yusuf Demir")


def show(_: Language) -> Scenes:
    yield "to each other", introducing.each_other(NANOLAB, [PETER, YUSUF], [STEWARD])
    yield "no TR", introducing.nobody_to_introduce(AQUA, "TR")
    yield "newcomers", introducing.newcomers([(PETER, NANOLAB), (STEWARD, AQUA)])
    yield "nobody new", introducing.newcomers([])
    yield "welcome", introducing.welcome(PETER, NANOLAB, [LEADER], [AMK], date(2027, 2, 1))
    yield "welcome of a TR", introducing.welcome(STEWARD, NANOLAB, [], [AMK], None)
    yield "welcomed", introducing.done(PETER)
