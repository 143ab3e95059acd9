"""Status: a facilitator asks how the messages are doing, and says what becomes of the doubtful ones."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.core.listening import Ears
from bot.core.transport import Ambiguous, Gone, Rejected, Throttled
from storage.outbox import NEVER_TWICE, letters
from tests.dialog import CHANNEL, HOUSE, Network
from tests.test_delivery import post, written


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("status", "Alt er vel. Det hele er sendt, og intet venter."),
        ("hvordan går det med botten?", "Alt er vel. Det hele er sendt, og intet venter."),
        ("how is the bot doing?", "All is well. Everything has been sent, and nothing is waiting."),
        ("what could not be delivered?", "All is well. Everything has been sent, and nothing is waiting."),
    ],
)
async def test_all_is_well(network: Network, sentence: str, answer: str) -> None:
    signe = network.facilitator()

    assert await signe.asks(sentence) == answer


async def test_it_is_for_facilitators(network: Network) -> None:
    network.facilitator()
    anna = network.member("Anna Krogh")

    assert "kun for sekretariatet" in await anna.asks("status")
    assert "Se status" not in await anna.asks("hjælp")


async def test_help_tells_facilitators_of_it(network: Network) -> None:
    signe = network.facilitator()

    assert "Se status" in await signe.asks("hjælp")
    assert "Skriv ”status”" in await signe.taps("Se status")


async def test_what_did_not_arrive_is_told_with_whom_when_and_why(network: Network) -> None:
    signe, bo = network.facilitator(), network.member("Bo Dam")
    network.teams.failures = [Rejected(413, "MessageSizeTooBig")]
    post(network, to=bo)
    await network.deliver()
    network.teams.failures = [Throttled(1, 429)] * 4
    post(network)
    for _ in range(4):
        await network.passes(seconds=30)

    said = await signe.asks("status")

    assert "Til Bo Dam, man. 23. nov. 2026 kl. 09.00: den var for stor til Teams." in said
    assert "Til kanalen (AMK-netværket), man. 23. nov. 2026 kl. 09.02: Teams havde for travlt" in said


async def test_a_doubtful_letter_can_be_sent_again(network: Network) -> None:
    signe, bo = network.facilitator(), network.member("Bo Dam")
    network.teams.failures = [Ambiguous("500")]
    post(network, to=bo, policy=NEVER_TWICE)
    await network.deliver()
    said = await signe.asks("status")
    assert "Måske kommet frem" in said
    assert "1. Til Bo Dam" in said
    assert network.said_to(bo) == []

    assert "Alt er vel" in await signe.taps("Send nr. 1 igen")

    assert len(network.said_to(bo)) == 1
    [letter] = [one for one in written(network) if one["policy"] == NEVER_TWICE]
    assert (letter["state"], letter["flagged"]) == ("sent", True)
    assert "for gammelt" in await signe.taps("Send nr. 1 igen")
    assert len(network.said_to(bo)) == 1


async def test_of_many_doubtful_letters_it_says_how_many_more_there_are(network: Network) -> None:
    signe, bo = network.facilitator(), network.member("Bo Dam")
    said = []
    for _ in range(5):
        network.teams.failures = [Ambiguous("500")]
        post(network, to=bo, policy=NEVER_TWICE)
        await network.deliver()
        said.append(await signe.asks("status"))

    assert "Og " not in said[2]
    assert "Og én til. Den viser jeg, når en af disse er afgjort." in said[3]
    assert "Og 2 til. Dem viser jeg, efterhånden som disse bliver afgjort." in said[4]


@pytest.mark.both_databases
async def test_a_doubtful_letter_can_be_let_lie(network: Network) -> None:
    signe, bo = network.facilitator(), network.member("Bo Dam")
    network.teams.failures = [Ambiguous("500")]
    post(network, to=bo, policy=NEVER_TWICE)
    await network.deliver()
    await signe.asks("status")

    assert "Alt er vel" in await signe.taps("Lad nr. 1 ligge")

    assert network.said_to(bo) == []
    assert "for gammelt" in await signe.taps("Send nr. 1 igen")
    assert await signe.asks("status") == "Alt er vel. Det hele er sendt, og intet venter."


async def test_a_member_who_gets_hold_of_the_button_cannot_use_it(network: Network) -> None:
    signe, bo = network.facilitator(), network.member("Bo Dam")
    network.teams.failures = [Ambiguous("500")]
    post(network, policy=NEVER_TWICE)
    await network.deliver()
    await signe.asks("status")
    _, action = signe.button("Send nr. 1 igen")

    incoming = bo._incoming("personal", None, verb=action["verb"], values=action["data"], in_response=True)
    outcome = await network.take(incoming)

    assert b"kun for sekretariatet" in (outcome.answer.body or b"")
    assert [one["state"] for one in written(network)] == ["unknown"]


@pytest.mark.both_databases
async def test_closed_conversations_and_what_waits_are_told(network: Network) -> None:
    signe = network.facilitator()
    network.teams.closed[CHANNEL] = Gone("BotDisabledByAdmin", 403)
    post(network)
    await network.deliver()
    for _ in range(2):
        post(network)
    await network.passes(minutes=5)

    said = await signe.asks("status")

    assert "Siden man. 23. nov. 2026 kl. 09.00 kan jeg ikke skrive til kanalen (AMK-netværket)" in said
    assert "Jeres administrator har slået mig fra" in said
    assert "3 beskeder venter på at blive sendt, den ældste siden man. 23. nov. 2026 kl. 09.00." in said


async def test_another_networks_trouble_is_not_told(network: Network) -> None:
    signe = network.facilitator()
    network.teams.failures = [Rejected(400)]
    post(network)
    await network.deliver()
    home = network.store.now(lambda db: db.execute(select(letters.c.network)).scalar_one())
    network.store.now(lambda db: db.execute(letters.update().values(network=None)))

    assert home
    assert "Alt er vel" in await signe.asks("status")


@pytest.mark.parametrize(
    "sentence",
    [
        "Status?",
        "hvordan går det med beskederne",
        "virker botten?",
        "er alt sendt",
        "er det hele kommet frem?",
        "hvad kunne ikke sendes?",
        "hvad blev ikke leveret",
        "er der problemer med botten",
        "hvilke beskeder kom ikke frem?",
        "status report please",
        "how are the messages doing?",
        "is everything working?",
        "what couldn't be delivered?",
        "which messages were not sent?",
        "are there any problems?",
    ],
)
def test_it_is_asked_for_in_many_ways(sentence: str) -> None:
    assert Ears(HOUSE).hear(sentence).tries[0].door.name == "status.report"


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [("hvordan går det?", "Godt, tak!"), ("how are you today?", "I am well, thank you!")],
)
async def test_a_kind_question_gets_a_kind_answer(network: Network, sentence: str, answer: str) -> None:
    bo, signe = network.member("Bo Madsen"), network.facilitator()
    assert answer in await bo.asks(sentence)
    assert answer not in await signe.asks(sentence)
