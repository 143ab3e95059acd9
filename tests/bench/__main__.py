"""`python -m tests.bench`: measures Stafet beside the stock adapter and bare aiohttp, in one run."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import dataclasses
import gc
import json
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench import directory, hearing, hosts, network, start
from tests.bench.load import Measured, Requests, ask, renewed
from tests.bench.poll import card
from tests.bench.servers import BESIDE, MEASURED, Server, Standin, cores, cpu
from tests.microsoft import buttons
from tests.process import ROOT, Stafet, pin

CARD = b"application/vnd.microsoft.card.adaptive"
STOCK, BARE, STAFET = "stock", "bare", "stafet"
DIRECTORY, HOSTS, HEARING = "directory", "hosts", "hearing"


@dataclass
class Contender:
    """One kind of request to one server; `replies` go through this connector, where there are any."""

    name: str
    server: Server | Stafet
    requests: Requests
    wanted: bytes = b""
    replies: Standin | None = None
    rounds: list[Measured] = field(default_factory=list)

    @property
    def rates(self) -> list[float]:
        return [measured.rate() for measured in self.rounds]

    @property
    def failed(self) -> int:
        return sum(measured.failed for measured in self.rounds)


RATIOS = [
    ("stafet vote", "stock tap + commit", "goal 30, first step 15"),
    ("stafet vote", "bare tap + commit", "goal 0.4"),
    ("stafet vote", "bare tap", ""),
    ("stafet question", "stock message", "goal 15"),
    ("stafet question", "bare message", ""),
    ("bare tap + commit", "stock tap + commit", ""),
    ("bare tap", "stock tap + commit", ""),
    ("bare message", "stock message", ""),
]


def main() -> int:
    asked = _asked()
    pin(cores(BESIDE))
    (ROOT / "build").mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=ROOT / "build"))
    try:
        with contextlib.ExitStack() as running:
            if set(asked.only) <= {DIRECTORY, HOSTS, HEARING}:
                return _computing(asked, folder)
            return (_start if asked.start else _load)(asked, folder, running)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3, help="of load in a round (3)")
    parser.add_argument("--rounds", type=int, default=5, help="of all contenders in turn (5)")
    parser.add_argument("--connections", type=int, nargs="+", default=[16], help="at a time (16)")
    everything = [STOCK, BARE, STAFET, DIRECTORY, HOSTS, HEARING]
    parser.add_argument("--only", nargs="+", choices=everything, default=everything)
    parser.add_argument("--json", type=Path, metavar="FILE", help="writes all measurements there")
    parser.add_argument("--start", action="store_true", help="start to ready and memory at rest instead")
    return parser.parse_args()


# -- load --------------------------------------------------------------------------------------------


def _load(asked: argparse.Namespace, folder: Path, running: contextlib.ExitStack) -> int:
    contenders, missing = _contenders(asked.only, folder, running)
    print(_setting(asked))
    outcome: dict[str, Any] = {"setting": _versions(), "connections": {}}
    gc.freeze()
    for connections in asked.connections:
        for contender in contenders:
            contender.rounds.clear()
        _measure(contenders, asked.rounds, asked.seconds, connections)
        print(_table(contenders, connections))
        outcome["connections"][str(connections)] = _figures(contenders)
    outcome |= _computed(asked, folder)
    if asked.json:
        asked.json.write_text(json.dumps(outcome, indent=1) + "\n")
    for what in missing:
        print(what)
    return 1 if missing or any(contender.failed for contender in contenders) else 0


def _measure(contenders: list[Contender], rounds: int, seconds: float, connections: int) -> None:
    """Rounds A B C, C B A, A B C …, so that what changes with time meets all alike."""
    for contender in contenders:
        _round(contender, min(seconds, 0.5), connections)
    for number in range(rounds):
        for contender in contenders if number % 2 == 0 else reversed(contenders):
            contender.rounds.append(_round(contender, seconds, connections))


def _round(contender: Contender, seconds: float, connections: int) -> Measured:
    before, worked = _count(contender)["posts"], cpu(contender.server.pid)
    port = contender.server.port
    measured = asyncio.run(ask(port, contender.requests, contender.wanted, connections, seconds))
    if contender.replies:
        _drain(contender, before, measured)
    measured.cpu = cpu(contender.server.pid) - worked
    return measured


def _drain(contender: Contender, before: int, measured: Measured) -> None:
    """A message has been dealt with when its reply has reached the connector, not when it is accepted."""
    wanted = before + len(measured.took)
    posts, quiet_since = -1, time.monotonic()
    while time.monotonic() - quiet_since < 3:
        told = _count(contender)
        if told["posts"] != posts:
            posts, quiet_since = told["posts"], time.monotonic()
        if posts >= wanted:
            break
        time.sleep(0.05)
    measured.ended = max(told["last"], measured.began + 0.001)
    if posts != wanted:
        measured.failed += abs(wanted - posts)
        measured.first_failure = measured.first_failure or f"{posts - before} replies to {wanted - before}"
        del measured.took[max(posts - before, 1) :]


def _count(contender: Contender) -> dict[str, Any]:
    if contender.replies is None:
        return {"posts": 0}
    told: dict[str, Any] = contender.replies.ask("/count")
    return told


# -- who is measured ---------------------------------------------------------------------------------


def _contenders(
    only: list[str], folder: Path, running: contextlib.ExitStack
) -> tuple[list[Contender], list[str]]:
    found, missing = [], []
    plain = running.enter_context(Standin(network.team(), folder, tls=False))
    if STOCK in only:
        found += _stock(plain, folder, running)
    if BARE in only:
        found += _bare(plain, folder, running)
    if STAFET in only:
        try:
            found += _stafet(folder, running)
        except (AssertionError, RuntimeError) as reason:
            missing.append(f"Stafet was not measured: {reason}")
    return found, missing


def _stock(plain: Standin, folder: Path, running: contextlib.ExitStack) -> list[Contender]:
    server = running.enter_context(Server("stock", folder, plain.metadata_url))
    messages, taps = _requests(plain, "/api/messages")
    return [
        Contender("stock message", server, messages, replies=plain),
        Contender("stock tap + commit", server, taps, CARD),
    ]


def _bare(plain: Standin, folder: Path, running: contextlib.ExitStack) -> list[Contender]:
    server = running.enter_context(Server("bare", folder))
    messages, taps = _requests(plain, "/api/messages")
    _, committed = _requests(plain, "/api/committed")
    return [
        Contender("bare message", server, messages, replies=plain),
        Contender("bare tap", server, taps, CARD),
        Contender("bare tap + commit", server, committed, CARD),
    ]


def _requests(plain: Standin, path: str) -> tuple[Requests, Requests]:
    """The question and the vote of each member, for the bots that are not Stafet."""
    teams, people = plain.activities, plain.activities.team.members
    shown = {"attachments": [{"contentType": CARD.decode(), "content": card("")}]}
    questions = [teams.message(network.QUESTION, by=one) for one in people]
    taps = [
        teams.tap("1700000000000", button["verb"], {**button["data"], "reason": ""}, one)
        for one in people
        for button in buttons(shown)
    ]
    return (
        Requests(path, plain.token(), [renewed(one) for one in questions]),
        Requests(path, plain.token(), [renewed(one) for one in taps]),
    )


def _stafet(folder: Path, running: contextlib.ExitStack) -> list[Contender]:
    """Stafet itself talks https only once it has an app id, so that its connector is a TLS one."""
    secured = running.enter_context(Standin(network.team(), folder, tls=True))
    env = secured.env() | {"ACTIONS_PER_PERSON": "0", "SEND_LIMITS": "0", "LOG_LEVEL": "WARNING"}
    stafet = Stafet(env, folder=folder, cores=cores(MEASURED))
    loaded = stafet.load(*network.write(folder))
    if loaded.returncode:
        raise RuntimeError(f"load ended with {loaded.returncode}: {loaded.stdout}{loaded.stderr}"[-2000:])
    running.enter_context(stafet)
    built = network.Network(stafet, secured)
    taps = [renewed(one) for one in built.taps()]
    questions = [renewed(one) for one in built.questions()]
    path, token = "/api/messages", secured.token()
    return [
        Contender("stafet question", stafet, Requests(path, token, questions), replies=secured),
        Contender("stafet vote", stafet, Requests(path, token, taps), CARD),
    ]


# -- what is told ------------------------------------------------------------------------------------


def _setting(asked: argparse.Namespace) -> str:
    return f"""\
{asked.rounds} rounds of {asked.seconds:g} s each, all contenders in turn; {_versions()["python"]}, \
{os.cpu_count()} cores, each server on one of them, load and connectors on another.
- stock: botbuilder {_versions()["botbuilder"]} CloudAdapter with its own token check (one token, as Teams \
reuses its own; the token for replies is given to it); a tap is one durable upsert, a transaction each.
- bare: aiohttp, no authentication; a tap without and with a durable upsert, grouped commits.
- stafet: the real process with all that it does, over TLS to its connector (it talks https only); the
  connector of the other two is plain http.
