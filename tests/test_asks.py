"""Asks have a day: who has not answered is reminded, the hosts see which units lack, all how many."""

from __future__ import annotations

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, actions, here
from tests.once import once

UNITS = ("aqua", "kemi", "space")
STAIRS = "bed alle enheder om: gå på trapper, senest 15. december"


@once
async def signe(network: Network) -> Someone:
    """She facilitates three units with an AMK each."""
    for key in UNITS:
        network.unit(key, f"DTU {key.capitalize()}")
    for name, unit in zip(("Anna Krogh", "Bo Madsen", "Camille Rossi"), UNITS, strict=True):
        network.member(name, unit)
    return network.facilitator()


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


@pytest.mark.both_databases
async def test_it_has_its_day_and_a_meter(network: Network, signe: Someone) -> None:
    told = await signe.says(STAIRS)
    assert "gå på trapper" in told
    assert "Taget op i 0 af 3 enheder · senest tir. 15. dec." in told
    assert "senest 15. december" not in told


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("bed alle enheder om at tjekke nødbrusere inden 1. december", "tir. 1. dec."),
        ("ask all units to: hold the handrail, by 15 December", "tir. 15. dec."),
    ],
)
async def test_the_day_is_read_as_it_is_said(network: Network, signe: Someone, words: str, day: str) -> None:
    assert f"senest {day}" in await signe.says(words)


async def test_without_a_day_it_has_none(network: Network, signe: Someone) -> None:
    assert "senest" not in await signe.says("bed alle enheder om: hold i gelænderet")


async def test_a_day_that_is_past_is_refused(network: Network, signe: Someone) -> None:
    assert "er allerede gået" in await signe.asks(
        "bed alle enheder om: gå på trapper, senest 1. november 2026"
    )


@pytest.mark.both_databases
async def test_only_who_has_not_answered_is_reminded(network: Network, signe: Someone) -> None:
    await signe.says(STAIRS)
    await person(network, "Anna").taps("Taget op i min enhed")
    before = {one: len(network.said_to(one)) for one in network.people}
    await network.is_at(here(2026, 12, 8, 9, 0))
    told = {one.name for one in network.people if len(network.said_to(one)) > before[one]}
    assert told == {"Bo Madsen", "Camille Rossi"}
    assert "gå på trapper" in network.said_to(person(network, "Bo"))[-1].words
    assert "gå på trapper" in await person(network, "Bo").asks("mine opgaver")
    assert "gå på trapper" not in await person(network, "Anna").asks("mine opgaver")


async def test_they_are_reminded_again_on_the_day_and_no_more(network: Network, signe: Someone) -> None:
    await signe.says(STAIRS)
    bo = person(network, "Bo")
    await network.is_at(here(2026, 12, 8, 9, 0))
    for day in (9, 10, 11, 14):
        await network.is_at(here(2026, 12, day, 9, 0))
    assert len(network.said_to(bo)) == 1
    await network.is_at(here(2026, 12, 15, 9, 0))
    assert len(network.said_to(bo)) == 2
    for day in (16, 17, 18):
        await network.is_at(here(2026, 12, day, 9, 0))
    assert len(network.said_to(bo)) == 2
    assert "gå på trapper" not in await bo.asks("mine opgaver")


async def test_who_stands_in_answers_for_the_unit(network: Network, signe: Someone) -> None:
    network.role(directory.AMK_DEPUTY, "Tine Holst", "aqua")
    tine = network.guest("Tine Holst")
    await signe.says(STAIRS)
    await tine.taps("Taget op i min enhed")
    await network.is_at(here(2026, 12, 8, 9, 0))
    assert network.said_to(person(network, "Anna")) == []


