"""What somebody does not mean: `not the AMR, I need the TR`, `hvem er AMR på fysik, ikke på kemi`.

What is ruled out is left out; what was said once for both is kept for what is meant: `ikke værkstedets AMR,
men testhallens` asks for the AMR of the test hall. So is
where somebody is themselves, or was before, when they ask about another place: `I work at Compute, but this
is about the people at Risø`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from bot.features.directory.asked import vocabulary as the
from bot.features.directory.asked.region import AREA_NOUNS, is_known
from bot.features.directory.asked.roles import role_spans
from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import folded
from bot.language.tokens import Token, keys_of

_NOT, _BUT = folded("ikke not inte dont isnt wasnt"), folded("men but utan")
_ASKS = the.WHO | the.WHICH
_OF_PLACES = FILLERS | the.PREPOSITIONS | the.PLACE_NOUNS | the.BUILDING | the.NUMBER | the.MINE_WORDS
_OF_PLACES |= the.THEIRS | AREA_NOUNS | folded("one ones dem those that")
_BEGINS = FILLERS | the.AND
_IT_IS = FILLERS | folded("it is its thats er")
"""Before what is meant: `it's not the AMK, it's the AMR`."""


Units = Callable[[Sequence[Token]], Collection[str]]
"""The units in which the places lie that these words name."""


def elsewhere(tokens: Sequence[Token], units: Units) -> list[Token]:
    """Without the place that another is set against: one's own before `but`, or where one moved from."""
    return _but_there(_moved_to(list(tokens), units), units)


def _but_there(tokens: list[Token], units: Units) -> list[Token]:
    """`I work at Compute, but this is about Risø: who is their AMR?`: nobody is asked for before, and what
    stands behind is no narrower place of the same unit, not over, and not where somebody is employed."""
    keys = keys_of(tokens)
    but = next((at for at, key in enumerate(keys) if at and key in _BUT), None)
    if but is None or set(keys[:but]) & (_NOT | _ASKS) or role_spans(tokens[:but]):
        return tokens
    behind = _thought(tokens, but + 1)
    if set(keys_of(behind)) & (_NOT | _ON_PAPER | _BEFORE):
        return tokens
    here, there = set(units(tokens[:but])), set(units(behind))
    if not here or not there or here & there:
        return tokens
    speaks_of = (
        [] if set(keys_of(behind)) & the.SELF else [one for one in tokens[:but] if one.key in the.SELF][:1]
    )
    return [*(one._replace(part=tokens[but].part) for one in speaks_of), *tokens[but + 1 :]]


def _thought(tokens: Sequence[Token], first: int) -> list[Token]:
    """Up to where somebody is asked for, at the end of the sentence at the latest."""
    sentence = tokens[first].sentence if first < len(tokens) else 0
    asks = next((at for at in range(first, len(tokens)) if tokens[at].key in _ASKS), len(tokens))
    return [token for token in tokens[first:asks] if token.sentence == sentence] or list(tokens[first:])


def _moved_to(tokens: list[Token], units: Units) -> list[Token]:
    """`jeg er flyttet fra Compute til Nanolab`"""
    keys = keys_of(tokens)
    moved = next((at for at, key in enumerate(keys) if key in _MOVED), len(keys))
    left = next((at for at in range(moved, len(keys)) if keys[at] in _FROM), len(keys))
    new = next((at for at in range(left, len(keys)) if keys[at] in _TO), len(keys))
    if new + 1 >= len(keys) or tokens[left].sentence != tokens[new].sentence:
        return tokens
    if not units(tokens[left:new]) or not units(tokens[new:]) or role_spans(tokens[left:new]):
        return tokens
    return [*tokens[:left], *tokens[new:]]


_ON_PAPER = folded("ansat ansatte employed paid lønnet aflønnet formelt formally officielt officially")
_BEFORE = folded("før tidligere førhen engang used previously formerly before once")
_MOVED = folded(
    "moved moving move transferred switched changed relocated flyttet flytter flyttede skiftet skifter"
)
_FROM, _TO = folded("fra from"), folded("til to")


def wanted(tokens: Sequence[Token]) -> list[Token]:
    """The words of what is meant, in order; all of them where nothing is ruled out."""
    keys = keys_of(tokens)
    at = next((at for at, key in enumerate(keys) if key in _NOT), None)
    if at is None or not role_spans(tokens):
        return list(tokens)
    but = next((one for one in range(at + 1, len(keys)) if keys[one] in _BUT), None)
    if but is not None and tokens[but].sentence == tokens[at].sentence:
        return _instead(tokens, at, but)
    after = _part_end(tokens, at)
    if _is_only_named(tokens[at + 1 : after]) and _stands_apart(tokens, at) and role_spans(tokens[:at]):
        return [*tokens[:at], *wanted(tokens[after:])]
    return _next_part(tokens, at, after)


