"""Flood: whoever writes without end is neither read nor answered without end, and others are."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import router as routing
from bot.core.found import Found
from bot.core.rate_limit import Pace
from bot.core.router import READING, SAID_TOO_FAST, Router
from bot.core.turn import Incoming
from storage.db import Store
from tests.dialog import BEGIN, HOUSE, Network, Someone, ears_of

MOST, SECONDS = 4, 10.0
SLOWLY = "Det går lidt hurtigt for mig"
LONG = "hvem er AMR i min enhed og hvad besluttede vi om støj " * 220


Read = list[tuple[str, bool]]
"""What was read, and whether on the main thread."""


@pytest.fixture
def network(store: Store) -> Network:
    network = Network(store)
    network.router = Router(
        HOUSE, store, network.router.entrance.defaults, Pace(MOST, SECONDS), ears=ears_of(HOUSE)
    )
    return network


@pytest.fixture
def read(network: Network, monkeypatch: pytest.MonkeyPatch) -> Read:
    finder, read = network.router.finder, Read()
    find = finder.find

    def remembered(incoming: Incoming) -> Found:
        here = threading.current_thread() is threading.main_thread()
        read.append((incoming.text or incoming.verb or "", here))
        return find(incoming)

    monkeypatch.setattr(finder, "find", remembered)
    return read


async def says(someone: Someone, text: str) -> list[str]:
    """What is said at once, however often: nobody waits for the clock in between."""
    outcome = await someone.network.router.take(someone._incoming("personal", None, text=text))
    return [str(one) for one in outcome.says]


async def test_beyond_the_pace_nothing_is_done_and_far_beyond_it_nothing_is_read(
    network: Network, read: Read
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    answers = [await says(anna, "hvem er vært næste gang?") for _ in range(3 * READING * MOST)]

    assert len(read) == READING * MOST
    told = [SLOWLY in "".join(one) for one in answers]
    assert told.index(True) == MOST
    assert told.count(True) == SAID_TOO_FAST
    assert [one for one in answers[MOST + SAID_TOO_FAST :] if one] == []
    assert SLOWLY not in "".join(await says(bo, "hvem er vært næste gang?"))
    network.clock += timedelta(seconds=SECONDS + 1)
    assert SLOWLY not in "".join(await says(anna, "hvem er vært næste gang?"))


async def test_whoever_is_in_need_is_heard_beyond_the_pace(network: Network) -> None:
    anna = network.member("Anna Krogh")
    for _ in range(MOST + 2):
        await says(anna, "hvem er vært næste gang?")

    assert "112" in "".join(await says(anna, "jeg vil ikke leve længere"))


async def test_long_texts_count_by_their_length_and_are_read_aside(network: Network, read: Read) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    assert len(LONG) > 50 * routing.LETTERS
    for _ in range(20):
        await says(anna, LONG)
    await says(bo, "hvem er vært næste gang?")

    assert read == [(LONG, False), ("hvem er vært næste gang?", True)]


async def test_what_teams_was_asked_for_meanwhile_counts_once(network: Network) -> None:
    anna = network.member("Anna Krogh")
    incoming = anna._incoming("personal", None, text="hvem er vært næste gang?")
    for _ in range(10 * READING * MOST):
        assert network.router._reads(replace(incoming, asked_teams=True))


async def test_a_tap_is_always_answered(network: Network, read: Read) -> None:
    anna = network.member("Anna Krogh")
    taps = [anna._incoming("personal", None, verb="votes.Cast", in_response=True) for _ in range(60)]
    answers = await asyncio.gather(*(network.router.take(one) for one in taps))

    assert all(one.answer.body for one in answers)
    assert len(read) == READING * MOST


def test_a_text_longer_than_the_whole_count_is_read_once() -> None:
    pace = Pace(5, SECONDS)

    assert pace.allows("anna", BEGIN, cost=60)
    assert not pace.allows("anna", BEGIN + timedelta(seconds=SECONDS - 1))
    assert pace.allows("anna", BEGIN + timedelta(seconds=SECONDS))
    assert all(Pace(0, SECONDS).with_most(3).allows("anna", BEGIN, cost=60) for _ in range(50))
