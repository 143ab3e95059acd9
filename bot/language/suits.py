"""Which of some times suit somebody, as they say it: `jeg kan kun den 8.`, `not the 9th, maybe the 10th`.

Every word must be read, so that nothing else is answered by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from bot.language.phrases.words import fold, folded


class Suits(Enum):
    """How a time suits."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True)
class Day:
    """What is said of a day: its number, its month, its weekday, and an hour of it."""

    number: int | None = None
    month: int | None = None
    weekday: int | None = None
    minute: int | None = None

    def is_on(self, at: datetime) -> bool:
        """Is it that day, and that hour where one is said?"""
        minute = at.hour * 60 + at.minute
        told = ((self.number, at.day), (self.month, at.month), (self.weekday, at.weekday()))
        return all(one in (None, real) for one, real in (*told, (self.minute, minute)))


@dataclass(frozen=True)
class Told:
    """What somebody says of times: of some days, of all of them, of the others; `besides` what they said."""

    days: tuple[tuple[Day, Suits], ...] = ()
    every: Suits | None = None
    only: bool = False
    besides: bool = False

    def of(self, times: Sequence[datetime]) -> Mapping[int, Suits] | None:
        """How each of the times suits, by its place; None where a day is none of them."""
        found = dict.fromkeys(range(len(times)), self.every) if self.every else {}
        for day, suits in self.days:
            places = [at for at, time in enumerate(times) if day.is_on(time)]
            if not places:
                return None
            found |= dict.fromkeys(places, suits)
        return found if not self.only else dict.fromkeys(range(len(times)), Suits.NO) | found


_MONTHS = """januar january jan|februar february feb|marts march mar|april apr|maj may|juni june jun
juli july jul|august aug|september sep sept|oktober october okt oct|november nov|december dec"""
_WEEKDAYS = """mandag monday mandagen|tirsdag tuesday tirsdagen|onsdag wednesday onsdagen
torsdag thursday torsdagen|fredag friday fredagen|lørdag saturday lørdagen|søndag sunday søndagen"""


def _listed(names: str) -> dict[str, int]:
    rows = names.replace("\n", "|").split("|")
    return {fold(name): at for at, row in enumerate(rows) for name in row.split()}


_MONTH, _WEEKDAY = _listed(_MONTHS), _listed(_WEEKDAYS)
_NO = folded("ikke not cannot cant wont undtagen except bortset ingen none neither aldrig never")
_NONE = folded("ingen none neither")
_MAYBE = folded("måske maybe perhaps muligvis possibly evt eventuelt might")
_ONLY = folded("kun only bare just udelukkende")
_ALL = folded("alle all begge både both any hele samtlige every")
_ALSO = folded("også also too alligevel")
_CAN = folded(
    "kan can able kunne passer suits suit works work fits fit passe duer dur går går muligt possible "
    "free fri ledig available okay ok fine fint godt good bedst best foretrækker prefer ville would "
    "tager take"
)
_SMALL = folded(
    "jeg i vi we me mig os us for til det it that this them dem de den the der d on på om at af of "
    "do does ca wo s m am is er be være gør og and or eller så so men but well nok nogen desværre "
    "unfortunately sorry beklager undskyld hov oops ups wait vent ja yes hi hej thanks tak "
    "dag dage dagene dato datoer datoerne date dates day days tid tider tiderne tidspunkt tidspunkter "
    "tidspunkterne time times slot slots forslag muligheder options to tre fire two three four "
    "one en ene with from fra actually faktisk egentlig helt desuden derimod instead stedet"
)
_SPEAKS = _NO | _MAYBE | _ONLY | _CAN
"""Says that something suits, or not."""

