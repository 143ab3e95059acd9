"""When somebody asks about: a day, a month or a year, mostly one that is over."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.features.directory.asked.vocabulary import PAST, PAST_VERBS
from bot.language.tokens import Token
from bot.language.workdays import monday_of

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan january",
            "februar feb february",
            "marts mar march",
            "april apr",
            "maj may",
            "juni jun june",
            "juli jul july",
            "august aug",
            "september sep sept",
            "oktober okt oct october",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_COUNT = {
    "et": 1,
    "en": 1,
    "a": 1,
    "one": 1,
    "to": 2,
    "two": 2,
    "tre": 3,
    "three": 3,
    "fire": 4,
    "four": 4,
    "fem": 5,
    "five": 5,
    "seks": 6,
    "six": 6,
    "ni": 9,
    "nine": 9,
    "tolv": 12,
    "twelve": 12,
}
_NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNT)})"
_UNIT = (
    r"(?P<unit>år|aar|ar|years?|måneder|måned|maaneder|maaned|maneder|maned|months?"
    r"|uger|uge|weeks?|dage|dag|days?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day asked about; `first` is None for all that was before."""

    first: date | None
    last: date

    @property
    def is_one_day(self) -> bool:
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Told:
    """A period, and where the words for it begin and end."""

    period: Period
    start: int
    end: int


def _whole_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def _whole_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _one(day: date) -> Period:
    return Period(day, day)


def _iso(found: re.Match[str], _today: date, _past: bool) -> Period:
    return _one(date(int(found["year"]), int(found["month"]), int(found["day"])))


def _day(found: re.Match[str], today: date, past: bool) -> Period:
    month = _MONTHS[found["name"].casefold()] if "name" in found.re.groupindex else int(found["month"])
    day, written = int(found["day"]), found["year"]
    if written:
        return _one(date(int(written) + (2000 if len(written) == 2 else 0), month, day))
    this = date(today.year, month, day)
    if past and this > today:
        return _one(date(today.year - 1, month, day))
    return _one(date(today.year + 1, month, day) if not past and this < today else this)


def _month_of(found: re.Match[str], today: date, past: bool) -> Period | None:
    month = _MONTHS[found["name"].casefold()]
    if found["year"]:
        return _whole_month(int(found["year"]), month)
    if not past:
        return None
    return _whole_month(today.year if month <= today.month else today.year - 1, month)


def _ago(found: re.Match[str], today: date, _past: bool) -> Period:
    count, unit = _COUNT.get(found["count"].casefold()) or int(found["count"]), found["unit"].casefold()
    if unit[0] in "åay":
        return _one(_safe(today.year - count, today.month, today.day))
    if unit[0] == "m":
        months = today.year * 12 + today.month - 1 - count
        return _one(_safe(months // 12, months % 12 + 1, today.day))
    return _one(today - timedelta(days=count * (7 if unit[0] in "uw" else 1)))


def _safe(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _last(found: re.Match[str], today: date, _past: bool) -> Period:
    if found["unit"].casefold()[0] in "åay":
        return _whole_year(today.year - 1)
    if found["unit"].casefold()[0] == "m":
        return _whole_month(today.year - (today.month == 1), (today.month - 2) % 12 + 1)
    monday = monday_of(today) - timedelta(weeks=1)
    return Period(monday, monday + timedelta(days=6))


def _next(found: re.Match[str], today: date, _past: bool) -> Period:
    if found["unit"].casefold()[0] in "åay":
        return _whole_year(today.year + 1)
    if found["unit"].casefold()[0] == "m":
        return _whole_month(today.year + (today.month == 12), today.month % 12 + 1)
    monday = monday_of(today) + timedelta(weeks=1)
    return Period(monday, monday + timedelta(days=6))


def _year_of(found: re.Match[str], _today: date, _past: bool) -> Period:
    return _whole_year(int(found["year"]))


def _last_year(_found: re.Match[str], today: date, _past: bool) -> Period:
    return _whole_year(today.year - 1)


def _yesterday(_found: re.Match[str], today: date, _past: bool) -> Period:
    return _one(today - timedelta(days=1))


Rule = Callable[[re.Match[str], date, bool], Period | None]
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), rule)
    for pattern, rule in (
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
        (r"(?:den |d\. ?)?(?P<day>\d{1,2})[./-] ?(?P<month>\d{1,2})[./-] ?(?P<year>\d{4}|\d\d)", _day),
        (r"(?:den |d\. ?)?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?P<year>)", _day),
        (
            rf"(?:den |d\. ?|on |the )*(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?(?: of)? ?"
            rf"(?P<name>{_MONTH})\.?(?:,? {_YEAR})?",
            _day,
        ),
        (rf"(?:on )?(?P<name>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? {_YEAR})?", _day),
        (rf"(?:i |in )(?P<name>{_MONTH})(?: {_YEAR})?", _month_of),
        (rf"for {_NUMBER} {_UNIT} siden", _ago),
        (rf"{_NUMBER} {_UNIT} ago", _ago),
        (r"(?:i )?(?:sidste|forrige|last) (?P<unit>år|aar|ar|year|måned|maaned|maned|month|uge|week)", _last),
        (
            r"(?:fra |from |til |i )?(?:næste|naste|next) "
            r"(?P<unit>år|aar|ar|year|måned|maaned|maned|month|uge|week)",
            _next,
        ),
        (r"i fjor", _last_year),
        (r"i går|i gaar|i gar|yesterday", _yesterday),
        (rf"(?:i |in |i året |back in |tilbage i ){_YEAR}", _year_of),
    )
)


