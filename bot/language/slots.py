"""What a slot of a meaning may hold, and whether what was said is that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.language.clauses import begins_request
from bot.language.entities import Kind
from bot.language.entities import names as given_names
from bot.language.grammar import FINITE
from bot.language.lexicon import Lexicon
from bot.language.parsing import parse
from bot.language.phrases.words import fold, folded
from bot.language.pieces import DOUBTS, HEDGE, SOMETIME, Piece, Role
from bot.language.sheet import Sheet


class Type(StrEnum):
    """What a slot may hold."""

    day = "day"
    """A day, with or without a time."""

    moment = "moment"
    """A day and times, and a place behind them."""

    whole = "whole"
    """The same, of a door that says what it does not understand of it: a condition, somebody's name."""

    tail = "tail"
    """A day and all that is said behind it."""

    period = "period"
    """From when until when."""

    hours = "hours"
    year = "year"
    person = "person"
    people = "people"
    number = "number"
    item = "item"
    """A number, or words of one's own."""

    thing = "thing"
    """Anything that has a number with a letter: D-2026-001, I-3, T-2."""

    decision = "decision"
    words = "words"
    topic = "topic"
    """Words of one's own, and how long it takes."""

    term = "term"
    reason = "reason"
    """Why: behind a sign or a word that says so, or a sentence of its own."""

    target = "target"
    """What somebody is for or against, and no reason."""

    place = "place"
    link = "link"
    language = "language"


BY_NAME: dict[str, Type] = {
    **dict.fromkeys(("day", "then", "old"), Type.day),
    "when": Type.moment,
    "hours": Type.hours,
    "year": Type.year,
    **dict.fromkeys(("name", "person", "other", "deputy", "who", "owner"), Type.person),
    **dict.fromkeys(("number", "first", "second", "last", "version", "given", "numbers"), Type.number),
    "which": Type.item,
    "thing": Type.thing,
    **dict.fromkeys(("decided",), Type.decision),
    **dict.fromkeys(("place",), Type.place),
    "link": Type.link,
    "term": Type.term,
}


def type_of(slot: str) -> Type:
    """A slot is typed by its name, where its door does not say."""
    return BY_NAME.get(slot, Type.words)


LEADING = folded(
    "om at noget et en nogle nogen det den about on that something some a an the of til på med som "
    "til: and og for for: is er hedder vi i is: about: ang vedr vedrørende angående regarding "
    "concerning to in nye ny new snak snakke tale talk "
    "fordi because since as da it this det dette han hun they"
)

AGAINST = folded("mod imod til om over at ved to against with at about on for that")

_NEED_OTHERS = (Role.small, Role.weak, Role.courtesy)

_ANSWERS = frozenset(("YES", "NO"))

NUMERALS = {
    fold(word): str(number)
    for number, words in enumerate(
        (
            "første først first én one ét",
            "anden andet second to two",
            "tredje tre third three",
            "fjerde fire fourth four",
            "femte fem fifth five",
            "sjette seks sixth six",
            "syvende syv seventh seven",
            "ottende otte eighth eight",
            "niende ni ninth nine",
            "tiende ti tenth ten",
            "ellevte elleve eleventh eleven",
            "tolvte tolv twelfth twelve",
        ),
        start=1,
    )
    for word in words.split()
}

COUNTS = (Role.time, Role.content, Role.unknown)


def holds(type_: Type, text: str, lexicon: Lexicon, *, asked_for: bool = False) -> bool:
    """Whether words, found by their place alone, are of a slot's type.

    Where the door needs the slot, words that are clearly nothing else (`flyt mødet til snart`) may go in: it
    then asks for the right ones.
    """
    if type_ is Type.place:
        return _is_place(parse(text, lexicon))
    read = parse(text, lexicon)
    if type_ in OF_WORDS:
        return _may_be_own_words(type_, read)
    if _is_more(type_, read):
        return asked_for and type_ in OF_TIME and _is_sometime(read, lexicon)
    if type_ in (Type.person, Type.people):
        is_one_word = asked_for and len(read.words) == 1
        return _may_be_somebody(read) or (is_one_word and _is_idle(read, read.pieces, lexicon))
    if type_ in (Type.number, Type.decision):
        return _is_number(read) if type_ is Type.number else not _does_something_with_one(read, lexicon)
    if asked_for and not read.of_kind(Kind.time) and _is_idle(read, read.pieces, lexicon):
        return True
    if type_ is Type.tail:
        return bool(read.of_kind(Kind.time)) and not any("NOT" in piece.concepts for piece in read.pieces)
    if type_ is Type.day and counts_minutes(read):
        return False
    return type_ not in OF_TIME or _is_time(read, lexicon)


