"""Words: what the bot says, held in no language until somebody reads it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import TextElement

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")
LONGEST_WORD = 900
"""So many letters are filled into a sentence at most: Fluent itself refuses a thousand."""

SOMEBODY = frozenset({"name", "names", "other", "who", "asker", "gives", "gets", "deputy"})
"""What people are called by in the sentences of the catalogue; who has no name is a guest there."""

NAMELESS = "nameless"

ERASED, ERASED_NAME = "–", "erased"
"""What stands in the store where a name stood that somebody had erased, and what is read there."""


LOCALES = {"da": "da_DK", "en": "en_GB"}


class Reader(NamedTuple):
    """Who reads: in which language, in which time zone days begin, and which network the card is about.

    The `network` is said only in the personal chat of somebody in several: their taps carry it back.
    """

    language: Language
    zone: ZoneInfo
    network: str = ""


@runtime_checkable
class Leaf(Hashable, Protocol):
    """Words that wait for their reader."""

    def read(self, reader: Reader) -> str: ...


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence of the catalogue by its key, with what it names."""

    key: str
    words: tuple[tuple[str, Any], ...] = ()

    def read(self, reader: Reader) -> str:
        if not self.words:
            return _sentence(reader.language, self.key)
        return _filled(
            reader.language, self.key, tuple((name, _value(word, reader)) for name, word in self.words)
        )


@dataclass(frozen=True, slots=True)
class When:
    """A moment as the reader writes it: `tir. 8. dec. 2026 kl. 12.00`, `Tue 8 Dec 2026, 12:00`.

    A `time` is what the wall clock shows, in the style `hour` only.
    """

    at: datetime | date | time
    style: Literal["moment", "day", "date", "hour", "week", "month", "month-alone"] = "moment"

    def read(self, reader: Reader) -> str:
        at = (
            self.at.astimezone(reader.zone).replace(tzinfo=None) if isinstance(self.at, datetime) else self.at
        )
        return _when(at, self.style, reader.language)


