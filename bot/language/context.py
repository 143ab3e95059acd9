"""What stands beside a piece changes what it means: who said it, who is thanked for it, how sure it is,
whether it is only asked."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.language import entities
from bot.language.entities import Entity, Kind
from bot.language.grammar import DEFINITE, HOW_FAR_ON, SUBJECTS
from bot.language.lexicon import Lexicon
from bot.language.phrases.words import Word, fold, folded
from bot.language.pieces import HEDGE, Piece, Role, breaks

_OPINES = folded(
    "mener mente synes syntes tror troede tænker håber foreslår foreslog kræver krævede forlanger insisterer "
    "tycker tror menar thinks believes reckons feels hopes suggests proposes insists demands wants wanted"
)

_OF_MANY = folded("think believe reckon feel hope suggest propose insist demand")

_SELF = folded("jeg vi i du man jag vores vor hvad hvem what who you we our please let can could to")

_HOW_FAR_BACK = 3


def with_reports(text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`min chef mener vi burde …`, `my boss thinks we should …`: what somebody else wants is only told of."""
    found = []
    for piece in pieces:
        found.append(piece)
        at = piece.first
        if at and _opines(said, at) and not _is_own_opinion(text, said, at):
            found.append(Piece(at, at + 1, Role.mark, frozenset(("SAID",))))
    return found


def _opines(said: Sequence[Word], at: int) -> bool:
    """In English the verb of one (`thinks`), or that of many behind them: `the others think`."""
    return said[at].key in _OPINES or (said[at].key in _OF_MANY and said[at - 1].key in _MANY)


_MANY = folded("they others people everybody everyone some colleagues members hosts units managers them")


def _is_own_opinion(text: str, said: Sequence[Word], at: int) -> bool:
    """Somebody tells of themselves or asks, is named and wants something themselves, or is quoted behind a
    colon."""
    before = {word.key for word in said[max(0, at - _HOW_FAR_BACK) : at]}
    is_named = text[said[at - 1].start].isupper() and said[at].key in _WISHES_OF_OTHERS
    return bool(before & _SELF) or is_named or text[said[at].end : said[at].end + 1] == ":"


_WISHES_OF_OTHERS = folded("wants wanted")

_THANKS = folded("tak thanks thank cheers")

_PLEASED = folded(
    "godt dejligt fint skønt rart flot super fedt glad glade ærgerligt trist synd lettet "
    "good great nice lovely glad happy pleased relieved pity shame"
)

_NOT_YET = folded("ville kunne skulle would could blive bliver will")

_MOST_BEHIND = 4


def with_thanks(text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`tak fordi du lukkede …`, `thanks for closing …`, `dejligt at … er flyttet`: who thanks for something
    or is glad of it takes it for done, and asks for nothing."""
    found, apart = [], breaks(text, said)
    for piece in pieces:
        found.append(piece)
        behind = [word.key for word in said[piece.after : piece.after + _MOST_BEHIND]]
        before = {word.key for word in said[max(0, piece.first - _HOW_FAR_BACK) : piece.first]}
        keys = {word.key for word in said[piece.first : piece.after]}
        if (keys & _THANKS and _for_a_deed(behind)) or (
            keys & _PLEASED
            and "WANT" not in piece.concepts
            and not before & _NOT_YET
            and _that_it_is(behind, apart=piece.after in apart)
        ):
            found.append(Piece(piece.first, piece.after, Role.mark, frozenset(("THANKED",))))
    return found


def wished(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`jeg kunne godt tænke mig at vi tog …`, `I'd rather we took …`: what is wished is not past."""
    found: list[Piece] = []
    wishing = False
    for one in pieces:
        found.append(replace(one, past=frozenset()) if wishing and one.past else one)
        joins = not one.past and said[one.first].key in _JOINS_A_WISH
        wishing = "WANT" in one.concepts or (wishing and joins)
    return found


_JOINS_A_WISH = folded("at vi i du man that we you they if hvis nogen somebody")


def once_more(
    lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece], apart: set[int]
) -> list[Piece]:
    """`vi må stemme om`: where nothing follows of what, it is done again."""
    return [
        replace(one, role=Role.content, concepts=frozenset(("AGAIN", "REPEAT")))
        if said[one.first].key == _OVER
        and (one.after == len(said) or one.after in apart)
        and any(
            lexicon.sections.get(concept) == "deeds"
            for before in pieces
            if before.after == one.first and not before.phrase
            for concept in before.concepts
        )
        else one
        for one in pieces
    ]


