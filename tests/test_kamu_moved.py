"""A committee's meeting that moves takes with it all that is said of its day and of its deadline."""

from __future__ import annotations

import pytest

from tests.dialog import Message, Network, Someone, here
from tests.once import once
from tests.truth import untrue


@once
async def signe(network: Network) -> Someone:
    """KAMU meets on 11 January: input is open from 14 December until noon on 28 December."""
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    return signe


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def told(network: Network, words: str) -> Message:
    return next(one for one in network.channel if words in one.words)


async def settles(network: Network) -> None:
    await network.passes(seconds=31)


# --- what stands in the channel -----------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_what_the_channel_was_told_of_it_is_so_after_it_moved_and_was_cancelled(
    network: Network, signe: Someone
) -> None:
    entered = network.channel[-1]
    assert "11. jan. 2027" in entered.words

    await signe.does("flyt KAMU fra 11. januar til 18. januar 2027")
    await settles(network)
    assert "18. jan. 2027" in entered.words
    assert "11. jan. 2027" not in entered.words
    moved = network.channel[-1]
    assert "flyttet" in moved.words
    assert "man. 4. jan. 2027 kl. 12.00" in moved.words

    await signe.says("budbringer til KAMU: Bo")
    await settles(network)
    for one in (entered, moved):
        assert "Budbringer: Bo Madsen" in one.words

    await signe.does("aflys KAMU 18. januar 2027")
    await settles(network)
    for one in (entered, moved, network.channel[-1]):
        assert "18. jan. 2027 er aflyst" in one.words
        assert "Input skal være inde" not in one.words
    assert untrue(network) == []


async def test_the_call_for_input_says_the_deadline_of_the_new_day(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 14, 9, 1))
    call = told(network, "Input til KAMU's handleplan er åbent til man. 28. dec. 2026")
    ask = told(network, "Har netværket opmærksomhedspunkter")

    await signe.does("flyt KAMU til 18. januar 2027")
    await settles(network)

    assert "åbent til man. 4. jan. 2027 kl. 12.00" in call.words
    assert "18. jan. 2027" in ask.words
    assert "4. jan. 2027" in ask.words


async def test_another_distance_of_the_deadline_is_another_deadline_where_it_was_called(
    network: Network, signe: Someone
) -> None:
    await network.is_at(here(2026, 12, 14, 9, 1))
    call = told(network, "Input til KAMU's handleplan er åbent til man. 28. dec. 2026")
    await signe.asks("tilpas fristerne")

    await signe.taps("Sæt fristen", step="close", days="20")
    await settles(network)
    assert "åbent til tir. 22. dec. 2026 kl. 12.00" in call.words

    await signe.asks("fortryd")
    await settles(network)
    assert "åbent til man. 28. dec. 2026 kl. 12.00" in call.words


# --- asked first --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "to", "says"),
    [
        ("da", "flyt KAMU til 18. januar 2027", "Fristen for input bliver man. 4. jan. 2027 kl. 12.00"),
        ("da", "flyt KAMU til 10. december 2026", "Fristen for input er så gået: den bliver tor. 26. nov."),
        ("en", "move KAMU to 18 January 2027", "The deadline for input becomes Mon 4 Jan 2027, 12:00"),
        (
            "en",
            "move KAMU to 10 December 2026",
            "deadline for input is then past: it becomes Thu 26 Nov 2026",
        ),
    ],
)
async def test_what_becomes_of_the_deadline_is_said_before_it_moves(
    network: Network, signe: Someone, language: str, to: str, says: str
) -> None:
    await network.is_at(here(2026, 11, 30, 9))
    await signe.asks("speak English" if language == "en" else "tal dansk")

    assert says in await signe.asks(to)


# --- late, or not -------------------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_what_came_late_is_in_time_where_the_deadline_moves_behind_it(
    network: Network, signe: Someone
) -> None:
    bo = person(network, "Bo")
    await signe.says("KAMU mødes 15. marts 2027")
    await network.is_at(here(2026, 12, 29, 9))
    await bo.asks("input til handleplanen: Bedre lys")
    receipt, card = network.said_to(bo)[-1], network.channel[-1]
    assert "Indkommet efter frist" in receipt.words
    assert "15. mar. 2027" in receipt.words
    assert "Indkommet efter frist" in card.words

    await signe.does("flyt KAMU fra 11. januar til 18. januar 2027", where="personal")
    await settles(network)

    for one in (receipt, card):
        assert "Indkommet efter frist" not in one.words
    assert "18. jan. 2027" in receipt.words
    assert "Bedre lys" in await bo.asks("vis input")


