"""Lone work: who will work alone fills in a form, the AMR is told, and a leader approves unless forbidden.

Nobody is watched, and no alarm is raised: each card says so, with the number to call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import downloads
from bot.core.deeds import Reach, undone
from bot.core.downloads import Handout
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Leaving, Tick, Turn
from bot.features.directory import keepers
from bot.features.directory.asked import mine
from bot.language import clocks, meetings
from bot.language.sentence import Words, tokens_of
from cards.directory import lone as show
from cards.directory.lone import Belongs, Whole
from cards.documents.html import html
from cards.kit import Card, Subject, claiming, of_network
from cards.words import Both, Language, Reader, When
from storage import networks, pauses, people
from storage.db import Db, Refused
from storage.directory import directory, edits
from storage.directory import lone as kept
from storage.directory import lone_templates as templates
from storage.directory.directory import AMR, LEADER, Role, Unit
from storage.directory.edits import NotYourUnit
from storage.directory.lone import KIND, LoneWork, State
from storage.directory.lone_templates import Template
from storage.network import members
from storage.networks import Network
from storage.people import Person

lone = Feature("lone")

FILE = "lone-work.html"
PRINTED = timedelta(days=30)
"""So long after its end the page can be fetched."""

MORNING = time(8, 30)
YEAR = timedelta(days=365)
MOST_UNITS = 100


class NoPlace(Refused):
    key = "lone-refused-no-place"
    field = "place"


class NoWork(Refused):
    key = "lone-refused-no-work"
    field = "what"


class NoUnit(Refused):
    key = "lone-refused-no-unit"
    field = "where"


class NoShiftDay(Refused):
    key = "lone-refused-no-day"
    field = "day"


class NoShiftHours(Refused):
    key = "lone-refused-no-hours"
    field = "hours"


class ShiftEndsBefore(Refused):
    key = "lone-refused-ends-before"
    field = "hours"


class ShiftTooLong(Refused):
    key = "lone-refused-too-long"
    field = "hours"


class ShiftIsPast(Refused):
    key = "lone-refused-past"
    field = "day"


class ShiftTooFarAhead(Refused):
    key = "lone-refused-too-far"
    field = "day"


class NoContact(Refused):
    key = "lone-refused-no-contact"
    field = "contact"


class Unanswered(Refused):
    """Yes and no are both answers; none is not."""

    key = "lone-refused-unanswered"


class NoLeader(Refused):
    """Neither the group nor the unit has one beside whoever asks."""

    key = "lone-refused-no-leader"


class NotApprover(Refused):
    key = "lone-refused-not-approver"


class NotTheirs(Refused):
    key = "lone-refused-not-yours"


# --- the way in -------------------------------------------------------------------------------------------


@lone.question(
    da=[
        "alenearbejde",
        "jeg skal arbejde alene [{when}]",
        "må jeg arbejde alene",
        "udfyld [en] (formular|skema) (om|til) alenearbejde",
        "[vis] mit alenearbejde",
        "alenearbejde at godkende",
        "samme alenearbejde igen",
    ],
    en=[
        "lone work",
        "i am working alone [{when}]",
        "can i work alone",
        "fill in [a] [the] lone work form",
        "[show] my lone work",
        "lone work to approve",
        "the same lone work again",
    ],
    means=[
        "LONE_WORK",
        "(SHOW|MY|WHERE|MAKE|NEW|BEGIN|PLAN_IT) LONE_WORK",
        "(APPROVE|WITHDRAW|CANCEL|EDIT|SAME|AGAIN) LONE_WORK",
        "ME LONE_WORK {when}",
        "WORK_ALONE",
        "? WORK_ALONE",
        "(ME|WE|WANT) WORK_ALONE",
        "(ME|WE|WANT) WORK_ALONE {when}",
    ],
    by=Right.anyone,
    of_oneself=True,
)
def opening(turn: Turn, when: str = "") -> Card:
    """The rule, one's own forms and those that wait for one; what was said of place and time is filled in."""
    forms = kept.of_person(turn.db, turn.person.id)
    own = [one for one in forms if one.state(turn.now) not in kept.ENDED]
    decides = [one for one in _of_approver(turn) if one.state(turn.now) is State.waits]
    wholes = partial(_whole, turn.db, now=turn.now)
    return show.opening(
        _said(turn.sentence, when),
        [wholes(one) for one in own],
        [wholes(one) for one in decides],
        next(iter(forms), None),
    )


