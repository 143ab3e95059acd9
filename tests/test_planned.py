"""Planned votes: what opens on a day to come, once or again and again."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once

pytestmark = pytest.mark.both_databases

QUESTION = "Vi holder fast i at mødes online"
MONDAY = here(2026, 11, 30, 9, 0)


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    return network.member("Anna Krogh")


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def open_votes(network: Network) -> list[str]:
    return [one.words for one in network.channel if "stemme indtil" in one.words]


async def at(network: Network, *moment: int) -> None:
    await network.is_at(here(*moment))
    await network.passes(seconds=3)


SAID = [
    f"start afstemning: {QUESTION}, åbner mandag kl. 9",
    f"start afstemning: {QUESTION}, åbner 30/11",
    f"start afstemning, åbner mandag kl. 9: {QUESTION}",
    f"planlæg afstemning: {QUESTION}, åbner den 30. november",
    f"planlæg en afstemning til mandag kl. 9: {QUESTION}",
    f"start vote: {QUESTION}, opens Monday at 9",
    f"schedule a vote for Monday at 9: {QUESTION}",
    f"schedule a vote: {QUESTION}, starting 30 November",
    f"start a vote on Monday about {QUESTION}",
]


@pytest.mark.parametrize("sentence", SAID)
async def test_it_waits_for_its_day_and_opens_by_itself(
    network: Network, anna: Someone, sentence: str
) -> None:
    card = await anna.says(sentence)
    assert QUESTION in card
    assert "Åbner man. 30. nov. 2026 kl. 09.00 og lukker man. 7. dec. 2026 kl. 12.00" in card
    assert not open_votes(network)

    await at(network, 2026, 11, 30, 9, 0)
    [opened] = open_votes(network)
    assert QUESTION in opened
    assert "Startet af Anna Krogh" in opened
    assert "Jeg støtter: 1" in await person(network, "Bo").taps("Jeg støtter")
    assert "Der er ikke planlagt nogen afstemning" in await anna.asks("planlagte afstemninger")


BESIDE = [
    f"start afstemning: {QUESTION}, på mandag kl. 9, hver måned, to tredjedele",
    f"start afstemning, to tredjedele, hver måned, på mandag kl. 9: {QUESTION}",
    f"start afstemning hver måned fra mandag kl. 9: {QUESTION}. To tredjedele",
    f"planlæg en afstemning til mandag kl. 9, hver måned: {QUESTION}, to tredjedele",
    f"start a two-thirds vote on {QUESTION}, every month, on Monday at 9",
    f"start vote, every month from Monday at 9: {QUESTION}, two thirds",
]


@pytest.mark.parametrize("sentence", BESIDE)
async def test_how_often_and_how_many_are_said_in_any_order(
    network: Network, anna: Someone, sentence: str
) -> None:
    card = await anna.says(sentence)
    assert f"\n{QUESTION}" in card
    assert "Åbner man. 30. nov. 2026 kl. 09.00 og lukker man. 7. dec. 2026" in card
    assert "Gentages hver måned" in card
    assert "Flertal: mindst to tredjedele skal sige ja" in card
    assert not open_votes(network)


async def test_who_says_it_in_front_of_several_sentences_is_understood(
    network: Network, anna: Someone
) -> None:
    card = await anna.says("start valgafstemning, hver måned: Hvor spiser vi? Lyngby; Risø")
    assert "Hvor spiser vi?\n" in card
    assert "Gentages hver måned" in card
    assert "1. Lyngby" in card
    assert "indtil fre. 4. dec. 2026" in await anna.says(
        "start afstemning, enstemmigt: Skal vi male? Til 4. december kl. 12"
    )


NOT_PLANNED = [
    "start afstemning: Vi åbner kantinen mandag kl. 9",
    "start afstemning: Vi holder pause hver måned",
    "start valgafstemning: Hvornår starter vi? Mandag kl. 9; tirsdag kl. 9",
]


@pytest.mark.parametrize("sentence", NOT_PLANNED)
async def test_what_is_asked_about_a_day_opens_at_once(
    network: Network, anna: Someone, sentence: str
) -> None:
    assert "stemme indtil" in await anna.says(sentence)
    assert "ikke planlagt" in await anna.asks("planlagte afstemninger")


async def test_a_deadline_is_counted_from_its_opening(network: Network, anna: Someone) -> None:
    card = await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9, til fredag kl. 14")
    assert "lukker fre. 4. dec. 2026 kl. 14.00" in card


async def test_it_opens_on_a_working_day(network: Network, anna: Someone) -> None:
    assert "Åbner man. 28. dec. 2026" in await anna.says(f"start afstemning: {QUESTION}, åbner 25. december")


async def test_it_is_held_again_every_quarter(network: Network, anna: Someone) -> None:
    card = await anna.says(f"start afstemning: {QUESTION}, åbner 30/11, gentages hvert kvartal, til 4/12")
    assert "Gentages hvert kvartal" in card

    await at(network, 2026, 11, 30, 9, 0)
    assert len(open_votes(network)) == 1
    assert "Åbner man. 1. mar. 2027 kl. 09.00 og lukker fre. 5. mar. 2027" in await anna.asks(
        "vis de planlagte afstemninger"
    )
    await at(network, 2026, 12, 4, 13, 0)
    await at(network, 2027, 3, 1, 9, 0)
    assert len(open_votes(network)) == 1
    assert "indtil fre. 5. mar. 2027" in open_votes(network)[-1]


async def test_one_that_opens_now_can_be_held_again(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, gentages hver måned")
    await network.passes(seconds=3)
    assert len(open_votes(network)) == 1
    assert "Åbner ons. 23. dec. 2026" in await anna.asks("planlagte afstemninger")


async def test_after_an_outage_all_are_given_their_time_once(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner 30/11, gentages hver uge, til 4/12")
    await at(network, 2026, 12, 16, 8, 0)
    assert len(open_votes(network)) == 1
    assert "indtil ons. 23. dec. 2026" in open_votes(network)[0]
    assert "Åbner man. 21. dec. 2026" in await anna.asks("planlagte afstemninger")


# --- changing it --------------------------------------------------------------------------------------------


async def test_it_is_called_off_by_whoever_planned_it_and_the_hosts(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    await network.passes(seconds=3)
    assert "Kun den, der planlagde" in await person(network, "Bo").taps("Aflys")
    assert "Aflyst" in await anna.taps("Aflys")
    await network.passes(seconds=3)
    assert "Aflyst" in network.channel[-1].words
    await at(network, 2026, 11, 30, 9, 0)
    assert not open_votes(network)


@pytest.mark.parametrize(
    "sentence",
    [
        "aflys den planlagte afstemning",
        "aflys den planlagte afstemning om online",
        "cancel the scheduled vote",
        "stop gentagelsen af afstemningen om online",
    ],
)
async def test_it_is_called_off_in_words_and_that_is_undone(
    network: Network, anna: Someone, sentence: str
) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    assert "Aflyst" in await anna.says(sentence)
    await anna.says("fortryd")
    assert QUESTION in await anna.asks("planlagte afstemninger")


async def test_it_is_opened_sooner(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    await network.passes(seconds=3)
    await anna.taps("Åbn nu")
    await network.passes(seconds=3)
    assert len(open_votes(network)) == 1
    await at(network, 2026, 11, 30, 9, 0)
    assert len(open_votes(network)) == 1


# --- what is wrong ------------------------------------------------------------------------------------------

WRONG = [
    (f"start afstemning: {QUESTION}, åbner 2. november 2026", "Den dag er gået"),
    (f"start afstemning: {QUESTION}, åbner 1. marts 2028", "over et år"),
    (f"start afstemning: {QUESTION}, åbner den 31. november", "findes ikke i kalenderen"),
    (f"planlæg afstemning: {QUESTION}", "Hvornår åbner den"),
]


@pytest.mark.parametrize(("sentence", "told"), WRONG)
async def test_a_day_that_cannot_be_is_asked_about(
    network: Network, anna: Someone, sentence: str, told: str
) -> None:
    assert told in await anna.says(sentence)
    assert not open_votes(network)
    assert "ikke planlagt" in await anna.asks("planlagte afstemninger")


async def test_the_same_is_planned_once(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    assert "planlagt allerede" in await person(network, "Bo").says(
        f"start afstemning: {QUESTION}, åbner tirsdag kl. 9"
    )


async def test_what_runs_already_is_not_asked_twice(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    await person(network, "Bo").says(f"start afstemning: {QUESTION}, til 7. december kl. 12")
    await at(network, 2026, 11, 30, 9, 0)
    assert len(open_votes(network)) == 1
    assert any("stemmes om det samme allerede" in one.words for one in network.said_to(anna))


async def test_it_is_filled_in(network: Network, anna: Someone) -> None:
    await anna.asks("start afstemning")
    card = await anna.taps(
        "Start afstemningen", question=QUESTION, kind="majority", opens="mandag kl. 9", every="month"
    )
    assert "Åbner man. 30. nov. 2026 kl. 09.00" in card
    assert "Gentages hver måned" in card
    assert not open_votes(network)
    assert "forstod ikke, hvornår" in await anna.taps(
        "Start afstemningen", question="Noget andet", kind="majority", opens="engang"
    )


async def test_a_guest_looks_and_a_stranger_plans_nothing(network: Network, anna: Someone) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    guest = network.guest("Noah Winkel")
    assert QUESTION in await guest.asks("hvilke afstemninger er planlagt?")
    assert "Åbner" not in await guest.says("start afstemning: Vi spiser ude, åbner mandag kl. 9")


async def test_what_was_to_open_while_the_team_was_closed_opens_when_it_does(
    network: Network, anna: Someone
) -> None:
    await anna.says(f"start afstemning: {QUESTION}, åbner mandag kl. 9")
    await network.hears("team_archived")
    await at(network, 2026, 12, 1, 9, 0)
    assert not open_votes(network)

    await network.hears("team_unarchived")
    await at(network, 2026, 12, 1, 9, 5)
    assert len(open_votes(network)) == 1
