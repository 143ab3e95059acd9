"""Who hosts which meeting: the fair order in which the members take turns, and why."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

WINDOW = 8  # meetings over which hostings are counted (RO-1)
NEAR = 5  # so far down the line an experienced host is looked for beside a new one (RO-2)


@dataclass(frozen=True)
class Candidate:
    """A member as the rotation sees one; both ends of `absences` and the day `left` are included.

    `attended` are the meetings that the person has been to as a member.
    """

    id: str
    unit: str | None = None
    joined: date | None = None
    left: date | None = None
    absences: tuple[tuple[date, date], ...] = ()
    exempt: bool = False
    attended: frozenset[date] = frozenset()

    @property
    def unit_or_self(self) -> tuple[str, str]:
        """A person without a unit is a unit of their own."""
        return ("unit", self.unit) if self.unit else ("person", self.id)

    def is_available(self, day: date) -> bool:
        """Holds the role on the day, is neither exempt nor absent."""
        holds_role = (self.joined or date.min) <= day <= (self.left or date.max)
        return holds_role and not self.exempt and not any(start <= day <= end for start, end in self.absences)

    def knows_meetings(self, day: date, first_meeting: date) -> bool:
        """Has been to a meeting before the day, or is a founder: a member before the first planned one."""
        is_founder = self.joined is None or self.joined < first_meeting
        return is_founder or any(meeting < day for meeting in self.attended)


@dataclass(frozen=True)
class Hosting:
    """A meeting that somebody has hosted."""

    meeting: date
    member: str


@dataclass(frozen=True)
class Standing:
    """Where a member stands in the order for one meeting; `hostings` are those of the last eight meetings.

    `in_all`, every hosting known, parts two who last hosted together: without it the turns of a small network
    drift apart by more than one (I5). `again`: hosts the meeting before or after.
    """

    member: str
    hostings: int
    last: date | None
    debt: int
    in_all: int
    joined: date | None
    again: bool

    @property
    def order(self) -> tuple[int, date, int, int, date, str]:
        """RO-1: fewest hostings, longest since the last, larger debt, earlier joined, stable id."""
        joined = self.joined or date.min
        return self.hostings, self.last or date.min, -self.debt, self.in_all, joined, self.member


class Basis(StrEnum):
    """Why a seat is as it is."""

    IN_TURN = "in-turn"
    AGAIN = "again"  # too few others: hosts although hosting the meeting before or after
    LOCKED = "locked"
    UNFILLED = "unfilled"


@dataclass(frozen=True)
class Seat:
    """A host's seat (nobody's where unfilled), with the host's standing and that of the next two in line."""

    member: str | None
    basis: Basis
    standing: Standing | None = None
    next_two: tuple[Standing, ...] = ()


@dataclass(frozen=True)
class LineUp:
    """The hosts of one meeting."""

    meeting: date
    seats: tuple[Seat, ...]

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(seat.member for seat in self.seats if seat.member is not None)


def plan(
    meetings: Sequence[date],
    candidates: Collection[Candidate],
    history: Collection[Hosting] = (),
    locked: Mapping[date, tuple[str | None, ...]] | None = None,
    *,
    seats: int = 2,
    sizes: Mapping[date, int] | None = None,
    debts: Mapping[str, int] | None = None,
    first_meeting: date | None = None,
    buddies: bool = False,
) -> list[LineUp]:
    """The hosts of the meetings, in order of date; the same state gives the same plan.

    `locked` seats stay as they are (None in it is a seat still to fill) and count as hostings, those of
    meetings not asked about as well. `debts` are net of credits; a seat planned here repays one, a locked one
    none: publishing it settles the debt. `first_meeting`, the network's first planned one, decides who is a
    founder; without it the earliest known here. `sizes`: meetings with another number of seats. `buddies`:
    beside one who has never hosted somebody who has, where one is near in line (RO-2).
    """
    ahead = dict(locked or {})
    to_seat = sorted({*meetings, *ahead})
    table = _table(to_seat, candidates, history, ahead, debts, first_meeting, buddies=buddies)
    line_ups = [table.seat(day, ahead.get(day, ()), (sizes or {}).get(day, seats)) for day in to_seat]
    return [line_up for line_up in line_ups if line_up.meeting in meetings]