@lone.question(
    da=["hvor meget alenearbejde er der i min enhed", "antal alenearbejde"],
    en=["how much lone work is there in my unit", "number of lone work forms"],
    means=["HOW_MANY LONE_WORK", "HOW_MANY LONE_WORK UNIT", "LONE_WORK UNIT", "NUMBER_WORD LONE_WORK"],
    by=Right.anyone,
    of_oneself=True,
)
def numbers(turn: Turn) -> Card:
    """The AMK sees how many, and no form."""
    keys = edits.units_of(turn.db, turn.person, turn.today)
    if not keys:
        raise NotYourUnit
    units = [keepers.unit_of(turn, key) for key in keys]
    since = turn.now - YEAR
    return show.numbers([(one, kept.counted(turn.db, one.tenant, one.key, since)) for one in units])


def _said(words: str, when: str) -> show.FillIn:
    """What a sentence says of place, day and hours."""
    parts = meetings.parts(words)
    places = " ".join(words[begin:end] for begin, end in parts.places)
    hours = parts.hours if parts.span and parts.span.end else ""
    return show.FillIn(place=places[: show.LONGEST], day=parts.day or when, hours=hours)


# --- filling it in ----------------------------------------------------------------------------------------


@lone.form(show.FillIn, by=Right.anyone)
def fill_in(turn: Turn, tap: show.FillIn) -> Card:
    changes = _own(turn, tap.work) if tap.work else None
    like = changes or (_own(turn, tap.like) if tap.like else None)
    belongs = _belongs(turn)
    filled = _begun(turn, belongs) | {"place": tap.place, "day": tap.day, "hours": tap.hours}
    filled |= _written(turn, like) if like else {}
    if like and not changes:
        filled |= {"day": ""}
    own = f"{like.unit}/{like.group}" if like else _own_group(turn, belongs)
    return show.form(show.Save(tap.work, tap.like), belongs, own, filled, like.hazards if like else ())


def _begun(turn: Turn, belongs: Sequence[Belongs]) -> dict[str, str]:
    """What the unit's template says, where there is but one unit."""
    keys = {one.unit.key for one in belongs}
    made = _template(turn, next(iter(keys))) if len(keys) == 1 else None
    return {"contact": made.contact, "silence": made.silence} if made else {}


def _template(turn: Turn, unit: str) -> Template | None:
    """The unit's, as far as it was approved."""
    made = templates.of_unit(turn.db, turn.person.tenant, unit)
    return None if made is None or made.is_draft else made


def _written(turn: Turn, one: LoneWork) -> dict[str, str]:
    starts, ends = turn.calendar.local(one.starts_at), turn.calendar.local(one.ends_at)
    clock = "%H.%M" if turn.language == "da" else "%H:%M"
    return {
        **{name: getattr(one, name) for name in ("place", *show.FIELDS)},
        "what": one.work,
        "day": starts.strftime("%d-%m-%Y"),
        "hours": f"{starts.strftime(clock)}-{ends.strftime(clock)}",
    }


@lone.tap(show.Save, by=Right.anyone, does=undone(Reach.ONE))
def save(turn: Turn, tap: show.Save) -> Card:
    """A new form, or a new version; where dangers are ticked they are asked about next."""
    before = _own(turn, tap.work) if tap.work else None
    values = _values(turn, tap)
    if before is None:
        like = _own(turn, tap.like) if tap.like else None
        begun = like or _template(turn, values["unit"])
        known = begun.measures if begun else {}
        measures = {one: known[one] for one in values["hazards"] if one in known}
        after = kept.fill(
            turn.db, turn.now, tenant=turn.person.tenant, person=turn.person.id, measures=measures, **values
        )
    else:
        after = kept.keep(turn.db, before, before.changed(turn.now, **values))
    return _saved(turn, before, after)


@lone.form(show.Dangers, by=Right.anyone)
def dangers(turn: Turn, tap: show.Dangers) -> Card:
    return show.dangers(_own(turn, tap.work))


