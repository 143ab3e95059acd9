"""Places: which units, buildings and areas somebody means, however they write their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.lexicon import Lexicon, slips_allowed
from bot.features.directory.asked.sieve import ByLikeness
from bot.language.phrases import clean
from bot.language.phrases.words import folded, words
from storage.directory.directory import Area, Unit

WORTH_OFFERING, SURELY_MEANT = 62, 75
MOST_OFFERED = 5

Spot = tuple[str, str]
"""A group: its unit's key and its own."""

_SMALL = folded("dtu i på hos ved for the at in of de den det")
_WHOLE = folded("hele enheden the whole unit enhed all alle og and i på in of at the de den det")
_ENDINGS = folded("s n t y r e en et er ne ene erne iet ier ierne ies ium met men len let lerne ler") | {""}
_TELLING = 4
"""Letters of a word of an area's name that may stand for it: `Risø` of `Risø, offices and laboratories`."""
_SHORT_NAME = re.compile(r"[^\W\d_]+\d+")
_PART = re.compile(r"(\d+)[a-z]+")
_SITED = re.compile(r"([^\W\d_]+) (\d{1,4}[a-zæøå]?|[a-zæøå])")
"""A building of a campus that counts its buildings anew: `Risø 118`."""
_LAB = ("lab", "labs", "labet", "laben", "labbet", "labben")


@dataclass(frozen=True, slots=True)
class Place:
    """What was meant: units (several where the words fit them all), buildings, groups by their area's name;
    `words` as they were written."""

    words: str = ""
    units: tuple[Unit, ...] = ()
    buildings: tuple[str, ...] = ()
    spots: frozenset[Spot] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """How many words make a name, the units that it fits, and how sure that is: 0 exactly, else slips."""

    count: int
    units: tuple[Unit, ...]
    slips: int = 0


