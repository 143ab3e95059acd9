"""Clock times, and from when to when: `halv ti`, `9.30`, `kl. 0930`, `2pm`, `half past nine`, `12-15.30`."""

from dataclasses import dataclass, replace
from functools import partial

from bot.language.lengths import UNITS, duration
from bot.language.sentence import Words, named, said, tokens_of

NOON = 12 * 60
MIDNIGHT = 2 * NOON
FIRST_SURE = 7
"""An earlier hour, said as on a dial, may be meant of the afternoon."""


@dataclass(frozen=True)
class Clock:
    """A minute of the day; not `sure` where only a dial was read: `kl. 2` may be by night or after noon."""

    minute: int
    sure: bool = True
    half: bool = False
    """Morning or afternoon was said."""

    @property
    def later(self) -> "Clock":
        return Clock(self.minute + NOON)


@dataclass(frozen=True)
class Span:
    """From when to when; without an end where only the start was said."""

    start: Clock
    end: Clock | None = None

    @property
    def sure(self) -> bool:
        return self.start.sure and (self.end is None or self.end.sure)


_NAMED = dict.fromkeys(said("noon middag midday"), NOON) | dict.fromkeys(said("midnight midnat"), MIDNIGHT)
_HOURS = named(
    "et one", "to two", "tre three", "fire four", "fem five", "seks six",
    "syv seven", "otte eight", "ni nine", "ti ten", "elleve eleven", "tolv twelve",
)  # fmt: skip
_MINUTES = {**_HOURS, "tyve": 20, "twenty": 20, "femogtyve": 25}
_ROUND = (5, 10, 20, 25)
"""Minutes that are said without their unit: `ti over ni`, `20 to nine`."""
_HALVES = {
    **dict.fromkeys(said("morgenen formiddagen natten morning night"), 0),
    **dict.fromkeys(said("eftermiddagen aftenen afternoon evening"), NOON),
}


def clock(words: Words) -> Clock | None:
    """A clock time that says so: by `kl.`, by minutes, by words as on a dial, by am or pm, or as noon."""
    if marker(words):
        return words.first(_named, _half_day, _on_a_dial, _hour_and_minute, _four_digits, _with_comma, hour)
    return words.first(_named, _half_day, _on_a_dial, _hour_and_minute, _o_clock)


def marker(words: Words) -> bool:
    return bool(words.take("kl", "klokken", "at", "@") and words.skip("."))


def _named(words: Words) -> Clock | None:
    """`noon`, `12 noon`, `midnat`."""
    twelve = words.number(12, 12) is not None
    minute = words.one_of(_NAMED)
    return None if minute is None or (twelve and minute != NOON) else Clock(minute)


def _half_day(words: Words) -> Clock | None:
    """`2pm`, `10:30 am`, `2 p.m.`, `9 om formiddagen`, `3 in the afternoon`."""
    hour = words.number(1, 12, digits=2) or words.one_of(_HOURS)
    minute = words.first(_minute) if hour else None
    words.first(_is_o_clock)
    half = words.first(_am_or_pm, _part_of_the_day) if hour else None
    return None if hour is None or half is None else Clock(hour % 12 * 60 + (minute or 0) + half, half=True)


def _am_or_pm(words: Words) -> int | None:
    if (half := words.one_of({"am": 0, "pm": NOON})) is not None:
        return half
    letter = words.word
    is_dotted = words.take("a", "p") and words.take(".") and words.take("m") and words.skip(".")
    return (NOON if letter == "p" else 0) if is_dotted else None


def _part_of_the_day(words: Words) -> int | None:
    is_said = words.take("om") or (words.take("in") and words.take("the")) or words.take("at")
    return words.one_of(_HALVES) if is_said else None


def _on_a_dial(words: Words) -> Clock | None:
    return words.first(_before_or_after, _half_to)


def _half_to(words: Words) -> Clock | None:
    """`halv ti` is half an hour before ten."""
    hour = words.first(_dial_hour) if words.take("halv") else None
    return _dial(hour * 60 - 30) if hour else None


def _before_or_after(words: Words) -> Clock | None:
    """`kvart i ni`, `ti minutter over halv to`, `half past nine`, `quarter to ten`."""
    minutes = words.first(_minutes_beside)
    if minutes is None:
        return None
    before = words.take("i", "to", "before")
    if not before and not words.take("over", "past", "after"):
        return None
    near = words.first(_half_to, _dial_clock)
    return near and _dial(near.minute + (-minutes if before else minutes))


def _minutes_beside(words: Words) -> int | None:
    if words.take("kvart", "kvarter", "quarter") or (
        words.take("a", "et") and words.take("quarter", "kvarter")
    ):
        return 15
    if words.take("half"):
        return 30 if words.word == "past" else None
    number = words.number(1, 59, digits=2) or words.one_of(_MINUTES)
    has_unit = number is not None and words.take("min", "minut", "minutter", "minutes", "minute")
    words.skip(".")
    return number if has_unit or number in _ROUND else None


