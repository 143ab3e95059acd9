"""Whom the bot believes: only Teams itself, for the organisations that are allowed to use it."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import aiohttp
import jwt
import orjson
from jwt import PyJWK
from yarl import URL

from bot.core.settings import Settings, loopback

CHANNEL = "msteams"
LOCAL_TENANT = "local"
LEEWAY = 300
FETCH_SECONDS = 5
# An unknown key may mean a rotated one; a flood of unknown ones must not become a flood of fetches.
UNKNOWN_KEY_PAUSE = 60
AFTER_FAILURE_PAUSE = 5
KEYS_AGE = 24 * 3600
MEMORY = 4096
SMALLEST_KEY = 2048
"""Bits of an RSA key: a smaller one can be guessed."""


class Unauthorized(Exception):
    """No token, or none that Teams made for this bot: the answer is 401."""


class Forbidden(Exception):
    """Teams it is, but not for us: a foreign tenant, channel or host. The answer is 403."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a verified token says about the activity that it came with."""

    service_url: str | None
    endorsements: frozenset[str] | None
    expires: float


@dataclass(frozen=True, slots=True)
class Key:
    """One of Teams' signing keys, and the channels that it may speak for where it has a list of them."""

    public: PyJWK
    endorsements: frozenset[str] | None


class Trust:
    """Tells Teams from everybody else."""

    def __init__(self, settings: Settings, session: aiohttp.ClientSession) -> None:
        self.settings = settings
        self.tenants = {tenant.casefold(): tenant for tenant in settings.allowed_tenants}
        self._verified: dict[str, Claims] = {}
        # Whenever the keys are read anew, one may be gone; what it signed is then looked at again.
        self.keys = Keys(settings.openid_metadata_url, session, when_read=self._verified.clear)

    def open(self) -> None:
        """Teams' keys are asked for as the bot starts: whoever writes first need not wait for them."""
        if not self.settings.local:
            self.keys.start()

    async def claims(self, authorization: str | None) -> Claims | None:
        """What the `Authorization` header proves; None without an app id, where no token exists."""
        if self.settings.local:
            return None
        scheme, _, token = (authorization or "").partition(" ")
        if scheme != "Bearer" or not token or token.strip() != token:
            raise Unauthorized("no bearer token")
        return self._remembered(token) or await self._verify(token)

    def origin(self, claims: Claims | None, envelope: Mapping[str, Any]) -> str:
        """The tenant that an activity comes from."""
        self.source(claims, envelope)
        return self._tenant(envelope)

    def source(self, claims: Claims | None, envelope: Mapping[str, Any]) -> None:
        """It comes from Teams; raises Forbidden where it does not."""
        if envelope.get("channelId") != CHANNEL:
            raise Forbidden("foreign channel")
        service_url = envelope.get("serviceUrl")
        if not service_url or not trusted(self.settings, service_url):
            raise Forbidden("foreign service address")
        if not self.settings.local:
            _vouched(claims, service_url)

    def _remembered(self, token: str) -> Claims | None:
        known = self._verified.get(token)
        if known and known.expires + LEEWAY > time.time():
            return known
        return None

    async def _verify(self, token: str) -> Claims:
        try:
            key = await self.keys.find(self._key_id(token))
            claims = self._checked(token, key)
        # A token is a stranger's text: its numbers and nesting can break more than PyJWT foresees.
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise Unauthorized(type(error).__name__) from None
        self._remember(token, claims)
        return claims

    def _key_id(self, token: str) -> str:
        """The key that a token names, once all that needs no key is as it should be."""
        unverified = jwt.decode_complete(token, options={"verify_signature": False})
        header, payload = unverified["header"], unverified["payload"]
        kid = header.get("kid")
        if header.get("alg") != "RS256" or not isinstance(kid, str):
            raise Unauthorized("foreign algorithm or no key id")
        if (
            payload.get("iss") != self.settings.token_issuer
            or payload.get("aud") != self.settings.microsoft_app_id
        ):
            raise Unauthorized("foreign issuer or audience")
        return kid

    def _checked(self, token: str, key: Key) -> Claims:
        payload = jwt.decode(
            token,
            key.public,
            algorithms=["RS256"],
            audience=self.settings.microsoft_app_id,
            issuer=self.settings.token_issuer,
            leeway=LEEWAY,
            options={"require": ["exp", "iss", "aud"], "strict_aud": True},
        )
        service_url = payload.get("serviceurl", payload.get("serviceUrl"))
        return Claims(
            service_url if isinstance(service_url, str) else None, key.endorsements, float(payload["exp"])
        )

    def _remember(self, token: str, claims: Claims) -> None:
        while len(self._verified) >= MEMORY:
            del self._verified[next(iter(self._verified))]
        self._verified[token] = claims

    def _tenant(self, envelope: Mapping[str, Any]) -> str:
        named = _named_tenants(envelope)
        if self.settings.local and not self.tenants:
            return LOCAL_TENANT
        if len(named) != 1 or (tenant := self.tenants.get(named.pop().casefold())) is None:
            raise Forbidden("foreign tenant")
        return tenant


def _vouched(claims: Claims | None, service_url: str) -> None:
    """The token must be for this very address, and signed by a key that may speak for Teams."""
    if claims is None or not claims.service_url or claims.service_url.rstrip("/") != service_url.rstrip("/"):
        raise Forbidden("the token is for another service address")
    if claims.endorsements is not None and CHANNEL not in claims.endorsements:
        raise Forbidden("the signing key is not endorsed for Teams")


