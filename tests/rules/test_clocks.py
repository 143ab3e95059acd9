"""Clock times in all their spellings, and from when to when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import clocks
from bot.language.clocks import Clock, Span
from bot.language.sentence import Words, tokens_of
from bot.language.sentence import said as words_of

DANISH = ["et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"]
ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def read(text: str) -> Clock | None:
    words = Words(tokens_of(text))
    found = words.first(clocks.clock)
    return found if words.at_end() else None


def span(text: str) -> tuple[int, int] | None:
    words = Words(tokens_of(text))
    found = words.first(clocks.span_by_length, clocks.span)
    if found is None or found.end is None or not words.at_end():
        return None
    return found.start.minute, found.end.minute


def _dial(minute: int, names: list[str]) -> str:
    return names[(minute // 60 - 1) % 12]


def _next(minute: int, names: list[str]) -> str:
    return names[minute // 60 % 12]


WRITTEN: dict[str, tuple[Callable[[int], bool], Callable[[int], str]]] = {
    "9.30": (lambda _: True, lambda m: f"{m // 60}.{m % 60:02}"),
    "9:30": (lambda _: True, lambda m: f"{m // 60}:{m % 60:02}"),
    "kl. 9,30": (lambda _: True, lambda m: f"kl. {m // 60},{m % 60:02}"),
    "kl 0930": (lambda _: True, lambda m: f"kl {m // 60:02}{m % 60:02}"),
    "klokken 9": (lambda m: m % 60 == 0, lambda m: f"klokken {m // 60}"),
    "kl.9": (lambda m: m % 60 == 0, lambda m: f"kl.{m // 60}"),
    "@9": (lambda m: m % 60 == 0, lambda m: f"@ {m // 60}"),
    "9:30am": (lambda _: True, lambda m: f"{(m // 60 - 1) % 12 + 1}:{m % 60:02}{'ap'[m >= 720]}m"),
    "9.30 p.m.": (lambda _: True, lambda m: f"{(m // 60 - 1) % 12 + 1}.{m % 60:02} {'ap'[m >= 720]}.m."),
    "9 am": (lambda m: m % 60 == 0, lambda m: f"{(m // 60 - 1) % 12 + 1} {'ap'[m >= 720]}m"),
    "kl. ni": (lambda m: m % 60 == 0 and m < 780, lambda m: f"kl. {_dial(m, DANISH)}"),
    "nine o'clock": (lambda m: m % 60 == 0 and m < 780, lambda m: f"{_dial(m, ENGLISH)} o'clock"),
    "halv ti": (lambda m: m % 60 == 30 and m < 720, lambda m: f"halv {_next(m, DANISH)}"),
    "kl. halv 10": (lambda m: m % 60 == 30 and m < 720, lambda m: f"kl. halv {m // 60 + 1}"),
    "half past nine": (lambda m: m % 60 == 30 and m < 780, lambda m: f"half past {_dial(m, ENGLISH)}"),
    "kvart over ni": (lambda m: m % 60 == 15 and m < 780, lambda m: f"kvart over {_dial(m, DANISH)}"),
    "kvart i ti": (lambda m: m % 60 == 45 and m < 720, lambda m: f"kl. kvart i {_next(m, DANISH)}"),
    "quarter to ten": (lambda m: m % 60 == 45 and m < 720, lambda m: f"at a quarter to {_next(m, ENGLISH)}"),
    "quarter past 9": (lambda m: m % 60 == 15 and m < 780, lambda m: f"quarter past {m // 60}"),
    "ti over ni": (lambda m: m % 60 == 10 and m < 780, lambda m: f"ti over {_dial(m, DANISH)}"),
    "20 to ten": (lambda m: m % 60 == 40 and m < 720, lambda m: f"20 to {_next(m, ENGLISH)}"),
    "fem i halv ti": (lambda m: m % 60 == 25 and m < 720, lambda m: f"fem i halv {_next(m, DANISH)}"),
    "noon": (lambda m: m == 720, lambda _: "noon"),
    "12 noon": (lambda m: m == 720, lambda _: "12 noon"),
    "3 om eftermiddagen": (
        lambda m: m % 60 == 0 and m > 720,
        lambda m: f"kl. {m // 60 - 12} om eftermiddagen",
    ),
    "9 in the morning": (lambda m: m % 60 == 0 and m < 720, lambda m: f"{m // 60} in the morning"),
}
OFFICE_HOURS = st.integers(7 * 12, 20 * 12).map(lambda five: five * 5)


@pytest.mark.parametrize("style", sorted(WRITTEN))
@given(minute=OFFICE_HOURS)
def test_every_spelling_of_a_clock_time_means_that_time(style: str, minute: int) -> None:
    fits, spell = WRITTEN[style]
    if fits(minute):
        found = read(spell(minute))

        assert found is not None, spell(minute)
        assert (found.minute, found.sure) == (minute, True), spell(minute)


@given(st.integers(60, 7 * 60 - 1))
def test_an_early_hour_as_on_a_dial_is_never_sure(minute: int) -> None:
    for fits, spell in WRITTEN.values():
        words = spell(minute)
        is_sure = any(mark in words for mark in ("m", "kl 0"))
        if fits(minute) and not is_sure:
            found = read(words)
            assert found is None or not found.sure, words


JOINTS = {"-": "{}-{}", " - ": "{} - {}", "til": "{} til {}", "fra": "fra {} til {}", "to": "{} to {}"}


@given(OFFICE_HOURS, st.integers(1, 60), st.data())
def test_every_pair_of_spellings_is_a_span(start: int, fives: int, data: st.DataObject) -> None:
    end = start + fives * 5
    if end > 20 * 60:
        return
    first, last = (
        data.draw(st.sampled_from([style for style, (fits, _) in sorted(WRITTEN.items()) if fits(minute)]))
        for minute in (start, end)
    )
    text = data.draw(st.sampled_from(sorted(JOINTS.values()))).format(
        WRITTEN[first][1](start), WRITTEN[last][1](end)
    )

    assert span(text) == (start, end), text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0930-1130", (570, 690)),
        ("9,30-11,30", (570, 690)),
        ("12-1530", (720, 930)),
        ("kl. 9 i 2 timer", (540, 660)),
        ("at 9 for two hours", (540, 660)),
        ("kl. 9, 90 min", (540, 630)),
        ("halv 10-11", (570, 660)),
        ("halv ti til elleve", (570, 660)),
        ("kvart i ni til ti", (525, 600)),
        ("mellem 9 og 11", (540, 660)),
        ("9-11 og", None),
        ("9 og 11", None),
        ("halvdelen", None),
        ("en halv time", None),
    ],
)
def test_from_when_to_when(text: str, found: tuple[int, int] | None) -> None:
    assert span(text) == found


SCRAPS = words_of("halv kvart i over ni 9 . : , 30 kl to til - pm half past o ' clock fra 2 timer")


@given(st.lists(st.sampled_from(SCRAPS)))
def test_any_words_are_a_time_of_the_day_or_none(scraps: list[str]) -> None:
    words = Words(tokens_of(" ".join(scraps)))
    found = words.first(clocks.span_by_length, clocks.span, clocks.only_start)

    assert found is None or isinstance(found, Span)
    assert found is None or 0 <= found.start.minute <= 24 * 60
