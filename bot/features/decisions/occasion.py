"""What minutes tell beside what was decided: the meeting itself, who was there, the days on which KAMU meets,
and the figures of the safety moment. Each is kept where such things are, under its own day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from uuid import UUID, uuid4

from bot.core.turn import Turn
from bot.features.decisions.heads import after_hours, dates_in, hours_in
from bot.features.plan.kamu import enter_told
from bot.features.plan.kamu import purpose as purpose_of
from bot.language import frequency, spans, titles
from cards.agenda.ltif import period
from cards.kit import Subject
from cards.plan.kamu import purpose
from cards.words import Say, When, say
from storage import networks
from storage.agenda import agenda, attendance, ltif
from storage.agenda.ltif import Span
from storage.db import Refused
from storage.decisions.minutes import Draft, Proposal
from storage.meetings import MEETING, Meeting, all_meetings
from storage.origins import Minutes, came_of
from storage.people import Person
from storage.plan import kamu
from storage.record import insert


class HoursUnread(Refused):
    """When a meeting was is told by its hours."""

    key = "minutes-meeting-without-hours"


class InjuriesUnread(Refused):
    key = "ltif-unclear"


class CommitteeDayUnread(Refused):
    key = "minutes-sitting-without-day"


def known_by_name(turn: Turn, one: Proposal) -> Proposal | None:
    """Of who was there, and who tells of a group, those whom the network knows; None where it knows none of
    those who were there."""
    if one.sort == "group" and one.responsible:
        contact = next(iter(named(turn, one.responsible)), None)
        return replace(one, responsible=contact.name if contact else "")
    if one.sort != "present":
        return one
    names = ", ".join(person.name for person in named(turn, one.words))
    return replace(one, words=names) if names else None


def named(turn: Turn, words: str) -> list[Person]:
    """Those of the network whose whole name stands in the words."""
    said = f" {' '.join(words.casefold().replace(',', ' ').split())} "
    everybody = networks.everybody(turn.db, turn.home.id)
    return [one for one in everybody if f" {' '.join(one.name.casefold().split())} " in said]


def with_their_meeting(turn: Turn, draft: Draft) -> tuple[Proposal, ...]:
    """Items of the agenda belong to a meeting: where there is none, and none is made, they are left out."""
    has_one = any(one.sort == "meeting" for one in draft.proposals) or meeting_on(turn, draft.held_on)
    return tuple(one for one in draft.proposals if has_one or one.sort != "item")


# --- what it is taken for, and what there is already -------------------------------------------------------


def meaning(turn: Turn, draft: Draft, one: Proposal) -> Say | None:
    """What the words are taken for, where they do not say it themselves."""
    if one.sort == "sitting" and (day := _day(one)):
        what = purpose(purpose_of(one.words, day))
        return say("minutes-sitting-means", day=When(day, "day"), purpose=what)
    if one.sort == "figures":
        told = _figures(turn, draft.held_on, one.words)
        if told is None:
            return None
        return say(
            "minutes-figures-lack" if told[2] is None else "minutes-figures-mean", period=period(told[0])
        )
    return None


def twin(turn: Turn, draft: Draft, one: Proposal) -> str:
    """Known by its day, whatever it is called."""
    return one.words if _IS_KNOWN[one.sort](turn, draft, one) else ""


def _knows_meeting(turn: Turn, draft: Draft, _one: Proposal) -> bool:
    return meeting_on(turn, draft.held_on) is not None


def _knows_present(turn: Turn, draft: Draft, _one: Proposal) -> bool:
    """Has somebody written down who was there?"""
    meeting = meeting_on(turn, draft.held_on)
    told = attendance.of_meeting(turn.db, meeting).values() if meeting else ()
    return any(each.attended for each in told)


def _knows_sitting(turn: Turn, _draft: Draft, one: Proposal) -> bool:
    day = _day(one)
    return any(each.day == day for each in kamu.sittings_of(turn.db, turn.home.id))


def _knows_figures(turn: Turn, draft: Draft, one: Proposal) -> bool:
    told = _figures(turn, draft.held_on, one.words)
    return told is not None and ltif.of_span(ltif.standing(turn.db, turn.home.id), told[0]) is not None


def _knows_item(turn: Turn, draft: Draft, one: Proposal) -> bool:
    meeting = meeting_on(turn, draft.held_on)
    there = agenda.agenda(turn.db, turn.home.id, meeting) if meeting else ()
    return any(titles.equal(title, one.words) for item in there for title in item.title.values())


_IS_KNOWN: Mapping[str, Callable[[Turn, Draft, Proposal], bool]] = {
    "meeting": _knows_meeting,
    "item": _knows_item,
    "present": _knows_present,
    "sitting": _knows_sitting,
    "figures": _knows_figures,
}
SORTS = tuple(_IS_KNOWN)


def meeting_on(turn: Turn, day: date | None) -> UUID | None:
    """The network's meeting of that day."""
    every = all_meetings(turn.db, turn.home.id) if day else ()
    return next((one.id for one in every if one.starts_at.astimezone(turn.zone).date() == day), None)


