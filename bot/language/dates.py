"""Days as Danes and English speakers say them, read word by word; also those that no calendar has."""

# dateparser 1.5 was tried and left: it failed on 11 of 21 phrasings, among them "fredag kl. 14" (the 14th
# at midnight) and "11/11 kl. 12" (the year 2112), and it knows no week numbers; dateutil knows no Danish.

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Literal
from zoneinfo import ZoneInfo

from bot.language.lengths import DAYS, amount_of, whole_amount_of
from bot.language.sentence import Words, named, said, tokens_of
from bot.language.workdays import Calendar, holidays_by_name

STILL_PAST = timedelta(
    days=90
)  # a date without a year that is gone by for no longer is past, not next year's
SOON = timedelta(days=396)
"""Whoever means a day further off than some thirteen months says its year."""

LAST_MINUTE = 24 * 60 - 1


@dataclass(frozen=True)
class NoDay:
    """What was said is no day, or contradicts itself: then `day` is what the date alone would be."""

    reason: Literal["no-such-date", "not-so-soon", "weekday-differs", "week-differs"]
    day: date | None = None


Minute = int | None
"""A minute of the day; None where no time of day was said."""

Finding = Callable[[datetime, Minute, Calendar], date | NoDay | None]
"""(The local time now, the minute of that day, …) → the day meant; None where no calendar has it."""


@dataclass(frozen=True)
class Day:
    """A day as somebody said it; `weekday` and `week` where they were said beside the date.

    `is_bare`: nothing but the name of a weekday. `is_dashed`: `9-11` and `8.10` may be hours as well.
    `of_month`: nothing but its number in a month that was not said.
    """

    find: Finding
    weekday: int | None = None
    week: int | None = None
    is_bare: bool = False
    is_dashed: bool = False
    of_month: int | None = None

    def on(self, now: datetime, minute: Minute, calendar: Calendar) -> date | NoDay:
        """Which day it is, seen from now; `minute` of it must be ahead where the words leave the day open."""
        found = self.find(now, minute, calendar)
        if found is None:
            return NoDay("no-such-date")
        if isinstance(found, NoDay):
            return found
        if self.weekday and found.isoweekday() != self.weekday:
            return NoDay("weekday-differs", found)
        if self.week and found.isocalendar().week != self.week:
            return NoDay("week-differs", found)
        return found