_OVER = fold("om")


def _for_a_deed(behind: Sequence[str]) -> bool:
    """`… fordi du …`, `… for jeres støtte`, `… you for closing …`."""
    told = behind[1:] if behind[:1] == ["you"] else behind
    return told[:1] == ["fordi"] or (len(told) > 1 and told[0] == "for")


def _that_it_is(behind: Sequence[str], *, apart: bool) -> bool:
    """`… at mødet er …`, `… that we …`, `… you moved …`; `godt at vide` tells of nothing."""
    told = list(itertools.dropwhile(lambda key: key in ("for", "over"), behind))
    if len(told) < 2 or told[0] not in ("at", "that"):
        return bool(told) and told[0] in _ENGLISH_SUBJECTS and not apart
    return told[0] == "that" or told[1] in SUBJECTS or told[1].endswith(DEFINITE)


def without_futures(said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`jeg kommer ikke til at glemme det` says what will be, and of nobody that they come."""
    return [Piece(one.first, one.after, Role.small) if _only_will(said, one) else one for one in pieces]


def _only_will(said: Sequence[Word], piece: Piece) -> bool:
    if piece.after != piece.first + 1 or said[piece.first].key not in _COMES:
        return False
    behind = [word.key for word in said[piece.after : piece.after + HOW_FAR_ON]]
    between = itertools.takewhile(lambda key: key in _MAY_STAND_BETWEEN, behind)
    return behind[(begins := len(list(between))) : begins + 2] == ["til", "at"]


_COMES = folded("kommer komme")

_MAY_STAND_BETWEEN = folded("jeg vi du i han hun de det ikke aldrig nok desværre jo nu måske")

_ENGLISH_SUBJECTS = folded("i you we they he she")

_SOFTENS, _SHOWN = folded("nok vel"), fold("vist")

_ENOUGH = folded("ikke mere langt længe ofte sent tidligt stort godt klart tit tæt få får fået har er not")

_SHOWING = folded("få får fik fået have ha bliver blive blev blevet")

_OF_ENOUGH = folded("til for at som pr om")

_TAG = re.compile(
    r",\s*(?:(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|must|need|sha|wo|ca)"
    r"(?:n['’]?t)?\s+(?:i|we|it|he|she|they|that|there)(?:\s+not)?\s*\??"
    r"|(?:right|correct|yes|ikke|vel|ik)\s*\?)\s*$",
    re.IGNORECASE,
)


def with_hedges(lexicon: Lexicon, text: str, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`nok`, `vel` and `vist` where they are no `enough` and nothing is shown; and a question behind what is
    told: `I can make it, can't I?`."""
    tag = _TAG.search(text)
    return [
        replace(one, role=Role.mark, concepts=frozenset((HEDGE,)), past=frozenset())
        if _is_hedge(lexicon, said, one, pieces) or (tag and said[one.first].start > tag.start())
        else one
        for one in pieces
    ]


def _is_hedge(lexicon: Lexicon, said: Sequence[Word], piece: Piece, pieces: Sequence[Piece]) -> bool:
    at = piece.first
    key, before = said[at].key, said[at - 1].key if at else ""
    if piece.after != at + 1 or len(said) == 1:
        return False
    if key == _SHOWN:
        return _SHOWING.isdisjoint(word.key for word in said[max(0, at - _HOW_FAR_BACK) : at])
    following = next((one for one in pieces if one.first == piece.after), None)
    of_something = following is not None and (
        said[following.first].key in _OF_ENOUGH or _is_thing(lexicon, said, following)
    )
    ends = following is None and before in _ENOUGH
    if key not in _SOFTENS or ends or _is_amount(lexicon, said, pieces, at):
        return False
    return not (before in _ENOUGH and of_something) and before not in _ENOUGH - _HAS


def _is_thing(lexicon: Lexicon, said: Sequence[Word], piece: Piece) -> bool:
    """`er nok stole`, and not `er nok udført`."""
    is_verb = any(lexicon.sections.get(concept) == "deeds" for concept in piece.concepts)
    return (
        piece.role is Role.content
        and not piece.past
        and (not is_verb or lexicon.is_noun(said[piece.first].key))
    )


def _is_amount(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece], at: int) -> bool:
    """`svar nok`: of a thing that is not `the` one."""
    one = next((piece for piece in pieces if piece.after == at), None)
    if one is None or one.role not in (Role.content, Role.unknown) or one.past:
        return False
    is_verb = any(lexicon.sections.get(concept) == "deeds" for concept in one.concepts)
    key = said[at - 1].key
    is_thing = not is_verb or (lexicon.is_noun(key) and not key.endswith("s"))
    return is_thing and (is_verb or not key.endswith((*DEFINITE, "r")))


