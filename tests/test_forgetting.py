"""What somebody does not want any more: a question, or what they did just before; never a person."""

from __future__ import annotations

import pytest

from tests.dialog import Network

SAID = ["glem det", "glem det jeg lige skrev", "never mind", "forget what I just wrote", "scratch that"]


@pytest.mark.parametrize("sentence", SAID)
async def test_with_nothing_done_nothing_is_left_to_do(network: Network, sentence: str) -> None:
    told = await network.member("Anna Krogh").asks(sentence)
    assert ("jeg gør ikke noget" in told) or ("I'll leave it" in told)


@pytest.mark.parametrize("sentence", SAID)
async def test_what_was_done_just_before_is_asked_about(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("foreslå punkt: støj i kantinen")
    asked = await anna.asks(sentence)
    assert "støj i kantinen" in asked
    assert ("Ja, gør det" in asked) or ("Yes, do it" in asked)
    await anna.agrees()
    assert "støj i kantinen" not in await anna.asks("vis dagsordenen")


@pytest.mark.parametrize("sentence", SAID)
async def test_said_to_a_question_it_drops_the_question(network: Network, sentence: str) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    await anna.asks("foreslå punkt: støj i kantinen")
    await anna.asks("start afstemning: Planter på gangen")
    await anna.asks("luk afstemningen")
    told = await anna.asks(sentence)
    assert ("jeg gør ikke noget" in told) or ("I'll leave it" in told)
    assert "støj i kantinen" in await anna.asks("vis dagsordenen")


@pytest.mark.parametrize(
    ("sentence", "says", "next_step"),
    [
        ("husk mig på at ringe til Bo på fredag", "Egne påmindelser holder jeg ikke", "Outlook"),
        ("mind mig om at købe kage", "Egne påmindelser holder jeg ikke", "aftale:"),
        ("remind me to call Bo on Friday", "no reminders of your own", "Outlook"),
        ("set a reminder to buy cake", "no reminders of your own", "agreement:"),
        ("påmind mig om mødet", "minder jeg om af mig selv", "Ugentligt"),
        ("remind me about the vote", "by myself", "Weekly"),
    ],
)
async def test_a_reminder_of_ones_own_is_honestly_declined(
    network: Network, sentence: str, says: str, next_step: str
) -> None:
    told = await network.member("Anna Krogh").asks(sentence)
    assert says in told
    assert next_step in told
