"""Absences: telling when one is away; the plan heeds it, and a host's seat that day is looked after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Pass, Turn
from bot.core.whom import NobodyNamed, NotAMember
from bot.features.directory.doors import who
from bot.features.hosts import gone, instead, seating
from bot.features.hosts.seating import Rota
from bot.language import meetings, periods, reasons, spells
from bot.language.periods import Period
from bot.language.slots import Type
from bot.language.workdays import Calendar
from cards.hosts import absences as show
from cards.kit import Card, Subject, claiming
from cards.words import Say, say
from storage import networks, people
from storage.agenda import attendance
from storage.db import Db, Refused
from storage.directory import directory
from storage.hosts import absences as kept
from storage.hosts import covers
from storage.hosts.absences import Absence
from storage.hosts.hosts import Seat
from storage.meetings import MEETING, Meeting
from storage.network import members
from storage.people import Person
from storage.plan import kamu
from storage.plan.kamu import CommitteeMeeting

absences = Feature("absences")


class NoSuchPeriod(Refused):
    """The sentence says no days that somebody could be away; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"absence-{reason}"  # type: ignore[misc]
        super().__init__()


@absences.command(by=Right.member, slots={"when": Type.period}, does=undone(Reach.ONE), keeps=False)
def tell(turn: Turn, when: str) -> Card | Sequence[Card]:
    """Noted; where the person should have hosted then, what can be done about it."""
    return _told(turn, turn.person, when)


@absences.command(
    by=Right.member, slots={"when": Type.period}, does=undone(Reach.ONE), hears=instead.is_wanted, keeps=False
)
def tell_and_ask(turn: Turn, sentence: str) -> Card | Sequence[Card]:
    return tell(turn, sentence)


@absences.command(by=Right.member, does=undone(Reach.ONE), keeps=False)
def tell_of_today(turn: Turn) -> Card:
    """Away today; why is nobody's business, and is not kept."""
    if reasons.is_told(turn.sentence):
        turn.remarks.append(say("absence-why-left-out"))
    return _tell(turn, turn.person, Period(turn.today, turn.today), longer=True)


def _is_over(sentence: str) -> float | bool:
    return gone.is_told(sentence) and _SURELY


_SURELY = 0.95
"""Before what only shows who is away."""


@absences.question(by=Right.member, hears=_is_over, of_oneself=True)
def told_too_late(_turn: Turn, **_said: str) -> Card:
    """What is over changes nothing for any meeting, and is not noted."""
    raise NoSuchPeriod("past")


@absences.command(by=Right.facilitator, slots={"when": Type.period}, does=undone(Reach.ONE), keeps=False)
def tell_on_behalf(turn: Turn, name: str, when: str) -> Card | Sequence[Card]:
    """A facilitator tells it of somebody, who hears of it."""
    person = seating.named(turn, Rota(turn.db, turn.home, turn.now), name)
    return _told(turn, person, when)


@absences.command(by=Right.facilitator, does=undone(Reach.ONE), keeps=False)
def exempt(turn: Turn, name: str) -> Card:
    """Somebody hosts no meetings until further notice."""
    person = seating.named(turn, Rota(turn.db, turn.home, turn.now), name)
    return _tell(turn, person, Period(turn.today, None), exempt=True)


def _period(turn: Turn, when: str) -> Period:
    found = periods.period(when, turn.now, turn.calendar)
    if isinstance(found, periods.Fault):
        raise NoSuchPeriod(found.reason)
    return found


def away(turn: Turn, days: Period) -> Card:
    """Whoever speaks is away on these days."""
    return _tell(turn, turn.person, days)


def _told(turn: Turn, person: Person, when: str) -> Card | Sequence[Card]:
    """Each of the days as one absence; less than a day, what repeats and what was not read is asked about."""
    if reasons.is_told(turn.sentence):
        turn.remarks.append(say("absence-why-left-out"))
    found = spells.spells(turn.sentence or when, when, turn.now, turn.calendar)
    if isinstance(found, periods.Fault):
        raise NoSuchPeriod(found.reason)
    why = found.why or ("year" if any(_is_far(turn, one) for one in found.days) else "")
    if why:
        other = None if person.id == turn.person.id else person.id
        return show.asked(turn.home.id, found.days, why, person=other)
    return [_tell(turn, person, one) for one in found.days]


_FAR = timedelta(days=183)


def _is_far(turn: Turn, days: Period) -> bool:
    """Without a year, a day that has been may be meant, or its day and month the other way round."""
    return days.starts > turn.today + _FAR and not spells.says_year(turn.sentence)


