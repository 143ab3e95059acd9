"""Whatever people tap, in whatever order and however often: the rule's result, and nothing shown early."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import voting
from bot.turn import Incoming
from cards.kit import render
from cards.words import Reader
from storage import decisions, migrating, networks
from storage import votes as kept
from storage.ballots import Choice, Kind, Shown, Terms
from storage.db import Db, Store
from tests.dialog import COPENHAGEN, TEAM, TENANT, Network, Someone, card_words

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen")
LABELS = {Choice.SUPPORT: "Jeg støtter", Choice.NEITHER: "Hverken for eller imod"}
LABELS |= {
    Choice.OBJECTION: "Jeg har en indvending",
    Choice.YES: "Ja",
    Choice.NO: "Nej",
    Choice.BLANK: "Blank",
}


class World:
    """One network on one store, in which every example opens ballots of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(f"sqlite:///{Path(self.folder.name)}/stafet.db")
        migrating.migrate(self.store.engine)
        self.network = Network(self.store)
        self.people = [self.network.member(name) for name in NAMES]
        self.guest = self.network.guest("Gitte Toft")

    def opened(self, kind: Kind, terms: Terms) -> UUID:
        def work(db: Db) -> UUID:
            home = networks.by_team(db, TENANT, TEAM)
            assert home is not None
            by = next(one for one in networks.everybody(db, home.id) if one.name == NAMES[0])
            closes = self.network.clock + timedelta(days=7)
            return kept.open_ballot(db, home.id, "Skal vi?", by, self.network.clock, closes, kind, terms).id

        return self.store.now(work)

    def drawn(self, ballot: UUID) -> str:
        """The card that everybody sees now."""

        def work(db: Db) -> str:
            home = networks.by_team(db, TENANT, TEAM)
            assert home is not None
            found = kept.ballot(db, home.id, ballot)
            assert found is not None
            return card_words(render(voting.drawn(db, found), Reader("da", COPENHAGEN)))

        return self.store.now(work)


@dataclass
class Counted:
    """What the rule makes of a person's clicks: the one that Teams dates latest counts."""

    choice: Choice
    clicked: int


WORLD: list[World] = []


def world() -> World:
    if not WORLD:
        WORLD.append(World())
    return WORLD[0]


people = st.integers(0, len(NAMES) - 1)
moments = st.integers(0, 50)


class Taps(RuleBasedStateMachine):
    """Any people tap, take back, tap again, and Teams delivers late and twice."""

    kind, terms, choices = Kind.CONSENT, Terms(), (Choice.SUPPORT, Choice.NEITHER, Choice.OBJECTION)
    hidden = False

    @initialize()
    def opens(self) -> None:
        self.world = world()
        self.ballot = self.world.opened(self.kind, self.terms)
        self.newest: dict[int, Counted] = {}
        self.sent: list[Incoming] = []
        self.answers: list[str] = []

    def deliver(self, someone: Someone, incoming: Incoming) -> str:
        answer = someone._answer(asyncio.run(self.world.network.take(incoming)))
        self.answers.append(answer)
        return answer

    def incoming(self, someone: Someone, choice: Choice, clicked: int, version: int = 1) -> Incoming:
        values = {"ballot": str(self.ballot), "choice": choice.value, "version": version, "reason": "fordi"}
        verb = "votes.Cast" if version == 1 else "votes.CastAnew"
        told = someone._incoming("channel", None, verb=verb, values=values, in_response=True)
        return replace(told, clicked_at=told.at + timedelta(seconds=clicked))

    @rule(who=people, choice=st.sampled_from(range(3)), clicked=moments)
    def taps(self, who: int, choice: int, clicked: int) -> None:
        incoming = self.incoming(self.world.people[who], self.choices[choice], clicked)
        self.sent.append(incoming)
        self.deliver(self.world.people[who], incoming)
        before = self.newest.get(who)
        if before is None or clicked >= before.clicked:
            self.newest[who] = Counted(self.choices[choice], clicked)

    @rule(which=st.integers(0, 99))
    def comes_again(self, which: int) -> None:
        """The same activity once more, however late: it changes nothing."""
        if self.sent:
            incoming = self.sent[which % len(self.sent)]
            someone = next(one for one in self.world.people if one.profile == incoming.sender)
            self.deliver(someone, incoming)

    @rule(choice=st.sampled_from(range(3)), clicked=moments)
    def a_guest_tries(self, choice: int, clicked: int) -> None:
        guest = self.world.guest
        assert "medlemmer" in self.deliver(guest, self.incoming(guest, self.choices[choice], clicked))

    @rule(who=people, clicked=moments)
    def an_old_card_is_tapped(self, who: int, clicked: int) -> None:
        """A version that the text does not have: not counted, whoever taps it."""
        someone = self.world.people[who]
        told = self.deliver(someone, self.incoming(someone, self.choices[0], clicked, version=7))
        assert "ikke talt med" in told

    @invariant()
    def the_card_is_right(self) -> None:
        if not hasattr(self, "ballot"):
            return
        shown = self.world.drawn(self.ballot)
        counts = Counter(one.choice for one in self.newest.values())
        for choice in self.choices:
            assert (f"{LABELS[choice]}: {counts[choice]}" in shown.splitlines()) is not self.hidden

    def teardown(self) -> None:
        if self.hidden:
            told = "\n".join(self.answers)
            assert not any(f"{LABELS[choice]}: " in told for choice in self.choices)


class HiddenTaps(Taps):
    """The same where nothing may be seen before the close."""

    kind, terms = Kind.MAJORITY, Terms(shown=Shown.AFTER_CLOSE)
    choices = (Choice.YES, Choice.NO, Choice.BLANK)
    hidden = True


_few = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTaps = Taps.TestCase
TestTaps.settings = _few
TestHiddenTaps = HiddenTaps.TestCase
TestHiddenTaps.settings = _few


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
    ballot = here.opened(Kind.MAJORITY, Terms(confidential=confidential))
    for someone in here.people:
        values = {"ballot": str(ballot), "choice": "no"}
        told = someone._incoming("channel", None, verb="votes.Cast", values=values, in_response=True)
        asyncio.run(here.network.take(told))

    rows = here.store.now(
        lambda db: db.execute(select(journal).where(journal.c.thing == ballot)).mappings().all()
    )
    told_choices = [row for row in rows if "no" in str(row["after"])]
    assert len(rows) == len(NAMES)
    assert bool(told_choices) is not confidential