async def test_what_came_in_time_is_not_late_where_the_deadline_moves_before_it(
    network: Network, signe: Someone
) -> None:
    bo = person(network, "Bo")
    await network.is_at(here(2026, 12, 22, 9))
    await bo.asks("input til handleplanen: Bedre lys")
    receipt, card = network.said_to(bo)[-1], network.channel[-1]

    await signe.does("flyt KAMU til 4. januar 2027", where="personal")
    await settles(network)

    for one in (receipt, card):
        assert "Indkommet efter frist" not in one.words
    assert "4. jan. 2027" in receipt.words


@pytest.mark.both_databases
async def test_that_there_were_no_points_is_no_longer_said_where_the_deadline_is_ahead_again(
    network: Network, signe: Someone
) -> None:
    await network.is_at(here(2026, 12, 14, 9, 1))
    ask = told(network, "Har netværket opmærksomhedspunkter")
    await network.is_at(here(2026, 12, 28, 12, 1))
    assert "Ingen opmærksomhedspunkter til KAMU man. 11. jan. 2027" in ask.words
    assert "Registreret som D-2026-001" in ask.words
    assert "Har netværket opmærksomhedspunkter" not in ask.words
    assert "Ingen endnu" not in ask.words

    await signe.does("flyt KAMU til 18. januar 2027", where="personal")
    await settles(network)
    assert "Ingen opmærksomhedspunkter" not in ask.words
    assert "Registreret som" not in ask.words
    assert "Meld dem ind senest man. 4. jan. 2027" in ask.words
    assert "Intet at melde, trukket" in await signe.asks("vis D-2026-001")

    await network.is_at(here(2027, 1, 4, 12, 1))
    assert "Ingen opmærksomhedspunkter til KAMU man. 18. jan. 2027" in ask.words
    assert "Registreret som D-2027-001" in ask.words


# --- the pack, and merges -----------------------------------------------------------------------------------


async def test_the_pack_says_the_day_of_the_meeting_as_it_is(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 29, 9, 1))
    pack = told(network, "P-2027-Q1")
    assert "11. jan. 2027" in pack.words

    await signe.does("flyt KAMU til 18. januar 2027", where="personal")
    await settles(network)
    assert "18. jan. 2027" in pack.words

    await signe.does("aflys KAMU 18. januar 2027", where="personal")
    await settles(network)
    assert "18. jan. 2027 er aflyst" in pack.words
    assert "Underskriv" not in pack.words


async def test_nobody_is_told_of_days_to_object_after_the_pack_has_gone(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await network.is_at(here(2026, 12, 21, 9))
    for one, words in ((anna, "Bedre lys"), (bo, "Mere lys")):
        await one.asks(f"input til handleplanen: {words}")
    await signe.asks("saml I-1 og I-2 under lys")
    assert "man. 28. dec. 2026" in network.said_to(bo)[-1].words

    await signe.does("flyt KAMU til 30. december 2026", where="personal")
    await settles(network)

    assert "28. dec. 2026" not in network.said_to(bo)[-1].words
    assert "23. dec. 2026" in network.said_to(bo)[-1].words


# --- a deadline that a move puts into the past --------------------------------------------------------------


@pytest.mark.both_databases
async def test_nothing_is_written_down_at_a_deadline_that_nobody_saw_come(
    network: Network, signe: Someone
) -> None:
    await network.is_at(here(2026, 12, 21, 13))
    ask = told(network, "Har netværket opmærksomhedspunkter")
    assert "Meld dem ind senest" in ask.words

    await signe.does("flyt KAMU til 4. januar 2027")
    await network.passes(minutes=2)

    assert "Ingen opmærksomhedspunkter" not in ask.words
    assert "Registreret som" not in ask.words
    assert "Fristen var man. 21. dec. 2026 kl. 12.00" in ask.words
    assert "Input skal være inde" not in "".join(one.words for one in network.channel)
    assert "Fristen for input var man. 21. dec. 2026 kl. 12.00" in network.channel[0].words


async def test_an_input_in_a_pack_that_nobody_signed_is_not_said_to_be_signed(
    network: Network, signe: Someone
) -> None:
    bo = person(network, "Bo")
    await network.is_at(here(2026, 12, 14, 9, 1))
    await bo.asks("input til handleplanen: Bedre lys")
    await network.is_at(here(2026, 12, 29, 9, 1))
    await network.is_at(here(2027, 1, 4, 12, 1))
    assert any("Pakken er endelig, men ikke underskrevet" in one.words for one in network.channel)

    refused = await bo.asks("træk input I-1 tilbage")

    assert "sendt som endelig" in refused
    assert "underskrevet" not in refused
