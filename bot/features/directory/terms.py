"""The legal clocks of those who hold roles: terms, leave and training (glossary L1 to L6), as days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

TERM_YEARS, LONGEST_TERM_YEARS = 2, 4
TERM_WARNINGS = (180, 90, 30, 0)
TRAINING_MONTHS = 3
TRAINING_WARNINGS = (30, 7, 0)
LONG_LEAVE_MONTHS = 4
SUPPLEMENT_OFFER_MONTHS = 9
WELLBEING_MONTHS = 24
WELLBEING_WARNINGS = (90, 30, 0)
PLAN_WARNINGS = (14, 1)
"""Days before a planned dialogue on which its AMK is reminded of it."""

DISCUSSION_SEASON = (11, 12, 1)
"""The months in which the yearly discussion of the work environment is held."""

YEARLY_WARNING = 60
"""Days before the end of a function year in which the unused days are spoken of."""


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of its month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# --- terms (L1, L2) ----------------------------------------------------------------------------------------


def default_end(start: date) -> date:
    """An AMR is elected for two years (L1)."""
    return months_later(start, 12 * TERM_YEARS)


def is_too_long(start: date, end: date) -> bool:
    """Four years are the most that an agreement can give (L1)."""
    return end > months_later(start, 12 * LONGEST_TERM_YEARS)


class Term(Enum):
    """How a term stands."""

    runs = "runs"
    ends_soon = "ends-soon"
    """An election must be held, also where the sitting AMR would go on (L2)."""
    ended = "ended"


def term(end: date | None, today: date) -> Term:
    """How a term stands that ends with that day; one without an end runs."""
    if end is None or (end - today).days > TERM_WARNINGS[0]:
        return Term.runs
    return Term.ended if end < today else Term.ends_soon


def term_warnings(end: date) -> tuple[date, ...]:
    """180, 90 and 30 days before the last day, and on it (L1)."""
    return tuple(end - timedelta(days=before) for before in TERM_WARNINGS)


# --- leave (L3) --------------------------------------------------------------------------------------------


def may_elect_anew(first: date | None, last: date | None, today: date) -> bool:
    """Somebody is away for four months or more, so that another may be elected for the rest of the term (L3).

    Both days count as away. A leave without an end counts as long as it has lasted.
    """
    if first is None or first > today or (last is not None and last < today):
        return False
    until = (last or today) + timedelta(days=1)
    return until >= months_later(first, LONG_LEAVE_MONTHS)


# --- training (L4, L5, L6) ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trained:
    """What an AMR or a leader of the organisation has been offered and has done."""

    started: date
    trained_on: date | None = None
    supplement_offered_on: date | None = None
    supplement_done_on: date | None = None
    yearly_done_on: date | None = None


class Course(Enum):
    """Which training is due next."""

    mandatory = "mandatory"
    supplement = "supplement"
    yearly = "yearly"


@dataclass(frozen=True, slots=True)
class Due:
    """A course of which nobody has reported that it was taken, and the last day for it.

    `lapses`: after it there is nothing to be done any more (L6).
    """

    course: Course
    by: date
    lapses: bool = False

    def is_unreported(self, today: date) -> bool:
        """Its day is past, and whether it was taken is not known."""
        return self.by < today and not self.lapses


def mandatory_due(started: date) -> date:
    """Three days of training within three months of taking office (L4)."""
    return months_later(started, TRAINING_MONTHS)


def supplement_due(trained_on: date) -> date:
    """Two more days, offered so that they can begin within nine months of the first course (L5)."""
    return months_later(trained_on, SUPPLEMENT_OFFER_MONTHS)


def function_year(started: date, today: date) -> tuple[int, date, date]:
    """The number of the year in office that `today` lies in, its first day and its last."""
    number = max(
        today.year - started.year - (months_later(started, 12 * (today.year - started.year)) > today), 0
    )
    first = months_later(started, 12 * number)
    return number + 1, first, months_later(started, 12 * (number + 1)) - timedelta(days=1)


def training_due(one: Trained, today: date) -> Due | None:
    """The course that is due next, if one is (L4 to L6)."""
    if one.trained_on is None:
        return Due(Course.mandatory, mandatory_due(one.started))
    number, first, last = function_year(one.started, today)
    if one.supplement_offered_on is None and one.supplement_done_on is None:
        return Due(Course.supplement, supplement_due(one.trained_on))
    if number == 1 or (one.yearly_done_on is not None and one.yearly_done_on >= first):
        return None
    return Due(Course.yearly, last, lapses=True)


def training_warnings(due: Due) -> tuple[date, ...]:
    """Days on which to speak of it: 30, 7 and 0 days before (L4), and not again after it."""
    if due.lapses:
        return (due.by - timedelta(days=YEARLY_WARNING),)
    return tuple(due.by - timedelta(days=days) for days in TRAINING_WARNINGS)


# --- the quarter -------------------------------------------------------------------------------------------


def quarter(today: date) -> tuple[date, date]:
    """The first and the last day of the quarter that a day lies in."""
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return first, months_later(first, 3) - timedelta(days=1)


# --- dialogues of a unit ----------------------------------------------------------------------------------


def wellbeing_due(held_on: date) -> date:
    """A Trivselsdialog is held every second year at least."""
    return months_later(held_on, WELLBEING_MONTHS)


def yearly_due(held_on: date) -> date:
    """By the end of the next season: one that was held in January is of the season before."""
    last = DISCUSSION_SEASON[-1]
    season = held_on.year if held_on.month > last else held_on.year - 1
    return date(season + 2, last, 31)


def dialogue_warnings(due: date, today: date) -> tuple[date, ...]:
    """90, 30 and 0 days before, then every month, as far as they have come."""
    months = max(0, (today.year - due.year) * 12 + today.month - due.month)
    before = [due - timedelta(days=days) for days in WELLBEING_WARNINGS]
    after = [months_later(due, number) for number in range(1, months + 1)]
    return tuple(day for day in (*before, *after) if day <= today)


def plan_warnings(planned_on: date, today: date) -> tuple[date, ...]:
    """A fortnight and a day before, and the day after, on which it is asked whether it was held."""
    days = [planned_on - timedelta(days=days) for days in PLAN_WARNINGS]
    return tuple(day for day in (*days, planned_on + timedelta(days=1)) if day <= today)
