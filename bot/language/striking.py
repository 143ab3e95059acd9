"""Corrections in the same breath: what is struck, and what is said in its place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.language.entities import Entity, Kind
from bot.language.phrases.words import folded
from bot.language.pieces import Role
from bot.language.replies import reply
from bot.language.sheet import Sheet

Reads = Callable[[str], Sheet]

_MAY_CORRECT = re.compile(r"\b(?:nej|næ|no|nope|rettelse|correction|ikke|not|n.t|men|but)\b", re.IGNORECASE)
_NO = folded("nej næ no nope rettelse correction")
_NOUN_MAY_FOLLOW = folded("no")
_GOES_ON = folded(
    "i we wait sorry actually not make that it lets say hold never nevermind forget do dont please lad vent"
)
_CONTRASTS = folded("ikke not")
_THANKS = folded("tak thanks thank")
_YES = folded("ja jo jep yes yep yeah")
_SAYS_LITTLE = (Role.small, Role.weak, Role.courtesy, Role.time)
_FILLER = re.compile(
    r"[\s,.;:!–—-]*(?:vent(?: lidt)?|wait|undskyld|sorry|ups|oops|hov|jeg mener|jeg mente|i mean|i meant"
    r"|make (?:it|that)|gør (?:det|den)(?: til)?|sæt (?:det|den)(?: til)?|(?:det|it|that) (?:skal|should)"
    r" (?:være|be)|lad os sige|let.?s say|sig|say|hellere|rather|actually|faktisk|egentlig|snarere|da)\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"[\s,.;:!–—-]*(?:ikke|not)\b(?P<struck>[^,.;:!?]*?)(?:[,.;:!–—-]+|\b(?:men|but)\b|$)", re.IGNORECASE
)
_LEAD = re.compile(r"^[\s,.;:!–—-]+|[\s,;:–—-]+$")
_CLOCK = re.compile(
    r"(?:\b(?:kl\.?|klokken|at)\s*\d+(?:[.:]\d\d)?|\b\d+[:.]\d\d\b|\b\d+\s*(?:am|pm)\b|\b(?:halv|half)\s\w+"
    r"|\b\d{1,2}(?=\s*[–-]\s*\d{1,2}\b(?![./])))(?:\s*[–-]\s*\d{1,2}(?:[.:]\d\d)?\b)?",
    re.IGNORECASE,
)
_THOUGHT_OF = folded("kunne ville burde skulle could would should might")
_BUT, _IT, _IT_IS = folded("men but"), folded("det it that thats its"), folded("thats its")
_IS = folded(
    "er var bliver ville vil kan går gør giver virker lyder is was would will isnt wasnt wont does sounds"
)
_TO = folded("til to until till og and")
_TELLERS = folded("jeg vi man i we one du you")


@dataclass(frozen=True, slots=True)
class Correction:
    """What may be meant in the end; nothing where all was only struck.

    A `contrast` (`Thursday, not Friday`) strikes nothing that was wanted, nor does what is told of
    somebody who wants it, too.
    """

    reading: str = ""
    mended: bool = True
    """The same sentence with another slot, and not one of its own that stands behind it."""

    contrast: bool = False


def corrected(read: Sheet, reads: Reads) -> Correction | None:
    """`byt med Dorte, nej Camille`, `…, no wait, I object: …`, `aflys mødet? nej da`, `we could …, but that
    is silly`: None where somebody takes nothing of it back."""
    if (wanted := _wanted_by_both(read)) is not None:
        return Correction(wanted, contrast=True)
    if not _MAY_CORRECT.search(read.text):
        return None
    struck = next((at for at in range(1, len(read.words)) if _strikes(read, at)), None)
    if struck is not None and (found := _correction(read, struck, reads)) is not None:
        return found
    if _is_dismissed(read):
        return Correction()
    return _contrast(read)


def _strikes(read: Sheet, at: int) -> bool:
    """A no that is no answer: something was said before it that it takes back."""
    key = read.words[at].key
    if key not in _NO or not _says_something(read, at):
        return False
    following = read.words[at + 1].key if at + 1 < len(read.words) else ""
    if following in _THANKS or any(word.key in _YES for word in read.words[:at]):
        return False
    if any(one.kind is Kind.quote and one.first <= at < one.after for one in read.entities):
        return False
    sign = read.text[read.words[at - 1].end : read.words[at].start].strip()
    ends_entity = any(one.after == at for one in read.entities)
    if sign == ":" or not (sign or ends_entity):
        return False
    if key not in _NOUN_MAY_FOLLOW:
        return True
    behind = read.text[read.words[at].end :].lstrip(" ")
    begins = any(one.first == at + 1 or _is_named_again(read, one, at) for one in read.entities)
    return not following or not behind[:1].isalnum() or following in _GOES_ON or begins


def _is_named_again(read: Sheet, one: Entity, at: int) -> bool:
    """`item 1, no item 2`."""
    return one.first == at + 2 and any(
        other.kind is one.kind and other.after <= at for other in read.entities
    )


def _says_something(read: Sheet, at: int) -> bool:
    return any(
        one.first < at
        and one.role not in (Role.small, Role.courtesy)
        and read.words[one.first].key not in _NO
        for one in read.pieces
    )


def _correction(read: Sheet, at: int, reads: Reads) -> Correction | None:
    """What is said in the place of what is struck; in words of one's own only what has a type."""
    own = read.verbatim is not None and at >= read.verbatim[0]
    before = read.text[: read.words[at - 1].end].rstrip(" ,;–—-")
    struck, behind = _behind(read.text[read.words[at].end :])
    if not behind:
        return None if own or struck else Correction()
    instead = reads(behind)
    mended = _mended(reads(before), instead, struck)
    if own:
        return Correction(mended) if mended else None
    if mended is None and _is_fragment(instead, reads(before)):
        return Correction()
    return Correction(mended) if mended else Correction(behind, mended=False)


