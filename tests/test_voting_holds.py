"""Whatever people tap, in whatever order and however often: the rule's result, and nothing shown early."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.turn import Incoming
from storage import networks
from storage.db import Db, Store
from storage.decisions import decisions
from storage.votes.options import Option, same
from storage.votes.poll import FEWEST_SHOWN, Choice, Kind, Shown, State, Terms
from tests.dialog import TEAM, TENANT, Network
from tests.worlds import ABSENT, DEPUTY, NAMES, world

LABELS = {Choice.SUPPORT: "Jeg støtter", Choice.NEITHER: "Hverken for eller imod"}
LABELS |= {
    Choice.OBJECTION: "Jeg har en indvending",
    Choice.YES: "Ja",
    Choice.NO: "Nej",
    Choice.BLANK: "Blank",
}
SETTLED = "kan ikke ændres"
ELIGIBLE = len(NAMES)
"""A member on leave keeps the place that a deputy fills (mechanisms DE-8)."""


@dataclass
class Counted:
    """What the rule makes of the clicks for a place: the one dated latest counts, one's own first."""

    choice: Choice
    clicked: int
    by_deputy: bool = False


people = st.integers(0, DEPUTY)
moments = st.integers(0, 50)
quorums = st.sampled_from(
    [
        Terms(),
        Terms(quorum=Fraction(7, 12)),
        Terms(quorum=Fraction(3, 4)),
        Terms(quorum=Fraction(1)),
        Terms(least=4),
    ]
)


class Taps(RuleBasedStateMachine):
    """Any people tap, take back, tap again, and Teams delivers late and twice."""

    kind, choices = Kind.CONSENT, (Choice.SUPPORT, Choice.NEITHER, Choice.OBJECTION)
    shown, confidential = Shown.ALWAYS, False

    @initialize(quorum=quorums)
    def opens(self, quorum: Terms) -> None:
        self.world = world()
        self.terms = Terms(
            shown=self.shown, confidential=self.confidential, quorum=quorum.quorum, least=quorum.least
        )
        self.poll = self.world.opened(self.kind, self.terms)
        self.newest: dict[int, Counted] = {}
        self.sent: list[tuple[int, Incoming]] = []
        self.answers: list[str] = []

    def deliver(self, who: int, incoming: Incoming) -> str:
        answer = self.world.deliver(self.world.people[who], incoming)
        self.answers.append(answer)
        return answer

    def incoming(self, who: int, choice: Choice, clicked: int, version: int = 1) -> Incoming:
        values = {"ballot": str(self.poll), "choice": choice.value, "version": version, "reason": "fordi"}
        verb = "votes.Cast" if version == 1 else "votes.CastAnew"
        return self.world.tap(self.world.people[who], verb, clicked, **values)

    @rule(who=people, choice=st.sampled_from(range(3)), clicked=moments)
    def taps(self, who: int, choice: int, clicked: int) -> None:
        incoming = self.incoming(who, self.choices[choice], clicked)
        self.sent.append((who, incoming))
        told = self.deliver(who, incoming)
        place = ABSENT if who == DEPUTY else who
        counted = Counted(self.choices[choice], clicked, by_deputy=who == DEPUTY)
        refused = self.refuses(self.newest.get(place), counted)
        assert (refused in told) if refused else True
        if not refused and self.replaces(self.newest.get(place), counted):
            self.newest[place] = counted

    def refuses(self, before: Counted | None, counted: Counted) -> str:
        """What is said where it cannot count."""
        if before and counted.by_deputy and not before.by_deputy and not self.confidential:
            return "selv stemt"
        return SETTLED if before and self.confidential else ""

    def replaces(self, before: Counted | None, counted: Counted) -> bool:
        if before is None or (before.by_deputy and not counted.by_deputy):
            return True
        return counted.clicked >= before.clicked

    @rule(which=st.integers(0, 99))
    def comes_again(self, which: int) -> None:
        """The same activity once more, however late: it changes nothing."""
        if self.sent:
            self.deliver(*self.sent[which % len(self.sent)])

    @rule(choice=st.sampled_from(range(3)), clicked=moments)
    def a_guest_tries(self, choice: int, clicked: int) -> None:
        values = {"ballot": str(self.poll), "choice": self.choices[choice].value, "reason": "fordi"}
        incoming = self.world.tap(self.world.guest, "votes.Cast", clicked, **values)
        assert "medlemmer" in self.world.deliver(self.world.guest, incoming)

    @rule(who=people, clicked=moments)
    def an_old_card_is_tapped(self, who: int, clicked: int) -> None:
        """A version that the text does not have: not counted, whoever taps it."""
        assert "ikke talt med" in self.deliver(who, self.incoming(who, self.choices[0], clicked, version=7))

    @invariant()
    def the_card_is_right(self) -> None:
        if hasattr(self, "poll"):
            self.shows(
                self.world.drawn(self.poll), hidden=self.shown is not Shown.ALWAYS or self.confidential
            )

    def shows(self, card: str, *, hidden: bool) -> None:
        counts = Counter(one.choice for one in self.newest.values())
        for choice in self.choices:
            assert (f"{LABELS[choice]}: {counts[choice]}" in card.splitlines()) is not hidden

    def teardown(self) -> None:
        """At the deadline the rule's result, with what may be shown then and nothing before."""
        if not hasattr(self, "poll"):
            return
        if self.shown is not Shown.ALWAYS or self.confidential:
            assert not any(f"{LABELS[choice]}: " in told for told in self.answers for choice in self.choices)
        outcome = self.world.closed(self.poll)
        assert outcome.state is self.expected(), (self.terms, self.newest)
        if not outcome.is_open:
            self.shows(self.world.drawn(self.poll), hidden=self.stays_hidden())
        if self.shown is Shown.NEVER:
            told = self.world.remembered(self.poll)
            assert not any(
                f"'{choice.value}'" in told or f"{LABELS[choice]}: " in told for choice in self.choices
            )

    def stays_hidden(self) -> bool:
        few = self.confidential and len(self.newest) < FEWEST_SHOWN
        return self.shown is Shown.NEVER or few

    def expected(self) -> State:
        """By the rule: an objection pauses, too few answers extend, else what was decided."""
        counts = Counter(one.choice for one in self.newest.values())
        needed = self.terms.least or ceil(ELIGIBLE * self.terms.quorum)
        enough = len(self.newest) >= max(1, needed, FEWEST_SHOWN if self.confidential else 0)
        if counts[Choice.OBJECTION] or not enough:
            return State.OPEN
        if self.kind is Kind.MAJORITY and counts[Choice.YES] <= counts[Choice.NO]:
            return State.REJECTED
        return State.ADOPTED


