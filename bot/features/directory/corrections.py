"""Corrections: everybody can say that the directory is wrong; whoever keeps the unit true answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from bot.core.deeds import LOOKS, Reach, undone
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Pass, Tick, Turn
from bot.features.directory import keepers
from bot.features.directory.asked import persons, question, wrong
from bot.features.directory.asked.mine import candidates, is_open, names, units_at
from bot.features.directory.asked.places import Names
from bot.features.directory.registry import edit_unit
from cards.directory import corrections as show
from cards.kit import Card, Subject, claiming
from cards.words import say
from storage import networks, pauses, people
from storage.db import Db, Refused
from storage.directory import corrections as kept
from storage.directory import directory, edits
from storage.directory.corrections import CORRECTION, Correction
from storage.directory.directory import ROLES, Unit
from storage.people import Person

corrections = Feature("corrections")

WORKING_DAYS = (3, 8)
"""So many working days after it was asked, whoever is to settle it is reminded."""


class NothingToCorrect(Refused):
    key = "correction-nothing-said"
    field = "words"


@corrections.form(show.NotRight, by=Right.anyone)
def not_right(turn: Turn, tap: show.NotRight) -> Card:
    return show.form(_unit(turn.db, turn.person.tenant, tap.unit), _role(tap.role))


@corrections.question(by=Right.anyone, hears=wrong.says_wrong)
def said_to_be_wrong(turn: Turn, sentence: str) -> Card | Pass:
    """Nothing is sent before a tap: the unit is a guess, by the name, the place, or the asker's own."""
    known = names(turn.db, turn.person.tenant)
    asks = question.read(sentence, known, turn.today) and not wrong.tells_of_leaving(sentence)
    if persons.doubted(sentence) or asks:
        return Pass()  # `isn't Gerda the AMR?`, `who is AMR now that Gerda has left?`
    said = wrong.read(sentence, known)
    own = candidates(turn.db, turn.person, turn.today)
    units = _whose(turn, said, known, own)
    of_oneself = wrong.tells_of_leaving(sentence) and not said.names
    if not units and wrong.says_wrong(sentence) and not (of_oneself or wrong.is_sure(sentence)):
        return Pass()
    units = units or own
    if len(units) == 1 and edits.may_edit(turn.db, turn.person, units[0].key, turn.today):
        turn.remarks.append(say("correction-yours"))
        return edit_unit(turn, units[0].name_da)
    few = units if len(units) <= show.MOST_UNITS else []
    return show.to_send(few, said.role, sentence.strip()[: show.MOST])


def _whose(turn: Turn, said: wrong.Wrong, known: Names, own: list[Unit]) -> list[Unit]:
    """The open units where whoever is named has a role that may be seen; else those that are named."""
    first_in = [unit.key for unit in own]
    for name in said.names:
        found = directory.named(turn.db, turn.person.tenant, name, first_in=first_in)
        held = is_open((known.units[row.unit] for row in found if row.unit in known.units), turn.today)
        if held:
            return list({unit.key: unit for unit in held}.values())
    return units_at(said.places, known, turn.today)


@corrections.tap(show.AskCorrection, by=Right.anyone, does=undone(Reach.ONE))
def ask(turn: Turn, tap: show.AskCorrection) -> Card:
    """To the unit's AMK, the secretariat where there is none; what was typed stands nowhere else."""
    unit = _unit(turn.db, turn.person.tenant, tap.unit)
    words = " ".join(tap.words.split())
    if not words:
        raise NothingToCorrect
    one = kept.ask(
        turn.db,
        tenant=unit.tenant,
        network=turn.network.id if turn.network else None,
        unit=unit.key,
        role=_role(tap.role),
        words=words,
        by=turn.person.id,
        now=turn.now,
    )
    turn.note("asked", _thing(one), after={"unit": unit.key, "role": one.role})
    amk = _reached(turn, keepers.amk_of(turn.db, unit, turn.today))
    settlers = amk or _reached(turn, keepers.overseers_of(turn.db, unit, turn.today)) or _admins(turn)
    for person, home in settlers:
        card = show.to_settle(one, unit, turn.person.name)
        turn.post(claiming(card, "to-settle", _thing(one), correction=str(one.id)), to=person, network=home)
    return show.asked(one, unit, told="amk" if amk else "others" if settlers else None)


@corrections.tap(show.Show, by=Right.anyone, does=LOOKS)
def show_one(turn: Turn, tap: show.Show) -> Card:
    one, unit = _to_settle(turn, tap.correction)
    return show.to_settle(one, unit, people.by_id(turn.db, one.asked_by).name)


