"""When and where a meeting is, read from one sentence; a word that was read as nothing is never the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Literal

from bot.language import clocks, dates, lengths, places
from bot.language.clocks import Span
from bot.language.dates import Day, NoDay
from bot.language.sentence import Words, said, tokens_of
from bot.language.workdays import Calendar

LONGEST = 80
"""Words and signs within which a meeting's day, times and place are looked for."""

JUST_PASSED = timedelta(days=240)

Reason = Literal[
    "no-date",
    "no-such-date",
    "not-so-soon",
    "weekday-differs",
    "week-differs",
    "two-days",
    "which-way",
    "no-time",
    "no-end",
    "by-night",
    "end-before-start",
    "past",
    "closed-day",
    "unread",
]

_SMALL = frozenset(
    said(
        "planlæg planlægge plan schedule book aftal møde mødet meeting mødes meet et en a an the nyt new"
        " første first vi we holder hold holdes afholdes skal vil kan være er bliver starter begynder til to"
        " på i in at on den det d kl og and tak please venligst gerne lige dag dato klokken stedet instead"
        " fra from of for is will be du you by"
    )
)
"""Words that carry nothing of their own beside a day, a time or a place."""


@dataclass(frozen=True)
class MeetingTime:
    """When (UTC) and where a meeting is."""

    start: datetime
    end: datetime
    place: str | None


@dataclass(frozen=True)
class Heard:
    """The parts of the sentence as they were said; `left` are words that were read as nothing."""

    day: str = ""
    hours: str = ""
    place: str = ""
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fault:
    """What keeps a sentence from being a meeting's time; `day` is what its date alone would be."""

    reason: Reason
    heard: Heard = field(default=Heard(), compare=False)
    day: date | None = field(default=None, compare=False)


def planned(text: str, now: datetime, calendar: Calendar) -> MeetingTime | Fault:
    """A new meeting's day, hours and place."""
    read = _read(text)
    on = _day(read, read.span.start.minute if read.span else None, now, calendar)
    if on is None or isinstance(on, Fault):
        return on or Fault("no-date", read.heard)
    if read.span is None:
        return Fault("no-time", read.heard)
    if read.span.end is None:
        return Fault("no-end", read.heard)
    return _at(on, read.span.start.minute, read.span.end.minute, read, now, calendar)


def moved(
    text: str, now: datetime, old: tuple[datetime, datetime], calendar: Calendar
) -> MeetingTime | Fault:
    """A meeting's new time: what is not said of the day, the hours and the length stays as it was."""
    begins, ends = calendar.local(old[0]), calendar.local(old[1])
    days = lengths.in_days(text)
    read = _Read() if days else _read_to_come(text, now, calendar)
    start = read.span.start.minute if read.span else begins.hour * 60 + begins.minute
    on = begins.date() + timedelta(days=days) if days else _day_beside(read, begins, start, now, calendar)
    if isinstance(on, Fault):
        return on
    by = lengths.shift(text) if not read.days and read.span is None else None
    if by is not None:
        minutes, way = by
        moved_by = timedelta(minutes=minutes * way)
        return (
            MeetingTime(old[0] + moved_by, old[1] + moved_by, None) if way else Fault("which-way", read.heard)
        )
    if on is None and read.span is None:
        only_place = read.place and not read.left
        return MeetingTime(*old, read.place) if only_place else Fault("no-date", read.heard)
    end = start + int((ends - begins).total_seconds() // 60)
    if read.span and read.span.end:
        end = read.span.end.minute
    return _at(on or begins.date(), start, end, read, now, calendar)


def day(text: str, now: datetime, calendar: Calendar) -> date | Fault | None:
    """The day that the words name, today or later where they leave that open; None where they name none."""
    read = _read(text)
    found = _day(read, None, now, calendar)
    if found is None or isinstance(found, Fault):
        return found or (Fault("unread", read.heard) if read.left else None)
    return Fault("unread", read.heard) if read.left or read.spans or read.places else found


@dataclass(frozen=True)
class Parts:
    """What a sentence says of a meeting's time and place: its words, and where they stand.

    `left`: where the words begin that are none of these.
    """

    day: str
    hours: str
    span: Span | None
    places: tuple[tuple[int, int], ...]
    left: tuple[int, ...]


def parts(text: str) -> Parts:
    """A day, hours, and each place that is said; `9-11` are hours."""
    read = _read_all(text, dashed=False)
    tokens = read.words.tokens
    again = [(begin, end) for _, begin, end in (*read.spans[1:], *read.days[1:])]
    left = [tokens[at].start for begin, end in (*read.unread, *again) for at in range(begin, end)]
    return Parts(
        " ".join(read.slice(begin, end) for _, begin, end in read.days[:1]),
        read.heard.hours,
        read.span,
        tuple((tokens[begin].start, tokens[end - 1].end) for begin, end in read.places),
        tuple(at for at in left if text[at].isalnum()),
    )


def hours(text: str) -> tuple[time, time] | None:
    """From when to when, and nothing else: `kl. 9-15`, `9 og 15.30`, `9am to 3pm`."""
    words = Words(tokens_of(text))
    found = words.first(partial(clocks.span, between=True))
    if found is None or not words.at_end() or not found.sure:
        return None
    start, end = found.start.minute, found.end.minute if found.end else 0
    return (_time(start), _time(end)) if start < end <= dates.LAST_MINUTE else None


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))


