"""Which places the words of a question name: rooms, buildings, units, areas, and misspelt units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.lexicon import LONGEST_NAME, slips_allowed
from bot.features.directory.asked.places import Names, Place
from bot.features.directory.asked.region import Region, Span, is_known, written

MOST_PLACES = 4
_GLUED_BUILDING = re.compile(r"(?:b|byg|bygn|bygning|bygningen|bld|bldg|building|hus)(\d{1,4}[a-z]?)")
_BUILDING_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def label(region: Region) -> None:
    """Marks in the region what is a role and what is a place; what stays free is read by the question."""
    for role in region.roles:
        region.taken |= set(range(role.first, role.after))
    at = 0
    while at < len(region.tokens):
        span = None if at in region.taken else _place_at(region, at)
        if span is not None:
            region.spans.append(span)
            region.taken |= set(range(span.first, span.after))
        at = span.after if span else at + 1
    _near_places(region)
    _long_names(region)
    _mended(region)


def _mended(region: Region) -> None:
    """A strange word beside a short name may be a misspelt long one: `dtu national food institut`."""
    for span in [span for span in region.spans if span.place and span.place.units]:
        first, after = span.first, span.after
        while first and first - 1 not in region.taken and not is_known(region.keys[first - 1]):
            first -= 1
        while (
            after < len(region.keys) and after not in region.taken and region.keys[after] in the.PLACE_NOUNS
        ):
            after += 1
        units, slips = (
            region.names.unit_near("".join(region.keys[first:after])) if first < span.first else ((), 0)
        )
        if units and slips:
            region.spans[region.spans.index(span)] = Span(
                first, after, place=Place(written(region, first, after), units=units)
            )
            region.taken |= set(range(first, after))


def _place_at(region: Region, at: int) -> Span | None:
    fixed = _sited(region, at) or _room(region, at) or _building(region, at)
    unit, area = (None, None) if fixed else (_unit(region, at), _area(region, at))
    longer = unit is None or (area is not None and area.after > unit.after)
    return fixed or (area if longer else unit)


def _sited(region: Region, at: int) -> Span | None:
    """`bygning 118 på Risø`, `Ballerup bygning B`: a building of a campus, and none of the same number
    elsewhere."""
    keys, sites = region.keys, region.names.sites
    if not sites:
        return None
    if keys[at] in sites:
        number = _past(region, at + 1, the.BUILDING | the.NUMBER)
        return _of_site(region, at, number + 1, number, at) if _is_number(region, number) else None
    number = _past(region, at, the.BUILDING | the.NUMBER)
    site = _past(region, number + 1, the.PREPOSITIONS)
    if not _is_number(region, number) or site >= len(keys) or keys[site] not in sites:
        return None
    return _of_site(region, at, site + 1, number, site)


def _past(region: Region, at: int, small: frozenset[str]) -> int:
    """The first word from there on that is none of these."""
    while at < len(region.tokens) and region.keys[at] in small and not _is_letter(region, at):
        at += 1
    return at


def _is_number(region: Region, at: int) -> bool:
    if at >= len(region.tokens):
        return False
    named = at > 0 and region.keys[at - 1] in the.BUILDING and len(region.keys[at]) == 1
    return bool(_BUILDING_NUMBER.fullmatch(region.keys[at])) or named or _is_letter(region, at)


def _is_letter(region: Region, at: int) -> bool:
    """`B` of `Ballerup B`; not the `b` of `b. 325`."""
    text = region.tokens[at].text
    return len(text) == 1 and text.isalpha() and text.isupper() and not region.shouted


def _of_site(region: Region, first: int, after: int, number: int, site: int) -> Span:
    building = f"{region.names.sites[region.keys[site]]} {region.keys[number]}"
    return Span(first, after, place=_of_building(region, first, after, [building]))


def _room(region: Region, at: int) -> Span | None:
    """`rum 117`, `lokale S04`: says nothing of the building, unless it is written `rum 346.117`."""
    keys = region.keys
    follows = at + 1 < len(keys) and any(letter.isdigit() for letter in keys[at + 1])
    if keys[at] not in the.ROOM or not follows:
        return None
    two = at + 2 < len(keys) and _touch(region, at + 1) and keys[at + 2].isdigit()
    if two and _BUILDING_NUMBER.fullmatch(keys[at + 1]):
        return Span(at, at + 3, place=_of_building(region, at, at + 3, [keys[at + 1]]))
    return Span(at, at + 2)


def _touch(region: Region, at: int) -> bool:
    """Whether only one sign stands before the next word: `346.117`."""
    one, other = region.tokens[at], region.tokens[at + 1]
    return other.start - one.end == 1


def _building(region: Region, at: int) -> Span | None:
    keys = region.keys
    glued = _GLUED_BUILDING.fullmatch(keys[at])
    if glued and (len(glued[1]) > 1 or keys[at][:2] == "by"):
        return _with_more(region, at, at + 1, [glued[1]])
    if keys[at] in the.BUILDING:
        number = at + 1
        while number < len(keys) and keys[number] in the.NUMBER:
            number += 1
        if number < len(keys) and _BUILDING_NUMBER.fullmatch(keys[number]):
            return _with_more(region, at, number + 1, [keys[number]])
    return _bare_number(region, at)


def _bare_number(region: Region, at: int) -> Span | None:
    """`i 346`, `AMR 346`: a number that is a building, or looks like none but one."""
    key = region.tokens[at].key
    if not _BUILDING_NUMBER.fullmatch(key):
        return None
    is_known = bool(region.names.in_building(key))
    if not is_known and (len(key) < 3 or _YEAR.fullmatch(key)):
        return None
    return _with_more(region, at, at + 1, [key])


def _with_more(region: Region, first: int, after: int, numbers: list[str]) -> Span:
    """`bygning 346-347`, `346, 347 og 358`; what follows and is no building is a room: `346-117`."""
    keys = region.keys
    at = after
    while at < len(keys):
        step = at + 1 if keys[at] in the.AND | the.BUILDING and at + 1 < len(keys) else at
        if not _BUILDING_NUMBER.fullmatch(keys[step]) or step in region.taken:
            break
        known = bool(region.names.in_building(keys[step]))
        if known or step > at:
            numbers.append(keys[step])
        at = after = step + 1
    return Span(first, after, place=_of_building(region, first, after, numbers))


def _of_building(region: Region, first: int, after: int, numbers: list[str]) -> Place:
    return Place(written(region, first, after), buildings=tuple(dict.fromkeys(numbers)))


def _unit(region: Region, at: int) -> Span | None:
    found = region.names.unit_at(region.keys, at)
    if not found.count or not _may_name(region, at, at + found.count):
        return None
    if any(taken in region.taken for taken in range(at, at + found.count)):
        return None
    place = Place(written(region, at, at + found.count), units=found.units)
    return Span(at, at + found.count, place=place)


def _may_name(region: Region, first: int, after: int) -> bool:
    """A name of everyday words (`IT`, `den nye`) counts where a place must stand, or where it is shouted."""
    words = region.tokens[first:after]
    small = (
        the.TAKEN_LIGHTLY | the.PREPOSITIONS | the.MINE_WORDS | the.HERE | the.WHO | the.REACH | the.YES_NO
    )
    if any(token.key not in small for token in words):
        return True
    capital = all(token.text.isupper() for token in words) and not region.shouted
    after_in = first > 0 and region.tokens[first - 1].key in the.PREPOSITIONS and after == len(region.tokens)
    return capital or after_in


def _area(region: Region, at: int) -> Span | None:
    count, spots = region.names.area_at(region.keys, at)
    if not count and _stands_behind(region, at):
        spots = region.names.area_by_word(region.keys[at])
        count = 1 if spots else 0
    if set(range(at, at + count)) & region.taken:
        return None
    if not count or not _may_name(region, at, at + count) or region.keys[at] in the.MINE_WORDS:
        return None
    return Span(at, at + count, place=Place(written(region, at, at + count), spots=spots))


def _near_places(region: Region) -> None:
    """What nobody knows may be a misspelt unit: the longest such run of words first."""
    for run in _runs(region):
        for first, after in _pieces(run):
            key = "".join(region.keys[first:after])
            if set(region.keys[first:after]) & the.ORDINARY:
                continue
            units, slips = region.names.unit_near(key)
            spots = (
                region.names.area_near(key) if not units and _stands_behind(region, first) else frozenset()
            )
            if spots or (units and slips):
                place = Place(written(region, first, after), units=units, spots=spots)
                region.spans.append(Span(first, after, place=place))
                region.taken |= set(range(first, after))
                break
    region.spans.sort(key=lambda span: span.first)


def _long_names(region: Region) -> None:
    """A misspelt word inside a long name with small words of its own: `Institut for Byggeeri og Mekanisk
    Teknologi`, `DTU Leanr for Life`."""
    for run in _runs(region):
        span = next(filter(None, (_long_name(region, run, first) for first in _starts(region, run))), None)
        if span is not None and not set(range(span.first, span.after)) & region.taken:
            region.spans = sorted([*region.spans, span], key=lambda one: one.first)
            region.taken |= set(range(span.first, span.after))


def _starts(region: Region, run: list[int]) -> Iterator[int]:
    """Where a name begins of which a strange word is a part: behind a preposition, the farther first."""
    near = range(max(1, run[0] - _MOST_BEFORE), run[0] + 1)
    return (at for at in near if region.keys[at - 1] in the.PREPOSITIONS)


def _long_name(region: Region, run: list[int], first: int) -> Span | None:
    for after in range(min(len(region.keys), first + LONGEST_NAME), run[0], -1):
        words = range(first, after)
        if len(words) < 2 or any(at in region.taken and _is_of_a_role(region, at) for at in words):
            continue
        units, slips = region.names.unit_near("".join(region.keys[first:after]))
        strange = sum(len(region.keys[at]) for at in run if at in words)
        if len(units) == 1 and 0 < slips <= slips_allowed(strange):  # of the strange words, not of the rest
            _forget(region, words)
            return Span(first, after, place=Place(written(region, first, after), units=units))
    return None


_MOST_BEFORE = 5


def _is_of_a_role(region: Region, at: int) -> bool:
    return any(role.first <= at < role.after for role in region.roles)


def _forget(region: Region, words: range) -> None:
    """What was read as shorter names inside a longer one."""
    inside = [span for span in region.spans if span.first in words and span.after - 1 in words]
    region.spans = [span for span in region.spans if span not in inside]
    region.taken -= {at for span in inside for at in range(span.first, span.after)}


def _stands_behind(region: Region, at: int) -> bool:
    """A misspelt area counts only where a place must stand."""
    return at > 0 and region.keys[at - 1] in the.PREPOSITIONS


def _pieces(run: list[int]) -> Iterator[tuple[int, int]]:
    for length in range(min(len(run), 8), 0, -1):
        for at in range(len(run) - length + 1):
            yield run[at], run[at + length - 1] + 1


def _runs(region: Region) -> list[list[int]]:
    """Words in a row that belong to nothing yet; `dtu` and nouns for places may stand before them."""
    runs: list[list[int]] = []
    for at, token in enumerate(region.tokens):
        if at in region.taken or is_known(token.key):
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            lead = [at - 1] if at and region.keys[at - 1] == "dtu" and at - 1 not in region.taken else []
            runs.append([*lead, at])
    return runs


def distinct(places: list[Place], names: Names) -> tuple[Place, ...]:
    """Units by themselves or with buildings and areas of theirs; a name that fits two is settled by one
    that fits only one of them. A building of none of the units is a place of its own."""
    units = _distinct_units(places)
    buildings = tuple(dict.fromkeys(number for place in places for number in place.buildings))
    keys = {unit.key for place in units for unit in place.units}
    inside = tuple(one for one in buildings if any(unit in keys for unit, _ in names.in_building(one)))
    written = ", ".join(place.words for place in places if place.buildings)
    spots = frozenset(spot for place in places for spot in place.spots)
    alone = [
        Place(written, buildings=(one,), spots=spots & set(names.in_building(one)))
        for one in buildings
        if one not in inside
    ]
    found = [replace(place, buildings=inside) for place in units] + alone
    if not found and spots:
        found = [Place(places[0].words, spots=spots)]
    return tuple(found[:MOST_PLACES])


def _distinct_units(places: list[Place]) -> list[Place]:
    units = [place for place in places if place.units]
    sure = {place.units[0].key for place in units if len(place.units) == 1}
    kept: dict[tuple[str, ...], Place] = {}
    for place in units:
        keys = tuple(unit.key for unit in place.units)
        if len(keys) == 1 or not sure & set(keys):
            kept.setdefault(keys, place)
    return list(kept.values())
