"""The bot's own proof towards Teams: a token from the organisation's directory, fetched seldom and kept."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

import msal
import requests
from msal.exceptions import MsalError
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context

from bot.core.settings import Settings
from bot.core.transport import NoToken

# msal itself lets go of a token five minutes before its end, so that asking it earlier would change nothing.
RENEW_BEFORE = 240
AFTER_FAILURE_PAUSE = 30
NEW = 60
"""Seconds for which a token is as good as another could be."""

TIMEOUT = 15
KNOWN_AUTHORITIES = {
    "login.microsoftonline.com",
    "login.microsoftonline.us",
    "login.partner.microsoftonline.cn",
}


class Issuer(Protocol):
    """Whoever hands out tokens; called in a thread, since msal waits."""

    def issue(self) -> Mapping[str, Any]: ...

    def forget(self) -> None:
        """What was kept is not handed out again."""


class Credentials:
    """The bot's token: one request at a time, and none while the last one is good."""

    def __init__(self, issuer: Issuer) -> None:
        self._issuer = issuer
        self._token = ""
        self._failure = ""
        self._renew_at = self._ends_at = self._kept_at = 0.0
        self._asking: asyncio.Task[None] | None = None

    async def token(self) -> str:
        """A token good for the next minutes; `NoToken` where none can be had."""
        if time.monotonic() >= self._renew_at and (self._asking is None or self._asking.done()):
            self._asking = asyncio.create_task(self._renew())
        if time.monotonic() >= self._ends_at and self._asking is not None:
            await asyncio.shield(self._asking)  # one caller who leaves does not end the others' wait
        if time.monotonic() >= self._ends_at:
            raise NoToken(self._failure)
        return self._token  # the old one serves while a new one is asked for

    def forget(self, token: str) -> None:
        """It was refused before its time (a pause of this machine, a key that was withdrawn): the next one is
        another, unless this one is new."""
        if token == self._token and time.monotonic() >= self._kept_at + NEW:
            self._issuer.forget()
            self._token = ""
            self._renew_at = self._ends_at = 0.0

    async def _renew(self) -> None:
        try:
            self._keep(await asyncio.to_thread(self._issuer.issue))
        # msal and requests raise errors of many kinds; whichever it is, the next try may do.
        except (NoToken, MsalError, OSError, ValueError, RuntimeError, LookupError, TypeError) as error:
            self._failure = str(error) if isinstance(error, NoToken) else type(error).__name__
            self._renew_at = time.monotonic() + AFTER_FAILURE_PAUSE

    def _keep(self, answer: Mapping[str, Any]) -> None:
        if "access_token" not in answer:
            raise NoToken(str(answer.get("error", "no access token")))
        lifetime = float(answer.get("expires_in", 0))
        self._token = str(answer["access_token"])
        self._kept_at = time.monotonic()
        self._ends_at = self._kept_at + lifetime
        self._renew_at = self._ends_at - min(RENEW_BEFORE, lifetime / 5)


def of(settings: Settings) -> Credentials | None:
    """The credentials that the settings describe; None without an app id, where no token exists."""
    return _for(settings, settings.oauth_scope)


def graph(settings: Settings) -> Credentials | None:
    """The same towards Graph; None where it is not to be asked."""
    return _for(settings, settings.graph_url) if settings.asks_graph else None


def _for(settings: Settings, scope: str) -> Credentials | None:
    if settings.local:
        return None
    resource = scope.removesuffix("/.default").rstrip("/")
    managed = settings.microsoft_app_type == "UserAssignedMSI"
    return Credentials(ManagedIdentity(settings, resource) if managed else ClientSecret(settings, resource))


class ClientSecret:
    """A single-tenant registration with a client secret."""

    def __init__(self, settings: Settings, resource: str) -> None:
        self._settings = settings
        self._resource = resource
        self._app: Any = None

    def issue(self) -> Mapping[str, Any]:
        """Asks the tenant's authority, or takes what msal has kept."""
        if self._app is None:  # made here because making it already asks the authority
            self._app = self._make()
        return dict(self._app.acquire_token_for_client([f"{self._resource}/.default"]) or {})

    def forget(self) -> None:
        """msal keeps a token by itself, and lets go of it with all else."""
        self._app = None

    def _make(self) -> Any:
        settings = self._settings
        password = settings.microsoft_app_password
        authority = settings.login_url.rstrip("/")
        return msal.ConfidentialClientApplication(
            settings.microsoft_app_id,
            client_credential=password.get_secret_value() if password else None,
            authority=f"{authority}/{settings.microsoft_app_tenant_id}",
            # A foreign authority is not asked about at Microsoft's.
            instance_discovery=None if urlsplit(authority).hostname in KNOWN_AUTHORITIES else False,
            http_client=_web(),
        )


class ManagedIdentity:
    """A user-assigned identity of the Azure machine that the bot runs on; it has no secret."""

    def __init__(self, settings: Settings, resource: str) -> None:
        self._identity = msal.UserAssignedManagedIdentity(client_id=settings.microsoft_app_id)
        self._resource = resource
        self.forget()

    def issue(self) -> Mapping[str, Any]:
        """Asks the machine's own identity endpoint, or takes what msal has kept."""
        return dict(self._client.acquire_token_for_client(resource=self._resource) or {})

    def forget(self) -> None:
        """The same with a new client."""
        self._client = msal.ManagedIdentityClient(self._identity, http_client=_web())


class _Impatient(HTTPAdapter):
    """Never waits long; msal sets no limit of its own."""

    def send(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs["timeout"] = kwargs.get("timeout") or TIMEOUT
        return super().send(request, *args, **kwargs)


class _SystemTrust(_Impatient):
    """Trusts whom the system trusts (SSL_CERT_FILE adds to it), as the rest of the bot does."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        context = create_urllib3_context()
        context.load_default_certs()
        super().init_poolmanager(*args, ssl_context=context, **kwargs)

    def cert_verify(self, conn: Any, *_: Any) -> None:
        """Overrides requests' own list of authorities with the context's."""
        conn.cert_reqs = "CERT_REQUIRED"


def _web() -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy of the environment, and nobody's ~/.netrc, as with all else
    session.mount("https://", _SystemTrust())
    session.mount("http://", _Impatient())  # the managed identity's own address on the machine
    return session
