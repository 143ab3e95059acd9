"""The joint agenda: what a unit's work-environment organisation and cooperation committee have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.features.directory import keepers, units
from bot.features.directory.asked import holders, mine
from bot.features.directory.asked.holders import Look
from bot.features.directory.dialogues import NoUnitOfYours, known_of
from bot.features.directory.terms import TERM_WARNINGS
from cards.directory import joint as show
from cards.directory.dialogues import Clock
from cards.directory.joint import Mine, Whole
from cards.kit import Card, Subject
from cards.words import Say, When, say
from storage.db import Refused
from storage.decisions import decisions
from storage.directory import dialogues as held
from storage.directory import directory, edits
from storage.directory import joint as kept
from storage.directory.directory import AMR, Role, Unit
from storage.directory.joint import KIND, Topic
from storage.network import members
from storage.networks import Network
from storage.people import EVERYBODY, Eyes
from storage.plan import inputs
from storage.themes import themes

joint = Feature("joint")

FEWEST_UNITS = 5
"""Of fewer units no totals are told: they would say which."""

SOON = timedelta(days=90)
"""A dialogue that is due so soon belongs on the agenda."""

_COMMITTEE = ("LSU_CHAIR", "LSU", "TR")


class NotInEither(Refused):
    """Only whoever has a role in the unit reads what it is to take up."""

    key = "joint-not-yours"


class WhichCommittees(Refused):
    """Whoever keeps several units names the one."""

    key = "joint-which-unit"


class Unanswered(Refused):
    """Yes and no are both answers; none is not. Said at the first question without one."""

    key = "check-needed"


# --- the page ---------------------------------------------------------------------------------------------


@joint.question(by=Right.anyone)
def agenda(turn: Turn, place: str = "") -> Card:
    """For whoever has a role in the unit; its AMK may change it."""
    return _page(turn, _unit(turn, place))


@joint.tap(show.Show, by=Right.anyone)
def look(turn: Turn, tap: show.Show) -> Card:
    return _page(turn, _seen(turn, tap.unit))


@joint.tap(show.AsText, by=Right.anyone)
def as_text(turn: Turn, tap: show.AsText) -> Card:
    """It leaves the chat: whoever is not to be named does not stand in it."""
    return show.as_text(_whole(turn, _seen(turn, tap.unit), EVERYBODY))


def _page(turn: Turn, unit: Unit) -> Card:
    may = edits.may_edit(turn.db, turn.person, unit.key, turn.today)
    return show.page(_whole(turn, unit, turn.eyes), may_edit=may)


def _unit(turn: Turn, place: str) -> Unit:
    """The one that was named, else the person's own."""
    if place:
        return _seen(turn, keepers.named(turn, place).key)
    keys = _own_units(turn)
    if len(keys) > 1:
        raise WhichCommittees
    if not keys:
        raise NoUnitOfYours
    return keepers.unit_of(turn, keys[0])


def _own_units(turn: Turn) -> list[str]:
    """Those that one keeps true, else those in which one has a role."""
    keys = edits.units_of(turn.db, turn.person, turn.today)
    return keys or list(dict.fromkeys(one.unit for one in mine.own_roles(turn.db, turn.person, turn.today)))


def _seen(turn: Turn, key: str) -> Unit:
    """Raises NotInEither for whoever has no role there."""
    unit = keepers.unit_of(turn, key)
    roles = mine.own_roles(turn.db, turn.person, turn.today)
    if not keepers.oversees(turn) and unit.key not in {one.unit for one in roles}:
        raise NotInEither
    return unit


def _whole(turn: Turn, unit: Unit, eyes: Eyes) -> Whole:
    look = Look(turn.today)
    rows = directory.roles_in(turn.db, unit.tenant, unit.key, eyes=eyes)
    people = holders.of_the_unit(rows, look)
    clocks = known_of(turn.db, unit.tenant).clocks(unit, turn.today)
    here = {one.role for one in rows if not one.is_vacant and not one.has_ended_by(turn.today)}
    return Whole(
        unit,
        holders.teams(rows, look),
        [(what, row) for what, row in people if row.role not in _COMMITTEE],
        [(what, row) for role in _COMMITTEE for what, row in people if row.role == role],
        next(one for one in clocks if one.kind == held.JOINT),
        [one for one in clocks if one.kind != held.JOINT],
        kept.open_topics(turn.db, unit.tenant, unit.key),
        [*_dialogues(clocks, turn.today), *_seats(turn, unit, rows)],
        [role for role in _COMMITTEE if role not in here],
    )


def _dialogues(clocks: list[Clock], today: date) -> Iterator[Say]:
    """Those that are due soon, or were never noted, and not planned."""
    for one in clocks:
        if one.kind == held.JOINT or one.planned:
            continue
        if one.due is None:
            yield say(f"joint-never-{one.kind}")
        elif one.due <= today + SOON:
            yield say(f"joint-due-{one.kind}", day=When(one.due, "day"))


