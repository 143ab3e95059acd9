"""Pausing: a conversation that is closed to the bot is left alone, and one facilitator is told, once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import structlog

from bot.core.turn import Tick
from cards.network import status as show
from storage import pauses, people
from storage.db import Db
from storage.network import members
from storage.networks import Network
from storage.pauses import Pause
from storage.people import Person

log = structlog.get_logger()


def pause(
    db: Db,
    now: datetime,
    route: str,
    conversation: str | None,
    network: Network | None,
    person: UUID | None,
    reason: str,
) -> None:
    """Nothing more is sent there until something comes from there; what waits, waits."""
    begun = Pause(route, conversation, network.id if network else None, person, reason[:256], now)
    if not pauses.begin(db, begun):
        return
    log.warning("conversation paused", reason=reason)
    if network is not None and (told := _facilitator(db, now, network)):
        whom = people.by_id(db, person) if person else None
        once = f"paused/{route[:150]}/{now.isoformat()}"
        Tick(db, now).post(show.closed(begun, network, whom), to=told, network=network, once=once)


def _facilitator(db: Db, now: datetime, network: Network) -> Person | None:
    """One who can be reached, as far as is known."""
    today = now.astimezone(network.zone).date()
    return next((one for one in members.facilitators(db, network, today) if pauses.reaches(db, one)), None)
