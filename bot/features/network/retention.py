"""Retention: at night the clock deletes what has served its purpose (directory P4)."""

from __future__ import annotations

from datetime import UTC

from bot.core.feature import Feature
from bot.core.turn import Tick
from storage import retention as kept

retention = Feature("retention")

HOUR = 2
"""In UTC: the small hours in Denmark."""

EVERY_MINUTES = 10
"""Six times in that hour, so that a night takes away what many weeks have left, and no tick takes long."""


@retention.every
def forget(tick: Tick) -> None:
    now = tick.now.astimezone(UTC)
    if now.hour == HOUR and now.minute % EVERY_MINUTES == 0:
        kept.purge(tick.db, tick.now, tick.keep_years)
