"""The documentation: what it says of settings, commands, tables, files and links is so."""

from __future__ import annotations

import argparse
import re
import subprocess
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import app
from bot.core import settings
from bot.core.settings import Settings
from storage import retention
from storage.db import tables

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {"node_modules", "build", "data"}

ROW = re.compile(r"^\| (.+?) \| (.+?) \|(?: (.+) \|)?$", re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^( *)```.*?^ *```", re.MULTILINE | re.DOTALL)
NAMED_FILE = re.compile(
    r"(?<![\w/.@-])((?:bot|cards|storage|manifest|tests|docs)/[\w./-]*|[\w-]+\.(?:py|toml|md|ftl|txt|in))(?![\w/-])"
)


def documents() -> list[Path]:
    return [
        path
        for path in sorted(ROOT.rglob("*.md"))
        if not any(part in NOT_OURS or part.startswith(".") for part in path.relative_to(ROOT).parts)
    ]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return read(name).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(text: str) -> dict[str, tuple[str, str]]:
    """A table's rows that begin with something in backticks."""
    return {row[1].strip("`"): (row[2], row[3]) for row in ROW.finditer(text) if row[1].startswith("`")}


# --- settings ---------------------------------------------------------------------------------------------


@pytest.fixture
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def test_the_readme_has_every_setting_and_no_other() -> None:
    in_code = [name.upper() for name in Settings.model_fields]

    assert list(rows(section("README.md", "Settings"))) == in_code


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_a_setting_has_the_default_that_the_readme_says(
    name: str, bare_environment: pytest.MonkeyPatch
) -> None:
    said, _ = rows(section("README.md", "Settings"))[name]
    default: Any = getattr(settings.read(env_file=None), name.lower())
    if not said.startswith("`"):  # in words: there is none
        assert default in (None, "", ())
        return

    bare_environment.setenv(name, said.strip("`"))

    assert getattr(settings.read(env_file=None), name.lower()) == default


# --- commands ---------------------------------------------------------------------------------------------


def subcommands() -> dict[str, argparse.ArgumentParser]:
    [found] = [one for one in app.parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(found.choices)


def test_the_readme_has_every_command_of_app_with_its_options() -> None:
    table = "\n".join("".join(row) for row in ROW.findall(section("README.md", "Commands")))
    said = set(re.findall(r"`python app\.py (\w+)", table))

    assert said == set(subcommands())
    options = {option for one in subcommands().values() for option in one._option_string_actions}
    assert all(option in table for option in options - {"-h", "--help"})


def test_no_document_names_a_command_that_app_has_not() -> None:
    for path in documents():
        said = set(re.findall(r"app\.py ([a-z]+)(?=[`\s\n])", path.read_text(encoding="utf-8")))
        assert said <= set(subcommands()), path


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_make_help_shows_every_target() -> None:
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert set(re.findall(r"^  make (\w+) ", shown.stdout, re.MULTILINE)) == targets()


def test_no_document_names_a_target_that_there_is_not() -> None:
    for path in documents():
        said = set(re.findall(r"(?:`|^)make ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert said <= targets(), path


# --- what is stored ---------------------------------------------------------------------------------------


def test_the_privacy_page_has_every_table_and_no_other() -> None:
    told = read("docs/privacy.md").partition("\n## For how long\n")[0]
    said = re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE)

    assert sorted(said) == sorted(tables.tables)


def test_the_privacy_page_and_the_night_have_the_same_periods() -> None:
    said = re.findall(
        r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| [^|]+ \|$", read("docs/privacy.md"), re.MULTILINE
    )
    by_rule = [
        (
            rule.table.name,
            ", ".join(f"`{name}`" for name in rule.forgets) or "the row",
            "`KEEP_YEARS`" if rule.kept is None else _days(rule.kept),
        )
        for rule in retention.RULES
    ]

    assert said == [*by_rule, ("people", "all but the row", _days(retention.LEFT))]


def _days(kept: timedelta) -> str:
    return "1 day" if kept == timedelta(days=1) else f"{kept.days} days"


# --- links and files --------------------------------------------------------------------------------------


def links(path: Path) -> Iterator[str]:
    """What a document links to within the project."""
    for found in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", found):
            yield found


def anchors(path: Path) -> set[str]:
    """The headings of a document, as links name them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in links(path):
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_architecture_is_a_page_that_one_reads() -> None:
    assert len(read("docs/architecture.md").splitlines()) < 100


def named_files(text: str) -> set[str]:
    return {found.rstrip(".") for found in NAMED_FILE.findall(text)}


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_is_named_exists(path: Path) -> None:
    for name in named_files(path.read_text(encoding="utf-8")):
        beside = (ROOT / name, path.parent / name, path.parent.parent / name)
        assert any(one.exists() for one in beside), name


def test_the_architecture_shows_the_order_that_is_held() -> None:
    """The page and the contracts name the same rooms and the same domains, from above to below."""
    page = read("docs/architecture.md").partition("## Who may import whom")[2]
    rooms, domains = (_floors(drawn) for drawn in page.split("```")[1:4:2])
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    held = {one["name"]: [_names(floor) for floor in one["layers"]] for one in contracts if "layers" in one}

    assert rooms == [{"app.py"}, *held["inside bot, one way"], {"cards/"}, {"storage/"}]
    assert domains == held["the domains, one way"]
    for folder, floors in (("bot", rooms[1:-2]), ("bot/features", domains)):
        found = {path.name for path in (ROOT / folder).iterdir() if path.is_dir() and path.name[0] != "_"}
        assert found == set[str]().union(*floors), folder


def _floors(drawn: str) -> list[set[str]]:
    """Of each line the names before what is said of them."""
    lines = (line.removeprefix("bot/").strip() for line in drawn.strip().splitlines())
    return [set(re.split(r"\s{2,}", line)[0].split(" · ")) for line in lines]


def _names(floor: str) -> set[str]:
    return {name.strip().removeprefix("bot.") for name in floor.split("|")}
