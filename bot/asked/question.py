"""Reads a question to the directory out of a message, or finds that there is none.

Three readings meet: which roles, which places, and whether the words around them ask at all. A word that
none of them knows makes it another matter: a wrong name is worse than no name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from bot.asked import times
from bot.asked import vocabulary as the
from bot.asked.bounds import bounds
from bot.asked.labels import distinct, label
from bot.asked.places import Names, Place
from bot.asked.region import AREA_NOUNS, NOT, Region, Span, is_known, written
from bot.asked.roles import role_spans
from bot.asked.times import Period
from bot.asked.tokens import Token, keys_of, tokens_of
from bot.phrases import clean
from bot.phrases.courtesy import FILLERS
from bot.phrases.words import fold, folded

Intent = Literal["who", "groups", "term"]

_MODALS = folded("vil skal kan kunne skulle må wants want will can could should might may")
_ASKER = folded("jeg vi man i we one du you")
_ANSWERS = folded("hjælpe help tell fortælle sige svare vise show")
_STATES = folded("er is var was bliver har has are have skal kan vil bør må")


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


def mentions(message: str) -> bool:
    """Whether a message names a role at all; only then it is worth a look at the directory's names."""
    tokens = tokens_of(message)
    return bool(role_spans(tokens))


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
    roles = role_spans(sentence)
    if not roles:
        return None
    first, after = bounds(sentence, roles)
    inside = [span for span in roles if first <= span.first and span.after <= after]
    if not inside:
        return None
    moved = [replace(span, first=span.first - first, after=span.after - first) for span in inside]
    region = Region(sentence[first:after], moved, names, shouted)
    period = _period(region, message, today)
    label(region)
    asked = _judge(region, period)
    if asked is None:
        return None
    if not asked.places and not asked.unknown:
        asked = replace(asked, places=_from_context(region, sentence, first, after, whole, names))
    student = any(token.key in the.STUDENTS for token in whole) and "STUDENT" not in asked.roles
    return replace(asked, by_student=student)


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
    strange = [at for at in free if not is_known(region.keys[at])]
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
    if any(keys[at] in NOT for at in free[1:] if keys[at - 1] not in ("du", "you", "i")):
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
    return not told & _STATES and not told & NOT


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


# --- where -------------------------------------------------------------------------------------------------


def _places(region: Region, free: list[int]) -> tuple[tuple[Place, ...], str, tuple[str, ...], int]:
    """The places, a place that nobody knows, words that may name an area, and how many words fit nowhere."""
    keys = region.keys
    named = [span for span in region.spans if span.place is not None]
    units = [span for span in named if span.place and span.place.units]
    strange = [at for at in free if not is_known(keys[at])]
    placed = [at for at in strange if _stands_in_place(region, at)]
    stray = len(strange) - len(placed)
    words = tuple(keys[at] for at in free if keys[at] in AREA_NOUNS or at in placed)
    if (torn := _torn(region, placed, units)) is not None:
        return (), written(region, *torn), (), stray
    places = distinct([span.place for span in named if span.place], region.names)
    areas = tuple(
        word for span in named if span.place and span.place.spots for word in span.place.words.split()
    )
    words += tuple(fold(word) for word in areas)
    if not places and placed:
        return (), written(region, placed[0], placed[-1] + 1), words, stray
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
    rest = [one for one in range(at, len(keys)) if one not in region.taken and not is_known(keys[one])]
    return follows_role and len(rest) <= 2 and all(is_known(key) for key in keys[rest[-1] + 1 :])


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
    label(region)
    after_in = [
        span.place
        for span in region.spans
        if span.place and (span.first == 0 or part[span.first - 1].key in the.PREPOSITIONS | the.PLACE_NOUNS)
    ]
    return distinct(after_in, names)


__all__ = ["Asked", "mentions", "read"]
