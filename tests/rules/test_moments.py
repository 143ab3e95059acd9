"""Closing times, meeting times and lengths, as people write them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.language import drafts
from bot.language.meetings import JUST_PASSED, Fault, MeetingTime
from bot.language.meetings import planned as meeting
from bot.language.moments import Past, Unclear, default_closing, minutes, prolonged, reminder_times
from bot.language.sentence import said as words_of
from bot.language.workdays import Calendar
from tests.growth import grows_evenly

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))


def at(day: str, clock: str = "12:00") -> datetime:
    return CALENDAR.at(date.fromisoformat(day), time.fromisoformat(clock))


NOW = at("2026-11-02", "10:00")  # a Monday
QUESTION = "Skal vi prøve et år uden referat"

# The closing time of a vote


@dataclass(frozen=True)
class Closing:
    """A vote's question without its closing time, and the time, None where none was said."""

    question: str
    at: datetime | None


def closing(text: str, now: datetime, calendar: Calendar) -> Closing | Past | Unclear:
    read = drafts.read(text, now, calendar)
    found = read.closes.at if read.closes else None
    return found if isinstance(found, Past | Unclear) else Closing(read.question, found)


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        (" til fredag kl. 14", "2026-11-06", "14:00"),
        (" til kl. 14", "2026-11-02", "14:00"),
        (" until 14 Nov 2pm", "2026-11-14", "14:00"),
        (" until Friday at 10:30", "2026-11-06", "10:30"),
        (" indtil den 11/11 kl. 12.30", "2026-11-11", "12:30"),
        (" til kl. 14 på fredag", "2026-11-06", "14:00"),
        (" till 2pm on Friday", "2026-11-06", "14:00"),
        (" til 5. januar kl. 10", "2027-01-05", "10:00"),
        (" til midnat", "2026-11-03", "00:00"),
        (", om 30 min", "2026-11-02", "10:30"),
        (", om 30 min.", "2026-11-02", "10:30"),
        ("? Om 30 min", "2026-11-02", "10:30"),
        (", om to timer", "2026-11-02", "12:00"),
        (", om en halv time", "2026-11-02", "10:30"),
        (", om 1,5 time", "2026-11-02", "11:30"),
        (", om et kvarter", "2026-11-02", "10:15"),
        (", in half an hour", "2026-11-02", "10:30"),
        (", in two weeks", "2026-11-16", "12:00"),
        (", om 3 arbejdsdage", "2026-11-05", "12:00"),
        (", in 5 working days", "2026-11-09", "12:00"),
        (", om 2 dage kl. 9", "2026-11-04", "09:00"),
        (", i morgen kl. 9", "2026-11-03", "09:00"),
        (", by tomorrow noon", "2026-11-03", "12:00"),
        (", the day after tomorrow", "2026-11-04", "12:00"),
        (", i dag kl. 16", "2026-11-02", "16:00"),
        (" - until Friday at 10:30", "2026-11-06", "10:30"),
        (" – fredag", "2026-11-06", "12:00"),
        (", til fredag", "2026-11-06", "12:00"),
        (", inden fredag kl. 12", "2026-11-06", "12:00"),
        (". Fredag kl. 14", "2026-11-06", "14:00"),
        (", senest tirsdag den 10. november kl. 9", "2026-11-10", "09:00"),
        (", den 11/11 kl. 12", "2026-11-11", "12:00"),
        (", 11.11. kl. 12", "2026-11-11", "12:00"),
        (", 11.11.", "2026-11-11", "12:00"),
        (", 11-11-2026 kl 9.05", "2026-11-11", "09:05"),
        (", 11/11/26 kl. 13", "2026-11-11", "13:00"),
        (", 2026-11-14 14:00", "2026-11-14", "14:00"),
        (", November 14th, 2026 at 2 p.m.", "2026-11-14", "14:00"),
        (", den 13. kl. 14", "2026-11-13", "14:00"),
        (", d. 13. kl. 14", "2026-11-13", "14:00"),
        (", fredag d. 13/11 kl14", "2026-11-13", "14:00"),
        (", fredag den 13. kl. 14", "2026-11-13", "14:00"),
        (", the 1st at 9am", "2026-12-01", "09:00"),
        (" until 5pm tomorrow", "2026-11-03", "17:00"),
        (" until tomorrow at noon", "2026-11-03", "12:00"),
        (", 29/2 2028 kl. 12", "2028-02-29", "12:00"),
        (", tirsdag i uge 46 kl. 10", "2026-11-10", "10:00"),
        (", Tuesday week 46", "2026-11-10", "12:00"),
        (", uge 2 onsdag kl. 8", "2027-01-13", "08:00"),
        (", næste fredag kl. 9", "2026-11-13", "09:00"),
        (", fredag i næste uge kl. 9", "2026-11-13", "09:00"),
        (", mandag kl. 11", "2026-11-02", "11:00"),
        (", mandag kl. 9", "2026-11-09", "09:00"),
        (", mandag kl. 10", "2026-11-09", "10:00"),
        (", kl. 1400", "2026-11-02", "14:00"),
        (", i morgen kl. 00:00", "2026-11-03", "00:00"),
        (", fredag kl. 24", "2026-11-07", "00:00"),
    ],
)
def test_a_closing_time_is_cut_from_the_question(said: str, day: str, clock: str) -> None:
    question = QUESTION + said[0] if said[0] in "?." else QUESTION

    assert closing(QUESTION + said, NOW, CALENDAR) == Closing(question, at(day, clock))


