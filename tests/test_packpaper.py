"""Whoever reads the pack's card gets it as a file, by links that the bot has signed."""

from __future__ import annotations

import zipfile
from io import BytesIO
from uuid import uuid4

import pytest

from bot.core import downloads
from storage import address
from tests.dialog import HOUSE, Network, actions, here
from tests.once import once

ADDRESS = "https://stafet.example.org"
DRAFT = here(2026, 12, 29, 9, 0)
WORDS = "Gøre arbejdsmiljøarbejdet tilgængeligt for alle"


@once
async def drafted(network: Network) -> Network:
    """The pack is about to be drafted, with one input."""
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    network.member("Bo Madsen")
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await signe.says("KAMU mødes 11. januar 2027, godkendelse, budbringer Anna Krogh")
    await anna.says(f"input til handleplanen: {WORDS}")
    return network


def links(network: Network) -> dict[str, str]:
    """The buttons of the newest card in the channel that open an address."""
    card = network.channel[-1].card
    assert card is not None
    return {one["title"]: one["url"] for one in actions(card) if one["type"] == "Action.OpenUrl"}


def fetched(network: Network, url: str) -> downloads.Handout:
    """As `bot/process/serving.py` answers it."""
    key = network.store.now(lambda db: address.tell(db, ADDRESS)).key
    wanted = downloads.opened(key, url.removeprefix(f"{ADDRESS}/handouts/").partition("/")[0])
    assert wanted is not None
    with network.store.reading() as db:
        make = HOUSE.handouts[wanted.thing.kind]
        made = make(db, wanted.thing.id, wanted.language, network.clock)
    assert made is not None
    return made


async def test_each_form_is_a_button_and_a_file(drafted: Network) -> None:
    drafted.store.now(lambda db: address.tell(db, ADDRESS))
    await drafted.is_at(DRAFT)

    found = links(drafted)
    assert list(found) == ["Hent som PDF", "Hent som Word", "Til udskrift", "Hent som Markdown"]
    files = [fetched(drafted, url) for url in found.values()]
    label = files[0].name.removesuffix(".pdf")
    assert [one.name for one in files] == [f"{label}.{form}" for form in ("pdf", "docx", "html", "md")]
    pdf, word, page, plain = (one.body for one in files)
    assert pdf.startswith(b"%PDF-")
    with zipfile.ZipFile(BytesIO(word)) as parts:
        assert WORDS in parts.read("word/document.xml").decode()
    assert WORDS in page.decode()
    assert WORDS in plain.decode()


async def test_without_an_address_the_card_says_who_can_print_it(drafted: Network) -> None:
    await drafted.is_at(DRAFT)
    assert links(drafted) == {}
    assert "Den, der driver Stafet, kan udskrive den" in drafted.channel[-1].words


@pytest.mark.both_databases
async def test_of_a_version_that_is_not_there_nothing_is_handed_out(network: Network) -> None:
    with network.store.reading() as db:
        assert HOUSE.handouts["pack-pdf"](db, uuid4(), "da", network.clock) is None
