"""Printing: the pack for KAMU and the action plan as files, without the bot, and the plan taken in again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.features.plan import packpaper
from cards.words import Language
from storage import networks
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


def printed(db: Db, network: Network, sitting: UUID) -> Iterator[Printed]:
    """Every version of a meeting's pack, in the network's language; a later one ends with what is other."""
    language: Language = "en" if network.language == "en" else "da"
    for version in pack.versions(db, network.id, sitting):
        made = packpaper.on_paper(db, network, version, language)
        files = {form: packpaper.written(made, form) for form in packpaper.FORMS}
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
        return _write(words.to, printed(db, network, packed[-1]))


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
