"""The frequency of lost-time injuries, and numbers as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import frequency, spans
from storage.agenda import ltif


@pytest.mark.parametrize(
    ("injuries", "hours", "found"),
    [
        (9, 8_900_000, "1.01"),
        (7, 6_900_000, "1.01"),
        (0, 100, "0.00"),
        (1, 1_000_000, "1.00"),
        (1, 200_000, "5.00"),
    ],
)
def test_the_frequency_is_for_a_million_hours(injuries: int, hours: int, found: str) -> None:
    assert ltif.frequency(injuries, hours) == Decimal(found)


@pytest.mark.parametrize(("injuries", "hours"), [(9, 0), (9, -1), (-1, 100)])
def test_no_hours_have_no_frequency(injuries: int, hours: int) -> None:
    assert ltif.frequency(injuries, hours) is None


@given(st.integers(0, 10_000), st.integers(1, 10**9))
def test_it_is_within_half_a_hundredth_of_the_exact_one(injuries: int, hours: int) -> None:
    found = ltif.frequency(injuries, hours)

    assert found is not None
    assert abs(found * hours - injuries * 1_000_000) * 200 <= hours


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9 ulykker, 8.900.000 timer", [9, 8_900_000]),
        ("9 LTI in 8,900,000 hours", [9, 8_900_000]),
        ("LTI 9, timer 8 900 000", [9, 8_900_000]),
        ("9 ulykker og 8,9 mio. timer", [9, 8_900_000]),
        ("9 ; 0", [9, 0]),
        ("9,5 ulykker", []),
        ("ingen", []),
    ],
)
def test_numbers_in_a_sentence(text: str, found: list[int]) -> None:
    assert frequency.counts(text) == found


@given(st.integers(0, 10**11))
def test_a_number_is_read_with_either_marks(number: int) -> None:
    assert frequency.counts(f"{number:,} timer") == [number]
    assert frequency.counts(f"{number:,} timer".replace(",", ".")) == [number]


@pytest.mark.parametrize("text", ["-2 ulykker, 9 timer", "2 ulykker, -9 timer", "minus 2 injuries"])
def test_a_number_below_zero_is_none(text: str) -> None:
    assert frequency.is_below_zero(text)


@pytest.mark.parametrize("text", ["2 ulykker - 100000 timer", "9 ulykker og 8.900.000 timer", "2-3 ulykker"])
def test_a_dash_between_figures_is_no_sign(text: str) -> None:
    assert not frequency.is_below_zero(text)


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("7 ulykker, 6,67 mio. timer, januar–august", (2026, 1, 1), (2026, 8, 31)),
        ("7 ulykker, jan.-aug. 2025", (2025, 1, 1), (2025, 8, 31)),
        ("7 injuries, January to August 2025", (2025, 1, 1), (2025, 8, 31)),
        ("november til januar 2026", (2025, 11, 1), (2026, 1, 31)),
        ("i 1. kvartal", (2026, 1, 1), (2026, 3, 31)),
        ("Q2 2025", (2025, 4, 1), (2025, 6, 30)),
        ("first half of 2025", (2025, 1, 1), (2025, 6, 30)),
        ("andet halvår 2024", (2024, 7, 1), (2024, 12, 31)),
        ("i februar 2024", (2024, 2, 1), (2024, 2, 29)),
        ("i december", (2025, 12, 1), (2025, 12, 31)),
        ("7 ulykker med fravær i 2025", (2025, 1, 1), (2025, 12, 31)),
        ("7 ulykker i 2026", (2026, 1, 1), (2026, 10, 31)),
        ("7 ulykker, 6,67 mio. timer", (2026, 1, 1), (2026, 10, 31)),
    ],
)
def test_the_months_that_figures_are_of(
    text: str, starts: tuple[int, int, int], ends: tuple[int, int, int]
) -> None:
    assert spans.without(text, TODAY)[0] == (date(*starts), date(*ends))


def test_in_january_the_figures_are_of_the_year_before() -> None:
    said, _ = spans.without("7 ulykker, 6,67 mio. timer", date(2027, 1, 12))
    assert said == (date(2026, 1, 1), date(2026, 12, 31))


def test_the_year_of_a_period_is_no_figure() -> None:
    _, rest = spans.without("7 ulykker, 6,67 mio. timer, januar-august 2025", TODAY)
    assert frequency.counts(rest) == [7, 6_670_000]


@given(st.text(max_size=80))
def test_any_words_have_a_period(text: str) -> None:
    (starts, ends), _ = spans.without(text, TODAY)
    assert starts <= ends
