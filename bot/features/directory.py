"""The directory: who is AMR, AMK or TR in a unit, for every employee, and never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.asked import belonging, holders, question, vocabulary
from bot.asked.holders import Look
from bot.asked.mine import candidates, is_open, named, names, own_roles, units_at
from bot.asked.places import Names, Place
from bot.asked.question import Asked
from bot.asked.times import Period
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Pass, Turn
from cards import corrections
from cards import directory as show
from cards.directory import InUnit, Part
from cards.kit import Card
from cards.words import Say
from storage import directory as kept
from storage import people
from storage.db import Refused
from storage.directory import Role, Unit

directory = Feature("directory")

ASKABLE = (*kept.ROLES, vocabulary.ORGANISATION)
MOST_PARTS = 4


class UnitMissing(Refused):
    key = "unit-missing"


# --- what is said -----------------------------------------------------------------------------------------


@directory.question(
    da=[
        "hvem er AMR [i min enhed]",
        "hvem er min AMR",
        "skriv til min AMR",
        "vis AMO for {place}",
        "hvor mange grupper har vi",
    ],
    en=[
        "who is [the] AMR [in my unit]",
        "who is my AMR",
        "contact my AMR",
        "show [the] AMO of {place}",
        "how many groups do we have",
    ],
    by=Right.anyone,
    hears=question.mentions,
)
def who_is(turn: Turn, sentence: str) -> Card | Sequence[Card] | Pass:
    """Every question about who has which role where; what only mentions a role is passed on."""
    known = names(turn.db, turn.person.tenant)
    found = question.read(sentence, known, turn.today)
    if not found:
        return Pass()
    if not known.units:
        return show.no_directory()
    cards = [card for asked in found for card in _answer(turn, known, asked)][:MOST_PARTS]
    return cards[0] if len(cards) == 1 else cards


@directory.question(
    da=[
        "hvornår (udløber|slutter|stopper|ender) {person} (valgperiode|periode)",
        "hvornår er {person} på valg",
        "hvor længe er {person} (valgt|AMR)",
    ],
    en=["when does {person} term (end|expire|run out)", "when is {person} up for election"],
    by=Right.anyone,
)
def term(turn: Turn, person: str) -> Card | Sequence[Card] | Pass:
    """Of a person by name; of a role (`AMR'ens valgperiode`) the answer says it anyway."""
    if question.mentions(person):
        return who_is(turn, sentence=f"hvem er {person}")
    own = dict.fromkeys(_own_units(turn))
    found = kept.named(turn.db, turn.person.tenant, person.removesuffix("'s").rstrip("'"), first_in=own)
    known = names(turn.db, turn.person.tenant).units
    seen = [row for row in found if _look(turn, row.unit).names(row) and not row.has_ended_by(turn.today)]
    held = [(row, known[row.unit]) for row in seen if row.unit in known]
    return show.terms(held, person)


@directory.command(
    da=[
        "(min|vores) (enhed|institut|afdeling) er {place}",
        "jeg (arbejder|er|sidder|hører til) (i|på|hos|ved|til) {place}",
    ],
    en=["(my|our) (unit|department) is {place}", "i (work|sit|am) (in|at|for) {place}"],
    by=Right.anyone,
    makes=False,
    hears=belonging.says_where,
)
def set_my_unit(turn: Turn, sentence: str) -> Card | Sequence[Card] | Say | Pass:
    """Remembered; where the sentence goes on to ask, the answer is for that place."""
    if question.mentions(sentence):
        return who_is(turn, sentence=sentence)
    known = names(turn.db, turn.person.tenant)
    told = belonging.belongs(sentence, known)
    if told is None:
        return Pass()
    units = units_at(told.places, known, turn.today)
    if len(units) == 1:
        people.change(turn.db, turn.person.id, unit=units[0].key)
        return show.remembered(units[0])
    near = units or is_open(known.offers(told.words), turn.today)
    return show.which_is_mine(kept.AMR, near, _all_open(turn)) if near else show.unknown(told.words)


# --- what is tapped ---------------------------------------------------------------------------------------


@directory.tap(show.InUnit, by=Right.anyone)
def in_unit(turn: Turn, tap: show.InUnit) -> Card:
    if tap.language:
        turn.language = "da" if turn.language == "en" else "en"
    unit = _unit(turn, tap.unit)
    place = Place(units=(unit,), buildings=(tap.building,) if tap.building else ())
    asked = Asked(_roles(tap.role), places=(place,), words=tuple(tap.area.split()))
    return _first(_in_one(turn, asked, place, unit), here=replace(tap, language=""))


@directory.tap(show.MyUnit, by=Right.anyone)
def my_unit(turn: Turn, tap: show.MyUnit) -> Card:
    """Remembered, so that it is asked once. Clients that cannot search let people type a name."""
    if not tap.unit.strip():
        raise UnitMissing
    known = names(turn.db, turn.person.tenant)
    chosen = known.units.get(tap.unit)
    units = [chosen] if chosen else named(known, tap.unit, turn.today)
    if len(units) == 1:
        return _choose(turn, tap.role, units[0])
    near = units or is_open(known.offers(tap.unit), turn.today)
    return show.which_is_mine(tap.role, near, _all_open(turn)) if near else show.unknown(tap.unit)


@directory.tap(show.Mine, by=Right.anyone)
def mine(turn: Turn, tap: show.Mine) -> Card:
    return _choose(turn, tap.role, _unit(turn, tap.unit))


@directory.tap(show.AnotherUnit, by=Right.anyone)
def another_unit(turn: Turn, tap: show.AnotherUnit) -> Card:
    _roles(tap.role)
    return show.all_units(tap.role, _all_open(turn))


def _choose(turn: Turn, roles: str, unit: Unit) -> Card:
    people.change(turn.db, turn.person.id, unit=unit.key)
    place = Place(units=(unit,))
    asked = Asked(_roles(roles), places=(place,))
    return _first(_in_one(turn, asked, place, unit), here=InUnit(roles, unit.key))


def _roles(told: str) -> tuple[str, ...]:
    roles = show.apart(told)
    if not set(roles) <= set(ASKABLE):
        raise TooOld
    return roles


def _first(found: Card | Sequence[Part], here: InUnit | None = None) -> Card:
    if isinstance(found, Card):
        return found
    return show.answers(found, here=here, wrong=_wrong(found))


def _wrong(parts: Sequence[Part]) -> object:
    """The way to say that the answer is not right, where it is one answer."""
    if len(parts) != 1:
        return None
    role = show.apart(parts[0].role)[0]
    return corrections.not_right(parts[0].unit, role) if role in kept.ROLES else None


# --- which unit -------------------------------------------------------------------------------------------


def _unit(turn: Turn, key: str) -> Unit:
    found = names(turn.db, turn.person.tenant).units.get(key)
    if found is None:
        raise TooOld
    return found


def _all_open(turn: Turn) -> list[Unit]:
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


# --- the answer -------------------------------------------------------------------------------------------


def _answer(turn: Turn, known: Names, asked: Asked) -> list[Card]:
    """The cards for one question: one for all places that have an answer, one for each that is asked back."""
    if asked.unknown:
        return [_unknown(turn, known, asked)]
    if asked.roles == (kept.SECRETARIAT,) and not asked.places:
        return [_secretariat(turn, known)]
    found = [_at(turn, known, asked, place) for place in asked.places] or [_in_my_unit(turn, known, asked)]
    parts = list(dict.fromkeys(part for one in found if not isinstance(one, Card) for part in one))
    cards = [one for one in found if isinstance(one, Card)]
    here = _again(asked, parts)
    wrong = _wrong(parts) if here else None
    return ([show.answers(parts[:MOST_PARTS], here=here, wrong=wrong)] if parts else []) + cards


def _again(asked: Asked, parts: Sequence[Part]) -> InUnit | None:
    """The same question for a tap: only where one answer is shown, of today."""
    if len(parts) != 1 or asked.period:
        return None
    buildings = [number for place in asked.places for number in place.buildings]
    return InUnit(parts[0].role, parts[0].unit.key, next(iter(buildings), ""), " ".join(asked.words))


def _unknown(turn: Turn, known: Names, asked: Asked) -> Card:
    near = is_open(known.offers(asked.unknown), turn.today)
    role = show.joined(asked.roles)
    return show.which_unit(role, near, asked.unknown) if near else show.unknown(asked.unknown)


def _at(turn: Turn, known: Names, asked: Asked, place: Place) -> Card | list[Part]:
    if place.units:
        return _in_units(turn, asked, place)
    spots = place.spots or [spot for number in place.buildings for spot in known.in_building(number)]
    units = is_open((known.units[key] for key in {key for key, _ in spots} & known.units.keys()), turn.today)
    own_keys = set(_own_units(turn)) if place.spots else set()
    own = [unit for unit in units if unit.key in own_keys]
    units = own[:1] or units
    if not units:
        return show.unknown(place.words)
    if len(units) > 2:
        building = next(iter(place.buildings), "")
        return show.which_unit(
            show.joined(asked.roles), units, place.words, building=building, area=" ".join(asked.words)
        )
    groups = {unit.key: frozenset(group for key, group in spots if key == unit.key) for unit in units}
    return _gathered(_parts(turn, asked, unit, groups[unit.key]) for unit in units)


def _gathered(found: Iterable[Card | list[Part]]) -> Card | list[Part]:
    """The parts of several units in one answer; of whole units' cards the first."""
    answers = list(found)
    cards = [one for one in answers if isinstance(one, Card)]
    return cards[0] if cards else [part for one in answers if not isinstance(one, Card) for part in one]