@pytest.mark.parametrize(
    "text",
    [
        "Skal vi mødes kl. 14 fremover?",
        "Skal vi mødes kl. 14",
        "Skal mødet vare til kl. 15?",
        "Skal vi udsætte mødet til fredag",
        "Skal vi udsætte mødet til fredag kl. 14?",
        "Skal vi mødes hver 3. fredag kl. 12",
        "Skal vi mødes den 11.11. kl. 14",
        "Skal vi mødes kl. 12 - 14.30",
        "Skal vi mødes kl. 12-14.30",
        "Skal vi mødes ca. kl. 14",
        "Skal vi mødes mandag, onsdag eller fredag",
        "Shall we meet at 2pm on Fridays",
        "Skal vi købe 12, 14 eller 16",
        "Skal prisen være 12,30",
        "Til fredag",
        "",
    ],
)
def test_what_only_looks_like_a_closing_time_stays_in_the_question(text: str) -> None:
    assert closing(text, NOW, CALENDAR) == Closing(text, None)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (", 31/2 kl. 12", "no-such-date"),
        (", 29/2 kl. 12", "not-so-soon"),
        (" til 29. februar kl. 12", "not-so-soon"),
        (" until 29 February 2pm", "not-so-soon"),
        (", uge 60 onsdag", "no-such-date"),
        (" til 31. november kl. 12", "no-such-date"),
        (" until 31 November 2pm", "no-such-date"),
        (" til onsdag den 5. november kl. 12", "weekday-differs"),
        (" until Friday 12 November 2pm", "weekday-differs"),
        (", 12. november (uge 45) kl. 12", "week-differs"),
        (" til i morgen kl. 2", "by-night"),
        (" til halv tre", "by-night"),
    ],
)
def test_a_time_that_cannot_be_or_may_be_another_is_none(said: str, reason: str) -> None:
    found = closing(QUESTION + said, NOW, CALENDAR)

    assert isinstance(found, Unclear)
    assert found.reason == reason


def test_nothing_but_a_closing_time_leaves_no_question() -> None:
    assert closing("til fredag kl. 14", NOW, CALENDAR) == Closing("", at("2026-11-06", "14:00"))


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        (" til kl. 8", "2026-11-02", "08:00"),
        (" til kl. 10", "2026-11-02", "10:00"),
        (", i går kl. 12", "2026-11-01", "12:00"),
        (", yesterday", "2026-11-01", "12:00"),
        (", 1/9 kl. 12", "2026-09-01", "12:00"),
        (" until 14 Nov 2025 2pm", "2025-11-14", "14:00"),
        (", onsdag i uge 44", "2026-10-28", "12:00"),
    ],
)
def test_a_time_gone_by_is_past(said: str, day: str, clock: str) -> None:
    assert closing(QUESTION + said, NOW, CALENDAR) == Past(at(day, clock))


