"""Days, clock times and lengths as Danes and English speakers write them, read word by word."""

# dateparser 1.5 was tried and left: it failed on 11 of 21 phrasings, among them "fredag kl. 14" (the 14th
# at midnight) and "11/11 kl. 12" (the year 2112), and it knows no week numbers; dateutil knows no Danish.

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

from bot.rules.sentence import Token, Words, named, said, tokens_of
from bot.rules.workdays import Calendar

__all__ = ["Day", "Token", "Words", "clock", "day", "duration", "from_now", "instant", "said", "tokens_of"]

Day = Callable[
    [datetime, int, Calendar], date
]  # (the local time now, the minute of that day, …) → the day meant

NOON = 12 * 60
STILL_PAST = timedelta(
    days=90
)  # a date without a year that is gone by for no longer is past, not next year's


_WEEKDAYS = named(
    "mandag man monday mon",
    "tirsdag tirs tir tuesday tues tue",
    "onsdag ons wednesday wed",
    "torsdag tors tor thursday thurs thur thu",
    "fredag fre friday fri",
    "lørdag lør saturday sat",
    "søndag søn sunday sun",
)
MONTHS = named(
    "januar january jan",
    "februar february feb",
    "marts march mar",
    "april apr",
    "maj may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
_AMOUNTS: dict[str, float] = {
    **named(
        "en et a an one", "to two", "tre three", "fire four", "fem five", "seks six",
        "syv seven", "otte eight", "ni nine", "ti ten", "elleve eleven", "tolv twelve",
    ),
    "halvanden": 1.5,
}  # fmt: skip
_UNITS = {
    **dict.fromkeys(said("min mins minut minutter minute minutes"), 1),
    **dict.fromkeys(said("kvarter quarter"), 15),
    **dict.fromkeys(said("time timer timers hour hours hr hrs"), 60),
}
_DAYS_OFF = {
    **dict.fromkeys(said("dag dage day days døgn"), 1),
    **dict.fromkeys(said("uge uger week weeks"), 7),
}
_RELATIVE = {
    ("i", "går"): -1, ("yesterday",): -1,
    ("i", "dag"): 0, ("idag",): 0, ("i", "aften"): 0, ("today",): 0, ("tonight",): 0,
    ("i", "morgen"): 1, ("imorgen",): 1, ("tomorrow",): 1,
    ("i", "overmorgen"): 2, ("overmorgen",): 2, ("the", "day", "after", "tomorrow"): 2,
}  # fmt: skip
_ON = ("på", "on", "nu", "den", "d", "d.", "the", "this", "denne", "kommende", "førstkommende", "coming")


# Days


def day(words: Words) -> Day | None:
    """A day, with its weekday or without; where both are said the date counts."""
    return words.first(_relative_day, _nth_weekday, _date, _weekday, _in_days, _days_from_today)


def _relative_day(words: Words) -> Day | None:
    for words_said, days in _RELATIVE.items():
        begin = words.at
        if all(words.take(word) for word in words_said):
            return partial(_days_from_now, days=days)
        words.at = begin
    return None


def _date(words: Words) -> Day | None:
    named = words.first(_weekday_name) is not None
    if named:
        words.skip(",", ".")
    return words.first(_iso, _numeric, _day_month, _month_day, _day_of_month)


def _iso(words: Words) -> Day | None:
    words.skip(*_ON)
    year = words.number(2000, 2199)
    month = words.number(1, 12) if year and words.joined("-") else None
    day = words.number(1, 31) if month and words.joined("-") else None
    return _dated(day, month, year)


def _numeric(words: Words) -> Day | None:
    words.skip(*_ON)
    day = words.number(1, 31)
    sign = words.word
    month = words.number(1, 12) if day and words.joined("-", "/", ".") else None
    year = words.first(partial(_joined_year, sign=sign)) if month else None
    if month and year is None and not words.touches:
        year = words.number(2000, 2199)
    if year is not None and (year := year + 2000 * (year < 100)) < 2000:
        return None
    if month and sign == "." and words.touches:
        words.take(".")
    return _dated(day, month, year)


def _joined_year(words: Words, sign: str) -> int | None:
    """`11.11.26`, `1/11-26`; in `1/11-15/1` another day follows."""
    year = words.number(0, 2199) if words.joined(sign, *(("-",) if sign == "/" else ())) else None
    return None if words.word == sign == "/" else year


def _day_month(words: Words) -> Day | None:
    words.skip(*_ON)
    day = words.number(1, 31)
    words.skip(".", "st", "nd", "rd", "th", "of")
    month = words.one_of(MONTHS) if day else None
    return _dated(day, month, _year(words) if month else None)


def _month_day(words: Words) -> Day | None:
    words.skip(*_ON)
    month = words.one_of(MONTHS)
    day = words.number(1, 31, digits=2) if month and words.skip(".", "the") else None
    return _dated(day, month, _year(words) if day and words.skip("st", "nd", "rd", "th") else None)


def _year(words: Words) -> int | None:
    def rule(words: Words) -> int | None:
        words.skip(",", ".")
        if words.take("'", "’"):
            short = words.number(0, 99, digits=2)
            return None if short is None else 2000 + short
        return words.number(2000, 2199)

    return words.first(rule)


def _day_of_month(words: Words) -> Day | None:
    """`den 13.` / `the 13th`: the next thirteenth."""
    words.take("på", "on")
    day = words.number(1, 31) if words.take("den", "the", "d", "d.") else None
    return partial(_next_day_of_month, day=day) if day and words.take(".", "st", "nd", "rd", "th") else None


_NTH = {
    **named(
        "første first 1", "anden andet second 2", "tredje third 3", "fjerde fourth 4", "femte fifth 5"
    ),
    **dict.fromkeys(said("sidste last"), -1),
}  # fmt: skip


def _nth_weekday(words: Words) -> Day | None:
    """`første tirsdag i marts`, `the last Friday of May 2027`, `2. tirsdag i januar`."""
    words.skip(*_ON)
    nth = words.one_of(_NTH)
    words.skip(".", "st", "nd", "rd", "th")
    weekday = words.one_of(_WEEKDAYS) if nth else None
    month = words.one_of(MONTHS) if weekday and words.take("i", "in", "of") else None
    if not nth or not weekday or not month:
        return None
    return partial(_nearest_nth, nth=nth, weekday=weekday, month=month, year=_year(words))


def _weekday_name(words: Words) -> int | None:
    words.skip(*_ON)
    return words.one_of(_WEEKDAYS)


def _weekday(words: Words) -> Day | None:
    return words.first(
        _weekday_of_week,
        _week_and_weekday,
        _weekday_next_week,
        _weekday_in_weeks,
        _next_weekday_name,
        _plain_weekday,
    )


def _weekday_of_week(words: Words) -> Day | None:
    weekday = _weekday_name(words)
    week = _week(words) if weekday and words.skip(",", "i", "in", "of") else None
    return partial(_in_week, week=week, weekday=weekday) if week and weekday else None


def _week_and_weekday(words: Words) -> Day | None:
    words.take("i", "in")
    week = _week(words)
    weekday = _weekday_name(words) if week and words.skip(",") else None
    return partial(_in_week, week=week, weekday=weekday) if week and weekday else None


def _week(words: Words) -> int | None:
    return words.number(1, 53) if words.take("uge", "week") else None


def _weekday_next_week(words: Words) -> Day | None:
    if words.take("næste", "next") and words.take("uge", "week"):
        return _of_next_week(_weekday_name(words))
    weekday = _weekday_name(words)
    words.take("i", "in")
    return _of_next_week(weekday) if words.take("næste", "next") and words.take("uge", "week") else None


def _weekday_in_weeks(words: Words) -> Day | None:
    """`tirsdag om to uger`, `Tuesday in two weeks`, `om to uger på tirsdag`: of that week."""
    weekday = _weekday_name(words)
    weeks = _whole_weeks(words)
    weekday = weekday or (_weekday_name(words) if weeks else None)
    return partial(_weeks_on, weekday=weekday, weeks=weeks) if weekday and weeks else None


def _whole_weeks(words: Words) -> int | None:
    amount = amount_of(words) if words.take("om", "in") else None
    days = amount * (words.one_of(_DAYS_OFF) or 0) if amount else 0
    return int(days) // 7 if days and not days % 7 else None


def _next_weekday_name(words: Words) -> Day | None:
    words.take("på", "on")
    if words.take("overnæste"):
        weekday = words.one_of(_WEEKDAYS)
        return partial(_weeks_on, weekday=weekday, weeks=2) if weekday else None
    return _of_next_week(words.one_of(_WEEKDAYS)) if words.take("næste", "next") else None


def _of_next_week(weekday: int | None) -> Day | None:
    return partial(_weeks_on, weekday=weekday, weeks=1) if weekday else None


def _plain_weekday(words: Words) -> Day | None:
    weekday = _weekday_name(words)
    return partial(_next_weekday, weekday=weekday) if weekday else None


def _in_days(words: Words) -> Day | None:
    """`om to uger`, `in 3 working days`."""
    amount = amount_of(words) if words.take("om", "in") else None
    if not amount or amount % 1:
        return None
    if words.take("arbejdsdag", "arbejdsdage", "hverdage") or (
        words.take("working") and words.take("day", "days")
    ):
        return partial(_working_days_from_now, days=int(amount))
    return _so_far_off(words, int(amount))


def _days_from_today(words: Words) -> Day | None:
    """`a week from today`, `en uge fra nu`."""
    amount = amount_of(words)
    found = _so_far_off(words, int(amount)) if amount and not amount % 1 else None
    today = words.take("nu", "now", "today", "idag") if found and words.take("from", "fra") else False
    return found if today or (found and words.last == "fra" and words.first(_relative_day)) else None


def length_in_days(text: str) -> int | None:
    """`en uge`, `14 dage`, `two weeks`, and nothing else."""
    words = Words(tokens_of(text))
    amount = amount_of(words)
    unit = words.one_of(_DAYS_OFF) if amount else None
    whole = amount and unit and words.at_end() and not amount % 1
    return int(amount) * unit if amount and unit and whole else None


def _so_far_off(words: Words, amount: int) -> Day | None:
    if words.take("måned", "måneder", "month", "months"):
        return partial(_months_on, months=amount)
    unit = words.one_of(_DAYS_OFF)
    return partial(_days_from_now, days=amount * unit) if unit else None


# Which day is meant


def _dated(day: int | None, month: int | None, year: int | None) -> Day | None:
    if not day or not month or not _exists(year or 2000, month, day):
        return None
    return partial(_nearest_date, day=day, month=month, year=year)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _nearest_date(
    now: datetime, _minute: int, _calendar: Calendar, *, day: int, month: int, year: int | None
) -> date:
    years = [year] if year else [y for y in range(now.year - 1, now.year + 9) if _exists(y, month, day)]
    dates = [date(y, month, day) for y in years]
    return next((found for found in dates if found >= now.date() - STILL_PAST), dates[-1])


def _days_from_now(now: datetime, _minute: int, _calendar: Calendar, *, days: int) -> date:
    return now.date() + timedelta(days=days)


def _working_days_from_now(now: datetime, _minute: int, calendar: Calendar, *, days: int) -> date:
    return calendar.add_working_days(now.date(), days)


def _next_weekday(now: datetime, minute: int, _calendar: Calendar, *, weekday: int) -> date:
    """The next such day; today only if the time is still ahead."""
    found = now.date() + timedelta(days=(weekday - now.isoweekday()) % 7)
    return found if _is_ahead(now, found, minute) else found + timedelta(days=7)


def _weeks_on(now: datetime, _minute: int, _calendar: Calendar, *, weekday: int, weeks: int) -> date:
    return now.date() + timedelta(days=7 * weeks + weekday - now.isoweekday())


def _months_on(now: datetime, _minute: int, _calendar: Calendar, *, months: int) -> date:
    """The same day of that month; its last where it is shorter."""
    year, month = divmod(now.year * 12 + now.month - 1 + months, 12)
    return date(year, month + 1, min(now.day, monthrange(year, month + 1)[1]))


def _nearest_nth(
    now: datetime, _minute: int, _calendar: Calendar, *, nth: int, weekday: int, month: int, year: int | None
) -> date:
    """The fifth of a month that has four is its last."""
    years = [year] if year else range(now.year, now.year + 2)
    dates = [nth_weekday(y, month, weekday, nth) for y in years]
    return next((found for found in dates if found >= now.date()), dates[-1])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 is Monday) of the month; -1 is the last."""
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    found = [day for day in days if day.isoweekday() == weekday]
    return found[min(nth, len(found)) - 1] if nth > 0 else found[-1]


def _next_day_of_month(now: datetime, minute: int, _calendar: Calendar, *, day: int) -> date:
    months = [divmod(now.year * 12 + now.month - 1 + n, 12) for n in range(12)]
    dates = [date(year, month + 1, day) for year, month in months if _exists(year, month + 1, day)]
    return next(found for found in dates if _is_ahead(now, found, minute))


def _in_week(now: datetime, _minute: int, _calendar: Calendar, *, week: int, weekday: int) -> date:
    years = range(now.isocalendar().year, now.year + 9)
    dates = [date.fromisocalendar(y, week, weekday) for y in years if week <= _weeks_in(y)]
    return next(found for found in dates if found >= now.date() - STILL_PAST)


def _weeks_in(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _is_ahead(now: datetime, day: date, minute: int) -> bool:
    return (day, minute) > (now.date(), now.hour * 60 + now.minute)


# Clock times, as minutes of the day


def clock(words: Words) -> int | None:
    """A clock time that says so: by `kl.`, by minutes, by am or pm, or as noon."""
    marked = marker(words)
    if (
        named := words.one_of({"noon": NOON, "middag": NOON, "midnight": 2 * NOON, "midnat": 2 * NOON})
    ) is not None:
        return named
    if marked:
        return words.first(_half_day, _hour_and_minute, _four_digits, bare_hour)
    return words.first(_half_day, _hour_and_minute)


def marker(words: Words) -> bool:
    return bool(words.take("kl", "klokken", "at", "@") and words.skip("."))


def _half_day(words: Words) -> int | None:
    """`2pm`, `10:30 am`, `2 p.m.`"""
    hour = words.number(1, 12, digits=2)
    minute = _minute(words) if hour else None
    half = words.one_of({"am": 0, "pm": NOON}) if hour else None
    if hour and half is None and (letter := words.one_of({"a": "a", "p": "p"})) and words.take("."):
        half = (NOON if letter == "p" else 0) if words.take("m") and words.skip(".") else None
    return hour % 12 * 60 + (minute or 0) + half if hour and half is not None else None


def _hour_and_minute(words: Words) -> int | None:
    hour = words.number(0, 23, digits=2)
    minute = _minute(words) if hour is not None else None
    return hour * 60 + minute if hour is not None and minute is not None else None


def _minute(words: Words) -> int | None:
    if not words.joined(".", ":") or len(words.word) != 2:
        return None
    return words.number(0, 59)


def _four_digits(words: Words) -> int | None:
    is_four = len(words.word) == 4
    hour, minute = divmod(words.number(0, 2359) or 0, 100)
    return hour * 60 + minute if is_four and minute < 60 else None


def bare_hour(words: Words) -> int | None:
    hour = words.number(0, 24, digits=2)
    return hour * 60 if hour is not None else None


# How long, and how long from now


def amount_of(words: Words) -> float | None:
    number: float | None = words.number(0, 9999) if words.word.isdecimal() else words.one_of(_AMOUNTS)
    if number is None:
        return 0.5 if words.take("half") and words.skip("a", "an") else None
    tenths = words.number(0, 9, digits=1) if words.joined(",", ".") else None
    return (number + (tenths or 0) / 10) * (0.5 if words.take("halv", "half") else 1)


def duration(words: Words) -> float | None:
    """Minutes: `20 minutter`, `en halv time`, `a quarter of an hour`."""
    amount = amount_of(words)
    unit = words.one_of(_UNITS) if amount is not None else None
    if unit == _UNITS["quarter"] and words.take("of"):
        words.skip("an", "hour")
    return amount * unit if amount is not None and unit else None


def from_now(words: Words) -> timedelta | None:
    """`om 30 min`, `in an hour`."""
    length = duration(words) if words.take("om", "in") else None
    return timedelta(minutes=length) if length else None


def instant(day: date, minute: int, calendar: Calendar) -> datetime:
    """24:00 is the next day's midnight."""
    days, minute = divmod(minute, 24 * 60)
    return calendar.at(day + timedelta(days=days), time(minute // 60, minute % 60))
