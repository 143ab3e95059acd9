"""What minutes tell beside what was decided: when and where it was and who was there, when KAMU meets, and
how many were injured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.language.dates import MONTHS

MOST_PRESENT = 1500
"""Letters; those of some sixty people."""


@dataclass(frozen=True, slots=True)
class Heads:
    """`hours` as `12.00-15.30`, `present` as it is written; of KAMU's meetings each day and the words that
    tell it, of the figures the words."""

    hours: str = ""
    place: str = ""
    present: str = ""
    sittings: tuple[tuple[date, str], ...] = ()
    figures: tuple[str, ...] = ()
    listed: str = ""
    """Who is listed as there."""

    where_and_when: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """The lines that say it: when and where it was; who was there."""

    @property
    def days(self) -> tuple[str, ...]:
        """The words that tell each of KAMU's meetings."""
        return tuple(words for _, words in self.sittings)


def heads(lines: Sequence[str], held_on: date | None) -> Heads:
    """`lines` without marks and blanks, in their order."""
    return Heads(
        hours=_hours(_told(lines, _TIME)),
        place=_told(lines, _PLACE),
        present=_present(lines)[:MOST_PRESENT],
        listed=_listed(lines)[:MOST_PRESENT],
        where_and_when=tuple(line for line in lines if _TIME.fullmatch(line) or _PLACE.fullmatch(line)),
        lines=tuple(_lines_of_present(lines)),
        sittings=tuple(_sittings(lines, held_on)),
        figures=tuple(dict.fromkeys(found[0] for line in lines for found in _INJURED.finditer(line)))[:1],
    )


# --- when, where and who ----------------------------------------------------------------------------------

_TIME = re.compile(r"(?:tid|tidspunkt|klokken|time)\s*:\s*(.+)", re.IGNORECASE)
_PLACE = re.compile(r"(?:sted|lokale|mødested|place|location|venue|room)\s*:\s*(.+)", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:deltag\w*|til\s?stede\w*|fremmødte|mødedeltagere|present|participants|attend\w*)\b[^:]{0,30}:\s*(.*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\w /-]{3,40}:|(?:dagsorden|referat|agenda|minutes)\b.{0,20}", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2})(?:[.:](\d\d))?\s*(?:[-\u2013\u2014]|til|to)\s*(\d{1,2})(?:[.:](\d\d))?")
_BY = re.compile(r"\bv/ ?([^/\n]{1,120})$", re.IGNORECASE)
_LONGEST_LIST = 40


def _told(lines: Sequence[str], label: re.Pattern[str]) -> str:
    return next((found[1].strip() for line in lines if (found := label.fullmatch(line))), "")


