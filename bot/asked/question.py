"""Reads a question to the directory out of a message, or finds that there is none.

Three readings meet: which roles, which places, and whether the words around them ask at all. A word that
none of them knows makes it another matter: a wrong name is worse than no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Literal

from bot.asked import times
from bot.asked import vocabulary as the
from bot.asked.lexicon import Lexicon
from bot.asked.places import Names, Place
from bot.asked.times import Period
from bot.asked.tokens import Token, keys_of, tokens_of
from bot.phrases import clean
from bot.phrases.courtesy import FILLERS
from bot.phrases.words import fold, folded

Intent = Literal["who", "groups", "term"]

MOST_PLACES = 4
_ROLES: Lexicon[str] = Lexicon(the.ROLE_NAMES, least=2)
_MOST_ROLE_WORDS = 7
_GLUED_BUILDING = re.compile(r"(?:b|byg|bygn|bygning|bygningen|bld|bldg|building|hus)(\d{1,4}[a-z]?)")
_BUILDING_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MODALS = folded("vil skal kan kunne skulle må wants want will can could should might may")
_ASKER = folded("jeg vi man i we one du you")
_ANSWERS = folded("hjælpe help tell fortælle sige svare vise show")
_NOT = folded("ikke not aldrig never ingen")
_STATES = folded("er is var was bliver har has are have skal kan vil bør må")
_AREA_NOUNS = the.ROOM | folded(
    "lab labs labbet laboratorier laboratoriet værksted værkstedet værksteder workshop workshops "
    "kontorer kontorerne kontoret offices renrum renrummet cleanroom cleanrooms testhal testhallen "
    "hal hallen hall felt field feltarbejde laboratory laboratories laboratorierne værkstederne"
)
_NO_SLIPS = the.OTHER_MATTERS | the.SELF | the.WHO | the.REACH | the.YES_NO


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: `places` none means the asker's own unit; `words` may name an area within a unit."""

    roles: tuple[str, ...]
    intent: Intent = "who"
    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    unknown: str = ""
    period: Period | None = None
    by_student: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Words from `first` up to `after`, and what they name."""

    first: int
    after: int
    role: str = ""
    place: Place | None = None


@dataclass
class Region:
    """The part of a sentence that asks, its words as they are read one after the other."""

    tokens: list[Token]
    roles: list[Span]
    names: Names
    shouted: bool = False
    spans: list[Span] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    @property
    def keys(self) -> list[str]:
        return keys_of(self.tokens)


def mentions(message: str) -> bool:
    """Whether a message names a role at all; only then it is worth a look at the directory's names."""
    tokens = tokens_of(message)
    return bool(_role_spans(tokens))


def read(message: str, names: Names, today: date) -> list[Asked]:
    """All questions of a message to the directory, in order; none where it asks something else."""
    tokens = tokens_of(message)
    shouted = message.isupper()
    found: list[Asked] = []
    for _, group in groupby(tokens, key=lambda token: token.sentence):
        sentence = list(group)
        asked = _in_sentence(sentence, tokens, names, today, message, shouted)
        if asked is not None:
            found.append(_as_before(asked, found))
    return found


def _as_before(asked: Asked, earlier: list[Asked]) -> Asked:
    """`Hvem er AMR på kemi? Og hvem er TR?` asks twice about the same place."""
    if earlier and not asked.places and not asked.unknown:
        return replace(asked, places=earlier[-1].places, words=earlier[-1].words)
    return asked


def _in_sentence(
    sentence: list[Token], whole: list[Token], names: Names, today: date, message: str, shouted: bool
) -> Asked | None:
    roles = _role_spans(sentence)
    if not roles:
        return None
    first, after = _bounds(sentence, roles)
    inside = [span for span in roles if first <= span.first and span.after <= after]
    if not inside:
        return None
    moved = [replace(span, first=span.first - first, after=span.after - first) for span in inside]
    region = Region(sentence[first:after], moved, names, shouted)
    period = _period(region, message, today)
    _label(region)
    asked = _judge(region, period)
    if asked is None:
        return None
    if not asked.places and not asked.unknown:
        asked = replace(asked, places=_from_context(region, sentence, first, after, whole, names))
    student = any(token.key in the.STUDENTS for token in whole) and "STUDENT" not in asked.roles
    return replace(asked, by_student=student)


