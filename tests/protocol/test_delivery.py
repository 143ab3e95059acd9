"""What becomes of a message when Teams will not take it, or does not say whether it did."""

from __future__ import annotations

import time
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.microsoft import words
from tests.microsoft.server import Call
from tests.protocol.outside import Outside, running

pytestmark = pytest.mark.xdist_group("protocol-delivery")


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running(TICK_SECONDS="0.5") as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Iterator[Outside]:
    outside = first.another()
    outside.installs()
    yield outside
    outside.microsoft.recovers()


def item(outside: Outside, title: str) -> None:
    """Anna proposes an item, whose card is a letter."""
    outside.tell(outside.tells.message(f"foreslå punkt: {title}", by=outside.anna))


def cards_of(outside: Outside, title: str) -> int:
    return sum(title in words(sent.body) for sent in outside.microsoft.sent)


def posts(outside: Outside, before: int) -> list[Call]:
    """What was posted to the channel, or tried."""
    room = quote(outside.team.channel, safe="")
    return [one for one in outside.microsoft.calls[before:] if one.method == "POST" and room in one.path]


def test_a_throttled_letter_comes_after_the_time_that_teams_asks_for(outside: Outside) -> None:
    outside.microsoft.fails(1, status=429, retry_after=2, method="POST")
    began = time.monotonic()

    item(outside, "drosling")

    outside.wait(lambda: cards_of(outside, "drosling"))
    assert time.monotonic() - began >= 2
    assert cards_of(outside, "drosling") == 1


def test_a_throttled_answer_to_a_question_comes_too(outside: Outside) -> None:
    outside.microsoft.fails(1, status=429, retry_after=1, method="POST")
    before = outside.seen

    outside.tell(outside.tells.message("hvem er vært næste gang?", by=outside.anna))

    assert "ikke planlagt" in words(outside.comes(before).body)


def test_a_letter_of_which_nobody_knows_is_sent_again_once(outside: Outside) -> None:
    outside.microsoft.accepts_then_fails(1, status=500)

    item(outside, "måske")

    outside.wait(lambda: cards_of(outside, "måske") == 2)
    time.sleep(1)
    assert cards_of(outside, "måske") == 2


@pytest.mark.parametrize("status", [400, 413])
def test_what_teams_refuses_is_not_asked_again(outside: Outside, status: int) -> None:
    outside.microsoft.fails(1, status=status, method="POST")
    before = len(outside.microsoft.calls)

    item(outside, f"nej {status}")
    time.sleep(2)

    assert len(posts(outside, before)) == 1


@pytest.mark.parametrize("status", [403, 404])
def test_a_card_whose_thread_is_gone_comes_in_the_channel_itself_and_is_not_asked_for_again(
    outside: Outside, status: int
) -> None:
    outside.microsoft.fails(2, status=status, method="POST")
    before = len(outside.microsoft.calls)

    item(outside, f"nej {status}")
    in_thread, in_channel = outside.wait(
        lambda: posts(outside, before) if len(posts(outside, before)) >= 2 else []
    )
    time.sleep(2)

    assert quote(";messageid=", safe="") in in_thread.path
    assert quote(";messageid=", safe="") not in in_channel.path
    assert len(posts(outside, before)) == 2


def test_a_put_off_answer_is_tried_four_times_in_all(outside: Outside) -> None:
    outside.microsoft.fails(9, status=429, retry_after=1, method="POST")
    before = len(outside.microsoft.calls)

    outside.tell(outside.tells.message("hvem er vært næste gang?", by=outside.anna))
    outside.wait(lambda: len(posts(outside, before)) >= 4)
    time.sleep(2.5)

    assert len(posts(outside, before)) == 4


def test_a_closed_channel_is_left_alone_and_its_facilitator_told_once(outside: Outside) -> None:
    outside.microsoft.fails(1, status=403, method="POST", code="BotNotInConversationRoster")
    outside.tell(outside.tells.message("hvem er vært næste gang?", by=outside.anna))
    [told] = outside.wait(lambda: outside.to(outside.signe))
    assert "Jeg kan ikke skrive til kanalen" in words(told.body)
    before = len(outside.microsoft.calls)

    time.sleep(1.5)
    assert posts(outside, before) == []
    item(outside, "så er der åbent")

    outside.wait(lambda: cards_of(outside, "så er der åbent"))
    assert len(outside.to(outside.signe)) == 1
