"""When a word is the misspelling of another, and when it is simply another word."""

from typing import NamedTuple

from rapidfuzz.distance import OSA

_ENDINGS = ("n", "t", "s", "r", "e", "en", "et", "er", "es", "ens", "ets", "ne", "erne", "ers")


class Typo(NamedTuple):
    """A word of the text that was taken for a word of the phrase."""

    word: str
    literal: str
    edits: int
    opens: bool


def edits(word: str, literal: str, known: frozenset[str]) -> int | None:
    """How many slips lie between a word and the one meant; None where it is another word.

    A word that the phrasebook knows is never a slip of another, except by its ending.
    """
    if word == literal:
        return 0
    if is_inflected(word, literal):
        return 1
    allowed = allowed_edits(literal) if len(word) > 3 else 0
    if word in known or not allowed or abs(len(word) - len(literal)) > allowed:
        return None
    found = OSA.distance(word, literal, score_cutoff=allowed)
    return found if found <= allowed else None


def allowed_edits(word: str) -> int:
    if len(word) <= 3:
        return 0
    return 1 if len(word) <= 6 else 2


def is_inflected(word: str, literal: str, least: int = 4) -> bool:
    """Whether the two differ by an ending only: `afstemning`, `afstemningen`."""
    short, long = sorted((word, literal), key=len)
    return len(short) >= least and long.startswith(short) and long[len(short) :] in _ENDINGS


def may_act(typo: Typo) -> bool:
    """Whether a command may still be obeyed: `closed` is not `close`, `skrev` not `skriv`, a note no vote."""
    if typo.word == typo.literal:
        return True
    if typo.opens and typo.word.startswith(typo.literal):
        return False
    if is_inflected(typo.word, typo.literal):
        return not typo.opens
    if typo.edits > (1 if typo.opens or len(typo.literal) <= 7 else 2):
        return False
    replaced = len(typo.word) == len(typo.literal) and sorted(typo.word) != sorted(typo.literal)
    return not (replaced and len(typo.literal) <= 5)
