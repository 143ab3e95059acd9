"""A spreadsheet dropped in the chat: what it would change is seen first, and only a yes changes it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from storage import imports
from storage.directory import directory
from tests.dialog import TENANT, Network, Someone, here
from tests.once import once

UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to\n"
ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on\n"
)
HANNE = "kemi;K1;hele enheden;the whole unit;206;lab;AMR;Hanne Brix;hanne.brix@example.org;;da;;;;;;;\n"
POUL = "kemi;K1;hele enheden;the whole unit;206;lab;AMR;Poul Kjær;poul@example.org;;da;;;;;;;\n"


@once
def signe(network: Network) -> Someone:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.unit("aqua", "DTU Aqua")
    network.role(
        "AMR",
        "Hanne Brix",
        "kemi",
        group="K1",
        area_da="hele enheden",
        area_en="the whole unit",
        buildings=["206"],
        work_type="lab",
        languages=["da"],
    )
    network.role("AMR", "Eva Lund", "aqua", group="A1")
    return network.facilitator()


def names(network: Network, unit: str, day: date | None = None) -> list[str]:
    found = network.store.now(lambda db: directory.roles_in(db, TENANT, unit, day))
    return sorted(one.name for one in found)


async def test_a_preview_then_a_yes(signe: Someone) -> None:
    network = signe.network
    preview = await signe.drops("kemi.csv", ROLES + POUL)

    assert "1 rolle kommer til" in preview
    assert "Poul Kjær" in preview
    assert "1 rolle afsluttes" in preview
    assert "Hanne Brix" in preview
    assert names(network, "kemi") == ["Hanne Brix"]

    assert "1 er kommet til, 0 er ændret, 1 er afsluttet" in await signe.taps("Ja, indlæs filen")
    assert names(network, "kemi") == ["Poul Kjær"]
    assert "Signe Holm har indlæst registeret" in network.channel[-1].words
    assert "Poul Kjær" in await signe.asks("hvem er AMR på DTU Kemi?")


async def test_who_had_it_before_is_remembered(signe: Someone) -> None:
    await signe.drops("kemi.csv", ROLES + POUL)
    await signe.taps("Ja, indlæs filen")

    assert names(signe.network, "kemi", date(2026, 11, 22)) == ["Hanne Brix"]
    assert names(signe.network, "kemi", date(2026, 11, 23)) == ["Poul Kjær"]


async def test_units_that_the_file_does_not_name_are_left_alone(signe: Someone) -> None:
    preview = await signe.drops("kemi.csv", ROLES + POUL)

    assert "Eva Lund" not in preview
    await signe.taps("Ja, indlæs filen")
    assert names(signe.network, "aqua") == ["Eva Lund"]


async def test_a_no_changes_nothing_and_cannot_be_taken_back(signe: Someone) -> None:
    await signe.drops("kemi.csv", ROLES + POUL)

    assert "lader vi være" in await signe.taps("Nej, lad være")
    assert "ikke mere" in await signe.taps("Ja, indlæs filen")
    assert names(signe.network, "kemi") == ["Hanne Brix"]


async def test_a_yes_twice_is_one(signe: Someone) -> None:
    await signe.drops("kemi.csv", ROLES + POUL)
    await signe.taps("Ja, indlæs filen")

    assert "ikke mere" in await signe.taps("Ja, indlæs filen")


async def test_new_units_come_by_their_own_file(signe: Someone) -> None:
    preview = await signe.drops("units.csv", UNITS + "space;DTU Space;DTU Space;institut;;;;;\n")

    assert "1 enhed er ny eller ændret" in preview
    assert "rolle" not in preview.split("Kun enheder")[0]
    await signe.taps("Ja, indlæs filen")
    assert "DTU Space" in await signe.asks("min enhed er DTU Space")


async def test_both_files_at_once_wait_side_by_side(signe: Someone) -> None:
    await signe.drops("units.csv", UNITS + "kemi;DTU Kemi;DTU Chem;institut;;;;;\n")
    await signe.drops("kemi.csv", ROLES + POUL)

    assert "Enheder: 1" in await signe.taps("Ja, indlæs filen", on="units.csv")
    assert "ændret, siden du så det sidst" in await signe.taps("Ja, indlæs filen", on="kemi.csv")
    [yes, _] = signe.saw[-1]["actions"]
    assert "1 er kommet til" in await signe.presses(yes)


async def test_what_changed_in_the_meantime_is_shown_again_first(signe: Someone) -> None:
    await signe.drops("kemi.csv", ROLES + POUL)
    signe.network.role("AMR", "Ib Holm", "kemi", group="K2")

    again = await signe.taps("Ja, indlæs filen")

    assert "ændret, siden du så det sidst" in again
    assert "2 roller afsluttes" in again
    assert names(signe.network, "kemi") == ["Hanne Brix", "Ib Holm"]


async def test_a_file_that_says_nothing_new(signe: Someone) -> None:
    assert "intet at ændre" in await signe.drops("kemi.csv", ROLES + HANNE)


async def test_faults_stand_by_line_and_nothing_is_kept(signe: Someone) -> None:
    row = "mars;;;;;;BOSS;=1+1;x;;;;;;;;;\n"

    answer = await signe.drops("kemi.csv", ROLES + HANNE + row)

    assert "fejl" in answer
    assert "Linje 3: Enheden ”mars” kender jeg ikke" in answer
    assert "Rollen ”BOSS” kender jeg ikke" in answer
    assert "ligner en formel" in answer
    assert "Ja, indlæs filen" not in answer


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe" + (ROLES + HANNE).encode("utf-16-le"), "UTF-16"),
        ((ROLES + POUL).encode("latin-1"), "latin-1"),
        (b"", "hverken"),
        (b"name;phone2\nx;y\n", "mangler|missing"),
        (b"fornavn;efternavn\nx;y\n", "hverken"),
        (b"\x00\x01\x02\x03" * 100, "hverken"),
    ],
)
async def test_what_is_no_such_file_is_said(signe: Someone, content: bytes, words: str) -> None:
    answer = await signe.drops("kemi.csv", content)

    assert any(word in answer for word in words.split("|")), answer
    assert names(signe.network, "kemi") == ["Hanne Brix"]


async def test_more_rows_than_a_chat_takes(signe: Someone) -> None:
    rows = "".join(POUL.replace("K1", f"K{number}") for number in range(10_001))

    assert "højst 10.000" in await signe.drops("kemi.csv", ROLES + rows)


async def test_it_is_kept_for_a_day(signe: Someone) -> None:
    await signe.drops("kemi.csv", ROLES + POUL)
    await signe.network.is_at(here(2026, 11, 24, 9, 1))

    assert "ikke mere" in await signe.taps("Ja, indlæs filen")
    assert signe.network.store.now(lambda db: db.execute(select(imports.imports)).all()) == []


async def test_only_who_dropped_it_can_say_yes(signe: Someone) -> None:
    network = signe.network
    await signe.drops("kemi.csv", ROLES + POUL)
    _, action = signe.button("Ja, indlæs filen")
    other = network.facilitator("Ole Rask")

    assert "ikke mere" in await other.presses(action)
    anna = network.member("Anna Krogh")
    assert "sekretariatet" in await anna.presses(action)
    assert names(network, "kemi") == ["Hanne Brix"]
