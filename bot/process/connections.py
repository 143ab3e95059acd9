"""Connections: how many stand open and from whom, and how long one may stay that says nothing.

A proxy in front may hold hundreds of strangers off; this holds where there is none, and where it does not.
"""

from __future__ import annotations

import asyncio
import importlib
import ipaddress
from collections import Counter
from collections.abc import Awaitable, Callable
from errno import EADDRINUSE
from typing import Any

import structlog
from aiohttp import web

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEAD_SECONDS = 10.0
"""Seconds within which the first request must have said its head: Teams and proxies say it at once."""

TAKING_SECONDS = 30.0
"""Seconds for which an answer waits for somebody who does not take it."""

IDLE_SECONDS = 300.0
"""Seconds that a connection may stand idle between two requests: longer than proxies keep theirs."""

LINGER_SECONDS = 2.0
"""Seconds for which what is left of a refused body is read, so that its sender sees the answer."""

MOST = 1000
MOST_OF_ONE = 100
"""Connections in all, and from one address of the Internet."""

KEPT_FREE = 128
"""Descriptors for the store, the way to Teams, and the log."""


def room_for() -> int:
    """How many connections this process can hold: the system lets it have as many descriptors as it may."""
    try:
        resource: Any = importlib.import_module("resource")
    except ImportError:  # Windows has no such limit
        return MOST
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST + KEPT_FREE if hard == resource.RLIM_INFINITY else min(MOST + KEPT_FREE, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    return MOST if soft == resource.RLIM_INFINITY else max(1, min(MOST, soft - KEPT_FREE))


class Connections:
    """All that stand open at one port. Where there are too many, whoever says nothing makes room."""

    def __init__(self, most: int = MOST, most_of_one: int = MOST_OF_ONE) -> None:
        self._most = most
        self._most_of_one = most_of_one
        self._of: Counter[str] = Counter()
        self._open: dict[asyncio.BaseTransport, Connection] = {}
        self._silent: dict[Connection, None] = {}
        self._idle: dict[Connection, None] = {}

    def __len__(self) -> int:
        return len(self._open)

    def enters(self, connection: Connection) -> bool:
        """Whether it may stay; for one that may, the oldest that says nothing goes where all is full."""
        address = connection.address
        if address and self._of[address] >= self._most_of_one:
            log.warning("connection refused", kind="too many from one address", most=self._most_of_one)
            return False
        if len(self._open) >= self._most and not self._made_room():
            log.warning("connection refused", kind="too many in all", most=self._most)
            return False
        self._of[address] += 1
        self._open[connection.transport] = connection
        self._silent[connection] = None
        return True

    def _made_room(self) -> bool:
        oldest = next(iter(self._silent or self._idle), None)
        if oldest is None:
            return False
        log.warning("connection closed", kind="to make room", most=self._most)
        self.leaves(oldest)
        oldest.transport.abort()
        return True

    def leaves(self, connection: Connection) -> None:
        """It is gone, or going."""
        if self._open.pop(connection.transport, None) is None:
            return
        self._silent.pop(connection, None)
        self._idle.pop(connection, None)
        self._of[connection.address] -= 1
        if not self._of[connection.address]:
            del self._of[connection.address]

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """A request whose head is whole makes its connection one that speaks, until it is answered."""
        connection = self._open.get(request.transport) if request.transport else None
        if connection is None:
            return await handler(request)
        connection.is_heard()
        self._silent.pop(connection, None)
        self._idle.pop(connection, None)
        try:
            return await handler(request)
        finally:
            if connection.transport in self._open:
                self._idle[connection] = None

    def serving(self, server: Callable[[], asyncio.Protocol]) -> Callable[[], Connection]:
        """What the loop makes for each that comes."""
        return lambda: Connection(self, server())


class Connection(asyncio.Protocol):
    """One that stands open: what comes through it goes to aiohttp, within the times above."""

    transport: asyncio.Transport
    address = ""
    """Of whom it is, where that tells people apart: a proxy on a private network speaks for everybody."""

    def __init__(self, all_of_them: Connections, inner: asyncio.Protocol) -> None:
        self._all = all_of_them
        self._inner = inner
        self._may_stay = True
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.address = address_of(transport.get_extra_info("peername"))
        self._may_stay = self._all.enters(self)
        if not self._may_stay:
            transport.abort()
            return
        self._inner.connection_made(transport)
        self._within(HEAD_SECONDS)

    def is_heard(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _within(self, seconds: float) -> None:
        self.is_heard()
        self._deadline = asyncio.get_running_loop().call_later(seconds, self.transport.abort)

    def data_received(self, data: bytes) -> None:
        if self._may_stay:
            self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received() if self._may_stay else None

    def pause_writing(self) -> None:
        self._within(TAKING_SECONDS)
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self.is_heard()
        self._inner.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_heard()
        self._all.leaves(self)
        if self._may_stay:
            self._inner.connection_lost(exc)


def address_of(peer: Any) -> str:
    """The other side's address on the Internet; empty for this machine and private networks."""
    try:
        address = ipaddress.ip_address(peer[0].partition("%")[0])
    except (TypeError, IndexError, AttributeError, ValueError):
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    return str(address) if address.is_global else ""


class Site(web.BaseSite):
    """A port of this machine, each connection within its bounds."""

    def __init__(self, runner: web.AppRunner, host: str, port: int, connections: Connections) -> None:
        super().__init__(runner)
        self._host, self._port = host, port
        self._connections = connections

    @property
    def name(self) -> str:
        return f"http://{self._host}:{self._port}"

    async def start(self) -> None:
        await super().start()
        server = self._runner.server
        assert server is not None
        made = self._connections.serving(server)
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(made, self._host, self._port, backlog=self._backlog)


class PortTaken(OSError):
    """Something else listens there."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"port {port} of {host} is taken, perhaps by a Stafet that runs already")


class NoAddress(OSError):
    """This machine has no such address, or lets the process listen at no such port."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        why = error.strerror or type(error).__name__
        super().__init__(f"HOST is {host!r} and PORT {port}: nothing can listen there ({why})")


async def listen(site: web.Application, host: str, port: int, patience: float) -> web.AppRunner:
    """Serves it; `patience`: seconds that the last requests get at the end. PortTaken and NoAddress where it
    cannot."""
    connections = Connections(room_for())
    site.middlewares.append(connections.middleware)
    runner = web.AppRunner(
        site,
        access_log=None,
        shutdown_timeout=patience,
        keepalive_timeout=IDLE_SECONDS,
        lingering_time=LINGER_SECONDS,
        auto_decompress=False,  # what is packed is refused, not unpacked
    )
    await runner.setup()
    try:
        await Site(runner, host, port, connections).start()
    except OSError as error:
        await runner.cleanup()
        if error.errno == EADDRINUSE:
            raise PortTaken(host, port) from None
        raise NoAddress(host, port, error) from None
    return runner
