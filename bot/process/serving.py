"""Serving: who follows a link that the bot has signed gets its file; anybody else gets nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.core import downloads
from bot.core.downloads import Handout, Wanted
from bot.core.feature import House
from cards.words import LANGUAGES, Reader, Say, read, say
from storage.db import Store, StoreError

HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
READ_IN_PLACE = "text/html"


class Serving:
    """Answers `GET /handouts/{token}/{name}`; the store is asked only for links that it signed itself."""

    def __init__(self, store: Store, house: House, key: str, now: Callable[[], datetime]) -> None:
        self._store = store
        self._house = house
        self._key = key
        self._now = now

    async def handout(self, request: web.Request) -> web.Response:
        wanted = downloads.opened(self._key, request.match_info["token"])
        if wanted is None:
            return _words(404, say("handout-gone"))
        try:
            made = await asyncio.to_thread(self._made, wanted)
        except StoreError:
            return _words(503, say("handout-later"))
        return _words(404, say("handout-gone")) if made is None else _file(made)

    def _made(self, wanted: Wanted) -> Handout | None:
        """In a thread of its own: a page may take a second to set, and nobody's tap waits for it."""
        make = self._house.handouts.get(wanted.thing.kind)
        if make is None:
            return None
        with self._store.reading() as db:
            return make(db, wanted.thing.id, wanted.language, self._now())


def _file(made: Handout) -> web.Response:
    how = "inline" if made.kind.startswith(READ_IN_PLACE) else "attachment"
    headers = {
        **HEADERS,
        "Content-Type": made.kind,
        "Content-Disposition": f"{how}; filename*=UTF-8''{quote(made.name)}",
    }
    return web.Response(body=made.body, headers=headers)


def _words(status: int, words: Say) -> web.Response:
    """Nobody knows which language somebody reads who has no link of ours."""
    told = [read(words, Reader(language, ZoneInfo("UTC"))) for language in LANGUAGES]
    return web.Response(status=status, text="\n".join(told), headers=HEADERS)
