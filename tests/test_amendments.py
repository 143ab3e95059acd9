"""Amendments: does a record look right, who says so, and for how long it is asked."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    return network.member("Anna Krogh")


@once
async def signe(network: Network) -> Someone:
    signe = network.facilitator()
    await signe.says("registrér beslutning: Vi holder martsmødet online")
    return signe


def bo_of(network: Network) -> Someone:
    return next(one for one in network.people if one.name.startswith("Bo"))


async def test_who_says_yes_stands_on_the_card_and_in_the_history(
    network: Network, anna: Someone, signe: Someone
) -> None:
    card = await anna.taps("Ja, det ser rigtigt ud")
    assert "Ser rigtigt ud: Anna Krogh" in card
    assert "Anna Krogh sagde, at den ser rigtig ud" in card

    await anna.taps("Ja, det ser rigtigt ud")
    card = await bo_of(network).taps("Ja, det ser rigtigt ud")
    assert "Ser rigtigt ud: Anna Krogh og Bo Madsen" in card
    assert card.count("Anna Krogh sagde") == 1
    await network.passes(seconds=3)
    assert "Ser rigtigt ud: Anna Krogh og Bo Madsen" in network.channel[0].words


@pytest.mark.both_databases
async def test_after_three_days_nobody_is_asked_and_who_said_yes_stays(
    network: Network, anna: Someone, signe: Someone
) -> None:
    await anna.taps("Ja, det ser rigtigt ud")
    _, yes = anna.button("Ja, det ser rigtigt ud")
    await network.passes(days=3, minutes=1)
    await network.passes(seconds=3)

    told = network.channel[0].words
    assert "Ser dette rigtigt ud" not in told
    assert "Ja, det ser rigtigt ud" not in told
    assert "Ser rigtigt ud: Anna Krogh" in told
    assert "Stafet lod den stå efter tre arbejdsdage" in told
    assert "De tre arbejdsdage er gået" in await bo_of(network).presses(yes)


async def test_what_was_wrong_is_a_new_record_and_the_old_text_stays_in_the_history(
    network: Network, anna: Someone, signe: Someone
) -> None:
    await anna.taps("Noget er forkert")
    await anna.fills("Foreslå rettelse", text="Vi holder aprilmødet online")

    card = await signe.taps("Tag den ind")
    assert "D-2026-002\nVi holder aprilmødet online" in card
    old = await anna.asks("vis D-2026-001")
    assert "Vi holder martsmødet online" in old
    assert "Signe Holm skrev den ned" in old
    assert "Anna Krogh foreslog en rettelse" in old
    assert "Signe Holm tog en rettelse ind" in old


async def test_the_answer_of_a_tap_shows_its_own_line_of_history(
    network: Network, anna: Someone, signe: Someone
) -> None:
    await anna.taps("Noget er forkert")

    assert "Anna Krogh foreslog en rettelse" in await anna.fills("Foreslå rettelse", text="Noget andet")


@pytest.mark.parametrize(
    ("language", "support", "counts", "elsewhere", "opens"),
    [
        ("da", "Jeg støtter", "2 støtter", "Der blev stemt om ordlyden i D-2026-001", "Åbn D-2026-001"),
        (
            "en",
            "I support this",
            "2 in support",
            "The vote was on the words of D-2026-001",
            "Open D-2026-001",
        ),
    ],
)
async def test_what_was_counted_stays_with_the_words_that_were_voted_on(
    network: Network, language: str, support: str, counts: str, elsewhere: str, opens: str
) -> None:
    """A correction was voted on by nobody; both records lead to each other."""
    anna, bo = network.member("Anna Krogh", language=language), network.member("Bo Madsen")
    await anna.says("start afstemning: Vi holder martsmødet online")
    await anna.taps("Jeg støtter")
    await bo.taps("Jeg støtter")
    await anna.does("luk afstemningen")
    assert counts in await anna.asks("vis D-2026-001")
    await bo.asks("vis D-2026-001")
    await bo.taps("Noget er forkert")
    await bo.fills("Foreslå rettelse", text="Vi holder aprilmødet online")
    await anna.taps("Tag den ind" if language == "da" else "Take it in")

    fresh = await anna.asks("vis D-2026-002")
    assert "Vi holder aprilmødet online" in fresh
    assert counts not in fresh
    assert elsewhere in fresh
    old = await anna.taps(opens)
    assert counts in old
    assert opens.replace("001", "002") in old
    assert counts not in await anna.asks("hvad besluttede vi om aprilmødet?")


# --- who else is told -------------------------------------------------------------------------------------


async def test_a_decision_goes_to_the_managers_and_to_the_committee_with_a_tap(
    network: Network, anna: Someone, signe: Someone
) -> None:
    card = await anna.taps("Tag den med til min leder")
    assert "Skal tilbage til ledelsen" in card
    assert "Tag den med til min leder" not in card
    assert "Anna Krogh sendte den til ledelserne (til ledelsen: nej → ja)" in card
    for one in (anna, bo_of(network)):
        assert "D-2026-001" in await one.asks("mine opgaver")

    _, kamu = anna.button("Skal til KAMU")
    assert "Det kan" in await anna.presses(kamu)
    card = await signe.taps("Skal til KAMU")
    assert "Signe Holm sendte den til KAMU" in card
    assert card.count("Skal til KAMU") == 1
