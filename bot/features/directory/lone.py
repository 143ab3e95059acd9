"""Lone work: who will work alone fills in a form, the AMR is told, and a leader approves unless forbidden.

Nobody is watched, and no alarm is raised: each card says so, with the number to call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.downloads import Handout
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.features.directory import keepers
from bot.features.directory.lone_form import belongs_to, filled_in, own_group
from bot.features.directory.lone_people import (
    FILE,
    amrs,
    claimed,
    deciders,
    decides,
    holders,
    home_of,
    leaders,
    of_approver,
    tell,
    thing,
    whole_of,
)
from bot.language import meetings
from cards.directory import lone as show
from cards.directory.lone import Belongs, Whole
from cards.documents.html import html
from cards.kit import Card
from cards.words import Language, Reader
from storage import networks, people
from storage.db import Db, Refused
from storage.directory import directory, edits
from storage.directory import lone as kept
from storage.directory import lone_templates as templates
from storage.directory.edits import NotYourUnit
from storage.directory.lone import KIND, LoneWork, State
from storage.directory.lone_templates import Template
from storage.people import Person

lone = Feature("lone")

YEAR = timedelta(days=365)


class Unanswered(Refused):
    """Yes and no are both answers; none is not."""

    key = "lone-refused-unanswered"


class NotApprover(Refused):
    key = "lone-refused-not-approver"


class NotTheirs(Refused):
    key = "lone-refused-not-yours"


# --- the way in -------------------------------------------------------------------------------------------


@lone.question(by=Right.anyone, of_oneself=True)
def opening(turn: Turn, when: str = "") -> Card:
    """The rule, one's own forms and those that wait for one; what was said of place and time is filled in."""
    forms = kept.of_person(turn.db, turn.person.id)
    own = [one for one in forms if one.state(turn.now) not in kept.ENDED]
    waiting = [one for one in of_approver(turn) if one.state(turn.now) is State.waits]
    wholes = partial(whole_of, turn.db, now=turn.now)
    return show.opening(
        _said(turn.sentence, when),
        [wholes(one) for one in own],
        [wholes(one) for one in waiting],
        next(iter(forms), None),
    )


@lone.question(by=Right.anyone, of_oneself=True)
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
    belongs = belongs_to(turn)
    filled = _begun(turn, belongs) | {"place": tap.place, "day": tap.day, "hours": tap.hours}
    filled |= _written(turn, like) if like else {}
    if like and not changes:
        filled |= {"day": ""}
    own = f"{like.unit}/{like.group}" if like else own_group(turn, belongs)
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
    values = filled_in(turn, tap)
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
        tell(turn, after, "lone-told", deciders(turn.db, after, turn.today), "reads")
    return _left(turn, after, "withdrawn")


@lone.tap(show.Look, by=Right.anyone)
def look(turn: Turn, tap: show.Look) -> Card:
    one = still(kept.find(turn.db, turn.person.tenant, tap.work))
    whole = whole_of(turn.db, one, turn.now)
    if one.person == turn.person.id:
        return show.single(whole, "own")
    if decides(turn, one):
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
    turn.note(deed, thing(one), after={"version": one.version, "state": str(state)})
    return show.single(whole_of(turn.db, one, turn.now), "own")


def _send(turn: Turn, one: LoneWork) -> None:
    """To the AMR, who is told, and to whoever decides; where the group has no leader, the AMK says who."""
    tell(turn, one, "lone-told", holders(turn.db, one, amrs(turn.db, one, turn.today)), "reads")
    if one.approver:
        tell(turn, one, "lone-to-decide", deciders(turn.db, one, turn.today), "decides")
        return
    unit = keepers.unit_of(turn, one.unit)
    card = show.to_choose(one, unit, leaders(turn.db, one, turn.today))
    for person, home in keepers.of_unit(turn.db, unit, turn.today):
        turn.post(claimed(card, "lone-to-choose", one, home), to=person, network=home)


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
    if one.person != turn.person.id and not decides(turn, one):
        raise NotApprover
    return one


