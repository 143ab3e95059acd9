"""Away: the days on which somebody is away, in one meaning for hosting, voting, reminders and letters."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import bindparam, select

from storage.db import Db
from storage.directory import directory
from storage.hosts import absences
from storage.people import Person
from storage.statements import prepared

LONGEST = 3 * 366
"""So many days ahead is looked for the day on which somebody is back; longer is until further notice."""

_SAID = prepared(
    select(absences.absences.c.starts, absences.absences.c.ends).where(
        absences.absences.c.person == bindparam("person"),
        absences.absences.c.ended_at.is_(None),
        ~absences.absences.c.exempt,
    )
)


def spans(db: Db, person: Person, today: date) -> list[tuple[date, date]]:
    """What they told of in any network, the leave of their role, and until when they want to be alone."""
    said = [(row["starts"], row["ends"] or date.max) for row in db.rows(_SAID, {"person": person.id})]
    held = (
        directory.roles_of(db, person.tenant, person.directory_mail, today) if person.directory_mail else []
    )
    leave = [
        (role.leave_from, role.leave_to or date.max)
        for role in held
        if role.leave_from and role.role == directory.AMK
    ]
    alone = [(date.min, person.off_until)] if person.off_until else []
    return [*said, *leave, *alone]


def is_away(db: Db, person: Person, day: date) -> bool:
    return any(first <= day <= last for first, last in spans(db, person, day))


def back_on(db: Db, person: Person, today: date) -> date:
    """The first day on which they are not away: today where they are there."""
    told, day = spans(db, person, today), today
    for _ in range(LONGEST):
        last = max((last for first, last in told if first <= day <= last), default=None)
        if last is None:
            break
        day = min(last, today + timedelta(days=LONGEST)) + timedelta(days=1)
        if last >= today + timedelta(days=LONGEST):
            break
    return day
