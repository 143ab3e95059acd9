"""What always holds of the fair order of hosts, whoever the members are (mechanisms I1–I8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.hosts.rotation import Candidate, Hosting, plan
from tests.rules.test_rotation import START, hosts, ordinary, quarters

OFFSETS = st.integers(0, 91 * 12)
ABSENCES = st.lists(
    st.tuples(OFFSETS, st.integers(0, 200)).map(
        lambda span: (START + timedelta(span[0]), START + timedelta(span[0] + span[1]))
    ),
    max_size=3,
).map(tuple)


@st.composite
def networks(draw: st.DrawFn) -> list[Candidate]:
    n = draw(st.integers(0, 14))
    units = st.one_of(st.none(), st.integers(0, 10).map(str))
    return [
        Candidate(
            id=f"m{i:02}",
            unit=draw(units),
            joined=draw(st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2026, 12, 31)))),
            left=draw(st.one_of(st.none(), st.dates(START, date(2030, 1, 1)))),
            absences=draw(ABSENCES),
            exempt=draw(st.integers(0, 9)) == 9,
            attended=frozenset(draw(st.lists(st.sampled_from(quarters(12)), max_size=2))),
        )
        for i in range(n)
    ]


MEETING_COUNTS = st.integers(1, 12)
SEATS = st.integers(1, 3)


@given(networks(), MEETING_COUNTS, SEATS)
@settings(deadline=None, max_examples=60)
def test_i1_i2_i3_nobody_twice_no_unit_twice_nobody_absent(
    network: list[Candidate], n: int, seats: int
) -> None:
    by_id = {candidate.id: candidate for candidate in network}
    for line_up in plan(quarters(n), network, seats=seats):
        members = [by_id[member] for member in line_up.members]

        assert len(line_up.seats) == seats
        assert len({member.id for member in members}) == len(members)
        assert len({member.unit_or_self for member in members}) == len(members)
        for member in members:
            assert member.is_available(line_up.meeting)
            assert member.knows_meetings(line_up.meeting, START)


@given(networks(), MEETING_COUNTS, SEATS)
@settings(deadline=None, max_examples=60)
def test_a_seat_is_unfilled_only_where_nobody_may_take_it(
    network: list[Candidate], n: int, seats: int
) -> None:
    by_id = {candidate.id: candidate for candidate in network}
    for line_up in plan(quarters(n), network, seats=seats):
        taken = {by_id[member].unit_or_self for member in line_up.members}
        free = [
            c for c in network if c.is_available(line_up.meeting) and c.knows_meetings(line_up.meeting, START)
        ]
        if len(line_up.members) < seats:
            assert {c.unit_or_self for c in free} <= taken


@given(
    st.integers(1, 12), st.integers(1, 8), st.lists(ABSENCES, min_size=12, max_size=12), st.integers(2, 12)
)
@settings(deadline=None, max_examples=60)
def test_i4_nobody_hosts_again_before_one_who_could_have(
    n: int, units: int, away: list[tuple[tuple[date, date], ...]], count: int
) -> None:
    network = [replace(c, absences=away[i]) for i, c in enumerate(ordinary(n, units))]
    line_ups = plan(quarters(count), network)
    last_hosted: dict[str, int] = {}
    for at, line_up in enumerate(line_ups):
        for member in line_up.members:
            if member in last_hosted:
                between = line_ups[last_hosted[member] + 1 : at + 1]
                co_hosts = {c.unit_or_self for c in network if c.id in line_up.members and c.id != member}
                waiting = [
                    c.id
                    for c in network
                    if c.id not in last_hosted
                    and c.id not in line_up.members
                    and c.unit_or_self not in co_hosts
                    and all(c.is_available(other.meeting) for other in between)
                ]
                assert waiting == []
        last_hosted.update(dict.fromkeys(line_up.members, at))


@given(st.integers(1, 40), st.integers(1, 40), SEATS)
@settings(deadline=None, max_examples=60)
def test_i5_turns_are_even(n: int, count: int, seats: int) -> None:
    network = ordinary(n)
    turns = Counter({member.id: 0 for member in network})
    for line_up in plan(quarters(count), network, seats=seats):
        turns.update(line_up.members)

        assert max(turns.values()) - min(turns.values()) <= 1


@given(networks(), MEETING_COUNTS, st.integers(0, 12), SEATS)
@settings(deadline=None, max_examples=60)
def test_i6_planning_again_changes_nothing(
    network: list[Candidate], n: int, published: int, seats: int
) -> None:
    """Neither when the next meetings are locked, nor when they are over."""
    line_ups = plan(quarters(n), network, seats=seats, first_meeting=START)
    early, late = line_ups[:published], line_ups[published:]
    locked = {line_up.meeting: tuple(seat.member for seat in line_up.seats) for line_up in early}
    over = [Hosting(line_up.meeting, member) for line_up in early for member in line_up.members]
    rest = [line_up.meeting for line_up in late]

    assert hosts(plan(quarters(n), network, locked=locked, seats=seats, first_meeting=START)) == hosts(
        line_ups
    )
    assert plan(rest, network, locked=locked, seats=seats, first_meeting=START) == late
    if all(line_up.members for line_up in early):
        assert plan(rest, network, over, seats=seats, first_meeting=START) == late


@given(networks(), MEETING_COUNTS, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_what_is_given_does_not_matter(network: list[Candidate], n: int, random: Random) -> None:
    meetings = quarters(n)
    past = [Hosting(START - timedelta(91 * i), f"m{i:02}") for i in range(1, 5)]
    expected = plan(meetings, network, past)
    for things in (network, meetings, past):
        random.shuffle(things)

    assert plan(meetings, network, past) == expected


# A network as it lives: it meets, locks what comes near, and its members change places


AHEAD, HORIZON = 8, 2
Taken = dict[date, list[str | None]]
"""Who has the seats of a meeting."""


@dataclass
class Life:
    """A network that knows its next eight meetings and locks two of them; what was agreed on stays."""

    members: list[Candidate]
    seats: int = 2
    past: list[Hosting] = field(default_factory=list)
    held: Taken = field(default_factory=dict)
    debts: Counter[str] = field(default_factory=Counter)
    begun: int = 0

    def __post_init__(self) -> None:
        self.lock()

    @property
    def ahead(self) -> list[date]:
        return quarters(self.begun + AHEAD)[self.begun :]

    def plan(self) -> Taken:
        locked = {day: tuple(held) for day, held in self.held.items()}
        found = plan(
            self.ahead,
            self.members,
            self.past,
            locked,
            seats=self.seats,
            debts=self.debts,
            first_meeting=START,
        )
        return {line_up.meeting: [seat.member for seat in line_up.seats] for line_up in found}

    def lock(self) -> None:
        """What comes near stands, and a seat that a debt brought to somebody repays it."""
        planned = self.plan()
        for day in self.ahead[:HORIZON]:
            before = self.held.get(day, [None] * self.seats)
            for member in (new for new, old in zip(planned[day], before, strict=True) if new and not old):
                self.debts[member] -= self.debts[member] > 0
            self.held[day] = planned[day]

    def meets(self) -> None:
        day = self.ahead[0]
        self.past += [Hosting(day, member) for member in self.held.pop(day) if member]
        self.begun += 1
        self.lock()

    def give(self, day: date, seat: int, member: str) -> None:
        self.held.setdefault(day, [None] * self.seats)[seat] = member

    def fits(self, day: date, seat: int, member: str) -> bool:
        return member not in [one for at, one in enumerate(self.plan()[day]) if at != seat]

    def turns_after_each_meeting(self) -> list[Counter[str]]:
        """How often each has hosted, after each meeting that there was and will be as planned."""
        turns = Counter({member.id: 0 for member in self.members})
        found = []
        for day in sorted({hosting.meeting for hosting in self.past}):
            turns.update(hosting.member for hosting in self.past if hosting.meeting == day)
            found.append(turns.copy())
        for line_up in self.plan().values():
            turns.update(member for member in line_up if member)
            found.append(turns.copy())
        return found


def spread(turns: Counter[str]) -> int:
    return max(turns.values()) - min(turns.values())


def planned_turns(life: Life) -> Counter[str]:
    """How often each hosts in the eight meetings ahead: what the order counts (RO-1)."""
    turns = Counter({member.id: 0 for member in life.members})
    for hosts_then in life.plan().values():
        turns.update(member for member in hosts_then if member)
    return turns


def cover(life: Life, at: int, seat: int, helper: str) -> bool:
    """Somebody takes a seat without a return; True where that was possible."""
    day = life.ahead[at]
    holder = life.plan()[day][seat]
    if not holder or holder == helper or not life.fits(day, seat, helper):
        return False
    life.give(day, seat, helper)
    life.debts.update({holder: 1, helper: -1})
    return True


def swap(life: Life, at: int, seat: int, other: int) -> bool:
    """The hosts of two meetings change places; True where that was possible."""
    planned, day, there = life.plan(), life.ahead[at], life.ahead[other]
    mine, theirs = planned[day][seat], planned[there][0]
    fits = mine and theirs and life.fits(day, seat, theirs) and life.fits(there, 0, mine)
    if not (mine and theirs and fits) or mine == theirs or day == there:
        return False
    life.give(day, seat, theirs)
    life.give(there, 0, mine)
    return True


@given(st.integers(1, 20), SEATS)
@settings(deadline=None, max_examples=40)
def test_i4_i5_a_round_ends_before_the_next_begins(n: int, seats: int) -> None:
    """As time passes too, not only in one plan: all others host between two turns of anybody."""
    life = Life(ordinary(n), seats)
    for _ in range(21):
        assert all(spread(turns) <= 1 for turns in life.turns_after_each_meeting())
        life.meets()
    last: dict[str, int] = {}
    for at, day in enumerate(quarters(life.begun)):
        then = {hosting.member for hosting in life.past if hosting.meeting == day}
        for member in then & set(last):
            since = quarters(life.begun)[last[member] : at + 1]
            assert {one.member for one in life.past if one.meeting in since} == {m.id for m in life.members}
        last.update(dict.fromkeys(then, at))


AT, SEAT = st.integers(0, AHEAD - 1), st.integers(0, 1)


@given(st.integers(3, 20), st.integers(0, 6), AT, SEAT, st.integers(0, 19))
@settings(deadline=None, max_examples=60)
def test_i5_one_cover_leaves_the_turns_even_but_for_two(
    n: int, meetings: int, at: int, seat: int, helper: int
) -> None:
    life = Life(ordinary(n))
    for _ in range(meetings):
        life.meets()
    cover(life, at, seat, life.members[helper % n].id)
    for _ in range(AHEAD):
        assert spread(planned_turns(life)) <= 2
        life.meets()


@given(st.integers(3, 20), st.integers(0, 6), AT, SEAT, AT)
@settings(deadline=None, max_examples=60)
def test_i5_one_swap_within_a_round_leaves_the_turns_even_but_for_two(
    n: int, meetings: int, at: int, seat: int, other: int
) -> None:
    life = Life(ordinary(n))
    for _ in range(meetings):
        life.meets()
    if abs(other - at) * 2 <= n:
        swap(life, at, seat, other)
    for _ in range(AHEAD):
        assert spread(planned_turns(life)) <= 2
        life.meets()


@given(st.integers(9, 20), st.lists(st.tuples(st.integers(0, 12), AT, SEAT), max_size=4))
@settings(deadline=None, max_examples=60)
def test_i5_covers_by_different_people_leave_the_turns_even_but_for_two(
    n: int, asked: list[tuple[int, int, int]]
) -> None:
    """In all, not only as far as the order looks back: whoever helped comes later, whoever owes sooner."""
    life = Life(ordinary(n))
    helpers = [member.id for member in reversed(life.members)]
    spared: set[str] = set()
    for meeting in range(14):
        for _, at, seat in (one for one in asked if one[0] == meeting):
            holder = life.plan()[life.ahead[at]][seat]
            helper = next(one for one in helpers if one not in spared)
            if holder and holder not in spared and cover(life, at, seat, helper):
                spared |= {holder, helper}
        assert all(spread(turns) <= 2 for turns in life.turns_after_each_meeting())
        life.meets()
