"""From when to when somebody is away, in the words of people."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.entities import Kind
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.periods import Fault, Period, joined, period
from bot.language.spells import Spells, spells
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


# Several days, parts of a day, and what repeats: the whole sentence

TODAY = datetime(2026, 11, 23, 9, tzinfo=CALENDAR.timezone)  # a Monday
AWAY = {
    "da": [
        "jeg er væk {}",
        "jeg har fri {}",
        "jeg er på kursus {}",
        "jeg kan ikke være vært {}",
        "fravær: {}",
    ],
    "en": ["I am away {}", "I may be off {}", "I have time off {}", "I cannot host {}", "absence: {}"],
}
AND = {"da": [" og ", " samt "], "en": [" and ", ", and "]}
MONTH = {"da": "{} januar", "en": "{} January"}
WEEK = {"da": "i uge {}", "en": "in week {}"}
PARTS = {
    "da": [
        "om formiddagen",
        "hele eftermiddagen",
        "indtil frokost",
        "fra kl. 14",
        "et par timer",
        "til middag",
    ],
    "en": [
        "in the morning",
        "all afternoon",
        "until lunch",
        "from 2pm",
        "for an hour",
        "until noon",
        "in the evening",
    ],
}
DOUBTS = {
    "da": ["undtagen den 2.", "eller den 29.", "bortset fra fredag", "ikke den 28.", "i nogle dage"],
    "en": ["except the 2nd", "or the 29th", "not the 28th", "for a few days", "excluding Friday"],
}
EVERY = {
    "da": ["hver tirsdag", "alle tirsdage", "om tirsdagen", "hver anden tirsdag", "tirsdage"],
    "en": ["every Tuesday", "on Tuesdays", "all Tuesdays", "each Tuesday", "every other Tuesday"],
}
LANGUAGES = st.sampled_from(["da", "en"])


def apart(days: list[int]) -> list[Period]:
    """In January; days that follow on each other are one."""
    found: list[Period] = []
    for day in (date(2027, 1, one) for one in sorted(days)):
        last = found[-1].ends if found else None
        if last is not None and (day - last).days == 1:
            found[-1] = Period(found[-1].starts, day)
        else:
            found.append(Period(day, day))
    return found


def listed(joint: str, parts: list[str]) -> str:
    return ", ".join(parts[:-1]) + joint + parts[-1] if len(parts) > 1 else parts[0]


@st.composite
def several(draw: st.DrawFn) -> tuple[str, list[Period]]:
    """Days of one month in one sentence, as people write them."""
    language = draw(LANGUAGES)
    days = draw(st.lists(st.integers(1, 31), min_size=1, max_size=5, unique=True).map(sorted))
    joint = draw(st.sampled_from(AND[language]))
    dot = "." if language == "da" else ""
    style = draw(st.sampled_from(["shared", "each", "numbers", "articles"]))
    if style == "numbers":
        said = listed(joint, [f"{day}/1" for day in days])
    elif style == "each":
        said = listed(joint, [MONTH[language].format(f"{day}{dot}") for day in days])
    else:
        article = {"da": "den ", "en": "the "}[language] if style == "articles" else ""
        said = MONTH[language].format(listed(joint, [f"{article}{day}{dot}" for day in days]))
    return draw(st.sampled_from(AWAY[language])).format(said), apart(days)


@settings(deadline=None)
@given(several())
def test_each_of_several_days_is_noted_and_no_other(said: tuple[str, list[Period]]) -> None:
    sentence, days = said

    assert spells(sentence, "", TODAY, CALENDAR) == Spells(tuple(days)), sentence


@settings(deadline=None)
@given(LANGUAGES, st.data())
def test_each_of_several_weeks_is_noted_and_none_between(language: str, data: st.DataObject) -> None:
    weeks = sorted(data.draw(st.lists(st.integers(2, 20), min_size=1, max_size=4, unique=True)))
    joint = data.draw(st.sampled_from(AND[language]))
    said = WEEK[language].format(listed(joint, [str(week) for week in weeks]))
    sentence = data.draw(st.sampled_from(AWAY[language])).format(said)
    found = spells(sentence, "", TODAY, CALENDAR)

    assert isinstance(found, Spells)
    assert found.why == ""
    days = {day for one in found.days for day in range(one.starts.toordinal(), one.ends.toordinal() + 1)}  # type: ignore[union-attr]
    assert days == {
        date.fromisocalendar(2027, week, day).toordinal() for week in weeks for day in range(1, 8)
    }


@settings(deadline=None)
@given(several(), LANGUAGES, st.data())
def test_less_than_a_day_is_asked_about(
    said: tuple[str, list[Period]], lang: str, data: st.DataObject
) -> None:
    sentence, days = said
    found = spells(f"{sentence} {data.draw(st.sampled_from(PARTS[lang]))}", "", TODAY, CALENDAR)

    assert found == Spells(tuple(days), "part"), sentence


@settings(deadline=None)
@given(several(), LANGUAGES, st.data())
def test_what_may_change_the_days_is_asked_about(
    said: tuple[str, list[Period]], lang: str, data: st.DataObject
) -> None:
    sentence, days = said
    found = spells(f"{sentence} {data.draw(st.sampled_from(DOUBTS[lang]))}", "", TODAY, CALENDAR)

    assert found == Spells(tuple(days), "unread"), sentence


@settings(deadline=None)
@given(LANGUAGES, st.data())
def test_what_repeats_is_never_one_day(language: str, data: st.DataObject) -> None:
    rhythm = data.draw(st.sampled_from(EVERY[language]))
    within = data.draw(st.sampled_from(["", " i uge 2-6" if language == "da" else " in week 2-6"]))
    found = spells(data.draw(st.sampled_from(AWAY[language])).format(rhythm + within), "", TODAY, CALENDAR)

    assert isinstance(found, Spells)
    assert found.why == "repeats"
    assert len(found.days) > 1
    assert all(one.starts == one.ends and one.starts.isoweekday() == 2 for one in found.days)
    weeks = {one.starts.isocalendar().week for one in found.days}
    assert weeks <= set(range(2, 7)) if within else weeks <= {48, 49, 50, 51, 52, 53, 1}


@pytest.mark.parametrize("said", ["all day Tuesday", "all Tuesday", "hele tirsdag", "tirsdag hele dagen"])
def test_all_of_one_day_is_that_day(said: str) -> None:
    assert spells(f"jeg er væk {said}", "", TODAY, CALENDAR) == Spells(
        (Period(date(2026, 11, 24), date(2026, 11, 24)),)
    )


@pytest.mark.parametrize("said", ["i uge 46", "uge 47", "8. november", "i oktober"])
def test_days_of_the_past_season_are_not_next_years(said: str) -> None:
    assert spells(f"jeg er på ferie {said}", said, TODAY, CALENDAR) == Fault("past")


@pytest.mark.parametrize(
    "said",
    [
        "i slutningen af december",
        "the last week of December",
        "i midten af januar",
        "weekenderne i december",
        "in early January",
        "i den første uge af januar",
        "the rest of week 50",
    ],
)
def test_a_part_of_a_month_is_not_all_of_it(said: str) -> None:
    found = spells(f"jeg er væk {said}", "", TODAY, CALENDAR)

    assert isinstance(found, Spells)
    assert found.why


DAY = st.integers(1, 15)
FIRST_AND_LAST = [
    "fra {a}. til {b}. {da}", "{a}.-{b}. {da}", "{a}. - {b}. {da}", "fra {a} til {b} {da}",
    "fra d. {a}. til {b}. {da}", "fra {a}. til d. {b}. {da}", "fra den {a}. til og med den {b}. {da}",
    "mellem {a}. og {b}. {da}", "mellem den {a}. og den {b}. {da}", "mellem {a}. {da} og {b}. {da}",
    "from {a} to {b} {en}", "{a}-{b} {en}", "{en} {a}-{b}", "{en} {a} to {b}", "from {en} {a} through {b}",
    "between {a} and {b} {en}", "from the {a}th to the {b}th of {en}", "from {a}th to {b}th {en}",
]  # fmt: skip


@pytest.mark.parametrize("written", FIRST_AND_LAST)
@given(first=DAY, more=DAY, month=st.sampled_from([("december", "December"), ("marts", "Mar")]))
def test_the_first_and_the_last_day_are_one_time(
    written: str, first: int, more: int, month: tuple[str, str]
) -> None:
    """Whichever of them has the month: the first is no number of something else."""
    said = written.format(a=first, b=first + more, da=month[0], en=month[1])
    found = period(said, NOW, CALENDAR)

    assert isinstance(found, Period)
    assert (found.starts.day, found.ends and found.ends.day) == (first, first + more), said
    for behind in ("", ", skriv det ned", " please note"):
        read = parse(f"Bo er på ferie {said}{behind}", lexicon())
        assert [one.kind for one in read.entities if one.kind is not Kind.person] == [Kind.time], (
            said + behind
        )


@pytest.mark.parametrize(
    "said",
    ["slå punkt 1 og 5 sammen i december", "fra december er vi 2 værter", "input 1 til mødet 5. december"],
)
def test_the_number_of_something_else_is_no_day(said: str) -> None:
    assert len([one for one in parse(said, lexicon()).entities if one.kind is Kind.number]) >= 1


DAYS = st.integers(1, 28).map(lambda day: date(2026, 12, day))
SPANS = st.tuples(DAYS, DAYS).map(lambda two: Period(min(two), max(two)))


@given(st.lists(SPANS | DAYS.map(lambda day: Period(day, None)), max_size=6))
def test_joined_are_the_same_days_with_a_day_between_each_two(told: list[Period]) -> None:
    def covers(spans: list[Period], day: date) -> bool:
        return any(one.starts <= day <= (one.ends or date.max) for one in spans)

    found = joined(told)

    for day in (date(2026, 12, 1) + timedelta(days=after) for after in range(31)):
        assert covers(found, day) == covers(told, day)
    for one, other in pairwise(found):
        assert one.ends is not None
        assert one.ends + timedelta(days=1) < other.starts
