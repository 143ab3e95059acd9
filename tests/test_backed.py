"""Backing is given to words: where others take their place it is taken off, and whoever gave it hears."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import titles
from tests.dialog import Network, Someone, actions
from tests.once import once
from tests.truth import untrue

TOLD = "Du stod bag de tidligere ord"


@once
async def anna(network: Network) -> Someone:
    network.member("Bo Madsen")
    network.member("Camille Rossi", language="en")
    return network.member("Anna Krogh")


def named(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def item_backed(network: Network, anna: Someone) -> None:
    await anna.says("foreslå punkt: kaffemaskine i mødelokalet")
    for one in ("Bo", "Camille"):
        await named(network, one).taps("Vigtigt for mig")
    await anna.taps("Mere om punktet")
    [edit] = [one for one in actions(anna.saw[-1]) if one["title"] == "Ret punktet"]
    await anna.presses(edit)


async def test_an_item_of_another_title_is_backed_by_nobody_and_they_are_told(
    network: Network, anna: Someone
) -> None:
    await item_backed(network, anna)
    await anna.fills("Gem punktet", title_da="flytning af kantinen til Risø")
    await network.passes(seconds=3)

    bo, camille = named(network, "Bo"), named(network, "Camille")
    told = network.said_to(bo)[-1].words
    assert TOLD in told
    assert "kaffemaskine i mødelokalet" in told
    assert "flytning af kantinen til Risø" in told
    assert "You stood behind the earlier words" in network.said_to(camille)[-1].words
    assert "Du er talt med" not in await bo.taps("Se det nu")
    assert not untrue(network)


async def test_mended_spelling_changes_nothing(network: Network, anna: Someone) -> None:
    await item_backed(network, anna)
    await anna.fills("Gem punktet", title_da="Kaffemaskiner i mødelokalet", title_en="Coffee machine")

    assert not [one for one in network.said_to(named(network, "Bo")) if TOLD in one.words]


async def test_a_theme_in_other_words_is_of_whoever_wrote_them(network: Network, anna: Someone) -> None:
    bo = named(network, "Bo")
    await anna.says("sæt seniorpolitik på bruttolisten")
    await bo.says("sæt seniorpolitik på bruttolisten")
    await anna.taps("Omformulér")
    card = await anna.fills("Gem", title="Unge forskere og løn")

    assert "Foreslået af Anna Krogh" in card
    assert "Bo Madsen" not in card
    assert TOLD in network.said_to(bo)[-1].words


async def test_an_input_in_other_words_is_not_backed_and_a_remark_stands(
    network: Network, anna: Someone
) -> None:
    bo, camille = named(network, "Bo"), named(network, "Camille")
    await anna.says("input: gå på trapper")
    await bo.taps("Vi bakker op")
    await camille.taps("Vægt eller bemærkning")
    await camille.fills("Save", words="Not in every building")
    told = len(network.said_to(anna))
    await anna.asks("ret I-1: elevatorer i alle bygninger")

    assert TOLD in network.said_to(bo)[-1].words
    assert "It is still there" in network.said_to(camille)[-1].words
    assert not [one for one in network.said_to(anna)[told:] if TOLD in one.words]
    assert "Du bakker op" not in await bo.asks("vis input I-1")


WORDS = st.lists(
    st.sampled_from(["vi", "vil", "ikke", "have", "kaffe", "te", "sikker", "usikker", "møderne", "1", "2"]),
    min_size=1,
    max_size=6,
)


@given(WORDS, WORDS)
def test_only_the_same_words_are_the_same(before: list[str], after: list[str]) -> None:
    assert titles.same(" ".join(before), " ".join(after)) == (before == after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("kafemaskine i mødelokalet", "Kaffemaskine i mødelokalet"),
        ("møde lokale", "mødelokale"),
        ("Støj på gangen", "støj på gangen!"),
    ],
)
def test_spelling_is_no_other_word(before: str, after: str) -> None:
    assert titles.same(before, after)