def _named_tenants(envelope: Mapping[str, Any]) -> set[str]:
    conversation = envelope.get("conversation") or {}
    tenant = (envelope.get("channelData") or {}).get("tenant") or {}
    return {named for named in (conversation.get("tenantId"), tenant.get("id")) if named}


def trusted(settings: Settings, url: str) -> bool:
    """Whether the bot talks to an address: https and on the list; without an app id, http on this machine."""
    address = _address(url)
    if address is None:
        return False
    scheme, host, port = address
    if settings.local:
        return scheme == "http" and loopback(host)
    return scheme == "https" and _listed(host, port) in settings.service_hosts


def keeps_files(settings: Settings, url: str) -> bool:
    """Whether a file may be fetched there: https, on the list, or below a name on it; no token goes along."""
    address = _address(url, query=True)
    if address is None:
        return False
    scheme, host, port = address
    if settings.local:
        return scheme == "http" and loopback(host)
    families = tuple(one for one in settings.file_hosts if one.startswith("."))
    below = port == 443 and host.lower().endswith(families)
    return scheme == "https" and (below or _listed(host.lower(), port) in settings.file_hosts)


def _listed(host: str, port: int) -> str:
    spelt = f"[{host}]" if ":" in host else host
    return spelt if port == 443 else f"{spelt}:{port}"


@lru_cache(maxsize=1024)
def _address(text: str, *, query: bool = False) -> tuple[str, str, int] | None:
    """Scheme, host and port, read by the same parser that the connection is made with."""
    before, _, _ = text.partition("?") if query else (text, "", "")
    odd = set(before) & set("\\ ?#@") or set(text) & set("\\ #")
    if not text.isascii() or not text.isprintable() or odd or len(text) > 4096:
        return None
    try:
        url = URL(text)
        return (url.scheme, url.host, url.port) if url.host and url.port else None
    except ValueError:
        return None


class Keys:
    """Teams' signing keys, fetched without holding anything else up, and kept."""

    def __init__(
        self, metadata_url: str, session: aiohttp.ClientSession, when_read: Callable[[], None]
    ) -> None:
        self.by_id: dict[str, Key] = {}
        self._when_read = when_read
        self._metadata_url = metadata_url
        self._session = session
        self._fetch: asyncio.Task[None] | None = None
        self._not_before = 0.0
        self._stale_at = 0.0

    async def find(self, kid: str) -> Key:
        """The key of that id; `Unauthorized` where Teams has none such or cannot be asked."""
        key = self.by_id.get(kid)
        if key is None:
            await self._look_again()
            key = self.by_id.get(kid)
        elif time.monotonic() > self._stale_at:
            self.start()  # the old keys serve until new ones are there
        if key is None:
            raise Unauthorized("unknown signing key")
        return key

    async def _look_again(self) -> None:
        if fetch := self.start():
            await asyncio.shield(fetch)  # one caller who leaves does not end the others' fetch

    def start(self) -> "asyncio.Task[None] | None":
        """The fetch under way, or a new one where it is time for one."""
        if self._fetch is not None and not self._fetch.done():
            return self._fetch
        if time.monotonic() < self._not_before:
            return None
        self._fetch = asyncio.create_task(self._refresh())
        return self._fetch

    async def _refresh(self) -> None:
        had_keys = bool(self.by_id)
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                self.by_id = await self._download()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError):
            self._not_before = time.monotonic() + (UNKNOWN_KEY_PAUSE if had_keys else AFTER_FAILURE_PAUSE)
            return
        # The first load is no search for a rotated key: the search may follow it at once.
        self._not_before = time.monotonic() + (UNKNOWN_KEY_PAUSE if had_keys else 0)
        self._stale_at = time.monotonic() + KEYS_AGE
        self._when_read()

    async def _download(self) -> dict[str, Key]:
        metadata = await self._get(self._metadata_url)
        keys_url = metadata.get("jwks_uri")
        if not isinstance(keys_url, str) or URL(keys_url).scheme != URL(self._metadata_url).scheme:
            raise ValueError("no address of signing keys")
        listed = (await self._get(keys_url)).get("keys")
        keys = dict(filter(None, map(_key, listed if isinstance(listed, list) else [])))
        if not keys:
            raise ValueError("no signing keys")
        return keys

    async def _get(self, url: str) -> dict[str, Any]:
        async with self._session.get(url, allow_redirects=False) as response:
            found = orjson.loads(await response.read()) if response.status == 200 else None
        if not isinstance(found, dict):
            raise ValueError("not what was asked for")
        return found


def _key(listed: Any) -> tuple[str, Key] | None:
    """A key as the list has it; None for one that signs nothing, is too small, or cannot be read."""
    try:
        if listed["kty"] != "RSA" or listed.get("use", "sig") != "sig":
            return None
        channels = listed.get("endorsements")
        endorsements = None if channels is None else frozenset(map(str, channels))
        public = PyJWK(listed, algorithm="RS256")
        strong = public.key.key_size >= SMALLEST_KEY
        return (str(listed["kid"]), Key(public, endorsements)) if strong else None
    except (jwt.PyJWTError, KeyError, TypeError, ValueError, AttributeError):
        return None
