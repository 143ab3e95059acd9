"""In which language somebody is told: the one they chose, the one they wrote in, the one of their Teams."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from cards.kit import render
from cards.network import people
from cards.words import Language, Reader, read, say
from tests.dialog import BEGIN, Network, Someone

VOTE = "start afstemning: Skal vi mødes online?"
SUPPORT = {"da": "Jeg støtter", "en": "I support this"}
MISSING = {"da": "Du mangler at stemme", "en": "You haven't voted"}


def camille(network: Network, client: Language | None = "en", chosen: Language | None = None) -> Someone:
    """A member who reads English in Teams, in a network of Danes; whether they chose a language is said."""
    someone = network.member("Camille Rossi", language=chosen)
    someone.client = client
    return someone


@pytest.mark.parametrize(("client", "heard"), [("da", "da"), ("en", "en"), (None, "da")])
async def test_what_is_told_unasked_is_in_the_language_of_their_teams(
    network: Network, client: Language | None, heard: str
) -> None:
    anna, reader = network.member("Anna Krogh"), camille(network, client)
    await reader.asks("help")
    await anna.says(VOTE)
    await network.is_at(BEGIN + timedelta(days=7, minutes=1))

    told = "\n".join(one.words for one in network.teams.messages if one.conversation == reader.chat)
    assert MISSING[heard] in told
    assert MISSING["da" if heard == "en" else "en"] not in told


@pytest.mark.parametrize(("client", "heard"), [("da", "da"), ("en", "en"), (None, "da")])
async def test_the_card_that_comes_back_from_a_tap_is_in_it_too(
    network: Network, client: Language | None, heard: str
) -> None:
    anna, reader = network.member("Anna Krogh"), camille(network, client)
    await anna.says(VOTE)

    assert SUPPORT[heard] in await reader.taps(SUPPORT["da"])
    assert SUPPORT["da"] in network.channel[-1].words


@pytest.mark.parametrize(("chosen", "client"), [("da", "en"), ("en", "da")])
async def test_a_chosen_language_counts_before_it(
    network: Network, chosen: Language, client: Language
) -> None:
    anna, reader = network.member("Anna Krogh"), camille(network, client, chosen)
    await anna.says(VOTE)
    assert SUPPORT[chosen] in await reader.taps(SUPPORT["da"])

    await network.is_at(BEGIN + timedelta(days=7, minutes=1))
    await reader.asks("sprog dansk" if chosen == "da" else "language english")
    assert SUPPORT[chosen] in await reader.taps(SUPPORT["da"])


@pytest.mark.parametrize(
    ("client", "said", "heard"),
    [("en", "hvem er vært næste gang?", "planlagt"), ("da", "who hosts next time?", "planned")],
)
async def test_what_is_asked_is_answered_in_its_own_language(
    network: Network, client: Language, said: str, heard: str
) -> None:
    assert heard in await camille(network, client).asks(said)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_welcome_has_the_languages_right_under_the_sentence_that_asks(language: Language) -> None:
    reader = Reader(language, ZoneInfo("Europe/Copenhagen"))
    body = render(people.welcome(["Hvornår er næste møde?"]), reader)["body"]
    asks = read(say("welcome-other-language"), reader)

    [place] = [place for place, brick in enumerate(body) if brick["type"] == "ActionSet"]
    assert [one["title"] for one in body[place]["actions"]] == ["På dansk", "In English"]
    assert asks in str(body[place - 1])
