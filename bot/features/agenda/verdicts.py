"""Verdicts: what somebody says became of a comment, and why."""

from __future__ import annotations

import re

from storage.agenda.consultations import Verdict

_IS = r"^(?:(?:er|bliver|is) )?"
_VERDICTS = {
    Verdict.PARTLY: re.compile(
        rf"{_IS}(?:kun )?(?:delvist?(?: taget (?:ind|med)| imødekommet)?"
        r"|(?:partly|in part|partially)(?: taken in| accepted)?)\b",
        re.IGNORECASE,
    ),
    Verdict.DECLINED: re.compile(
        rf"{_IS}(?:ikke(?: imødekommet| taget(?: ind| med)?)?|nej|afvist"
        r"|not(?: accepted| taken(?: in)?)?|no|declined)\b",
        re.IGNORECASE,
    ),
    Verdict.TAKEN: re.compile(
        rf"{_IS}(?:taget (?:ind|med)|imødekommet|indarbejdet|ja|taken(?: in)?|accepted|yes|included)\b",
        re.IGNORECASE,
    ),
}
_BECAUSE = re.compile(r"^[\s,.:;–-]*(?:(?:fordi|because|da|since)\b)?[\s:,]*", re.IGNORECASE)


def read_verdict(words: str) -> tuple[Verdict | None, str]:
    """`delvist, fordi …`: what became of it, and why; None where the words do not begin with it."""
    said = words.strip()
    for verdict, pattern in _VERDICTS.items():
        if found := pattern.match(said):
            return verdict, _BECAUSE.sub("", said[found.end() :], count=1)
    return None, said
