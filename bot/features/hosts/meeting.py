"""A meeting as people mean it and see it: which one, how its card looks, and who may change it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from uuid import UUID

from bot.core import calendar_files, downloads, rights, which
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.language import clocks, dates, meetings, naming, periods, stretches
from bot.language.meetings import Fault
from bot.language.workdays import Calendar
from cards.agenda import meetings as show
from cards.kit import Card, Subject, own
from cards.meeting import Host, when
from cards.words import Leaf, Say, When, listed, say
from storage import journal, networks, pauses, people
from storage.agenda import agenda, attendance
from storage.agenda.attendance import Answer, Attendance
from storage.db import Db, Refused
from storage.hosts import covers, hosts
from storage.meetings import (
    MEETING,
    Meeting,
    NoneHeld,
    all_meetings,
    cancelled_ahead,
    meeting_of,
    next_meeting,
)
from storage.network import members
from storage.people import Person

LONGEST_BREAK = 240
KEPT_AFTER = timedelta(days=1)
"""So long after a meeting its calendar file can still be fetched."""


class NoMeeting(Refused):
    """None is planned."""

    key = "meeting-none"


class IsCancelled(NoMeeting, Refused):
    """The one that people have in mind is cancelled, and no other is planned."""

    key = "meeting-none-but-cancelled"


class NoSuchTime(Refused):
    """The words name no time that a meeting could have; the fault's name ends the key."""

    def __init__(self, fault: Fault) -> None:
        self.key = f"meeting-{fault.reason}"  # type: ignore[misc]
        super().__init__(**dict(why(fault).words))


def why(fault: Fault) -> Say:
    """What is wrong with a time, and what its date would be."""
    named = {"day": When(fault.day, "week")} if fault.day else {}
    return say(f"meeting-{fault.reason}", **named)


class IsPlanned(Refused):
    """Another one is planned for the same time."""

    key = "meeting-is-planned"


class NoneOnThatDay(Refused):
    key = "meeting-none-that-day"


# --- which meeting ----------------------------------------------------------------------------------------


def of(turn: Turn, meeting: UUID) -> Meeting:
    return still(meeting_of(turn.db, turn.home.id, meeting))


class WhichThatDay(Which):
    """Two are planned for the day that was said."""

    key = "meeting-which-that-day"


def coming(turn: Turn, day: str = "") -> Meeting:
    """The one on the day that is named, else the one spoken of, else the coming one; of two on one day that
    which begins at the hour that is said. Raises NoMeeting or WhichThatDay."""
    day = _HOUR.sub(" ", day)
    return _of_that_day(turn, _coming(turn, day), named=bool(day.strip()))


_HOUR = re.compile(r"\b(?:kl(?:\.|okken)?|at)\s*\d{1,2}(?:[.:]\d\d)?(?!\d)", re.IGNORECASE)


def _of_that_day(turn: Turn, found: Meeting, *, named: bool) -> Meeting:
    said = clocks.all_in(turn.sentence)
    if not (named or said) or found.is_past(turn.now):
        return found
    day = day_of(found, turn.calendar)
    planned = all_meetings(turn.db, turn.home.id)
    there = [one for one in planned if day_of(one, turn.calendar) == day and not one.is_past(turn.now)]
    if len(there) < 2:
        return found
    chosen = turn.meant or turn.about
    meant = [one for one in there if chosen and one.id == chosen.id]
    meant = meant or [one for one in there if begins_at(one, turn.calendar) in said]
    if len(meant) == 1:
        return meant[0]
    raise WhichThatDay(*(which.thing(when(one), thing(one)) for one in there))


def begins_at(one: Meeting, calendar: Calendar) -> int:
    """The minute of its day."""
    local = calendar.local(one.starts_at)
    return local.hour * 60 + local.minute


