"""A focus area of several years stands in the plan of each."""

from __future__ import annotations

import pytest

from tests.dialog import Network


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "nyt indsatsområde: Psykisk arbejdsmiljø 2026-2028, ansvarlig Thomas Lund",
            "Det står nu i handleplanen for 2026, 2027 og 2028.",
        ),
        ("nyt indsatsområde: Psykisk arbejdsmiljø i 2026 til 2028", "handleplanen for 2026, 2027 og 2028"),
    ],
)
async def test_it_stands_in_each_of_its_years(network: Network, said: str, told: str) -> None:
    signe = network.facilitator()
    assert told in await signe.asks(said)
    for year in (2026, 2027, 2028):
        shown = await signe.asks(f"vis handleplanen for {year}")
        assert "Psykisk arbejdsmiljø" in shown
        assert "2026-2028" not in shown
    assert "Psykisk" not in await signe.asks("vis handleplanen for 2029")
    await signe.asks("fortryd")
    assert "Psykisk" not in await signe.asks("vis handleplanen for 2027")


async def test_in_english(network: Network) -> None:
    signe = network.facilitator(language="en")
    await signe.asks("new focus area: Mental health 2026-2027")
    for year in (2026, 2027):
        shown = await signe.asks(f"show the action plan for {year}")
        assert "Mental health" in shown
        assert "2026-2027" not in shown


@pytest.mark.parametrize("years", ["2028-2026", "2026-2040"])
async def test_odd_years_are_refused(network: Network, years: str) -> None:
    told = await network.facilitator().asks(f"nyt indsatsområde: Sprog {years}")
    assert "med det første først" in told
