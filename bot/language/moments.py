"""When a vote closes and reminds, and how long an item takes, from what people write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.language import clocks, dates, lengths
from bot.language.clocks import NOON, Clock
from bot.language.dates import Day, NoDay
from bot.language.sentence import Token, Words, said, tokens_of
from bot.language.workdays import Calendar

LONGEST_ITEM = 480  # minutes
LONGEST_UNREAD = 5
"""A longer clause that begins with `before` is a sentence, and no closing time."""

LONGEST_WORDING = 24  # words and signs that a time at the end of a sentence can have

_UNTIL = ("til", "indtil", "until", "till")
_CALLED = said("frist fristen svarfrist svarfristen stemmefrist stemmefristen tidsfrist deadline deadlinen")
"""What a closing time is called."""

_DEADLINE = (*_UNTIL, *_CALLED, *said("by inden før before senest luk lukker lukkes closes closing"))
_BEFORE = (*_CALLED, *said("by inden før before senest indtil until"))
"""Such a word at the end of a sentence may begin a closing time that no clock time marks."""

_OPENS = said(
    "åbner åbnes åbn starter startes start begynder begynd"
    " opens open opening starts starting begins beginning from"
)
_ON = said("på on")
_EARLY = Clock(9 * 60)
"""When a vote opens of which only the day was said."""

_FROM = said("fra from mellem between")
_PART_OF_A_SENTENCE = said(
    "hver hvert med på om af til fra efter over under mindst højst max ca og eller end"
    " every by of to in after per pr than about or and"
)


@dataclass(frozen=True)
class Past:
    """A time was said, but it has gone by."""

    at: datetime


@dataclass(frozen=True)
class Unclear:
    """A time that no calendar has, that contradicts itself, or that may be by night; `day` is its date."""

    reason: Literal["no-such-date", "not-so-soon", "weekday-differs", "week-differs", "by-night"]
    day: date | None = None


@dataclass(frozen=True)
class Until:
    """A closing time (UTC) as it was said: `marked` by `til`, `until`, `senest`, or by nothing.

    `is_bare`: a clock time alone; `has_clock`: it says more than a day.
    """

    words: str
    at: datetime | Past | Unclear
    is_marked: bool = False
    is_bare: bool = False
    has_clock: bool = True


def until(text: str, now: datetime, calendar: Calendar) -> Until | None:
    """The closing time that the words are, all of them; a date without a clock time means its noon."""
    words = Words(tokens_of(text))
    words.first(_that_it_closes, _what_it_is_called)
    words.skip(*_DEADLINE, "er", "is", ":")
    is_marked = words.at > 0
    if (wait := words.first(lengths.from_now)) is not None:
        then = now.astimezone(UTC) + wait
        return Until(text, then if wait else Past(then), is_marked) if words.at_end() else None
    found = words.first(_day_and_clock, _clock_and_day)
    if found is None:
        return _until_an_occasion(text, words, now, calendar)
    day, clock = found
    at = _instant(day, clock, now, calendar)
    return Until(text, at, is_marked, is_bare=day is None, has_clock=clock is not None)


def opening(
    text: str, now: datetime, calendar: Calendar, *, is_said: bool = False, alone: bool = False
) -> Until | None:
    """When a vote opens that waits: `åbner mandag kl. 9`, `opens 4 January`; `is_said`: no such word need be
    there. `alone`: nothing else stands in the clause, so `på mandag kl. 9` and `fra mandag` say it, too."""
    words = Words(tokens_of(text))
    words.take("the", "den")
    words.take("afstemningen", "vote")
    is_on = words.word in _ON and alone
    if not (words.take(*_OPENS, *(("fra", *_ON) if alone else ())) or is_said):
        return None
    words.take("first")
    words.skip("på", "om", "til", "d", "on", "at", "for")
    found = words.first(_day_and_clock, _clock_and_day)
    if found is None or found[0] is None or not words.at_end():
        return None
    day, clock = found
    if is_on and clock is None:
        return None
    return Until(text, _instant(day, clock or _EARLY, now, calendar), is_marked=True)


def _until_an_occasion(text: str, words: Words, now: datetime, calendar: Calendar) -> Until | None:
    """`inden jul`, `by end of day`; `til jul` and `jul` alone close nothing."""
    is_before = any(token.word in _BEFORE for token in words.tokens[: words.at])
    occasion = words.first(_occasion) if is_before else None
    if occasion is None or not words.at_end():
        return None
    at = occasion(now, calendar)
    return Until(text, at if at > now else Past(at), is_marked=True, has_clock=False)


def _that_it_closes(words: Words) -> bool | None:
    """`afstemningen lukker`, `it closes`."""
    words.take("the")
    return (
        words.take(*said("den afstemningen it vote")) and words.take("lukker", "lukkes", "closes")
    ) or None


def _what_it_is_called(words: Words) -> bool | None:
    """`the deadline`, `frist for svar`, `deadline for answers`."""
    words.take("the")
    if not words.take(*_CALLED):
        return None
    if words.take("for"):
        words.take("at", "the")
        return words.take(*said("svar svarene at svare stemmer answers answering replies votes")) or None
    return True


def without_until(text: str, now: datetime, calendar: Calendar) -> tuple[str, Until] | None:
    """The words without a closing time at their end that says so: `… til fredag kl. 14`, `… until 2pm`.

    It needs a clock time: "Skal vi udsætte mødet til fredag" has none. From when to when is none either.
    """
    tokens = tokens_of(text)
    for at in range(max(1, len(tokens) - LONGEST_WORDING), len(tokens)):
        if tokens[at].word not in _UNTIL or _begins_before(tokens, at):
            continue
        found = until(text[tokens[at].start :], now, calendar)
        if found and found.has_clock:
            return text[: tokens[at].start].strip().rstrip(",;-–— "), found
    return None


def without_deadline(
    text: str, now: datetime, calendar: Calendar, *, until_too: bool = False
) -> tuple[str, Until] | None:
    """The words without what may be a closing time at their end: `… inden jul`, `… by Friday`, `… om 10 min`.

    It may as well belong to what is proposed: `vi holder frokost inden jul`; `til fredag` always may, and
    counts only with `until_too`.
    """
    tokens = tokens_of(text)
    marks = (*_BEFORE, *_UNTIL) if until_too else _BEFORE
    for at in range(max(1, len(tokens) - LONGEST_WORDING), len(tokens)):
        is_wait = tokens[at].word in ("om", "in") and _is_wait(Words(tokens, at))
        if (is_wait or tokens[at].word in marks) and (
            found := until(text[tokens[at].start :], now, calendar)
        ):
            return text[: tokens[at].start].strip().rstrip(",;-–— "), found
    return None


def _is_wait(words: Words) -> bool:
    return words.first(lengths.from_now) is not None and words.at_end()


def speaks_of_one(text: str) -> bool:
    """Does a clause begin as a closing time does, whether or not it was read: `inden alle er hjemme`?"""
    tokens = tokens_of(text)
    return bool(tokens) and tokens[0].word in _BEFORE and len(tokens) <= LONGEST_UNREAD


def hides_one(text: str, now: datetime, calendar: Calendar) -> bool:
    """Does a clause end in a closing time that other words stand before: `svar senest fredag`?"""
    tokens = tokens_of(text)
    last = max(1, len(tokens) - LONGEST_WORDING)
    marked = (token for token in tokens[last:] if token.word in _DEADLINE)
    return any(until(text[token.start :], now, calendar) for token in marked)


def _begins_before(tokens: Sequence[Token], at: int) -> bool:
    """`fra kl. 10 til kl. 12`, `kl. 10 til 12`: what ends there is no vote."""
    return any(_spans(Words(tokens, begin), at) for begin in range(max(0, at - LONGEST_WORDING), at))


def _spans(words: Words, at: int) -> bool:
    """Something begins here that goes on over that word."""
    if words.take(*_FROM):
        return bool(words.first(dates.day)) or bool(words.first(clocks.clock, clocks.hour))
    return words.first(clocks.span) is not None and words.at > at


DAYS_TO_CONFIRM = 3


def default_closing(now: datetime, calendar: Calendar) -> datetime:
    """12:00 five working days later."""
    return calendar.at(calendar.add_working_days(calendar.local(now).date(), 5), time(12))


def closing_before(begins: datetime, now: datetime, calendar: Calendar) -> datetime | None:
    """Noon of the last working day before something begins; None where that is over."""
    day = calendar.add_working_days(calendar.local(begins).date(), -1)
    at = calendar.at(day, time(12))
    return calendar.local(at) if at > now else None


def prolonged(closes: datetime, calendar: Calendar) -> datetime:
    """The close of a vote that was given five working days more, at the same time of day."""
    wall = calendar.local(closes)
    return calendar.at(calendar.add_working_days(wall.date(), 5), wall.time())


def shortened(closes: datetime, calendar: Calendar) -> datetime:
    """When a vote that was given five working days more would have closed without them."""
    wall = calendar.local(closes)
    return calendar.at(calendar.add_working_days(wall.date(), -5), wall.time())


def confirmed(recorded: datetime, calendar: Calendar) -> datetime:
    """Until when anybody can say that a decision was written down wrongly: three working days (DE-7)."""
    wall = calendar.local(recorded)
    return calendar.at(calendar.add_working_days(wall.date(), DAYS_TO_CONFIRM), wall.time())


def reminder_times(opened: datetime, closes: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """When a vote reminds: two working days before its close at 08:30, on its last working day at 09:00.

    A moment already past when the vote opened, or not before its close, is left out.
    """
    last_day = calendar.local(closes).date()
    early = calendar.morning(last_day, -2)
    late = calendar.at(calendar.on_or_before(last_day), time(9))
    return tuple(moment for moment in (early, late) if opened < moment < closes)


WARNED = (5, 1)
"""So many working days before somebody must have done something, they are reminded (mechanisms 7.4)."""


def before(due: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """When whoever must hold or do something by then is reminded of it, at 08:30."""
    day = calendar.local(due).date()
    return tuple(calendar.morning(day, -days) for days in WARNED)


def minutes(text: str) -> tuple[str, int | None]:
    """An agenda item without its length, and the length in minutes (1 to 480), None where none was said."""
    title, length = any_minutes(text)
    return (title, length) if length is not None and 1 <= length <= LONGEST_ITEM else (text.strip(), None)


def any_minutes(text: str) -> tuple[str, int | None]:
    """The same, with a length that no item can have as it was written: 0, 9999."""
    tokens = tokens_of(text)
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
    length = lengths.duration(words)
    words.skip(".", ")", "]", "?", "!")
    return length if words.at_end() else None


def _length_starts(tokens: Sequence[Token], at: int) -> int | None:
    """Where a length could begin that would be cut off from this word on."""
    if tokens[at].text in (",", "-", "–", "—", "(", "[", ":", ".", "?", "!"):
        if (
            0 < at < len(tokens) - 1
            and tokens[at - 1].text.isdecimal()
            and not tokens[at].end < tokens[at + 1].start
        ):
            return None  # inside a number or a range: "1,5 time", "10-15 min"
        return at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word in ("i", "for", "ca"))
    if tokens[at].word in ("i", "for"):
        return at + 1
    is_loose = at > 0 and tokens[at].text.isdecimal() and tokens[at - 1].word not in _PART_OF_A_SENTENCE
    return at if is_loose and tokens[at - 1].text[-1].isalpha() else None


# The closing time of a vote

Occasion = Callable[[datetime, Calendar], datetime]
"""(Now, …) → when at the latest one must have answered."""


def _by_clock(hour: int, minute: int = 0) -> Occasion:
    return lambda now, calendar: calendar.at(calendar.local(now).date(), time(hour, minute))


def _end_of(last: Callable[[date], date]) -> Occasion:
    """The last minute of the last day of what goes on now."""
    return lambda now, calendar: calendar.at(last(calendar.local(now).date()), time(23, 59))


def _before_day(first: Callable[[date], date]) -> Occasion:
    """Noon of the last working day before it."""

    def at(now: datetime, calendar: Calendar) -> datetime:
        begins = first(calendar.local(now).date())
        return calendar.at(calendar.add_working_days(begins, -1), time(12))

    return at


def _holiday(name: str) -> Callable[[date], date]:
    return lambda today: dates.coming_holiday(name, today)


def _friday(today: date) -> date:
    return today + timedelta(days=(4 - today.weekday()) % 7)


def _last_of_month(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


_OCCASIONS: tuple[tuple[Occasion, str], ...] = (
    (_end_of(lambda today: today), "dagens udgang|end of day|end of the day|eod"),
    (_end_of(_friday), "ugens udgang|end of week|end of the week"),
    (_end_of(_last_of_month), "månedens udgang|end of month|end of the month"),
    (_end_of(lambda today: today.replace(month=12, day=31)), "årets udgang|end of year|end of the year"),
    (_by_clock(12), "frokost|lunch"),
    (_by_clock(16), "fyraften|close of business|cob"),
    (_before_day(lambda today: _friday(today) + timedelta(days=1)), "weekenden|weekend"),
    (_before_day(_holiday("12-24")), "jul|julen|juleferien|christmas"),
    (_before_day(_holiday("12-31")), "nytår|new year"),
    (_before_day(_holiday("Skærtorsdag")), "påske|påsken|påskeferien|easter"),
    (_before_day(_holiday("Pinsedag")), "pinse|pinsen|whitsun"),
)
"""What people close a vote by that is no day of the calendar."""


def _occasion(words: Words) -> Occasion | None:
    words.take("the", "ved")
    for occasion, names in _OCCASIONS:
        for name in names.split("|"):
            if words.take_all(said(name)):
                return occasion
    return None


def _instant(
    day: Day | None, clock: Clock | None, now: datetime, calendar: Calendar
) -> datetime | Past | Unclear:
    minute = NOON if clock is None else clock.minute
    said = None if clock is None and day and day.is_bare else minute
    on = day.on(calendar.local(now), said, calendar) if day else calendar.local(now).date()
    if isinstance(on, NoDay):
        return Unclear(on.reason, on.day)
    if clock and not clock.sure:
        return Unclear("by-night")
    at = dates.instant(on, minute, calendar)
    return at if at > now else Past(at)


_Said = tuple[Day | None, Clock | None]


def _day_and_clock(words: Words) -> _Said | None:
    day = words.first(dates.day)
    words.skip(",")
    minute = words.first(clocks.clock)
    return (day, minute) if (day or minute is not None) and words.at_end() else None


def _clock_and_day(words: Words) -> _Said | None:
    minute = words.first(clocks.clock)
    words.skip(",")
    day = words.first(dates.day) if minute is not None else None
    return (day, minute) if day and words.at_end() else None
