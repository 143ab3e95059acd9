"""Dialogues of a unit: on which day one was held, and on which the next is to be."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Boolean, Date, Index

from storage.columns import OF_TENANT, Code, OtherId, PersonId
from storage.db import Db, UTCDateTime
from storage.record import Every, First, column, insert, mapped, table_of

WELLBEING, YEARLY, JOINT = "wellbeing", "yearly", "joint"
KINDS = (WELLBEING, YEARLY)
"""The Trivselsdialog, every second year at least; the discussion of the work environment, every year."""

ALL_KINDS = (*KINDS, JOINT)
"""And the meeting of the work-environment organisation with the cooperation committee, when they agree."""


@mapped("unit_dialogues", Index("ix_unit_dialogues_tenant_unit", "tenant", "unit"), info=OF_TENANT)
class Dialogue:
    """That it was held, who said so, and whether it is documented; never what it was about."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    unit: str = column(Code(64))
    kind: str = column(Code(16))
    held_on: date = column(Date)
    documented: bool = column(Boolean)
    person: UUID = column(PersonId)
    told_at: datetime = column(UTCDateTime)


dialogues = table_of(Dialogue)


@mapped("planned_dialogues", info=OF_TENANT)
class Planned:
    """On which day the next of a kind is to be held, and who said so."""

    tenant: str = column(Code(64), primary_key=True)
    unit: str = column(Code(64), primary_key=True)
    kind: str = column(Code(16), primary_key=True)
    planned_on: date = column(Date)
    person: UUID = column(PersonId)
    told_at: datetime = column(UTCDateTime)


planned_dialogues = table_of(Planned)


def hold(
    db: Db, tenant: str, unit: str, kind: str, held_on: date, *, documented: bool, by: UUID, now: datetime
) -> Dialogue:
    """Written down once for a day; said again, it may now be documented. What was planned before is over."""
    plan = plan_of(db, tenant, unit, kind)
    if plan is not None and plan.told_at.date() <= held_on:
        _drop(db, plan)
    known = on_day(db, tenant, unit, kind, held_on)
    if known is not None:
        db.execute(dialogues.delete().where(dialogues.c.id == known.id))
    told = (known is not None and known.documented) or documented
    return insert(db, Dialogue(uuid4(), tenant, unit, kind, held_on, told, by, now))


on_day = First(Dialogue, Dialogue.tenant, Dialogue.unit, Dialogue.kind, Dialogue.held_on)

_all = Every(Dialogue, Dialogue.tenant, order=(Dialogue.held_on, Dialogue.id))


def newest(db: Db, tenant: str) -> dict[tuple[str, str], Dialogue]:
    """The last of each unit and kind: a unit has a handful, and all are asked about at once."""
    return {(one.unit, one.kind): one for one in _all(db, tenant)}


def plan(db: Db, tenant: str, unit: str, kind: str, planned_on: date, *, by: UUID, now: datetime) -> Planned:
    """The last word counts."""
    before = plan_of(db, tenant, unit, kind)
    if before is not None:
        _drop(db, before)
    return insert(db, Planned(tenant, unit, kind, planned_on, by, now))


def _drop(db: Db, one: Planned) -> None:
    row = planned_dialogues.c
    db.execute(
        planned_dialogues.delete().where(row.tenant == one.tenant, row.unit == one.unit, row.kind == one.kind)
    )


plan_of = First(Planned, Planned.tenant, Planned.unit, Planned.kind)

_all_plans = Every(Planned, Planned.tenant)


def plans(db: Db, tenant: str) -> dict[tuple[str, str], Planned]:
    """What is planned, of each unit and kind."""
    return {(one.unit, one.kind): one for one in _all_plans(db, tenant)}
