"""What colleagues say in so many words: items change places, a meeting goes back, who is in the network."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def planned(network: Network) -> tuple[Network, Someone, Someone, Someone]:
    """A meeting with three items, hosted by Anna and Bo; Dorte is a member."""
    signe = network.facilitator()
    anna, _, dorte = (network.member(name) for name in ("Anna Krogh", "Bo Madsen", "Dorte Lund"))
    await signe.asks("planlæg møde 15. december kl. 9-11 i bygning 101")
    for title in ("alfa", "beta", "gamma"):
        await anna.says(f"foreslå punkt: {title}, 5 min")
    return network, signe, anna, dorte


def in_order(words: str) -> list[str]:
    return [title for _, title in sorted((words.index(title), title) for title in ("alfa", "beta", "gamma"))]


@pytest.mark.parametrize("said", ["byt om på punkt 1 og 3", "swap items 1 and 3"])
async def test_a_host_lets_two_items_change_places(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, anna, dorte = planned

    await anna.asks(said)

    assert in_order(await dorte.asks("vis dagsordenen")) == ["gamma", "beta", "alfa"]


@pytest.mark.parametrize("said", ["byt om på punkt 1 og 3", "swap items 1 and 3"])
async def test_who_does_not_host_changes_no_order(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, _, dorte = planned

    await dorte.asks(said)

    assert in_order(await dorte.asks("vis dagsordenen")) == ["alfa", "beta", "gamma"]


async def test_an_item_changes_no_place_with_itself(
    planned: tuple[Network, Someone, Someone, Someone],
) -> None:
    _, _, anna, _ = planned

    await anna.asks("byt om på punkt 2 og 2")

    assert in_order(await anna.asks("vis dagsordenen")) == ["alfa", "beta", "gamma"]


@pytest.mark.parametrize("said", ["flyt mødet tilbage", "nej flyt det tilbage", "move the meeting back"])
async def test_a_meeting_goes_back_to_when_it_was(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, signe, anna, _ = planned
    await signe.asks("flyt mødet til 16. december kl. 13-14")
    await signe.asks("ja")

    await signe.asks(said)
    assert "16. dec." in await anna.asks("hvornår er næste møde?")
    await signe.asks("ja")

    assert "15. dec. 2026 (uge 51) kl. 09.00–11.00" in await anna.asks("hvornår er næste møde?")


async def test_what_was_never_moved_goes_nowhere(planned: tuple[Network, Someone, Someone, Someone]) -> None:
    _, signe, _, _ = planned

    assert "ikke blevet flyttet" in await signe.asks("flyt mødet tilbage")


@pytest.mark.parametrize(
    ("said", "count"),
    [("hvem er med i netværket?", "3 medlemmer"), ("who are the members?", "3 members")],
)
async def test_the_members_are_told(
    planned: tuple[Network, Someone, Someone, Someone], said: str, count: str
) -> None:
    network, _, _, dorte = planned
    before = len(network.channel)

    answer = await dorte.asks(said)

    assert count in answer
    assert "Anna Krogh, Bo Madsen" in answer
    assert len(network.channel) == before


@pytest.mark.parametrize(
    "said",
    [
        "D-2026-001 gælder ikke længere, fordi budgettet er væk",
        "revoke D-2026-001 because budgettet er væk",
    ],
)
async def test_why_a_decision_holds_no_more_is_kept(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, signe, anna, _ = planned
    await signe.says("registrér beslutning: Vi køber nye stole")

    await signe.says(said)
    await signe.says("ja")

    assert "budgettet er væk" in await anna.asks("vis D-2026-001")


@pytest.mark.parametrize(
    "said", ["træk forslaget, fordi budgettet er væk", "withdraw the proposal, budgettet er væk"]
)
async def test_why_a_proposal_is_withdrawn_is_told(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    network, _, anna, _ = planned
    await anna.says("start afstemning: Skal vi købe nye stole?")

    assert "budgettet er væk" in await anna.says(said)
    await anna.says("ja")
    await network.passes(seconds=5)

    assert "budgettet er væk" in "\n".join(one.words for one in network.channel)


@pytest.mark.parametrize("yes", ["jaaa!!!", "okay da", "sure, happy to", "jo da"])
async def test_a_yes_to_a_swap_may_be_said_so(
    planned: tuple[Network, Someone, Someone, Someone], yes: str
) -> None:
    network, signe, anna, dorte = planned
    network.member("Emil Krag")
    await signe.asks("planlæg møde 12. januar kl. 9-11 i bygning 101")
    await anna.asks("byt med Dorte")

    asked = await dorte.asks(yes)
    assert "bytte" in asked or "swap" in asked
    await dorte.asks("ja")

    assert "12. jan. 2027" in await anna.asks("hvornår er jeg vært?")


@pytest.mark.parametrize(
    ("said", "now"),
    [("jeg vil ændre min stemme til nej", "Nej: 1"), ("please change my vote to no", "Nej: 1")],
)
async def test_a_vote_is_changed_in_so_many_words(
    planned: tuple[Network, Someone, Someone, Someone], said: str, now: str
) -> None:
    network, _, anna, dorte = planned
    await anna.says("start flertalsafstemning: Skal vi have planter?")
    await dorte.taps("Ja", on="planter")

    await dorte.asks(said)
    await network.passes(seconds=5)

    assert now in network.channel[-1].words
    assert "Ja: 0" in network.channel[-1].words


@pytest.mark.parametrize("said", ["hvem fører?", "hvordan står det?", "who is winning?"])
async def test_how_a_vote_stands_is_asked_shortly(
    planned: tuple[Network, Someone, Someone, Someone], said: str
) -> None:
    _, _, anna, dorte = planned
    await anna.says("start flertalsafstemning: Skal vi have planter?")

    assert "Skal vi have planter?" in await dorte.asks(said)
