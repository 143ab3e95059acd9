"""A connector that only answers and counts, on bare asyncio so that it is never what one waits for.

It reads from standard input what it needs to know, as JSON: `port`, `certificate` (PEM, or null for
plain http), `members` (the roster), and `answers` (path → JSON for what else is asked).
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import ssl
import sys
import time
from collections import deque
from typing import Any
from urllib.parse import unquote

from tests.microsoft.activities import personal_chat


class Counted:
    """What has been posted so far; `recent` keeps the last bodies for whoever wants to read a card."""

    def __init__(self, members: list[dict[str, Any]], answers: dict[str, Any]) -> None:
        self.posts = 0
        self.last = 0.0
        self.recent: deque[tuple[str, bytes]] = deque(maxlen=64)
        self.members = members
        self.answers = answers
        self.ids = itertools.count(int(time.time() * 1000))

    def answer(self, method: str, path: str, body: bytes) -> Any:
        if method == "POST" and "/activities" in path:
            return self._post(path, body)
        asked = unquote(path.partition("?")[0])
        if asked == "/count":
            return {"posts": self.posts, "last": self.last}
        if asked == "/recent":
            return [[path, known, json.loads(raw)] for path, known, raw in self._recent()]
        if asked.endswith("/pagedmembers"):
            return {"members": self.members}
        if "/members/" in asked:
            wanted = asked.rpartition("/")[2]
            return next((one for one in self.members if wanted in (one["id"], one["aadObjectId"])), {})
        if method == "POST" and asked.endswith("/v3/conversations"):
            return {"id": personal_chat(json.loads(body)["members"][0]["id"])}
        return self.answers.get(asked, {"id": asked.rpartition("/")[2]})

    def _post(self, path: str, body: bytes) -> dict[str, str]:
        known = str(next(self.ids))
        if b'"typing"' not in body:
            self.posts += 1
            self.last = time.monotonic()
            self.recent.append((f"{path} {known}", body))
        return {"id": known}

    def _recent(self) -> list[tuple[str, str, bytes]]:
        return [(*told.split(" "), body) for told, body in self.recent]  # type: ignore[misc]


class Connector(asyncio.Protocol):
    def __init__(self, counted: Counted) -> None:
        self.counted = counted
        self.left = b""
        self.transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.left += data
        while self.transport and (end := self.left.find(b"\r\n\r\n")) >= 0:
            head, start = self.left[:end], end + 4
            size = content_length(head)
            if len(self.left) < start + size:
                return
            method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
            body = self.left[start : start + size]
            self.left = self.left[start + size :]
            self.transport.write(_written(self.counted.answer(method, path, body)))


def content_length(head: bytes) -> int:
    """How long the body after these headers is, in bytes."""
    _, found, after = head.lower().partition(b"content-length:")
    return int(after.split(b"\r\n", 1)[0]) if found else 0


def _written(answer: Any) -> bytes:
    body = json.dumps(answer).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return head % len(body) + body


async def _serve(told: dict[str, Any]) -> None:
    secured = None
    if told["certificate"]:
        secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        secured.load_cert_chain(told["certificate"])
    counted = Counted(told["members"], told["answers"])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connector(counted), "127.0.0.1", told["port"], ssl=secured)
    await server.serve_forever()


if __name__ == "__main__":
    gc.freeze()
    asyncio.run(_serve(json.load(sys.stdin)))
