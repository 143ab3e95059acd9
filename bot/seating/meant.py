"""Who is meant by a name, and which of somebody's seats."""

from __future__ import annotations

from uuid import UUID

from bot.rules import names
from bot.seating.rota import Rota
from storage.agenda import Meeting
from storage.db import Refused
from storage.hosts import Place, Seat
from storage.people import Person


class NotYourSeat(Refused):
    key = "host-not-yours"


class HasNoSeat(Refused):
    key = "swap-has-no-seat"


class NobodyNamed(Refused):
    key = "host-nobody-named"


class SeveralNamed(Refused):
    key = "host-several-named"


def named(rota: Rota, words: str) -> Person:
    """The member whom a name means; raises NobodyNamed or SeveralNamed."""
    members = list(rota.members.values())
    found = names.meant(words, [one.name for one in members])
    if not found:
        raise NobodyNamed(name=words)
    if len(found) > 1:
        raise SeveralNamed(name=words)
    return members[found[0]]


def mine(rota: Rota, person: UUID, place: Place) -> tuple[Meeting, Seat]:
    """A seat that must be this person's; raises NotYourSeat."""
    for meeting, seat in rota.of(person):
        if seat.place == place:
            return meeting, seat
    raise NotYourSeat


def next_of(rota: Rota, person: UUID, whose: Person | None = None) -> tuple[Meeting, Seat]:
    """The next seat of somebody; raises NotYourSeat, of another HasNoSeat, where there is none."""
    for found in rota.of(person):
        return found
    if whose is not None:
        raise HasNoSeat(name=whose.name)
    raise NotYourSeat