WEEKDAYS = named(
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
_ORDINALS = named(
    "første first", "anden andet second", "tredje third", "fjerde fourth", "femte fifth",
    "sjette sixth", "syvende seventh", "ottende eighth", "niende ninth", "tiende tenth",
    "ellevte eleventh", "tolvte twelfth", "trettende thirteenth", "fjortende fourteenth",
    "femtende fifteenth", "sekstende sixteenth", "syttende seventeenth", "attende eighteenth",
    "nittende nineteenth", "tyvende twentieth", "enogtyvende", "toogtyvende", "treogtyvende",
    "fireogtyvende", "femogtyvende", "seksogtyvende", "syvogtyvende", "otteogtyvende",
    "niogtyvende", "tredivte thirtieth", "enogtredivte",
)  # fmt: skip
_RELATIVE = {
    ("i", "går"): -1, ("yesterday",): -1,
    ("i", "dag"): 0, ("idag",): 0, ("i", "aften"): 0, ("today",): 0, ("tonight",): 0,
    ("i", "morgen"): 1, ("imorgen",): 1, ("tomorrow",): 1,
    ("i", "overmorgen"): 2, ("overmorgen",): 2, ("the", "day", "after", "tomorrow"): 2,
}  # fmt: skip
_HOLIDAYS: Mapping[tuple[str, ...], str] = {
    ("nytårsdag",): "Nytårsdag", ("new", "year", "'", "s", "day"): "Nytårsdag",
    ("skærtorsdag",): "Skærtorsdag", ("maundy", "thursday"): "Skærtorsdag",
    ("langfredag",): "Langfredag", ("good", "friday"): "Langfredag",
    ("påskedag",): "Påskedag", ("easter", "sunday"): "Påskedag", ("easter", "monday"): "Anden påskedag",
    ("kristi", "himmelfartsdag"): "Kristi himmelfartsdag", ("ascension", "day"): "Kristi himmelfartsdag",
    ("pinsedag",): "Pinsedag", ("whit", "sunday"): "Pinsedag", ("whit", "monday"): "Anden pinsedag",
    ("grundlovsdag",): "06-05", ("constitution", "day"): "06-05",
    ("juleaften",): "12-24", ("juleaftensdag",): "12-24", ("christmas", "eve"): "12-24",
    ("juledag",): "Juledag", ("christmas", "day"): "Juledag", ("boxing", "day"): "Anden juledag",
    ("nytårsaften",): "12-31", ("nytårsaftensdag",): "12-31", ("new", "year", "'", "s", "eve"): "12-31",
}  # fmt: skip
"""What they are called → the holiday's Danish name, or its month and day."""
_ON = ("på", "on", "nu", "den", "d", "d.", "the", "this", "denne", "kommende", "førstkommende", "coming")
_ORDINAL_ENDS = (".", "st", "nd", "rd", "th")


# Days


def day(words: Words) -> Day | None:
    """A day, with all that was said beside it: `tirsdag den 8. december (uge 50)`."""
    found = words.first(
        _holiday, _days_from_a_day, _relative_day, _nth_weekday, _date, _weekday, _in_days, _days_from_today
    )
    while found and (beside := words.first(_beside)):
        weekday, week = beside
        found = replace(found, weekday=weekday or found.weekday, week=week or found.week)
    return found


def _beside(words: Words) -> tuple[int | None, int | None] | None:
    """`(uge 50)`, `i uge 50`, `(en tirsdag)`: the week or, in brackets, the weekday of what was said."""
    words.skip(",", "i", "in", "of")
    opened = words.take("(", "[")
    words.skip("en", "et", "a", "i", "in")
    week = words.first(week_number)
    weekday = words.one_of(WEEKDAYS) if opened and week is None else None
    closed = not opened or words.take(")", "]")
    return (weekday, week) if closed and (week is not None or weekday) else None


def _holiday(words: Words) -> Day | None:
    """`2. juledag`, `Good Friday`, `nytårsaften`."""
    words.skip(*_ON)
    second = words.take("2", "anden") and words.skip(".")
    first = not second and words.take("1", "første") and words.skip(".")
    for names, holiday in _HOLIDAYS.items():
        if words.take_all(names):
            name = f"Anden {holiday.casefold()}" if second else holiday
            is_one = not (first or second) or holiday in ("Juledag", "Påskedag", "Pinsedag")
            return Day(partial(_nearest_holiday, name=name, year=_year(words))) if is_one else None
    return None


def coming_holiday(name: str, today: date) -> date:
    """The next day of that Danish name, or of that month and day; today where it is that."""
    return next(
        day for year in (today.year, today.year + 1) if (day := _holiday_in(year, name)) and day >= today
    )


def _relative_day(words: Words) -> Day | None:
    days = _relative(words)
    return None if days is None else Day(partial(_days_from_now, days=days))


def _relative(words: Words) -> int | None:
    return next((days for said_, days in _RELATIVE.items() if words.take_all(said_)), None)


def _days_from_a_day(words: Words) -> Day | None:
    """`i dag om en uge`, `tomorrow in two weeks`."""
    days = words.first(_relative)
    amount = whole_amount_of(words) if days is not None and words.take("om", "in") else None
    unit = words.one_of(DAYS) if amount else None
    return Day(partial(_days_from_now, days=(days or 0) + amount * unit)) if amount and unit else None


def _date(words: Words) -> Day | None:
    """A date, and the weekday before it, where one was said."""
    weekday = words.first(_weekday_name)
    if weekday:
        words.skip(",", ".")
    found = words.first(_iso, _numeric, _day_month, _month_day, _day_of_month)
    return replace(found, weekday=weekday, is_dashed=found.is_dashed and not weekday) if found else None


def _iso(words: Words) -> Day | None:
    words.skip(*_ON)
    year = words.number(2000, 2199)
    month = words.number(0, 99, digits=2) if year and words.joined("-") else None
    day = words.number(0, 99, digits=2) if month is not None and words.joined("-") else None
    return None if day is None or month is None else _dated(day, month, year)


def _numeric(words: Words) -> Day | None:
    words.skip(*_ON)
    day = words.number(0, 99, digits=2)
    sign = words.word
    month = words.number(0, 99, digits=2) if day is not None and words.joined("-", "/", ".") else None
    if day is None or month is None:
        return None
    year = words.first(partial(_year_after, sign=sign))
    if year is not None and (year := year + 2000 * (year < 100)) < 2000:
        return None
    ends = sign == "." and words.touches and words.take(".")
    may_be_hours = sign != "/" and year is None and not ends
    if may_be_hours and not _exists(2000, month, day):
        return None
    found = _dated(day, month, year)
    return replace(found, is_dashed=may_be_hours)


def _year_after(words: Words, sign: str) -> int | None:
    """`11.11.26`, `1/11-26`, `8/12 2026`, `8/12 næste år`; in `1/11-15/1` another day follows."""
    if words.joined(sign, *(("-",) if sign == "/" else ())):
        year = words.number(0, 2199)
        return None if words.word == sign == "/" else year
    return None if words.touches else words.number(2000, 2199)


def _day_month(words: Words) -> Day | None:
    words.skip(*_ON)
    day = words.first(_ordinal_number, _ordinal)
    words.skip("of", "i")
    month = words.one_of(MONTHS) if day is not None else None
    return _dated(day, month, _year(words)) if day is not None and month else None


def _ordinal_number(words: Words) -> int | None:
    day = words.number(0, 99, digits=2)
    words.skip(*_ORDINAL_ENDS)
    return day


def _ordinal(words: Words) -> int | None:
    """`første`, `enogtyvende`, `twenty-first`."""
    tens = words.one_of({"twenty": 20, "thirty": 30})
    if tens:
        words.skip("-")
    return _sum(tens, words.one_of(_ORDINALS))


def _sum(tens: int | None, ones: int | None) -> int | None:
    return None if ones is None or (tens and ones > 9) else (tens or 0) + ones


def _month_day(words: Words) -> Day | None:
    words.skip(*_ON)
    month = words.one_of(MONTHS)
    day = words.number(0, 99, digits=2) if month and words.skip(".", "the") else None
    if day is None or not month or (words.touches and words.word in (".", ":")):
        return None
    words.skip("st", "nd", "rd", "th")
    return _dated(day, month, _year(words))


def _year(words: Words) -> int | None:
    """2027, '27, or as many years from this one as `næste år` is."""

    def rule(words: Words) -> int | None:
        words.skip(",", ".")
        if words.take("'", "’"):
            short = words.number(0, 99, digits=2)
            return None if short is None else 2000 + short
        if words.take_all(("næste", "år")) or words.take_all(("next", "year")):
            return 1
        return words.number(2000, 2199)

    return words.first(rule)


def _day_of_month(words: Words) -> Day | None:
    """`den 13.`, `the 13th`, `den 13` and no month: the next; `den 30. i næste måned`."""
    words.take("på", "on")
    article = words.word
    has_article = words.take("den", "the", "d", "d.")
    day = words.number(0, 99, digits=2) if has_article else words.first(_numbered)
    if day is None:
        return None
    is_ordinal = words.take(*_ORDINAL_ENDS) or not has_article
    months = words.first(_months_off)
    if months is not None:
        return Day(partial(_in_month, day=day, months=months))
    is_meant = has_article and (is_ordinal or article != "the") and not words.touches
    return Day(partial(_next_day_of_month, day=day), of_month=day) if is_meant else None


def _numbered(words: Words) -> int | None:
    """`30.`, `tredivte`, where a month must follow."""
    day = words.number(0, 99, digits=2)
    return day if day is None or words.take(*_ORDINAL_ENDS) else None


def _months_off(words: Words) -> int | None:
    """`i næste måned`, `of this month`."""
    words.take("i", "in", "of")
    off = words.one_of({"næste": 1, "next": 1, "denne": 0, "this": 0})
    return off if off is not None and words.take("måned", "month") else None


_NTH = {
    **named(
        "første first 1", "anden andet second 2", "tredje third 3", "fjerde fourth 4", "femte fifth 5"
    ),
    **dict.fromkeys(said("sidste last"), -1),
}  # fmt: skip


def _nth_weekday(words: Words) -> Day | None:
    """`første tirsdag i marts`, `the last Friday of May 2027`, `2. tirsdag i næste måned`."""
    words.skip(*_ON)
    nth = words.one_of(_NTH)
    words.skip(*_ORDINAL_ENDS)
    weekday = words.one_of(WEEKDAYS) if nth else None
    if not nth or not weekday:
        return None
    if (months := words.first(_months_off)) is not None:
        return Day(partial(_nth_of_month, nth=nth, weekday=weekday, months=months))
    month = words.one_of(MONTHS) if words.take("i", "in", "of") else None
    if not month:
        return None
    return Day(partial(_nearest_nth, nth=nth, weekday=weekday, month=month, year=_year(words)))


def _weekday_name(words: Words) -> int | None:
    words.skip(*_ON)
    return words.one_of(WEEKDAYS)


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
    week = week_number(words) if weekday and words.skip(",", "i", "in", "of") else None
    return _of_week(week, weekday)


def _week_and_weekday(words: Words) -> Day | None:
    words.take("i", "in")
    week = week_number(words)
    weekday = _weekday_name(words) if week is not None and words.skip(",") else None
    return _of_week(week, weekday)


def _of_week(week: int | None, weekday: int | None) -> Day | None:
    return Day(partial(_in_week, week=week, weekday=weekday)) if week is not None and weekday else None


def week_number(words: Words) -> int | None:
    return words.number(0, 99, digits=2) if words.take("uge", "week", "uger", "weeks") else None


def _weekday_next_week(words: Words) -> Day | None:
    weeks = words.first(_weeks_off)
    if weeks is not None:
        return _of_weeks_on(_weekday_name(words), weeks)
    weekday = _weekday_name(words)
    words.take("i", "in")
    weeks = words.first(_weeks_off) if weekday else None
    return None if weeks is None else _of_weeks_on(weekday, weeks)


def _weeks_off(words: Words) -> int | None:
    """`næste uge`, `this week`."""
    weeks = words.one_of({"næste": 1, "next": 1, "denne": 0, "this": 0, "overnæste": 2})
    return weeks if weeks is not None and words.take("uge", "week") else None


def _weekday_in_weeks(words: Words) -> Day | None:
    """`tirsdag om to uger`, `Tuesday in two weeks`, `om to uger på tirsdag`: of that week."""
    weekday = _weekday_name(words)
    weeks = _whole_weeks(words)
    weekday = weekday or (_weekday_name(words) if weeks else None)
    return _of_weeks_on(weekday, weeks) if weeks else None


def _whole_weeks(words: Words) -> int | None:
    amount = amount_of(words) if words.take("om", "in") else None
    days = amount * (words.one_of(DAYS) or 0) if amount else 0
    return int(days) // 7 if days and not days % 7 else None


def _next_weekday_name(words: Words) -> Day | None:
    words.take("på", "on")
    weeks = words.one_of({"overnæste": 2, "næste": 1, "next": 1})
    return _of_weeks_on(words.one_of(WEEKDAYS), weeks) if weeks else None


def _of_weeks_on(weekday: int | None, weeks: int) -> Day | None:
    return Day(partial(_weeks_on, weekday=weekday, weeks=weeks)) if weekday else None


def _plain_weekday(words: Words) -> Day | None:
    of_this_week = words.word in ("denne", "this")
    weekday = _weekday_name(words)
    if not weekday:
        return None
    return Day(partial(_next_weekday, weekday=weekday, may_be_today=of_this_week), is_bare=True)


def _in_days(words: Words) -> Day | None:
    """`om to uger`, `in 3 working days`."""
    amount = whole_amount_of(words) if words.take("om", "in") else None
    if not amount:
        return None
    if words.take("arbejdsdag", "arbejdsdage", "hverdage") or (
        words.take("working") and words.take("day", "days")
    ):
        return Day(partial(_working_days_from_now, days=amount))
    return _so_far_off(words, amount)


def _days_from_today(words: Words) -> Day | None:
    """`a week from today`, `en uge fra nu`."""
    amount = whole_amount_of(words)
    found = _so_far_off(words, amount) if amount else None
    today = words.take("nu", "now", "today", "idag") if found and words.take("from", "fra") else False
    return found if today or (found and words.last == "fra" and words.first(_relative_day)) else None


def _so_far_off(words: Words, amount: int) -> Day | None:
    if words.take("måned", "måneder", "month", "months"):
        return Day(partial(_months_on, months=amount))
    unit = words.one_of(DAYS)
    return Day(partial(_days_from_now, days=amount * unit)) if unit else None


# Which day is meant


def _dated(day: int, month: int, year: int | None) -> Day:
    return Day(partial(_nearest_date, day=day, month=month, year=year))


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _absolute(year: int | None, now: datetime) -> int | None:
    return now.year + year if year is not None and year < 2000 else year


def _nearest_date(
    now: datetime, _minute: Minute, _calendar: Calendar, *, day: int, month: int, year: int | None
) -> date | NoDay | None:
    """Without a year it is the next one; a 29 February that is years off is nobody's next."""
    asked = _absolute(year, now)
    years = [asked] if asked else range(now.year - 1, now.year + 9)
    dates = [date(y, month, day) for y in years if _exists(y, month, day)]
    found = next((found for found in dates if asked or found >= now.date() - STILL_PAST), None)
    is_far = found is not None and not asked and found > now.date() + SOON
    return NoDay("not-so-soon", found) if is_far else found


def _nearest_holiday(
    now: datetime, _minute: Minute, _calendar: Calendar, *, name: str, year: int | None
) -> date | None:
    asked = _absolute(year, now)
    years = [asked] if asked else [now.year, now.year + 1]
    found = [day for y in years if (day := _holiday_in(y, name))]
    return next((day for day in found if asked or day >= now.date()), None)


def _holiday_in(year: int, name: str) -> date | None:
    return date.fromisoformat(f"{year}-{name}") if "-" in name else holidays_by_name(year).get(name)


def _days_from_now(now: datetime, _minute: Minute, _calendar: Calendar, *, days: int) -> date:
    return now.date() + timedelta(days=days)


def _working_days_from_now(now: datetime, _minute: Minute, calendar: Calendar, *, days: int) -> date:
    return calendar.add_working_days(now.date(), days)


def _next_weekday(
    now: datetime, minute: Minute, _calendar: Calendar, *, weekday: int, may_be_today: bool
) -> date:
    """The next such day. Whoever means this very day says `today`: it is meant only with a time that is still
    ahead, or as `this Monday`."""
    found = now.date() + timedelta(days=(weekday - now.isoweekday()) % 7)
    is_meant = may_be_today if minute is None else True
    if found > now.date() or (is_meant and _is_ahead(now, found, minute)):
        return found
    return found + timedelta(days=7)


def _weeks_on(now: datetime, _minute: Minute, _calendar: Calendar, *, weekday: int, weeks: int) -> date:
    return now.date() + timedelta(days=7 * weeks + weekday - now.isoweekday())


def _months_on(now: datetime, _minute: Minute, _calendar: Calendar, *, months: int) -> date:
    """The same day of that month; its last where it is shorter."""
    year, month = _month_off(now, months)
    return date(year, month, min(now.day, monthrange(year, month)[1]))


def _month_off(now: datetime, months: int) -> tuple[int, int]:
    year, month = divmod(now.year * 12 + now.month - 1 + months, 12)
    return year, month + 1


def _in_month(now: datetime, _minute: Minute, _calendar: Calendar, *, day: int, months: int) -> date | None:
    year, month = _month_off(now, months)
    return date(year, month, day) if _exists(year, month, day) else None


def _nth_of_month(
    now: datetime, _minute: Minute, _calendar: Calendar, *, nth: int, weekday: int, months: int
) -> date:
    return nth_weekday(*_month_off(now, months), weekday, nth)


def _nearest_nth(
    now: datetime,
    _minute: Minute,
    _calendar: Calendar,
    *,
    nth: int,
    weekday: int,
    month: int,
    year: int | None,
) -> date:
    """The fifth of a month that has four is its last."""
    asked = _absolute(year, now)
    years = [asked] if asked else range(now.year, now.year + 2)
    dates = [nth_weekday(y, month, weekday, nth) for y in years]
    return next((found for found in dates if found >= now.date()), dates[-1])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday (1 is Monday) of the month; -1 is the last."""
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    found = [day for day in days if day.isoweekday() == weekday]
    return found[min(nth, len(found)) - 1] if nth > 0 else found[-1]


def near(day: int, other: date, today: date) -> date | None:
    """The day of that number nearest to another day, and not before today."""
    months = [_month_off(datetime.combine(other, time()), n) for n in (-1, 0, 1, 2)]
    dates = [date(year, month, day) for year, month in months if _exists(year, month, day)]
    return min((one for one in dates if one >= today), key=lambda one: abs(one - other), default=None)


def _next_day_of_month(now: datetime, minute: Minute, _calendar: Calendar, *, day: int) -> date | None:
    months = [_month_off(now, n) for n in range(12)]
    dates = [date(year, month, day) for year, month in months if _exists(year, month, day)]
    return next((found for found in dates if _is_ahead(now, found, minute)), None)


def _in_week(now: datetime, _minute: Minute, _calendar: Calendar, *, week: int, weekday: int) -> date | None:
    """This year or the next that begins within it; a week that neither has is none."""
    years = range(now.isocalendar().year, now.year + 2)
    dates = [date.fromisocalendar(y, week, weekday) for y in years if 1 <= week <= weeks_in(y)]
    return next((found for found in dates if found >= now.date() - STILL_PAST), None)


def weeks_in(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _is_ahead(now: datetime, day: date, minute: Minute) -> bool:
    """A day is until it is over."""
    return (day, LAST_MINUTE + 1 if minute is None else minute) > (now.date(), now.hour * 60 + now.minute)


def instant(day: date, minute: int, calendar: Calendar) -> datetime:
    """24:00 is the next day's midnight."""
    days, minute = divmod(minute, 24 * 60)
    return calendar.at(day + timedelta(days=days), time(minute // 60, minute % 60))


def names_today(text: str, now: datetime) -> bool:
    """Is it a weekday's bare name, said on that weekday? What is today may be meant with it as well."""
    found = only(text)
    is_bare = found is not None and found.is_bare
    return is_bare and any(WEEKDAYS.get(token.word) == now.isoweekday() for token in tokens_of(text))


def only(text: str) -> Day | None:
    """The day that the words say, and nothing else."""
    words = Words(tokens_of(text))
    found = words.first(day)
    return found if found and words.at_end() else None


def date_behind(words: Words, today: date) -> date | None:
    """A date that has come, without a year the latest, whatever weekday was said; None where it is none."""
    if words.first(_weekday_name):
        words.skip(",", ".")
    found = words.first(_iso, _numeric, _day_month, _month_day)
    if found is None or found.is_dashed:
        return None
    midnight = datetime.combine(today, time())
    seen_from = (midnight, midnight - _A_YEAR)
    days = [found.on(now, None, _ANY) for now in seen_from]
    return next((day for day in days if isinstance(day, date) and day <= today), None)


_A_YEAR = timedelta(days=365) - STILL_PAST
_ANY = Calendar(ZoneInfo("UTC"))
"""A date is the same in all of them."""


def is_within(text: str) -> bool:
    """Do the words say a day, whatever stands beside it?"""
    tokens = tokens_of(text)
    return any(Words(tokens, at).first(day) is not None for at in range(len(tokens)))


def month_in(sentence: str) -> int | None:
    """The month that is named first, whatever stands around it."""
    return next((MONTHS[one.word] for one in tokens_of(sentence) if one.word in MONTHS), None)


def day_of_month_alone(sentence: str) -> int | None:
    """`den 14.`, `the 14th`: the number at the end of what is said, with no month behind it."""
    found = _ALONE.search(sentence.strip())
    return int(found[1]) if found and 1 <= int(found[1]) <= LAST_OF_MONTH else None


_ALONE = re.compile(r"\b(?:den|d\.|the)\s+(\d{1,2})(?:\.|st|nd|rd|th)?\s*[.!]?$", re.IGNORECASE)
LAST_OF_MONTH = 31
