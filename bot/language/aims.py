"""What is told beside the name of a working group: what it is for, and whom to ask."""

from __future__ import annotations

import re

_CLAUSE = {
    "purpose": re.compile(
        r"(?:(?:med|with)\s+)?(?:formål(?:et)?|purpose|leverance|deliverable)\b\s*(?:(?:er|is)\b|:)?\s*(.+)",
        re.IGNORECASE,
    ),
    "contact": re.compile(
        r"(?:(?:med|with)\s+)?(?:kontakt(?:person)?|contact(?:\s+person)?|tovholder)\b\s*(?:(?:er|is)\b|:)?"
        r"\s*(.+)",
        re.IGNORECASE,
    ),
}
_DAY = re.compile(r"(?:til|until|till|frist|senest|inden|by|due)\b\s*:?\s*\D{0,4}\d.*", re.IGNORECASE)
_UNTIL = re.compile(r",\s*(?:til|until|till)\s+(?P<day>\d[^,]*)$", re.IGNORECASE)


def told(name: str) -> tuple[str, dict[str, str]]:
    """The name with its day, and what clauses behind it tell; what follows such a clause is a part of it."""
    first, *clauses = re.split(r"\s*[,;]\s+", name.strip())
    found, left, last = dict[str, str](), [first], ""
    for clause in clauses:
        key, words = next(
            ((key, said[1]) for key, one in _CLAUSE.items() if (said := one.fullmatch(clause))), ("", "")
        )
        if key and key not in found:
            found[key], last = words.strip(" ."), key
        elif last and not _DAY.fullmatch(clause):
            found[last] += f", {clause}"
        else:
            left.append(clause)
    return ", ".join(left), found


def with_its_day(name: str) -> str:
    """`…, til 1. marts` tells by when."""
    return _UNTIL.sub(r", senest \g<day>", name)