def line(
    candidates: Collection[Candidate],
    history: Collection[Hosting] = (),
    locked: Mapping[date, tuple[str | None, ...]] | None = None,
    *,
    on: date,
    debts: Mapping[str, int] | None = None,
    first_meeting: date | None = None,
) -> tuple[Standing, ...]:
    """Who may take a seat that is free at the meeting, beside those seated there, in order (RO-1)."""
    ahead = dict(locked or {})
    beside = {host for host in ahead.pop(on, ()) if host}
    table = _table(sorted({on, *ahead}), candidates, history, ahead, debts, first_meeting)
    return tuple(table.beside(beside, table.line(on, as_published=False)))


def longest_waiting(standings: Collection[Standing]) -> list[Standing]:
    """Those who hosted longest ago first, who never did before them (RO-6)."""
    return sorted(standings, key=lambda one: (one.again, one.last or date.min, one.order))


class Obstacle(StrEnum):
    """What keeps somebody from a seat (I1, I2, I3 and the first meeting)."""

    TWICE = "twice"
    UNIT = "unit"
    ABSENT = "absent"
    NEWCOMER = "newcomer"


def obstacle(
    candidate: Candidate, on: date, beside: Collection[Candidate], first_meeting: date | None = None
) -> Obstacle | None:
    """Why the candidate cannot sit beside these hosts at the meeting; None where nothing is in the way."""
    if any(other.id == candidate.id for other in beside):
        return Obstacle.TWICE
    if any(other.unit_or_self == candidate.unit_or_self for other in beside):
        return Obstacle.UNIT
    if not candidate.is_available(on):
        return Obstacle.ABSENT
    return None if candidate.knows_meetings(on, first_meeting or on) else Obstacle.NEWCOMER


def next_in_line(
    candidates: Collection[Candidate],
    history: Collection[Hosting] = (),
    *,
    on: date,
    n: int = 2,
    debts: Mapping[str, int] | None = None,
    first_meeting: date | None = None,
) -> tuple[str, ...]:
    """Who would host a meeting on the day, were one planned."""
    (line_up,) = plan([on], candidates, history, seats=n, debts=debts, first_meeting=first_meeting)
    return line_up.members


def _table(
    days: Sequence[date],
    candidates: Collection[Candidate],
    history: Collection[Hosting],
    ahead: Mapping[date, tuple[str | None, ...]],
    debts: Mapping[str, int] | None,
    first_meeting: date | None,
    *,
    buddies: bool = False,
) -> "_Table":
    known = sorted({*days, *(hosting.meeting for hosting in history)})
    ledger = _Ledger(known, dict(debts or {}))
    for hosting in history:
        ledger.enter(hosting.meeting, hosting.member)
    for day, hosts in ahead.items():
        ledger.promise(day, hosts)
    first = first_meeting or min(known, default=date.max)
    return _Table({c.id: c for c in candidates}, ledger, first, buddies)


@dataclass
class _Ledger:
    """Who hosted and will host when, and who owes a turn."""

    meetings: list[date]
    debts: dict[str, int]
    hosted: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))
    promised: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))

    def enter(self, meeting: date, member: str) -> None:
        self.hosted[member].add(meeting)
        self.promised[member].discard(meeting)

    def promise(self, meeting: date, members: tuple[str | None, ...]) -> None:
        for member in members:
            if member is not None:
                self.promised[member].add(meeting)

    def repay(self, member: str) -> None:
        self.debts[member] = self.debts.get(member, 0) - (self.debts.get(member, 0) > 0)

    def around(self, meeting: date) -> "_Around":
        at = self.meetings.index(meeting)
        before, after = self.meetings[max(0, at - WINDOW) : at], self.meetings[at + 1 : at + 2]
        return _Around(meeting, frozenset(before), frozenset((*before[-1:], *after)))

    def standing(self, candidate: Candidate, around: "_Around", *, as_published: bool) -> Standing:
        """A seat locked for a later meeting counts, except when a seat is explained as it was published."""
        before = {day for day in self.hosted[candidate.id] if day < around.meeting}
        ahead = set() if as_published else self.promised[candidate.id] - {around.meeting}
        return Standing(
            member=candidate.id,
            hostings=len(before & around.recent) + len(ahead),
            last=max(before, default=None),
            debt=self.debts.get(candidate.id, 0),
            in_all=len(before | ahead),
            joined=candidate.joined,
            again=not around.adjoining.isdisjoint(before | ahead),
        )


