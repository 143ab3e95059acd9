"""What a clock that asks every network at every look would say now, beside one that asks some only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from bot.core.clockwork import Clockwork
from storage import cards, networks, outbox
from storage.agenda import guests
from storage.db import Db, Store
from storage.network import tasks

Deeds = Sequence[tuple[str, Any]]


class _Undone(Exception):
    """It was only tried."""


def overlooked(clockwork: Clockwork, store: Store, now: datetime, asked: Collection[UUID]) -> list[str]:
    """What the deeds of a round would leave behind in the networks that were not asked; none of it stays.

    All are tried at once: only where something is left, each alone, to say which it was.
    """
    deeds = clockwork.house.rounds
    others = [home for home in store.now(networks.active) if home.id not in asked]
    if not others or not _leave(clockwork, store, now, others, deeds):
        return []
    alone = [
        f"{name} in {home.name} at {now:%a %Y-%m-%d %H:%M:%S}"
        for home in others
        for name, deed in deeds
        if _leave(clockwork, store, now, [home], [(name, deed)])
    ]
    return alone or [f"several together at {now:%a %Y-%m-%d %H:%M:%S}"]


def _leave(
    clockwork: Clockwork, store: Store, now: datetime, homes: Sequence[networks.Network], deeds: Deeds
) -> bool:
    """Something is left behind in these networks by these deeds, which are undone."""
    left = False

    def work(db: Db) -> None:
        nonlocal left
        before = _left(db)
        for home in homes:
            for _, deed in deeds:
                deed(clockwork.tick(db, now), home)
                db.write_later()
        left = _left(db) != before
        raise _Undone

    try:
        store.now(work)
    except _Undone:
        return left
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
