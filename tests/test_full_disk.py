"""A full disk: nothing is kept, /readyz says so, and with room again all goes on without a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event, func, select, text

from bot.process.health import Health
from storage import journal, migrating
from storage.db import Db, Store, StoreDown, why


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path}/stafet.db")
    migrating.migrate(made.engine)
    yield made
    made.close()


def disk(store: Store, *, pages_left: int | None) -> None:
    """As many pages more as the file may grow by; None takes the limit away."""

    def limits(connection: Any, *_: Any) -> None:
        [used] = connection.execute("PRAGMA page_count").fetchone()
        most = 1_000_000_000 if pages_left is None else used + pages_left
        connection.execute(f"PRAGMA max_page_count={most}")

    store.engine.dispose()
    event.listen(store.engine, "checkout", limits)


def fills(db: Db) -> None:
    db.execute(text("CREATE TABLE IF NOT EXISTS filling (much BLOB)"))
    db.execute(text("INSERT INTO filling VALUES (zeroblob(200000))"))


async def nothing_waits() -> tuple[float, float]:
    return 0, 0.0


async def test_a_full_disk_is_named_and_survived(store: Store) -> None:
    clock: Any = SimpleNamespace(age=0.0, seconds=5.0)
    health = Health(store, clock, nothing_waits)
    assert await health.faults() == []
    disk(store, pages_left=1)

    with pytest.raises(StoreDown) as full:
        store.now(fills)
    assert why(full.value) == "its disk is full"
    kept = store.now(lambda db: db.execute(select(func.count(journal.journal.c.id))).scalar())
    assert kept == 0

    disk(store, pages_left=None)
    store.now(fills)
    assert store.now(lambda db: db.execute(text("SELECT count(*) FROM filling")).scalar()) == 1
    assert await health.faults() == []