def _dial_clock(words: Words) -> Clock | None:
    hour = _dial_hour(words)
    return Clock(hour * 60) if hour else None


def _dial_hour(words: Words) -> int | None:
    """An hour's number or name; `i 2 timer` and `i to uger` name none."""
    hour = words.number(1, 24, digits=2) or words.one_of(_HOURS)
    return None if words.word in UNITS or words.word in ("dage", "uger", "days", "weeks") else hour


def _dial(minute: int) -> Clock:
    return Clock(minute % MIDNIGHT, sure=minute >= FIRST_SURE * 60)


def _o_clock(words: Words) -> Clock | None:
    """`nine o'clock`."""
    hour = words.first(_dial_hour)
    return _dial(hour * 60) if hour and _is_o_clock(words) else None


def _is_o_clock(words: Words) -> bool | None:
    return (words.take("o") and words.take("'", "’") and words.take("clock")) or None


def _hour_and_minute(words: Words) -> Clock | None:
    return _with_minute(words, ".", ":")


def _with_comma(words: Words) -> Clock | None:
    """`9,30`: only where a clock time must stand."""
    return _with_minute(words, ",")


def _with_minute(words: Words, *signs: str) -> Clock | None:
    written = words.word
    hour = words.number(0, 23, digits=2)
    minute = words.first(partial(_minute, signs=signs)) if hour is not None else None
    if hour is None or minute is None:
        return None
    return Clock(hour * 60 + minute, sure=not _is_dial(written, hour))


def _minute(words: Words, signs: tuple[str, ...] = (".", ":")) -> int | None:
    if not words.joined(*signs) or len(words.word) != 2:
        return None
    return words.number(0, 59)


def _four_digits(words: Words) -> Clock | None:
    is_four = len(words.word) == 4
    number = words.number(0, 2359)
    if number is None or not is_four or number % 100 > 59:
        return None
    return Clock(number // 100 * 60 + number % 100)


def hour(words: Words) -> Clock | None:
    """A bare one: `12`, `ni`."""
    written = words.word
    if (found := words.number(0, 24, digits=2)) is not None:
        return None if words.word in UNITS else Clock(found * 60, sure=not _is_dial(written, found))
    named = words.first(_dial_hour)
    words.first(_is_o_clock)
    return _dial(named * 60) if named else None


def _is_dial(written: str, hour: int) -> bool:
    return 0 < hour < FIRST_SURE and not written.startswith("0")


# From when to when


def span(words: Words, *, between: bool = False) -> Span | None:
    """`12-15.30`, `fra halv ti til elleve`, `2 to 4pm`, `mellem 9 og 11`; hours need no mark here."""
    between = words.take("mellem", "between") or between
    words.skip("fra", "from")
    start = words.first(clock, _unmarked)
    if start is None:
        return None
    joints = ("-", "–", "—", "til", "to", "until", "till", *(("og", "and") if between else ()))
    end = words.first(clock, _unmarked) if words.take(*joints) else None
    return _joined(start, end) if end else None


def span_by_length(words: Words) -> Span | None:
    """`kl. 9 i 2 timer`, `at 9 for two hours`, `kl. 9, 90 min`."""
    words.take("fra", "from")
    start = words.first(clock)
    words.skip(",", "og", "and")
    words.take("i", "for", "varer", "lasting")
    length = words.first(duration) if start else None
    return Span(start, Clock(start.minute + int(length))) if start and length else None


def ends_in_span(text: str) -> bool:
    """`mandag kl. 10 til kl. 12`: the last words say from when to when."""
    tokens = tokens_of(text)
    for at in range(len(tokens)):
        words = Words(tokens, at)
        if words.first(span) and words.at_end():
            return True
    return False


def only_start(words: Words) -> Span | None:
    words.take("fra", "from")
    start = clock(words)
    return None if start is None else Span(start)


def _unmarked(words: Words) -> Clock | None:
    marker(words)
    return words.first(_four_digits, _with_comma, hour)


def _joined(start: Clock, end: Clock) -> Span:
    """`2-4pm` begins in the afternoon, `11-1pm` before noon; what ends in office hours began in them."""
    if end.half and not start.half:
        start = start.later if start.minute + NOON < end.minute else replace(start, sure=True)
    return Span(start, end)


def all_in(sentence: str) -> list[int]:
    """The minutes of the day that are said in it, wherever they stand."""
    words = Words(tokens_of(sentence))
    found: list[int] = []
    while words.word:
        if (one := words.first(clock)) is not None:
            found.append(one.minute)
        else:
            words.at += 1
    return found
