"""Asking first: a yes to what was asked about."""

from __future__ import annotations

from bot.core import asking as asked
from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Agreed, Turn
from cards import asking as show

asking = Feature("asking")


@asking.tap(show.Yes, by=Right.anyone, does=LOOKS)
def yes(_turn: Turn, tap: show.Yes) -> Agreed:
    """It goes through the door that was asked about, with the right and the state of this moment."""
    return asked.agreed(tap)
