"""What has to be shown in writing: a unit's page, the plan of the organisation, the sheet."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cards.directory import papers
from cards.words import Reader
from storage import csvs
from storage.db import Store
from storage.directory import directory, registry
from tests.dialog import BEGIN, TENANT, Network, Someone
from tests.once import once
from tests.process import Stafet

DANISH = Reader("da", ZoneInfo("Europe/Copenhagen"))
ENGLISH = Reader("en", ZoneInfo("Europe/Copenhagen"))
TODAY = BEGIN.date()


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.role(
        "AMR",
        "Peter <b>Lind</b>",
        "nanolab",
        group="N1",
        area_da="renrum",
        area_en="clean room",
        buildings=["346", "347"],
        work_type="lab",
        phone="+45 45 25 00 00",
    )
    network.role("LEADER", "Susan Holt", "nanolab", group="N1")
    network.role("AMR", "", "nanolab", group="N2", area_da="kontorer | stuen", area_en="offices")
    network.role("TR", "Ole Friis", "nanolab", public=False)
    return network.member("Anna Krogh", "nanolab")


def paper(network: Network) -> papers.Paper:
    unit = network.store.now(lambda db: directory.unit(db, TENANT, "nanolab"))
    roles = network.store.now(lambda db: directory.roles_in(db, TENANT, "nanolab", TODAY))
    assert unit is not None
    return papers.proximity(unit, roles, None, (), TODAY)


class Tags(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_page_is_whole_and_escapes_peoples_words(network: Network, anna: Someone) -> None:
    page = Tags(papers.html(paper(network), DANISH))

    assert page.open == []
    assert "b" not in page.seen
    assert "Peter <b>Lind</b>" in page.words
    assert "Nærhedsdokumentation for DTU Nanolab" in page.words
    assert "renrum" in page.words
    assert "346, 347" in page.words
    assert "ledig plads" in page.words
    assert anna


def test_in_english_and_without_names_that_are_not_public(network: Network, anna: Someone) -> None:
    unit = network.store.now(lambda db: directory.unit(db, TENANT, "nanolab"))
    roles = network.store.now(lambda db: directory.roles_in(db, TENANT, "nanolab", TODAY))
    assert unit is not None
    page = papers.html(papers.organisation([(unit, roles)], TODAY), ENGLISH)

    assert "Plan of the work environment organisation" in page
    assert "clean room" in page
    assert "Ole Friis" not in page
    assert "name not shown" in page
    assert anna


def test_markdown_keeps_its_tables_whole(network: Network, anna: Someone) -> None:
    text = papers.markdown(paper(network), DANISH)
    rows = [line for line in text.splitlines() if line.startswith("|")]

    assert {line.replace("\\|", "").count("|") for line in rows} == {9}
    assert "kontorer \\| stuen" in text
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert anna


async def test_the_amk_gets_it_in_the_chat(network: Network, anna: Someone) -> None:
    said = await anna.asks("nærhedsdokumentation")
    assert "# Nærhedsdokumentation for DTU Nanolab" in said
    assert "Det er ikke skrevet ned endnu" in said
    assert "Plan over arbejdsmiljøorganisationen" in await anna.asks("AMO-plan")

    await anna.asks("ret min enhed")
    await anna.taps("Nærhed")
    await anna.fills("Gem", considerations="Halvtreds meter.", decided_by="AMU", headcounts="N1=25")
    said = await anna.asks("proximity documentation")
    assert "Halvtreds meter." in said
    assert "decided by AMU" in said
    assert "| 25 |" in said


async def test_it_is_not_for_everybody_nor_for_the_channel(network: Network, anna: Someone) -> None:
    noah = network.employee("Noah Winkel")

    assert "kun enhedens AMK" in await noah.asks("nærhedsdokumentation for DTU Nanolab")
    assert "vores egen chat" in await anna.says("nærhedsdokumentation")


def test_the_sheet_is_safe_and_can_be_loaded_again(
    store: Store, network: Network, anna: Someone, tmp_path: Path
) -> None:
    network.role(
        "AMR", 'Kjærsgaard; "Åse"', "nanolab", group="N3", mail="aase@example.org", languages=["da", "en"]
    )
    text = "".join(store.now(lambda db: list(registry.directory_csv(db, TENANT))))

    assert text.startswith("\ufeff")
    cells = [cell for row in csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith((*csvs.FORMULA, "\t", "\r"))]
    assert "'+45 45 25 00 00" in cells

    (tmp_path / "d.csv").write_text(text, encoding="utf-8")
    units = store.now(lambda db: directory.all_units(db, TENANT))
    rows = registry.read_directory(tmp_path / "d.csv", units)
    assert {(row.name, row.phone) for row in rows} >= {
        ("Peter <b>Lind</b>", "+45 45 25 00 00"),
        ('Kjærsgaard; "Åse"', ""),
    }
    assert anna


@pytest.fixture(scope="module")
def stafet(tmp_path_factory: pytest.TempPathFactory) -> Stafet:
    made = Stafet(folder=tmp_path_factory.mktemp("papers"))
    assert made.demo().returncode == 0
    return made


class TestCommands:
    @pytest.mark.parametrize(
        ("form", "begins"), [("html", "<!doctype html>"), ("md", "# Nærhedsdokumentation")]
    )
    def test_a_units_page(self, stafet: Stafet, form: str, begins: str) -> None:
        done = stafet.run("export", "proximity", "--unit", "nanolab", "--format", form)

        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(begins)
        assert "DTU Nanolab" in done.stdout

    def test_the_plan_in_english(self, stafet: Stafet) -> None:
        done = stafet.run("export", "amo", "--format", "md", "--language", "en")

        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("# Plan of the work environment organisation")
        assert done.stdout.count("## ") > 5

    def test_the_whole_directory(self, stafet: Stafet) -> None:
        done = stafet.run("export", "directory", "--format", "csv")

        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith('\ufeff"unit";"group"')
        assert len(done.stdout.splitlines()) > 50

    def test_an_unknown_unit_is_a_fault(self, stafet: Stafet) -> None:
        done = stafet.run("export", "proximity", "--unit", "hogwarts")

        assert done.returncode == 2
        assert "hogwarts" in done.stderr


@pytest.mark.both_databases
def test_an_empty_directory_is_a_header(store: Store) -> None:
    assert len(list(store.now(lambda db: list(registry.directory_csv(db, "nobody"))))) == 1
