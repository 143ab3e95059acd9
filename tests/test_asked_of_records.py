"""What is kept can be asked for: online meetings, what managers said, how an ask went, how votes went."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    for name, language in (
        ("Anna Krogh", None),
        ("Bo Madsen", None),
        ("Camille Roy", "en"),
        ("Dorte Vind", None),
    ):
        network.member(name, language=language)
    return network.facilitator()


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


class TestOnlineMeetings:
    @pytest.mark.parametrize(
        ("who", "said", "told"),
        [
            ("Anna", "hvornår er næste onlinemøde?", "Der er ikke aftalt noget onlinemøde"),
            ("Anna", "hvilke onlinemøder har vi aftalt?", "Der er ikke aftalt noget onlinemøde"),
            ("Camille", "when is the next online meeting?", "No online meeting is agreed"),
        ],
    )
    async def test_that_there_is_none_is_said(
        self, network: Network, signe: Someone, who: str, said: str, told: str
    ) -> None:
        assert told in await person(network, who).asks(said)

    async def test_the_agreed_ones_are_told_the_next_first(self, network: Network, signe: Someone) -> None:
        anna = person(network, "Anna")
        for words, day in (("støj", "12. januar kl. 13"), ("kemi", "9. december kl. 10")):
            await anna.says(f"sæt {words} på bruttolisten")
            await signe.asks("aftal et onlinemøde")
            card = network.said_to(signe)[-1].card
            assert card is not None
            [theme] = next(one for one in card["body"] if one.get("id") == "theme")["choices"]
            await signe.taps("Aftal mødet", theme=theme["value"], times=day, responsible="Bo Madsen")
        told = await anna.asks("hvilke onlinemøder har vi aftalt?")
        assert "2 aftalte onlinemøder" in told
        assert told.index("T-2") < told.index("T-1")
        assert "Bo Madsen" in told


class TestManagers:
    async def test_nothing_was_sent(self, network: Network, signe: Someone) -> None:
        assert "ikke noget, som er sendt tilbage til ledelserne" in await signe.asks("hvad svarede lederne?")

    async def test_what_they_said_is_told_without_names(self, network: Network, signe: Someone) -> None:
        anna, bo = person(network, "Anna"), person(network, "Bo")
        await signe.says("registrér beslutning: Alle laboratorier får engelske skilte")
        await anna.says("D-2026-001 skal tilbage til min leder")
        await bo.taps("Bragt til ledelsen")
        await bo.asks("svar fra min leder: vi bakker op")
        for who, said in ((anna, "hvad svarede lederne?"), (bo, "hvad sagde lederne om D-2026-001?")):
            told = await who.asks(said)
            assert "vi bakker op" in told
            assert "Bo Madsen" not in told
        assert "vi bakker op" in await person(network, "Camille").asks("what did the managers say?")


class TestAsks:
    @pytest.mark.parametrize(
        ("who", "said"),
        [
            ("Anna", "hvordan gik det med opfordringen om trapper?"),
            ("Anna", "hvor mange enheder har taget det op"),
            ("Camille", "how did it go with the ask about trapper?"),
            ("Camille", "how many units have taken it up"),
        ],
    )
    async def test_how_it_went_is_told(self, network: Network, signe: Someone, who: str, said: str) -> None:
        await signe.says("bed alle enheder om: gå på trapper, senest 15. december")
        await person(network, "Dorte").asks("vi har taget det op")
        await signe.says("infobrev: Nr. 3 https://info.example.org/3 temaer: støj")
        told = await person(network, who).asks(said)
        assert "gå på trapper" in told
        assert "1 af 4" in told or "1 of 4" in told


class TestVotesOverTime:
    async def test_without_votes_there_is_nothing(self, network: Network, signe: Someone) -> None:
        assert "LTIF" not in await signe.asks("hvordan har vores afstemninger udviklet sig?")

    async def test_how_many_answered_is_told_vote_by_vote(self, network: Network, signe: Someone) -> None:
        for number, words in enumerate(("Kaffe", "Te")):
            await signe.says(f"start afstemning: {words}, til {24 + number}. november kl. 12")
            for name in ("Bo", "Anna", "Dorte")[: 2 + number]:
                await person(network, name).taps("Jeg støtter", on=words)
            await network.is_at(here(2026, 11, 24 + number, 12, 1))
        told = await signe.asks("hvordan har vores afstemninger udviklet sig?")
        assert "I de seneste 2 afstemninger svarede i snit" in told
        places = [told.index(words) for words in ("1. Te", "3 af 4 svarede", "2. Kaffe", "2 af 4 svarede")]
        assert places == sorted(places)
        english = await person(network, "Camille").asks("how have our votes developed?")
        assert "on average answered the latest 2 votes" in english


class TestOnOnePage:
    @pytest.mark.parametrize(
        "said", ["AMO og LSU i min enhed", "AMO and LSU in my unit", "AMO og LSU i DTU Anna"]
    )
    async def test_both_stand_on_it(self, network: Network, signe: Someone, said: str) -> None:
        network.role("TR", "Tom Holst", "unit-anna")
        told = await person(network, "Anna").asks(said)
        assert "Selvtjek" not in told.split("\n")[0]
        assert "Anna Krogh" in told
        assert "Tom Holst" in told

    async def test_whoever_is_elected_in_no_group_is_named(self, network: Network, signe: Someone) -> None:
        network.role("AMR", "Rikke Dahl", "unit-anna")
        network.role("LEADER", "Liv Krag", "unit-anna")
        told = await person(network, "Anna").asks("vis AMO for DTU Anna")
        assert "Rikke Dahl" in told
        assert "Liv Krag" in told
