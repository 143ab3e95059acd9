"""What a clock that asks every network at every look would say now, beside one that asks some only."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from bot.core.rounds import Rounds
from storage import cards, networks, outbox
from storage.agenda import guests
from storage.db import Db, Store
from storage.network import tasks


class _Undone(Exception):
    """It was only tried."""


def overlooked(rounds: Rounds, store: Store, now: datetime, asked: Collection[UUID]) -> list[str]:
    """What the deeds of a round would leave behind in the networks that were not asked; none of it stays."""
    found: list[str] = []

    def work(db: Db) -> None:
        for home in networks.active(db):
            for name, deed in rounds.house.rounds if home.id not in asked else ():
                before = _left(db)
                deed(rounds.tick(db, now), home)
                db.write_later()
                if _left(db) != before:
                    found.append(f"{name} in {home.name} at {now:%a %Y-%m-%d %H:%M:%S}")
        raise _Undone

    try:
        store.now(work)
    except _Undone:
        return found
    raise AssertionError("nothing of it may stay")


def _left(db: Db) -> list[Any]:
    asked = (
        select(func.count()).select_from(outbox.letters),
        select(func.count()).select_from(tasks.reminded),
        select(func.sum(cards.shown.c.version)),
        select(func.count(guests.guests.c.thanked_at), func.max(guests.guests.c.told)),
        select(func.max(networks.networks.c.begun), func.min(networks.networks.c.begun)),
    )
    return [db.execute(one).all() for one in asked]
