"""A sentence that says on a day one cannot, and asks whether somebody takes one's place."""

import re

from bot.language.lexicon import lexicon
from bot.language.parsing import parse

_CANNOT = re.compile(
    r"\b(kan\s+(\w+\s+)?ikke|(can\s?not|can['’]?t)|(unable|not able) to|forhindret|optaget)\b", re.IGNORECASE
)
_HOST = re.compile(r"\b(være vært|(can\s?not|can['’]?t|able to)\s+(be (the |a )?)?host)\b", re.IGNORECASE)
"""Who cannot host need not be away."""

_ASKS = re.compile(
    r"\b(byt(te|ter)?|swap\w*|overtag\w*|tag(er|e)? den|take it|take over|afl.s\w*|step in|switch)\b",
    re.IGNORECASE,
)
_ANY_DAY = re.compile(
    r"\d|\b(uge|week|i ?dag|i ?morgen|today|tomorrow|(man|tirs|ons|tors|fre)dag|\w{3,6}day)\b", re.IGNORECASE
)


def is_asked(sentence: str) -> bool:
    """Does it ask for somebody else, whatever else it says?"""
    return bool(_ASKS.search(sentence))


def is_wanted(sentence: str) -> bool:
    """Does it say all three: that one cannot, for certain, on a day, and who takes it?"""
    says = bool(_CANNOT.search(sentence)) and is_asked(sentence) and bool(_ANY_DAY.search(sentence))
    return says and not _HOST.search(sentence) and not parse(sentence, lexicon()).hedged
