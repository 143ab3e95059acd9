"""What was filled in of lone work: read, right, and with who decides; each fault has its own next step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core.turn import Turn
from bot.features.directory import keepers
from bot.features.directory.asked import mine
from bot.features.directory.lone_people import leaders_in
from bot.language import clocks, meetings
from bot.language.sentence import Words, tokens_of
from cards.directory import lone as show
from cards.directory.lone import Belongs
from cards.words import Both, When
from storage.db import Refused
from storage.directory import directory
from storage.directory import lone as kept
from storage.directory.directory import Unit

MOST_UNITS = 100


class NoPlace(Refused):
    key = "lone-refused-no-place"
    field = "place"


class NoWork(Refused):
    key = "lone-refused-no-work"
    field = "what"


class NoUnit(Refused):
    key = "lone-refused-no-unit"
    field = "where"


class NoShiftDay(Refused):
    key = "lone-refused-no-day"
    field = "day"


class NoShiftHours(Refused):
    key = "lone-refused-no-hours"
    field = "hours"


class ShiftEndsBefore(Refused):
    key = "lone-refused-ends-before"
    field = "hours"


class ShiftTooLong(Refused):
    key = "lone-refused-too-long"
    field = "hours"


class ShiftIsPast(Refused):
    key = "lone-refused-past"
    field = "day"


class ShiftTooFarAhead(Refused):
    key = "lone-refused-too-far"
    field = "day"


class NoContact(Refused):
    key = "lone-refused-no-contact"
    field = "contact"


class NoLeader(Refused):
    """Neither the group nor the unit has one beside whoever asks."""

    key = "lone-refused-no-leader"


def filled_in(turn: Turn, tap: show.Save) -> dict[str, Any]:
    """All of it, read and right; each fault has its own next step."""
    where = next((one for one in belongs_to(turn) if one.value == tap.where), None)
    if where is None:
        raise NoUnit
    if not tap.place:
        raise NoPlace
    if not tap.what:
        raise NoWork
    if not tap.contact:
        raise NoContact
    starts_at, ends_at = _period(turn, tap.day, tap.hours)
    return {
        "unit": where.unit.key,
        "group": where.group,
        "place": tap.place,
        "work": tap.what,
        "starts_at": starts_at,
        "ends_at": ends_at,
        **{name: getattr(tap, name) for name in show.FIELDS},
        "hazards": tuple(one for one in kept.HAZARDS if one in tap.hazards.split(",")),
        "approver": _approver(turn, where),
    }


def _period(turn: Turn, day: str, hours: str) -> tuple[datetime, datetime]:
    """Hours that end before they begin go on until the next day, where that makes a shift."""
    on = meetings.day(day, turn.now, turn.calendar) if day else None
    if not isinstance(on, date):
        raise NoShiftDay(words=day or "–")
    words = Words(tokens_of(hours))
    span = words.first(partial(clocks.span, between=True))
    if span is None or span.end is None or not words.at_end():
        raise NoShiftHours(words=hours or "–")
    starts_at, ends_at = (_at(turn, on, minute) for minute in (span.start.minute, span.end.minute))
    if ends_at <= starts_at:
        ends_at = _at(turn, on + timedelta(days=1), span.end.minute)
        if ends_at - starts_at > kept.LONGEST:
            raise ShiftEndsBefore
    if ends_at - starts_at > kept.LONGEST:
        raise ShiftTooLong
    if starts_at <= turn.now:
        raise ShiftIsPast
    if ends_at - turn.now > kept.AHEAD:
        raise ShiftTooFarAhead(day=When(turn.calendar.local(ends_at - kept.AHEAD), "day"))
    return starts_at, ends_at


def _at(turn: Turn, day: date, minute: int) -> datetime:
    days, rest = divmod(minute, 24 * 60)
    return turn.calendar.at(day + timedelta(days=days), time(*divmod(rest, 60)))


def belongs_to(turn: Turn) -> list[Belongs]:
    """The groups of the units that somebody may belong to; where none is known, all units."""
    own = mine.candidates(turn.db, turn.person, turn.today)
    if not own:
        every = directory.all_units(turn.db, turn.person.tenant)
        return [Belongs(one) for one in mine.is_open(every, turn.today)][:MOST_UNITS]
    return [one for unit in own for one in _groups(turn, unit)][:MOST_UNITS]


def _groups(turn: Turn, unit: Unit) -> list[Belongs]:
    rows = directory.roles_in(turn.db, unit.tenant, unit.key)
    areas = {one.group: Both(one.area_da, one.area_en) for one in reversed(rows) if one.group}
    return [Belongs(unit, group, areas[group]) for group in sorted(areas)] or [Belongs(unit)]


def own_group(turn: Turn, belongs: Sequence[Belongs]) -> str:
    """Where somebody has a role, or where there is but one."""
    held = {f"{one.unit}/{one.group}" for one in mine.own_roles(turn.db, turn.person, turn.today)}
    found = [one.value for one in belongs if one.value in held or len(belongs) == 1]
    return found[0] if found else ""


def _approver(turn: Turn, where: Belongs) -> UUID | None:
    """The group's leader; None where the AMK is to choose one of the unit's. Raises NoLeader without any."""
    leaders = leaders_in(turn.db, where.unit, turn.today, turn.person.directory_mail)
    of_group = [one for one in leaders if one.group == where.group]
    if of_group:
        return of_group[0].id
    if not leaders or not keepers.of_unit(turn.db, where.unit, turn.today):
        raise NoLeader(unit=where.name)
    return None
