"""An agenda item written in one line: what it is about, how long, who presents, whether it hurries."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.language import moments, splitting
from bot.language.grammar import INVERTS, PAST
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.phrases.words import folded, keys
from bot.language.pieces import Role
from bot.language.splitting import Clause

MOST_PRESENTERS = 6


@dataclass(frozen=True)
class Wording:
    """What a line says; `kind` and `minutes` are None where it does not."""

    title: str
    minutes: int | None = None
    presenters: tuple[str, ...] = ()
    kind: str | None = None
    urgent: bool = False
    left: tuple[str, ...] = ()
    """Words that speak of something and say nothing: `10-15 min`."""

    links: tuple[str, ...] = ()


KINDS: Mapping[str, tuple[str, ...]] = {
    "orientation": ("orientering", "orientation", "info", "information"),
    "discussion": ("drøftelse", "discussion"),
    "decision": ("beslutning", "decision"),
    "kamu_input": ("input til kamu", "kamu-input", "input to kamu", "kamu input"),
    "attention": ("opmærksomhedspunkt", "point of attention", "point for attention"),
    "exchange": ("erfaringsudveksling", "exchange of experience", "sharing of experience"),
    "safety_moment": ("safety moment", "sikkerhedsmoment"),
    "any_other": ("eventuelt", "evt", "any other business", "aob"),
}
_ONLY_BY_ITSELF = ("info", "information")
"""Words that mean a kind only behind `til`: `til info`."""

_BY_NAME = {name: kind for kind, names in KINDS.items() for name in names}
_LEAD = re.compile(r"^(?:til|som|for|as(?:\s+an?)?|en|et|an?)\s+", re.IGNORECASE)
_PRESENTED = re.compile(
    r"(?:^|\s)(?:v/|(?:(?:oplæg|præsenteret)\s+(?:ved|af|v/)|presented\s+by|oplægsholder:?)\s"
    r"|(?:ansvarlig|tovholder|owner):?\s(?=\s*(?-i:[A-ZÆØÅ])))\s*(?P<names>.+)$",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(r"(?P<lead>\b(?:ansvarlig|tovholder|owner)):\s+(?=(?-i:[A-ZÆØÅ]))", re.IGNORECASE)
"""Behind such a word a colon parts no clauses."""

_PRESENTS = re.compile(
    r"(?P<names>(?-i:[A-ZÆØÅ])[^,;:]{1,80}?)\s+(?:fremlægger|præsenterer|holder\s+oplæg|presents?|will\s+present)(?:\s+(?:det|den|it))?",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(r"\s*,?\s+(?:og|and)\s+(?:også|also)\s+", re.IGNORECASE)
_URGENT = re.compile(r"(?:(?:det|den)\s+)?haster|(?:(?:it|this)\s+is\s+)?urgent", re.IGNORECASE)
_AND = re.compile(r"\s+(?:og|and|&)\s+|\s*&\s*", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:til|på|for|on|at)\s+(?:det\s+|the\s+)?(?:næste|kommende|next|coming)\s+(?:møde|gang|meeting|time)",
    re.IGNORECASE,
)
_MEETING = (
    r"(?P<words>(?:til|for|to)\s+(?:(?:the|our|det|vores)\s+)?"
    r"(?:(?:mødet|møde|dagsordenen|meeting|agenda)\s+(?P<behind>[^\n]{1,60}?)"
    r"|(?P<before>[^\n]{1,60}?)[\s-]*(?:mødet|møde|meeting)))\s*:\s+(?P<title>\S.*)"
)
_FOR_MEETING = re.compile(_MEETING, re.IGNORECASE | re.DOTALL)
"""`til mødet i marts: støj`, `for the March meeting: noise`"""

_ITEM_FOR_MEETING = re.compile(rf"\b(?:punkt|item)\s+{_MEETING}", re.IGNORECASE | re.DOTALL)
_ITEM_BESIDE = re.compile(
    r"\b(?:punkt|item)\s+(?P<words>(?:til|for|to)\s+(?:the\s+)?(?:mødet|meeting)\s+(?:i|den|in|on)\s+\S[^:]*)",
    re.IGNORECASE,
)
_LIKE_A_LENGTH = re.compile(
    r"(?:ca\.?\s+)?\d+\s*(?:-|–|til|to|eller|or)\s*\d+\s*(?:min\w*|timer?|hours?)\.?|(?:til|på)\s+mødet\s+\S.*",
    re.IGNORECASE,
)
"""What speaks of a length, or of another meeting, and says none."""

_SAYS_NOTHING = frozenset(
    ["noget", "et punkt", "et nyt punkt", "et emne", "something", "an item", "a new item", "a topic"]
)


def says_nothing(found: Wording) -> bool:
    """`jeg vil gerne have noget på dagsordenen`: what, is still to be said."""
    return found.title.casefold() in _SAYS_NOTHING


def item(line: str) -> Wording:
    """What the line says: each of its clauses is a detail, or a part of the title as it was written."""
    line, links = _without_links(_NAMED_BEHIND.sub(r"\g<lead> ", line))
    found = Wording("", links=links)
    kept: list[Clause] = []
    cut = splitting.cut(line)
    for clause in cut:
        detailed = None if clause.is_quoted else _detailed(found, clause, is_only=len(cut) == 1)
        found = detailed or found
        kept += [] if detailed else [clause]
    found, kept = _alone(found, cut, kept)
    return _without_tails(replace(found, title=_title(line, kept)))


_LINK = re.compile(
    r"(?:^|[\s,;–-]+)(?:(?:med|with|se|see)\s+)?"
    r"(?:(?:bilag|link|slides?|materiale|annex|attachment|material)\b\s*\d*\s*:?\s*)?"
    r"(?<![(\[<])(https://[^\s,;)]+)",
    re.IGNORECASE,
)


def _without_links(line: str) -> tuple[str, tuple[str, ...]]:
    """`støj, bilag https://…, 10 min`; a link alone is what the line says."""
    bare = _LINK.sub("", line).strip(" ,;–-")
    links = tuple(one.rstrip(".") for one in _LINK.findall(line))
    return (bare, links) if links and bare else (line, ())


def items(line: str) -> list[Wording]:
    """`kemi og også støj, 10 min` are two items of the same length; all else is one."""
    parts = [part for part in _AND_ALSO.split(line) if part.strip()]
    if len(parts) < 2 or splitting.bare(line) != line:
        return [item(line)]
    found = [item(part) for part in parts]
    return [replace(one, minutes=one.minutes or found[-1].minutes) for one in found]


@dataclass(frozen=True, slots=True)
class Whither:
    """The meeting that an item is for, as it was said: all of its `words`, and of these when it is."""

    words: str
    when: str


def for_meeting(line: str, sentence: str = "") -> tuple[Whither | None, str]:
    """The meeting that is named ahead of the item, in its line or in the `sentence` around it, and the line
    without it; the next meeting needs no name."""
    found = _FOR_MEETING.fullmatch(line.strip()) or _ITEM_FOR_MEETING.search(sentence)
    title = found["title"] if found and line.strip().endswith(found["title"]) else line
    if found is None or _WHEN.fullmatch(found["words"]):
        return None, title
    return Whither(found["words"], found["behind"] or found["before"]), title


def meeting_beside(sentence: str) -> str:
    """`punkt til mødet i marts`, without a colon: where the meeting ends and the item begins is not said."""
    found = _ITEM_BESIDE.search(sentence)
    return found["words"] if found else ""


def kind_of(words: str) -> str | None:
    """Which kind a word or two name, as `orientering` or `til orientering`."""
    bare = words.strip(" .!").casefold()
    led = _LEAD.sub("", bare)
    return _BY_NAME.get(led) if led != bare or bare not in _ONLY_BY_ITSELF else None


def _detailed(found: Wording, clause: Clause, *, is_only: bool) -> Wording | None:
    """With what a whole clause says of the item; None where it is none of it."""
    words = clause.words.strip(" .!?")
    if _WHEN.fullmatch(words) and not is_only:
        return found
    if _URGENT.fullmatch(words) and not is_only:
        return replace(found, urgent=True)
    kind = kind_of(words)
    if kind and not is_only:
        return replace(found, kind=kind) if found.kind in (None, kind) else None
    if clause.before and (unread := _LIKE_A_LENGTH.fullmatch(_PRESENTED.sub("", words))):
        presented = _PRESENTED.search(words)
        people = names(presented["names"]) if presented else found.presenters
        return replace(found, presenters=people, left=(*found.left, unread.group()))
    if not is_only and not found.presenters and (presents := _PRESENTS.fullmatch(words)):
        return replace(found, presenters=names(presents["names"]))
    return None if is_only else _measured(found, words)


def _measured(found: Wording, words: str) -> Wording | None:
    """A length, a presenter or both: `20 min v/ Bo Madsen`."""
    presented = None if found.presenters else _PRESENTED.search(words)
    rest = words[: presented.start()].strip() if presented else words
    minutes = None
    if rest and found.minutes is None:
        left, minutes = length(rest if not rest.isdecimal() else "")
        minutes = None if _is_about_something(left) else minutes
    if (rest and minutes is None) or not (presented or minutes is not None):
        return None
    people = names(presented["names"]) if presented else found.presenters
    return replace(found, minutes=found.minutes if minutes is None else minutes, presenters=people)


def _is_about_something(left: str) -> bool:
    """`vinterglat på stierne 10 min` is a title and its length; `det tager ca. 10 min` is a length."""
    said = left.strip("- ,.")
    return any(piece.role in (Role.content, Role.unknown) for piece in parse(said, lexicon()).pieces)


def _alone(found: Wording, cut: Sequence[Clause], kept: list[Clause]) -> tuple[Wording, list[Clause]]:
    """`safety moment, 10 min`: where nothing else is left, the kind is what it is about."""
    if not kept:
        kept = [one for one in cut if kind_of(one.words)][:1] or list(cut[:1])
    if len(kept) == 1 and found.kind is None:
        found = replace(found, kind=kind_of(kept[0].words))
    return found, kept


def _title(line: str, kept: Sequence[Clause]) -> str:
    """The clauses that are left, with the signs that stood between them."""
    parts: list[str] = []
    for at, clause in enumerate(kept):
        joined = at and not line[kept[at - 1].end : clause.start].strip(" ,;:.?!()[]-–—|\n\t")
        if joined:
            parts[-1] += line[kept[at - 1].end : clause.start] + clause.words
        else:
            parts.append(clause.words)
    title = ", ".join(parts)
    ends = kept[-1].after if kept else ""
    opened = {")": "(", "]": "["}.get(ends, "")
    begins = kept[0].before if kept else ""
    closes = opened and (title.count(opened) > title.count(ends) or (len(kept) == 1 and begins == opened))
    return splitting.bracketed(title + (ends if closes or ends in ("?", "!") else ""), begins)


def _without_tails(found: Wording) -> Wording:
    """`alenearbejde v/ Bo Madsen`, `alenearbejde i 20 minutter`: what stands behind no sign."""
    if not found.presenters and (cut := _PRESENTED.search(found.title)) and cut.start():
        found = replace(found, title=found.title[: cut.start()].rstrip(), presenters=names(cut["names"]))
    if found.minutes is None and not _is_sentence(found.title):
        title, minutes = moments.any_minutes(found.title)
        if minutes is not None and title:
            found = replace(found, title=title, minutes=minutes)
    return found


def _is_sentence(title: str) -> bool:
    """`Må man arbejde alene i 2 timer`: a length that no sign parts from it is what it is about."""
    return title.endswith("?") or not _IN_SENTENCES.isdisjoint(keys(title))


_IN_SENTENCES = (INVERTS | PAST | folded("hvad hvem hvorfor hvordan hvornår what who why how when")) - folded(
    "i"
)


def names(typed: str) -> tuple[str, ...]:
    """`Bo Madsen og Ida Winther`, `Bo Madsen, Ida Winther`."""
    parts = (name.strip() for part in typed.split(",") for name in _AND.split(part))
    return tuple(name for name in parts if name)[:MOST_PRESENTERS]


def length(typed: str) -> tuple[str, int | None]:
    """A length alone, in minutes where no unit is said."""
    plain = typed.strip().rstrip(".")
    return moments.any_minutes(f"-, {plain} min" if plain.isdecimal() else f"-, {plain}")


_TO_LENGTH = re.compile(
    r"\b(?:til|to)\s+(?:kun\s+|blot\s+|only\s+|just\s+)?"
    r"(\d{1,3}\s*(?:m|min|minut\w*|minutes?|timer?|hours?))\s*[.!]*$",
    re.IGNORECASE,
)


def length_wanted(sentence: str) -> int | None:
    """How long something is to take that is there already, at the end of it: `ret … til 20 min`."""
    found = _TO_LENGTH.search(sentence.strip())
    return length(found[1])[1] if found else None
