"""Colleagues: names and departments as the organisation's own directory has them, kept fresh from Graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import structlog

from bot.core.futures import done
from bot.graph.client import Graph, Rounds, StartOver
from storage import people
from storage.db import Db, Store
from storage.people import Described

log = structlog.get_logger()

SELECT = "id,displayName,department"
EVERY = 15 * 60.0
"""Seconds between two looks for what has changed."""

MOST_ASKED = 50
"""So many people who were met since are asked for one by one at a look."""

MOST_AT_ONCE = 500
"""So many are kept in one transaction, however many stand on a page: others write meanwhile."""


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
            if link is None:
                raise
            await self._follow(None)

    async def _follow(self, link: str | None) -> None:
        """Page by page into the store; the link is kept last, so that what breaks off is read again."""
        pages = self._graph.since(link) if link else self._graph.pages("users", "delta", select=SELECT)
        async for page in pages:
            told = [one for record in page.records if (one := _described(record))]
            for first in range(0, len(told), MOST_AT_ONCE):
                await self._describe(told[first : first + MOST_AT_ONCE])
            if page.link:
                await done(self._store.run(partial(self._keep, link=page.link)))

    async def _describe(self, told: Sequence[Described]) -> None:
        await done(self._store.run(partial(people.describe, tenant=self._tenant, told=told)))

    def _keep(self, db: Db, link: str) -> None:
        people.keep_link(db, self._tenant, people.USERS, link, self._now())

    async def _newly_met(self) -> None:
        """The changes told of everybody only once; whoever was met later is asked for by name."""
        unknown = await done(
            self._store.run(lambda db: people.undescribed(db, self._tenant, most=MOST_ASKED))
        )
        for aad_id in unknown:
            told = await self._graph.one("users", aad_id, select=SELECT)
            await self._describe([_described(told) or Described(aad_id, "", "")])


def _described(record: Mapping[str, Any]) -> Described | None:
    """What a record tells of a person; None of one who has left, who stays as they were."""
    aad_id = _words(record, "id")
    if not aad_id or "@removed" in record:
        return None
    return Described(aad_id, _words(record, "displayName"), _words(record, "department"))


def _words(record: Mapping[str, Any], name: str) -> str:
    """Empty where it is no text; without the NUL that no database keeps."""
    found = record.get(name)
    return found.replace("\0", "") if isinstance(found, str) else ""
