"""The words of a question to the directory, misspelt ones as they were meant.

A word that nobody knows is read as the nearest of all words that are known here or to any other door; one
that comes as near to something of another kind is left as it was typed, and so is whatever may be a name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.places import Names
from bot.features.directory.asked.region import AREA_NOUNS, is_known, known_words
from bot.features.directory.asked.roles import is_a_role, is_role_name, role_spans
from bot.language import tokens as plain
from bot.language.entities import may_be_given_name
from bot.language.lexicon import is_beside, is_slip, lexicon, slips_allowed
from bot.language.once import once
from bot.language.phrases.words import folded, words
from bot.language.tokens import Token

_SHORTEST = 4
_KINDS = tuple(
    folded(said)
    for said in (
        "hvem vem who hvor hvad hvilken hvilke what where which",
        "jeg vi jag",
        "min mit mine vores vort my our vår mitt",
        "er har kan skal vil is are has can should does",
        "på for ved fra hos til the in at from on pa",
        "og and",
        "hvis når if when",
        "lab",
        "rep",
    )
)
_SMALL = frozenset(word for kind in _KINDS for word in kind)
"""Small words whose slips are read too: where nothing of another kind comes as near."""

_ABBREVIATIONS = folded("amr amk amg lsu")
_ALSO_KNOWN = (
    the.CONTACTS
    | the.COVERS
    | the.GROUPS
    | the.AWAY
    | the.INSTEAD
    | the.STANDS_IN
    | the.TIME_UNITS
    | the.CUTS
    | the.ASKS_ANEW
    | the.MODALS
    | the.ORDINARY
    | the.OTHER_FIELDS
    | the.HEADS
    | the.OTHER_HEADS
    | the.OTHER_TITLES
    | the.NEAREST
    | the.BUILDING
    | folded(
        "coordinates correct korrekt rigtigt employed formerly previously tidigare kaldtes institutioner "
        "isnt thats whats youre lokalt positions roller samma ställe udløbne universitetet vice representant "
        "representanten stedfortreder vikarierar erne ernes ierne"
    )
)
_ALL = known_words() | _ALSO_KNOWN
_ALONE = _ALL | folded(" ".join(name for name, _ in the.ROLE_NAMES if name.isalpha()))
"""With the roles of one word."""

_IN_A_PLACE = the.PLACE_NOUNS | the.MINE_WORDS | the.HERE | the.BUILDING | AREA_NOUNS
"""What a misspelt word may be where a place must stand: a place that was spoken is never lost."""


@once
def tokens_of(message: str) -> list[Token]:
    """The words of a message as they were meant."""
    tokens = plain.tokens_of(message)
    new = [at for at, token in enumerate(tokens) if token.key not in _ALONE]
    unknown = [at for at in new if not _is_word(tokens[at].key)]
    capitals = [
        at for at, token in enumerate(tokens) if token.key == _ARM or (at in new and token.text.isupper())
    ]
    short = {at: key for at in {*unknown, *capitals} if (key := _abbreviation(tokens, at))}
    if not unknown and not short:
        return tokens
    strange = [at for at in unknown if not is_a_role(tokens, at)]
    of_roles = len(strange) < len(unknown) or bool(short) or bool(role_spans(tokens))
    shouted = message.isupper()
    meant = {at: key for at in strange if (key := _meant(tokens, at, shouted, of_roles))}
    names = set(strange) - meant.keys()
    kept = {at: key for at, key in meant.items() if not _is_beside_a_name(tokens, at, names)} | short
    whole = [token._replace(key=kept[at]) if at in kept else token for at, token in enumerate(tokens)]
    return [one for at, token in enumerate(whole) for one in (_apart(token) if at in strange else (token,))]


def _apart(token: Token) -> tuple[Token, ...]:
    """`eramr`, `minamr`: a small word and a role that were typed as one."""
    for at in range(2, len(token.key) - 2):
        first, rest = token.key[:at], token.key[at:]
        if (first in _SMALL and is_role_name(rest)) or (is_role_name(first) and rest in the.PREPOSITIONS):
            return _cut(token, first, rest)
    return (token,)


def _cut(token: Token, first: str, rest: str) -> tuple[Token, Token]:
    at = min(token.start + len(first), token.end - 1)
    text = token.text
    before = token._replace(key=first, text=text[: at - token.start], end=at, glue=" ")
    return before, token._replace(key=rest, text=text[at - token.start :], start=at)


def _is_beside_a_name(tokens: Sequence[Token], at: int, strange: Collection[int]) -> bool:
    """Beside a word that is none of the known ones it may be part of a name."""
    return any(one in strange and tokens[one].part == tokens[at].part for one in (at - 1, at + 1))


def unless_named(tokens: Sequence[Token], names: Names) -> list[Token]:
    """Those that are nearly a unit's name or a word of an area's are left as they were typed; a unit that was
    typed as one with the preposition before it (`pånanolab`) is taken apart."""
    return [
        one
        for token in tokens
        for one in (
            _named(token, names) if token.key not in _ALONE or token.key != token.text.lower() else (token,)
        )
    ]


def _named(token: Token, names: Names) -> tuple[Token, ...]:
    return _with_its_unit(_as_typed(token) if _may_be_named(token, names) else token, names)


def _with_its_unit(token: Token, names: Names) -> tuple[Token, ...]:
    if _is_word(token.key) or names.unit_near(token.key)[0]:
        return (token,)
    for first in _LEADING:
        rest = token.key.removeprefix(first)
        if token.key.startswith(first) and len(rest) > 2 and names.unit_at([rest], 0).count:
            return _cut(token, first, rest)
    return (token,)


_LEADING = ("pa", "hos", "ved", "for", "i", "at", "in")


def _as_typed(token: Token) -> Token:
    return token._replace(key=_typed(token))


def _typed(token: Token) -> str:
    return next((word.key for word in words(token.text)), token.key)


def _may_be_named(token: Token, names: Names) -> bool:
    typed = _typed(token)
    if typed == token.key:
        return False
    return bool(names.unit_at([typed], 0).count or names.unit_near(typed)[0] or names.area_by_word(typed))


def _meant(tokens: Sequence[Token], at: int, shouted: bool, of_roles: bool) -> str:
    """What a word that nobody knows was meant to be; of short words only where a role is named."""
    if _may_be_a_name(tokens, at, shouted):
        return ""
    meant = nearest(tokens[at].key) or (_small(tokens, at) if of_roles else "")
    behind = at > 0 and tokens[at - 1].key in the.PREPOSITIONS
    return meant if not behind or meant in _IN_A_PLACE else ""


def _is_word(key: str) -> bool:
    if key in _ALL or not key.isalpha():
        return True
    heard = lexicon().hear(key, key)
    return bool(heard.senses) and not heard.slips and not _lacks_a_letter(key)


def _lacks_a_letter(key: str) -> bool:
    """A long word that comes near another but for its ending is no other one by chance: `telefonnummret`."""
    meant = nearest(key) if len(key) >= _LONG else ""
    return bool(meant) and not meant.startswith(key[:-3])


_LONG = 10


def _may_be_a_name(tokens: Sequence[Token], at: int, shouted: bool) -> bool:
    """With a capital letter inside a sentence, a given name, or what stands behind one."""
    token = tokens[at]
    if any(may_be_given_name(one.key) for one in tokens[max(0, at - 1) : at + 1]):
        return True
    inside = at > 0 and tokens[at - 1].sentence == token.sentence
    return inside and token.text[:1].isupper() and not shouted


def _abbreviation(tokens: Sequence[Token], at: int) -> str:
    """`hvem er min ammr`, `ARM på kemi`: where a role stands, letters swapped, lost or too many."""
    key, is_capital = tokens[at].key, tokens[at].text.isupper()
    is_word = is_known(key) or (key == _ARM and not is_capital)
    if not 2 <= len(key) <= 4 or is_word or not _stands_as_role(tokens, at):
        return ""
    near = [short for short in sorted(_ABBREVIATIONS) if key != short and _is_same_letters(key, short)]
    return near[0] if len(near) == 1 else ""


_ARM = "arm"
"""No AMR, but that `ARM` may be."""


def _stands_as_role(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].key if at else ""
    behind = tokens[at + 1].key if at + 1 < len(tokens) else ""
    asked = any(token.key in the.WHO | the.WHICH for token in tokens[:at])
    leads = before in _BEFORE_A_ROLE and (not behind or behind in _BEHIND_A_ROLE)
    return (asked and leads) or (at == 0 and behind in the.PREPOSITIONS)


_BEFORE_A_ROLE = the.MINE_WORDS | the.WHICH | folded("er är is the a en for")
_BEHIND_A_ROLE = (
    the.PREPOSITIONS | the.COVERS | the.THEIRS | folded("is er her here s ens en nu now lige tak please")
)


def _is_same_letters(key: str, word: str) -> bool:
    """One letter too few or too many, or two in the other order; no other letter in one's stead."""
    swapped = len(key) == len(word) and sorted(key) == sorted(word)
    return (swapped or len(key) != len(word)) and OSA.distance(key, word, score_cutoff=1) <= 1


