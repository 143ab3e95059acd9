"""Titles: which of several titles some words name, for certain or by likeness.

A title is named by words of its own, in any form that a Danish or English ending gives them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bot.language.names import Meant

NEARLY = 85
LONG = 5
"""From so many letters on, one other letter is a slip; in a shorter word it is another word."""
_WORD = re.compile(r"[^\W_]+")
SMALL = """
og i at det den de en et er til på for af med om som vi skal ikke ved vores denne dette
the a an of to in on we and is about with our this that should
"""
ABOUT = "afstemning afstemningen forslag forslaget vote poll ballot proposal"
KINDS = """
punkt punktet punkter møde mødet møder dagsorden dagsordenen vært beslutning beslutningen forslaget
item items meeting meetings agenda host decision dtu
"""
"""What a title may have in it, and what no sentence names it by."""

_SMALL, _ABOUT = frozenset(SMALL.split()), frozenset(ABOUT.split())
_TELLS_NOTHING = _SMALL | _ABOUT | frozenset(KINDS.split())
_LEAST = 3
_ENDINGS = re.compile("(?:e|n|en|et|ne|er|r|erne|ene|t|s|ens|ets|ernes|es)")


def named(words: str, titles: Sequence[str]) -> Meant:
    """Whose title has all the words; one that is nothing but these words goes before the others."""
    said = _own(words)
    if not said:
        return Meant()
    known = [_words(title) for title in titles]
    whole = [at for at, title in enumerate(known) if _words(words) == title or said == _own_of(title)]
    sure = whole or [at for at, title in enumerate(known) if all(_has(title, word) for word in said)]
    if sure:
        return Meant(sure=tuple(sure))
    return Meant(near=tuple(at for at, title in enumerate(known) if _is_near(said, title)))


@dataclass(frozen=True, slots=True)
class Run:
    """Where in a sentence the words of a title stand, from letter `first` up to `after`."""

    first: int
    after: int


def within(sentence: str, known: Sequence[str], matters: Container[int]) -> Run | None:
    """The words of a title, or the same words of several, as which of them is asked; None where there are
    none. Of two that are named beside each other it is the first.

    `matters`: where words begin that may be a title's.
    """
    found = [run for title in known if (run := _within(sentence, _words(title), matters))]
    best = max((worth for worth, _ in found), default=0)
    runs = sorted({run for worth, run in found if worth == best}, key=lambda run: run.first)
    apart = all(one.after <= other.first for one, other in pairwise(runs))
    return runs[0] if runs and apart else None


def _within(sentence: str, title: list[str], matters: Container[int]) -> tuple[int, Run] | None:
    """The most telling words of the title that stand together, and where."""
    telling = [word for word in title if len(word) >= _LEAST and word not in _TELLS_NOTHING]
    best, run = 0, list[re.Match[str]]()
    for said in _WORD.finditer(sentence):
        word = said.group().casefold()
        if said.start() in matters and word not in _TELLS_NOTHING and _has(telling, word):
            run.append(said)
        elif word not in _SMALL:
            run = []
        if len(run) > best:
            best, ends = len(run), (_begins(sentence, title, run[0]), run[-1].end())
    return (best, Run(*ends)) if best else None


def _begins(sentence: str, title: list[str], first: re.Match[str]) -> int:
    """With the small word before it that is the title's as well: `ny kaffemaskine`."""
    before = re.search(r"([^\W_]+)\s+$", sentence[: first.start()])
    pairs = ((small, own) for small, own in pairwise(title) if before and small == before[1].casefold())
    is_of_it = any(_has([own], first.group().casefold()) for _, own in pairs)
    return before.start() if before and is_of_it else first.start()


def tells(words: str) -> bool:
    """Does one of the words tell something, as a title's own words do?"""
    return any(len(word) >= _LEAST and word not in _TELLS_NOTHING for word in _words(words))


def equal(one: str, other: str) -> bool:
    """Are they the same words, whatever signs and capitals they are written with?"""
    words = _words(one)
    return words == _words(other) if words else one.strip() == other.strip()


def same(before: str, after: str) -> bool:
    """Are they the same words, but for how they are spelt?"""
    old, new = _words(before), _words(after)
    if "".join(old) == "".join(new):
        return True
    return len(old) == len(new) and all(map(_is_spelt_otherwise, old, new))


def _is_spelt_otherwise(old: str, new: str) -> bool:
    if old == new:
        return True
    is_word = min(len(old), len(new)) >= LONG and not (old + new).isnumeric()
    return is_word and old[0] == new[0] and Levenshtein.distance(old, new) == 1


def _own(words: str) -> list[str]:
    """What of the words can tell one title from another; small words only where there are no others."""
    return _own_of(_words(words))


def _own_of(words: list[str]) -> list[str]:
    telling = [word for word in words if word not in _ABOUT]
    return [word for word in telling if word not in _SMALL] or telling


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _has(title: list[str], word: str) -> bool:
    return any(_is_form(word, one) or _is_form(one, word) for one in title)


def _is_form(word: str, stem: str) -> bool:
    return word.startswith(stem) and bool(word == stem or _ENDINGS.fullmatch(word[len(stem) :]))


def _is_near(said: list[str], title: list[str]) -> bool:
    alike = [
        word for word in said if any(fuzz.ratio(word, one) >= NEARLY or _has([one], word) for one in title)
    ]
    return 2 * len(alike) > len(said) or (len(alike) == 1 and len(said) == 2)
