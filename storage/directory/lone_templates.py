"""Lone-work templates: what a unit starts its forms from, and from which other unit it took that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from storage.columns import OF_TENANT, AuthorId, Code, Line, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, First, column, insert, mapped, save, table_of


class NothingInIt(Refused):
    key = "lone-template-empty"


class IsDraft(Refused):
    """Only what its own unit has approved is taken over."""

    key = "lone-template-draft"


@mapped("lone_templates", info=OF_TENANT)
class Template:
    """A unit's own start for a form; every change of it is a draft until it is approved again."""

    tenant: str = column(Code(64), primary_key=True)
    unit: str = column(Code(64), primary_key=True)
    measures: Mapping[str, str] = column(Wording)
    """What is usually done there against each danger."""
    contact: str = column(Line(256))
    silence: str = column(Line(256))
    person: UUID = column(AuthorId)
    told_at: datetime = column(UTCDateTime)
    taken_from: str | None = column(Code(64), default=None)
    """The unit whose template it began as."""
    approved_at: datetime | None = column(UTCDateTime, default=None)

    @property
    def is_draft(self) -> bool:
        return self.approved_at is None

    def changed(
        self, measures: Mapping[str, str], contact: str, silence: str, by: UUID, now: datetime
    ) -> Template:
        """A draft again."""
        told = replace(self, measures=measures, contact=contact, silence=silence)
        return replace(told, person=by, told_at=now, approved_at=None)

    def approved(self, now: datetime) -> Template:
        """Forms of the unit start from it now; raises NothingInIt."""
        if not (self.measures or self.contact or self.silence):
            raise NothingInIt
        return replace(self, approved_at=self.approved_at or now)


templates = table_of(Template)

of_unit = First(Template, Template.tenant, Template.unit)
approved = Every(
    Template, Template.tenant, where=templates.c.approved_at.is_not(None), order=(Template.unit,)
)
"""Those that others can take over."""


def keep(db: Db, made: Template) -> Template:
    """One a unit."""
    before = of_unit(db, made.tenant, made.unit)
    return save(db, before, made) if before else insert(db, made)


def take_over(db: Db, other: Template, unit: str, by: UUID, now: datetime) -> Template:
    """As a draft of one's own; raises IsDraft."""
    if other.is_draft:
        raise IsDraft
    taken = replace(other, unit=unit, person=by, told_at=now, taken_from=other.unit, approved_at=None)
    return keep(db, taken)
