"""A message becomes a sheet: what each word may mean, its pieces, its typed spans, and what kind of
sentence it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import entities
from bot.language.context import (
    able,
    instead_of_somebody,
    once_more,
    softened,
    wished,
    with_adjuncts,
    with_hedges,
    with_reports,
    with_thanks,
    without_asked,
    without_futures,
    without_relatives,
)
from bot.language.entities import Entity, Kind
from bot.language.grammar import DEFINITE, INVERTS, SUBJECTS
from bot.language.lexicon import UNKNOWN, Heard, Lexicon
from bot.language.once import once
from bot.language.phrases.language import language_in
from bot.language.phrases.words import Word, clean, folded, words
from bot.language.pieces import PAUSES, Piece, Role, breaks, pieces_of, with_verbs, without_minutes
from bot.language.sheet import Sheet
from bot.language.undone import with_undone

MOST_WORDS = 60

_COLON = re.compile(r"\s*(?::(?!//)|\s[–—-]\s|\n)\s*")

_CLOCK_COLON = re.compile(r"\d\s*:\s*\d")

_ONLY_ASK = folded("did does didnt doesnt")


def _heard(lexicon: Lexicon, text: str, word: Word, language: str | None) -> Heard:
    """A name is never the slip of a word: `Winther` is no winter; `i` and `to` mean what they do in the
    language that is spoken."""
    heard = lexicon.hear(word.key, text[word.start : word.end].casefold())
    if foreign := _FOREIGN.get((language, word.key, text[word.start].isupper())):
        return heard._replace(senses=tuple(one for one in heard.senses if one.concept not in foreign))
    is_name = entities.is_given_name(word.key) or _is_capital(text, word)
    return UNKNOWN if heard.slips and is_name else heard


_FOREIGN: dict[tuple[str | None, str, bool], frozenset[str]] = {
    ("da", "i", False): frozenset(("ME", "YOU")),
    ("da", "i", True): frozenset(("ME",)),
    ("en", "i", False): frozenset(("YOU",)),
    ("en", "i", True): frozenset(("YOU",)),
    ("en", "to", False): frozenset(("COUNT",)),
    ("en", "still", False): frozenset(("PUT",)),
    ("en", "bad", False): frozenset(("ASK",)),
    ("da", "men", False): frozenset(("SAY",)),
}
"""What a word cannot mean in a language, small or with a capital letter."""

_ILL, _WILL, _IS = (
    "ill",
    folded("be have not also just gladly"),
    folded("is are am be been was were im feel feeling fell fall falling called calling being"),
)


def _without_apostrophes(lexicon: Lexicon, said: Sequence[Word], heard: list[Heard]) -> list[Heard]:
    """`ill join online` is `I'll join`, and nobody's illness: something is done right behind it."""
    for at, word in enumerate(said[:-1]):
        if word.key != _ILL or (at and said[at - 1].key in _IS):
            continue
        behind = [sense for sense in heard[at + 1].senses if not sense.past]
        if said[at + 1].key in _WILL or any(lexicon.sections[one.concept] == "deeds" for one in behind):
            of_me = tuple(one for one in lexicon.hear("i", "i").senses if one.concept == "ME")
            heard[at] = heard[at]._replace(senses=of_me)
    return heard


def _is_capital(text: str, word: Word) -> bool:
    """It has a capital letter, and no sentence begins with it."""
    written, before = text[word.start : word.end], text[: word.start].rstrip()
    return bool(before) and before[-1] not in ".!?:\n" and written.istitle()


@once
def parse(text: str, lexicon: Lexicon) -> Sheet:
    """Read a message, or a sentence of it."""
    cleaned = clean(text)
    said = words(cleaned)[:MOST_WORDS]
    language = language_in(cleaned, said) or lexicon.language_of(word.key for word in said)
    heard = [_heard(lexicon, cleaned, word, language) for word in said]
    heard = _without_apostrophes(lexicon, said, heard)
    seen = list(entities.by_sight(cleaned, said))
    quoted = {at for entity in seen for at in range(entity.first, entity.after)}
    apart, pauses = breaks(cleaned, said), breaks(cleaned, said, PAUSES)
    pieces = list(pieces_of(lexicon, said, heard, quoted, apart, pauses))
    pieces = with_reports(cleaned, said, without_minutes(said, with_verbs(lexicon, said, pieces)))
    pieces = softened(said, without_relatives(lexicon, said, pieces), apart)
    pieces = with_undone(lexicon, said, without_asked(said, pieces, apart))
    pieces = with_hedges(lexicon, cleaned, said, pieces)
    pieces = without_futures(said, wished(said, once_more(lexicon, said, pieces, apart)))
    pieces = with_thanks(cleaned, said, pieces)
    found = _entities(cleaned, said, pieces, seen, quoted)
    pieces = able(said, with_adjuncts(lexicon, said, _with_entities(said, pieces, found)))
    pieces = instead_of_somebody(said, pieces, found)
    made = Sheet(
        cleaned, said, pieces, found, verbatim=_own_words(lexicon, cleaned, said, pieces), language=language
    )
    made.requests = any(piece.shell for piece in made.open_pieces)
    made.asks_something = _asks(made, lexicon)
    made.counts_things = _counts_things(made, lexicon)
    made.orders = _orders(made, lexicon)
    made.begins_with_deed = _begins_with_deed(made, lexicon)
    return made