@dataclass(frozen=True)
class _Around:
    """A meeting, those over which hostings are counted, and the ones just before and just after."""

    meeting: date
    recent: frozenset[date]
    adjoining: frozenset[date]


@dataclass(frozen=True)
class _Table:
    """The candidates and the ledger, around which one meeting after the other is seated."""

    candidates: dict[str, Candidate]
    ledger: _Ledger
    first_meeting: date
    buddies: bool = False

    def seat(self, meeting: date, locked: tuple[str | None, ...], seats: int) -> LineUp:
        kept = [*locked, *[None] * (seats - len(locked))]
        line = self.line(meeting, as_published=False)
        published = self.line(meeting, as_published=True) if any(kept) else []
        line_up: list[Seat] = []
        for at, member in enumerate(kept):
            seated = {seat.member for seat in line_up if seat.member}
            promised = {host for host in kept[at + 1 :] if host}
            line_up.append(
                self._locked(member, self.beside(seated, published))
                if member
                else self._filled(self.beside(seated | promised, line), line_up)
            )
        for seat in line_up:
            self._book(meeting, seat)
        return LineUp(meeting, tuple(line_up))

    def _book(self, meeting: date, seat: Seat) -> None:
        if seat.member is None:
            return
        self.ledger.enter(meeting, seat.member)
        if seat.basis is not Basis.LOCKED:
            self.ledger.repay(seat.member)

    def _locked(self, member: str, line: Sequence[Standing]) -> Seat:
        """A published seat, explained by the order as it was without it."""
        standing = next((standing for standing in line if standing.member == member), None)
        return Seat(member, Basis.LOCKED, standing, tuple(s for s in line if s.member != member)[:2])

    def _filled(self, line: Sequence[Standing], seated: Sequence[Seat]) -> Seat:
        if not line:
            return Seat(None, Basis.UNFILLED)
        first, *rest = self._with_a_buddy_first(line, seated) if self.buddies else line
        return Seat(first.member, Basis.AGAIN if first.again else Basis.IN_TURN, first, tuple(rest[:2]))

    def _with_a_buddy_first(self, line: Sequence[Standing], seated: Sequence[Seat]) -> Sequence[Standing]:
        """Beside somebody who has never hosted, the first of the next few who has (RO-2)."""
        all_new = bool(seated) and all(
            seat.standing and seat.standing.last is None for seat in seated if seat.member
        )
        if not all_new or line[0].last is not None:
            return line
        buddy = next((one for one in line[: NEAR + 1] if one.last is not None and not one.again), None)
        return [buddy, *(one for one in line if one is not buddy)] if buddy else line

    def beside(self, hosts: set[str], line: Sequence[Standing]) -> list[Standing]:
        """Those in line who may sit beside the hosts: other people from other units."""
        units = {self.candidates[host].unit_or_self for host in hosts if host in self.candidates}
        return [
            standing
            for standing in line
            if standing.member not in hosts and self.candidates[standing.member].unit_or_self not in units
        ]

    def line(self, meeting: date, *, as_published: bool) -> list[Standing]:
        """Everyone who may host, in order; who hosts an adjoining meeting comes last."""
        around = self.ledger.around(meeting)
        found = [
            self.ledger.standing(candidate, around, as_published=as_published)
            for candidate in self.candidates.values()
            if candidate.is_available(meeting) and candidate.knows_meetings(meeting, self.first_meeting)
        ]
        return sorted(found, key=lambda standing: (standing.again, standing.order))