def _coming(turn: Turn, day: str) -> Meeting:
    if not day.strip() and (one := _spoken_of(turn)):
        return one
    found = next_meeting(turn.db, turn.home.id, turn.now)
    read = meetings.day(day, turn.now, turn.calendar) if day.strip() else None
    if not isinstance(read, date) and (then := _within(turn, day)) is not None:
        return _the_one(then, turn.calendar)
    wanted = day_in(turn, day) if day.strip() else None
    if wanted:
        planned = all_meetings(turn.db, turn.home.id)
        found = next((one for one in planned if day_of(one, turn.calendar) == wanted), None)
        found = found or _today(turn, planned, day) or _in_another_year(turn, planned, wanted, day)
    if found is None:
        raise none_planned(turn, wanted)
    return found


def none_planned(turn: Turn, wanted: date | None = None) -> Refused:
    """Where it was cancelled, that is said."""
    gone = [
        one
        for one in cancelled_ahead(turn.db, turn.home.id, turn.now)
        if wanted in (None, day_of(one, turn.calendar))
    ]
    if gone:
        return IsCancelled(day=When(gone[-1].starts_at, "day"))
    return NoneOnThatDay() if wanted else NoMeeting()


_A_YEAR = re.compile(r"\b20\d\d\b")
_A_MEETING = re.compile(r"møde|meeting", re.IGNORECASE)


def held(turn: Turn, words: str) -> Meeting:
    """The held one whose day the words name, else the last; raises NoneHeld, or NoneOnThatDay."""
    every = [one for one in all_meetings(turn.db, turn.home.id) if one.finished_at]
    if not every:
        raise NoneHeld
    day, _ = naming.day(words, turn.now, turn.calendar)
    if not isinstance(day, date):
        return every[-1]
    of_year = _A_YEAR.search(words) is not None
    found = [one for one in every if _is_on(day_of(one, turn.calendar), day, of_year=of_year)]
    if not found and _A_MEETING.search(words):
        raise NoneOnThatDay
    return (found or every)[-1]


def _is_on(held: date, named: date, *, of_year: bool) -> bool:
    """A date without a year is the next such one; of what was held, it is the last."""
    return held == named if of_year else (held.month, held.day) == (named.month, named.day)


def ahead(turn: Turn, when: str) -> Meeting | None:
    """The one that is still to come at a time that is said; None where it is no time, or none is held then.

    Raises SeveralThen.
    """
    try:
        found = coming(turn, when)
    except (NoMeeting, NoneWithin, NoneOnThatDay, NoSuchTime):
        return None
    return None if found.is_past(turn.now) or found.cancelled_at else found


def _spoken_of(turn: Turn) -> Meeting | None:
    """The meeting whose card was replied to, or that was shown just before, as long as it may still be meant;
    whoever says the next one means that."""
    thing = turn.meant or turn.about or turn.spoken_of
    if thing is None or thing.kind != MEETING or periods.says_next(turn.sentence):
        return None
    one = meeting_of(turn.db, turn.home.id, thing.id)
    if one is None or one.cancelled_at or one.is_past(turn.now):
        return None
    return None if thing is turn.spoken_of and _another_is_next(turn, one) else one


def _another_is_next(turn: Turn, one: Meeting) -> bool:
    """Since it was told of, another was put before it: that is what people speak of now."""
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    if coming is None or coming.id == one.id or turn.spoken_at is None:
        return False
    since = (each for each in journal.of_thing(turn.db, coming.id) if each.at > turn.spoken_at)
    return any(each.deed in ("planned", "moved", "called again") for each in since)


class NoneWithin(Refused):
    """None is planned in the time that was said."""

    key = "meeting-none-then"


class SeveralThen(Refused):
    """More than one is planned in the time that was said."""

    key = "meeting-several-then"


def _within(turn: Turn, words: str) -> list[Meeting] | None:
    """The coming ones in the month or the other stretch that was said; None where none was said."""
    found = stretches.stretch(words, turn.now, turn.calendar)
    if not words.strip() or isinstance(found, periods.Fault):
        return None
    last = found.ends or date.max
    ahead = [one for one in all_meetings(turn.db, turn.home.id) if not one.is_past(turn.now)]
    return [one for one in ahead if found.starts <= day_of(one, turn.calendar) <= last]


