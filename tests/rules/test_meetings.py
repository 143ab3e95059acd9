"""A meeting in one sentence: each word is read as something, or it is asked about; none becomes the place."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import meetings
from bot.language.meetings import Fault, MeetingTime, moved, planned
from bot.language.sentence import said as words_of
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))
NOW = CALENDAR.at(date(2026, 11, 28), time(10))  # a Saturday
DA = words_of("januar februar marts april maj juni juli august september oktober november december")
EN = words_of("January February March April May June July August September October November December")
WEEKDAYS = words_of("mandag tirsdag onsdag torsdag fredag lørdag søndag")


def at(day: str, clock: str) -> datetime:
    return CALENDAR.at(date.fromisoformat(day), time.fromisoformat(clock))


def read(text: str) -> MeetingTime | Fault:
    return planned(text, NOW, CALENDAR)


@pytest.mark.parametrize(
    ("text", "day", "start", "end"),
    [
        ("15. december halv 10-11", "2026-12-15", "09:30", "11:00"),
        ("11. december halv ti til elleve", "2026-12-11", "09:30", "11:00"),
        ("11. december kvart i ni til ti", "2026-12-11", "08:45", "10:00"),
        ("den 30. i næste måned kl. 9-10", "2026-12-30", "09:00", "10:00"),
        ("30. i næste måned kl. 9-10", "2026-12-30", "09:00", "10:00"),
        ("the 30th of next month 9-10", "2026-12-30", "09:00", "10:00"),
        ("9/12 kl 0930-1130", "2026-12-09", "09:30", "11:30"),
        ("8.12.2026 kl. 9,30-11,30", "2026-12-08", "09:30", "11:30"),
        ("8. december kl. 12-1530", "2026-12-08", "12:00", "15:30"),
        ("17. december kl. 9 i 2 timer", "2026-12-17", "09:00", "11:00"),
        ("17 December at 9 for two hours", "2026-12-17", "09:00", "11:00"),
        ("9-11 den 8/12", "2026-12-08", "09:00", "11:00"),
        ("den 8/12 8.10-10", "2026-12-08", "08:10", "10:00"),
        ("den 8 kl. 9-11", "2026-12-08", "09:00", "11:00"),
        ("første december kl. 9-11", "2026-12-01", "09:00", "11:00"),
        ("the second of December 9-11", "2026-12-02", "09:00", "11:00"),
        ("8. december (uge 50) kl. 9-11", "2026-12-08", "09:00", "11:00"),
        ("kl. 9-11 tirsdag den 8. december i uge 50", "2026-12-08", "09:00", "11:00"),
        ("uge 50, kl. 9-11, 8/12 (en tirsdag)", "2026-12-08", "09:00", "11:00"),
        ("8. januar næste år kl. 9-11", "2027-01-08", "09:00", "11:00"),
        ("2. tirsdag i næste måned kl. 9-11", "2026-12-08", "09:00", "11:00"),
        ("i dag om en uge kl. 9-11", "2026-12-05", "09:00", "11:00"),
        ("vi mødes tirsdag den 8. december kl. 9 til 11, tak", "2026-12-08", "09:00", "11:00"),
    ],
)
def test_each_word_is_read(text: str, day: str, start: str, end: str) -> None:
    assert read(text) == MeetingTime(at(day, start), at(day, end), None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("8. december kl. 9-11 (uge 49)", "week-differs"),
        ("uge 49, 8. december kl. 9-11", "week-differs"),
        ("onsdag den 8. december kl. 9-11", "weekday-differs"),
        ("8. december (onsdag) kl. 9-11", "weekday-differs"),
        ("Wednesday 8 December 9-11", "weekday-differs"),
        ("tirsdag kl. 9-11 den 9. december", "weekday-differs"),
        ("8. december eller 9. december kl. 9-11", "two-days"),
        ("mandag eller tirsdag kl. 9-11", "two-days"),
        ("8. december kl. 9-11 og frokost kl. 12", "unread"),
        ("8. december kl. 9-11 og kl. 13-14", "unread"),
        ("8. december kl. 9-11 med kage", "unread"),
        ("8. december kl. 9-11 om støj", "unread"),
        ("8. december kl. 9-11 på engelsk", "unread"),
        ("8 December 9-11 in the evening perhaps", "unread"),
        ("8. december hver måned kl. 9-11", "unread"),
        ("8. december kl. 2-4", "by-night"),
        ("8. december kl. halv tre til fire", "by-night"),
        ("i februar kl. 9-11", "no-date"),
        ("i næste uge kl. 9-11", "no-date"),
        ("tirsdag i uge 54 kl. 9-11", "no-such-date"),
        ("den 31. i denne måned kl. 9-11", "no-such-date"),
        ("29. februar 2027 kl. 9-11", "no-such-date"),
    ],
)
def test_what_contradicts_itself_or_was_not_read_is_asked(text: str, reason: str) -> None:
    assert read(text) == Fault(reason)  # type: ignore[arg-type]


PLACES = [
    "i lokale S04", "i b101", "in room 7", "på Risø", "online", "i bygning 101, mødelokale 2", "på Teams",
    "i kantinen", "at DTU Skylab", "hos Anna Krogh", "i det store mødelokale", "i lokale 1.12",
    "lokale 32/14", "Building 101, room 12", "i bygning 303A, 2. sal", "på Risø og online", "i auditoriet",
    "S04",
]  # fmt: skip


@given(st.sampled_from(PLACES), st.permutations(["8. december", "kl. 9-11"]), st.integers(0, 2))
def test_a_place_that_says_so_stays_one_wherever_it_stands(place: str, others: list[str], where: int) -> None:
    others.insert(where, place)

    for joint in (" ", ", "):
        found = read(joint.join(others))

        assert isinstance(found, MeetingTime), joint.join(others)
        lead, _, bare = place.partition(" ")
        assert found.place == (bare if lead in ("i", "in", "på", "at", "hos") else place)


MADE_UP = st.text("abcdefghijklmnoprstuvyæøå", min_size=4, max_size=12).filter(
    lambda word: (
        not any(word.endswith(end) for end in ("sal", "rum", "lokale", "kontor", "hal", "lab", "room"))
    )
)
BESIDE = st.sampled_from(
    ["{}", "og {}", "med {}", "i {}", "på {}", "({})", ", {}", "{} kl. 12", "til {}", "om {}"]
)


@given(MADE_UP, BESIDE, st.integers(0, 2))
def test_an_unknown_word_is_asked_about_and_never_the_place(word: str, beside: str, where: int) -> None:
    parts = ["8. december", "kl. 9-11"]
    parts.insert(where, beside.format(word))
    found = read(" ".join(parts))

    small = word in meetings._SMALL or word in ("online", "teams", "hybrid", "zoom")
    assert small or isinstance(found, Fault)
    if isinstance(found, Fault) and found.reason == "unread":
        assert word in " ".join(found.heard.left)
        assert not found.heard.day or "8. december" in found.heard.day


def _sayings(today: date, day: date) -> list[str]:
    """Ways in which somebody today could mean that day."""
    off = (day - today).days
    weeks = (day - today + timedelta(days=today.weekday())).days // 7
    months = (day.year - today.year) * 12 + day.month - today.month
    name, week = WEEKDAYS[day.weekday()], day.isocalendar().week
    wrong = WEEKDAYS[(day.weekday() + 1) % 7]
    found = [
        f"{day.day}. {DA[day.month - 1]}",
        f"den {day.day}. {DA[day.month - 1]} {day.year}",
        f"{EN[day.month - 1]} {day.day}",
        f"{name} den {day.day}. {DA[day.month - 1]}",
        f"{wrong} den {day.day}. {DA[day.month - 1]}",
        f"{day.day}/{day.month}",
        f"{day.day}/{day.month} (uge {week})",
        f"{day.day}/{day.month} (uge {week % 52 + 1})",
        f"{name} i uge {week}",
        f"om {off} dage",
        f"in {off} days",
    ]
    found += [f"{name} om {weeks} uger"] * (weeks > 1) + [f"{name} i næste uge", f"næste {name}"] * (
        weeks == 1
    )
    found += (
        [name] * (1 < off <= 7)
        + ["i morgen", "tomorrow"] * (off == 1)
        + [f"{name} i denne uge"] * (weeks == 0)
    )
    found += [f"den {day.day}. i næste måned", f"the {day.day}th of next month"] * (months == 1)
    found += [f"den {day.day}. i denne måned"] * (months == 0) + [f"den {day.day}."] * (0 < off < 28)
    return found


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(1, 270), st.data())
def test_however_a_day_is_said_it_is_that_day_or_a_question(
    today: date, off: int, data: st.DataObject
) -> None:
    day = today + timedelta(days=off)
    now = CALENDAR.at(today, time(10))
    words = data.draw(st.sampled_from(_sayings(today, day)))
    found = meetings.day(words, now, CALENDAR)

    assert found == day or isinstance(found, Fault), (words, today, day)
    if "uge" not in words and not words.startswith(tuple(WEEKDAYS)):
        assert found == day, (words, today, day)


# Moving it

OLD = (at("2026-12-08", "12:00"), at("2026-12-08", "15:30"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kl. 10 i det grønne", "unread"),
        ("15. december hvis Bo kan", "unread"),
        ("onsdag den 15. december", "weekday-differs"),
        ("et andet sted", "no-date"),
        ("i aften kl. 3", "by-night"),
    ],
)
def test_a_meeting_is_not_moved_by_a_sentence_that_was_not_read_whole(text: str, reason: str) -> None:
    assert moved(text, NOW, OLD, CALENDAR) == Fault(reason)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "place"), [("i lokale S04", "lokale S04"), ("online", "online"), ("Risø, bygning 2", None)]
)
def test_the_room_alone_can_be_another(text: str, place: str | None) -> None:
    expected = MeetingTime(*OLD, place) if place else Fault("no-date")

    assert moved(text, NOW, OLD, CALENDAR) == expected
