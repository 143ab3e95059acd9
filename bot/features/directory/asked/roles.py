"""Which roles a sentence names, misspelt ones and pairs (`suppleant for AMR'en`) among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.lexicon import Lexicon
from bot.features.directory.asked.region import Span, is_known
from bot.language.once import once
from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import folded
from bot.language.tokens import Token, keys_of

_ROLES: Lexicon[str] = Lexicon(the.ROLE_NAMES, least=2)
_MOST_ROLE_WORDS = 7
_LETTERS_A_SLIP = 8
_SHORT_HEAD = 5
_HEAD = 6
"""Letters that end a title and say what it is: a `-chef` is no `-rep`."""

_OTHER_HEADS = tuple(the.OTHER_HEADS)
_NO_SLIPS = the.OTHER_MATTERS | the.SELF | the.WHO | the.REACH | the.YES_NO


@once
def role_spans(tokens: Sequence[Token]) -> list[Span]:
    """The roles that are named, in the order of the words."""
    keys, (roles, others) = keys_of(tokens), _at_each_word(tokens)
    spans: list[Span] = []
    at = 0
    while at < len(keys):
        if other := others[at]:
            at += other
            continue
        span = roles[at]
        if span is None:
            at += 1
            continue
        spans.append(span)
        at = span.after
    return _paired(spans, keys)


@once
def _at_each_word(tokens: Sequence[Token]) -> tuple[list[Span | None], list[int]]:
    """What begins at each word: a role, and how many words of a title that no role has."""
    keys = keys_of(tokens)
    roles = [_role_at(tokens, keys, at) for at in range(len(keys))]
    return roles, [_other_title(tokens, keys, at, roles) for at in range(len(keys))]


def has_other_title(tokens: Sequence[Token]) -> bool:
    """Whether a title is named that no role has."""
    keys = keys_of(tokens)
    roles = {at for span in role_spans(tokens) for at in range(span.first, span.after)}
    heads = tuple(head for head in the.HEADS if len(head) > _SHORT_HEAD)
    named = any(key.endswith(heads) for at, key in enumerate(keys) if at not in roles)
    return named or any(_at_each_word(tokens)[1])


def contact_span(tokens: Sequence[Token]) -> Span | None:
    """`hvem dækker bygning 220`, `who do I call about …`: somebody is asked for, and no role is named."""
    keys = keys_of(tokens)
    asks = next((at for at, key in enumerate(keys) if key in the.WHO), len(keys))
    found = (
        at
        for at in range(asks + 1, len(keys))
        if keys[at] in the.COVERS or (keys[at] in the.CONTACTS and set(keys[asks : at + 2]) & _BY_WHOM)
    )
    return next((Span(at, at + 1, role=the.CONTACT) for at in found), None)


_BY_WHOM = folded("jeg vi man i we have has")
"""Whoever does what is done to the one who is asked for; `hvem skriver referatet` asks for the doer."""


def _role_at(tokens: Sequence[Token], keys: list[str], at: int) -> Span | None:
    if _is_looking(keys, at):
        return None
    if keys[at] in the.GROUPS and set(keys[:at]) & (the.HOW_MANY | the.WHICH):
        return Span(at, at + 1, role=the.GROUP)
    exact = _exactly(tokens, keys, at)
    near = _nearly(tokens, keys, at, exact.after - at if exact else 0)
    return near or exact


def _exactly(tokens: Sequence[Token], keys: list[str], at: int) -> Span | None:
    for count in range(min(_MOST_ROLE_WORDS, len(keys) - at), 0, -1):
        if tokens[at].sentence != tokens[at + count - 1].sentence:
            continue
        if found := _ROLES.exact("".join(keys[at : at + count])):
            return Span(at, at + count, role=min(found))
    return None


def _nearly(tokens: Sequence[Token], keys: list[str], at: int, sure: int) -> Span | None:
    """A misspelt role; longer than what is surely one only by words that nobody knows: `safety erp`."""
    for count in range(min(_MOST_NEAR_WORDS, len(keys) - at), sure, -1):
        key = "".join(keys[at : at + count])
        if len(key) < 8 or set(keys[at : at + count]) & _NO_SLIPS:
            continue
        if sure and (is_known(keys[at + count - 1]) or tokens[at + count - 1].part != tokens[at].part):
            continue
        if (roles := _roles_near(key)) and len(roles) == 1:
            return Span(at, at + count, role=min(roles))
    return None


_MOST_NEAR_WORDS = 5


def _roles_near(key: str) -> set[str]:
    """The roles whose names are nearest to a misspelt one, with its ending or without."""
    near = [
        (roles, slips)
        for bare in dict.fromkeys((key, *_bare_of(key)))
        for name, roles, slips in _ROLES.names_near(bare)
        if slips * _LETTERS_A_SLIP <= len(bare) and name not in _BARE and _is_same_title(bare, name)
    ]
    least = min((slips for _, slips in near), default=0)
    return {role for ones, slips in near if slips == least for role in ones}


def _bare_of(key: str) -> Iterator[str]:
    return (key.removesuffix(ending) for ending in _ENDINGS if key.endswith(ending))


_ENDINGS = ("en", "et", "er", "erne", "ne", "s", "ens")


def _other_title(tokens: Sequence[Token], keys: list[str], at: int, roles: Sequence[Span | None]) -> int:
    """How many words from here are a title of another field: `IT-sikkerhedsansvarlig`, `brand manager`.

    A word for a field stands before a title, or is joined to it by a hyphen; a title that no role has may
    stand alone.
    """
    own = roles[at]
    if own and own.after - at > 1 and _ROLES.exact("".join(keys[at : own.after])):
        return 0  # the whole of it is a role: `chef i arbetsmiljögruppen`
    if _is_bare(keys, at) and not _stands_alone(tokens, at):
        return 1
    if keys[at] in the.OTHER_TITLES or keys[at].endswith(_OTHER_HEADS):
        return 1
    if at + 1 >= len(keys) or tokens[at].part != tokens[at + 1].part:
        return 0
    if keys[at] in the.NEAREST and (role := roles[at + 1]) and role.role == the.LEADER:
        return role.after - at
    if tokens[at].glue == "-" and keys[at + 1].endswith(_OTHER_HEADS):  # AMR-formand
        return 2
    joined = tokens[at + 1].start - tokens[at].end == 1 and tokens[at].glue == "-"
    if keys[at] in the.OTHER_FIELDS and keys[at + 1] in the.HEADS:
        return 2
    role = roles[at + 1]
    if role is None or role.role in (the.GROUP, the.ORGANISATION, the.STAND_IN):
        return 0
    strange = joined and not _ROLES.exact(keys[at]) and keys[at] not in the.AND
    return role.after - at if keys[at] in the.OTHER_FIELDS or strange else 0


def _is_bare(keys: list[str], at: int) -> bool:
    """A `rep` of nothing: of what it is one, the word before may say."""
    return keys[at] in _BARE and keys[at - 1 : at] != ["student"]


_BARE = folded("rep reps repræsentant repræsentanten representative koordinator koordinatoren coordinator")


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """`the rep`, `vores koordinator`; not `lab coordinator`."""
    before = tokens[at - 1] if at else None
    return before is None or before.part != tokens[at].part or (before.key in _BEFORE and before.glue != "-")


_BEFORE = FILLERS | the.MINE_WORDS | the.THEIRS | the.AND | the.WHO | the.WHICH | the.YES_NO | the.HOW_MANY
_BEFORE |= folded("your jeres no ingen any for til to as som lokale local nye new have need with med of om")


def _is_same_title(key: str, name: str) -> bool:
    """Whether both end alike, but for one slip."""
    ends = [(_HEAD, _HEAD), (_HEAD + 1, _HEAD), (_HEAD, _HEAD + 1)]
    return any(OSA.distance(key[-own:], name[-its:], score_cutoff=1) <= 1 for own, its in ends)


def is_role_name(key: str) -> bool:
    """Whether a word is just a role's name, that is no short for another word."""
    return key not in _BARE and bool(_ROLES.exact(key))


def is_a_role(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is, or begins, a role's name, misspelt or not."""
    return _role_at(tokens, keys_of(tokens), at) is not None


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
    return [
        replace(span, role=the.SUBSTITUTE, stands_in=True) if span.role == the.STAND_IN else span
        for span in paired
    ]


def _stands_in(one: str, other: str) -> str:
    if the.STAND_IN not in (one, other) or one == other:
        return ""
    return {the.AMR: the.SUBSTITUTE, the.AMK: the.DEPUTY, the.TR: the.TR, the.LEADER: the.LEADER}.get(
        other if one == the.STAND_IN else one, ""
    )