def hours_in(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """From when to when; None where there is no such time of a day."""
    found = _HOURS.search(words)
    if found is None:
        return None
    first, first_minute, last, last_minute = (int(part or 0) for part in found.groups())
    begins, ends = (first, first_minute), (last, last_minute)
    return (begins, ends) if begins < ends < (24, 0) and max(first_minute, last_minute) < 60 else None


def _hours(words: str) -> str:
    found = hours_in(words)
    return "{:02}.{:02}-{:02}.{:02}".format(*found[0], *found[1]) if found else ""


def after_hours(words: str) -> str:
    """What stands behind the hours: the place."""
    found = _HOURS.search(words)
    return words[found.end() :].strip(" ,.;") if found and hours_in(words) else words.strip(" ,.;")


def _present(lines: Sequence[str]) -> str:
    """Who is listed, and who presented something."""
    presented = (found[1].strip() for line in lines for found in _BY.finditer(line))
    return ", ".join(part for part in dict.fromkeys((_listed(lines), *presented)) if part)


def _listed(lines: Sequence[str]) -> str:
    """What stands behind `Deltagere:`, and in the lines under it until the next label."""
    for at, line in enumerate(lines):
        found = _PRESENT.fullmatch(line)
        if found and found[1].strip():
            return found[1].strip()
        if found:
            return ", ".join(_until_label(lines[at + 1 : at + 1 + _LONGEST_LIST]))
    return ""


def _lines_of_present(lines: Sequence[str]) -> Iterator[str]:
    at = next((at for at, line in enumerate(lines) if _PRESENT.fullmatch(line)), None)
    if at is not None:
        yield lines[at]
        under = not (found := _PRESENT.fullmatch(lines[at])) or not found[1].strip()
        yield from _until_label(lines[at + 1 : at + 1 + _LONGEST_LIST], whole=True) if under else ()


def _until_label(lines: Sequence[str], *, whole: bool = False) -> Iterator[str]:
    for line in lines:
        if _LABEL.match(line):
            return
        yield line if whole else line.strip(" ,;")


# --- the committee ----------------------------------------------------------------------------------------

_MEETS = re.compile(r"drøft|godkend|behandl|vedtag|mød(?:e|t)|\bmeet|discuss|approv|adopt", re.IGNORECASE)
_DUE = re.compile(r"\b(?:frist|senest|deadline|inden|indsend|aflever|by the|due)", re.IGNORECASE)
_LEADS = re.compile(r"^[\s,;.:]*(?:og|and|samt|men|mens|while)?\b[\s,]*", re.IGNORECASE)


def _sittings(lines: Sequence[str], held_on: date | None) -> Iterator[tuple[date, str]]:
    """Each day after this meeting's on which KAMU is told to meet, with the words that tell it."""
    known = set[date]()
    for line in lines:
        for day, words in _clauses(line):
            is_later = held_on is None or day > held_on
            if is_later and day not in known and _MEETS.search(words) and not _DUE.search(words):
                known.add(day)
                yield day, words


def _clauses(line: str) -> Iterator[tuple[date, str]]:
    """Of a sentence that names KAMU, the words up to each date, and the date itself."""
    for sentence in re.split(r"(?<=[a-zæøå\d)][.!?]) (?=[A-ZÆØÅ])", line):
        begin = 0
        for found in _DATE.finditer(sentence) if "KAMU" in sentence else ():
            words = _LEADS.sub("", sentence[begin : found.end()], count=1)
            begin = found.end()
            yield from ((day, words) for day in dates_in(found[0]))


# --- figures ----------------------------------------------------------------------------------------------

_INJURED = re.compile(
    r"\b\d{1,3} (?:arbejds)?ulykker? med fravær(?: (?:i|siden|for) (?:år|\d{4}))?"
    r"(?:[^.]{0,60}?\d[\d.,]* (?:mio\.? |millioner )?(?:arbejds)?timer)?"
    r"|\b\d{1,3} lost[- ]time injur(?:y|ies)(?: (?:in|for) (?:this year|\d{4}))?"
    r"(?:[^.]{0,60}?\d[\d.,]* (?:million )?hours)?",
    re.IGNORECASE,
)


# --- dates ------------------------------------------------------------------------------------------------

_NUMERIC = r"(\d{1,2})[.\-/] ?(\d{1,2})[.\-/] ?(\d{4}|\d{2})"
_NAMED = rf"(\d{{1,2}})\.? ({'|'.join(sorted(MONTHS, key=len, reverse=True))}) (\d{{4}})"
_ISO = r"(\d{4})-(\d{2})-(\d{2})"
HUNDRED = 100
_DATE = re.compile(rf"\b(?:{_ISO}|{_NUMERIC}|{_NAMED})\b", re.IGNORECASE)


def dates_in(words: str) -> Iterator[date]:
    for match in _DATE.finditer(words):
        numbers = [MONTHS.get(part.casefold(), part) for part in match.groups() if part is not None]
        ordered = [int(number) for number in (numbers if match[1] else reversed(numbers))]
        try:
            yield date(ordered[0] + (2000 if ordered[0] < HUNDRED else 0), *ordered[1:])
        except ValueError:
            continue  # the 31st of February, a misprint
