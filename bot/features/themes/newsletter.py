"""The newsletter: a short text with which a coordinator sends it on, in Danish and English."""

from __future__ import annotations

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.plan import committee
from cards.kit import Card
from cards.themes import newsletter as show
from storage.directory import directory

newsletter = Feature("newsletter")


@newsletter.question(by=Right.guest, slots={"language": ("dansk", "engelsk", "Danish", "English")})
def text(turn: Turn, language: str = "") -> Card:
    """In the language that was named, else in both; the unit's name stands in it."""
    unit = directory.unit_of(turn.db, turn.person, turn.today)
    known = committee.unit_names(turn.db, turn.person.tenant).get(unit or "")
    return show.text(known, _LANGUAGE.get(language.casefold()))


_LANGUAGE = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}
