"""Who holds a role where it was asked for: from what was asked to the card."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.features.directory.asked import called, holders, memory, persons, question, vocabulary
from bot.features.directory.asked.holders import Look
from bot.features.directory.asked.mine import candidates, is_open, names, own_roles, units_at
from bot.features.directory.asked.places import Names, Place
from bot.features.directory.asked.question import Asked
from bot.features.directory.asked.times import Period
from cards.directory import corrections
from cards.directory import directory as show
from cards.directory.directory import InUnit, Part
from cards.kit import Card
from cards.words import Say, say
from storage import people
from storage.db import Refused
from storage.directory import directory as kept
from storage.directory.directory import Area, Role, Unit

T = TypeVar("T")

_DAYS = 10_000_000
"""More days than a calendar has."""

ASKABLE = (*kept.ROLES, vocabulary.ORGANISATION)

MOST_PARTS = 4

MOST_UNITS_BY_AREA = 2
"""So many units with an area of that name are answered; of more it is asked which one is meant."""


class UnitMissing(Refused):
    key = "unit-missing"


def whose_memory(turn: Turn) -> memory.Whose:
    return turn.person.tenant, str(turn.person.id), turn.incoming.place.conversation


def _remember(turn: Turn, roles: tuple[str, ...], units: Iterable[str], rows: Iterable[Role]) -> None:
    last = memory.Last(roles, tuple(units), tuple(row.id for row in rows if row.name), language=turn.language)
    memory.remember(whose_memory(turn), last, turn.now)


def of_that_name(turn: Turn, known: Names, name: str, *, everywhere: bool = False) -> list[Role]:
    """The roles of whoever has that name or is mentioned by it; where colleagues of the own unit have it,
    theirs alone, unless it is looked for `everywhere`."""
    if not name:
        return []
    own = () if everywhere else dict.fromkeys(_own_units(turn))
    found = called.rows(
        turn.db,
        turn.person.tenant,
        name,
        turn.today,
        turn.eyes,
        first_in=own,
        mentions=turn.mentions,
    )
    return [row for row in found if row.unit in known.units]


def just_named(turn: Turn, known: Names, sentence: str) -> list[Role]:
    """Whom `hun` and `hans` mean, where nobody else is named."""
    last = memory.recall(whose_memory(turn), turn.now)
    if last is None or not persons.is_short_about(sentence):
        return []
    rows = called.again(turn.db, turn.person.tenant, last.people, turn.eyes)
    return [row for row in rows if row.unit in known.units]


def namesakes(turn: Turn, known: Names, name: str) -> list[Role]:
    """Everybody of that name, colleagues of the own unit first; those alone where the others are too many."""
    own = of_that_name(turn, known, name)
    if " " in name or not own:  # a whole name, or nobody's of the own unit: the same would be found again
        return own
    everybody = of_that_name(turn, known, name, everywhere=True)
    first = {row.id: row for row in (*own, *everybody)}.values()
    return list(first) if len({holders.person(row) for row in first}) <= MOST_PARTS else own


def about_somebody(turn: Turn, known: Names, rows: Sequence[Role], note: Say | None = None) -> Card:
    if len({holders.person(row) for row in rows}) > MOST_PARTS:
        return show.too_many_called(rows[0].name.split()[0])
    shown = rows[:MOST_PARTS]
    parts = [_of_one(turn, known.units[row.unit], row) for row in shown]
    _remember(turn, tuple({row.role: 1 for row in shown}), {row.unit: 1 for row in shown}, shown)
    notes = (note,) if note else ()
    return show.answers([replace(parts[0], notes=(*notes, *parts[0].notes)), *parts[1:]])


def _of_one(turn: Turn, unit: Unit, row: Role) -> Part:
    """One person in one of their roles, with what was asked of them that nothing else there says."""
    rows = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    part = holders.of_one(row, unit, Look(turn.today), rows)
    asked = persons.asks_whether_away(turn.sentence)
    absent = holders.absence(row, turn.today) if asked else None
    no_phone = persons.asks_for_phone(turn.sentence) and not row.phone
    said = (absent, say("directory-no-phone", name=row.name) if no_phone else None)
    return replace(part, notes=(*(one for one in said if one), *part.notes))


def of_today(turn: Turn, what: str, role: str, make: Callable[[], T]) -> T:
    """What is dear to make of a whole directory, and is so until it is changed or the day is over."""
    tenant = turn.person.tenant
    version = kept.version(turn.db, tenant) * _DAYS + turn.today.toordinal()
    return turn.db.derived((what, role, tenant), version, make)


def who_lacks(turn: Turn, known: Names, role: str, units: Sequence[Unit]) -> Card:
    """The open units' groups that have nobody in the role, and those whose AMR's term is over; of roles of
    whole units, the units."""
    if len(units) > MOST_PARTS and role in kept.ROLES:
        everywhere = of_today(turn, "lacking", role, lambda: _without(turn, known, role, all_open(turn)))
        among = {unit.key for unit in units}
        lacking, over = ([one for one in found if one[0].key in among] for found in everywhere)
    else:
        lacking, over = _without(turn, known, role, units)
    return show.lacking(role, lacking, over)


def _without(
    turn: Turn, known: Names, role: str, units: Sequence[Unit]
) -> tuple[list[show.Where], list[show.Where]]:
    held = kept.held_where(turn.db, turn.person.tenant, role, turn.today)
    if role in (kept.AMR, kept.SUBSTITUTE, kept.LEADER):
        groups = [(unit, area) for unit in units for area in _groups_of(known, unit)]
        over = {place for place, is_over in held.items() if is_over and role == kept.AMR}
        lacking: list[show.Where] = [
            (unit, area) for unit, area in groups if (unit.key, area.group) not in held
        ]
        return lacking, [(unit, area) for unit, area in groups if (unit.key, area.group) in over]
    have = {unit for unit, _ in held}
    return [(unit, None) for unit in units if unit.key not in have], []


def _groups_of(known: Names, unit: Unit) -> Iterable[Area]:
    """Each group once, by its last area."""
    return {area.group: area for area in known.groups.get(unit.key, ())}.values()


def choose(turn: Turn, roles: str, unit: Unit) -> Card:
    people.change(turn.db, turn.person.id, unit=unit.key)
    place = Place(units=(unit,))
    asked = Asked(roles_told(roles), places=(place,))
    return first_of(in_one(turn, asked, place, unit), here=InUnit(roles, unit.key))


def roles_told(told: str) -> tuple[str, ...]:
    roles = show.apart(told)
    if not set(roles) <= set(ASKABLE):
        raise TooOld
    return roles


def first_of(found: Card | Sequence[Part], here: InUnit | None = None) -> Card:
    if isinstance(found, Card):
        return found
    return show.answers(found, here=here, wrong=_wrong(found))


def _wrong(parts: Sequence[Part]) -> object:
    """The way to say that the answer is not right, where it is one answer."""
    if len(parts) != 1:
        return None
    role = show.apart(parts[0].role)[0]
    return corrections.not_right(parts[0].unit, role) if role in kept.ROLES else None


def unit_of(turn: Turn, key: str) -> Unit:
    return still(names(turn.db, turn.person.tenant).units.get(key))


def all_open(turn: Turn) -> list[Unit]:
    return is_open(names(turn.db, turn.person.tenant).units.values(), turn.today)


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


def answer(turn: Turn, known: Names, asked: Asked) -> list[Card]:
    """The cards for one question: one for all places that have an answer, one for each that is asked back."""
    if asked.unknown:
        rows = of_that_name(turn, known, asked.unknown)
        return [beside_them(turn, known, asked, rows) or _unknown(turn, known, asked)]
    if asked.whose == "theirs" and not asked.places:
        return [_theirs(turn, known, asked)]
    if asked.roles == (kept.SECRETARIAT,) and not asked.places:
        return [_secretariat(turn, known)]
    asked = _in_ones_own(turn, known, asked)
    roles = [] if asked.places else roles_of_own(turn)
    own = [] if asked.places else candidates(turn.db, turn.person, turn.today, roles)
    found = [_at(turn, known, asked, place) for place in asked.places] or [
        _in_my_unit(turn, known, asked, own, roles)
    ]
    parts = list(dict.fromkeys(part for one in found if not isinstance(one, Card) for part in one))
    cards = [one for one in found if isinstance(one, Card)]
    units = [part.unit for part in parts] or [*own, *(unit for place in asked.places for unit in place.units)]
    _remember(turn, asked.roles, (unit.key for unit in units), _holders(parts))
    if not asked.places and len(own) != 1:
        asks = memory.Last(asked.roles, wants_place=True, language=turn.language)
        memory.remember(whose_memory(turn), asks, turn.now)
    here = _again(asked, parts)
    wrong = _wrong(parts) if here else None
    return ([show.answers(parts[:MOST_PARTS], here=here, wrong=wrong)] if parts else []) + cards


def _in_ones_own(turn: Turn, known: Names, asked: Asked) -> Asked:
    """`hos os i hallen`: the asker's own unit, also where only another one has an area of that name."""
    if not asked.of_own_area:
        return asked
    own = candidates(turn.db, turn.person, turn.today)
    has = any(_has_area(known, unit.key, asked, place) for unit in own for place in asked.places)
    return asked if has or not own else replace(asked, places=())


