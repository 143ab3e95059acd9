"""Places: which unit or building somebody means, however they write its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.phrases import fold
from storage.directory import Unit

NEAR_ENOUGH = 88
WORTH_OFFERING = 68
MOST_OFFERED = 5

MINE = frozenset(
    {"min enhed", "vores enhed", "enheden", "hos os", "her", "min afdeling", "mit institut", "vores institut"}
    | {"my unit", "our unit", "here", "my department", "our department", "my institute", "us", "my group"}
)
_WORD = re.compile(r"[^\W_]+")
_BUILDING = re.compile(r"^(?:i )?(?:bygning|bygn|bygning nr|building|bldg|hus) ?([0-9]{1,4}[a-z]?)$")
_SMALL = frozenset({"dtu", "i", "pa", "hos", "ved", "for", "the", "at", "in", "of", "de", "den", "det"})


@dataclass(frozen=True, slots=True)
class Place:
    """What was meant: the own unit, a building, units (several where the words fit them all), or nothing."""

    is_mine: bool = False
    building: str | None = None
    units: tuple[Unit, ...] = ()
    near: tuple[Unit, ...] = ()


def plain(words: str) -> str:
    """Comparable: folded, without signs."""
    return " ".join(fold(word) for word in _WORD.findall(words))


_MINE = frozenset(plain(words) for words in MINE)


class Names:
    """All names of a tenant's units, ready to be looked up; made once for each version of the registry."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = {unit.key: unit for unit in units}
        self._full: dict[str, set[str]] = {}
        self._short: dict[str, set[str]] = {}
        self._former: dict[str, set[str]] = {}
        for unit in self.units.values():
            self._learn(unit)
        self._any = sorted({*self._full, *self._short, *self._former})

    def _learn(self, unit: Unit) -> None:
        for name in (unit.name_da, unit.name_en):
            self._full.setdefault(plain(name), set()).add(unit.key)
            self._short.setdefault(_without_small(plain(name)), set()).add(unit.key)
        for name in unit.aliases:
            self._short.setdefault(plain(name), set()).add(unit.key)
        for name in unit.former_names:
            self._former.setdefault(plain(name), set()).add(unit.key)

    def find(self, words: str) -> Place:
        """A full name beats an alias, an alias a former name; what is only near is offered, never taken."""
        said = plain(words)
        if not said or said in _MINE:
            return Place(is_mine=True)
        if building := _BUILDING.match(said):
            return Place(building=building.group(1))
        for known in self._spellings(said):
            if keys := self._exact(known):
                return Place(units=self._sorted(keys))
        return self._nearly(said)

    def _spellings(self, said: str) -> Sequence[str]:
        """As written, without `DTU` and small words, and without a genitive's or an ending's last letters."""
        bare = _without_small(said)
        endings = (ending for ending in ("s", "et", "en", "ets") if len(bare) > len(ending) + 3)
        return [said, bare, *(bare.removesuffix(ending) for ending in endings)]

    def _exact(self, said: str) -> set[str]:
        return self._full.get(said) or self._short.get(said) or self._former.get(said) or set()

    def _nearly(self, said: str) -> Place:
        found = process.extract(said, self._any, scorer=fuzz.ratio, limit=8, score_cutoff=WORTH_OFFERING)
        taken = [name for name, score, _ in found if score >= NEAR_ENOUGH]
        if taken:
            keys = self._exact(taken[0])
            rivals = set().union(*(self._exact(name) for name in taken))
            return Place(units=self._sorted(keys if rivals == keys else rivals))
        offered = list(dict.fromkeys(key for name, _, _ in found for key in sorted(self._exact(name))))
        return Place(near=tuple(self.units[key] for key in offered[:MOST_OFFERED]))

    def _sorted(self, keys: Iterable[str]) -> tuple[Unit, ...]:
        return tuple(self.units[key] for key in sorted(keys))

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        return tuple(later for later in self.units.values() if unit.key in later.successor_of)


def _without_small(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _SMALL) or said
