"""Words become pieces: a word, or several that are one expression, with what they mean and what they are
for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.language.entities import Kind
from bot.language.lexicon import Heard, Lexicon, Sense
from bot.language.phrases.words import Word, folded

SOMETIME = "SOMETIME"
"""`snart`, `one day`: a time that is none yet. It is asked for where one is needed, and else a doubt."""

UNDONE = "UNDONE"
"""`skulle have`, `was going to`: it did not happen. Where it is clear what is meant it may be asked about."""

MARKS = frozenset(("NOT", "IF", "SAID", "PERHAPS", SOMETIME, "UNTIL", "BEHALF", "EXCEPT", "THANKED", UNDONE))
"""A deed beside one of these is denied, told of, only thought of, somebody else's, not for all it names, what
somebody is glad of, or was not done."""

DOUBTS = frozenset(("IF", "SAID", "PERHAPS", SOMETIME, "BEHALF", "EXCEPT", "THANKED"))
"""What is only supposed, told or in part: nobody asks for it to be done, nor is it a slot."""

HEDGE = "HEDGE"
"""`jeg kommer nok`, `how do I …`: beside it a deed is asked about, and not done at once."""

_SKIPPED = folded(
    "lige godt gerne helt desværre også bare virkelig meget så nu jo da egentlig altså ikke just "
    "really also actually please kindly quite very so not"
)

_DENIES, _DOES = folded("ikke not"), folded("do does did")

_TELLS_OF_ONESELF = folded("jeg vi i we")

_MOST_SKIPPED = 1

_TO_BE = folded("be blive bliver")
"""`should be forwarded`, `skal blive flyttet`: it is still to come."""


class Role(StrEnum):
    """What a piece is for."""

    content = "content"
    weak = "weak"
    small = "small"
    courtesy = "courtesy"
    mark = "mark"
    ask = "ask"
    time = "time"
    unknown = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or several that are one expression: the words `first` up to `after`."""

    first: int
    after: int
    role: Role
    concepts: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    before: frozenset[str] | None = None
    """Of a compound, what stands before its head; empty where nobody knows it."""

    slips: int = 0
    phrase: bool = False
    entity: Kind | None = None
    shell: bool = False
    adjunct: bool = False
    """Only says where something belongs: `for the meeting`."""

    skips: bool = False
    """An expression with a denial in it that does not belong to it: `vil` ikke `have`."""


PAUSES = frozenset(",.;:!?()\n")

_QUOTES = frozenset('"')


def doubts_of_itself(clause: Iterable[Piece]) -> bool:
    """`might leave at two` doubts what it says itself; `maybe it is silly` what was said before."""
    held = list(clause)
    doubts = any("PERHAPS" in one.concepts for one in held)
    tells = any(one.role is Role.content for one in held)
    return doubts and tells and not any("IT" in one.concepts for one in held)


def breaks(text: str, said: Sequence[Word], signs: frozenset[str] = PAUSES | _QUOTES) -> set[int]:
    """The words before which a sign stands: no expression goes on over it."""
    between = (text[said[at - 1].end : said[at].start] for at in range(1, len(said)))
    return {at for at, signed in enumerate(between, 1) if not signs.isdisjoint(signed)}


def pieces_of(
    lexicon: Lexicon,
    said: Sequence[Word],
    heard: Sequence[Heard],
    quoted: set[int],
    apart: set[int],
    pauses: set[int],
) -> Iterator[Piece]:
    at = 0
    particles: dict[int, frozenset[str]] = {}
    while at < len(said):
        if at in quoted:
            yield Piece(at, at + 1, Role.unknown)
            at += 1
            continue
        if at in particles:
            yield Piece(at, at + 1, Role.small, particles[at], phrase=True)
            at += 1
            continue
        piece = _expression(lexicon, said, heard, at, quoted, apart) or _parted(
            lexicon, said, at, quoted, pauses, _word(lexicon, heard[at], at), particles
        )
        if piece.past and at and said[at - 1].key in _TO_BE:
            piece = replace(piece, past=frozenset())
        yield piece
        yield from _denials(said, piece)
        at = piece.after


