"""Kits: the checklist of a meeting's hosts with its dates, and the note to the next pair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.hosts import meeting as meant
from bot.features.hosts.seating import Rota
from bot.language.workdays import Calendar
from cards.hosts import kits as show
from cards.kit import Card, Subject
from cards.words import Say, listed, say
from storage import pauses, people
from storage.agenda import guests
from storage.db import Refused
from storage.hosts import hosts
from storage.hosts import kits as kept
from storage.hosts.kits import Chore
from storage.meetings import Meeting, all_meetings
from storage.people import Person

kits = Feature("kits")

DEFAULT_WORKING_DAYS = -5
"""Something to do that names no day is due a week before the meeting."""


SHOWN_BEFORE = timedelta(days=7)
"""So long before its day something to do stands among the hosts' tasks."""

GIVEN_UP = timedelta(days=30)


class NotYourMeeting(Refused):
    key = "kit-not-yours"


class NoMeetingToHost(Refused):
    key = "kit-no-meeting"


class NothingToDo(Refused):
    key = "kit-nothing"


class NoteMissing(Refused):
    key = "handover-empty"


@kits.question(by=Right.member)
def checklist(turn: Turn) -> Card:
    return _shown(turn, _meant(turn))


@kits.tap(show.Show, by=Right.member)
def checklist_by_tap(turn: Turn, tap: show.Show) -> Card:
    return _shown(turn, _meeting(turn, tap.meeting))


@kits.tap(show.Tick, by=Right.member, does=undone_by(Reach.ONE, "kits.tick"))
def tick(turn: Turn, tap: show.Tick) -> Card:
    """Only what this person changed on the card counts: the other host may have ticked something else."""
    meeting = _meeting(turn, tap.meeting)
    here = {one.id for one in kept.make(turn.db, meeting)}
    was = _ids(tap.was) & here
    kept_ones = (was if tap.kept == show.UNSEEN else _ids(tap.kept)) - _ids(tap.again)
    now = (_ids(tap.done) | kept_ones) & here
    kept.tick(turn.db, meeting.id, now - was, turn.person.id, turn.now)
    kept.untick(turn.db, meeting.id, was - now)
    if was != now:
        changed = {"done": sorted(map(str, now - was)), "undone": sorted(map(str, was - now))}
        turn.note("ticked", _thing(meeting), after=changed)
    return _shown(turn, meeting)


@kits.tap(show.Add, by=Right.member, does=undone(Reach.ONE))
def add(turn: Turn, tap: show.Add) -> Card:
    meeting = _meeting(turn, tap.meeting)
    return _add(turn, meeting, tap.what, tap.when)


@kits.command(by=Right.member, does=undone(Reach.ONE))
def add_by_words(turn: Turn, what: str) -> Card:
    return _add(turn, _meant(turn), what, "")


def _add(turn: Turn, meeting: Meeting, what: str, when: str) -> Card:
    words = what.strip()
    if not words:
        raise NothingToDo
    kept.make(turn.db, meeting)
    kept.add(turn.db, meeting.id, words[: kept.LONGEST_CHORE], _working_days(turn, meeting, when))
    turn.note("added", _thing(meeting), after={"words": words})
    return _shown(turn, meeting)


@kits.tap(show.HandOver, by=Right.member, does=undone(Reach.ONE))
def hand_over(turn: Turn, tap: show.HandOver) -> Card:
    meeting = _meeting(turn, tap.meeting)
    _hand_over(turn, meeting, tap.note)
    return _shown(turn, meeting)


@kits.command(by=Right.host, does=undone(Reach.ONE))
def hand_over_by_words(turn: Turn, note: str) -> Say:
    """From the hosts of the latest meeting; before the first one, from those of the coming."""
    rota = Rota(turn.db, turn.home, turn.now)
    begun = [one for one in rota.meetings if one.starts_at <= turn.now]
    meeting = begun[-1] if begun and turn.hosts(begun[-1].id) else _meant(turn)
    told = _hand_over(turn, meeting, note)
    missed = [one.name for one in told if not pauses.reaches(turn.db, one)]
    if missed:
        return say("handover-not-reached", names=listed(missed))
    return say("handover-sent" if told else "handover-kept")


def _hand_over(turn: Turn, meeting: Meeting, note: str) -> list[Person]:
    """Kept, and sent at once to those who host the meeting after this one."""
    words = note.strip()[: kept.LONGEST_NOTE]
    if not words:
        raise NoteMissing
    kept.hand_over(turn.db, meeting.id, turn.person.id, words, turn.now)
    turn.note("handed over", _thing(meeting))
    rota = Rota(turn.db, turn.home, turn.now)
    after = next((one for one in rota.meetings if one.starts_at > meeting.starts_at), None)
    written = kept.handed_over(turn.db, meeting.id)[-1]
    hosts_then = [host.person for host in (rota.hosts_of(after) if after else ()) if host]
    others = [one for one in hosts_then if one.id != turn.person.id]
    for one in others:
        turn.post(show.handed_over(written, turn.person, meeting), to=one, network=turn.home)
    return others