# --- reading it -------------------------------------------------------------------------------------------


@dataclass
class _Read:
    """What was read so far, and which words were."""

    text: str = ""
    words: Words = field(default_factory=lambda: Words(()))
    days: list[tuple[Day, int, int]] = field(default_factory=list)
    weeks: list[int] = field(default_factory=list)
    spans: list[tuple[Span, int, int]] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)

    @property
    def dated(self) -> Day | None:
        """The day; a weekday's name alone only where nothing else says it."""
        return next((day for day, *_ in self.days if not day.is_bare), self.days[0][0] if self.days else None)

    @property
    def span(self) -> Span | None:
        return self.spans[0][0] if self.spans else None

    @property
    def place(self) -> str | None:
        """As it was written; two that stand apart are named one after the other."""
        return ", ".join(self.slice(*one) for one in self.places) or None

    @property
    def left(self) -> tuple[str, ...]:
        """The words that were read as nothing, and a second time; small words alone are no matter."""
        again = [(begin, end) for _, begin, end in self.spans[1:]]
        groups = _merged(sorted([*self.unread, *again]))
        return tuple(self.slice(*one) for one in groups if self._matters(one))

    @property
    def heard(self) -> Heard:
        days = [self.slice(begin, end) for _, begin, end in self.days]
        hours = self.slice(*self.spans[0][1:]) if self.spans else ""
        return Heard(" ".join(days), hours, self.place or self._perhaps_place(), self.left)

    def slice(self, begin: int, end: int) -> str:
        tokens = self.words.tokens
        words = self.text[tokens[begin].start : tokens[end - 1].end]
        return words.strip(" \t\n,.;:-–—")

    def _matters(self, group: tuple[int, int]) -> bool:
        tokens = self.words.tokens[group[0] : group[1]]
        return any(token.text[0].isalnum() and token.word not in _SMALL for token in tokens)

    def _perhaps_place(self) -> str:
        """`på risø`: what it may be, for whoever fills in the form."""
        for words in self.left:
            lead, _, rest = words.partition(" ")
            if lead.casefold() in ("i", "på", "in", "at", "hos", "ved") and rest:
                return rest
        return ""


