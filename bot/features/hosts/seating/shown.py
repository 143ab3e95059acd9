"""The plan as its card shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from bot.features.hosts.seating.rota import Rota
from cards.hosts import hosts as show
from storage.hosts import covers
from storage.hosts.hosts import Place, Seat
from storage.meetings import Meeting


def rows(rota: Rota) -> list[show.Row]:
    """The meetings ahead as the plan shows them."""
    sought = covers.sought(rota.db, rota.network.id)
    return [row(rota, meeting, sought) for meeting in rota.ahead]


def row(rota: Rota, meeting: Meeting, sought: Collection[Place] = ()) -> show.Row:
    """One meeting, with everybody whom its card names."""
    seats = rota.seats_of.get(meeting.id, ())
    found = {person: rota.named(person) for person in _mentioned(seats)}
    named = {person: one for person, one in found.items() if one}
    away = {seat.person for one, seat in rota.unable() if one.id == meeting.id and seat.person}
    left = rota.left_from(meeting)
    return show.Row(meeting, seats, named, [seat for seat in seats if seat.place in sought], away, left)


def _mentioned(seats: Sequence[Seat]) -> set[UUID]:
    hosts = {seat.person for seat in seats} | {seat.planned for seat in seats}
    before = {seat.override.instead_of for seat in seats if seat.override}
    rivals = {UUID(one["person"]) for seat in seats if seat.why for one in seat.why["next"]}
    return {person for person in hosts | before | rivals if person}