@kits.waiting
def chores_due(query: TaskQuery) -> Iterator[Task]:
    """What the hosts of the coming and the latest meeting have not done, on the working day it is due."""
    for meeting in _looked_after(query):
        for person in hosts.hosts_of(query.db, meeting.id):
            if query.is_about(person):
                yield from _chores(query, meeting, person)


def _looked_after(query: TaskQuery) -> list[Meeting]:
    """The latest meeting that has begun, and the next one."""
    meetings = all_meetings(query.db, query.network.id)
    begun = [one for one in meetings if query.has_come(one.starts_at)]
    return [*begun[-1:], *meetings[len(begun) :][:1]]


def _chores(query: TaskQuery, meeting: Meeting, person: UUID) -> Iterator[Task]:
    """One line a meeting, for what is due next; before the meeting only what comes before it."""
    chores = kept.of_meeting(query.db, meeting.id) or kept.standard(meeting.id)
    days = due(meeting, chores, query.calendar)
    begun = query.has_come(meeting.starts_at)
    soon = [
        one
        for one in chores
        if not one.is_done
        and (one.working_days > 0) == begun
        and days[one.id] - SHOWN_BEFORE <= query.today <= days[one.id] + GIVEN_UP
    ]
    if soon:
        yield _waits(query, meeting, person, soon, days)


def _waits(
    query: TaskQuery, meeting: Meeting, person: UUID, soon: list[Chore], days: dict[UUID, date]
) -> Task:
    newest = max((one for one in soon if days[one.id] <= query.today), default=soon[0], key=_is_due)
    at = query.calendar.morning(query.calendar.on_or_before(days[newest.id]))
    return Task(
        person,
        _thing(meeting),
        f"chore-{newest.key or newest.id}",
        show.waits(newest, days[newest.id], more=len(soon) - 1),
        show.waits_button(meeting),
        until=query.calendar.at(days[newest.id] + GIVEN_UP, time(16)),
        remind_at=(at,) if at > meeting.planned_at else (),
        opens=show.Show(query.network.id, meeting.id),
        ends_quietly=True,
    )


def _is_due(chore: Chore) -> int:
    return chore.working_days


# --- which meeting, and when ------------------------------------------------------------------------------


def _meant(turn: Turn) -> Meeting:
    """The next meeting that the person hosts; a facilitator's is the coming one."""
    rota = Rota(turn.db, turn.home, turn.now)
    for meeting, _ in rota.of(turn.person.id):
        return meeting
    begun = [one for one in rota.meetings if one.starts_at <= turn.now]
    if begun and turn.person.id in hosts.hosts_of(turn.db, begun[-1].id):
        return begun[-1]
    if turn.right >= Right.facilitator and rota.ahead:
        return rota.ahead[0]
    raise NoMeetingToHost


def _meeting(turn: Turn, meeting: UUID) -> Meeting:
    found = still(Rota(turn.db, turn.home, turn.now).meeting(meeting))
    if not turn.hosts(found.id):
        raise NotYourMeeting
    return found


def _shown(turn: Turn, meeting: Meeting) -> Card:
    chores = kept.make(turn.db, meeting)
    rota = Rota(turn.db, turn.home, turn.now)
    before = [one for one in rota.meetings if one.starts_at < meeting.starts_at]
    received = kept.handed_over(turn.db, before[-1].id) if before else []
    named = {one.done_by for one in chores} | {note.person for note in received}
    who: dict[UUID, Person] = {one: people.by_id(turn.db, one) for one in named if one}
    invited = guests.of_meeting(turn.db, meeting.id)
    return show.checklist(meeting, chores, due(meeting, chores, turn.calendar), who, received, invited)


def due(meeting: Meeting, chores: list[Chore], calendar: Calendar) -> dict[UUID, date]:
    """The day of each chore, so many working days from the meeting's."""
    day = calendar.local(meeting.starts_at).date()
    return {one.id: calendar.add_working_days(day, one.working_days) for one in chores}


def _working_days(turn: Turn, meeting: Meeting, when: str) -> int:
    """A day that was named, as working days from the meeting; where none is, a week before."""
    wanted = meant.day_in(turn, when) if when.strip() else None
    if wanted is None:
        return DEFAULT_WORKING_DAYS
    return turn.calendar.working_days_between(turn.calendar.local(meeting.starts_at).date(), wanted)


def _ids(listed: str) -> set[UUID]:
    """The ids in a list with commas; what is none of ours is not meant."""
    found = set()
    for one in listed.split(","):
        try:
            found.add(UUID(one.strip()))
        except ValueError:
            continue
    return found


def _thing(meeting: Meeting) -> Subject:
    return Subject(kept.KIND, meeting.id)