class Majority(Taps):
    kind, choices = Kind.MAJORITY, (Choice.YES, Choice.NO, Choice.BLANK)


class HiddenTaps(Majority):
    """Nothing may be seen before the close."""

    shown = Shown.AFTER_CLOSE


class NeverShown(Majority):
    """Nothing may be seen at all but what came out."""

    shown = Shown.NEVER


class Confidential(Majority):
    """The first answer stands, and from five on there is a result."""

    confidential = True


def first_of(option: Option) -> str:
    """Its own words, before those of what was merged into it."""
    return same(option.words.partition(" / ")[0])


class Options(RuleBasedStateMachine):
    """Options are added twice, merged, picked and taken back; each person's newest pick counts."""

    WORDS = ("Lyngby", "lyngby ", "RISØ", "Risø", "Ballerup", "Ballerup!", "Roskilde")

    @initialize()
    def opens(self) -> None:
        self.world = world()
        self.poll = self.world.opened(Kind.CHOICE, Terms(adds=True), ("Lyngby", "Risø"))
        self.known = [same("Lyngby"), same("Risø")]
        self.proposers = {one: {NAMES[0]} for one in self.known}
        self.home: dict[str, str] = {}
        self.newest: dict[int, tuple[str | None, int]] = {}

    def whole(self, word: str) -> str:
        while word in self.home:
            word = self.home[word]
        return word

    @rule(who=st.integers(0, ABSENT - 1), word=st.sampled_from(WORDS))
    def adds(self, who: int, word: str) -> None:
        someone = self.world.people[who]
        tap = self.world.tap(someone, "polls.Add", 0, ballot=str(self.poll), words=word)
        self.world.deliver(someone, tap)
        if same(word) not in (*self.known, *self.home):
            self.known.append(same(word))
        self.proposers.setdefault(self.whole(same(word)), set()).add(someone.name)

    @rule(who=st.integers(0, ABSENT - 1), which=st.integers(0, 9), clicked=moments)
    def picks(self, who: int, which: int, clicked: int) -> None:
        there = self.world.options(self.poll)
        option = there[which % len(there)]
        values = {"ballot": str(self.poll), "option": str(option.id)}
        someone = self.world.people[who]
        self.world.deliver(someone, self.world.tap(someone, "polls.Pick", clicked, **values))
        self._counts(who, first_of(option), clicked)

    @rule(who=st.integers(0, ABSENT - 1), clicked=moments)
    def takes_back(self, who: int, clicked: int) -> None:
        someone = self.world.people[who]
        self.world.deliver(someone, self.world.tap(someone, "polls.Undo", clicked, ballot=str(self.poll)))
        if self.newest.get(who, (None, 0))[0] is not None:
            self._counts(who, None, clicked)

    def _counts(self, who: int, word: str | None, clicked: int) -> None:
        if who not in self.newest or clicked >= self.newest[who][1]:
            self.newest[who] = (word, clicked)

    @rule(first=st.integers(0, 5), second=st.integers(0, 5))
    def merges(self, first: int, second: int) -> None:
        there = self.world.options(self.poll)
        one, other = there[first % len(there)], there[second % len(there)]
        if one.id == other.id or len(there) < 3:
            return

        def work(db: Db, home: Any) -> None:
            from storage.votes import options

            options.merge(db, self.poll, one.place, other.place)

        self.world.now(work)
        kept, gone = first_of(one), first_of(other)
        self.home[gone] = kept
        self.known.remove(gone)
        self.proposers[kept] |= self.proposers.pop(gone)

    @invariant()
    def each_counts_for_what_it_has_become(self) -> None:
        if not hasattr(self, "poll"):
            return
        counts = Counter(self.whole(word) for word, _ in self.newest.values() if word)
        there = self.world.options(self.poll)
        card = self.world.drawn(self.poll).splitlines()
        assert sorted(map(first_of, there)) == sorted(self.known)
        for one in there:
            word = first_of(one)
            become = {gone for gone in self.home if self.whole(gone) == word}
            assert {same(words) for words in one.words.split(" / ")} == {word, *become}
            assert f"{one.place}. {one.words}: {counts[word]}" in card
            assert set(one.proposers) == self.proposers[word]


