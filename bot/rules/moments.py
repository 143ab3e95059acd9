"""When a vote closes and reminds, when a meeting is and how long an item takes, from what people write."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.rules import dates, impossible
from bot.rules.dates import NOON, Day, Token, Words
from bot.rules.workdays import Calendar

LONGEST_ITEM = 480  # minutes
LONGEST_WORDING = 24  # words and signs that a time at the end of a sentence can have
LONGEST_MEETING = 80  # words and signs within which a meeting's day and times are looked for

LAST_MINUTE = 24 * 60 - 1

_JOINED_BY_AND = re.compile(r"\s+(?:og|and)\s+", re.IGNORECASE)
_UNTIL = ("til", "indtil", "until", "till")
_DEADLINE = (*_UNTIL, *dates.said("by inden før before senest frist deadline luk lukker closes closing"))
_ABBREVIATIONS = frozenset(dates.said("kl ca nr d pr fx bl a evt inkl eks osv approx st no"))
_COMMAND = dates.said("planlæg planlægge plan schedule møde mødet meeting et a the nyt new :")
_ROOM = dates.said("lokale mødelokale room bygning bygn building rum auditorium hal floor etage sal")
_PLACED = ("i", "in", "på", "at", "@", "on", "og", "and")
_PART_OF_A_SENTENCE = dates.said(
    "hver hvert med på om af til fra efter over under mindst højst max ca og eller end"
    " every by of to in after per pr than about or and"
)
_Span = tuple[int, int | None]
_HALVES = ("am", "pm", "m", ".")  # how a time that says which half of the day it means ends


@dataclass(frozen=True)
class Closing:
    """A vote's question without its closing time, and the time (UTC), None where none was said."""

    question: str
    at: datetime | None


@dataclass(frozen=True)
class Past:
    """A time was said, but it has gone by."""

    at: datetime


@dataclass(frozen=True)
class MeetingTime:
    """When (UTC) and where a meeting is."""

    start: datetime
    end: datetime
    place: str | None


@dataclass(frozen=True)
class Fault:
    """What keeps a sentence from being a meeting's time."""

    reason: Literal["no-date", "no-such-date", "no-time", "no-end", "end-before-start", "past", "closed-day"]


def closing(text: str, now: datetime, calendar: Calendar) -> Closing | Past:
    """The question and the closing time said with it.

    It counts only as the last words: after a comma, a spaced dash or the end of a sentence (a date without a
    clock time means its noon), or as `til …` / `until …` with a clock time. Words in front of a question mark
    belong to the question: "Skal mødet vare til kl. 15?" has none, "Skal vi prøve? til kl. 15" has one.
    """
    tokens = dates.tokens_of(text)
    for cut, start in _openings(tokens):
        at = _closing_at(Words(tokens, start.at), start, now, calendar)
        if at is not None:
            return Closing(text[:cut].strip().rstrip(",-–— "), at) if at > now else Past(at)
    return Closing(text.strip(), None)


DAYS_TO_CONFIRM = 3


def default_closing(now: datetime, calendar: Calendar) -> datetime:
    """12:00 five working days later."""
    return calendar.at(calendar.add_working_days(calendar.local(now).date(), 5), time(12))


def prolonged(closes: datetime, calendar: Calendar) -> datetime:
    """The close of a vote that was given five working days more, at the same time of day."""
    wall = calendar.local(closes)
    return calendar.at(calendar.add_working_days(wall.date(), 5), wall.time())


def confirmed(recorded: datetime, calendar: Calendar) -> datetime:
    """Until when anybody can say that a decision was written down wrongly: three working days (DE-7)."""
    wall = calendar.local(recorded)
    return calendar.at(calendar.add_working_days(wall.date(), DAYS_TO_CONFIRM), wall.time())