def _part_end(tokens: Sequence[Token], at: int) -> int:
    after = at
    while after < len(tokens) and tokens[after].part == tokens[at].part:
        after += 1
    return after


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """`AMR på fysik, altså ikke AMK`, `AMR på fysik og ikke kemi`; not `er Bo ikke AMR`."""
    first = at
    while first and tokens[first - 1].part == tokens[at].part and tokens[first - 1].key in _BEGINS:
        first -= 1
    begins = first == 0 or tokens[first - 1].part != tokens[at].part
    return begins or any(token.key in the.AND for token in tokens[first:at])


def _is_only_named(said: Sequence[Token]) -> bool:
    """A role or a place, and nothing that happens there."""
    roles = {at for span in role_spans(said) for at in range(span.first, span.after)}
    free = [token.key for at, token in enumerate(said) if at not in roles]
    return bool(said) and all(key in _OF_PLACES or not is_known(key) for key in free)


def _next_part(tokens: Sequence[Token], at: int, after: int) -> list[Token]:
    """`not the AMR, I need the TR at …`: what is wanted is said in the next part, and nobody is asked for
    before."""
    struck, rest = tokens[:after], tokens[after:]
    if _names_place_alone(struck[at + 1 :]) and role_spans(rest) and not role_spans(tokens[:at]):
        return _meant_instead(tokens, rest)
    same = bool(rest) and rest[0].sentence == tokens[at].sentence
    if not same or role_spans(tokens[:at]) or not role_spans(struck) or not role_spans(rest):
        return list(tokens)
    asks = any(token.key in _ASKS for token in (*struck, *tokens[after : _part_end(tokens, after)]))
    return list(tokens) if asks else _without_lead(rest)


def _names_place_alone(said: Sequence[Token]) -> bool:
    return _is_only_named(said) and not role_spans(said) and _names_place(said)


def _meant_instead(tokens: Sequence[Token], rest: Sequence[Token]) -> list[Token]:
    """`ikke Kemi, jeg mener Kemiteknik. Hvem er AMR?`: the place behind is meant, whatever sentence asks."""
    says_it = any(pair in I_MEAN for pair in pairwise(keys_of(rest)))
    return _without_lead(rest) if says_it else list(tokens)


I_MEAN = {("i", "mean"), ("jeg", "mener"), ("mener", "jeg"), ("tanker", "jeg"), ("jeg", "tanker")}


def _without_lead(said: Sequence[Token]) -> list[Token]:
    first = next((at for at, token in enumerate(said) if token.key not in _IT_IS), 0)
    return list(said[first:])


def _instead(tokens: Sequence[Token], at: int, but: int) -> list[Token]:
    """Of `ikke …, men …` what stands behind `men`, with the role and the place that were said for both."""
    after = _part_end(tokens, but)
    struck, meant = tokens[at + 1 : but], _without_lead(tokens[but + 1 : after])
    if not meant or any(token.key in _ASKS for token in (*struck, *meant)) or not _names(struck):
        return list(tokens)
    before = tokens[:at] if role_spans(tokens[:at]) else ()
    if not role_spans([*before, *meant, *tokens[after:]]):
        meant = _with_role(struck, meant)
    elif not before and role_spans(meant) and not _names_place(meant):
        meant = _with_place(struck, meant)
    return [*before, *(token._replace(part=meant[0].part) for token in meant), *tokens[after:]]


def _names(said: Sequence[Token]) -> bool:
    return bool(role_spans(said)) or _names_place(said)


def _names_place(said: Sequence[Token]) -> bool:
    roles = {at for span in role_spans(said) for at in range(span.first, span.after)}
    small = _OF_PLACES - the.PLACE_NOUNS - AREA_NOUNS - the.MINE_WORDS - the.THEIRS
    free = (token.key for at, token in enumerate(said) if at not in roles)
    return any(key not in small and (key in _OF_PLACES or not is_known(key)) for key in free)


def _with_role(struck: Sequence[Token], meant: list[Token]) -> list[Token]:
    """`værkstedets AMR … testhallens`, `AMR'en for værkstedet … for testhallen`."""
    role = role_spans(struck)[0]
    said = list(struck[role.first : role.after])
    if role.after == len(struck):
        return [*meant, *said]
    lead = [] if meant[0].key in the.PREPOSITIONS else _lead(struck[role.after :])
    return [*said, *lead, *meant]


def _lead(said: Sequence[Token]) -> list[Token]:
    """The preposition of the place that was ruled out."""
    return [token for token in said if token.key in the.PREPOSITIONS][:1]


def _with_place(struck: Sequence[Token], meant: list[Token]) -> list[Token]:
    """`ikke AMR'en på Compute, men AMK'en`, `ikke Kemis AMR, men AMK`."""
    role = next(iter(role_spans(struck)), None)
    if role is None:
        return meant
    own = role_spans(meant)[0]
    return (
        [*struck[: role.first], *meant[own.first :], *struck[role.after :]] if _names_place(struck) else meant
    )


__all__ = ["I_MEAN", "elsewhere", "wanted"]
