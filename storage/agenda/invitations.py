"""Invitations: which meetings the calendars have not been told of, and what they answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from storage import cards, networks, people
from storage.db import Db
from storage.meetings import Meeting, meetings

MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Untold:
    """A meeting as it is now, whose calendar it goes into, and who is invited, by mail and name."""

    meeting: Meeting
    organiser: str
    invited: tuple[tuple[str, str], ...]


def untold(db: Db, tenant: str, now: datetime) -> list[Untold]:
    """The meetings to come that are due to be told, made or changed since."""
    home = networks.networks
    due = (
        select(meetings, people.people.c.aad_id.label("organiser"))
        .join(home, home.c.id == meetings.c.network)
        .join(people.people, people.people.c.id == meetings.c.planned_by)
        .where(home.c.tenant == tenant, home.c.active)
        .where(meetings.c.tell_at <= now, meetings.c.ends_at > now)
        .where(meetings.c.told_version < meetings.c.version)
        .order_by(meetings.c.tell_at)
        .limit(MOST_AT_ONCE)
    )
    return [_untold(db, dict(row)) for row in db.execute(due).mappings()]


def _untold(db: Db, row: dict[str, Any]) -> Untold:
    organiser = row.pop("organiser")
    one = Meeting(**row)
    everybody = networks.everybody(db, one.network)
    return Untold(one, organiser, tuple((person.mail, person.name) for person in everybody if person.mail))


def told(db: Db, one: Meeting, answer: Mapping[str, Any]) -> None:
    """What came of it; a meeting that was changed meanwhile stays due."""
    here = meetings.c.id == one.id
    if found := {name: answer[name] for name in ("event", "join_url") if name in answer}:
        db.execute(update(meetings).where(here).values(**found))
        cards.changed(db, one.id)
    settled = {name: answer[name] for name in ("told_version", "tell_at") if name in answer}
    db.execute(update(meetings).where(here, meetings.c.version == one.version).values(**settled))
