"""Keepers: who may put a unit right, the unit that is meant, and what its network is told of it."""

from __future__ import annotations

from bot import units
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Turn
from cards.kit import Thing
from cards.words import Leaf
from storage import directory, edits, members
from storage.directory import Unit
from storage.edits import NotYourUnit

UNIT = "unit"


def mine(turn: Turn, key: str) -> Unit:
    """The unit, for whoever may put it right; raises NotYourUnit for others, TooOld where it is gone."""
    unit = unit_of(turn, key)
    if not (oversees(turn) or edits.may_edit(turn.db, turn.person, key, turn.today)):
        raise NotYourUnit
    return unit


def oversees(turn: Turn) -> bool:
    """The secretariat, and while a network has none, whoever facilitates it."""
    return turn.right >= Right.facilitator or edits.is_secretariat(turn.db, turn.person, turn.today)


def unit_of(turn: Turn, key: str) -> Unit:
    """The person's organisation's unit of that key; raises TooOld where there is none."""
    found = directory.unit(turn.db, turn.person.tenant, key)
    if found is None:
        raise TooOld
    return found


def groups(turn: Turn, unit: Unit) -> list[str]:
    """The names of the unit's groups."""
    rows = directory.roles_in(turn.db, unit.tenant, unit.key)
    return list(dict.fromkeys(one.group for one in rows if one.group))


def tell(turn: Turn, unit: Unit, line: Leaf) -> None:
    """One line in the channel of each network that the unit's AMK is in, else in the person's own."""
    homes = members.networks_of_unit(turn.db, unit.tenant, unit.key, turn.today)
    for home in homes or ([turn.network] if turn.network else []):
        turn.post(line, to=home)


def thing(unit: Unit) -> Thing:
    return Thing(UNIT, units.thing(unit))
