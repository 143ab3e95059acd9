"""Asking first: a yes or a no to what was asked about."""

from __future__ import annotations

from bot.core import asking as asked
from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Agreed, Turn
from cards import asking as show
from cards.kit import Card

asking = Feature("asking")


@asking.tap(show.Yes, by=Right.anyone, does=LOOKS)
def yes(_turn: Turn, tap: show.Yes) -> Agreed:
    """It goes through the door that was asked about, with the right and the state of this moment."""
    return asked.agreed(tap)


@asking.tap(show.No, by=Right.anyone, does=LOOKS)
def no(turn: Turn, tap: show.No) -> Card:
    """It asks no more, and nothing is done."""
    if tap.who != turn.person.id:
        raise asked.AskedAnother
    asked.leave(turn, [tap.asked])
    return show.left()
