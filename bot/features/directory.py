"""The directory: who is AMR, AMK or TR in a unit, for every employee, and never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.feature import Feature
from bot.places import Names, Place
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Turn
from cards import directory as show
from cards.directory import Group
from cards.kit import Card
from cards.words import Both, Say, When, say
from storage import directory as kept
from storage import people
from storage.db import Db, Refused
from storage.directory import Role, Unit

directory = Feature("directory")

MOST_IN_A_LIST = 100

WORDS: dict[str, tuple[str, ...]] = {
    kept.AMR: (
        "AMR",
        "arbejdsmiljørepræsentant",
        "arbejdsmiljørepræsentanten",
        "arbejdsmiljørep",
        "sikkerhedsrepræsentant",
        "health and safety representative",
        "health and safety rep",
        "safety representative",
        "safety rep",
        "work environment representative",
    ),
    kept.AMK: (
        "AMK",
        "arbejdsmiljøkoordinator",
        "arbejdsmiljøkoordinatoren",
        "work environment coordinator",
        "health and safety coordinator",
        "safety coordinator",
    ),
    kept.LEADER: (
        "arbejdsleder",
        "arbejdslederen",
        "leder i arbejdsmiljøgruppen",
        "leder i AMG",
        "group leader",
    ),
    "TR": (
        "TR",
        "tillidsrepræsentant",
        "tillidsrepræsentanten",
        "union representative",
        "shop steward",
        "union rep",
    ),
    "FVA": ("FVA", "FVA-leder", "FVA lederen", "FVA leader"),
}
ROLE_OF = {word: role for role, words in WORDS.items() for word in words}
SLOTS = {"role": tuple(ROLE_OF)}


class UnitMissing(Refused):
    key = "unit-missing"


@directory.question(
    da=[
        "hvem er {role} [i|på|for|hos|ved] {place}",
        "hvem er [vores|min] {role}",
        "hvem er {role}",
        "[hvem har vi som] {role} [i|på|for|hos|ved] {place}",
        "hvem er [vores] {role} (her|hos os)",
        "[min|vores] {role}",
        "find {role} [i|på|for|hos|ved] {place}",
    ],
    en=[
        "who is [the|our] {role} [in|at|for|of] {place}",
        "who is [my|our|the] {role}",
        "find [the] {role} [in|at|for|of] {place}",
        "who is [the|our] {role} here",
        "[my|our] {role}",
    ],
    by=Right.anyone,
    slots=SLOTS,
)
def who_is(turn: Turn, role: str, place: str = "") -> Card:
    wanted = ROLE_OF[role]
    found = names(turn.db, turn.person.tenant).find(place)
    if found.is_mine:
        return _in_my_unit(turn, wanted)
    if found.building:
        return _in_building(turn, wanted, found.building)
    return _in_units(turn, wanted, found, place)


@directory.tap(show.InUnit, by=Right.anyone)
def in_unit(turn: Turn, tap: show.InUnit) -> Card:
    return _in_unit(turn, tap.role, _unit(turn, tap.unit))


@directory.tap(show.MyUnit, by=Right.anyone)
def my_unit(turn: Turn, tap: show.MyUnit) -> Card:
    """Remembered, so that it is asked once. Clients that cannot search let people type a name."""
    if not tap.unit.strip():
        raise UnitMissing
    known = names(turn.db, turn.person.tenant)
    found = known.find(tap.unit)
    unit = known.units.get(tap.unit) or (found.units[0] if len(found.units) == 1 else None)
    if unit is None:
        return _ask_which(turn, tap.role, found, tap.unit)
    people.change(turn.db, turn.person.id, unit=unit.key)
    return _in_unit(turn, tap.role, unit)


@directory.command(
    da=["min enhed er {place}", "jeg (arbejder|er|sidder) (i|på|hos|ved) {place}"],
    en=["my unit is {place}", "i work (in|at|for) {place}"],
    by=Right.anyone,
)
def set_my_unit(turn: Turn, place: str) -> Card | Say:
    found = names(turn.db, turn.person.tenant).find(place)
    if len(found.units) == 1 and found.units[0].is_open_on(turn.today):
        people.change(turn.db, turn.person.id, unit=found.units[0].key)
        return show.remembered(found.units[0])
    return _ask_which(turn, kept.AMR, found, place)


# --- which unit -------------------------------------------------------------------------------------------


def names(db: Db, tenant: str) -> Names:
    """The names of a tenant's units, read again when the registry was loaded anew."""
    version = kept.version(db, tenant)
    return db.derived(("names", tenant), version, lambda: Names(kept.all_units(db, tenant)))


def _unit(turn: Turn, key: str) -> Unit:
    found = names(turn.db, turn.person.tenant).units.get(key)
    if found is None:
        raise TooOld
    return found


def _in_my_unit(turn: Turn, role: str) -> Card:
    """What the person once chose, else where they have a role themselves, else it is asked."""
    known = names(turn.db, turn.person.tenant)
    own = kept.roles_of(turn.db, turn.person.tenant, turn.person.directory_mail or "", turn.today)
    keys = [turn.person.unit, *(held.unit for held in own)]
    for key in keys:
        if key and key in known.units and known.units[key].is_open_on(turn.today):
            return _in_unit(turn, role, known.units[key])
    units = _open(known.units.values(), turn.today)
    return show.which_is_mine(role, units[:MOST_IN_A_LIST]) if units else show.no_directory()


def _in_units(turn: Turn, role: str, found: Place, words: str) -> Card:
    candidates = _open(found.units, turn.today) if len(found.units) > 1 else found.units
    if len(candidates) == 1:
        return _in_one(turn, role, candidates[0])
    return _ask_which(turn, role, found, words)


