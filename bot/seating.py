"""Seating: who hosts which meeting as things stand, planned anew after every change, and who may take a seat.

The rule is `bot/rules/rotation.py`; here it meets what the store knows. Whoever changes a seat holds the
network's rotation first, so that of two at once the second sees what the first did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import Any
from uuid import UUID

from bot.rules import names, rotation
from bot.rules.rotation import Basis, Candidate, Hosting, LineUp, Standing
from bot.rules.workdays import Calendar
from bot.turn import Tick, Turn
from cards import hosts as show
from cards.words import Say
from storage import absences, agenda, attendance, covers, directory, members, people
from storage import hosts as kept
from storage.agenda import Meeting
from storage.db import Db, Refused
from storage.directory import Role
from storage.hosts import Kind, Place, Seat
from storage.networks import Network
from storage.people import Person

OPENS, CLOSES = time(8, 30), time(16)
"""The clock writes to people between these."""


class SeatRefused(Refused):
    """Why somebody cannot have a seat; the obstacle ends the key."""

    def __init__(self, reason: str, **words: Any) -> None:
        self.key = f"seat-{reason}"  # type: ignore[misc]
        super().__init__(**words)


class NotYourSeat(Refused):
    key = "host-not-yours"


class HasNoSeat(Refused):
    key = "swap-has-no-seat"


class NobodyNamed(Refused):
    key = "host-nobody-named"


class SeveralNamed(Refused):
    key = "host-several-named"


class MovedOn(Refused):
    """What is to be undone has been built upon since."""

    key = "hosts-moved-on"


@dataclass(frozen=True, slots=True)
class Move:
    """What a new plan changed for a meeting: who hosts it now and did not, who did and no longer does."""

    meeting: Meeting
    gained: frozenset[UUID]
    lost: frozenset[UUID]


class Rota:
    """The turns of a network as they stand at a moment."""

    def __init__(self, db: Db, network: Network, now: datetime) -> None:
        self.db = db
        self.network = network
        self.now = now
        self.today = self.day(now)
        self.rotation = kept.rotation(db, network.id)
        self.meetings = agenda.all_meetings(db, network.id)
        self.members = {one.id: one for one in members.members(db, network.id, self.today)}
        self.seats = kept.all_seats(db, network.id)

    # --- what there is ------------------------------------------------------------------------------------

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.network.zone).date()

    @cached_property
    def ahead(self) -> list[Meeting]:
        """Meetings that have not begun, in order."""
        return [one for one in self.meetings if one.starts_at > self.now]

    @cached_property
    def first_meeting(self) -> date | None:
        return min((self.day(one.starts_at) for one in self.meetings), default=None)

    @cached_property
    def seats_of(self) -> Mapping[UUID, Sequence[Seat]]:
        found: dict[UUID, list[Seat]] = defaultdict(list)
        for seat in self.seats:
            found[seat.meeting].append(seat)
        return found

    def meeting(self, meeting: UUID) -> Meeting | None:
        return next((one for one in self.meetings if one.id == meeting), None)

    def seat(self, place: Place) -> Seat | None:
        return next((one for one in self.seats if one.place == place), None)

    def of(self, person: UUID) -> list[tuple[Meeting, Seat]]:
        """The seats that somebody has at meetings to come, the next one first."""
        return [
            (meeting, seat)
            for meeting in self.ahead
            for seat in self.seats_of.get(meeting.id, ())
            if seat.person == person
        ]

    def named(self, person: UUID | None) -> Person | None:
        """Who has a seat, also when they have left the network since."""
        if person is None:
            return None
        return self.members.get(person) or people.by_id(self.db, person)

    def hosts_of(self, meeting: Meeting) -> list[Person | None]:
        return [self.named(seat.person) for seat in self.seats_of.get(meeting.id, ())]

    # --- as the rule sees it ------------------------------------------------------------------------------

    @cached_property
    def candidates(self) -> dict[UUID, Candidate]:
        """The members, as the rotation knows them."""
        held = directory.holders(self.db, self.network.tenant, directory.AMK, self.today)
        away: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
        for one in absences.of_network(self.db, self.network.id):
            away[one.person].append((one.starts, one.ends or date.max))
        attended: dict[UUID, set[date]] = defaultdict(set)
        hosted = [(seat.person, seat.starts_at) for seat in self.seats if seat.starts_at <= self.now]
        for person, at in [*attendance.attended(self.db, self.network.id), *hosted]:
            if person:
                attended[person].add(self.day(at))
        return {
            one.id: _candidate(one, held.get(one.directory_mail or "", ()), away[one.id], attended[one.id])
            for one in self.members.values()
        }

    @cached_property
    def ids(self) -> dict[str, UUID]:
        return {candidate.id: person for person, candidate in self.candidates.items()}

    @cached_property
    def history(self) -> list[Hosting]:
        """Who hosted the meetings that have begun."""
        return [
            Hosting(self.day(seat.starts_at), self._id(seat.person))
            for seat in self.seats
            if seat.starts_at <= self.now and seat.person
        ]

    @cached_property
    def debts(self) -> dict[str, int]:
        owed = kept.owed(self.db, self.network.id)
        return {self._id(person): amount for person, amount in owed.items() if person in self.members}

    def _id(self, person: UUID) -> str:
        known = self.candidates.get(person)
        return known.id if known else str(person)

    def plan(self) -> list[LineUp]:
        """The hosts of the meetings ahead by the fair order; what is held stays (RO-3, RO-4)."""
        held, sizes = {}, {}
        for meeting in self.ahead:
            seats = self.seats_of.get(meeting.id, ())
            day = self.day(meeting.starts_at)
            if any(seat.is_held for seat in seats):
                held[day] = tuple(
                    self._id(seat.person) if seat.is_held and seat.person else None for seat in seats
                )
            if any(seat.is_locked for seat in seats):
                sizes[day] = len(seats)
        return rotation.plan(
            sorted({self.day(one.starts_at) for one in self.ahead}),
            self.candidates.values(),
            self.history,
            held,
            seats=self.rotation.seats,
            sizes=sizes,
            debts=self.debts,
            first_meeting=self.first_meeting,
            buddies=self.rotation.buddies,
        )

    def next_in_line(self) -> list[Person]:
        """Who would host, were a meeting planned today."""
        found = rotation.next_in_line(
            self.candidates.values(),
            self.history,
            on=self.today,
            n=self.rotation.seats,
            debts=self.debts,
            first_meeting=self.first_meeting,
        )
        return [self.members[self.ids[one]] for one in found]

    # --- who may have a seat ------------------------------------------------------------------------------

    def line_for(self, place: Place) -> list[Standing]:
        """Who may take this seat from whoever has it, in order; planned seats count as hostings (RO-1)."""
        meeting = self.meeting(place.meeting)
        if meeting is None:
            return []
        taken = {
            self.day(other.starts_at): tuple(
                self._id(seat.person)
                for seat in self.seats_of.get(other.id, ())
                if seat.person and seat.place != place
            )
            for other in self.ahead
        }
        holder = self.seat(place)
        found = rotation.line(
            self.candidates.values(),
            self.history,
            taken,
            on=self.day(meeting.starts_at),
            debts=self.debts,
            first_meeting=self.first_meeting,
        )
        return [one for one in found if not (holder and holder.person == self.ids[one.member])]

    def check(self, person: UUID, place: Place) -> None:
        """Raises SeatRefused where the person cannot have the seat, saying why (I1, I2, I3, I8)."""
        meeting, seat = self.meeting(place.meeting), self.seat(place)
        if meeting is None or seat is None or meeting.starts_at <= self.now:
            raise SeatRefused("past")
        candidate = self.candidates.get(person)
        named = self.named(person)
        name = named.name if named else ""
        if candidate is None:
            raise SeatRefused("not-member", name=name)
        beside = [
            self.candidates[other.person]
            for other in self.seats_of[place.meeting]
            if other.place != place and other.person in self.candidates
        ]
        day = self.day(meeting.starts_at)
        if found := rotation.obstacle(candidate, day, beside, self.first_meeting):
            raise SeatRefused(found.value, name=name)

    def unable(self) -> list[tuple[Meeting, Seat]]:
        """Held seats ahead whose host is away that day, or no longer a member (RO-7)."""
        return [
            (meeting, seat)
            for meeting in self.ahead
            for seat in self.seats_of.get(meeting.id, ())
            if seat.is_held and seat.person and not self._can(seat.person, meeting)
        ]

    def _can(self, person: UUID, meeting: Meeting) -> bool:
        known = self.candidates.get(person)
        return known is not None and known.is_available(self.day(meeting.starts_at))


def _candidate(
    person: Person, held: Sequence[Role], away: Iterable[tuple[date, date]], attended: Collection[date]
) -> Candidate:
    leave = [(role.leave_from, role.leave_to or date.max) for role in held if role.leave_from]
    known = {"absences": (*leave, *away), "attended": frozenset(attended)}
    stable = person.directory_mail or person.mail or str(person.id)
    if not held:
        return Candidate(stable, **known)  # type: ignore[arg-type]
    joined = min((role.starts or date.min for role in held), default=date.min)
    left = max((role.ends or date.max for role in held), default=date.max)
    return Candidate(stable, held[0].unit, joined, left, **known)  # type: ignore[arg-type]


# --- who and what is meant --------------------------------------------------------------------------------


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


def working_days_on(now: datetime, working_days: int, calendar: Calendar) -> datetime:
    """The same time of day, so many working days later."""
    local = calendar.local(now)
    return calendar.at(calendar.add_working_days(local.date(), working_days), local.time())


def may_write(now: datetime, calendar: Calendar) -> bool:
    """May the clock write to people now? On working days, within the window (mechanisms 7.4)."""
    local = calendar.local(now)
    return calendar.is_working_day(local.date()) and OPENS <= local.time() < CLOSES


# --- what is shown ----------------------------------------------------------------------------------------


def rows(rota: Rota) -> list[show.Row]:
    """The meetings ahead as the plan shows them."""
    sought = {cover.place for cover in covers.open_in(rota.db, rota.network.id)}
    return [row(rota, meeting, sought) for meeting in rota.ahead]


def row(rota: Rota, meeting: Meeting, sought: Collection[Place] = ()) -> show.Row:
    """One meeting, with everybody whom its card names."""
    seats = rota.seats_of.get(meeting.id, ())
    found = {person: rota.named(person) for person in _mentioned(seats)}
    named = {person: one for person, one in found.items() if one}
    return show.Row(meeting, seats, named, [seat for seat in seats if seat.place in sought])


def _mentioned(seats: Sequence[Seat]) -> set[UUID]:
    hosts = {seat.person for seat in seats} | {seat.planned for seat in seats}
    before = {seat.override.instead_of for seat in seats if seat.override}
    rivals = {UUID(one["person"]) for seat in seats if seat.why for one in seat.why["next"]}
    return {person for person in hosts | before | rivals if person}


# --- changing ---------------------------------------------------------------------------------------------


def held(db: Db, network: Network, now: datetime) -> Rota:
    """The rota of somebody who is about to change it."""
    kept.hold(db, network.id)
    return Rota(db, network, now)


def settle(
    leaving: Turn | Tick, network: Network, told: Collection[UUID] = (), because: Say | None = None
) -> list[Move]:
    """Plan anew after a change; whoever gained or lost a seat by that, and does not know yet, is told."""
    moves = replan(leaving.db, network, leaving.now)
    leaving.redraw(network.id)
    for person in {one for move in moves for one in move.gained | move.lost} - set(told):
        gained = [move.meeting for move in moves if person in move.gained]
        lost = [move.meeting for move in moves if person in move.lost]
        card = show.moved(gained, lost, because)
        leaving.post(card, to=people.by_id(leaving.db, person), network=network)
    rota = Rota(leaving.db, network, leaving.now)
    for meeting in rota.ahead:
        leaving.redraw(meeting.id)
    _alert_of_unfilled(leaving, rota)
    return moves


def _alert_of_unfilled(leaving: Turn | Tick, rota: Rota) -> None:
    """A meeting that comes soon has a seat that nobody can have: the facilitators hear of it once."""
    for meeting in rota.ahead[: kept.HORIZON]:
        seats = rota.seats_of.get(meeting.id, ())
        if rota.members and any(seat.person is None for seat in seats):
            for person in members.facilitators(leaving.db, rota.network, rota.today):
                once = f"{kept.KIND}/{meeting.id}/{person.id}/unfilled"
                leaving.post(show.unfilled(meeting), to=person, network=rota.network, once=once)


def replan(db: Db, network: Network, now: datetime) -> list[Move]:
    """Bring the published plan up to date (RO-3); what moved by that, of meetings that had hosts before.

    Seats that are locked or that people agreed on stay; the same state gives the same plan (I6), and
    meetings that have begun are never touched (I8).
    """
    kept.hold(db, network.id)
    kept.forgive_cancelled(db, network.id)
    rota = Rota(db, network, now)
    before = {one.id: _persons(rota, one) for one in rota.ahead}
    line_ups = {line_up.meeting: line_up for line_up in rota.plan()}
    for at, meeting in enumerate(rota.ahead):
        _publish(rota, meeting, line_ups[rota.day(meeting.starts_at)], locks=at < kept.HORIZON)
    kept.forgive(db, network.id, set(kept.owed(db, network.id)) - set(rota.members))
    kept.set_rotation(db, network.id, checked_at=now)
    after = Rota(db, network, now)
    moves = [
        Move(one, _persons(after, one) - before[one.id], before[one.id] - _persons(after, one))
        for one in rota.ahead
        if rota.seats_of.get(one.id)
    ]
    return [move for move in moves if move.gained or move.lost]


def _persons(rota: Rota, meeting: Meeting) -> frozenset[UUID]:
    return frozenset(seat.person for seat in rota.seats_of.get(meeting.id, ()) if seat.person)


def _publish(rota: Rota, meeting: Meeting, line_up: LineUp, *, locks: bool) -> None:
    stored = {seat.seat: seat for seat in rota.seats_of.get(meeting.id, ())}
    for number, planned in enumerate(line_up.seats, start=1):
        place, known = Place(meeting.id, number), stored.pop(number, None)
        if known is None or not (known.is_held and known.person):
            person = rota.ids[planned.member] if planned.member else None
            why = _why(rota, planned)
            is_same = known is not None and known.planned == person
            if known is None or not is_same or known.why != why:
                at = known.published_at if known and is_same else rota.now
                kept.plan_seat(rota.db, place, person, at, why)
        if locks and not (known and known.is_locked):
            _lock(rota, place, planned)
    for seat in stored.values():
        if not seat.is_held:
            kept.drop_seat(rota.db, seat.place)


def _lock(rota: Rota, place: Place, planned: rotation.Seat) -> None:
    """The seat stands now; one that a debt brought to somebody repays it (RO-5)."""
    kept.lock(rota.db, place, rota.now)
    is_new = planned.basis in (Basis.IN_TURN, Basis.AGAIN)
    if is_new and planned.standing and planned.standing.debt > 0 and planned.member:
        kept.owe(rota.db, rota.network.id, {rota.ids[planned.member]: -1}, place.meeting, rota.now)


def _why(rota: Rota, seat: rotation.Seat) -> dict[str, Any] | None:
    """The comparison behind a seat, as it was when the seat was planned (RO-8)."""
    if seat.standing is None:
        return None
    return {"mine": _told(rota, seat.standing), "next": [_told(rota, one) for one in seat.next_two]}


def _told(rota: Rota, standing: Standing) -> dict[str, Any]:
    return {
        "person": str(rota.ids[standing.member]),
        "hostings": standing.hostings,
        "last": standing.last.isoformat() if standing.last else None,
        "debt": standing.debt,
        "in_all": standing.in_all,
        "joined": standing.joined.isoformat() if standing.joined not in (None, date.min) else None,
        "again": standing.again,
    }


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
            raise SeatRefused("past")
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
