"""Lone work: what somebody will do alone, where, and against which danger; and when it may be approved.

The rule is § 11 of the order on the performance of work (BEK 1839/2023): special danger must be countered,
or the work must not be done alone; and nobody begins without instruction in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Boolean, ForeignKey, Index, Integer, bindparam, func, select

from storage.columns import OF_PERSON, Code, Facts, Line, OtherId, OwnerId, PersonId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime
from storage.record import Every, First, column, insert, mapped, names_of, save, table_of
from storage.statements import prepared

KIND = "lone-work"
TEMPLATE = 1
"""Which text and list of dangers was filled in."""

HAZARDS = (
    *("chemicals", "gas", "pressure", "electricity", "machines"),
    *("height", "biological", "violence", "other"),
)
"""Special dangers, as the template lists them."""

LONGEST = timedelta(hours=12)
AHEAD = timedelta(days=14)
"""An approval reaches no further."""

KEPT = timedelta(days=365)
"""So long after its end a form is kept."""


class State(StrEnum):
    """How a form stands at a moment."""

    unfinished = "unfinished"
    """A danger is ticked, and what is done against it is not said yet."""
    forbidden = "forbidden"
    """Special danger that cannot be countered: it must not be done alone, whoever would approve it."""
    uninstructed = "uninstructed"
    """Special danger, and no instruction yet: blocked until it is given."""
    waits = "waits"
    approved = "approved"
    refused = "refused"
    withdrawn = "withdrawn"
    expired = "expired"
    """It was to begin, and nobody had approved it: it must not."""
    over = "over"


ENDED = (State.withdrawn, State.expired, State.over)
BEFORE_IT_BEGINS = (State.unfinished, State.uninstructed, State.waits)
"""What somebody is still to do something about, until it is too late."""


class MustNotBeAlone(Refused):
    key = "lone-refused-forbidden"


class NeedsInstruction(Refused):
    key = "lone-refused-uninstructed"


class Unfinished(Refused):
    key = "lone-refused-unfinished"


class DecidedBefore(Refused):
    key = "lone-refused-decided"


class PastDeciding(Refused):
    """It has begun, or is over, or was withdrawn."""

    key = "lone-refused-too-late"


class TooFarAhead(Refused):
    key = "lone-refused-too-early"


class OwnApproval(Refused):
    key = "lone-refused-own"


class Changed(Refused):
    """What was looked at is not what stands there now."""

    key = "lone-refused-changed"


class NoReasonGiven(Refused):
    key = "lone-refused-no-reason"
    field = "reason"


class NoMeasure(Refused):
    """A danger is said to be countered, and not how."""

    key = "lone-no-measure"


_WHY_NOT: dict[State, type[Refused]] = {
    State.unfinished: Unfinished,
    State.forbidden: MustNotBeAlone,
    State.uninstructed: NeedsInstruction,
    State.approved: DecidedBefore,
    State.refused: DecidedBefore,
    State.withdrawn: PastDeciding,
    State.expired: PastDeciding,
    State.over: PastDeciding,
}


@mapped(
    "lone_works",
    Index("ix_lone_works_person", "person"),
    Index("ix_lone_works_approver", "approver"),
    Index("ix_lone_works_tenant_unit", "tenant", "unit"),
    Index("ix_lone_works_tenant_due_at", "tenant", "due_at"),
    Index("ix_lone_works_due_at", "due_at"),
    Index("ix_lone_works_ends_at", "ends_at"),
    info=OF_PERSON,
)
class LoneWork:
    """A form; every change makes a new version of it, which nobody has approved."""

    id: UUID = column(OtherId, primary_key=True)
    tenant: str = column(Code(64))
    person: UUID = column(OwnerId, ForeignKey("people.id"))
    unit: str = column(Code(64))
    group: str = column(Line(64))
    place: str = column(Line(256))
    work: str = column(Prose)
    starts_at: datetime = column(UTCDateTime)
    ends_at: datetime = column(UTCDateTime)
    contact: str = column(Line(256))
    buddy: str = column(Line(256))
    silence: str = column(Line(256))
    """What happens where nobody answers."""
    alternative: str = column(Line(256))
    hazards: tuple[str, ...] = column(Facts)
    measures: Mapping[str, str] = column(Wording)
    """What is done against each of the dangers."""
    filled_at: datetime = column(UTCDateTime)
    countered: bool | None = column(Boolean, default=None)
    instructed: bool | None = column(Boolean, default=None)
    approver: UUID | None = column(OtherId, default=None)
    """The role whose holder decides."""
    version: int = column(Integer, default=1)
    template: int = column(Integer, default=TEMPLATE)
    decided_by: UUID | None = column(PersonId, default=None)
    decided_at: datetime | None = column(UTCDateTime, default=None)
    outcome: str | None = column(Code(16), default=None)
    reason: str = column(Prose, default="")
    withdrawn_at: datetime | None = column(UTCDateTime, default=None)
    due_at: datetime | None = column(UTCDateTime, default=None)
    """When the clock looks at it next."""

    def state(self, now: datetime) -> State:
        """How it was left; what waited until it was to begin may not, and what was approved ends."""
        if self.left in BEFORE_IT_BEGINS and now >= self.starts_at:
            return State.expired
        if self.left is State.approved and now >= self.ends_at:
            return State.over
        return self.left

    @property
    def left(self) -> State:
        """The rule, whatever the time; what forbids goes before what anybody has decided."""
        if self.withdrawn_at is not None:
            return State.withdrawn
        if self.countered is False:
            return State.forbidden
        if self.hazards and not self._is_answered:
            return State.unfinished
        if self.outcome == State.refused:
            return State.refused
        if not self._is_instructed:
            return State.uninstructed
        return State.approved if self.outcome == State.approved else State.waits

    @property
    def _is_answered(self) -> bool:
        asked = (self.countered, self.instructed)
        return None not in asked and all(self.measures.get(one) for one in self.hazards)

    @property
    def _is_instructed(self) -> bool:
        return not self.hazards or self.instructed is True

    # --- what may happen to it ----------------------------------------------------------------------------

    def changed(self, now: datetime, **values: Any) -> LoneWork:
        """A new version, which nobody has approved and whose dangers are asked about anew."""
        if self.state(now) in ENDED:
            raise PastDeciding
        answers = {"countered": None, "instructed": None} if values["hazards"] else {}
        return _looked_at(replace(self._anew(), **{**values, **answers}), now)

    def answered(
        self, measures: Mapping[str, str], *, countered: bool, instructed: bool, version: int, now: datetime
    ) -> LoneWork:
        """What is done against each danger; what cannot be countered needs no measure."""
        self._is_still(version)
        if self.state(now) in ENDED:
            raise PastDeciding
        kept = {one: measures[one] for one in self.hazards if measures.get(one)}
        if countered and len(kept) < len(self.hazards):
            raise NoMeasure
        given = replace(self, measures=kept, countered=countered, instructed=instructed)
        return _looked_at(given._undecided(), now)

    def with_instruction(self, now: datetime) -> LoneWork:
        """It was given; nothing else has changed."""
        if self.state(now) is not State.uninstructed:
            raise Changed
        return _looked_at(replace(self, instructed=True), now)

    def given_to(self, role: UUID, now: datetime) -> LoneWork:
        """This role's holder decides."""
        if self.approver is not None:
            raise DecidedBefore
        if self.state(now) is not State.waits:
            raise PastDeciding
        return replace(self, approver=role)

    def approved(self, by: UUID, version: int, now: datetime) -> LoneWork:
        """By somebody else, before it begins and no more than a fortnight ahead."""
        self._may_be_decided(by, version, now)
        if self.ends_at - now > AHEAD:
            raise TooFarAhead
        return self._decided(by, State.approved, "", now)

    def refused(self, by: UUID, version: int, reason: str, now: datetime) -> LoneWork:
        """With a reason."""
        self._may_be_decided(by, version, now)
        if not reason:
            raise NoReasonGiven
        return self._decided(by, State.refused, reason, now)

    def withdrawn(self, now: datetime) -> LoneWork:
        if self.state(now) in ENDED:
            raise PastDeciding
        return replace(self, withdrawn_at=now, due_at=None)

    def looked_at(self, now: datetime) -> LoneWork:
        """By the clock, whose next look follows from the state."""
        return _looked_at(self, now)

    def _may_be_decided(self, by: UUID, version: int, now: datetime) -> None:
        if by == self.person:
            raise OwnApproval
        self._is_still(version)
        state = self.state(now)
        if state is not State.waits:
            raise _WHY_NOT[state]

    def _is_still(self, version: int) -> None:
        if version != self.version:
            raise Changed

    def _undecided(self) -> LoneWork:
        return self._anew() if self.outcome else self

    def _anew(self) -> LoneWork:
        """The next version, which nobody has decided about."""
        again = self.version + 1
        return replace(self, version=again, decided_by=None, decided_at=None, outcome=None, reason="")

    def _decided(self, by: UUID, outcome: State, reason: str, now: datetime) -> LoneWork:
        made = replace(self, decided_by=by, decided_at=now, outcome=str(outcome), reason=reason)
        return _looked_at(made, now)


