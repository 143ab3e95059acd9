"""Which roles a sentence names, misspelt ones and pairs (`suppleant for AMR'en`) among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.asked import vocabulary as the
from bot.asked.lexicon import Lexicon
from bot.asked.region import Span
from bot.asked.tokens import Token, keys_of

_ROLES: Lexicon[str] = Lexicon(the.ROLE_NAMES, least=2)
_MOST_ROLE_WORDS = 7
_NO_SLIPS = the.OTHER_MATTERS | the.SELF | the.WHO | the.REACH | the.YES_NO


def role_spans(tokens: Sequence[Token]) -> list[Span]:
    """The roles that are named, in the order of the words."""
    keys = keys_of(tokens)
    spans: list[Span] = []
    at = 0
    while at < len(keys):
        span = _role_at(tokens, keys, at)
        if span is None:
            at += 1
            continue
        spans.append(span)
        at = span.after
    return _paired(spans, keys)


def _role_at(tokens: Sequence[Token], keys: list[str], at: int) -> Span | None:
    if _is_looking(keys, at):
        return None
    if keys[at] in the.GROUPS and set(keys[:at]) & (the.HOW_MANY | the.WHICH):
        return Span(at, at + 1, role=the.GROUP)
    reach = min(_MOST_ROLE_WORDS, len(keys) - at)
    for count in range(reach, 0, -1):
        if tokens[at].sentence != tokens[at + count - 1].sentence:
            continue
        key = "".join(keys[at : at + count])
        if found := _ROLES.exact(key):
            return Span(at, at + count, role=min(found))
    for count in range(min(5, reach), 0, -1):
        key = "".join(keys[at : at + count])
        if len(key) < 8 or set(keys[at : at + count]) & _NO_SLIPS:
            continue
        near = [(roles, slips) for roles, slips in _ROLES.nearly(key) if count == 1 or slips * 7 <= len(key)]
        if near and len({role for ones, slip in near if slip == near[0][1] for role in ones}) == 1:
            return Span(at, at + count, role=min(near[0][0]))
    return None


def _is_looking(keys: list[str], at: int) -> bool:
    """`jeg leder efter` is looking for somebody, and no leader."""
    return keys[at] == "leder" and (
        keys[at + 1 : at + 2] == ["efter"] or (at > 0 and keys[at - 1] in ("jeg", "vi"))
    )


def _paired(spans: list[Span], keys: list[str]) -> list[Span]:
    """`suppleant for AMR'en`, `AMK'ens stedfortræder`: one role, not two."""
    paired: list[Span] = []
    for span in spans:
        last = paired[-1] if paired else None
        between = set(keys[last.after : span.first]) if last else set()
        near = last is not None and span.first - last.after <= 3 and not between & the.AND
        if last and near and (both := _stands_in(last.role, span.role)):
            paired[-1] = Span(last.first, span.after, role=both)
        else:
            paired.append(span)
    return [replace(span, role=the.SUBSTITUTE) if span.role == the.STAND_IN else span for span in paired]


def _stands_in(one: str, other: str) -> str:
    if the.STAND_IN not in (one, other) or one == other:
        return ""
    return {the.AMR: the.SUBSTITUTE, the.AMK: the.DEPUTY, the.TR: the.TR, the.LEADER: the.LEADER}.get(
        other if one == the.STAND_IN else one, ""
    )