@dataclass(frozen=True, slots=True)
class Until:
    """The end of what begins at `start`: the hour alone, where it is the same day for the reader."""

    start: datetime
    end: datetime

    def read(self, reader: Reader) -> str:
        days = {at.astimezone(reader.zone).date() for at in (self.start, self.end)}
        return When(self.end, "hour" if len(days) == 1 else "moment").read(reader)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as the reader writes it, with so many decimals: `1,01`, `1.01`."""

    number: Decimal
    places: int = 0

    def read(self, reader: Reader) -> str:
        pattern = "#,##0" + ("." + "0" * self.places if self.places else "")
        return format_decimal(self.number, format=pattern, locale=LOCALES[reader.language])


@dataclass(frozen=True, slots=True)
class Both:
    """Content written in one or both languages; a missing one is shown in the other."""

    da: str
    en: str

    def read(self, reader: Reader) -> str:
        return (self.da or self.en) if reader.language == "da" else (self.en or self.da)


@dataclass(frozen=True, slots=True)
class Listed:
    """Several words with commas and an 'and' before the last."""

    words: tuple[Any, ...]

    def read(self, reader: Reader) -> str:
        return format_list(
            [_called(str(_value(word, reader)), reader.language) for word in self.words],
            locale=LOCALES[reader.language],
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """Several words in one line, a dot between them."""

    words: tuple[Any, ...]

    def read(self, reader: Reader) -> str:
        return " · ".join(str(_value(word, reader)) for word in self.words)


@dataclass(frozen=True, slots=True)
class Lines:
    """Several sentences, a line each."""

    words: tuple[Leaf | str, ...]

    def read(self, reader: Reader) -> str:
        return "\n".join(read(one, reader) for one in self.words)


def both(words: Mapping[str, str] | None) -> Both:
    """Content in one or both languages."""
    told = words or {}
    return Both(told.get("da", ""), told.get("en", ""))


def say(key: str, **words: Any) -> Say:
    """The sentence `key` of both catalogues, to be read later."""
    return Say(key, tuple(words.items()) if words else ())


def listed(words: Iterable[Any]) -> Listed:
    return Listed(tuple(words))


def beside(words: Iterable[Any]) -> Beside:
    return Beside(tuple(words))


def read(words: Leaf | str, reader: Reader) -> str:
    """Words in the reader's language; plain text (people's own) is in the language it was written in."""
    return words if isinstance(words, str) else words.read(reader)


def sentences(words: Leaf | str, reader: Reader) -> tuple[str, str]:
    """What is said first, and what follows it; only sentences of ours are parted, never what is filled in.

    A very short one stays with the one beside it: "Thank you! You host on Tuesday."
    """
    if not isinstance(words, Say):
        return read(words, reader), ""
    told = _parted(
        reader.language, words.key, tuple((name, _value(word, reader)) for name, word in words.words)
    )
    return told if told[1] else (read(words, reader), "")


FILLED, ENDED = "\u2068", "\u2069"
"""What Fluent sets around what it fills in, where it is asked to."""

SHORT = 12
"""So many letters a sentence has that can stand alone."""

_CALLED = re.compile(
    r"((?:[^:.!?;{}]|{(?:label|role|name|period|outcome|kind|day|number|line|round)}){1,60}: ){.*(?<![.!?])$",
    re.DOTALL,
)
"""A name and what goes by it. What is filled into a name is never people's own words; a line that begins with
a number of the register is none."""
_GAP = re.compile(r"(?<=[.!?])[ \n]+")
_LONG = re.compile(r"(?:\w{4}|[^\w\s])[.!?]$")
_OPENING = "”“("


@lru_cache(maxsize=1024)
def _parted(language: str, key: str, words: tuple[tuple[str, Any], ...]) -> tuple[str, str]:
    said = [part.strip() for part in _own_breaks(_filled(language, key, words, marked=True))]
    first, rest = _beside_short_ones(said)
    return _unmarked(first), _unmarked(rest)


def _own_breaks(marked: str) -> Iterator[str]:
    """The sentences of a marked text, none of them broken within what was filled in."""
    begins = 0
    for gap in _GAP.finditer(marked):
        if _parts(marked[: gap.start()], marked[gap.end() :]):
            yield marked[begins : gap.start()]
            begins = gap.end()
    yield marked[begins:]


def _parts(before: str, after: str) -> bool:
    """Does a sentence end here? Before what is filled in, the full stop may be that of "kl." or "nr."."""
    if before.count(FILLED) != before.count(ENDED):
        return False
    if after.startswith(FILLED):
        return bool(_LONG.search(before)) and not before[:-1].endswith(ENDED)
    return after.lstrip(_OPENING)[:1].isupper()


def _beside_short_ones(said: list[str]) -> tuple[str, str]:
    first = said.pop(0)
    if said and len(first) < SHORT:
        first = f"{first} {said.pop(0)}"
    rest = " ".join(said)
    return (first, rest) if len(rest) >= SHORT else (f"{first} {rest}".strip(), "")


def _unmarked(words: str) -> str:
    return words.replace(FILLED, "").replace(ENDED, "")


def label_of(words: Leaf | str, reader: Reader) -> str:
    """What a line of ours calls that which follows: `Frist: ` of `Frist: 8. dec.`; a sentence has none."""
    if not isinstance(words, Say):
        return ""
    label = _label(reader.language, words.key)
    if "{" not in label:
        return label
    told = tuple((name, _value(word, reader)) for name, word in words.words)
    return _label_filled(reader.language, words.key, told)


@cache
def _label(language: str, key: str) -> str:
    """The same before anything is filled in."""
    pattern = bundle(language).get_message(key).value
    told = "".join(_as_written(one) for one in getattr(pattern, "elements", ()))
    called = _CALLED.match(told)
    return called[1] if called and called[1] != "{number}: " else ""


def _as_written(part: Any) -> str:
    if isinstance(part, TextElement):
        return str(part.value)
    named = getattr(part.expression, "id", None)
    return "{" + (named.name if named else "") + "}"


@lru_cache(maxsize=1024)
def _label_filled(language: str, key: str, words: tuple[tuple[str, Any], ...]) -> str:
    told = _filled(language, key, words, marked=True)
    ends = next(gap.end() for gap in re.finditer(": ", told) if _is_ours(told[: gap.start()]))
    return _unmarked(told[:ends])


def _is_ours(before: str) -> bool:
    return before.count(FILLED) == before.count(ENDED)


def _value(word: Any, reader: Reader) -> Any:
    """A word to fill in, in so far as a sentence can hold it."""
    if isinstance(word, int | float):
        return word
    words = word if isinstance(word, str) else word.read(reader)
    return words if len(words) <= LONGEST_WORD else words[: LONGEST_WORD - 1] + "…"


@cache
def bundle(language: str, *, marked: bool = False) -> FluentBundle:
    """The sentences of a language; `marked` sets marks around what is filled in."""
    made = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=marked)
    text = (Path(__file__).parent / f"{language}.ftl").read_text(encoding="utf-8")
    made.add_resource(FluentResource(text))
    return made


def _sentence(language: str, key: str) -> str:
    return _filled(language, key, ())


@lru_cache(maxsize=4096)
def _filled(language: str, key: str, words: tuple[tuple[str, Any], ...], *, marked: bool = False) -> str:
    made = bundle(language, marked=marked)
    pattern = made.get_message(key).value
    assert pattern is not None, f"{key} says nothing in {language}"
    nameless = {
        name: _called(word, language) for name, word in words if name in SOMEBODY and word in ("", ERASED)
    }
    text, faults = made.format_pattern(pattern, {**dict(words), **nameless})
    assert not faults, f"{key} in {language}: {faults}"
    said = str(text)
    return said[:1].upper() + said[1:] if nameless else said


def _called(name: str, language: str) -> str:
    """What somebody is called; who has no name is a guest, and of whom it was erased that is said."""
    if name == ERASED:
        return _sentence(language, ERASED_NAME)
    return name or _sentence(language, NAMELESS)


@lru_cache(maxsize=1024)
def _when(at: datetime | date | time, style: str, language: str) -> str:
    if style == "hour":
        assert isinstance(at, datetime | time), "a day has no hour"
        return at.strftime("%H.%M" if language == "da" else "%H:%M")
    assert isinstance(at, date), "an hour has no day"
    if style in ("month", "month-alone"):
        return format_date(at, "LLLL y" if style == "month" else "LLLL", locale=LOCALES[language])
    if style == "date":  # nobody looks for the weekday of it
        return format_date(at, "d. MMM y" if language == "da" else "d MMM y", locale=LOCALES[language])
    day = _danish_day(at) if language == "da" else format_date(at, "EEE d MMM y", locale="en_GB")
    if style == "week":
        return f"{day} ({'uge' if language == 'da' else 'week'} {at.isocalendar().week})"
    if style == "day":
        return day
    hour = _when(at, "hour", language)
    return f"{day} kl. {hour}" if language == "da" else f"{day}, {hour}"


def _danish_day(at: date) -> str:
    weekday = format_date(at, "EEEE", locale="da_DK")[:3]
    return f"{weekday}. {format_date(at, 'd. MMM y', locale='da_DK')}"
