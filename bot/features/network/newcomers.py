"""Newcomers: a welcome with the next meeting, somebody who knows the network, and where to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.hosts.seating import Rota
from cards.kit import Card, Subject, own
from cards.network import newcomers as show
from cards.network.newcomers import Buddy
from storage.db import Db
from storage.directory import directory
from storage.hosts import absences
from storage.meetings import next_meeting
from storage.network import members
from storage.networks import Network
from storage.people import Person

newcomers = Feature("newcomers")

KIND = "newcomer"
TOLD_FOR = timedelta(days=14)
"""So long after the first day somebody is welcomed unasked."""

NEW_FOR = timedelta(days=60)


@newcomers.question(by=Right.guest, of_oneself=True)
def welcome(turn: Turn) -> Card:
    """To whoever says that they are new, or asks for somebody to show them round."""
    return own(_welcome(turn.db, turn.home, turn.person, turn.now, turn.today))


def _welcome(db: Db, network: Network, person: Person, now: datetime, today: date) -> Card:
    rota = Rota(db, network, now)
    hosted = Counter(seat.person for seat in rota.seats if seat.person and seat.starts_at <= now)
    coming = next_meeting(db, network.id, now)
    return show.welcome(person, coming, _buddy(db, network, person, today, hosted))


def _buddy(db: Db, network: Network, person: Person, today: date, hosted: Counter[UUID]) -> Buddy | None:
    """A member of another unit who is there and not new: first who speaks their language, then who has hosted
    most often, then by name."""
    unit = directory.unit_of(db, person, today)
    fits = [
        one
        for one in members.members(db, network.id, today)
        if one.id != person.id
        and (one.upn or one.mail)
        and (unit is None or directory.unit_of(db, one, today) != unit)
        and not is_new(db, network, one, today)
        and not absences.is_away(db, one, today)
    ]
    if not fits:
        return None
    spoken = person.language or network.language

    def rank(one: Person) -> tuple[object, ...]:
        return (one.language or network.language) != spoken, -hosted[one.id], one.name, one.id

    first = min(fits, key=rank)
    key = directory.unit_of(db, first, today)
    of = directory.unit(db, first.tenant, key) if key else None
    return Buddy(first.name, first.upn or first.mail or "", of, hosted[first.id])


def is_new(db: Db, network: Network, person: Person, today: date) -> bool:
    began = first_day(db, network, person, today)
    return began is not None and today <= began + NEW_FOR


def first_day(db: Db, network: Network, person: Person, today: date) -> date | None:
    """Of a member who came after the network had begun; None where it is not known, or before that."""
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    began = [one.starts for one in held if one.role == directory.AMK and one.starts]
    founded = network.installed_at.astimezone(network.zone).date()
    return min(began) if began and min(began) > founded else None


@newcomers.waiting
def due(query: TaskQuery) -> Iterator[Task]:
    """Once, on the first working morning of their role."""
    db, network, today = query.db, query.network, query.today
    for person in query.members:
        began = first_day(db, network, person, today)
        if began is None or not began <= today <= began + TOLD_FOR:
            continue
        yield Task(
            person.id,
            Subject(KIND, person.id),
            "welcome",
            show.waits(person),
            show.open_it(),
            until=query.calendar.at(began + TOLD_FOR, time(23, 59)),
            remind_at=(query.calendar.morning(query.calendar.on_or_after(began)),),
            card=partial(_welcome, db, network, person, query.now, today),
            ends_quietly=True,
        )
