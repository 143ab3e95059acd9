"""Microsoft Graph as it answers: users and what has changed of them, calendars, permissions, and its errors.

The errors have the status, the headers and the body that Graph's own have, as far as anybody could read them.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

NEEDED = {
    ("GET", "/v1.0/users/delta"): "User.Read.All",
    ("GET", "/v1.0/users/{user}"): "User.Read.All",
    ("POST", "/v1.0/users/{user}/events"): "Calendars.ReadWrite",
    ("PATCH", "/v1.0/users/{user}/events/{event}"): "Calendars.ReadWrite",
    ("POST", "/v1.0/users/{user}/events/{event}/cancel"): "Calendars.ReadWrite",
}
"""All that Graph is asked, and the least of an application's permissions that allows it."""

JOIN = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_"


@dataclass(frozen=True)
class Shape:
    """An answer as it came over the wire; `late` before its body, `cut` in the middle of it."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    late: float = 0.0
    cut: bool = False

    async def answer(self, request: web.Request) -> web.StreamResponse:
        kind = "application/json" if self.body[:1] in (b"{", b"[") else "text/html"
        response = web.StreamResponse(status=self.status, headers={"Content-Type": kind} | self.headers)
        await response.prepare(request)
        if self.late:
            await asyncio.sleep(self.late)
        with suppress(ConnectionError):  # who asked has left
            await response.write(self.body[: len(self.body) // 2] if self.cut else self.body)
        if self.cut and request.transport:
            request.transport.abort()
        return response


def error(status: int, code: str, message: str, **headers: str) -> Shape:
    """In Graph's form of an error."""
    inner = {
        "date": "2026-11-30T08:00:00",
        "request-id": "1137f277-eab4-4b9b-bb13-2ceb880bffcb",
        "client-request-id": "1137f277-eab4-4b9b-bb13-2ceb880bffcb",
    }
    told = {"error": {"code": code, "message": message, "innerError": inner}}
    return Shape(
        status, json.dumps(told).encode(), {one.replace("_", "-"): said for one, said in headers.items()}
    )


EXPIRED = error(
    401,
    "InvalidAuthenticationToken",
    "Lifetime validation failed, the token is expired.",
    WWW_Authenticate='Bearer realm="", error="invalid_token"',
)
DENIED = error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
NO_ACCESS = error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
NO_MAILBOX = error(
    404,
    "MailboxNotEnabledForRESTAPI",
    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
)
NOT_FOUND = error(404, "Request_ResourceNotFound", "Resource does not exist or is not present.")
THROTTLED = error(429, "TooManyRequests", "Too many requests", Retry_After="17")

ENDED = {
    "sync state gone": error(
        410, "SyncStateNotFound", "The sync state generation is not found; generation=149."
    ),
    "resync required": error(
        410, "resyncRequired", "Resync required.", Location="https://graph.microsoft.com/v1.0/x"
    ),
    "page token expired": error(
        400, "Directory_ExpiredPageToken", "The specified page token value has expired."
    ),
    "delta token badly formed": error(400, "Request_BadRequest", "Badly formed token."),
    "sync state not found": error(404, "syncStateNotFound", "The sync state root folder is not found."),
}
"""A link that leads on no more, in all the ways in which that is said."""

GATEWAY = b"<html><head><title>504 Gateway Time-out</title></head><body>nginx</body></html>"
PASSING = {
    "throttled": THROTTLED,
    "throttled without a word": Shape(429),
    "throttled for ever": error(429, "TooManyRequests", "Too many requests", Retry_After="9" * 400),
    "throttled until a date": error(429, "TooManyRequests", "-", Retry_After="Mon, 30 Nov 2026 09:00:00 GMT"),
    "token expired": EXPIRED,
    "server error": error(500, "UnknownError", ""),
    "service not available": error(
        503, "serviceNotAvailable", "The service is unavailable.", Retry_After="120"
    ),
    "gateway": Shape(504, GATEWAY),
    "bad gateway": Shape(502, GATEWAY),
    "request timeout": error(408, "RequestTimeout", "-"),
    "not JSON": Shape(200, b"{"),
    "no object": Shape(200, b"[]"),
    "HTML": Shape(200, GATEWAY),
    "nothing": Shape(200),
    "no UTF-8": Shape(200, b'{"value":"\xff"}'),
    "nested": Shape(200, b'{"value":' * 5000),
    "huge": Shape(200, b'{"value":"' + b"x" * 5_000_000 + b'"}'),
    "cut off": Shape(200, b'{"value":[{"id":"a1"}]}', {"Content-Length": "23"}, cut=True),
    "packed wrongly": Shape(200, b'{"value":[]}', {"Content-Encoding": "gzip"}),
    "redirect": Shape(302, b"", {"Location": "https://elsewhere.example/"}),
    "teapot": Shape(418, b"{}"),
}
"""What is over when it is asked again."""

