"""Feedback: what KAMU made of an input or an attention point, each time it was on its table."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, bindparam, select

from storage.columns import OF_NETWORK, AuthorId, OneOf, OtherId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.plan import kamu
from storage.record import column, fields_of, mapped, row_of, table_of
from storage.statements import prepared

KIND = "feedback"
LONGEST_REASON = 1000
LONGEST_PLACE = 200


class Outcome(StrEnum):
    """What the committee can make of it, in the order of the form."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    DEFERRED = "deferred"
    DECLINED = "declined"
    NOTED = "noted"


class ReasonNeeded(Refused):
    """A no without a reason helps nobody."""

    key = "feedback-needs-reason"


class NotMessenger(Refused):
    key = "feedback-not-yours"


class NotMetYet(Refused):
    key = "feedback-too-early"


@mapped(
    "answers",
    Column("answered_by", AuthorId, ForeignKey("people.id")),
    Index("ix_answers_network", "network"),
    info=OF_NETWORK,
)
class Answer:
    """What one meeting of the committee made of one thing."""

    sitting: UUID = column(OtherId, ForeignKey("sittings.id"), primary_key=True)
    thing: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    outcome: Outcome = column(OneOf(Outcome, 16))
    reason: str = column(Prose)
    place: str = column(Prose)
    answered_at: datetime = column(UTCDateTime)

    @property
    def keeps_it_open(self) -> bool:
        """Put off: it stands in the next pack as open."""
        return self.outcome is Outcome.DEFERRED


answers = table_of(Answer)


_OF = prepared(
    select(*fields_of(Answer))
    .join(kamu.sittings, kamu.sittings.c.id == answers.c.sitting)
    .where(answers.c.network == bindparam("network"))
    .order_by(kamu.sittings.c.day, answers.c.answered_at, answers.c.thing)
)


def all_answers(db: Db, network: UUID) -> list[Answer]:
    """In the order of the meetings."""
    return [Answer(**row) for row in db.rows(_OF, {"network": network})]


def of_thing(db: Db, network: UUID, thing: UUID) -> list[Answer]:
    return [answer for answer in all_answers(db, network) if answer.thing == thing]


def answer(
    db: Db,
    sitting: kamu.CommitteeMeeting,
    thing: UUID,
    outcome: Outcome,
    reason: str,
    place: str,
    by: UUID,
    at: datetime,
) -> Answer:
    """Keep an answer; one given again for the same meeting replaces it. Raises ReasonNeeded."""
    if outcome in (Outcome.DECLINED, Outcome.PARTLY) and not reason.strip():
        raise ReasonNeeded
    given = Answer(sitting.id, thing, sitting.network, outcome, reason.strip(), place.strip(), at)
    db.upsert(answers, ("sitting", "thing"), row_of(given) | {"answered_by": by})
    return given
