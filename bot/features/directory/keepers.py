"""Keepers: who may put a unit right, the unit that is meant, and who is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Leaving, Turn
from bot.features.directory import units
from cards.directory import registry as show
from cards.kit import Subject
from cards.words import Leaf
from storage import grants, networks
from storage.db import Db, Refused
from storage.directory import directory, edits
from storage.directory.directory import Role, Unit
from storage.directory.edits import NotYourUnit
from storage.grants import Grant
from storage.network import members
from storage.networks import Network
from storage.people import Person

UNIT = "unit"


def mine(turn: Turn, key: str) -> Unit:
    """The unit, for whoever may put it right; raises NotYourUnit for others, TooOld where it is gone."""
    unit = unit_of(turn, key)
    if not (oversees(turn) or edits.may_edit(turn.db, turn.person, key, turn.today)):
        raise NotYourUnit
    return unit


def oversees(turn: Turn) -> bool:
    """Whoever keeps the whole directory; no right in a network reaches so far."""
    return turn.may(Right.keeper)


def unit_of(turn: Turn, key: str) -> Unit:
    """The person's organisation's unit of that key; raises TooOld where there is none."""
    return still(directory.unit(turn.db, turn.person.tenant, key))


def named(turn: Turn, place: str) -> Unit:
    """The person's organisation's unit of that name; raises NoSuchUnit where there is none."""
    found = units.named(turn.db, turn.person.tenant, place, turn.today)
    if found is None:
        raise units.NoSuchUnit(name=place)
    return found


def meant(turn: Turn, place: str, several: type[Refused]) -> Unit:
    """The one that was named, else the person's own; raises NotYourUnit where it is not theirs to put right,
    and `several` where more than one of theirs may be meant."""
    if place:
        return mine(turn, named(turn, place).key)
    keys = edits.units_of(turn.db, turn.person, turn.today)
    if not keys:
        raise NotYourUnit
    if len(keys) > 1:
        raise several
    return mine(turn, keys[0])


def of_unit(db: Db, unit: Unit, today: date) -> list[tuple[Person, Network]]:
    """The unit's AMK; else whoever keeps the directory; each in a network of theirs."""
    return amk_of(db, unit, today) or overseers_of(db, unit, today)


def amk_of(db: Db, unit: Unit, today: date) -> list[tuple[Person, Network]]:
    """In the first network that has them."""
    for home in members.networks_of_unit(db, unit.tenant, unit.key, today):
        found = [
            one for one in members.members(db, home.id, today) if edits.holds_amk(db, one, unit.key, today)
        ]
        if found:
            return [(one, home) for one in found]
    return []


def overseers_of(db: Db, unit: Unit, today: date) -> list[tuple[Person, Network]]:
    """Whoever keeps the directory, in their network."""
    homes = [(one, networks.of_person(db, one.id)) for one in directory.keepers(db, unit.tenant, today)]
    return [(one, theirs[0]) for one, theirs in homes if theirs]


def groups(turn: Turn, unit: Unit) -> list[str]:
    """The names of the unit's groups."""
    rows = directory.roles_in(turn.db, unit.tenant, unit.key)
    return list(dict.fromkeys(one.group for one in rows if one.group))


def tell(turn: Turn, unit: Unit, line: Leaf, before: Role | None = None, after: Role | None = None) -> None:
    """One line in the channel of each network that the unit's AMK is in, else in the person's own.

    Where a role that gives a right was another one `before`, those whom it touches are told of that, too.
    """
    homes = members.networks_of_unit(turn.db, unit.tenant, unit.key, turn.today)
    for home in homes or ([turn.network] if turn.network else []):
        turn.post(line, to=home)
    secretariat = members.secretariat(turn.db, unit.tenant, turn.today)
    changed = grants.of_form(before, after)
    tell_of_rights(turn, unit.tenant, changed, secretariat, turn.today, by=turn.person)


def tell_of_rights(
    leaving: Leaving,
    tenant: str,
    changed: Sequence[Grant],
    secretariat: Sequence[Person],
    today: date,
    by: Person | None,
) -> None:
    """Each network in which somebody has another right now hears of it, and the secretariat in person: those
    who were it before, and those who are it now. `by`: who did it, None for the command line."""
    if not changed:
        return
    named = {one.key: one for one in directory.all_units(leaving.db, tenant)}
    name = by.name if by else None
    mails = {one.mail for one in changed if one.mail}
    for home, here in members.networks_with(leaving.db, tenant, mails).values():
        leaving.post(show.rights(name, [one for one in changed if one.mail in here], named), to=home)
    told = {one.id: one for one in (*secretariat, *members.secretariat(leaving.db, tenant, today))}
    for person in told.values():
        homes = networks.of_person(leaving.db, person.id)
        if (by is None or person.id != by.id) and (homes or person.service_url):
            leaving.post(show.rights(name, changed, named), to=person, network=homes[0] if homes else None)


def thing(unit: Unit) -> Subject:
    return Subject(UNIT, units.thing(unit))
