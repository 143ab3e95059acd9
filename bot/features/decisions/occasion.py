"""What minutes tell beside what was decided: the meeting itself, who was there, the days on which KAMU meets,
and the figures of the safety moment. Each is kept where such things are, under its own day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, time
from uuid import UUID, uuid4

from bot.core.turn import Turn
from bot.features.decisions.heads import after_hours, dates_in, hours_in
from bot.features.decisions.reading import Found, Sort
from bot.features.plan.kamu import enter_told
from bot.features.plan.kamu import purpose as purpose_of
from bot.language import frequency, meetings, names, spans, titles
from cards.agenda.ltif import period
from cards.decisions import minutes as show
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


class OwnerUnread(Refused):
    key = "minutes-owner-unknown"


class DueUnread(Refused):
    key = "minutes-due-unread"


class CommitteeDayUnread(Refused):
    key = "minutes-sitting-without-day"


def proposed(turn: Turn, held_on: date | None, found: Found) -> tuple[Proposal | None, Sequence[str]]:
    """What was read, in the network's terms, and what of it the network has no place for."""
    told = asdict(replace(found, due=""))
    one = Proposal(**{**told, "due": None})
    if found.sort is Sort.DECISION:
        return _owed(turn, held_on, one, found.due), ()
    if found.sort is Sort.GROUP and one.responsible:
        contact = next(iter(named(turn, one.responsible)), None)
        return replace(one, responsible=contact.name if contact else ""), ()
    if found.sort is Sort.PRESENT:
        return _known_ones(turn, replace(one, annex=""), found.annex)
    return one, ()


def _owed(turn: Turn, held_on: date | None, one: Proposal, due: str) -> Proposal:
    """An owner whom the network does not know, and a day that is none, stay with the words."""
    person = owner(turn, one.responsible)
    day = _day_told(turn, held_on, due)
    rest = [said for said, kept in ((one.responsible, person), (due, day)) if said and kept is None]
    words = f"{one.words} ({', '.join(rest)})" if rest else one.words
    return replace(one, words=words, responsible=person.name if person else "", due=day)


def owner(turn: Turn, words: str) -> Person | None:
    """The one person of the network whom the words name."""
    everybody = networks.everybody(turn.db, turn.home.id)
    found = names.meant(words, [one.name for one in everybody]).sure if words else ()
    return everybody[found[0]] if len(found) == 1 else None


def _day_told(turn: Turn, held_on: date | None, words: str) -> date | None:
    """A day without its year is the next after the meeting."""
    since = turn.calendar.at(held_on, time(12)) if held_on else turn.now
    found = meetings.day(words, since, turn.calendar) if words.strip() else None
    return found if isinstance(found, date) else None


def _known_ones(turn: Turn, one: Proposal, listed: str) -> tuple[Proposal | None, Sequence[str]]:
    """Of who was there those whom the network knows; of the others it is said that they are left out."""
    there = ", ".join(person.name for person in named(turn, one.words))
    each = [part.strip(" .()") for part in _EACH.split(listed)]
    unknown = tuple(dict.fromkeys(part for part in each if part and not named(turn, part)))
    return replace(one, words=there) if there else None, unknown


_EACH = re.compile(r"[,;\n()]|\s+(?:og|and)\s+", re.IGNORECASE)


def rewritten(turn: Turn, draft: Draft, one: Proposal, told: Mapping[str, str | None]) -> Proposal:
    """In other words, or of somebody else: an empty field clears it. Raises OwnerUnread, DueUnread."""
    changed = replace(one, words=" ".join((told["words"] or "").split()))
    if show.asks_owner(one):
        changed = replace(changed, responsible=_owner_of(turn, one, told["owner"] or ""))
    if show.asks_due(one):
        changed = replace(changed, due=_due_of(turn, draft, one, told["due"] or ""))
    return changed


def _owner_of(turn: Turn, one: Proposal, said: str) -> str:
    name = " ".join(said.split())
    if one.sort == "theme" or name in ("", one.responsible):
        return name
    if (person := owner(turn, name)) is None:
        raise OwnerUnread(name=name)
    return person.name


def _due_of(turn: Turn, draft: Draft, one: Proposal, said: str) -> date | None:
    if not said.strip():
        return None
    if one.due and said.strip() == f"{one.due:%d-%m-%Y}":
        return one.due
    if (day := _day_told(turn, draft.held_on, said)) is None:
        raise DueUnread(day=said.strip())
    return day


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
        after = {"persons": [str(each) for each in there]}
        turn.note(attendance.TOLD, Subject(MEETING, meeting), after=after)
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
