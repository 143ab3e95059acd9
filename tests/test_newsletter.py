"""The newsletter is sent on with a short text that is ready in the language one needs."""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone, actions, here
from tests.once import once


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


LETTER = "infobrev: Arbejdsmiljø Info nr. 3 https://info.example.org/3 temaer: støj; fald i niveau"


@once
async def signe(network: Network) -> Someone:
    """She facilitates two units, and has put the newsletter up."""
    for key in ("aqua", "kemi"):
        network.unit(key, f"DTU {key.capitalize()}", english=f"DTU {key.capitalize()} (en)")
    network.member("Anna Krogh", "aqua")
    network.member("Bo Madsen", "kemi")
    first = network.facilitator()
    await first.says(LETTER)
    return first


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


class TestPutUp:
    async def test_it_has_themes_a_link_a_meter_and_a_day(self, network: Network, signe: Someone) -> None:
        told = await person(network, "Anna").asks("vis infobrevet")
        assert "Arbejdsmiljø Info nr. 3" in told
        assert "støj" in told
        assert "fald i niveau" in told
        assert "temaer" not in told
        assert "Sendt videre i 0 af 2 enheder · senest tor. 3. dec." in told
        assert "Læs det" in told

    async def test_the_day_can_be_said(self, network: Network, signe: Someone) -> None:
        told = await signe.says("infobrev: Info nr. 4, temaer: vold, lys, senest 18. december")
        assert "senest fre. 18. dec." in told
        assert "lys" in told
        assert "ikke noget link" in told

    async def test_the_same_again_is_refused(self, network: Network, signe: Someone) -> None:
        await network.passes(minutes=5)
        assert "er allerede slået op" in await signe.asks("infobrev: arbejdsmiljø info nr. 3")

    async def test_it_is_sent_on_once_a_unit_and_taken_back(self, network: Network, signe: Someone) -> None:
        anna = person(network, "Anna")
        assert "1 af 2 enheder" in await anna.taps("Sendt videre i min enhed")
        assert "AMK eller stedfortræderen" in await signe.taps("Sendt videre i min enhed")
        found = next(one for one in actions(anna.saw[-1]) if one["title"] == "Alligevel ikke sendt videre")
        assert "0 af 2 enheder" in await anna.presses(found)

    async def test_only_who_has_not_is_reminded(self, network: Network, signe: Someone) -> None:
        await person(network, "Anna").taps("Sendt videre i min enhed")
        await network.is_at(here(2026, 11, 26, 9, 0))
        assert "Arbejdsmiljø Info nr. 3" in network.said_to(person(network, "Bo"))[-1].words
        assert network.said_to(person(network, "Anna")) == []

    async def test_the_text_has_the_themes_and_the_link(self, network: Network, signe: Someone) -> None:
        told = await person(network, "Bo").taps("Tekst til mine kolleger")
        assert "Kære kolleger på DTU Kemi" in told
        assert "Dear colleagues at DTU Kemi (en)" in told
        assert "støj; fald i niveau" in told
        assert "https://info.example.org/3" in told


class TestQuestions:
    @pytest.mark.parametrize(
        "said",
        [
            "spørgsmål til infobrevet: hvem måler støjen, uden navn",
            "question about the newsletter: who measures the noise, without my name",
        ],
    )
    async def test_one_without_a_name_is_passed_on_and_not_asked_about(
        self, network: Network, signe: Someone, said: str
    ) -> None:
        answer = await person(network, "Anna").asks(said)
        assert "Skal jeg gøre det?" not in answer
        told = await signe.asks("vis spørgsmålene til infobrevet")
        assert "støjen" in told or "the noise" in told
        assert "Anna Krogh" not in told

    @pytest.mark.both_databases
    async def test_they_are_gathered_with_and_without_names(self, network: Network, signe: Someone) -> None:
        anna, bo = person(network, "Anna"), person(network, "Bo")
        assert "givet videre" in await anna.asks("spørgsmål til infobrevet: gælder det også gæster?")
        await bo.asks("spørgsmål til infobrevet: hvem måler støjen, uden navn")
        told = await signe.asks("vis spørgsmålene til infobrevet")
        assert "2 spørgsmål" in told
        assert "gælder det også gæster?" in told
        assert "Anna Krogh" in told
        assert "hvem måler støjen" in told
        assert "uden navn" not in told
        assert "Bo Madsen" not in told

    async def test_by_the_form(self, network: Network, signe: Someone) -> None:
        bo = person(network, "Bo")
        await bo.taps("Stil et spørgsmål")
        assert "Dit navn står der ikke" in await bo.fills(
            "Send spørgsmålet", words="Og gæster?", how="nameless"
        )

    async def test_the_hosts_get_them_a_working_day_before(self, network: Network, signe: Someone) -> None:
        await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
        for name in ("Anna", "Bo"):
            await person(network, name).taps("Sendt videre i min enhed")
        await person(network, "Anna").asks("spørgsmål til infobrevet: gælder det også gæster?")
        await network.is_at(here(2026, 12, 7, 9, 0))
        told = [one.words for name in ("Anna", "Bo") for one in network.said_to(person(network, name))]
        assert any("1 spørgsmål til Arbejdsmiljø Info nr. 3" in words for words in told)

    async def test_without_a_newsletter_there_is_none(self, network: Network) -> None:
        anna = network.member("Anna Krogh")
        assert "ikke slået noget infobrev op" in await anna.asks("spørgsmål til infobrevet: hvem måler?")


async def test_in_english(network: Network) -> None:
    camille, signe = network.member("Camille Rossi", language="en"), network.facilitator()
    await signe.says("newsletter: Info no. 3 https://info.example.org/3 themes: noise; falls")
    told = await camille.asks("show the newsletter")
    assert "Sent on in 0 of 1 unit" in told
    assert "Your question is passed on" in await camille.asks("question about the newsletter: and guests?")


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Anna", "infobrevet er sendt videre"),
        ("Bo", "jeg har sendt infobrevet videre"),
        ("Anna", "the newsletter has been forwarded in our unit"),
    ],
)
async def test_that_it_was_sent_on_is_said_in_words(
    network: Network, signe: Someone, who: str, said: str
) -> None:
    await person(network, who).asks(said)
    assert "1 af 2" in await signe.asks("vis infobrevet")


async def test_when_its_days_are_over_its_number_stands(network: Network, signe: Someone) -> None:
    await person(network, "Anna").asks("infobrevet er sendt videre")
    await network.is_at(here(2026, 12, 8, 9, 0))
    told = await signe.asks("vis infobrevet")
    assert "Sendt videre i 1 af 2 enheder · slut" in told
    assert "Sendt videre i min enhed" not in told


async def test_the_questions_go_to_whoever_presents_it(network: Network, signe: Someone) -> None:
    await signe.says("planlæg møde 8-12-2026 kl. 12-15.30")
    await signe.says("foreslå punkt: spørgsmål til infobrevet, 10 min v/ Signe Holm")
    told = await person(network, "Anna").asks("spørgsmål til infobrevet: gælder det også gæster?")
    assert "Den, der fremlægger infobrevet" in told
    before = {one: len(network.said_to(one)) for one in network.people}
    await network.is_at(here(2026, 12, 7, 9, 0))
    words = {
        one.name: " ".join(m.words for m in network.said_to(one)[before[one] :]) for one in network.people
    }
    assert "gælder det også gæster?" in words["Signe Holm"] or "infobrev" in words["Signe Holm"]
    assert "spørgsmål" not in words["Anna Krogh"]
