"""Deploying: each file that somebody starts Stafet with says what the code knows, and nothing else."""

from __future__ import annotations

import configparser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pycep
import pytest
import yaml

from bot.core import settings
from bot.core.settings import Settings
from bot.process.connections import LINGER_SECONDS
from bot.teams import endpoint, envelope
from tests.process import PATIENCE, free_port

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SETTINGS = [name.upper() for name in Settings.model_fields]
AZURES = {"SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITES_CONTAINER_STOP_TIME_LIMIT"}
LONGEST_STOP = 30
"""Seconds within which it ends, whatever Teams and the store do: what docs/teams.md asks for."""

TOOLKITS = {"TEAMSFX_ENV", "SECRET_DATABASE_PASSWORD", "TEAMS_APP_PUBLISHED_APP_ID"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def runs(*words: str) -> None:
    done = subprocess.run([str(BIN / words[0]), *words[1:]], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


# --- settings ---------------------------------------------------------------------------------------------

TOLD = dict(re.findall(r"^#?([A-Z_]+)=(.*)$", read(".env.example"), re.MULTILINE))


def test_the_example_has_every_setting_and_what_compose_needs() -> None:
    needed = set(re.findall(r"\$\{(\w+)", read("compose.yaml")))

    assert list(TOLD) == [*SETTINGS, *sorted(needed)]
    assert needed == {"DOMAIN", "POSTGRES_PASSWORD"}


@pytest.mark.parametrize("name", SETTINGS)
def test_the_example_has_the_defaults(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in SETTINGS:
        monkeypatch.delenv(one, raising=False)
    default = getattr(settings.read(None), name.lower())
    monkeypatch.setenv(name, TOLD[name])

    assert getattr(settings.read(None), name.lower()) == default
    assert TOLD[name] or default in (None, "", ())


# --- the image --------------------------------------------------------------------------------------------

Steps = list[tuple[str, str]]


def steps() -> Steps:
    """Of the last stage: each instruction and what it says."""
    lines = read("Dockerfile").replace("\\\n", " ").splitlines()
    found = [
        (one.split(" ", 1)[0], one.split(" ", 1)[1]) for one in lines if one and one[0] != "#" and " " in one
    ]
    last = max(number for number, (word, _) in enumerate(found) if word == "FROM")
    return found[last:]


def step(word: str) -> str:
    [said] = [said for one, said in steps() if one == word]
    return said


def test_the_dockerfile_is_a_good_one() -> None:
    runs("hadolint", "Dockerfile")
    assert step("USER") != "root"
    assert [word for word, _ in steps()].index("USER") > [word for word, _ in steps()].index("COPY")
    assert "requirements-dev" not in read("Dockerfile")


def test_the_image_holds_nothing_else() -> None:
    copied = {
        one for word, said in steps() if word == "COPY" and "--from" not in said for one in said.split()[:-1]
    }
    let_in = set(re.findall(r"^!(.+)$", read(".dockerignore"), re.MULTILINE))

    assert read(".dockerignore").splitlines()[1] == "*"
    assert let_in == copied | {"requirements.txt"}


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """A folder in which the image's steps were followed."""
    for word, said in steps():
        if word == "COPY" and "--from" not in said:
            *what, where = said.split()
            for one in what:
                target = tmp_path / where / (one if where.endswith("/") else "")
                if (ROOT / one).is_dir():
                    shutil.copytree(
                        ROOT / one, tmp_path / where
                    )  # with what Python compiled: it is soon read
                else:
                    shutil.copy(ROOT / one, target)
    return tmp_path


@pytest.fixture
def served(image: Path) -> Iterator[dict[str, str]]:
    """Its command, with its settings: without an app id only this machine may be served."""
    env = dict(one.split("=", 1) for one in step("ENV").split())
    env |= {"PATH": f"{BIN}:/usr/bin:/bin", "HOST": "127.0.0.1", "PORT": str(free_port())}
    env["DATABASE_URL"] = f"sqlite:///{image}/data/stafet.db"
    process = subprocess.Popen(json.loads(step("CMD")), cwd=image, env=env, stderr=subprocess.DEVNULL)
    yield env
    process.terminate()
    assert process.wait(PATIENCE) == 0


def test_what_the_image_does_is_done_in_a_fresh_folder(served: dict[str, str]) -> None:
    health = json.loads(step("HEALTHCHECK").partition("CMD ")[2])
    until = time.monotonic() + PATIENCE
    while subprocess.run(health, env=served, check=False, stderr=subprocess.DEVNULL).returncode:
        assert time.monotonic() < until, "never healthy"
        time.sleep(0.2)
    with urlopen(f"http://127.0.0.1:{served['PORT']}/livez") as answer:
        assert answer.status == 200
    gone = subprocess.run(health, env=served | {"PORT": "1"}, check=False, stderr=subprocess.DEVNULL)
    assert gone.returncode != 0


# --- compose and its proxy --------------------------------------------------------------------------------


def test_compose_is_what_its_schema_says() -> None:
    runs("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "compose.yaml")


def test_compose_serves_two_replicas_that_can_serve() -> None:
    told = yaml.safe_load(read("compose.yaml"))["services"]
    env = told["stafet"]["environment"]

    assert told["stafet"]["deploy"]["replicas"] == 2
    assert set(env) <= set(SETTINGS)
    assert "ports" not in told["stafet"]
    assert "ports" not in told["database"]
    filled = {name.lower(): re.sub(r"\$\{\w+:.*?\}", "example.org", str(one)) for name, one in env.items()}
    given: dict[str, Any] = filled | {
        "microsoft_app_id": "11111111-2222-3333-4444-555555555555",
        "microsoft_app_tenant_id": "99999999-8888-7777-6666-555555555555",
        "microsoft_app_password": "a client secret",
    }
    assert settings.start_faults(settings.read(None, **given)) == []


def test_the_proxy_lets_in_what_is_to_be_reached_and_nothing_else() -> None:
    told = read("deploy/Caddyfile")

    assert re.findall(r"\bpath (\S+)", told) == ["/api/messages", "/handouts/*"]
    assert "respond 404" in told
    assert "name stafet\n" in told
    assert (
        f"port {yaml.safe_load(read('compose.yaml'))['services']['stafet']['environment']['PORT']}\n" in told
    )
    assert "read_header 10s" in told
    assert told.count("{") == told.count("}")


def test_what_the_proxy_gives_up_the_bot_has_refused_before() -> None:
    """Caddy says 200 to a body that it no longer waits for, and 502 to one that is larger than it takes."""
    told = read("deploy/Caddyfile")
    [seconds] = re.findall(r"read_body (\d+)s", told)
    [megabytes] = re.findall(r"max_size (\d+)MB", told)

    assert int(seconds) > endpoint.BODY_SECONDS + LINGER_SECONDS
    assert int(megabytes) * 1_000_000 > envelope.MAX_BYTES


# --- a machine of its own ---------------------------------------------------------------------------------


def test_the_unit_starts_the_bot_and_lets_it_write_its_store_alone() -> None:
    unit = configparser.ConfigParser(interpolation=None)
    unit.read_string(read("deploy/stafet.service"))
    service = unit["Service"]

    assert shlex.split(service["ExecStart"]) == ["/opt/stafet/.venv/bin/python", "app.py"]
    assert service["WorkingDirectory"] == "/opt/stafet"
    assert service["ProtectSystem"] == "strict"
    assert service["StateDirectory"] == "stafet"
    assert service["User"] != "root"


# --- Azure ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bicep() -> dict[str, Any]:
    return dict(pycep.BicepParser().parse(text=read("deploy/azure.bicep")))


def test_what_azure_is_told_is_what_the_bot_reads(bicep: dict[str, Any]) -> None:
    app = bicep["resources"]["webApp"]["config"]["properties"]["siteConfig"]
    names = {one["name"] for one in app["appSettings"]}

    assert names - AZURES <= set(SETTINGS)
    assert names >= {
        "MICROSOFT_APP_ID",
        "MICROSOFT_APP_TENANT_ID",
        "MICROSOFT_APP_TYPE",
        "DATABASE_URL",
        "HOST",
    }
    assert app["healthCheckPath"] == "/readyz"
    assert "/api/messages" in str(bicep["resources"]["bot"])
    assert {"bot", "teams", "webApp", "database", "identity"} <= set(bicep["resources"])


def test_whoever_stops_it_gives_it_the_time_that_it_takes(bicep: dict[str, Any]) -> None:
    """Their own defaults (systemd 90 s, Docker 10, App Service 5) are another one's each."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.read_string(read("deploy/stafet.service"))
    azures = bicep["resources"]["webApp"]["config"]["properties"]["siteConfig"]["appSettings"]
    given = [
        unit["Service"]["TimeoutStopSec"],
        yaml.safe_load(read("compose.yaml"))["services"]["stafet"]["stop_grace_period"].removesuffix("s"),
        *(one["value"] for one in azures if one["name"] == "WEBSITES_CONTAINER_STOP_TIME_LIMIT"),
    ]

    assert len(given) == 3
    assert all(int(one) > LONGEST_STOP for one in given)


def test_the_parameters_are_the_templates(bicep: dict[str, Any]) -> None:
    given = json.loads(read("deploy/azure.parameters.json"))["parameters"]
    wanted = bicep["parameters"]

    assert set(given) <= set(wanted)
    assert {name for name, one in wanted.items() if one.get("default") is None} <= set(given)


ATK = yaml.safe_load(read("m365agents.yml"))
STEPS = [one for part in ("provision", "deploy", "publish") for one in ATK[part]]


def test_the_toolkit_knows_every_name_that_it_is_asked_for(bicep: dict[str, Any]) -> None:
    files = ("m365agents.yml", "deploy/azure.parameters.json", "manifest/manifest.json", "manifest/en.json")
    asked = {name for file in files for name in re.findall(r"\$\{\{(\w+)\}\}", read(file))}
    known = set(re.findall(r"^([A-Z_]+)=", read("deploy/env/.env.dev"), re.MULTILINE))
    written = {name for one in STEPS for name in one.get("writeToEnvironmentFile", {}).values()}

    assert asked <= known | TOOLKITS
    assert written <= known | TOOLKITS
    assert set(bicep["outputs"]) <= known
    assert known <= asked | set(bicep["outputs"]) | TOOLKITS


def test_the_toolkit_finds_every_file_that_it_is_led_to() -> None:
    def paths(tree: Any) -> Iterator[str]:
        if isinstance(tree, dict | list):
            for one in tree.values() if isinstance(tree, dict) else tree:
                yield from paths(one)
        elif isinstance(tree, str) and tree.startswith("./") and not tree.startswith("./build"):
            yield tree

    led = list(paths(ATK))
    assert len(led) >= 4
    assert all((ROOT / one).exists() for one in led)
    assert {one["uses"].split("/")[0] for one in STEPS} == {"teamsApp", "arm", "azureAppService"}


def test_what_azure_gets_is_what_runs() -> None:
    left_out = set(read(".webappignore").split())
    top = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    gone = {name for name in top for one in left_out if Path(name).match(one)}

    assert {"app.py", "bot", "cards", "storage", "pyproject.toml", "requirements.txt"} <= top - gone
    assert not {"tests", "docs", "deploy"} & (top - gone)
    assert os.path.isdir(ROOT / "deploy")
