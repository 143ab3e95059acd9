"""How long something takes, and how long from now: `20 minutter`, `en halv time`, `two weeks`."""

from collections.abc import Mapping
from datetime import timedelta

from bot.language.sentence import Words, named, said, tokens_of

_AMOUNTS: dict[str, float] = {
    **named(
        "en et a an one", "to two", "tre three", "fire four", "fem five", "seks six",
        "syv seven", "otte eight", "ni nine", "ti ten", "elleve eleven", "tolv twelve",
    ),
    "halvanden": 1.5,
}  # fmt: skip
UNITS: Mapping[str, int] = {
    **dict.fromkeys(said("min mins minut minutter minute minutes"), 1),
    **dict.fromkeys(said("kvarter quarter"), 15),
    **dict.fromkeys(said("time timer timers hour hours hr hrs"), 60),
}
DAYS: Mapping[str, int] = {
    **dict.fromkeys(said("dag dage day days døgn"), 1),
    **dict.fromkeys(said("uge uger week weeks"), 7),
}


def amount_of(words: Words) -> float | None:
    number: float | None = words.number(0, 9999) if words.word.isdecimal() else words.one_of(_AMOUNTS)
    if number is None:
        return 0.5 if words.take("half") and words.skip("a", "an") else None
    tenths = words.number(0, 9, digits=1) if words.joined(",", ".") else None
    return (number + (tenths or 0) / 10) * (0.5 if words.take("halv", "half") else 1)


def whole_amount_of(words: Words) -> int | None:
    """More than none of something that has no halves."""
    amount = amount_of(words)
    return int(amount) if amount and not amount % 1 else None


def duration(words: Words) -> float | None:
    """Minutes: `20 minutter`, `en halv time`, `a quarter of an hour`."""
    amount = amount_of(words)
    unit = words.one_of(UNITS) if amount is not None else None
    if unit == UNITS["quarter"] and words.take("of"):
        words.skip("an", "hour")
    return amount * unit if amount is not None and unit else None


def is_one(text: str) -> bool:
    """`en time`, `10 minutter`, `en uge`, and nothing else."""
    words = Words(tokens_of(text))
    return (duration(words) is not None and words.at_end()) or in_days(text) is not None


def from_now(words: Words) -> timedelta | None:
    """`om 30 min`, `in an hour`."""
    length = duration(words) if words.take("om", "in") else None
    return None if length is None else timedelta(minutes=length)


def in_days(text: str) -> int | None:
    """`en uge`, `14 dage`, `two weeks`, and nothing else."""
    words = Words(tokens_of(text))
    amount = whole_amount_of(words)
    unit = words.one_of(DAYS) if amount else None
    return amount * unit if amount and unit and words.at_end() else None


def days_more(text: str) -> int | None:
    """`to dage mere`, `by a week`, `three more days`: so many beyond a day that is known already."""
    words = Words(tokens_of(text))
    words.skip(*said("med by for endnu another yderligere"))
    amount = whole_amount_of(words)
    words.skip(*said("more extra ekstra"))
    unit = words.one_of(DAYS) if amount else None
    words.skip(*said("mere til more længere longer"))
    return amount * unit if amount and unit and words.at_end() else None


_LATER, _EARLIER = said("senere later"), said("tidligere earlier")


def shift(text: str) -> tuple[int, int] | None:
    """`en time senere`, `half an hour earlier`: so many minutes, and 1 or -1; 0 where no way is said, for in
    Danish `frem` is either."""
    words = Words(tokens_of(text))
    minutes: float | None = None
    way = 0
    while words.word:
        if minutes is None and (found := words.first(duration)):
            minutes = found
            continue
        way = 1 if words.word in _LATER else -1 if words.word in _EARLIER else way
        words.at += 1
    return (round(minutes), way) if minutes else None


def in_minutes(minutes: int, way: int) -> str:
    """The same in words that `shift` reads."""
    return f"{minutes} min {'senere' if way > 0 else 'tidligere' if way < 0 else ''}".strip()
