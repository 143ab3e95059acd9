"""The stretch of time somebody asks about: `i dag`, `næste måned`, `til næste år`, `efter jul`.

Looser than `bot/language/periods.py`: what is only asked for may be meant roughly, what is noted may not.
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from bot.language.dates import MONTHS
from bot.language.periods import Fault, Period, period
from bot.language.sentence import Words, said, tokens_of
from bot.language.workdays import Calendar, holidays_by_name

_ON = said("på i in on at ved den det the til to for hele all whole mødet meeting during under of")
_AFTER, _BEFORE = said("efter after past"), said("før inden before")
_ENDS = said(". ! ?")
_WHICH = {
    "næste": 1,
    "next": 1,
    "kommende": 1,
    "coming": 1,
    "denne": 0,
    "dette": 0,
    "this": 0,
    "sidste": -1,
    "last": -1,
}
_ONE_DAY = timedelta(days=1)

_NEXT = said("det den that næste next møde meeting gang time one the")
"""After any of these is after the next meeting."""

_Stretch = tuple[date, date]

_SEASONS = {
    **dict.fromkeys(said("jul julen juleferien christmas xmas"), "christmas"),
    **dict.fromkeys(said("nytår nytåret"), "new-year"),
    **dict.fromkeys(said("påske påsken påskeferien easter"), "easter"),
    **dict.fromkeys(said("pinse pinsen whitsun pentecost"), "whitsun"),
    **dict.fromkeys(said("sommerferien sommerferie"), "holidays"),
    **dict.fromkeys(said("sommer sommeren summer"), "summer"),
}


def stretch(text: str, now: datetime, calendar: Calendar) -> Period | Fault:
    """The days meant; `after …` begins behind them and has no end, `before …` ends ahead of them."""
    words = Words(tokens_of(text))
    today = calendar.local(now).date()
    words.take("til", "to", "for")
    bare = _rest(text, words)
    words.skip(*_ON)
    side = "after" if words.take(*_AFTER) else "before" if words.take(*_BEFORE) else ""
    behind = _rest(text, words) if side else bare
    words.skip(*_ON)
    found = _named(words, today) or period(behind, now, calendar)
    return found if isinstance(found, Fault) else _beside(found, side, today)


def _rest(text: str, words: Words) -> str:
    return text[words.tokens[words.at].start :] if words.word else ""


def is_the_one_after(text: str) -> bool:
    """Do the words mean the meeting behind the next one: `efter det næste`, `after that`?"""
    words = Words(tokens_of(text))
    words.skip(*_ON)
    is_after = words.take(*_AFTER) and bool(words.word)
    words.skip(*_NEXT)
    words.skip(*_ENDS)
    return is_after and not words.word


def is_a_month(text: str) -> bool:
    """Do the words say a month and no day of it: `i januar`, `the January`?"""
    words = Words(tokens_of(text))
    words.skip(*_ON)
    found = words.one_of(MONTHS)
    words.number(2000, 2099)
    words.skip(*_ENDS)
    return bool(found) and not words.word


_OF_A_TIME = re.compile(
    r"\b(?:(?P<month>januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
    r"|(?P<day>(?:man|tirs|ons|tors|fre)dag))s?-?møde(?:t|ts)?\b",
    re.IGNORECASE,
)


def taken_apart(sentence: str) -> str | None:
    """`flyt januarmødet` is `flyt mødet i januar`; None where no meeting is called by its time."""
    found = _OF_A_TIME.search(sentence)
    if found is None:
        return None
    when = f"i {found['month']}" if found["month"] else f"på {found['day']}"
    return f"{sentence[: found.start()]}mødet {when}{sentence[found.end() :]}"


def _beside(found: Period, side: str, today: date) -> Period | Fault:
    if side == "after":
        return Period((found.ends or found.starts) + _ONE_DAY, None)
    if side == "before":
        return Fault("past") if found.starts <= today else Period(today, found.starts - _ONE_DAY)
    return found


def _named(words: Words, today: date) -> Period | None:
    found = words.first(lambda read: _season(read, today), lambda read: _month_or_year(read, today))
    words.skip(*_ENDS)
    return Period(*found) if found and not words.word else None


def _season(words: Words, today: date) -> _Stretch | None:
    """The one that is not over; `summer holidays` and `new year` are two words."""
    name = words.one_of(_SEASONS)
    if name == "summer" and words.take("holiday", "holidays", "vacation", "break"):
        name = "holidays"
    if name is None and words.take_all(("new", "year")):
        words.take_all(("'", "s"))
        name = "new-year"
    years = (today.year - 1, today.year, today.year + 1)
    found = [_days_of(name, year) for year in years] if name else []
    return next((one for one in found if one[1] >= today), None)


def _days_of(season: str, year: int) -> _Stretch:
    if season in ("easter", "whitsun"):
        first, last = {
            "easter": ("Skærtorsdag", "Anden påskedag"),
            "whitsun": ("Pinsedag", "Anden pinsedag"),
        }[season]
        return holidays_by_name(year)[first], holidays_by_name(year)[last]
    return {
        "christmas": (date(year, 12, 24), date(year, 12, 26)),
        "new-year": (date(year, 12, 31), date(year + 1, 1, 1)),
        "holidays": (date(year, 7, 1), date(year, 7, 31)),
        "summer": (date(year, 6, 1), date(year, 8, 31)),
    }[season]


def _month_or_year(words: Words, today: date) -> _Stretch | None:
    """`næste måned`, `this year`, `det kommende år`, `i år`, `2027`."""
    if (number := words.number(2000, 2099)) is not None:
        return _year(number)
    ahead = words.one_of(_WHICH)
    if words.take("år", "year"):
        return _year(today.year + (ahead or 0))
    return _month(today, ahead) if ahead is not None and words.take("måned", "month") else None


def _year(year: int) -> _Stretch:
    return date(year, 1, 1), date(year, 12, 31)


def _month(today: date, ahead: int) -> _Stretch:
    years, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
    return date(years, month + 1, 1), date(years, month + 1, monthrange(years, month + 1)[1])
