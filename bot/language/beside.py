"""What is told beside the words of a decision or a focus area: who has it, until when, what it replaces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.language import dates, names, splitting

_LEADS: Mapping[str, str] = {
    "owner": r"(?:ansvarlig(?:e)?|ansvar|ejer|tovholder|owner|owned by|responsible)\b\s*(?:er|is|:)?|v/",
    "due": r"(?:frist(?:en)?|deadline|due(?:\s+date)?)\b\s*(?:er|is|:)?|senest|inden|by|before",
    "review": r"(?:review(?:ed)?(?:\s+date)?|genbesøges|revideres|evalueres|revurderes|tages\s+op\s+igen"
    r"|ses\s+på\s+igen|looked\s+at\s+again|evaluering(?:en)?|evaluat(?:ion|ed)|opfølgning|følges\s+op|follow(?:ed)?[-\s]up)\b\s*(?:on|den|:)?",
    "supersedes": r"(?:erstatter|afløser|supersedes|replaces)\b\s*:?",
}
_CLAUSE = {
    name: re.compile(
        rf"(?:og\s+|and\s+|med\s+|with\s+)?(?:{lead})\s*(?P<value>\S.*)", re.IGNORECASE | re.DOTALL
    )
    for name, lead in _LEADS.items()
}
_COLON = re.compile(
    r"(?P<lead>\b(?:ansvarlige?|ansvar|ejer|tovholder|owner|responsible|frist|deadline|due|review|genbesøges))\s*:\s*",
    re.IGNORECASE,
)
"""Behind such a word a colon parts no clauses."""

_DAY = ("due", "review")
_PERHAPS = re.compile(
    r"(?:og\s+|and\s+|med\s+|with\s+)?"
    r"(?:senest|inden|by|before|evaluering(?:en)?|evaluation|opfølgning|følges\s+op|follow(?:ed)?[-\s]up)\b",
    re.IGNORECASE,
)
"""Words that tell a date only where one follows: `by the lake` is none."""

_LABEL = re.compile(r"\bd\s?-?\s?\d{4}\s?-?\s?\d{1,4}\b", re.IGNORECASE)
_TAIL = re.compile(
    rf"\s+(?P<clause>v/\s*\S.*|(?:{_LEADS['supersedes']})\s*{_LABEL.pattern}.*)$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Told:
    """The words without what was told beside them: its values as they were said, and as clauses.

    `left`: clauses that speak of one of these and tell none.
    """

    words: str
    values: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def cut(text: str) -> Told:
    """The clauses behind the first that tell it, in whatever order they stand."""
    text = _COLON.sub(r"\g<lead> ", text)
    found = splitting.cut(text)
    values: dict[str, str] = {}
    said: dict[str, str] = {}
    left: list[str] = []
    rest = text.strip()
    for at in range(len(found) - 1, 0, -1):
        clause = found[at]
        name = (
            None
            if clause.is_quoted
            else next((n for n, one in _CLAUSE.items() if one.fullmatch(clause.words)), "")
        )
        if not name:
            break
        value = _value(name, clause.words)
        if value is None and _PERHAPS.match(clause.words):
            break
        if value is None or name in values:
            left.append(clause.words)
        else:
            values[name], said[name] = value, clause.words
        rest = text[: found[at - 1].end] + (found[at - 1].after if found[at - 1].after in ")?!" else "")
    return _without_tail(Told(rest.strip(), values, said, tuple(reversed(left))))


_ENDS = ("senest", "inden", "by", "before")
_AND = ("og", "and", "eller", "or", "&", "/", ",")
LONGEST_NAME = 3
LONGEST_DAY = 8
"""Words that a name at the beginning, and a day at the end, can have."""


def promised(told: Told, known: Sequence[str]) -> Told:
    """With who does it and until when, as the sentence itself says it: `Bo skaffer kage til 1/3`.

    Its words stay as they are. Of somebody named first `til` tells until when; else only `senest` does.
    """
    values = dict(told.values)
    if "owner" not in values and (owner := _doer(told.words, known)):
        values["owner"] = owner
    if "due" not in values and (due := _until(told.words, until_too="owner" in values)):
        values["due"] = due
    return replace(told, values=values)


def _doer(words: str, known: Sequence[str]) -> str | None:
    """The name with which it begins, where it is one person's and a verb may follow."""
    said = words.split()
    for number in range(min(LONGEST_NAME, len(said) - 1), 0, -1):
        name, following = " ".join(said[:number]), said[number]
        if name[-1] in ",;:&/" or following.casefold() in _AND or following[:1].isupper():
            continue
        if len(names.meant(name, known).sure) == 1:
            return name
    return None


def _until(words: str, *, until_too: bool) -> str | None:
    """The day at its end, behind a word that says so."""
    said = words.strip(" .!").split()
    marks = (*_ENDS, "til", "until", "till") if until_too else _ENDS
    for at in range(max(1, len(said) - LONGEST_DAY), len(said) - 1):
        day = " ".join(said[at + 1 :])
        if said[at].casefold() in marks and dates.only(day):
            return day
    return None


def _value(name: str, words: str) -> str | None:
    """What the clause tells; None where it is no day, no decision's number, or no name."""
    found = _CLAUSE[name].fullmatch(words)
    value = found["value"].strip(" .:") if found else ""
    if name in _DAY:
        return value if dates.only(value) else None
    if name == "supersedes":
        return value if _LABEL.search(value) else None
    return value if re.search(r"[^\W\d_]", value) and len(value.split()) <= 6 else None


def _without_tail(told: Told) -> Told:
    """`… v/ Farah Aziz`, `… erstatter D-2026-001` with no sign in front of it."""
    tail = _TAIL.search(told.words)
    if tail is None or tail.start() == 0:
        return told
    clause = tail["clause"].strip(" .")
    name = "owner" if clause.casefold().startswith("v/") else "supersedes"
    value = _value(name, clause)
    if value is None or name in told.values:
        return told
    words = told.words[: tail.start()].rstrip(" ,;-–—")
    return Told(words, {**told.values, name: value}, {**told.said, name: clause}, told.left)
