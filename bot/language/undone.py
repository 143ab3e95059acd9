"""What did not happen: `jeg skulle have stemt ja`, `I was going to vote` ask for nothing."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.language.lexicon import Lexicon
from bot.language.phrases.words import Word, folded
from bot.language.pieces import UNDONE, Piece, Role

_MODALS = folded("skulle ville kunne burde should would could might ought")

_HAVE, _BE = folded("have ha"), folded("være")

_BETWEEN = folded(
    "jeg vi du i han hun de man den det we you he she they it to gerne nok jo da nu ikke aldrig ej også "
    "måske bare lige hellere helst egentlig godt altid allerede selvfølgelig nødig like liked love loved not "
    "never also maybe perhaps just really rather probably always already surely actually only dog kun"
)

_MOST_BETWEEN = 4

_HAD, _MODALS_THEN = folded("har havde has had"), folded("skullet villet kunnet burdet")

_ONLY = folded("bare dog kun only just")

_PARTICIPLES = folded("været haft blevet gjort stået been had done gone come become put set let cut run read")
"""Those that have no ending of one."""


def with_undone(lexicon: Lexicon, said: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """What somebody should have done, would have done or was going to do is told of, and was not done."""
    undone = {at for at in range(len(said)) if any(is_so(lexicon, said, at) for is_so in _MOODS)}
    return [_marked(one) if undone & {*range(one.first, one.after)} else one for one in pieces]


def _marked(piece: Piece) -> Piece:
    kept = piece.concepts if piece.role is Role.mark else frozenset[str]()
    return replace(piece, role=Role.mark, concepts=kept | {UNDONE}, past=frozenset(), shell=False)


def _should_have(lexicon: Lexicon, said: Sequence[Word], at: int) -> bool:
    """`skulle have stemt`, `ville gerne have været`, `skulle være flyttet`, `should have been`."""
    if said[at].key not in _MODALS:
        return False
    have = _next(said, at + 1)
    if have >= len(said) or said[have].key not in _HAVE | _BE:
        return False
    done = _next(said, have + 1)
    if done >= len(said):
        return False
    return _is_participle(lexicon, said[done].key, guesses=said[have].key in _HAVE)


def _had_been_to(_: Lexicon, said: Sequence[Word], at: int) -> bool:
    """`jeg havde skullet stemme`."""
    behind = _next(said, at + 1)
    return said[at].key in _HAD and behind < len(said) and said[behind].key in _MODALS_THEN


def _had_only(_: Lexicon, said: Sequence[Word], at: int) -> bool:
    """`havde jeg bare stemt ja`."""
    between = [word.key for word in said[at + 1 : _next(said, at + 1)]]
    return said[at].key in _HAD and len(between) > 1 and between[-1] in _ONLY


_MOODS: Sequence[Callable[[Lexicon, Sequence[Word], int], bool]] = (
    _should_have,
    _had_been_to,
    _had_only,
)


def _next(said: Sequence[Word], at: int) -> int:
    """Where the verb goes on behind who does it and how."""
    between = itertools.takewhile(lambda word: word.key in _BETWEEN, said[at : at + _MOST_BETWEEN])
    return at + len(list(between))


def _is_participle(lexicon: Lexicon, key: str, *, guesses: bool) -> bool:
    """`stemt`, `voted`; neither `stemte`, which may be a quality, nor what is a thing as well."""
    if key in _PARTICIPLES:
        return True
    if len(key) < 4 or key.endswith("e") or lexicon.is_noun(key):
        return False
    heard = lexicon.hear(key, key)
    if not heard.senses:
        return guesses and key.endswith(("t", "ed"))
    is_past = [one.past for one in heard.senses]
    return not heard.slips and (any(is_past) if guesses else all(is_past))
