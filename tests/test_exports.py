"""Exports: what a network has gathered leaves the bot as a sheet, with no more in it than all may see."""

from __future__ import annotations

import csv
import html
import re
import zipfile
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO
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
    "rounds": ("eksportér spørgerunderne", "export the question rounds as csv"),
    "pulses": ("hent pulsmålingerne som regneark", "export all pulse surveys"),
    "consultations": ("hent høringerne som regneark", "export the consultations"),
    "groups": ("hent arbejdsgrupperne som regneark", "export the working groups"),
    "figures": ("hent ulykkestallene som regneark", "export the injury figures"),
}

NONE = {
    "inputs": ("ingen input", "no inputs"),
    "rounds": ("Ingen har spurgt", "Nobody has asked"),
    "consultations": ("nogen høring", "no consultation"),
    "groups": ("ingen arbejdsgrupper", "nogen arbejdsgrupper", "no working groups"),
    "figures": ("ingen tal for ulykker", "no figures on injuries"),
    "pulses": ("ingen puls", "nogen puls", "no pulse"),
}
"""Of these there is none yet, and it says so."""


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
    text = handed_out(network, ".csv").decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:]), delimiter=";"))


def handed_out(network: Network, ending: str) -> bytes:
    """The file of that kind behind a button of the card that came last."""
    [url] = [
        action["url"]
        for action in actions(network.teams.messages[-1].card or {})
        if action["type"] == "Action.OpenUrl" and ending in action["url"]
    ]
    token = re.sub(r".*/handouts/", "", url).split("/")[0]

    told = jwt.decode(token, options={"verify_signature": False})  # whether it has ended is the border's
    assert timedelta(0) < datetime.fromtimestamp(told["exp"], UTC) - network.clock <= timedelta(days=1)

    def work(db: Db) -> bytes:
        given = HOUSE.handouts[told["kind"]](db, UUID(told["thing"]), told["lang"], network.clock)
        assert given
        return bytes(given.body)

    return network.store.now(work)


def in_workbook(book: bytes) -> dict[str, str]:
    """The parts of a workbook by their names: it is a zip of XML."""
    with zipfile.ZipFile(BytesIO(book)) as parts:
        return {one: parts.read(one).decode() for one in parts.namelist()}


@pytest.mark.parametrize("kind", ["decisions", "votes", "agendas", "hosts"])
async def test_each_is_a_workbook_too(network: Network, anna: Someone, kind: str) -> None:
    await anna.asks(ASKED[kind][0])
    rows, book = fetched(network), handed_out(network, ".xlsx")
    words = html.unescape(in_workbook(book)["xl/sharedStrings.xml"])
    assert all(cell.lstrip("'") in words for cell in rows[0] + rows[1] if not cell.isdecimal())
    assert book == handed_out(network, ".xlsx")


async def test_nothing_in_a_workbook_is_a_formula(network: Network, anna: Someone) -> None:
    await anna.asks("hent alle dagsordener som excel")
    parts = in_workbook(handed_out(network, ".xlsx"))
    assert "=HYPERLINK" in parts["xl/sharedStrings.xml"]
    assert "<f>" not in parts["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize("language", [0, 1])
async def test_each_is_asked_for_in_words_and_fetched(
    network: Network, anna: Someone, kind: str, language: int
) -> None:
    answer = await anna.asks(ASKED[kind][language])
    if kind in NONE:
        assert any(words in answer for words in NONE[kind])
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


# --- what was answered without names ------------------------------------------------------------------------

NAMES = ("Bo", "Camille", "Dorte", "Emil", "Anna")


async def answered(network: Network, question: str, names: tuple[str, ...]) -> None:
    for name in names:
        await person(network, name).taps("Svar", on=question)
        await person(network, name).fills("Send svar", words=f"Vi tager trappen, {name[0]}")


async def test_answers_by_name_stand_with_their_names_once_it_is_closed(
    network: Network, anna: Someone
) -> None:
    await anna.says("spørg alle: Hvordan bruger I trapperne?, til fredag")
    await answered(network, "Hvordan bruger I trapperne?", ("Bo", "Dorte"))
    await anna.asks("eksportér spørgerunderne")
    [row] = fetched(network)[1:]
    assert row[0] == "Hvordan bruger I trapperne?"
    assert "Vi tager" not in "".join(row)
    assert row[4:6] == ["2", "5"]

    await network.passes(days=9)
    await anna.asks("eksportér spørgerunderne")
    rows = fetched(network)[1:]
    assert [(row[6], row[7]) for row in rows] == [
        ("Vi tager trappen, B", "Bo Madsen"),
        ("Vi tager trappen, D", "Dorte Iversen"),
    ]


@pytest.mark.both_databases
@pytest.mark.parametrize("number", [4, 5])
async def test_answers_without_names_have_none_in_any_file(
    network: Network, anna: Someone, number: int
) -> None:
    """And of fewer than five there is nothing at all."""
    question = "Hvad er svært ved trapperne?"
    await anna.says(f"spørg alle: {question}, uden navne, til fredag")
    await answered(network, question, NAMES[:number])
    await anna.asks("eksportér spørgerunderne")
    assert "Vi tager" not in str(fetched(network)), "it is open"

    await network.passes(days=9)
    await anna.asks("eksportér spørgerunderne")
    rows = fetched(network)[1:]
    if number < 5:
        assert [row[6:] for row in rows] == [["", "", ""]]
        return
    assert sorted(row[6] for row in rows) == sorted(f"Vi tager trappen, {name[0]}" for name in NAMES)
    assert {(row[7], row[8]) for row in rows} == {("", "")}
    assert {row[1] for row in rows} == {"Anna Krogh"}, "who asked is known"


@pytest.mark.both_databases
@pytest.mark.parametrize("number", [4, 5])
async def test_a_pulse_leaves_as_what_it_came_to_from_five_answers_on(
    network: Network, anna: Someone, number: int
) -> None:
    await person(network, "Signe").says("start puls")
    for place, name in enumerate(NAMES[:number], 1):
        await person(network, name).taps("Svar")
        scores = dict.fromkeys(("relations", "exchange", "knowledge", "influence"), "4")
        await person(network, name).fills("Send svar", **scores, time=str(place))
    await anna.asks("eksportér pulsen")
    assert [row[4:] for row in fetched(network)[1:]] == [["", "", "", ""]], "it is open"

    await network.passes(days=20)
    await anna.asks("eksportér pulsen")
    rows = fetched(network)[1:]
    if number < 5:
        assert [row[2:] for row in rows] == [["4", "5", "", "", "", ""]]
        return
    assert len(rows) == 5
    assert rows[0][2:] == ["5", "5", "Jeg kender de andre godt nok til at ringe til dem", "4,0", "0,0", ""]
    assert rows[4][5:] == ["3,0", "1,4", ""]
