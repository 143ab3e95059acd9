"""The least that could do the same work: bare aiohttp, without authentication, rights or rules."""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson
from aiohttp import ClientSession, web

from tests.bench.poll import MADE, UPSERT, Row, answered, opened, row

CLIENT = web.AppKey("client", ClientSession)


class Writer(threading.Thread):
    """One thread writes; all that waits goes into the next transaction."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self.path = path
        self.waiting: queue.SimpleQueue[tuple[Row, asyncio.Future[None]]] = queue.SimpleQueue()
        self.loop = asyncio.get_running_loop()

    def run(self) -> None:
        store = opened(self.path)
        while True:
            together = [self.waiting.get()]
            while not self.waiting.empty():
                together.append(self.waiting.get_nowait())
            self._commit(store, together)

    def _commit(self, store: sqlite3.Connection, together: list[tuple[Row, asyncio.Future[None]]]) -> None:
        store.execute("BEGIN IMMEDIATE")
        store.executemany(UPSERT, [row for row, _ in together])
        store.execute("COMMIT")
        self.loop.call_soon_threadsafe(_done, [future for _, future in together])

    async def write(self, row: Row) -> None:
        future = self.loop.create_future()
        self.waiting.put((row, future))
        await future


WRITER = web.AppKey("writer", Writer)


def _done(futures: list[asyncio.Future[None]]) -> None:
    for future in futures:
        if not future.done():
            future.set_result(None)


async def messages(request: web.Request) -> web.Response:
    activity = orjson.loads(await request.read())
    if activity["type"] == "invoke":
        return _card(activity)
    await _reply(request.app[CLIENT], activity)
    return web.Response(status=201)


async def committed(request: web.Request) -> web.Response:
    activity = orjson.loads(await request.read())
    await request.app[WRITER].write(row(activity))
    return _card(activity)


def _card(activity: dict[str, Any]) -> web.Response:
    return web.Response(body=orjson.dumps(answered(activity)), content_type="application/json")


async def _reply(client: ClientSession, activity: dict[str, Any]) -> None:
    chat, known = quote(activity["conversation"]["id"], safe=""), activity["id"]
    url = f"{activity['serviceUrl']}v3/conversations/{chat}/activities/{known}"
    said = orjson.dumps({"type": "message", "text": MADE, "replyToId": known})
    async with client.post(url, data=said, headers={"Content-Type": "application/json"}) as response:
        response.raise_for_status()
        await response.read()


async def _around(app: web.Application) -> AsyncIterator[None]:
    app[WRITER].start()
    async with ClientSession() as app[CLIENT]:
        yield


async def _application(store: Path) -> web.Application:
    app = web.Application()
    app[WRITER] = Writer(store)
    app.cleanup_ctx.append(_around)
    app.add_routes([web.post("/api/messages", messages), web.post("/api/committed", committed)])
    return app


if __name__ == "__main__":
    web.run_app(_application(Path(sys.argv[2])), host="127.0.0.1", port=int(sys.argv[1]), access_log=None)
