"""Outcomes: every end of a vote, and every change of its time, leaves one message in the channel."""

from __future__ import annotations

import pytest

from storage.db import Store
from tests.dialog import CHANNEL, Message, Network, Someone, actions, here
from tests.once import once

QUESTION = "Skal vi prøve et år uden referat?"
SUPPORT, OBJECTION = "Jeg støtter", "Jeg har en indvending"


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    anna = network.member("Anna Krogh")
    await anna.says(f"start afstemning: {QUESTION}")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def since(network: Network, before: int) -> list[Message]:
    """What the channel was told since there were so many messages."""
    return [one for one in network.teams.messages[before:] if one.conversation.partition(";")[0] == CHANNEL]


async def ends(network: Network, *moment: int) -> Message:
    """The one message that the channel gets at that moment, and none by the beats after it."""
    before = len(network.teams.messages)
    await network.is_at(here(*moment))
    await network.passes(seconds=5)
    await network.passes(minutes=2)
    [told] = since(network, before)
    return told


async def supported(network: Network, *names: str) -> None:
    for name in names:
        await person(network, name).taps(SUPPORT)


async def test_the_clock_that_closes_a_vote_tells_the_channel_once(network: Network, anna: Someone) -> None:
    await supported(network, "Anna", "Bo")

    told = await ends(network, 2026, 11, 30, 12, 0)

    assert QUESTION in told.words
    assert "Besluttet: D-2026-001" in told.words
    assert "Jeg støtter: 2" in told.words


async def test_the_card_of_the_vote_points_to_what_the_channel_was_told(
    network: Network, anna: Someone
) -> None:
    await supported(network, "Anna", "Bo")
    poll = network.channel[0]
    assert "meldt ud" not in poll.words

    told = await ends(network, 2026, 11, 30, 12, 0)

    assert "Det er meldt ud i kanalen" in poll.words
    assert "D-2026-001" in poll.words
    assert f"/{told.id}?" in str(poll.card)


async def test_too_few_answers_and_then_the_end_are_told_each_once(network: Network, anna: Someone) -> None:
    await supported(network, "Anna")

    told = await ends(network, 2026, 11, 30, 12, 0)
    assert "1 af 4 har svaret, og der skal 2 til" in told.words
    bo = person(network, "Bo")
    await bo.taps("Stem her")
    await bo.presses(next(one for one in actions(bo.saw[-1]) if one["title"] == SUPPORT))

    end = await ends(network, 2026, 12, 7, 12, 0)
    assert "Besluttet: D-2026-001" in end.words
    assert told.words.startswith("Besluttet: D-2026-001")
    assert "Stem her" not in told.words


async def test_a_network_is_told_in_its_language(store: Store) -> None:
    network = Network(store, language="en")
    for name in ("Bo Madsen", "Anna Krogh"):
        network.member(name, language="da")
    anna = person(network, "Anna")
    await anna.says(f"start vote: {QUESTION}")
    await ends(network, 2026, 11, 30, 12, 0)
    assert "Extended until" in network.channel[-1].words
    await anna.taps("I support this", on=QUESTION)

    await anna.says("luk afstemningen")
    before = len(network.teams.messages)
    await anna.agrees()
    [told] = since(network, before)

    assert "Decided: D-2026-001" in told.words
    assert "by Anna Krogh" in told.words


async def test_a_pause_is_told_and_so_is_its_end(network: Network, anna: Someone) -> None:
    await anna.taps(OBJECTION, reason="mangler arkiv")
    await supported(network, "Bo", "Camille", "Dorte")

    assert "Sat på pause" in (await ends(network, 2026, 11, 30, 12, 0)).words
    assert "Ikke besluttet" in (await ends(network, 2026, 12, 7, 12, 0)).words


@pytest.mark.parametrize("sentence", ["luk afstemningen", "close the vote", "træk forslaget tilbage"])
async def test_who_ends_it_in_the_channel_gets_the_one_message_as_the_answer(
    network: Network, anna: Someone, sentence: str
) -> None:
    await supported(network, "Anna", "Bo")
    await anna.says(sentence)
    before = len(network.teams.messages)

    await anna.agrees()
    await network.passes(seconds=5)
    await network.passes(minutes=5)

    [told] = since(network, before)
    assert ("D-2026-001" in told.words) or ("trukket tilbage" in told.words)
    assert "af Anna Krogh" in told.words


