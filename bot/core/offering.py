"""What is offered where nothing is sure enough to be done, and what is asked for."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.core.choosing import (
    CERTAINLY,
    CLEARLY,
    CONFIRMS,
    HARDLY,
    LACKS,
    SHOWS,
    WHOLE,
    Meant,
    carries_more,
)
from bot.core.heard import Lacking, Offer
from bot.core.saying import named, parameters, saying
from bot.language.entities import Kind
from bot.language.pieces import MARKS, SOMETIME, doubts_of_itself
from bot.language.reader import ANOTHER_TIME, OPPOSITE
from bot.language.sheet import Sheet
from bot.language.slots import OF_TIME, Type
from cards.words import Language

GUESSED, NEAR_GUESS, IDLE = 0.07, 0.3, 0.7
"""How certain a door that only shows something must be where nothing else may be asked back, and each of
them beside the first; and how likely it must not be that nothing is asked for."""

MOST_LIKELY, MOST_OFFERED = 8, 3

HEARD = 0.8


def is_only_thought_of(one: Meant, sheet: Sheet) -> bool:
    """Nothing denies it, reports it or is over: it may come to be wanted."""
    if one.bid is None or one.bid.denies_deed or sheet.forbids:
        return False
    return one.door.changes and not one.bid.bars & (BARS - SUPPOSED)


def guesses(weighed: Sequence[Meant], sheet: Sheet, language: Language) -> Iterator[Offer]:
    """Where nothing may be asked back as likely, and something is asked for: what only shows something, as
    nothing is done by that; no more than what is about as likely as the first."""
    if not (sheet.asks_something or sheet.requests):
        return
    idle = 1 - sum(one.score for one in weighed)
    may_be = (one for one in weighed if _may_be_guessed(one, sheet, idle))
    likely = sorted(may_be, key=lambda one: -one.score)
    if not likely or likely[0].score < GUESSED or idle > IDLE or weighed[0].door.urgent:
        return
    near = (one for one in likely if one.score >= NEAR_GUESS * likely[0].score)
    told = {offer.text: offer for offer in (offer_of(one, language) for one in near)}
    yield from itertools.islice(told.values(), MOST_OFFERED)


def _may_be_guessed(one: Meant, sheet: Sheet, idle: float) -> bool:
    """It shows something or asks for what it lacks; it is not denied and answers no other question. A deed is
    not guessed where it is likelier that nothing is asked for: `har du et godt tema for min weekend`."""
    if one.asks:
        return not one.door.changes or one.score >= idle
    if one.offered and not one.door.changes:
        return True
    if one.door.changes or one.bid is None or one.lacks or not one.door.offered or sheet.forbids:
        return False
    return not (one.bid.denies_deed or one.bid.of_another)


def texts(one: Meant) -> list[str]:
    """Its own words; neither a reason nor what names a thing is such a text."""
    return [str(said) for slot, said in one.given.items() if one.door.type_of(slot) in TEXTS]


def may_be_then(one: Meant, others: Iterable[Sheet]) -> bool:
    """A day that another clause tells, and that the deed could take: `syg i dag, så klar jer uden mig`."""
    told = any(one.of_kind(Kind.time) for one in others)
    takes = [slot for slot in parameters(one.door)[0] if one.door.type_of(slot) in OF_TIME]
    return told and one.door.changes and bool(takes) and not any(slot in one.given for slot in takes)


def is_until_then(one: Meant, others: Iterable[Sheet]) -> bool:
    """The time that it takes is told by another clause: `de når ikke at stemme inden fredag, giv dem til den
    10.`."""
    takes = any(one.door.type_of(slot) in OF_TIME for slot in one.given)
    return takes and any(read.tells_until for read in others)


def none_beside(weighed: Sequence[Meant]) -> list[Meant]:
    """No deed is done in the place of one that is asked about and likelier, unless that leaves out what this
    one takes (`luk afstemningen om en time` does not close it now), or something is said against it."""
    asked = [one for one in weighed if one.offered and not one.enters and one.door.changes and one.bid]
    return [replace(one, enters=one.enters and not _gives_way(one, asked)) for one in weighed]


def _gives_way(one: Meant, asked: Iterable[Meant]) -> bool:
    likelier = (other for other in asked if other.score > one.score)
    return one.door.changes and not all(_is_surer(one, other) for other in likelier)


def _is_surer(one: Meant, other: Meant) -> bool:
    is_against = other.bid is not None and bool(other.bid.bars)
    return carries_more(one, other) or (is_against and one.bid is not None and one.bid.sure)


def asks_about_deed(weighed: Sequence[Meant], offers: Sequence[Offer]) -> bool:
    """Nothing is shown in the place of a deed that is far likelier, and is asked about beside others."""
    first = max(weighed, key=lambda one: one.score, default=None)
    if first is None or first.enters or not (first.door.changes and first.score >= LACKS):
        return False
    if any(one.enters and not one.heard for one in weighed):
        return False
    return not weighed[0].door.urgent and any(one.door is first.door for one in offers)


def is_heard(one: Meant) -> bool:
    return one.heard >= WHOLE or (one.heard >= HEARD and one.score >= HARDLY)


def offer_of(one: Meant, spoken: Language) -> Offer:
    """A sentence that means it; where there is none that says all of it, its form with what was said."""
    text = None if one.asks else saying(one.door, spoken, one.given) or saying(one.door, spoken, one.slots)
    if text is not None:
        clear, safe = one.score >= CONFIRMS, one.safe and one.score >= SHOWS
        return Offer(one.door, text, clear or safe, safe=safe, score=one.score)
    lacking = _lacking_of(one)
    called = named(one.door, spoken, lacking.given)
    return Offer(one.door, called, one.clear, lacking, safe=one.safe, score=one.score)


def lacked_by(weighed: Sequence[Meant]) -> Lacking | None:
    """What is likelier than all others together, and only lacks something; not where a meaning of another
    leaves nothing over."""
    possible = [one for one in weighed if not _is_out_of_question(one)]
    first = max(possible, key=lambda one: one.score, default=None)
    if first is None or not first.asks or any(one.door.urgent for one in weighed[:1]):
        return None
    if first.score < LACKS * (1 - sum(one.score for one in weighed if _is_out_of_question(one))):
        return None
    rivals = (one for one in possible if one.enters or one.offered)
    if any((one.enters and one.exact and one.score >= SHOWS) or carries_more(one, first) for one in rivals):
        return None
    return _lacking_of(first)


def _is_out_of_question(one: Meant) -> bool:
    """It only sounds like it: what it needs was not said, nor what it does."""
    return one.lacks and one.bid is not None and one.bid.lacks_deed and one.score < CLEARLY


def _lacking_of(one: Meant) -> Lacking:
    takes, _ = parameters(one.door)
    return Lacking(one.door, {slot: str(words) for slot, words in one.slots.items() if slot in takes})


def to_ask_about(weighed: Sequence[Meant], least: float) -> Meant | None:
    """The first, where it is a deed that may be asked about alone; none where somebody is in need."""
    first = next(iter(weighed), None)
    if first is None or first.door.urgent or not first.door.changes or first.score < least or first.lacks:
        return None
    if first.bid and not first.bid.core and first.score < CERTAINLY:  # what tells it most was not said
        return None
    if not first.offered or first.enters or any(one.enters and not one.heard for one in weighed):
        return None
    return first


def says_all_of_it(other: Meant, first: Meant) -> bool:
    """Another deed that leaves nothing over, and fits as well as the likeliest."""
    if first.bid is None or other.bid is None or not other.door.changes:
        return False
    return other.bid.exact and other.bid.score >= first.bid.score


def bars_of(before: Iterable[Sheet], behind: Iterable[Sheet]) -> frozenset[str]:
    """What other clauses say against it; what they deny is their own, unless they stand behind it and say
    nothing else, and so is what they doubt."""
    own = frozenset(("NOT", "BEHALF", "THANKED"))
    told = (one.marks if one.only_denies else _beside(one) - own for one in behind)
    return frozenset().union(*(_beside(one) - own for one in before), *told)


def _beside(clause: Sheet) -> frozenset[str]:
    """What a clause says against what another says: a doubt of its own does not."""
    doubts = doubts_of_itself(clause.open_pieces)
    return clause.marks - {"PERHAPS"} | {"DOUBT_BESIDE"} if doubts else clause.marks


TEXTS = (Type.words, Type.topic)
"""Slots that hold words of one's own."""

SUPPOSED = frozenset(("IF", "PERHAPS", SOMETIME, "UNTIL", "EXCEPT"))

BESIDE_IT = frozenset(("NOT", "NOT_THAT", SOMETIME))
"""What may belong to something else that is said beside it."""

NEVER = frozenset((ANOTHER_TIME, OPPOSITE, "UNMARKED"))
"""What keeps a deed from being asked about, however likely it is."""

BARS = MARKS | NEVER | {"PAST", "NOT_THAT"}
"""What keeps a deed from being asked about: where somebody then asks for it, only what is supposed."""
