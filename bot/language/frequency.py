"""Figures of injuries as people write them: lost-time injuries and hours worked, never by another base than a
million hours."""

import re
from decimal import Decimal

MILLION = 1_000_000
MOST = 10**12
_GROUPED = r"\d{1,3}(?:[ .,'\u00a0]\d{3})+(?!\d)|\d+"
_COUNT = re.compile(rf"({_GROUPED})(?:[.,](\d+))?\s*(mio|mill|million|millioner|millions)?\b", re.IGNORECASE)


_BASIS = re.compile(
    rf"\b(?:på\s+basis\s+af|på\s+grundlag\s+af|on\s+(?:a|the)\s+basis\s+of|pr\.?|per|for\s+(?:hver|every))\s+"
    rf"(?P<basis>({_GROUPED})(?:[.,]\d+)?\s*(?:mio|mill|million|millioner|millions)?\b)",
    re.IGNORECASE,
)


def has_wrong_basis(text: str) -> bool:
    """Is it asked for by something else than a million hours: `på basis af 200.000 timer`?"""
    found = _BASIS.search(text)
    return found is not None and counts(found["basis"]) != [MILLION]


def without_basis(text: str) -> str:
    return _BASIS.sub(" ", text)


_BELOW_ZERO = re.compile(r"(?:^|[\s:;,(])(?:[-\u2212]|minus\s+)\d", re.IGNORECASE)


def is_below_zero(text: str) -> bool:
    """Is one of the numbers negative? A dash between two figures stands apart from the second."""
    return bool(_BELOW_ZERO.search(text))


def counts(text: str) -> list[int]:
    """The whole numbers that a text names, with Danish or English marks: `8.900.000`, `8,9 mio.`"""
    found = [_count(*match.groups()) for match in _COUNT.finditer(text)]
    return [number for number in found if number is not None and number <= MOST]


def _count(whole: str, part: str | None, unit: str | None) -> int | None:
    digits = re.sub(r"\D", "", whole)
    if len(digits) > 13:
        return None
    if unit:
        return int(Decimal(f"{digits}.{part or 0}") * MILLION)
    return None if part else int(digits)
