"""Backing up and restoring: a restored bot answers the same, and says nothing again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from math import ceil
from pathlib import Path

import structlog

from bot.core.feature import House, Round, Tick
from bot.core.settings import Settings
from storage import backups, networks, outbox
from storage.backups import Backup
from storage.db import Db, Store
from storage.networks import Network

log = structlog.get_logger()

HALF_HOUR = timedelta(minutes=30)
MOST_LOOKS = 200
"""At networks, while the clock goes through the time since the backup: seconds, seldom more."""

MOST_ROUNDS = 5
"""What the clock does can make it do something more; it comes to rest after one or two rounds."""


def backup(store: Store, to: Path, at: datetime, version: str) -> str:
    """What was written, in a sentence; the bot may serve from the store meanwhile."""
    with store.snapshot() as db:
        written = backups.write(db, to, at, version)
    rows = sum(one.rows for one in written.values())
    return f"{to}: {rows} rows in {len(written)} tables, all that the bot knows of everybody. Keep it safe."


def restore(store: Store, told: Settings, found: Backup, house: House, at: datetime, *, replace: bool) -> str:
    """What was restored, in a sentence; raises NotEmpty or Unusable, and then nothing is written."""
    held: list[int] = []

    def afterwards(db: Db) -> None:
        held.append(say_nothing_again(db, house, told, found.taken_at, at))

    backups.restore(store, found, replace=replace, afterwards=afterwards)
    restored = f"{found.rows} rows of {found.taken_at:%Y-%m-%d %H:%M} UTC are restored."
    return f"{restored} {_told(sum(held))}"


def _told(held: int) -> str:
    if not held:
        return "No message was waiting."
    them = "1 message" if held == 1 else f"{held} messages"
    waits = "waited then or fell due since, and perhaps went out"
    return f"{them} {waits}: nothing is sent again unless a facilitator says so (status)."


def say_nothing_again(db: Db, house: House, told: Settings, since: datetime, at: datetime) -> int:
    """How many letters are held back: what waited then, and what has fallen due since.

    The bot that was backed up went on for a while, nobody knows how long. It sent what was waiting, and what
    its clock found to say. So the clock goes through that time here, and its letters are held back as well.
    """
    outbox.hold_back(db, since)
    for moment in _moments(since, at, len(networks.active(db))):
        _go_round(db, house, told, moment)
        outbox.hold_back(db, moment)
    for _ in range(MOST_ROUNDS):
        _go_round(db, house, told, at)
        if not outbox.hold_back(db, at):
            break
    return outbox.held_back(db, at)


def _moments(since: datetime, at: datetime, number: int) -> Iterator[datetime]:
    """The half hours between; fewer where there are very many, or very many networks to look at."""
    most = max(1, MOST_LOOKS // max(1, number))
    step = max(HALF_HOUR, HALF_HOUR * ceil((at - since) / HALF_HOUR / most))
    moment = since.replace(minute=since.minute // 30 * 30, second=0, microsecond=0) + step
    while moment < at:
        yield moment
        moment += step


def _go_round(db: Db, house: House, told: Settings, at: datetime) -> None:
    """Every deed of the clock once; one that fails is undone, and does not keep the others from theirs."""
    deeds: list[tuple[str, Callable[[Tick], None]]] = list(house.beats)
    for one in networks.active(db):
        deeds += [(name, partial(_here, deed, one)) for name, deed in house.rounds]
    for name, deed in deeds:
        try:
            with db.apart() as part:
                deed(Tick(part, at, told.closed_days, told.keep_years, waits=house.waits))
        except Exception:
            log.exception("a deed of the clock failed", deed=name)


def _here(deed: Round, network: Network, tick: Tick) -> None:
    deed(tick, network)