def _looked_at(one: LoneWork, now: datetime) -> LoneWork:
    """A form that waits is looked at when it is to begin, an approved one when it ends."""
    state = one.state(now)
    due = {State.approved: one.ends_at, State.waits: one.starts_at, State.uninstructed: one.starts_at}
    return replace(one, due_at=due.get(state))


lone_works = table_of(LoneWork)


def _of(row: Mapping[str, Any]) -> LoneWork:
    told = {name: row[name] for name in names_of(LoneWork)}
    return LoneWork(**{**told, "hazards": tuple(row["hazards"])})


def fill(db: Db, now: datetime, **values: Any) -> LoneWork:
    """A new form; takes what was filled in, whose it is and who decides."""
    made = LoneWork(id=uuid4(), filled_at=now, **{"measures": {}, **values})
    return insert(db, _looked_at(made, now))


def keep(db: Db, before: LoneWork, after: LoneWork) -> LoneWork:
    return save(db, before, after)


find = First(LoneWork, LoneWork.tenant, LoneWork.id, make=_of)
by_id = First(LoneWork, LoneWork.id, make=_of)
of_person = Every(LoneWork, LoneWork.person, order=(lone_works.c.filled_at.desc(), LoneWork.id), make=_of)
"""All forms of somebody, the newest first."""

