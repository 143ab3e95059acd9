"""How nearness was weighed, and that candidates were called for, is written down by the unit's AMK."""

from __future__ import annotations

from datetime import date

import pytest

from storage.directory import records
from tests.dialog import TENANT, Network, Someone, inputs
from tests.once import once


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nanolab", group="N1")
    return network.member("Anna Krogh", "nanolab")


@pytest.mark.both_databases
async def test_nearness_is_written_down(network: Network, anna: Someone) -> None:
    await anna.asks("ret min enhed")
    await anna.taps("Nærhed")
    said = await anna.fills(
        "Gem",
        documented_on="20-11-2026",
        occasion="founding",
        considerations="To gruppers afstand er 50 meter.",
        decided_by="AMU",
        headcounts="N1=25, N2: 40",
    )

    assert "gemt" in said
    [record] = network.store.now(lambda db: records.proximity_of(db, TENANT, "nanolab"))
    assert (record.documented_on, record.occasion) == (date(2026, 11, 20), "founding")
    assert record.headcounts == {"N1": 25, "N2": 40}
    assert "Nærhed er skrevet ned" in await anna.asks("ret min enhed")


async def test_odd_counts_are_said(anna: Someone) -> None:
    await anna.asks("ret min enhed")
    await anna.taps("Nærhed")

    assert "Skriv gruppe og antal" in await anna.fills("Gem", headcounts="mange")


@pytest.mark.both_databases
async def test_calls_are_logged(network: Network, anna: Someone) -> None:
    network.role("AMR", "", "nanolab", group="N2")
    await anna.asks("ret min enhed")
    await anna.taps("Opslag efter AMR")
    assert inputs(anna.dialog or {})["group"] == "N2"
    await anna.fills("Gem", group="N2", called_on="1-11-2026", how="Mail til alle")

    assert "Sidste opslag efter AMR i N2: søn. 1. nov. 2026 (Mail til alle)" in await anna.asks("dækning")