# --- roles ------------------------------------------------------------------------------------------------


def _role_spans(tokens: Sequence[Token]) -> list[Span]:
    keys = keys_of(tokens)
    spans: list[Span] = []
    at = 0
    while at < len(keys):
        span = _role_at(tokens, keys, at)
        if span is None:
            at += 1
            continue
        spans.append(span)
        at = span.after
    return _paired(spans, keys)


def _role_at(tokens: Sequence[Token], keys: list[str], at: int) -> Span | None:
    if _is_looking(keys, at):
        return None
    if keys[at] in the.GROUPS and set(keys[:at]) & (the.HOW_MANY | the.WHICH):
        return Span(at, at + 1, role=the.GROUP)
    reach = min(_MOST_ROLE_WORDS, len(keys) - at)
    for count in range(reach, 0, -1):
        if tokens[at].sentence != tokens[at + count - 1].sentence:
            continue
        key = "".join(keys[at : at + count])
        if found := _ROLES.exact(key):
            return Span(at, at + count, role=min(found))
    for count in range(min(5, reach), 0, -1):
        key = "".join(keys[at : at + count])
        if len(key) < 8 or set(keys[at : at + count]) & _NO_SLIPS:
            continue
        near = [(roles, slips) for roles, slips in _ROLES.nearly(key) if count == 1 or slips * 7 <= len(key)]
        if near and len({role for ones, slip in near if slip == near[0][1] for role in ones}) == 1:
            return Span(at, at + count, role=min(near[0][0]))
    return None


def _is_looking(keys: list[str], at: int) -> bool:
    """`jeg leder efter` is looking for somebody, and no leader."""
    return keys[at] == "leder" and (
        keys[at + 1 : at + 2] == ["efter"] or (at > 0 and keys[at - 1] in ("jeg", "vi"))
    )


def _paired(spans: list[Span], keys: list[str]) -> list[Span]:
    """`suppleant for AMR'en`, `AMK'ens stedfortræder`: one role, not two."""
    paired: list[Span] = []
    for span in spans:
        last = paired[-1] if paired else None
        between = set(keys[last.after : span.first]) if last else set()
        near = last is not None and span.first - last.after <= 3 and not between & the.AND
        if last and near and (both := _stands_in(last.role, span.role)):
            paired[-1] = Span(last.first, span.after, role=both)
        else:
            paired.append(span)
    return [replace(span, role=the.SUBSTITUTE) if span.role == the.STAND_IN else span for span in paired]


def _stands_in(one: str, other: str) -> str:
    if the.STAND_IN not in (one, other) or one == other:
        return ""
    return {the.AMR: the.SUBSTITUTE, the.AMK: the.DEPUTY, the.TR: the.TR, the.LEADER: the.LEADER}.get(
        other if one == the.STAND_IN else one, ""
    )


# --- the part that asks -----------------------------------------------------------------------------------


def _bounds(sentence: list[Token], roles: list[Span]) -> tuple[int, int]:
    """From the word that asks to where another thought begins."""
    keys = keys_of(sentence)
    start = _part_start(sentence, roles[0].first)
    asking = [at for at, key in enumerate(keys) if key in the.WHO | the.WHICH]
    before = [at for at in asking if any(at <= role.first for role in roles)]
    if before:
        start = before[-1]
    elif not asking:
        start = _reaching(sentence, roles[0].first, start)
    while keys[start] in FILLERS and start < roles[0].first and keys[start + 1 : start + 2] != ["til"]:
        start += 1
    return start, _end(sentence, keys, start, roles)


def _part_start(sentence: list[Token], at: int) -> int:
    while at and sentence[at - 1].part == sentence[at].part:
        at -= 1
    return at


def _reaching(sentence: list[Token], role: int, start: int) -> int:
    """`jeg er ny, hvordan får jeg fat i …`: from the part that reaches out."""
    keys = keys_of(sentence)
    for at in range(role, -1, -1):
        if keys[at] in the.CUTS and sentence[at].part == sentence[role].part and at > start:
            return at + 1
    return start


