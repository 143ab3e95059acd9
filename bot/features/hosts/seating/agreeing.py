"""What people agree on lies on top of the plan, and can be taken off again (mechanisms RO-4, RO-5)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from bot.features.hosts.seating.rota import Rota, SeatRefused
from storage.db import Refused
from storage.hosts import hosts as kept
from storage.hosts.hosts import Kind, Place


class MovedOn(Refused):
    """What is to be undone has been built upon since."""

    key = "hosts-moved-on"


def put(
    rota: Rota,
    changes: Sequence[tuple[Place, UUID]],
    kind: Kind,
    deal: UUID,
    by: UUID | None,
    *,
    on_behalf: bool = False,
) -> None:
    """Give seats to people on top of the plan, all or none; raises SeatRefused.

    A seat given without one in return is a turn owed by whoever had it, and one more done by whoever takes it
    (RO-5); nobody owes for a seat that was nobody's or a leaver's.
    """
    for place, person in changes:
        rota.check(person, place)
    for place, person in changes:
        seat = rota.seat(place)
        assert seat is not None
        kept.put_on_top(rota.db, seat, person, kind, deal, rota.now, by, on_behalf=on_behalf)
        if kind is not Kind.SWAP:
            owed = {person: -1}
            if seat.person in rota.members:
                owed[seat.person] = 1
            kept.owe(rota.db, rota.network.id, owed, deal, rota.now)


def take_off(rota: Rota, deal: UUID, by: UUID | None) -> None:
    """Undo an agreement: the plan below shows again (I7). Raises MovedOn or SeatRefused."""
    for override in kept.of_deal(rota.db, deal):
        place = Place(override.meeting, override.seat)
        seat, meeting = rota.seat(place), rota.meeting(override.meeting)
        if meeting is None or meeting.starts_at <= rota.now:
            raise SeatRefused("past" if meeting else "cancelled")
        if seat is None or seat.override is None or seat.override.id != override.id:
            raise MovedOn
        if override.instead_of in rota.candidates and seat.is_locked:
            _check_beside(rota, override.instead_of, place)
    kept.take_off(rota.db, deal, rota.now, by)


def _check_beside(rota: Rota, person: UUID, place: Place) -> None:
    """Whoever gets a seat back must still fit beside its other hosts."""
    beside = [
        rota.candidates[other.person]
        for other in rota.seats_of[place.meeting]
        if other.place != place and other.person in rota.candidates
    ]
    candidate = rota.candidates[person]
    if any(one.id == candidate.id or one.unit_or_self == candidate.unit_or_self for one in beside):
        raise MovedOn
