"""Microsoft Graph: what the organisation's directory and calendars say, as plain records, page by page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
import orjson
import structlog
from yarl import URL

from bot.core.transport import NoToken
from storage.db import StoreError

log = structlog.get_logger()

TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=5)
MOST_TRIES = 4
LONGEST_WAIT = 120.0
"""Seconds that a call waits by itself; whoever is told to wait longer asks again later."""

REST = 6 * 3600.0
"""Seconds until it is tried again without consent; no pause that Graph asks for is longer."""

FIRST_WAIT = 2.0
MOST_BYTES = 4 * 1024 * 1024
"""What one answer may hold: Graph's own have a hundred records a page."""

TRY_LATER = {408, 429}
UNPROVEN, GONE = 401, 404
NEXT, LINK = "@odata.nextLink", "@odata.deltaLink"

Json = Mapping[str, Any]
Sleep = Callable[[float], Awaitable[None]]


class Proof(Protocol):
    """The bot's token for Graph."""

    async def token(self) -> str:
        """Raises NoToken."""

    def forget(self, token: str) -> None:
        """It was refused: the next one is another, unless it has only just been given."""


class Unanswered(Exception):
    """Graph gave nothing now; `after` seconds may do, where it said so."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class Declined(Unanswered):
    """Graph will not, by the status and code; asked again at once it would say the same."""

    def __init__(self, status: int, code: str, after: float | None = None) -> None:
        super().__init__(f"{status} {code}".strip(), after)
        self.status = status


class NotConsented(Declined):
    """The organisation has not agreed that the bot does this; only an administrator can change that."""


class StartOver(Unanswered):
    """This link leads on no more: all is read anew."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some records, and behind the last of them the link to ask next time what has changed since."""

    records: tuple[Json, ...]
    link: str | None


class Rounds:
    """Asks Graph about something again and again, and rests long where an administrator has not consented.

    What a round raises is logged, and ends neither the rounds nor anything else.
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
            reason = str(failed) if isinstance(failed, Unanswered) else type(failed).__name__
            log.warning(f"{self._what}: not now", reason=reason)
            return max(self._every, getattr(failed, "after", None) or 0.0)
        except Exception:
            log.exception(f"{self._what}: a fault of ours")
            return self._every
        self._silent = False
        return self._every

    def _say_once(self, refused: NotConsented) -> None:
        if not self._silent:
            log.warning(f"{self._what}: no consent", reason=str(refused))
        self._silent = True


class Graph:
    """Asks Graph, with the bot's own token for it, and keeps to the pauses that it asks for."""

    def __init__(
        self, session: aiohttp.ClientSession, url: str, proof: Proof, *, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._session = session
        self._home = URL(url.rstrip("/"))
        self._proof = proof
        self._sleep = sleep

    async def one(self, *path: str, **query: str) -> Json:
        """One thing, as `/v1.0/` and the parts of its path name it, empty where there is none."""
        try:
            return await self._get(self._address(path, query))
        except Declined as no:
            if no.status != GONE:
                raise
            return {}

    async def pages(self, *path: str, **query: str) -> AsyncIterator[Page]:
        """All of a collection; a `…/delta` ends with the link to go on from."""
        async for page in self.since(str(self._address(path, query))):
            yield page

    async def since(self, link: str) -> AsyncIterator[Page]:
        """What a link of Graph's own leads to: what has changed since it was given; raises StartOver.

        One that has ended is refused with many a status: 410, 400, 404.
        """
        onward: str | None = link
        seen = set[str]()
        while onward:
            if onward in seen:
                raise Unanswered("pages that lead in a circle")
            seen.add(onward)
            told = await self._onward(onward)
            records = told.get("value")
            found = [one for one in records if isinstance(one, dict)] if isinstance(records, list) else []
            yield Page(tuple(found), _text(told, LINK))
            onward = _text(told, NEXT)

    async def _onward(self, link: str) -> Json:
        try:
            return await self._get(self._own(link))
        except NotConsented:
            raise
        except Declined as no:
            raise no if no.status == UNPROVEN else StartOver(str(no)) from no

    async def send(self, method: str, *path: str, body: Json) -> Json:
        """Make or change something, once. Who calls it tries again later."""
        return await self._once(method, self._address(path, {}), body)

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
        raise StartOver("a link that leads elsewhere")

    async def _get(self, url: URL) -> Json:
        for tried in range(MOST_TRIES):
            try:
                return await self._once("GET", url)
            except Declined:
                raise
            except Unanswered as failed:
                pause = FIRST_WAIT * 2**tried if failed.after is None else failed.after
                if tried + 1 == MOST_TRIES or pause > LONGEST_WAIT:
                    raise
            await self._sleep(pause)
        raise AssertionError("the last try returns or raises")

    async def _once(self, method: str, url: URL, body: Json | None = None) -> Json:
        """One attempt; one more with another token where Graph takes ours no longer, and so took nothing."""
        token = await self._token()
        try:
            return await self._asked(method, url, token, body)
        except Declined as no:
            if no.status != UNPROVEN:
                raise
            self._proof.forget(token)
            if (another := await self._token()) == token:
                raise
        return await self._asked(method, url, another, body)

    async def _token(self) -> str:
        try:
            return await self._proof.token()
        except NoToken as none:
            raise Unanswered(f"no token: {none}") from none

    async def _asked(self, method: str, url: URL, token: str, body: Json | None) -> Json:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        try:
            async with self._session.request(
                method, url, json=body, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                return _answer(response, await _whole(response))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unanswered(type(error).__name__) from error


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in response.content.iter_any():
        body += piece
        if len(body) > MOST_BYTES:
            raise Unanswered("more than an answer may hold")
    return bytes(body)


def _answer(response: aiohttp.ClientResponse, body: bytes) -> Json:
    status = response.status
    if status in (202, 204):
        return {}
    if status in (200, 201):
        return _json(body)
    if status == 403:
        raise NotConsented(status, _code(body), REST)
    if 400 <= status < 500 and status not in TRY_LATER:
        raise Declined(status, _code(body))
    raise Unanswered(f"{status} {_code(body)}".strip(), _seconds(response.headers.get("Retry-After")))


def _json(body: bytes) -> Json:
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Unanswered("no JSON") from None
    if not isinstance(told, dict):
        raise Unanswered("no JSON object")
    return told


def _code(body: bytes) -> str:
    """Graph's own word for why; what a gateway says has none."""
    with suppress(Unanswered):
        error = _json(body).get("error")
        return str(error.get("code") or "")[:64] if isinstance(error, dict) else ""
    return ""


def _seconds(retry_after: str | None) -> float | None:
    """Graph says Retry-After in seconds."""
    return min(float(retry_after), REST) if retry_after and retry_after.isdecimal() else None


def _text(told: Json, name: str) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and value else None
