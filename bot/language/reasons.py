"""Reasons: why somebody wants a thing, in their own words, told behind what they want."""

from __future__ import annotations

import re

from bot.language.grammar import INVERTS, PAST
from bot.language.phrases.words import folded, keys

_BECAUSE = r"(?:fordi|idet|eftersom|siden|because(?:\s+of)?|since|due\s+to|pga\.?|på\s+grund\s+af)"
_BEHIND = re.compile(
    rf"(?:[\s,;:.!–—-]+{_BECAUSE}\s+|[,;:.!]\s+(?:(?:da|for|as)\s+)?|\s+[–—-]\s+|\n+)(?=\S)", re.IGNORECASE
)
_LED = re.compile(rf"(?<=\w)[\s,;:.!–—-]+{_BECAUSE}\s+(?=\S)", re.IGNORECASE)
_TOLD = re.compile(
    rf"(?<=[\w\"”])(?:[\s,;:.!–—-]+(?=(?:{_BECAUSE}|men|but)\s+\S)|\s*[,;]\s*(?=(?:da|for|as)\s+\S))",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"(?:{_BECAUSE}|da|for|as)\s+(?=\S)", re.IGNORECASE)
_SURELY = re.compile(rf"{_BECAUSE}\s+(?=\S)", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s+|\s[–—-]\s|[.!]\s+")
_COURTESY = re.compile(r"(?:tak|please|venligst|thanks|thank you|mange tak)[\s.!]*", re.IGNORECASE)
_WHO = folded(
    "den det de der vi jeg man han hun ingen alle it this that they there he she we i nobody everybody"
)
_LEAST = 3
"""Words of a sentence that tells something: `den var forkert`."""


def told_behind(text: str) -> str:
    """What stands behind a `because` or a sign; empty where nothing but a thank-you does."""
    found = _BEHIND.search(text)
    said = bare(text[found.end() :]) if found else ""
    return "" if _COURTESY.fullmatch(said) else said


def because(text: str) -> str:
    """What stands behind a `because`, and nothing else; empty where nothing does."""
    found = _LED.search(text)
    return text[found.end() :].strip(" \t\n.,;:!–—-") if found else ""


def is_told(text: str) -> bool:
    """Is a reason told with it, behind a `because` or as a sentence of its own: `…, hun er indlagt`?"""
    return bool(because(text)) or any(map(is_one, _CLAUSE.split(text)[1:]))


def apart(text: str) -> tuple[str, str]:
    """What somebody is for, and what they tell behind it: `kaffe, fordi …`, `2 men kun om fredagen`."""
    found = _TOLD.search(text)
    return (text[: found.start()].strip(), told_of(text[found.end() :])) if found else (text, "")


def told_of(text: str) -> str:
    """Why, or on which condition, without the word that leads to a reason."""
    return bare(text).strip(" \t\n.,;:!–—-")


def is_one(text: str) -> bool:
    """It begins with `because`, or is a sentence of its own: `it was a mistake`."""
    said = keys(bare(text))
    if _BEGINS.match(text.strip()):
        return bool(said)
    return len(said) >= _LEAST and said[0] in _WHO and not (INVERTS | PAST).isdisjoint(said[1:3])


def leads(text: str) -> bool:
    """It begins with a word that leads to a reason, which of `for`, `da` and `as` is said where somebody does
    something behind it: `for det er for dyrt`, and not `for two weeks`."""
    said = text.strip()
    if _SURELY.match(said):
        return True
    return bool(_BEGINS.match(said)) and not _WHO.isdisjoint(keys(bare(said))[:_LEAST])


def is_led_to(sentence: str, said: str) -> bool:
    """Words of one's own stand behind a sign, or behind a word that leads to them: what only follows (`my
    objection is gone`) may as well tell of what was said before."""
    at = sentence.casefold().rfind(said.casefold().strip())
    before = sentence[: max(at, 0)].rstrip()
    return not before or not before[-1].isalnum() or bool(_LEADS.search(before))


_LEADS = re.compile(rf"\b(?:{_BECAUSE}|da|for|as|at|that)$", re.IGNORECASE)


def bare(text: str) -> str:
    """Without the word that leads to it."""
    said = text.strip(" \t\n,;:–—-")
    return said[found.end() :] if (found := _BEGINS.match(said)) else said
