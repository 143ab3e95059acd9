"""An agenda item written in one line: what it is about, how long, who presents, whether it hurries."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.rules import moments

MOST_PRESENTERS = 6


@dataclass(frozen=True)
class Wording:
    """What a line says; `kind` and `minutes` are None where it does not."""

    title: str
    minutes: int | None = None
    presenters: tuple[str, ...] = ()
    kind: str | None = None
    urgent: bool = False


_KINDS: Mapping[str, str] = {
    "orientation": "orientering|orientation|til info|information",
    "discussion": "drøftelse|discussion",
    "decision": "beslutning|decision",
    "kamu_input": "input til kamu|kamu-input|input to kamu|kamu input",
    "attention": "opmærksomhedspunkt|point of attention|point for attention",
    "exchange": "erfaringsudveksling|exchange of experience|sharing of experience",
    "safety_moment": "safety moment|sikkerhedsmoment",
    "any_other": "eventuelt|evt|any other business|aob",
}
_END = r"\s*[.!]?\s*$"
_CUT = r"(?:^|\s*[,;(–—]\s*|\s+-\s+)"
_PRESENTED = re.compile(
    rf"(?:{_CUT}|\s)(?:v/|(?:(?:oplæg|præsenteret)\s+(?:ved|af|v/)|presented by)\s)\s*([^,;()]+?)\)?{_END}",
    re.IGNORECASE,
)
_URGENT = re.compile(
    rf"{_CUT}(?:(?:det|den)\s+)?(?:haster|(?:(?:it|this)\s+is\s+)?urgent)\)?{_END}", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:og|and|&)\s+|\s*&\s*", re.IGNORECASE)
_AS = {
    kind: re.compile(rf"{_CUT}(?:til|som|for|as|as an|as a)\s+(?:{words})\)?{_END}", re.IGNORECASE)
    for kind, words in _KINDS.items()
}
_NAMED = {kind: re.compile(rf"^\s*(?:{words})\s*:\s*(?=\S)", re.IGNORECASE) for kind, words in _KINDS.items()}
_ALONE = {kind: re.compile(rf"^\s*(?:{words}){_END}", re.IGNORECASE) for kind, words in _KINDS.items()}


_WHEN = re.compile(
    r"^\s*(?:til|på|for|on|at)\s+(?:det\s+|the\s+)?(?:næste|kommende|next|coming)\s+(?:møde|gang|meeting|time)"
    r"\s*[:,–-]\s*(?=\S)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^(?P<title>.*\S)\s*\((?P<details>[^()]+)\)\s*[.!]?\s*$", re.DOTALL)
_SAYS_NOTHING = frozenset(
    ["noget", "et punkt", "et nyt punkt", "et emne", "something", "an item", "a new item", "a topic"]
)


def says_nothing(found: Wording) -> bool:
    """`jeg vil gerne have noget på dagsordenen`: what, is still to be said."""
    return found.title.casefold() in _SAYS_NOTHING


def item(line: str) -> Wording:
    """What the line says, its details cut off the end one by one, in whatever order they stand."""
    found = _kind_in_front(Wording(_WHEN.sub("", line.strip())))
    if (whole := _BRACKETS.match(found.title)) and (opened := _opened(found, whole)):
        found = opened
    while (shorter := _one_less(found)) != found:
        found = shorter
    alone = next((kind for kind, words in _ALONE.items() if words.match(found.title)), None)
    return replace(found, kind=found.kind or alone)


def _opened(found: Wording, whole: re.Match[str]) -> Wording | None:
    """`kemikalier (20 min, drøftelse)`; None where brackets hold anything but details."""
    for part in (one.strip() for one in whole["details"].split(",")):
        kind = next((kind for kind, words in _ALONE.items() if words.match(part)), None)
        if kind and found.kind in (None, kind):
            found = replace(found, kind=kind)
            continue
        less = _one_less(replace(found, title=f"-, {part}"))
        if less.title.strip(" ,-"):
            return None
        found = less
    return replace(found, title=whole["title"])


def names(typed: str) -> tuple[str, ...]:
    """`Bo Madsen og Ida Winther`, `Bo Madsen, Ida Winther`."""
    parts = (name.strip() for part in typed.split(",") for name in _AND.split(part))
    return tuple(name for name in parts if name)[:MOST_PRESENTERS]


def length(typed: str) -> tuple[str, int | None]:
    """A length alone, in minutes where no unit is said."""
    plain = typed.strip().rstrip(".")
    return moments.any_minutes(f"-, {plain} min" if plain.isdecimal() else f"-, {plain}")


def _one_less(found: Wording) -> Wording:
    if found.minutes is None:
        title, minutes = moments.any_minutes(found.title)
        if minutes is not None:
            return replace(found, title=title, minutes=minutes)
    if cut := _URGENT.search(found.title):
        return replace(found, title=found.title[: cut.start()].rstrip(), urgent=True)
    if not found.presenters and (cut := _PRESENTED.search(found.title)):
        return replace(found, title=found.title[: cut.start()].rstrip(" ,;–—-"), presenters=names(cut[1]))
    return found if found.kind else _kind_behind(found)


def _kind_in_front(found: Wording) -> Wording:
    for kind, words in _NAMED.items():
        if cut := words.match(found.title):
            return replace(found, title=found.title[cut.end() :], kind=kind)
    return found


def _kind_behind(found: Wording) -> Wording:
    for kind, words in _AS.items():
        if (cut := words.search(found.title)) and cut.start():
            return replace(found, title=found.title[: cut.start()].rstrip(), kind=kind)
    return found