def _in_units(turn: Turn, asked: Asked, place: Place) -> Card | list[Part]:
    several = len(place.units) > 1
    fitting = is_open(place.units, turn.today) if several and not asked.period else list(place.units)
    if len(fitting) == 1:
        return _in_one(turn, asked, place, fitting[0])
    units = fitting or is_open(place.near, turn.today)
    building = next(iter(place.buildings), "")
    role = show.joined(asked.roles)
    return (
        show.which_unit(role, units, place.words, building=building, area=" ".join(asked.words))
        if units
        else show.unknown(place.words)
    )


def _in_one(turn: Turn, asked: Asked, place: Place, unit: Unit) -> Card | list[Part]:
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
    here = {
        group for number in place.buildings for key, group in known.in_building(number) if key == unit.key
    }
    like = known.areas_like(unit.key, asked.words)
    groups = frozenset(here & like or here or like) or None
    return _parts(turn, asked, unit, groups)


def _parts(turn: Turn, asked: Asked, unit: Unit, groups: frozenset[str] | None) -> Card | list[Part]:
    look = _look(turn, unit.key)
    if vocabulary.ORGANISATION in asked.roles:
        return _organisation(turn, unit, look, counted=asked.intent == "groups")
    if asked.period:
        rows = _rows_then(turn, unit, asked.period)
        return [holders.past(role, unit, rows, asked.period, look, groups) for role in asked.roles]
    rows = kept.roles_in(turn.db, unit.tenant, unit.key)
    return [holders.part(role, unit, rows, look, groups, asked.by_student) for role in asked.roles]