def _small(tokens: Sequence[Token], at: int) -> str:
    """`imn enhed`, `jjeg sidder`, `wgo is`: the small words that fit, where all are of one kind."""
    key = tokens[at].key
    fit = _fitting(tokens, at)
    near = [word for word in sorted(fit) if _is_small_slip(key, word)]
    alike = [word for word in near if _is_same_letters(key, word)] or near
    doubled = [word for word in alike if _without_doubles(key) == _without_doubles(word)] or alike
    is_sure = fit is not _SMALL or any(kind.issuperset(doubled) for kind in _KINDS)
    return doubled[0] if doubled and is_sure else ""


def _fitting(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Before a role or a place's noun it says whose that is."""
    if at + 1 < len(tokens) and tokens[at + 1].part == tokens[at].part:
        behind = tokens[at + 1]
        if behind.key in the.PLACE_NOUNS | AREA_NOUNS or is_a_role(tokens, at + 1):
            return _WHOSE if at and tokens[at - 1].key in the.PREPOSITIONS | _ARE else _SMALL
    return _SMALL


_WHOSE = _SMALL & the.MINE_WORDS
_ARE = folded("er är is")


def _without_doubles(key: str) -> str:
    return "".join(letter for at, letter in enumerate(key) if at == 0 or key[at - 1] != letter)


def _is_small_slip(key: str, word: str) -> bool:
    if len(key) < 2:
        return False
    if _is_same_letters(key, word):
        return True
    differ = [pair for pair in zip(key, word, strict=False) if pair[0] != pair[1]]
    return len(word) > 2 and len(key) == len(word) and len(differ) == 1 and is_beside(*differ[0])


@cache
def nearest(key: str) -> str:
    """The word that was meant; empty where none is near enough, or two of another meaning are."""
    allowed = slips_allowed(key)
    if not allowed or len(key) < _SHORTEST:
        return ""
    near = {word: slips for word, slips in _near(key, allowed) if is_slip(key, word, slips)}
    heard = lexicon().hear(key, key)
    least = min(near.values(), default=0)
    if not near or (heard.slips and heard.slips < least):
        return ""  # another door's word is nearer
    best = sorted((word for word, slips in near.items() if slips == least), key=lambda word: _rank(key, word))
    others = [word for word in best if word in the.OTHER_MATTERS]
    return "" if others and len(others) < len(best) else best[0]


def _rank(key: str, word: str) -> tuple[bool, bool, str]:
    """What says something before a part of a title, letters in another order before other letters."""
    return not is_known(word), sorted(key) != sorted(word), word


def _near(key: str, allowed: int) -> Iterable[tuple[str, int]]:
    buckets = _buckets()
    sizes = range(len(key) - allowed, len(key) + allowed + 1)
    choices = [word for size in sizes for word in buckets.get((key[0], size), ())]
    choices += [word for word in buckets.get((key[1], len(key)), ()) if word[1] == key[0]]
    choices += [word for word in buckets.get((key[1], len(key) - 1), ()) if word == key[1:]]
    choices += _by_tail().get(key, ())
    found = process.extract(key, choices, scorer=OSA.distance, score_cutoff=allowed, limit=8)
    return [(word, int(slips)) for word, slips, _ in found if slips]


@cache
def _buckets() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for word in sorted(_ALL):
        if len(word) >= _SHORTEST:
            found.setdefault((word[0], len(word)), []).append(word)
    return found


@cache
def _by_tail() -> dict[str, list[str]]:
    """The words by what is left of them without their first letter."""
    found: dict[str, list[str]] = {}
    for word in sorted(_ALL):
        if len(word) > _SHORTEST:
            found.setdefault(word[1:], []).append(word)
    return found