A message counts when its reply has reached the connector; its times are those of the HTTP answer. CPU is the
server's own work for one request. All stores: SQLite, WAL, synchronous=FULL, on one disk.
"""


def _versions() -> dict[str, Any]:
    return {
        "python": f"Python {platform.python_version()}",
        "botbuilder": version("botbuilder-core"),
        "aiohttp": version("aiohttp"),
        "machine": platform.platform(),
    }


def _table(contenders: list[Contender], connections: int) -> str:
    lines = [
        f"{connections} connections",
        f"{'':<22}{'a second':>10}{'min–max':>16}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs':>9}",
    ]
    for contender in contenders:
        middle = partial(_middle, contender)
        told = f"{contender.name:<22}{statistics.median(contender.rates):>10,.0f}"
        told += f"{f'{min(contender.rates):,.0f}–{max(contender.rates):,.0f}':>16}"
        told += f"{middle(0.5):>9.1f}{middle(0.99):>9.1f}{_work(contender):>9.0f}"
        lines.append(told + _faults(contender))
    return "\n".join([*lines, "", *_ratios(contenders), ""])


def _middle(contender: Contender, share: float) -> float:
    return statistics.median(measured.within(share) for measured in contender.rounds)


def _work(contender: Contender) -> float:
    """The server's own work for one request, in µs: what other programs on the machine disturb least."""
    return statistics.median(measured.cpu / max(len(measured.took), 1) * 1e6 for measured in contender.rounds)


