"""Reasons: why it is whose turn, how often somebody has hosted, and how the order goes (mechanisms RO-8)."""

from __future__ import annotations

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.seating import Rota, SeatRefused
from cards.hosts import hosts as show_hosts
from cards.hosts import reasons as show
from cards.kit import Card
from storage.db import Refused
from storage.hosts.hosts import Place
from storage.meetings import Meeting
from storage.people import Person

reasons = Feature("reasons")


class NoDuty(Refused):
    """Whoever asks hosts none of the meetings to come."""

    key = "host-of-none"


@reasons.question(by=Right.guest)
def why_me(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    for meeting, seat in rota.of(turn.person.id):
        return show.why(seating.row(rota, meeting), seat)
    raise NoDuty


@reasons.tap(show_hosts.Why, by=Right.guest)
def why_this(turn: Turn, tap: show_hosts.Why) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    seat, meeting = rota.seat(Place(tap.meeting, tap.seat)), rota.meeting(tap.meeting)
    if seat is None or meeting is None or seat.person != turn.person.id:
        raise TooOld
    return show.why(seating.row(rota, meeting), seat)


@reasons.question(by=Right.guest)
def why_somebody(turn: Turn, name: str) -> Card:
    """How somebody stands beside the hosts of the next meeting, and when their own turn comes."""
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.guessed(turn, rota, name)
    if person.id == turn.person.id:
        return why_me(turn)
    turns = [meeting for meeting, _ in rota.of(person.id)]
    if not rota.ahead:
        return show_hosts.turns_of(person, turns)
    coming = rota.ahead[0]
    standing = next((one for one in rota.line_at(coming) if rota.ids[one.member] == person.id), None)
    told = seating.told_standing(rota, standing) if standing else None
    return show.of_somebody(person, turns, seating.row(rota, coming), told, _in_the_way(rota, person, coming))


def _in_the_way(rota: Rota, person: Person, coming: Meeting) -> str | None:
    """What keeps somebody from the seats of the meeting, where anything does."""
    seats = rota.seats_of.get(coming.id, ())
    if not seats or any(seat.person == person.id for seat in seats):
        return None
    try:
        rota.check(person.id, Place(coming.id, 1))
    except SeatRefused as refused:
        return refused.key.removeprefix("seat-")
    return None


@reasons.question(by=Right.guest)
def the_rule(turn: Turn) -> Card:
    return show.rule(Rota(turn.db, turn.home, turn.now).next_in_line())


@reasons.question(by=Right.guest)
def how_often(turn: Turn, name: str = "") -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.guessed(turn, rota, name) if name else turn.person
    hosted = [
        seat.starts_at for seat in rota.seats if seat.person == person.id and seat.starts_at <= turn.now
    ]
    return show.how_often(person if name else None, hosted)