@absences.tap(show.Note, by=Right.member, does=undone(Reach.ONE))
def note(turn: Turn, tap: show.Note) -> Card | Sequence[Card]:
    """What was asked about; days that stand already are not noted twice."""
    person = _of_whom(turn, tap.person)
    told = kept.of_person(turn.db, turn.home.id, person.id, turn.today)
    standing = {(one.starts, one.ends) for one in told}
    days = [one for one in _days_in(tap.days) if (one.starts, one.ends) not in standing]
    if any((one.ends or one.starts) < turn.today for one in days):
        raise NoSuchPeriod("past")
    return [_tell(turn, person, one) for one in days] if days else show.list_of(told)


def _of_whom(turn: Turn, person: UUID | None) -> Person:
    """Somebody else is one of this network, and only a facilitator tells it of them; raises TooOld."""
    if person in (None, turn.person.id):
        return turn.person
    here = networks.everybody(turn.db, turn.home.id) if turn.right >= Right.facilitator else ()
    return still(next((one for one in here if one.id == person), None))


def _days_in(said: str) -> list[Period]:
    """Raises TooOld where they are none that a button of ours carries."""
    try:
        pairs = [one.split("/") for one in said.split(",")]
        found = [
            Period(date.fromisoformat(first), date.fromisoformat(last) if last else None)
            for first, last in pairs
        ]
    except ValueError:
        raise TooOld from None
    if len(found) > spells.MOST or any(one.ends and one.ends < one.starts for one in found):
        raise TooOld
    return found


def _tell(turn: Turn, person: Person, days: Period, *, exempt: bool = False, longer: bool = False) -> Card:
    """Whoever else it is about hears of it, and from whom."""
    seating.held(turn.db, turn.home, turn.now)
    absence = kept.tell(
        turn.db,
        turn.home.id,
        person.id,
        days.starts,
        days.ends,
        by=turn.person.id,
        at=turn.now,
        exempt=exempt,
    )
    turn.note("told", _thing(absence), after=seating.absence_seen(absence))
    seating.redraw_meetings(turn, absence)
    seating.settle(turn, turn.home, because=say("moved-absence"))
    rota = Rota(turn.db, turn.home, turn.now)
    conflicts = _conflicts(rota, absence)
    _call_at_once(turn, rota, conflicts)
    carrying = _carrying(turn.db, absence, turn.today)
    touched = [*(meeting for meeting, _ in conflicts), *_not_coming(rota, absence)]
    of = [Subject(MEETING, one) for one in dict.fromkeys(meeting.id for meeting in touched)]
    of += [Subject(kamu.KIND, one.id) for one in carrying]

    def letter(name: str = "", by: str = "") -> Card:
        about = {"absence": str(absence.id), "name": name, "by": by, "may_last": longer}
        return claiming(_noted(rota, turn.calendar, absence, about), "absence", _thing(absence), *of, **about)

    if person.id == turn.person.id:
        return letter()
    turn.post(letter(by=turn.person.name), to=person, network=turn.home)
    return letter(name=person.name)


def _call_at_once(turn: Turn, rota: Rota, conflicts: Sequence[tuple[Meeting, Seat]]) -> None:
    """For a meeting that is too near to wait for what the host finds."""
    asked = covers.sought(turn.db, turn.home.id)
    for meeting, seat in conflicts:
        is_near = seating.is_near(turn.now, covers.WORKING_DAYS, meeting.starts_at, turn.calendar)
        if is_near and seat.place not in asked and rota.line_for(seat.place):
            cover = seating.open_call(turn, rota, seat, turn.calendar, by=None)
            turn.note("called", seating.thing_of(cover), after={"meeting": str(meeting.id)})


def _noted(rota: Rota, calendar: Calendar, absence: Absence, about: Mapping[str, Any]) -> Card:
    """As it stands; somebody is asked for so many working days after it was told."""
    sought = {one.place: _why_sought(one, absence) for one in covers.open_in(rota.db, absence.network)}
    call_on = seating.working_days_on(absence.told_at, covers.WORKING_DAYS, calendar)
    return show.told(
        absence,
        _conflicts(rota, absence),
        name=about["name"],
        by=about.get("by", ""),
        call_on=call_on if call_on > rota.now else None,
        sought=sought,
        may_last=about["may_last"],
        nobody={seat.place for _, seat in _conflicts(rota, absence) if not rota.line_for(seat.place)},
        not_coming=_not_coming(rota, absence),
        carrying=[one.day for one in _carrying(rota.db, absence, rota.now.date())],
    )