_HAS = folded("har er")


def instead_of_somebody(said: Sequence[Word], pieces: list[Piece], found: Sequence[Entity]) -> list[Piece]:
    """`jeg melder afbud i stedet for Erik`: whoever is named there is no stand-in, but has one."""
    named = {entity.first for entity in found if entity.kind is Kind.person}
    return [
        replace(one, concepts=frozenset(("INSTEAD_OF",)), role=Role.content)
        if "INSTEAD" in one.concepts and _names_whom(said, one, named)
        else one
        for one in pieces
    ]


def _names_whom(said: Sequence[Word], piece: Piece, named: set[int]) -> bool:
    after = piece.after
    if said[after - 1].key not in _FOR and after < len(said) and said[after].key in _FOR:
        after += 1
    return said[after - 1].key in _FOR and after in named


_FOR = folded("for of")

_WHETHER, _OF_ASKING = (
    fold("whether"),
    frozenset(
        (
            "ASK",
            "SEE",
            "HEAR",
            "VOTE",
            "DECIDE",
            "CHECK",
            "FIND",
            "KNOW",
            "CHOOSE",
            "SIGNAL",
            "MAJORITY",
            "TELL",
        )
    ),
)

_ASKED = folded("ask see hear vote decide check wonder know choose discuss settle out survey poll")


def without_asked(said: Sequence[Word], pieces: Sequence[Piece], apart: set[int]) -> list[Piece]:
    """`vote on whether we move`, `ask Bo if he can`, `start a vote should we move`: what is asked is neither
    a condition nor a doubt, unless it comes first."""
    return [
        replace(one, role=Role.small, concepts=frozenset())
        if one.first and _begins_what_is_asked(said, one) and _is_asked(said, pieces, one, apart)
        else one
        for one in pieces
    ]


def _begins_what_is_asked(said: Sequence[Word], piece: Piece) -> bool:
    return tuple(word.key for word in said[piece.first : piece.after]) in _ASKS_OF_US | {(_WHETHER,), ("if",)}


_ASKS_OF_US = frozenset((("should", "we"), ("burde", "vi")))


def _is_asked(said: Sequence[Word], pieces: Sequence[Piece], piece: Piece, apart: set[int]) -> bool:
    if piece.first in apart:
        return False
    key = said[piece.first].key
    near = [one for one in pieces if piece.first - _HOW_FAR_BACK <= one.first < piece.first]
    asks = any(
        one.concepts & _OF_ASKING or not _ASKED.isdisjoint(w.key for w in said[one.first : one.after])
        for one in near
    )
    return not any("PERHAPS" in one.concepts for one in near) and (asks or key == _WHETHER)


