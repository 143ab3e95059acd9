"""What waits for the AMK of a unit: clocks, the quarter's look, gaps; said in time, gone when done."""

from __future__ import annotations

from datetime import date, datetime

from storage.directory import directory
from tests.dialog import Network, Someone, here
from tests.once import once


@once
def anna(network: Network) -> Someone:
    """The AMK of a unit in which all is as it should be, but that nobody documented nearness."""
    network.clock = here(2026, 11, 23, 9)
    network.unit("nanolab", "DTU Nanolab")
    anna = network.member("Anna Krogh", "nanolab")
    network.role("TR", "Ole Friis", "nanolab", confirmed_on=date(2026, 11, 20))
    network.role("LEADER", "Susan Holt", "nanolab", group="N1", confirmed_on=date(2026, 11, 20))
    return anna


def amr(network: Network, **more: object) -> None:
    row = {"group": "N1", "starts": date(2025, 3, 1), "confirmed_on": date(2026, 11, 20), **more}
    network.role(
        "AMR",
        "Peter Lind",
        "nanolab",
        trained_on=date(2025, 4, 1),
        supplement_offered_on=date(2025, 6, 1),
        yearly_done_on=date(2026, 5, 1),
        **row,
    )


async def told_at(network: Network, someone: Someone, moment: datetime) -> str:
    before = len(network.said_to(someone))
    await network.is_at(moment)
    return "\n".join(one.words for one in network.said_to(someone)[before:])


async def test_a_term_is_spoken_of_180_90_30_and_0_days_before(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2027, 6, 30))

    assert "Peter Lind" not in await anna.asks("mine opgaver")
    for day in (
        here(2027, 1, 4, 8, 31),
        here(2027, 4, 1, 8, 31),
        here(2027, 5, 31, 8, 31),
        here(2027, 6, 30, 8, 31),
    ):
        assert "Valgperioden for Peter Lind udløber ons. 30. jun. 2027" in await told_at(
            network, anna, day
        ), day
        network.clock = day
    await network.is_at(here(2027, 7, 1, 9))
    assert "Valg skal afholdes" in await anna.asks("mine opgaver")


async def test_a_new_term_ends_the_reminding(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2026, 12, 1))
    assert "Peter Lind" in await anna.asks("mine opgaver")
    network.store.now(lambda db: db.execute(directory.roles.update().values(ends=date(2028, 12, 1))))
    network._registry_changed()

    assert "Valgperioden for Peter Lind" not in await anna.asks("mine opgaver")


async def test_training_not_reported_is_asked_about_until_its_day(network: Network, anna: Someone) -> None:
    network.role(
        "AMR", "Mette Dahl", "nanolab", group="N1", starts=date(2026, 11, 1), confirmed_on=date(2026, 11, 20)
    )

    tasks = await anna.asks("mine opgaver")
    assert "ikke oplyst" not in tasks, "whom to welcome stands there, with the day of their training"
    assert "Uddannelse: " not in tasks
    for day in (
        here(2027, 1, 4, 8, 31),
        here(2027, 1, 25, 8, 31),
        here(2027, 2, 1, 8, 31),
    ):
        said = await told_at(network, anna, day)
        assert "ikke oplyst, om Mette Dahl har taget den obligatoriske uddannelse" in said, day
        assert "frist man. 1. feb. 2027" in said, day
    assert "uddannelse" not in await told_at(network, anna, here(2027, 3, 1, 8, 31))


async def test_what_nobody_reported_is_never_called_late(network: Network, anna: Someone) -> None:
    """A directory without a column for training says nothing of anybody's."""
    network.role(
        "AMR", "Peter Lind", "nanolab", group="N1", starts=date(2024, 3, 1), confirmed_on=date(2026, 11, 20)
    )

    told = await anna.asks("mine opgaver") + await anna.asks("ret min enhed")
    assert "forsinket" not in told.lower()
    assert "skal have taget" not in told
    assert "ikke oplyst" in told


async def test_a_long_leave_makes_a_new_election_possible(network: Network, anna: Someone) -> None:
    amr(network, leave_from=date(2026, 12, 1), leave_to=date(2027, 4, 30))

    assert "nyvalg" not in await anna.asks("mine opgaver")
    assert "nyvalg er muligt" in await told_at(network, anna, here(2026, 12, 1, 8, 31))


async def test_a_vacancy_waits_with_its_latest_call(network: Network, anna: Someone) -> None:
    network.role("AMR", "", "nanolab", group="N1")

    assert "N1 har ingen AMR. Skriv ned" in await anna.asks("mine opgaver")
    await anna.asks("ret min enhed")
    await anna.taps("Opslag efter AMR")
    await anna.fills("Gem", group="N1", called_on="20-11-2026", how="Mail")
    assert "N1 har ingen AMR. Sidste opslag var fre. 20. nov. 2026" in await anna.asks("mine opgaver")


async def test_the_quarter_begins_with_one_card_and_one_tap(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2028, 2, 28))
    await anna.asks("ret min enhed")
    await anna.taps("Bekræft alt")
    assert "Passer resten" not in await anna.asks("mine opgaver")

    said = await told_at(network, anna, here(2027, 1, 4, 8, 31))
    assert "passer DTU Nanolab stadig?" in said
    assert "8 af 9 felter ok – 1 at rette" in said
    assert "Det er ikke skrevet ned" in said

    assert "er bekræftet i dag" in await anna.taps("Bekræft", on="Nyt kvartal")
    assert await told_at(network, anna, here(2027, 1, 5, 8, 31)) == ""
    assert "Passer resten" not in await anna.asks("mine opgaver")


async def test_new_year_is_no_working_day(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2028, 2, 28))
    await anna.asks("ret min enhed")
    await anna.taps("Bekræft alt")

    assert await told_at(network, anna, here(2027, 1, 1, 8, 31)) == ""


async def test_gaps_are_shown_but_never_urged(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2028, 2, 28))
    await anna.asks("ret min enhed")
    await anna.taps("Bekræft alt")

    assert "DTU Nanolab: 1 felt at rette" in await anna.asks("mine opgaver")
    assert await told_at(network, anna, here(2026, 11, 24, 8, 31)) == ""
    assert "DTU Nanolab: sådan står det til" in await opened(anna)


async def opened(someone: Someone) -> str:
    before = len(someone.network.said_to(someone))
    answer = await someone.taps("Åbn DTU Nanolab", on="venter på dig")
    return "\n".join([answer, *(one.words for one in someone.network.said_to(someone)[before:])])


async def test_nothing_of_it_waits_for_others(network: Network, anna: Someone) -> None:
    amr(network, ends=date(2026, 12, 1))
    bo = network.member("Bo Madsen")

    assert "Peter Lind" not in await bo.asks("mine opgaver")
    assert anna