def _behind(said: str) -> tuple[str, str]:
    """What is ruled out by name, and what stands there instead, without what only leads to it."""
    struck = ""
    while found := _FILLER.match(said):
        said = said[found.end() :]
    if named := _NOT_THAT.match(said):
        struck, said = named["struck"].strip(), said[named.end() :]
    said = _LEAD.sub("", said)
    if not said.endswith("?"):
        said = said.rstrip(".!? ")
    answer = reply(said) if said else None
    return struck, "" if answer is not None and answer.agrees is False else said


def _is_fragment(read: Sheet, before: Sheet) -> bool:
    """It says what or when alone, and nothing that was not said before."""
    return bool(read.entities) and all(
        one.entity or one.role in _SAYS_LITTLE or (one.concepts and one.concepts <= before.concepts)
        for one in read.pieces
    )


def _mended(before: Sheet, instead: Sheet, struck: str) -> str | None:
    """The sentence as it would have been said at once; None where that is not surely read."""
    if len(instead.entities) != 1 or not _is_fragment(instead, before):
        return None
    new = instead.entities[0]
    words = instead.said(new.first, new.after)
    alike = [one for one in before.entities if one.kind is new.kind]
    if not alike:
        may_follow = new.kind is Kind.time and before.verbatim is None
        return f"{before.text} {words}" if may_follow else None
    old = alike[-1]
    if len(alike) > 1 and old.after != len(before.words) and struck.casefold() != _said(before, old):
        return None
    if new.kind is Kind.time:
        return _at_another_time(before, old, instead, new)
    return _with(before, old.first, old.after, words)


def _at_another_time(before: Sheet, old: Entity, instead: Sheet, new: Entity) -> str | None:
    """A day for a day, and a time of day for a time of day: what else was said of it stays."""
    words, had, has = instead.said(new.first, new.after), _facets(before, old), _facets(instead, new)
    if _dashed(before, old) and has[0] and not _dashed(instead, new):
        return None
    if had == (True, True) and has != had:
        clock = _clock_of(before, old)
        if clock is None:
            return None
        first, after = (clock, old.after) if has[0] else (old.first, clock)
        return _with(before, first, after, words)
    if had != has:
        return None
    first = _last_of_range(before, old) if _last_of_range(instead, new) == new.first else old.first
    return _with(before, first, old.after, words)


def _clock_of(read: Sheet, one: Entity) -> int | None:
    """The word with which its time of day begins, where nothing but that stands behind it."""
    begins = range(one.first + 1, one.after)
    return next(
        (at for at in begins if _facets(read, Entity(one.kind, at, one.after)) == (True, False)), None
    )


