"""Telling: what is said of what was, asked leave for, or not meant for all, and is thus no plain order."""

from __future__ import annotations

import re

from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.phrases.words import folded
from bot.language.pieces import Piece, Role
from bot.language.sheet import Sheet

_LEAVE = (("ma", "jeg"), ("ma", "vi"), ("may", "i"), ("may", "we"))
_WE, _HAVE = folded("vi we"), folded("er har are have had")
_MOST_BETWEEN = 3
_ANSWERS = {"VOTE", "ANSWER"}


def only_tells(read: Sheet) -> bool:
    """`vi blev enige om at …`, `we decided to …`: it may be an order to write that down, or merely told."""
    if read.verbatim is not None or read.requests:
        return False
    begins = [word.key for word in read.words[:2]]
    return read.is_past or _is_done(read) or (len(begins) > 1 and begins[0] in _WE and begins[1] in _HAVE)


def _is_done(read: Sheet) -> bool:
    """A verb in the past stands where the sentence's own verb does: behind who did it."""
    return any(piece.past and piece.first and read.words[piece.first - 1].key in _WE for piece in read.pieces)


def asks_leave(read: Sheet) -> bool:
    """`må jeg holde ferie i uge 52?`: whoever asks for leave has not done it yet."""
    first = next((one.first for one in read.pieces if one.role is not Role.courtesy or one.shell), 0)
    begins = tuple(word.key for word in read.words[first : first + 2])
    return begins in _LEAVE and read.text.rstrip().endswith("?")


def is_for_some(text: str) -> bool:
    """`løn (kun for værter)`, `for the hosts only`: it is not for everybody to read.

    `kun værterne stemmer`, which all may read, says who answers.
    """
    pieces = parse(text, lexicon()).pieces
    hosts = [
        one
        for one, *behind in (pieces[at : at + 3] for at in range(len(pieces)))
        if "HOST" in one.concepts and not any(_ANSWERS & set(next_one.concepts) for next_one in behind)
    ]
    return any("ONLY" in one.concepts and _is_near(one, host) for one in pieces for host in hosts)


def _is_near(one: Piece, other: Piece) -> bool:
    return abs(other.first - one.first) <= _MOST_BETWEEN


_ASKS_OF_ONESELF = re.compile(r"\s*(?:har|er|am|have)\s+(?:jeg|i)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)


def asks_of_oneself(sentence: str) -> bool:
    """`har jeg fri til fredag?`, `am I off until Friday?`: asked, and nothing is told."""
    return _ASKS_OF_ONESELF.match(sentence) is not None