def _end(sentence: list[Token], keys: list[str], start: int, roles: list[Span]) -> int:
    for at in range(start + 1, len(keys)):
        past_role = any(span.after <= at for span in roles if span.first >= start)
        if not past_role:
            continue
        if sentence[at].part != sentence[at - 1].part and keys[at] in the.SELF:
            return at
        if (
            keys[at] in the.CUTS
            or keys[at : at + 2] == ["nu", "hvor"]
            or keys[at : at + 2] == ["now", "that"]
        ):
            return at
        if keys[at] in the.AND and keys[at + 1 : at + 2] and keys[at + 1] in the.ASKS_ANEW:
            return at
        if keys[at] in the.AND and _asks_of_another(keys, at, roles):
            return at
    return len(keys)


def _asks_of_another(keys: list[str], at: int, roles: list[Span]) -> bool:
    """`… og hvem er vært næste gang`: another question, unless it names a role too."""
    return keys[at + 1 : at + 2] != [] and keys[at + 1] in the.WHO and all(span.first < at for span in roles)


# --- what each word is ------------------------------------------------------------------------------------


def _period(region: Region, message: str, today: date) -> Period | None:
    text = clean(message)
    tokens = region.tokens
    start, end = tokens[0].start, tokens[-1].end
    told = times.told(text[start:end], tokens, today)
    if told is None:
        return times.before(tokens, today)
    for at, token in enumerate(tokens):
        if told.start <= token.start - start and token.end - start <= told.end:
            region.taken.add(at)
    return told.period


def _label(region: Region) -> None:
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
    _mended(region)


def _mended(region: Region) -> None:
    """A strange word beside a short name may be a misspelt long one: `dtu national food institut`."""
    for span in [span for span in region.spans if span.place and span.place.units]:
        first, after = span.first, span.after
        while first and first - 1 not in region.taken and not _is_known(region.keys[first - 1]):
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
                first, after, place=Place(_written(region, first, after), units=units)
            )
            region.taken |= set(range(first, after))


def _place_at(region: Region, at: int) -> Span | None:
    return _room(region, at) or _building(region, at) or _unit(region, at) or _area(region, at)


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
    return Place(_written(region, first, after), buildings=tuple(dict.fromkeys(numbers)))


def _written(region: Region, first: int, after: int) -> str:
    return " ".join(token.text for token in region.tokens[first:after])


def _unit(region: Region, at: int) -> Span | None:
    found = region.names.unit_at(region.keys, at)
    if not found.count or not _may_name(region, at, at + found.count):
        return None
    if any(taken in region.taken for taken in range(at, at + found.count)):
        return None
    place = Place(_written(region, at, at + found.count), units=found.units)
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
    if not count or not _may_name(region, at, at + count) or region.keys[at] in the.MINE_WORDS:
        return None
    return Span(at, at + count, place=Place(_written(region, at, at + count), spots=spots))


def _near_places(region: Region) -> None:
    """What nobody knows may be a misspelt unit: the longest such run of words first."""
    for run in _runs(region):
        for first, after in _pieces(run):
            key = "".join(region.keys[first:after])
            if set(region.keys[first:after]) & the.ORDINARY:
                continue
            units, slips = region.names.unit_near(key)
            if units and slips:
                place = Place(_written(region, first, after), units=units)
                region.spans.append(Span(first, after, place=place))
                region.taken |= set(range(first, after))
                break
    region.spans.sort(key=lambda span: span.first)


def _pieces(run: list[int]) -> Iterator[tuple[int, int]]:
    for length in range(min(len(run), 8), 0, -1):
        for at in range(len(run) - length + 1):
            yield run[at], run[at + length - 1] + 1


def _runs(region: Region) -> list[list[int]]:
    """Words in a row that belong to nothing yet; `dtu` and nouns for places may stand before them."""
    runs: list[list[int]] = []
    for at, token in enumerate(region.tokens):
        if at in region.taken or _is_known(token.key):
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            lead = [at - 1] if at and region.keys[at - 1] == "dtu" and at - 1 not in region.taken else []
            runs.append([*lead, at])
    return runs


_KNOWN = (
    the.TAKEN_LIGHTLY
    | the.PREPOSITIONS
    | the.MINE_WORDS
    | the.HERE
    | the.PLACE_NOUNS
    | the.AND
    | the.WHO
    | the.WHICH
    | the.NAMED
    | the.REACH
    | the.YES_NO
    | the.STUDENTS
    | the.PAST
    | the.PAST_VERBS
    | the.NUMBER
    | the.ABOUT
    | the.SELF
    | the.SITS
    | the.UNTIL
    | the.HOW_MANY
    | the.POLITE_REST
)


