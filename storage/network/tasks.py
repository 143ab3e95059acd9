"""Tasks: what each person was reminded of, and when, so that nothing is said twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Table, bindparam, select

from storage.columns import OF_PERSON, Code, OwnerId
from storage.db import Db, UTCDateTime, insert_new, tables
from storage.statements import prepared

reminded = Table(
    "reminded",
    tables,
    Column("person", OwnerId, ForeignKey("people.id"), primary_key=True),
    Column("stage", Code(256), primary_key=True),
    Column("moment", UTCDateTime, primary_key=True),
    Column("day", Date, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_reminded_person_at", "person", "at"),
    info=OF_PERSON,
)


@dataclass(frozen=True, slots=True)
class Reminded:
    """What a person was told: each stage's moments, and the day of the last message that was not urgent."""

    moments: Mapping[str, Sequence[datetime]]
    last_day: date | None


_OF_PERSON = prepared(
    select(reminded).where(reminded.c.person == bindparam("person"), reminded.c.at > bindparam("since"))
)
_REMIND = prepared(insert_new(reminded), "person", "stage", "moment", "day", "urgent", "at")


def of_person(db: Db, person: UUID, since: datetime) -> Reminded:
    """What the person was reminded of since then."""
    moments: dict[str, list[datetime]] = defaultdict(list)
    last_day: date | None = None
    for row in db.rows(_OF_PERSON, {"person": person, "since": since}):
        moments[row["stage"]].append(row["moment"])
        if not row["urgent"]:
            last_day = max(last_day or row["day"], row["day"])
    return Reminded(moments, last_day)


def remember(
    db: Db, person: UUID, stage: str, moment: datetime, *, day: date, urgent: bool, at: datetime
) -> None:
    """This stage's moment is said to the person, on this local day."""
    values = {"person": person, "stage": stage, "moment": moment, "day": day, "urgent": urgent, "at": at}
    db.change(_REMIND, values)
