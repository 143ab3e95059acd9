"""From when to when somebody is away, in the words of people."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.periods import Fault, Period, period
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"))
NOW = datetime(2025, 10, 7, 9, 15, tzinfo=CALENDAR.timezone)  # a Tuesday


@pytest.mark.parametrize(
    ("words", "starts", "ends"),
    [
        ("fra 1/11 til 15/1", date(2025, 11, 1), date(2026, 1, 15)),
        ("fra den 1. november til den 15. januar", date(2025, 11, 1), date(2026, 1, 15)),
        ("1.11.-15.1.", date(2025, 11, 1), date(2026, 1, 15)),
        ("1/11-15/1", date(2025, 11, 1), date(2026, 1, 15)),
        ("fra 01-11-2025 til 15-01-2026", date(2025, 11, 1), date(2026, 1, 15)),
        ("2025-11-01 to 2026-01-15", date(2025, 11, 1), date(2026, 1, 15)),
        ("from 1 November until 15 January 2026", date(2025, 11, 1), date(2026, 1, 15)),
        ("fra 1/11 til og med 15/1", date(2025, 11, 1), date(2026, 1, 15)),
        ("fra 1. januar til 1. oktober", date(2026, 1, 1), date(2026, 10, 1)),
        ("from 5 January to 30 September", date(2026, 1, 5), date(2026, 9, 30)),
        ("den 3. marts", date(2026, 3, 3), date(2026, 3, 3)),
        ("på fredag", date(2025, 10, 10), date(2025, 10, 10)),
        ("til fredag", date(2025, 10, 7), date(2025, 10, 10)),
        ("until 1 May", date(2025, 10, 7), date(2026, 5, 1)),
        ("fra 1. december", date(2025, 12, 1), None),
        ("from 1 December onwards", date(2025, 12, 1), None),
        ("fra februar", date(2026, 2, 1), None),
        ("from February", date(2026, 2, 1), None),
        ("fra uge 46", date(2025, 11, 10), None),
        ("from next week", date(2025, 10, 13), None),
        ("fra februar til juni", date(2026, 2, 1), date(2026, 6, 30)),
        ("i februar", date(2026, 2, 1), date(2026, 2, 28)),
        ("i uge 46", date(2025, 11, 10), date(2025, 11, 16)),
        ("uge 46 til uge 48", date(2025, 11, 10), date(2025, 11, 30)),
        ("next week", date(2025, 10, 13), date(2025, 10, 19)),
        ("i morgen", date(2025, 10, 8), date(2025, 10, 8)),
    ],
)
def test_days_as_people_write_them(words: str, starts: date, ends: date | None) -> None:
    assert period(words, NOW, CALENDAR) == Period(starts, ends)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("på orlov", "no-date"),
        ("", "no-date"),
        ("fra 1-9-2025 til 5-9-2025", "past"),
        ("fra 20/11 til 10/11", "end-before-start"),
        ("fra 1-3-2026 til 1-12-2025", "end-before-start"),
    ],
)
def test_what_is_no_period(words: str, reason: str) -> None:
    assert period(words, NOW, CALENDAR) == Fault(reason)  # type: ignore[arg-type]


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(["fra", "til", "1/11", "15/1", "uge", "46", "-", "den", ".", ",", "next"])
    ).map(" ".join)
)
@settings(deadline=None, max_examples=200)
def test_whatever_is_written_never_fails(words: str) -> None:
    found = period(words, NOW, CALENDAR)

    assert isinstance(found, Fault) or found.ends is None or found.starts <= found.ends