def _denials(said: Sequence[Word], piece: Piece) -> Iterator[Piece]:
    """`vil ikke have`: an expression is found around a denial, and denied by it; a request is not, but what
    somebody tells of themselves (`I'm not going to`) is."""
    is_told = piece.role is Role.courtesy and said[piece.first].key in _TELLS_OF_ONESELF
    if piece.skips and (is_told or piece.role in (Role.content, Role.weak)):
        for at in range(piece.first + 1, piece.after):
            if said[at].key in _DENIES:
                yield Piece(at, at + 1, Role.mark, frozenset(("NOT",)))


def _expression(
    lexicon: Lexicon, said: Sequence[Word], heard: Sequence[Heard], at: int, quoted: set[int], apart: set[int]
) -> Piece | None:
    """The longest expression of several words that begins here."""
    best: list[tuple[int, int, Sense]] = []
    own: dict[int, int] = {}
    begun = (*lexicon.phrases.get(said[at].key, ()), *lexicon.phrases.get(heard[at].form, ()))
    if not begun:
        return None
    keys = [(word.key, one.form) for one, word in zip(heard[at:], said[at:], strict=True)]
    ahead = {key for both in keys[1:] for key in both}
    for continued, sense in begun:
        if continued[0] not in ahead:
            continue
        after = _follows(keys, at, continued, apart)
        if after is None or quoted.intersection(range(at, after)) or _begins_day(said, heard, after):
            continue
        if _denies_a_deed(said, at) and lexicon.sections[sense.concept] != "deeds":
            continue
        how = (after, len(continued))  # with a denial of its own it is no other one that is denied
        if not best or how >= best[0][:2]:
            best = [*(one for one in best if one[:2] == how), (*how, sense)]
            own[after] = sum(key in _DENIES for key in continued)
    if not best:
        return None
    after, longest, _ = best[0]
    senses = [sense for *_, sense in best]
    if _only_denies(said[at:after], senses) and _expression(lexicon, said, heard, after - 1, quoted, apart):
        return None  # `is not certain`: what begins at its denial tells more
    denied = sum(word.key in _DENIES for word in said[at + 1 : after])
    skips = 1 + longest < after - at and denied > own[after]
    return replace(_phrase(lexicon, at, after, senses), skips=skips)


def _denies_a_deed(said: Sequence[Word], at: int) -> bool:
    """`do not in …`: behind `do` a denial denies what is done, and begins nothing else (`not in`)."""
    return at > 0 and said[at].key in _DENIES and said[at - 1].key in _DOES


def _only_denies(held: Sequence[Word], senses: Sequence[Sense]) -> bool:
    """A verb and its denial, and nothing else: `is not`, `do not`."""
    return len(held) == 2 and held[-1].key in _DENIES and all(one.concept == "NOT" for one in senses)


_BEFORE_DAY = folded("på on til i in")


def _begins_day(said: Sequence[Word], heard: Sequence[Heard], after: int) -> bool:
    """`komme | på mandag`: the preposition belongs to the day."""
    if said[after - 1].key not in _BEFORE_DAY or after >= len(said):
        return False
    return any(sense.concept in ("DAY", "MONTH") for sense in heard[after].senses)


_PARTICLES = folded("over af op ud ned tilbage om sammen off up back out down away together")

_ADRIFT = folded("fra med til frem ind på in on")
"""Prepositions that end a deed where nothing is behind them that they could belong to."""

_BEHIND = folded("til på i om fra for d den kl inden to on at for in by the")

_MOST_BETWEEN = 4

_MOST_BEFORE_THE_END = 12
"""A particle that ends what is said has more before it: `slå trapper og støj i kantinen sammen`."""


def _parted(
    lexicon: Lexicon,
    said: Sequence[Word],
    at: int,
    quoted: set[int],
    pauses: set[int],
    verb: Piece,
    particles: dict[int, frozenset[str]],
) -> Piece:
    """`spring mødet over`, `melder mig fra`: a deed of two words around what it is done to, which may
    stand in quotes."""
    near, last = at + 2 + _MOST_BETWEEN, min(at + 2 + _MOST_BEFORE_THE_END, len(said))
    ahead = {word.key for word in said[at + 2 : last]}
    for continued, sense in lexicon.phrases.get(said[at].key, ()):
        if continued[0] not in ahead or len(continued) != 1 or lexicon.sections[sense.concept] != "deeds":
            continue
        for behind in range(at + 2, last):
            if pauses.intersection(range(at + 1, behind + 1)):
                break
            is_near = behind < near or behind + 1 >= len(said) or behind + 1 in pauses
            if (
                is_near
                and behind not in quoted
                and said[behind].key == continued[0]
                and _ends_deed(said, pauses, behind)
            ):
                past = verb.past | {sense.concept} if sense.past else verb.past
                role = Role.content if verb.role is Role.unknown else verb.role
                verb = replace(verb, role=role, concepts=verb.concepts | {sense.concept}, past=past)
                particles[behind] = particles.get(behind, frozenset()) | {sense.concept}
    return verb


