"""Help, what was not understood, thanks, the choice of language, and coming and going."""

from __future__ import annotations

import pytest

from tests.dialog import Network, actions


async def test_help_shows_examples_that_answer_when_tapped(network: Network) -> None:
    anna = network.member("Anna Krogh")

    await anna.says("hjælp")

    card = network.channel[-1].card
    assert card is not None
    assert len(actions(card)) >= 4
    for action in actions(card):
        answer = await anna.taps(action["title"], on="Det kan du spørge mig om")
        assert answer
        assert "forstod jeg ikke" not in answer


async def test_in_english(network: Network) -> None:
    camille = network.employee("Camille Rossi")

    assert "who is AMR" in await camille.asks("help")


@pytest.mark.parametrize(
    "sentence",
    [
        "vi stemte jo nej sidste år",
        "hvad tjener TR?",
        "blabla",
        "🙂",
        "hvem er vrt nste gng",
        "vi skal ikke starte afstemning: krig",
    ],
)
async def test_what_is_not_understood_gets_suggestions_and_does_nothing(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")

    answer = await anna.says(sentence)

    assert answer
    assert len(network.channel) == 1
    card = network.channel[-1].card
    assert card is not None
    assert 1 <= len(actions(card)) <= 3


async def test_a_suggestion_can_be_tapped(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("noget med frokost og stemmer til afstemningen og brød")
    card = network.channel[-1].card
    assert card is not None

    answer = await anna.taps(actions(card)[0]["title"])

    assert answer
    assert "forstod jeg ikke" not in answer


async def test_thanks_get_a_short_thanks(network: Network) -> None:
    anna = network.member("Anna Krogh")

    assert len(await anna.asks("tak!")) < 40


async def test_each_person_chooses_a_language(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")

    assert "English" in await anna.asks("language english")
    assert "No meeting is planned" in await anna.asks("hvem er vært næste gang?")
    assert "planlagt" in await bo.asks("hvem er vært næste gang?")
    assert "dansk" in await anna.asks("sprog dansk")
