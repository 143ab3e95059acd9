"""What is asked of all units together: where a role is held or lacking, whose terms end, who speaks a
language, who looks after a building."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.labels import label
from bot.features.directory.asked.persons import (
    UNIT_NOUNS,
    UP,
    has_pronoun,
    is_another_matter,
    means_something,
    one_name,
    question,
    role_spans_of,
)
from bot.features.directory.asked.places import Names
from bot.features.directory.asked.region import NOT, Region
from bot.features.directory.asked.roles import role_spans
from bot.features.directory.asked.spelling import tokens_of
from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import fold, folded
from bot.language.tokens import Token, keys_of


def asks_of_a_building(message: str) -> bool:
    """`hvilken enhed hører bygning 309 til?`"""
    tokens = question(tokens_of(message))
    keys = set(keys_of(tokens))
    return bool(
        keys & (the.WHICH | the.WHO | folded("hvad what"))
        and keys & (UNIT_NOUNS | _SITS_IN)
        and any(any(map(str.isdigit, key)) for key in keys)
        and not role_spans(tokens)
        and not is_another_matter(list(keys))
    )


_SITS_IN = folded("holder sidder bor ligger hører tilhører sits located lives works belong belongs")


def buildings_in(message: str, names: Names) -> tuple[str, ...]:
    """The buildings that are named."""
    region = Region(question(tokens_of(message)), [], names)
    label(region)
    return tuple(
        dict.fromkeys(number for span in region.spans if span.place for number in span.place.buildings)
    )


def asks_own_term(message: str) -> bool:
    """`hvornår udløber min periode`, `hvor længe er jeg AMR endnu`: the asker's own term."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    pairs = list(pairwise(keys))
    mine = any(one in the.MINE_WORDS and other in _TERMS for one, other in pairs)
    self_ = bool(set(keys) & folded("jeg i")) and (bool(set(keys) & UP) or bool(role_spans(tokens)))
    if not set(keys) & the.UNTIL or not (mine or (self_ and not set(keys) & the.MINE_WORDS)):
        return False
    roles = {at for span in role_spans(tokens) for at in range(span.first, span.after)}
    rest = [key for at, key in enumerate(keys) if at not in roles]
    return all(means_something(key) or key in UP | the.ENDS | _TERMS for key in rest)


_TERMS = folded("periode valgperiode funktionsperiode term mandat mandate embedsperiode")

_WITHOUT = folded(
    "saknar saknas utan mangler mangle savner uden ingen intet ubesat ubesatte vakant vakante vacant lack "
    "lacks lacking missing without no unfilled ledige ikke not dont"
)

_WHERE = the.WHICH | folded("hvor where nogen nogle any er are findes har")


def asks_what_lacks(message: str) -> str:
    """The role of `hvilke enheder mangler AMR?`; empty where nobody asks that."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    if any(keys[at] in _ANYBODY and keys[at + 1] in _WITHOUT for at in range(len(keys) - 1)):
        return ""  # `hvem går man til, hvis man mangler en at snakke med`
    surely = set(keys) & (_WITHOUT - _DENIALS)
    if not set(keys) & _WITHOUT or (not surely and has_strange_place(message)):
        return ""
    asks_where = bool(set(keys) & folded("hvor where")) and not set(keys) & (the.MINE_WORDS | the.HOW_MANY)
    wants = bool(set(keys) & the.WHO and set(keys) & folded("mangler savner lacks lack"))
    told = set(keys) & (UNIT_NOUNS | the.GROUPS | _SEATS) or asks_where or wants
    return _role_everywhere(tokens, _WITHOUT | _SEATS) if told else ""


_DENIALS, _ANYBODY = folded("ikke not dont"), folded("man jeg one i you")

_SEATS = folded("plads pladser pladserne post poster posterne position positions seat seats")


def asks_where_held(message: str) -> str:
    """The role of `hvor mange enheder har en AMK?` or `hvor mange AMR'er er der på DTU?`; else empty."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    units, many = set(keys) & UNIT_NOUNS, set(keys) & the.HOW_MANY
    which = units and set(keys) & (the.WHICH | the.HOW_MANY) and set(keys) & _HAVE
    in_all = many and set(keys) & _IN_ALL
    if not (which or in_all) or set(keys) & _WITHOUT:
        return ""
    return _role_everywhere(tokens, _IN_ALL | _HAVE)


_HAVE = folded("har have has got findes er are valgt med with")

_IN_ALL = folded(
    "alt total totalt altogether samlet dtu overall hele whole university universitetet everywhere"
)


def _role_everywhere(tokens: Sequence[Token], besides: frozenset[str]) -> str:
    """The one role of a question about all units; empty where a word of it is strange."""
    keys = keys_of(tokens)
    roles = [span for span in role_spans(tokens) if span.role != the.GROUP]
    if len(roles) != 1 or not set(keys) & (_WHERE | the.WHO | the.HOW_MANY) or set(keys) & the.MINE_WORDS:
        return ""
    known = besides | UNIT_NOUNS | _WHERE | the.GROUPS
    inside = range(roles[0].first, roles[0].after)
    free = [at for at in range(len(keys)) if at not in inside]
    strange = [at for at in free if keys[at] not in known and not means_something(keys[at])]
    return roles[0].role if not strange or _is_a_place(keys, strange) else ""


_MOST_PLACE_WORDS = 4


def _is_a_place(keys: list[str], strange: list[int]) -> bool:
    """A few words in a row behind a preposition or `dtu`: the directory says whether it is a place."""
    in_a_row = strange[-1] - strange[0] < len(strange) <= _MOST_PLACE_WORDS
    return in_a_row and strange[0] > 0 and keys[strange[0] - 1] in the.PREPOSITIONS | {"dtu"}