@corrections.tap(show.Settle, by=Right.anyone, does=undone(Reach.ONE))
def settle(turn: Turn, tap: show.Settle) -> Card:
    """Whoever asked gets the answer."""
    one, unit = _to_settle(turn, tap.correction)
    done = one.settled(turn.person.id, tap.outcome, tap.answer.strip(), turn.now)
    kept.keep(turn.db, done)
    turn.redraw(one.id)
    turn.note("settled", _thing(one), after={"outcome": tap.outcome})
    asker = people.by_id(turn.db, one.asked_by)
    turn.post(show.answered(done, unit), to=asker, network=_home(turn.db, one))
    return show.settled(unit)


@corrections.letter("to-settle")
def draw_to_settle(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until somebody has."""
    one, unit = _open(query, about)
    return show.to_settle(one, unit, people.by_id(query.db, one.asked_by).name) if one and unit else None


def _open(query: TaskQuery, about: Mapping[str, Any]) -> tuple[Correction | None, Unit | None]:
    one = kept.find(query.db, query.network.tenant, UUID(about["correction"]))
    if one is None or one.settled_at:
        return None, None
    return one, directory.unit(query.db, one.tenant, one.unit)


@corrections.letter("still-open")
def draw_still_open(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    one, unit = _open(query, about)
    return show.still_open(one, unit) if one and unit else None


@corrections.every
def echo(tick: Tick) -> None:
    """After a fortnight whoever asked hears that it is still open, once (directory 3.5)."""
    for one in kept.to_echo(tick.db, tick.now):
        unit = directory.unit(tick.db, one.tenant, one.unit)
        kept.keep(tick.db, replace(one, echoed_at=tick.now))
        if unit is not None:
            asker = people.by_id(tick.db, one.asked_by)
            about = {"correction": str(one.id)}
            card = claiming(show.still_open(one, unit), "still-open", _thing(one), **about)
            tick.post(card, to=asker, network=_home(tick.db, one))


@corrections.waiting
def to_settle(query: TaskQuery) -> Iterator[Task]:
    """Each open one, for those who keep the unit true and are in this network."""
    for one in kept.all_open(query.db, query.network.tenant):
        unit = directory.unit(query.db, one.tenant, one.unit)
        if unit is None:
            continue
        for person, home in keepers.of_unit(query.db, unit, query.today):
            if home.id == query.network.id and query.is_about(person.id):
                yield _waiting(query, one, unit, person)


def _waiting(query: TaskQuery, one: Correction, unit: Unit, person: Person) -> Task:
    asked = query.calendar.local(one.asked_at).date()
    days = [query.calendar.add_working_days(asked, number) for number in WORKING_DAYS]
    return Task(
        person.id,
        _thing(one),
        "to-settle",
        show.waits(unit),
        show.waits(unit),
        remind_at=tuple(query.calendar.morning(day) for day in days),
        opens=show.Show(one.id),
    )


# --- who keeps it true -------------------------------------------------------------------------------------


def _reached(
    turn: Turn, found: list[tuple[Person, networks.Network]]
) -> list[tuple[Person, networks.Network]]:
    """Those who can be written to."""
    return [(one, home) for one, home in found if pauses.reaches(turn.db, one)]


def _admins(turn: Turn) -> list[tuple[Person, None]]:
    """Those whom the settings name, as far as they have spoken to the bot."""
    found = (people.by_mail(turn.db, turn.person.tenant, mail) for mail in sorted(turn.admins))
    return [(one, None) for one in found if one and one.service_url and pauses.reaches(turn.db, one)]


def _to_settle(turn: Turn, known: UUID) -> tuple[Correction, Unit]:
    one = still(kept.find(turn.db, turn.person.tenant, known))
    unit = _unit(turn.db, one.tenant, one.unit)
    if not (turn.may(Right.keeper) or edits.may_edit(turn.db, turn.person, unit.key, turn.today)):
        raise edits.NotYourUnit
    return one, unit


def _unit(db: Db, tenant: str, key: str) -> Unit:
    return still(directory.unit(db, tenant, key))


def _role(role: str) -> str:
    if role not in ROLES:
        raise TooOld
    return role


def _home(db: Db, one: Correction) -> networks.Network | None:
    return networks.by_id(db, one.network) if one.network else None


def _thing(one: Correction) -> Subject:
    return Subject(CORRECTION, one.id)