@lone.tap(show.Answer, by=Right.anyone, does=undone(Reach.ONE))
def answer(turn: Turn, tap: show.Answer) -> Card:
    before = _own(turn, tap.work)
    if {tap.countered, tap.instructed} - {show.YES, show.NO}:
        raise Unanswered
    after = before.answered(
        dict(tap.measures),
        countered=tap.countered == show.YES,
        instructed=tap.instructed == show.YES,
        version=tap.version,
        now=turn.now,
    )
    return _saved(turn, before, kept.keep(turn.db, before, after))


@lone.tap(show.Instructed, by=Right.anyone, does=undone(Reach.ONE))
def instructed(turn: Turn, tap: show.Instructed) -> Card:
    before = _own(turn, tap.work)
    return _saved(turn, before, kept.keep(turn.db, before, before.with_instruction(turn.now)))


@lone.tap(show.Withdraw, by=Right.anyone, does=undone(Reach.ONE))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    """Whoever was to decide, or has, is told."""
    before = _own(turn, tap.work)
    after = kept.keep(turn.db, before, before.withdrawn(turn.now))
    if before.state(turn.now) in (State.waits, State.approved):
        _tell(turn, after, "lone-told", _deciders(turn.db, after, turn.today), "reads")
    return _left(turn, after, "withdrawn")


@lone.tap(show.Look, by=Right.anyone)
def look(turn: Turn, tap: show.Look) -> Card:
    one = still(kept.find(turn.db, turn.person.tenant, tap.work))
    whole = _whole(turn.db, one, turn.now)
    if one.person == turn.person.id:
        return show.single(whole, "own")
    if _decides(turn, one):
        return show.single(whole, "decides")
    raise NotTheirs


def _saved(turn: Turn, before: LoneWork | None, after: LoneWork) -> Card:
    """What is still to be said is asked; whoever is to know of what waits now is told, once a version."""
    state = after.state(turn.now)
    if state is State.waits:
        _send(turn, after)
    card = _left(turn, after, "filled" if before is None else "changed")
    return show.dangers(after) if state is State.unfinished else card


def _left(turn: Turn, one: LoneWork, deed: str) -> Card:
    turn.redraw(one.id)
    state = one.state(turn.now)
    turn.note(deed, _thing(one), after={"version": one.version, "state": str(state)})
    return show.single(_whole(turn.db, one, turn.now), "own")


def _send(turn: Turn, one: LoneWork) -> None:
    """To the AMR, who is told, and to whoever decides; where the group has no leader, the AMK says who."""
    _tell(turn, one, "lone-told", _holders(turn.db, one, _amrs(turn.db, one, turn.today)), "reads")
    if one.approver:
        _tell(turn, one, "lone-to-decide", _deciders(turn.db, one, turn.today), "decides")
        return
    unit = keepers.unit_of(turn, one.unit)
    card = show.to_choose(one, unit, _leaders(turn.db, one, turn.today))
    for person, home in keepers.of_unit(turn.db, unit, turn.today):
        turn.post(_claimed(card, "lone-to-choose", one, home), to=person, network=home)


# --- what was filled in -----------------------------------------------------------------------------------


def _values(turn: Turn, tap: show.Save) -> dict[str, Any]:
    """All of it, read and right; each fault has its own next step."""
    where = next((one for one in _belongs(turn) if one.value == tap.where), None)
    if where is None:
        raise NoUnit
    if not tap.place:
        raise NoPlace
    if not tap.what:
        raise NoWork
    if not tap.contact:
        raise NoContact
    starts_at, ends_at = _period(turn, tap.day, tap.hours)
    return {
        "unit": where.unit.key,
        "group": where.group,
        "place": tap.place,
        "work": tap.what,
        "starts_at": starts_at,
        "ends_at": ends_at,
        **{name: getattr(tap, name) for name in show.FIELDS},
        "hazards": tuple(one for one in kept.HAZARDS if one in tap.hazards.split(",")),
        "approver": _approver(turn, where),
    }


def _period(turn: Turn, day: str, hours: str) -> tuple[datetime, datetime]:
    """Hours that end before they begin go on until the next day, where that makes a shift."""
    on = meetings.day(day, turn.now, turn.calendar) if day else None
    if not isinstance(on, date):
        raise NoShiftDay(words=day or "–")
    words = Words(tokens_of(hours))
    span = words.first(partial(clocks.span, between=True))
    if span is None or span.end is None or not words.at_end():
        raise NoShiftHours(words=hours or "–")
    starts_at, ends_at = (_at(turn, on, minute) for minute in (span.start.minute, span.end.minute))
    if ends_at <= starts_at:
        ends_at = _at(turn, on + timedelta(days=1), span.end.minute)
        if ends_at - starts_at > kept.LONGEST:
            raise ShiftEndsBefore
    if ends_at - starts_at > kept.LONGEST:
        raise ShiftTooLong
    if starts_at <= turn.now:
        raise ShiftIsPast
    if ends_at - turn.now > kept.AHEAD:
        raise ShiftTooFarAhead(day=When(turn.calendar.local(ends_at - kept.AHEAD), "day"))
    return starts_at, ends_at