def _entities(
    text: str, said: Sequence[Word], pieces: Sequence[Piece], seen: list[Entity], quoted: set[int]
) -> list[Entity]:
    concepts: list[frozenset[str]] = [frozenset()] * len(said)
    known = [False] * len(said)
    for piece in pieces:
        for at in range(piece.first, piece.after):
            concepts[at] = piece.concepts
            known[at] = piece.role is not Role.unknown and not (piece.slips and piece.role is not Role.time)
    taken = set(quoted)
    taken |= {at for piece in pieces if piece.role is Role.courtesy for at in range(piece.first, piece.after)}
    taken |= {piece.first for piece in pieces if piece.role is Role.small and piece.phrase and piece.concepts}
    found = list(seen)
    found += entities.lengths(said, _and(taken, found))
    found += entities.times(text, said, concepts, _and(taken, found))
    found += entities.numbers(said, _and(taken, found))
    found += entities.people(text, said, known, _and(taken, found))
    return sorted(found, key=lambda one: one.first)


def _and(taken: set[int], found: Sequence[Entity]) -> set[int]:
    return taken | {at for entity in found for at in range(entity.first, entity.after)}


def _with_entities(said: Sequence[Word], pieces: Sequence[Piece], found: Sequence[Entity]) -> list[Piece]:
    """Pieces that are part of a typed span are told so, and mean no more than it."""
    kinds = {at: entity.kind for entity in found for at in range(entity.first, entity.after)}
    return [
        _typed(piece, kinds[piece.first], said[piece.first].key) if piece.first in kinds else piece
        for piece in pieces
    ]


_LABELLED = {"t": frozenset(("THEME",)), "i": frozenset(("INPUT",))}
"""What the letter of a label names."""


def _typed(piece: Piece, kind: Kind, key: str) -> Piece:
    if kind is Kind.quote:
        return Piece(piece.first, piece.after, Role.unknown, entity=kind)
    if kind is Kind.time and piece.role in (Role.mark, Role.ask):
        return piece
    if kind is Kind.label and key[:1] in _LABELLED:
        return Piece(piece.first, piece.after, Role.content, _LABELLED[key[:1]], entity=kind)
    concepts = piece.concepts - {"IT"} if kind is Kind.time else piece.concepts  # `den` in `den 15.`
    return Piece(
        piece.first,
        piece.after,
        piece.role,
        concepts,
        piece.past,
        piece.before,
        piece.slips,
        piece.phrase,
        kind,
    )


def _own_words(
    lexicon: Lexicon, text: str, said: Sequence[Word], pieces: Sequence[Piece]
) -> tuple[int, str] | None:
    """What stands behind a colon, unless it is a question that nothing before it could take: `Risø 309: who
    is the AMR?` only says where."""
    found = _verbatim(text, said)
    if found is None or not any(one.first == found[0] and one.role is Role.ask for one in pieces):
        return found
    before = [one for one in pieces if one.first < found[0]]
    takes = any(lexicon.sections[concept] in _TAKING for one in before for concept in one.concepts)
    names = any((one.role is Role.unknown and one.entity is None) or one.slips for one in before)
    return None if names and not takes else found


_TAKING = ("deeds", "things")


def _verbatim(text: str, said: Sequence[Word]) -> tuple[int, str] | None:
    for match in _COLON.finditer(text):
        if _CLOCK_COLON.match(text[max(0, match.start() - 1) : match.end() + 1]):
            continue
        first = next((at for at, word in enumerate(said) if word.start >= match.end()), None)
        if first and said[first - 1].end <= match.start():
            return first, text[match.end() :]
    return None


def _orders(made: Sheet, lexicon: Lexicon) -> bool:
    first = next((one for one in made.open_pieces if one.role is not Role.courtesy), None)
    is_done = first is not None and first.role is Role.content and not first.past
    return is_done and any(lexicon.sections.get(concept) == "deeds" for concept in first.concepts)  # type: ignore[union-attr]


def _begins_with_deed(made: Sheet, lexicon: Lexicon) -> bool:
    first = next((one for one in made.open_pieces if one.role is not Role.courtesy), None)
    if first is None or first.after != first.first + 1 or lexicon.is_noun(made.words[first.first].key):
        return False
    return any(lexicon.sections.get(concept) == "deeds" for concept in first.concepts)


