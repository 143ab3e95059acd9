"""Which person somebody means by a name: the whole one, the first, with a slip or without its accents."""

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz

NEAR_ENOUGH = 85
_GENITIVE = re.compile("['\u2019]s\\b")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})


def meant(words: str, names: Sequence[str]) -> list[int]:
    """The places in `names` of those who fit best: one where it is clear, several where it is not."""
    wanted = _plain(words)
    if not wanted:
        return []
    for fits in (_is_whole, _is_part, _is_near):
        if found := [at for at, name in enumerate(names) if fits(wanted, _plain(name))]:
            return found
    return []


def _plain(words: str) -> str:
    """Small letters without accents, and without what clings to a name ("Emils", "@Emil")."""
    bare = _GENITIVE.sub("", words.casefold())
    spelled = unicodedata.normalize("NFKD", bare.translate(_LETTERS))
    kept = "".join(
        letter if letter.isalnum() else " " for letter in spelled if not unicodedata.combining(letter)
    )
    return " ".join(kept.split())


def _is_whole(wanted: str, name: str) -> bool:
    return wanted == name


def _is_part(wanted: str, name: str) -> bool:
    """Every word is one of the name's, as it is or as a genitive ("Emils plads")."""
    return all({word, word.removesuffix("s")} & set(name.split()) for word in wanted.split())


def _is_near(wanted: str, name: str) -> bool:
    parts = [name, *name.split()] if " " not in wanted else [name]
    return any(fuzz.ratio(wanted, part) >= NEAR_ENOUGH for part in parts)