def _theirs(turn: Turn, known: Names, asked: Asked) -> Card:
    """`hendes leder` of whoever was just named; of anybody else it is asked where they work."""
    beside = beside_them(turn, known, asked, just_named(turn, known, turn.sentence))
    if beside is not None:
        return beside
    memory.remember(whose_memory(turn), memory.Last(asked.roles, language=turn.language), turn.now)
    return show.whose_unit(show.joined(asked.roles))


def _again(asked: Asked, parts: Sequence[Part]) -> InUnit | None:
    """The same question for a tap: only where one answer is shown, of today."""
    if len(parts) != 1 or asked.period:
        return None
    buildings = [number for place in asked.places for number in place.buildings]
    return InUnit(parts[0].role, parts[0].unit.key, next(iter(buildings), ""), " ".join(asked.words))


def beside_them(turn: Turn, known: Names, asked: Asked, rows: Sequence[Role]) -> Card | None:
    """`suppleanten for Peter Lind`, `AMK for Ole`, `hendes leder`: the role in that colleague's own group."""
    if len({holders.person(row) for row in rows}) != 1 or len({row.unit for row in rows}) != 1:
        return None
    unit = known.units[rows[0].unit]
    found = _parts(
        turn, _for(turn, asked, rows), unit, frozenset(row.group for row in rows if row.group) or None
    )
    if isinstance(found, Card):
        return found
    found = _with_who_comes(turn, asked, rows, unit, found)
    _remember(turn, asked.roles, [unit.key], _holders(found))
    return first_of(found)