def _merged(groups: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for begin, end in groups:
        if merged and merged[-1][1] == begin:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((begin, end))
    return merged


def _read(text: str) -> _Read:
    """First without days such as `9-11`, which may be hours; where no other is said, they are days."""
    read = _read_all(text, dashed=False)
    return read if read.days else _read_all(text, dashed=True)


def _read_to_come(text: str, now: datetime, calendar: Calendar) -> _Read:
    """The same; `9-10` are hours where they would be a day that is no day to come."""
    read = _read(text)
    hours = _read_all(text, dashed=False) if read.days and read.days[0][0].is_dashed else read
    on = _day(read, None, now, calendar) if hours.span else None
    is_to_come = isinstance(on, date) and on >= calendar.local(now).date()
    return read if is_to_come or hours.span is None else hours


def _read_all(text: str, *, dashed: bool) -> _Read:
    words = Words(tokens_of(text))
    read = _Read(text, words)
    while words.at < min(len(words.tokens), LONGEST):
        begin = words.at
        if not any(take(words, read, dashed) for take in _order(read)):
            words.at = begin + 1
            read.unread.append((begin, words.at))
    if words.at < len(words.tokens):
        read.unread.append((words.at, len(words.tokens)))
    return read


_Take = Callable[[Words, _Read, bool], bool]


def _order(read: _Read) -> tuple[_Take, ...]:
    """Once there is a day, `8.10-10` are hours."""
    return (_take_span, _take_day, _take_place) if read.days else (_take_day, _take_span, _take_place)


def _take_day(words: Words, read: _Read, dashed: bool) -> bool:
    begin = words.at
    found = words.first(dates.day)
    if found is not None and (dashed or not found.is_dashed):
        read.days.append((found, begin, words.at))
        return True
    words.at = begin
    week = words.first(dates.week_number)
    read.weeks += [] if week is None else [week]
    return week is not None


def _take_span(words: Words, read: _Read, _dashed: bool) -> bool:
    begin = words.at
    found = words.first(clocks.span_by_length, clocks.span, clocks.only_start)
    if found is not None:
        read.spans.append((found, begin, words.at))
    return found is not None


def _take_place(words: Words, read: _Read, _dashed: bool) -> bool:
    begin = words.at
    found = words.first(places.place) is not None
    if found:
        led = words.tokens[begin].word in places.LEADS
        read.places.append((begin + led, words.at))
    return found


# --- what it comes to -------------------------------------------------------------------------------------


def _day(read: _Read, minute: dates.Minute, now: datetime, calendar: Calendar) -> date | Fault | None:
    """The one day that was meant, with which all that was said of it agrees."""
    meant = read.dated
    if meant is None:
        return Fault("no-such-date", read.heard) if any(_is_none(week) for week in read.weeks) else None
    on = meant.on(calendar.local(now), minute, calendar)
    if isinstance(on, NoDay):
        return Fault(on.reason, read.heard, on.day)
    for other in (day for day, *_ in read.days if day is not meant):
        also = other.on(calendar.local(now), minute, calendar)
        if reason := also.reason if isinstance(also, NoDay) else _differs(meant, on, other, also):
            return Fault(reason, read.heard, on)
    if any(week != on.isocalendar().week for week in read.weeks):
        return Fault("week-differs", read.heard, on)
    return on


def _day_beside(
    read: _Read, old: datetime, minute: int, now: datetime, calendar: Calendar
) -> date | Fault | None:
    """The same; a number without its month is of the month around the day that it was."""
    if weekday := _weekday_beside(read, old, now, calendar):
        return weekday
    number = read.dated.of_month if read.dated and len(read.days) == 1 else None
    near = dates.near(number, old.date(), calendar.local(now).date()) if number else None
    return near or _day(read, minute, now, calendar)


_THIS = ("på", "this", "næste", "next", "førstkommende", "kommende", "coming")


def _weekday_beside(read: _Read, old: datetime, now: datetime, calendar: Calendar) -> date | None:
    """A weekday's name alone is of the week of the meeting, where that is not the coming one: who moves the
    one in December to Wednesday does not mean this week's."""
    is_far = old.date() - calendar.local(now).date() >= timedelta(days=7)
    if read.dated is None or not read.dated.is_bare or len(read.days) > 1 or not is_far:
        return None
    begin = read.days[0][1]
    before = [token.word for token in read.words.tokens[max(0, begin - 1) : begin + 1]]
    on = read.dated.on(calendar.local(now), None, calendar)
    if isinstance(on, NoDay) or any(word in _THIS for word in before):
        return None
    return old.date() + timedelta(days=on.weekday() - old.weekday())


def _is_none(week: int) -> bool:
    return not 1 <= week <= 53


def _differs(meant: Day, on: date, other: Day, also: date) -> Reason | None:
    if also == on or (other.is_bare and also.isoweekday() == on.isoweekday()):
        return None
    return "weekday-differs" if other.is_bare and not meant.is_bare else "two-days"


def _has_just_been(day: date, read: _Read, today: date) -> bool:
    """A date without its year that comes again only in some eight months: whoever means it says the year, or
    the weekday."""
    said = {token.word for token in read.words.tokens}
    has_year = said & {f"{day:%Y}", f"{day:%y}", "år", "year"} or (read.dated and read.dated.weekday)
    is_far = day.year > today.year and day > today + JUST_PASSED
    return is_far and str(day.day) in said and not has_year


def _at(
    day: date, start: int, end: int, read: _Read, now: datetime, calendar: Calendar
) -> MeetingTime | Fault:
    begins = dates.instant(day, start, calendar)
    faults: tuple[tuple[Reason, bool], ...] = (
        ("by-night", read.span is not None and not read.span.sure),
        ("end-before-start", end <= start),
        ("past", begins <= now),
        ("closed-day", calendar.is_closed_on(day)),
        ("unread", bool(read.left)),
    )
    reason = next((reason for reason, is_so in faults if is_so), None)
    if reason:
        return Fault(reason, read.heard)
    if _has_just_been(day, read, calendar.local(now).date()):
        return Fault("not-so-soon", read.heard, day)
    return MeetingTime(begins, dates.instant(day, end, calendar), read.place)