def _why_sought(cover: covers.Cover, absence: Absence) -> show.Why:
    """As the meeting was near when it was told, as time went by, or as somebody asked for it."""
    if cover.opened_by is not None:
        return "asked"
    return "near" if cover.opened_at == absence.told_at else "waited"


@absences.letter("absence")
def draw_noted(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as they are away then."""
    found = _standing(query.db, query.network.id, UUID(about["absence"]))
    if found is None:
        return None
    rota = Rota(query.db, query.network, query.now)
    return _noted(rota, query.calendar, found, about)


def _standing(db: Db, network: UUID, absence: UUID) -> Absence | None:
    return next((one for one in kept.of_network(db, network) if one.id == absence), None)


def _conflicts(rota: Rota, absence: Absence) -> list[tuple[Meeting, Seat]]:
    """The seats that somebody keeps although they are away then: locked ones, and agreed ones; not where they
    said since that they come to that meeting all the same."""
    return [
        (meeting, seat)
        for meeting, seat in rota.of(absence.person)
        if seat.is_held
        and absence.covers(rota.day(meeting.starts_at))
        and not rota.can(absence.person, meeting)
    ]


def _carrying(db: Db, absence: Absence, today: date) -> list[CommitteeMeeting]:
    """KAMU's meetings to which they were to bring the network's input."""
    ahead = (one for one in kamu.sittings_of(db, absence.network) if one.day >= today)
    return [one for one in ahead if one.messenger == absence.person and absence.is_away_on(one.day)]


def _not_coming(rota: Rota, absence: Absence) -> list[Meeting]:
    """The meetings that they had said they would come to."""
    then = [one for one in rota.ahead if absence.is_away_on(rota.day(one.starts_at))]
    told = [(one, attendance.of_meeting(rota.db, one.id).get(absence.person)) for one in then]
    return [one for one, mine in told if mine and mine.away]


@absences.tap(show.Remove, by=Right.member, does=undone(Reach.ONE))
def remove(turn: Turn, tap: show.Remove) -> Say:
    found = _standing(turn.db, turn.home.id, tap.absence)
    if found is None or not (found.person == turn.person.id or turn.right >= Right.facilitator):
        raise TooOld
    return _ended(turn, [found])


def _ended(turn: Turn, told: Sequence[Absence]) -> Say:
    """They no longer hold, and which ones is said."""
    seating.end_absences(turn, turn.home, told)
    turn.remarks.extend(seating.call_off(turn, turn.home, told))
    return show.ended(told, _taken(Rota(turn.db, turn.home, turn.now), told))


def _taken(rota: Rota, told: Sequence[Absence]) -> list[tuple[Meeting, str]]:
    """Which meetings of those days somebody else hosts in their place, and goes on to."""
    given = [pair for person in {one.person for one in told} for pair in rota.given_by(person)]
    named = [(meeting, rota.named(seat.person)) for meeting, seat in given]
    days = [(meeting, taker, rota.day(meeting.starts_at)) for meeting, taker in named if taker]
    return [(one, taker.name) for one, taker, day in days if any(off.covers(day) for off in told)]


@absences.question(by=Right.member, of_oneself=True)
def mine(turn: Turn) -> Card:
    return show.list_of(kept.of_person(turn.db, turn.home.id, turn.person.id, turn.today))


@absences.question(by=Right.member, slots={"when": Type.period})
def who_is_away(turn: Turn, when: str = "") -> Card:
    """Who is away on these days, and until when; why is nobody's business."""
    days = _period(turn, when) if when else Period(turn.today, turn.today)
    first, last = days.starts, days.ends or date.max
    away = [one for one in _spans(turn) if one.starts <= last and first <= (one.ends or date.max)]
    return show.who_is_away(days.starts, days.ends, sorted(away, key=lambda one: (one.name, one.starts)))


def _spans(turn: Turn) -> list[show.Away]:
    """What the members have told of, and the leave that stands in the directory; what meets is one."""
    present = {one.id: one for one in members.members(turn.db, turn.home.id, turn.today)}
    spans = defaultdict[UUID, list[Period]](list)
    for one in kept.told_by_people_of(turn.db, turn.home.id):
        if one.person in present and not one.exempt:
            spans[one.person].append(Period(one.starts, one.ends))
    held = directory.holders(turn.db, turn.home.tenant, directory.AMK, turn.today)
    for person in present.values():
        for role in held.get(person.directory_mail or "", ()):
            if role.leave_from:
                spans[person.id].append(Period(role.leave_from, role.leave_to))
    return [
        show.Away(present[person].name, days.starts, days.ends)
        for person, told in spans.items()
        for days in periods.joined(told)
    ]


@absences.question(by=Right.member)
def when_away(turn: Turn, name: str) -> Card:
    """Of one member, today and later; why is nobody's business. Of whoever only has a role, the directory
    tells."""
    try:
        person = seating.guessed(turn, Rota(turn.db, turn.home, turn.now), name)
    except (NobodyNamed, NotAMember):
        told = who(turn, sentence=turn.sentence)
        if isinstance(told, Pass):
            raise
        return told
    spans = [one for one in _spans(turn) if one.name == person.name]
    ahead = [one for one in spans if one.ends is None or one.ends >= turn.today]
    return show.away_of(person.name, turn.today, sorted(ahead, key=lambda one: one.starts))


@absences.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ONE), makes=False, keeps=False)
def back(turn: Turn, when: str = "") -> Say | Card | Sequence[Card | Say]:
    """In every network what has begun no longer holds, and reminders come again; what lies ahead stays, and
    is shown. Whoever is back on a day to come is away until then."""
    day = meetings.day(when, turn.now, turn.calendar) if when else None
    if isinstance(day, date) and day > turn.today:
        return _back_then(turn, day)
    was_off = turn.person.off_until is not None and turn.person.off_until >= turn.today
    people.change(turn.db, turn.person.id, off_until=None)
    homes = turn.networks or ([turn.network] if turn.network else [])
    begun = [one for home in homes for one in seating.is_back(turn, home)]
    if begun:
        return show.ended(begun)
    if was_off:
        return say("absence-reminders-again")
    mine = _mine(turn) if turn.network else []
    return show.list_of(mine, say("absence-not-now")) if mine else say("absence-none")