_few = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTaps = Taps.TestCase
TestTaps.settings = _few
TestMajority = Majority.TestCase
TestMajority.settings = _few
TestHiddenTaps = HiddenTaps.TestCase
TestHiddenTaps.settings = _few
TestNeverShown = NeverShown.TestCase
TestNeverShown.settings = _few
TestConfidential = Confidential.TestCase
TestConfidential.settings = _few
TestOptions = Options.TestCase
TestOptions.settings = _few


# --- numbers ----------------------------------------------------------------------------------------------


class Fails(Exception):
    """Something goes wrong after a number was taken."""


def test_numbers_stay_gapless_with_many_at_once_and_some_that_fail(store: Store) -> None:
    network = Network(store)
    network.member("Anna Krogh")
    home = store.now(lambda db: networks.by_team(db, TENANT, TEAM))
    assert home is not None

    def work(place: int) -> Any:
        def record(db: Db) -> None:
            decisions.record(
                db,
                home.id,
                2026 + place % 2,
                title=f"{place}",
                method="meeting",
                decided_at=network.clock,
                snapshot={},
            )
            if place % 5 == 0:
                raise Fails

        return store.run(record)

    futures = [work(place) for place in range(60)]
    failed = sum(isinstance(future.exception(), Fails) for future in futures)

    register = store.now(lambda db: decisions.all_decisions(db, home.id))
    assert failed == 12
    for year in (2026, 2027):
        numbers = sorted(one.number for one in register if one.year == year)
        assert numbers == list(range(1, len(numbers) + 1))
    assert len(register) == 48


@pytest.mark.parametrize("confidential", [True, False])
def test_the_journal_of_a_confidential_vote_names_no_choice(confidential: bool) -> None:
    """Who took part stands there, what they answered does not."""
    from sqlalchemy import select

    from storage.journal import journal

    here = world()
    poll = here.opened(Kind.MAJORITY, Terms(confidential=confidential))
    for someone in here.people[:ABSENT]:
        values = {"ballot": str(poll), "choice": "no"}
        told = someone._incoming("channel", None, verb="votes.Cast", values=values, in_response=True)
        asyncio.run(here.network.take(told))

    rows = here.store.now(
        lambda db: db.execute(select(journal).where(journal.c.thing == poll)).mappings().all()
    )
    told_choices = [row for row in rows if "no" in str(row["after"])]
    assert len(rows) == ABSENT
    assert bool(told_choices) is not confidential
