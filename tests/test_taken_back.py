"""What can be taken back leaves nothing behind: deeds behind all kinds of doors are done, and undone at once.

Dialogs try the others: there each door's first deeds are undone, too (tests/undoing.py).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest

from bot.core.rate_limit import Pace
from bot.core.router import Router
from tests import undoing
from tests.dialog import HOUSE
from tests.stage import Stage, staged
from tests.walking import Walker, World

WALKERS = ("secretariat", "host", "amk")
MOST_WAYS = 4
RECORDED = [door for door in HOUSE.doors if door.deed.recorded]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = asyncio.run(staged(tmp_path_factory.mktemp("stage")))
    yield made
    made.network.store.close()


def test_what_is_done_on_a_walk_through_all_doors_is_taken_back_whole(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The router of these dialogs undoes each deed, and fails where anything is not as it was."""
    monkeypatch.setattr(undoing, "taken_back", Counter())
    monkeypatch.setattr(undoing.Trying, "most", 10**6)
    world, walker = World(stage.network.store), Walker(stage.network)
    walker._router = Router(
        HOUSE,
        stage.network.store,
        stage.network.router.entrance.defaults,
        Pace(0, 1.0),
        enters=undoing.Trying,
    )
    for door in RECORDED:
        for name in WALKERS:
            for way in stage.known.ways(walker, door, MOST_WAYS):
                if not undoing.taken_back[door.name]:
                    walker.enters(world, stage.people[name], way, "personal")
    world.close()

    assert len(undoing.taken_back) > 60  # else the walk would find nothing wherever it looked
