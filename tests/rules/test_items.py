"""Items in one line, their order, their time, and the dates that a rhythm proposes."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.agenda import timebox, yearly
from bot.language import wording
from bot.language.wording import Wording
from bot.language.workdays import Calendar

CALENDAR = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset({(12, 24), (12, 31), (6, 5)}))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("alenearbejde – status, 15 min", Wording("alenearbejde – status", 15)),
        ("alenearbejde, 15 min, v/ Bo Madsen", Wording("alenearbejde", 15, ("Bo Madsen",))),
        ("alenearbejde v/ Bo Madsen, 15 min", Wording("alenearbejde", 15, ("Bo Madsen",))),
        (
            "alenearbejde v/Bo Madsen og Ida Winther",
            Wording("alenearbejde", None, ("Bo Madsen", "Ida Winther")),
        ),
        ("lone work, presented by Farah Aziz, 10 min", Wording("lone work", 10, ("Farah Aziz",))),
        ("gasalarmer, haster", Wording("gasalarmer", urgent=True)),
        ("gasalarmer, 10 min, det haster!", Wording("gasalarmer", 10, urgent=True)),
        ("gas alarms, 10 min, urgent", Wording("gas alarms", 10, urgent=True)),
        ("ny skabelon, til beslutning, 20 min", Wording("ny skabelon", 20, kind="decision")),
        ("beslutning: ny skabelon", Wording("ny skabelon", kind="decision")),
        ("discussion: lone work, 20 min", Wording("lone work", 20, kind="discussion")),
        ("safety moment: trapper", Wording("trapper", kind="safety_moment")),
        ("safety moment, 10 min", Wording("safety moment", 10, kind="safety_moment")),
        ("eventuelt", Wording("eventuelt", kind="any_other")),
        ("trapper, 0 min", Wording("trapper", 0)),
        ("trapper, 9999 min", Wording("trapper", 9999)),
        ("det haster med gasalarmer", Wording("det haster med gasalarmer")),
        ("vejen til beslutning", Wording("vejen til beslutning")),
        ("kortere pauser med 15 min", Wording("kortere pauser med 15 min")),
        ("status: alenearbejde", Wording("status: alenearbejde")),
        ("kemikalier (20 min, drøftelse)", Wording("kemikalier", 20, kind="discussion")),
        (
            "gas alarms (10 min, presented by Farah Aziz, urgent)",
            Wording("gas alarms", 10, ("Farah Aziz",), urgent=True),
        ),
        ("støj (i storrum)", Wording("støj (i storrum)")),
        ("støj (drøftelse, i storrum)", Wording("støj, i storrum", kind="discussion")),
        ("til næste møde: støj, 10 min", Wording("støj", 10)),
        ("til orientering: lys i labs, 15 min", Wording("lys i labs", 15, kind="orientation")),
        ("trapper, orientering, 10 min", Wording("trapper", 10, kind="orientation")),
        ("(beslutning): cykler, 5 min", Wording("cykler", 5, kind="decision")),
        (
            "lab onboarding, decision, 30 min v/ Farah Aziz",
            Wording("lab onboarding", 30, ("Farah Aziz",), "decision"),
        ),
        ("safety moment – fald i niveau, 10 min", Wording("fald i niveau", 10, kind="safety_moment")),
        ("trapper, 10-15 min", Wording("trapper", left=("10-15 min",))),
        ("trapper, orientering, drøftelse", Wording("trapper, drøftelse", kind="orientation")),
        ("„trapper, orientering“, 10 min", Wording("„trapper, orientering“", 10)),
        ("for the next meeting: noise", Wording("noise")),
        ("alenearbejde i 20 minutter", Wording("alenearbejde", 20)),
        *(
            (whole, Wording(whole))
            for whole in (
                "Hvorfor tager møderne 3 timer?",
                "Må man arbejde alene i 2 timer",
                "Why does it take 2 hours?",
                "Hvad gør vi hvis strømmen går i 20 min",
                "Frokostpausen er kun 30 min",
                "Nødbruser skal virke i 15 min",
            )
        ),
        ("", Wording("")),
    ],
)
def test_an_item_in_one_line(line: str, found: Wording) -> None:
    assert wording.item(line) == found


DETAILS: dict[str, dict[str, object]] = {
    "15 min": {"minutes": 15},
    "en halv time": {"minutes": 30},
    "v/ Bo Madsen": {"presenters": ("Bo Madsen",)},
    "presented by Farah Aziz": {"presenters": ("Farah Aziz",)},
    "til orientering": {"kind": "orientation"},
    "orientering": {"kind": "orientation"},
    "decision": {"kind": "decision"},
    "haster": {"urgent": True},
}


@given(st.permutations(sorted(DETAILS)), st.integers(0, 4), st.sampled_from([", ", " – ", "; ", " ("]))
def test_details_are_read_in_every_order(order: list[str], many: int, sign: str) -> None:
    """One of each sort, behind any sign."""
    told: dict[str, object] = {}
    said = []
    for one in order[:many]:
        if not set(DETAILS[one]) & set(told):
            said.append(one)
            told |= DETAILS[one]

    found = wording.item("trapper i labs" + "".join(f"{sign}{one}{')' * (sign == ' (')}" for one in said))

    assert found == Wording("trapper i labs", **told)  # type: ignore[arg-type]


@given(st.text(max_size=80))
def test_any_line_is_read_and_nothing_is_made_up(line: str) -> None:
    assert set(re.findall(r"\w+", wording.item(line).title)) <= set(re.findall(r"\w+", line))


@given(st.text("abc æøå", min_size=1, max_size=30).map(str.strip).filter(bool), st.integers(1, 480))
def test_the_length_is_read_whatever_the_title(title: str, minutes: int) -> None:
    assert wording.item(f"{title}, {minutes} min") == Wording(title, minutes)


@pytest.mark.parametrize(("line", "nothing"), [("noget", True), ("An item", True), ("noget om støj", False)])
def test_what_says_nothing_yet(line: str, nothing: bool) -> None:
    assert wording.says_nothing(wording.item(line)) is nothing


LENGTHS = st.lists(st.none() | st.integers(1, 480), max_size=20)


@given(LENGTHS, st.integers(0, 480))
def test_an_agenda_is_too_long_by_what_does_not_fit(lengths: list[int | None], room: int) -> None:
    over = timebox.too_long(lengths, room)

    assert over >= 0
    assert (over == 0) == (sum(length or 0 for length in lengths) <= room)
    assert timebox.too_long(lengths, room + over) == 0


def test_the_autumn_meeting_is_five_minutes_too_long() -> None:
    assert timebox.too_long([10, 45, 15, 20, 20, 10, 15, 60], 210 - 20) == 5


@given(st.lists(st.integers(), unique=True, min_size=1, max_size=12), st.data())
def test_an_item_moves_and_the_others_keep_their_order(order: list[int], data: st.DataObject) -> None:
    one, by = data.draw(st.sampled_from(order)), data.draw(st.integers(-3, 3))
    moved = timebox.moved(order, one, by)

    assert sorted(moved) == sorted(order)
    assert [x for x in moved if x != one] == [x for x in order if x != one]
    assert moved.index(one) == max(0, min(len(order) - 1, order.index(one) + by))


# The rhythm

DAYS = st.dates(date(2025, 1, 1), date(2040, 12, 31))


@given(DAYS, st.integers(1, 5), st.sampled_from([1, 2, 3, 4, -1]), st.sets(st.integers(1, 12), min_size=1))
def test_a_proposed_date_is_that_weekday_and_a_working_day(
    today: date, weekday: int, nth: int, months: set[int]
) -> None:
    found = yearly.proposals(yearly.by_months(today, weekday, nth, months, CALENDAR), [], 4)

    assert len(found) == 4
    assert found == sorted(found)
    assert all(day > today and day.isoweekday() == weekday and CALENDAR.is_working_day(day) for day in found)


def test_the_scenario_s_meetings_lie_twenty_days_before_the_committee_s() -> None:
    committee = [date(2025, 12, 1), date(2026, 3, 23), date(2026, 6, 8), date(2026, 9, 28)]

    found = yearly.before_committee(date(2025, 9, 10), committee, 20, 2, CALENDAR)

    assert list(found) == [date(2025, 11, 11), date(2026, 3, 3), date(2026, 5, 19), date(2026, 9, 8)]


@given(st.lists(DAYS, max_size=6), st.integers(1, 60), st.integers(1, 5))
def test_the_gap_before_the_committee_is_kept(committee: list[date], gap: int, weekday: int) -> None:
    today = date(2024, 12, 31)
    found = list(yearly.before_committee(today, committee, gap, weekday, CALENDAR))

    assert all(any(meets - day >= timedelta(days=gap) for meets in committee) for day in found)
    assert all(day.isoweekday() == weekday and CALENDAR.is_working_day(day) for day in found)


def test_a_closed_day_is_skipped_and_what_is_planned_is_not_proposed_again() -> None:
    months = yearly.by_months(date(2026, 1, 1), 4, -1, {12}, CALENDAR)  # Thursday 31 December 2026 is closed
    assert next(iter(months)) == date(2027, 1, 7)

    tuesdays = yearly.by_months(date(2026, 11, 1), 2, 1, {3, 6, 9, 12}, CALENDAR)
    assert yearly.proposals(tuesdays, [date(2026, 12, 8)], 2) == [date(2027, 3, 2), date(2027, 6, 1)]
