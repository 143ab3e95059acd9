"""The yearly rhythm: it proposes dates, which a host or facilitator confirms, and can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import chain

from bot.core.deeds import LOOKS, Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Ask, Turn
from bot.features.agenda import yearly as rules
from bot.features.hosts import meeting
from bot.language import meetings
from cards.agenda import meetings as show
from cards.kit import Card, Subject
from storage.db import Refused
from storage.meetings import Rhythm, all_meetings, keep_rhythm, rhythm_of
from storage.plan import kamu

rhythm = Feature("rhythm")

MOST_PROPOSED = 4


class NoSuchRhythm(Refused):
    key = "rhythm-unclear"


# --- the yearly rhythm ------------------------------------------------------------------------------------


@rhythm.question(by=Right.guest, asks_which=True)
def show_year(turn: Turn) -> Card:
    return _year(turn)


def _year(turn: Turn) -> Card:
    planned = [one for one in all_meetings(turn.db, turn.home.id) if one.ends_at > turn.now]
    return show.year(turn.home.id, planned, _proposed(turn), plans=turn.may(Right.host))


def _proposed(turn: Turn) -> list[date]:
    kept = rhythm_of(turn.db, turn.home.id)
    planned = [meeting.day_of(one, turn.calendar) for one in all_meetings(turn.db, turn.home.id)]
    committee = _committee_days(turn, kept)
    first = rules.before_committee(turn.today, committee, kept.gap_days, kept.weekday, turn.calendar)
    then = rules.by_months(max([turn.today, *committee]), kept.weekday, kept.nth, kept.months, turn.calendar)
    return rules.proposals(chain(first, then), planned, MOST_PROPOSED)


def _committee_days(turn: Turn, kept: Rhythm) -> list[date]:
    """As they stand in KAMU's own calendar; before any are entered there, as the rhythm's form says."""
    return _entered(turn) or [date.fromisoformat(day) for day in kept.committee]


def _entered(turn: Turn) -> list[date]:
    return [one.day for one in kamu.sittings_of(turn.db, turn.home.id) if one.day > turn.today]


@rhythm.tap(show.Confirm, by=Right.host, does=LOOKS)
def confirm(turn: Turn, tap: show.Confirm) -> Ask:
    """As if the meeting had been planned in a sentence, at the rhythm's hours and place."""
    if tap.day not in {day.isoformat() for day in _proposed(turn)}:
        raise TooOld
    kept = rhythm_of(turn.db, turn.home.id)
    place = next(iter((kept.place or {}).values()), "")
    when = f"{tap.day} {kept.starts}-{kept.ends} {place}".strip()
    return Ask("", door="hosts.plan_meeting", given={"when": when})


@rhythm.form(show.RhythmForm, by=Right.host)
def rhythm_form(turn: Turn) -> Card:
    return show.rhythm(rhythm_of(turn.db, turn.home.id), _entered(turn))


@rhythm.tap(show.SetRhythm, by=Right.host, does=undone(Reach.EVERYBODY))
def set_rhythm(turn: Turn, tap: show.SetRhythm) -> Card:
    before = rhythm_of(turn.db, turn.home.id)
    fresh = _rhythm(turn, tap, before)
    keep_rhythm(turn.db, fresh)
    thing = Subject("rhythm", turn.home.id)
    turn.note(
        "rhythm", thing, after={"weekday": fresh.weekday, "nth": fresh.nth, "months": list(fresh.months)}
    )
    return _year(turn)


def _rhythm(turn: Turn, tap: show.SetRhythm, before: Rhythm) -> Rhythm:
    hours = meetings.hours(tap.hours) if tap.hours.strip() else _hours(before)
    months = [int(month) for month in tap.months.replace(",", " ").split() if month.isdecimal()]
    typed = _committee(turn, tap.committee)
    committee = [day.isoformat() for day in typed] if not _entered(turn) else list(before.committee)
    weekday, nth = _whole(tap.weekday, before.weekday), _whole(tap.nth, before.nth)
    gap = _whole(tap.gap, before.gap_days)
    valid = 1 <= weekday <= 5 and nth in (-1, 1, 2, 3, 4) and 0 <= gap <= 120
    if not (hours and months and valid and all(1 <= month <= 12 for month in months)):
        raise NoSuchRhythm
    return replace(
        before,
        weekday=weekday,
        nth=nth,
        months=sorted(set(months)),
        starts=f"{hours[0]:%H:%M}",
        ends=f"{hours[1]:%H:%M}",
        place={turn.language: tap.place} if tap.place.strip() else {},
        gap_days=gap,
        committee=committee,
        break_minutes=meeting.pause(tap.pause, before.break_minutes),
    )


def _hours(before: Rhythm) -> tuple[time, time]:
    return time.fromisoformat(before.starts), time.fromisoformat(before.ends)


def _whole(typed: str, before: int) -> int:
    plain = typed.strip()
    return int(plain) if plain.lstrip("-").isdecimal() else before


def _committee(turn: Turn, typed: str) -> list[date]:
    """The days on which the committee meets, with commas or on lines of their own."""
    parts = [part for part in typed.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    found = [meetings.day(part, turn.now, turn.calendar) for part in parts]
    days = [day for day in found if isinstance(day, date)]
    if len(days) < len(found):
        raise NoSuchRhythm
    return sorted(days)