def _with(read: Sheet, first: int, after: int, words: str) -> str:
    """The text with these words in the place of those."""
    return f"{read.text[: read.words[first].start]}{words}{read.text[read.words[after - 1].end :]}"


def _last_of_range(read: Sheet, one: Entity) -> int:
    """Where its end begins: who corrects `Monday to Wednesday` by one day means the last that was said."""
    joined = (at for at in range(one.after - 2, one.first, -1) if read.words[at].key in _TO)
    return next(joined, one.first - 1) + 1 if one.kind is Kind.time else one.first


def _dashed(read: Sheet, one: Entity) -> bool:
    """`12-15`: nobody says which end of it is corrected."""
    return bool(re.search(r"\d\s*[–-]\s*\d", read.said(one.first, one.after)))


def _said(read: Sheet, one: Entity) -> str:
    return read.said(one.first, one.after).casefold()


def _facets(read: Sheet, one: Entity) -> tuple[bool, bool]:
    """Whether it says a day, and whether a time of it."""
    said = read.said(one.first, one.after)
    clock = _CLOCK.search(said)
    return bool(clock), bool(re.search(r"\w", _CLOCK.sub("", said)))


def _is_dismissed(read: Sheet) -> bool:
    """`vi kunne flytte mødet, men det er dumt`: only thought of, and judged in the same breath."""
    keys = [word.key for word in read.words]
    but = next((at for at in range(2, len(keys) - 2) if keys[at] in _BUT), None)
    if but is None or (read.verbatim is not None and but >= read.verbatim[0]) or read.asks_something:
        return False
    thought = any(one in _TELLERS and other in _THOUGHT_OF for one, other in itertools.pairwise(keys[:but]))
    judges = keys[but + 1] in _IT and (keys[but + 2] in _IS or keys[but + 1] in _IT_IS)
    return thought and judges


_BID = re.compile(r"^[\w .]{2,40}? (?:har )?(?:bad|bedt) mig (?:om at |om |at )?(?=\S)", re.IGNORECASE)
_ASKED = re.compile(r"^[\w .]{2,40}? (?:has )?asked me to (?=\S)", re.IGNORECASE)
# It begins where a run of signs begins: from each of thousands it would be read anew.
_AGREED = re.compile(
    r"(?<![\s,.;–—-])[\s,.;–—-]*[,.;–—-]\s*(?:og |and )?"
    r"(?:hun|han|de|she|he|they) (?:har sagt|sagde|siger|says?|said|has said)"
    r" (?:ja|yes|ok|okay|det er (?:fint|ok|i orden))(?: til det)?[\s.!]*$",
    re.IGNORECASE,
)


def _wanted_by_both(read: Sheet) -> str | None:
    """`Bo bad mig flytte mødet`, `Camille tager min tur, hun sagde ja`: what was said between others is why
    it is asked for, and no report of it."""
    if read.verbatim is not None or read.asks_something:
        return None
    if agreed := _AGREED.search(read.text):
        return read.text[: agreed.start()]
    named = any(one.kind is Kind.person and one.first == 0 for one in read.entities)
    bidden = (_BID.match(read.text) or _ASKED.match(read.text)) if named else None
    return read.text[bidden.end() :] if bidden else None


def _contrast(read: Sheet) -> Correction | None:
    """`torsdag, ikke fredag`, `20 minutes not 15`: what is meant is said, and what is not."""
    for one in read.entities:
        at = one.after
        if at >= len(read.words) or read.words[at].key not in _CONTRASTS:
            continue
        other = next((two for two in read.entities if two.first > at), None)
        if other is None or other.after != len(read.words) or not _is_alike(read, one, other):
            continue
        between = (piece for piece in read.pieces if at < piece.first < other.first)
        if all(piece.role in _SAYS_LITTLE for piece in between):
            return Correction(read.text[: read.words[at - 1].end], contrast=True)
    return None


def _is_alike(read: Sheet, one: Entity, other: Entity) -> bool:
    lengths = {one.kind, other.kind} <= {Kind.length, Kind.number}
    return lengths or (one.kind is other.kind and _facets(read, one) == _facets(read, other))
