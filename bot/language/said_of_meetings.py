"""What is said of a planned meeting: it is held elsewhere or at another hour, it is off, or is it?

The whole sentence is read: a word that belongs to none of these makes it something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.language import meetings, stretches
from bot.language.entities import Entity, Kind
from bot.language.grammar import DEFINITE, PAST
from bot.language.lexicon import lexicon
from bot.language.meetings import Parts
from bot.language.parsing import parse
from bot.language.phrases.words import folded
from bot.language.pieces import Piece, Role
from bot.language.sheet import Sheet

_CHANGES = frozenset(("EDIT", "MOVE", "BEGIN", "END", "HOLD", "PUT", "MAKE", "WANT", "LET"))
_AROUND = frozenset(("NOW", "INSTEAD", "RATHER", "WE", "OUR", "NEXT", "TIME_OF"))
_PLACES = frozenset(("ROOM", "ONLINE"))
_OFF = frozenset(("CANCEL", "MOVE", "POSTPONE", "WORK_IN"))
"""`moved to` is said of who works somewhere, too."""

_ON = frozenset(("STILL", "HAPPEN", "AFTER_ALL"))
_ASKED = frozenset(("WHEN", "WHERE", "WHY"))
_MEETING = frozenset(("MEETING", "MEET"))
_SMALL = (Role.small, Role.weak, Role.courtesy)
_OUGHT = folded(
    "kan skal må bør kunne skulle burde vil ville can could shall should may might must would ought let "
    "please"
)
_KNOWN, _UNKNOWN = folded("the our vores det dette this næste next"), folded("et en a an nyt ny new")
_FROM, _TO = folded("fra from"), folded("til to by")
_NOT_BEFORE = folded("først")
_ANEW = frozenset(("NOW", "INSTEAD", "RATHER"))


@dataclass(frozen=True)
class Otherwise:
    """Another hour or place of a meeting, as it was said; `which` are the words that say of which one.

    `ends`: the hour, a minute of the day, at which it ends; `begins`: that at which it begins, and no more.
    `moves`: it is said to be moved.
    """

    which: str
    new: str
    moves: bool
    begins: int | None = None
    ends: int | None = None


@dataclass(frozen=True)
class Standing:
    """Of which meeting somebody asks, or tells, that it is off; `of_it`: of what was spoken of before."""

    which: str
    of_it: bool = False
    told: bool = False


def otherwise(text: str) -> Otherwise | None:
    """`mødet i december er nu i lokale 205`, `start the meeting at 1 pm`; None for all else."""
    read = parse(text, lexicon())
    subject = _subject(read) if _tells(read) else None
    if subject is None:
        return None
    which, rest = _apart(read, subject)
    parts = meetings.parts(rest)
    place = _new_place(read, rest, parts)
    allowed = _MEETING | _CHANGES | _AROUND | _PLACES
    if parts.day or place is None or not (parts.hours or place) or not _is_all(read, parts.left, allowed):
        return None
    said = _said(read)
    found = Otherwise(which, " ".join(filter(None, (parts.hours, place))), "MOVE" in said)
    if parts.span is None or parts.span.end is not None:
        return found
    if "END" in said and "BEGIN" not in said:
        return replace(found, new=place, ends=parts.span.start.minute)
    return replace(found, begins=parts.span.start.minute)


def standing(text: str) -> Standing | None:
    """`er mødet aflyst?`, `hvornår er det flyttet til?`, and, told, `mødet den 8. er aflyst`; None for all
    else, also for who wants it to be so."""
    read = parse(text, lexicon())
    if read.verbatim is not None or read.hedged or any(word.key in _OUGHT for word in read.words):
        return None
    subject = _subject(read) or next((one for one in read.pieces if "IT" in one.concepts), None)
    said = _said(read)
    if subject is None or read.marks - {"NOT"} or not said & (_OFF | _ON):
        return None
    which, rest = _apart(read, subject)
    of_it = not subject.concepts & _MEETING
    parts = meetings.parts(rest)
    allowed = _MEETING | _OFF | _ON | _ASKED | {"OUR", "NEXT", "NOW", "NOT", "IT", "HOLD", "NEW", "DATE_OF"}
    if parts.day or parts.hours or parts.places or not _is_all(read, parts.left, allowed):
        return None
    if read.asks_something and (said & _OFF or (said & _ON and not (of_it or said & _ASKED))):
        return Standing(which, of_it)
    told = "CANCEL" in said and not (said & _ASKED or of_it or "NOT" in read.marks)
    follows = any("CANCEL" in one.concepts and one.first > subject.first for one in read.pieces)
    return Standing(which, told=True) if told and follows and not read.asks_something else None


def standing_of(text: str) -> Standing:
    """The same where it is known that somebody asks it, however they say it."""
    read = parse(text, lexicon())
    times = (read.said(one.first, one.after) for one in read.of_kind(Kind.time))
    return standing(text) or Standing(next(times, ""))


def books_room(text: str) -> bool:
    """`book lokale 205 til i eftermiddag`: it is a room that is to be booked, and no meeting in it."""
    told = [one for one in parse(text, lexicon()).pieces if one.role in (Role.content, Role.ask, Role.mark)]
    deed = next((at for at, one in enumerate(told) if any(map(_is_deed, one.concepts))), len(told))
    first = told[deed : deed + 2]  # `udskyd aftalen med lokalet` books none
    return len(first) > 1 and bool(first[0].concepts & _BOOKS) and "ROOM" in first[1].concepts


def _is_deed(concept: str) -> bool:
    return lexicon().sections.get(concept) == "deeds"


_BOOKS = frozenset(("PLAN_IT", "RESERVE"))


def can_after_all(text: str) -> Literal["", "can", "come"]:
    """`jeg kan alligevel godt`, `I can make it after all`: is coming spoken of? "" where it says more."""
    read = parse(text, lexicon())
    told = [one for one in read.pieces if one.role not in _SMALL]
    is_all = all(one.concepts & {"AFTER_ALL", "COME"} for one in told) and "AFTER_ALL" in _said(read)
    is_own = "ME" in _said(read) or len(told) == len(read.pieces)
    can = any(word.key in _CAN for word in read.words)
    if not (is_all and is_own and can) or read.asks_something:
        return ""
    return "come" if "COME" in _said(read) else "can"


_CAN = folded("kan can")


def _said(read: Sheet) -> frozenset[str]:
    return frozenset[str]().union(*(piece.concepts for piece in read.pieces))


# --- reading it -------------------------------------------------------------------------------------------


def _tells(read: Sheet) -> bool:
    """It asks, denies, supposes and reports nothing, and is said of no time that is over."""
    asks = read.asks_something or read.marks or read.hedged or read.verbatim is not None
    return not (asks or read.speaks_of_others or any(word.key in PAST for word in read.words))


def _subject(read: Sheet) -> Piece | None:
    """The meeting that is known to who speaks, or, where it is to be another, its room."""
    meeting = next((one for one in read.pieces if "MEETING" in one.concepts), None)
    said = _said(read)
    if meeting is not None and _is_known(read, meeting):
        return meeting
    room = next((one for one in read.pieces if "ROOM" in one.concepts), None)
    if room is not None and said & {"EDIT", "MOVE"} and _is_known(read, room):
        return room
    meet = next((one for one in read.pieces if "MEET" in one.concepts), None)
    is_ours = "WE" in said and bool(said & _ANEW)
    return meet if is_ours and meet is not None and not _is_new(read, meet) else None


def _is_known(read: Sheet, thing: Piece) -> bool:
    """`mødet`, `the meeting`, `next meeting`, `Tuesday's meeting`, and not `et møde`."""
    if _is_new(read, thing):
        return False
    before = read.words[thing.first - 1].key if thing.first else ""
    of_a_day = any(one.after == thing.first for one in read.of_kind(Kind.time))
    return before in _KNOWN or of_a_day or read.words[thing.after - 1].key.endswith(DEFINITE)


def _is_new(read: Sheet, thing: Piece) -> bool:
    return thing.first > 0 and read.words[thing.first - 1].key in _UNKNOWN


def _apart(read: Sheet, subject: Piece) -> tuple[str, str]:
    """The words beside the meeting that say which one, and the sentence with blanks in their place."""
    for one in read.of_kind(Kind.time):
        if words := _names(read, subject, one):
            start, end = read.words[one.first].start, read.words[one.after - 1].end
            return words, read.text[:start] + " " * (end - start) + read.text[end:]
    return "", read.text


def _names(read: Sheet, subject: Piece, time: Entity) -> str:
    """The day or the month, where it stands directly beside the meeting and nothing says `to`."""
    between = read.words[subject.after : time.first] if time.first >= subject.after else []
    is_beside = time.after == subject.first or (time.first >= subject.after and len(between) < _NEAR)
    leads = {word.key for word in [*between, read.words[time.first]]}
    if not is_beside or leads & _TO:
        return ""
    if not all(_is_small(read, at) for at in range(subject.after, time.first)):
        return ""
    words = read.said(time.first, time.after)
    return words if stretches.is_a_month(words) else meetings.parts(words).day


_NEAR = 3


def _is_small(read: Sheet, at: int) -> bool:
    piece = read.piece_at(at)
    return piece is not None and piece.role in _SMALL


def _new_place(read: Sheet, text: str, parts: Parts) -> str | None:
    """The last place that is said; "" where none is, None where another is said as well."""
    if not parts.places:
        return ""
    *before, (start, end) = parts.places
    old = all(_is_bare(read, text[begin:ends]) or _led_by(read, begin, _FROM) for begin, ends in before)
    only_names_room = _is_bare(read, text[start:end]) and not before
    return None if not old else "" if only_names_room else text[start:end]


def _is_bare(read: Sheet, words: str) -> bool:
    """`lokalet` is a room, and says of none which one."""
    return len(words.split()) == 1 and any(
        "ROOM" in piece.concepts and read.said(piece.first, piece.after) == words for piece in read.pieces
    )


def _led_by(read: Sheet, start: int, leads: Collection[str]) -> bool:
    before = [word.key for word in read.words if word.end <= start]
    return bool(before) and before[-1] in leads


def _is_all(read: Sheet, left: Collection[int], allowed: Collection[str]) -> bool:
    """Does each word that is left say nothing of its own, or only what is allowed?"""
    return all(
        piece.role in (*_SMALL, Role.time)
        or _is_not_before(read, piece)
        or (bool(piece.concepts) and any(one in allowed for one in piece.concepts))
        for piece in _pieces_at(read, left)
    )


def _is_not_before(read: Sheet, piece: Piece) -> bool:
    """`først kl. 10` is at 10, and `det første møde` another one."""
    is_led = any(one.first == piece.after for one in read.of_kind(Kind.time))
    return is_led and read.words[piece.first].key in _NOT_BEFORE


def _pieces_at(read: Sheet, left: Collection[int]) -> Iterator[Piece]:
    for piece in read.pieces:
        start, end = read.words[piece.first].start, read.words[piece.after - 1].end
        if any(start <= at < end for at in left):
            yield piece


_ALL = re.compile(r"\b(?:alle|samtlige|all)\s+(?:\w+\s+){0,2}?(?:møde\w*|meetings)\b", re.IGNORECASE)
_FROM_TO = re.compile(
    r"(?:fra\s+|from\s+)?(?P<old>.+?)\s+(?:til|to)\s+(?P<new>.+)", re.IGNORECASE | re.DOTALL
)


def means_all(sentence: str) -> bool:
    """`alle møder`, `all our meetings`: more than one."""
    return _ALL.search(sentence) is not None


def from_to(when: str) -> tuple[str, str] | None:
    """What stands before `til`, and what behind it: `den 13/10 til 15/10`."""
    found = _FROM_TO.fullmatch(when.strip())
    return (found["old"], found["new"]) if found else None
