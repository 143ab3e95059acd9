"""Days that no calendar has, however they are written, and days that it has."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import impossible

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize(
    "text",
    [
        "31. april",
        "den 31/4",
        "32/13",
        "uge 54",
        "tirsdag i uge 0",
        "week 60",
        "29/2-2027",
        "29. februar 2027",
        "2026-02-30",
        "31-02-2027 kl. 12-15",
        "April 31",
        "31 April 2027",
        "the 31st of April",
        "0/1",
    ],
)
def test_a_day_that_is_none(text: str) -> None:
    assert impossible.is_named(text)


@pytest.mark.parametrize(
    "text",
    [
        "kl. 12-15.30",
        "11.11. kl. 12",
        "uge 53",
        "29. februar",
        "lokale 32/14",
        "4 min",
        "næste uge",
        "2-4pm",
        "",
        "December 8, 12:00-15:30",
        "marts 2027",
        "den 8/12 kl. 9-11",
        "mødet i maj",
        "8. dec. 2026 (uge 50)",
    ],
)
def test_what_may_be_or_is_none(text: str) -> None:
    assert not impossible.is_named(text)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(0, 5))
def test_a_day_that_is_one_is_never_taken_for_none(day: date, style: int) -> None:
    written = (
        f"{day:%d-%m-%Y}",
        day.isoformat(),
        f"{day.day}/{day.month}-{day.year}",
        f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
        f"{day.day} {ENGLISH[day.month - 1]} {day.year}",
        f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
    )[style]

    assert not impossible.is_named(f"flyt mødet til {written} kl. 12-15.30 i lokale S04")
