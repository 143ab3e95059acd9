"""How long an answer of a very large directory takes to compute, and the memory of the process that gives it.

As a program of its own (`python -m tests.bench.directory STORE`) it asks; the benchmark makes the store.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.features.directory.asked import mine
from storage.db import Db, Store
from storage.directory import directory, edits
from tests.bench.network import ROLES_HEAD, UNITS_HEAD, csv
from tests.bench.start import peak
from tests.dialog import HOUSE, TENANT, Network, Someone
from tests.process import ROOT, Stafet

UNITS, GROUPS, IN_A_GROUP = 5000, 10, 4
ROLES = UNITS * GROUPS * IN_A_GROUP
ASKED = 60
PATIENCE = 1800
"""Seconds for the load."""

_FIRST = (
    "aero akva bio elektro energi fysio geo hydro info kemi laser mari nano opto plante rum sol termo vind"
)
_MIDDLE = (
    "analyse data drift foto genom kraft lyd metal mikro polymer proces protein robot stof system trafik"
)
_LAST = "design dynamik forskning innovation lære modeller sikkerhed styring teknik udvikling viden videnskab"
_AREAS = ("laboratorier;laboratories", "kontorer;offices", "værksted;workshop", "renrum;cleanroom")


@dataclass(frozen=True)
class Asked:
    """One kind of question: milliseconds of each one's computing and of each one from in to out."""

    computed: list[float]
    took: list[float]


@dataclass(frozen=True)
class Figures:
    asked: dict[str, Asked]
    ahead: float
    first: float
    after_edit: list[float]
    mib: float


# --- the university ---------------------------------------------------------------------------------------


def unit_names() -> list[str]:
    made = [
        f"{one}{two}{three}" for one in _FIRST.split() for two in _MIDDLE.split() for three in _LAST.split()
    ]
    two_words = [f"{one} og {other}" for one, other in zip(made, reversed(made), strict=True)]
    return random.Random(4).sample([*made, *two_words], UNITS)


def write(folder: Path) -> tuple[Path, Path]:
    names = unit_names()
    units = [
        f"e{at:04};Institut for {name};Department of {name};institut;{name}|DTU {name};;;;"
        for at, name in enumerate(names)
    ]
    roles = [line for at in range(UNITS) for line in _roles(at)]
    assert len(roles) == ROLES
    return csv(folder / "units.csv", [UNITS_HEAD, *units]), csv(
        folder / "directory.csv", [ROLES_HEAD, *roles]
    )


def _roles(unit: int) -> Iterator[str]:
    for group in range(GROUPS):
        where = f"e{unit:04};G{group};{_AREAS[group % len(_AREAS)]};{_building(unit, group)};lab"
        for kind in ("AMR", "AMR_SUBSTITUTE", "LEADER", "AMR"):
            name, mail = _name(unit, group, kind), _mail(unit, group)
            yield f"{where};{kind};{name};{mail};;da;2024-01-02;;;;;yes;2026-10-01"


def _name(unit: int, group: int, kind: str) -> str:
    number = f"{unit:04}{group}{kind[:1]}{kind[-1:]}"
    last = f"{number}x" if kind == "AMR" else number
    return f"Ansat {last.translate(str.maketrans('0123456789', 'abcdefghij'))}"


def _building(unit: int, group: int) -> str:
    return f"{100 + unit % 800}{'ABCDEFGHIJ'[group] if unit % 3 else ''}"


_SERIAL = iter(range(10 * ROLES))


def _mail(unit: int, group: int) -> str:
    return f"a{unit}.{group}.{next(_SERIAL)}@example.org"


# --- asking -----------------------------------------------------------------------------------------------


def measure(folder: Path) -> Figures:
    """The real program loads the files, and a process that does nothing else answers from its store."""
    stafet = Stafet(folder=folder)
    units, roles = write(folder)
    told = ("load", "--units", str(units), "--directory", str(roles), "--tenant", TENANT)
    loaded = stafet.run(*told, timeout=PATIENCE)
    if loaded.returncode:
        raise RuntimeError(f"load ended with {loaded.returncode}: {loaded.stdout}{loaded.stderr}"[-2000:])
    program = [sys.executable, "-m", "tests.bench.directory", stafet.env["DATABASE_URL"]]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True)
    known = json.loads(done.stdout)
    return Figures(**{**known, "asked": {kind: Asked(**one) for kind, one in known["asked"].items()}})