def told(text: str, tokens: Sequence[Token], today: date) -> Told | None:
    """The first period that a text names, and where."""
    keys = {token.key for token in tokens}
    past = bool(keys & (PAST_VERBS | PAST))
    for pattern, rule in _RULES:
        for found in pattern.finditer(text):
            try:
                period = rule(found, today, past)
            except ValueError:  # the 31st of February
                continue
            if period is not None:
                return Told(period, found.start(), found.end())
    return None


def _later(today: date, months: int) -> date:
    month = today.year * 12 + today.month - 1 + months
    return _safe(month // 12, month % 12 + 1, today.day)


def _so_far(found: re.Match[str], today: date) -> date:
    told, unit = found["count"] or "1", found["unit"].casefold()
    count = _COUNT.get(told.casefold()) or int(told)
    if unit[0] in "åaym":
        return _later(today, count * (1 if unit[0] == "m" else 12))
    return today + timedelta(days=count * (7 if unit[0] in "uw" else 1))


SOON = timedelta(days=180)
_AHEAD: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), rule)
    for pattern, rule in (
        (
            r"(?:et )?halvt (?:år|aar|ar)|half a year|(?:next|coming) half year",
            lambda _, today: _later(today, 6),
        ),
        (
            rf"(?:inden for|de[t]? (?:næste|naste|kommende)|within|(?:the )?next|coming) (?:the next )?"
            rf"(?:{_NUMBER} )?{_UNIT}",
            _so_far,
        ),
        (r"snart|soon|shortly", lambda _, today: today + SOON),
        (r"i år|i aar|i ar|this year|i det her år", lambda _, today: date(today.year, 12, 31)),
    )
)


def ahead(text: str, tokens: Sequence[Token], today: date) -> Told | None:
    """The days from today that a text names: `inden for et halvt år`, `snart`, `i år`, `næste år`."""
    for pattern, rule in _AHEAD:
        if found := pattern.search(text):
            return Told(Period(today, rule(found, today)), found.start(), found.end())
    later = told(text, tokens, today)
    return later if later and later.period.last >= today else None


_FINDS = frozenset(("hittar", "finns", "sitter", "jobbar", "arbetar", "hor"))


def _where(tokens: Sequence[Token]) -> set[str]:
    """`Var hittar jag …` of a Swede asks where, and tells of no past."""
    asks = len(tokens) > 1 and tokens[0].key == "var" and tokens[1].key in _FINDS
    return {"var"} if asks else set()


def before(tokens: Sequence[Token], today: date) -> Period | None:
    """`hvem var AMR`, `den tidligere AMR`: all before today. `Hvem var det nu, der er AMR` asks for today."""
    keys = {token.key for token in tokens} - _where(tokens)
    if keys & PAST or (keys & PAST_VERBS and not keys & {"er", "is", "are"}) or "varet" in keys:
        return Period(None, today - timedelta(days=1))
    return None
