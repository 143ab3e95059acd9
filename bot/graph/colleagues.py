"""Colleagues: names and departments as the organisation's own directory has them, kept fresh from Graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import structlog

from bot.core.futures import done
from bot.graph.client import Graph, Page, Rounds, StartOver
from storage import people
from storage.db import Store
from storage.people import Described

log = structlog.get_logger()

SELECT = "id,displayName,department"
EVERY = 15 * 60.0
"""Seconds between two looks for what has changed."""

MOST_AT_ONCE = 50
"""So many people who were met since are asked for one by one at a look."""


class Colleagues:
    """Keeps what the store knows of people fresh. Only of those whom the bot has met is anything kept."""

    def __init__(self, graph: Graph, store: Store, tenant: str, now: Callable[[], datetime]) -> None:
        self._graph = graph
        self._store = store
        self._tenant = tenant
        self._now = now
        self.rounds = Rounds("names and departments", self._look, EVERY)

    async def _look(self) -> None:
        """One look at what has changed. Nothing of it ever disturbs an answer."""
        await self._changed()
        await self._newly_met()

    async def _changed(self) -> None:
        link = await done(self._store.run(lambda db: people.link_of(db, self._tenant, people.USERS)))
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
            people.keep_link(db, self._tenant, people.USERS, page.link, self._now())

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
