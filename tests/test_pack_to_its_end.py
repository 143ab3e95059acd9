"""Whoever is to sign a pack gets its files, and no time to object to a merge goes on after it is final."""

from __future__ import annotations

import re
from datetime import timedelta

from storage import address
from tests.dialog import Network, Someone, actions, here
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    """KAMU meets on 14 December; two inputs wait for it."""
    network.store.now(lambda db: address.tell(db, "https://stafet.example.org"))
    anna, bo = (network.member(name) for name in ("Anna Krogh", "Bo Madsen"))
    first = network.facilitator()
    await first.says("KAMU mødes 14. december 2026, godkendelse, budbringer Signe Holm")
    for who, words in ((anna, "Lys på stierne"), (bo, "Bedre lys på stierne")):
        await who.asks(f"input til handleplanen: {words}")
    return first


async def test_the_message_to_sign_has_the_files_as_the_channel_has(network: Network, signe: Someone) -> None:
    for day in (1, 2):
        await network.is_at(here(2026, 12, day, 9, 0))
    alone = [one for one in network.said_to(signe) if "underskrift" in one.words]
    assert alone, [one.words for one in network.said_to(signe)]
    titles = {str(one["title"]) for one in actions(alone[-1].card or {})}
    posted = next(one for one in network.channel if "Pakken P-2026-Q4" in one.words)
    files = {
        title for one in actions(posted.card or {}) if (title := str(one["title"])).startswith("Hent som")
    }
    assert "Hent som PDF" in files
    assert files <= titles


async def test_an_objection_is_over_before_the_pack_is_final(network: Network, signe: Someone) -> None:
    await network.is_at(here(2026, 12, 1, 9, 0))
    await network.is_at(here(2026, 12, 4, 10, 0))
    told = await signe.asks("slå input 1 og 2 sammen under: Lys")
    found = re.search(r"sige fra indtil \w+\. (\d+)\. dec\. 2026 kl\. (\d\d)\.(\d\d)", told)
    assert found, told
    until = here(2026, 12, int(found[1]), int(found[2]), int(found[3]))
    await network.is_at(until - timedelta(minutes=1))
    assert not any("Pakken er endelig" in one.words for one in network.channel), "nobody is cut short"
    await network.is_at(here(2026, 12, 8, 9, 0))
    assert any("Pakken er endelig" in one.words for one in network.channel)
