"""A sentence that tells of days that are over on which somebody was away."""

import re

from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.pieces import DOUBTS, UNDONE

_I_WAS = re.compile(
    r"\b(?:jeg|i)(?:\s+(?:var|was|havde|had|har|have)|['’]ve)\b(?:\s+\w+){0,2}?\s*", re.IGNORECASE
)
_OVER = re.compile(r"\b(?:var|was|havde|had|været|haft|been)\b", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:\w*ferie|orlov|\w*barsel|syg|sygemeldt|væk|bortrejst|fraværende|fri|kursus|rejse"
    r"|holiday|vacation|leave|sick|ill|away|absent|off|travelling)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\d|\b(?:uge|week|i ?går|yesterday|sidste|last|siden|since|(?:man|tirs|ons|tors|fre)dags?|\w{3,6}day)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"[,;:?]|\b(?:og|and|men|but|hvad|what|så|so)\b", re.IGNORECASE)


def is_told(sentence: str) -> bool:
    """`jeg har været syg i uge 47`, `I was away last week`, and nothing beside it; whoever was going to be
    away, or wishes they were, tells of none."""
    told = _I_WAS.search(sentence) and _OVER.search(sentence)
    is_of_days = bool(told and _AWAY.search(sentence) and _THEN.search(sentence))
    return is_of_days and not (_MORE.search(sentence) or _is_only_thought_of(sentence))


def _is_only_thought_of(sentence: str) -> bool:
    return bool(parse(sentence, lexicon()).marks & (DOUBTS | {UNDONE}))
