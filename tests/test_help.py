"""Help, what was not understood, thanks, the choice of language, and coming and going."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dialog import Network, Someone, actions, card_words

MOST_WORDS = 60


def everyone(network: Network) -> dict[str, Someone]:
    """An employee, a guest, a member, a host and the secretariat, each in both languages."""
    return {
        "employee": network.employee("Noah Beck"),
        "guest": network.guest("Gry Falk"),
        "member": network.member("Anna Krogh"),
        "secretariat": network.facilitator("Signe Holm"),
    }


async def tapped(who: Someone, title: str) -> str:
    """Presses what stands on the card that this person saw last."""
    [found] = [one for one in actions(who.saw[-1]) if one["title"] == title]
    return await who.presses(found)


async def help_of(who: Someone, language: str) -> dict[str, Any]:
    await who.asks("language english" if language == "en" else "sprog dansk")
    await who.asks("help" if language == "en" else "hjælp")
    card = who.network.said_to(who)[-1].card
    assert card is not None
    who.saw.append(card)
    return card


@pytest.mark.parametrize("language", ["da", "en"])
async def test_help_is_six_things_that_a_person_may_want_in_sixty_words(
    network: Network, language: str
) -> None:
    for role, who in everyone(network).items():
        card = await help_of(who, language)
        said = card_words({"body": card["body"]}).splitlines()
        shown = [*dict.fromkeys(said), *(one["title"] for one in card.get("actions", ()))]
        tiles = [one for one in actions(card) if one["verb"] == "help.About"]

        assert len(" ".join(shown).split()) <= MOST_WORDS, role
        assert len(tiles) == (5 if role == "employee" else 6), role


@pytest.mark.parametrize("language", ["da", "en"])
async def test_all_of_help_is_behind_it_with_examples_first_and_each_of_them_is_answered(
    network: Network, language: str
) -> None:
    sorry = "forstod jeg ikke" if language == "da" else "quite get that"
    for who in everyone(network).values():
        pages = [await help_of(who, language)]
        if more := [one for one in actions(pages[0]) if one["verb"] == "help.More"]:
            await who.presses(more[0])
            pages.append(who.saw[-1])
        tiles = [one for page in pages for one in actions(page) if one["verb"] == "help.About"]
        assert len({one["title"] for one in tiles}) == len(tiles)
        for tile in tiles:
            assert await who.presses(tile)
            page = who.saw[-1]
            examples = [one for one in actions(page) if one["verb"] == "help.Try"]
            kinds = [part["type"] for part in page["body"]]
            assert kinds[1] == "ActionSet" if examples else "ActionSet" not in kinds
            for example in examples:
                answer = await who.presses(example)
                assert answer
                assert sorry not in answer, example["title"]


async def test_each_is_told_first_of_what_they_may_do(network: Network) -> None:
    people = everyone(network)

    assert "Vote" not in card_words(await help_of(people["employee"], "en"))
    assert "Vote on something" in card_words(await help_of(people["member"], "en"))
    assert "See the status" in card_words(await help_of(people["secretariat"], "en"))


async def test_a_host_is_told_of_hosting_first(network: Network) -> None:
    signe, anna = network.facilitator(), network.member("Anna Krogh")
    await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")

    card = await help_of(anna, "da")

    first = next(one for one in actions(card) if one["verb"] == "help.About")
    assert first["title"] == "Se, hvem der er vært"


@pytest.mark.parametrize(
    ("sentence", "line"),
    [("hjælp", "Jeg hjælper med dagsorden"), ("what can you do", "I help with the agenda")],
)
async def test_in_the_channel_help_is_one_line_and_a_way_to_a_chat(
    network: Network, sentence: str, line: str
) -> None:
    anna = network.member("Anna Krogh")

    answer = await anna.says(sentence)

    assert line in answer
    assert len(answer.split()) < 25
    card = network.channel[-1].card
    assert card is not None
    show, alone = actions(card)
    assert alone["url"].startswith("https://teams.microsoft.com/l/chat/")
    assert "AMR" in await anna.presses(show, where="channel")


@pytest.mark.parametrize("hello", ["hej", "hi", "godmorgen", "hello!"])
async def test_a_greeting_is_greeted_and_offers_two_things(network: Network, hello: str) -> None:
    for who in everyone(network).values():
        answer = await who.asks(hello)
        card = network.said_to(who)[-1].card
        assert card is not None

        assert answer.startswith(("Hej", "Hello"))
        assert len(actions(card)) == 2
        for action in actions(card):
            told = await who.presses(action)
            assert told
            assert "forstod jeg ikke" not in told


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
