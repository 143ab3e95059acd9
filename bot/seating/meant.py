"""Who is meant by a name, which meeting by a day, and which of somebody's seats."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from bot.rules import names, periods
from bot.rules.workdays import Calendar
from bot.seating.rota import Rota, SeatRefused
from storage.agenda import Meeting
from storage.db import Refused
from storage.hosts import Place, Seat
from storage.people import Person


class NotYourSeat(Refused):
    key = "host-not-yours"


class HasNoSeat(Refused):
    key = "swap-has-no-seat"


class NobodyNamed(Refused):
    key = "host-nobody-named"


class SeveralNamed(Refused):
    key = "host-several-named"


class NotThatDay(Refused):
    key = "host-not-that-day"


class NotTheirDay(Refused):
    key = "host-not-their-day"


class NoMeetingThen(Refused):
    key = "host-no-meeting-then"


def named(rota: Rota, words: str) -> Person:
    """The member whom a name means; raises NobodyNamed or SeveralNamed."""
    members = list(rota.members.values())
    found = names.meant(words, [one.name for one in members])
    if not found:
        raise NobodyNamed(name=words)
    if len(found) > 1:
        raise SeveralNamed(name=words)
    return members[found[0]]


def mine(rota: Rota, person: UUID, place: Place) -> tuple[Meeting, Seat]:
    """A seat that must be this person's; raises NotYourSeat."""
    for meeting, seat in rota.of(person):
        if seat.place == place:
            return meeting, seat
    raise NotYourSeat


def next_of(rota: Rota, person: UUID, whose: Person | None = None) -> tuple[Meeting, Seat]:
    """The next seat of somebody; raises NotYourSeat, of another HasNoSeat, where there is none."""
    for found in rota.of(person):
        return found
    if whose is not None:
        raise HasNoSeat(name=whose.name)
    raise NotYourSeat


def meetings_meant(rota: Rota, when: str, calendar: Calendar) -> list[Meeting]:
    """The meetings ahead within the days that were said; raises SeatRefused for days that are over."""
    if periods.is_next_time(when):
        return rota.ahead[:1]
    found = periods.period(when, rota.now, calendar)
    if found == periods.Fault("past"):  # without a year it may be next year's: meetings are planned that far
        found = periods.period(when, rota.now + timedelta(days=270), calendar)
    if isinstance(found, periods.Fault):
        if found.reason == "past":
            raise SeatRefused("past")
        return []
    return [
        one for one in rota.ahead if found.starts <= rota.day(one.starts_at) <= (found.ends or found.starts)
    ]


def meeting_meant(rota: Rota, when: str, calendar: Calendar) -> Meeting:
    """The first of them; raises NoMeetingThen."""
    for meeting in meetings_meant(rota, when, calendar):
        return meeting
    raise NoMeetingThen


def seat_meant(
    rota: Rota, person: Person, when: str, calendar: Calendar, *, mine: bool = True
) -> tuple[Meeting, Seat]:
    """Somebody's seat on the day that was said, else the next one; raises what says that there is none."""
    whose = None if mine else person
    if not when.strip():
        return next_of(rota, person.id, whose)
    then = {one.id for one in meetings_meant(rota, when, calendar)}
    for meeting, seat in rota.of(person.id):
        if meeting.id in then:
            return meeting, seat
    if mine:
        raise NotThatDay
    raise NotTheirDay(name=person.name)
