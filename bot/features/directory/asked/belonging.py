"""Reads where somebody says to belong: `jeg sidder i bygning 346`, `min enhed er nanolab`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.features.directory.asked.labels import distinct, label
from bot.features.directory.asked.places import Names, Place
from bot.features.directory.asked.region import Region, is_known
from bot.features.directory.asked.spelling import tokens_of
from bot.language.entities import Kind
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.phrases.courtesy import FILLERS, NEGATIONS
from bot.language.phrases.words import fold, folded
from bot.language.tokens import keys_of


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
_DENIES = NEGATIONS | folded(
    "hardly scarcely barely anything isnt arent knap knapt hverken "
    "formerly previously tidligere førhen forhen"
)
"""What says that somebody does not belong there, or did once."""


def is_denied(message: str) -> bool:
    """Whether it is said of a place that somebody does not belong there, or no longer: `min enhed er ikke
    længere Kemi`. What is denied behind a comma is another place (`Kemi, ikke Fysik`)."""
    tokens = tokens_of(message)
    keys = keys_of(tokens)
    last = max((token.part for token in tokens[: (_where(keys) or 0) + 1]), default=0)
    said = [token.key for token in tokens if token.part <= last]
    return any(key in _DENIES and not _is_number(keys, at) for at, key in enumerate(said))


def _is_number(keys: list[str], at: int) -> bool:
    """`building no 346`."""
    return keys[at] == "no" and any(key.isdigit() for key in keys[at + 1 : at + 2])


def says_where(message: str) -> bool:
    """Whether somebody says where they belong: `jeg sidder i …`; not where they are one day."""
    if _where(keys_of(tokens_of(message))) is None or is_denied(message):
        return False
    return not (is_for_now(message) or parse(message, lexicon()).of_kind(Kind.time))


def is_for_now(message: str) -> bool:
    """Where somebody is for a while says nothing of where they belong."""
    return _FOR_A_WHILE.search(message) is not None


_FOR_A_WHILE = re.compile(
    r"\b(?:lige nu|for tiden|i øjeblikket|et øjeblik|right now|at the moment|currently|for now|just now)\b",
    re.IGNORECASE,
)


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
    label(region)
    places = distinct([span.place for span in region.spans if span.place], names)
    strange = [at for at in range(len(said)) if at not in region.taken and not is_known(said[at].key)]
    words = " ".join(token.text for token in said)
    if places and len(strange) <= 1 and not any(at < min(region.taken) for at in strange):
        return Told(places, words)
    is_named = after and set(keys_of(tokens[:after])) & _SURE
    return Told((), words) if is_named or not after else None


__all__ = ["Told", "belongs", "is_denied", "is_for_now", "says_where"]
