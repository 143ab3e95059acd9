"""The legal clocks: terms, leave and training, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.directory import terms
from bot.features.directory.terms import Course, Due, Term, Trained

DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 15), 3, date(2027, 2, 15)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert terms.months_later(day, months) == later


@given(DAYS, st.integers(0, 120))
def test_months_add_up_to_the_month_that_is_meant(day: date, months: int) -> None:
    later = terms.months_later(day, months)

    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day <= day.day


class TestTerms:
    def test_two_years_unless_agreed(self) -> None:
        assert terms.default_end(date(2024, 11, 8)) == date(2026, 11, 8)

    @pytest.mark.parametrize(
        ("end", "too_long"),
        [(date(2028, 11, 8), False), (date(2028, 11, 9), True), (date(2026, 1, 1), False)],
    )
    def test_four_years_are_the_most(self, end: date, too_long: bool) -> None:
        assert terms.is_too_long(date(2024, 11, 8), end) is too_long

    @pytest.mark.parametrize(
        ("before", "how"),
        [(181, Term.runs), (180, Term.ends_soon), (1, Term.ends_soon), (0, Term.ends_soon), (-1, Term.ended)],
    )
    def test_how_it_stands(self, before: int, how: Term) -> None:
        today = date(2026, 11, 24)

        assert terms.term(today + timedelta(days=before), today) is how

    def test_without_an_end_it_runs(self) -> None:
        assert terms.term(None, date(2026, 11, 24)) is Term.runs

    def test_warnings(self) -> None:
        assert terms.term_warnings(date(2027, 6, 30)) == (
            date(2027, 1, 1),
            date(2027, 4, 1),
            date(2027, 5, 31),
            date(2027, 6, 30),
        )


class TestLeave:
    @pytest.mark.parametrize(
        ("first", "last", "today", "possible"),
        [
            (date(2026, 11, 1), date(2027, 3, 31), date(2026, 11, 24), True),
            (date(2026, 11, 1), date(2027, 2, 28), date(2026, 11, 24), True),
            (date(2026, 11, 1), date(2027, 2, 27), date(2026, 11, 24), False),
            (date(2026, 11, 1), date(2027, 3, 31), date(2026, 10, 31), False),
            (date(2026, 11, 1), date(2027, 3, 31), date(2027, 4, 1), False),
            (date(2026, 8, 1), None, date(2026, 11, 29), False),
            (date(2026, 8, 1), None, date(2026, 11, 30), True),
            (None, None, date(2026, 11, 24), False),
        ],
    )
    def test_four_months_make_a_new_election_possible(
        self, first: date | None, last: date | None, today: date, possible: bool
    ) -> None:
        assert terms.may_elect_anew(first, last, today) is possible


class TestTraining:
    STARTED = date(2026, 2, 1)

    def test_first_the_mandatory_three_days_within_three_months_of_taking_office(self) -> None:
        due = terms.training_due(Trained(self.STARTED), date(2026, 3, 1))

        assert due == Due(Course.mandatory, date(2026, 5, 1))
        assert not due.is_unreported(date(2026, 5, 1))
        assert due.is_unreported(date(2026, 5, 2))

    def test_then_two_days_offered_within_nine_months_of_the_course(self) -> None:
        due = terms.training_due(Trained(self.STARTED, date(2026, 4, 15)), date(2026, 5, 1))

        assert due == Due(Course.supplement, date(2027, 1, 15))

    @pytest.mark.parametrize("field", ["supplement_offered_on", "supplement_done_on"])
    def test_an_offer_is_enough(self, field: str) -> None:
        one = Trained(self.STARTED, date(2026, 4, 15), **{field: date(2026, 6, 1)})

        assert terms.training_due(one, date(2026, 7, 1)) is None

    def test_then_a_day_and_a_half_each_year_that_lapses(self) -> None:
        one = Trained(self.STARTED, date(2026, 4, 15), date(2026, 6, 1), date(2026, 9, 1))
        due = terms.training_due(one, date(2027, 3, 1))

        assert due == Due(Course.yearly, date(2028, 1, 31), lapses=True)
        assert not due.is_unreported(date(2028, 2, 1))
        done = Trained(self.STARTED, date(2026, 4, 15), date(2026, 6, 1), date(2026, 9, 1), date(2027, 2, 1))
        assert terms.training_due(done, date(2027, 3, 1)) is None
        assert terms.training_due(done, date(2028, 2, 1)) is not None

    def test_warnings_30_7_and_0_days_before_and_none_after(self) -> None:
        due = Due(Course.mandatory, date(2026, 5, 1))

        assert terms.training_warnings(due) == (
            date(2026, 4, 1),
            date(2026, 4, 24),
            date(2026, 5, 1),
        )

    @given(DAYS, DAYS)
    def test_a_function_year_holds_its_day(self, started: date, today: date) -> None:
        number, first, last = terms.function_year(started, today)

        assert number >= 1
        assert first == terms.months_later(started, 12 * (number - 1))
        assert today < started or first <= today <= last


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 24), date(2026, 10, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 1), date(2027, 3, 31)),
        (date(2027, 6, 30), date(2027, 4, 1), date(2027, 6, 30)),
    ],
)
def test_quarters(today: date, first: date, last: date) -> None:
    assert terms.quarter(today) == (first, last)