def _back_then(turn: Turn, day: date) -> Sequence[Card | Say]:
    """What would last longer ends the day before; where nothing would, all stays as it was told."""
    mine = _mine(turn)
    then = [one for one in mine if one.starts <= day and (one.ends is None or one.ends >= day)]
    longer = [one for one in then if one.starts < day]
    last = day - timedelta(days=1)
    if not mine:
        return [show.asked(turn.home.id, [Period(turn.today, last)], "until")]
    if not longer:
        return [show.list_of(then or mine, say("absence-which" if then else "absence-not-then"))]
    seating.end_absences(turn, turn.home, longer)
    cards = [_tell(turn, turn.person, Period(one.starts, last)) for one in longer]
    return [*seating.call_off(turn, turn.home, longer), *cards]


@absences.command(
    slots={"when": Type.period}, by=Right.member, does=undone(Reach.ONE), makes=False, keeps=False
)
def not_after_all(turn: Turn, when: str = "") -> Say | Card:
    """The one that was told of; of several, or where only a part of one is meant, which one is asked."""
    mine = _mine(turn)
    if mine and (days := _days_said(turn, when)) is not None:
        return _not_then(turn, mine, days)
    if len(mine) > 1:
        return show.list_of(mine, say("absence-which"))
    return _ended(turn, mine) if mine else say("absence-none")


def _days_said(turn: Turn, when: str) -> Sequence[Period] | None:
    """None where none were said; without any, where what was said is not sure."""
    found = spells.spells(turn.sentence or when, when, turn.now, turn.calendar)
    if isinstance(found, periods.Fault):
        return None if found.reason == "no-date" else ()
    return () if found.why else found.days


def _not_then(turn: Turn, mine: Sequence[Absence], days: Sequence[Period]) -> Say | Card:
    """Only what lies wholly in these days is ended; what reaches beyond them, or lies elsewhere, is shown."""
    meant = [one for one in mine if any(_meets(one, day) for day in days)]
    whole = [one for one in meant if any(_lies_in(one, day) for day in days)]
    if not meant:
        return show.list_of(mine, say("absence-not-then"))
    return _ended(turn, whole) if whole == meant else show.list_of(meant, say("absence-which"))


def _meets(absence: Absence, days: Period) -> bool:
    return absence.starts <= (days.ends or date.max) and days.starts <= (absence.ends or date.max)


def _lies_in(absence: Absence, days: Period) -> bool:
    return days.starts <= absence.starts and (absence.ends or date.max) <= (days.ends or date.max)


def _mine(turn: Turn) -> list[Absence]:
    """Of today and later; that somebody hosts no meetings is no absence."""
    told = kept.of_person(turn.db, turn.home.id, turn.person.id, turn.today)
    return [one for one in told if not one.exempt]


def _thing(absence: Absence) -> Subject:
    return Subject(kept.KIND, absence.id)