class Names:
    """All names of a tenant's units and areas, ready to be looked up; made once for each version."""

    def __init__(self, units: Iterable[Unit], areas: Iterable[Area] = ()) -> None:
        self.units = {unit.key: unit for unit in units}
        everything = list(self.units.values())
        self._full = Lexicon(_pairs(everything, lambda unit: (unit.name_da, unit.name_en)))
        self._short = Lexicon(_pairs(everything, _short_names))
        self._former = Lexicon(_pairs(everything, _former_names))
        self._spelt = sorted(_plainly(everything))
        self._alike = ByLikeness([name for name, _ in self._spelt])
        self._later: dict[str, list[Unit]] = {}
        for unit in everything:
            for earlier in unit.successor_of:
                self._later.setdefault(earlier, []).append(unit)
        self._learn_areas(list(areas))

    def _learn_areas(self, areas: list[Area]) -> None:
        self.groups: dict[str, list[Area]] = {}
        for area in areas:
            self.groups.setdefault(area.unit, []).append(area)
        self.buildings = _renewed({}, (), _buildings(areas))
        self.sites = _sites(areas)
        self._parts = _renewed({}, (), _parts(areas))
        self._areas = Lexicon(_area_names(areas))
        self._words = Lexicon(_telling_words(areas), near=False)

    def with_areas(self, changed: Mapping[str, Sequence[Area]]) -> Names:
        """Other names, where of some units all areas are these; everything else is shared."""
        gone = [area for unit in changed for area in self.groups.get(unit, ())]
        new = [area for areas in changed.values() for area in areas]
        other = copy(self)
        other.groups = self.groups | {unit: list(areas) for unit, areas in changed.items()}
        other.buildings = _renewed(self.buildings, _buildings(gone), _buildings(new))
        other.sites = self.sites | _sites(new)
        other._parts = _renewed(self._parts, _parts(gone), _parts(new))
        other._areas = self._areas.renewed(_area_names(gone), _area_names(new))
        other._words = self._words.renewed(_telling_words(gone), _telling_words(new))
        return other

    # --- units

    def unit_at(self, keys: Sequence[str], at: int) -> Found:
        """The longest name that begins at a word: a full name beats an alias, an alias a former name."""
        for lexicon in (self._full, self._short, self._former):
            count, found = lexicon.longest(keys, at)
            if count:
                longer = self._longer_than(keys, at, count)
                return longer or Found(count, self._sorted(found))
        return Found(0, ())

    def _longer_than(self, keys: Sequence[str], at: int, count: int) -> Found | None:
        """A longer alias beats a shorter full name: `DTU Food Lyngby` is not DTU Food."""
        for lexicon in (self._short, self._former):
            more, found = lexicon.longest(keys, at)
            if more > count:
                return Found(more, self._sorted(found))
        return None

    def unit_near(self, key: str) -> tuple[tuple[Unit, ...], int]:
        """The units whose name is this one but for a few slips; several where they are equally near."""
        close = [
            found for lexicon in (self._full, self._short, self._former) for found in lexicon.nearly(key)
        ]
        if not close:
            return (), 0
        best = min(slips for _, slips in close)
        meant = {unit for units, slips in close if slips <= best + 1 for unit in units}
        first = {unit for units, slips in close if slips == best for unit in units}
        return self._sorted(first if meant == first or best == 0 else meant), best

    def offers(self, said: str, least: int = WORTH_OFFERING) -> tuple[Unit, ...]:
        """What a name that nobody has may have been; offered, never taken."""
        wanted = " ".join(_keys(said))
        if len(wanted) < 2:
            return ()
        like = self._alike.like(wanted)
        found = process.extract(
            wanted,
            [self._spelt[place][0] for place in like],
            scorer=fuzz.ratio,
            limit=12,
            score_cutoff=least,
        )
        keys = dict.fromkeys(self._spelt[like[at]][1] for _, _, at in found)
        return tuple(self.units[key] for key in list(keys)[:MOST_OFFERED])

    def _sorted(self, keys: Iterable[str]) -> tuple[Unit, ...]:
        return tuple(self.units[key] for key in sorted(keys))

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        return tuple(self._later.get(unit.key, ()))

    # --- areas and buildings

    def area_at(self, keys: Sequence[str], at: int) -> tuple[int, frozenset[Spot]]:
        """The groups of all units whose area has the name that begins at a word."""
        count, found = self._areas.longest(keys, at)
        return count, frozenset(found)

    def area_by_word(self, key: str) -> frozenset[Spot]:
        """The groups with this word in the name of their area."""
        return frozenset(self._words.exact(key))

    def area_near(self, key: str) -> frozenset[Spot]:
        """The groups of the area whose name this is but for a slip; none where two are as near."""
        found = self._areas.nearly(key, limit=2)
        sure = len(found) == 1 or (len(found) > 1 and found[0][1] < found[1][1])
        return frozenset(found[0][0]) if sure else frozenset()

    def in_building(self, building: str) -> tuple[Spot, ...]:
        """The groups of a building; of its parts (`101D`) where it has only parts, of the whole where a part
        is not known."""
        wanted = building.casefold()
        if found := self.buildings.get(wanted):
            return found
        number = re.match(r"\d+", wanted)
        if number is None:
            return ()
        if number.group() != wanted:
            return self.buildings.get(number.group(), ())
        return self._parts.get(wanted, ())

    def groups_at(self, unit: str, places: Iterable[Place], said: Sequence[str]) -> frozenset[str]:
        """Of a unit's groups those of the buildings and areas; by the words where no building tells."""
        spots = {spot for place in places for spot in place.spots}
        spots |= {spot for place in places for number in place.buildings for spot in self.in_building(number)}
        here = frozenset(group for key, group in spots if key == unit)
        like = self.areas_like(unit, said)
        return here & like or here or like

    def areas_like(self, unit: str, said: Sequence[str]) -> frozenset[str]:
        """Of a unit's groups those whose area's name has most of the words, however they end."""
        areas = self.groups.get(unit, ())
        by_name = _best(areas, said, lambda area: (area.area_da, area.area_en, area.group))
        return by_name or _best(areas, said, lambda area: (area.work_type,))


def _best(
    areas: Sequence[Area], said: Sequence[str], names: Callable[[Area], Iterable[str]]
) -> frozenset[str]:
    """The groups whose names have most of the words; an area's own name goes before its kind of work."""
    scored = {area.group: _score(names(area), said) for area in areas}
    most = max(scored.values(), default=0)
    return frozenset(group for group, score in scored.items() if score == most) if most else frozenset()


def _score(names: Iterable[str], said: Sequence[str]) -> int:
    own = [word for name in names for word in _keys(name) if word not in _WHOLE]
    return sum(any(is_like(word, one) for one in own) for word in said)


def _buildings(areas: Iterable[Area]) -> Iterator[tuple[str, Spot]]:
    for area in areas:
        for building in area.buildings:
            yield building.casefold(), (area.unit, area.group)


def _sites(areas: Iterable[Area]) -> dict[str, str]:
    """Each campus with buildings of its own: as it is typed, and as the directory writes it."""
    sited = (_SITED.fullmatch(building) for building, _ in _buildings(areas))
    return {"".join(_keys(one[1])): one[1] for one in sited if one}


