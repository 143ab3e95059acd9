"""What is open here is known by its title: nobody says `punktet` or `afstemningen` before it."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once

TITLE, QUESTION = "Trapper i bygning 101", "Skal vi have planter på kontoret?"


@once
async def anna(network: Network) -> Someone:
    """Anna has proposed an item and started a vote."""
    anna = network.member("Anna Krogh")
    await anna.says(f"foreslå punkt: {TITLE}")
    await anna.says(f"start afstemning: {QUESTION}")
    return anna


@pytest.mark.parametrize(
    "said",
    [
        "flyt trapper til 15. december",
        "flyt trapperne til mødet i marts",
        "kan vi skubbe trapperne til næste gang",
        "slet trapper",
        "move trapper to the March meeting",
        "flyt trapper i bygning 101 til sidst",
    ],
)
async def test_an_item_is_handled_by_its_title_alone(anna: Someone, said: str) -> None:
    told = await anna.asks(said)
    assert TITLE in told
    assert "Ret punktet" in told or "Edit the item" in told, told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("slå punkt 1 og 1 sammen", "Det er ét og samme punkt"),
        ("merge items 1 and 1", "one and the same item"),
    ],
)
async def test_an_item_is_no_pair_with_itself(network: Network, anna: Someone, said: str, told: str) -> None:
    english = network.member("Camille Rossi", language="en")
    answer = await (anna if "punkt" in said else english).asks(said)
    assert told in answer
    assert TITLE in answer


@pytest.mark.parametrize("said", ["luk planter", "luk den om planter", "close planter please"])
async def test_a_vote_is_closed_by_its_title_alone_and_is_asked_about(anna: Someone, said: str) -> None:
    told = await anna.asks(said)
    assert QUESTION in told
    assert "Ja" in told or "Yes" in told, told


@pytest.mark.parametrize(
    "said",
    [
        "trapperne i bygning 101 er glatte",
        "vi talte om trapper",
        "jeg ved ikke om vi skal lukke planter",
        "hun sagde: flyt trapper",
        "flyt ikke trapper",
        "planterne er visne",
    ],
)
async def test_what_only_tells_of_a_title_does_nothing_and_offers_nothing(anna: Someone, said: str) -> None:
    told = await anna.asks(said)
    assert TITLE not in told
    assert "lukkes?" not in told


# --- what is a title here is no complaint -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "comes"),
    [
        ("træk støj i laboratoriet tilbage", "Træk punktet tilbage"),
        ("parkér støj i laboratoriet", "Parkér til næste møde"),
        ("jeg støtter støj i laboratoriet", "Vigtigt for mig"),
        ("support støj i laboratoriet", "Vigtigt for mig"),
        ("lad os ikke parkere støj i laboratoriet", ""),
        ("slå støj i kantinen og støj i laboratoriet sammen", ""),
        ("slå støj i kantinen sammen med støj i laboratoriet", ""),
    ],
)
async def test_the_title_of_an_item_is_heard_as_its_name(network: Network, sentence: str, comes: str) -> None:
    anna = await _with_noise(network)
    answer = await anna.asks(sentence)
    assert comes in answer
    assert "112" not in answer


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg får ondt i hovedet af støj i laboratoriet",
        "jeg er generet af støj i kantinen",
        "the støj i kantinen gives me a headache",
        "der er støj i laboratoriet",
    ],
)
async def test_whoever_suffers_is_heard_whatever_stands_on_the_agenda(
    network: Network, sentence: str
) -> None:
    anna = await _with_noise(network)
    assert "AMR" in await anna.asks(sentence)


async def _with_noise(network: Network) -> Someone:
    anna = network.member("Anna Krogh")
    await network.facilitator().says("planlæg møde 9. december kl. 12-15.30")
    await anna.says("foreslå punkt: Støj i kantinen")
    await anna.says("foreslå punkt: Støj i laboratoriet")
    return anna


@pytest.mark.parametrize(
    "said", ["planen er ændret, nu kan jeg godt deltage alligevel", "kan alligevel godt"]
)
async def test_what_is_heard_stays_heard_where_its_title_means_nothing(anna: Someone, said: str) -> None:
    await anna.says("foreslå punkt: Planen for næste år")
    assert "forstod" not in await anna.asks(said)


@pytest.mark.parametrize(
    "said",
    ["Bo er jo holdt op, så hvem er AMK på DTU Kemi nu?", "Bo has left, so who is AMK at DTU Kemi now?"],
)
async def test_what_somebody_is_is_no_title(network: Network, anna: Someone, said: str) -> None:
    network.unit("kemi", "DTU Kemi")
    network.role("AMK", "Gudrun Lykke", "kemi")
    await anna.says("foreslå punkt: AMK: rolle og opgaver")
    assert "Gudrun Lykke" in await anna.asks(said)
