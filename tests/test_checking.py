"""Checking: what is wrong with a configuration is said at once, a line for each fault."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

import app
from bot.core import settings
from bot.core.settings import Settings
from bot.process import checking
from storage import migrating
from storage.db import Store
from tests.microsoft.server import Microsoft

GUID = "5c0a7f0e-61a5-4c5e-9a55-2f8f4f6d7e21"
TENANT = "9f2d1c1e-7a34-4a53-9d5e-3f7f6f0f2b10"
COMPLETE = {
    "MICROSOFT_APP_ID": GUID,
    "MICROSOFT_APP_PASSWORD": "a client secret",
    "MICROSOFT_APP_TENANT_ID": TENANT,
}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)  # no `.env` of anybody's


def checked(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    values: Mapping[str, str],
    *options: str,
) -> tuple[int, str, list[str]]:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    code = app.main(["check", *options])
    out, err = capsys.readouterr()
    return code, out, err.splitlines()


def test_a_good_configuration_can_serve(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, faults = checked(monkeypatch, capsys, COMPLETE, "--offline")

    assert (code, faults) == (0, [])
    assert out == f"Store: {tmp_path}/data/stafet.db. Tenant: {TENANT}.\nThis configuration can serve.\n"


BAD = [
    ({"MICROSOFT_APP_ID": ""}, "MICROSOFT_APP_ID"),
    ({"MICROSOFT_APP_ID": "abc"}, "MICROSOFT_APP_ID"),
    ({"MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID"),
    ({"MICROSOFT_APP_TENANT_ID": "common"}, "MICROSOFT_APP_TENANT_ID"),
    ({"MICROSOFT_APP_TENANT_ID": "example.org"}, "MICROSOFT_APP_TENANT_ID"),
    ({"MICROSOFT_APP_TENANT_ID": "a/../b"}, "MICROSOFT_APP_TENANT_ID"),
    ({"MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD"),
    ({"MICROSOFT_APP_PASSWORD": "  "}, "MICROSOFT_APP_PASSWORD"),
    ({"MICROSOFT_APP_PASSWORD": TENANT}, "MICROSOFT_APP_PASSWORD"),
    ({"MICROSOFT_APP_TYPE": "UserAssignedMSI"}, "MICROSOFT_APP_PASSWORD"),
    ({"MICROSOFT_APP_TYPE": "MultiTenant"}, "MICROSOFT_APP_TYPE"),
    ({"MICROSOFT_APP_TYPE": "Robot"}, "MICROSOFT_APP_TYPE"),
    ({"ALLOWED_TENANTS": "hej med dig"}, "ALLOWED_TENANTS"),
    ({"ALLOWED_TENANTS": f"{TENANT},example.org"}, "ALLOWED_TENANTS"),
    ({"ALLOWED_TENANTS": "*"}, "ALLOWED_TENANTS"),
    ({"ALLOWED_TENANTS": "common"}, "ALLOWED_TENANTS"),
    ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL"),
    ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL"),
    ({"DATABASE_URL": "sqlite:///file::memory:?uri=true"}, "DATABASE_URL"),
    ({"DATABASE_URL": "sqlite:///file:stafet?mode=memory&cache=shared&uri=true"}, "DATABASE_URL"),
    ({"DATABASE_URL": "sqlite:///stafet.db?timeout=soon"}, "DATABASE_URL"),
    ({"DATABASE_URL": "postgres://u:hidden@host/db"}, "DATABASE_URL"),
    ({"DATABASE_URL": "mysql://root:hidden@host/db"}, "DATABASE_URL"),
    ({"DATABASE_URL": "postgresql://u:hidden@host:many/db"}, "DATABASE_URL"),
    ({"MICROSOFT_APP_TENANT_ID": GUID}, "MICROSOFT_APP_TENANT_ID"),
    ({"HOST": "http://127.0.0.1"}, "HOST"),
    ({"HOST": "127.0.0.1:3978"}, "HOST"),
    ({"SSL_CERT_FILE": "/no/such/authority.pem"}, "SSL_CERT_FILE"),
    ({"SSL_CERT_FILE": "/dev/null"}, "SSL_CERT_FILE"),
    ({"SERVICE_HOSTS": " , "}, "SERVICE_HOSTS"),
    ({"PORT": "0"}, "PORT"),
    ({"PORT": "many"}, "PORT"),
    ({"PORT": "70000"}, "PORT"),
    ({"METRICS_PORT": "3978"}, "METRICS_PORT"),
    ({"PUBLIC_URL": "http://bot.example.org"}, "PUBLIC_URL"),
    ({"PUBLIC_URL": "https://localhost:3978"}, "PUBLIC_URL"),
    ({"PUBLIC_URL": "https://bot.example.org/?a=b"}, "PUBLIC_URL"),
    ({"TIMEZONE": "Europe/Atlantis"}, "TIMEZONE"),
    ({"LANGUAGE": "sv"}, "LANGUAGE"),
    ({"CLOSED_DAYS": "24-12"}, "CLOSED_DAYS"),
    ({"DIRECTORY_ADMINS": "Signe"}, "DIRECTORY_ADMINS"),
    ({"KEEP_YEARS": "-1"}, "KEEP_YEARS"),
    ({"ACTIONS_PER_PERSON": "many"}, "ACTIONS_PER_PERSON"),
    ({"SEND_LIMITS": "7"}, "SEND_LIMITS"),
    ({"TICK_SECONDS": "0"}, "TICK_SECONDS"),
    ({"TEAMS_SDK": "cloudadapter"}, "TEAMS_SDK"),
    ({"SERVICE_HOSTS": "*.trafficmanager.net"}, "SERVICE_HOSTS"),
    ({"SERVICE_HOSTS": "https://smba.trafficmanager.net"}, "SERVICE_HOSTS"),
    ({"FILE_HOSTS": "https://x.sharepoint.com"}, "FILE_HOSTS"),
    ({"OPENID_METADATA_URL": "http://login.example/keys"}, "OPENID_METADATA_URL"),
    ({"TOKEN_ISSUER": "api.botframework.com"}, "TOKEN_ISSUER"),
    ({"LOGIN_URL": "https://login.microsoftonline.com/" + TENANT}, "LOGIN_URL"),
    ({"LOGIN_URL": "https://[broken"}, "LOGIN_URL"),
    ({"OAUTH_SCOPE": "http://api.example"}, "OAUTH_SCOPE"),
    ({"GRAPH_URL": "https://graph.microsoft.com/v1.0"}, "GRAPH_URL"),
    ({"GRAPH_URL": "ftp://graph.example"}, "GRAPH_URL"),
    ({"LOG_FORMAT": "xml"}, "LOG_FORMAT"),
    ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
]


@pytest.mark.parametrize(("change", "named"), BAD, ids=[str(one) for one, _ in BAD])
def test_a_bad_configuration_is_one_line_that_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], change: dict[str, str], named: str
) -> None:
    code, out, faults = checked(monkeypatch, capsys, COMPLETE | change, "--offline")

    assert code == 2
    assert out.startswith("Store: ")
    assert [fault for fault in faults if not fault.startswith(named)] == []
    assert faults
    assert "hidden" not in "".join([out, *faults])


def test_all_faults_are_said_at_once_however_different(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be read does not hide what does not fit."""
    together = {
        "MICROSOFT_APP_ID": "abc",
        "MICROSOFT_APP_TENANT_ID": "example.org",
        "MICROSOFT_APP_PASSWORD": "",
        "PORT": "many",
        "TIMEZONE": "Europe/Atlantis",
        "PUBLIC_URL": "http://bot.example.org",
        "DATABASE_URL": "mysql://host/db",
        "LOG_LEVEL": "LOUD",
    }

    code, _, faults = checked(monkeypatch, capsys, together, "--offline")

    assert code == 2
    assert {fault.split()[0].rstrip(":") for fault in faults} == set(together)
    assert len(faults) == len(together)