def _day(one: Proposal) -> date | None:
    return next(dates_in(one.words), one.day)


def _figures(turn: Turn, held_on: date | None, words: str) -> tuple[Span, int, int | None] | None:
    """The period, the injuries and the hours, where they are told."""
    days, rest = spans.without(words, held_on or turn.today)
    injuries, *more = frequency.counts(rest) or (None,)
    return None if injuries is None else (Span(*days), injuries, next((each for each in more if each), None))


# --- keeping it -------------------------------------------------------------------------------------------


def _meeting(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    """Held and over; nobody is asked or told anything about it."""
    hours = hours_in(one.words)
    if hours is None or taken.held_on is None:
        raise HoursUnread
    begins, ends = (turn.calendar.at(taken.held_on, time(*each)) for each in hours)
    place = after_hours(one.words)
    told = {"da": place, "en": place} if place else {}
    made = Meeting(
        uuid4(),
        turn.home.id,
        {},
        begins,
        ends,
        told,
        turn.person.id,
        turn.now,
        began_at=begins,
        finished_at=ends,
    )
    insert(turn.db, made)
    return _entered(turn, taken, MEETING, made.id, one.words)


def _item(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    """One that the meeting went through, at the end of its agenda; nothing more is done with it."""
    meeting = meeting_on(turn, taken.held_on)
    if meeting is None:
        raise HoursUnread
    at = turn.calendar.at(taken.held_on, time(12)) if taken.held_on else turn.now
    made = agenda.propose(
        turn.db,
        turn.home.id,
        meeting,
        {turn.home.language: one.words[: agenda.LONGEST_TITLE]},
        number=len(agenda.agenda(turn.db, turn.home.id, meeting)) + 1,
        type=_type_of(one.words),
        intro={turn.home.language: one.annex} if one.annex else None,
        presenters=[{"name": name} for name in _AND.split(one.responsible) if name],
        proposed_at=turn.now,
        state=agenda.State.CLOSED,
        closed_at=at,
    )
    return _entered(turn, taken, agenda.KIND, made.id, one.words)


_AND = re.compile(r"\s+(?:og|and)\s+|\s*[;&]\s*", re.IGNORECASE)
_TYPES = {"orientation": r"orientering|nyt fra|information", "any_other": r"eventuelt|any other"}


def _type_of(title: str) -> str:
    found = (kind for kind, words in _TYPES.items() if re.match(words, title, re.IGNORECASE))
    return next(found, "discussion")


def _present(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    """Those who are named were there, where there is the meeting."""
    meeting = meeting_on(turn, taken.held_on)
    there = [person.id for person in named(turn, one.words)]
    if meeting is not None:
        attendance.took_part(turn.db, meeting, there)
        turn.note("attended", Subject(MEETING, meeting), after={"persons": [str(each) for each in there]})
    return "", one.words


def _sitting(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    day = _day(one)
    if day is None:
        raise CommitteeDayUnread
    made = enter_told(turn, day, purpose_of(one.words, day))
    return _entered(turn, taken, kamu.KIND, made.id, one.words)


def _told(turn: Turn, taken: Minutes, one: Proposal, _lives: bool) -> tuple[str, str]:
    told = _figures(turn, taken.held_on, one.words)
    if told is None:
        raise InjuriesUnread
    made = ltif.tell(turn.db, turn.home.id, *told, turn.person.id, turn.now)
    return _entered(turn, taken, ltif.KIND, made.id, one.words)


def _entered(turn: Turn, taken: Minutes, kind: str, thing: UUID, words: str) -> tuple[str, str]:
    taken_from(turn, taken, kind, thing, words)
    return "", words


def taken_from(turn: Turn, taken: Minutes, kind: str, thing: UUID, words: str) -> None:
    came_of(turn.db, taken, kind, thing)
    turn.note("taken from minutes", Subject(kind, thing), after={"minutes": str(taken.id), "words": words})


ENTER: Mapping[str, Callable[[Turn, Minutes, Proposal, bool], tuple[str, str]]] = {
    "meeting": _meeting,
    "item": _item,
    "present": _present,
    "sitting": _sitting,
    "figures": _told,
}