def has_strange_place(message: str) -> bool:
    """Words that nobody knows stand where a place does."""
    keys = keys_of(question(tokens_of(message)))
    behind = [key for one, key in pairwise(keys) if one in the.PREPOSITIONS | {"dtu"}]
    known = _WITHOUT | _IN_ALL | UNIT_NOUNS | _LANGUAGES.keys()
    return any(not means_something(key) and key not in known and not _is_role(key) for key in behind)


def _is_role(key: str) -> bool:
    return bool(role_spans(tokens_of(key)))


def role_named(message: str) -> str:
    """The one role that is named, whatever is asked of it; else the AMRs'."""
    roles = {span.role for span in role_spans(question(tokens_of(message)))} - {the.TOPIC, the.GROUP}
    return roles.pop() if len(roles) == 1 else the.AMR


def asks_whose_terms_end(message: str) -> str:
    """The role of `hvilke AMR'er har valgperiode, der udløber inden for et halvt år?`; empty where nobody
    asks that of several."""
    tokens = question(tokens_of(message))
    keys = keys_of(tokens)
    roles = {span.role for span in role_spans(tokens)} - {the.TOPIC}
    ends = set(keys) & (the.ENDS | folded("udløbne")) or (set(keys) & folded("valg election reelection"))
    asks = set(keys) & (the.WHICH | the.WHO | the.HOW_MANY) and not set(keys) & (the.UNTIL | NOT)
    return roles.pop() if ends and asks and len(roles) == 1 else ""


_LANGUAGES = {
    fold(word): code
    for code, words in (
        ("da", "dansk danish danska"),
        ("en", "engelsk english engelska"),
        ("fr", "fransk french franska"),
        ("de", "tysk german tyska"),
        ("es", "spansk spanish"),
        ("it", "italiensk italian"),
        ("pl", "polsk polish"),
        ("sv", "svensk swedish svenska"),
        ("no", "norsk norwegian norska"),
        ("zh", "kinesisk chinese mandarin"),
        ("ar", "arabisk arabic"),
    )
    for word in words.split()
}

_SPEAKS = folded("taler tale talende speak speaks speaking snakker snakke talk in på kan")


@dataclass(frozen=True, slots=True)
class Speaking:
    """Which of those in a role speak a language, or do not."""

    role: str
    language: str
    denied: bool


def asks_who_speaks(message: str) -> Speaking | None:
    """`hvilke AMR'er taler ikke dansk?`, `is there a rep who speaks French`"""
    tokens = tokens_of(message)
    keys = keys_of(question(tokens))
    roles = {span.role for span in role_spans(tokens)} - {the.GROUP}
    some = the.WHO | the.WHICH | the.HOW_MANY | folded("er is are nogen anyone any")
    asks = bool(set(keys) & some and set(keys) & _SPEAKS)
    if len(roles) > 1 or not asks or has_pronoun(keys) or not (roles or set(keys) & _SPEAKS_SURELY):
        return None
    role = roles.pop() if roles else the.TOPIC
    return _speaking(tokens, the.AMR if role == the.TOPIC else role)


_SPEAKS_SURELY = folded("taler tale speak speaks snakker snakke")


def asks_whether_speaks(message: str) -> bool:
    """`taler Priya Nair dansk`, `does Ole Rask speak English`."""
    keys = keys_of(question(tokens_of(message)))
    first = next((key for key in keys if key not in FILLERS), "")
    asks = first in _SPEAKS | folded("does do can kan")
    return asks and bool(set(keys) & _SPEAKS and set(keys) & _LANGUAGES.keys()) and bool(speaker(message))


def language_named(message: str) -> Speaking | None:
    """The one language that is named, where it is known that somebody asks who speaks it."""
    return _speaking(tokens_of(message), role_named(message))


def _speaking(tokens: Sequence[Token], role: str) -> Speaking | None:
    """The one language that is asked for; the asker's own, or one that they lack, is none."""
    said = [token for token in _without_ones_own(tokens) if token.key not in FILLERS]
    keys = keys_of(said)
    codes = {_LANGUAGES[key] for key in keys if key in _LANGUAGES}
    return Speaking(role, codes.pop(), bool(set(keys) & NOT)) if len(codes) == 1 else None


def _without_ones_own(tokens: Sequence[Token]) -> list[Token]:
    """Without the thoughts in which somebody tells of their own languages: `I don't speak Danish, …`, `mit
    dansk er dårligt, …`."""
    parts = [list(part) for _, part in groupby(tokens, key=lambda token: (token.sentence, token.part))]
    told = [part for part in parts if not _tells_of_oneself(keys_of(part))]
    return [token for part in told for token in part] if told else list(tokens)


def _tells_of_oneself(keys: Sequence[str]) -> bool:
    asks = set(keys) & (the.WHO | the.WHICH) or role_spans_of(keys)
    speaks = set(keys) & _LANGUAGES.keys() and set(keys) & (the.SELF | the.MINE_WORDS)
    return bool(speaks) and not asks


def speaker(message: str) -> str:
    """The name in `does Ole Rask speak English?`, where no role is named."""
    tokens = question(tokens_of(message))
    if role_spans(tokens):
        return ""
    known = _LANGUAGES.keys() | _SPEAKS | the.MODALS | folded("sprog language languages flydende fluent")
    keys = keys_of(tokens)
    return one_name(
        tokens, [at for at, key in enumerate(keys) if key not in known and not means_something(key)]
    )