def questions() -> dict[str, list[str]]:
    chosen = random.Random(7)
    names = chosen.sample(unit_names(), ASKED)
    people = [_name(chosen.randrange(UNITS), 0, "LEADER") for _ in range(ASKED)]
    return {
        "exact unit": [f"Hvem er AMR på Institut for {name}?" for name in names],
        "misspelt unit": [f"hvem er amr på {_misspelt(name, chosen)}" for name in names],
        "two long slips": [
            f"hej, jeg vil gerne vide hvem der er AMR på institut for {_misspelt(name, chosen)} hos os"
            for name in names
        ],
        "building": [f"hvem er AMR i bygning {number}" for number in range(100, 100 + ASKED)],
        "area alone": [f"hvem er AMR {words}" for words in ("i renrummet", "på værkstedet")] * (ASKED // 2),
        "area in a unit": [f"hvem er AMR i renrummet på {name}" for name in names],
        "own unit": ["who is AMR in my unit?", "hvem er AMR hos os?"] * (ASKED // 2),
        "whole name": [f"hvem er {name}" for name in people],
        "last name": [f"kender du {name.split()[1]}" for name in people],
        "unknown": [f"hvem er AMR på {_misspelt(name[::-1], chosen)} instituttet" for name in names],
    }


def _misspelt(name: str, chosen: random.Random) -> str:
    at = chosen.randrange(1, len(name) - 2)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


async def ask(store: Store) -> Figures:
    network = Network(store)
    network.router = Router(HOUSE, store, network.router.entrance.defaults, Pace(0, 1.0))
    noah = network.employee("Noah Winkel")
    began = time.perf_counter()
    with store.reading() as db:
        mine.read_ahead(db)
    ahead = (time.perf_counter() - began) * 1000
    await _timed(noah, "Hvem er TR på DTU?")  # the catalogue's first sentences
    first = (await _timed(noah, "Hvem er AMR på DTU?"))[1]
    await network.router.take(noah._incoming("personal", None, text=f"min enhed er DTU {unit_names()[7]}"))
    asked = {}
    for kind, sentences in questions().items():
        pairs = [await _timed(noah, sentence) for sentence in sentences]
        asked[kind] = Asked([computed for computed, _ in pairs], [took for _, took in pairs])
    after_edit = [await _after_an_edit(store, network, noah, at) for at in range(5)]
    return Figures(asked, ahead, first, after_edit, peak())


async def _timed(noah: Someone, sentence: str) -> tuple[float, float]:
    """Milliseconds of work of all threads, and from the message to its answer, the commit included."""
    incoming = noah._incoming("personal", None, text=sentence)
    began, worked = time.perf_counter(), time.process_time()
    outcome = await noah.network.router.take(incoming)
    worked, took = time.process_time() - worked, time.perf_counter() - began
    assert outcome.says, f"no answer to {sentence}"
    return worked * 1000, took * 1000


async def _after_an_edit(store: Store, network: Network, noah: Someone, at: int) -> float:
    """Milliseconds of work of the first question behind a form that moved a group into another building."""

    def work(db: Db) -> None:
        known = directory.roles_in(db, TENANT, f"e{at:04}")[0]
        edits.change(db, known, {"buildings": (f"9{at}X",)}, network.clock, network.clock.date())

    store.now(work)
    return (await _timed(noah, f"hvem er AMR i bygning 9{at}X"))[0]


# --- what is told -----------------------------------------------------------------------------------------


def table(figures: Figures) -> str:
    lines = [
        f"{ROLES:,} roles in {UNITS:,} units; ms of computing (and from the message to its answer)",
        f"{'':<18}{'median':>9}{'worst':>9}{'median':>12}{'worst':>9}",
    ]
    for kind, one in figures.asked.items():
        lines.append(
            f"{kind:<18}{statistics.median(one.computed):>9.1f}{max(one.computed):>9.1f}"
            f"{statistics.median(one.took):>12.1f}{max(one.took):>9.1f}   goal 10"
        )
    after = f"median {statistics.median(figures.after_edit):.1f}, worst {max(figures.after_edit):.1f}"
    lines += [
        f"read ahead at the start: {figures.ahead:,.0f} ms; the first question: {figures.first:,.0f} ms",
        f"the first after a change by form: {after} ms",
        f"memory of that process at its highest: {figures.mib:.0f} MiB   goal 300 MB",
    ]
    return "\n".join(lines)


def main() -> int:
    store = Store(sys.argv[1])
    print(json.dumps(asdict(asyncio.run(ask(store)))))
    store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
