"""Joints: where in a message one request may end and another begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.language.clauses import begins_clause, is_order, leads_on, only_hedges
from bot.language.grammar import INVERTS
from bot.language.lexicon import Lexicon
from bot.language.phrases.words import folded
from bot.language.pieces import Role
from bot.language.sheet import Sheet


class Form(StrEnum):
    """How a request is put."""

    ask = "ask"
    order = "order"
    tell = "tell"


class Sign(StrEnum):
    """What stands between two of them."""

    end = "end"
    and_ = "and"
    comma = "comma"


@dataclass(frozen=True, slots=True)
class Joint:
    """One place: what is said before it and behind it."""

    before: str
    behind: str
    sign: Sign


_ADDS = folded("og and samt plus & derefter then bagefter afterwards")
_JOINS = _ADDS | folded("så so også also til sidst finally lige please venligst")
_CAUSAL = folded("så so fordi because for siden")
_END = re.compile(r"\s*[.?!]+")
_TELLERS = folded("jeg vi i we")
_SUBJECTS = _TELLERS | folded("du you he she they han hun de der there it det den")
_AFTER_VERBS = _SUBJECTS | folded("min mit mine my our vores this that the nogen someone anyone")
_BACK = folded("den det dem ham hende hans hendes deres it that them him her his their those denne dette")
_EXPLETIVE = folded("er is det it")
_MOST_POLITE = 2


def joints(read: Sheet, lexicon: Lexicon) -> Iterator[Joint]:
    """All places behind which something is asked, ordered or told anew, the first one first.

    None behind a colon, where the words are somebody's own; none before what only says how sure somebody is,
    what follows from something, or what is spoken of again.
    """
    last = len(read.words) if read.verbatim is None else read.verbatim[0]
    for at in range(1, last):
        begins = _behind_conjunctions(read, at)
        joined = begins > at or (begins_clause(read, at) and read.words[at].key not in _CAUSAL)
        if not joined or last - begins < 2 or only_hedges(read, begins):
            continue
        if form_at(read, begins, lexicon) is None or not _says_enough(read, begins, last):
            continue
        end = read.words[at - 1].end
        sign = _END.match(read.text, end)
        before = read.text[: sign.end() if sign else end]
        yield Joint(before, read.text[read.words[begins].start :], _sign(read, at, begins, end))


def _sign(read: Sheet, at: int, begins: int, end: int) -> Sign:
    if any(one in ".?!;\n" for one in read.text[end : read.words[at].start]):
        return Sign.end
    return Sign.and_ if begins > at else Sign.comma


def _behind_conjunctions(read: Sheet, at: int) -> int:
    begins = at
    if read.words[at].key in _ADDS:
        while begins < len(read.words) - 1 and read.words[begins].key in _JOINS:
            begins += 1
    return begins


def form_at(read: Sheet, at: int, lexicon: Lexicon) -> Form | None:
    """How a request is put that begins there; None where none does."""
    first = next((one for one in read.open_pieces if one.first >= at and not leads_on(read, one)), None)
    if first is None or first.first - at > _MOST_POLITE or first.entity is not None:
        return None
    key, *behind = (word.key for word in read.words[first.first : first.first + 2])
    follows = behind[0] if behind else ""
    if first.role is Role.ask or key.startswith(_ASKING):
        return None if follows in _SUBJECTS else Form.ask  # `hvad du har om mig` is told
    if key in _TELLERS:
        return Form.tell if follows else None
    if is_order(read, at, len(read.words), lexicon) and not _is_infinitive(read, first.first, lexicon):
        return Form.order
    return Form.ask if key in INVERTS and follows in _AFTER_VERBS else None


_ASKING = ("hvornar", "hvordan", "hvorfor")


def _is_infinitive(read: Sheet, at: int, lexicon: Lexicon) -> bool:
    """`rette` goes with what stands before it, and `ret` orders; what is asked for by `kan du` is both."""
    key = read.words[at].key
    if read.language != "da" or not key.endswith("e") or read.requests:
        return False
    stems = (key[:-1], key[:-2] if key[-2:-1] == key[-3:-2] else key[:-1])
    senses = set(lexicon.hear(key, key).senses)
    return any(set(lexicon.hear(stem, stem).senses) & senses for stem in stems if len(stem) > 1)


def _says_enough(read: Sheet, begins: int, last: int) -> bool:
    """Not `shall we`, nor `gem den` or `hvornår udløber hendes periode`, which are about what was said
    before."""
    keys = [word.key for word in read.words[begins:last]]
    telling = (Role.content, Role.unknown)
    if not any(one.role in telling or one.entity for one in read.open_pieces if one.first >= begins):
        return False
    return not any(
        key in _BACK and not (at and keys[at - 1] in _EXPLETIVE and at + 1 < len(keys))
        for at, key in enumerate(keys)
    )