@pytest.mark.parametrize("sentence", ["luk afstemningen", "close the vote", "træk forslaget tilbage"])
async def test_who_ends_it_alone_tells_the_channel_once(
    network: Network, anna: Someone, sentence: str
) -> None:
    await supported(network, "Anna", "Bo")
    await anna.asks(sentence)
    before = len(network.teams.messages)

    answer = await anna.agrees()
    await network.passes(seconds=5)

    [told] = since(network, before)
    assert "af Anna Krogh" in told.words
    assert QUESTION in told.words
    assert QUESTION in answer


async def test_a_tie_that_was_broken_is_told_with_the_reason(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    signe = network.facilitator()
    await anna.says("start afstemning: Hvor mødes vi? med mulighederne Lyngby og Risø")
    await anna.taps("1. Lyngby")
    await person(network, "Bo").taps("2. Risø")
    told = await ends(network, 2026, 11, 30, 12, 0)
    assert "Det står lige" in told.words
    assert "1. Lyngby: 1" in told.words

    [card] = [one.card for one in network.said_to(signe) if "Afgør" in one.words and one.card]
    lyngby = next(one for one in card["body"] if "choices" in one)["choices"][0]["value"]
    before = len(network.teams.messages)
    await signe.taps("Afgør", picks=lyngby, reason="Flest kan nå det")
    await signe.agrees()
    await network.passes(seconds=5)

    [broken] = since(network, before)
    assert "D-2026-001" in broken.words
    assert "Flest kan nå det" in broken.words


async def test_numbers_that_are_never_shown_are_not_told(network: Network, anna: Someone) -> None:
    await anna.does("luk afstemningen")
    await anna.says("start flertalsafstemning: Skal vi mødes i Lyngby?, resultatet vises aldrig")
    await anna.taps("Ja")
    await person(network, "Bo").taps("Ja")

    told = await ends(network, 2026, 11, 30, 12, 0)

    assert "D-2026-001" in told.words
    assert "Ja: 2" not in told.words


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("luk afstemningen", "er lukket. Besluttet: D-2026-001"),
        ("close the vote", "is closed. Decided: D-2026-001"),
        ("træk forslaget tilbage", "er lukket. Ikke besluttet: Forslaget er trukket tilbage."),
    ],
)
@pytest.mark.parametrize("others", [0, 1, 2])
@pytest.mark.parametrize("where", ["channel", "personal"])
async def test_a_second_yes_says_how_it_ended_whatever_else_is_open(
    network: Network, anna: Someone, sentence: str, says: str, others: int, where: str
) -> None:
    await supported(network, "Anna", "Bo")
    await anna.says(sentence, where=where)
    yes = anna.question()
    await anna.presses(yes, where=where)
    for at in range(others):
        await anna.says(f"start afstemning: Skal vi mødes i bygning {at}?")
    before = len(network.teams.messages)

    for pause in (0, 10):
        await network.passes(minutes=pause)
        assert says in await anna.presses(yes, where=where)
    assert not since(network, before)


async def test_who_closes_what_the_clock_has_closed_hears_how_it_ended(
    network: Network, anna: Someone
) -> None:
    await supported(network, "Anna", "Bo")
    await anna.says("luk afstemningen")
    yes = anna.question()
    await ends(network, 2026, 11, 30, 12, 0)

    assert "er lukket. Besluttet: D-2026-001" in await anna.presses(yes, where="channel")
    assert "er lukket. Besluttet: D-2026-001" in await anna.says(
        "luk afstemningen", about=network.channel[0].id
    )


