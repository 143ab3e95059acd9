"""From when to when somebody is away, as people write it: `fra 1/11 til 15/1`, `uge 46`, `until Friday`."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Literal

from bot.language import dates
from bot.language.dates import Day, Minute, NoDay
from bot.language.sentence import Token, Words, said, tokens_of
from bot.language.workdays import Calendar

_FILLERS = said(", . : i in på on the den hele all i perioden period mellem between")
_TO = said("til to until till through thru - – — indtil")
_AND, _BETWEEN = said("og and"), said("mellem between")
_NARROWER = frozenset(
    (
        *said("formiddag eftermiddag morgen aften morning afternoon evening kl klokken halv time timer hour"),
        *said("hver every undtagen bortset except men but måske maybe ikke not eller or cirka ca about"),
        *said("måned måneder month months uge uger week weeks næste next forrige sidste last"),
        *dates.WEEKDAYS,
        *dates.MONTHS,
    )
)
"""Words that change which days are meant: where one stands unread behind them, the days are asked for."""


_ORDINAL_ENDS = said("st nd rd th")
_NEAR = 5
"""How many words may stand between `mellem` and the end of the first day."""

LONGEST = timedelta(days=3 * 366)
"""Whoever is away for longer has no last day, or has written the wrong year."""


A_SLIP = timedelta(days=45)
"""Whose end lies less than this before the start has written the two the wrong way round."""


@dataclass(frozen=True)
class Period:
    """Days, the first and the last included; without a last, until further notice."""

    starts: date
    ends: date | None


def joined(told: Iterable[Period]) -> list[Period]:
    """The first ones first; what overlaps, or follows on the day after, is one."""
    found: list[Period] = []
    for one in sorted(told, key=lambda each: each.starts):
        before = found[-1] if found else None
        if before is None or (before.ends is not None and one.starts > before.ends + timedelta(days=1)):
            found.append(one)
        elif before.ends is not None and (one.ends is None or one.ends > before.ends):
            found[-1] = Period(before.starts, one.ends)
    return found


@dataclass(frozen=True)
class Fault:
    """What keeps words from being days somebody is away."""

    reason: Literal[
        "no-date",
        "no-such-date",
        "not-so-soon",
        "weekday-differs",
        "week-differs",
        "past",
        "end-before-start",
        "too-long",
        "unread",
    ]


def is_next_time(text: str) -> bool:
    """Do the words mean the next meeting, whenever that is?"""
    words = text.casefold().strip(" .,?!")
    return words.endswith(("næste gang", "næste møde", "next time", "next meeting"))


_NEXT = re.compile(
    r"\b(næste|kommende|førstkommende|next|coming|upcoming)\s+(\w*møde\w*|gang|\w*meeting|time)\b"
)


def says_next(text: str) -> bool:
    """Do the words say the next meeting, among others?"""
    return _NEXT.search(text.casefold()) is not None


def period(text: str, now: datetime, calendar: Calendar) -> Period | Fault:
    """The days meant; one day alone is that day, `until …` begins today, `from …` has no end.

    Words around them may tell why, which is not kept; what would change the days must have been read.
    """
    words = Words(tokens_of(text))
    found = next_period(words, calendar.local(now), calendar)
    if isinstance(found, Fault):
        return found
    return Fault("unread") if _narrows(words.tokens[words.at :]) else found.period


@dataclass(frozen=True)
class Read:
    """Days that were read, the words that were passed over before them, and those that they are made of."""

    period: Period
    passed: Sequence[Token]
    taken: Sequence[Token]
    is_until: bool


def next_period(words: Words, local: datetime, calendar: Calendar) -> Read | Fault:
    """The next days that the words say; what follows them is left."""
    begin = words.at
    begins = _begins(words)
    at = words.at
    start = _days(words, local, calendar)
    if not isinstance(start, tuple):
        return Fault(start.reason if start else "no-date")
    found = _until(words, begins, start, local, calendar)
    if isinstance(found, NoDay):
        return Fault(found.reason)
    checked = _checked(found, local.date())
    if isinstance(checked, Fault):
        return checked
    return Read(checked, words.tokens[begin:at], words.tokens[at : words.at], begins == "to")


def begins(words: Words) -> bool:
    """Are days next, whether or not the word from or until stands before them?"""
    before = words.at
    words.take("fra", "from", "til", "indtil", "until", "till")
    found = _is_next(words)
    words.at = before
    return found


def _until(
    words: Words,
    begins: Literal["from", "to", "at"],
    start: tuple[date, date],
    local: datetime,
    calendar: Calendar,
) -> Period | NoDay:
    if begins == "to":
        return Period(local.date(), start[1])
    is_week = words.tokens[words.at - 2].word in ("uge", "uger", "week", "weeks")
    before = words.at
    words.skip(",", ".", ")")
    joins = _joins(words, is_week=is_week)
    end = _bare_end(words, start[0]) or _end(words, start[0], joins, is_week, local, calendar)
    words.at = words.at if end else before
    if isinstance(end, NoDay):
        return end
    is_open = end is None and begins == "from"
    return Period(start[0], end or (None if is_open else start[1]))


def _narrows(rest: Sequence[Token]) -> bool:
    return any(token.word in _NARROWER or token.text[0].isdecimal() for token in rest)


def _begins(words: Words) -> Literal["from", "to", "at"]:
    """Which of the ends is said first; everything before the first day is passed over."""
    found: Literal["from", "to", "at"] = "at"
    while words.word and not _is_next(words):
        if words.word in ("fra", "from"):
            found = "from"
        elif words.word in ("til", "indtil", "until", "till"):
            found = "to"
        words.at += 1
    return found


def _is_next(words: Words) -> bool:
    """Is a day, a week or a month next? Reads without taking."""
    begin = words.at
    found = words.first(_shared_month, _week_words, _month_words) or words.first(dates.day)
    words.at = begin
    return bool(found)


_Days = tuple[date, date]


def _days(words: Words, local: datetime, calendar: Calendar) -> _Days | NoDay | None:
    """A day, or a whole week or month."""
    words.first(_fillers)
    if (shared := words.first(_shared_month)) is not None:
        return _one(shared, local, calendar)
    if day := words.first(dates.day):
        return _one(day, local, calendar)
    for rule, last in ((_week_words, _sunday), (_month_words, _last_of_month)):
        if whole := words.first(rule):
            first = whole.on(local, None, calendar)
            return first if isinstance(first, NoDay) else (first, last(first))
    return None


def _fillers(words: Words) -> bool | None:
    return (
        words.skip(*_FILLERS)
        if words.word in (",", ".", ":", "perioden", "period", "mellem", "between")
        else None
    )


def _one(day: Day, local: datetime, calendar: Calendar) -> _Days | NoDay:
    found = day.on(local, None, calendar)
    return found if isinstance(found, NoDay) else (found, found)


def _sunday(monday: date) -> date:
    return monday + timedelta(days=6)


def _last_of_month(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _shared_month(words: Words) -> Day | None:
    """The first day of `3.-7. december` and of `3-7/12`, whose month stands behind the last."""
    joins = _joins(words)
    words.skip("den", "d", "d.", "the")
    first = words.number(1, 31, digits=2)
    words.skip(".", *_ORDINAL_ENDS)
    if first is None or not words.take(*joins):
        return None
    after = words.at - 1
    last = words.first(dates.day)
    words.at = after
    if last is None or last.is_dashed or last.is_bare or words.tokens[after + 1].word in dates.MONTHS:
        return None
    return Day(partial(_same_month, last=last, day=first))


def _joins(words: Words, *, is_week: bool = False) -> Sequence[str]:
    """What joins the first day and the last: an and, too, behind `mellem` and between weeks."""
    before = [token.word for token in words.tokens[: words.at]][-_NEAR:]
    return (*_TO, *_AND) if is_week or any(word in before for word in _BETWEEN) else _TO


def _bare_end(words: Words, start: date) -> date | None:
    """The 5th of `Dec 1-5` and `December 1 to 5`, whose month stands before both."""
    begin = words.at
    told = [token.word for token in words.tokens[:begin] if token.word not in _ORDINAL_ENDS]
    if len(told) > 1 and told[-1].isdecimal() and told[-2] in dates.MONTHS and words.take(*_TO):
        last = words.number(1, 31, digits=2)
        words.skip(*_ORDINAL_ENDS)
        if last and last >= start.day and words.word not in (".", "/", "of", *dates.MONTHS):
            return _in_month(start, last)
    words.at = begin
    return None


def _in_month(start: date, day: int) -> date | None:
    return start.replace(day=day) if day <= monthrange(start.year, start.month)[1] else None


def _same_month(now: datetime, minute: Minute, calendar: Calendar, *, last: Day, day: int) -> date | None:
    found = last.on(now, minute, calendar)
    return None if isinstance(found, NoDay) else _in_month(found, day)


def _week_words(words: Words) -> Day | None:
    """`uge 46`, `næste uge`: its Monday."""
    words.skip("i", "in", "hele", "all", "den")
    if (week := words.first(dates.week_number)) is not None:
        return Day(partial(_monday, week=week))
    weeks = words.one_of({"næste": 1, "next": 1, "denne": 0, "this": 0, "overnæste": 2})
    is_week = weeks is not None and words.take("uge", "week")
    return Day(partial(_monday_on, weeks=weeks)) if weeks is not None and is_week else None


def _monday_on(now: datetime, _minute: Minute, _calendar: Calendar, *, weeks: int) -> date:
    return now.date() + timedelta(days=7 * weeks + 1 - now.isoweekday())


def _month_words(words: Words) -> Day | None:
    """`i marts`, `hele november`: its first day, of the month that is not over."""
    words.skip("i", "in", "hele", "all", "of")
    month = words.one_of(dates.MONTHS)
    year = words.number(2000, 2099) if month else None
    return Day(partial(_first_of, month=month, year=year)) if month else None


def _first_of(now: datetime, _minute: Minute, _calendar: Calendar, *, month: int, year: int | None) -> date:
    """One that is over for no longer than a season is past, and not next year's."""
    first = date(year or now.year, month, 1)
    is_over = year is None and _last_of_month(first) < now.date() - dates.STILL_PAST
    return first.replace(year=first.year + 1) if is_over else first


