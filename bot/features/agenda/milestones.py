"""Milestones: a working group says what it is to reach by when, ticks it off, and moves it where it must."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, time
from uuid import UUID

from bot.core import which, whom
from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.features.agenda.groups import look as look_at_group
from bot.features.decisions import deciding
from bot.features.hosts import meeting
from bot.language import beside, moments, naming, reasons, titles
from bot.language.slots import Type
from cards.agenda import groups as show_groups
from cards.agenda import milestones as show
from cards.kit import Card, Subject, own
from cards.which import Choice
from storage import people
from storage.agenda import groups
from storage.agenda import milestones as kept
from storage.agenda.groups import Group
from storage.agenda.milestones import Milestone
from storage.db import Refused
from storage.network import members
from storage.people import Person

milestones = Feature("milestones")


class NoSuchDay(Refused):
    key = "milestone-no-such-day"
    field = "due"


class NoGroupAtWork(Refused):
    """None is at work."""

    key = "milestone-no-group"


class NoMilestone(Refused):
    """No group at work has one."""

    key = "milestones-none"


class WhichGroup(Which):
    key = "milestone-which-group"


class WhichMilestone(Which):
    key = "milestone-which"


# --- what there is ----------------------------------------------------------------------------------------


@milestones.question(by=Right.guest)
def listing(turn: Turn, group: str = "") -> Card:
    """Of the group that is named or spoken of, else of all at work."""
    at_work = _at_work(turn)
    named = _named(turn, group, at_work)
    if len(named) == 1:
        return look_at_group(turn, show_groups.Look(named[0].id))
    found = kept.all_in(turn.db, turn.home.id)
    told = [(one, [each for each in found if each.group == one.id]) for one in named or at_work]
    return show.listing(told, turn.today, show_groups.Look)


@milestones.tap(show.Open, by=Right.guest)
def open_one(turn: Turn, tap: show.Open) -> Card:
    return _shown(turn, *_one(turn, tap.group, tap.milestone))


def _shown(turn: Turn, group: Group, one: Milestone) -> Card:
    return show.single(group, one, turn.today, show_groups.Look(group.id))


@milestones.question(by=Right.guest)
def open_in_words(turn: Turn, which: str) -> Card:
    one = _meant(turn, which)
    return open_one(turn, show.Open(one.group, one.id))


# --- a new one --------------------------------------------------------------------------------------------


@milestones.command(by=Right.member, does=undone(Reach.ONE))
def add_in_words(turn: Turn, text: str, group: str = "") -> Card:
    """With its day and whose it is behind the words; without a day the form asks for it."""
    wanted = _group_meant(turn, group)
    told = beside.promised(beside.cut(text), [one.name for one in _members(turn)])
    owner = None
    if told.values.get("owner"):
        with suppress(whom.NobodyNamed, whom.NotAMember):
            owner = whom.named(turn, told.values["owner"], _members(turn))
    title, due = deciding.without_day(turn, told), told.values.get("due", "")
    if not due or told.left or (owner is None and "owner" in told.said):
        return own(show.add_form(wanted, _choices(turn), title, due, str(owner.id) if owner else ""))
    return own(_add(turn, wanted, title, due, owner))


@milestones.question(by=Right.member, asks_which=True)
def new(turn: Turn, group: str = "") -> Card:
    return show.add_form(_group_meant(turn, group), _choices(turn))


@milestones.form(show.AddForm, by=Right.member)
def add_form(turn: Turn, tap: show.AddForm) -> Card:
    group = _group(turn, tap.group)
    group.must_be_at_work()
    return show.add_form(group, _choices(turn))


@milestones.tap(show.Add, by=Right.member, does=undone(Reach.ONE))
def add(turn: Turn, tap: show.Add) -> Card:
    owner = next((one for one in _members(turn) if str(one.id) == tap.owner), None)
    return _add(turn, _group(turn, tap.group), tap.title, tap.due, owner)


def _add(turn: Turn, group: Group, title: str, due: str, owner: Person | None) -> Card:
    """Whose it is hears of it, where somebody else says so."""
    made = kept.add(turn.db, group, title, _day(turn, due), owner, turn.person.id, turn.now)
    _changed(turn, made, "added", title=made.title, due=made.due.isoformat())
    if owner and owner.id != turn.person.id:
        turn.post(show.given(group, made, turn.person.name), to=owner, network=turn.home)
    return look_at_group(turn, show_groups.Look(group.id))


def _day(turn: Turn, words: str) -> date:
    """Of today or later; raises what is wrong with it."""
    found = meeting.day_in(turn, words) if words.strip() else None
    if found is None:
        raise NoSuchDay
    return deciding.to_come(turn, found)


def _members(turn: Turn) -> list[Person]:
    return members.members(turn.db, turn.home.id, turn.today)


def _choices(turn: Turn) -> Mapping[str, str]:
    return {str(one.id): one.name for one in _members(turn)}


# --- what becomes of it -----------------------------------------------------------------------------------


@milestones.command(
    by=Right.member,
    does=undone_by(Reach.ONE, "milestones.reopen"),
    makes=False,
)
def reach_in_words(turn: Turn, which: str) -> Card:
    one = _meant(turn, which)
    return own(reach(turn, show.Reach(one.group, one.id)))


@milestones.tap(show.Reach, by=Right.member, does=undone_by(Reach.ONE, "milestones.reopen"))
def reach(turn: Turn, tap: show.Reach) -> Card:
    group, one = _held(turn, tap.group, tap.milestone)
    if not one.is_reached:
        one = kept.reach(turn.db, one, turn.now)
        _changed(turn, one, "reached")
    return _shown(turn, group, one)


@milestones.tap(show.Reopen, by=Right.member, does=undone_by(Reach.ONE, "milestones.reach"))
def reopen(turn: Turn, tap: show.Reopen) -> Card:
    group, one = _held(turn, tap.group, tap.milestone)
    if one.is_reached:
        one = kept.reach(turn.db, one, None)
        _changed(turn, one, "reopened")
    return _shown(turn, group, one)


@milestones.command(by=Right.member, slots={"when": Type.tail}, does=undone(Reach.ONE), makes=False)
def move_in_words(turn: Turn, which: str, when: str) -> Card:
    """`flyt milepæl 2 til 1. marts, fordi …`; where no reason is told the form asks for it."""
    one = _meant(turn, which)
    group, one = _held(turn, one.group, one.id)
    one.must_be_ahead()
    day, rest = naming.day(when, turn.now, turn.calendar)
    if not isinstance(day, date):
        return own(show.move_form(group, one, when))
    why = reasons.bare(rest)
    if not why:
        return own(show.move_form(group, one, when))
    return own(_move(turn, group, one, deciding.to_come(turn, day), why))


@milestones.form(show.MoveForm, by=Right.member)
def move_form(turn: Turn, tap: show.MoveForm) -> Card:
    group, one = _held(turn, tap.group, tap.milestone)
    one.must_be_ahead()
    return show.move_form(group, one)


@milestones.tap(show.Move, by=Right.member, does=undone(Reach.ONE))
def move(turn: Turn, tap: show.Move) -> Card:
    return _move(turn, *_held(turn, tap.group, tap.milestone), _day(turn, tap.due), tap.why)


def _move(turn: Turn, group: Group, one: Milestone, due: date, why: str) -> Card:
    """Whose it is and the others in the group hear of it."""
    after = kept.move(turn.db, one, due, why, turn.person.id)
    _changed(turn, after, "moved", due=after.due.isoformat(), why=after.why)
    told = {person.id: person for person in groups.members(turn.db, group).here}
    if one.owner and (owner := people.by_id(turn.db, one.owner)):
        told[owner.id] = owner
    for person in told.values():
        if person.id != turn.person.id:
            turn.post(show.moved(group, after, one.due, turn.person.name), to=person, network=turn.home)
    return _shown(turn, group, after)


@milestones.command(by=Right.member, does=undone(Reach.ONE), makes=False)
def remove_in_words(turn: Turn, which: str) -> Card:
    one = _meant(turn, which)
    return own(remove(turn, show.Remove(one.group, one.id)))


@milestones.tap(show.Remove, by=Right.member, does=undone(Reach.ONE))
def remove(turn: Turn, tap: show.Remove) -> Card:
    group, one = _held(turn, tap.group, tap.milestone)
    kept.remove(turn.db, one)
    _changed(turn, one, "removed", title=one.title)
    return look_at_group(turn, show_groups.Look(group.id))


@milestones.waiting
def due(query: TaskQuery) -> Iterator[Task]:
    """What is not reached, for whoever sees to it: five working days and one before its day, and when it is
    late."""
    at_work = {one.id: one for one in groups.all_groups(query.db, query.network.id) if not one.done_at}
    if not at_work:
        return
    for one in kept.all_in(query.db, query.network.id):
        if one.is_reached or one.group not in at_work:
            continue
        for person in _whose(query, at_work[one.group], one):
            yield _task(query, at_work[one.group], one, person)


def _whose(query: TaskQuery, group: Group, one: Milestone) -> list[UUID]:
    """Its owner's; without one, all who are in the group; where nobody is left, the facilitators'."""
    if one.owner:
        return query.falls_to(one.owner)
    here = groups.members(query.db, group).here
    return [each.id for each in here if query.is_about(each.id)] if here else query.instead_of(None)


def _task(query: TaskQuery, group: Group, one: Milestone, person: UUID) -> Task:
    late = query.calendar.morning(one.due, 1)
    ends = query.calendar.at(one.due, time(23, 59))
    return Task(
        person,
        Subject(kept.KIND, one.id),
        f"reach {one.due.isoformat()}",
        show.waits(group, one),
        show.open_it(one),
        remind_at=(*moments.before(ends, query.calendar), late),
        card=lambda: show.single(group, one, query.today, show_groups.Look(group.id)),
        late=one.is_late(query.today),
    )


# --- which one --------------------------------------------------------------------------------------------


def _at_work(turn: Turn) -> list[Group]:
    return [one for one in groups.all_groups(turn.db, turn.home.id) if one.done_at is None]


def _named(turn: Turn, words: str, at_work: list[Group]) -> list[Group]:
    """By the words, else by what is spoken of; none where neither tells of one."""
    about = turn.meant or turn.about
    spoken_of = [one for one in at_work if about is not None and one.id == about.id]
    if not words.strip() or (turn.meant and spoken_of):
        return spoken_of
    found = titles.named(words, [one.name for one in at_work])
    return [at_work[at] for at in found.sure or found.near]


def _group_meant(turn: Turn, words: str) -> Group:
    """Named, spoken of, or the only one at work; raises which, or that there is none."""
    at_work = _at_work(turn)
    found = _named(turn, words, at_work) or at_work
    if not found:
        raise NoGroupAtWork
    if len(found) > 1:
        raise WhichGroup(*(which.thing(one.name, Subject(groups.KIND, one.id)) for one in found))
    return found[0]


def _meant(turn: Turn, words: str) -> Milestone:
    """By its number in its group or by its words; raises which, or that there is none."""
    at_work = {one.id: one for one in _at_work(turn)}
    known = [one for one in kept.all_in(turn.db, turn.home.id) if one.group in at_work]
    about = turn.meant or turn.about
    if turn.meant and (found := next((one for one in known if one.id == turn.meant.id), None)):
        return found
    here = [one for one in known if about and about.id == one.group] or known
    digits = naming.numbers_said(words)
    if digits:
        named = [one for one in here if one.number == digits[0]]
    else:
        by_title = titles.named(words, [one.title for one in known])
        named = [known[at] for at in by_title.sure or by_title.near]
    if not known:
        raise NoMilestone
    if len(named) != 1:
        raise WhichMilestone(*(_choice(at_work[one.group], one) for one in named or known))
    return named[0]


def _choice(group: Group, one: Milestone) -> Choice:
    return which.thing(f"{group.name}: {one.title}", Subject(kept.KIND, one.id))


def _held(turn: Turn, wanted: UUID, milestone: UUID) -> tuple[Group, Milestone]:
    """Of a group that is at work."""
    group, one = _one(turn, wanted, milestone)
    group.must_be_at_work()
    return group, one


def _one(turn: Turn, wanted: UUID, milestone: UUID) -> tuple[Group, Milestone]:
    group = _group(turn, wanted)
    return group, still(next((one for one in kept.of_group(turn.db, group.id) if one.id == milestone), None))


def _group(turn: Turn, wanted: UUID) -> Group:
    return still(groups.one(turn.db, turn.home.id, wanted))


def _changed(turn: Turn, one: Milestone, deed: str, **after: str) -> None:
    turn.redraw(one.group)
    turn.note(deed, Subject(kept.KIND, one.id), after=after)
