"""Microsoft Graph: what the organisation's directory and calendars say, as plain records, page by page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
import structlog
from yarl import URL

from storage.db import StoreError

log = structlog.get_logger()

TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=5)
MOST_TRIES = 4
LONGEST_WAIT = 120.0
"""Seconds that a call waits by itself; whoever is told to wait longer asks again later."""

REST = 6 * 3600.0
"""Seconds until it is tried again without consent."""

FIRST_WAIT = 2.0
TRY_LATER = {429, 502, 503, 504}
NEXT, LINK = "@odata.nextLink", "@odata.deltaLink"

Json = Mapping[str, Any]
Token = Callable[[], Awaitable[str]]
Sleep = Callable[[float], Awaitable[None]]


class NotConsented(Exception):
    """The organisation has not agreed that the bot reads this; only an administrator can change that."""


class Unanswered(Exception):
    """Graph gave nothing now; `after` seconds may do, where it said so."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class StartOver(Exception):
    """Graph has forgotten where this link stood: all is read anew."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some records, and behind the last of them the link to ask next time what has changed since."""

    records: tuple[Json, ...]
    link: str | None


class Rounds:
    """Asks Graph about something again and again, and rests long where an administrator has not consented.

    What a round raises is logged, and disturbs nothing else.
    """

    def __init__(self, what: str, round_: Callable[[], Awaitable[None]], every: float) -> None:
        """`every` is in seconds, between two rounds."""
        self._what = what
        self._round = round_
        self._every = every
        self._silent = False
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            pause = await self.look()
            await asyncio.sleep(pause)

    async def look(self) -> float:
        """One round now; seconds until the next."""
        try:
            await self._round()
        except NotConsented as refused:
            self._say_once(refused)
            return REST
        except (Unanswered, StoreError) as failed:
            log.warning(f"{self._what}: not now", reason=type(failed).__name__)
            return max(self._every, getattr(failed, "after", None) or 0.0)
        self._silent = False
        return self._every

    def _say_once(self, refused: NotConsented) -> None:
        if not self._silent:
            log.warning(f"{self._what}: no consent", reason=str(refused))
        self._silent = True


class Graph:
    """Asks Graph, with the bot's own token for it, and keeps to the pauses that it asks for."""

    def __init__(
        self, session: aiohttp.ClientSession, url: str, token: Token, *, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._session = session
        self._home = URL(url.rstrip("/"))
        self._token = token
        self._sleep = sleep

    async def one(self, *path: str, **query: str) -> Json:
        """One thing, as `/v1.0/` and the parts of its path name it; raises NotConsented, Unanswered."""
        return await self._get(self._address(path, query))

    async def pages(self, *path: str, **query: str) -> AsyncIterator[Page]:
        """All of a collection; a `…/delta` ends with the link to go on from."""
        async for page in self.since(str(self._address(path, query))):
            yield page

    async def since(self, link: str) -> AsyncIterator[Page]:
        """What a link of Graph's own leads to: what has changed since it was given; raises StartOver."""
        onward: str | None = link
        while onward:
            told = await self._get(self._own(onward))
            records = told.get("value")
            found = [one for one in records if isinstance(one, dict)] if isinstance(records, list) else []
            yield Page(tuple(found), _text(told, LINK))
            onward = _text(told, NEXT)

    async def send(self, method: str, *path: str, body: Json) -> Json:
        """Make or change something, once; raises NotConsented, Unanswered. Who calls it tries again later."""
        headers = {"Authorization": f"Bearer {await self._token()}", "Accept": "application/json"}
        url = self._address(path, {})
        try:
            async with self._session.request(
                method, url, json=body, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                if response.status in (202, 204):
                    return {}
                return _answer(response, await response.read())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unanswered(type(error).__name__) from error

    def _address(self, path: tuple[str, ...], query: Mapping[str, str]) -> URL:
        parts = "/".join(quote(part, safe="") for part in ("v1.0", *path))
        asked = "&".join(f"${name}={quote(value, safe=',')}" for name, value in query.items())
        return URL(f"{self._home}/{parts}" + (f"?{asked}" if asked else ""), encoded=True)

    def _own(self, link: str) -> URL:
        """A link that leads back to Graph: the token goes nowhere else, whatever a page or the store says."""
        try:
            url = URL(link, encoded=True)
            if url.origin() == self._home.origin():
                return url
        except ValueError:
            pass
        raise Unanswered("a link that leads elsewhere")

    async def _get(self, url: URL) -> Json:
        for tried in range(MOST_TRIES):
            try:
                return await self._once(url)
            except Unanswered as failed:
                pause = FIRST_WAIT * 2**tried if failed.after is None else failed.after
                if tried + 1 == MOST_TRIES or pause > LONGEST_WAIT:
                    raise
            await self._sleep(pause)
        raise AssertionError("the last try returns or raises")

    async def _once(self, url: URL) -> Json:
        headers = {"Authorization": f"Bearer {await self._token()}", "Accept": "application/json"}
        try:
            async with self._session.get(
                url, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                return _answer(response, await response.read())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unanswered(type(error).__name__) from error


def _answer(response: aiohttp.ClientResponse, body: bytes) -> Json:
    status = response.status
    if status in (401, 403):
        raise NotConsented(str(status))
    if status == 410:
        raise StartOver
    if status in TRY_LATER:
        raise Unanswered(str(status), _seconds(response.headers.get("Retry-After")))
    if status == 404:
        return {}
    if status not in (200, 201):
        raise Unanswered(str(status))
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Unanswered("no JSON") from None
    return told if isinstance(told, dict) else {}


def _seconds(retry_after: str | None) -> float | None:
    """Graph says Retry-After in seconds."""
    return float(retry_after) if retry_after and retry_after.isdecimal() else None


def _text(told: Json, name: str) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and value else None
