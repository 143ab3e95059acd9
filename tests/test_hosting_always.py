"""What always holds of the hosts, whatever people plan, agree on, take back, tell, leave and come back to."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.features.hosts import seating
from bot.features.hosts.seating import MovedOn, Rota, SeatRefused
from storage import migrating, networks
from storage.agenda import agenda
from storage.db import Db, Store
from storage.hosts import absences, hosts
from storage.hosts.hosts import Kind
from tests.dialog import TEAM, TENANT, Network, here

NAMES = ("Anna", "Bo", "Camille", "Dorte", "Emil", "Farah", "Gitte", "Henrik")
Plan = dict[tuple[uuid.UUID, int], uuid.UUID | None]


def by_name(rota: Rota) -> list[uuid.UUID]:
    """The members in an order that is the same in every run: their ids are not."""
    return sorted(rota.members, key=lambda one: rota.members[one].name)


@cache
def empty() -> tempfile.TemporaryDirectory[str]:
    """A migrated store without anything, to be copied for each example."""
    folder = tempfile.TemporaryDirectory(prefix="stafet-hosting-")
    store = Store(f"sqlite:///{Path(folder.name) / 'stafet.db'}")
    migrating.migrate(store.engine)
    store.close()
    return folder


class Hosting(RuleBasedStateMachine):
    """A network whose members do all that they may with their seats."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="stafet-hosting-")
        file = Path(self.folder.name) / "stafet.db"
        shutil.copy(Path(empty().name) / "stafet.db", file)
        self.store = Store(f"sqlite:///{file}")
        self.network = Network(self.store)
        self.now = here(2026, 1, 5, 9)
        self.next_day = date(2026, 2, 3)
        self.deals: list[uuid.UUID] = []
        self.begun: Plan = {}
        self.locked: Plan = {}
        self.gone: list[uuid.UUID] = []
        self.newcomers = ["Ida", "Jonas", "Kirsten"]

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    # --- what people do -----------------------------------------------------------------------------------

    @initialize(units=st.lists(st.integers(0, 4), min_size=1, max_size=len(NAMES)))
    def members_join(self, units: list[int]) -> None:
        for at, (name, unit) in enumerate(zip(NAMES, units, strict=False)):
            key = f"u{unit}"
            self.network.unit(key, f"DTU {unit}")
            self.network.member(f"{name} Test", key, since=date(2019, 1, 1) + timedelta(at))
        for _ in range(3):
            self.plan_a_meeting()

    @rule()
    def plan_a_meeting(self) -> None:
        starts = datetime.combine(self.next_day, here(2026, 1, 1, 12).timetz())
        self.next_day += timedelta(days=91)

        def work(db: Db) -> None:
            home = self._home(db)
            values = {"title": {"da": "m"}, "place": {}, "planned_by": None, "planned_at": self.now}
            agenda.plan(db, home.id, starts_at=starts, ends_at=starts + timedelta(hours=3), **values)
            seating.replan(db, home, self.now)

        self.store.now(work)

    @rule(weeks=st.integers(1, 20))
    def time_passes(self, weeks: int) -> None:
        self.now += timedelta(weeks=weeks)
        self._change(lambda rota: None)
        self.begun.update(self._plan(ahead=False))

    @rule(one=st.integers(0, 20), other=st.integers(0, 20))
    def two_swap(self, one: int, other: int) -> None:
        def swap(rota: Rota) -> None:
            taken = [seat for meeting in rota.ahead for seat in rota.seats_of[meeting.id] if seat.person]
            if len(taken) < 2:
                return
            mine, theirs = taken[one % len(taken)], taken[other % len(taken)]
            if mine.meeting == theirs.meeting or not (mine.person and theirs.person):
                return
            deal = uuid.uuid4()
            seating.put(
                rota,
                [(mine.place, theirs.person), (theirs.place, mine.person)],
                Kind.SWAP,
                deal,
                mine.person,
            )
            self.deals.append(deal)

        self._try(swap)

    @rule(seat=st.integers(0, 20), helper=st.integers(0, 20))
    def somebody_covers(self, seat: int, helper: int) -> None:
        self._try(lambda rota: self._cover(rota, seat, helper))

    def _cover(self, rota: Rota, seat: int, helper: int) -> None:
        seats = [one for meeting in rota.ahead for one in rota.seats_of[meeting.id]]
        if not seats or not rota.members:
            return
        person = by_name(rota)[helper % len(rota.members)]
        deal = uuid.uuid4()
        seating.put(rota, [(seats[seat % len(seats)].place, person)], Kind.COVER, deal, person)
        self.deals.append(deal)

    @rule(made=st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 20)), max_size=4))
    def i7_what_is_agreed_on_and_taken_off_again_leaves_no_trace(
        self, made: list[tuple[bool, int, int]]
    ) -> None:
        before, debts, known = self._plan(), self._owed(), len(self.deals)
        for swaps, one, other in made:
            (self.two_swap if swaps else self.somebody_covers)(one, other)
        for deal in reversed(self.deals[known:]):
            self._change(partial(seating.take_off, deal=deal, by=None))
        del self.deals[known:]

        assert self._plan() == before
        assert self._owed() == debts

    @precondition(lambda self: self.deals)
    @rule(at=st.integers(0, 20))
    def something_is_undone(self, at: int) -> None:
        deal = self.deals.pop(at % len(self.deals))
        self._try(lambda rota: seating.take_off(rota, deal, None))

    @rule(person=st.integers(0, 20), start=st.integers(0, 300), length=st.integers(0, 150))
    def somebody_is_away(self, person: int, start: int, length: int) -> None:
        def tell(rota: Rota) -> None:
            if rota.members:
                who = by_name(rota)[person % len(rota.members)]
                first = self.now.date() + timedelta(start)
                last = first + timedelta(length)
                absences.tell(rota.db, rota.network.id, who, first, last, by=who, at=self.now)

        self._change(tell)

    @rule(person=st.integers(0, 20))
    def somebody_leaves(self, person: int) -> None:
        def leave(rota: Rota) -> None:
            if len(rota.members) > 1:
                self.gone.append(by_name(rota)[person % len(rota.members)])
                networks.leave(rota.db, rota.network.id, self.gone[-1:], rota.today)

        self._change(leave)

    @precondition(lambda self: self.gone)
    @rule(at=st.integers(0, 20))
    def somebody_comes_back(self, at: int) -> None:
        back = self.gone.pop(at % len(self.gone))
        self._change(lambda rota: networks.join(rota.db, rota.network.id, [back]))

    @precondition(lambda self: self.newcomers)
    @rule(unit=st.integers(0, 4))
    def somebody_joins(self, unit: int) -> None:
        name = self.newcomers.pop()
        self.network.unit(f"u{unit}", f"DTU {unit}")
        self.network.member(f"{name} Test", f"u{unit}", since=self.now.date())
        self._leave_out(self.gone)
        self._change(lambda rota: None)

    def _leave_out(self, persons: Iterable[uuid.UUID]) -> None:
        """Whoever is new makes the harness tell the whole roster again; who left stays away."""
        self.store.now(lambda db: networks.leave(db, self._home(db).id, persons, self.now.date()))

    @rule(person=st.integers(0, 20))
    def somebody_is_there_after_all(self, person: int) -> None:
        def back(rota: Rota) -> None:
            for one in absences.of_network(rota.db, rota.network.id)[person:]:
                absences.end(rota.db, one, self.now)

        self._change(back)

    # --- what holds -----------------------------------------------------------------------------------------

    @invariant()
    def i1_i2_nobody_twice_and_no_unit_twice(self) -> None:
        """Who came back to a seat beside a colleague of the unit gives it up: it is called for."""

        def check(db: Db) -> None:
            rota = Rota(db, self._home(db), self.now)
            unable = {seat.place for _, seat in rota.unable()}
            for meeting in rota.ahead:
                seats = [one for one in rota.seats_of.get(meeting.id, ()) if one.place not in unable]
                held = [seat.person for seat in seats if seat.person]
                units = [rota.candidates[one].unit_or_self for one in held]
                assert len(set(held)) == len(held)
                assert len(set(units)) == len(units)

        self.store.now(check)

    @invariant()
    def i3_who_is_planned_is_there_and_who_cannot_is_looked_after(self) -> None:
        def check(db: Db) -> None:
            rota = Rota(db, self._home(db), self.now)
            unable = {seat.place for _, seat in rota.unable()}
            for meeting in rota.ahead:
                for seat in rota.seats_of.get(meeting.id, ()):
                    if seat.person and seat.place not in unable:
                        assert rota.candidates[seat.person].is_available(rota.day(meeting.starts_at))

        self.store.now(check)

    @invariant()
    def nobody_is_planned_before_a_first_meeting(self) -> None:
        def check(db: Db) -> None:
            rota = Rota(db, self._home(db), self.now)
            first = rota.first_meeting or date.max
            for meeting in rota.ahead:
                for seat in rota.seats_of.get(meeting.id, ()):
                    if seat.person in rota.candidates:
                        assert rota.candidates[seat.person].knows_meetings(rota.day(meeting.starts_at), first)

        self.store.now(check)

    @invariant()
    def ro3_a_locked_seat_is_never_planned_anew(self) -> None:
        """Also below what lies on top of it: taking that off shows it again (I7)."""
        seats = self.store.now(lambda db: hosts.all_seats(db, self._home(db).id))
        now: Plan = {(one.meeting, one.seat): one.planned for one in seats if one.is_locked and one.planned}

        assert {place: now.get(place) for place in self.locked} == self.locked
        self.locked = now

    @invariant()
    def i6_planning_again_changes_nothing(self) -> None:
        before = self._plan()

        assert self.store.now(lambda db: seating.replan(db, self._home(db), self.now)) == []
        assert self._plan() == before

    @invariant()
    def i8_what_is_past_stays(self) -> None:
        past = self._plan(ahead=False)

        assert {place: past[place] for place in self.begun} == self.begun

    # --- how ------------------------------------------------------------------------------------------------

    def _home(self, db: Db) -> networks.Network:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        return home

    def _change(self, deed: object) -> None:
        def work(db: Db) -> None:
            home = self._home(db)
            deed(seating.held(db, home, self.now))  # type: ignore[operator]
            seating.replan(db, home, self.now)

        self.store.now(work)

    def _try(self, deed: object) -> None:
        """What is refused changes nothing."""
        before = self._plan()
        try:
            self._change(deed)
        except (SeatRefused, MovedOn):
            assert self._plan() == before

    def _plan(self, *, ahead: bool | None = None) -> Plan:
        def read(db: Db) -> Plan:
            seats = hosts.all_seats(db, self._home(db).id)
            return {
                (seat.meeting, seat.seat): seat.person
                for seat in seats
                if ahead is None or (seat.starts_at > self.now) == ahead
            }

        return self.store.now(read)

    def _owed(self) -> dict[uuid.UUID, int]:
        return self.store.now(lambda db: hosts.owed(db, self._home(db).id))


TestHosting = Hosting.TestCase
TestHosting.settings = settings(
    deadline=None, max_examples=25, stateful_step_count=15, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("number", [1, 3, 5, 8])
def test_i4_i5_with_nothing_agreed_on_everybody_hosts_once_before_anybody_hosts_again(number: int) -> None:
    life = Hosting()
    life.members_join(list(range(number)))
    for _ in range(12):
        life.time_passes(13)
        life.plan_a_meeting()
        hosted = Counter(dict.fromkeys(range(number), 0))
        turns = Counter(person for person in life._plan().values() if person)
        hosted.update(dict(enumerate(turns.values())))

        assert max(hosted.values()) - min(hosted.values()) <= 1
    life.teardown()
