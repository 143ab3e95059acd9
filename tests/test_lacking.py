"""A door that is clearly meant and was not told what it needs asks for it, with what was understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from bot.core.feature import Door
from bot.core.listening import Ears
from bot.core.saying import parameters
from bot.language.phrases.pattern import example
from bot.language.phrases.words import folded
from bot.language.pieces import MARKS, Role
from tests.dialog import HOUSE, Network, actions

LEADS = folded(
    "til på om for fra med af mellem og under i d kl den de at ved en et "
    "to on about for from with of between and under in by as the a an"
)
"""What leads to a slot, and goes with it."""

DOORS = [door for door in HOUSE.doors if door.da and not door.hears and parameters(door)[1]]


@cache
def ears() -> Ears:
    return Ears(HOUSE)


def said_without(pattern: str, needs: frozenset[str]) -> str:
    """A phrase as somebody says it who leaves out what the door needs."""
    words = list[str]()
    gap = "…"
    for word in re.sub(r"d-…", gap, example(pattern)).split():
        if gap not in word:
            words.append(word)
            continue
        while words and words[-1].strip(":,").casefold() in LEADS:
            words.pop()
    assert needs
    return " ".join(words).rstrip(" :,")


def incomplete(door: Door) -> Iterator[str]:
    """What clearly names its deed or its thing, and is neither denied, told of nor supposed."""
    for pattern in (*door.da, *door.en):
        said = said_without(pattern, parameters(door)[1])
        read = ears().reader.sheet(said)
        content = [piece for piece in read.open_pieces if piece.role is Role.content]
        tells = not all(ears().reader.lexicon.is_everyday(piece.concepts) for piece in content)
        if tells and not read.marks & MARKS:
            yield said


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_nothing_that_lacks_only_a_slot_is_a_dead_end(door: Door) -> None:
    for said in incomplete(door):
        heard = ears().hear(said)
        leads = heard.lacking or heard.confirm or heard.supposed or heard.offers
        assert leads or [one for one in heard.tries if one.surely], said


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_what_there_is_to_choose_from_is_of_slots_that_it_needs(door: Door) -> None:
    assert set(door.among) <= parameters(door)[1]


@pytest.mark.parametrize(
    ("said", "door", "given"),
    [
        ("træk invitationen tilbage", "guests.withdraw", {}),
        ("withdraw the invitation", "guests.withdraw", {}),
        ("inviter Susan Bang til et punkt", "guests.invite", {"who": "Susan Bang"}),
        ("inviter en gæst til punkt 3", "guests.invite", {"which": "3"}),
        ("aflys KAMU", "kamu.cancel", {}),
        ("cancel KAMU", "kamu.cancel", {}),
        ("saml temaerne", "themes.merge", {}),
        ("merge the themes", "themes.merge", {}),
        ("slet et bilag", "inputs.detach", {}),
        ("reword input 4", "inputs.correct", {"number": "4"}),
    ],
)
def test_it_is_asked_for_with_what_was_understood(said: str, door: str, given: dict[str, str]) -> None:
    lacking = ears().hear(said).lacking
    assert lacking
    assert (lacking.door.name, lacking.given) == (door, given)


@pytest.mark.parametrize(
    "said",
    [
        "lad være med at aflyse KAMU",
        "do not cancel KAMU",
        "hvis KAMU aflyses",
        "Bo vil aflyse KAMU",
        "KAMU blev aflyst sidste år",
    ],
)
def test_what_is_denied_supposed_or_told_of_others_asks_for_nothing(said: str) -> None:
    assert ears().hear(said).lacking is None


def typed(**slots: str) -> dict[str, Any]:
    """What somebody types into the fields of the card."""
    return {f"lacks-{slot}": words for slot, words in slots.items()}


def titles(network: Network, someone: int = 0) -> list[str]:
    return [action["title"] for action in actions(network.said_to(network.people[someone])[-1].card or {})]


async def test_one_tap_chooses_among_those_that_there_are(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await signe.says("foreslå punkt: gasalarmer, 30 min")
    await signe.says("inviter niels.berg@example.org til punkt gasalarmer")

    asked = await signe.asks("træk invitationen tilbage")
    assert "træk invitationen af … tilbage" in asked
    assert titles(network) == ["niels.berg@example.org", "Gør det"]

    await signe.taps("niels.berg@example.org")
    assert "er trukket tilbage" in network.said_to(signe)[-1].words


async def test_what_is_typed_goes_where_it_was_lacking(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("input til handleplanen: støj i hallen")
    shown = await signe.asks("omformuler input 1")
    assert "ret input 1: …" in shown
    assert "Hvad skal det hedde?" in shown
    await signe.taps("Gør det", **typed(title="støj i hal 3"))
    assert "støj i hal 3" in network.channel[-1].words


async def test_who_types_nothing_is_asked_again_and_what_was_typed_stays(network: Network) -> None:
    signe = network.facilitator()
    for theme in ("støj", "kemi"):
        await signe.says(f"sæt {theme} på bruttolisten")
    await signe.asks("saml temaerne")
    again = await signe.taps("Gør det", **typed(first="1"))
    assert "saml tema 1 og …" in again
    assert [action["title"] for action in actions(signe.saw[-1])] == ["T-2: Kemi", "Gør det"]
    await signe.presses(actions(signe.saw[-1])[0])
    assert "Støj / Kemi" in network.channel[-1].words


async def test_in_english_too(network: Network) -> None:
    signe = network.facilitator(language="en")
    await signe.says("add noise to the long list")
    await signe.says("add chemistry to the long list")
    assert "merge theme … and …" in await signe.asks("merge the themes")
    assert titles(network) == ["Do it"]
    await signe.taps("Do it", **typed(first="T-1", second="2"))
    assert "Noise / Chemistry" in network.channel[-1].words


async def test_who_may_not_is_told_so(network: Network) -> None:
    network.member("Anna Krogh")
    answer = await network.people[0].asks("aflys KAMU")
    assert "…" not in answer
    assert "forstod" not in answer


async def test_what_is_somebodys_own_is_held_back_where_it_was_typed(network: Network) -> None:
    signe = network.facilitator()
    await signe.says("input til handleplanen: støj i hallen")
    await signe.asks("omformuler input 1")
    told = await signe.taps("Gør det", **typed(title="jeg har stress og er sygemeldt"))
    assert "jeg har stress" not in "".join(one.words for one in network.channel)
    assert "Sådan" not in told


@pytest.mark.parametrize(
    "said", ["vil lægge et bilag ved mit input", "I want to add an attachment to my input"]
)
def test_another_deed_is_not_asked_about(said: str) -> None:
    lacking = ears().hear(said).lacking
    assert lacking
    assert lacking.door.name == "inputs.attach"
