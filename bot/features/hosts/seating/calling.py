"""Calls: everybody is asked who takes a seat whose host cannot (mechanisms RO-6)."""

from __future__ import annotations

import itertools
from uuid import UUID

from bot.core.turn import Tick, Turn
from bot.features.hosts import rotation
from bot.features.hosts.seating.hours import answer_by
from bot.features.hosts.seating.planning import settle
from bot.features.hosts.seating.rota import Rota
from bot.language.workdays import Calendar
from cards.hosts import covers as show
from cards.kit import Card, Subject, claiming
from cards.words import say
from storage import pauses, people
from storage.hosts import absences
from storage.hosts import covers as kept
from storage.hosts.covers import Cover
from storage.hosts.hosts import Place, Seat
from storage.meetings import MEETING, Meeting, meeting_by_id
from storage.people import Person


def open_call(
    leaving: Turn | Tick, rota: Rota, seat: Seat, calendar: Calendar, by: UUID | None, reason: str = ""
) -> Cover:
    """Once to the channel, and to the five who hosted longest ago (mechanisms RO-6)."""
    meeting = meeting_by_id(rota.db, seat.meeting)
    cover = kept.call(
        rota.db,
        rota.network.id,
        seat.place,
        absent=seat.person,
        opened_by=by,
        opened_at=rota.now,
        until=answer_by(rota.now, kept.WORKING_DAYS, meeting.starts_at, calendar),
        reason=reason,
    )
    card = show.call(call_of(rota, cover))
    leaving.post(card, to=rota.network, expires_at=cover.until)
    for person in asked(rota, seat.place):
        leaving.post(card, to=people.by_id(rota.db, person), network=rota.network, expires_at=cover.until)
    leaving.redraw(rota.network.id)
    leaving.redraw(seat.meeting)  # its card says that somebody is sought
    _redraw_absences(leaving, rota, seat.person)
    return cover


def _redraw_absences(leaving: Turn | Tick, rota: Rota, person: UUID | None) -> None:
    """They say whether somebody is sought."""
    for absence in absences.told_by_people_of(rota.db, rota.network.id):
        if absence.person == person:
            leaving.redraw(absence.id)


def call_for_who_cannot(leaving: Turn | Tick, rota: Rota, one: Meeting, calendar: Calendar) -> None:
    """Of a meeting that got another time: who is away then hears that somebody is asked for instead."""
    sought = kept.sought(rota.db, rota.network.id)
    for seat in [seat for meeting, seat in rota.unable() if meeting.id == one.id]:
        if seat.place not in sought and rota.line_for(seat.place):
            cover = open_call(leaving, rota, seat, calendar, by=None)
            if absent := rota.members.get(cover.absent) if cover.absent else None:
                leaving.post(called(rota, cover), to=absent, network=rota.network)


def call_by_itself(tick: Tick, rota: Rota, seat: Seat, calendar: Calendar) -> Cover:
    """Of two hosts who are of one unit now both are told why; who is away or has left is not written to."""
    cover = open_call(tick, rota, seat, calendar, by=None)
    told = call_of(rota, cover)
    if told.beside and told.absent:
        tick.post(called(rota, cover), to=told.absent, network=rota.network)
        tick.post(stays(told), to=told.beside, network=rota.network)
    return cover


def hosts_away(rota: Rota, one: Meeting) -> list[Person]:
    """Members who keep their seats at the meeting, and are away on its day."""
    held = [seat.person for seat in rota.seats_of.get(one.id, ()) if seat.is_held and seat.person]
    return [rota.members[host] for host in held if host in rota.members and not rota.can(host, one)]


def asked(rota: Rota, place: Place) -> list[UUID]:
    """Those who can be written to; everybody else reads it in the channel."""
    line = [rota.ids[one.member] for one in rotation.longest_waiting(rota.line_for(place))]
    reached = (one for one in line if pauses.reaches(rota.db, rota.members[one]))
    return list(itertools.islice(reached, kept.ASKED))


def was_taken(leaving: Turn | Tick, rota: Rota, cover: Cover) -> show.Told:
    """The seat has somebody now: everybody concerned is told, and the plan is brought up to date."""
    after = kept.cover(rota.db, rota.network.id, cover.id)
    assert after is not None
    told = call_of(rota, after)
    leaving.redraw(cover.id)
    _redraw_absences(leaving, rota, cover.absent)
    if told.absent and told.absent.id in rota.members:
        leaving.post(relieved(told), to=told.absent, network=rota.network)
    settle(leaving, rota.network, because=say("moved-cover"))
    return told


def relieved(told: show.Told) -> Card:
    """To the host in whose place somebody hosts, or again not, as long as that is so."""
    return _claiming(show.relieved(told), "cover-relieved", told)


def stays(told: show.Told) -> Card:
    """To the one of two hosts of one unit who keeps the seat."""
    return _claiming(show.stays(told), "cover-stays", told)


def yours(told: show.Told) -> Card:
    return _claiming(show.yours(told), "cover-yours", told)


def called(rota: Rota, cover: Cover) -> Card:
    told = call_of(rota, cover)
    return _claiming(called_now(rota, told), "cover-called", told)


def called_now(rota: Rota, told: show.Told) -> Card:
    """To whoever asked for a cover: who has read it, as far as is known."""
    is_closed = pauses.is_closed(rota.db, rota.network.channel)
    return show.called(told, is_closed=is_closed, reached=bool(asked(rota, told.cover.place)))


def _claiming(card: Card, letter: str, told: show.Told) -> Card:
    taker = str(told.taker.id) if told.taker else ""
    about = {"cover": str(told.cover.id), "taker": taker, "until": told.cover.until.isoformat()}
    return claiming(card, letter, thing_of(told.cover), Subject(MEETING, told.meeting.id), **about)


def call_of(rota: Rota, cover: Cover) -> show.Told:
    """With what is so of the host: away, no longer a member, or of one unit with the host beside them."""
    meeting = meeting_by_id(rota.db, cover.meeting)
    absent, by_itself = cover.absent, cover.opened_by is None
    here = absent is not None and absent in rota.members
    can = by_itself and absent is not None and rota.can(absent, meeting)
    return show.Told(
        cover,
        meeting,
        rota.named(absent),
        rota.named(cover.taken_by),
        has_left=not here,
        beside=rota.shares_with(absent, meeting) if can and absent else None,
        can=can,
    )


def thing_of(cover: Cover) -> Subject:
    return Subject(kept.KIND, cover.id)
