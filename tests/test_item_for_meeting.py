"""An item that is for another meeting than the next goes on that one's agenda, or is asked about."""

from __future__ import annotations

import pytest

from bot.language import wording
from tests.dialog import Network
from tests.once import once


@once
async def planned(network: Network) -> Network:
    """Meetings on 8 December and 9 March, and two in June."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther", "Per Lund"):
        network.member(name)
    signe = network.facilitator()
    for day in ("8-12-2026", "9-3-2027", "1-6-2027", "22-6-2027"):
        await signe.says(f"planlæg møde {day} kl. 12-15.30")
    await network.passes(minutes=15)
    return network


MARCH = [
    ("foreslå punkt til mødet i marts: Støj i storrum", "Støj i storrum"),
    ("foreslå punkt til mødet den 9. marts: Støj i storrum", "Støj i storrum"),
    ("foreslå et punkt til martsmødet: Støj i storrum, 10 min", "Støj i storrum"),
    ("nyt punkt til mødet i marts: Støj i storrum", "Støj i storrum"),
    ("tilføj punkt til mødet i marts: Støj i storrum", "Støj i storrum"),
    ("jeg har et punkt til mødet i marts: Støj i storrum", "Støj i storrum"),
    ("propose item for the March meeting: Noise", "Noise"),
    ("suggest an item for the meeting in March: Noise, 10 min", "Noise"),
    ("suggest item for the meeting on 9 March: Noise", "Noise"),
    ("add an item to the meeting in March: Noise", "Noise"),
]


@pytest.mark.parametrize(("sentence", "title"), MARCH)
async def test_an_item_goes_on_the_agenda_of_the_meeting_that_is_named(
    planned: Network, sentence: str, title: str
) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)

    assert "9. mar. 2027" in told or "9 Mar 2027" in told
    assert f"\n{title}\n" in told
    assert "mødet i marts" not in told
    assert "the March" not in told
    assert title in await anna.asks("vis dagsordenen til mødet den 9. marts")
    assert title not in await anna.asks("vis dagsordenen til mødet den 8. december")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("foreslå punkt til det næste møde: Støj", "Støj"),
        ("foreslå punkt til mødet den 8. december: Støj", "Støj"),
        ("suggest item for the next meeting: Noise", "Noise"),
        ("tilføj et punkt til mødet om støj", "støj"),
        ("add an item to the meeting about noise", "noise"),
        ("suggest item for the December meeting: Noise", "Noise"),
    ],
)
async def test_an_item_for_the_next_meeting_names_it_once(
    planned: Network, sentence: str, title: str
) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)

    assert told.count("8. dec.") + told.count("8 Dec") == 1
    assert ("På dagsordenen til mødet" in told) != ("On the agenda of the meeting" in told)
    assert "næste møde" not in told
    assert "December" not in told
    assert title in await anna.asks("vis dagsordenen til mødet den 8. december")


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt til mødet i maj: Støj i storrum",
        "foreslå punkt til mødet den 10. marts: Støj i storrum",
        "foreslå punkt til budgetmødet: Støj i storrum",
        "jeg har et punkt til mødet i marts",
        "foreslå punkt til mødet i marts om Støj",
        "add an item to the meeting on 9 March",
        "foreslå punkt til mødet i juni: Støj i storrum",
        "suggest item for the May meeting: Støj i storrum",
        "suggest item for the meeting in June: Støj i storrum",
    ],
)
async def test_where_it_is_not_known_which_meeting_is_meant_it_is_asked(
    planned: Network, sentence: str
) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)

    assert any(
        words in told for words in ("ikke sket noget", "Nothing has", "flere møder", "several meetings")
    )
    for day in ("8. december", "9. marts", "1. juni", "22. juni"):
        assert "Støj" not in await anna.asks(f"vis dagsordenen til mødet den {day}")


@pytest.mark.parametrize(
    "title",
    [
        "Opfølgning på mødet i marts",
        "Forberedelse til mødet i marts",
        "Follow-up on the March meeting",
        "På mødet i marts: hvad gik godt",
        "Støj: hvad gør vi",
    ],
)
def test_what_only_speaks_of_a_meeting_keeps_its_title(title: str) -> None:
    assert wording.for_meeting(title) == (None, title)