def _is_known(key: str) -> bool:
    return key in _KNOWN or key in the.OTHER_MATTERS or key in _AREA_NOUNS or key in _NOT


# --- is it asked ------------------------------------------------------------------------------------------


def _judge(region: Region, period: Period | None) -> Asked | None:
    keys = region.keys
    free = [at for at in range(len(keys)) if at not in region.taken]
    roles = tuple(dict.fromkeys(span.role for span in region.roles))
    intent = _intent(keys, roles)
    others = {keys[at] for at in free} & the.OTHER_MATTERS
    if intent != "who":
        others -= the.ENDS | the.HOW_MANY
    if others or not _is_asked(region, roles, free, intent):
        return None
    places, unknown, words, stray = _places(region, free)
    if stray and not (places and (_is_a_name(region, free) or (stray == 1 and the.WHO & set(keys)))):
        return None
    if unknown and not _is_strong(keys, free):
        return None
    return Asked(_meant(roles), intent, places, words, unknown, period)


def _is_a_name(region: Region, free: list[int]) -> bool:
    """`Er Peter Lind AMR på nanolab?`: up to three words between `er` and the role."""
    strange = [at for at in free if not _is_known(region.keys[at])]
    role = min(span.first for span in region.roles)
    return region.keys[0] in ("er", "is") and 0 < len(strange) <= 3 and strange == list(range(1, role))


def _intent(keys: list[str], roles: tuple[str, ...]) -> Intent:
    told = set(keys)
    if told & the.ENDS and told & (the.UNTIL | the.ENDS):
        return "term"
    if the.GROUP in roles and (told & the.HOW_MANY or told & the.WHICH):
        return "groups"
    return "who"


def _meant(roles: tuple[str, ...]) -> tuple[str, ...]:
    """The matter alone (`whom do I ask about safety?`) asks for the AMR; beside a role it says nothing."""
    own = tuple(role for role in roles if role != the.TOPIC)
    own = tuple(role for role in own if role != the.GROUP) or own
    return tuple(dict.fromkeys(the.ORGANISATION if role == the.GROUP else role for role in own)) or (the.AMR,)


def _is_asked(region: Region, roles: tuple[str, ...], free: list[int], intent: Intent) -> bool:
    keys = region.keys
    if keys[:2] in (["tak", "til"], ["thanks", "to"]) or _wants_another(keys) or _lacks(keys):
        return False
    if any(keys[at] in _NOT for at in free[1:] if keys[at - 1] not in ("du", "you", "i")):
        return False
    told = {keys[at] for at in free}
    if told & the.UNTIL and intent != "term":
        return False
    if told & {"hvad", "what"} and not told & (the.NAMED | the.REACH) and intent == "who":
        return False
    if set(roles) == {the.TOPIC}:
        return bool(told & (the.WHO | {"hvor", "hvordan", "how", "where"})) and bool(
            told & (the.REACH | the.ABOUT)
        )
    if _is_strong(keys, free):
        return True
    return not told & _STATES and not told & _NOT


def _wants_another(keys: list[str]) -> bool:
    """`hvem vil være AMR`, `who can be`: looks for somebody who will, not for who is."""
    for at, key in enumerate(keys[:-2]):
        if key in the.WHO:
            rest = [
                word for word in keys[at + 1 :] if word not in ("der", "mon", "lige", "egentlig", "so", "sa")
            ]
            return bool(rest) and rest[0] in _MODALS and not set(rest[1:3]) & (_ASKER | _ANSWERS)
    return False


def _lacks(keys: list[str]) -> bool:
    """`vi mangler en AMR`: there is none, and nobody is asked for."""
    return any(keys[at : at + 2] == ["mangler", "en"] for at in range(len(keys)))


def _is_strong(keys: list[str], free: list[int]) -> bool:
    """It asks by its own words: who, which, the name of, how to reach, is there."""
    told = {keys[at] for at in free}
    if told & (the.WHO | the.WHICH | the.NAMED | the.REACH | the.HOW_MANY) or told & {"hvor", "where"}:
        return True
    content = [at for at in free if keys[at] not in the.MINE_WORDS]
    return bool(content) and content[0] == free[0] and keys[content[0]] in the.YES_NO and free[0] == 0