def reminder_times(opened: datetime, closes: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """When a vote reminds: two working days before its close at 08:30, on its last working day at 09:00.

    A moment already past when the vote opened, or not before its close, is left out.
    """
    last_day = calendar.local(closes).date()
    early = calendar.at(calendar.add_working_days(last_day, -2), time(8, 30))
    late = calendar.at(calendar.on_or_before(last_day), time(9))
    return tuple(moment for moment in (early, late) if opened < moment < closes)


WARNED = (5, 1)
"""So many working days before somebody must have done something, they are reminded (mechanisms 7.4)."""


def before(due: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """When whoever must hold or do something by then is reminded of it, at 08:30."""
    day = calendar.local(due).date()
    return tuple(calendar.at(calendar.add_working_days(day, -days), time(8, 30)) for days in WARNED)


def meeting(text: str, now: datetime, calendar: Calendar) -> MeetingTime | Fault:
    """The day, the times from and to, and as place whatever else was written."""
    if impossible.is_named(text):
        return Fault("no-such-date")
    day, span, place = _read_meeting(text)
    if day is None:
        return Fault("no-date")
    if span is None:
        return Fault("no-time")
    start, end = span
    if end is None:
        return Fault("no-end")
    if end <= start:
        return Fault("end-before-start")
    on = day(calendar.local(now), start, calendar)
    return _on(on, start, end, place, now, calendar)


def _on(
    day: date, start: int, end: int, place: str | None, now: datetime, calendar: Calendar
) -> MeetingTime | Fault:
    begins = dates.instant(day, start, calendar)
    if begins <= now:
        return Fault("past")
    if calendar.is_closed_on(day):
        return Fault("closed-day")
    return MeetingTime(begins, dates.instant(day, end, calendar), place)


def day(text: str, now: datetime, calendar: Calendar) -> date | None:
    """The first day that the words name, today or later where they leave that open."""
    tokens = dates.tokens_of(text)
    found = (dates.day(Words(tokens, at)) for at in range(len(tokens)))
    meant = next((one for one in found if one is not None), None)
    return meant(calendar.local(now), LAST_MINUTE, calendar) if meant else None


def hours(text: str) -> tuple[time, time] | None:
    """From when to when, as `kl. 9-15`, `9 og 15.30` or `9am to 3pm` say it."""
    joined = _JOINED_BY_AND.sub("-", text)
    tokens = dates.tokens_of(joined)
    found = next((span for at in range(len(tokens)) if (span := _span(Words(tokens, at)))), None)
    if found is None or found[1] is None or not found[0] < found[1] < LAST_MINUTE:
        return None
    start, end = (divmod(minute, 60) for minute in (found[0], found[1]))
    return time(*start), time(*end)


def moved(
    text: str, now: datetime, old: tuple[datetime, datetime], calendar: Calendar
) -> MeetingTime | Fault:
    """A meeting's new time: what is not said of the day, the hours and the length stays as it was."""
    if impossible.is_named(text):
        return Fault("no-such-date")
    day, span, place = _read_meeting(text)
    if day is None and span is None and (days := dates.length_in_days(text)):
        day, place = (lambda *_: calendar.local(old[0]).date() + timedelta(days=days)), None
    if day is None and span is None and place and place.split()[0].casefold() in _ROOM:
        return MeetingTime(*old, place)  # the room alone is another
    if day is None and span is None:
        return Fault("no-date")
    begins, ends = calendar.local(old[0]), calendar.local(old[1])
    minute = span[0] if span else begins.hour * 60 + begins.minute
    on = day(calendar.local(now), minute, calendar) if day else begins.date()
    length = (old[1] - old[0]).total_seconds() // 60
    end = span[1] if span and span[1] is not None else minute + int(length)
    if end <= minute:
        return Fault("end-before-start")
    assert ends > begins
    return _on(on, minute, end, place, now, calendar)


def minutes(text: str) -> tuple[str, int | None]:
    """An agenda item without its length, and the length in minutes (1 to 480), None where none was said."""
    title, length = any_minutes(text)
    return (title, length) if length is not None and 1 <= length <= LONGEST_ITEM else (text.strip(), None)


def any_minutes(text: str) -> tuple[str, int | None]:
    """The same, with a length that no item can have as it was written: 0, 9999."""
    tokens = dates.tokens_of(text)
    for at in _tail(tokens):
        start = _length_starts(tokens, at)
        length = _length(Words(tokens, start)) if start else None
        if length is not None:
            return text[: tokens[at].start].strip().rstrip(",-–—: "), int(length)
    return text.strip(), None


def _tail(tokens: Sequence[Token]) -> range:
    """The places of the last words."""
    return range(max(0, len(tokens) - LONGEST_WORDING), len(tokens))


# The length of an item


def _length(words: Words) -> float | None:
    """Minutes, as the last words."""
    length = dates.duration(words)
    words.skip(".", ")", "]", "?", "!")
    return length if words.at_end() else None


def _length_starts(tokens: Sequence[Token], at: int) -> int | None:
    """Where a length could begin that would be cut off from this word on."""
    if tokens[at].text in (",", "-", "–", "—", "(", "[", ":", ".", "?", "!"):
        if at and tokens[at - 1].text.isdecimal() and not _is_followed_by_space(tokens, at):
            return None  # inside a number or a range: "1,5 time", "10-15 min"
        return at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in ("i", "for", "ca"))
    if tokens[at].word in ("i", "for"):
        return at + 1
    is_loose = at > 0 and tokens[at].text.isdecimal() and tokens[at - 1].word not in _PART_OF_A_SENTENCE
    return at if is_loose and tokens[at - 1].text[-1].isalpha() else None


# The closing time of a vote


@dataclass(frozen=True)
class _Start:
    """A word at which a closing time could begin."""

    at: int
    needs_clock: bool
    after_number: bool


def _openings(tokens: Sequence[Token]) -> Iterator[tuple[int, _Start]]:
    """Where the question would be cut, and where the closing time would begin."""
    for at in _tail(tokens):
        token = tokens[at]
        after_number = at > 0 and tokens[at - 1].text.isdecimal()
        if token.word in _UNTIL:
            yield token.start, _Start(at + 1, needs_clock=True, after_number=False)
        elif _ends_sentence(tokens, at):
            yield token.end, _Start(at + 1, needs_clock=False, after_number=False)
        elif token.text == "," or (token.text in "-–—" and _is_spaced(tokens, at)):
            yield token.start, _Start(at + 1, needs_clock=False, after_number=after_number)


def _is_spaced(tokens: Sequence[Token], at: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start
    return before and _is_followed_by_space(tokens, at)


def _is_followed_by_space(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].end < tokens[at + 1].start


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """`?`, `!`, or a full stop that is none of an abbreviation, a date or an ordinal."""
    if tokens[at].text in "?!":
        return True
    if tokens[at].text != "." or at == 0 or not _is_followed_by_space(tokens, at):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return after.text[0].isupper() if before.text.isdecimal() else before.word not in _ABBREVIATIONS


def _closing_at(words: Words, start: _Start, now: datetime, calendar: Calendar) -> datetime | None:
    words.skip(*_DEADLINE, ":")
    if (wait := words.first(dates.from_now)) is not None:
        return now.astimezone(UTC) + wait if words.at_end() else None
    found = words.first(_day_and_clock, _clock_and_day)
    if found is None:
        return None
    day, minute = found
    if (minute is None and start.needs_clock) or (day is None and start.after_number):
        return None
    minute = NOON if minute is None else minute
    on = day(calendar.local(now), minute, calendar) if day else calendar.local(now).date()
    return dates.instant(on, minute, calendar)


_Said = tuple[Day | None, int | None]


def _day_and_clock(words: Words) -> _Said | None:
    day = words.first(dates.day)
    words.skip(",")
    minute = words.first(dates.clock)
    return (day, minute) if (day or minute is not None) and words.at_end() else None


def _clock_and_day(words: Words) -> _Said | None:
    minute = words.first(dates.clock)
    words.skip(",")
    day = words.first(dates.day) if minute is not None else None
    return (day, minute) if day and words.at_end() else None


# The time of a meeting


def _read_meeting(text: str) -> tuple[Day | None, _Span | None, str | None]:
    words = Words(dates.tokens_of(text))
    words.skip(*_COMMAND)
    day = words.first(dates.day)  # `første tirsdag i marts` is a day, `første møde` is none
    if day is None and words.take("første", "first"):
        words.skip(*_COMMAND)
    span: _Span | None = None
    left: list[str] = []
    while words.at < min(len(words.tokens), LONGEST_MEETING):
        if day is None and (day := words.first(dates.day)):
            continue
        if span is None and (span := words.first(_span, _only_start)):
            continue
        left.append(_take_place(words, text))
    left.extend(text[token.start :] for token in words.tokens[words.at : words.at + 1])
    return day, span, _place("".join(left))


def _span(words: Words) -> _Span | None:
    """`12-15.30`, `from 2 to 4pm`; hours need no mark here."""
    words.take("fra", "from", "mellem", "between")
    start = words.first(dates.clock, _marked_hour)
    if start is None:
        return None
    has_half = words.last in _HALVES
    if not words.take("-", "–", "—", "til", "to", "until", "till", "og", "and"):
        return None
    end = words.first(dates.clock, _marked_hour)
    if end is None:
        return None
    return _same_half(start, end) if words.last in _HALVES and not has_half else (start, end)


def _marked_hour(words: Words) -> int | None:
    dates.marker(words)
    return dates.bare_hour(words)


def _same_half(start: int, end: int) -> _Span:
    """`2-4pm` begins in the afternoon, `11-1pm` before noon."""
    return (start + NOON, end) if start + NOON < end else (start, end)


def _only_start(words: Words) -> _Span | None:
    words.take("fra", "from")
    start = dates.clock(words)
    return None if start is None else (start, None)


def _take_place(words: Words, text: str) -> str:
    """The next word as it was written; after `lokale` or `room` the number with it, which is no date."""
    begin = words.at
    is_room = words.take(*_ROOM)
    words.at += 1
    while is_room and words.touches:
        words.at += 1
    words.at = min(words.at, len(words.tokens))
    end = words.tokens[words.at].start if words.at < len(words.tokens) else len(text)
    return text[words.tokens[begin].start : end]


def _place(left: str) -> str | None:
    words = left.strip(" \t\n,.;:-–—").split()
    while words and words[0].casefold() in _PLACED:
        del words[0]
    return " ".join(words) or None
