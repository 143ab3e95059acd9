"""Vacancies: the clock gives a seat that nobody took to the next in line, and calls for those who cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.feature import Feature
from bot.core.turn import Tick
from bot.features.hosts import seating
from bot.features.hosts.seating import Rota
from bot.language.workdays import Calendar
from cards.words import say
from storage import people
from storage.hosts import absences, hosts, swaps
from storage.hosts import covers as kept
from storage.hosts.covers import Cover, State
from storage.hosts.hosts import Kind, Seat
from storage.meetings import Meeting
from storage.record import save

vacancies = Feature("vacancies")

OFTEN = timedelta(minutes=10)
"""So often a network's plan is looked over; a roster is as old at most."""


@vacancies.every
def assign_what_nobody_took(tick: Tick) -> None:
    """After three working days the next in line has the seat; nobody left, and the secretariat hears it."""
    for cover in kept.due(tick.db, tick.now):
        network = tick.network(cover.network)
        if tick.may_write(network):
            _assign(tick, seating.held(tick.db, network, tick.now), cover)


def _assign(tick: Tick, rota: Rota, cover: Cover) -> None:
    meeting = rota.meeting(cover.meeting)
    if meeting is None or meeting.starts_at <= tick.now:
        save(tick.db, cover, replace(cover, state=State.UNFILLED, ended_at=tick.now))
        _no_longer_sought(tick, cover)
        return
    line = rota.line_for(cover.place)
    if not line:
        _give_up(tick, rota, cover)
        return
    person = rota.ids[line[0].member]
    seating.put(rota, [(cover.place, person)], Kind.ASSIGNED, cover.id, None)
    save(tick.db, cover, replace(cover, state=State.ASSIGNED, taken_by=person, ended_at=tick.now))
    tick.note("assigned", seating.thing_of(cover), rota.network, after={"person": str(person)})
    told = seating.was_taken(tick, rota, cover)
    tick.post(seating.yours(told), to=people.by_id(tick.db, person), network=rota.network)


def _give_up(tick: Tick, rota: Rota, cover: Cover) -> None:
    save(tick.db, cover, replace(cover, state=State.UNFILLED, ended_at=tick.now))
    _no_longer_sought(tick, cover)
    tick.note("unfilled", seating.thing_of(cover), rota.network)
    seating.settle(tick, rota.network)


def _no_longer_sought(tick: Tick, cover: Cover) -> None:
    """Its own card says so, and the meeting's, on which it was sought."""
    tick.redraw(cover.id)
    tick.redraw(cover.meeting)


@vacancies.every
def look_after_the_plan(tick: Tick) -> None:
    """Every ten minutes: who left or is away has no seat for long, and what comes near is locked."""
    for one in hosts.not_checked_since(tick.db, tick.now - OFTEN, tick.now):
        network = tick.network(one)
        if network.active and tick.may_write(network):
            seating.settle(tick, network, because=say("moved-members"))
            _call_for_those_who_cannot(tick, seating.held(tick.db, network, tick.now))


def _call_for_those_who_cannot(tick: Tick, rota: Rota) -> None:
    """A leaver's seat at once (mechanisms RO-7); an absent host's after three working days of silence."""
    calendar = tick.calendar(rota.network)
    called = {one.place for one in kept.open_in(tick.db, rota.network.id)}
    given_up = {one.place for one in kept.unfilled_in(tick.db, rota.network.id)}
    asked = {one.gives for one in swaps.open_in(tick.db, rota.network.id)}
    for meeting, seat in rota.unable():
        if seat.place in called | given_up | asked or not _has_waited(tick, rota, meeting, seat, calendar):
            continue
        cover = seating.call_by_itself(tick, rota, seat, calendar)
        tick.note("called", seating.thing_of(cover), rota.network, after={"meeting": str(meeting.id)})


def _has_waited(tick: Tick, rota: Rota, meeting: Meeting, seat: Seat, calendar: Calendar) -> bool:
    if seat.person not in rota.members:
        return True
    day = rota.day(meeting.starts_at)
    told = [
        one.told_at
        for one in absences.told_by_people_of(tick.db, rota.network.id)
        if one.person == seat.person and one.covers(day)
    ]
    if not told or seating.is_near(min(told), kept.WORKING_DAYS, meeting.starts_at, calendar):
        return True
    return seating.working_days_on(min(told), kept.WORKING_DAYS, calendar) <= tick.now
