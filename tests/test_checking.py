"""Checking: what is wrong with a configuration is said at once, a line for each fault."""

from __future__ import annotations

import asyncio
import errno
import re
import shutil
import socket
import sqlite3
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from sqlalchemy import text

import app
from bot.core import settings
from bot.core.settings import Settings
from bot.process import checking
from storage import migrating
from storage.db import Store
from tests.microsoft.server import Microsoft
from tests.process import Stafet

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
    ({"MICROSOFT_APP_ID": ""}, "MICROSOFT_APP_ID", "the app id that Azure shows"),
    ({"MICROSOFT_APP_ID": "abc"}, "MICROSOFT_APP_ID", "a GUID"),
    ({"MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID", "the id of the bot's organisation"),
    ({"MICROSOFT_APP_TENANT_ID": "common"}, "MICROSOFT_APP_TENANT_ID", "a GUID"),
    ({"MICROSOFT_APP_TENANT_ID": "example.org"}, "MICROSOFT_APP_TENANT_ID", "a GUID"),
    ({"MICROSOFT_APP_TENANT_ID": "a/../b"}, "MICROSOFT_APP_TENANT_ID", "a GUID"),
    ({"MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD", "the client secret"),
    ({"MICROSOFT_APP_PASSWORD": "  "}, "MICROSOFT_APP_PASSWORD", "the client secret"),
    ({"MICROSOFT_APP_PASSWORD": TENANT}, "MICROSOFT_APP_PASSWORD", "the secret's value"),
    ({"MICROSOFT_APP_TYPE": "UserAssignedMSI"}, "MICROSOFT_APP_PASSWORD", "none for a managed identity"),
    ({"MICROSOFT_APP_TYPE": "MultiTenant"}, "MICROSOFT_APP_TYPE", "SingleTenant or UserAssignedMSI"),
    ({"MICROSOFT_APP_TYPE": "Robot"}, "MICROSOFT_APP_TYPE", "SingleTenant or UserAssignedMSI"),
    ({"ALLOWED_TENANTS": "hej med dig"}, "ALLOWED_TENANTS", "GUIDs"),
    ({"ALLOWED_TENANTS": f"{TENANT},example.org"}, "ALLOWED_TENANTS", "GUIDs"),
    ({"ALLOWED_TENANTS": "*"}, "ALLOWED_TENANTS", "GUIDs"),
    ({"ALLOWED_TENANTS": "common"}, "ALLOWED_TENANTS", "GUIDs"),
    ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL", "sqlite:///file"),
    ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL", "sqlite:///file"),
    ({"DATABASE_URL": "sqlite:///file::memory:?uri=true"}, "DATABASE_URL", "sqlite:///file"),
    (
        {"DATABASE_URL": "sqlite:///file:stafet?mode=memory&cache=shared&uri=true"},
        "DATABASE_URL",
        "sqlite:///file",
    ),
    ({"DATABASE_URL": "sqlite:///stafet.db?timeout=soon"}, "DATABASE_URL", "sqlite:///file"),
    ({"DATABASE_URL": "postgres://u:hidden@host/db"}, "DATABASE_URL", "sqlite:///file"),
    ({"DATABASE_URL": "mysql://root:hidden@host/db"}, "DATABASE_URL", "sqlite:///file"),
    ({"DATABASE_URL": "postgresql://u:hidden@host:many/db"}, "DATABASE_URL", "%40"),
    ({"MICROSOFT_APP_TENANT_ID": GUID}, "MICROSOFT_APP_TENANT_ID", "the organisation's"),
    ({"HOST": "http://127.0.0.1"}, "HOST", "an address alone"),
    ({"HOST": "127.0.0.1:3978"}, "HOST", "an address alone"),
    ({"SSL_CERT_FILE": "/no/such/authority.pem"}, "SSL_CERT_FILE", "certificates (PEM)"),
    ({"SSL_CERT_FILE": "/dev/null"}, "SSL_CERT_FILE", "certificates (PEM)"),
    ({"SERVICE_HOSTS": " , "}, "SERVICE_HOSTS", "Teams' hosts"),
    ({"PORT": "0"}, "PORT", "such as 3978"),
    ({"PORT": "many"}, "PORT", "a whole number"),
    ({"PORT": "70000"}, "PORT", "65535 or less"),
    ({"METRICS_PORT": "3978"}, "METRICS_PORT", "two"),
    ({"PUBLIC_URL": "http://bot.example.org"}, "PUBLIC_URL", "an https address"),
    ({"PUBLIC_URL": "https://localhost:3978"}, "PUBLIC_URL", "what others reach"),
    ({"PUBLIC_URL": "https://bot.example.org/?a=b"}, "PUBLIC_URL", "without ? and #"),
    ({"TIMEZONE": "Europe/Atlantis"}, "TIMEZONE", "Europe/Copenhagen"),
    ({"LANGUAGE": "sv"}, "LANGUAGE", "'da' or 'en'"),
    ({"CLOSED_DAYS": "24-12"}, "CLOSED_DAYS", "month-day like 12-24"),
    ({"DIRECTORY_ADMINS": "Signe"}, "DIRECTORY_ADMINS", "name@example.org"),
    ({"KEEP_YEARS": "-1"}, "KEEP_YEARS", "0 or more"),
    ({"ACTIONS_PER_PERSON": "many"}, "ACTIONS_PER_PERSON", "20/10s"),
    ({"SEND_LIMITS": "7"}, "SEND_LIMITS", "20/10s"),
    ({"TICK_SECONDS": "0"}, "TICK_SECONDS", "more than 0"),
    ({"TEAMS_SDK": "cloudadapter"}, "TEAMS_SDK", "'botbuilder' or 'agents'"),
    ({"SERVICE_HOSTS": "*.trafficmanager.net"}, "SERVICE_HOSTS", "an exact host"),
    ({"SERVICE_HOSTS": "https://smba.trafficmanager.net"}, "SERVICE_HOSTS", "an exact host"),
    ({"FILE_HOSTS": "https://x.sharepoint.com"}, "FILE_HOSTS", "an exact host"),
    ({"OPENID_METADATA_URL": "http://login.example/keys"}, "OPENID_METADATA_URL", "an https address"),
    ({"TOKEN_ISSUER": "api.botframework.com"}, "TOKEN_ISSUER", "an https address"),
    ({"LOGIN_URL": "https://login.microsoftonline.com/" + TENANT}, "LOGIN_URL", "without a path"),
    ({"LOGIN_URL": "https://[broken"}, "LOGIN_URL", "an https address"),
    ({"OAUTH_SCOPE": "http://api.example"}, "OAUTH_SCOPE", "an https address"),
    ({"GRAPH_URL": "https://graph.microsoft.com/v1.0"}, "GRAPH_URL", "without a path"),
    ({"GRAPH_URL": "ftp://graph.example"}, "GRAPH_URL", "an https address"),
    ({"LOG_FORMAT": "xml"}, "LOG_FORMAT", "'text' or 'json'"),
    ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL", "'WARNING'"),
    ({"DATABASE_URL": "postgresql://u:hid@den@host/db"}, "DATABASE_URL", "@ %40"),
    ({"DATABASE_URL": "postgresql://u:hid/den@host/db"}, "DATABASE_URL", "/ %2F"),
    ({"DATABASE_URL": "postgresql://u:hid#den@host/db"}, "DATABASE_URL", "# %23"),
    ({"DATABASE_URL": "postgresql://u:hid?den@host/db"}, "DATABASE_URL", "? %3F"),
    ({"TICK_SECONDS": "soon"}, "TICK_SECONDS", "a number"),
    ({"ALLOWED_TENANTS": ",", "MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID", "organisation"),
    ({"PUBLIC_URL": "https://u:hidden@bot.example.org"}, "PUBLIC_URL", "an https address"),
]


@pytest.mark.parametrize(("change", "named", "wanted"), BAD, ids=[str(one) for one, *_ in BAD])
def test_a_bad_configuration_is_one_line_that_names_the_setting_and_says_what_is_wanted(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, str],
    named: str,
    wanted: str,
) -> None:
    code, out, faults = checked(monkeypatch, capsys, COMPLETE | change, "--offline")
    [fault] = faults

    assert code == 2
    assert out.startswith("Store: ")
    assert fault.startswith(named)
    assert wanted in fault.partition("expected ")[2]
    assert not any(secret in out + fault for secret in ("hidden", "den@", "hid"))


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
    ({"MICROSOFT_APP_ID": GUID[::-1]}, "MICROSOFT_APP_ID", "unauthorized_client", "an app of the tenant"),
    ({"LOGIN_URL": NOBODY}, "MICROSOFT_APP_ID", NOBODY, "to reach it"),
    ({"OPENID_METADATA_URL": NOBODY}, "OPENID_METADATA_URL", "refused", "to reach it"),
    (
        {"OPENID_METADATA_URL": "https://no-such-host.invalid/"},
        "OPENID_METADATA_URL",
        "no such name",
        "to reach it",
    ),
    (
        {"TOKEN_ISSUER": "https://issuer.example"},
        "TOKEN_ISSUER",
        "issuer.example",
        "https://api.botframework.com",
    ),
    ({"SERVICE_HOSTS": "127.0.0.1:9"}, "SERVICE_HOSTS", "127.0.0.1:9", "to reach it"),
    ({"PUBLIC_URL": "https://no-such-host.invalid"}, "PUBLIC_URL", "no such name", "its name, proxy"),
    ({"GRAPH_URL": NOBODY}, "GRAPH_URL", "does not answer", "to reach it"),
    ({"HOST": "192.0.2.1"}, "HOST", "192.0.2.1", "an address of this machine"),
    ({"HOST": "no-such-host.invalid"}, "HOST", "no-such-host", "an address of this machine"),
    (
        {"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db"},
        "DATABASE_URL",
        "cannot be reached",
        "its server to run",
    ),
    (
        {"DATABASE_URL": "postgresql://u:hidden@no-such-host.invalid/db"},
        "DATABASE_URL",
        "no such host",
        "its server's name",
    ),
    (
        {"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db?sslmode=much"},
        "DATABASE_URL",
        "an option",
        "sslmode=verify-full",
    ),
    (
        {"DATABASE_URL": "postgresql://u:hidden@127.0.0.1:9/db?speed=much"},
        "DATABASE_URL",
        "an option",
        "sslmode=verify-full",
    ),
    ({"DATABASE_URL": "sqlite:////etc/passwd/stafet.db"}, "DATABASE_URL", "/etc/passwd", "may write"),
    ({"DATABASE_URL": "sqlite:////proc/stafet/stafet.db"}, "DATABASE_URL", "/proc", "may write"),
]


