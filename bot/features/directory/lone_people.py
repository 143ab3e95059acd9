"""Who decides about a lone-work form, who is told of it, and all that its card says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.core import downloads
from bot.core.taps import still
from bot.core.turn import Leaving, Turn
from bot.features.directory.asked import mine
from cards.directory import lone as show
from cards.directory.lone import Whole
from cards.kit import Card, Subject, claiming, of_network
from storage import networks, pauses, people
from storage.db import Db
from storage.directory import directory
from storage.directory import lone as kept
from storage.directory.directory import AMR, LEADER, Role, Unit
from storage.directory.lone import KIND, LoneWork
from storage.network import members
from storage.networks import Network
from storage.people import Person

FILE = "lone-work.html"
PRINTED = timedelta(days=30)
"""So long after its end the page can be fetched."""


def leaders(db: Db, one: LoneWork, today: date) -> list[Role]:
    unit = directory.unit(db, one.tenant, one.unit)
    own = people.by_id(db, one.person).directory_mail
    return leaders_in(db, unit, today, own)[: show.MOST_ROWS] if unit else []


def leaders_in(db: Db, unit: Unit, today: date, own: str | None) -> list[Role]:
    """Leaders of a unit who are there, beside whoever asks."""
    rows = directory.roles_in(db, unit.tenant, unit.key)
    return [one for one in rows if one.role == LEADER and _is_there(one, today) and one.mail != own]


def _is_there(one: Role, today: date) -> bool:
    return (
        bool(one.mail and one.name)
        and one.has_begun_by(today)
        and not (one.has_ended_by(today) or one.is_away_on(today))
    )


def amrs(db: Db, one: LoneWork, today: date) -> list[Role]:
    """Those of the group, else of the unit."""
    rows = directory.roles_in(db, one.tenant, one.unit)
    found = [row for row in rows if row.role == AMR and _is_there(row, today)]
    return [row for row in found if row.group == one.group] or found


def holders(db: Db, one: LoneWork, rows: Sequence[Role]) -> list[Person]:
    """Who can be written to of those who hold these roles; never whoever the form is of."""
    found = {
        person.id: person
        for row in rows
        for person in people.all_by_mail(db, one.tenant, row.mail or "")
        if person.id != one.person and pauses.reaches(db, person)
    }
    return list(found.values())


def deciders(db: Db, one: LoneWork, today: date) -> list[Person]:
    row = directory.role(db, one.tenant, one.approver) if one.approver else None
    return holders(db, one, [row]) if row and _is_there(row, today) else []


def decides(turn: Turn, one: LoneWork) -> bool:
    held = directory.roles_of(turn.db, turn.person.tenant, turn.person.directory_mail or "", turn.today)
    return one.approver in {row.id for row in held}


def of_approver(turn: Turn) -> list[LoneWork]:
    held = mine.own_roles(turn.db, turn.person, turn.today)
    return [one for row in held if row.role == LEADER for one in kept.of_approver(turn.db, row.id)]


def tell(leaving: Leaving, one: LoneWork, letter: str, to: Sequence[Person], sees: show.Sees) -> None:
    home = home_of(leaving.db, one)
    card = show.single(whole_of(leaving.db, one, leaving.now), sees)
    for person in to:
        leaving.post(claimed(card, letter, one, home), to=person, network=home)


def home_of(db: Db, one: LoneWork) -> Network | None:
    """The network that the unit's AMK is in, where its letters are drawn; else one of whose it is."""
    of_unit = members.networks_of_unit(db, one.tenant, one.unit, one.filled_at.date())
    return next(iter(of_unit or networks.of_person(db, one.person)), None)


def claimed(card: Card, letter: str, one: LoneWork, home: Network | None) -> Card:
    """Drawn anew when the form changes; where no network knows of it, as it is now."""
    return of_network(claiming(card, letter, thing(one), form=str(one.id)), home.id) if home else card


# --- a form with all that its card says -------------------------------------------------------------------


def whole_of(db: Db, one: LoneWork, now: datetime) -> Whole:
    unit = still(directory.unit(db, one.tenant, one.unit))
    home = home_of(db, one)
    today = (now.astimezone(home.zone) if home else now).date()
    row = directory.role(db, one.tenant, one.approver) if one.approver else None
    return Whole(
        one,
        one.state(now),
        unit,
        people.by_id(db, one.person).name,
        row,
        is_reached=bool(deciders(db, one, today)),
        is_told=bool(holders(db, one, amrs(db, one, today))),
        is_known=_is_known(db, one),
        file=downloads.link(db, thing(one), one.ends_at + PRINTED, FILE) if home else None,
    )


_NUMBER = re.compile(r"\d{2,4}[A-Za-z]?")


def _is_known(db: Db, one: LoneWork) -> bool:
    """Is one of the numbers a building? Where the directory knows none, nothing is said."""
    known = mine.names(db, one.tenant)
    numbers = _NUMBER.findall(one.place)
    return not known.buildings or any(known.in_building(number) for number in numbers)


def thing(one: LoneWork) -> Subject:
    return Subject(KIND, one.id)
