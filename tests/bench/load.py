"""Asks a bot as fast as it answers, over connections that stay open."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.bench.connector import content_length
from tests.microsoft.activities import timestamp

_ID, _AT = "0000000000000", "0000-00-00T00:00:00.0000000Z"
_numbers = itertools.count(int(time.time() * 1000))


class Requests:
    """Requests that differ in id, time and whichever of the given activities they are."""

    def __init__(self, path: str, token: str, activities: list[dict[str, Any]]) -> None:
        self.raw = [_raw(path, token, json.dumps(activity).encode()) for activity in activities]

    def next(self) -> bytes:
        number, at = str(next(_numbers)).encode(), timestamp().encode()
        return random.choice(self.raw).replace(_ID.encode(), number).replace(_AT.encode(), at)


def renewed(activity: dict[str, Any]) -> dict[str, Any]:
    """The activity with room for a new id and time in each request."""
    known = str(activity["id"])
    room = "f:" + _ID if activity["type"] == "invoke" else _ID
    changed: dict[str, Any] = json.loads(json.dumps(activity).replace(known, room))
    return changed | {"timestamp": _AT}


def _raw(path: str, token: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@dataclass
class Measured:
    """One round's outcome; `took` are seconds from request to answer, `cpu` those the server worked."""

    began: float = 0.0
    ended: float = 0.0
    cpu: float = 0.0
    took: list[float] = field(default_factory=list)
    failed: int = 0
    first_failure: str = ""

    def rate(self) -> float:
        return len(self.took) / (self.ended - self.began)

    def within(self, share: float) -> float:
        """The time within which that share of the answers came, in milliseconds."""
        ordered = sorted(self.took)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000 if ordered else 0.0


class Asker(asyncio.Protocol):
    """One connection: the next request goes out when the answer to the last has come."""

    def __init__(self, make: Callable[[], bytes], wanted: bytes, until: float, measured: Measured) -> None:
        self.make, self.wanted, self.until, self.measured = make, wanted, until, measured
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.left = b""
        self.asked = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.over.done():
            self._fail(f"connection lost: {exc!r}")
            self.over.set_result(None)

    def data_received(self, data: bytes) -> None:
        self.left += data
        end = self.left.find(b"\r\n\r\n")
        if end < 0:
            return
        body = self.left[end + 4 :]
        if len(body) < content_length(self.left[:end]):
            return
        self._answered(self.left[9:12], body)
        self.left = b""
        if time.monotonic() < self.until:
            self._ask()
        else:
            self.over.set_result(None)
            self.transport.close()

    def _ask(self) -> None:
        self.asked = time.monotonic()
        self.transport.write(self.make())

    def _answered(self, status: bytes, body: bytes) -> None:
        if status in (b"200", b"201", b"202") and self.wanted in body:
            self.measured.took.append(time.monotonic() - self.asked)
        else:
            self._fail(f"{status.decode()} {body[:300].decode(errors='replace')}")

    def _fail(self, how: str) -> None:
        self.measured.failed += 1
        self.measured.first_failure = self.measured.first_failure or how


async def ask(port: int, requests: Requests, wanted: bytes, connections: int, seconds: float) -> Measured:
    """Asks for so many seconds; an answer without `wanted` in it counts as failed."""
    measured = Measured(began=time.monotonic())
    until = measured.began + seconds
    loop = asyncio.get_running_loop()
    pairs = [
        await loop.create_connection(lambda: Asker(requests.next, wanted, until, measured), "127.0.0.1", port)
        for _ in range(connections)
    ]
    await asyncio.wait_for(asyncio.gather(*(asker.over for _, asker in pairs)), seconds + 60)
    measured.ended = time.monotonic()
    return measured