def test_a_closing_time_in_the_hour_that_does_not_exist() -> None:
    found = closing("Sommertid, 28/3/2027 kl. 02.30", NOW, CALENDAR)

    assert found == Closing("Sommertid", datetime(2027, 3, 28, 1, 0, tzinfo=UTC))


FUTURE = st.builds(
    datetime.combine,
    st.dates(date(2026, 11, 3), date(2027, 7, 31)),
    st.integers(0, 1439).map(lambda n: time(n // 60, n % 60)),
)
DANISH = words_of("januar februar marts april maj juni juli august september oktober november december")
ENGLISH = words_of("January February March April May June July August September October November December")
WEEKDAYS = words_of("mandag tirsdag onsdag torsdag fredag lørdag søndag")
WRITTEN = {
    "danish": lambda d: f"den {d.day}. {DANISH[d.month - 1]} {d.year} kl. {d:%H.%M}",
    "danish, no year": lambda d: f"{d.day}. {DANISH[d.month - 1]} kl. {d:%H:%M}",
    "slash": lambda d: f"{d.day}/{d.month} kl {d:%H.%M}",
    "dots": lambda d: f"{d.day}.{d.month}. klokken {d:%H.%M}",
    "dashes": lambda d: f"{d:%d-%m-%Y} kl.{d:%H:%M}",
    "iso": lambda d: f"{d:%Y-%m-%d %H:%M}",
    "british": lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year} at {d:%H:%M}",
    "american": lambda d: f"{ENGLISH[d.month - 1][:3]} {d.day}, {d:%I:%M}{'pm' if d.hour > 11 else 'am'}",
    "week": lambda d: f"{WEEKDAYS[d.weekday()]} i uge {d.isocalendar().week} kl. {d:%H.%M}",
}


@given(FUTURE, st.sampled_from(sorted(WRITTEN)), st.sampled_from([" til ", ", ", " - ", "? ", " until "]))
def test_every_way_of_writing_a_time_means_that_time(when: datetime, style: str, joint: str) -> None:
    found = closing(QUESTION + joint + WRITTEN[style](when), NOW, CALENDAR)

    assert isinstance(found, Closing)
    assert found.question == QUESTION + joint.strip("tilun ,-")
    assert found.at == CALENDAR.at(when.date(), when.time())


SCRAPS = st.lists(
    st.sampled_from(
        words_of(
            "til until kl . , - – ? ! / : om in i uge næste den fredag mandag 11 12 30 2026 46 nov marts 2pm"
            " am noon min timer weeks to en halv . . , ( ) 29 2 9999999999 53 lokale S04 fra x og at ² ½ ٣"
        )
    ).flatmap(lambda word: st.sampled_from([word, word + " ", " " + word])),
    max_size=14,
).map("".join)


@given(st.one_of(st.text(max_size=80), SCRAPS))
def test_any_text_is_understood_or_left_alone(text: str) -> None:
    found = closing(text, NOW, CALENDAR)
    if isinstance(found, Closing):
        assert set(re.findall(r"\w+", found.question)) <= set(re.findall(r"\w+", text))
        assert found.at is None or found.at > NOW
    elif isinstance(found, Past):
        assert found.at <= NOW
    time_and_place = meeting(text, NOW, CALENDAR)
    assert isinstance(time_and_place, Fault) or NOW < time_and_place.start < time_and_place.end
    rest, length = minutes(text)
    assert text.strip().startswith(rest)
    assert length is None or 1 <= length <= 480


@pytest.mark.parametrize(
    "word", [",", "til ", "den ", "om ", "kl. 12-", "11.11. ", "? ", "((", "9", "x? til til til "]
)
def test_the_work_grows_with_the_length_alone(word: str) -> None:
    def work(length: int) -> None:
        text = word * (length // len(word))
        closing(text, NOW, CALENDAR)
        minutes(text)
        meeting(text, NOW, CALENDAR)

    assert grows_evenly(work, 10_000)


# Deadlines and reminders


def test_a_vote_is_open_until_noon_five_working_days_later() -> None:
    assert default_closing(NOW, CALENDAR) == at("2026-11-09")
    assert default_closing(at("2026-11-07", "23:30"), CALENDAR) == at("2026-11-13")
    assert default_closing(at("2025-12-19", "15:00"), CALENDAR) == at("2026-01-02")


def test_five_working_days_more_end_at_the_same_time_of_day() -> None:
    assert prolonged(at("2026-10-23", "14:00"), CALENDAR) == at("2026-10-30", "14:00")


def test_a_vote_reminds_two_working_days_before_and_on_its_last_day() -> None:
    found = reminder_times(NOW, at("2026-11-10"), CALENDAR)

    assert found == (at("2026-11-06", "08:30"), at("2026-11-10", "09:00"))


def test_a_close_on_a_day_off_reminds_on_the_working_day_before() -> None:
    found = reminder_times(NOW, at("2026-11-14"), CALENDAR)

    assert found == (at("2026-11-12", "08:30"), at("2026-11-13", "09:00"))


def test_what_is_past_at_the_opening_or_not_before_the_close_is_left_out() -> None:
    assert reminder_times(NOW, NOW + timedelta(minutes=30), CALENDAR) == ()
    assert reminder_times(NOW, at("2026-11-03", "16:00"), CALENDAR) == (at("2026-11-03", "09:00"),)
    assert reminder_times(NOW, at("2026-11-05", "09:00"), CALENDAR) == (at("2026-11-03", "08:30"),)
    assert reminder_times(at("2026-11-03", "08:30"), at("2026-11-05", "08:45"), CALENDAR) == ()


@given(st.integers(0, 60 * 24 * 400), st.integers(1, 60 * 24 * 40))
def test_reminders_come_in_order_in_office_hours_before_the_close(start: int, length: int) -> None:
    opened = NOW + timedelta(minutes=start)
    closes = opened + timedelta(minutes=length)
    found = reminder_times(opened, closes, CALENDAR)

    assert list(found) == sorted(set(found))
    for moment in found:
        wall = CALENDAR.local(moment)
        assert opened < moment < closes
        assert CALENDAR.is_working_day(wall.date())
        assert time(8, 30) <= wall.time() <= time(16)


# The time of a meeting

NOON_TO_HALF_PAST_THREE = (at("2026-11-11"), at("2026-11-11", "15:30"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("11-11-2026 kl. 12-15.30 i lokale S04", "lokale S04"),
        ("planlæg møde 11-11-2026 kl. 12-15.30 i lokale S04", "lokale S04"),
        ("plan meeting 2026-11-11 12:00-15:30 in room S04", "room S04"),
        ("2026-11-11 12:00-15:30", None),
        ("den 11. november kl. 12.00-15.30", None),
        ("11/11 kl 12-15:30", None),
        ("onsdag i uge 46 kl. 12-15.30", None),
        ("Wed 11 Nov 2026 12-15:30", None),
        ("kl. 12–15.30 onsdag den 11. november 2026", None),
        ("on 11 Nov from 12 to 15:30 online", "online"),
        ("11 November, noon - 3:30pm, Building 101, room 12", "Building 101, room 12"),
        ("11 Nov 12-3:30pm at DTU Skylab", "DTU Skylab"),
        ("11/11 fra kl. 12 til kl. 15.30 på Risø", "Risø"),
        ("i lokale 1.12 den 11/11 kl. 12-15.30", "lokale 1.12"),
        ("møde i bygning 101, mødelokale 2, den 11.11.2026 kl. 12.00–15.30", "bygning 101, mødelokale 2"),
    ],
)
def test_when_and_where_a_meeting_is(text: str, place: str | None) -> None:
    assert meeting(text, NOW, CALENDAR) == MeetingTime(*NOON_TO_HALF_PAST_THREE, place)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no-date"),
        ("kl. 12-15.30 i lokale S04", "no-date"),
        ("31-02-2027 kl. 12-15", "no-such-date"),
        ("31. april kl. 12-15", "no-such-date"),
        ("uge 54 kl. 12-15", "no-such-date"),
        ("April 31 12-15", "no-such-date"),
        ("25. december kl. 12-15", "closed-day"),
        ("11-11-2026 i lokale S04", "no-time"),
        ("11-11-2026 kl. 12", "no-end"),
        ("on 11 Nov, noon", "no-end"),
        ("11-11-2026 kl. 15-12", "end-before-start"),
        ("11-11-2026 kl. 12-12", "end-before-start"),
        ("11-11-2025 kl. 12-15.30", "past"),
        ("i dag kl. 9-11", "past"),
        ("1/9 kl. 12-15", "past"),
    ],
)
def test_what_is_wrong_with_a_meetings_time(text: str, reason: str) -> None:
    found = meeting(text, NOW, CALENDAR)

    assert isinstance(found, Fault)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("2-4pm", "14:00", "16:00"),
        ("11am-1pm", "11:00", "13:00"),
        ("9 am to 11 am", "09:00", "11:00"),
        ("2am-4pm", "02:00", "16:00"),
        ("11-1pm", "11:00", "13:00"),
        ("between 9 and 11", "09:00", "11:00"),
        ("mellem 9 og 11", "09:00", "11:00"),
        ("kl. 22-24", "22:00", "24:00"),
    ],
)
def test_from_and_to(said: str, start: str, end: str) -> None:
    ends = at("2026-11-12", "00:00") if end == "24:00" else at("2026-11-11", end)

    assert meeting(f"11/11 {said}", NOW, CALENDAR) == MeetingTime(at("2026-11-11", start), ends, None)


