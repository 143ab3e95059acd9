"""The part of a sentence that asks, and what its words have been read as so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.places import Names, Place
from bot.language.phrases.words import fold, folded
from bot.language.tokens import Token, keys_of

AREA_NOUNS = the.ROOM | folded(
    "lab labs labbet laboratorier laboratoriet værksted værkstedet værksteder workshop workshops "
    "kontorer kontorerne kontoret offices renrum renrummet cleanroom cleanrooms testhal testhallen "
    "hal hallen hall felt field feltarbejde laboratory laboratories laboratorierne værkstederne"
)
_NEIGHBOURS = {
    fold(word): fold(danish)
    for danish, said in (
        ("værksted", "verkstad verkstaden verkstäder verksted verkstedet verksteder"),
        ("kontorer", "kontoren kontorerna kontorene kontorslokaler"),
        ("laboratorier", "laboratorierna laboratoriene laboratoriet labben labbene"),
        ("testhal", "testhallen provhall provhallen testhall"),
        ("renrum", "renrummet renrommet renrom"),
    )
    for word in said.split()
}
"""What Swedes and Norwegians call the areas."""

AREA_NOUNS |= frozenset(_NEIGHBOURS)
NOT = folded("ikke not aldrig never ingen")
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
    | the.THEIRS
    | the.ENDS
    | the.THEY
)


@dataclass(frozen=True, slots=True)
class Span:
    """Words from `first` up to `after`, and what they name."""

    first: int
    after: int
    role: str = ""
    place: Place | None = None
    stands_in: bool = False
    """For whom was not said: `suppleanten`, `stedfortræderen`."""


@dataclass
class Region:
    """The part of a sentence that asks, its words as they are read one after the other."""

    tokens: list[Token]
    roles: list[Span]
    names: Names
    shouted: bool = False
    asks: bool = False
    """The message ends as a question does."""

    spans: list[Span] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    @cached_property
    def keys(self) -> list[str]:
        return keys_of(self.tokens)


def written(region: Region, first: int, after: int) -> str:
    """The words from `first` up to `after` as they were typed."""
    return " ".join(token.text for token in region.tokens[first:after])


def area_word(key: str) -> str:
    """A word for an area as Danes say it."""
    return _NEIGHBOURS.get(key, key)


def known_words() -> frozenset[str]:
    """All words that have a meaning here and are no names."""
    return _KNOWN | the.OTHER_MATTERS | AREA_NOUNS | NOT


def is_known(key: str) -> bool:
    """Whether a word has a meaning here that is no place."""
    return key in _KNOWN or key in the.OTHER_MATTERS or key in AREA_NOUNS or key in NOT
