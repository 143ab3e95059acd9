"""Where in a sentence the question begins, and where another thought begins behind it."""

from __future__ import annotations

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.region import Span
from bot.language.phrases.courtesy import FILLERS
from bot.language.tokens import Token, keys_of


def bounds(sentence: list[Token], roles: list[Span]) -> tuple[int, int]:
    """From the word that asks to where another thought begins."""
    keys = keys_of(sentence)
    start = _part_start(sentence, roles[0].first)
    asking = [at for at, key in enumerate(keys) if key in the.WHO | the.WHICH]
    before = [at for at in asking if any(at <= role.first for role in roles)]
    if before:
        start = before[-1]
    elif not asking:
        start = _reaching(sentence, roles[0].first, start)
    while keys[start] in FILLERS and start < roles[0].first and keys[start + 1 : start + 2] != ["til"]:
        start += 1
    return start, _end(sentence, keys, start, roles)


def _part_start(sentence: list[Token], at: int) -> int:
    while at and sentence[at - 1].part == sentence[at].part:
        at -= 1
    return at


def _reaching(sentence: list[Token], role: int, start: int) -> int:
    """`jeg er ny, hvordan får jeg fat i …`: from the part that reaches out."""
    keys = keys_of(sentence)
    for at in range(role, -1, -1):
        if keys[at] in the.CUTS and sentence[at].part == sentence[role].part and at > start:
            return at + 1
    return start


def _end(sentence: list[Token], keys: list[str], start: int, roles: list[Span]) -> int:
    for at in range(start + 1, len(keys)):
        past_role = any(span.after <= at for span in roles if span.first >= start)
        if not past_role:
            continue
        if sentence[at].part != sentence[at - 1].part and keys[at] in the.SELF:
            return at
        if (
            (keys[at] in the.CUTS and not _ends_a_time(keys, at))
            or keys[at : at + 2] == ["nu", "hvor"]
            or keys[at : at + 2] == ["now", "that"]
        ):
            return at
        if keys[at] in the.AND and keys[at + 1 : at + 2] and keys[at + 1] in the.ASKS_ANEW:
            return at
        if keys[at] in the.AND and _asks_of_another(keys, at, roles):
            return at
    return len(keys)


def _ends_a_time(keys: list[str], at: int) -> bool:
    """`for to år siden`, `two years since`: `siden` behind a length of time begins no other thought."""
    return at > 0 and keys[at - 1] in the.TIME_UNITS


def _asks_of_another(keys: list[str], at: int, roles: list[Span]) -> bool:
    """`… og hvem er vært næste gang`: another question, unless it names a role too."""
    return keys[at + 1 : at + 2] != [] and keys[at + 1] in the.WHO and all(span.first < at for span in roles)
