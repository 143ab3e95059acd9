"""The joint agenda of a unit: what both committees take up, and how the unit sees their cooperation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Index, Integer

from storage.columns import OF_TENANT, AuthorId, Code, Facts, Line, OtherId, PersonId
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, First, column, insert, mapped, names_of, save, table_of

KIND = "joint-topic"
LONGEST = 200
MOST = 40
"""Topics that stand open in a unit: an agenda has an end."""

KEPT = timedelta(days=365)
"""So long what was taken up is kept."""

CHECKS = ("know", "meeting", "agenda", "followed")
"""AMR and TR know each other; both committees meet, have one agenda, and follow the dialogue up."""


class NothingToTakeUp(Refused):
    key = "joint-nothing"
    field = "words"


class TopicTooLong(Refused):
    key = "joint-too-long"
    field = "words"


class OnItAlready(Refused):
    key = "joint-already"
    field = "words"


class TooManyTopics(Refused):
    key = "joint-too-many"


@mapped("joint_topics", Index("ix_joint_topics_tenant_unit", "tenant", "unit"), info=OF_TENANT)
class Topic:
    """What is to be taken up in both committees of a unit, in its AMK's words."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    unit: str = column(Code(64))
    words: str = column(Line(256))
    person: UUID = column(AuthorId)
    told_at: datetime = column(UTCDateTime)
    done_at: datetime | None = column(UTCDateTime, default=None)

    def done(self, now: datetime) -> Topic:
        """It was taken up."""
        return replace(self, done_at=self.done_at or now)


topics = table_of(Topic)

topic = First(Topic, Topic.tenant, Topic.id)
open_topics = Every(
    Topic, Topic.tenant, Topic.unit, where=topics.c.done_at.is_(None), order=(Topic.told_at, Topic.id)
)
"""In the order in which they came."""


def add(db: Db, tenant: str, unit: str, words: str, *, by: UUID, now: datetime) -> Topic:
    """Raises what is wrong with it."""
    said = " ".join(words.split())
    if not said:
        raise NothingToTakeUp
    if len(said) > LONGEST:
        raise TopicTooLong(most=LONGEST)
    standing = open_topics(db, tenant, unit)
    if said.casefold() in {one.words.casefold() for one in standing}:
        raise OnItAlready
    if len(standing) >= MOST:
        raise TooManyTopics(most=MOST)
    return insert(db, Topic(uuid4(), tenant, unit, said, by, now))


def keep(db: Db, before: Topic, after: Topic) -> Topic:
    return save(db, before, after)


# --- the yearly look at oneself ---------------------------------------------------------------------------


@mapped("unit_checks", info=OF_TENANT)
class Check:
    """To which of four questions a unit's AMK said yes in a year."""

    tenant: str = column(Code(64), primary_key=True)
    unit: str = column(Code(64), primary_key=True)
    year: int = column(Integer, primary_key=True)
    yes: tuple[str, ...] = column(Facts)
    person: UUID = column(PersonId)
    told_at: datetime = column(UTCDateTime)


unit_checks = table_of(Check)


def _check(row: Mapping[str, Any]) -> Check:
    told = {name: row[name] for name in names_of(Check)}
    return Check(**{**told, "yes": tuple(row["yes"])})


checks_of = Every(Check, Check.tenant, Check.unit, order=(unit_checks.c.year.desc(),), make=_check)
"""All years of a unit, the newest first."""

checks_in = Every(Check, Check.tenant, Check.year, make=_check)
"""All units in a year."""


def answer(
    db: Db, tenant: str, unit: str, year: int, yes: tuple[str, ...], *, by: UUID, now: datetime
) -> Check:
    """Once a year; said again in it, the last word counts."""
    row = unit_checks.c
    db.execute(unit_checks.delete().where(row.tenant == tenant, row.unit == unit, row.year == year))
    return insert(db, Check(tenant, unit, year, yes, by, now))
