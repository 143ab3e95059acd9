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


_ONLY = r"(?:kun|udelukkende|alene|only|just|solely)"
_PEOPLE = (
    r"(?:sekretariat\w*|værter\w*|hosts?|facilitator\w*|secretariat|amk\w*|leder\w*|ledelse\w*|managers?"
    r"|management|udvalg\w*|kamu|committee|netværk\w*|network|medlemmer\w*|members?|os|us|jer|dig|you|mig|me)"
)
_FOR_FEWER = re.compile(
    rf"\b{_ONLY}\s+(?:for|til|to)\s+(?:\w+\s+){{0,3}}?{_PEOPLE}\b|\b{_PEOPLE}\s+only\b", re.IGNORECASE
)
_ASIDES = re.compile(r"[()\[\],;.!\n–—]|\s-\s|:\s")
_SECRET = re.compile(
    r"(?:(?:det|dette|den|this|it|og|and)\s+)*(?:(?:er|is|holdes|skal\s+holdes)\s+)?(?:strengt\s+|strictly\s+)?"
    r"(?:fortroligt?|hemmeligt?|internt?|privat|confidential|secret|private|internal|i\s+fortrolighed"
    r"|in\s+confidence|off\s+the\s+record|ikke\s+(?:til|for)\s+(?:referat\w*|alle|andre)"
    r"|not\s+for\s+(?:every(?:one|body)|others|the\s+minutes)|må\s+ikke\s+(?:deles|offentliggøres)"
    rf"|{_ONLY}\s+(?:for\s+)?{_PEOPLE})",
    re.IGNORECASE,
)
"""All of what is said aside: `fortroligt`, `in confidence`, `kun os`."""


def is_not_for_all(text: str) -> bool:
    """`løn (kun for sekretariatet)`, `stress – fortroligt`: fewer are to read it, whoever they are."""
    asides = [one.strip() for one in _ASIDES.split(text)[1:]]
    return is_for_some(text) or bool(_FOR_FEWER.search(text)) or any(map(_SECRET.fullmatch, asides))


_NAMELESS = r"(?:anonymt?|anonymously|uden\s+(?:mit\s+)?navn|without\s+my\s+name)"
_IS_NAMELESS = re.compile(
    rf"\s*{_NAMELESS}\s*[:,.;–—-]|[(\[,;.!\n–—]\s*(?:(?:det|den|this|it)\s+(?:er|is)\s+)?{_NAMELESS}\s*[)\].!]*\s*$",
    re.IGNORECASE,
)


def is_nameless(text: str) -> bool:
    """`anonymt: tonen på gangen`, `støj (uden navn)`: nobody is to read who it comes from. A vote may well be
    about what is anonymous."""
    return _IS_NAMELESS.match(text) is not None or _IS_NAMELESS.search(text) is not None


def _is_near(one: Piece, other: Piece) -> bool:
    return abs(other.first - one.first) <= _MOST_BETWEEN


_ASKS_OF_ONESELF = re.compile(r"\s*(?:har|er|am|have)\s+(?:jeg|i)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)


def asks_of_oneself(sentence: str) -> bool:
    """`har jeg fri til fredag?`, `am I off until Friday?`: asked, and nothing is told."""
    return _ASKS_OF_ONESELF.match(sentence) is not None
