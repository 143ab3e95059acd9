"""Minutes: which old minutes were taken in, by whom, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import orjson
from pydantic import TypeAdapter

from storage import imports
from storage.db import Db

KIND = "minutes"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that the minutes seem to say; `sort` is the kind of thing that it would become.

    `kind` and `day` (of the committee's meeting) are a decision's, `agreed` a theme's. `responsible` takes
    care of a theme or of what was decided, which is to be done by `due`; presented an item of the agenda
    (which has the `annex`), or tells of a group.
    """

    sort: str
    words: str
    kind: str = ""
    agreed: bool = False
    responsible: str = ""
    day: date | None = None
    annex: str = ""
    due: date | None = None
    twin: str = ""
    """What the network has already that says the same; then nothing is made of it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found in minutes, until somebody says yes to it: nothing of it counts before."""

    network: UUID
    digest: str
    held_on: date | None
    proposals: tuple[Proposal, ...]
    cut: bool = False
    """Was there more than is taken at once?"""

    committee: date | None = None
    """The committee's meeting that the minutes look ahead to."""

    plan_year: int | None = None
    """The year of the plan that the input among it is for."""

    left: tuple[str, ...] = ()
    """All that the minutes say beside it: nothing is made of it."""

    @property
    def news(self) -> tuple[Proposal, ...]:
        """What the network has not got yet."""
        return tuple(one for one in self.proposals if not one.twin)


_DRAFTS = TypeAdapter(Draft)


# --- what waits for a yes ---------------------------------------------------------------------------------


def keep(db: Db, tenant: str, person: UUID, draft: Draft, now: datetime) -> UUID:
    """Kept like a dropped file: a day at most, of each person the newest."""
    content = orjson.dumps(draft)
    made = imports.keep(
        db, tenant=tenant, person=person, what=KIND, name=KIND, content=content, version=0, now=now
    )
    return made.id


def draft(db: Db, person: UUID, known: UUID, now: datetime) -> Draft:
    """The person's own, while it is kept; raises NoLongerKept."""
    waiting = imports.find(db, person, known, now)
    if waiting.what != KIND:
        raise imports.NoLongerKept
    return _DRAFTS.validate_json(waiting.content)


def forget(db: Db, person: UUID) -> None:
    imports.forget_of(db, person, KIND)
