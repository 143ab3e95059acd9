"""Returning: somebody is back before the day they had told, for hosting, voting and reminders alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.turn import Turn
from bot.features.hosts.seating.planning import held, settle
from bot.features.hosts.seating.rota import Rota
from cards.kit import Subject
from cards.meeting import when
from cards.words import Say, say
from storage import networks
from storage.hosts import absences, covers
from storage.hosts.absences import Absence
from storage.hosts.covers import Cover
from storage.meetings import all_meetings
from storage.networks import Network
from storage.plan import kamu
from storage.record import save


def is_back(turn: Turn, network: Network) -> list[Absence]:
    """What has begun of their absences ends; gives which, so none where they were not away."""
    told = absences.of_person(turn.db, network.id, turn.person.id, turn.today)
    begun = [one for one in told if one.starts <= turn.today and not one.exempt]
    end_absences(turn, network, begun)
    turn.remarks.extend(call_off(turn, network, begun))
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


def call_off(turn: Turn, network: Network, ended: Sequence[Absence]) -> list[Say]:
    """Nobody is sought any more for who was away then and is not: what they asked for when they were, for no
    reason of its own, is withdrawn. Gives what is to be said of each."""
    told = list[Say]()
    rota = Rota(turn.db, network, turn.now)
    cannot = {seat.place for _, seat in rota.unable()}
    for cover in covers.open_in(turn.db, network.id):
        meeting = rota.meeting(cover.meeting)
        then = [one for one in ended if meeting and _is_of(cover, one, rota.day(meeting.starts_at))]
        if meeting is None or not then or cover.place in cannot:
            continue
        if cover.reason or all(cover.opened_at < one.told_at for one in then):
            told.append(say("absence-still-sought", when=when(meeting)))
            continue
        save(turn.db, cover, replace(cover, state=covers.State.WITHDRAWN, ended_at=turn.now))
        turn.redraw(cover.id)
        turn.redraw(cover.meeting)
        turn.redraw(network.id)
        turn.note("withdrew", Subject(covers.KIND, cover.id))
        told.append(say("absence-no-longer-sought", when=when(meeting)))
    return told


def _is_of(cover: Cover, absence: Absence, day: date) -> bool:
    """Somebody is sought for who was away on the day of the meeting."""
    return cover.absent == absence.person and absence.covers(day)


def redraw_meetings(turn: Turn, absence: Absence) -> None:
    """Whoever is away does not come, in whichever of their networks they said that they would."""
    for home in networks.of_person(turn.db, absence.person):
        for one in all_meetings(turn.db, home.id):
            if one.starts_at > turn.now and absence.covers(one.starts_at.astimezone(home.zone).date()):
                turn.redraw(one.id)
        for sitting in kamu.sittings_of(turn.db, home.id):
            if sitting.messenger == absence.person and absence.covers(sitting.day):
                turn.redraw(sitting.id)


def absence_seen(absence: Absence) -> dict[str, object]:
    """How it stands in the journal."""
    return {
        "person": str(absence.person),
        "starts": absence.starts.isoformat(),
        "ends": absence.ends.isoformat() if absence.ends else None,
        "exempt": absence.exempt,
    }
