"""Headings: inputs that were merged under one, with the originals attached, until somebody objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, select, update

from storage.columns import OF_NETWORK, AuthorId, Facts, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime
from storage.plan import inputs
from storage.plan.inputs import Input
from storage.record import Every, column, mapped, table_of

KIND = "heading"
LONGEST_TITLE = 200


class TooFew(Refused):
    """A heading needs two inputs at least."""

    key = "heading-needs-two"


class HeadingMissing(Refused):
    key = "heading-without-title"


class OtherPack(Refused):
    """Only inputs of one pack are merged."""

    key = "heading-other-pack"


class AlreadyMerged(Refused):
    key = "input-already-merged"


class NotMerged(Refused):
    key = "heading-undone-already"


class NotAProposer(Refused):
    key = "heading-not-yours"


class TooLateToObject(Refused):
    key = "heading-too-late"


@mapped(
    "headings",
    Column("undone_by", PersonId, ForeignKey("people.id")),
    Index("ix_headings_network", "network"),
    info=OF_NETWORK,
)
class Heading:
    """A merge: its title, the inputs under it, and until when their proposers can object."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    sitting: UUID | None = column(OtherId, ForeignKey("sittings.id"))
    title: str = column(Prose)
    members: tuple[UUID, ...] = column(Facts)
    merged_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    merged_at: datetime = column(UTCDateTime)
    object_until: datetime = column(UTCDateTime)
    undone_at: datetime | None = column(UTCDateTime)

    @property
    def stands(self) -> bool:
        return self.undone_at is None

    def object(self, person: UUID, members: Sequence[Input], at: datetime) -> None:
        """A proposer may, in time; raises NotMerged, NotAProposer or TooLateToObject."""
        self.must_stand()
        if person not in {one.proposed_by for one in members}:
            raise NotAProposer
        if at > self.object_until:
            raise TooLateToObject

    def must_stand(self) -> None:
        if not self.stands:
            raise NotMerged


headings = table_of(Heading)


def _heading_of(row: Mapping[str, Any]) -> Heading:
    return Heading(**{**row, "members": tuple(UUID(one) for one in row["members"])})


all_headings = Every(Heading, Heading.network, order=(Heading.merged_at, Heading.id), make=_heading_of)


def heading(db: Db, network: UUID, heading: UUID) -> Heading | None:
    return next((one for one in all_headings(db, network) if one.id == heading), None)


def merge(
    db: Db, members: Sequence[Input], title: str, by: UUID, at: datetime, object_until: datetime
) -> Heading:
    """Put inputs of one pack under a heading; raises TooFew, HeadingMissing, OtherPack or AlreadyMerged."""
    if len({one.id for one in members}) < 2:
        raise TooFew
    if not title.strip():
        raise HeadingMissing
    if len({one.sitting for one in members}) > 1:
        raise OtherPack
    if taken := next((one for one in members if one.heading), None):
        raise AlreadyMerged(number=taken.label)
    row: dict[str, Any] = {
        "id": uuid4(),
        "network": members[0].network,
        "sitting": members[0].sitting,
        "title": title.strip()[:LONGEST_TITLE],
        "members": [str(one.id) for one in members],
        "merged_by": by,
        "merged_at": at,
        "object_until": object_until,
        "undone_at": None,
    }
    db.execute(headings.insert(), row)
    inputs.put_under(db, members[0].network, [one.id for one in members], row["id"])
    return _heading_of(row)


def may_object_until(db: Db, merged: Heading, at: datetime) -> None:
    db.execute(update(headings).where(headings.c.id == merged.id).values(object_until=at))


def undo(db: Db, merged: Heading, by: UUID, at: datetime) -> None:
    """Everything as it was before the merge; raises NotMerged."""
    merged.must_stand()
    db.execute(update(headings).where(headings.c.id == merged.id).values(undone_at=at, undone_by=by))
    inputs.put_under(db, merged.network, merged.members, None)


def objected_before(db: Db, members: Sequence[Input]) -> Heading | None:
    """The last merge of some of these that one of its own proposers has undone, who had not merged them."""
    ids = {one.id for one in members}
    for merged in reversed(all_headings(db, members[0].network) if members else []):
        if merged.undone_at is not None and len(ids & set(merged.members)) > 1:
            row = db.execute(select(headings.c.undone_by).where(headings.c.id == merged.id)).first()
            proposers = {one.proposed_by for one in members_of(db, merged)} - {merged.merged_by}
            return merged if row and row[0] in proposers else None
    return None


def members_of(db: Db, merged: Heading) -> list[Input]:
    return [one for one in inputs.all_inputs(db, merged.network) if one.id in merged.members]


def values(merged: Heading) -> dict[str, Any]:
    """What the journal keeps of it."""
    return {"title": merged.title, "inputs": [str(one) for one in merged.members]}
