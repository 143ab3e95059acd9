"""Dates as people write them in Danish and English."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.language import meetings, naming
from bot.language.dates import nth_weekday
from bot.language.meetings import Fault, MeetingTime
from bot.language.periods import Period, period
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))
NOW = CALENDAR.at(date(2026, 11, 23), time(9))  # a Monday, week 48


def read(text: str) -> date | None:
    found = meetings.day(text, NOW, CALENDAR)
    return found if isinstance(found, date) else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tirsdag i uge 50", "2026-12-08"),
        ("tirsdag uge 50", "2026-12-08"),
        ("uge 50, tirsdag", "2026-12-08"),
        ("Tuesday in week 50", "2026-12-08"),
        ("11.11.", "2026-11-11"),
        ("den 8/12", "2026-12-08"),
        ("d. 8.12.26", "2026-12-08"),
        ("8/12 2026", "2026-12-08"),
        ("8/12-26", "2026-12-08"),
        ("3. maj '27", "2027-05-03"),
        ("tirsdag den 8.", "2026-12-08"),
        ("den 1.", "2026-12-01"),
        ("i morgen", "2026-11-24"),
        ("i overmorgen", "2026-11-25"),
        ("in two weeks", "2026-12-07"),
        ("om 14 dage", "2026-12-07"),
        ("om en uge", "2026-11-30"),
        ("a week from today", "2026-11-30"),
        ("en uge fra nu", "2026-11-30"),
        ("en uge fra i dag", "2026-11-30"),
        ("om en måned", "2026-12-23"),
        ("in 3 months", "2027-02-23"),
        ("next Tuesday", "2026-12-01"),
        ("next week Tuesday", "2026-12-01"),
        ("tirsdag i næste uge", "2026-12-01"),
        ("tirsdag om to uger", "2026-12-08"),
        ("Tuesday in two weeks", "2026-12-08"),
        ("overnæste tirsdag", "2026-12-08"),
        ("første tirsdag i marts", "2027-03-02"),
        ("den første tirsdag i marts", "2027-03-02"),
        ("2. tirsdag i januar", "2027-01-12"),
        ("the 2nd Tuesday of January", "2027-01-12"),
        ("den anden tirsdag i januar 2028", "2028-01-11"),
        ("first Tuesday in March", "2027-03-02"),
        ("last Friday of May", "2027-05-28"),
        ("sidste fredag i november", "2026-11-27"),
    ],
)
def test_a_day_as_it_is_written(text: str, day: str) -> None:
    assert read(text) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["", "snart", "31/2", "i næste uge", "13. i 13"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read(text) is None


WORKING = st.dates(date(2026, 11, 24), date(2034, 12, 31)).filter(CALENDAR.is_working_day)
SPELLINGS = {
    "da": ("d. MMMM y", "EEEE 'den' d. MMMM y", "EEEE d/M/y", "dd-MM-y", "d.M.y", "EEEE 'd.' d/M-yy"),
    "en_GB": (
        "d MMMM y",
        "EEEE d MMMM y",
        "EEEE, MMMM d, y",
        "MMM d y",
        "y-MM-dd",
        "EEEE 'the' d 'of' MMMM y",
    ),
}


@given(WORKING)
def test_every_working_day_is_read_from_all_its_spellings(day: date) -> None:
    for locale, spellings in SPELLINGS.items():
        for spelling in spellings:
            assert read(format_date(day, spelling, locale=locale)) == day, spelling


@given(WORKING.filter(lambda day: day - NOW.date() < timedelta(days=270)))
def test_every_day_of_the_coming_months_is_read_from_its_week(day: date) -> None:
    week = day.isocalendar().week
    assert read(f"{format_date(day, 'EEEE', locale='da')} i uge {week}") == day
    assert read(f"{format_date(day, 'EEEE', locale='en')} in week {week}") == day


@given(st.integers(2026, 2040), st.integers(1, 12), st.integers(1, 7), st.integers(1, 4))
def test_the_nth_weekday_is_that_weekday_in_its_week_of_the_month(
    year: int, month: int, weekday: int, nth: int
) -> None:
    day = nth_weekday(year, month, weekday, nth)

    assert (day.year, day.month, day.isoweekday(), (day.day - 1) // 7 + 1) == (year, month, weekday, nth)
    last = nth_weekday(year, month, weekday, -1)
    assert last.isoweekday() == weekday
    assert (last + timedelta(days=7)).month != month


def test_a_first_tuesday_is_a_day_and_a_first_meeting_is_none() -> None:
    start = CALENDAR.at(date(2027, 3, 2), time(12))
    end = CALENDAR.at(date(2027, 3, 2), time(15, 30))

    for text in (
        "første tirsdag i marts kl. 12-15.30",
        "første møde 2/3 kl. 12-15.30",
        "first meeting on March 2nd 12:00-15:30",
    ):
        assert meetings.planned(text, NOW, CALENDAR) == MeetingTime(start, end, None)


# Moving a meeting

OLD = tuple(CALENDAR.at(date(2026, 12, 8), time(*clock)) for clock in ((12,), (15, 30)))


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("15/12", "2026-12-15 12:00", "2026-12-15 15:30", None),
        ("tirsdag i uge 51", "2026-12-15 12:00", "2026-12-15 15:30", None),
        ("15/12 kl. 13", "2026-12-15 13:00", "2026-12-15 16:30", None),
        ("15/12 kl. 13-15", "2026-12-15 13:00", "2026-12-15 15:00", None),
        ("kl. 10", "2026-12-08 10:00", "2026-12-08 13:30", None),
        ("en uge", "2026-12-15 12:00", "2026-12-15 15:30", None),
        ("two weeks", "2026-12-22 12:00", "2026-12-22 15:30", None),
        ("kl. 10-12", "2026-12-08 10:00", "2026-12-08 12:00", None),
        ("next Tuesday at noon", "2026-12-01 12:00", "2026-12-01 15:30", None),
        ("December 15 at 1pm in room 7", "2026-12-15 13:00", "2026-12-15 16:30", "room 7"),
    ],
)
def test_what_is_not_said_of_a_moved_meeting_stays(
    text: str, start: str, end: str, place: str | None
) -> None:
    begins, ends = (
        CALENDAR.at(date.fromisoformat(at[:10]), time.fromisoformat(at[11:])) for at in (start, end)
    )

    assert meetings.moved(text, NOW, (OLD[0], OLD[1]), CALENDAR) == MeetingTime(begins, ends, place)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no-date"),
        ("et andet sted", "no-date"),
        ("11/11", "past"),
        ("15/12 kl. 15-12", "end-before-start"),
    ],
)
def test_a_meeting_cannot_be_moved_anywhere(text: str, fault: str) -> None:
    found = meetings.moved(text, NOW, (OLD[0], OLD[1]), CALENDAR)

    assert isinstance(found, Fault)
    assert found.reason == fault


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mandag", "2026-11-30"),
        ("på mandag", "2026-11-30"),
        ("on Monday", "2026-11-30"),
        ("denne mandag", "2026-11-23"),
        ("this Monday", "2026-11-23"),
        ("i dag", "2026-11-23"),
        ("tirsdag", "2026-11-24"),
        ("mandag i denne uge", "2026-11-23"),
    ],
)
def test_a_weekday_that_is_said_on_it_is_the_one_in_a_week(text: str, day: str) -> None:
    """Whoever means this very day says today."""
    assert read(text) == date.fromisoformat(day)
    assert naming.day(text, NOW, CALENDAR)[0] == date.fromisoformat(day)
    assert period(text, NOW, CALENDAR) == Period(date.fromisoformat(day), date.fromisoformat(day))


def test_a_weekday_with_a_time_ahead_may_be_today() -> None:
    found = meetings.planned("mandag kl. 10-11", NOW, CALENDAR)
    assert isinstance(found, MeetingTime)
    assert found.start.date() == NOW.date()


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("fra mandag til onsdag", "2026-11-30", "2026-12-02"),
        ("fra fredag til mandag", "2026-11-27", "2026-11-30"),
        ("from Tuesday to Wednesday", "2026-11-24", "2026-11-25"),
        ("from Friday until Tuesday", "2026-11-27", "2026-12-01"),
    ],
)
def test_a_weekday_that_ends_a_period_is_the_next_after_its_first(text: str, starts: str, ends: str) -> None:
    assert period(text, NOW, CALENDAR) == Period(date.fromisoformat(starts), date.fromisoformat(ends))