def _at(turn: Turn, day: date, minute: int) -> datetime:
    days, rest = divmod(minute, 24 * 60)
    return turn.calendar.at(day + timedelta(days=days), time(*divmod(rest, 60)))


def _belongs(turn: Turn) -> list[Belongs]:
    """The groups of the units that somebody may belong to; where none is known, all units."""
    own = mine.candidates(turn.db, turn.person, turn.today)
    if not own:
        every = directory.all_units(turn.db, turn.person.tenant)
        return [Belongs(one) for one in mine.is_open(every, turn.today)][:MOST_UNITS]
    return [one for unit in own for one in _groups(turn, unit)][:MOST_UNITS]


def _groups(turn: Turn, unit: Unit) -> list[Belongs]:
    rows = directory.roles_in(turn.db, unit.tenant, unit.key)
    areas = {one.group: Both(one.area_da, one.area_en) for one in reversed(rows) if one.group}
    return [Belongs(unit, group, areas[group]) for group in sorted(areas)] or [Belongs(unit)]


def _own_group(turn: Turn, belongs: Sequence[Belongs]) -> str:
    """Where somebody has a role, or where there is but one."""
    held = {f"{one.unit}/{one.group}" for one in mine.own_roles(turn.db, turn.person, turn.today)}
    found = [one.value for one in belongs if one.value in held or len(belongs) == 1]
    return found[0] if found else ""


# --- who decides, and who is told -------------------------------------------------------------------------


def _approver(turn: Turn, where: Belongs) -> UUID | None:
    """The group's leader; None where the AMK is to choose one of the unit's. Raises NoLeader without any."""
    leaders = _leaders_in(turn.db, where.unit, turn.today, turn.person.directory_mail)
    of_group = [one for one in leaders if one.group == where.group]
    if of_group:
        return of_group[0].id
    if not leaders or not keepers.of_unit(turn.db, where.unit, turn.today):
        raise NoLeader(unit=where.name)
    return None


def _leaders(db: Db, one: LoneWork, today: date) -> list[Role]:
    unit = directory.unit(db, one.tenant, one.unit)
    own = people.by_id(db, one.person).directory_mail
    return _leaders_in(db, unit, today, own)[: show.MOST_ROWS] if unit else []


def _leaders_in(db: Db, unit: Unit, today: date, own: str | None) -> list[Role]:
    """Leaders of a unit who are there, beside whoever asks."""
    rows = directory.roles_in(db, unit.tenant, unit.key)
    return [one for one in rows if one.role == LEADER and _is_there(one, today) and one.mail != own]


def _is_there(one: Role, today: date) -> bool:
    return (
        bool(one.mail and one.name)
        and one.has_begun_by(today)
        and not (one.has_ended_by(today) or one.is_away_on(today))
    )


def _amrs(db: Db, one: LoneWork, today: date) -> list[Role]:
    """Those of the group, else of the unit."""
    rows = directory.roles_in(db, one.tenant, one.unit)
    found = [row for row in rows if row.role == AMR and _is_there(row, today)]
    return [row for row in found if row.group == one.group] or found


def _holders(db: Db, one: LoneWork, rows: Sequence[Role]) -> list[Person]:
    """Who can be written to of those who hold these roles; never whoever the form is of."""
    found = {
        person.id: person
        for row in rows
        for person in people.all_by_mail(db, one.tenant, row.mail or "")
        if person.id != one.person and pauses.reaches(db, person)
    }
    return list(found.values())


def _deciders(db: Db, one: LoneWork, today: date) -> list[Person]:
    row = directory.role(db, one.tenant, one.approver) if one.approver else None
    return _holders(db, one, [row]) if row and _is_there(row, today) else []


