"""What an administrator can set, read once from the environment and `.env`, and what is wrong with it."""

import importlib.util
import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core import dotenv_file

TEAMS_HOSTS = (
    "smba.trafficmanager.net",  # public
    "smba.infra.gcc.teams.microsoft.com",  # GCC
    "smba.infra.gov.teams.microsoft.us",  # GCC High
    "smba.infra.dod.teams.microsoft.us",  # DoD
)
# Where Teams keeps the files that people drop in a chat: each organisation has a host of its own below these.
FILE_HOSTS = (".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us")
HTTPS_ONLY = ("openid_metadata_url", "token_issuer", "login_url", "oauth_scope", "graph_url")
# What no message may repeat, however wrong it is.
SECRET = {"MICROSOFT_APP_PASSWORD", "DATABASE_URL"}

FILE = ".env"
"""In the folder where it is started; the environment is above it."""

TeamsSdk = Literal["botbuilder", "agents"]

Limit = tuple[int, float]
"""So many within so many seconds."""


@dataclass(frozen=True)
class SendLimits:
    """How fast Teams lets a bot speak: in one conversation, and in all of a tenant."""

    conversation: tuple[Limit, ...]
    tenant: Limit


TEAMS_LIMITS = SendLimits(((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0)), (30, 1.0))


