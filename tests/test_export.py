"""What can be written out and read in without the bot: the action plan, and the pack."""

from __future__ import annotations

from pathlib import Path

import pytest

import app
from tests.dialog import Network, here

pytestmark = pytest.mark.both_databases

HEAD = "year;number;title_da;title_en;status;owner;note"


@pytest.fixture
def network(network: Network, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Network:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.delenv("MICROSOFT_APP_ID", raising=False)
    return network


async def test_the_plan_goes_out_and_in_again(
    network: Network, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    network.facilitator()
    plan = tmp_path / "plan.csv"
    plan.write_text(f"{HEAD}\n2026;1;Alenearbejde;Working alone;continues;CAS AB;'=note\n", encoding="utf-8")

    assert app.main(["plan", str(plan)]) == 0
    assert "1 added, 0 changed" in capsys.readouterr().out
    assert app.main(["export", "plan"]) == 0
    written = capsys.readouterr().out
    assert "2026;1;Alenearbejde;Working alone;continues;CAS AB;'=note" in written

    plan.write_text(written.replace("continues", "done"), encoding="utf-8")
    assert app.main(["plan", str(plan)]) == 0
    assert "0 added, 1 changed" in capsys.readouterr().out


async def test_every_fault_is_named_and_nothing_is_taken_over(
    network: Network, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    network.facilitator()
    plan = tmp_path / "plan.csv"
    plan.write_text(f"{HEAD}\n2026;1;A;;soon;;\n26;2;;;done;;\n2026;3;;;done;;\n", encoding="utf-8")

    assert app.main(["plan", str(plan)]) == 2
    faults = capsys.readouterr().err
    assert f"{plan}:2: status 'soon' is unknown" in faults
    assert f"{plan}:3: year '26' is no year" in faults
    assert f"{plan}:4: title_da and title_en are empty" in faults
    assert app.main(["export", "plan"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


async def test_the_pack_is_written_in_every_format_and_the_same_again(
    network: Network, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    anna = network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027, godkendelse")
    assert app.main(["export", "pack", "--to", str(tmp_path)]) == 2
    await anna.says("input til handleplanen: Sprog")
    await network.is_at(here(2026, 12, 29, 9, 0))
    await signe.asks("vis pakken")

    assert app.main(["export", "pack", "--to", str(tmp_path / "a")]) == 0
    assert app.main(["export", "pack", "--to", str(tmp_path / "b")]) == 0

    names = {path.name for path in (tmp_path / "a").iterdir()}
    assert names == {f"P-2027-Q1-v1.{ending}" for ending in ("md", "html", "docx", "pdf")}
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in names)
    assert "1\\. Sprog (I-1)" in (tmp_path / "a" / "P-2027-Q1-v1.md").read_text(encoding="utf-8")
