"""Who is meant by a name, which meeting by a day, and which of somebody's seats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from bot.core import whom
from bot.core.turn import Turn
from bot.features.hosts.seating.rota import Rota, SeatRefused
from bot.language import dates, periods
from bot.language.stretches import is_the_one_after, stretch
from bot.language.workdays import Calendar
from storage.db import Refused
from storage.hosts.hosts import Place, Seat
from storage.meetings import Meeting
from storage.people import Person


class NotYourSeat(Refused):
    key = "host-not-yours"


class NoSeatOfYours(Refused):
    key = "host-no-seat-of-yours"


class HasNoSeat(Refused):
    key = "swap-has-no-seat"


class NotThatDay(Refused):
    key = "host-not-that-day"


class NotTheirDay(Refused):
    key = "host-not-their-day"


class NoMeetingThen(Refused):
    key = "host-no-meeting-then"


class WhenUnread(Refused):
    key = "host-when-unread"


def named(
    turn: Turn, rota: Rota, words: str, *, owner: bool = False, besides: Person | None = None
) -> Person:
    """The member whom a name means for certain; raises or asks back as `whom.named` does."""
    return whom.named(turn, words, list(rota.members.values()), owner=owner, besides=besides)


def guessed(turn: Turn, rota: Rota, words: str) -> Person:
    """The member whom a question is most likely about; the answer says where that is a guess."""
    return whom.guessed(turn, words, list(rota.members.values()))


def mine(rota: Rota, person: UUID, place: Place) -> tuple[Meeting, Seat]:
    """A seat that must be this person's; raises NotYourSeat."""
    for meeting, seat in rota.of(person):
        if seat.place == place:
            return meeting, seat
    raise NotYourSeat


def next_of(rota: Rota, person: UUID, whose: Person | None = None) -> tuple[Meeting, Seat]:
    """The next seat of somebody; raises NoSeatOfYours, of another HasNoSeat, where there is none."""
    for found in rota.of(person):
        return found
    if whose is not None:
        raise HasNoSeat(name=whose.name)
    raise NoSeatOfYours


def meetings_meant(rota: Rota, when: str, calendar: Calendar) -> list[Meeting]:
    """The meetings ahead within the days that were said; raises SeatRefused for days that are over."""
    if is_the_one_after(when):
        return rota.ahead[1:2]
    if periods.is_next_time(when):
        return rota.ahead[:1]
    then = _within(rota, rota.ahead, _days(rota, when, calendar))
    return then or (_todays(rota) if dates.names_today(when, calendar.local(rota.now)) else [])


def meetings_asked_of(rota: Rota, when: str, calendar: Calendar) -> list[Meeting]:
    """The same for who only asks: today's too, though they have begun; raises WhenUnread for no days."""
    if periods.is_next_time(when) or is_the_one_after(when):
        return meetings_meant(rota, when, calendar)
    found = _days(rota, when, calendar)
    if isinstance(found, periods.Fault):
        raise WhenUnread
    then = _within(rota, (one for one in rota.meetings if rota.day(one.starts_at) >= rota.today), found)
    return [*(_todays(rota) if dates.names_today(when, calendar.local(rota.now)) else []), *then]


_BACK = (0, 31, 120, 240, 365)
"""So many days ago the words may have named what lay ahead then."""


def meetings_held(rota: Rota, when: str, calendar: Calendar) -> list[Meeting]:
    """Of those that are over, the ones within the days that were said; without a year, the latest such."""
    held = [one for one in rota.meetings if one.starts_at <= rota.now]
    for days in _BACK:
        found = stretch(when, rota.now - timedelta(days=days), calendar)
        if then := _within(rota, held, found):
            return then
    return []


def _todays(rota: Rota) -> list[Meeting]:
    return [one for one in rota.meetings if rota.day(one.starts_at) == rota.today]


def _days(rota: Rota, when: str, calendar: Calendar) -> periods.Period | periods.Fault:
    found = stretch(when, rota.now, calendar)
    if found == periods.Fault("past"):  # without a year it may be next year's: meetings are planned that far
        found = stretch(when, rota.now + timedelta(days=270), calendar)
    if found == periods.Fault("past"):
        raise SeatRefused("past")
    return found


def _within(rota: Rota, meetings: Iterable[Meeting], days: periods.Period | periods.Fault) -> list[Meeting]:
    if isinstance(days, periods.Fault):
        return []
    return [one for one in meetings if days.starts <= rota.day(one.starts_at) <= (days.ends or date.max)]


def meeting_meant(rota: Rota, when: str, calendar: Calendar) -> Meeting:
    """The first of them; raises NoMeetingThen."""
    for meeting in meetings_meant(rota, when, calendar):
        return meeting
    raise NoMeetingThen


def is_of_mine(sentence: str, when: str) -> bool:
    """`my seat in January with Camille`: the day belongs to one's own seat."""
    own = rf"\b(?:min|mit|my)\s+\w+\s+(?:\w+\.?\s+){{0,2}}{re.escape(when)}"
    return bool(when) and re.search(own, sentence, re.IGNORECASE) is not None


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
