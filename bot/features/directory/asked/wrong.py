"""Hears somebody say that the directory is wrong: `det er forkert, Hanne er stoppet`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.labels import distinct, label
from bot.features.directory.asked.places import Names, Place
from bot.features.directory.asked.region import Region
from bot.features.directory.asked.roles import role_spans
from bot.features.directory.asked.spelling import tokens_of
from bot.language.phrases import clean
from bot.language.phrases.words import fold
from storage.directory.directory import AMR, ROLES

_WRONG = re.compile(
    r"\b(?:(?:det|svaret|this|that|the answer|it) ?(?:her|der)? ?(?:er|is|'s|isnt|isn't|is not)? ?"
    r"(?:slet )?(?:ikke|not)? ?(?:forkert|rigtigt|korrekt|passer ikke|stemmer ikke|wrong|right|correct))\b"
)
_IN_DOUBT = re.compile(
    r"\b(?:er det|passer det|stemmer det|is it|is that|am i) ?(?:[a-zæøå]+ )?(?:at|that)\b"
)
_RIGHT = re.compile(r"\b(?:det|that|it|this)(?: her| der)?(?: er| is|'s) (?:rigtigt|korrekt|right|correct)\b")
_LEFT = re.compile(
    r"\b(?:er (?:da |jo |for længst |også )?(?:stoppet|holdt op|fratrådt|gået på pension|ikke ansat|"
    r"ikke længere|ikke (?:amr|amk|leder|tr|her)\b.*(?:længere|mere)|ikke mere)|har (?:sagt op|forladt)|"
    r"arbejder (?:her )?ikke|has left|has quit|has retired|left us|no longer works|(?:is|isn't|is not) "
    r"(?:no longer|here any ?more|(?:the )?(?:amr|amk|manager|leader|tr)\b.*any ?more)|"
    r"does(?: not|n't) work here)"
)
_LEAVES = re.compile(
    r"\b(?:(?:jeg|i|i'm|i am) )?(?:(?:stopper|holder op|fratræder|træder tilbage|går af|går på pension"
    r"|steps? down|(?:is )?stepping down|stops?|stopping|resigns?|resigning|retires?|retiring) ?"
    r"(?:\w+ ?){0,3}?(?:som|as|from being) (?:\w+ )?(?:amr|amk|tr|leder|manager|suppleant|deputy|lsu-formand"
    r"|arbejdsmiljørepræsentant|arbejdsmiljøkoordinator))\b"
    r"|^(?:nu )?(?:jeg er|er jeg|i'm|i am) (?:(?:altså |nu )?ikke (?:længere |mere )?|no longer |not )"
    r"(?:the |an? |vores |our |jeres )?(?:amr|amk|tr|leder|manager|suppleant|deputy|arbejdsmiljørepræsentant"
    r"|arbejdsmiljøkoordinator)(?: (?:længere|mere|any ?more))?\b"
)
"""It is told beforehand: `jeg stopper som AMK til nytår`, `Bo steps down as AMR`."""
_MOST_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is said to be wrong: whose names may be meant, longest first, of which role, at which places."""

    names: tuple[str, ...]
    role: str
    places: tuple[Place, ...]


def says_wrong(message: str) -> bool:
    """Whether somebody says that what stands there is wrong, or that a colleague is here no more."""
    low = clean(message).casefold()
    return bool(_LEFT.search(low)) or _says_that_it_is_wrong(low) or tells_of_leaving(message)


def tells_of_leaving(message: str) -> bool:
    """`jeg stopper som AMK den 1. januar`: a role ends, and nobody is asked for."""
    return bool(_LEAVES.search(clean(message).casefold())) and not message.rstrip().endswith("?")


def is_sure(message: str) -> bool:
    """Whether it is said in so many words, and not only that somebody has left."""
    return _says_that_it_is_wrong(clean(message).casefold())


def read(message: str, known: Names) -> Wrong:
    tokens = tokens_of(message)
    spans = role_spans(tokens)
    roles = [span.role for span in spans if span.role in ROLES]
    region = Region(tokens, spans, known)
    label(region)
    places = distinct([span.place for span in region.spans if span.place], known)
    return Wrong(tuple(_names(clean(message))), roles[0] if roles else AMR, places)


def _says_that_it_is_wrong(low: str) -> bool:
    return bool(_WRONG.search(low)) and not _RIGHT.search(low) and not _IN_DOUBT.search(low)


def _names(text: str) -> Iterator[str]:
    """The words before `er stoppet`, from four of them down to one."""
    left = _LEFT.search(text.casefold()) or _LEAVES.search(text.casefold())
    if left is None:
        return
    before = re.split(r"[,.;:!?–]| - ", text[: left.start()])[-1].split()
    words = [word for word in before if fold(word) not in the.MINE_WORDS]
    for count in range(min(len(words), _MOST_NAME_WORDS), 0, -1):
        yield " ".join(words[-count:])
