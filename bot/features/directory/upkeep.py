"""Upkeep: what waits for a unit's AMK: the quarter's look, newcomers, terms, leave, training and gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from bot.core.feature import Feature, Task, TaskQuery
from bot.features.directory import terms, units
from bot.features.directory.introducing import course_due, is_new
from bot.features.directory.terms import Due, Term
from bot.features.directory.units import Standing
from cards.directory import introducing as welcoming
from cards.directory import registry as card_of
from cards.directory import upkeep as show
from cards.kit import Subject
from cards.words import Leaf
from storage.directory import directory, edits, welcomes
from storage.directory.directory import AMR, Role
from storage.people import Eyes, Person

upkeep = Feature("upkeep")

UNIT, ROLE = "unit", "role"


@upkeep.waiting
def of_units(query: TaskQuery) -> Iterator[Task]:
    """All that waits for each AMK of the network in the own units."""
    version = directory.version(query.db, query.network.tenant) * 4_000_000 + query.today.toordinal()
    welcomed = welcomes.welcomed(query.db, query.network.tenant)
    for person in query.members:
        for key in edits.units_of(query.db, person, query.today):
            standing = _standing(query, person, key, version)
            if standing is not None:
                yield from _of_unit(_Desk(query, person, standing, welcomed))


def _standing(query: TaskQuery, person: Person, key: str, version: int) -> Standing | None:
    """How the unit stands today; made once a day, and again when something of the directory changes.

    Whoever is not to be named is named to the unit's AMK, and not to a deputy.
    """
    db, tenant = query.db, query.network.tenant
    own = frozenset({key} if edits.holds_amk(db, person, key, query.today) else ())
    unit = directory.unit(db, tenant, key)
    if unit is None:
        return None
    return db.derived(
        ("standing", tenant, key, own),
        version,
        lambda: units.standing(db, unit, query.today, Eyes(amk_of=own)),
    )


@dataclass(frozen=True)
class _Desk:
    """An AMK, and the unit that is theirs to keep true."""

    query: TaskQuery
    person: Person
    standing: Standing
    welcomed: frozenset[UUID]

    @property
    def today(self) -> date:
        return self.query.today

    def waits(
        self,
        thing: Subject,
        stage: str,
        words: Leaf,
        button: Leaf,
        on: Sequence[date] = (),
        *,
        late: bool = False,
    ) -> Task:
        return Task(
            self.person.id,
            thing,
            stage,
            words,
            button,
            remind_at=tuple(self.at(day) for day in on),
            opens=card_of.OpenUnit(self.standing.unit.key),
            late=late,
        )

    def at(self, day: date) -> datetime:
        return self.query.calendar.morning(day)


def _of_unit(desk: _Desk) -> Iterator[Task]:
    yield from _quarter(desk)
    for one in desk.standing.roles:
        if one.role == AMR and one.name:
            yield from _term(desk, one)
        if is_new(one, desk.today) and one.id not in desk.welcomed:
            yield _newcomer(desk, one)
    for one in desk.standing.long_absent:
        yield desk.waits(
            _role(one), "new-election", show.new_election(one), show.election(one), [_since(one)]
        )
    for one, due in desk.standing.training():
        yield from _training(desk, one, due)
    yield from _gaps(desk)


def _quarter(desk: _Desk) -> Iterator[Task]:
    """On the first working day of the quarter, one card, until all was confirmed in it (directory 3.7)."""
    first, last = terms.quarter(desk.today)
    begins = desk.query.calendar.on_or_after(first)
    named = [one for one in desk.standing.roles if one.name]
    if desk.today < begins or not named:
        return
    if all(one.confirmed_on and one.confirmed_on >= first for one in named):
        return
    standing = desk.standing
    wrong = {field.value: what for field, what in standing.coverage.wrong.items()}
    yield Task(
        desk.person.id,
        Subject(UNIT, units.thing(standing.unit)),
        f"quarter-{first.isoformat()}",
        show.quarter(standing.unit, card_of.summary_of(wrong)),
        show.to_confirm(standing.unit),
        until=desk.at(last),
        remind_at=(desk.at(begins),),
        card=lambda: card_of.quarterly(standing.unit, wrong),
    )


def _term(desk: _Desk, one: Role) -> Iterator[Task]:
    """180, 90, 30 and 0 days before the end; from then on a new election is to be held (L1, L2)."""
    if one.ends is None or terms.term(one.ends, desk.today) is Term.runs:
        return
    reached = [day for day in terms.term_warnings(one.ends) if day <= desk.today]
    ended = terms.term(one.ends, desk.today) is Term.ended
    words = show.term_ended(one) if ended else show.term_ends(one)
    stage = f"term-{reached[-1].isoformat()}"
    yield desk.waits(_role(one), stage, words, show.election(one), reached[-1:], late=ended)


def _newcomer(desk: _Desk, one: Role) -> Task:
    """Once they have begun, until they were welcomed."""
    began = one.starts or one.recorded_on
    assert began is not None, "somebody new"
    return Task(
        desk.person.id,
        _role(one),
        "welcome",
        welcoming.waits(one, desk.standing.unit, course_due(one)),
        welcoming.open_welcome(one),
        remind_at=(desk.at(began),),
        opens=welcoming.Look(one.id),
    )


def _training(desk: _Desk, one: Role, due: Due) -> Iterator[Task]:
    """30, 7 and 0 days before (L4); the yearly one while it can still be used (L6)."""
    reached = [day for day in terms.training_warnings(due) if day <= desk.today]
    if reached:
        stage = f"{due.course.value}-{reached[-1].isoformat()}"
        words = show.training(one, due.course.value, due.by)
        yield desk.waits(_role(one), stage, words, show.course(one), reached[-1:], late=due.by < desk.today)


def _gaps(desk: _Desk) -> Iterator[Task]:
    """What a look at the unit would show, without a date of its own: it is never urged."""
    standing = desk.standing
    thing = Subject(UNIT, units.thing(standing.unit))
    for group in standing.vacancies:
        calls = [call for call in standing.calls if call.group == group]
        words = show.vacancy(standing.unit, group, calls[0] if calls else None)
        yield desk.waits(thing, f"vacant-{group}", words, show.seat(standing.unit, group))
    if standing.coverage.wrong:
        yield desk.waits(
            thing,
            "gaps",
            show.gaps(standing.unit, len(standing.coverage.wrong)),
            show.open_unit(standing.unit),
        )


def _since(one: Role) -> date:
    """When it became clear that the leave is a long one."""
    assert one.leave_from is not None, "somebody on leave"
    return one.leave_from if one.leave_to else terms.months_later(one.leave_from, terms.LONG_LEAVE_MONTHS)


def _role(one: Role) -> Subject:
    return Subject(ROLE, one.id)