class BadSettings(ValueError):
    """Values that cannot be read, a line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def loopback(host: str | None) -> bool:
    """Whether a host is this machine and no other: 127.0.0.0/8, localhost, ::1."""
    bare = (host or "").strip("[]").lower()
    if bare == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


def _parts(value: str, separator: str = ",") -> list[str]:
    return [part.strip() for part in value.split(separator) if part.strip()]


def _limit(value: str) -> Limit:
    """`20/10s` → 20 within 10 seconds; `1800/h` → within one hour."""
    found = re.fullmatch(r"(\d+)\s*/\s*(\d*\.?\d*)\s*(s|min|m|h)", value.strip().lower())
    if not found:
        raise ValueError(f"expected something like 20/10s, not {value.strip()!r}")
    count, amount, unit = found.groups()
    try:
        seconds = float(amount or 1) * {"s": 1, "m": 60, "min": 60, "h": 3600}[unit]
    except ValueError:
        seconds = 0.0
    if not int(count) or not seconds:
        raise ValueError(f"{value.strip()!r} allows nothing; 0 alone switches the limit off")
    return int(count), seconds


def _one_limit(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return None if value.strip() == "0" else _limit(value)


def _send_limits(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.strip() == "0":
        return None
    conversation, _, tenant = value.partition(";")
    limits = tuple(_limit(part) for part in _parts(conversation))
    return SendLimits(
        limits or TEAMS_LIMITS.conversation, _limit(tenant) if tenant.strip() else TEAMS_LIMITS.tenant
    )


def _closed_days(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return frozenset() if value.strip() == "0" else frozenset(_day(part) for part in _parts(value))


def _day(value: str) -> tuple[int, int]:
    try:
        day = date.fromisoformat(f"2000-{value}")  # a leap year, so that 02-29 is a day
    except ValueError:
        raise ValueError(f"expected month-day like 12-24, not {value!r}") from None
    return day.month, day.day


def _listed(value: Any) -> Any:
    return tuple(_parts(value)) if isinstance(value, str) else value


def _mails(value: Any) -> Any:
    mails = _listed(value)
    for mail in mails if isinstance(mails, Iterable) else ():
        if not re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", mail):
            raise ValueError(f"expected mails like name@example.org, not {mail!r}")
    return tuple(mail.casefold() for mail in mails)


def _hosts(value: Any) -> Any:
    hosts = _listed(value)
    for host in hosts if isinstance(hosts, Iterable) else ():
        if not re.fullmatch(r"([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?|\[[0-9a-f:]+\](:\d{1,5})?", host.lower()):
            raise ValueError(f"expected an exact host or host:port, not {host!r}")
    return tuple(host.lower().removesuffix(":443") for host in hosts)


def _file_hosts(value: Any) -> Any:
    """Exact hosts, and `.example.org` for every host below that name."""
    hosts = _listed(value)
    families = [host for host in hosts if re.fullmatch(r"(\.[a-z0-9-]+){2,}", host.lower())]
    return (*map(str.lower, families), *_hosts([host for host in hosts if host not in families]))


def _server(url: str) -> None:
    """ValueError where a sign of the password would be taken for its end: what follows is no host then, and
    would be shown as one."""
    try:
        parts = urlsplit(url)
        clear = parts.netloc.count("@") < 2 and (parts.port or 0) >= 0
    except ValueError:
        clear = False
    if not clear:
        signs = "@ %40, : %3A, / %2F, ? %3F, # %23"
        raise ValueError(f"its host or its port is none; expected signs of the password as {signs}")


def _language(value: Any) -> Any:
    """`da` or `en`. Desktops set LANGUAGE too, as a list like `en_GB:en`: then the first that we speak."""
    if not isinstance(value, str) or not re.search("[:_]", value):
        return value.strip().lower() if isinstance(value, str) else value
    spoken = [part.split("_")[0].lower() for part in _parts(value, ":")]
    return next((part for part in spoken if part in ("da", "en")), "da")


def _folded(*choices: str) -> BeforeValidator:
    """Reads a choice however it is capitalised."""
    spelt = {choice.lower(): choice for choice in choices}
    return BeforeValidator(
        lambda value: spelt.get(value.strip().lower(), value) if isinstance(value, str) else value
    )


class Settings(BaseSettings):
    """Every setting under its own name in lower case."""

    model_config = SettingsConfigDict(
        env_file=FILE,
        env_file_encoding=dotenv_file.ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    microsoft_app_id: str = ""
    microsoft_app_password: SecretStr | None = None
    microsoft_app_tenant_id: str = ""
    microsoft_app_type: Annotated[str, _folded("SingleTenant", "UserAssignedMSI", "MultiTenant")] = (
        "SingleTenant"
    )
    allowed_tenants: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)] = Field(
        (), validate_default=True
    )
    database_url: str = Field("sqlite:///data/stafet.db", repr=False)  # may hold a password
    host: str = "127.0.0.1"
    port: int = Field(3978, ge=0, le=65535)
    public_url: str = ""
    timezone: str = "Europe/Copenhagen"
    language: Annotated[Literal["da", "en"], BeforeValidator(_language)] = "da"
    closed_days: Annotated[frozenset[tuple[int, int]], NoDecode, BeforeValidator(_closed_days)] = frozenset(
        {(12, 24), (12, 31), (6, 5)}
    )
    directory_admins: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_mails)] = ()
    keep_years: int = Field(5, ge=0, le=100)
    actions_per_person: Annotated[Limit | None, NoDecode, BeforeValidator(_one_limit)] = (20, 10.0)
    metrics_port: int | None = Field(None, ge=1, le=65535)
    send_limits: Annotated[SendLimits | None, NoDecode, BeforeValidator(_send_limits)] = TEAMS_LIMITS
    tick_seconds: float = Field(5.0, gt=0, le=3600, allow_inf_nan=False)
    teams_sdk: Annotated[TeamsSdk, _folded(*get_args(TeamsSdk))] = "botbuilder"
    service_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_hosts)] = TEAMS_HOSTS
    file_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_file_hosts)] = FILE_HOSTS
    openid_metadata_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    token_issuer: str = "https://api.botframework.com"
    login_url: str = "https://login.microsoftonline.com"
    oauth_scope: str = "https://api.botframework.com/.default"
    graph_url: str = "https://graph.microsoft.com"
    log_format: Annotated[Literal["text", "json"], _folded("text", "json")] = "text"
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"],
        _folded("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
    ] = "INFO"

    @property
    def local(self) -> bool:
        """Without an app id there is no token, so nothing but this machine is spoken to."""
        return not self.microsoft_app_id

    @property
    def asks_graph(self) -> bool:
        """Graph is asked only where somebody names it: it needs an administrator's consent, too."""
        return not self.local and "graph_url" in self.model_fields_set

    @property
    def own_address(self) -> str:
        """Where people fetch the bot's own files, without a slash at its end; empty where they cannot."""
        if self.public_url or not self.local:
            return self.public_url.rstrip("/")
        return f"http://{self.host}:{self.port}"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of new networks."""
        return ZoneInfo(self.timezone)

    @field_validator("microsoft_app_id", "microsoft_app_tenant_id", "host", "timezone", "public_url")
    @classmethod
    def _without_blanks(cls, value: str) -> str:
        return value.strip()

    @field_validator("allowed_tenants")
    @classmethod
    def _the_apps_own(cls, value: tuple[str, ...], info: Any) -> tuple[str, ...]:
        if value or not info.data.get("microsoft_app_id"):
            return value
        return tuple(filter(None, [info.data.get("microsoft_app_tenant_id")]))

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
            raise ValueError("expected a time zone like Europe/Copenhagen") from None
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not re.match(r"(sqlite://[^?]*$|postgresql(\+psycopg)?://)", value):
            raise ValueError("expected sqlite:///file or postgresql://user@host/db")
        if value.startswith("postgresql"):
            _server(value)
        return value


NAMES = [name.upper() for name in Settings.model_fields]


def read(env_file: str | Path | None = FILE, **given: Any) -> Settings:
    """The settings as the environment and `.env` give them, and `given` above both.

    `BadSettings` where a value, or the file, cannot be read.
    """
    told, found = read_what_can(env_file, **given)
    if found:
        raise BadSettings(found)
    return told


def read_what_can(env_file: str | Path | None = FILE, **given: Any) -> tuple[Settings, list[str]]:
    """The same, with what cannot be read at its default, and a line for each of it: so that the rest can be
    looked at as well."""
    no_file = dotenv_file.unreadable(env_file)
    source: dict[str, Any] = {"_env_file": None if no_file else env_file, **given}
    found = [no_file] if no_file else dotenv_file.lost_lines(env_file)
    try:
        return Settings(**source), found
    except ValidationError as error:
        wrong = error.errors()
    fields = {name: Settings.model_fields[name] for name in (str(one["loc"][0]) for one in wrong)}
    defaults = {name: one.get_default(call_default_factory=True) for name, one in fields.items()}
    return Settings(**source | defaults), [*found, *map(_line, wrong)]


def _line(fault: ErrorDetails) -> str:
    name = str(fault["loc"][0]).upper()
    value = "" if name in SECRET else f" is {fault['input']!r}"
    return f"{name}{value}: {_expected(fault)}"


def _expected(fault: ErrorDetails) -> str:
    """In words of ours: whoever sets something knows nothing of types."""
    bounds = fault.get("ctx", {})
    match fault["type"]:
        case "int_parsing" | "int_type" | "int_from_float":
            return "expected a whole number"
        case "float_parsing" | "float_type" | "finite_number":
            return "expected a number"
        case "greater_than":
            return f"expected more than {bounds['gt']:g}"
        case "greater_than_equal":
            return f"expected {bounds['ge']:g} or more"
        case "less_than_equal":
            return f"expected {bounds['le']:g} or less"
        case "literal_error":
            return f"expected {bounds['expected']}"
    return fault["msg"].removeprefix("Value error, ")


def faults(settings: Settings) -> list[str]:
    """What keeps this configuration from serving in Teams, one line a fault; empty when nothing does."""
    return [
        *_sdk_faults(settings),
        *_registration_faults(settings),
        *_tenant_faults(settings),
        *_address_faults(settings),
        *_store_faults(settings),
    ]


def doubts(settings: Settings) -> list[str]:
    """What Teams will hardly work with, although a start is not refused for it, one line each."""
    return [
        *_odd_registration(settings),
        *_odd_addresses(settings),
    ]


def _odd_registration(settings: Settings) -> list[str]:
    found = []
    password = settings.microsoft_app_password
    if password and _is_guid(password.get_secret_value().strip()):
        found.append("MICROSOFT_APP_PASSWORD is a GUID: expected the secret's value, not its id")
    if password and settings.microsoft_app_type == "UserAssignedMSI":
        found.append("MICROSOFT_APP_PASSWORD is set: expected none for a managed identity (UserAssignedMSI)")
    if settings.microsoft_app_id and settings.microsoft_app_id == settings.microsoft_app_tenant_id:
        found.append("MICROSOFT_APP_TENANT_ID is the app's id: expected the organisation's")
    return found


def _is_guid(value: str) -> bool:
    return bool(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value.lower()))


def _odd_addresses(settings: Settings) -> list[str]:
    found = [
        f"{name.upper()} is {value!r}: expected the address without a path"
        for name in ("login_url", "graph_url")
        if _https(value := getattr(settings, name)) and urlsplit(value).path.strip("/")
    ]
    if "/" in settings.host or re.fullmatch(r"[^:]*:\d+", settings.host):
        found.append(f"HOST is {settings.host!r}: expected an address alone; PORT says the port")
    if settings.port == 0:
        found.append("PORT is 0: it would be another one at each start, so expected one such as 3978")
    if not settings.service_hosts:
        found.append("SERVICE_HOSTS is empty: expected Teams' hosts, or no such line")
    if not _https(settings.public_url):
        return found
    public = urlsplit(settings.public_url)
    if public.query or public.fragment:
        found.append(f"PUBLIC_URL is {settings.public_url!r}: expected an address without ? and #")
    if loopback(public.hostname):
        found.append(f"PUBLIC_URL is {settings.public_url!r}: expected what others reach")
    return found


def start_faults(settings: Settings) -> list[str]:
    """What must stop a start: all faults, except that without an app id this machine may be served."""
    return _local_faults(settings) if settings.local else faults(settings)


def _local_faults(settings: Settings) -> list[str]:
    found = []
    if not loopback(settings.host):
        found.append(
            f"HOST is {settings.host!r}: without MICROSOFT_APP_ID only this machine is served (127.0.0.1)"
        )
    if settings.microsoft_app_password or settings.microsoft_app_type == "UserAssignedMSI":
        found.append("MICROSOFT_APP_ID is not set, although its secret or kind is: expected both or none")
    if settings.microsoft_app_tenant_id or (settings.public_url and not _is_loopback(settings.public_url)):
        found.append(
            "MICROSOFT_APP_ID is not set, although a tenant or PUBLIC_URL is: expected both or none, "
            "since without it anybody is believed"
        )
    return found + _port_faults(settings) + _store_faults(settings) + _sdk_faults(settings)


def _is_loopback(url: str) -> bool:
    try:
        return loopback(urlsplit(url).hostname)
    except ValueError:
        return False


def _store_faults(settings: Settings) -> list[str]:
    kind, _, rest = settings.database_url.partition("://")
    if kind == "sqlite" and (not rest.strip("/") or rest.endswith(":memory:")):
        return [
            "DATABASE_URL names no file: a store in memory forgets everything, so expected sqlite:///file"
        ]
    return []


def _sdk_faults(settings: Settings) -> list[str]:
    if settings.teams_sdk != "agents" or _installed("microsoft_agents.hosting.core"):
        return []
    return ["TEAMS_SDK is 'agents', which is not installed: expected pip install -r requirements-agents.txt"]


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # nor what it would be in
        return False


def _registration_faults(settings: Settings) -> list[str]:
    kind = settings.microsoft_app_type
    found = []
    if settings.local:
        found.append("MICROSOFT_APP_ID is not set: expected the app id that Azure shows for the bot")
    elif not _is_guid(settings.microsoft_app_id):
        found.append(f"MICROSOFT_APP_ID is {settings.microsoft_app_id!r}: expected a GUID")
    if kind not in ("SingleTenant", "UserAssignedMSI"):
        found.append(f"MICROSOFT_APP_TYPE is {kind!r}: expected SingleTenant or UserAssignedMSI")
    password = settings.microsoft_app_password
    if kind == "SingleTenant" and not (password and password.get_secret_value().strip()):
        found.append("MICROSOFT_APP_PASSWORD is not set: expected the client secret of a SingleTenant bot")
    return found


def _tenant_faults(settings: Settings) -> list[str]:
    found = []
    tenant = settings.microsoft_app_tenant_id
    if not tenant:
        found.append("MICROSOFT_APP_TENANT_ID is not set: expected the id of the bot's organisation")
    elif not _is_guid(tenant):
        found.append(f"MICROSOFT_APP_TENANT_ID is {tenant!r}: expected a GUID, the id of one organisation")
    if tenant and not settings.local and not settings.allowed_tenants:
        found.append("ALLOWED_TENANTS is empty: expected an id, or no such line")
    listed = settings.allowed_tenants if "allowed_tenants" in settings.model_fields_set else ()
    found += [
        f"ALLOWED_TENANTS names {name!r}: expected GUIDs, the ids of organisations"
        for name in listed
        if not _is_guid(name)
    ]
    return found


def _address_faults(settings: Settings) -> list[str]:
    found = [
        f"{name.upper()}: expected an https address"
        for name in (*HTTPS_ONLY, *(("public_url",) if settings.public_url else ()))
        if not _https(getattr(settings, name))
    ]
    if settings.local and not loopback(settings.host):
        found.append(
            f"HOST is {settings.host!r}: without MICROSOFT_APP_ID only this machine is served (127.0.0.1)"
        )
    return found + _port_faults(settings)


def _port_faults(settings: Settings) -> list[str]:
    same = settings.metrics_port is not None and settings.metrics_port == settings.port
    return [f"METRICS_PORT and PORT are both {settings.port}: expected two"] if same else []


def _https(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