def _with_who_comes(
    turn: Turn, asked: Asked, rows: Sequence[Role], unit: Unit, parts: list[Part]
) -> list[Part]:
    """Whoever follows somebody in their role is told beside who stands in for them now, or in their place."""
    if not asked.stands_in:
        return parts
    there = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    coming = [part for row in rows if (part := holders.coming(row, unit, there, turn.today))]
    return [*(part for part in parts if part.groups or not coming), *coming]


def _for(turn: Turn, asked: Asked, rows: Sequence[Role]) -> Asked:
    """Who stands in for an AMK is no AMR's substitute, nor the other way about: where an AMR's group has no
    substitute, that is said, and whom to turn to instead."""
    roles = {row.role for row in rows}
    if not asked.stands_in or kept.AMR not in roles:
        return of_the_amk(asked) if asked.stands_in and kept.AMK in roles else asked
    groups = {row.group for row in rows if row.role == kept.AMR}
    there = kept.roles_in(turn.db, rows[0].tenant, rows[0].unit, eyes=turn.eyes)
    if any(one.role == kept.SUBSTITUTE and one.group in groups for one in there):
        return asked
    is_away = any(row.is_away_on(turn.today) for row in rows)
    return replace(asked, roles=(kept.AMR,) if is_away else (kept.SUBSTITUTE, kept.AMR), stands_in=False)


def of_the_amk(asked: Asked) -> Asked:
    roles = (kept.AMK_DEPUTY if role == kept.SUBSTITUTE else role for role in asked.roles)
    return replace(asked, roles=tuple(roles))


_IN_WHOSE_STEAD = {kept.SUBSTITUTE: kept.AMR, kept.AMK_DEPUTY: kept.AMK}


def stood_in_for(turn: Turn, known: Names, name: str) -> Card | None:
    """Those in whose stead somebody may be turned to: by name where it is known, else of the same group."""
    rows = [row for row in of_that_name(turn, known, name) if row.role in _IN_WHOSE_STEAD]
    parts = [part for row in rows for part in _in_whose_stead(turn, known.units[row.unit], row)]
    if not parts:
        return None
    shown = parts[:MOST_PARTS]
    _remember(
        turn, tuple({one.role: 1 for one in shown}), {one.unit.key: 1 for one in shown}, _holders(shown)
    )
    return show.answers(shown)


def _in_whose_stead(turn: Turn, unit: Unit, deputy: Role) -> list[Part]:
    rows = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    role = _IN_WHOSE_STEAD[deputy.role]
    there = [row for row in rows if row.role == role and row.group == deputy.group and row.name]
    meant = [row for row in there if deputy.stands_in_for(row)] or there
    return [holders.of_one(row, unit, Look(turn.today)) for row in meant if row.has_begun_by(turn.today)]


