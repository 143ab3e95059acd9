"""Operating: what watches Stafet asks for what there is, and what newcomers are told is so."""

from __future__ import annotations

import configparser
import json
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import promql_parser
import pytest
import yaml

from bot.core import metrics
from bot.core.settings import Settings
from tests.microsoft import Microsoft
from tests.process import Stafet

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PAGE = read("docs/operations.md")
RULES = yaml.safe_load(read("deploy/alerts.yaml"))["groups"][0]["rules"]
PANELS = json.loads(read("deploy/grafana.json"))["panels"]
OURS = {sample.name for one in metrics.registry.collect() for sample in one.samples}
FAMILIES = {f"{one.name}_total" if one.type == "counter" else one.name for one in metrics.registry.collect()}


def section(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


# --- metrics ----------------------------------------------------------------------------------------------


def test_the_page_has_every_metric_and_no_other() -> None:
    assert re.findall(r"^\| `(stafet_\w+)`", PAGE, re.MULTILINE) == list(dict.fromkeys(_in_order()))


def _in_order() -> Iterator[str]:
    for one in metrics.registry.collect():
        yield f"{one.name}_total" if one.type == "counter" else one.name


def questions() -> list[str]:
    shown = [target["expr"] for panel in PANELS for target in panel["targets"]]
    return [*shown, *(rule["expr"] for rule in RULES)]


def asked(question: str) -> set[str]:
    """The metrics that a question is about."""
    promql_parser.parse(question)
    return set(re.findall(r"\b(?:stafet_\w+|up)\b", question))


@pytest.mark.parametrize("question", questions())
def test_dashboard_and_alerts_ask_for_metrics_that_there_are(question: str) -> None:
    names = asked(question)

    assert names
    assert names - {"up"} <= OURS | {f"{one}_bucket" for one in FAMILIES} | FAMILIES


def test_the_dashboard_shows_every_metric() -> None:
    shown = {name for panel in PANELS for target in panel["targets"] for name in asked(target["expr"])}

    assert {name.removesuffix("_bucket") for name in shown} == FAMILIES
    assert len({panel["id"] for panel in PANELS}) == len(PANELS)


def test_each_alert_has_its_line_among_what_goes_wrong() -> None:
    rows = [line for line in section("Ten things that go wrong").splitlines() if line.startswith("| ")][1:]
    named = [name for row in rows for name in re.findall(r"Stafet[A-Z]\w+", row)]

    assert len(rows) == 10
    assert sorted(named) == sorted(rule["alert"] for rule in RULES)
    assert all(rule["labels"]["severity"] in ("page", "ticket") for rule in RULES)
    assert all(rule["annotations"]["summary"].endswith(".") for rule in RULES)


def test_every_host_that_it_reaches_is_listed() -> None:
    fields = {name: one.default for name, one in Settings.model_fields.items()}
    urls = [value for name, value in fields.items() if name.endswith("_url") and name != "database_url"]
    hosts = {host for url in urls if (host := urlsplit(url).hostname)}
    hosts |= {fields["service_hosts"][0], fields["file_hosts"][0]}

    assert set(re.findall(r"^\| `([\w.]+)`", section("What it reaches"), re.MULTILINE)) == hosts


# --- for the next engineer --------------------------------------------------------------------------------


def test_the_workflow_runs_what_must_hold() -> None:
    file = ".github/workflows/test.yml"
    words = [str(BIN / "check-jsonschema"), "--builtin-schema", "vendor.github-workflows", file]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    steps = yaml.safe_load(read(file))["jobs"]["test"]["steps"]

    assert done.returncode == 0, done.stdout
    assert "make test" in [step.get("run") for step in steps]
    assert "make test" in read(".ci/run")


def test_what_looks_before_a_commit_is_there() -> None:
    hooks: list[dict[str, Any]] = [
        hook for repo in yaml.safe_load(read(".pre-commit-config.yaml"))["repos"] for hook in repo["hooks"]
    ]

    assert {"format", "lint", "imports", "secrets"} == {hook["id"] for hook in hooks}
    for hook in hooks:
        program, *words = hook["entry"].split()
        assert program == "make" or (ROOT / program).exists(), hook
        assert program != "make" or f"\n{words[-1]}:" in read("Makefile"), hook


def test_editors_are_told_the_form_that_is_held() -> None:
    told = configparser.ConfigParser(default_section="none")
    told.read_string("[top]\n" + read(".editorconfig"))
    held = tomllib.loads(read("pyproject.toml"))["tool"]["ruff"]["line-length"]

    assert int(told["*.py"]["max_line_length"]) == held


def diffs() -> list[tuple[str, list[str]]]:
    """What CONTRIBUTING shows of a capability: a file, and lines that it got."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"^```diff\n(.*?)^```", read("CONTRIBUTING.md"), re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("+++ "):
                found.append((line.removeprefix("+++ "), []))
            else:
                found[-1][1].append(line.removeprefix("+"))
    return found


@pytest.mark.parametrize(("file", "lines"), diffs(), ids=[file for file, _ in diffs()])
def test_what_newcomers_are_shown_stands_so_in_the_code(file: str, lines: list[str]) -> None:
    rest = iter(read(file).splitlines())

    assert lines
    assert [line for line in lines if line not in rest] == []


def test_newcomers_are_shown_every_room() -> None:
    rooms = {file.partition("/")[0] for file, _ in diffs()}

    assert rooms == {"tests", "bot", "cards"}
    assert {"cards/da.ftl", "cards/en.ftl"} <= {file for file, _ in diffs()}


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid"])
def test_an_address_that_the_machine_has_not_is_named_with_its_setting(tmp_path: Path, host: str) -> None:
    with Microsoft() as microsoft:
        told = Stafet(microsoft.env(HOST=host), folder=tmp_path).run()

    assert told.returncode == 2
    assert f"HOST is '{host}' and PORT " in told.stderr
    assert "nothing can listen there" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_port_that_is_taken_is_said_in_words_with_what_helps(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told = Stafet(folder=tmp_path).run("local", "--port", str(port))

    assert told.returncode == 2
    assert f"port {port} of 127.0.0.1 is taken" in told.stderr
    assert "PORT=3979 make run" in told.stderr
    assert "Errno" not in told.stderr
