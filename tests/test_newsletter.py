"""The newsletter is sent on with a short text that is ready in the language one needs."""

from __future__ import annotations

from tests.dialog import Network


async def test_the_text_comes_in_the_language_that_was_named(network: Network) -> None:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    anna = network.member("Anna Krogh", unit="kemi")

    english = await anna.asks("giv mig en kort tekst om infobrevet på engelsk")

    assert "Dear colleagues at DTU Chemistry" in english
    assert "Kære kolleger" not in english
    assert "Kære kolleger på DTU Kemi" in await anna.asks("skriv en tekst til infobrevet på dansk")


async def test_without_a_language_it_comes_in_both(network: Network) -> None:
    camille = network.member("Camille Rossi", language="en")

    shown = await camille.asks("give me a short text about the newsletter")

    assert "Kære kolleger på DTU Camille" in shown
    assert "Dear colleagues at DTU Camille" in shown


async def test_what_the_newsletter_is_is_still_explained(network: Network) -> None:
    assert "sendes videre" in await network.member("Bo Madsen").asks("hvad er infobrevet?")