# --- where ------------------------------------------------------------------------------------------------


def _places(region: Region, free: list[int]) -> tuple[tuple[Place, ...], str, tuple[str, ...], int]:
    """The places, a place that nobody knows, words that may name an area, and how many words fit nowhere."""
    keys = region.keys
    named = [span for span in region.spans if span.place is not None]
    units = [span for span in named if span.place and span.place.units]
    strange = [at for at in free if not _is_known(keys[at])]
    placed = [at for at in strange if _stands_in_place(region, at)]
    stray = len(strange) - len(placed)
    words = tuple(keys[at] for at in free if keys[at] in _AREA_NOUNS or at in placed)
    if (torn := _torn(region, placed, units)) is not None:
        return (), _written(region, *torn), (), stray
    places = _distinct([span.place for span in named if span.place], region.names)
    areas = tuple(
        word for span in named if span.place and span.place.spots for word in span.place.words.split()
    )
    words += tuple(fold(word) for word in areas)
    if not places and placed:
        return (), _written(region, placed[0], placed[-1] + 1), words, stray
    return places, "", words, stray


def _torn(region: Region, placed: list[int], units: list[Span]) -> tuple[int, int] | None:
    """Words that look like one name of which a part is a unit's: `u-kt`, `Institut for vand og miljø`."""
    for at in placed:
        for span in units:
            before = span.first - at
            joined = before == 2 and region.keys[at + 1] in the.AND
            behind = at - span.after == 1 and region.keys[at - 1] in the.AND
            if before == 1 or joined or behind:
                return min(at, span.first), max(at + 1, span.after)
    return None


def _stands_in_place(region: Region, at: int) -> bool:
    """Whether a word stands where a place does: behind `på`, or last of all behind the role."""
    keys = region.keys
    back = at - 1
    named = {one for span in region.spans if span.place for one in range(span.first, span.after)}
    while back >= 0 and (back in named or (back not in region.taken and keys[back] not in the.PREPOSITIONS)):
        if keys[back] in the.WHO | _STATES:
            return False
        back -= 1
    if back >= 0 and keys[back] in the.PREPOSITIONS and back not in region.taken:
        return True
    follows_role = any(span.after == back + 1 for span in region.roles)
    rest = [one for one in range(at, len(keys)) if one not in region.taken and not _is_known(keys[one])]
    return follows_role and len(rest) <= 2 and all(_is_known(key) for key in keys[rest[-1] + 1 :])


def _distinct(places: list[Place], names: Names) -> tuple[Place, ...]:
    """Units by themselves or with buildings and areas of theirs; a name that fits two is settled by one
    that fits only one of them. A building of none of the units is a place of its own."""
    units = _distinct_units(places)
    buildings = tuple(dict.fromkeys(number for place in places for number in place.buildings))
    keys = {unit.key for place in units for unit in place.units}
    inside = tuple(one for one in buildings if any(unit in keys for unit, _ in names.in_building(one)))
    written = ", ".join(place.words for place in places if place.buildings)
    alone = [Place(written, buildings=(one,)) for one in buildings if one not in inside]
    found = [replace(place, buildings=inside) for place in units] + alone
    spots = frozenset(spot for place in places for spot in place.spots)
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


def _from_context(
    region: Region, sentence: list[Token], first: int, after: int, whole: list[Token], names: Names
) -> tuple[Place, ...]:
    """`jeg sidder på nanolab, hvem er min AMR?`: where the asker says to sit, else a place before `hvem`."""
    start, end = sentence[first].start, sentence[after - 1].end
    outside = [token for token in whole if token.start < start or token.start >= end]
    parts = [list(group) for _, group in groupby(outside, key=lambda token: token.part)]
    for part in parts:
        keys = set(keys_of(part))
        sits = (
            bool(keys & the.SELF and keys & the.SITS) or keys_of(part)[:1] == ["ny"] or _is_place(part, names)
        )
        same = part[0].part == sentence[first].part and not set(region.keys) & the.MINE_WORDS
        leads = _first(part) in the.PREPOSITIONS and not keys & (the.PAST_VERBS | the.WHO)
        if sits or same or leads:
            found = _places_of(part, names)
            if found:
                return found
    return ()