def _monday(now: datetime, _minute: Minute, _calendar: Calendar, *, week: int) -> date | None:
    """Of this year or the next; one that is over for no longer than a season is past, and not next year's.
    None of a week that neither has."""
    for year in range(now.isocalendar().year, now.isocalendar().year + 2):
        if 1 <= week <= dates.weeks_in(year):
            monday = date.fromisocalendar(year, week, 1)
            if _sunday(monday) >= now.date() - dates.STILL_PAST:
                return monday
    return None


def _end(
    words: Words, start: date, joins: Sequence[str], is_week: bool, local: datetime, calendar: Calendar
) -> date | NoDay | None:
    """The last day; without a year, the next one after the start: `fra 1/11 til 15/1`, `uge 46-47`."""
    if not words.take(*joins):
        return None
    words.skip("og", "med", "and", "including")
    begin = words.at
    then = datetime.combine(start, local.time(), local.tzinfo)
    if weekday := words.first(_bare_weekday):
        return weekday.on(then, None, calendar)
    end: _Days | NoDay | None = None
    for seen_from in (local, then, then + timedelta(days=365)):
        words.at = begin
        end = _week_or_days(words, is_week, seen_from, calendar)
        if end is None or isinstance(end, NoDay) or start - end[1] < A_SLIP:
            break
    return end[1] if isinstance(end, tuple) else end


def _bare_weekday(words: Words) -> Day | None:
    found = words.first(dates.day)
    return found if found and found.is_bare else None


def _week_or_days(words: Words, is_week: bool, local: datetime, calendar: Calendar) -> _Days | NoDay | None:
    week = words.first(partial(Words.number, low=0, high=99, digits=2)) if is_week else None
    if week is None or words.word in (".", "/", *dates.MONTHS):
        words.at -= week is not None
        return _days(words, local, calendar)
    monday = _monday(local, None, calendar, week=week)
    return (monday, _sunday(monday)) if monday else NoDay("no-such-date")


def _checked(found: Period, today: date) -> Period | Fault:
    if found.ends is not None and found.ends < found.starts:
        return Fault("end-before-start")
    if (found.ends or date.max) < today:
        return Fault("past")
    return Fault("too-long") if found.ends and found.ends - found.starts > LONGEST else found
