"""One decision has an address of its own: a page for whoever gets it, a card where it is written in Teams."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import UUID

import jwt
import pytest

from bot.core import seeking
from cards.words import LANGUAGES, Language
from storage import address
from storage.db import Db
from tests.dialog import HOUSE, Network, Someone
from tests.once import once

OUR_ADDRESS = "https://stafet.example.org"


@once
async def anna(network: Network) -> Someone:
    anna = network.member("Anna Krogh")
    network.member("Bo Madsen")
    network.store.now(lambda db: address.tell(db, OUR_ADDRESS))
    await network.facilitator().asks(
        "registrér beslutning: Vi prøver et år *uden* referat, ansvarlig Bo Madsen"
    )
    return anna


def url_in(words: str, base: str = OUR_ADDRESS) -> str:
    [url] = re.findall(rf"{base}/handouts/\S+", words)
    return str(url)


def leads_to(url: str) -> tuple[str, UUID, Language]:
    told = jwt.decode(url.split("/")[-2], options={"verify_signature": False})
    return told["kind"], UUID(told["thing"]), told["lang"]


def page(network: Network, url: str) -> str:
    """What a browser shows."""
    kind, thing, language = leads_to(url)
    made = network.store.now(lambda db: HOUSE.handouts[kind](db, thing, language, network.clock))
    assert made
    return made.body.decode()


@pytest.mark.both_databases
async def test_its_address_is_had_by_its_number_and_leads_to_it_as_it_is_now(anna: Someone) -> None:
    words = await anna.asks("giv mig et link til D-2026-001")
    before = page(anna.network, url_in(words))
    await anna.network.facilitator().asks("træk D-2026-001 tilbage")
    after = page(anna.network, url_in(words))

    assert "D-2026-001\nAdressen på ”Vi prøver et år *uden* referat”" in words
    assert "Vi prøver et år *uden* referat" in before
    assert "Bo Madsen" in before
    assert "trukket" not in before
    assert "trukket" in after


async def test_its_card_gives_it_in_the_readers_language(anna: Someone) -> None:
    camille = anna.network.member("Camille Rossi", language="en")
    await anna.network.passes(days=7)  # as long as it may be wrong, other buttons are wanted more
    await camille.asks("show D-2026-001")

    words = await camille.taps("Get a link")

    assert "D-2026-001\nThe address of “Vi prøver et år *uden* referat”" in words
    assert '<html lang="en">' in page(camille.network, url_in(words))


@pytest.mark.parametrize("base", [OUR_ADDRESS, "http://127.0.0.1:3978"])
async def test_written_in_a_message_it_becomes_a_card(anna: Someone, base: str) -> None:
    """Where the bot is tried out its address is of this machine alone."""
    anna.network.store.now(lambda db: address.tell(db, base))
    anna.network.clock = datetime.now(UTC)  # by which it ends
    url = url_in(await anna.asks("link til D-2026-001"), base)

    answer = anna.network.store.now(lambda db: seeking.unfolded(db, HOUSE, url))

    told = (answer.body or b"").decode()
    assert "D-2026-001: Vi prøver et år" in told
    assert f'"url":"{url}"' in told


async def test_without_an_address_of_its_own_the_bot_says_so_and_offers_none(network: Network) -> None:
    signe = network.facilitator()
    await signe.asks("registrér beslutning: Vi mødes fire gange om året")

    assert "ingen adresse" in await signe.asks("link til D-2026-001")
    with pytest.raises(AssertionError, match="no button"):
        signe.button("Få et link")


async def test_a_number_that_there_is_not_is_told(anna: Someone) -> None:
    assert "D-2026-009" in await anna.asks("link til D-2026-009")


def test_one_that_is_gone_has_neither_page_nor_card(network: Network) -> None:
    def made(db: Db) -> list[object]:
        pages = [HOUSE.handouts["decision"](db, UUID(int=9), one, network.clock) for one in LANGUAGES]
        return [*pages, HOUSE.unfoldings["decision"](db, UUID(int=9), "https://x")]

    assert network.store.now(made) == [None, None, None]
