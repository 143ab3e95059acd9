"""A network for the tests that try any order of taps: every example opens polls of its own in it."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from bot.core.turn import Incoming
from bot.features.votes import closing, voting
from bot.language.workdays import Calendar
from bot.process import exporting
from cards.kit import render
from cards.words import Reader
from storage import migrating, networks
from storage.db import Db, Store
from storage.directory import directory
from storage.networks import Network as Home
from storage.votes import options
from storage.votes import votes as kept
from storage.votes.options import Option
from storage.votes.poll import Kind, Poll, Terms
from tests.dialog import COPENHAGEN, TEAM, TENANT, Network, Someone, card_words

T = TypeVar("T")
NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Gitte Lorentzen")
ABSENT, DEPUTY = len(NAMES) - 1, len(NAMES)
"""The last of them is on leave; whoever fills her place is the one after."""


class World:
    """Six members, of whom one is on leave and has a deputy; and a guest."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(f"sqlite:///{Path(self.folder.name)}/stafet.db")
        migrating.migrate(self.store.engine)
        self.network = Network(self.store)
        self.people = [self.network.member(name) for name in NAMES[:ABSENT]]
        away = {"leave_from": date(2026, 1, 1), "leave_to": date(2027, 12, 31)}
        self.network.unit("aqua", "DTU Aqua")
        self.network.role(directory.AMK, NAMES[ABSENT], "aqua", **away)
        self.network.role(directory.AMK_DEPUTY, "Tine Holst", "aqua")
        self.people += [self.network.guest(NAMES[ABSENT]), self.network.guest("Tine Holst")]
        self.guest = self.network.guest("Farah Aziz")

    def now(self, work: Any) -> Any:
        """Work on the store, with the network."""

        def in_it(db: Db) -> Any:
            home = networks.by_team(db, TENANT, TEAM)
            assert home is not None
            return work(db, home)

        return self.store.now(in_it)

    def opened(self, kind: Kind, terms: Terms, words: tuple[str, ...] = ()) -> UUID:
        def work(db: Db, home: Home) -> UUID:
            by = next(one for one in networks.everybody(db, home.id) if one.name == NAMES[0])
            now = self.network.clock
            closes = now + timedelta(days=7)
            made = kept.open_poll(db, home.id, "Skal vi?", by, now, closes, kind, terms)
            options.put(db, made.id, words, by.id, now)
            return made.id

        return self.now(work)  # type: ignore[no-any-return]

    def drawn(self, poll: UUID) -> str:
        """The card that everybody sees now."""
        return self.now(lambda db, home: _read(voting.drawn(db, _found(db, home, poll))))  # type: ignore[no-any-return]

    def options(self, poll: UUID) -> list[Option]:
        return self.now(lambda db, _: options.of_poll(db, poll))  # type: ignore[no-any-return]

    def closed(self, poll: UUID) -> Poll:
        """At its deadline."""

        def work(db: Db, home: Home) -> Poll:
            found = _found(db, home, poll)
            calendar = Calendar(COPENHAGEN, frozenset())
            return closing.settle(db, found, home, found.closes_at, calendar)

        return self.now(work)  # type: ignore[no-any-return]

    def remembered(self, poll: UUID) -> str:
        """All that the register tells of it: on its card and in an export."""

        def work(db: Db, home: Home) -> str:
            memory = exporting.remembered(db, home, None)
            found = [one for one in memory.decisions if one.poll == poll]
            exported = [str(exporting.record(memory, one)) for one in found]
            shown = [_read(voting.drawn(db, _found(db, home, poll)))]
            return "\n".join([*exported, *shown])

        return self.now(work)  # type: ignore[no-any-return]

    def deliver(self, someone: Someone, incoming: Incoming) -> str:
        return someone._answer(asyncio.run(self.network.take(incoming)))

    def tap(self, someone: Someone, verb: str, clicked: int, **values: Any) -> Incoming:
        """A tap that Teams dates so many seconds from now."""
        told = someone._incoming("channel", None, verb=verb, values=values, in_response=True)
        return replace(told, clicked_at=told.at + timedelta(seconds=clicked))


def _found(db: Db, home: Home, poll: UUID) -> Poll:
    found = kept.poll(db, home.id, poll)
    assert found is not None
    return found


def _read(card: Any) -> str:
    return card_words(render(card, Reader("da", COPENHAGEN)))


@cache
def world() -> World:
    return World()
