"""Safety moments by turn: whose it is, taking it and passing it on, what was brought, and who is reminded."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, here
from tests.once import once

DAY = "tir. 8. dec. 2026"


@once
async def signe(network: Network) -> Someone:
    """She facilitates four units; Anna and Bo host the coming meeting, Camille and Dorte the one after it."""
    for name, language in (
        ("Anna Krogh", None),
        ("Bo Madsen", None),
        ("Camille Roy", "en"),
        ("Dorte Vind", None),
    ):
        network.member(name, language=language)
    first = network.facilitator()
    await first.says("planlæg møde 8-12-2026 kl. 12-15.30")
    await first.says("planlæg møde 9-2-2027 kl. 12-15.30")
    return first


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


class TestWhoseItIs:
    async def test_nobody_has_taken_it_and_who_is_next_is_said(
        self, network: Network, signe: Someone
    ) -> None:
        told = await signe.asks("hvem har safety moment næste gang?")
        assert f"Ingen har taget safety moment {DAY} endnu" in told
        assert "Camille Roy står for tur (har ikke taget det endnu)" in told
        assert "Derefter Dorte Vind" in told, "the hosts of that meeting come last"

    @pytest.mark.parametrize(
        ("who", "said", "told"),
        [
            ("Dorte", "hvis tur er det til safety moment", "Ingen har taget"),
            ("Dorte", "mangler vi en til safety moment?", "Ingen har taget"),
            ("Camille", "who has the safety moment next time?", "It is your turn for the safety moment"),
            ("Camille", "who's doing the safety moment at the next meeting", "It is your turn"),
        ],
    )
    async def test_it_is_asked_in_many_ways(
        self, network: Network, signe: Someone, who: str, said: str, told: str
    ) -> None:
        assert told in await person(network, who).asks(said)

    async def test_without_a_meeting_there_is_no_turn(self, network: Network) -> None:
        anna = network.member("Anna Krogh")
        assert "ikke planlagt" in await anna.asks("hvem har safety moment næste gang?")

    async def test_whose_name_stands_on_the_agenda_has_it(self, network: Network, signe: Someone) -> None:
        await person(network, "Anna").says("foreslå punkt: safety moment, 10 min v/ Dorte Vind")
        assert f"Dorte Vind har safety moment {DAY}" in await signe.asks("hvem har safety moment næste gang?")


class TestTakingIt:
    async def test_it_stands_on_the_agenda_by_name(self, network: Network, signe: Someone) -> None:
        told = await person(network, "Anna").asks("jeg tager safety moment næste gang: fald på trapper")
        assert f"Du har safety moment {DAY}" in told
        agenda = await signe.asks("vis dagsordenen")
        assert "fald på trapper" in agenda
        assert "Safety moment, 10 min. · Oplæg: Anna Krogh" in agenda

    async def test_in_english_and_for_a_day(self, network: Network, signe: Someone) -> None:
        camille = person(network, "Camille")
        told = await camille.asks("I'll take the safety moment on 9 February: falls on stairs")
        assert "You have the safety moment on Tue 9 Feb 2027" in told
        assert "falls on stairs" in told
        assert "Ingen har taget" in await signe.asks("hvem har safety moment næste gang?")

    async def test_a_standing_one_gets_the_name(self, network: Network, signe: Someone) -> None:
        await signe.says("fast punkt: safety moment, 10 min")
        await person(network, "Dorte").asks("jeg tager safety moment næste gang")
        agenda = await signe.asks("vis dagsordenen")
        assert agenda.count("Safety moment") == agenda.count("safety moment") == 1
        assert "Oplæg: Dorte Vind" in agenda

    async def test_one_that_is_taken_is_refused_with_a_way_on(self, network: Network, signe: Someone) -> None:
        await person(network, "Anna").asks("jeg tager safety moment næste gang")
        told = await person(network, "Bo").asks("jeg tager safety moment næste gang")
        assert f"Anna Krogh har allerede safety moment {DAY}" in told
        assert "jeg tager safety moment 9. februar" in told

    @pytest.mark.both_databases
    async def test_two_who_tap_at_once(self, network: Network, signe: Someone) -> None:
        await signe.says("hvem har safety moment næste gang?")
        assert "Du har safety moment" in await person(network, "Dorte").taps("Jeg tager det")
        assert "Dorte Vind har allerede" in await person(network, "Bo").taps("Jeg tager det")

    async def test_by_tap_and_back_by_tap(self, network: Network, signe: Someone) -> None:
        dorte = person(network, "Dorte")
        await dorte.asks("hvem har safety moment næste gang?")
        await dorte.taps("Jeg tager det")
        await dorte.asks("hvem har safety moment næste gang?")
        assert "Ingen har taget" in await dorte.taps("Giv det videre")
        assert "Oplæg" not in await signe.asks("vis dagsordenen")

    async def test_it_is_undone(self, network: Network, signe: Someone) -> None:
        anna = person(network, "Anna")
        await anna.asks("jeg tager safety moment næste gang")
        await anna.asks("fortryd")
        assert "Ingen har taget" in await anna.asks("hvem har safety moment næste gang?")
        assert "Oplæg" not in await signe.asks("vis dagsordenen")

    async def test_the_card_in_the_channel_follows(self, network: Network, signe: Someone) -> None:
        anna = person(network, "Anna")
        await anna.says("jeg tager safety moment næste gang")
        [card] = [one for one in network.channel if "Anna Krogh har safety moment" in one.words]
        await anna.asks("jeg kan alligevel ikke tage safety moment")
        await network.passes(seconds=5)
        assert f"Ingen har taget safety moment {DAY} endnu" in card.words

    async def test_a_meeting_that_moved_is_asked_about_anew(self, network: Network, signe: Someone) -> None:
        dorte = person(network, "Dorte")
        await dorte.asks("hvem har safety moment næste gang?")
        await signe.does("flyt mødet fra den 8. december til den 10. december")
        assert "Mødet holdes nu tor. 10. dec. 2026" in await dorte.taps("Jeg tager det", on="Ingen har taget")
        assert "Ingen har taget" in await signe.asks("hvem har safety moment næste gang?")

    async def test_of_a_cancelled_meeting_it_is_off(self, network: Network, signe: Someone) -> None:
        anna = person(network, "Anna")
        await anna.says("jeg tager safety moment næste gang")
        [card] = [one for one in network.channel if "Anna Krogh har safety moment" in one.words]
        await signe.does("aflys mødet den 8. december")
        await network.passes(seconds=5)
        assert "er aflyst" in card.words


class TestPassingItOn:
    async def test_the_next_in_line_is_said(self, network: Network, signe: Someone) -> None:
        camille = person(network, "Camille")
        told = await camille.asks("I can't take the safety moment next time")
        assert "Nobody has taken the safety moment" in told
        assert "Dorte Vind is next in line" in told

    async def test_whoever_brought_one_comes_later(self, network: Network, signe: Someone) -> None:
        await person(network, "Camille").asks("I'll take the safety moment on 9 February")
        told = await signe.asks("hvem har safety moment næste gang?")
        assert "Dorte Vind står for tur (har ikke taget det endnu)" in told
        assert "Derefter Camille Roy (har taget det én gang)" in told
        assert told.index("Camille Roy") < told.index("Anna Krogh"), "who hosts that meeting comes last"


class TestWhatWasBrought:
    async def test_it_is_found_by_words(self, network: Network, signe: Someone) -> None:
        await person(network, "Anna").asks("jeg tager safety moment næste gang: gas i kælderen")
        assert "Der er ikke holdt noget safety moment endnu" in await signe.asks("tidligere safety moments")
        await network.is_at(here(2026, 12, 8, 16, 0))
        told = await signe.asks("safety moment om gas")
        assert "gas i kælderen" in told
        assert f"{DAY} · Oplæg: Anna Krogh" in told
        assert "Jeg finder intet safety moment om ”trapper”" in await signe.asks("safety moment om trapper")

    async def test_in_english_and_by_tap(self, network: Network, signe: Someone) -> None:
        await person(network, "Anna").asks("jeg tager safety moment næste gang: gas i kælderen")
        await network.is_at(here(2026, 12, 8, 16, 0))
        camille = person(network, "Camille")
        assert "gas i kælderen" in await camille.asks("which safety moments have we had?")
        await camille.asks("who has the safety moment next time?")
        assert "One safety moment" in await camille.taps("Earlier safety moments")

    async def test_figures_are_still_told(self, network: Network, signe: Someone) -> None:
        assert "LTIF: 1,05" in await signe.asks("safety moment: 7 ulykker, 6,67 mio. timer, januar–august")
        assert "arbejdstimerne" in await signe.asks("safety moment: mange ulykker")


class TestReminders:
    async def test_whose_turn_it_is_hears_of_it_once_it_is_on_the_agenda(
        self, network: Network, signe: Someone
    ) -> None:
        await network.is_at(here(2026, 11, 25, 9, 0))
        assert not any("safety moment" in one.words for one in network.said_to(person(network, "Dorte")))
        await signe.says("fast punkt: safety moment, 10 min")
        await person(network, "Camille").asks("I can't take the safety moment next time")
        await network.is_at(here(2026, 12, 1, 9, 0))
        told = [one.words for one in network.said_to(person(network, "Dorte"))]
        assert any(f"Det er din tur til safety moment {DAY}" in one for one in told)

    @pytest.mark.both_databases
    async def test_whoever_brings_it_is_reminded_two_days_before(
        self, network: Network, signe: Someone
    ) -> None:
        dorte = person(network, "Dorte")
        await dorte.asks("jeg tager safety moment næste gang")
        assert f"Du har safety moment {DAY}" in await dorte.asks("mine opgaver")
        before = len(network.said_to(dorte))
        await network.is_at(here(2026, 12, 4, 9, 0))
        told = [one.words for one in network.said_to(dorte)][before:]
        assert any(f"Du har safety moment {DAY}" in one for one in told)


async def test_what_was_asked_of_all_units_is_told_with_its_number(network: Network, signe: Someone) -> None:
    await signe.says("bed alle enheder om: gå på trapper, senest 4. december")
    await person(network, "Dorte").asks("vi har taget det op")
    assert "gå på trapper" not in await signe.asks("hvem har safety moment næste gang?")
    await network.is_at(here(2026, 12, 7, 9, 0))
    told = await signe.asks("hvem har safety moment næste gang?")
    assert "gå på trapper\nTaget op i 1 af 4 enheder" in told
