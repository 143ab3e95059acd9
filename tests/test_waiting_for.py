"""Whoever waits for something long at the command line sees how far it is, and nothing of what is quick."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.process.printing import Waiting
from storage import csvs, loading
from storage.db import Store
from tests.dialog import BEGIN, TENANT

UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)


def files(folder: Path, roles: int) -> tuple[Path, Path]:
    units, directory = folder / "units.csv", folder / "directory.csv"
    units.write_text(f"{UNITS}\nkemi;DTU Kemi;DTU Chemistry;department;;;;;\n", encoding="utf-8")
    rows = [f"kemi;G{n};;;206;lab;AMR;Navn Nummer{n};n{n}@example.org;;da;;;;;;;\n" for n in range(roles)]
    directory.write_text(f"{ROLES}\n{''.join(rows)}", encoding="utf-8")
    return units, directory


def test_a_load_tells_how_much_of_it_is_read_and_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csvs, "STEP", 20)
    monkeypatch.setattr(loading, "AHEAD", 10)
    monkeypatch.setattr(loading, "CHUNK", 100)
    told: list[tuple[str, int, int]] = []
    units, directory = files(tmp_path, 45)

    def reached(*how_far: object) -> None:
        told.append(how_far)  # type: ignore[arg-type]

    loading.load(store, TENANT, units, directory, date(2026, 11, 23), BEGIN, reached=reached)

    read, written = (
        [one for one in told if one[0] == str(directory)],
        [one for one in told if one[0] != str(directory)],
    )
    assert read == [(str(directory), 20, 45), (str(directory), 40, 45)]
    assert written == [("roles written", number, 45) for number in (20, 40, 45)]


def test_it_is_said_once_a_second_and_not_of_what_is_quick(capsys: pytest.CaptureFixture[str]) -> None:
    now = 0.0
    waiting = Waiting(clock=lambda: now)
    for now in (0.4, 0.9, 1.2, 1.5, 2.4):
        waiting.reached("directory.csv", round(now * 10_000), 30_000)

    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == ["directory.csv: 12,000 of 30,000", "directory.csv: 24,000 of 30,000"]