def _seats(turn: Turn, unit: Unit, rows: list[Role]) -> Iterator[Say]:
    """Groups without an AMR, and elections that are to be held; nobody is named."""
    vacancies = units.standing(turn.db, unit, turn.today).vacancies
    if vacancies:
        yield say("joint-vacant", number=len(vacancies))
    last = turn.today + timedelta(days=TERM_WARNINGS[0])
    ending = [one for one in rows if one.role == AMR and not one.is_vacant and one.ends and one.ends <= last]
    if ending:
        yield say("joint-elections", number=len(ending))


# --- topics -----------------------------------------------------------------------------------------------


@joint.command(by=Right.anyone, does=undone(Reach.ONE))
def take_up(turn: Turn, words: str) -> Card:
    """By the unit's AMK; a number says which theme, input or decision."""
    return _add(turn, keepers.meant(turn, "", WhichCommittees), words)


@joint.form(show.OpenAdd, by=Right.anyone)
def form(turn: Turn, tap: show.OpenAdd) -> Card:
    return show.form(keepers.mine(turn, tap.unit))


@joint.tap(show.Add, by=Right.anyone, does=undone(Reach.ONE))
def add(turn: Turn, tap: show.Add) -> Card:
    return _add(turn, keepers.mine(turn, tap.unit), tap.words)


def _add(turn: Turn, unit: Unit, words: str) -> Card:
    made = kept.add(turn.db, unit.tenant, unit.key, _named(turn, words), by=turn.person.id, now=turn.now)
    turn.note("put on the joint agenda", _thing(made), after={"unit": unit.key})
    return show.added(made, unit)


@joint.tap(show.Done, by=Right.anyone, does=undone(Reach.ONE))
def done(turn: Turn, tap: show.Done) -> Card:
    """The page goes on without it."""
    before = still(kept.topic(turn.db, turn.person.tenant, tap.topic))
    unit = keepers.mine(turn, before.unit)
    after = kept.keep(turn.db, before, before.done(turn.now))
    turn.note("taken up", _thing(after))
    turn.remarks.append(show.was_done(after))
    return _page(turn, unit)


def _thing(one: Topic) -> Subject:
    return Subject(KIND, one.id)


_LABEL = re.compile(r"(?P<kind>[dit])\s?-\s?(?:(?P<year>\d{4})\s?-\s?)?(?P<number>\d{1,5})", re.IGNORECASE)


def _named(turn: Turn, words: str) -> str:
    """`T-3` with what it is called, for those who do not know the number; other words as they are."""
    found = _LABEL.fullmatch(words.strip())
    if found is None or turn.network is None:
        return words
    title = _title(turn, turn.network, found["kind"].upper(), found["year"], int(found["number"]))
    return f"{words.strip().upper()}: {title}"[: kept.LONGEST] if title else words


def _title(turn: Turn, home: Network, kind: str, year: str | None, number: int) -> str:
    if kind == "D":
        decided = decisions.numbered(turn.db, home.id, int(year), number) if year else None
        return decided.title if decided else ""
    numbered = inputs.numbered if kind == "I" else themes.numbered
    title = numbered(turn.db, home.id, number).title
    return title.get(turn.language) or next(iter(title.values()), "")


# --- the yearly look at oneself ---------------------------------------------------------------------------


@joint.question(by=Right.guest)
def check(turn: Turn) -> Card:
    """One's own units by year; of the network how many said yes, never which."""
    tenant, year = turn.person.tenant, turn.today.year
    own = [keepers.unit_of(turn, key) for key in edits.units_of(turn.db, turn.person, turn.today)]
    answered = [
        Mine(one, [(each.year, each.yes) for each in kept.checks_of(turn.db, tenant, one.key)]) for one in own
    ]
    here = set(members.units_in(turn.db, turn.home.id, turn.today))
    found = [one for one in kept.checks_in(turn.db, tenant, year) if one.unit in here]
    totals = {name: sum(name in one.yes for one in found) for name in kept.CHECKS}
    return show.check(year, answered, totals if len(found) >= FEWEST_UNITS else None, len(found))


@joint.form(show.OpenCheck, by=Right.anyone)
def check_form(turn: Turn, tap: show.OpenCheck) -> Card:
    unit, year = keepers.mine(turn, tap.unit), turn.today.year
    before = next((one for one in kept.checks_of(turn.db, unit.tenant, unit.key) if one.year == year), None)
    return show.check_form(unit, year, before.yes if before else None)


@joint.tap(show.Answer, by=Right.anyone, does=undone(Reach.ONE))
def answer(turn: Turn, tap: show.Answer) -> Card:
    """Four answers, seen by the unit's own AMK."""
    unit, year = keepers.mine(turn, tap.unit), turn.today.year
    told = dict(zip(kept.CHECKS, (tap.know, tap.meeting, tap.agenda, tap.followed), strict=True))
    for name, said in told.items():
        if said not in (show.YES, show.NO):
            raise Unanswered().at(name)
    yes = tuple(name for name in kept.CHECKS if told[name] == show.YES)
    kept.answer(turn.db, unit.tenant, unit.key, year, yes, by=turn.person.id, now=turn.now)
    turn.note("checked", keepers.thing(unit), after={"year": year})
    years = [(one.year, one.yes) for one in kept.checks_of(turn.db, unit.tenant, unit.key)]
    return show.checked(Mine(unit, years), year)