def _decides(turn: Turn, one: LoneWork) -> bool:
    held = directory.roles_of(turn.db, turn.person.tenant, turn.person.directory_mail or "", turn.today)
    return one.approver in {row.id for row in held}


def _of_approver(turn: Turn) -> list[LoneWork]:
    held = mine.own_roles(turn.db, turn.person, turn.today)
    return [one for row in held if row.role == LEADER for one in kept.of_approver(turn.db, row.id)]


def _tell(leaving: Leaving, one: LoneWork, letter: str, to: Sequence[Person], sees: show.Sees) -> None:
    home = _home(leaving.db, one)
    card = show.single(_whole(leaving.db, one, leaving.now), sees)
    for person in to:
        leaving.post(_claimed(card, letter, one, home), to=person, network=home)


def _home(db: Db, one: LoneWork) -> Network | None:
    """The network that the unit's AMK is in, where its letters are drawn; else one of whose it is."""
    of_unit = members.networks_of_unit(db, one.tenant, one.unit, one.filled_at.date())
    return next(iter(of_unit or networks.of_person(db, one.person)), None)


def _claimed(card: Card, letter: str, one: LoneWork, home: Network | None) -> Card:
    """Drawn anew when the form changes; where no network knows of it, as it is now."""
    return of_network(claiming(card, letter, _thing(one), form=str(one.id)), home.id) if home else card


# --- deciding ---------------------------------------------------------------------------------------------


@lone.tap(show.Approve, by=Right.anyone, does=undone(Reach.ONE))
def approve(turn: Turn, tap: show.Approve) -> Card:
    before = _to_decide(turn, tap.work)
    return _decided(turn, before, before.approved(turn.person.id, tap.version, turn.now))


@lone.tap(show.Refuse, by=Right.anyone, does=undone(Reach.ONE))
def refuse(turn: Turn, tap: show.Refuse) -> Card:
    before = _to_decide(turn, tap.work)
    return _decided(turn, before, before.refused(turn.person.id, tap.version, tap.reason, turn.now))


def _to_decide(turn: Turn, form: UUID) -> LoneWork:
    """For whoever holds the role that decides; the rule itself speaks first."""
    one = still(kept.find(turn.db, turn.person.tenant, form))
    if one.state(turn.now) is State.forbidden:
        raise kept.MustNotBeAlone
    if one.person != turn.person.id and not _decides(turn, one):
        raise NotApprover
    return one


def _decided(turn: Turn, before: LoneWork, after: LoneWork) -> Card:
    kept.keep(turn.db, before, after)
    turn.redraw(after.id)
    turn.note("decided", _thing(after), after={"version": after.version, "outcome": after.outcome})
    _tell(turn, after, "lone-outcome", [people.by_id(turn.db, after.person)], "own")
    return show.single(_whole(turn.db, after, turn.now), "decides")


@lone.tap(show.Choose, by=Right.anyone, does=undone(Reach.ONE))
def choose(turn: Turn, tap: show.Choose) -> Card:
    """The unit's AMK says which of its leaders decides, and sees nothing of the form."""
    before = still(kept.find(turn.db, turn.person.tenant, tap.work))
    keepers.mine(turn, before.unit)
    leader = still(next((one for one in _leaders(turn.db, before, turn.today) if one.id == tap.role), None))
    after = kept.keep(turn.db, before, before.given_to(leader.id, turn.now))
    turn.redraw(after.id)
    turn.note("given", _thing(after), after={"role": str(leader.id)})
    _tell(turn, after, "lone-to-decide", _deciders(turn.db, after, turn.today), "decides")
    return show.chosen(leader.name)


# --- letters, the clock, and what waits -------------------------------------------------------------------


