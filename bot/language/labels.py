"""The letters or numbers of a list in a sentence: `a) te b) kaffe`, `1. te 2. kaffe`, `A: te B: kaffe`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from bot.language import dates, splitting
from bot.language.sentence import Words, tokens_of

_LABEL = re.compile(
    r"(?:[\s,;|–—-]{0,9}(?<=[\s,;])(?i:eller|og|or|and)\s{1,9}|[\s,;|–—-]{0,9})(?<!\w)"
    r"(?P<label>\((?P<within>[A-Za-z]|\d\d?)\)|(?P<alone>[A-Za-z]|\d\d?)(?P<sign>\)|[.:](?=\s)))\s{0,9}"
)
_JOINTS = re.compile(r"(?:\b(?:eller|og|or|and|til|to)\b|\W)*", re.IGNORECASE)
_SIGNS = "?:!.;,–—-"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

MOST = 50
"""Labels that are looked at: more than any vote can have."""

Label = re.Match[str]


def find(text: str, begun: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Where each stands, with the signs before it: two or more in their order from the first, in one style.

    `begun`: where a list may begin with no sign before it. `den 1. eller 2. december` is no list.
    """
    found = list(islice(_LABEL.finditer(splitting.bare(text)), MOST))
    for at, label in enumerate(found):
        row = _row(found[at:]) if _place(label) == 1 else []
        if _is_list(text, row, begun):
            return [(_start(one, begun), one.end()) for one in row]
    return []


def _is_list(text: str, row: Sequence[Label], begun: Sequence[int]) -> bool:
    if len(row) < 2 or not _are_items(text, row):
        return False
    return _may_begin(text, row[0], begun) or _differ(text, row)


def _start(label: Label, begun: Sequence[int]) -> int:
    """With the signs before it, as far as they are no part of what begins the list."""
    return max([label.start(), *(end for end in begun if end <= label.start("label"))])


def _name(label: Label) -> str:
    return label["within"] or label["alone"]


def _style(label: Label) -> tuple[str, bool, bool]:
    """Which sign it has, and whether it is a number or a capital."""
    return label["sign"] or "()", _name(label).isdecimal(), _name(label).isupper()


def _place(label: Label) -> int:
    name = _name(label).lower()
    return int(name) if name.isdecimal() else _LETTERS.index(name) + 1


def _row(found: Sequence[Label]) -> list[Label]:
    """The first, and behind it each next one of its style."""
    row = [found[0]]
    for label in found[1:]:
        if _style(label) == _style(row[0]) and _place(label) == len(row) + 1:
            row.append(label)
    return row


def _may_begin(text: str, label: Label, begun: Sequence[int]) -> bool:
    """A bracket tells a list anywhere; `1.` and `A:` do behind a sign or on a new line."""
    before = text[: label.start("label")]
    is_told = label["sign"] in (None, ")") or len(before) in begun
    return is_told or before.rstrip(" \t")[-1:] in f"{_SIGNS}\n"


def _differ(text: str, row: Sequence[Label]) -> bool:
    """Nothing beside them recurs: `i 1. sal nu og 2. sal siden`, `plan A: te plan B: kaffe` are no lists."""
    before = text[: row[0].start()].casefold().split()[-1:]
    items = [item.split() for item in _items(text, row)]
    return len({item[0] for item in items}) == len(items) and all(item[-1:] != before for item in items)


def _items(text: str, row: Sequence[Label]) -> list[str]:
    ends = [label.start() for label in row[1:]] + [len(text)]
    return [text[label.end() : end].strip(" .,;?!").casefold() for label, end in zip(row, ends, strict=True)]


def _are_items(text: str, row: Sequence[Label]) -> bool:
    """Each has words of its own, and none is the number of a day, a floor or the like: `1. sal, 2. sal`."""
    items = _items(text, row)
    if any(_JOINTS.fullmatch(item) for item in items) or len(set(items)) == 1:
        return False
    return row[0]["sign"] != "." or not any(_is_day(text[label.start("label") :]) for label in row)


def _is_day(words: str) -> bool:
    """`1. december`: the number and the name behind it are one day."""
    read = Words(tokens_of(words))
    is_named = len(read.tokens) > 2 and read.tokens[2].text.isalpha()
    return is_named and read.first(dates.day) is not None and read.at > 2
