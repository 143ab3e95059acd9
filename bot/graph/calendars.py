"""Calendars: a planned meeting becomes a Teams meeting in everybody's calendar, and follows its changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.core.futures import done
from bot.graph.client import GONE, Declined, Graph, Rounds, Unanswered
from storage.agenda import attendance
from storage.agenda.attendance import Untold
from storage.db import Db, Store

log = structlog.get_logger()

EVERY = 30.0
"""Seconds between two looks for meetings that are to be told."""

LATER = timedelta(minutes=15)
"""When Graph gave nothing, it is tried again so much later."""


class Calendars:
    """Tells Graph of meetings, one at a time; what fails stays due, and nothing of it disturbs an answer."""

    def __init__(
        self,
        graph: Graph,
        store: Store,
        tenant: str,
        now: Callable[[], datetime],
        changed: Callable[[], None],
    ) -> None:
        self._graph = graph
        self._store = store
        self._tenant = tenant
        self._now = now
        self._changed = changed
        self.rounds = Rounds("calendars", self._look, EVERY)

    async def _look(self) -> None:
        """All that is due."""
        for untold in await done(self._store.run(self._due)):
            await self._tell(untold)

    def _due(self, db: Db) -> list[Untold]:
        return attendance.untold(db, self._tenant, self._now())

    async def _tell(self, untold: Untold) -> None:
        """Made, changed or called off; said once for each version of the meeting."""
        try:
            kept = await self._told(untold)
        except Unanswered as failed:
            log.warning("calendar not told", reason=str(failed))
            after = timedelta(seconds=failed.after) if failed.after else LATER
            kept = {"tell_at": self._now() + after}
        await done(self._store.run(partial(_keep, untold=untold, values=kept)))
        if "join_url" in kept:
            self._changed()

    async def _told(self, untold: Untold) -> dict[str, Any]:
        one = untold.meeting
        settled = {"told_version": one.version, "tell_at": None}
        events = ("users", untold.organiser, "events")
        if one.cancelled_at:
            if one.event:
                with _unless_gone():
                    await self._graph.send("POST", *events, one.event, "cancel", body={"comment": ""})
            return settled
        if one.event:
            with _unless_gone():
                await self._graph.send("PATCH", *events, one.event, body=_event(untold))
            return settled
        made = await self._graph.send("POST", *events, body=_event(untold) | _as_new(untold))
        event, joined = made.get("id"), made.get("onlineMeeting")
        url = joined.get("joinUrl") if isinstance(joined, Mapping) else None
        if not isinstance(event, str) or not event:
            raise Unanswered("an event without an id")
        return settled | {"event": event, "join_url": url if isinstance(url, str) else None}


@contextmanager
def _unless_gone() -> Iterator[None]:
    """Whose calendar it is may have taken it out: then there is nothing to change."""
    try:
        yield
    except Declined as no:
        if no.status != GONE:
            raise


def _event(untold: Untold) -> dict[str, Any]:
    """When, where and with whom: what a change sends again."""
    one = untold.meeting
    return {
        "subject": _words(one.title),
        "start": _moment(one.starts_at),
        "end": _moment(one.ends_at),
        "location": {"displayName": _words(one.place)},
        "attendees": [
            {"emailAddress": {"address": mail, "name": name}, "type": "required"}
            for mail, name in untold.invited
        ],
    }


def _as_new(untold: Untold) -> dict[str, Any]:
    """Sent twice by accident, Graph makes one event of the same transaction; held after all, it is anew."""
    one = untold.meeting
    again = f"/{one.told_version}" if one.told_version >= 0 else ""
    return {
        "isOnlineMeeting": True,
        "onlineMeetingProvider": "teamsForBusiness",
        "transactionId": f"{one.id}{again}",
    }


def _words(told: Mapping[str, str]) -> str:
    return told.get("da") or told.get("en") or ""


def _moment(at: datetime) -> dict[str, str]:
    return {"dateTime": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": "UTC"}


def _keep(db: Db, untold: Untold, values: Mapping[str, Any]) -> None:
    attendance.told(db, untold.meeting, values)
