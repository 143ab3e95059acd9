"""Absences: who is away when, by their own word, and who hosts no meetings at all."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, bindparam, or_, select, update

from storage import stirring
from storage.columns import OF_NETWORK, OtherId, OwnerId, PersonId
from storage.db import Db, UTCDateTime
from storage.directory import directory
from storage.networks import roster
from storage.people import Person
from storage.record import Every, column, fields_of, insert, mapped, table_of
from storage.statements import prepared

KIND = "absence"


@mapped(
    "absences",
    Column("ended_at", UTCDateTime),
    Index("ix_absences_network_person", "network", "person"),
    Index("ix_absences_person", "person"),
    info=OF_NETWORK,
)
class Absence:
    """Days on which somebody is away, the first and the last included; without a last, until further notice.

    `exempt`: not away, but hosts no meetings.
    """

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    person: UUID = column(OwnerId, ForeignKey("people.id"))
    starts: date = column(Date)
    ends: date | None = column(Date)
    exempt: bool = column(Boolean)
    told_by: UUID = column(PersonId, ForeignKey("people.id"))
    told_at: datetime = column(UTCDateTime)

    def covers(self, day: date) -> bool:
        return self.starts <= day <= (self.ends or date.max)

    def is_away_on(self, day: date) -> bool:
        """Not there, and not only exempt from hosting."""
        return self.covers(day) and not self.exempt


absences = table_of(Absence)


_OF_ITS_PEOPLE = prepared(
    select(*fields_of(Absence))
    .where(
        absences.c.person.in_(select(roster.c.person).where(roster.c.network == bindparam("network"))),
        absences.c.ended_at.is_(None),
        or_(absences.c.network == bindparam("network"), ~absences.c.exempt),
    )
    .order_by(absences.c.starts, absences.c.id)
)


of_network = Every(
    Absence, Absence.network, where=absences.c.ended_at.is_(None), order=(Absence.starts, Absence.id)
)
"""All that stand, past ones too."""


def told_by_people_of(db: Db, network: UUID) -> list[Absence]:
    """What its people have told of here or in another of their networks; who hosts none, of here alone."""
    return [Absence(**row) for row in db.rows(_OF_ITS_PEOPLE, {"network": network})]


def of_person(db: Db, network: UUID, person: UUID, today: date) -> list[Absence]:
    """What somebody has told of today and later."""
    found = of_network(db, network)
    return [one for one in found if one.person == person and (one.ends or date.max) >= today]


def tell(
    db: Db,
    network: UUID,
    person: UUID,
    starts: date,
    ends: date | None,
    *,
    by: UUID,
    at: datetime,
    exempt: bool = False,
) -> Absence:
    """Keep that somebody is away on these days."""
    stirring.around(db, network, person)
    return insert(db, Absence(uuid4(), network, person, starts, ends, exempt, told_by=by, told_at=at))


def end(db: Db, absence: Absence, at: datetime) -> bool:
    """It no longer holds; False where it did not already."""
    mine = (absences.c.id == absence.id) & absences.c.ended_at.is_(None)
    stirring.around(db, absence.network, absence.person)
    return db.execute(update(absences).where(mine).values(ended_at=at)).rowcount == 1


# --- in one meaning for hosting, voting, reminders and letters ---------------------------------------------


LONGEST = 3 * 366
"""So many days ahead is looked for the day on which somebody is back; longer is until further notice."""

_SAID = prepared(
    select(absences.c.starts, absences.c.ends).where(
        absences.c.person == bindparam("person"),
        absences.c.ended_at.is_(None),
        ~absences.c.exempt,
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
