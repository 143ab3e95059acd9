"""Exports: what a network has gathered leaves the bot as a sheet, with no more in it than all may see."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime, timedelta
from io import StringIO
from uuid import UUID

import jwt
import pytest

from storage import address
from storage.db import Db
from tests.dialog import HOUSE, Network, Someone, actions
from tests.once import once

ASKED = {
    "decisions": ("eksportér beslutningerne som csv", "export the decisions as a spreadsheet"),
    "votes": ("hent afstemningerne som regneark", "export all votes"),
    "inputs": ("eksportér alle input", "download the inputs as csv"),
    "agendas": ("eksportér punkterne som regneark", "export the agenda items"),
    "hosts": ("hent værtsplanen som regneark", "export the host plan as csv"),
}


@once
async def anna(network: Network) -> Someone:
    for name in ("Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach"):
        network.member(name)
    signe = network.facilitator()
    anna = network.member("Anna Krogh")
    await signe.says("planlæg møde 8. december kl. 12-15 i lokale S04")
    await anna.says("foreslå punkt: =HYPERLINK(støj), 10 min")
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    for name in ("Bo", "Camille", "Dorte", "Emil"):
        await person(network, name).taps("Ja")
    await anna.does("luk afstemningen")
    await network.passes(seconds=2)
    network.store.now(lambda db: address.tell(db, "https://stafet.example"))
    return anna


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def fetched(network: Network) -> list[list[str]]:
    """The sheet behind the button that came last."""
    [url] = [
        action["url"]
        for action in actions(network.teams.messages[-1].card or {})
        if action["type"] == "Action.OpenUrl"
    ]
    token = re.sub(r".*/handouts/", "", url).split("/")[0]

    told = jwt.decode(token, options={"verify_signature": False})  # whether it has ended is the border's
    assert timedelta(0) < datetime.fromtimestamp(told["exp"], UTC) - network.clock <= timedelta(days=1)

    def work(db: Db) -> bytes:
        given = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        assert given
        return bytes(given.body)

    text = network.store.now(work).decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:]), delimiter=";"))


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize("language", [0, 1])
async def test_each_is_asked_for_in_words_and_fetched(
    network: Network, anna: Someone, kind: str, language: int
) -> None:
    answer = await anna.asks(ASKED[kind][language])
    if kind == "inputs":
        assert "ingen input" in answer or "no inputs" in answer
        return
    assert ("regneark" in answer) if not language else ("spreadsheet" in answer)
    head, *rows = fetched(network)
    assert len(rows) == 1
    assert {len(row) for row in rows} == {len(head)}


async def test_the_rows_say_what_is_so(network: Network, anna: Someone) -> None:
    await anna.asks("eksportér beslutningerne")
    [row] = fetched(network)[1:]
    assert row[0] == "D-2026-001"
    await anna.asks("eksportér afstemningerne")
    [row] = fetched(network)[1:]
    assert row[0] == "Vi mødes i Lyngby"
    assert "Ja: 4" in row[-1]
    await anna.asks("eksportér værtsplanen")
    [row] = fetched(network)[1:]
    assert "8. dec. 2026" in row[0]


async def test_no_cell_is_a_formula(network: Network, anna: Someone) -> None:
    await anna.asks("eksportér punkterne")
    [row] = fetched(network)[1:]
    assert any(cell.startswith("'=HYPERLINK") for cell in row)


async def test_counts_that_are_hidden_stay_so(network: Network, anna: Someone) -> None:
    await anna.says("start flertalsafstemning: Hemmelig frokost, fortrolig, til fredag kl. 12")
    await person(network, "Bo").taps("Ja")
    await anna.asks("eksportér afstemningerne")
    row = next(row for row in fetched(network) if "frokost" in row[0])
    assert row[-1] == ""
    assert not any("Bo Madsen" in cell for cell in row)


async def test_whoever_is_no_member_gets_none(network: Network, anna: Someone) -> None:
    guest = network.employee("Gitte Gram")
    await guest.asks("eksportér beslutningerne")
    assert not any(
        action["type"] == "Action.OpenUrl" for action in actions(network.teams.messages[-1].card or {})
    )


async def test_without_an_address_its_lines_are_there_to_copy(network: Network, anna: Someone) -> None:
    network.store.now(lambda db: address.tell(db, ""))
    assert "Kopiér linjerne" in await anna.asks("eksportér beslutningerne")


async def test_votes_of_every_kind_are_in_the_sheet(network: Network, anna: Someone) -> None:
    for kind in ("afstemning", "stille godkendelse", "prikafstemning", "rangordning", "tidsafstemning"):
        options = ": Hvornår? 8. december kl. 10-12; 9. december kl. 13-15" if kind[0] == "t" else ""
        options = options or (": Hvor? Lyngby; Risø" if kind[0] in "pr" else f": Aftale om {kind}")
        await anna.says(f"start {kind}{options}")
    await anna.asks("eksportér afstemningerne")
    head, *rows = fetched(network)
    assert len(rows) >= 5
    assert {len(row) for row in rows} == {len(head)}
