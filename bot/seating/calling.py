"""Calls: everybody is asked who takes a seat whose host cannot (mechanisms RO-6)."""

from __future__ import annotations

from uuid import UUID

from bot.rules import rotation
from bot.rules.workdays import Calendar
from bot.seating.hours import working_days_on
from bot.seating.planning import settle
from bot.seating.rota import Rota
from bot.turn import Tick, Turn
from cards import covers as show
from cards.kit import Thing
from cards.words import say
from storage import agenda, people
from storage import covers as kept
from storage.covers import Cover
from storage.hosts import Place, Seat


def open_call(
    leaving: Turn | Tick, rota: Rota, seat: Seat, calendar: Calendar, by: UUID | None, reason: str = ""
) -> Cover:
    """Once to the channel, and to the five who hosted longest ago (mechanisms RO-6)."""
    cover = kept.call(
        rota.db,
        rota.network.id,
        seat.place,
        absent=seat.person,
        opened_by=by,
        opened_at=rota.now,
        until=working_days_on(rota.now, kept.WORKING_DAYS, calendar),
        reason=reason,
    )
    card = show.call(call_of(rota, cover))
    leaving.post(card, to=rota.network, expires_at=cover.until)
    for person in _asked(rota, seat.place):
        leaving.post(card, to=people.by_id(rota.db, person), network=rota.network, expires_at=cover.until)
    leaving.redraw(rota.network.id)
    return cover


def _asked(rota: Rota, place: Place) -> list[UUID]:
    line = rotation.longest_waiting(rota.line_for(place))
    return [rota.ids[one.member] for one in line[: kept.ASKED]]


def was_taken(leaving: Turn | Tick, rota: Rota, cover: Cover) -> show.Told:
    """The seat has somebody now: everybody concerned is told, and the plan is brought up to date."""
    after = kept.cover(rota.db, rota.network.id, cover.id)
    assert after is not None
    told = call_of(rota, after)
    leaving.redraw(cover.id)
    if told.absent and told.absent.id in rota.members:
        leaving.post(show.relieved(told), to=told.absent, network=rota.network)
    parties = [one.id for one in (told.absent, told.taker) if one]
    settle(leaving, rota.network, told=parties, because=say("moved-cover"))
    return told


def call_of(rota: Rota, cover: Cover) -> show.Told:
    meeting = agenda.meeting(rota.db, cover.meeting)
    return show.Told(cover, meeting, rota.named(cover.absent), rota.named(cover.taken_by))


def thing_of(cover: Cover) -> Thing:
    return Thing(kept.KIND, cover.id)