@given(FUTURE, st.integers(1, 479), st.sampled_from(["danish", "slash", "dashes", "iso"]), st.booleans())
def test_every_meeting_time_written_is_read(when: datetime, length: int, style: str, roomed: bool) -> None:
    end = when + timedelta(minutes=length)
    assume(end.date() == when.date())
    start, until = (CALENDAR.at(d.date(), d.time()) for d in (when, end))
    assume(start < until)  # not so for what lies in the hour that the clock skips

    found = meeting(f"{WRITTEN[style](when)}-{end:%H.%M}{' i lokale S04' if roomed else ''}", NOW, CALENDAR)

    if CALENDAR.is_closed_on(when.date()):
        assert found == Fault("closed-day")
    elif style == "slash" and when.date() > NOW.date() + JUST_PASSED:  # the one that says no year
        assert isinstance(found, Fault)
        assert found.reason == "not-so-soon"
    else:
        assert found == MeetingTime(start, until, "lokale S04" if roomed else None)


# The length of an item


@pytest.mark.parametrize(
    ("text", "rest", "length"),
    [
        ("alenearbejde – status, 15 min", "alenearbejde – status", 15),
        ("alenearbejde – status (15 min.)", "alenearbejde – status", 15),
        ("alenearbejde – 15 min", "alenearbejde", 15),
        ("alenearbejde i 20 minutter", "alenearbejde", 20),
        ("alenearbejde 15 min", "alenearbejde", 15),
        ("working alone for 20 minutes", "working alone", 20),
        ("Skal vi tale om trapper, 15 min?", "Skal vi tale om trapper", 15),
        ("trapper, et kvarter", "trapper", 15),
        ("stairs, a quarter of an hour", "stairs", 15),
        ("trapper, en halv time", "trapper", 30),
        ("trapper 1,5 time", "trapper", 90),
        ("tal 1-9, 480 min", "tal 1-9", 480),
    ],
)
def test_the_length_of_an_item(text: str, rest: str, length: int) -> None:
    assert minutes(text) == (rest, length)


@pytest.mark.parametrize(
    "text",
    [
        "trapper",
        "trapper, 0 min",
        "trapper, 481 min",
        "trapper, 10-15 min",
        "kortere pauser med 15 min",
        "pause hver 20 min",
        "trapper, 15 min til spørgsmål",
        "trapper på 1,5 time",
        "15 min",
        "",
    ],
)
def test_what_is_no_length_stays(text: str) -> None:
    assert minutes(text) == (text, None)
