"""A working group is set up with what it is for, whom to ask, and when it is to be done."""

from __future__ import annotations

import pytest

from cards.words import Language
from tests.dialog import Network, Someone, inputs


@pytest.mark.parametrize(
    ("said", "name", "purpose", "contact", "due"),
    [
        (
            "opret arbejdsgruppe: alenearbejde, formål: en fælles skabelon, til 1. marts, kontakt: Bo Madsen",
            "alenearbejde",
            "en fælles skabelon",
            "Kontakt: Bo Madsen",
            "Færdig senest man. 1. mar. 2027",
        ),
        (
            "ny arbejdsgruppe: støj i kantinen, kontakt Bo Madsen, formål: skilte, plakater",
            "støj i kantinen",
            "skilte, plakater",
            "Kontakt: Bo Madsen",
            "",
        ),
        (
            "new working group: lone work, purpose: a shared template, by 1 March, contact: Bo Madsen",
            "lone work",
            "a shared template",
            "Kontakt: Bo Madsen",
            "Færdig senest man. 1. mar. 2027",
        ),
        ("ny arbejdsgruppe: indkøb, transport og affald", "indkøb, transport og affald", "", "", ""),
    ],
)
async def test_its_clauses_are_no_part_of_its_name(
    network: Network, said: str, name: str, purpose: str, contact: str, due: str
) -> None:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    told = await anna.says(said)
    lines = told.split("\n")
    assert lines[1] == name
    for words in (purpose, contact, due):
        assert words in told
    assert ("Bo Madsen" in next(line for line in lines if line.startswith("Med:"))) is bool(contact)


async def test_whoever_is_not_in_the_network_is_named_all_the_same(network: Network) -> None:
    anna = network.member("Anna Krogh")
    told = await anna.says("ny arbejdsgruppe: støj, kontakt: Ida i Campus Service")
    assert "Kontakt: Ida i Campus Service" in told
    assert "Med: Anna Krogh" in told


@pytest.mark.parametrize(
    "said",
    [
        "foreslå punkt: grønne labs, bilag https://example.org/a.pdf, 10 min",
        "suggest agenda item: green labs, attachment: https://example.org/a.pdf, 10 min",
        "foreslå punkt: grønne labs https://example.org/a.pdf",
    ],
)
async def test_a_link_in_the_line_of_an_item_is_its_annex(network: Network, said: str) -> None:
    anna = network.member("Anna Krogh")
    await anna.says(said)
    [card] = [one for one in network.channel if "labs" in one.words]
    assert "https://" not in card.words.split("\n")[1]
    assert "example.org" in str(card.card)


async def opens(someone: Someone, form: str) -> None:
    """From the channel's card, as their own client shows it."""
    await someone.looks()
    [button] = [one for one in someone.saw[-1]["actions"] if one["title"] == form]
    await someone.presses(button, where="channel")


@pytest.mark.parametrize(
    ("language", "said", "change", "save", "day", "shown"),
    [
        (
            "da",
            "ny arbejdsgruppe: støj i kantinen, formål: skilte, kontakt: Bo Madsen",
            "Ret gruppen",
            "Gem",
            "1. juni 2027",
            "Færdig senest tir. 1. jun. 2027",
        ),
        (
            "en",
            "new working group: støj i kantinen, purpose: skilte, contact: Bo Madsen",
            "Change the group",
            "Save",
            "1 June 2027",
            "To be done by Tue 1 Jun 2027",
        ),
    ],
)
async def test_its_purpose_and_day_are_changed_in_a_form(
    network: Network, language: Language, said: str, change: str, save: str, day: str, shown: str
) -> None:
    anna = network.member("Anna Krogh", language=language)
    await anna.asks(said)
    await opens(anna, change)
    assert inputs(anna.dialog or {}) == {
        "name": "støj i kantinen",
        "purpose": "skilte",
        "contact": "Bo Madsen",
    }
    for wrong in ("hver anden uge", "1. juni 2020"):
        assert change in await anna.fills(save, due=wrong), "the form stays, with what is wrong"

    told = await anna.fills(save, purpose="plakater i alle kantiner", due=day)
    assert "plakater i alle kantiner" in told
    assert shown in told

    await opens(anna, change)
    told = await anna.fills(save, purpose="", due="")
    assert "plakater" not in told
    assert shown not in told
