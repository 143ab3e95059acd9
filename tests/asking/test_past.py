"""Of a day that is over is answered what the directory said on that day, whatever was corrected since."""

from __future__ import annotations

from datetime import date, timedelta

from storage.db import Db
from storage.directory import directory, edits
from tests.dialog import TENANT, Network


def write(network: Network, **values: str) -> None:
    def work(db: Db) -> None:
        role = directory.roles_in(db, TENANT, "kemi")[0]
        edits.change(db, role, values, network.clock, network.clock.date())

    network.store.now(work)


def day(one: date) -> str:
    return f"{one.day}/{one.month}-{one.year}"


async def test_a_day_is_answered_by_the_rows_as_they_stood_then(network: Network) -> None:
    network.unit("kemi", "DTU Kemi")
    network.role("AMR", "Hanne Brix", "kemi", starts=date(2024, 5, 1), area_da="renrum")
    noah = network.employee("Noah Winkel")
    begin = network.clock
    network.clock = begin + timedelta(days=10)
    write(network, name="Poul Kjær", mail="poul.kjaer@example.org")
    network.clock = begin + timedelta(days=20)

    before = await noah.asks(f"hvem var AMR på DTU Kemi den {day((begin + timedelta(days=9)).date())}?")
    assert "Hanne Brix" in before
    assert "Poul" not in before
    after = await noah.asks(f"hvem var AMR på DTU Kemi den {day((begin + timedelta(days=11)).date())}?")
    assert "Poul Kjær" in after
    assert "Hanne" not in after


async def test_whoever_was_entered_later_was_not_there_before(network: Network) -> None:
    network.unit("kemi", "DTU Kemi")
    noah = network.employee("Noah Winkel")
    begin = network.clock
    network.role("AMR", "Poul Kjær", "kemi", recorded_on=begin.date())
    network.clock = begin + timedelta(days=20)

    assert "Poul Kjær" in await noah.asks(f"hvem var AMR på DTU Kemi den {day(begin.date())}?")
    assert "Poul" not in await noah.asks(
        f"hvem var AMR på DTU Kemi den {day((begin - timedelta(days=1)).date())}?"
    )