of_approver = Every(
    LoneWork,
    LoneWork.approver,
    where=lone_works.c.due_at.is_not(None),
    order=(LoneWork.starts_at, LoneWork.id),
    make=_of,
)
"""What a role's holder may still decide, or has approved and is not over."""

_UNDER_WAY = prepared(
    select(lone_works)
    .where(lone_works.c.tenant == bindparam("tenant"), lone_works.c.due_at > bindparam("now"))
    .order_by(lone_works.c.due_at, lone_works.c.id)
)
_DUE = prepared(
    select(lone_works).where(lone_works.c.due_at <= bindparam("now")).order_by(lone_works.c.due_at)
)


def under_way(db: Db, tenant: str, now: datetime) -> list[LoneWork]:
    """Those that wait, and those that were approved and are not over."""
    return list(map(_of, db.rows(_UNDER_WAY, {"tenant": tenant, "now": now})))


def due(db: Db, now: datetime) -> list[LoneWork]:
    """Those at which the clock is to look."""
    return list(map(_of, db.rows(_DUE, {"now": now})))


_COUNTED = prepared(
    select(lone_works.c.outcome, lone_works.c.countered, func.count().label("forms"))
    .where(
        lone_works.c.tenant == bindparam("tenant"),
        lone_works.c.unit == bindparam("unit"),
        lone_works.c.starts_at >= bindparam("since"),
    )
    .group_by(lone_works.c.outcome, lone_works.c.countered)
)


def counted(db: Db, tenant: str, unit: str, since: datetime) -> dict[State, int]:
    """How many of a unit were approved, refused and forbidden, and how many there are of neither."""
    found = dict.fromkeys((State.approved, State.refused, State.forbidden, State.waits), 0)
    for row in db.rows(_COUNTED, {"tenant": tenant, "unit": unit, "since": since}):
        state = State.forbidden if row["countered"] is False else State(row["outcome"] or State.waits)
        found[state] += row["forms"]
    return found