class TestWhoLacks:
    async def test_the_hosts_see_the_units(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        await person(network, "Anna").taps("Taget op i min enhed")
        told = await signe.asks("hvilke enheder mangler at svare på opfordringen?")
        assert "2 enheder mangler" in told
        assert "DTU Kemi" in told
        assert "DTU Aqua" not in told

    async def test_nobody_else_does(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        told = await person(network, "Bo").asks("hvem mangler at svare på opfordringen?")
        assert "3 enheder mangler" in told
        assert "DTU Space" not in told

    async def test_nor_does_the_channel(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        told = await signe.says("hvem mangler at svare på opfordringen?")
        assert "3 enheder mangler" in told
        assert "DTU Space" not in told

    async def test_there_is_none(self, network: Network, signe: Someone) -> None:
        assert "ingen opfordringer" in await signe.asks("hvem mangler at svare på opfordringen?")


# --- in words, how, and its end ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Anna", "vi har taget det op i vores enhed"),
        ("Bo", "vi har taget opfordringen op"),
        ("Camille", "we have taken it up"),
        ("Camille", "we have taken up the ask"),
        ("Bo", "vi har taget opfordringen om trapper op"),
        ("Camille", "we have taken up the ask about trapper"),
    ],
)
async def test_it_is_taken_up_in_words(network: Network, signe: Someone, who: str, said: str) -> None:
    await signe.says(STAIRS)
    told = await person(network, who).asks(said)
    assert "i 1 af 3 enheder" in told or "in 1 of 3 units" in told
    await network.passes(seconds=5)
    assert [one for one in network.channel if "1 af 3" in one.words]
    assert len(network.channel) == 1, "who says it alone posts nothing"


async def test_of_several_it_is_asked_which(network: Network, signe: Someone) -> None:
    await signe.says(STAIRS)
    await signe.says("bed alle enheder om: tjekke nødbrusere, senest 15. december")
    anna = person(network, "Anna")
    assert "Hvilken opfordring har I taget op?" in await anna.asks("vi har taget det op")
    assert "0 af 3" in await signe.asks("vis opfordringerne")
    await anna.asks("vi har taget opfordringen om nødbrusere op")
    shown = await signe.asks("vis opfordringerne")
    assert shown.index("0 af 3") < shown.index("nødbrusere") < shown.index("1 af 3")
    assert "1 af 3" in await anna.asks("vi har taget det op"), "only the other one is left"


async def test_who_lacks_is_told_of_the_one_that_was_named(network: Network, signe: Someone) -> None:
    await signe.says(STAIRS)
    await signe.says("bed alle enheder om: tjekke nødbrusere, senest 15. december")
    await person(network, "Anna").asks("vi har taget opfordringen om trapper op")
    told = await signe.asks("hvilke enheder mangler at svare på opfordringen om trapper?")
    assert "gå på trapper" in told
    assert "2 enheder mangler" in told
    assert "DTU Aqua" not in told


async def test_whoever_speaks_for_no_unit_takes_nothing_up(network: Network, signe: Someone) -> None:
    await signe.says(STAIRS)
    await signe.asks("vi har taget det op")
    assert "0 af 3" in await signe.asks("vis opfordringerne")


class TestHow:
    async def test_it_is_read_without_the_unit(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        await person(network, "Anna").asks("vi har taget det op: vi har malet trinene gule")
        await network.passes(seconds=5)
        [card] = network.channel
        assert "vi har malet trinene gule" in card.words
        assert "Aqua" not in card.words

    async def test_by_form_and_with_the_unit_where_they_want_it(
        self, network: Network, signe: Someone
    ) -> None:
        await signe.says(STAIRS)
        bo = person(network, "Bo")
        await bo.taps("Taget op i min enhed")
        await bo.presses(next(one for one in actions(bo.saw[-1]) if one["title"] == "Fortæl hvordan"))
        await bo.fills("Gem", words="Vi har sat skilte op", whose="named")
        await network.passes(seconds=5)
        assert "Vi har sat skilte op" in network.channel[0].words
        assert "DTU Kemi" in network.channel[0].words

    async def test_too_much_is_refused(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        told = await person(network, "Anna").asks("vi har taget det op: " + "meget " * 60)
        assert "højst 200 tegn" in told
        assert "0 af 3" in await signe.asks("vis opfordringerne")


class TestItsEnd:
    async def test_its_number_stands_and_nobody_is_counted_any_more(
        self, network: Network, signe: Someone
    ) -> None:
        await signe.says(STAIRS)
        await person(network, "Anna").asks("vi har taget opfordringen op")
        await network.is_at(here(2026, 12, 16, 9, 0))
        [card] = network.channel
        assert card.words.startswith("Opfordring til alle enheder\nTaget op i 1 af 3 enheder")
        assert "Slut tir. 15. dec. 2026" in card.words
        assert "Taget op i min enhed" not in card.words
        await person(network, "Bo").asks("vi har taget opfordringen op")
        assert "1 af 3 enheder · slut" in await signe.asks("vis opfordringerne")

    async def test_a_card_from_before_counts_no_more(self, network: Network, signe: Someone) -> None:
        await signe.says(STAIRS)
        _, tap = person(network, "Bo").button("Taget op i min enhed")
        await network.is_at(here(2026, 12, 16, 9, 0))
        assert "er slut" in await person(network, "Bo").presses(tap)

    @pytest.mark.both_databases
    async def test_the_next_meeting_tells_of_it(self, network: Network, signe: Someone) -> None:
        await signe.says("planlæg møde 17-12-2026 kl. 12-15.30")
        await signe.says(STAIRS)
        await person(network, "Anna").taps("Taget op i min enhed")
        await signe.says("bed alle enheder om: tjekke nødbrusere, senest 5. januar 2027")
        await network.is_at(here(2026, 12, 17, 12, 0))
        await signe.does("start mødet")
        await network.is_at(here(2026, 12, 17, 15, 20))
        await signe.does("slut mødet")
        told = await signe.asks("siden sidst")
        assert "Det var enhederne opfordret til" in told
        assert "gå på trapper\nTaget op i 1 af 3 enheder" in told
        assert "nødbrusere" not in told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("vi har taget det op i vores LAMU", "så tallet står, som det blev"),
        ("we have taken it up in our unit", "has ended, so its number stands as it was"),
    ],
)
async def test_an_ask_that_is_over_is_there_and_over(
    network: Network, signe: Someone, sentence: str, told: str
) -> None:
    await signe.says(STAIRS)
    bo = person(network, "Bo")
    assert "påmindelse" in await bo.asks("hvem mangler at svare på opfordringen?")
    await network.is_at(here(2026, 12, 16, 9))

    assert told in await bo.asks(sentence)
    assert "påmindelse" not in await bo.asks("hvem mangler at svare på opfordringen?")
