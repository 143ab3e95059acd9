"""The demo's plan, inputs and themes: what the network wants of KAMU, and its long list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from storage.db import Db
from storage.plan import inputs, kamu, plan
from storage.plan.inputs import Byline
from storage.plan.kamu import Purpose
from storage.plan.plan import Progress
from storage.themes import themes
from storage.themes.themes import Target, ThemeState


def load(
    db: Db,
    network: UUID,
    told: Mapping[str, Any],
    people: Mapping[str, UUID],
    by: UUID,
    day: date,
    at: datetime,
) -> None:
    """A committee meeting so far off that its call for input has not gone out, and what was said so far."""
    messenger = people[told["meeting"]["messenger"]]
    sitting = kamu.enter(db, network, day, Purpose(told["meeting"]["purpose"]), messenger, by, at)
    for area in told["areas"]:
        status = Progress(area["status"])
        plan.add(db, network, at.year, area["title"], by, at, status=status, owner=area["owner"])
    for title in told["inputs"]:
        byline = Byline.NETWORK
        inputs.hand_in(db, network, title, sitting=sitting.id, by=by, unit=None, at=at, byline=byline)
    for theme in told["themes"]:
        themes.add(
            db,
            network,
            theme["title"],
            by,
            at,
            target=Target(theme.get("target", Target.AMK)),
            responsible=theme.get("responsible", ""),
            state=ThemeState(theme.get("state", ThemeState.LISTED)),
        )
