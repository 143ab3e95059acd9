"""The year's archive: one file with all that a network did, and nothing that is hidden."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

import jwt
import pytest

from storage import address
from storage.db import Db
from tests.dialog import HOUSE, Network, Someone, actions, here
from tests.once import once


@once
async def anna(network: Network) -> Someone:
    """A meeting with an item that was decided on, a vote, an input and a theme."""
    for name, since in (("Bo Madsen", date(2019, 5, 1)), ("Camille Rossi", date(2020, 1, 1))):
        network.member(name, since=since)
    anna = network.member("Anna Krogh", since=date(2019, 2, 1))
    network.store.now(lambda db: address.tell(db, "https://stafet.example"))
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 12-15.30 i lokale S04")
    await anna.says("foreslå punkt: alenearbejde, 15 min")
    await anna.asks("jeg kommer")
    await person(network, "Bo").asks("jeg melder afbud")
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    for name in ("Bo", "Camille", "Anna"):
        await person(network, name).taps("Ja")
    await anna.does("luk afstemningen")
    await anna.says("sæt seniorpolitik på bruttolisten")
    await network.is_at(here(2026, 11, 24, 13, 0))
    await signe.says("registrér beslutning: Vi holder martsmødet *online*")
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def fetched(network: Network, someone: Someone, ending: str) -> bytes:
    card = next(one.card for one in reversed(network.said_to(someone)) if one.card)
    [url] = [str(one["url"]) for one in actions(card) if str(one.get("url", "")).endswith(ending)]
    token = re.sub(r".*/handouts/", "", url).split("/")[0]
    told = jwt.decode(token, options={"verify_signature": False})

    def work(db: Db) -> bytes:
        given = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        assert given
        return given.body

    return network.store.now(work)


ASKED = [
    "hent årets arkiv",
    "giv mig arkivet for 2026",
    "eksportér arkivet",
    "vis årsarkivet 2026",
    "export the archive of 2026",
    "get the annual archive",
]


@pytest.mark.parametrize("sentence", ASKED)
async def test_a_member_asks_for_the_year(network: Network, anna: Someone, sentence: str) -> None:
    answer = await anna.asks(sentence)
    assert "Arkiv 2026" in answer or "Archive 2026" in answer


async def test_all_that_was_done_stands_in_it(network: Network, anna: Someone) -> None:
    await anna.asks("hent årets arkiv")
    page = fetched(network, anna, ".html").decode()

    for told in (
        "Arkiv 2026: AMK-netværket",
        "tir. 24. nov. 2026",
        "S04",
        "Anna Krogh",
        "1 sagde ja, 0 online, 1 afbud",
        "alenearbejde",
        "D-2026-001",
        "Vi mødes i Lyngby",
        "Ja: 3",
        "Vi holder martsmødet *online*",
        "seniorpolitik",
    ):
        assert told.casefold() in page.casefold(), told
    assert fetched(network, anna, ".docx").startswith(b"PK")


async def test_another_year_is_another_archive(network: Network, anna: Someone) -> None:
    assert "intet møde i 2025" in await anna.asks("hent arkivet for 2025")
    await network.is_at(here(2027, 1, 11, 9, 0))
    assert "intet møde i 2027" in await anna.asks("hent årets arkiv")
    assert "Arkiv 2026" in await anna.asks("hent sidste års arkiv")


async def test_it_is_for_members(network: Network, anna: Someone) -> None:
    assert "Arkiv 2026" not in await network.guest("Noah Winkel").asks("hent årets arkiv")


async def test_questions_to_all_stand_in_it_and_without_names_have_none(
    network: Network, anna: Someone
) -> None:
    for name in ("Dorte Iversen", "Emil Bach"):
        network.member(name)
    question = "Hvad er svært ved trapperne?"
    await anna.says(f"spørg alle: {question}, uden navne, til fredag")
    for name in ("Anna", "Bo", "Camille", "Dorte", "Emil"):
        await person(network, name).taps("Svar", on=question)
        await person(network, name).fills("Send svar", words="De er så stejle")
    await network.passes(days=9)
    await anna.asks("hent årets arkiv")
    page = fetched(network, anna, ".html").decode()
    assert question in page
    assert page.count("De er så stejle") == 5
    assert "Netværkets puls" in page
    for name in ("Dorte Iversen", "Emil Bach"):
        assert name not in page, "who answered is nobody's to read"
