"""Connections: whoever says nothing makes room, and nobody has all of it."""

from __future__ import annotations

import asyncio
import resource
from typing import Any

import pytest
from aiohttp import web

from bot.process import connections
from bot.process.connections import Connection, Connections, address_of, room_for

TEAMS, STRANGER, PROXY = "52.112.0.1", "203.0.114.9", "10.0.0.4"


class Transport(asyncio.Transport):
    """The other side as asyncio tells of it."""

    def __init__(self, address: str) -> None:
        super().__init__({"peername": (address, 4711)})
        self.gone = asyncio.Event()

    @property
    def is_gone(self) -> bool:
        return self.gone.is_set()

    def abort(self) -> None:
        self.gone.set()


class Inner(asyncio.Protocol):
    """What aiohttp is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.told.append("made")

    def connection_lost(self, exc: Exception | None) -> None:
        self.told.append("lost")

    def pause_writing(self) -> None:
        self.told.append("pause")

    def resume_writing(self) -> None:
        self.told.append("resume")


def comes(all_of_them: Connections, address: str) -> tuple[Connection, Transport, Inner]:
    transport, inner = Transport(address), Inner()
    connection = Connection(all_of_them, inner)
    connection.connection_made(transport)
    return connection, transport, inner


async def asks(all_of_them: Connections, connection: Connection, ends: asyncio.Event) -> None:
    """A request whose head is whole, until it is answered."""

    async def handler(_: Any) -> web.Response:
        await ends.wait()
        return web.Response()

    class Request:
        transport = connection.transport

    await all_of_them.middleware(Request(), handler)  # type: ignore[arg-type]


async def test_one_address_has_its_share_and_others_theirs() -> None:
    held = Connections(most=10, most_of_one=3)
    strangers = [comes(held, STRANGER) for _ in range(5)]

    assert [transport.is_gone for _, transport, _ in strangers] == [False] * 3 + [True] * 2
    assert [inner.told for _, _, inner in strangers] == [["made"]] * 3 + [[]] * 2
    assert not comes(held, TEAMS)[1].is_gone
    strangers[0][0].connection_lost(None)
    assert not comes(held, STRANGER)[1].is_gone


async def test_a_proxy_speaks_for_everybody() -> None:
    held = Connections(most=10, most_of_one=3)

    assert not any(comes(held, PROXY)[1].is_gone for _ in range(10))


async def test_where_all_is_full_the_oldest_that_says_nothing_goes() -> None:
    held = Connections(most=3)
    (speaking, spoken, _), (_, first, _), (_, second, _) = (comes(held, PROXY) for _ in range(3))
    ends = asyncio.Event()
    asking = asyncio.create_task(asks(held, speaking, ends))
    await asyncio.sleep(0)

    assert not comes(held, PROXY)[1].is_gone
    assert (spoken.is_gone, first.is_gone, second.is_gone) == (False, True, False)
    assert not comes(held, PROXY)[1].is_gone
    assert second.is_gone
    assert len(held) == 3
    ends.set()
    await asking


async def test_whoever_waits_for_an_answer_is_never_sent_away_for_another() -> None:
    held = Connections(most=2)
    ends = asyncio.Event()
    here = [comes(held, PROXY) for _ in range(2)]
    asking = [asyncio.create_task(asks(held, one, ends)) for one, _, _ in here]
    await asyncio.sleep(0)

    assert comes(held, PROXY)[1].is_gone
    assert not any(transport.is_gone for _, transport, _ in here)
    ends.set()
    await asyncio.gather(*asking)
    assert not comes(held, PROXY)[1].is_gone
    assert here[0][1].is_gone


async def test_whoever_does_not_take_an_answer_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TAKING_SECONDS", 0.01)
    held = Connections()
    slow, gone, inner = comes(held, PROXY)
    taking, stays, _ = comes(held, PROXY)
    taking.pause_writing()
    taking.resume_writing()
    slow.pause_writing()
    await gone.gone.wait()

    assert inner.told == ["made", "pause"]
    assert not stays.is_gone


async def test_what_is_gone_is_forgotten() -> None:
    held = Connections()
    for connection, _, inner in [comes(held, STRANGER) for _ in range(50)]:
        connection.connection_lost(None)
        assert inner.told == ["made", "lost"]

    assert len(held) == 0
    assert not held._of


@pytest.mark.parametrize(
    ("peer", "address"),
    [
        (("52.112.0.1", 1), "52.112.0.1"),
        (("2603:1063::1", 1, 0, 0), "2603:1063::1"),
        (("::ffff:52.112.0.1", 1, 0, 0), "52.112.0.1"),
        (("::ffff:10.0.0.1", 1, 0, 0), ""),
        (("127.0.0.1", 1), ""),
        (("::1", 1, 0, 0), ""),
        (("fe80::1%eth0", 1, 0, 2), ""),
        (("192.168.1.1", 1), ""),
        ("/a/socket", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_an_address_of_the_internet_is_somebodys(peer: Any, address: str) -> None:
    assert address_of(peer) == address


def test_descriptors_are_left_for_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = [(64, 300)]
    monkeypatch.setattr(resource, "getrlimit", lambda _: limits[-1])
    monkeypatch.setattr(resource, "setrlimit", lambda _, told: limits.append(told))

    assert room_for() == 300 - connections.KEPT_FREE
    assert limits[-1] == (300, 300)
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1 << 20, resource.RLIM_INFINITY))
    assert room_for() == connections.MOST
