"""Agreements: what an owner asks of others about it, and whether the network wants to be told each month."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Table,
    bindparam,
    select,
    update,
)

from storage import people
from storage.columns import OF_NETWORK, AuthorId, Code, OneOf, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, tables
from storage.decisions import decisions
from storage.record import Every, First, column, fields_of, mapped, table_of
from storage.statements import prepared

OPEN, AGREED, REFUSED, REPLACED = "open", "agreed", "refused", "replaced"
LONGEST_REASON = 500

digests = Table(
    "digests",
    tables,
    Column("network", OtherId, ForeignKey("networks.id"), primary_key=True),
    Column("wanted", Boolean, nullable=False),
    info=OF_NETWORK,
)


class Kind(StrEnum):
    """What an owner asks: another due date of the hosts, or that a colleague takes it over."""

    DUE = "due"
    OWNER = "owner"


class NewDateNeedsReason(Refused):
    """A new date is asked for with a reason."""

    key = "agreement-without-reason"


class SameOwner(Refused):
    key = "agreement-same-owner"


class NotYoursToSettle(Refused):
    """A new date is the hosts' to agree to, a handover whoever is to take it over."""

    key = "agreement-not-yours"


class AnsweredAlready(Refused):
    key = "agreement-settled"


class AskedAnew(Refused):
    """Nobody has answered: something else was asked in its place, or it is not the asker's to be done now."""

    key = "agreement-asked-anew"


@mapped(
    "agreement_requests",
    Column("settled_by", PersonId),
    Column("settled_at", UTCDateTime),
    Index("ix_agreement_requests_decision", "decision"),
    info=OF_NETWORK,
)
class Request:
    """An owner asks for a new `due` date, or that `receiver` takes it over; `by` and `to` are their names."""

    id: UUID = column(OtherId, primary_key=True)
    decision: UUID = column(OtherId, ForeignKey("decisions.id"))
    kind: Kind = column(OneOf(Kind, 8))
    asked_by: UUID = column(AuthorId, ForeignKey("people.id"))
    by: str
    asked_at: datetime = column(UTCDateTime)
    due: date | None = column(Date)
    receiver: UUID | None = column(PersonId, ForeignKey("people.id"))
    to: str | None
    reason: str = column(Prose)
    status: str = column(Code(16))

    @property
    def is_open(self) -> bool:
        return self.status == OPEN

    def may_be_settled_by(self, person: UUID, *, is_host: bool) -> None:
        """Whoever is to take it over, else a host who does not ask themselves; raises NotYoursToSettle."""
        if not self.is_open:
            raise AskedAnew if self.status == REPLACED else AnsweredAlready
        asked = person == self.receiver if self.kind is Kind.OWNER else is_host and person != self.asked_by
        if not asked:
            raise NotYoursToSettle


requests = table_of(Request)


_receivers = people.people.alias("receivers")
_WITH_NAMES = (
    select(
        *fields_of(Request),
        people.shown_name().label("by"),
        people.shown_name(_receivers).label("to"),
    )
    .join(people.people, people.people.c.id == requests.c.asked_by)
    .outerjoin(_receivers, _receivers.c.id == requests.c.receiver)
    .order_by(requests.c.asked_at, requests.c.id)
)
_OPEN_IN = prepared(
    _WITH_NAMES.join(decisions.decisions, decisions.decisions.c.id == requests.c.decision).where(
        decisions.decisions.c.network == bindparam("network"), requests.c.status == OPEN
    )
)
_WANTED = prepared(select(digests.c.wanted).where(digests.c.network == bindparam("network")))


def ask_for_date(db: Db, decision: UUID, by: UUID, due: date, reason: str, at: datetime) -> Request:
    """In place of what was asked before; raises NewDateNeedsReason."""
    if not reason.strip():
        raise NewDateNeedsReason
    return _ask(db, decision, Kind.DUE, by, at, reason, due=due)


def hand_over(db: Db, decision: UUID, by: UUID, receiver: UUID, reason: str, at: datetime) -> Request:
    """In place of what was asked before; raises SameOwner."""
    if receiver == by:
        raise SameOwner
    return _ask(db, decision, Kind.OWNER, by, at, reason, receiver=receiver)


def _ask(
    db: Db,
    decision: UUID,
    kind: Kind,
    by: UUID,
    at: datetime,
    reason: str,
    *,
    due: date | None = None,
    receiver: UUID | None = None,
) -> Request:
    before = (requests.c.decision == decision) & (requests.c.kind == kind) & (requests.c.status == OPEN)
    db.execute(update(requests).where(before).values(status=REPLACED, settled_at=at))
    row = {
        "id": uuid4(),
        "decision": decision,
        "kind": kind,
        "asked_by": by,
        "asked_at": at,
        "due": due,
        "receiver": receiver,
        "reason": reason.strip(),
        "status": OPEN,
    }
    db.execute(requests.insert(), row)
    [found] = [one for one in open_of(db, decision) if one.kind is kind]
    return found


request = First(Request, Request.id, of=_WITH_NAMES)


open_of = Every(Request, Request.decision, of=_WITH_NAMES, where=requests.c.status == OPEN)
"""What is asked about a decision and not answered yet."""


def open_in(db: Db, network: UUID) -> list[Request]:
    return [Request(**row) for row in db.rows(_OPEN_IN, {"network": network})]


def settle(db: Db, one: Request, status: str, by: UUID, at: datetime) -> None:
    """Agreed to or not, once; raises AnsweredAlready."""
    still = (requests.c.id == one.id) & (requests.c.status == OPEN)
    values = {"status": status, "settled_by": by, "settled_at": at}
    if db.execute(update(requests).where(still).values(**values)).rowcount != 1:
        raise AnsweredAlready


def wants_digest(db: Db, network: UUID) -> bool:
    """Is the network told each month what is open? Yes, until it says no."""
    row = db.row(_WANTED, {"network": network})
    return bool(row["wanted"]) if row else True


def set_digest(db: Db, network: UUID, *, wanted: bool) -> None:
    db.upsert(digests, ("network",), {"network": network, "wanted": wanted})