def _in_one(turn: Turn, role: str, unit: Unit) -> Card:
    """A closed unit answers for its successor where there is one, and offers them where there are more."""
    if unit.is_open_on(turn.today):
        return _in_unit(turn, role, unit)
    after = _open_after(names(turn.db, turn.person.tenant), unit, turn.today)
    if len(after) == 1:
        return _in_unit(turn, role, after[0], before=unit)
    return show.successors(role, unit, after) if after else show.unknown(unit.name(turn.language))


def _open_after(known: Names, closed: Unit, today: date) -> list[Unit]:
    """What came after it and is open; where a successor was closed as well, what came after that."""
    found: dict[str, Unit] = {}
    ahead, seen = list(known.successors(closed)), {closed.key}
    while ahead:
        unit = ahead.pop()
        if unit.key in seen:
            continue
        seen.add(unit.key)
        if unit.is_open_on(today):
            found[unit.key] = unit
        else:
            ahead += known.successors(unit)
    return sorted(found.values(), key=lambda unit: unit.name_da)


def _ask_which(turn: Turn, role: str, found: Place, words: str) -> Card:
    candidates = _open(found.units or found.near, turn.today)
    return show.which_unit(role, candidates, words) if candidates else show.unknown(words)


def _open(units: Iterable[Unit], today: date) -> list[Unit]:
    return sorted((unit for unit in units if unit.is_open_on(today)), key=lambda unit: unit.name_da)


# --- who ----------------------------------------------------------------------------------------------------


def _in_unit(turn: Turn, role: str, unit: Unit, *, before: Unit | None = None) -> Card:
    if role not in kept.ROLES:
        raise TooOld
    rows = kept.roles_in(turn.db, unit.tenant, unit.key)
    return show.answer(role, unit, _groups(role, rows, turn), before=before)


def _in_building(turn: Turn, role: str, building: str) -> Card:
    """Each unit that has a group in the building."""
    keys = sorted({row.unit for row in kept.roles_at(turn.db, turn.person.tenant, building)})
    units = [_unit(turn, key) for key in keys]
    if len(units) == 1:
        rows = kept.roles_in(turn.db, units[0].tenant, units[0].key)
        here = {row.group for row in rows if building in {one.casefold() for one in row.buildings}}
        return show.answer(role, units[0], _groups(role, [row for row in rows if row.group in here], turn))
    words = f"{building}"
    return show.which_unit(role, units, words) if units else show.unknown(words)


def _groups(role: str, rows: Sequence[Role], turn: Turn) -> list[Group]:
    """One entry a group where the role belongs to groups, else one for each who holds it."""
    current = [row for row in rows if row.has_begun_by(turn.today)]
    holders = [row for row in current if row.role == role]
    if role != kept.AMR:
        return [_entry(row, current, turn) for row in holders if not row.has_ended_by(turn.today)]
    in_group = {row.group for row in current if row.group}
    answered = {row.group for row in holders}
    found = [_entry(row, current, turn) for row in _latest(holders)]
    return found + [_vacancy(group, current, turn.today) for group in sorted(in_group - answered)]


def _latest(holders: Sequence[Role]) -> list[Role]:
    """Of those who hold or held the role in a group, the present ones, else the last."""
    kept_rows: list[Role] = []
    for group in sorted({row.group for row in holders}):
        here = [row for row in holders if row.group == group]
        newest = max((row.ends or date.max) for row in here)
        kept_rows += [row for row in here if (row.ends or date.max) == newest]
    return kept_rows


def _entry(row: Role, rows: Sequence[Role], turn: Turn) -> Group:
    area = Both(row.area_da, row.area_en)
    if row.is_vacant:
        return Group(area, row.buildings, None, say("directory-vacant"), _instead(row, rows, turn.today))
    if not row.public and not (turn.is_personal and _is_amk_of(turn, row.unit)):
        return Group(area, row.buildings, None, say("directory-not-public"), _instead(row, rows, turn.today))
    if row.is_away_on(turn.today):
        away = (
            say("directory-away", name=row.name, until=When(row.leave_to, "day"))
            if row.leave_to
            else say("directory-away-open", name=row.name)
        )
        return Group(area, row.buildings, row, away, _instead(row, rows, turn.today))
    if row.has_ended_by(turn.today) and row.ends:
        note = say("directory-expired", day=When(row.ends, "day"))
        return Group(area, row.buildings, row, note, _instead(row, rows, turn.today))
    return Group(area, row.buildings, row, None)


def _is_amk_of(turn: Turn, unit: str) -> bool:
    """To the unit's AMK everybody is named."""
    held = kept.roles_of(turn.db, turn.person.tenant, turn.person.directory_mail or "", turn.today)
    return any(one.role == kept.AMK and one.unit == unit for one in held)


def _vacancy(group: str, rows: Sequence[Role], today: date) -> Group:
    row = next(row for row in rows if row.group == group)
    area = Both(row.area_da, row.area_en)
    return Group(area, row.buildings, None, say("directory-vacant"), _instead(row, rows, today))


def _instead(row: Role, rows: Sequence[Role], today: date) -> tuple[tuple[Say, Role], ...]:
    """Whom to turn to: a substitute if there is one, else the group's leader, and the unit's AMK."""
    named = [one for one in rows if one.public and one.name and one.group in (row.group, "")]
    same = [one for one in named if not one.has_ended_by(today) and not one.is_away_on(today)]
    substitutes = [one for one in same if one.role == kept.SUBSTITUTE and one.stands_in_for(row)]
    others = [one for one in same if one.role == kept.LEADER] + [one for one in same if one.role == kept.AMK]
    chosen = (substitutes + others)[:2]
    return tuple((show.role_name(one.role), one) for one in chosen)
