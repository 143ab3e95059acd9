"""The frequency of accidents: lost-time injuries for every million hours worked, never another base."""

import re
from decimal import ROUND_HALF_UP, Decimal

MILLION = 1_000_000
MOST = 10**12
_GROUPED = r"\d{1,3}(?:[ .,'\u00a0]\d{3})+(?!\d)|\d+"
_COUNT = re.compile(rf"({_GROUPED})(?:[.,](\d+))?\s*(mio|mill|million|millioner|millions)?\b", re.IGNORECASE)


def frequency(injuries: int, hours: int) -> Decimal | None:
    """LTIF = LTI x 1,000,000 / hours, to two places, halves up; None where no hours were worked."""
    if hours <= 0 or injuries < 0:
        return None
    exact = Decimal(injuries) * MILLION / Decimal(hours)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


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