ODD = {
    "odd values": Shape(200, b'{"value":[1,null,{"id":5},{"id":""},{"id":"a\\u0000","displayName":{}}]}'),
    "a NUL": Shape(200, b'{"value":[{"id":"a1","displayName":"Anna\\u0000","department":"\\u0000"}]}'),
    "odd links": Shape(200, b'{"value":{},"@odata.nextLink":7,"@odata.deltaLink":[]}'),
}
"""Pages that could be read, of what no page has."""

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Graph:
    """The organisation's directory, what has changed in it, in order, in pages of two; and its calendars."""

    PAGE = 2

    def __init__(self) -> None:
        self.changes: list[dict[str, Any]] = []
        self.events: list[tuple[str, str, Any]] = []
        self.granted = set(NEEDED.values())
        self.answers: list[Shape] = []
        self.asked: list[tuple[str, str]] = []
        self.forgetful = False
        self.leads_to = ""

    def forget(self) -> None:
        """As it was at its start."""
        vars(self).update(vars(Graph()))

    def has(self, aad: str, name: str, department: str | None) -> None:
        """Somebody is there, or is called or placed otherwise from now on."""
        self.changes.append({"id": aad, "displayName": name, "department": department})

    def lets_go(self, aad: str) -> None:
        self.changes.append({"id": aad, "@removed": {"reason": "changed"}})

    def routes(self) -> list[web.RouteDef]:
        return [web.route(method, path, self._permitted(method, path)) for method, path in NEEDED]

    def _permitted(self, method: str, path: str) -> Answer:
        heard: dict[str, Answer] = {"/v1.0/users/delta": self._delta, "/v1.0/users/{user}": self._user}

        async def answer(request: web.Request) -> web.StreamResponse:
            self.asked.append((method, path))
            if self.answers:
                return await self.answers.pop(0).answer(request)
            if NEEDED[method, path] not in self.granted:
                return await (NO_ACCESS if "events" in path else DENIED).answer(request)
            return await heard.get(path, self._event)(request)

        return answer

    async def _delta(self, request: web.Request) -> web.StreamResponse:
        """A few records a page; behind the last one the link to what changes from here on."""
        start = int(request.query.get("$skiptoken") or request.query.get("$deltatoken") or 0)
        if "$deltatoken" in request.query and self.forgetful:
            self.forgetful = False
            return await ENDED["sync state gone"].answer(request)
        end = min(start + self.PAGE, len(self.changes))
        done = end == len(self.changes)
        link = f"{request.url.origin()}/v1.0/users/delta?${'deltatoken' if done else 'skiptoken'}={end}"
        name = "@odata.deltaLink" if done else "@odata.nextLink"
        return web.json_response({"value": self.changes[start:end], name: self.leads_to or link})

    async def _user(self, request: web.Request) -> web.StreamResponse:
        wanted = request.match_info["user"]
        for one in reversed(self.changes):
            if one["id"] == wanted and "@removed" not in one:
                return web.json_response(one)
        return await NOT_FOUND.answer(request)

    async def _event(self, request: web.Request) -> web.StreamResponse:
        self.events.append((request.method, request.path, await request.json()))
        if request.path.endswith("/cancel"):
            return web.Response(status=202)
        number = len(self.events)
        made = {"id": f"event-{number}", "onlineMeeting": {"joinUrl": f"{JOIN}{number}"}}
        return web.json_response(made, status=201 if request.method == "POST" else 200)