def _faults(contender: Contender) -> str:
    first = next((measured.first_failure for measured in contender.rounds if measured.failed), "")
    return f"   {contender.failed} FAILED, first: {first}" if contender.failed else ""


def _ratios(contenders: list[Contender]) -> list[str]:
    """Each ratio is taken within a round; the median of the rounds, with the least and the most."""
    known = {contender.name: contender for contender in contenders}
    lines = [f"{'':<42}{'ratio':>7}{'min–max':>16}{'by CPU':>9}"]
    for above, below, goal in RATIOS:
        if above in known and below in known and all(known[below].rates):
            pair = zip(known[above].rates, known[below].rates, strict=True)
            every = [one / other for one, other in pair]
            by_cpu = _work(known[below]) / (_work(known[above]) or 1)
            lines.append(
                f"{f'{above} ÷ {below}':<42}{_short(statistics.median(every)):>7}"
                f"{f'{_short(min(every))}–{_short(max(every))}':>16}{_short(by_cpu):>9}   {goal}".rstrip()
            )
    return lines if len(lines) > 1 else []


def _short(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def _figures(contenders: list[Contender]) -> dict[str, Any]:
    return {
        contender.name: {
            "rates": [round(rate, 1) for rate in contender.rates],
            "p50_ms": round(_middle(contender, 0.5), 3),
            "p99_ms": round(_middle(contender, 0.99), 3),
            "cpu_us": round(_work(contender), 1),
            "failed": contender.failed,
        }
        for contender in contenders
    }


# -- what is only computed ---------------------------------------------------------------------------


def _computing(asked: argparse.Namespace, folder: Path) -> int:
    """Without any load: nobody else is measured beside it."""
    outcome = _computed(asked, folder)
    if asked.json:
        asked.json.write_text(json.dumps(outcome, indent=1) + "\n")
    return 0


def _computed(asked: argparse.Namespace, folder: Path) -> dict[str, Any]:
    outcome: dict[str, Any] = {}
    if HEARING in asked.only:
        heard = hearing.measure(asked.rounds)
        print(hearing.table(heard))
        outcome["hearing"] = dataclasses.asdict(heard)
    if HOSTS in asked.only:
        planned = hosts.measure(folder, asked.rounds)
        print(hosts.table(planned))
        outcome["hosts"] = dataclasses.asdict(planned)
    if DIRECTORY in asked.only:
        answered = directory.measure(folder)
        print(directory.table(answered))
        outcome["directory"] = dataclasses.asdict(answered)
    return outcome


# -- start -------------------------------------------------------------------------------------------


def _start(asked: argparse.Namespace, folder: Path, running: contextlib.ExitStack) -> int:
    figures = start.measure(folder, asked.rounds)
    print(start.table(figures))
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
