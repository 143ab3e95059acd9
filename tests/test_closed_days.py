"""A deadline on a day on which nobody works: it is said at once, and the clock says nothing on such a day."""

from __future__ import annotations

import re

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once

QUESTION = "Skal vi have frugt?"


@once
async def anna(network: Network) -> Someone:
    network.clock = here(2026, 12, 14, 9)
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    return network.people[0]


@pytest.mark.parametrize("where", ["channel", "personal"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            f"start afstemning: {QUESTION} til 24. december kl. 12",
            "Fristen er tor. 24. dec. 2026, og det er ingen arbejdsdag",
        ),
        (
            f"start afstemning: {QUESTION} til den 25. december kl. 12",
            "Fristen er fre. 25. dec. 2026, og det er ingen arbejdsdag",
        ),
        (
            f"start afstemning: {QUESTION} til lørdag kl. 12",
            "Fristen er lør. 19. dec. 2026, og det er ingen arbejdsdag",
        ),
        (
            f"start vote: {QUESTION} until 24 December 12:00",
            "The deadline is Thu 24 Dec 2026, which is no working day",
        ),
    ],
)
async def test_it_is_said_when_the_vote_is_made(anna: Someone, said: str, told: str, where: str) -> None:
    answer = await anna.says(said, where=where)
    if where == "channel":  # what stands there is in the network's language
        told = told.replace(
            "The deadline is Thu 24 Dec 2026, which is no working day",
            "Fristen er tor. 24. dec. 2026, og det er ingen arbejdsdag",
        )
    assert told in answer


async def test_what_is_suggested_is_understood(network: Network, anna: Someone) -> None:
    told = await anna.says(f"start afstemning: {QUESTION} til 24. december kl. 12")
    suggested = re.search("”(forlæng afstemningen til [^”]+)”", told)
    assert suggested
    await anna.does(suggested[1])
    await network.passes(seconds=5)
    assert "man. 28. dec. 2026 kl. 12.00" in network.channel[-1].words


async def test_what_is_suggested_is_understood_in_english(network: Network, anna: Someone) -> None:
    told = await anna.asks(f"start vote: {QUESTION} until 24 December 12:00")
    suggested = re.search("“(extend the vote to [^”]+)”", told)
    assert suggested
    await anna.does(suggested[1], where="personal")
    await network.passes(seconds=5)
    assert "man. 28. dec. 2026 kl. 12.00" in network.channel[-1].words


@pytest.mark.parametrize("until", ["23. december kl. 12", "22. december kl. 17"])
async def test_of_a_working_day_nothing_is_said(anna: Someone, until: str) -> None:
    assert "arbejdsdag" not in await anna.says(f"start afstemning: {QUESTION} til {until}")


@pytest.mark.parametrize("where", ["channel", "personal"])
async def test_of_more_time_it_is_said_too(anna: Someone, where: str) -> None:
    await anna.says(f"start afstemning: {QUESTION} til 22. december kl. 12")
    told = await anna.does("forlæng afstemningen til 24. december kl. 12", where=where)
    assert "Fristen er tor. 24. dec. 2026, og det er ingen arbejdsdag" in told


async def test_more_time_by_the_clock_is_told_on_the_next_working_morning(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"start afstemning: {QUESTION} til 24. december kl. 12")
    before = len(network.channel)
    for day in (24, 25, 26, 27):
        await network.is_at(here(2026, 12, day, 12, 1))
        assert len(network.channel) == before
    await network.is_at(here(2026, 12, 28, 8, 29))
    assert len(network.channel) == before
    await network.is_at(here(2026, 12, 28, 8, 31))
    assert "Fristen er forlænget" in network.channel[before].words


async def test_on_a_working_day_it_is_told_at_once(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION} til 22. december kl. 17")
    before = len(network.channel)
    await network.is_at(here(2026, 12, 22, 17, 1))
    assert "Fristen er forlænget" in network.channel[before].words
