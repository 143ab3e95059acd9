"""The plan's file dropped in the chat: seen first, taken over after a yes, and written out the same."""

from __future__ import annotations

import csv
from io import StringIO
from unicodedata import normalize
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.csvs import FORMULA, InMemory
from storage.plan import plan
from storage.plan.plan import Area, Progress
from tests.dialog import Network, Someone
from tests.once import once

HEAD = "year;number;title_da;title_en;status;owner;note"
ALONE = "2026;1;Alenearbejde;Working alone;continues;CAS AB;skabelon på vej"
LANGUAGE = "2026;2;Sprog i AMO;;running;;"


@once
async def signe(network: Network) -> Someone:
    network.member("Bo Madsen")
    signe = network.facilitator()
    await signe.says("nyt indsatsområde: Alenearbejde i 2026")
    return signe


async def test_a_preview_then_a_yes(signe: Someone) -> None:
    preview = await signe.drops("plan.csv", "\n".join([HEAD, ALONE, LANGUAGE]))

    assert "1 indsatsområde kommer til" in preview
    assert "Sprog i AMO (2026)" in preview
    assert "Alenearbejde (2026): I gang → Fortsætter næste år" in preview
    assert "Sprog i AMO" not in await signe.asks("vis handleplanen 2026")

    assert "1 er kommet til, 1 er ændret" in await signe.taps("Ja, indlæs filen")
    shown = await signe.asks("vis handleplanen 2026")
    assert "Sprog i AMO" in shown
    assert "Ansvarlig: CAS AB" in shown
    assert "Signe Holm har indlæst handleplanen" in signe.network.channel[-1].words
    assert "Alenearbejde" in await signe.asks("hvad fortsætter i 2027?")


async def test_what_was_exported_changes_nothing(signe: Someone) -> None:
    told = await signe.asks("eksportér handleplanen")
    file = told[told.index(HEAD) :].replace(" ", "\n", 1) if "\n" not in told else told[told.index(HEAD) :]

    assert "siger det samme som handleplanen" in await signe.drops("plan.csv", file)


async def test_a_no_changes_nothing(signe: Someone) -> None:
    await signe.drops("plan.csv", f"{HEAD}\n{LANGUAGE}")

    assert "lader vi være" in await signe.taps("Nej, lad være")
    assert "ikke mere" in await signe.taps("Ja, indlæs filen")
    assert "Sprog i AMO" not in await signe.asks("vis handleplanen 2026")


async def test_what_changed_in_the_meantime_is_shown_again_first(signe: Someone) -> None:
    await signe.drops("plan.csv", f"{HEAD}\n{LANGUAGE}")
    await signe.says("nyt indsatsområde: Sprog i AMO i 2026")

    assert "siger det samme som handleplanen" in await signe.taps("Ja, indlæs filen")
    await signe.drops("plan.csv", f"{HEAD}\n{ALONE}")
    await signe.says("nyt indsatsområde: Støj i 2026")
    assert "siden du så det sidst" in await signe.taps("Ja, indlæs filen")
    assert "Fortsætter" not in await signe.asks("vis handleplanen 2026")


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (f"{HEAD}\n2026;1;Støj;;i gang;;".encode(), "Linje 2: Status ”i gang” kender jeg ikke"),
        (f"{HEAD}\nnæste;1;Støj;;running;;".encode(), "Linje 2: ”næste” er ikke et årstal"),
        (f"{HEAD}\n2026;1;;;running;;".encode(), "Titlen mangler på begge sprog"),
        (f"{HEAD}\n2026;1;{'x' * 201};;running;;".encode(), "title_da er for lang: højst 200 tegn"),
        (
            f"{HEAD}\n2026;1;Støj;;running;;".encode("cp1252"),
            "gemt som latin-1 (Windows-1252) og ikke som UTF-8",
        ),
        (f"{HEAD}\n2026;1;Støj".encode(), "Rækken har 3 celler, og der er 7 kolonner"),
        (HEAD.replace(";note", "").encode(), "Kolonnen note mangler"),
        (HEAD.replace(";", ",").encode(), "adskilt af semikolon"),
        (b"navn;alder\nBo;40", "hverken enheder, roller eller indsatsområder"),
        (b"", "hverken enheder, roller eller indsatsområder"),
    ],
)
async def test_a_faulty_file_is_told_in_danish_and_changes_nothing(
    signe: Someone, content: bytes, answer: str
) -> None:
    before = await signe.asks("vis handleplanen 2026")

    told = await signe.drops("plan.csv", content)

    assert answer in told
    assert "expected" not in told
    assert await signe.asks("vis handleplanen 2026") == before


async def test_in_english_and_of_the_directory_too(network: Network) -> None:
    signe = network.facilitator(language="en")

    assert "“i gang” is no" not in await signe.drops("plan.csv", f"{HEAD}\n2026;1;Noise;;i gang;;")
    assert "Line 2: I do not know the status “i gang”" in signe.network.said_to(signe)[-1].words
    assert "The column name_da is missing" in await signe.drops("units.csv", "key;kind\nkemi;institut")


async def test_a_large_file_is_not_read(signe: Someone) -> None:
    assert "for stor til en chat" in await signe.drops("plan.csv", b"", fault="too-large")


async def test_only_a_facilitator_drops_it(signe: Someone) -> None:
    bo = next(one for one in signe.network.people if one.name == "Bo Madsen")

    assert "sekretariatet" in await bo.drops("plan.csv", f"{HEAD}\n{LANGUAGE}")
    assert signe.network.fetched == []


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=60).map(
    lambda words: " ".join(normalize("NFC", words).split())
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(CELLS.filter(bool), CELLS, CELLS, st.sampled_from(Progress)),
        max_size=5,
        unique_by=lambda row: row[0].casefold(),
    )
)
def test_whatever_is_written_out_is_read_in_again_as_no_change(
    rows: list[tuple[str, str, str, Progress]],
) -> None:
    areas = [
        Area(
            UUID(int=number),
            UUID(int=0),
            2026,
            number,
            {"da": f"{number} {title}".strip()},
            status,
            owner,
            note,
        )
        for number, (title, owner, note, status) in enumerate(rows, 1)
    ]
    written = plan.written(areas)

    assert not plan.compare(areas, plan.read(InMemory("plan.csv", written.encode())))
    cells = [cell for line in csv.reader(StringIO(written), delimiter=";") for cell in line]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


def test_the_same_plan_has_the_same_number_and_another_another() -> None:
    one = Area(UUID(int=1), UUID(int=0), 2026, 1, {"da": "Støj"}, Progress.RUNNING, "", "")

    assert plan.state([one]) == plan.state([one])
    assert plan.state([one]) != plan.state([])
