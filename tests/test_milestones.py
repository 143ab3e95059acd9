"""Milestones: what a working group is to reach by when, whose it is, and what becomes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialog import Network, Someone, actions, here, inputs, is_called
from tests.once import once

GROUP = "Skabelon til alenearbejde"
NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen")


@once
async def anna(network: Network) -> Someone:
    """She has set up the group, and Bo is in it."""
    for name in NAMES:
        network.member(name, language="en" if name == "Camille Rossi" else None)
    first = network.people[0]
    await first.says(f"opret arbejdsgruppe: {GROUP}")
    await person(network, "Bo").taps("Jeg er med", on=GROUP)
    return first


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def presses(them: Someone, title: str, **typed: str) -> str:
    """A button of what they alone saw last."""
    found = next(one for one in actions(them.saw[-1]) if is_called(one, title))
    return await them.presses(found, **typed)


class TestSetting:
    async def test_the_words_tell_day_and_owner(self, network: Network, anna: Someone) -> None:
        told = await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Bo Madsen")
        assert GROUP in told
        assert "udkast klar" in told
        assert "Senest tir. 15. dec." in told
        assert "Bo" in told
        letter = network.said_to(person(network, "Bo"))[-1].words
        assert "Anna Krogh har sat dig på milepælen ”udkast klar”" in letter

    async def test_in_english(self, network: Network, anna: Someone) -> None:
        camille = person(network, "Camille")
        told = await camille.asks("milestone: draft ready by 15 December")
        assert "draft ready" in told
        assert "By Tue 15 Dec" in told

    async def test_without_a_day_the_form_asks(self, network: Network, anna: Someone) -> None:
        told = await anna.asks("milepæl: udkast klar")
        assert "Senest hvornår?" in told
        assert "Senest tir. 15. dec." in await anna.taps("Sæt milepælen", due="15. december")

    async def test_of_several_groups_one_is_named(self, network: Network, anna: Someone) -> None:
        await anna.says("opret arbejdsgruppe: Støj i storrum")
        assert "Hvilken arbejdsgruppe?" in await anna.asks("ny milepæl: måling lavet, senest 15. december")
        told = await anna.asks("ny milepæl for arbejdsgruppen støj: måling lavet, senest 15. december")
        assert "Støj i storrum" in told
        assert "måling lavet" in told

    @pytest.mark.parametrize(
        ("words", "refused"),
        [
            ("milepæl: udkast klar, senest 1. november 2026", "er allerede gået"),
            ("milepæl: udkast klar, senest 31. februar", "Den dato findes ikke"),
            (f"milepæl: {'x' * 201}, senest 15. december", "højst 200 tegn"),
        ],
    )
    async def test_what_cannot_be_is_refused(self, anna: Someone, words: str, refused: str) -> None:
        assert refused in await anna.asks(words)

    async def test_the_same_twice_is_one(self, anna: Someone) -> None:
        await anna.asks("milepæl: udkast klar, senest 15. december")
        assert "allerede" in await anna.asks("ny milepæl: Udkast klar, senest 16. december")

    async def test_without_a_group_there_is_none(self, network: Network) -> None:
        anna = network.member("Anna Krogh")
        assert "Der er ingen arbejdsgruppe i gang" in await anna.asks("milepæl: udkast, senest 15. december")


class TestWhatBecomesOfIt:
    async def set_two(self, anna: Someone) -> None:
        await anna.asks("milepæl: risici besluttet, senest 11. december")
        await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Bo Madsen")

    async def test_it_is_reached_by_number_or_by_words(self, network: Network, anna: Someone) -> None:
        await self.set_two(anna)
        bo = person(network, "Bo")
        assert "Nået man. 23. nov." in await bo.asks("milepæl 2 er nået")
        assert "Nået man. 23. nov." in await bo.asks("milepælen risici besluttet er nået")
        told = await bo.asks("vis milepælene")
        assert told.count("Nået") == 2
        assert "Senest" not in told

    async def test_it_is_reached_and_opened_again_by_tap(self, network: Network, anna: Someone) -> None:
        await self.set_two(anna)
        await anna.taps("1. risici besluttet")
        await presses(anna, "Den er nået")
        assert "Senest fre. 11. dec." in await presses(anna, "Den er ikke nået alligevel")

    async def test_a_number_that_is_none_is_asked_back(self, network: Network, anna: Someone) -> None:
        await self.set_two(anna)
        told = await anna.asks("milepæl 7 er nået")
        assert "Hvilken milepæl?" in told
        assert "udkast klar" in told

    async def test_it_is_moved_with_a_reason_and_the_group_is_told(
        self, network: Network, anna: Someone
    ) -> None:
        await self.set_two(anna)
        told = await anna.asks("flyt milepæl 2 til 8. januar, fordi vi venter på svar fra AMU")
        assert "Senest fre. 8. jan." in told
        assert "Flyttet fra tir. 15. dec." in told
        assert "vi venter på svar fra AMU" in told
        letter = network.said_to(person(network, "Bo"))[-1].words
        assert "fra tir. 15. dec. 2026 til fre. 8. jan. 2027" in letter
        assert "Fordi: vi venter på svar fra AMU" in letter
        assert network.said_to(person(network, "Dorte")) == []

    async def test_without_a_reason_the_form_asks(self, network: Network, anna: Someone) -> None:
        await self.set_two(anna)
        told = await anna.asks("flyt milepæl 2 til 8. januar")
        assert "Hvorfor flyttes den?" in told
        await anna.taps("2. udkast klar", on="Ny milepæl")
        await presses(anna, "Flyt milepælen")
        assert "Hvorfor flyttes den?" in await anna.fills("Flyt den", due="8. januar", why=" ")
        assert "Flyttet fra" in await anna.fills("Flyt den", due="8. januar", why="AMU svarer senere")

    async def test_what_is_reached_is_not_moved(self, anna: Someone) -> None:
        await self.set_two(anna)
        await anna.asks("milepæl 1 er nået")
        assert "Den milepæl er nået" in await anna.asks("flyt milepæl 1 til 8. januar, fordi vi venter")

    async def test_it_is_removed(self, anna: Someone) -> None:
        await self.set_two(anna)
        await anna.taps("1. risici besluttet")
        told = await presses(anna, "Fjern milepælen")
        assert "risici besluttet" not in told
        assert "2. udkast klar" in told

    @pytest.mark.parametrize(
        "sentence", ["slet milepæl 1", "fjern milepælen risici besluttet", "delete milestone 1"]
    )
    async def test_it_is_removed_in_words(self, network: Network, anna: Someone, sentence: str) -> None:
        await self.set_two(anna)
        told = await anna.asks(sentence)
        assert "risici besluttet" not in told
        assert "2. udkast klar" in told

    @pytest.mark.parametrize("sentence", ["hvem har milepæl 2", "vis milepæl 2", "who has milestone 2?"])
    async def test_one_is_asked_about(self, anna: Someone, sentence: str) -> None:
        await self.set_two(anna)
        assert "Bo Madsen" in await anna.asks(sentence)

    async def test_in_a_group_that_is_done_nothing_changes(self, network: Network, anna: Someone) -> None:
        await self.set_two(anna)
        await anna.taps("1. risici besluttet")
        card = anna.saw[-1]
        await anna.taps("Gruppen er færdig", on=GROUP)
        await anna.fills("Gem og afslut", result="En skabelon")
        button = next(one for one in actions(card) if is_called(one, "Den er nået"))
        assert "færdig" in await anna.presses(button)
        assert "Der er ingen milepæle endnu" in await anna.asks("vis milepæle")


class TestReminding:
    async def test_its_owner_is_reminded_before_and_when_it_is_late(
        self, network: Network, anna: Someone
    ) -> None:
        bo = person(network, "Bo")
        await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Bo Madsen")
        assert f"Milepæl i {GROUP}: udkast klar, senest tir. 15. dec." in await bo.asks("mine opgaver")
        before = len(network.said_to(bo))
        await network.is_at(here(2026, 12, 8, 9))
        [reminder] = network.said_to(bo)[before:]
        assert "udkast klar" in reminder.words
        await network.is_at(here(2026, 12, 14, 9))
        assert len(network.said_to(bo)) == before + 2
        await bo.taps("Den er nået")
        await network.is_at(here(2026, 12, 16, 9))
        assert len(network.said_to(bo)) == before + 2
        assert "udkast klar" not in await bo.asks("mine opgaver")

    async def test_without_an_owner_all_of_the_group_are_reminded(
        self, network: Network, anna: Someone
    ) -> None:
        await anna.asks("milepæl: udkast klar, senest 15. december")
        for name in ("Anna", "Bo"):
            assert "udkast klar" in await person(network, name).asks("mine opgaver"), name
        assert "udkast klar" not in await person(network, "Dorte").asks("mine opgaver")

    async def test_where_its_owner_has_left_the_secretariat_sees_to_it(
        self, network: Network, anna: Someone
    ) -> None:
        signe = network.facilitator()
        await signe.asks("hjælp")
        await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Dorte Iversen")
        dorte = person(network, "Dorte")
        network.people.remove(dorte)
        network.ends(dorte, network.clock.date() - timedelta(days=1))
        await network.passes(minutes=11)
        assert "udkast klar" in await signe.asks("mine opgaver")


async def test_its_card_in_the_channel_shows_them(network: Network, anna: Someone) -> None:
    await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Bo Madsen")
    await network.passes(seconds=10)
    card = next(one for one in network.channel if GROUP in one.words)
    assert "1. udkast klar" in card.words
    assert "Senest tir. 15. dec." in card.words


@pytest.mark.both_databases
async def test_they_leave_as_a_sheet_and_are_told_to_whom_they_name(network: Network, anna: Someone) -> None:
    await anna.asks("milepæl: udkast klar, senest 15. december, ansvarlig Bo Madsen")
    await anna.asks("milepæl 1 er nået")
    told = await anna.asks("hent milepælene som regneark")
    assert "Arbejdsgrupperne som regneark med én linje" in told
    assert "udkast klar" in inputs(network.said_to(anna)[-1].card or {})["words"]
    bo = person(network, "Bo")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    assert "Bo Madsen" not in await anna.asks("vis milepælene")
