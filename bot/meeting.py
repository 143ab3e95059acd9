"""A meeting as people mean it and see it: which one, how its card looks, and who may change it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from bot import handouts, invitations, rights
from bot.rights import Right
from bot.rules import impossible, moments
from bot.rules.workdays import Calendar
from bot.taps import TooOld
from bot.turn import Turn
from cards import meetings as show
from cards.kit import Card, Thing
from cards.words import Leaf, say
from storage import agenda, attendance, hosts, people
from storage.agenda import Meeting
from storage.db import Db, Refused

LONGEST_BREAK = 240
KEPT_AFTER = timedelta(days=1)
"""So long after a meeting its calendar file can still be fetched."""


class NoMeeting(Refused):
    """None is planned."""

    key = "meeting-none"


class NoSuchTime(Refused):
    """A meeting cannot be moved there; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"meeting-{reason}"  # type: ignore[misc]
        super().__init__()


class NoneOnThatDay(Refused):
    key = "meeting-none-that-day"


# --- which meeting ----------------------------------------------------------------------------------------


def of(turn: Turn, meeting: UUID) -> Meeting:
    found = agenda.meeting_of(turn.db, turn.home.id, meeting)
    if found is None:
        raise TooOld
    return found


def coming(turn: Turn, day: str = "") -> Meeting:
    """The coming meeting, or the one on the day that is named; raises NoMeeting."""
    found = agenda.next_meeting(turn.db, turn.home.id, turn.now)
    if impossible.is_named(day):
        raise NoSuchTime("no-such-date")
    wanted = moments.day(day, turn.now, turn.calendar) if day.strip() else None
    if wanted:
        planned = agenda.all_meetings(turn.db, turn.home.id)
        found = next((one for one in planned if day_of(one, turn.calendar) == wanted), None)
        found = found or _in_another_year(turn, planned, wanted, day)
    if found is None:
        raise NoneOnThatDay if wanted else NoMeeting
    return found


def _in_another_year(turn: Turn, planned: list[Meeting], wanted: date, said: str) -> Meeting | None:
    """`den 11. november` without a year is the coming meeting on such a day, in whichever year that is."""
    if str(wanted.year) in said:
        return None
    same = ((one, day_of(one, turn.calendar)) for one in planned if one.ends_at > turn.now)
    return next((one for one, day in same if (day.month, day.day) == (wanted.month, wanted.day)), None)


def day_of(one: Meeting, calendar: Calendar) -> date:
    return calendar.local(one.starts_at).date()


def thing(one: Meeting) -> Thing:
    return Thing(agenda.MEETING, one.id)


# --- how it looks ---------------------------------------------------------------------------------------


def shown(db: Db, one: Meeting, person: UUID | None = None) -> Card:
    seated = [people.by_id(db, host) if host else None for host in hosts.of_meeting(db, one.id)]
    answers = attendance.of_meeting(db, one.id)
    items = agenda.agenda(db, one.network, one.id)
    mine = answers.get(person) if person else None
    return show.meeting(one, seated, answers, items, mine, file(db, one))


def managing(turn: Turn, one: Meeting) -> Card:
    given = attendance.of_meeting(turn.db, one.id)
    names = {person: people.by_id(turn.db, person).name for person, found in given.items() if found.answer}
    named = [(name, given[person]) for person, name in sorted(names.items(), key=lambda pair: pair[1])]
    return show.managing(one, named, hosts=turn.hosts(one.id), alike=_alike(turn.db, one))


def _alike(db: Db, one: Meeting) -> Leaf | None:
    """A warning where the meeting before or after has the same theme."""
    planned = agenda.all_meetings(db, one.network)
    place = [other.id for other in planned].index(one.id) if one in planned else 0
    beside = planned[max(0, place - 1) : place + 2]
    if one.theme and any(other.theme == one.theme and other.id != one.id for other in beside):
        return say("theme-twice", theme=say(f"theme-{one.theme}"))
    return None


def file(db: Db, one: Meeting) -> Leaf | None:
    """Where its calendar file is fetched, for as long as anybody may need it."""
    return handouts.link(db, thing(one), one.ends_at + KEPT_AFTER, invitations.FILE)


# --- who may change it, and how -------------------------------------------------------------------------


def must_host(turn: Turn, one: Meeting) -> None:
    """The hosts of this very meeting, and who facilitates, while it is to come."""
    if not turn.hosts(one.id):
        raise rights.refusal(Right.host)
    one.may_change(turn.now)


def pause(typed: str, before: int) -> int:
    if not typed.strip():
        return before
    if not typed.strip().isdecimal() or int(typed) > LONGEST_BREAK:
        raise agenda.NoSuchLength(most=LONGEST_BREAK)
    return int(typed)
