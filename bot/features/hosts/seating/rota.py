"""The turns of a network as they stand, as the fair order sees them, and who may have a seat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from bot.features.hosts import rotation
from bot.features.hosts.rotation import Candidate, Hosting, LineUp, Standing
from cards.meeting import Host
from storage import people
from storage.agenda import attendance
from storage.db import Db, Refused
from storage.directory import directory
from storage.directory.directory import Role
from storage.hosts import absences, covers
from storage.hosts import hosts as kept
from storage.hosts.absences import Absence
from storage.hosts.hosts import Place, Seat
from storage.meetings import Meeting, all_meetings
from storage.network import members
from storage.networks import Network
from storage.people import Person


class SeatRefused(Refused):
    """Why somebody cannot have a seat; the obstacle ends the key."""

    def __init__(self, reason: str, **words: Any) -> None:
        self.key = f"seat-{reason}"  # type: ignore[misc]
        super().__init__(**words)


class Rota:
    """The turns of a network as they stand at a moment."""

    def __init__(self, db: Db, network: Network, now: datetime) -> None:
        self.db = db
        self.network = network
        self.now = now
        self.today = self.day(now)
        self.rotation = kept.rotation(db, network.id)
        self.meetings = all_meetings(db, network.id)
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

    def given_by(self, person: UUID) -> list[tuple[Meeting, Seat]]:
        """The seats at meetings to come that somebody else has instead of them, by an agreement."""
        return [
            (meeting, seat)
            for meeting in self.ahead
            for seat in self.seats_of.get(meeting.id, ())
            if seat.override and seat.override.instead_of == person and seat.person != person
        ]

    def named(self, person: UUID | None) -> Person | None:
        """Who has a seat, also when they have left the network since."""
        if person is None:
            return None
        return self.members.get(person) or people.by_id(self.db, person)

    def hosts_of(self, meeting: Meeting) -> list[Host | None]:
        sought = covers.sought_at(self.db, self.network.id, meeting.id)
        away = {seat.person for one, seat in self.gone() if one.id == meeting.id}
        left = self.left_from(meeting)
        seated = [(seat.person, self.named(seat.person)) for seat in self.seats_of.get(meeting.id, ())]
        return [
            Host(person, one in sought, one in away, one in left) if person else None
            for one, person in seated
        ]

    def left_from(self, meeting: Meeting) -> set[UUID]:
        """Who has a seat at it and is no longer a member; of one that has begun nobody."""
        if meeting.starts_at <= self.now:
            return set()
        seated = {seat.person for seat in self.seats_of.get(meeting.id, ()) if seat.person}
        return seated - set(self.members)

    # --- as the rule sees it ------------------------------------------------------------------------------

    @cached_property
    def candidates(self) -> dict[UUID, Candidate]:
        """The members, as the rotation knows them."""
        held = directory.holders(self.db, self.network.tenant, directory.AMK, self.today)
        away: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
        coming = attendance.coming_ahead(self.db, self.network.id, self.now)
        for one in absences.told_by_people_of(self.db, self.network.id):
            since = (told for told in coming if told.person == one.person and told.said_at > one.told_at)
            comes = () if one.exempt else {self.day(told.starts_at) for told in since}
            away[one.person] += _without(one, comes)
        attended: dict[UUID, set[date]] = defaultdict(set)
        hosted = [(seat.person, seat.starts_at) for seat in self.seats if seat.starts_at <= self.now]
        for person, at in [*attendance.attended(self.db, self.network.id), *hosted]:
            if person and at <= self.now:
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

    def line_at(self, meeting: Meeting) -> list[Standing]:
        """How all who could host the meeting stand, whoever hosts it now."""
        taken = {
            self.day(other.starts_at): tuple(
                self._id(seat.person) for seat in self.seats_of.get(other.id, ()) if seat.person
            )
            for other in self.ahead
            if other.id != meeting.id
        }
        found = rotation.line(
            self.candidates.values(),
            self.history,
            taken,
            on=self.day(meeting.starts_at),
            debts=self.debts,
            first_meeting=self.first_meeting,
        )
        return list(found)

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
        if meeting is None or seat is None:
            raise SeatRefused("gone" if meeting else "cancelled")
        if meeting.starts_at <= self.now:
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
        """Held seats ahead whose host is away that day, no longer a member (RO-7), or one too many."""
        return self.gone() + [(meeting, seat) for meeting in self.ahead for seat in self._too_many(meeting)]

    def gone(self) -> list[tuple[Meeting, Seat]]:
        """Held seats ahead whose host is away that day, or no longer a member."""
        return [
            (meeting, seat)
            for meeting in self.ahead
            for seat in self.seats_of.get(meeting.id, ())
            if seat.is_held and seat.person and not self.can(seat.person, meeting)
        ]

    def lacking(self) -> list[tuple[Meeting, Seat]]:
        """Published seats ahead that nobody has, or whose host cannot."""
        return [
            (meeting, seat)
            for meeting in self.ahead
            for seat in self.seats_of.get(meeting.id, ())
            if seat.is_held and seat.person is None
        ] + self.unable()

    def _too_many(self, meeting: Meeting) -> list[Seat]:
        """Who came back, or changed units, and shares one with somebody seated since (I2 never yields)."""
        held = [
            one
            for one in self.seats_of.get(meeting.id, ())
            if one.is_held and one.person in self.candidates and self.can(one.person, meeting)
        ]
        units: set[tuple[str, str]] = set()
        found = []
        for seat in sorted(held, key=lambda one: (one.since, -one.seat), reverse=True):
            unit = self.candidates[seat.person].unit_or_self  # type: ignore[index]
            if unit in units:
                found.append(seat)
            units.add(unit)
        return found

    def shares_with(self, person: UUID, meeting: Meeting) -> Person | None:
        """The other host of the meeting who is of the same unit."""
        mine = self.candidates[person].unit_or_self if person in self.candidates else None
        for seat in self.seats_of.get(meeting.id, ()):
            other = self.candidates.get(seat.person) if seat.is_held and seat.person else None
            if seat.person and seat.person != person and other and other.unit_or_self == mine:
                return self.members[seat.person]
        return None

    def can(self, person: UUID, meeting: Meeting) -> bool:
        """Are they a member, and not away on its day?"""
        known = self.candidates.get(person)
        return known is not None and known.is_available(self.day(meeting.starts_at))


def _without(absence: Absence, comes: Collection[date]) -> Iterator[tuple[date, date]]:
    """The days that somebody is away, but for those on which they come to a meeting all the same, as they
    have said since."""
    first, last = absence.starts, absence.ends or date.max
    for day in sorted(one for one in comes if absence.covers(one)):
        if first < day:
            yield first, day - timedelta(days=1)
        first = day + timedelta(days=1)
    if first <= last:
        yield first, last


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