@pytest.mark.parametrize(
    ("none", "all_of_them", "last"),
    [
        (
            "Der er ingen afsluttede afstemninger",
            ("vis lukkede afstemninger", "de afsluttede afstemninger", "hvilke afstemninger har vi haft?"),
            ("hvad blev der stemt om sidst", "hvad stemte vi sidst om?", "hvad var den seneste afstemning?"),
        ),
        (
            "There are no closed votes",
            ("show closed votes", "show the past votes", "which votes have we had?"),
            ("what did we vote on last?", "what did we last vote on?", "show the last closed vote"),
        ),
    ],
)
async def test_votes_that_are_over_are_found(
    network: Network, anna: Someone, none: str, all_of_them: tuple[str, ...], last: tuple[str, ...]
) -> None:
    bo = network.member("Bodil Holt", language="en" if "There" in none else "da")
    for sentence in (*all_of_them, *last):
        assert none in await bo.asks(sentence)
    await supported(network, "Anna", "Bo", "Camille")
    await anna.does("luk afstemningen")
    await network.passes(days=1)
    await anna.says("start afstemning: Skal vi have planter?")
    await anna.does("luk afstemningen")
    await anna.says("start afstemning: Skal vi have nye stole?")

    for sentence in all_of_them:
        told = await bo.asks(sentence)
        assert told.index("Skal vi have planter?") < told.index(QUESTION)
        assert "D-2026-001" in told
        assert "stole" not in told
    for sentence in last:
        told = await bo.asks(sentence)
        assert "Skal vi have planter?" in told
        assert QUESTION not in told
    await bo.asks(all_of_them[0])
    assert ": 3" in await bo.taps(f"2. {QUESTION}")


@pytest.mark.parametrize("sentence", ["lukkede afstemninger", "closed votes", "de afsluttede afstemninger"])
async def test_what_describes_votes_orders_nothing(network: Network, anna: Someone, sentence: str) -> None:
    told = await anna.says(sentence)

    assert "lukkes?" not in told
    none = (
        "There are no closed votes" if sentence == "closed votes" else "Der er ingen afsluttede afstemninger"
    )
    assert none in told


@pytest.mark.parametrize("sentence", ["aflyste møder", "cancelled meetings", "stoppede afstemninger"])
async def test_what_describes_things_is_never_an_order(
    network: Network, anna: Someone, sentence: str
) -> None:
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30")

    told = await signe.says(sentence)
    assert told
    assert not any(words in told for words in ("lukkes?", "aflyses", "Aflys mødet", "luk afstemning"))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("hvem startede afstemningen?", "er startet af Anna Krogh"),
        ("who started this vote", "er startet af Anna Krogh"),
        ("hvem har startet afstemningen om referat", "er startet af Anna Krogh"),
    ],
)
async def test_who_started_a_vote_is_answered_from_what_stands(
    network: Network, anna: Someone, sentence: str, told: str
) -> None:
    bo = network.member("Bodil Holt", language="da")

    assert told in await bo.asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("slet afstemningen, den var en fejl", "den var en fejl"),
        ("træk forslaget tilbage fordi vi har fået planter", "vi har fået planter"),
        ("delete the vote, it was a mistake", "it was a mistake"),
        ("cancel the vote because the plants are dead", "the plants are dead"),
    ],
)
async def test_why_a_vote_is_withdrawn_is_asked_with_it_and_told_to_all(
    network: Network, sentence: str, reason: str
) -> None:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await anna.says("start afstemning: Skal vi have grønt")
    asked = await anna.asks(sentence)
    assert reason in asked
    assert f"Begrundelse: {reason}" not in "".join(one.words for one in network.channel)
    assert reason in await anna.agrees()
    assert f"Begrundelse: {reason}" in network.channel[-1].words


async def test_after_a_long_outage_nobody_is_given_time_that_is_over(network: Network, anna: Someone) -> None:
    """The bot was away until the 9th: five working days from the deadline were the 7th."""
    told = await ends(network, 2026, 12, 9, 13, 0)

    assert "Fristen er forlænget til ons. 16. dec. 2026 kl. 12.00" in told.words
    await supported(network, "Anna", "Bo")
    assert "Besluttet: D-2026-001" in (await ends(network, 2026, 12, 16, 12, 0)).words


async def test_of_votes_that_close_at_once_the_one_that_was_opened_first_has_the_lower_number(
    network: Network,
) -> None:
    names = ("Anna Krogh", "Bo Madsen")
    anna, bo = (network.member(name) for name in names)
    questions = [f"Forslag {letter}" for letter in "FEDCBA"]
    for question in questions:
        await anna.says(f"start afstemning: {question}, til 26. november kl. 12")
        await bo.taps("Jeg støtter", on=question)
        await network.passes(minutes=3)
    await network.is_at(here(2026, 11, 26, 12, 1))
    for number, question in enumerate(questions, start=1):
        assert question in await anna.asks(f"vis D-2026-{number:03}")