def _the_one(then: list[Meeting], calendar: Calendar) -> Meeting:
    """The first of those on one day: which of them is asked later."""
    if not then:
        raise NoneWithin
    if len({day_of(one, calendar) for one in then}) > 1:
        raise SeveralThen(days=listed([When(one.starts_at, "day") for one in then]))
    return then[0]


def _today(turn: Turn, planned: list[Meeting], said: str) -> Meeting | None:
    """`mødet på mandag`, said on a Monday, is today's where there is none in a week."""
    if not dates.names_today(said, turn.calendar.local(turn.now)):
        return None
    return next((one for one in planned if day_of(one, turn.calendar) == turn.today), None)


def _in_another_year(turn: Turn, planned: list[Meeting], wanted: date, said: str) -> Meeting | None:
    """`den 11. november` without a year is the coming meeting on such a day, in whichever year that is."""
    if str(wanted.year) in said:
        return None
    same = ((one, day_of(one, turn.calendar)) for one in planned if not one.is_past(turn.now))
    return next((one for one, day in same if (day.month, day.day) == (wanted.month, wanted.day)), None)


def at_that_time(turn: Turn, start: datetime, end: datetime, besides: UUID | None = None) -> list[Meeting]:
    """Those that are held while another would be."""
    planned = all_meetings(turn.db, turn.home.id)
    return [one for one in planned if one.id != besides and one.starts_at < end and start < one.ends_at]


def day_in(turn: Turn, words: str) -> date | None:
    """The day that the words name; raises NoSuchTime for a day that is none, or what says more than a day."""
    found = meetings.day(words, turn.now, turn.calendar)
    if isinstance(found, Fault):
        raise NoSuchTime(found)
    return found


def day_of(one: Meeting, calendar: Calendar) -> date:
    return calendar.local(one.starts_at).date()


def is_elsewhere(one: Meeting, begins: datetime | None, calendar: Calendar) -> bool:
    """Has it left the day on which it was to begin when somebody was asked?"""
    return begins is not None and calendar.local(begins).date() != day_of(one, calendar)


def thing(one: Meeting) -> Subject:
    return Subject(MEETING, one.id)


# --- how it looks ---------------------------------------------------------------------------------------


def shown(db: Db, one: Meeting, person: UUID | None = None) -> Card:
    items = agenda.agenda(db, one.network, one.id)
    mine = attendance.of_meeting(db, one.id).get(person) if person else None
    return show.meeting(one, _seated(db, one), answers(db, one), items, mine, file(db, one))


def for_one(db: Db, one: Meeting, person: UUID, about: show.Asked = "me", *, moved: bool = False) -> Card:
    """To one person alone, with what they asked or said above."""
    mine = attendance.of_meeting(db, one.id).get(person)
    seats = hosts.of_meeting(db, one.id)
    seat = seats.index(person) + 1 if person in seats else None
    seated = _seated(db, one)
    others = [host.person for host in seated if host and host.person.id != person]
    reached = all(pauses.reaches(db, host) for host in others)
    told = (seated, answers(db, one), mine, file(db, one))
    return own(show.for_me(one, *told, seat=seat, about=about, reached=reached, moved=moved))


def in_time(db: Db, one: Meeting, now: datetime) -> show.Asked:
    """Is it the next, one after that, or one that was?"""
    if one.is_past(now):
        return "was"
    coming = next_meeting(db, one.network, now)
    return "next" if coming and coming.id == one.id else "then"


def told_of(db: Db, one: Meeting, now: datetime) -> Card:
    """In answer to when and where it is, for all to read."""
    about = in_time(db, one, now)
    return show.for_me(one, _seated(db, one), answers(db, one), file=file(db, one), about=about)


def _seated(db: Db, one: Meeting) -> list[Host | None]:
    sought = covers.sought_at(db, one.network, one.id)
    seats = hosts.of_meeting(db, one.id)
    return [Host(people.by_id(db, host), host in sought) if host else None for host in seats]


