"""Second thoughts: what is to be kept, and in the same breath is not to be, or not yet."""

from __future__ import annotations

import itertools
import re

from bot.language.lexicon import Lexicon, lexicon
from bot.language.parsing import parse
from bot.language.phrases.words import clean, folded
from bot.language.pieces import Piece, Role
from bot.language.sheet import Sheet

_PART = re.compile(r"(?<=\?)|[,.;:!()\n]+|\s[-–—]+\s|[–—]|\b(?=(?:men|eller|but|or)\b)", re.IGNORECASE)
_BUT = folded("men eller but or and og så so")
_GO_ON = folded("men but fordi because medmindre unless hvis")
_DROPS = frozenset(("FORGET", "UNDO", "CANCEL", "STOP", "EXPECT", "WITHDRAW", "REMOVE", "AVOID"))
_KEEPS = frozenset(
    ("RECORD", "WRITE", "SEND", "SUBMIT", "ADD", "PUT", "KEEP", "FORWARD", "BEGIN", "MAKE", "SAY", "TELL")
) | {"SHOW", "OPEN", "REPORT", "BRING"}
_LATER = frozenset(("STILL", "YET", "AFTER_ALL", "NOW"))
_THIS = frozenset(("PROPOSAL", "VOTE", "ITEM", "INPUT", "DECISION"))
_ANSWERS = frozenset(("NO", "YES", "NONE", "NOTHING"))
_ANSWERED = "ANSWER"
NOT_MEANT, AS_IT_IS = "NOT_MEANT", "AS_IT_IS"
_LEAVES = frozenset(("EXPECT", "STOP", NOT_MEANT, AS_IT_IS))
_LEAST = 2


def takes_back(text: str, words: Lexicon | None = None) -> bool:
    """`… men det skal ikke noteres`, `… – nej, vent`, `… (not yet)`, `input: nej`, `ja, men`: does it say
    something and take it back, or break off before it is all said?"""
    known = words or lexicon()
    whole = parse(text, known)
    if len(whole.words) > 1 and whole.words[-1].key in _GO_ON:
        return True
    if _is_nothing(whole) or any(NOT_MEANT in piece.concepts for piece in whole.pieces[-1:]):
        return True
    parts = _parts(whole.text)
    read = list(itertools.dropwhile(_only_answers, (parse(part, known) for part in parts)))
    return any(map(_is_second_thought, read[1:]))


def leaves_it(text: str, words: Lexicon | None = None) -> bool:
    """`aflys mødet – nej, behold det`: it stays as it is after all, and nothing is to be done."""
    said = clean(text)
    parts = _parts(said)
    if len(parts) < _LEAST or ":" in said:
        return False
    known = words or lexicon()
    *before, last = (parse(part, known) for part in parts)
    says_no = any(piece.concepts & {"NO", NOT_MEANT} for piece in (*before[-1].pieces, *last.pieces))
    return _is_as_it_is(last) and (says_no or last.words[0].key in _BUT) and not last.asks_something


def only_leaves_it(text: str, words: Lexicon | None = None) -> bool:
    """`nej vent, behold det`: it says nothing of what is to stay as it is, which was done or asked before."""
    known = words or lexicon()
    said = [piece for part in _parts(clean(text)) for piece in parse(part, known).pieces if _tells(piece)]
    return leaves_it(text, known) and all(piece.concepts & _LEAVES for piece in said)


def _parts(text: str) -> list[str]:
    return [part for part in _PART.split(text) if part.strip()]


def _only_answers(read: Sheet) -> bool:
    """`nej, fortryd` is one thing, and begins behind the answer."""
    return all(piece.concepts & _ANSWERS for piece in read.pieces)


def _is_nothing(read: Sheet) -> bool:
    """What stands behind the colon is a no, and nothing else; `svar: nej` is an answer."""
    if read.verbatim is None or any(_ANSWERED in piece.concepts for piece in read.open_pieces):
        return False
    said = [piece for piece in read.pieces if piece.first >= read.verbatim[0]]
    denied = [piece for piece in said if piece.concepts & _ANSWERS or "NOT" in piece.concepts]
    return bool(denied) and all(piece in denied or not _tells(piece) for piece in said)


def _is_second_thought(read: Sheet) -> bool:
    if read.entities:
        return False
    matter = [piece for piece in read.pieces if _tells(piece)]
    said = frozenset[str]().union(*(piece.concepts for piece in read.pieces))
    if NOT_MEANT in said or _is_as_it_is(read):
        return True
    if any(piece.past for piece in matter):
        return False
    if "NOT" not in read.marks:
        tells = "WE" in said or read.requests or read.asks_something
        return bool(matter) and not tells and all(piece.concepts & _DROPS for piece in matter)
    if not matter:
        return bool(said & _LATER)
    of_this = "IT" in said and read.words[0].key in _BUT and all(piece.concepts & _THIS for piece in matter)
    return of_this or all(piece.concepts & _KEEPS for piece in matter)


def _is_as_it_is(read: Sheet) -> bool:
    told = [piece.concepts for piece in read.pieces if _tells(piece)]
    return bool(told) and all(AS_IT_IS in one for one in told)


def _tells(piece: Piece) -> bool:
    """It is more than a small word, a courtesy or an answer."""
    is_deed = piece.role is Role.weak and bool(piece.concepts & _KEEPS)
    is_matter = is_deed or piece.role in (Role.content, Role.unknown, Role.time)
    return is_matter and not piece.concepts & (_ANSWERS | _LATER)
