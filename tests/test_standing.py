"""Standing items: said once, they are on every new agenda, once a meeting, until they are removed."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once

NEWS = "fast punkt: nyt fra enhederne, 15 min v/ Anna Krogh"


@once
async def signe(network: Network) -> Someone:
    """She facilitates a network of two members, which has planned no meeting yet."""
    network.member("Anna Krogh")
    network.member("Bo Madsen")
    return network.facilitator()


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


class TestAdding:
    async def test_it_is_on_each_meeting_that_is_planned_from_then_on(
        self, network: Network, signe: Someone
    ) -> None:
        told = await signe.asks(NEWS)
        assert "”nyt fra enhederne” er nu et fast punkt" in told
        assert "når næste møde bliver planlagt" in told
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        await signe.says("planlæg møde 9-3-2027 kl. 12-15.30")
        for day in ("", " for mødet den 9. marts"):
            shown = await signe.asks(f"vis dagsordenen{day}")
            assert shown.count("nyt fra enhederne") == 1
            assert "15 min" in shown
            assert "Oplæg: Anna Krogh" in shown
            assert "Fast punkt" in shown

    async def test_it_is_put_on_what_is_planned_already(self, network: Network, signe: Someone) -> None:
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        assert "sat på det møde, der er planlagt" in await signe.asks(NEWS)
        assert "nyt fra enhederne" in await person(network, "Anna").asks("vis dagsordenen")

    async def test_in_english(self, network: Network, signe: Someone) -> None:
        told = await signe.asks("standing item: news from the units, 15 min")
        assert "“news from the units” is now a standing item" in told

    async def test_an_item_of_that_name_is_not_doubled(self, network: Network, signe: Someone) -> None:
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        await person(network, "Bo").says("foreslå punkt: Nyt fra enhederne, 10 min")
        await signe.says(NEWS)
        assert (await signe.asks("vis dagsordenen")).casefold().count("nyt fra enhederne") == 1

    async def test_the_same_twice_is_refused(self, signe: Someone) -> None:
        await signe.asks(NEWS)
        await signe.network.passes(minutes=5)
        assert "allerede et fast punkt" in await signe.asks("nyt fast punkt: Nyt fra enhederne")

    @pytest.mark.parametrize(
        ("words", "refused"),
        [
            (f"fast punkt: {'x' * 201}", "tegn"),
            ("fast punkt: støj, 10-15 min", "Jeg forstod ikke ”10-15 min”"),
            ("fast punkt: støj, 0 min", "min"),
        ],
    )
    async def test_what_cannot_be_is_refused(self, signe: Someone, words: str, refused: str) -> None:
        assert refused in await signe.asks(words)
        assert "ingen faste punkter" in await signe.asks("faste punkter")

    async def test_only_hosts_add(self, network: Network, signe: Someone) -> None:
        await person(network, "Bo").asks(NEWS)
        assert "ingen faste punkter" in await signe.asks("faste punkter")

    async def test_it_is_taken_back(self, network: Network, signe: Someone) -> None:
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        await signe.asks(NEWS)
        await signe.asks("fortryd")
        assert "ingen faste punkter" in await signe.asks("faste punkter")
        assert "nyt fra enhederne" not in await signe.asks("vis dagsordenen")


class TestOnceAMeeting:
    @pytest.fixture
    async def planned(self, network: Network, signe: Someone) -> Someone:
        await signe.says(NEWS)
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        await signe.says("planlæg møde 9-3-2027 kl. 12-15.30")
        return signe

    @pytest.mark.both_databases
    async def test_what_is_parked_takes_the_place_of_the_next_one(self, planned: Someone) -> None:
        await planned.asks("parkér punkt 1 fordi vi ikke når det")
        assert "nyt fra enhederne" not in await planned.asks("vis dagsordenen")
        march = await planned.asks("vis dagsordenen for mødet den 9. marts")
        assert march.count("nyt fra enhederne") == 1
        assert "Udsat én gang" in march

    async def test_a_cancelled_meeting_hands_none_on(self, planned: Someone) -> None:
        await planned.says("aflys mødet den 8. december")
        await planned.taps("Ja, aflys det")
        assert (await planned.asks("vis dagsordenen")).count("nyt fra enhederne") == 1
        await planned.says("hold mødet igen")
        for day in ("", " for mødet den 9. marts"):
            assert (await planned.asks(f"vis dagsordenen{day}")).count("nyt fra enhederne") == 1


class TestRemoving:
    @pytest.fixture
    async def two(self, network: Network, signe: Someone) -> Someone:
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        await signe.says(NEWS)
        await signe.says("fast punkt: siden sidst, 10 min")
        return signe

    @pytest.mark.parametrize(
        "words",
        [
            "fjern fast punkt: nyt fra enhederne",
            "fjern nyt fra enhederne fra de faste punkter",
            "remove the standing item nyt fra enhederne",
        ],
    )
    async def test_in_words(self, network: Network, two: Someone, words: str) -> None:
        await two.asks(words)
        shown = await two.asks("vis dagsordenen")
        assert "nyt fra enhederne" not in shown
        assert "siden sidst" in shown
        await two.says("planlæg møde 9-3-2027 kl. 12-15.30")
        assert "nyt fra enhederne" not in await two.asks("vis dagsordenen for mødet den 9. marts")

    @pytest.mark.both_databases
    async def test_by_tap_and_back(self, network: Network, two: Someone) -> None:
        assert "siden sidst" in await two.asks("vis de faste punkter")
        chosen = _choice(two, "siden sidst")
        assert "ikke længere et fast punkt" in await two.taps("Tag det af", which=chosen)
        assert "siden sidst" not in await two.asks("vis dagsordenen")
        await two.asks("fortryd")
        assert "siden sidst" in await two.asks("vis dagsordenen")

    async def test_who_hosts_not_sees_them_without_a_button(self, network: Network, two: Someone) -> None:
        bo = person(network, "Bo")
        assert "nyt fra enhederne" in await bo.asks("hvilke faste punkter har vi?")

    async def test_which_is_asked_back(self, two: Someone) -> None:
        assert "Hvilket fast punkt?" in await two.asks("fjern fast punkt: frugt")

    async def test_there_is_none(self, signe: Someone) -> None:
        assert "ingen faste punkter" in await signe.asks("fjern fast punkt: frugt")


def _choice(them: Someone, title: str) -> str:
    """The value behind that title, in the list of the card that they saw last."""
    found = next(
        one for one in (them.network.said_to(them)[-1].card or {})["body"] if one.get("id") == "which"
    )
    return next(str(one["value"]) for one in found["choices"] if one["title"] == title)
