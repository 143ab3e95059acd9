"""How the bot speaks in Teams: in order, no faster than allowed, and knowing what became of each message."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from yarl import URL

from bot.core.settings import Settings
from bot.core.transport import (
    Ambiguous,
    Distrusted,
    Draft,
    Gone,
    NoToken,
    Rejected,
    SendFailed,
    Throttled,
    Unreachable,
)
from bot.teams.credentials import Credentials
from bot.teams.lines import Line, Lines
from bot.teams.trust import trusted

TIMEOUT = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=30)
# Waits longer than this are the caller's to keep, who can write them down.
PATIENCE = 30.0
LONGEST_HOLD = 3600.0
TRY_LATER = {412, 429, 502, 503, 504}
PAGE = 500


@dataclass(frozen=True)
class Member:
    """Somebody in a conversation, as Teams knows them; empty where Teams does not say."""

    teams_id: str
    aad_object_id: str = ""
    name: str = ""
    mail: str = ""
    upn: str = ""
    role: str = ""


class Messenger:
    """Everything that the bot asks of Teams goes through here, one attempt a call."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        settings: Settings,
        credentials: Credentials | None,
        lines: Lines,
    ) -> None:
        self._session = session
        self._settings = settings
        self._credentials = None if settings.local else credentials
        self._lines = lines

    async def send(
        self,
        service_url: str,
        conversation_id: str,
        activity: dict[str, Any] | Draft,
        reply_to: str | None = None,
        *,
        tenant: str = "",
        patience: float = PATIENCE,
    ) -> str:
        """Posts a message (under another where `reply_to` names it) and gives its id."""
        path = _activities(conversation_id) + (f"/{_quoted(reply_to)}" if reply_to else "")
        async with self._turn(service_url, conversation_id, tenant, patience) as line:
            return _id(await self._call("POST", service_url, path, await _drawn(activity), line))

    async def edit(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        activity: dict[str, Any] | Draft,
        *,
        tenant: str = "",
        patience: float = PATIENCE,
    ) -> None:
        """Puts another text or card in the place of a posted one."""
        path = f"{_activities(conversation_id)}/{_quoted(activity_id)}"
        async with self._turn(service_url, conversation_id, tenant, patience) as line:
            await self._call("PUT", service_url, path, await _drawn(activity), line)

    async def delete(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        *,
        tenant: str = "",
        patience: float = PATIENCE,
    ) -> None:
        """Takes a posted message away."""
        path = f"{_activities(conversation_id)}/{_quoted(activity_id)}"
        async with self._turn(service_url, conversation_id, tenant, patience) as line:
            await self._call("DELETE", service_url, path, None, line)

    async def open(self, service_url: str, tenant: str, bot_id: str, member_id: str) -> str:
        """The personal chat with a member, made where there is none yet."""
        body = {
            "isGroup": False,
            "bot": {"id": bot_id},
            "members": [{"id": member_id}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        async with self._turn(service_url, f"{bot_id} {member_id}", tenant, PATIENCE) as line:
            return _id(await self._call("POST", service_url, "/v3/conversations", body, line))

    async def members(self, service_url: str, conversation_id: str, *, tenant: str = "") -> list[Member]:
        """Everybody in a conversation."""
        found: list[Member] = []
        token = ""
        seen = {token}
        while True:
            page = await self._ask(service_url, _members_page(conversation_id, token), tenant)
            found += [_member(one) for one in page.get("members") or [] if isinstance(one, dict)]
            token = str(page.get("continuationToken") or "")
            if token in seen:  # the last page; or one that leads in a circle
                return found
            seen.add(token)

    async def member(
        self, service_url: str, conversation_id: str, user_id: str, *, tenant: str = ""
    ) -> Member:
        """One of those in a conversation; `Gone` where they are not in it."""
        path = f"/v3/conversations/{_quoted(conversation_id)}/members/{_quoted(user_id)}"
        return _member(await self._ask(service_url, path, tenant))

    async def _ask(self, service_url: str, path: str, tenant: str) -> dict[str, Any]:
        """Looking something up stands in no line: Teams counts it apart, and nobody sees its order."""
        self._known(service_url)
        await self._lines.look_up(tenant, PATIENCE)
        return await self._call("GET", service_url, path, None, None)

    def _known(self, service_url: str) -> None:
        if not trusted(self._settings, service_url):
            raise Distrusted

    @asynccontextmanager
    async def _turn(
        self, service_url: str, conversation_id: str, tenant: str, patience: float
    ) -> AsyncIterator[Line]:
        self._known(service_url)
        async with self._lines.turn(conversation_id, tenant, patience) as line:
            yield line

    async def renew(self) -> None:
        """Those turns that are under way go on."""
        await self._lines.renew()

    async def _call(
        self, method: str, service_url: str, path: str, body: dict[str, Any] | None, line: Line | None
    ) -> dict[str, Any]:
        """One attempt; gives what Teams answers, or raises what became of it.

        Where our token is taken no longer, nothing was: one more with another.
        """
        url = URL(service_url.rstrip("/") + path, encoded=True)
        content = None if body is None else orjson.dumps(body)
        token = await self._token()
        response, answer = await self._attempt(method, url, content, token)
        if response.status == 401 and (another := await self._another(token)):
            response, answer = await self._attempt(method, url, content, another)
        if 200 <= response.status < 300:
            return answer
        raise self._failure(response, answer, line)

    async def _attempt(
        self, method: str, url: URL, content: bytes | None, token: str
    ) -> tuple[aiohttp.ClientResponse, dict[str, Any]]:
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._session.request(
                method, url, data=content, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                return response, _json(await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise Unreachable(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Ambiguous(type(error).__name__) from error

    async def _token(self) -> str:
        """Ours; none where there is only this machine."""
        if self._settings.local:
            return ""
        if self._credentials is None:
            raise Unreachable("no credentials")
        try:
            return await self._credentials.token()
        except NoToken as error:
            raise Unreachable(f"no token: {error}") from error

    async def _another(self, token: str) -> str:
        if self._credentials is None:
            return ""
        self._credentials.forget(token)
        another = await self._token()
        return "" if another == token else another

    def _failure(
        self, response: aiohttp.ClientResponse, answer: dict[str, Any], line: Line | None
    ) -> SendFailed:
        status, code = response.status, _code(answer)
        if status in TRY_LATER:
            pause = _seconds(response.headers.get("Retry-After"))
            if pause and line:
                line.hold = pause
            return Throttled(pause, status)
        if status in (403, 404):
            return Gone(code, status)
        if status == 408 or status >= 500:
            return Ambiguous(f"{status} {code}".strip())
        return Rejected(status, code)


async def _drawn(activity: dict[str, Any] | Draft) -> dict[str, Any]:
    return activity if isinstance(activity, dict) else await activity()


def _quoted(part: str) -> str:
    return quote(part, safe="")


def _activities(conversation_id: str) -> str:
    return f"/v3/conversations/{_quoted(conversation_id)}/activities"


def _members_page(conversation_id: str, token: str) -> str:
    onward = f"&continuationToken={_quoted(token)}" if token else ""
    return f"/v3/conversations/{_quoted(conversation_id)}/pagedmembers?pageSize={PAGE}{onward}"


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _id(answer: dict[str, Any]) -> str:
    return str(answer.get("id") or "")


def _code(answer: dict[str, Any]) -> str:
    """Teams' word for a failure; the one nested inside says more than the one around it."""
    error = _inner(answer, "error")
    nested = _inner(_inner(_inner(error, "innerHttpError"), "body"), "error")
    return str(nested.get("code") or error.get("code") or "")


def _inner(holder: dict[str, Any], name: str) -> dict[str, Any]:
    found = holder.get(name)
    if isinstance(found, str):  # a body within a body is sometimes text
        found = _json(found.encode())
    return found if isinstance(found, dict) else {}


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After is a number of seconds or a date."""
    if not retry_after:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            moment = parsedate_to_datetime(retry_after)
        except ValueError:
            return None
        seconds = (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(seconds, 0.0), LONGEST_HOLD) if seconds == seconds else None


def _member(answer: dict[str, Any]) -> Member:
    def say(*names: str) -> str:
        return next((str(answer[name]) for name in names if answer.get(name)), "")

    return Member(
        teams_id=say("id"),
        aad_object_id=say("aadObjectId", "objectId"),
        name=say("name"),
        mail=say("email"),
        upn=say("userPrincipalName"),
        role=say("userRole", "role"),
    )
