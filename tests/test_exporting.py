"""Exporting: the register and the yearly archive, as files that others read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot.process import exporting
from storage import networks
from tests.dialog import Network, here
from tests.once import once


@once
async def memory(network: Network) -> exporting.Memory:
    """A meeting with two decisions, one of which looks like a formula."""
    anna = network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 12-15.30")
    await anna.says("foreslå punkt: alenearbejde, 15 min")
    await network.is_at(here(2026, 11, 24, 13, 0))
    await signe.says("registrér beslutning: Vi holder martsmødet *online*")
    await anna.chooses("decide", text="=HYPERLINK(1)")
    await anna.fills("Registrér")
    with network.store.reading() as db:
        [home] = networks.every(db)
        return exporting.remembered(db, home, 2026)


def test_csv_is_safe_for_spreadsheets(memory: exporting.Memory) -> None:
    rows = list(csv.DictReader(io.StringIO(exporting.as_csv([memory]).removeprefix("\ufeff")), delimiter=";"))

    assert [row["number"] for row in rows] == ["D-2026-001", "D-2026-002"]
    assert rows[0]["meeting"] == "2026-11-24"
    assert rows[1]["title"] == "'=HYPERLINK(1)"
    assert "https://teams.example/m/1" in rows[1]["source"]


def test_json_has_the_whole_history(memory: exporting.Memory) -> None:
    first, _ = json.loads(exporting.as_json([memory]))

    assert first["title"] == "Vi holder martsmødet *online*"
    assert first["recorded_by"] == "Signe Holm"
    assert first["history"][0]["deed"] == "recorded"


def test_markdown_reads_nobodys_words_as_markup(memory: exporting.Memory) -> None:
    written = exporting.as_markdown([memory])

    assert "## D-2026-001: Vi holder martsmødet \\*online\\*" in written
    assert "gælder" in written


def test_the_archive_has_year_date_and_forum_in_its_titles(memory: exporting.Memory) -> None:
    files = exporting.archive(memory, 2026)

    page = files["2026 24-11-2026 AMK-netværket.md"]
    assert page.startswith("# 2026, 24-11-2026, AMK-netværket")
    assert "alenearbejde" in page
    assert "D-2026-001" in page


def test_another_year_is_empty(network: Network, memory: exporting.Memory) -> None:
    with network.store.reading() as db:
        [home] = networks.every(db)
        assert exporting.remembered(db, home, 2025).decisions == []


def test_the_command_writes_what_was_asked_for(
    network: Network, memory: exporting.Memory, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from app import parser

    words = parser().parse_args(["export", "archive", "--year", "2026", "--to", str(tmp_path / "a")])
    assert words.export(network.store, words) == 0
    assert {one.name for one in (tmp_path / "a").iterdir()} == {
        "2026 24-11-2026 AMK-netværket.md",
        "2026 AMK-netværket.html",
    }

    words = parser().parse_args(["export", "decisions", "--format", "md", "--year", "2026"])
    capsys.readouterr()
    assert words.export(network.store, words) == 0
    assert "D-2026-002" in capsys.readouterr().out
