"""What an administrator can set, and what is said where it cannot work."""

import sys
from pathlib import Path
from typing import Any

import pytest

from bot.core.settings import (
    TEAMS_HOSTS,
    TEAMS_LIMITS,
    BadSettings,
    SendLimits,
    Settings,
    faults,
    read,
    start_faults,
)

COMPLETE = {
    "MICROSOFT_APP_ID": "5c0a7f0e-61a5-4c5e-9a55-2f8f4f6d7e21",
    "MICROSOFT_APP_PASSWORD": "a client secret",
    "MICROSOFT_APP_TENANT_ID": "9f2d1c1e-7a34-4a53-9d5e-3f7f6f0f2b10",
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def given(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read(env_file=None)


def test_the_defaults_are_the_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    found = given(monkeypatch)
    assert found.local
    assert (found.host, found.port, found.metrics_port) == ("127.0.0.1", 3978, None)
    assert (found.timezone, found.zone.key, found.language) == ("Europe/Copenhagen",) * 2 + ("da",)
    assert found.closed_days == {(12, 24), (12, 31), (6, 5)}
    assert found.actions_per_person == (20, 10.0)
    assert found.send_limits == TEAMS_LIMITS
    assert found.service_hosts == TEAMS_HOSTS
    assert found.database_url == "sqlite:///data/stafet.db"
    assert (found.tick_seconds, found.log_format, found.log_level) == (5.0, "text", "INFO")
    assert found.allowed_tenants == ()
    assert start_faults(found) == []


def test_what_is_set_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = given(
        monkeypatch,
        ALLOWED_TENANTS=" one , two ",
        CLOSED_DAYS="05-01, 02-29",
        ACTIONS_PER_PERSON="5/2min",
        SEND_LIMITS="3/1 s, 100/h; 10/s",
        SERVICE_HOSTS="Connector.example:8443,teams.example:443",
        METRICS_PORT="9090",
        LOG_FORMAT="JSON",
        LOG_LEVEL="debug",
        LANGUAGE="en",
    )
    assert found.allowed_tenants == ("one", "two")
    assert found.closed_days == {(5, 1), (2, 29)}
    assert found.actions_per_person == (5, 120.0)
    assert found.send_limits == SendLimits(((3, 1.0), (100, 3600.0)), (10, 1.0))
    assert found.service_hosts == ("connector.example:8443", "teams.example")
    assert (found.metrics_port, found.log_format, found.log_level, found.language) == (
        9090,
        "json",
        "DEBUG",
        "en",
    )


def test_nought_switches_off(monkeypatch: pytest.MonkeyPatch) -> None:
    found = given(monkeypatch, SEND_LIMITS="0", ACTIONS_PER_PERSON="0", CLOSED_DAYS="0")
    assert (found.send_limits, found.actions_per_person, found.closed_days) == (None, None, frozenset())


def test_dotenv_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=4000\nTICK_SECONDS=2\nUNKNOWN=1\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "5000")
    found = read(tmp_path / ".env")
    assert (found.port, found.tick_seconds) == (5000, 2.0)


def test_a_mark_before_the_first_line_hides_no_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Editors on Windows write one."""
    monkeypatch.delenv("PORT", raising=False)
    (tmp_path / ".env").write_text("PORT=4000\n", encoding="utf-8-sig")
    assert read(tmp_path / ".env").port == 4000


def test_settings_do_not_change_and_keep_their_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    found = given(monkeypatch, DATABASE_URL="postgresql://u:hidden@host/db", **COMPLETE)
    with pytest.raises(ValueError, match="frozen"):
        found.port = 1
    assert "a client secret" not in repr(found)
    assert "hidden" not in repr(found)


def test_the_apps_own_tenant_is_allowed_where_none_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert given(monkeypatch, **COMPLETE).allowed_tenants == (COMPLETE["MICROSOFT_APP_TENANT_ID"],)


@pytest.mark.parametrize(
    ("set_by_desktop", "understood"), [("en_GB:en", "en"), ("da_DK.UTF-8", "da"), ("de_DE", "da")]
)
def test_a_desktops_language_list_does_not_stop_the_start(
    monkeypatch: pytest.MonkeyPatch, set_by_desktop: str, understood: str
) -> None:
    assert given(monkeypatch, LANGUAGE=set_by_desktop).language == understood


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIMEZONE", "Europe/Atlantis"),
        ("TIMEZONE", "../etc/passwd"),
        ("LANGUAGE", "sv"),
        ("PORT", "80x"),
        ("PORT", "70000"),
        ("METRICS_PORT", "0"),
        ("TICK_SECONDS", "0"),
        ("TICK_SECONDS", "inf"),
        ("CLOSED_DAYS", "24-12"),
        ("CLOSED_DAYS", "12-32"),
        ("ACTIONS_PER_PERSON", "many"),
        ("ACTIONS_PER_PERSON", "0/10s"),
        ("ACTIONS_PER_PERSON", "5/.s"),
        ("SEND_LIMITS", "7"),
        ("SERVICE_HOSTS", "*.trafficmanager.net"),
        ("SERVICE_HOSTS", "https://smba.trafficmanager.net"),
        ("LOG_FORMAT", "xml"),
        ("LOG_LEVEL", "LOUD"),
        ("DATABASE_URL", "mysql://root:hidden@host/db"),
    ],
)
def test_a_bad_value_is_one_readable_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises(BadSettings) as refused:
        given(monkeypatch, **{name: value})
    (line,) = refused.value.faults
    assert line.startswith(name)
    assert "\n" not in line
    assert "pydantic" not in line
    assert "hidden" not in line


@pytest.mark.parametrize("kind", ["SingleTenant", "singletenant", "UserAssignedMSI"])
def test_a_complete_configuration_starts(monkeypatch: pytest.MonkeyPatch, kind: Any) -> None:
    given_secret = {} if kind == "UserAssignedMSI" else {"MICROSOFT_APP_PASSWORD": "secret"}
    found = given(
        monkeypatch,
        HOST="0.0.0.0",
        MICROSOFT_APP_TYPE=kind,
        MICROSOFT_APP_ID=COMPLETE["MICROSOFT_APP_ID"],
        MICROSOFT_APP_TENANT_ID=COMPLETE["MICROSOFT_APP_TENANT_ID"].upper(),
        **given_secret,
    )
    assert faults(found) == start_faults(found) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"MICROSOFT_APP_ID": ""}, "MICROSOFT_APP_ID"),
        ({"MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID"),
        ({"MICROSOFT_APP_TENANT_ID": "common"}, "MICROSOFT_APP_TENANT_ID"),
        ({"MICROSOFT_APP_TENANT_ID": "a/../b"}, "MICROSOFT_APP_TENANT_ID"),
        ({"MICROSOFT_APP_TENANT_ID": "example.org"}, "MICROSOFT_APP_TENANT_ID"),
        ({"MICROSOFT_APP_ID": "the bot"}, "MICROSOFT_APP_ID"),
        ({"ALLOWED_TENANTS": "hej med dig"}, "ALLOWED_TENANTS"),
        ({"MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD"),
        ({"MICROSOFT_APP_PASSWORD": "  "}, "MICROSOFT_APP_PASSWORD"),
        ({"MICROSOFT_APP_TYPE": "MultiTenant"}, "MICROSOFT_APP_TYPE"),
        ({"MICROSOFT_APP_TYPE": "Robot"}, "MICROSOFT_APP_TYPE"),
        ({"ALLOWED_TENANTS": "common"}, "ALLOWED_TENANTS"),
        ({"ALLOWED_TENANTS": "*"}, "ALLOWED_TENANTS"),
        ({"OPENID_METADATA_URL": "http://login.example/keys"}, "OPENID_METADATA_URL"),
        ({"LOGIN_URL": "http://login.example"}, "LOGIN_URL"),
        ({"LOGIN_URL": "https://"}, "LOGIN_URL"),
        ({"LOGIN_URL": "https://[broken"}, "LOGIN_URL"),
        ({"GRAPH_URL": "ftp://graph.example"}, "GRAPH_URL"),
        ({"TOKEN_ISSUER": "api.botframework.com"}, "TOKEN_ISSUER"),
        ({"OAUTH_SCOPE": "http://api.example"}, "OAUTH_SCOPE"),
        ({"METRICS_PORT": "3978"}, "METRICS_PORT"),
    ],
)
def test_an_incomplete_configuration_does_not_start(
    monkeypatch: pytest.MonkeyPatch, change: Any, named: str
) -> None:
    found = given(monkeypatch, **(COMPLETE | change))
    assert any(named in line for line in faults(found))
    assert any(named in line for line in start_faults(found))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])
def test_without_an_app_id_this_machine_is_served(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    found = given(monkeypatch, HOST=host)
    assert start_faults(found) == []
    assert any("MICROSOFT_APP_ID" in line for line in faults(found))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "stafet.example", "localhost.example"])
def test_without_an_app_id_nobody_else_is(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert any("HOST" in line for line in start_faults(given(monkeypatch, HOST=host)))


def test_a_stray_secret_is_no_local_start(monkeypatch: pytest.MonkeyPatch) -> None:
    assert start_faults(given(monkeypatch, MICROSOFT_APP_PASSWORD="secret"))


@pytest.mark.parametrize("missing", ["microsoft_agents", "microsoft_agents.hosting.core"])
@pytest.mark.parametrize("found_in", [start_faults, faults])
def test_an_sdk_that_is_not_installed_is_said_before_the_start(
    monkeypatch: pytest.MonkeyPatch, found_in: Any, missing: str
) -> None:
    chosen = given(monkeypatch, TEAMS_SDK="Agents")
    assert not any("TEAMS_SDK" in line for line in found_in(chosen))

    for known in [one for one in sys.modules if one.startswith(f"{missing}.")]:
        monkeypatch.delitem(sys.modules, known)
    monkeypatch.setitem(sys.modules, missing, None)

    assert any("requirements-agents.txt" in line for line in found_in(chosen))


def test_every_setting_of_the_contract_is_there() -> None:
    contract = """MICROSOFT_APP_ID MICROSOFT_APP_PASSWORD MICROSOFT_APP_TENANT_ID MICROSOFT_APP_TYPE
        ALLOWED_TENANTS DATABASE_URL HOST PORT TIMEZONE LANGUAGE CLOSED_DAYS ACTIONS_PER_PERSON METRICS_PORT
        SEND_LIMITS TICK_SECONDS SERVICE_HOSTS OPENID_METADATA_URL TOKEN_ISSUER LOGIN_URL OAUTH_SCOPE
        GRAPH_URL LOG_FORMAT LOG_LEVEL"""
    added = {
        "FILE_HOSTS",
        "PUBLIC_URL",
        "KEEP_YEARS",
        "DIRECTORY_ADMINS",
        "TEAMS_SDK",
    }  # files in and out, retention, who keeps the registry where there is no secretariat, the successor
    assert {name.upper() for name in Settings.model_fields} == set(contract.split()) | added
