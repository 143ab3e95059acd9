"""The days behind that a question is about: `i år`, `sidste måned`, `in March`, `siden uge 40`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from bot.language.dates import MONTHS, date_behind
from bot.language.periods import Period
from bot.language.sentence import Words, said, tokens_of
from bot.language.workdays import monday_of

_IN = said("i in fra from of on på under during for inden within ved")
_SINCE = said("siden since efter after")
_ENDS = said(". ! ?")
_FILLERS = said("den det the hele all løbet af of")
_WHICH = {
    **dict.fromkeys(said("denne dette this indeværende current"), 0),
    **dict.fromkeys(said("sidste forrige last previous"), -1),
}
_DAYS = {"dag": 0, "today": 0, "går": -1, "yesterday": -1}
_SEASONS = {
    **dict.fromkeys(said("foråret forår spring"), (3, 5)),
    **dict.fromkeys(said("sommer sommeren summer"), (6, 8)),
    **dict.fromkeys(said("efteråret efterår autumn fall"), (9, 11)),
    **dict.fromkeys(said("vinter vinteren winter"), (12, 14)),
}
"""From which month of a year to which, counted on."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The days, the first and the last included, and the words that said them."""

    days: Period
    words: str

    def left_of(self, text: str) -> str:
        """Other words of the same sentence, without those that say the days."""
        own = {token.word for token in tokens_of(self.words)}
        kept = [token for token in tokens_of(text) if token.word not in own]
        return " ".join(token.text for token in kept if token.text[0].isalnum())


def behind(sentence: str, today: date) -> Behind | None:
    """The days named at the end of a question about what was; None where it names none that have begun."""
    tokens = tokens_of(sentence)
    for at in range(len(tokens)):
        words = Words(tokens[at:])
        days = _stretch(words, today)
        words.skip(*_ENDS)
        if days and not words.word and days.starts <= today:
            return Behind(days, sentence[tokens[at].start :])
    return None


def _stretch(words: Words, today: date) -> Period | None:
    """With the word before it that says that days are meant, unless it says so itself: `sidste år`."""
    since = words.take(*_SINCE)
    placed = since or words.take(*_IN)
    words.skip(*(_FILLERS if placed else ()))
    by_word = (partial(read, today=today, placed=placed) for read in (_relative, _day))
    found = words.first(partial(_dated, today=today), *by_word) or (_named(words, today) if placed else None)
    return Period(found.starts, today) if found and since else found


def _relative(words: Words, today: date, *, placed: bool) -> Period | None:
    """`i år`, `sidste år`, `this month`, `sidste uge`; `år` alone is the year that `i` makes this one."""
    which = words.one_of(_WHICH)
    if which is None and not (placed and words.word == "år"):
        return None
    ago = which or 0
    if words.take("år", "year"):
        return _year(today.year + ago)
    if words.take("måned", "month"):
        return _months(today.year * 12 + today.month - 1 + ago, 1)
    if words.take("kvartal", "quarter"):
        return _months((today.year * 12 + today.month - 1) // 3 * 3 + 3 * ago, 3)
    if words.take("uge", "week"):
        return _week(monday_of(today) + timedelta(weeks=ago))
    return None


def _dated(words: Words, today: date) -> Period | None:
    """`den 9. september 2025`, which needs no word before it; `on 9 September`."""
    day = date_behind(words, today)
    return None if day is None else Period(day, day)


def _day(words: Words, today: date, *, placed: bool) -> Period | None:
    if words.word in ("dag", "går") and not placed:
        return None
    ago = words.one_of(_DAYS)
    return None if ago is None else Period(today + timedelta(days=ago), today + timedelta(days=ago))


def _named(words: Words, today: date) -> Period | None:
    """A year, a month, a season or a week; without a year the latest that has begun."""
    dated = [_month, _season, _numbered_week]
    return words.first(_of_a_year, *(partial(read, today=today) for read in dated))


def _of_a_year(words: Words) -> Period | None:
    year = words.number(2000, 2099)
    return None if year is None else _year(year)


def _month(words: Words, today: date) -> Period | None:
    month = words.one_of(MONTHS)
    if month is None:
        return None
    ago = words.one_of(_WHICH) if words.tokens[words.at + 1 :] and words.word in _WHICH else None
    if ago is not None and words.take("år", "year"):
        return _months((today.year + ago) * 12 + month - 1, 1)
    year = _after(words) or today.year - (month > today.month)
    return _months(year * 12 + month - 1, 1)


def _season(words: Words, today: date) -> Period | None:
    found = words.one_of(_SEASONS)
    if found is None:
        return None
    first, last = found
    year = _after(words) or today.year - (first > today.month)
    return _months(year * 12 + first - 1, last - first + 1)


def _numbered_week(words: Words, today: date) -> Period | None:
    week = words.number(1, 53) if words.take("uge", "week") else None
    if week is None:
        return None
    year = _after(words) or today.isocalendar().year - (week > today.isocalendar().week)
    try:
        return _week(date.fromisocalendar(year, week, 1))
    except ValueError:  # a year has 52 weeks or 53
        return None


def _after(words: Words) -> int | None:
    """The year behind a month, a season or a week."""
    words.take("i", "in", "of", "af", ",")
    return words.number(2000, 2099)


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def _months(first: int, number: int) -> Period:
    """So many months; `first` is counted from the year 0."""
    return Period(_first_of(first), _first_of(first + number) - timedelta(days=1))


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _week(monday: date) -> Period:
    return Period(monday, monday + timedelta(days=6))
