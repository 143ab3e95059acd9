"""The pulse: five statements to everybody, twice a year, without names."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.votes.pulse import figures
from storage.votes.rounds import SCALES
from tests.dialog import Network, Someone, bars, here
from tests.once import once

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Erik Lund", "Farah Aziz")


@once
async def signe(network: Network) -> Someone:
    for name in NAMES:
        network.member(name)
    return network.facilitator()


async def answer(them: Someone, *scores: int) -> str:
    await them.taps("Svar")
    return await them.fills("Send svar", **dict(zip(SCALES, map(str, scores), strict=True)))


async def everybody(network: Network, *scores: int) -> None:
    for them in network.people[:5]:
        await answer(them, *scores)


async def at(network: Network, *moment: int) -> None:
    await network.is_at(here(*moment))
    await network.passes(seconds=3)


@pytest.mark.both_databases
@pytest.mark.parametrize("sentence", ["start puls", "start en ny pulsmåling", "start the pulse survey"])
async def test_all_answer_five_statements_and_see_what_they_come_to(
    network: Network, signe: Someone, sentence: str
) -> None:
    card = await signe.says(sentence)
    assert "Svar inden man. 7. dec. 2026 kl. 12.00" in card
    for them, score in zip(network.people[:5], (1, 2, 3, 4, 5), strict=True):
        assert "Ingen ved, hvilket svar der er dit" in await answer(them, 4, 4, 4, 5, score)
    assert "det kan ikke ændres" in await network.people[0].taps("Svar")

    before = len(network.channel)
    await at(network, 2026, 12, 7, 12, 0)
    [told] = network.channel[before:]
    assert "Lukket: 5 af 6 svarede" in told.words
    assert "Relationer: 4,0\nSpredning 0,0" in told.words
    assert "Tid: 3,0\nSpredning 1,4" in told.words
    assert bars(told.card) == ["80", "80", "80", "100", "60"]


@pytest.mark.parametrize("sentence", ["hvor mange har svaret?", "how many have answered?"])
async def test_where_no_vote_runs_who_has_answered_is_asked_of_the_pulse(
    network: Network, signe: Someone, sentence: str
) -> None:
    await signe.says("start puls")
    await answer(network.people[0], 4, 4, 4, 5, 1)

    told = await signe.asks(sentence)

    assert "1 af 6" in told or "1 of 6" in told


async def test_of_fewer_than_five_nothing_is_shown(network: Network, signe: Someone) -> None:
    await signe.says("start puls")
    for them in network.people[:4]:
        await answer(them, 4, 4, 4, 5, 1)
    await at(network, 2026, 12, 7, 12, 0)
    assert "For få svar til at vise (4, mindst 5)" in network.channel[-1].words
    assert "Relationer" not in network.channel[-1].words


async def test_all_five_are_answered(network: Network, signe: Someone) -> None:
    await signe.says("start puls")
    bo = network.people[1]
    await bo.taps("Svar")
    assert "alle fem" in await bo.fills("Send svar", relations="4", exchange="6")
    await network.passes(seconds=3)
    assert "0 af 6 har svaret" in network.channel[-1].words


async def test_members_start_none(network: Network, signe: Someone) -> None:
    assert "Svar inden" not in await network.people[0].says("start puls")


async def test_a_second_one_within_sixty_days_is_refused(network: Network, signe: Someone) -> None:
    await signe.says("start puls")
    assert "Svar inden" in await signe.says("start puls"), "the one that is open is shown"
    await at(network, 2026, 12, 7, 12, 0)
    refused = await signe.says("start puls")
    assert "fre. 22. jan. 2027" in refused
    await at(network, 2027, 1, 22, 10, 0)
    assert "Svar inden" in await signe.says("start puls")


async def test_what_has_changed_since_the_last_one(network: Network, signe: Someone) -> None:
    await signe.says("start puls")
    await everybody(network, 4, 3, 2, 2, 2)
    await at(network, 2026, 12, 7, 12, 0)
    await at(network, 2027, 1, 25, 10, 0)
    await signe.says("start puls")
    await everybody(network, 5, 2, 2, 2, 2)
    await at(network, 2027, 2, 8, 12, 0)
    told = network.channel[-1].words
    assert "1,0 mere end sidst" in told
    assert "1,0 mindre end sidst" in told
    assert "Som sidst" in told
    assert "1,0 mere end sidst" in await signe.asks("hvad viste pulsen")


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("moment", "starts"), [((2027, 3, 1), True), ((2027, 9, 1), True), ((2027, 4, 1), False)]
)
async def test_it_starts_by_itself_twice_a_year(
    network: Network, signe: Someone, moment: tuple[int, int, int], *, starts: bool
) -> None:
    await network.is_at(here(*moment, 8, 55))
    assert "puls" not in "".join(one.words for one in network.channel)
    await network.is_at(here(*moment, 9, 0))
    await network.is_at(here(*moment, 9, 5))
    told = [one for one in network.channel if "Netværkets puls" in one.words]
    assert len(told) == starts
    if starts:
        await network.is_at(here(*moment, 9, 5) + timedelta(days=1))  # one message a day
        assert all("puls" in str(network.said_to(one)) for one in network.people[:6])


@pytest.mark.both_databases
async def test_a_network_that_turned_it_off_gets_none_by_itself(network: Network, signe: Someone) -> None:
    assert "Pulsen starter ikke af sig selv" in await signe.asks("slå pulsen fra")
    await network.is_at(here(2027, 3, 1, 9, 5))
    assert "Netværkets puls" not in "".join(one.words for one in network.channel)
    told = await signe.says("turn the pulse back on")
    assert "starts by itself in March and September" in told
    await network.is_at(here(2027, 9, 1, 9, 5))
    assert "Netværkets puls" in "".join(one.words for one in network.channel)


async def test_turned_off_it_is_started_by_hand_and_turned_on_by_tap(
    network: Network, signe: Someone
) -> None:
    await signe.asks("ingen flere pulsmålinger, tak")
    assert "Svar inden" in await signe.says("start puls")
    assert "starter af sig selv i marts" in await signe.taps("Slå pulsen til")
    assert "starter ikke af sig selv" not in await network.people[0].asks("slå pulsen fra")


async def test_it_does_not_start_by_itself_just_after_another(network: Network, signe: Someone) -> None:
    await at(network, 2027, 2, 1, 10, 0)
    await signe.says("start puls")
    for day in range(1, 32):
        await network.is_at(here(2027, 3, day, 9, 30))
    assert len([one for one in network.channel if "Netværkets puls" in one.words]) == 2, "asked, and told"


async def test_a_host_or_the_secretariat_closes_it(network: Network, signe: Someone) -> None:
    await signe.says("start puls")
    await everybody(network, 4, 3, 2, 2, 2)
    await signe.looks()
    found = next(one for one in signe.saw[-1]["actions"] if one["title"] == "Luk nu")
    await signe.presses(found, where="channel")
    assert "Relationer: 4,0" in await signe.agrees()


@given(st.lists(st.tuples(*[st.integers(1, 5)] * 5), max_size=12))
def test_the_figures_tell_nothing_of_fewer_than_five_and_else_lie_within(told: list[tuple[int, ...]]) -> None:
    scores = [dict(zip(SCALES, one, strict=True)) for one in told]
    found = figures(scores, scores)
    assert len(found) == (5 if len(told) >= 5 else 0)
    for scale, figure in found.items():
        given_ = [one[scale] for one in scores]
        assert min(given_) <= figure.mean <= max(given_)
        assert 0 <= figure.spread <= Decimal(max(given_) - min(given_)) / 2 + Decimal("0.05")
        assert figure.change == 0
    assert figures(scores) == figures(list(reversed(scores)))


async def test_whoever_has_not_answered_is_told_once_and_reminded_once(
    network: Network, signe: Someone
) -> None:
    await network.passes(minutes=1)
    await signe.says("start puls")
    await answer(network.people[1], 4, 3, 2, 2, 2)
    for hour in range(24 * 14):
        await network.is_at(here(2026, 11, 23, 9, 10) + timedelta(hours=hour))
    assert [len(network.said_to(one)) for one in network.people[:3]] == [2, 0, 2]