def _holders(parts: Iterable[Part]) -> list[Role]:
    return [group.holder for part in parts for group in part.groups if group.holder]


def _unknown(turn: Turn, known: Names, asked: Asked) -> Card:
    near = is_open(known.offers(asked.unknown), turn.today) or _inside(turn, known, asked.unknown)
    role = show.joined(asked.roles)
    return show.which_unit(role, near, asked.unknown) if near else show.unknown(asked.unknown)


def _inside(turn: Turn, known: Names, words: str) -> list[Unit]:
    """The units whose names are part of a longer name that nobody has: `Wind and Energy Systems`."""
    places, _ = question.places_told(words, known)
    return units_at(places, known, turn.today)


def _at(turn: Turn, known: Names, asked: Asked, place: Place) -> Card | list[Part]:
    if place.units:
        return _in_units(turn, asked, place)
    spots = place.spots or [spot for number in place.buildings for spot in known.in_building(number)]
    units = is_open((known.units[key] for key in {key for key, _ in spots} & known.units.keys()), turn.today)
    own = _own_with_area(turn, known, asked, place) if place.spots else []
    if own and own[0] not in units:
        return _narrowed(turn, known, asked, Place(units=(own[0],)), own[0])
    units = own[:1] or units
    if not units:
        return show.unknown(place.words)
    if len(units) > (MOST_PARTS if place.buildings else MOST_UNITS_BY_AREA):
        building = next(iter(place.buildings), "")
        return show.which_unit(
            show.joined(asked.roles), units, place.words, building=building, area=" ".join(asked.words)
        )
    groups = {unit.key: frozenset(group for key, group in spots if key == unit.key) for unit in units}
    return _gathered(_parts(turn, asked, unit, groups[unit.key]) for unit in units)


def _own_with_area(turn: Turn, known: Names, asked: Asked, place: Place) -> list[Unit]:
    """The asker's units that have such an area: `the workshop` is theirs first, in whatever longer name."""
    keys = [key for key in dict.fromkeys(_own_units(turn)) if key in known.units]
    return [
        unit
        for unit in is_open((known.units[key] for key in keys), turn.today)
        if _has_area(known, unit.key, asked, place)
    ]


def _has_area(known: Names, unit: str, asked: Asked, place: Place) -> bool:
    return any(key == unit for key, _ in place.spots) or bool(known.areas_like(unit, asked.words))


def _gathered(found: Iterable[Card | list[Part]]) -> Card | list[Part]:
    """The parts of several units in one answer; of whole units' cards the first."""
    answers = list(found)
    cards = [one for one in answers if isinstance(one, Card)]
    return cards[0] if cards else [part for one in answers if not isinstance(one, Card) for part in one]


def _in_units(turn: Turn, asked: Asked, place: Place) -> Card | list[Part]:
    several = len(place.units) > 1
    fitting = is_open(place.units, turn.today) if several and not asked.period else list(place.units)
    if len(fitting) == 1:
        return in_one(turn, asked, place, fitting[0])
    building = next(iter(place.buildings), "")
    role = show.joined(asked.roles)
    return (
        show.which_unit(role, fitting, place.words, building=building, area=" ".join(asked.words))
        if fitting
        else show.unknown(place.words)
    )


def in_one(turn: Turn, asked: Asked, place: Place, unit: Unit) -> Card | list[Part]:
    """A closed unit answers for its successor where there is one, and offers them where there are more."""
    known = names(turn.db, turn.person.tenant)
    if unit.is_open_on(turn.today) or (asked.period and _was_open(unit, asked)):
        return _narrowed(turn, known, asked, place, unit)
    after = _open_after(known, unit, turn.today)
    if len(after) == 1:
        found = _narrowed(turn, known, asked, place, after[0])
        return _noting(found, show.closed(unit, after[0]))
    return (
        show.successors(show.joined(asked.roles), unit, after)
        if after
        else show.unknown(unit.name(turn.language))
    )


def _was_open(unit: Unit, asked: Asked) -> bool:
    period = asked.period
    assert period is not None
    return unit.is_open_on(period.last) or (period.first is not None and unit.is_open_on(period.first))


def _noting(found: Card | list[Part], note: Say) -> Card | list[Part]:
    return found if isinstance(found, Card) else [replace(part, notes=(note, *part.notes)) for part in found]


