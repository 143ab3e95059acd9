"""The year in review: one card with what is true of the year, by word and by itself in January."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cards.words import Language
from tests.dialog import Network, Someone, bars, here
from tests.once import once


@once
async def anna(network: Network) -> Someone:
    """One meeting was held and one cancelled, one of two duties done, a vote adopted and one withdrawn."""
    for name, since in (("Bo Madsen", date(2019, 5, 1)), ("Camille Rossi", date(2020, 1, 1))):
        network.member(name, since=since)
    anna = network.member("Anna Krogh", since=date(2019, 2, 1))
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 12-15.30 i lokale S04")
    await signe.says("planlæg møde 15-12-2026 kl. 12-15.30 i lokale S04")
    await anna.asks("jeg kommer")
    await person(network, "Bo").asks("jeg melder afbud")
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    for name in ("Bo", "Anna"):
        await person(network, name).taps("Ja")
    await anna.does("luk afstemningen")
    await anna.says("start flertalsafstemning: Vi mødes aldrig mere")
    await anna.does("træk forslaget tilbage")
    await anna.says("spørg alle: Hvordan bruger I runderingen?, til fredag")
    await network.is_at(here(2026, 11, 27, 13, 0))
    for words in ("Vi laver et skema", "Vi laver en folder"):
        await signe.says(f"registrér beslutning: {words}, ansvarlig Bo Madsen, senest 12. december")
    await person(network, "Bo").says("D-2026-002 er udført")
    await signe.does("aflys mødet den 15. december")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


SAID = ["året der gik", "tilbageblik på 2026", "the year in review", "show a look back at 2026"]


@pytest.mark.parametrize("sentence", SAID)
async def test_whoever_asks_sees_the_year(network: Network, anna: Someone, sentence: str) -> None:
    told = await anna.asks(sentence)
    assert "AMK-netværket i 2026" in told or "AMK-netværket in 2026" in told


@pytest.mark.both_databases
async def test_only_what_is_so_is_counted(network: Network, anna: Someone) -> None:
    told = await anna.asks("året der gik")
    assert "Sådan ser det ud indtil nu" in told
    for line in (
        "1\nMøde holdt\nVærter: Anna Krogh og Bo Madsen. Tak!",
        "1 af 2 svar var ja til at komme",
        "3\nBeslutninger truffet",
        "1 af 2 opgaver er udført",
        "1\nAfstemning holdt",
        "2 af 3 mulige stemmer blev afgivet",
        "1\nSpørgsmål stillet til alle\n0 svar i alt",
    ):
        assert line in told, line
    for word in ("Input", "Tema", "LTIF"):
        assert word not in told
    assert bars(network.said_to(anna)[-1].card) == ["50", "50", "67"]


async def test_inputs_and_what_became_of_them(network: Network, anna: Someone) -> None:
    signe = person(network, "Signe")
    await signe.says("KAMU mødes 10. december 2026, godkendelse, budbringer Signe Holm")
    await anna.says("nyt input: Lys på stierne")
    await anna.says("nyt input: Ro i kontorerne")
    assert "KAMU har svaret på 0 af 2 input" in await anna.asks("året der gik")


async def test_a_year_without_a_meeting_is_not_told_of(network: Network, anna: Someone) -> None:
    assert "Der blev ikke holdt noget møde i 2025" in await anna.asks("året der gik 2025")


async def test_early_in_a_year_it_is_the_last_one(network: Network, anna: Someone) -> None:
    await network.is_at(here(2027, 2, 1, 9, 0))
    told = await anna.asks("året der gik")
    assert "i 2026" in told
    assert "indtil nu" not in told
    await network.is_at(here(2027, 6, 1, 9, 0))
    assert "i 2026" in await anna.asks("året der gik"), "none was held in 2027"


@pytest.mark.both_databases
async def test_in_january_it_comes_by_itself_once(network: Network, anna: Someone) -> None:
    for day in range(25):
        for hour in (10, 11):
            await network.is_at(here(2026, 12, 28, hour, 0) + timedelta(days=day))
    [told] = [one for one in network.channel if "Året der gik" in one.words]
    assert "AMK-netværket i 2026" in told.words
    assert "Sådan ser det ud" not in told.words


async def test_a_network_that_met_never_hears_nothing(network: Network) -> None:
    for hour in (10, 11):
        await network.is_at(here(2027, 1, 7, hour, 0))
    assert [one for one in network.channel if "Året der gik" in one.words] == []


async def test_it_is_shown_in_the_channel_with_a_yes(network: Network, anna: Someone) -> None:
    await anna.asks("året der gik")
    before = len(network.channel)
    assert "Skal 2026 vises i kanalen?" in await anna.taps("Vis det i kanalen")
    assert network.channel[before:] == []
    await anna.agrees()
    await network.passes(seconds=3)
    [told] = network.channel[before:]
    assert "AMK-netværket i 2026" in told.words
    assert "Vis det i kanalen" not in told.words
    assert "Arkiv 2026" in await person(network, "Bo").taps("Hent hele året")


@pytest.mark.parametrize(
    ("language", "asks", "opens", "told", "sheet", "asked_for"),
    [
        (
            *("da", "året der gik", "Se, hvordan de gik"),
            ("1. Vi mødes i Lyngby", "2 af 3", "1. Hvordan bruger I runderingen?", "Ingen svarede"),
            *("Afstemningerne som regneark", "hvordan gik evalueringen af kurset?"),
        ),
        (
            *("en", "the year in review", "See how they went"),
            ("1. Vi mødes i Lyngby", "2 of 3", "1. Hvordan bruger I runderingen?", "nobody answered"),
            *("The votes as a sheet", "how did the course evaluation go?"),
        ),
    ],
)
async def test_how_votes_and_rounds_went_is_a_tap_away(
    network: Network,
    anna: Someone,
    language: Language,
    asks: str,
    opens: str,
    told: tuple[str, ...],
    sheet: str,
    asked_for: str,
) -> None:
    dorte = network.member("Dorte Lind", language=language)
    await dorte.asks(asks)
    shown = await dorte.taps(opens)
    for words in told:
        assert words in shown
    assert "aldrig mere" not in shown, "what was taken back came to nothing"
    [button] = [one for one in dorte.saw[-1]["actions"] if one["title"] == sheet]
    assert "CSV" in await dorte.presses(button)
    assert "Hvordan bruger I runderingen?" in await dorte.asks(asked_for)
