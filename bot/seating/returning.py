"""Returning: somebody is back before the day they had told, for hosting, voting and reminders alike."""

from __future__ import annotations

from bot.seating.planning import held, settle
from bot.turn import Turn
from cards.kit import Thing
from cards.words import say
from storage import absences
from storage.networks import Network


def is_back(turn: Turn, network: Network) -> bool:
    """What has begun of their absences ends; False where they were not away."""
    told = absences.of_person(turn.db, network.id, turn.person.id, turn.today)
    begun = [one for one in told if one.starts <= turn.today and not one.exempt]
    if not begun:
        return False
    held(turn.db, network, turn.now)
    for absence in begun:
        absences.end(turn.db, absence.id, turn.now)
        turn.note("removed", Thing(absences.KIND, absence.id))
    settle(turn, network, because=say("moved-back"))
    return True
