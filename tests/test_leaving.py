"""How one leaves, which languages there are, and what is taken out of a plan or a list in words."""

from __future__ import annotations

import pytest

from tests.dialog import Network


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("hvordan forlader jeg netværket?", "Du er med i netværket, så længe du er i teamet"),
        ("jeg vil gerne ud af netværket", "Du er med i netværket, så længe du er i teamet"),
        ("how do I leave the network?", "You are in the network as long as you are in the team"),
        ("I want to leave the team", "You are in the network as long as you are in the team"),
    ],
)
async def test_how_to_leave_is_answered(network: Network, question: str, said: str) -> None:
    language = "en" if "I " in question else "da"
    anna = network.member("Anna Krogh", language=language)
    assert said in await anna.asks(question)


async def test_a_guest_hears_of_the_team_alone(network: Network) -> None:
    network.member("Anna Krogh")
    told = await network.guest("Gry Gæst").asks("hvordan forlader jeg netværket?")
    assert "Du er med, så længe du er i teamet" in told
    assert "AMK" not in told


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("tal tysk", "Jeg taler kun dansk og engelsk"),
        ("taler du fransk?", "Jeg taler kun dansk og engelsk"),
        ("speak German", "I only speak Danish and English"),
        ("do you speak French?", "I only speak Danish and English"),
        ("can you write in Spanish", "I only speak Danish and English"),
    ],
)
async def test_which_languages_it_speaks_is_said(network: Network, sentence: str, said: str) -> None:
    network.member("Anna Krogh")
    noah = network.employee("Noah Berg", language="da" if "Jeg" in said else "en")
    assert said in await noah.asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("fjern indsatsområdet støj", "Skal indsatsområdet ud af handleplanen"),
        ("tag støj ud af handleplanen", "Skal indsatsområdet ud af handleplanen"),
        ("remove the focus area støj", "Take the focus area out of the action plan"),
    ],
)
async def test_a_focus_area_is_taken_out_in_words_and_asked_about(
    network: Network, sentence: str, asked: str
) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    await signe.says("nyt indsatsområde: Støj i storrum")
    await signe.says("nyt indsatsområde: Ergonomi")
    assert asked in await signe.asks(sentence)
    assert "Støj" in await anna.asks("vis handleplanen")
    await signe.does(sentence, where="personal")
    left = await anna.asks("vis handleplanen")
    assert "Støj" not in left
    assert "Ergonomi" in left
    assert "Støj" not in await anna.asks("vis handleplanen")


async def test_a_member_takes_nothing_out_of_the_plan(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("nyt indsatsområde: Støj")
    network.member("Anna Krogh")
    camille = network.guest("Camille Rossi", language="en")
    assert "Take the focus area" not in await camille.asks("remove the focus area støj")
    assert "Støj" in await signe.asks("vis handleplanen")


@pytest.mark.parametrize("sentence", ["fjern Peter Lind som AMR", "remove Peter Lind as AMR"])
async def test_a_role_that_is_to_go_is_opened_and_nothing_ends_by_the_words(
    network: Network, sentence: str
) -> None:
    network.unit("nano", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nano", group="N1")
    anna = network.member("Anna Krogh", unit="nano")
    told = await anna.asks(sentence)
    assert "Peter Lind" in told
    assert "Afslut" in told or "End" in told
    assert "Peter Lind" in await anna.asks("hvem er AMR i min enhed?")


async def test_two_days_of_kamu_in_one_sentence_are_not_half_entered(network: Network) -> None:
    signe = network.facilitator()
    told = await signe.says("KAMU mødes 15-03-2027 og 14-06-2027")
    assert "ét KAMU-møde ind ad gangen" in told
    assert "15. mar." not in await signe.asks("hvornår mødes KAMU?")


async def test_without_a_name_it_is_asked_which_area(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("nyt indsatsområde: Støj i storrum")
    await signe.says("nyt indsatsområde: Ergonomi")
    told = await signe.asks("fjern indsatsområdet")
    assert "Hvilket indsatsområde mener du?" in told
    assert "Ergonomi" in told
    assert "Støj" in await signe.asks("vis handleplanen")