def _first(part: list[Token]) -> str:
    return next((key for key in keys_of(part) if key not in FILLERS), "")


def _is_place(part: list[Token], names: Names) -> bool:
    """`fysik: hvem er AMR?`: a part that is a unit's name and nothing else."""
    keys = keys_of(part)
    start = next((at for at, key in enumerate(keys) if key not in FILLERS), 0)
    return names.unit_at(keys, start).count == len(keys) - start


def _places_of(part: list[Token], names: Names) -> tuple[Place, ...]:
    region = Region(part, [], names)
    _label(region)
    after_in = [
        span.place
        for span in region.spans
        if span.place and (span.first == 0 or part[span.first - 1].key in the.PREPOSITIONS | the.PLACE_NOUNS)
    ]
    return _distinct(after_in, names)


# --- where somebody belongs -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """Where somebody says to belong: places, or words that no place has."""

    places: tuple[Place, ...]
    words: str


_SAYS_WHERE = tuple(
    tuple(map(fold, phrase.split()))
    for phrase in (
        "min enhed er",
        "mit institut er",
        "min afdeling er",
        "vores enhed er",
        "skift min enhed til",
        "sæt min enhed til",
        "ret min enhed til",
        "jeg sidder i",
        "jeg sidder på",
        "jeg sidder hos",
        "jeg arbejder i",
        "jeg arbejder på",
        "jeg arbejder hos",
        "jeg arbejder ved",
        "jeg hører til i",
        "jeg hører til på",
        "jeg hører til",
        "jeg er ansat på",
        "jeg er ansat i",
        "jeg er ansat hos",
        "jeg er ansat ved",
        "jeg er flyttet til",
        "jeg er flyttet over på",
        "jeg er nu på",
        "jeg er nu i",
        "jeg er i",
        "jeg er på",
        "jeg er hos",
        "jeg er ved",
        "my unit is",
        "my department is",
        "our unit is",
        "set my unit to",
        "change my unit to",
        "i work in",
        "i work at",
        "i work for",
        "i sit in",
        "i sit at",
        "i am in",
        "i am at",
        "i am from",
        "i am based in",
        "i am based at",
        "i am employed at",
        "i belong to",
        "i have moved to",
        "i moved to",
    )
)
_SURE = frozenset(fold(word) for word in ["enhed", "institut", "afdeling", "unit", "department"])


def says_where(message: str) -> bool:
    """Whether somebody says where they belong: `jeg sidder i …`, `min enhed er …`."""
    return _where(keys_of(tokens_of(message))) is not None


def _where(keys: list[str]) -> int | None:
    """The word behind `min enhed er`, small words before and between left out; None where nothing says so."""
    start = next((at for at, key in enumerate(keys) if key not in FILLERS), 0)
    for phrase in _SAYS_WHERE:
        if (after := _following(keys, start, phrase)) is not None:
            return after
    return None


def _following(keys: list[str], at: int, phrase: tuple[str, ...]) -> int | None:
    for word in phrase:
        while at < len(keys) and keys[at] in FILLERS and keys[at] != word:
            at += 1
        if keys[at : at + 1] != [word]:
            return None
        at += 1
    return at


def belongs(message: str, names: Names) -> Told | None:
    """The places in `min enhed er nanolab`, `jeg sidder i bygning 346`, or in a name alone.

    None where the words say something else: `jeg er i tvivl` names no place.
    """
    tokens = tokens_of(message)
    after = _where(keys_of(tokens)) or 0
    said = [token for token in tokens[after:] if token.sentence == tokens[0].sentence]
    if not said:
        return None
    region = Region(said, [], names)
    _label(region)
    places = _distinct([span.place for span in region.spans if span.place], names)
    strange = [at for at in range(len(said)) if at not in region.taken and not _is_known(said[at].key)]
    words = " ".join(token.text for token in said)
    if places and len(strange) <= 1:
        return Told(places, words)
    is_named = after and set(keys_of(tokens[:after])) & _SURE
    return Told((), words) if is_named or not after else None


__all__ = ["Asked", "Told", "belongs", "mentions", "read", "says_where"]
