"""Metrics: delivery counts what becomes of letters, how late they are, and what is tried again."""

from __future__ import annotations

from bot import metrics
from bot.sending import Rejected, Throttled
from tests.dialog import Network
from tests.test_delivery import post


def number(name: str, **labels: str) -> float:
    return metrics.registry.get_sample_value(name, labels) or 0.0


async def test_letters_are_counted_by_their_end_and_by_how_late_they_came(network: Network) -> None:
    network.member("Anna Krogh")
    sent, failed = (number("stafet_letters_total", state=state) for state in ("sent", "failed"))
    retries, throttled = number("stafet_retries_total", why="throttled"), number("stafet_throttled_total")
    reminders = number("stafet_reminder_late_seconds_count")
    network.teams.failures = [Throttled(5, 429), Rejected(400)]
    post(network, once="a")
    post(network, once="b")

    await network.deliver()
    await network.passes(seconds=5)

    assert number("stafet_letters_total", state="sent") == sent + 1
    assert number("stafet_letters_total", state="failed") == failed + 1
    assert number("stafet_retries_total", why="throttled") == retries + 1
    assert number("stafet_throttled_total") == throttled + 1
    assert number("stafet_reminder_late_seconds_count") == reminders + 1
