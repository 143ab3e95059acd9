"""What is missing in a file is not a wish, and what a spreadsheet left in it is nobody."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import app
from storage import loading
from storage.csvs import Faulty
from storage.db import Store
from storage.directory import directory, registry
from storage.directory.registry import DIRECTORY_COLUMNS, UNIT_COLUMNS, RoleRow
from tests.dialog import Network, Someone
from tests.test_imports import HANNE, POUL, ROLES, names
from tests.test_imports import signe as signe  # noqa: PLC0414  the fixture
from tests.test_loading import NOW, ROLES_HEADER, TENANT, TODAY, UNITS, UNITS_HEADER, Files, open_names, row
from tests.test_loading import files as files  # noqa: PLC0414  the fixture

KEYS = ("aqua", "kemi", "kt")
VACANT = [
    "Vakant",
    "vakant",
    "VAKANT – valg i marts",
    "Ledig",
    "ledig plads",
    "Ubesat",
    "vacant",
    "N/A",
    "n.a.",
]
NOBODY = [*VACANT, "?", "-", "–", "...", "TBD", "N.N.", "ingen", "ikke valgt"]
ERRORS = [
    "#NAVN?",
    "#NAME?",
    "#REF!",
    "#REFERENCE!",
    "#VÆRDI!",
    "#DIV/0!",
    "#DIVISION/0!",
    "#N/A",
    "#I/T",
    "######",
]
SEVERAL = [
    "Anna/Bo",
    "Karen Lund og Finn Friis",
    "Karen Lund and Finn Friis",
    "Karen Lund & Finn Friis",
    "Al + Bo",
]
POINTERS = ["Se Karen Lund", "se karen lund", "See Karen Lund", "Samme som AMG 2", "ditto", "jf. AMG 2"]
NO_ONE_PERSON = [*SEVERAL, *POINTERS, "karen.lund@example.org"]


def many(number: int, *units: str) -> list[str]:
    """So many AMRs in each of the units."""
    return [
        row(unit=unit, role="AMR", group=f"A{n}", name=f"Person {n} {unit}", mail=f"p{n}.{unit}@x.dk")
        for unit in units
        for n in range(number)
    ]


def refused(store: Store, files: Files) -> list[str]:
    before = open_names(store)
    with pytest.raises(Faulty) as error:
        files.load(store)
    assert open_names(store) == before
    return [fault.removeprefix(f"{files.units.parent}/") for fault in error.value.faults]


class TestALoad:
    def test_of_nothing_but_a_header_is_refused_with_the_number(self, store: Store, files: Files) -> None:
        files.write(*many(70, *KEYS))
        files.load(store)
        files.write()

        assert refused(store, files) == [
            "directory.csv:1: nothing but a header; it would close 210 roles; "
            "expected the whole directory, or --close where they are gone"
        ]

    def test_that_closes_more_than_a_quarter_is_refused(self, store: Store, files: Files) -> None:
        files.write(*many(4, *KEYS))
        files.load(store)
        left = [one for one in many(4, *KEYS) if not one.split(";")[1].startswith("A0")]
        files.write(*left)
        assert files.load(store).closed == 3  # a quarter, and no more

        files.write(*left[:6])
        assert "directory.csv:1: it would close 3 of 9 roles, more than a quarter" in refused(store, files)[0]

    def test_that_closes_all_of_a_unit_is_refused(self, store: Store, files: Files) -> None:
        files.write(*many(10, "aqua"), *many(2, "kemi"))
        files.load(store)
        files.write(*many(10, "aqua"))

        [fault] = refused(store, files)
        assert fault.startswith("directory.csv:1: it would close every role of unit 'kemi' (2); expected ")
        assert files.load(store, close=True).closed == 2

    def test_that_names_somebody_else_in_a_unit_is_taken(self, store: Store, files: Files) -> None:
        files.write(*many(10, "aqua"), *many(1, "kemi"))
        files.load(store)
        files.write(*many(10, "aqua"), row(unit="kemi", role="AMR", name="Ny Hansen", mail="ny@x.dk"))

        assert files.load(store) == loading.Loaded(0, 1, 0, 1)

    def test_into_an_empty_store_may_have_nobody_yet(self, store: Store, files: Files) -> None:
        files.write()

        assert files.load(store).added == 0

    def test_says_so_on_the_command_line(
        self,
        tmp_path: Path,
        files: Files,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'stafet.db'}")
        told = ["load", "--units", str(files.units), "--directory", str(files.directory)]
        files.write(*many(5, *KEYS))
        assert app.main(told) == 0
        files.write()

        assert app.main(told) == 2
        assert "would close 15 roles" in capsys.readouterr().err
        assert app.main([*told, "--close"]) == 0
        assert "15 closed" in capsys.readouterr().out


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.tuples(*(st.integers(0, 6) for _ in KEYS)), kept=st.floats(0, 1), seed=st.integers())
def test_rows_that_are_dropped_never_close_much(
    store: Store, tmp_path: Path, numbers: tuple[int, ...], kept: float, seed: int
) -> None:
    """Of any directory, and any file that has some of its rows: nothing large is closed without a word."""
    files = Files(tmp_path)
    files.write()
    files.load(store, close=True)
    rows = [one for number, unit in zip(numbers, KEYS, strict=True) for one in many(number, unit)]
    files.write(*rows)
    files.load(store)
    draw = random.Random(seed)
    left = [one for one in rows if draw.random() < kept]
    files.write(*left)

    gone = len(rows) - len(left)
    units_left = {one.split(";")[0] for one in left}
    much = gone * 4 > len(rows) or bool({one.split(";")[0] for one in rows} - units_left)
    if much:
        refused(store, files)
    else:
        assert files.load(store).closed == gone
    assert files.load(store, close=True).closed == (gone if much else 0)


class TestWhatASpreadsheetLeaves:
    @pytest.mark.parametrize("word", NOBODY)
    def test_of_a_vacancy_is_a_vacancy(self, files: Files, word: str) -> None:
        files.write(row(role="AMR", group="A1", name=word, mail=""))

        [read] = registry.read(files.units, files.directory).roles
        assert (read.name, read.mail) == ("", None)

    @pytest.mark.parametrize("word", NOBODY)
    def test_of_a_vacancy_that_cannot_be_says_how_one_is_written(self, files: Files, word: str) -> None:
        files.write(row(role="AMK", name=word, mail=""))

        assert files.faults() == [
            "directory.csv:2: name is empty; "
            "expected a name (only an AMR without a mail may have none: a vacancy)"
        ]

    @pytest.mark.parametrize("word", ERRORS)
    @pytest.mark.parametrize("column", [one for one in DIRECTORY_COLUMNS if one != "mail"])
    def test_of_an_error_is_a_fault_in_any_column(self, files: Files, column: str, word: str) -> None:
        files.write(row(), row(**{"role": "FVA", column: word}))

        assert files.faults() == [
            f"directory.csv:3: {column} '{word}' is an error of the spreadsheet; "
            "expected what should stand there"
        ]

    @pytest.mark.parametrize("word", ERRORS)
    def test_of_an_error_is_a_fault_in_units(self, files: Files, word: str) -> None:
        files.write_units(*UNITS, f"ny;{word};{word};institut;;;;;")

        assert "units.csv:6: name_da" in files.faults()[0]

    @given(
        st.sampled_from([*NOBODY, *ERRORS, *NO_ONE_PERSON, "123", "12/3", "#", "# 4"]),
        st.sampled_from(["", " ", "  "]),
        st.sampled_from(directory.ROLES),
        st.sampled_from(["", "a@x.dk"]),
    )
    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_is_never_a_person(self, tmp_path: Path, word: str, blank: str, role: str, mail: str) -> None:
        files = Files(tmp_path)
        files.write(row(role=role, group="A1", name=f"{blank}{word}{blank}", mail=mail))

        try:
            read: list[RoleRow] = list(registry.read(files.units, files.directory).roles)
        except Faulty:
            return
        assert [one.name for one in read] == [""]

    @pytest.mark.parametrize("name", ["Ole Ingen", "Ledigsen", "Nina Null", "Vak Ant", "Na Li", "Åse Ø."])
    def test_takes_nobodys_name_away(self, files: Files, name: str) -> None:
        files.write(row(name=name))

        assert registry.read(files.units, files.directory).roles[0].name == name

    @pytest.mark.parametrize(
        ("written", "wrong"),
        [
            ("4,54525E+09", "was taken for an amount by the spreadsheet"),
            ("4.5E+09", "was taken for an amount by the spreadsheet"),
            ("45250000,0", "was taken for an amount by the spreadsheet"),
            ("ring til Anna", "is no telephone number"),
            ("123", "is no telephone number"),
            ("112", "is no telephone number"),
            ("45 25 00 00 eller spørg", "is no telephone number"),
            ("=1", "looks like a formula"),
        ],
    )
    def test_is_no_telephone_number(self, files: Files, written: str, wrong: str) -> None:
        files.write(row(phone=written))

        [fault] = files.faults()
        assert fault.startswith(f"directory.csv:2: phone '{written}' {wrong}; expected ")

    @pytest.mark.parametrize(
        "written",
        [
            *("+45 45 25 00 00", "45250000", "(+45) 4525 0000", "004545250000", "45-25-00-00", "51234"),
            *("+45 4525 0000 lok. 12", "4525 0000, lokal 1234", "+1 (555) 123-4567 ext 8", "4525.0000"),
            *("45 25 00 00 / 21 22 23 24", "45250000 og 21222324", ""),
        ],
    )
    def test_leaves_numbers_as_people_write_them(self, files: Files, written: str) -> None:
        files.write(row(phone=written))

        assert registry.read(files.units, files.directory).roles[0].phone == written

    @pytest.mark.parametrize("first", ["", "sep=;\n", "SEP=;\r\n", "sep=;;;;\n", "\ufeffsep=;\n"])
    @pytest.mark.parametrize("behind", ["", ";", ";;", "; ; "])
    @pytest.mark.parametrize("header", [str, str.upper, lambda text: text.replace(";", " ; ")])
    def test_around_the_columns_is_nothing(
        self, files: Files, first: str, behind: str, header: type[str]
    ) -> None:
        for path, lines in (
            (files.units, [header(UNITS_HEADER), *UNITS]),
            (files.directory, [header(ROLES_HEADER), row(), ";" * 17, row(role="FVA")]),
        ):
            path.write_text(first + "\n".join(line + behind for line in lines) + "\n", encoding="utf-8")

        read = registry.read(files.units, files.directory)
        assert [one.role for one in read.roles] == ["AMK", "FVA"]
        assert len(read.units) == len(UNITS)

    def test_in_the_middle_is_nothing_while_it_is_empty(self, files: Files) -> None:
        middle = ";".join([*DIRECTORY_COLUMNS[:3], "", *DIRECTORY_COLUMNS[3:]])
        cells = row().split(";")
        files.directory.write_text(f"{middle}\n{';'.join([*cells[:3], '', *cells[3:]])}\n", encoding="utf-8")
        assert registry.read(files.units, files.directory).roles[0].name == "Bo Madsen"

        files.directory.write_text(f"{middle}\n{';'.join([*cells[:3], 'x', *cells[3:]])}\n", encoding="utf-8")
        assert files.faults() == [
            "directory.csv:2: 'x' stands in a column without a name; "
            "expected a name in the header, or an empty column"
        ]

    def test_of_a_line_that_lost_its_end_stays_a_fault(self, files: Files) -> None:
        files.directory.write_text(f"{ROLES_HEADER};;\naqua;;\n", encoding="utf-8")

        assert "3 cells; expected 18" in files.faults()[0]

    def test_of_the_units_header(self, files: Files) -> None:
        assert set(UNIT_COLUMNS) == set(UNITS_HEADER.split(";"))
        assert (TENANT, TODAY.year, NOW.year) == ("t-dtu", 2026, 2026)
        assert files


# --- in the chat ------------------------------------------------------------------------------------------


IB = HANNE.replace("K1", "K2").replace("Hanne Brix", "Ib Holm").replace("hanne.brix", "ib")


class TestInTheChat:
    async def test_a_file_that_closes_much_is_asked_about_with_the_numbers(
        self, network: Network, signe: Someone
    ) -> None:
        for number in range(2, 6):
            network.role("AMR", f"Person {number}", "kemi", group=f"K{number}")
        await signe.drops("kemi.csv", ROLES + HANNE)

        asked = await signe.taps("Ja, indlæs filen")

        assert "afslutter 4 af 5 roller" in asked
        assert len(names(network, "kemi")) == 5
        [yes, _] = signe.saw[-1]["actions"]
        assert yes["title"] == "Ja, afslut 4 roller"
        assert "4 er afsluttet" in await signe.presses(yes)
        assert names(network, "kemi") == ["Hanne Brix"]

    async def test_a_no_there_changes_nothing(self, network: Network, signe: Someone) -> None:
        network.role("AMR", "Ib Holm", "kemi", group="K2")
        await signe.drops("kemi.csv", ROLES + HANNE)
        await signe.taps("Ja, indlæs filen")

        [_, no] = signe.saw[-1]["actions"]
        assert "lader vi være" in await signe.presses(no)
        assert names(network, "kemi") == ["Hanne Brix", "Ib Holm"]

    async def test_a_yes_to_other_numbers_is_asked_anew(self, network: Network, signe: Someone) -> None:
        network.role("AMR", "Ib Holm", "kemi", group="K2")
        await signe.drops("kemi.csv", ROLES + HANNE)
        await signe.taps("Ja, indlæs filen")
        [yes, _] = signe.saw[-1]["actions"]
        yes["data"]["closing"] = 7

        assert "afslutter én af 2 roller" in await signe.presses(yes)
        assert names(network, "kemi") == ["Hanne Brix", "Ib Holm"]

    async def test_somebody_new_in_the_same_place_needs_one_yes(
        self, network: Network, signe: Someone
    ) -> None:
        await signe.drops("kemi.csv", ROLES + POUL)

        assert "1 er kommet til, 0 er ændret, 1 er afsluttet" in await signe.taps("Ja, indlæs filen")
        assert names(network, "kemi") == ["Poul Kjær"]

    @pytest.mark.parametrize(
        "header", [ROLES, "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to\n"]
    )
    async def test_a_header_alone_is_no_wish(self, network: Network, signe: Someone, header: str) -> None:
        told = await signe.drops("tom.csv", header)

        assert "har kun en overskrift" in told
        assert "Ja, indlæs filen" not in told
        assert names(network, "kemi") == ["Hanne Brix"]

    async def test_leftovers_are_said_in_the_readers_language(self, network: Network, signe: Someone) -> None:
        broken = HANNE.replace("Hanne Brix", "#NAVN?") + IB.replace(";;da", ";4,5E+09;da")

        told = await signe.drops("kemi.csv", ROLES + broken)
        assert "Linje 2: name er en fejl fra regnearket: #NAVN?" in told
        assert "Linje 3: Regnearket har lavet telefonnummeret om til ”4,5E+09”" in told

        mette = network.facilitator("Mette Lund", language="en")
        told = await mette.drops("kemi.csv", ROLES + broken)
        assert "Line 2: name is an error of the spreadsheet: #NAVN?" in told
        assert "The spreadsheet turned the telephone number into “4,5E+09”" in told

    @pytest.mark.parametrize(
        ("name", "da", "en"),
        [
            ("Se Karen Lund", "henviser til en anden", "points to somebody else"),
            ("Anna/Bo", "er flere personer", "is more than one person"),
            ("karen.lund@example.org", "er ikke et navn", "is not a name"),
        ],
    )
    async def test_what_is_no_one_person_is_said_by_its_line(
        self, network: Network, signe: Someone, name: str, da: str, en: str
    ) -> None:
        broken = HANNE.replace("Hanne Brix", name)
        mette = network.facilitator("Mette Lund", language="en")

        assert f"Linje 2: ”{name}” {da}" in await signe.drops("kemi.csv", ROLES + broken)
        assert f"Line 2: “{name}” {en}" in await mette.drops("kemi.csv", ROLES + broken)

    @pytest.mark.parametrize(
        "name", ["Seema Rao", "Se-Hoon Park", "Sela Lund", "Samuel Østergaard", "Oga And"]
    )
    async def test_a_name_that_begins_like_a_pointer_is_a_name(self, signe: Someone, name: str) -> None:
        assert name in await signe.drops("kemi.csv", ROLES + HANNE.replace("Hanne Brix", name))

    async def test_a_vacant_seat_is_nobody_in_the_answer(self, network: Network, signe: Someone) -> None:
        vacant = HANNE.replace("Hanne Brix", "Vakant").replace("hanne.brix@example.org", "")
        await signe.drops("kemi.csv", ROLES + vacant)
        await signe.taps("Ja, indlæs filen")

        answer = await signe.asks("hvem er AMR på DTU Kemi?")
        assert "Vakant" not in answer
        assert "Der er ikke valgt en AMR lige nu" in answer
