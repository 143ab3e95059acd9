"""Welcomes: which of those who came into a role have been welcomed by their unit's AMK."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from storage.columns import OF_TENANT, Code, OtherId, PersonId
from storage.db import Db, UTCDateTime
from storage.record import Every, First, column, insert, mapped, table_of


@mapped("welcomes", info=OF_TENANT)
class Welcome:
    """That somebody in a role was welcomed, by whom."""

    role: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64), index=True)
    unit: str = column(Code(64))
    person: UUID = column(PersonId)
    at: datetime = column(UTCDateTime)


welcomes = table_of(Welcome)

of_role = First(Welcome, Welcome.role)
_all = Every(Welcome, Welcome.tenant)


def welcomed(db: Db, tenant: str) -> frozenset[UUID]:
    """The roles whose holders have been."""
    return frozenset(one.role for one in _all(db, tenant))


def welcome(db: Db, tenant: str, unit: str, role: UUID, *, by: UUID, now: datetime) -> None:
    """Once."""
    if of_role(db, role) is None:
        insert(db, Welcome(role, tenant, unit, by, now))
