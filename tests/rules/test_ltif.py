"""The frequency of lost-time injuries, and numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.agenda import frequency


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
    assert frequency.frequency(injuries, hours) == Decimal(found)


@pytest.mark.parametrize(("injuries", "hours"), [(9, 0), (9, -1), (-1, 100)])
def test_no_hours_have_no_frequency(injuries: int, hours: int) -> None:
    assert frequency.frequency(injuries, hours) is None


@given(st.integers(0, 10_000), st.integers(1, 10**9))
def test_it_is_within_half_a_hundredth_of_the_exact_one(injuries: int, hours: int) -> None:
    found = frequency.frequency(injuries, hours)

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
