"""Lanes: replicas take turns in a conversation, and together keep within Teams' limits."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.core.settings import SendLimits
from bot.core.transport import Held
from bot.teams.lines import SharedLines
from storage import lanes
from storage.db import Store, from_now
from storage.lanes import LOOK_AGAIN, Taken, Wanted

pytestmark = pytest.mark.both_databases

ROOM = "19:room@thread.tacv2"


def wanted(*limits: lanes.Limit, tenant: tuple[lanes.Limit, ...] = (), lane: str | None = ROOM) -> Wanted:
    return Wanted(lane, "tenant/t", limits, tenant)


def take(store: Store, asked: Wanted, by: str = "one", lease: float = 60.0) -> Any:
    return store.now(lambda db: lanes.take(db, asked, by, lease))


def leave(store: Store, taken: Taken, by: str = "one", hold: float = 0.0) -> None:
    store.now(lambda db: lanes.leave(db, taken, by, hold, 3600.0))


def test_a_turn_is_one_processs_until_it_is_left(store: Store) -> None:
    taken = take(store, wanted())
    assert take(store, wanted(), "other") == LOOK_AGAIN
    leave(store, taken)

    assert isinstance(take(store, wanted(), "other"), Taken)


def test_a_turn_of_a_dead_process_ends_with_its_lease(store: Store) -> None:
    take(store, wanted(), "dead", lease=0.05)
    time.sleep(0.1)

    assert isinstance(take(store, wanted(), "other"), Taken)


def test_a_turn_goes_on_while_it_is_renewed(store: Store) -> None:
    taken = take(store, wanted(), "one", lease=0.05)
    store.now(lambda db: lanes.renew(db, [ROOM, "19:else"], "one", 60.0))
    time.sleep(0.1)
    assert take(store, wanted(), "other") == LOOK_AGAIN

    store.now(lambda db: lanes.renew(db, [ROOM], "other", 60.0))
    leave(store, taken, "other")  # not theirs to leave
    assert take(store, wanted(), "other") == LOOK_AGAIN


def test_another_conversation_is_another_turn(store: Store) -> None:
    take(store, wanted())

    assert isinstance(take(store, wanted(lane="19:else"), "other"), Taken)


def test_the_window_slides(store: Store) -> None:
    for _ in range(3):
        leave(store, take(store, wanted((3, 20.0))))
    assert 19 < take(store, wanted((3, 20.0)), "other") <= 20
    older = {"at": from_now(-12.0)}
    first = store.now(lambda db: db.execute(select(func.min(lanes.passes.c.id))).scalar_one())
    store.now(lambda db: db.execute(update(lanes.passes).where(lanes.passes.c.id == first).values(**older)))
    assert 7 < take(store, wanted((3, 20.0)), "other") <= 8

    older = {"at": from_now(-20.1)}
    store.now(lambda db: db.execute(update(lanes.passes).where(lanes.passes.c.id == first).values(**older)))
    assert isinstance(take(store, wanted((3, 20.0)), "other"), Taken)


def test_the_longest_of_several_limits_counts(store: Store) -> None:
    for _ in range(2):
        leave(store, take(store, wanted((7, 1.0), (2, 30.0))))

    assert 29 < take(store, wanted((7, 1.0), (2, 30.0))) <= 30


def test_a_tenants_limit_spans_its_conversations(store: Store) -> None:
    for number in range(2):
        leave(store, take(store, wanted(tenant=((2, 30.0),), lane=f"19:{number}")))

    assert take(store, wanted(tenant=((2, 30.0),), lane="19:new")) > 29
    assert take(store, wanted(tenant=((2, 30.0),), lane=None)) > 29
    assert isinstance(take(store, Wanted("19:new", "tenant/other", (), ((2, 30.0),))), Taken)


def test_what_teams_asks_for_holds_back_every_process_and_no_other_conversation(store: Store) -> None:
    leave(store, take(store, wanted()), hold=30.0)

    assert 29 < take(store, wanted(), "other") <= 30
    assert isinstance(take(store, wanted(lane="19:else"), "other"), Taken)


def test_what_no_limit_asks_for_is_forgotten(store: Store) -> None:
    leave(store, take(store, wanted((7, 1.0), tenant=((30, 1.0),))))
    store.now(lambda db: db.execute(update(lanes.passes).values(at=from_now(-4000.0))))
    held = take(store, wanted(lane="19:held"))

    store.now(lambda db: lanes.sweep(db, 3600.0))

    assert store.now(lambda db: db.execute(select(lanes.lanes.c.name)).scalars().all()) == ["19:held"]
    assert store.now(lambda db: db.execute(select(func.count(lanes.passes.c.id))).scalar()) == 0
    assert held


# --- as three replicas use them ---------------------------------------------------------------------------


LIMITS = SendLimits(((4, 1.0), (9, 3.0)), (12, 1.0))


async def speaks(lines: SharedLines, room: str, spoke: dict[str, list[float]], busy: set[str]) -> None:
    async with lines.turn(room, "t", 30.0):
        assert room not in busy, "two at once"
        busy.add(room)
        spoke[room].append(time.monotonic())
        await asyncio.sleep(0.01)
        busy.discard(room)


async def test_three_replicas_keep_one_order_and_one_pace(store: Store) -> None:
    replicas = [SharedLines(LIMITS, store, 5.0) for _ in range(3)]
    spoke: dict[str, list[float]] = defaultdict(list)
    busy: set[str] = set()

    await asyncio.gather(
        *(speaks(lines, room, spoke, busy) for lines in replicas for room in "abc" for _ in range(4))
    )

    assert {room: len(times) for room, times in spoke.items()} == dict.fromkeys("abc", 12)
    for times in spoke.values():
        assert_within(times, LIMITS.conversation)
    assert_within([moment for times in spoke.values() for moment in times], (LIMITS.tenant,))


def assert_within(times: list[float], limits: tuple[lanes.Limit, ...]) -> None:
    times = sorted(times)
    for most, seconds in limits:
        gaps = [later - earlier for earlier, later in zip(times, times[most:], strict=False)]
        assert all(gap >= seconds for gap in gaps), (most, seconds, min(gaps))


async def test_whoever_stops_while_it_takes_a_turn_leaves_it_to_others(store: Store) -> None:
    one, other = (SharedLines(None, store, 60.0) for _ in range(2))
    stack = AsyncExitStack()
    taking = asyncio.create_task(stack.enter_async_context(one.turn(ROOM, "t", 1.0)))
    await asyncio.sleep(0)  # the store has been asked
    taking.cancel()

    await one.close(60.0)

    async with other.turn(ROOM, "t", 1.0):
        pass


async def test_a_hold_of_one_replica_is_anothers_too(store: Store) -> None:
    one, other = (SharedLines(None, store, 5.0) for _ in range(2))
    async with one.turn(ROOM, "t", 1.0) as line:
        line.hold = 60.0

    with pytest.raises(Held) as told:
        async with other.turn(f"{ROOM};messageid=1", "t", 1.0):
            raise AssertionError("it spoke")

    assert 55 < (told.value.retry_after or 0) <= 60


async def test_while_the_store_is_down_each_keeps_to_the_limits_for_itself(tmp_path: Any) -> None:
    down = Store("postgresql://nobody@127.0.0.1:1/none")
    lines = SharedLines(SendLimits(((2, 0.5),), (30, 1.0)), down, 5.0)
    spoke: dict[str, list[float]] = defaultdict(list)

    await asyncio.gather(*(speaks(lines, "a", spoke, set()) for _ in range(4)))

    assert_within(spoke["a"], ((2, 0.5),))
    down.close()