def _narrowed(turn: Turn, known: Names, asked: Asked, place: Place, unit: Unit) -> Card | list[Part]:
    """Of the unit's groups those of the buildings and of the words for an area, where any of them fits."""
    return _parts(turn, asked, unit, known.groups_at(unit.key, [place], asked.words) or None)


def _parts(turn: Turn, asked: Asked, unit: Unit, groups: frozenset[str] | None) -> Card | list[Part]:
    look = _look(turn, unit.key)
    if vocabulary.ORGANISATION in asked.roles:
        return _organisation(turn, unit, look, groups, counted=asked.intent == "groups")
    if asked.period:
        rows = _rows_then(turn, unit, asked.period)
        return [holders.past(role, unit, rows, asked.period, groups) for role in asked.roles]
    rows = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    there = {row.role for row in rows}
    if asked.stands_in and kept.SUBSTITUTE not in there and kept.AMK_DEPUTY in there:
        asked = of_the_amk(asked)
    elif asked.stands_in and kept.SUBSTITUTE not in there and any(row.is_away_on(turn.today) for row in rows):
        asked = replace(asked, roles=(kept.AMR,))  # the answer says whom to turn to instead
    return [holders.part(role, unit, rows, look, groups, asked.by_student) for role in asked.roles]


def _rows_then(turn: Turn, unit: Unit, period: Period) -> list[Role]:
    """Of one day the rows as they stood then; of a longer time whoever was there, as is known of them now."""
    if period.is_one_day:
        return kept.roles_in(turn.db, unit.tenant, unit.key, period.last, turn.eyes)
    first = period.first or date.min
    return kept.roles_between(turn.db, unit.tenant, unit.key, first, period.last, turn.eyes)


def _organisation(
    turn: Turn, unit: Unit, look: Look, groups: frozenset[str] | None, *, counted: bool
) -> Card:
    """All groups of the unit, or those of the area that was asked about."""
    rows = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
    wanted = [row for row in rows if groups is None or counted or row.group in groups]
    teams, others = holders.teams(wanted, look), holders.of_the_unit(rows, look)
    return show.organisation(unit, teams, others, [], counted=counted)


def _look(turn: Turn, unit: str) -> Look:
    """To the unit's AMK everybody is named, in the personal chat."""
    return Look(turn.today, unit in turn.eyes.amk_of)


def _secretariat(turn: Turn, known: Names) -> Card:
    rows = kept.secretariat(turn.db, turn.person.tenant, turn.today)
    units = dict.fromkeys(row.unit for row in rows if row.unit in known.units)
    look = Look(turn.today)
    parts = [
        holders.part(kept.SECRETARIAT, known.units[key], [row for row in rows if row.unit == key], look)
        for key in units
    ]
    return show.answers(parts) if parts else show.no_secretariat()


def _own_units(turn: Turn) -> list[str]:
    return [key for key in (turn.person.unit, *(held.unit for held in roles_of_own(turn))) if key]


def _in_my_unit(
    turn: Turn, known: Names, asked: Asked, units: Sequence[Unit], own: Sequence[Role]
) -> Card | list[Part]:
    """As chosen once, else where they have a role, else the profile's department; else it is asked."""
    if len(units) == 1:
        return _in_my_group(turn, known, asked, units[0], own)
    return _which_is_mine(turn, asked, units)


def roles_of_own(turn: Turn) -> list[Role]:
    return own_roles(turn.db, turn.person, turn.today)


def _in_my_group(
    turn: Turn, known: Names, asked: Asked, unit: Unit, own: Sequence[Role]
) -> Card | list[Part]:
    """Whoever has a role in one of its groups belongs to that group, and else where they just said to sit."""
    groups = frozenset(role.group for role in own if role.unit == unit.key and role.group)
    groups = groups or memory.groups_in(whose_memory(turn), unit.key, turn.now)
    if groups and not asked.words and not asked.period:
        return _parts(turn, asked, unit, groups)
    return _narrowed(turn, known, asked, Place(units=(unit,)), unit)


def _which_is_mine(turn: Turn, asked: Asked, likely: Sequence[Unit]) -> Card:
    """At most five buttons: what the profile comes near to, else the units with the most groups."""
    known = names(turn.db, turn.person.tenant)
    everything = all_open(turn)
    if not everything:
        return show.no_directory()
    near = list(likely) or is_open(known.offers(turn.person.department or ""), turn.today)
    largest = sorted(everything, key=lambda unit: -len(known.groups.get(unit.key, ())))[: show.MOST_UNITS]
    likely = near[: show.MOST_UNITS] or is_open(largest, turn.today)
    return show.which_is_mine(show.joined(asked.roles), likely, everything)
