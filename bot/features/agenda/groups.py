"""Groups: members set up a working group, join it and leave it, and tell what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.decisions import deciding
from bot.language import aims, meetings
from bot.language.slots import Type
from cards.agenda import groups as show
from cards.kit import Card, Subject
from storage import networks
from storage.agenda import groups as kept
from storage.agenda import milestones
from storage.agenda.groups import Group
from storage.db import Db, Refused
from storage.networks import Network
from storage.origins import of_thing
from storage.people import Person

groups = Feature("groups")


@groups.command(slots={"name": Type.words}, by=Right.member, does=undone(Reach.ONE))
def set_up(turn: Turn, name: str) -> Card:
    """Behind its name, in any order: what it is for, whom to ask, and when it is to be done."""
    said, told = aims.told(name)
    said, due = deciding.by_a_day(turn, aims.with_its_day(said))
    made = kept.set_up(turn.db, turn.home.id, said, turn.person.id, turn.now, due=due, **told)
    kept.join(turn.db, made.id, turn.person.id, turn.now)
    for person in networks.everybody(turn.db, turn.home.id):
        if person.name.casefold() == (made.contact or "").casefold():
            kept.join(turn.db, made.id, person.id, turn.now)
    turn.note("set up", Subject(kept.KIND, made.id), after={"name": made.name})
    return _drawn(turn.db, made)


@groups.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing([_whole(turn.db, one) for one in kept.all_groups(turn.db, turn.home.id)])


@groups.tap(show.Join, by=Right.guest, does=undone_by(Reach.ONE, "groups.leave"))
def join(turn: Turn, tap: show.Join) -> Card:
    one = _group(turn, tap.group)
    one.must_be_at_work()
    if kept.join(turn.db, one.id, turn.person.id, turn.now):
        _changed(turn, one, "joined")
    return look(turn, show.Look(one.id))


@groups.tap(show.Leave, by=Right.guest, does=undone_by(Reach.ONE, "groups.join"))
def leave(turn: Turn, tap: show.Leave) -> Card:
    one = _group(turn, tap.group)
    if kept.leave(turn.db, one.id, turn.person.id):
        _changed(turn, one, "left")
    return look(turn, show.Look(one.id))


@groups.form(show.FinishForm, by=Right.member)
def finish_form(turn: Turn, tap: show.FinishForm) -> Card:
    one = _group(turn, tap.group)
    one.must_be_at_work()
    return show.finish_form(one)


@groups.tap(show.Finish, by=Right.member, does=undone(Reach.ONE))
def finish(turn: Turn, tap: show.Finish) -> Card:
    one = kept.finish(turn.db, _group(turn, tap.group), tap.result, turn.now)
    _changed(turn, one, "finished", result=one.result)
    return look(turn, show.Look(one.id))


@groups.form(show.RenameForm, by=Right.member)
def rename_form(turn: Turn, tap: show.RenameForm) -> Card:
    one = _group(turn, tap.group)
    one.must_be_at_work()
    return show.rename_form(one)


@groups.tap(show.Rename, by=Right.member, does=undone(Reach.ONE))
def rename(turn: Turn, tap: show.Rename) -> Card:
    before = _group(turn, tap.group)
    due = _day(turn, before, tap.due)
    one = kept.change(turn.db, before, tap.name, contact=tap.contact, purpose=tap.purpose, due=due)
    _changed(turn, one, "renamed", name=one.name)
    return look(turn, show.Look(one.id))


class NoSuchDay(Refused):
    key = "decision-no-such-date"
    field = "due"


def _day(turn: Turn, one: Group, words: str) -> date | None:
    """A day to come; the one that it had may be over. Raises NoSuchDay, or what says that it is past."""
    said = words.strip()
    if not said:
        return None
    found = meetings.day(said, turn.now, turn.calendar)
    if not isinstance(found, date):
        raise NoSuchDay
    return found if found == one.due else deciding.to_come(turn, found)


@groups.waiting
def left_behind(query: TaskQuery) -> Iterator[Task]:
    """A group whose contact has left, or all who were in it, is the facilitators' to see to."""
    asked = query.instead_of(None)
    for one in kept.all_groups(query.db, query.network.id) if asked else ():
        joined = kept.members(query.db, one)
        missed = joined.missed_in(one)
        if one.done_at is not None or not (missed or (joined.gone and not joined.here)):
            continue
        for person in asked:
            yield Task(
                person,
                Subject(kept.KIND, one.id),
                "contact" if missed else "empty",
                show.left_behind(one, [each.name for each in missed]),
                show.open_it(one),
                remind_at=(_next_morning(query, missed or joined.gone),),
                card=lambda one=one: _drawn(query.db, one),  # type: ignore[misc]
            )


def _next_morning(query: TaskQuery, gone: Sequence[Person]) -> datetime:
    """After the last of them was seen."""
    day = max((one.seen_on for one in gone if one.seen_on), default=query.today)
    return query.calendar.morning(day, 1)


@groups.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = _group(turn, tap.group)
    mine = any(person.id == turn.person.id for person in kept.members(turn.db, one).here)
    return show.single(_whole(turn.db, one), mine=mine, today=turn.today)


@groups.living(kept.KIND)
def draw(db: Db, group: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, group)
    return _drawn(db, found) if found else None


def _drawn(db: Db, one: Group) -> Card:
    return show.single(_whole(db, one))


def _whole(db: Db, one: Group) -> show.Whole:
    """Who works in it now; of one that is done, who did."""
    joined = kept.members(db, one)
    named = joined.here if one.done_at is None else (*joined.here, *joined.gone)
    missed = joined.missed_in(one) if one.done_at is None else ()
    return show.Whole(
        one,
        tuple(person.name for person in named),
        of_thing(db, kept.KIND, one.id),
        tuple(person.name for person in missed),
        tuple(milestones.of_group(db, one.id)),
    )


def _group(turn: Turn, wanted: UUID) -> Group:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _changed(turn: Turn, one: Group, deed: str, **after: str) -> None:
    turn.redraw(one.id)
    turn.note(deed, Subject(kept.KIND, one.id), after=after)