@pytest.mark.parametrize(("change", "named", "why", "wanted"), SILENT, ids=[str(one) for one, *_ in SILENT])
def test_what_does_not_answer_is_named(
    microsoft: Microsoft,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    change: dict[str, Any],
    named: str,
    why: str,
    wanted: str,
) -> None:
    [fault] = answers(microsoft, monkeypatch, tmp_path, **change)
    said, _, expected = fault.partition("expected ")

    assert said.startswith(named)
    assert why in said
    assert wanted in expected
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


# --- a database over TLS ----------------------------------------------------------------------------------


@contextmanager
def speaking(certificate: trustme.LeafCert | None) -> Iterator[int]:
    """A server that says yes or no to TLS as PostgreSQL does, and nothing after it; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answers_one() -> None:
            with suppress(OSError):
                asked, _ = listening.accept()
                asked.recv(8)
                asked.sendall(b"S" if certificate else b"N")
                if certificate:
                    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                    certificate.configure_cert(context)
                    asked = context.wrap_socket(asked, server_side=True)
                asked.close()

        threading.Thread(target=answers_one, daemon=True).start()
        yield listening.getsockname()[1]


OVER_TLS = [
    ("none", "sslmode=require", "it speaks no TLS", "another sslmode"),
    ("ours", "sslmode=verify-full", "trusted by", "ca-certificates.crt"),
    ("ours", "sslmode=verify-full&sslrootcert=/none.pem", "trusted by", "ca-certificates.crt"),
    ("ours", "sslmode=verify-full&sslrootcert={other}", "not trusted", "its authority in sslrootcert"),
    ("another", "sslmode=verify-full&sslrootcert={ca}", "another host's", "after the @"),
    ("ours", "sslmode=require&sslrootcert=system", "contradict", "verify-full"),
    ("ours", "sslmode=verify-full&sslrootcert={ca}", "cannot be reached", "its server to run"),
]
"""The last one is trusted, and ends then."""


@pytest.mark.parametrize(("has", "options", "why", "wanted"), OVER_TLS)
def test_a_database_that_is_not_trusted_says_what_is_lacking(
    has: str, options: str, why: str, wanted: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    ours, other = trustme.CA(), trustme.CA()
    for name, authority in (("ca", ours), ("other", other)):
        authority.cert_pem.write_to_path(str(tmp_path / name))
    certificate = {
        "none": None,
        "ours": ours.issue_cert("127.0.0.1"),
        "another": ours.issue_cert("db.example"),
    }
    files = {name: str(tmp_path / name) for name in ("ca", "other")}

    with speaking(certificate[has]) as port:
        url = f"postgresql://u:hidden@127.0.0.1:{port}/db?{options.format(**files)}"
        monkeypatch.setenv("DATABASE_URL", url)
        [fault] = checking.store_faults(settings.read(env_file=None), None)

    assert why in fault
    assert wanted in fault.partition("expected ")[2]
    assert "hidden" not in fault


def test_the_page_names_the_authorities_where_it_asks_for_trust() -> None:
    page = (Path(app.__file__).parent / "docs" / "teams.md").read_text(encoding="utf-8")

    [url] = re.findall(r"^DATABASE_URL=(postgresql://\S+)$", page, re.MULTILINE)
    assert url.endswith(f"?sslmode=verify-full&sslrootcert={checking.AUTHORITIES}")


# --- the file of settings ---------------------------------------------------------------------------------

REGISTERED = "".join(f"{name}={value}\n" for name, value in COMPLETE.items())

FILES: dict[str, tuple[bytes, str, str]] = {
    "UTF-16": (REGISTERED.encode("utf-16"), ".env is not UTF-8", "saved as UTF-8"),
    "Latin-1": (f"{REGISTERED}#på dansk".encode("latin-1"), ".env is not UTF-8", "saved as UTF-8"),
    "a line that is none": (f"{REGISTERED}\nthis is none\n".encode(), ".env line 5", "NAME=value"),
    "quotes that do not end": (f'{REGISTERED}PUBLIC_URL="https\n'.encode(), ".env line 4", "quotes"),
    "curled quotes": (f"{REGISTERED}LOG_LEVEL=INFO\nTIMEZONE=Europe/Paris”\n".encode(), "", "straight ones"),
    "said twice": (
        f"{REGISTERED}PORT=1\nPORT=2\n".encode(),
        ".env sets PORT in lines 4 and 5",
        "one of them",
    ),
    "without an underscore": (
        REGISTERED.replace("APP_ID", "APPID").encode(),
        ".env line 1 sets MICROSOFT_APPID, which is no setting",
        "MICROSOFT_APP_ID",
    ),
    "the names of another SDK": (
        REGISTERED.replace("MICROSOFT_APP_PASSWORD", "MicrosoftAppPassword").encode(),
        ".env line 2 sets MicrosoftAppPassword, which is no setting",
        "MICROSOFT_APP_PASSWORD",
    ),
    "half a name": (
        REGISTERED.replace("MICROSOFT_APP_TENANT_ID", "TENANT_ID").encode(),
        ".env line 3 sets TENANT_ID, which is no setting",
        "MICROSOFT_APP_TENANT_ID",
    ),
    "a name made up": (
        REGISTERED.replace("APP_PASSWORD", "APP_SECRET").encode(),
        ".env line 2 sets MICROSOFT_APP_SECRET, which is no setting",
        "MICROSOFT_APP_PASSWORD",
    ),
    "another ending": (
        f"{REGISTERED}DATABASE_URI=postgresql://u:hidden@host/db\n".encode(),
        ".env line 4 sets DATABASE_URI, which is no setting",
        "DATABASE_URL",
    ),
}


@pytest.mark.parametrize("form", FILES)
def test_what_is_lost_in_the_file_of_settings_is_a_line_with_what_is_wanted(
    form: str, tmp_path: Path
) -> None:
    """As an administrator runs it: a process of its own, in a folder with that file, and nothing set."""
    content, named, wanted = FILES[form]
    (tmp_path / ".env").write_bytes(content)

    told = unset(tmp_path).run("check", "--offline")

    [line, *others] = [one for one in told.stderr.splitlines() if one.startswith(".env")]
    assert told.returncode == 2
    assert named in line
    assert wanted in line.partition("expected ")[2]
    assert others == []
    said = told.stdout + told.stderr
    assert not any(
        one in said for one in ("Traceback", "Errno", "hidden", COMPLETE["MICROSOFT_APP_PASSWORD"])
    )


def unset(folder: Path) -> Stafet:
    """Where nothing is set but what every program has."""
    stafet = Stafet(folder=folder)
    for name in ("DATABASE_URL", "PORT"):
        stafet.env.pop(name)
    return stafet


@pytest.mark.parametrize("words", [["check", "--offline"], ["migrate"], []])
@pytest.mark.parametrize("form", ["a folder", "a link to nothing"])
def test_a_file_of_settings_that_is_none_is_a_sentence(tmp_path: Path, form: str, words: list[str]) -> None:
    """A container that is given a file which is not there gets an empty folder."""
    file = tmp_path / ".env"
    file.mkdir() if form == "a folder" else file.symlink_to(tmp_path / "nowhere")

    told = unset(tmp_path).run(*words)

    assert told.returncode == 2
    assert re.match(r"\.env (is a folder|leads nowhere): expected a file", told.stderr)
    assert not (tmp_path / "data").exists(), "nothing begins with half of its settings"


def test_a_file_of_settings_that_may_not_be_read_says_who_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It stands in for a file of another user's, which root would read all the same."""
    (tmp_path / ".env").write_text(REGISTERED, encoding="utf-8")

    def no(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, "no", ".env")

    monkeypatch.setattr(Path, "read_text", no)
    code, _, faults = checked(monkeypatch, capsys, {}, "--offline")

    assert code == 2
    assert "the bot's own user" in faults[0].partition("expected ")[2]
    assert len(faults) == 4, "the rest is looked at as well"


