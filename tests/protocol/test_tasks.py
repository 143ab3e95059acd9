"""What waits for people, as they live it in Teams: their list, one reminder a day, and days in peace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.microsoft import words
from tests.protocol.outside import SUPPORT, Clock, Outside, card_of, is_reminder, three_replicas, titles

pytestmark = pytest.mark.xdist_group("protocol-tasks")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST, SECOND = "Skal vi mødes online?", "Skal vi prøve et år uden referat?"


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(datetime.now(UTC))
    return clock


@pytest.fixture(scope="module")
def replicas(postgresql: str, clock: Clock) -> Iterator[list[Outside]]:
    with three_replicas(postgresql, TICK_SECONDS="0.3", **clock.env) as three:
        yield three


@pytest.fixture
def outside(replicas: list[Outside], clock: Clock) -> Outside:
    """A new team on a Monday morning, with two votes open until Friday."""
    now = clock.now.astimezone(COPENHAGEN)
    at_nine = now.replace(hour=9, minute=0, second=0, microsecond=0)
    clock.is_at(at_nine + timedelta(days=-now.weekday() % 7 or 7))
    here = replicas[0].another()
    here.installs()
    for question in (FIRST, SECOND):
        here.votes(here.anna, f"start afstemning: {question} til fredag kl. 14")
    return here


def wednesday(clock: Clock, hour: int, minute: int) -> datetime:
    monday = clock.now.astimezone(COPENHAGEN)
    return (monday + timedelta(days=2 - monday.weekday())).replace(hour=hour, minute=minute)


def test_three_replicas_remind_each_member_once_of_all_that_is_due(outside: Outside, clock: Clock) -> None:
    before = outside.seen

    clock.is_at(wednesday(clock, 8, 30))
    come = outside.come(3, before, is_reminder)
    time.sleep(1.5)

    assert len(outside.since(before)) == 3
    assert len({one.conversation for one in come}) == 3
    for one in come:
        said = words(one.body)
        assert FIRST in said
        assert SECOND in said
    clock.is_at(wednesday(clock, 15, 0))
    time.sleep(1.5)
    assert len(outside.since(before)) == 3


def test_a_task_opens_below_and_what_is_done_leaves_the_list(outside: Outside) -> None:
    mine = outside.chats(outside.bo, "mine opgaver")
    assert titles(mine.body) == [f"Stem: {FIRST}", f"Stem: {SECOND}"]

    before = outside.seen
    assert FIRST in card_of(outside.taps(outside.bo, f"Stem: {FIRST}", mine))
    poll = outside.comes(before, lambda sent: SUPPORT in titles(sent.body))
    assert poll in outside.to(outside.bo)
    card_of(outside.taps(outside.bo, SUPPORT, poll))

    left = outside.chats(outside.bo, "hvad mangler jeg?")
    assert titles(left.body) == [f"Stem: {SECOND}"]
    again = card_of(outside.taps(outside.bo, f"Stem: {FIRST}", mine))
    assert FIRST not in again


def test_nobody_hears_anything_while_off(outside: Outside, clock: Clock) -> None:
    said = words(outside.chats(outside.bo, "fri til torsdag").body)
    assert "til og med" in said
    before = outside.seen

    clock.is_at(wednesday(clock, 8, 30))
    outside.come(2, before, is_reminder)
    time.sleep(1)

    assert outside.to(outside.bo, before) == []
    assert len(outside.since(before)) == 2