def _asks(made: Sheet, lexicon: Lexicon) -> bool:
    if made.asks or _begins_asking(made):
        return True
    if made.requests and not _weighs(made):
        return _asks_of_shell(made)
    if made.text.rstrip(" .!)").endswith("?"):
        return not _bids_before_colon(made, lexicon)
    at = next((piece.first for piece in made.pieces if piece.role is not Role.courtesy), None)
    if at is None or at + 1 >= len(made.words):
        return False
    if made.words[at].key in _ONLY_ASK:
        return True
    if made.words[at].key not in INVERTS and not _is_verb_before_subject(made, at, lexicon):
        return False
    following = made.words[at + 1].key
    if _is_preposition(made, at + 1):
        return False
    is_named = any(entity.kind in _NAMED and entity.first == at + 1 for entity in made.entities)
    return following in SUBJECTS or is_named or _is_the_thing(made, at + 1, lexicon)


_NAMED = (Kind.person, Kind.decision, Kind.label)
"""Who or what is asked about by its name: `kommer Bo`, `er D-2026-001 gennemført`."""

_ASKS_OR_TELLS = frozenset(
    ("ASK", "HEAR", "SHOW", "TELL", "KNOW", "FIND", "SAY", "HELP", "EXPLAIN", "ANSWER")
)


def _bids_before_colon(made: Sheet, lexicon: Lexicon) -> bool:
    """`start a vote: should we …?`: what is asked is the text that something is to be done with."""
    if made.verbatim is None or made.text[: -len(made.verbatim[1])].rstrip()[-1:] != ":":
        return False
    deeds = (one for piece in made.open_pieces for one in piece.concepts)
    return any(lexicon.sections.get(one) == "deeds" and one not in _ASKS_OR_TELLS for one in deeds)


_COUNTING = folded("de alle samtlige ingen nogen")


def _counts_things(made: Sheet, lexicon: Lexicon) -> bool:
    """A word that counts, with a thing behind it, of which no deed is told: `alle værter kommer`."""
    said = [one for one in made.open_pieces if one.role is not Role.courtesy]
    if len(said) < 2 or made.words[said[0].first].key not in _COUNTING:
        return False
    thing, *behind = ({lexicon.sections[concept] for concept in one.concepts} for one in said[1:])
    return thing == {"things"} and not any("deeds" in sections for sections in behind)


def _weighs(made: Sheet) -> bool:
    """`skal vi …?` asks those who are there, and is no request."""
    begins = tuple(word.key for word in made.words[:2])
    return begins in (("skal", "vi"), ("shall", "we")) and made.text.rstrip().endswith("?")


_AUXILIARIES = folded("do dont did didnt am arent will wont")


def _asks_of_shell(made: Sheet) -> bool:
    """`do I have to …`, `can I still …`: what alone asks for a deed asks here whether it must be."""
    shells = [piece for piece in made.open_pieces if piece.shell]
    before = {one.first - 1 for one in shells if one.first}
    turned = any(made.words[at].key in _AUXILIARIES for at in before)
    still = {one.first for one in made.pieces if "STILL" in one.concepts}
    return turned or any(one.after in still for one in shells)


_ASKING = folded("hvor how")


def _begins_asking(made: Sheet) -> bool:
    """`how long can we …` asks, though `can we` is a request elsewhere."""
    first = next((piece for piece in made.open_pieces if piece.role is not Role.courtesy), None)
    return first is not None and first.phrase and made.words[first.first].key in _ASKING


_SPEAKERS = folded("jeg vi du i han hun man")

_ENGLISH = folded("am do did have had was will can could should may would must dont didnt havent cant wont")


def _is_preposition(made: Sheet, at: int) -> bool:
    """`er i Ballerup` tells where somebody is; `er I klar` and `am i` ask."""
    word = made.words[at]
    return made.text[word.start : word.end] == "i" and made.words[at - 1].key not in _ENGLISH


def _is_verb_before_subject(made: Sheet, at: int, lexicon: Lexicon) -> bool:
    """`holder vi møde`: a Danish verb in the present, with who does it behind, asks."""
    piece = made.piece_at(at)
    if piece is None or piece.after != at + 1 or not made.words[at].key.endswith("r"):
        return False
    if _is_preposition(made, at + 1):
        return False
    return made.words[at + 1].key in _SPEAKERS and any(
        lexicon.sections.get(concept) == "deeds" for concept in piece.concepts
    )


def _is_the_thing(made: Sheet, at: int, lexicon: Lexicon) -> bool:
    """A known thing behind the verb, *the* one: `er mødet aflyst` asks, `har punkter til mødet` tells."""
    piece = made.piece_at(at)
    if piece is None or not piece.concepts or not made.words[at].key.endswith(DEFINITE):
        return False
    return {lexicon.sections[concept] for concept in piece.concepts} <= {"things"}