def test_what_is_no_business_of_ours_stands_in_the_file_in_peace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    example = (Path(app.__file__).parent / ".env.example").read_text(encoding="utf-8")
    others = (
        "DOMAIN=bot.example.org\nPOSTGRES_PASSWORD=abc\nOTEL_SERVICE_NAME=stafet\nSSL_CERT_DIR=/etc/ssl\n"
    )
    (tmp_path / ".env").write_text(f"{example}\n; systemd's\n{REGISTERED}{others}", encoding="utf-8")
    for name in ("STAFET_PORT", "STAFET_SERVICE_HOST", "HOSTNAME", "PGHOST"):
        monkeypatch.setenv(name, "what a cluster sets")

    assert checked(monkeypatch, capsys, {}, "--offline")[::2] == (0, [])


def test_a_name_of_the_environment_that_is_nearly_ours_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, faults = checked(monkeypatch, capsys, COMPLETE | {"SERVICE_HOST": "host"}, "--offline")

    assert faults == ["the environment sets SERVICE_HOST, which is no setting: expected SERVICE_HOSTS"]


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


def test_a_command_that_fails_says_where_it_looked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/mine.db")
    app.main(["migrate"])
    capsys.readouterr()
    for words in (
        ["load", "--units", "none.csv", "--directory", "none.csv"],
        ["plan", "none.csv"],
        ["restore", "none.zip"],
        ["erase", "person", "--mail", "nobody@example.org"],
        ["export", "person", "--mail", "nobody@example.org"],
        ["export", "pack", "--to", str(tmp_path / "pack")],
    ):
        assert app.main(words) == 2
        assert f"Store: {tmp_path}/mine.db. Tenant: local." in capsys.readouterr().err, words


@pytest.mark.parametrize(
    "words",
    [
        ["backup", "kept.zip"],
        ["erase", "person", "--mail", "anna@example.org"],
        ["export", "person", "--mail", "anna@example.org"],
        ["export", "directory"],
        ["export", "decisions", "--format", "csv"],
        ["export", "plan"],
    ],
)
def test_what_only_looks_makes_no_store_where_there_is_none(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """In another folder, or without the settings: the store is elsewhere, and nobody is told "nothing"."""
    assert app.main(words) == 2

    assert f"there is no store {tmp_path}/data/stafet.db: DATABASE_URL says where" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/mine.db")
    app.main(["migrate"])
    for words in (
        ["backup", "/proc/none/kept.zip"],
        ["export", "archive", "--year", "2026", "--to", "/proc/none"],
    ):
        capsys.readouterr()

        assert app.main(words) == 2
        assert re.search(rf"^{words[-1]}[: ]", capsys.readouterr().err, re.MULTILINE), words


def test_a_password_is_never_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:hidden@host/db")

    assert app.where(settings.read(env_file=None)) == "Store: postgresql://u:***@host/db. Tenant: local."


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Stafet {app.VERSION}\n"