def _may_be_somebody(read: Sheet) -> bool:
    is_more = (
        piece.role in (Role.content, Role.mark, Role.ask, Role.time) and piece.entity is not Kind.person
        for piece in read.pieces
    )
    return not (_is_of_small_words(read) or len(read.words) > MOST_NAMES or any(is_more))


def _is_time(read: Sheet, lexicon: Lexicon) -> bool:
    said = read.of_kind(Kind.time) or read.of_kind(Kind.number) or next_time(read)
    return bool(said) and not any(_is_no_time(piece, lexicon) for piece in read.pieces)


def counts_minutes(read: Sheet) -> bool:
    """`back in five minutes` tells of no day."""
    return any(piece.entity is Kind.time and "MINUTE" in piece.concepts for piece in read.open_pieces)


def _is_no_time(piece: Piece, lexicon: Lexicon) -> bool:
    """A word that tells something else, or a deed: `jeg kan ikke finde mødet den 13` says no day; nor does a
    denial of one: `alligevel ikke i januar`."""
    if "NOT" in piece.concepts:
        return True
    if piece.entity is not None or piece.role not in (Role.content, Role.weak):
        return False
    if any(lexicon.sections[concept] == "deeds" for concept in piece.concepts):
        return not piece.concepts & _OF_MEETINGS
    return piece.role is Role.content and not (
        lexicon.is_everyday(piece.concepts) or piece.concepts & _OF_MEETINGS
    )


def _does_something_with_one(read: Sheet, lexicon: Lexicon) -> bool:
    """`færdig med at høre om D-1` is not done with it."""
    return bool(read.of_kind(Kind.decision)) and any(
        piece.role in (Role.content, Role.weak) and not piece.past and lexicon.sections[concept] == "deeds"
        for piece in read.pieces
        for concept in piece.concepts
    )


def _may_be_own_words(type_: Type, read: Sheet) -> bool:
    """What names something says nothing else; a title may hold any word, but for a hedge at its edge."""
    if type_ is Type.reason and (read.words[0].key in AGAINST or _says_no_more(read)):
        return False
    if type_ in (Type.item, Type.target, Type.reason):
        return not (_is_doubted(read) if type_ is not Type.reason else _is_hedged_at_edge(read))
    return type_ not in (Type.words, Type.topic) or _tells_something(read)


def _says_no_more(read: Sheet) -> bool:
    """`jeg har en indvending mere` tells of no reason, nor does a name alone."""
    return all(
        piece.entity is Kind.person or piece.role in (Role.weak, Role.small, Role.courtesy)
        for piece in read.pieces
    )


def _is_hedged_at_edge(read: Sheet) -> bool:
    edges = [piece for piece in read.pieces if piece.first == 0 or piece.after == len(read.words)]
    return any(HEDGE in piece.concepts for piece in edges)


def _tells_something(read: Sheet) -> bool:
    """It points at nothing else, and a hedge at its edge is no part of it: `vist at mødes`."""
    return not _only_points(read) and not _is_hedged_at_edge(read)


def _is_more(type_: Type, read: Sheet) -> bool:
    """It doubts what it says, or speaks of somebody or asks for something where only a day is taken."""
    if type_ is Type.whole:
        return read.hedged or "EXCEPT" in read.marks
    of_time = type_ in OF_TIME and (read.speaks_of_others or begins_request(read, 0))
    return _is_doubted(read) or of_time


def _is_doubted(read: Sheet) -> bool:
    """`uge 50, hvis …`, `nok den 20.`: what is told with a day is more than the day."""
    ends = bool(read.pieces) and "NOT" in read.pieces[-1].concepts  # `…, ikke?`
    return read.hedged or ends or bool(read.marks & DOUBTS)