_KNOWN = _SPEAKS | _ALL | _ALSO | _SMALL
_CLAUSE = re.compile(
    r"[,;!?\n]+|(?<!\d)\.(?=\s|$)|\.(?=\s*$)|\b(?:men|but|dog|though)\b"
    r"|\b(?:og|and)\s+(?=(?:måske|maybe|perhaps|muligvis|possibly|evt|ikke|not)\b)"
    r"|(?=\b(?:undtagen|except|bortset)\b)"
    r"|(?<!måske )(?<!maybe )(?<!perhaps )(?=\b(?:ikke|not)\s+(?:på\s+|on\s+)?(?:den|the|d\.|\d))",
    re.IGNORECASE,
)
_HOUR = re.compile(r"h(\d+)")
_RANGE = re.compile(r"\d\.?\s*[-–—]\s*\d")
_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:kl\.?|klokken|at)\s*(\d{1,2})(?:[.:](\d\d))?\s*(am|pm)?\b", re.IGNORECASE)
_DATE = re.compile(r"\b(\d{1,2})\s*/\s*(\d{1,2})\b")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_WORD = re.compile(r"[^\W_]+")


class _Unread(Exception):
    """A word that is none of these says something else."""


def read(sentence: str) -> Told | None:
    """None where it asks, says anything beside, or speaks of no time."""
    text = _CLOCK.sub(_as_hour, _NOT.sub(" not", sentence))
    if sentence.rstrip().endswith("?") or ":" in text or _RANGE.search(text):
        return None
    try:
        clauses = [_clause(one) for one in _CLAUSE.split(text) if one.strip()]
    except _Unread:
        return None
    days = tuple((day, one.suits) for one in clauses for day in one.days)
    every = next((one.suits for one in clauses if one.all), None)
    if not (days or every) or not any(one.speaks for one in clauses):
        return None
    return Told(days, every, any(one.only for one in clauses), any(one.also for one in clauses))


@dataclass(frozen=True)
class _Clause:
    days: tuple[Day, ...]
    suits: Suits
    all: bool
    only: bool
    also: bool
    speaks: bool
    """It says that something suits, or not."""


def _clause(text: str) -> _Clause:
    days = [Day(int(one[1]), int(one[2])) for one in _DATE.finditer(text)]
    said_here = [fold(one[0]) for one in _WORD.finditer(_DATE.sub(" ", text))]
    words = [one for one in said_here if not _HOUR.fullmatch(one)]
    minutes = [int(one[1]) for word in said_here if (one := _HOUR.fullmatch(word))]
    days += _days(words)
    if len(minutes) > 1:
        raise _Unread
    if minutes:
        days = [replace(one, minute=minutes[0]) for one in days] or [Day(minute=minutes[0])]
    here = set(words)
    if here & _NO and here & _MAYBE:
        raise _Unread
    suits = Suits.NO if here & _NO else Suits.MAYBE if here & _MAYBE else Suits.YES
    every = not days and bool(here & (_ALL | _NONE))
    if every and here & _ALL and suits is Suits.NO and not here & _NONE:
        raise _Unread  # `ikke alle dage` leaves open which
    return _Clause(
        tuple(days),
        suits,
        every,
        bool(here & _ONLY),
        bool(here & _ALSO),
        bool(here & _SPEAKS),
    )


def _as_hour(clock: re.Match[str]) -> str:
    """A time of day as one word, by its minute."""
    hour = int(clock[1]) % 12 + 12 if (clock[3] or "").lower() == "pm" else int(clock[1])
    return f" h{hour * 60 + int(clock[2] or 0)} "


def _days(words: Sequence[str]) -> Iterator[Day]:
    """Each number with the month beside it, else a weekday; a weekday before its date is that date's."""
    found = list[Day]()
    weekday: int | None = None
    month: int | None = None
    for word in words:
        number = _NUMBER.fullmatch(word)
        if number is not None:
            found.append(Day(int(number[1]), month, weekday))
            weekday = month = None
        elif word in _MONTH:
            *before, last = found or [Day()]
            is_behind = last.number is not None and last.month is None
            if is_behind:
                found = [*before, Day(last.number, _MONTH[word] + 1, last.weekday)]
            month = None if is_behind else _MONTH[word] + 1
        elif word in _WEEKDAY:
            if weekday is not None:
                found.append(Day(weekday=weekday))
            weekday = _WEEKDAY[word]
        elif word not in _KNOWN:
            raise _Unread
    if month is not None:
        raise _Unread
    yield from found
    if weekday is not None:
        yield Day(weekday=weekday)
