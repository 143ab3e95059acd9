"""While a team is closed to the bot, what falls due there rests: nobody could be told, so nothing happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import func, select

from storage import networks, outbox
from storage.columns import OF_NETWORK
from storage.db import Db, Store, tables
from storage.recording import BESIDE, BESIDES

MAY = {
    "meetings.end_what_is_over": "a meeting's time goes by, whether or not anybody is told",
    "retention.forget": "what is too old is forgotten, wherever it is",
}
"""Deeds of the clock that go on all the same, and why."""


@contextmanager
def at_rest(store: Store, deed: str) -> Iterator[None]:
    """Raises where a deed of the clock changes something of a network that is closed, or writes to it."""
    before = store.now(_closed)
    yield
    if before and deed not in MAY:
        after = store.now(_closed)
        assert after == before, f"{deed} goes on in a network that is closed: {_different(before, after)}"


def _closed(db: Db) -> dict[str, Any]:
    closed = [one.id for one in networks.every(db) if not one.active]
    return dict(_told(db, closed)) if closed else {}


def _told(db: Db, closed: list[Any]) -> Iterator[tuple[str, Any]]:
    yield "letters", db.execute(select(func.count()).where(outbox.letters.c.network.in_(closed))).scalar()
    for table in tables.sorted_tables:
        if "network" in table.c and table.name not in BESIDE and OF_NETWORK.items() <= table.info.items():
            columns = [column for column in table.columns if BESIDES not in column.info]
            found = db.execute(select(*columns).where(table.c.network.in_(closed))).all()
            yield table.name, sorted(map(repr, found))


def _different(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [name for name in before if before[name] != after.get(name)]
