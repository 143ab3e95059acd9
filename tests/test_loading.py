"""Unit registry and directory come from files: taken over as they stand, or every fault of theirs named."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from storage import csvs, loading, people
from storage.csvs import Faulty
from storage.db import Store
from storage.directory import directory, registry
from storage.directory.registry import DIRECTORY_COLUMNS, UNIT_COLUMNS, RoleRow
from storage.loading import Loaded
from storage.people import Eyes
from tests.growth import calls, grows_evenly

pytestmark = pytest.mark.both_databases

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TENANT = "t-dtu"

UNITS_HEADER, ROLES_HEADER = ";".join(UNIT_COLUMNS), ";".join(DIRECTORY_COLUMNS)
UNITS = [
    "aqua;DTU Aqua;DTU Aqua;institut;Institut for Akvatiske Ressourcer|aqua;;;;",
    "kemi;DTU Kemi;DTU Chemistry;institut;kemi|chemistry;;byg;2022-01-01;",
    "kt;DTU Kemiteknik;DTU Chemical Engineering;institut;kemi;;;;",
    "byg;DTU Byg;DTU Civil Engineering;institut;;;;;31-12-2021",
]


def row(**cells: str) -> str:
    """A row of the directory: an AMK of Aqua, but for what is said."""
    usual = {"unit": "aqua", "role": "AMK", "name": "Bo Madsen", "mail": "bo.madsen@example.org"}
    given = {**usual, **{column.rstrip("_"): cell for column, cell in cells.items()}}
    assert given.keys() <= set(DIRECTORY_COLUMNS)
    return ";".join(given.get(column, "") for column in DIRECTORY_COLUMNS)


class Files:
    """The two files, written anew for each load."""

    def __init__(self, folder: Path) -> None:
        self.units, self.directory = folder / "units.csv", folder / "directory.csv"
        self.write_units(*UNITS)
        self.write()

    def write_units(self, *rows: str) -> None:
        self.units.write_text("\n".join([UNITS_HEADER, *rows]) + "\n", encoding="utf-8")

    def write(self, *rows: str) -> None:
        self.directory.write_text("\n".join([ROLES_HEADER, *rows]) + "\n", encoding="utf-8")

    def load(self, store: Store, today: date = TODAY, *, close: bool = False) -> Loaded:
        return loading.load(store, TENANT, self.units, self.directory, today, NOW, close=close)

    def faults(self) -> list[str]:
        """As `name:line: …`, without the folder."""
        with pytest.raises(Faulty) as error:
            registry.read(self.units, self.directory)
        return [fault.removeprefix(f"{self.units.parent}/") for fault in error.value.faults]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def roles(store: Store) -> list[dict[str, Any]]:
    with store.reading() as db:
        found = db.execute(select(directory.roles).order_by(directory.roles.c.id)).mappings()
        return [dict(each) for each in found]


def open_names(store: Store) -> list[str]:
    return sorted(each["name"] for each in roles(store) if each["closed_on"] is None)


class TestWhatIsRead:
    def test_becomes_the_directory(self, store: Store, files: Files) -> None:
        files.write(
            row(from_="2020-03-01", languages="da|en", confirmed_on="12-01-2026"),
            row(role="AMR", group="A1", name="", mail="", buildings="202|101A", work_type="lab"),
            row(role="TR", name="Ole Friis", mail="Ole.Friis@Example.org", phone="+45 45 25 00 00"),
        )

        assert files.load(store) == Loaded(units=4, added=3, changed=0, closed=0)

        with store.reading() as db:
            vacancy, amk, tr = sorted(
                directory.roles_in(db, TENANT, "aqua", None, Eyes(amk_of=frozenset({"aqua"}))),
                key=lambda role: role.name,
            )
            units = {unit.key: unit for unit in directory.all_units(db, TENANT)}
            assert directory.version(db, TENANT) == 1
        assert (amk.starts, amk.languages, amk.confirmed_on) == (
            date(2020, 3, 1),
            ("da", "en"),
            date(2026, 1, 12),
        )
        assert amk.public
        assert vacancy.is_vacant
        assert (vacancy.buildings, vacancy.work_type, vacancy.mail) == (("202", "101A"), "lab", None)
        assert (tr.mail, tr.public, tr.phone) == ("ole.friis@example.org", False, "+45 45 25 00 00")
        assert units["byg"].valid_to == date(2021, 12, 31)
        assert units["kemi"].successor_of == ("byg",)
        assert units["kt"].aliases == ("kemi",)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    def test_may_have_a_mark_and_any_line_ends(self, files: Files, encoding: str, line_end: str) -> None:
        text = line_end.join([ROLES_HEADER, "", row(area_da="værksted"), ";" * 17, row(role="FVA"), ""])
        files.directory.write_bytes(text.encode(encoding))

        read = registry.read(files.units, files.directory)

        assert [(each.role, each.area_da) for each in read.roles] == [("AMK", "værksted"), ("FVA", "")]

    def test_may_have_its_columns_in_any_order(self, files: Files) -> None:
        columns = list(reversed(DIRECTORY_COLUMNS))
        cells = dict(zip(DIRECTORY_COLUMNS, row().split(";"), strict=True))
        files.directory.write_text(";".join(columns) + "\n" + ";".join(cells[each] for each in columns))

        assert registry.read(files.units, files.directory).roles[0].name == "Bo Madsen"

    def test_is_read_with_single_spaces_and_whole_letters(self, files: Files) -> None:
        files.write(row(name="  Åse  Bo\tMadsen ", area_da='"hele\ninstituttet; alle"'))

        read = registry.read(files.units, files.directory).roles[0]

        assert (read.name, read.area_da) == ("Åse Bo Madsen", "hele instituttet; alle")

    def test_says_yes_to_the_public_unless_told_or_for_a_tr(self, files: Files) -> None:
        said = [("AMK", ""), ("AMK", "no"), ("AMK", "yes"), ("TR", ""), ("TR", "no"), ("TR", "yes")]
        files.write(*(row(role=role, public=public, group=f"{n}") for n, (role, public) in enumerate(said)))

        found = registry.read(files.units, files.directory).roles

        assert [each.public for each in found] == [True, False, True, False, False, True]

    def test_ties_people_already_known_to_their_mail(self, store: Store, files: Files) -> None:
        bo = people.Profile("aad-bo", "Bo", mail="BO.Madsen@example.org")
        store.now(lambda db: people.meet(db, TENANT, bo))
        files.write(row())

        files.load(store)

        with store.reading() as db:
            met = people.by_aad(db, TENANT, "aad-bo")
        assert met is not None
        assert met.directory_mail == "bo.madsen@example.org"


class TestLoadingAgain:
    def test_the_same_changes_no_row(self, store: Store, files: Files) -> None:
        files.write(row(languages="da|en"), row(role="AMR", name="", mail="", group="A1", from_="2025-01-01"))
        files.load(store)
        before = roles(store)

        assert files.load(store, TODAY + timedelta(days=1)) == Loaded(0, 0, 0, 0)
        assert roles(store) == before

    def test_updates_a_role_in_its_row(self, store: Store, files: Files) -> None:
        files.write(row(phone="45250001"), row(role="FVA", mail="", name="Inger Ploug"))
        files.load(store)
        before = {each["role"]: each["id"] for each in roles(store)}
        files.write(row(phone="45250002", name="Bo K. Madsen"), row(role="FVA", mail="", name="Inger Ploug"))

        assert files.load(store) == Loaded(0, 0, 1, 0)
        assert {each["role"]: each["id"] for each in roles(store)} == before
        assert {each["phone"] for each in roles(store)} == {"45250002", ""}

    @pytest.mark.parametrize(
        "other",
        [
            {"unit": "kemi"},
            {"group": "A1"},
            {"role": "FVA"},
            {"mail": "b@example.org"},
            {"from_": "2026-01-01"},
        ],
        ids=lambda other: next(iter(other)),
    )
    def test_takes_what_tells_roles_apart_for_another(
        self, store: Store, files: Files, other: dict[str, str]
    ) -> None:
        files.write(row())
        files.load(store)
        files.write(row(**other))

        assert files.load(store, close=True) == Loaded(0, 1, 0, 1)

    def test_without_a_mail_tells_roles_apart_by_name(self, store: Store, files: Files) -> None:
        files.write(row(mail=""))
        files.load(store)
        files.write(row(mail="", name="Bo"))

        assert files.load(store, close=True) == Loaded(0, 1, 0, 1)

    def test_closes_what_is_gone_and_opens_it_again(self, store: Store, files: Files) -> None:
        files.write(row(), row(role="FVA"))
        files.load(store)
        before = {each["id"] for each in roles(store)}
        files.write(row())

        assert files.load(store, TODAY, close=True) == Loaded(0, 0, 0, 1)
        assert [each["closed_on"] for each in roles(store) if each["role"] == "FVA"] == [TODAY]
        assert files.load(store, TODAY + timedelta(days=1)) == Loaded(0, 0, 0, 0)

        files.write(row(), row(role="FVA", phone="45250002"))

        assert files.load(store, TODAY + timedelta(days=2)) == Loaded(0, 1, 0, 0)
        assert {each["id"] for each in roles(store)} == before
        assert [(each["closed_on"], each["phone"]) for each in roles(store) if each["role"] == "FVA"] == [
            (None, "45250002")
        ]

    def test_keeps_a_unit_that_is_gone_and_closes_its_roles(self, store: Store, files: Files) -> None:
        files.write(row(), row(unit="kt"))
        files.load(store)
        files.write_units(*UNITS[:2], UNITS[3].replace("DTU Byg", "DTU BYG"))
        files.write(row())

        assert files.load(store, close=True) == Loaded(1, 0, 0, 1)
        with store.reading() as db:
            names = {unit.key: unit.name_da for unit in directory.all_units(db, TENANT)}
            assert directory.roles_in(db, TENANT, "kt") == []
        assert names == {"aqua": "DTU Aqua", "kemi": "DTU Kemi", "kt": "DTU Kemiteknik", "byg": "DTU BYG"}

    def test_leaves_another_tenant_alone(self, store: Store, files: Files) -> None:
        files.write(row())
        files.load(store)
        loading.load(store, "other", files.units, files.directory, TODAY, NOW)
        files.write(row(name="Tine Holst", mail="tine@example.org"))
        files.load(store, close=True)

        assert open_names(store) == ["Bo Madsen", "Tine Holst"]

    def test_with_a_fault_changes_nothing(self, store: Store, files: Files) -> None:
        files.write(row())
        files.load(store)
        before = roles(store)
        files.write(row(name="Tine Holst"), row(role="BOSS"))

        with pytest.raises(Faulty):
            files.load(store)
        assert roles(store) == before
        with store.reading() as db:
            assert directory.version(db, TENANT) == 1

    def test_looks_again_when_somebody_else_loaded_meanwhile(
        self, store: Store, files: Files, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        compare, looks = loading.compare, []

        def slow_look(*given: Any, **how: Any) -> loading.Changes:
            changes = compare(*given, **how)
            looks.append(changes.version)
            if len(looks) == 1:
                monkeypatch.setattr(loading, "compare", compare)
                loading.load(store, TENANT, files.units, other.directory, TODAY, NOW, close=True)
                monkeypatch.setattr(loading, "compare", slow_look)
            return changes

        (files.units.parent / "other").mkdir()
        other = Files(files.units.parent / "other")
        other.write(row(name="Tine Holst", mail="tine@example.org"))
        files.write(row())
        monkeypatch.setattr(loading, "compare", slow_look)

        assert files.load(store, close=True) == Loaded(0, 1, 0, 1)
        assert looks == [0, 1]
        assert open_names(store) == ["Bo Madsen"]


FAULTS: Sequence[tuple[str, dict[str, str]]] = [
    ("unknown unit 'akva'; expected a key of the unit registry", {"unit": "akva"}),
    ("unknown unit ''; expected a key", {"unit": ""}),
    ("unknown role 'ARM'; expected one of AMR, AMR_SUBSTITUTE,", {"role": "ARM"}),
    ("unknown role 'amk'", {"role": "amk"}),
    ("from '2025-02-30' is no date; expected a date as 2026-11-30 or 30-11-2026", {"from_": "2025-02-30"}),
    ("to '1/2-2025' is no date", {"to": "1/2-2025"}),
    ("leave_from '20250101' is no date", {"leave_from": "20250101"}),
    ("confirmed_on '0026-01-01' is no date", {"confirmed_on": "0026-01-01"}),
    ("to 2024-12-31 is before from 2025-01-01", {"from_": "01-01-2025", "to": "31-12-2024"}),
    (
        "leave_to 2025-01-01 is before leave_from 2025-02-01",
        {"leave_from": "2025-02-01", "leave_to": "2025-01-01"},
    ),
    ("leave_to without leave_from", {"leave_to": "2025-01-01"}),
    ("name '=HYPERLINK(1)' looks like a formula", {"name": "=HYPERLINK(1)"}),
    ("name '@bo' looks like a formula", {"name": " @bo"}),
    ("mail '+x@example.org' looks like a formula", {"mail": "+x@example.org"}),
    ("area_da '-1' looks like a formula", {"area_da": "-1"}),
    ("area_en '+1' looks like a formula", {"area_en": "+1"}),
    ("phone '=1' looks like a formula", {"phone": "=1"}),
    ("phone \"+cmd|' /C calc'!A0\" looks like a formula", {"phone": "+cmd|' /C calc'!A0"}),
    (
        "mail 'bo.example.org' is no mail address; expected one as name@example.org",
        {"mail": "bo.example.org"},
    ),
    ("mail 'bo@x.dk, a@x.dk' is no mail address", {"mail": "bo@x.dk, a@x.dk"}),
    ("mail 'bo@x..dk' is no mail address", {"mail": "bo@x..dk"}),
    ("name is empty; expected a name", {"name": ""}),
    ("name is empty; expected a name", {"role": "AMR", "name": ""}),
    ("substitute_for 'Nemo' fits nobody else of unit 'aqua'", {"substitute_for": "Nemo"}),
    ("substitute_for 'bo madsen' fits nobody else of unit 'aqua'", {"substitute_for": "bo madsen"}),
    ("name 'Bo\\x07' has a control character", {"name": "Bo\x07"}),
    ("area_da 'a\\u202eb' has a control character", {"area_da": "a\u202eb"}),
    ("name has 257 characters", {"name": "x" * 257}),
    ("group has 65 characters", {"group": "x" * 65}),
    ("phone has 65 characters", {"phone": "1" * 65}),
    ("building '101,102'; expected building numbers as 101|324A", {"buildings": "204|101,102"}),
    ("building '=1'", {"buildings": "=1"}),
    ("public 'maybe'; expected yes, no or nothing", {"public": "maybe"}),
    ("19 cells; expected 18, as many as columns", {"confirmed_on": ";x"}),
    ("broken quotes (';' expected after '\"')", {"name": '"Bo" Madsen'}),
]


class TestFaults:
    @pytest.mark.parametrize(("said", "cells"), FAULTS, ids=[said[:40] for said, _ in FAULTS])
    def test_are_named_with_their_line(self, files: Files, said: str, cells: dict[str, str]) -> None:
        files.write(row(role="FVA", area_da='"to\nlinjer"'), row(**cells), row(role="LSU"))

        faults = files.faults()

        assert any(fault.startswith(f"directory.csv:4: {said}") for fault in faults), faults
        assert {fault.split(":")[1] for fault in faults} == {"4"}

    def test_are_all_named_in_order_of_both_files(self, files: Files) -> None:
        files.write_units(*UNITS, ";X;Y;;;;;;")
        files.write(row(), row(role="BOSS", to="soon"), row(), row(unit="nowhere", role="FVA"))

        assert [fault.rpartition("; expected")[0] for fault in files.faults()] == [
            "units.csv:6: key is empty",
            "directory.csv:3: to 'soon' is no date",
            "directory.csv:3: unknown role 'BOSS'",
            "directory.csv:4: the same unit, group, role, mail (or name) and from as line 2",
            "directory.csv:5: unknown unit 'nowhere'",
        ]

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("aqua;A;B;;;;;;", "the same key as line 2"),
            ("new;A;B;;;;nowhere;;", "successor_of 'nowhere' is no unit of this file"),
            ("new;A;B;;;;new;;", "successor_of goes in a circle: new → new"),
            ("new;A;B;;;;;2022-01-01;2021-01-01", "valid_to 2021-01-01 is before valid_from 2022-01-01"),
            ("new;;B;;;;;;", "name_da is empty"),
            ("new;A;B;;x|=1;;;;", "aliases '=1' looks like a formula"),
            ("a|b;A;B;;;;;;", "key 'a|b' has a |"),
            (f"{'k' * 65};A;B;;;;;;", "key has 65 characters"),
        ],
    )
    def test_of_units(self, files: Files, line: str, said: str) -> None:
        files.write_units(*UNITS, line)

        assert [fault.rpartition("; expected")[0] for fault in files.faults()] == [
            f"units.csv:6: {said}" + (f": '{'k' * 59}…'" if "65" in said else "")
        ]

    def test_of_a_circle_of_units_are_found(self, files: Files) -> None:
        files.write_units("a;A;A;;;;b;;", "b;B;B;;;;a;;")

        assert "successor_of goes in a circle" in files.faults()[0]

    def test_of_a_substitute_of_two_people(self, files: Files) -> None:
        twins = [
            row(role="AMR", group=group, name="Peter Lind", mail=f"{group}@x.dk") for group in ("A1", "A2")
        ]
        deputy = {"role": "AMR_SUBSTITUTE", "name": "Mette Dahl", "mail": "mette@x.dk", "group": "A1"}
        files.write(*twins, row(**deputy, substitute_for="Peter Lind"))
        assert files.faults() == [
            "directory.csv:4: substitute_for 'Peter Lind' fits 2 people of unit 'aqua'; "
            "expected the mail, or the name, of one"
        ]

        files.write(*twins, row(**deputy, substitute_for="A2@x.dk"))
        assert registry.read(files.units, files.directory).roles[2].substitute_for == "A2@x.dk"

        files.write(
            twins[0],
            row(**deputy, substitute_for="Peter Lind"),
            row(unit="kt", name="Peter Lind", mail="c@x.dk"),
        )
        assert len(registry.read(files.units, files.directory).roles) == 3

    @pytest.mark.parametrize(
        ("header", "said"),
        [
            (ROLES_HEADER.replace(";mail", ""), ["column mail is missing"]),
            (ROLES_HEADER + ";shoe_size", ["unknown column 'shoe_size'"]),
            (ROLES_HEADER + ";mail", ["column mail stands twice"]),
            (ROLES_HEADER.replace("phone", "mail"), ["column mail stands twice", "column phone is missing"]),
            (
                ROLES_HEADER.replace(";", ","),
                [f"the header '{ROLES_HEADER.replace(';', ',')[:59]}…' is a single cell"],
            ),
            ("", ["the file is empty"]),
        ],
    )
    def test_of_the_header(self, files: Files, header: str, said: list[str]) -> None:
        files.directory.write_text(header + "\n" + (row(role="BOSS") if header else ""))

        assert [fault.rpartition("; expected")[0] for fault in files.faults()] == [
            f"directory.csv:1: {wrong}" for wrong in said
        ]

    @pytest.mark.parametrize(
        ("encoding", "line", "name"),
        [("latin-1", 3, "latin-1"), ("cp1252", 3, "latin-1")]
        + [(each, 1, "UTF-16") for each in ("utf-16", "utf-16-le", "utf-16-be")],
    )
    def test_of_the_encoding_hide_no_others(self, files: Files, encoding: str, line: int, name: str) -> None:
        text = "\r\n".join([ROLES_HEADER, row(), row(role="FVA", area_da="værksted"), row(role="BOSS")])
        files.directory.write_bytes(text.encode(encoding))

        encoded, other = files.faults()

        assert encoded.startswith(f"directory.csv:{line}: ")
        assert name in encoded
        assert encoded.endswith("; expected UTF-8")
        assert other.startswith("directory.csv:4: unknown role 'BOSS'")

    def test_of_a_quote_never_closed(self, files: Files) -> None:
        files.write(row(), row(role="FVA", name='"Bo'), row(role="LSU"))

        assert [fault.split(" (")[0] for fault in files.faults()] == ["directory.csv:3: broken quotes"]

    def test_of_a_file_that_is_not_there(self, files: Files) -> None:
        files.directory.unlink()

        assert files.faults() == [
            "directory.csv:1: cannot be read (No such file or directory); expected a file"
        ]

    def test_of_units_that_cannot_be_read_are_not_said_again_in_each_row(self, files: Files) -> None:
        files.units.write_text("nonsense;more\n")
        files.write(row())

        assert {fault.split(":")[0] for fault in files.faults()} == {"units.csv"}

    def test_of_size(self, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
        files.write(*(row(group=str(number)) for number in range(5)))
        monkeypatch.setattr(csvs, "MOST_ROWS", 4)
        assert files.faults() == ["directory.csv:6: too many rows; expected at most 4"]

        monkeypatch.setattr(csvs, "MOST_BYTES", 10)
        assert files.faults()[1:] == ["directory.csv:1: too large; expected at most 0 MB"]

    @pytest.mark.parametrize(
        "rubbish",
        [
            lambda: os.urandom(10_000_000),
            lambda: b"\0" * 10_000_000,
            lambda: b'"' * 9_999_999,
            lambda: b";" * 10_000_000,
            lambda: b"=1\n" * 3_333_333,
            lambda: ROLES_HEADER.encode() + b"\n" + b'"' + b"x;" * 5_000_000,
            lambda: ROLES_HEADER.encode() + b"\n" + b"\xff" * 10_000_000,
        ],
        ids=["random", "zeros", "quotes", "semicolons", "lines", "open quote", "bytes"],
    )
    def test_the_work_on_megabytes_of_rubbish_grows_with_their_number_alone(
        self, files: Files, rubbish: Callable[[], bytes]
    ) -> None:
        ten = rubbish()

        def work(length: int) -> None:
            files.directory.write_bytes(ten[:length])
            assert files.faults()

        assert grows_evenly(work, len(ten))


words = st.text(alphabet=ascii_lowercase + "æøåÆØÅ ;\"'|,é0123456789", min_size=1, max_size=12).map(
    lambda text: " ".join(f"n{text}".split())
)
names = words.map(lambda text: " ".join(text.replace("|", "").split())).filter(
    lambda name: not name or (not registry.is_nobody(name) and registry.is_name(name))
)
days = st.none() | st.dates(date(1990, 1, 1), date(2090, 12, 31))
tokens = st.lists(st.from_regex(r"[0-9]{3}[A-D]?", fullmatch=True), max_size=3, unique=True).map(tuple)
mails = st.none() | st.from_regex(r"[a-z]{1,8}(\.[a-z]{1,8})?@example\.org", fullmatch=True)


@st.composite
def role_rows(draw: st.DrawFn) -> RoleRow:
    starts, ends = sorted((draw(days), draw(days)), key=lambda day: day or date.max)
    leave_from, leave_to = sorted((draw(days), draw(days)), key=lambda day: day or date.max)
    return RoleRow(
        unit=draw(st.sampled_from(["aqua", "kemi", "kt"])),
        group=draw(names),
        area_da=draw(words),
        area_en=draw(words),
        buildings=draw(tokens),
        work_type=draw(st.sampled_from(["", "lab", "office"])),
        role=draw(st.sampled_from(directory.ROLES)),
        name=draw(names),
        mail=draw(mails),
        phone=draw(st.sampled_from(["", "+45 45 25 00 00", "45250000"])),
        languages=draw(st.lists(st.sampled_from(["da", "en", "fr"]), unique=True).map(tuple)),
        starts=starts,
        ends=ends,
        leave_from=leave_from,
        leave_to=leave_to,
        substitute_for="",
        public=draw(st.booleans()),
        confirmed_on=draw(days),
    )


def cells_of(role: RoleRow, danish: bool) -> list[str]:
    def cell(value: Any) -> str:
        if isinstance(value, date):
            return f"{value:%d-%m-%Y}" if danish else value.isoformat()
        if isinstance(value, tuple):
            return "|".join(value)
        return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value or ""

    return [cell(value) for value in role]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(role_rows(), max_size=8, unique_by=lambda row: row.identity), danish=st.booleans())
def test_what_is_written_is_what_is_read(tmp_path: Path, rows: list[RoleRow], danish: bool) -> None:
    files = Files(tmp_path)
    with files.directory.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([DIRECTORY_COLUMNS, *(cells_of(each, danish) for each in rows)])

    assert registry.read(files.units, files.directory).roles == rows


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loads=st.lists(st.lists(role_rows(), max_size=6, unique_by=lambda row: row.identity), max_size=3))
def test_after_any_loads_the_last_one_stands(
    store: Store, tmp_path: Path, loads: list[list[RoleRow]]
) -> None:
    files = Files(tmp_path)
    for rows in [*loads, [], *loads[-1:]]:
        files.write()
        with files.directory.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(cells_of(each, False) for each in rows)
        files.load(store, close=True)
        with store.reading() as db:
            present = [each.row for each in loading._present(db, TENANT) if each.closed_on is None]
        assert sorted(present, key=repr) == sorted(rows, key=repr)


def test_a_large_directory_that_changes_little_is_taken_over_at_once(
    store: Store, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [row(group=f"G{n}", name=f"Person {n}", mail=f"p{n}@x.dk") for n in range(5_000)]
    files.write(*lines)
    assert files.load(store).added == 5_000
    take_over, took = loading.take_over, []

    def measured(*given: Any, **named: Any) -> Loaded | None:
        done: list[Loaded | None] = []
        took.append(calls(lambda: done.append(take_over(*given, **named))))
        return done[0]

    monkeypatch.setattr(loading, "take_over", measured)
    files.write(*lines[50:], *(line.replace(";p", ";q") for line in lines[:50]))

    assert files.load(store) == Loaded(0, 50, 0, 50)
    assert took[0] < 2 * 5_000


def many_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"AHEAD": 5, "CHUNK": 20, "BREATH": 0.0}.items():
        monkeypatch.setattr(loading, name, value)


class TestManyNewRoles:
    def test_are_taken_over_all_at_once(
        self, store: Store, files: Files, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        many_are_few(monkeypatch)
        files.write(row(role="FVA"))
        files.load(store)
        take_over, before = loading.take_over, []

        def looking(*given: Any, **named: Any) -> Loaded | None:
            with store.reading() as db:
                before.append(len(directory.roles_in(db, TENANT, "aqua")))
            return take_over(*given, **named)

        monkeypatch.setattr(loading, "take_over", looking)
        files.write(*(row(group=f"{number}") for number in range(10)))

        assert files.load(store, close=True) == Loaded(0, 10, 0, 1)
        assert before == [1]
        assert len(open_names(store)) == 10

    def test_are_found_again_after_a_load_that_was_cut_short(
        self, store: Store, files: Files, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        many_are_few(monkeypatch)
        files.write(*(row(group=f"{number}") for number in range(10)))
        with monkeypatch.context() as cut:
            cut.setattr(loading, "take_over", lambda *_, **__: 1 // 0)
            with pytest.raises(ZeroDivisionError):
                files.load(store)
        assert open_names(store) == []

        assert files.load(store) == Loaded(4, 10, 0, 0)
        assert len(roles(store)) == len(open_names(store)) == 10


class TestTerms:
    def test_of_one_person_do_not_overlap(self, files: Files) -> None:
        files.write(
            row(group="A1", role="AMR", from_="2024-01-01", to="2026-01-01"),
            row(group="A1", role="AMR", from_="2025-12-31", to="2027-12-31"),
        )

        assert files.faults() == [
            "directory.csv:3: overlaps the term of line 2; expected a to of that line by 2025-12-31"
        ]

    def test_without_an_end_overlap_all_that_comes_after(self, files: Files) -> None:
        files.write(row(role="LEADER", group="A1"), row(role="LEADER", group="A1", from_="2025-12-31"))

        assert "directory.csv:3: overlaps the term of line 2" in files.faults()[0]

    def test_may_follow_each_other_and_stand_beside_others(self, store: Store, files: Files) -> None:
        files.write(
            row(group="A1", role="AMR", from_="2024-01-01", to="2026-01-01"),
            row(group="A1", role="AMR", from_="2026-01-01", to="2027-12-31"),
            row(group="A2", role="AMR", from_="2025-01-01"),
            row(group="A1", role="AMR", name="Tine Holst", mail="tine@example.org", from_="2025-01-01"),
            row(group="A1", role="AMR", name="", mail="", from_="2025-01-01"),
            row(group="A1", role="AMR", name="", mail="", from_="2025-02-01"),
        )

        assert files.load(store).added == 6


def test_what_the_file_has_no_column_for_survives(store: Store, files: Files) -> None:
    """A role keeps its row, to which all that is entered in forms is tied."""
    files.write(row())
    files.load(store)
    [before] = roles(store)
    store.now(lambda db: db.execute(update(directory.roles).values(closed_on=TODAY)))
    files.write(row(phone="45250002"))
    files.load(store)

    assert [each["id"] for each in roles(store)] == [before["id"]]
