"""Returning: somebody is back before the day they had told, for hosting, voting and reminders alike."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.turn import Turn
from bot.features.hosts.seating.planning import held, settle
from cards.kit import Subject
from cards.words import say
from storage import networks
from storage.hosts import absences
from storage.hosts.absences import Absence
from storage.meetings import all_meetings
from storage.networks import Network


def is_back(turn: Turn, network: Network) -> list[Absence]:
    """What has begun of their absences ends; gives which, so none where they were not away."""
    told = absences.of_person(turn.db, network.id, turn.person.id, turn.today)
    begun = [one for one in told if one.starts <= turn.today and not one.exempt]
    end_absences(turn, network, begun)
    return begun


def end_absences(turn: Turn, network: Network, told: Sequence[Absence]) -> None:
    """They no longer hold, and what was asked because of them is asked no more."""
    if not told:
        return
    held(turn.db, network, turn.now)
    for absence in told:
        absences.end(turn.db, absence, turn.now)
        turn.redraw(absence.id)
        redraw_meetings(turn, absence)
        turn.note("removed", Subject(absences.KIND, absence.id), absence_seen(absence))
    settle(turn, network, because=say("moved-back"))


def redraw_meetings(turn: Turn, absence: Absence) -> None:
    """Whoever is away does not come, in whichever of their networks they said that they would."""
    for home in networks.of_person(turn.db, absence.person):
        for one in all_meetings(turn.db, home.id):
            if one.starts_at > turn.now and absence.covers(one.starts_at.astimezone(home.zone).date()):
                turn.redraw(one.id)


def absence_seen(absence: Absence) -> dict[str, object]:
    """How it stands in the journal."""
    return {
        "person": str(absence.person),
        "starts": absence.starts.isoformat(),
        "ends": absence.ends.isoformat() if absence.ends else None,
        "exempt": absence.exempt,
    }
