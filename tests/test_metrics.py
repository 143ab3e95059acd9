"""Metrics: delivery counts what becomes of letters, how late they are, and what is tried again."""

from __future__ import annotations

from bot.core import metrics
from bot.core.transport import Rejected, Throttled
from tests.dialog import Network, here
from tests.test_delivery import post


def number(name: str, **labels: str) -> float:
    return metrics.registry.get_sample_value(name, labels) or 0.0


async def test_letters_are_counted_by_their_end_and_by_how_late_they_came(network: Network) -> None:
    network.member("Anna Krogh")
    sent, failed = (number("stafet_letters_total", state=state) for state in ("sent", "failed"))
    retries, throttled = number("stafet_retries_total", why="throttled"), number("stafet_throttled_total")
    network.teams.failures = [Throttled(5, 429), Rejected(400)]
    post(network, once="a")
    post(network, once="b")

    await network.deliver()
    await network.passes(seconds=5)

    assert number("stafet_letters_total", state="sent") == sent + 1
    assert number("stafet_letters_total", state="failed") == failed + 1
    assert number("stafet_retries_total", why="throttled") == retries + 1
    assert number("stafet_throttled_total") == throttled + 1


async def test_a_reminder_that_comes_late_on_its_day_is_counted(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi mødes online?")
    count, seconds = (number(f"stafet_reminder_late_seconds_{what}") for what in ("count", "sum"))

    await network.is_at(here(2026, 11, 26, 9, 0))

    assert len(network.said_to(anna)) == 1
    assert number("stafet_reminder_late_seconds_count") == count + 1
    assert number("stafet_reminder_late_seconds_sum") == seconds + 30 * 60