def _ends_deed(said: Sequence[Word], apart: set[int], at: int) -> bool:
    """Is it a particle, and no preposition of what follows: `tag det med til mødet`, `melder mig fra`?"""
    if said[at].key in _PARTICLES:
        return True
    ends = at + 1 >= len(said) or at + 1 in apart
    return said[at].key in _ADRIFT and (ends or said[at + 1].key in _BEHIND)


def _follows(
    said: Sequence[tuple[str, str]], begun: int, continued: tuple[str, ...], apart: set[int]
) -> int | None:
    """Where an expression ends that goes on with these words, as they are spelt or meant."""
    at = 1
    for key in continued:
        skipped = 0
        if begun + at in apart:
            return None
        while at < len(said) and key not in said[at] and said[at][0] in _SKIPPED and skipped < _MOST_SKIPPED:
            at, skipped = at + 1, skipped + 1
        if at >= len(said) or key not in said[at]:
            return None
        at += 1
    return begun + at


def _phrase(lexicon: Lexicon, at: int, after: int, senses: Sequence[Sense]) -> Piece:
    concepts = {sense.concept for sense in senses}
    section = {lexicon.sections[concept] for concept in concepts}
    if "courtesy" in section:
        asks_how = frozenset((HEDGE,)) if "HOW_TO" in concepts else frozenset[str]()
        return Piece(at, after, Role.courtesy, asks_how, shell="SHELL" in concepts, phrase=True)
    past = _past(senses)
    if section <= {"marks"}:
        return Piece(at, after, Role.mark, frozenset(concepts), phrase=True)
    if section <= {"asks"}:
        return Piece(at, after, Role.ask, frozenset(concepts), phrase=True)
    if section <= {"small"}:
        return Piece(at, after, Role.small, phrase=True)
    role = Role.weak if concepts <= lexicon.weak else Role.content
    return Piece(at, after, role, frozenset(concepts), past, phrase=True)


def _word(lexicon: Lexicon, heard: Heard, at: int) -> Piece:
    concepts = frozenset(sense.concept for sense in heard.senses)
    if not concepts:
        return Piece(at, at + 1, Role.unknown)
    past = _past(heard.senses)
    role = _role(lexicon, concepts)
    before = None if heard.before is None else frozenset(sense.concept for sense in heard.before)
    return Piece(at, at + 1, role, concepts - _EMPTY, past, before, heard.slips)


def _past(senses: Sequence[Sense]) -> frozenset[str]:
    """The concepts that can only be meant as past."""
    present = {sense.concept for sense in senses if not sense.past}
    return frozenset(sense.concept for sense in senses if sense.past) - present


def with_verbs(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`to plan` is what somebody does, and no plan."""
    return [_verb(lexicon, one) if one.first and said[one.first - 1].key == "to" else one for one in pieces]


def without_minutes(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`min` is mine, unless a number stands before it."""
    return [
        replace(one, concepts=one.concepts - {"MINUTE"}, role=Role.weak)
        if {"MINUTE", "MY"} <= one.concepts and not (one.first and said[one.first - 1].key.isdigit())
        else one
        for one in pieces
    ]


def _verb(lexicon: Lexicon, piece: Piece) -> Piece:
    deeds = frozenset(one for one in piece.concepts if lexicon.sections[one] == "deeds")
    things = frozenset(one for one in piece.concepts if lexicon.sections[one] == "things")
    return replace(piece, concepts=piece.concepts - things) if deeds and things else piece


_EMPTY = frozenset(("SMALL", "POLITE", "SHELL", "HOW_TO"))


def _role(lexicon: Lexicon, concepts: frozenset[str]) -> Role:
    sections = {lexicon.sections[concept] for concept in concepts}
    if "marks" in sections:
        return Role.mark
    if "asks" in sections:
        return Role.ask
    if "small" in sections:
        return Role.small
    if "courtesy" in sections:
        return Role.courtesy
    if concepts <= lexicon.weak or sections <= {"people"}:
        return Role.weak
    if sections <= {"time"}:
        return Role.time
    return Role.content
