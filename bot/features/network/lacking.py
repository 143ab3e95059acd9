"""Lacking: somebody filled in what was not said."""

from __future__ import annotations

from bot.core import lacking as asked
from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Ask, Turn
from cards import lacking as show

lacking = Feature("lacking")


@lacking.tap(show.Fill, by=Right.anyone, does=LOOKS)
def fill(turn: Turn, tap: show.Fill) -> Ask:
    """It goes through the door that was meant, with the right and the state of this moment."""
    return asked.filled(turn, tap)