# --- what answers -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft() as outside:
        yield outside


def answers(
    microsoft: Microsoft,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    at: datetime | None = None,
    **change: str,
) -> list[str]:
    """What is said of a configuration that would serve, with something otherwise."""
    url = f"sqlite:///{tmp_path}/stafet.db"
    values = microsoft.env(DATABASE_URL=url, GRAPH_URL=microsoft.base, PUBLIC_URL=microsoft.base) | change
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    told = settings.read(env_file=None)

    async def ask() -> list[str]:
        trust = ssl.create_default_context(cafile=str(microsoft.certificate))
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
            return await checking.faults(told, app.store_file(told), session, lambda: at or datetime.now(UTC))

    return asyncio.run(ask())


def test_what_answers_can_be_served(
    microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert answers(microsoft, monkeypatch, tmp_path) == []
    assert not (tmp_path / "stafet.db").exists(), "nothing is made"


NOBODY = "https://127.0.0.1:9"

SILENT = [
    ({"MICROSOFT_APP_ID": GUID[::-1]}, "MICROSOFT_APP_ID", "unauthorized_client"),
    ({"LOGIN_URL": NOBODY}, "MICROSOFT_APP_ID", NOBODY),
    ({"OPENID_METADATA_URL": NOBODY}, "OPENID_METADATA_URL", "refused"),
    ({"OPENID_METADATA_URL": "https://no-such-host.invalid/"}, "OPENID_METADATA_URL", "no such name"),
    ({"TOKEN_ISSUER": "https://issuer.example"}, "TOKEN_ISSUER", "https://api.botframework.com"),
    ({"SERVICE_HOSTS": "127.0.0.1:9"}, "SERVICE_HOSTS", "127.0.0.1:9"),
    ({"PUBLIC_URL": "https://no-such-host.invalid"}, "PUBLIC_URL", "no such name"),
    ({"GRAPH_URL": NOBODY}, "GRAPH_URL", "does not answer"),
    ({"HOST": "192.0.2.1"}, "HOST", "192.0.2.1"),
    ({"HOST": "no-such-host.invalid"}, "HOST", "no-such-host"),
    ({"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db"}, "DATABASE_URL", "cannot be reached"),
    ({"DATABASE_URL": "postgresql://u:hidden@no-such-host.invalid/db"}, "DATABASE_URL", "no such host"),
    ({"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db?sslmode=much"}, "DATABASE_URL", "an option"),
    ({"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db?speed=much"}, "DATABASE_URL", "an option"),
    ({"DATABASE_URL": "sqlite:////etc/passwd/stafet.db"}, "DATABASE_URL", "/etc/passwd"),
]


@pytest.mark.parametrize(("change", "named", "why"), SILENT, ids=[str(one) for one, _, _ in SILENT])
def test_what_does_not_answer_is_named(
    microsoft: Microsoft,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    change: dict[str, Any],
    named: str,
    why: str,
) -> None:
    [fault] = answers(microsoft, monkeypatch, tmp_path, **change)

    assert fault.startswith(named)
    assert why in fault
    assert "hidden" not in fault


def test_a_wrong_secret_is_named_without_saying_it(
    microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    microsoft.fails(9, 401, where="login", method="POST")
    faults = answers(microsoft, monkeypatch, tmp_path)
    microsoft.recovers()

    assert faults
    assert all("the stand-in's secret" not in one for one in faults)


def test_a_directory_without_consent_is_named(
    microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    microsoft.graph.granted.clear()
    try:
        [fault] = answers(microsoft, monkeypatch, tmp_path)
    finally:
        microsoft.graph.forget()

    assert "User.Read.All" in fault


@pytest.mark.parametrize(("off", "said"), [(-360, "6 min. behind"), (360, "6 min. ahead"), (240, "")])
def test_a_clock_that_is_off_is_named_once_tokens_would_be_refused(
    microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, off: float, said: str
) -> None:
    faults = answers(microsoft, monkeypatch, tmp_path, at=datetime.now(UTC) + timedelta(seconds=off))

    assert [said] * len(faults) == [one for one in [said] if all(said in fault for fault in faults)][
        : len(faults)
    ]
    assert bool(faults) is bool(said)


# --- the store --------------------------------------------------------------------------------------------


def the_stores_faults(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    url = store.engine.url.set(drivername=store.engine.dialect.name)
    monkeypatch.setenv("DATABASE_URL", url.render_as_string(hide_password=False))
    told = settings.read(env_file=None)
    return checking.store_faults(told, app.store_file(told))


@pytest.mark.both_databases
def test_a_store_is_tried_and_stays_as_it_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert the_stores_faults(store, monkeypatch) == []

    with store.reading() as db:
        assert not db.has_table("stafet_trial")


@pytest.mark.parametrize(
    ("schema", "why"), [("9999", "take the newer one"), ("0031", "from before the first release")]
)
def test_a_store_of_another_schema_is_named(
    schema: str, why: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.now(lambda db: db.execute(text(f"UPDATE alembic_version SET version_num = '{schema}'")))
    try:
        [fault] = the_stores_faults(store, monkeypatch)
    finally:
        head = migrating.head()
        store.now(lambda db: db.execute(text(f"UPDATE alembic_version SET version_num = '{head}'")))

    assert f"it is at schema {schema}, " in fault
    assert why in fault


@pytest.mark.parametrize(
    "words", [[], ["demo"], ["load", "--units", "u", "--directory", "d"], ["export", "amo"]]
)
@pytest.mark.parametrize(
    ("schema", "what"), [("9999", "take the newer one"), ("0031", "begin with an empty one")]
)
def test_a_store_of_another_schema_is_left_alone_and_what_to_do_is_said(
    schema: str,
    what: str,
    words: list[str],
    migrated_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = shutil.copy(migrated_file, tmp_path / "other.db")
    with sqlite3.connect(file) as connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{schema}'")
    before = Path(file).read_bytes()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")

    assert app.main(words) == 2

    err = capsys.readouterr().err
    assert f"the store is at schema {schema}" in err
    assert what in err
    assert Path(file).read_bytes() == before
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [[], ["migrate"], ["backup", "kept.zip"], ["export", "directory"]])
@pytest.mark.parametrize(
    ("option", "why"), [("", "it cannot be reached"), ("?speed=much", "its address has an option")]
)
def test_a_store_that_does_not_answer_is_a_sentence(
    words: list[str],
    option: str,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://u:hidden@127.0.0.1:9/db{option}")

    assert app.main(words) == 2

    err = capsys.readouterr().err
    assert f"the store cannot be used: {why}" in err
    assert "Traceback" not in err
    assert "hidden" not in err


def test_a_file_that_is_no_store_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stafet.db").write_text("no database, whatever it is called" * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/stafet.db")
    told = settings.read(env_file=None)

    [fault] = checking.store_faults(told, app.store_file(told))

    assert "no SQLite database" in fault


# --- which store, which version ---------------------------------------------------------------------------


def test_every_command_says_which_store_it_worked_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/mine.db")
    named = f"Store: {tmp_path}/mine.db. Tenant: local."
    files = Path(app.__file__).parent / "storage" / "demo"
    load = ["load", "--units", str(files / "units.csv"), "--directory", str(files / "directory.csv")]
    for words in (
        ["migrate"],
        ["demo"],
        load,
        ["backup", "kept.zip"],
        ["restore", "--replace", "kept.zip"],
        ["erase", "person", "--mail", "noah@example.org"],
    ):
        app.main(words)
        out, err = capsys.readouterr()
        assert named in out or err, words
    for words in (["export", "directory"], ["export", "decisions", "--format", "csv"], ["export", "amo"]):
        assert app.main(words) == 0
        out, err = capsys.readouterr()
        assert named in err, words
        assert named not in out, "what is exported is all that stands there"


def test_a_password_is_never_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:hidden@host/db")

    assert app.where(settings.read(env_file=None)) == "Store: postgresql://u:***@host/db. Tenant: local."


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Stafet {app.VERSION}\n"