def without_relatives(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """`scrap what I voted`, `slet hvad jeg skrev`: what is to be done something with, and no question."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        is_it = (
            before is not None and piece.concepts == {"WHAT"} and _is_done_with(lexicon, said, before, piece)
        )
        found.append(replace(piece, role=Role.small, concepts=frozenset()) if is_it else piece)
    return found


def _is_done_with(lexicon: Lexicon, said: Sequence[Word], verb: Piece, what: Piece) -> bool:
    follows = what.after < len(said) and said[what.after].key in SUBJECTS
    is_order = verb.role is Role.content and not verb.past and verb.after == what.first
    is_deed = any(lexicon.sections.get(one) == "deeds" for one in verb.concepts)
    return follows and is_order and is_deed and not verb.concepts & _TELLING_DEEDS


_TELLING_DEEDS = frozenset(
    (
        "ASK",
        "HEAR",
        "SHOW",
        "TELL",
        "KNOW",
        "FIND",
        "SAY",
        "EXPLAIN",
        "ANSWER",
        "MEAN",
        "HAPPEN",
        "UNDERSTAND",
    )
)


def softened(said: Sequence[Word], pieces: Sequence[Piece], apart: set[int]) -> list[Piece]:
    """`kan punkt 6 ikke bare vente`, `can't we just skip it`: who asks so suggests it, and denies nothing."""
    first = next((one for one in pieces if one.role is not Role.courtesy or one.shell), None)
    if first is None or said[first.first].key not in _SUGGESTING:
        return list(pieces)
    return [
        replace(one, role=Role.small, concepts=frozenset())
        if one.concepts == {"NOT"} and one.after < len(said) and _is_softener(said, one, apart)
        else one
        for one in pieces
    ]


def _is_softener(said: Sequence[Word], denial: Piece, apart: set[int]) -> bool:
    near = denial.first <= _NEAR_THE_VERB and apart.isdisjoint(range(1, denial.after))
    behind = range(denial.after, min(denial.after + _NEAR_THE_VERB, len(said)))
    return near and any(said[at].key in _JUST and at - 1 not in apart for at in behind)


_SUGGESTING = folded("kan kunne skal skulle ville can could cant couldnt shouldnt should")

_JUST, _NEAR_THE_VERB = folded("bare lige just simply"), 4

_OF_WHAT = folded("til for to at on i in ved from fra of af inden before efter after about om på med with")

_THE = folded("the det den næste next our vores this dette")


def with_adjuncts(lexicon: Lexicon, said: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """`… for the meeting`, `a conference in Vienna`: no more than where something belongs."""
    travels = any(piece.concepts & _JOURNEYS for piece in pieces)
    for at, piece in enumerate(pieces):
        if piece.concepts & lexicon.light and _is_behind(said, piece.first):
            pieces[at] = replace(piece, adjunct=True)
            if at and _is_qualifier(pieces[at - 1]):
                pieces[at - 1] = replace(pieces[at - 1], adjunct=True)
        elif travels and piece.role is Role.unknown and at and said[piece.first - 1].key in entities.WHERE:
            pieces[at] = replace(piece, adjunct=True)
    return pieces


_ABLE = folded("kan can cannot")

_WITH_VERB = (Role.content, Role.unknown)


def able(said: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """`den 15. kan jeg ikke`: where no other verb and nothing but a day is said, whether one can is what is
    told."""
    if not any(piece.entity is Kind.time for piece in pieces) or any(
        piece.role in _WITH_VERB and piece.entity is not Kind.time for piece in pieces
    ):
        return pieces
    for at, piece in enumerate(pieces):
        if _ABLE.intersection(word.key for word in said[piece.first : piece.after]) and not (
            _YOU.intersection(word.key for word in said[piece.first : piece.after + 1])
        ):
            told = (piece.concepts - {"NOT"}) | {"CAN_DO"}
            pieces[at] = replace(piece, role=Role.content, concepts=told, shell=False, phrase=False)
            return _kept_denials(said, pieces, at)
    return pieces


_YOU = folded("du nogen alle vi you anyone anybody everybody we")


def _kept_denials(said: Sequence[Word], pieces: list[Piece], at: int) -> list[Piece]:
    """`kan ikke`, `cannot` were one piece: what is denied in it stays so."""
    piece = pieces[at]
    denied = [word for word in range(piece.first, piece.after) if said[word].key in _DENIES_TOO]
    if denied:
        pieces.insert(at + 1, Piece(denied[0], denied[0] + 1, Role.mark, frozenset(("NOT",))))
    return pieces


_DENIES_TOO = folded("ikke not cannot")

_JOURNEYS = frozenset(("TRAVEL", "AWAY", "HOLIDAY", "LEAVE"))
"""Beside one of these, a place only says where to."""


def _is_qualifier(piece: Piece) -> bool:
    return piece.role is Role.weak and piece.concepts <= {"NEXT", "LAST", "ALL", "MY", "OUR", "NEW"}


def _is_behind(said: Sequence[Word], at: int) -> bool:
    while at and said[at - 1].key in _THE:
        at -= 1
    return at > 0 and said[at - 1].key in _OF_WHAT
