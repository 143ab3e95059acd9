"""Colleagues: names and departments as the organisation's own directory has them, kept fresh from Graph."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import structlog

from bot.awaiting import done
from bot.graph import Graph, NotConsented, Page, StartOver, Unanswered
from storage import links, people
from storage.db import Store, StoreError
from storage.people import Described

log = structlog.get_logger()

SELECT = "id,displayName,department"
EVERY = 15 * 60.0
"""Seconds between two looks for what has changed."""

PAUSE = 6 * 3600.0
"""Seconds until it is tried again without consent: an administrator may have given it."""

MOST_AT_ONCE = 50
"""So many people who were met since are asked for one by one at a look."""


class Colleagues:
    """Keeps what the store knows of people fresh. Only of those whom the bot has met is anything kept."""

    def __init__(self, graph: Graph, store: Store, tenant: str, now: Callable[[], datetime]) -> None:
        self._graph = graph
        self._store = store
        self._tenant = tenant
        self._now = now
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
        """One look at what has changed; seconds until the next. Nothing of it ever disturbs an answer."""
        try:
            await self._changed()
            await self._newly_met()
        except NotConsented as refused:
            self._say_once("Graph is off: no consent", refused)
            return PAUSE
        except (Unanswered, StoreError) as failed:
            log.warning("Graph not read", reason=type(failed).__name__)
            return max(EVERY, getattr(failed, "after", None) or 0.0)
        self._silent = False
        return EVERY

    def _say_once(self, words: str, refused: NotConsented) -> None:
        if not self._silent:
            log.warning(words, reason=str(refused))
        self._silent = True

    async def _changed(self) -> None:
        link = await done(self._store.run(lambda db: links.known(db, self._tenant, links.USERS)))
        try:
            await self._follow(link)
        except StartOver:
            await self._follow(None)

    async def _follow(self, link: str | None) -> None:
        """Page by page into the store; the link is kept last, so that what breaks off is read again."""
        pages = self._graph.since(link) if link else self._graph.pages("users", "delta", select=SELECT)
        async for page in pages:
            await done(self._store.run(partial(self._keep, page=page)))

    def _keep(self, db: Any, page: Page) -> None:
        people.describe(db, self._tenant, [one for record in page.records if (one := _described(record))])
        if page.link:
            links.keep(db, self._tenant, links.USERS, page.link, self._now())

    async def _newly_met(self) -> None:
        """The changes told of everybody only once; whoever was met later is asked for by name."""
        unknown = await done(
            self._store.run(lambda db: people.undescribed(db, self._tenant, most=MOST_AT_ONCE))
        )
        for aad_id in unknown:
            told = await self._graph.one("users", aad_id, select=SELECT)
            found = _described(told) or Described(aad_id, "", "")
            await done(self._store.run(partial(people.describe, tenant=self._tenant, told=[found])))


def _described(record: Mapping[str, Any]) -> Described | None:
    """What a record tells of a person; None of one who has left, who stays as they were."""
    aad_id = record.get("id")
    if not isinstance(aad_id, str) or "@removed" in record:
        return None
    return Described(aad_id, str(record.get("displayName") or ""), str(record.get("department") or ""))