_NOT_IN_PLACES = frozenset(("ME", "MY", "WE", "OUR", "LACK", "IT", "NOW"))


def _is_place(read: Sheet) -> bool:
    """`I sit in Hirtshals that day` says where somebody is and not where they belong; and where a sentence
    goes on behind a place, its end is not known."""
    return not read.of_kind(Kind.time) and all(may_name_place(read, piece) for piece in read.pieces)


_STATES_OF_PEOPLE = frozenset(
    ("HOLIDAY", "LEAVE", "TRAVEL", "SICK", "AWAY", "ABSENCE", "MEETING", "VOTE", "AGENDA", "ITEM", "AT_WORK")
)


def may_name_place(read: Sheet, piece: Piece) -> bool:
    """Where somebody is for a while (`jeg er på kursus`) is no place they belong to, unless it is a name."""
    is_name = read.text[read.words[piece.first].start].isupper()
    is_state = bool(piece.concepts & _STATES_OF_PEOPLE) and not (is_name or piece.slips)
    is_other = piece.role in (Role.mark, Role.ask) or bool(piece.concepts & _NOT_IN_PLACES)
    return not (is_state or is_other)


def _is_number(read: Sheet) -> bool:
    if read.of_kind(Kind.number) or read.of_kind(Kind.label) or read.of_kind(Kind.decision):
        return True
    return any(word.key in NUMERALS for word in read.words)


def _is_of_small_words(read: Sheet) -> bool:
    """More than two, and nobody's name among them: `det nu mig der skal`."""
    return len(read.words) > _MOST_SMALL and all(
        piece.role in (Role.small, Role.weak, Role.courtesy) for piece in read.pieces
    )


def _is_sometime(read: Sheet, lexicon: Lexicon) -> bool:
    """A time that is none yet, and nothing else."""
    rest = [piece for piece in read.pieces if SOMETIME not in piece.concepts]
    return len(rest) < len(read.pieces) and not read.entities and _is_idle(read, rest, lexicon)


def _is_idle(read: Sheet, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Nothing stands in it that any door is about: no deed, no thing, no denial and no question."""
    if pieces and pieces[0].role is Role.small and read.words[pieces[0].first].key in FINITE:
        return False  # `ferie | er dejligt`
    return not any(
        piece.role in (Role.mark, Role.ask)
        or (piece.role is Role.content and not lexicon.is_everyday(piece.concepts))
        for piece in pieces
    )


_OF_MEETINGS = frozenset(("MEETING", "ROOM"))

OF_TIME = (Type.day, Type.moment, Type.whole, Type.tail, Type.period, Type.hours, Type.year)

MOST_NAMES = 6

_MOST_SMALL = 2
"""As many small words may be somebody (`min leder`); more of them are no name."""

_NEXT, _TIMES = folded("næste next"), folded("gang time møde meeting")


def next_time(sheet: Sheet) -> tuple[int, int] | None:
    """`næste gang`, `the next meeting`: a day without its name."""
    for at in range(len(sheet.words) - 1):
        if sheet.words[at].key in _NEXT and sheet.words[at + 1].key in _TIMES:
            return at, at + 2
    return None


OF_WORDS = (Type.words, Type.topic, Type.term, Type.place, Type.item, Type.reason, Type.target)


def _only_points(read: Sheet) -> bool:
    """`det`, `about it`: at something that was said before."""
    return all(piece.role is Role.small or piece.concepts == {"IT"} for piece in read.pieces)


def is_told(piece: Piece) -> bool:
    return piece.role is Role.content


def needs_others(piece: Piece) -> bool:
    return piece.role in _NEED_OTHERS or bool(piece.concepts and piece.concepts <= _ANSWERS)


def bare_name(said: str) -> str:
    """`Farahs`, `Bo's` → the name."""
    bare = re.sub(r"['’]s?$", "", said)
    return bare[:-1] if bare == said and _is_possessive(said) else bare


def _is_possessive(said: str) -> bool:
    last = fold(said.rsplit(maxsplit=1)[-1])
    known = given_names()
    return (
        last not in known.given | known.words_too
        and last.endswith("s")
        and last[:-1] in known.given | known.words_too
    )