def _parts(areas: Iterable[Area]) -> Iterator[tuple[str, Spot]]:
    """The number of each building that is a part."""
    for building, spot in _buildings(areas):
        if part := _PART.fullmatch(building):
            yield part[1], spot


def _area_names(areas: Iterable[Area]) -> Iterator[tuple[str, Spot]]:
    """What a group is called by: its area, its own short name, a building's name."""
    says_all = cache(_says_all)
    for area in areas:
        buildings = (name for name in area.buildings if not name[:1].isdigit())
        short = [area.group] if _SHORT_NAME.fullmatch(area.group) else []
        whole = (name for name in (area.area_da, area.area_en) if not says_all(name))
        for name in {*whole, *buildings, *short}:
            yield name, (area.unit, area.group)


def _says_all(area: str) -> bool:
    return set(_keys(area)) <= _WHOLE


def _telling_words(areas: Iterable[Area]) -> Iterator[tuple[str, Spot]]:
    """Of each area's name the words that may stand for it, where a place must stand."""
    telling = cache(_telling)
    for area in areas:
        for key in telling(area.area_da) | telling(area.area_en):
            yield key, (area.unit, area.group)


def _telling(area: str) -> frozenset[str]:
    return frozenset(key for key in _keys(area) if len(key) >= _TELLING) - _WHOLE - the.PLACE_NOUNS


def _renewed(
    known: Mapping[str, tuple[Spot, ...]], gone: Iterable[tuple[str, Spot]], new: Iterable[tuple[str, Spot]]
) -> dict[str, tuple[Spot, ...]]:
    """The groups of each number, without some and with others."""
    taken: dict[str, set[Spot]] = {}
    for number, spot in gone:
        taken.setdefault(number, set(known[number])).discard(spot)
    for number, spot in new:
        if number not in taken:
            taken[number] = set(known.get(number, ()))
        taken[number].add(spot)
    kept = dict(known) | {number: tuple(sorted(spots)) for number, spots in taken.items()}
    return {number: spots for number, spots in kept.items() if spots}


def is_like(said: str, word: str) -> bool:
    """The same word with another ending, or with a slip: `laboratoriet`, `laboratorier`, `lab`."""
    if said == word or (said in _LAB and word.startswith("lab")) or _is_compound(said, word):
        return True
    shared = next(
        (at for at, (one, other) in enumerate(zip(said, word, strict=False)) if one != other),
        min(len(said), len(word)),
    )
    if shared >= 4 and any(_ends(said, cut) and _ends(word, cut) for cut in range(shared, 3, -1)):
        return True
    allowed = slips_allowed(min(len(said), len(word)))
    return bool(allowed) and OSA.distance(said, word, score_cutoff=allowed) <= allowed


_COMPOUND = 6
"""Letters of a word that say what a longer one is about: `rengøringsfolkene`."""


def _is_compound(said: str, word: str) -> bool:
    return len(word) >= _COMPOUND and said.startswith(word)


def _ends(word: str, at: int) -> bool:
    """Whether what follows is an ending, behind a doubled letter too: `rummet`."""
    rest = word[at:]
    return rest in _ENDINGS or (rest[:1] == word[at - 1] and rest[1:] in _ENDINGS)


def _keys(name: str) -> list[str]:
    return [word.key for word in words(clean(name))]


def _pairs(units: Sequence[Unit], names: object) -> Iterator[tuple[str, str]]:
    assert callable(names)
    for unit in units:
        for name in names(unit):
            yield name, unit.key


def _short_names(unit: Unit) -> Iterator[str]:
    """Aliases, the unit's own key, and all names without `DTU` and small words."""
    yield from (*unit.aliases, *([unit.key] if unit.key.isalpha() else ()))
    for name in (unit.name_da, unit.name_en, *unit.aliases):
        yield _bare(name)
        yield _without_head(name)


def _former_names(unit: Unit) -> Iterator[str]:
    yield from unit.former_names
    yield from map(_bare, unit.former_names)


def _bare(name: str) -> str:
    return " ".join(word for word in _keys(name) if word not in _SMALL) or name


def _without_head(name: str) -> str:
    """`Learn for Life`: a name keeps the small words inside it."""
    keys = _keys(name)
    while keys[1:] and keys[0] in _SMALL:
        keys = keys[1:]
    return " ".join(keys) or name


def _plainly(units: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    for unit in units:
        for name in {unit.name_da, unit.name_en, *unit.aliases, *unit.former_names, *_short_names(unit)}:
            if plain := " ".join(_keys(name)):
                yield plain, unit.key