def _decided(turn: Turn, before: LoneWork, after: LoneWork) -> Card:
    kept.keep(turn.db, before, after)
    turn.redraw(after.id)
    turn.note("decided", thing(after), after={"version": after.version, "outcome": after.outcome})
    tell(turn, after, "lone-outcome", [people.by_id(turn.db, after.person)], "own")
    return show.single(whole_of(turn.db, after, turn.now), "decides")


@lone.tap(show.Choose, by=Right.anyone, does=undone(Reach.ONE))
def choose(turn: Turn, tap: show.Choose) -> Card:
    """The unit's AMK says which of its leaders decides, and sees nothing of the form."""
    before = still(kept.find(turn.db, turn.person.tenant, tap.work))
    keepers.mine(turn, before.unit)
    leader = still(next((one for one in leaders(turn.db, before, turn.today) if one.id == tap.role), None))
    after = kept.keep(turn.db, before, before.given_to(leader.id, turn.now))
    turn.redraw(after.id)
    turn.note("given", thing(after), after={"role": str(leader.id)})
    tell(turn, after, "lone-to-decide", deciders(turn.db, after, turn.today), "decides")
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
    return show.to_choose(one, unit, leaders(query.db, one, query.today)) if unit else None


def _drawn(query: TaskQuery, about: Mapping[str, Any], sees: show.Sees) -> Card | None:
    one = kept.find(query.db, query.network.tenant, UUID(about["form"]))
    return show.single(whole_of(query.db, one, query.now), sees) if one else None


@lone.every
def look_at_those_due(tick: Tick) -> None:
    """What was to begin unapproved must not: whoever filled it in is told. What is over ends quietly."""
    for before in kept.due(tick.db, tick.now):
        after = kept.keep(tick.db, before, before.looked_at(tick.now))
        tick.redraw(after.id)
        if after.state(tick.now) is State.expired:
            tell(tick, after, "lone-outcome", [people.by_id(tick.db, after.person)], "own")


@lone.waiting
def to_decide(query: TaskQuery) -> Iterator[Task]:
    """Each form that waits, for whoever decides and is in this network; else for the AMK who is to choose."""
    for one in kept.under_way(query.db, query.network.tenant, query.now):
        if not _is_undecided(query, one):
            continue
        whole = whole_of(query.db, one, query.now)
        if one.approver:
            for person in deciders(query.db, one, query.today):
                yield from _waiting(query, whole, person)
            continue
        for person, home in keepers.of_unit(query.db, whole.unit, query.today):
            if home.id == query.network.id and query.is_about(person.id):
                yield Task(
                    person.id,
                    thing(one),
                    "choose",
                    show.waits_for_leader(whole.unit),
                    until=one.starts_at,
                    card=partial(show.to_choose, one, whole.unit, leaders(query.db, one, query.today)),
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
        thing(work),
        f"decide-{work.version}",
        show.waits(whole),
        show.waits(whole),
        until=work.starts_at,
        remind_at=(query.calendar.morning(day),),
        opens=show.Look(work.id),
        ends_quietly=True,
    )


@lone.handout(KIND)
def file(db: Db, form: UUID, language: Language, now: datetime) -> Handout | None:
    """As it stands when it is fetched; nothing once it is deleted."""
    one = kept.by_id(db, form)
    home = home_of(db, one) if one else None
    if one is None or home is None:
        return None
    made = show.paper(whole_of(db, one, now), Reader(language, home.zone), now)
    return Handout(FILE, "text/html; charset=utf-8", html(made).encode())


def _own(turn: Turn, form: UUID | None) -> LoneWork:
    """Raises TooOld where it is gone, NotTheirs where it is somebody else's."""
    one = still(kept.find(turn.db, turn.person.tenant, form)) if form else still(None)
    if one.person != turn.person.id:
        raise NotTheirs
    return one