def _rows_then(turn: Turn, unit: Unit, period: Period) -> list[Role]:
    """Of one day the rows as they stood then; of a longer time whoever was there, as is known of them now."""
    if period.is_one_day:
        return kept.roles_in(turn.db, unit.tenant, unit.key, period.last)
    return kept.roles_between(turn.db, unit.tenant, unit.key, period.first or date.min, period.last)


def _organisation(turn: Turn, unit: Unit, look: Look, *, counted: bool) -> Card:
    rows = kept.roles_in(turn.db, unit.tenant, unit.key)
    teams, others = holders.teams(rows, look), holders.of_the_unit(rows, look)
    return show.organisation(unit, teams, others, [], counted=counted)


def _look(turn: Turn, unit: str) -> Look:
    """To the unit's AMK everybody is named, in the personal chat."""
    as_amk = turn.is_personal and any(one.role == kept.AMK and one.unit == unit for one in _own_roles(turn))
    return Look(turn.today, as_amk)


def _secretariat(turn: Turn, known: Names) -> Card:
    rows = kept.secretariat(turn.db, turn.person.tenant, turn.today)
    units = dict.fromkeys(row.unit for row in rows if row.unit in known.units)
    look = Look(turn.today)
    parts = [
        holders.part(kept.SECRETARIAT, known.units[key], [row for row in rows if row.unit == key], look)
        for key in units
    ]
    return show.answers(parts) if parts else show.no_secretariat()


# --- whose unit is mine -----------------------------------------------------------------------------------


def _own_units(turn: Turn) -> list[str]:
    return [key for key in (turn.person.unit, *(held.unit for held in _own_roles(turn))) if key]


def _in_my_unit(turn: Turn, known: Names, asked: Asked) -> Card | list[Part]:
    """As chosen once, else where they have a role, else the profile's department; else it is asked."""
    units = candidates(turn.db, turn.person, turn.today)
    if len(units) == 1:
        return _in_my_group(turn, known, asked, units[0], _own_roles(turn))
    return _which_is_mine(turn, asked, units)


def _own_roles(turn: Turn) -> list[Role]:
    return own_roles(turn.db, turn.person, turn.today)


def _in_my_group(
    turn: Turn, known: Names, asked: Asked, unit: Unit, own: Sequence[Role]
) -> Card | list[Part]:
    """Whoever has a role in one of its groups belongs to that group."""
    groups = frozenset(role.group for role in own if role.unit == unit.key and role.group)
    if groups and not asked.words and not asked.period:
        return _parts(turn, asked, unit, groups)
    return _narrowed(turn, known, asked, Place(units=(unit,)), unit)


def _which_is_mine(turn: Turn, asked: Asked, likely: Sequence[Unit]) -> Card:
    """At most five buttons: what the profile comes near to, else the units with the most groups."""
    known = names(turn.db, turn.person.tenant)
    everything = _all_open(turn)
    if not everything:
        return show.no_directory()
    near = list(likely) or is_open(known.offers(turn.person.department or ""), turn.today)
    largest = sorted(everything, key=lambda unit: -len(known.groups.get(unit.key, ())))[: show.MOST_UNITS]
    likely = near[: show.MOST_UNITS] or is_open(largest, turn.today)
    return show.which_is_mine(show.joined(asked.roles), likely, everything)