def answers(db: Db, one: Meeting) -> show.Answers:
    """Of those who belong there; others who come are counted apart."""
    given = {person: told for person, told in attendance.of_meeting(db, one.id).items() if told.answer}
    belong = _belong(db, one)
    guests = [told for person, told in given.items() if person not in belong and told.answer != Answer.NOT]
    return show.Answers({person: given[person] for person in given if person in belong}, len(guests))


def _belong(db: Db, one: Meeting) -> set[UUID]:
    """The members, their deputies and the secretariat; and whoever hosts it."""
    zone = networks.by_id(db, one.network).zone
    invited = members.invited(db, one.network, one.starts_at.astimezone(zone).date())
    return {person.id for person in invited} | hosts.hosts_of(db, one.id)


def managing(turn: Turn, one: Meeting) -> Card:
    mine, guests = _who_comes(turn, one)
    return show.managing(one, mine, guests, hosts=turn.hosts(one.id), alike=_alike(turn.db, one))


def who_comes(turn: Turn, one: Meeting) -> Card:
    turn.tells_of = thing(one)
    if one.is_past(turn.now):
        return who_was_there(turn, one)
    mine, guests = _who_comes(turn, one)
    return show.who_comes(one, mine, guests, hosts=turn.hosts(one.id))


def whether_comes(turn: Turn, one: Meeting, asked: Person) -> Card:
    """What one person has answered: to themselves and to the hosts; to others that it is not told."""
    turn.tells_of = thing(one)
    if not (turn.hosts(one.id) or asked.id == turn.person.id):
        return own(show.not_told_who(one, answers(turn.db, one)))
    return show.whether_comes(one, asked.name, attendance.of_meeting(turn.db, one.id).get(asked.id))


def who_was_there(turn: Turn, one: Meeting) -> Card:
    """As it was told after the meeting, or in its minutes; until then who was only expected."""
    found = attendance.of_meeting(turn.db, one.id).values()
    names = sorted(people.by_id(turn.db, each.person).name for each in found if each.attended)
    told = any(entry.deed == attendance.TOLD for entry in journal.of_thing(turn.db, one.id))
    return show.who_was_there(one, names, hosts=turn.hosts(one.id), told=told)


def _who_comes(turn: Turn, one: Meeting) -> tuple[list[tuple[str, Attendance]], list[str]]:
    """By name: those who belong there with what they answered, and the guests who come."""
    given = attendance.of_meeting(turn.db, one.id)
    names = {person: people.by_id(turn.db, person).name for person, found in given.items() if found.answer}
    belong = answers(turn.db, one).given
    named = [(names[person], given[person]) for person in sorted(names, key=lambda key: names[key])]
    mine = [pair for pair in named if pair[1].person in belong]
    return mine, [name for name, told in named if told.person not in belong and told.answer != Answer.NOT]


def _alike(db: Db, one: Meeting) -> Leaf | None:
    """A warning where the meeting before or after has the same theme."""
    planned = all_meetings(db, one.network)
    place = [other.id for other in planned].index(one.id) if one in planned else 0
    beside = planned[max(0, place - 1) : place + 2]
    if one.theme and any(other.theme == one.theme and other.id != one.id for other in beside):
        return say("theme-twice", theme=say(f"theme-{one.theme}"))
    return None


def file(db: Db, one: Meeting) -> Leaf | None:
    """Where its calendar file is fetched, for as long as anybody may need it."""
    return downloads.link(db, thing(one), one.ends_at + KEPT_AFTER, calendar_files.FILE)


# --- who may change it, and how -------------------------------------------------------------------------


def must_host(turn: Turn, one: Meeting) -> None:
    """The hosts of this very meeting, and who facilitates, while it is to come."""
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    one.may_change(turn.now)


def must_host_one_to_come(turn: Turn, one: Meeting) -> None:
    """The same, before it has begun."""
    must_host(turn, one)
    one.may_be_moved(turn.now)


def pause(typed: str, before: int) -> int:
    if not typed.strip():
        return before
    if not typed.strip().isdecimal() or int(typed) > LONGEST_BREAK:
        raise agenda.NoSuchLength(most=LONGEST_BREAK)
    return int(typed)