@lone.letter("lone-told")
def draw_told(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    return _drawn(query, about, "reads")


@lone.letter("lone-to-decide")
def draw_to_decide(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    return _drawn(query, about, "decides")


@lone.letter("lone-outcome")
def draw_outcome(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    return _drawn(query, about, "own")


@lone.letter("lone-to-choose")
def draw_to_choose(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until somebody decides, or it is too late."""
    one = kept.find(query.db, query.network.tenant, UUID(about["form"]))
    if one is None or one.approver or not _is_undecided(query, one):
        return None
    unit = directory.unit(query.db, one.tenant, one.unit)
    return show.to_choose(one, unit, _leaders(query.db, one, query.today)) if unit else None


def _drawn(query: TaskQuery, about: Mapping[str, Any], sees: show.Sees) -> Card | None:
    one = kept.find(query.db, query.network.tenant, UUID(about["form"]))
    return show.single(_whole(query.db, one, query.now), sees) if one else None


@lone.every
def look_at_those_due(tick: Tick) -> None:
    """What was to begin unapproved must not: whoever filled it in is told. What is over ends quietly."""
    for before in kept.due(tick.db, tick.now):
        after = kept.keep(tick.db, before, before.looked_at(tick.now))
        tick.redraw(after.id)
        if after.state(tick.now) is State.expired:
            _tell(tick, after, "lone-outcome", [people.by_id(tick.db, after.person)], "own")


@lone.waiting
def to_decide(query: TaskQuery) -> Iterator[Task]:
    """Each form that waits, for whoever decides and is in this network; else for the AMK who is to choose."""
    for one in kept.under_way(query.db, query.network.tenant, query.now):
        if not _is_undecided(query, one):
            continue
        whole = _whole(query.db, one, query.now)
        if one.approver:
            for person in _deciders(query.db, one, query.today):
                yield from _waiting(query, whole, person)
            continue
        for person, home in keepers.of_unit(query.db, whole.unit, query.today):
            if home.id == query.network.id and query.is_about(person.id):
                yield Task(
                    person.id,
                    _thing(one),
                    "choose",
                    show.waits_for_leader(whole.unit),
                    until=one.starts_at,
                    card=partial(show.to_choose, one, whole.unit, _leaders(query.db, one, query.today)),
                    ends_quietly=True,
                )


def _is_undecided(query: TaskQuery, one: LoneWork) -> bool:
    """For a decision, until it is to begin: then it is too late."""
    return one.left is State.waits and not query.has_come(one.starts_at)


def _waiting(query: TaskQuery, whole: Whole, person: Person) -> Iterator[Task]:
    if not query.is_about(person.id) or query.network not in networks.of_person(query.db, person.id):
        return
    work = whole.work
    day = query.calendar.on_or_before(query.calendar.local(work.starts_at).date())
    yield Task(
        person.id,
        _thing(work),
        f"decide-{work.version}",
        show.waits(whole),
        show.waits(whole),
        until=work.starts_at,
        remind_at=(query.calendar.at(day, MORNING),),
        opens=show.Look(work.id),
        ends_quietly=True,
    )


@lone.handout(KIND)
def file(db: Db, form: UUID, language: Language, now: datetime) -> Handout | None:
    """As it stands when it is fetched; nothing once it is deleted."""
    one = kept.by_id(db, form)
    home = _home(db, one) if one else None
    if one is None or home is None:
        return None
    made = show.paper(_whole(db, one, now), Reader(language, home.zone), now)
    return Handout(FILE, "text/html; charset=utf-8", html(made).encode())


# --- a form with all that its card says -------------------------------------------------------------------


def _whole(db: Db, one: LoneWork, now: datetime) -> Whole:
    unit = still(directory.unit(db, one.tenant, one.unit))
    home = _home(db, one)
    today = (now.astimezone(home.zone) if home else now).date()
    row = directory.role(db, one.tenant, one.approver) if one.approver else None
    return Whole(
        one,
        one.state(now),
        unit,
        people.by_id(db, one.person).name,
        row,
        is_reached=bool(_deciders(db, one, today)),
        is_told=bool(_holders(db, one, _amrs(db, one, today))),
        is_known=_is_known(db, one),
        file=downloads.link(db, _thing(one), one.ends_at + PRINTED, FILE) if home else None,
    )


_NUMBER = re.compile(r"\d{2,4}[A-Za-z]?")


def _is_known(db: Db, one: LoneWork) -> bool:
    """Is one of the numbers a building? Where the directory knows none, nothing is said."""
    known = mine.names(db, one.tenant)
    numbers = _NUMBER.findall(one.place)
    return not known.buildings or any(known.in_building(number) for number in numbers)


def _own(turn: Turn, form: UUID | None) -> LoneWork:
    """Raises TooOld where it is gone, NotTheirs where it is somebody else's."""
    one = still(kept.find(turn.db, turn.person.tenant, form)) if form else still(None)
    if one.person != turn.person.id:
        raise NotTheirs
    return one


def _thing(one: LoneWork) -> Subject:
    return Subject(KIND, one.id)
