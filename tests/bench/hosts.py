"""How long the fair order of hosts takes: three hundred members, ten years of meetings, and ten years past.

The rule alone, which must stay under a second, and a whole change of the plan on a real store too.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from bot.features.hosts import seating
from bot.features.hosts.rotation import Candidate, Hosting, plan
from storage import migrating, networks
from storage.agenda import agenda
from storage.db import Db, Store
from tests.dialog import TEAM, TENANT, Network, here

MEMBERS, UNITS, MEETINGS = 300, 30, 40
GOAL = 1.0
"""Seconds for the rule."""

_START = date(2026, 1, 6)
_NOW = here(2026, 1, 5, 9)


@dataclass(frozen=True)
class Figures:
    """Seconds of computing: the rule alone, the first plan of all meetings, and one without any change."""

    rule: float
    first: float
    again: float


def measure(folder: Path, rounds: int) -> Figures:
    store = Store(f"sqlite:///{folder / 'hosts.db'}")
    migrating.migrate(store.engine)
    try:
        home = _network(store)
        first = _took(lambda: store.now(lambda db: seating.replan(db, home, _NOW)))
        again = [_took(lambda: store.now(lambda db: seating.replan(db, home, _NOW))) for _ in range(rounds)]
        return Figures(statistics.median(_rule() for _ in range(rounds)), first, statistics.median(again))
    finally:
        store.close()


def table(figures: Figures) -> str:
    return f"""\
hosts: {MEMBERS} members in {UNITS} units, {MEETINGS} meetings ahead, seconds of computing
{"the rule":<34}{figures.rule:>8.3f}   goal {GOAL:g} ({GOAL / figures.rule:.0f} times faster)
{"a first plan, stored and explained":<34}{figures.first:>8.3f}
{"planning again, nothing changed":<34}{figures.again:>8.3f}
"""


def _took(work: object) -> float:
    began = process_time()
    work()  # type: ignore[operator]
    return process_time() - began


def _quarters(number: int) -> list[date]:
    return [_START + timedelta(days=91 * at) for at in range(number)]


def _rule() -> float:
    members = [
        Candidate(f"m{at:03}", f"u{at % UNITS:03}", date(2019, 1, 1) + timedelta(at)) for at in range(MEMBERS)
    ]
    past = [Hosting(_START - timedelta(91 * at), f"m{at % MEMBERS:03}") for at in range(1, MEETINGS + 1)]
    return _took(lambda: plan(_quarters(MEETINGS), members, past, first_meeting=_START))


def _network(store: Store) -> networks.Network:
    """The same on a store: members with a role each, and meetings whose hosts nobody has planned yet."""
    made = Network(store)
    for at in range(UNITS):
        made.unit(f"u{at}", f"DTU {at}")
    names = [f"{chr(65 + at % 26)}{chr(97 + at // 26)}x Test" for at in range(MEMBERS)]
    made.members(names, [f"u{at % UNITS}" for at in range(MEMBERS)])

    def work(db: Db) -> networks.Network:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        for day in _quarters(MEETINGS):
            starts = here(day.year, day.month, day.day, 12)
            values = {"title": {"da": "m"}, "place": {}, "planned_by": None, "planned_at": _NOW}
            agenda.plan(db, home.id, starts_at=starts, ends_at=starts + timedelta(hours=3), **values)
        return home

    return store.now(work)
