"""What the clock costs, counted in statements: however many networks there are in which nothing is due."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import event

from bot.process.clock import Clock
from storage import migrating, networks
from storage.db import Db, Store
from tests.dialog import BOT, SERVICE, TENANT, Network


def with_networks(number: int, folder: Path, statements: list[str]) -> Network:
    """A store in which so many networks were asked, and nothing can be due before tomorrow."""
    store = Store(f"sqlite:///{folder}/{number}.db")
    migrating.migrate(store.engine)
    store.engine.dispose()
    event.listen(store.engine, "connect", lambda driver, _: driver.set_trace_callback(statements.append))
    network = Network(store)

    def work(db: Db) -> None:
        row: dict[str, Any] = {
            "tenant": TENANT,
            "service_url": SERVICE,
            "bot": BOT,
            "language": "da",
            "name": "AMK",
        }
        row |= {
            "timezone": "Europe/Copenhagen",
            "installed_at": network.clock,
            "welcomed": True,
            "active": True,
        }
        row |= {"next_at": network.clock + timedelta(days=1)}
        each = [row | {"id": UUID(int=one), "team": f"{one}", "channel": f"{one}"} for one in range(number)]
        db.execute(networks.networks.insert(), each)

    store.now(work)
    return network


async def idle_minute(network: Network, statements: list[str]) -> int:
    clock = Clock(network.rounds, network.delivery, 5.0, lambda: network.clock)
    clock._round_at = network.clock
    network.clock += timedelta(minutes=1)
    await clock.tick()  # what is compiled or read once is at hand now
    network.clock += timedelta(minutes=1)
    statements.clear()
    await clock.tick()
    network.store.close()
    return len(statements)


async def test_an_idle_minute_costs_the_same_with_one_network_and_with_ten_thousand(tmp_path: Path) -> None:
    seen: list[str] = []
    counted = [await idle_minute(with_networks(number, tmp_path, seen), seen) for number in (1, 200, 10_000)]

    assert counted[0] == counted[1] == counted[2] < 100
