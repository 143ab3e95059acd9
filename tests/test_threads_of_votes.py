"""What is said beneath a vote's card is an answer to it, which is asked about and never given unasked."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once

OPTIONS = "start valgafstemning: Hvor mødes vi? med mulighederne Lyngby, Risø, Ballerup til fredag kl. 14"


@once
def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Dorte Iversen"):
        network.member(name)
    network.member("Farah Aziz", language="en")
    return network.member("Anna Krogh")


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


@pytest.mark.parametrize(
    ("said", "button", "counted"),
    [
        ("Risø", "2. Risø", "2. Risø: 1"),
        ("risø.", "2. Risø", "2. Risø: 1"),
        ("2", "2. Risø", "2. Risø: 1"),
        ("nr. 3", "3. Ballerup", "3. Ballerup: 1"),
        ("den første", "1. Lyngby", "1. Lyngby: 1"),
    ],
)
async def test_an_option_that_is_named_is_asked_about(
    network: Network, anna: Someone, said: str, button: str, counted: str
) -> None:
    bo = person(network, "Bo")
    await anna.says(OPTIONS)

    asked = await bo.says(said, about=network.channel[0].id)

    assert "Er det dit svar?" in asked
    assert button in asked
    assert counted not in network.channel[0].words
    await bo.taps(button)
    await network.passes(seconds=5)
    assert counted in network.channel[0].words


@pytest.mark.parametrize(
    ("name", "said", "asked"),
    [
        ("Bo", "+1", "Er det det her, du siger ja til?"),
        ("Bo", "👍🏽", "Er det det her, du siger ja til?"),
        ("Bo", "helt enig", "Er det det her, du siger ja til?"),
        ("Farah", "agreed!", "Is this what you say yes to?"),
        ("Bo", "👎", "Er det det her, du siger nej til?"),
        ("Farah", "I don't agree", "Is this what you say no to?"),
        ("Bo", "det bliver noget rod med nøglerne", "Er det et svar på det her?"),
        ("Farah", "it would be quite a mess with the keys", "Is that an answer to this?"),
    ],
)
async def test_agreement_and_other_words_lead_to_the_buttons(
    network: Network, anna: Someone, name: str, said: str, asked: str
) -> None:
    await anna.says("start afstemning: Skal vi prøve et år uden referat?")

    assert asked in await person(network, name).says(said, about=network.channel[0].id)
    await network.passes(seconds=5)
    for button in ("Jeg støtter: 0", "Jeg har en indvending: 0"):
        assert button in network.channel[0].words


@pytest.mark.parametrize("said", ["hvad skal vi have til frokost?", "hvorfor er himlen blå"])
async def test_a_question_is_no_answer(network: Network, anna: Someone, said: str) -> None:
    await anna.says("start afstemning: Skal vi prøve et år uden referat?")

    assert "Er det" not in await person(network, "Bo").says(said, about=network.channel[0].id)


@pytest.mark.parametrize(("said", "button"), [("Risø", "2. Risø"), ("3", "3. Ballerup")])
async def test_in_ones_own_chat_so_is_what_only_a_vote_has(
    network: Network, anna: Someone, said: str, button: str
) -> None:
    bo = person(network, "Bo")
    await anna.says(OPTIONS)

    asked = await bo.asks(said)

    assert "Er det dit svar?" in asked
    assert button in asked
    assert "Svar: 0" in network.channel[0].words
    await bo.asks("ja")
    await network.passes(minutes=1)
    assert "Svar: 1" in network.channel[0].words


@pytest.mark.parametrize("said", ["2 prikker til støj og 1 til lys", "2 dots for støj and 1 for lys"])
async def test_several_of_what_there_is_to_choose_from_lead_to_the_vote(
    network: Network, anna: Someone, said: str
) -> None:
    bo = person(network, "Bo")
    await anna.says("start prikafstemning: Temaer med mulighederne Støj, Lys, Luft, 3 prikker")

    asked = await bo.asks(said)

    assert "Stem: Temaer" in asked or "Vote: Temaer" in asked
    assert len(network.channel) == 1, "no vote is started by them"


@pytest.mark.parametrize("said", ["ikke Risø", "not Risø"])
async def test_what_is_denied_is_no_choice(network: Network, anna: Someone, said: str) -> None:
    await anna.says(OPTIONS)
    assert "Er det dit svar?" not in await person(network, "Bo").asks(said)
