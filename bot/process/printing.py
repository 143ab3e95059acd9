"""Printing: the pack for KAMU and the action plan as files, without the bot, and the plan taken in again."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.features.plan import packpaper
from cards.words import Language
from storage import networks
from storage.csvs import Reached
from storage.db import Db, Store
from storage.networks import Network
from storage.plan import kamu, pack, plan


class WhichNetwork(Exception):
    """Which network is meant cannot be known."""

    def __init__(self, names: str) -> None:
        super().__init__(names)
        self.faults = [f"name one network with --network: {names or 'there is none yet'}"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A version of a pack on paper: its name, and its files by their endings."""

    name: str
    files: Mapping[str, bytes]


class Waiting:
    """Says on standard error how far something is, once in so many seconds; of what is quick, nothing."""

    def __init__(self, every: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._every, self._clock, self._said_at = every, clock, clock()

    def reached(self, what: str, done: int, of: int) -> None:
        if self._clock() - self._said_at >= self._every:
            self._said_at = self._clock()
            sys.stderr.write(f"{what}: {done:,} of {of:,}\n")


def printed(db: Db, network: Network, sitting: UUID, reached: Reached | None = None) -> Iterator[Printed]:
    """Every version of a meeting's pack, in the network's language; a later one ends with what is other.

    `reached` hears how many of the files are written.
    """
    language: Language = "en" if network.language == "en" else "da"
    versions = pack.versions(db, network.id, sitting)
    for number, version in enumerate(versions):
        made = packpaper.on_paper(db, network, version, language)
        files = {}
        for place, form in enumerate(packpaper.FORMS, start=1):
            files[form] = packpaper.written(made, form)
            if reached:
                done = number * len(packpaper.FORMS) + place
                reached("files of the pack", done, len(versions) * len(packpaper.FORMS))
        yield Printed(packpaper.name(version), files)


def take_plan(store: Store, path: Path, named: str | None, at: datetime) -> str:
    """A file of focus areas, all or nothing; raises Faulty with its faults, or WhichNetwork."""
    rows = plan.read(path)

    def take(db: Db) -> plan.News:
        network = _network(db, named).id
        news = plan.compare(plan.all_areas(db, network), rows)
        plan.take_over(db, network, news, None, at)
        return news

    news = store.now(take)
    return f"Focus areas: {len(news.added)} added, {len(news.changed)} changed."


# --- the commands -----------------------------------------------------------------------------------------


def add_commands(exports: Any) -> None:
    """`export plan` and `export pack`, among what else can be exported."""
    areas = exports.add_parser("plan", help="the action plan's focus areas, as CSV")
    areas.add_argument("--network", help="its name, where there are several")
    areas.set_defaults(export=export_plan)
    papers = exports.add_parser("pack", help="the newest pack for KAMU: Markdown, HTML, Word and PDF")
    papers.add_argument("--network", help="its name, where there are several")
    papers.add_argument("--to", type=Path, required=True)
    papers.set_defaults(export=export_pack)


def export_plan(store: Store, words: argparse.Namespace) -> int:
    with store.reading() as db:
        try:
            network = _network(db, words.network)
        except WhichNetwork as which:
            return _complain(which.faults[0])
        sys.stdout.write(plan.written(plan.all_areas(db, network.id)))
    return 0


def export_pack(store: Store, words: argparse.Namespace) -> int:
    """Every version of the newest pack, in the network's language, into a folder that is made."""
    with store.reading() as db:
        try:
            network = _network(db, words.network)
        except WhichNetwork as which:
            return _complain(which.faults[0])
        packed = [one.id for one in kamu.sittings_of(db, network.id) if pack.newest(db, network.id, one.id)]
        if not packed:
            return _complain("there is no pack yet: it is drafted after the deadline for input")
        return _write(words.to, printed(db, network, packed[-1], Waiting().reached))


def _write(folder: Path, versions: Iterator[Printed]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for version in versions:
        for ending, content in version.files.items():
            path = folder / f"{version.name}.{ending}"
            path.write_bytes(content)
            sys.stdout.write(f"{path}\n")
    return 0


def _complain(fault: str) -> int:
    sys.stderr.write(f"{fault}\n")
    return 2


def _network(db: Db, named: str | None) -> Network:
    """The only network, or the one of that name."""
    found = networks.every(db)
    chosen = [one for one in found if named is None or one.name == named]
    if len(chosen) != 1:
        raise WhichNetwork(", ".join(one.name for one in found))
    return chosen[0]
