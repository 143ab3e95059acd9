"""Nothing is done that nobody asked for: neither for what is merely like a word, nor under a name."""

from __future__ import annotations

import pytest

from bot.core.feature import Door
from tests.dialog import HOUSE, Network, Someone, ears_of, here
from tests.once import once


@once
async def planned(network: Network) -> tuple[Network, Someone, Someone, Someone]:
    """A meeting with two hosts and an item, and a member besides."""
    signe = network.facilitator()
    anna, _, dorte = (network.member(name) for name in ("Anna Krogh", "Bo Madsen", "Dorte Lund"))
    await signe.asks("planlæg møde 15. december kl. 9-11 i bygning 101")
    await anna.says("foreslå punkt: støj, 10 min")
    await network.passes(minutes=20)
    return network, signe, anna, dorte


LIKE = ["I sgin", "I sihgn", "jeg er syyg", "I am sikc", "I am sikk"]


@pytest.mark.parametrize("said", LIKE)
def test_a_word_that_is_only_like_another_does_nothing_by_itself(said: str) -> None:
    entered: list[Door] = [one.door for one in ears_of(HOUSE).hear(said).tries if one.door.changes]

    assert entered == []


@pytest.mark.parametrize("said", ["I sign", "please sign", "jeg underskriver"])
async def test_who_signs_is_not_noted_as_ill(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, anna, _ = planned

    await anna.asks(said)

    assert "ikke noteret noget fravær" in await anna.asks("er Anna væk?")


@pytest.mark.parametrize("said", ["del punkt 1 i to", "split item 1 in two"])
async def test_an_item_that_is_to_be_split_is_supported_by_nobody(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, _, _, dorte = planned
    before = len(network.channel)

    await dorte.asks(said)

    assert len(network.channel) == before
    assert "Vigtigt for mig · 1" not in network.channel[-1].words


@pytest.mark.parametrize(
    "said",
    ["foreslå punkt anonymt: tonen i kantinen", "suggest agenda item: the tone in the canteen (anonymously)"],
)
async def test_what_is_to_come_from_nobody_is_asked_about_before_it_gets_a_name(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, _, _, dorte = planned
    before = len(network.channel)

    answer = await dorte.asks(said)

    assert "dit navn står på det" in answer or "your name stands on it" in answer
    assert len(network.channel) == before


@pytest.mark.parametrize("said", ["jeg melder mig ud", "nu melder jeg mig ud"])
async def test_who_leaves_is_not_counted_as_not_coming(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, anna, _ = planned

    await anna.asks(said)

    assert "har ikke svaret endnu" in await anna.asks("kommer Anna?")


@pytest.mark.parametrize("said", ["remove me from the meeting", "tag mig af mødet", "fjern mig fra mødet"])
async def test_who_is_to_be_taken_off_a_meeting_is_not_erased(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, _, dorte = planned

    answer = await dorte.asks(said)

    assert "Slet" not in answer
    assert "erase" not in answer
    assert "afbud" in answer or "not coming" in answer


@pytest.mark.parametrize(
    ("said", "first"), [("sæt a til 10 minutter", "rykkes b til sidst"), ("add item", "move b down")]
)
async def test_a_request_is_no_answer_to_what_was_lacking(
    planned: tuple[Network, Someone, Someone, Someone], said: str, first: str
) -> None:
    network, _, anna, _ = planned
    await anna.says(said)

    await anna.says(first)

    assert "1 punkt, 10 min. i alt" in network.channel[0].words


@pytest.mark.parametrize(
    ("asked", "unknown", "told"),
    [
        ("hvem var med?", "Det er ikke skrevet ned", "3 var der"),
        ("who was there?", "Nobody has written down", "3 were there"),
    ],
)
async def test_who_was_there_is_not_said_before_somebody_told_it(
    planned: tuple[Network, Someone, Someone, Someone], asked: str, unknown: str, told: str
) -> None:
    network, _, anna, dorte = planned
    await network.is_at(here(2026, 12, 16, 9))
    assert unknown in await dorte.asks(asked)

    everybody = ",".join(await _ids(anna))
    await anna.taps("Gem, hvem der var der", persons=everybody)

    assert told in await dorte.asks(asked)


async def _ids(host: Someone) -> list[str]:
    message, _ = host.button("Gem, hvem der var der")
    choices = next(node for node in _inputs(message.card) if node["id"] == "persons")["choices"]
    return [one["value"] for one in choices if one["title"].split()[0] in ("Anna", "Bo", "Dorte")]


def _inputs(node: object) -> list[dict]:  # type: ignore[type-arg]
    if isinstance(node, list):
        return [found for one in node for found in _inputs(one)]
    if not isinstance(node, dict):
        return []
    own = [node] if str(node.get("type", "")).startswith("Input.") else []
    return own + [found for value in node.values() for found in _inputs(value)]
