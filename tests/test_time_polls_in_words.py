"""Which times suit somebody, in words: all that is said is read, or nothing is answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.suits import Suits, read
from tests.dialog import Network, Someone, here
from tests.once import once

TIMES = [here(2026, 12, day, hour) for day, hour in ((7, 10), (8, 13), (9, 9))]
Y, M, N = Suits.YES, Suits.MAYBE, Suits.NO


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("jeg kan kun den 8.", [N, Y, N]),
        ("only the 8th works", [N, Y, N]),
        ("I can do the 7th and the 8th, not the 9th", [Y, Y, N]),
        ("I can't do the 9th but the 7th is fine", [Y, None, N]),
        ("den 9. passer mig bedst, måske den 7.", [M, None, Y]),
        ("jeg kan alle dage undtagen den 9.", [Y, Y, N]),
        ("tirsdag passer fint, onsdag kan jeg ikke", [None, Y, N]),
        ("none of them work for me", [N, N, N]),
        ("ingen af datoerne passer", [N, N, N]),
        ("8. december kl. 13 passer", [None, Y, None]),
        ("I'm free on Tuesday the 8th", [None, Y, None]),
        ("Jeg kan d. 7/12 og 8/12", [Y, Y, None]),
    ],
)
def test_what_suits_is_read(said: str, meant: list[Suits | None]) -> None:
    told = read(said)

    assert told is not None
    assert told.of(TIMES) == {at: how for at, how in enumerate(meant) if how is not None}


@pytest.mark.parametrize(
    "said",
    [
        "kan I den 8.?",
        "jeg kan ikke alle dage",
        "jeg kan den 8. hvis Bo kan",
        "jeg kan ikke være vært den 8.",
        "can Bo do the 8th",
        "jeg kan den 8., nej den 9.",
        "jeg kan måske ikke den 8.",
        "foreslå punkt: den 8. passer",
        "jeg kan den 7.-9.",
        "jeg kan ikke",
        "den 8. og 9.",
    ],
)
def test_where_a_word_says_more_nothing_is_read(said: str) -> None:
    assert read(said) is None


STRAY = ["Bo", "vært", "punkt", "syg", "klage", "budget", "hvis", "if", "deputy", "støj"]


@given(st.sampled_from(STRAY), st.integers(0, 4))
def test_no_word_is_left_unread(word: str, at: int) -> None:
    words = ["jeg", "kan", "kun", "den", "8."]

    assert read(" ".join([*words[:at], word, *words[at:]])) is None


@once
async def asked(network: Network) -> tuple[Network, Someone, Someone, Someone]:
    """Three times are voted on."""
    network.facilitator()
    anna, bo, dorte = (network.member(name) for name in ("Anna Krogh", "Bo Madsen", "Dorte Lund"))
    await bo.says("start tidsafstemning: Hvornår mødes vi om støj? 7. december kl. 10, 8. december kl. 13")
    return network, anna, bo, dorte


@pytest.mark.parametrize("said", ["jeg kan kun den 8.", "I can only do the 8th"])
async def test_the_times_are_answered_in_words(
    asked: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, anna, _, _ = asked

    answer = await anna.asks(said)

    await network.passes(seconds=5)
    assert "7. december kl. 10 (kan ikke)" in answer or "7. december kl. 10 (cannot)" in answer
    assert "8. december kl. 13 (kan)" in answer or "8. december kl. 13 (can)" in answer
    assert "2. 8. december kl. 13: 1 kan" in network.channel[0].words


async def test_what_is_said_besides_keeps_what_was_said(
    asked: tuple[Network, Someone, Someone, Someone],
) -> None:
    _, anna, _, _ = asked
    await anna.asks("jeg kan kun den 8.")

    answer = await anna.asks("hov, jeg kan også den 7.")

    assert "7. december kl. 10 (kan)" in answer
    assert "8. december kl. 13 (kan)" in answer


@pytest.mark.parametrize("said", ["jeg kan ikke den 7.", "I can't do the 7th"])
async def test_who_only_rules_one_out_is_asked_for_the_others(
    asked: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, anna, _, _ = asked

    answer = await anna.asks(said)

    await network.passes(seconds=5)
    assert "Svar: 0" in answer or "Answers: 0" in answer
    assert "Svar: 0" in network.channel[0].words


async def test_a_meeting_on_that_day_comes_before_the_vote(
    asked: tuple[Network, Someone, Someone, Someone],
) -> None:
    network, anna, _, _ = asked
    await network.people[0].asks("planlæg møde 8. december kl. 9-11 i bygning 101")

    answer = await anna.asks("jeg kan ikke den 8.")

    assert "afbud" in answer
    assert "Svar: 0" in network.channel[0].words


@pytest.mark.parametrize("said", ["jeg kan den 8.", "jeg kan alle dage", "the 8th works for me"])
async def test_who_answers_too_late_hears_that_it_is_over(
    asked: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, anna, _, _ = asked
    await network.is_at(here(2026, 12, 1, 9))
    await network.is_at(here(2026, 12, 5, 9))

    assert "er lukket" in await anna.asks(said) or "is closed" in await anna.asks(said)


@pytest.mark.parametrize(
    ("said", "told"), [("svar på tidspunkterne", "ikke om tidspunkter"), ("answer the time poll", "No times")]
)
async def test_where_no_times_are_voted_on_that_is_said(network: Network, said: str, told: str) -> None:
    assert told in await network.member("Bo Madsen").asks(said)


@pytest.mark.parametrize("said", ["jeg kan kun den 8.", "svar på tidspunkterne"])
async def test_of_two_that_have_the_day_it_is_asked_which(
    asked: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, anna, bo, _ = asked
    await bo.says("start tidsafstemning: Hvornår ses vi om kemi? 8. december kl. 9, 9. december kl. 9")

    told = await anna.asks(said)

    assert "støj" in told
    assert "kemi" in told
