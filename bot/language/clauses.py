"""The clauses of a message: what is told beside what is wanted, and a reason that is told first."""

from __future__ import annotations

import itertools

from bot.language.grammar import INVERTS
from bot.language.lexicon import Lexicon
from bot.language.phrases.words import fold, folded
from bot.language.pieces import HEDGE, Piece, Role
from bot.language.sheet import Sheet

_CONJUNCTIONS = folded("så so men but fordi because for siden")
_ABBREVIATED = folded(
    "kl ca nr d pr fx bl a evt inkl eks pkt approx st no vs ang vedr bl.a f.eks mr ms dr prof pga"
)
_SUBJECTS = folded("jeg vi kan i we can du you he she han hun det it there der en nogen somebody someone")
_FOR, _ENGLISH_PRONOUNS = fold("for"), folded("i we can you he she it there somebody someone")
"""`for you` is no reason in English, as `for jeg …` is in Danish."""

_JUST = folded("bare kun blot just only merely")
_SPEAKERS = folded("jeg vi we")
_ENGLISH = folded("i we")
_FINITE = INVERTS | folded("am will need have cannot must wont cant")
_REASONS = tuple(
    tuple(fold(word) for word in opening.split())
    for opening in (
        "pga",
        "grundet",
        "på grund af",
        "på grund",
        "as a result of",
        "because",
        "because of",
        "due to",
        "owing to",
        "fordi",
        "da",
        "eftersom",
        "idet",
        "siden",
        "since",
        "as",
        "with",
    )
)
_CAUSES = tuple(one for one in _REASONS if one[0] in folded("pga grundet på") or one[-1] in ("of", "to"))
"""Those that a noun follows: they begin a clause wherever they stand."""

_FIRSTS = {
    of: {first: [one for one in of if one[0] == first] for first, *_ in of} for of in (_REASONS, _CAUSES)
}


def clauses(read: Sheet) -> list[str]:
    """The parts of a message that may mean something by themselves; fewer than two where it is one."""
    spans = parts(read)
    return [read.said(*span) for span in spans] if len(spans) > 1 else []


def parts(read: Sheet) -> list[tuple[int, int]]:
    """The words that they are of: the first, and that behind the last."""
    if read.verbatim is not None:
        return []
    begins = [at for at in range(1, len(read.words)) if begins_clause(read, at) and not only_hedges(read, at)]
    if (ends := _end_of_reason(read)) is not None:
        begins = sorted({*begins, ends})
    edges = [0, *begins, len(read.words)]
    return [(first, after) for first, after in itertools.pairwise(edges) if after - first > 1]


def asks_for_it(read: Sheet, lexicon: Lexicon) -> bool:
    """Something is told, and then somebody asks for what follows from it: `Bo is ill, note that`."""
    return any(is_order(read, *span, lexicon) for span in parts(read)[1:])


def is_order(read: Sheet, first: int, after: int, lexicon: Lexicon) -> bool:
    """It begins with a request or with what is to be done, and nothing is denied or supposed in it."""
    held = [one for one in read.open_pieces if first <= one.first < after]
    begun = next((one for one in held if not leads_on(read, one)), None)
    if begun is None or any(one.role is Role.mark for one in held):
        return False
    if begun.shell:
        return True
    key = read.words[begun.first].key
    is_deed = any(lexicon.sections.get(one) == "deeds" for one in begun.concepts) and not begun.past
    is_told = _is_present(key, lexicon) or (
        lexicon.is_noun(key) and not any("IT" in one.concepts for one in held)
    )
    return is_deed and not is_told


def _is_present(key: str, lexicon: Lexicon) -> bool:
    """`lukker` tells; `annuller` orders, and `annullerer` tells."""
    if not key.endswith("r"):
        return False
    longer, senses = lexicon.hear(f"{key}er", f"{key}er"), lexicon.hear(key, key).senses
    return longer.slips > 0 or longer.before is not None or not set(longer.senses) & set(senses)


def leads_on(read: Sheet, piece: Piece) -> bool:
    return (piece.role is Role.courtesy and not piece.shell) or read.words[piece.first].key in _LEADING_ON


_LEADING_ON = folded("så so og and derfor therefore then do bare just lige nu now men but")


_SIGNS = frozenset(".!?;\n,–—")


def begins_clause(read: Sheet, at: int) -> bool:
    """A sign, or a conjunction with a subject behind it, ends what was said before."""
    between = read.text[read.words[at - 1].end : read.words[at].start]
    if not _SIGNS.isdisjoint(between):
        before = read.words[at - 1].key
        ends_number = between.strip() == "." or read.words[at].key.isdigit()
        is_number = before.isdigit() and ends_number
        return not (is_number or (before in _ABBREVIATED and "." in between))
    if _opening(read, at, _CAUSES):
        return True
    following = read.words[at + 1].key if at + 1 < len(read.words) else ""
    is_to_somebody = read.words[at].key == _FOR and following in _ENGLISH_PRONOUNS
    return read.words[at].key in _CONJUNCTIONS and following in _SUBJECTS and not is_to_somebody


_MAY, _WHO_ASKS = folded("kan må kunne skal can may could shall"), folded("jeg vi man i we")


def begins_request(read: Sheet, at: int) -> bool:
    """`kan jeg få …`, `…, can we do …`: from there on something is asked for."""
    begins = [word.key for word in read.words[at : at + 3]]
    return any(one in _MAY and other in _WHO_ASKS for one, other in itertools.pairwise(begins))


def only_hedges(read: Sheet, at: int) -> bool:
    """`…, I think` says how sure all of it is."""
    behind = [piece for piece in read.pieces if piece.first >= at]
    hedges = [piece for piece in behind if HEDGE in piece.concepts]
    return bool(hedges) and all(piece in hedges or piece.role in _SAYS_LITTLE for piece in behind)


_SAYS_LITTLE = (Role.small, Role.weak, Role.courtesy)


def is_reason(read: Sheet) -> bool:
    """It tells why, and wants nothing by itself."""
    return bool(_opening(read, 0, _REASONS))


def says_instead(read: Sheet) -> bool:
    """`jeg er ikke syg, bare træt`: what is so in the place of what was denied, which was no order."""
    first, *rest = [word.key for word in read.words] or [""]
    return first in _JUST and _CONJUNCTIONS.isdisjoint(rest)


def _opening(read: Sheet, at: int, of: tuple[tuple[str, ...], ...]) -> int:
    """How many words of a reason's opening stand here."""
    known = _FIRSTS[of].get(read.words[at].key) if at < len(read.words) else None
    if not known:
        return 0
    said = tuple(word.key for word in read.words[at : at + 4])
    return max((len(one) for one in known if said[: len(one)] == one), default=0)


def _end_of_reason(read: Sheet) -> int | None:
    """`pga. kursus | kan jeg ikke komme`: a reason that is told first ends where somebody does something."""
    first = next((one.first for one in read.pieces if one.role is not Role.courtesy), 0)
    opened = _opening(read, first, _REASONS)
    if not opened:
        return None
    begun = range(first + opened + 1, len(read.words) - 1)
    return next((at for at in begun if _does_something(read, at)), None)


def _does_something(read: Sheet, at: int) -> bool:
    """`kan jeg`, and in English `I can't`."""
    key, following = read.words[at].key, read.words[at + 1].key
    is_danish = key in INVERTS or (key.endswith("r") and len(key) > 3)
    return (is_danish and following in _SPEAKERS) or (key in _ENGLISH and following in _FINITE)
