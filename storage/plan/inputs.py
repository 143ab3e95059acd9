"""Inputs: what the network wants in KAMU's action plan, with those who back and those who doubt it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    case,
    delete,
    false,
    func,
    literal,
    or_,
    select,
    update,
)

from storage import networks, people, record
from storage.columns import OF_NETWORK, AuthorId, Code, OneOf, OtherId, PersonId, Prose, Wording
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.origins import from_minutes
from storage.record import Every, First, column, fields_of, mapped, table_of
from storage.statements import prepared

KIND = "input"
LABELS = re.compile(r"\bI[-‑ ]?(\d{1,5})\b")
"""How people name one in other words of theirs: `I-5`."""
LONGEST_TITLE = 200
LONGEST_TEXT = 1500
LONGEST_REMARK = 1000
LONGEST_LINK = 1000
MOST_ATTACHMENTS = 10

backings = Table(
    "backings",
    tables,
    Column("input", OtherId, ForeignKey("inputs.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("unit", Code(64)),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)

weights = Table(
    "weights",
    tables,
    Column("input", OtherId, ForeignKey("inputs.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    Column("score", Integer, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    info=OF_NETWORK,
)

Text_ = Mapping[str, str]
"""Words in one or both languages."""


class InputKind(StrEnum):
    """What an input wants of the plan."""

    NEW = "new"
    CHANGE = "change"
    CONTINUE = "continue"
    CONCERN = "concern"


class Byline(StrEnum):
    """Who stands behind an input where others read it: the person, only their unit, or the network."""

    NAMED = "named"
    UNIT = "unit"
    NETWORK = "network"


class InputMissing(Refused):
    key = "input-without-title"
    field = "title"


class InputTooLong(Refused):
    key = "input-too-long"


class NotAnAttachment(Refused):
    """An attachment is a link, and only over https."""

    key = "input-not-a-link"
    field = "link"


class TooManyAttachments(Refused):
    key = "input-too-many-attachments"


class NoSuchAttachment(Refused):
    key = "input-no-such-attachment"


class RemarkMissing(Refused):
    key = "remark-without-words"


class YouDisagree(Refused):
    """Backing and disagreement are never said of one unit."""

    key = "input-you-disagree"


class NotYourInput(Refused):
    key = "input-not-yours"


class NotYoursToWithdraw(Refused):
    """Only whoever gave it takes it back."""

    key = "input-not-yours-to-withdraw"


class IsMerged(Refused):
    key = "input-merged"


class IsMergedStill(Refused):
    """Whoever gave it can take it out of the merge by themselves."""

    key = "input-merged-still"


class NoSuchInput(Refused):
    key = "no-such-input"


class IsWithdrawn(Refused):
    key = "input-is-withdrawn"


class NotLate(Refused):
    key = "input-not-late"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A link to what belongs with an input, and what it is called."""

    title: str
    url: str


@mapped(
    "inputs",
    Index("uq_inputs_network_number", "network", "number", unique=True),
    Index("ix_inputs_sitting", "sitting"),
    info=OF_NETWORK,
)
class Input:
    """One input. `sitting` is the meeting whose pack carries it, `unit` whose it is."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    number: int = column(Integer)
    sitting: UUID | None = column(OtherId, ForeignKey("sittings.id"))
    title: Text_ = column(Wording)
    gloss: Text_ = column(Wording)
    why: Text_ = column(Wording)
    effect: Text_ = column(Wording)
    units: str = column(Prose)
    kind: InputKind = column(OneOf(InputKind, 16))
    byline: Byline = column(OneOf(Byline, 16))
    proposed_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    unit: str | None = column(Code(64))
    late: bool = column(Boolean)
    submitted_at: datetime = column(UTCDateTime)
    heading: UUID | None = column(OtherId)
    earlier: UUID | None = column(OtherId)
    attachments: tuple[Attachment, ...] = column(Wording, server_default="[]", default=())
    withdrawn_at: datetime | None = column(UTCDateTime, default=None)
    proposer: str | None = None
    backers: int = 0
    backing_units: int = 0
    score: float | None = None

    @property
    def label(self) -> str:
        return f"I-{self.number}"

    @property
    def contributes_for(self) -> str | None:
        """The unit that has given its input with this one; a collective input has none."""
        return None if self.byline is Byline.NETWORK else self.unit

    def may_be_withdrawn_by(self, person: UUID) -> None:
        """Whoever gave it, unless it is merged with others'; raises NotYoursToWithdraw or IsMerged."""
        if person != self.proposed_by:
            raise NotYoursToWithdraw
        if self.heading is not None:
            raise IsMerged(label=self.label)

    def may_be_changed_by(self, person: UUID, *, keeps_the_pack: bool) -> None:
        """Its proposer, and whoever keeps the pack; raises NotYourInput."""
        if person != self.proposed_by and not keeps_the_pack:
            raise NotYourInput


inputs = table_of(Input)


@mapped("remarks", Column("at", UTCDateTime, nullable=False), info=OF_NETWORK)
class Remark:
    """Words about an input, carried verbatim, by the unit only: a minority's, or a comment."""

    input: UUID = column(OtherId, ForeignKey("inputs.id"), primary_key=True)
    person: UUID = column(AuthorId, ForeignKey("people.id"), primary_key=True)
    unit: str | None = column(Code(64))
    words: str = column(Prose)
    disagrees: bool = column(Boolean, server_default=false(), default=False)


remarks = table_of(Remark)


_disagreeing = (
    select(literal(1))
    .select_from(remarks)
    .where(
        remarks.c.input == backings.c.input,
        remarks.c.disagrees,
        or_(remarks.c.person == backings.c.person, remarks.c.unit == backings.c.unit),
    )
    .correlate(backings)
    .exists()
)
_BACKING = ~_disagreeing
"""Whoever disagrees does not back, whatever somebody of the same unit tapped."""

_backing = (backings.c.input == inputs.c.id) & _BACKING


def _counted_anyway() -> ColumnElement[bool]:
    """Has somebody tapped for the input's own unit?"""
    own = select(literal(1)).select_from(backings).where(_backing, backings.c.unit == inputs.c.unit)
    return own.correlate(inputs).exists()


def _given_up() -> ColumnElement[bool]:
    """Does its own unit disagree by now, or whoever gave it?"""
    of_its_own = or_(remarks.c.person == inputs.c.proposed_by, remarks.c.unit == inputs.c.unit)
    said = select(literal(1)).select_from(remarks)
    return (
        said.where(remarks.c.input == inputs.c.id, remarks.c.disagrees, of_its_own).correlate(inputs).exists()
    )


_by_its_own = case(
    (
        inputs.c.unit.is_not(None) & (inputs.c.byline != Byline.NETWORK) & ~_counted_anyway() & ~_given_up(),
        1,
    ),
    else_=0,
)
"""The unit that gives an input stands behind it without a tap."""

_weighed = weights.c.input == inputs.c.id
_ALL = select(
    *fields_of(Input),
    people.shown_name().label("proposer"),
    select(func.count()).select_from(backings).where(_backing).scalar_subquery().label("backers"),
    (select(func.count(backings.c.unit.distinct())).where(_backing).scalar_subquery() + _by_its_own).label(
        "backing_units"
    ),
    select(func.avg(weights.c.score)).where(_weighed).scalar_subquery().label("score"),
).outerjoin(people.people, people.people.c.id == inputs.c.proposed_by)
_next_number = networks.numbering(inputs)
_MINE = prepared(
    select(backings.c.at).where(
        backings.c.input == bindparam("input"), backings.c.person == bindparam("person")
    )
)
_BACKERS = prepared(select(backings.c.person).where(backings.c.input == bindparam("input")))
_OVERRULED = prepared(
    select(literal(1)).where(
        backings.c.input == bindparam("input"), backings.c.person == bindparam("person"), _disagreeing
    )
)
_WEIGHT = prepared(
    select(weights.c.score).where(
        weights.c.input == bindparam("input"), weights.c.person == bindparam("person")
    )
)
_UNITS = prepared(
    select(backings.c.unit)
    .where(backings.c.input == bindparam("input"), backings.c.unit.is_not(None), _BACKING)
    .distinct()
)


def _input_of(row: Mapping[str, Any]) -> Input:
    score = row["score"]
    attached = tuple(Attachment(**one) for one in row["attachments"])
    told = {**row, "attachments": attached, "score": float(score) if score is not None else None}
    return Input(**told)


def hand_in(
    db: Db,
    network: UUID,
    title: Text_,
    *,
    sitting: UUID | None,
    by: UUID | None,
    unit: str | None,
    at: datetime,
    late: bool = False,
    gloss: Text_ | None = None,
    why: Text_ | None = None,
    effect: Text_ | None = None,
    units: str = "",
    kind: InputKind = InputKind.NEW,
    byline: Byline = Byline.UNIT,
    earlier: UUID | None = None,
    attachments: Sequence[Attachment] = (),
) -> Input:
    """An input under the network's next number.

    Raises InputMissing, InputTooLong, NotAnAttachment or TooManyAttachments.
    """
    _check(title, gloss, why, effect)
    row: dict[str, Any] = {
        "id": uuid4(),
        "network": network,
        "number": _next_number(db, network),
        "sitting": sitting,
        "title": dict(title),
        "gloss": dict(gloss or {}),
        "why": dict(why or {}),
        "effect": dict(effect or {}),
        "units": units,
        "kind": kind,
        "byline": byline,
        "proposed_by": by,
        "unit": unit,
        "late": late,
        "submitted_at": at,
        "heading": None,
        "earlier": earlier,
        "attachments": _attached(attachments),
    }
    db.execute(inputs.insert(), row)
    made = one(db, network, row["id"])
    assert made is not None
    return made


def _check(title: Text_, *texts: Text_ | None) -> None:
    words = [one.strip() for one in title.values() if one.strip()]
    if not words:
        raise InputMissing
    if any(len(one) > LONGEST_TITLE for one in words):
        raise InputTooLong(most=LONGEST_TITLE)
    if any(len(one) > LONGEST_TEXT for text in texts for one in (text or {}).values()):
        raise InputTooLong(most=LONGEST_TEXT)


def _attached(attachments: Sequence[Attachment]) -> list[dict[str, str]]:
    if len(attachments) > MOST_ATTACHMENTS:
        raise TooManyAttachments(most=MOST_ATTACHMENTS)
    if not all(one.url.startswith("https://") and len(one.url) <= LONGEST_LINK for one in attachments):
        raise NotAnAttachment
    return [{"title": one.title[:LONGEST_TITLE], "url": one.url} for one in attachments]


def attach(db: Db, changed: Input, added: Sequence[Attachment]) -> Input:
    """A link that is there already gets the new name; raises NotAnAttachment or TooManyAttachments."""
    links = {one.url: one for one in (*changed.attachments, *added)}
    return _changed(db, changed, attachments=_attached(list(links.values())))


def detach(db: Db, changed: Input, place: int) -> Input:
    """Without the attachment that stands there, from 1 on; raises NoSuchAttachment."""
    if not 1 <= place <= len(changed.attachments):
        raise NoSuchAttachment(number=changed.label)
    left = [one for at, one in enumerate(changed.attachments, 1) if at != place]
    return _changed(db, changed, attachments=_attached(left))


_STANDING = inputs.c.withdrawn_at.is_(None)
all_inputs = Every(Input, Input.network, of=_ALL, where=_STANDING, order=(Input.number,), make=_input_of)
"""Those that nobody took back."""

one = First(Input, Input.network, Input.id, of=_ALL, where=_STANDING, make=_input_of)
withdrawn = First(Input, Input.network, Input.id, of=_ALL, where=~_STANDING, make=_input_of)


def take_back(db: Db, changed: Input, at: datetime) -> Input:
    db.execute(update(inputs).where(inputs.c.id == changed.id).values(withdrawn_at=at))
    return replace(changed, withdrawn_at=at)


def of_sitting(db: Db, network: UUID, sitting: UUID) -> list[Input]:
    return [found for found in all_inputs(db, network) if found.sitting == sitting]


def numbered(db: Db, network: UUID, number: int) -> Input:
    """Raises IsWithdrawn or NoSuchInput."""
    found = next((one for one in all_inputs(db, network) if one.number == number), None)
    if found is None:
        gone = db.row(_WITHDRAWN, {"network": network, "number": number})
        raise (IsWithdrawn if gone else NoSuchInput)(number=f"I-{number}")
    return found


_WITHDRAWN = prepared(
    select(inputs.c.id).where(
        inputs.c.network == bindparam("network"),
        inputs.c.number == bindparam("number"),
        inputs.c.withdrawn_at.is_not(None),
    )
)


def reword(db: Db, changed: Input, **texts: Text_) -> Input:
    """Other words in some of its texts; raises InputMissing or InputTooLong."""
    told = {name: texts.get(name, getattr(changed, name)) for name in ("title", "gloss", "why", "effect")}
    _check(*told.values())
    return _changed(db, changed, **{name: dict(words) for name, words in texts.items()})


def hand_over(db: Db, network: UUID, before: UUID | None, after: UUID | None) -> None:
    """All of one meeting's inputs (or, without one, all that wait for the first) to another.

    What was taken from old minutes waits for nothing: it was given long ago.
    """
    old = select(from_minutes.c.thing).where(from_minutes.c.thing == inputs.c.id).exists()
    mine = inputs.c.sitting == before if before else inputs.c.sitting.is_(None) & ~old
    db.execute(update(inputs).where(inputs.c.network == network, mine).values(sitting=after))


def admit(db: Db, changed: Input, sitting: UUID) -> Input:
    """A late one, into the pack after all; raises NotLate."""
    if not changed.late or changed.sitting == sitting:
        raise NotLate(number=changed.label)
    return _changed(db, changed, sitting=sitting)


def late_between(db: Db, network: UUID, first: datetime, last: datetime) -> list[Input]:
    """Those that came late then: from the first moment on, and before the last."""
    return [one for one in all_inputs(db, network) if one.late and first <= one.submitted_at < last]


def is_in_time(db: Db, changed: Input, sitting: UUID) -> Input:
    """A late one that is none any more, since the deadline that it missed is ahead of it."""
    return _changed(db, changed, sitting=sitting, late=False)


def put_under(db: Db, network: UUID, members: Sequence[UUID], heading: UUID | None) -> None:
    chosen = (inputs.c.network == network) & inputs.c.id.in_(list(members))
    db.execute(update(inputs).where(chosen).values(heading=heading))


def _changed(db: Db, changed: Input, **values: Any) -> Input:
    db.execute(update(inputs).where(inputs.c.id == changed.id).values(**values))
    found = one(db, changed.network, changed.id)
    assert found is not None
    return found


def backs(db: Db, given: UUID, person: UUID) -> bool:
    """Has the person said that they back it?"""
    return db.row(_MINE, {"input": given, "person": person}) is not None


def backers_of(db: Db, given: UUID) -> list[UUID]:
    """Whoever said that they back it."""
    return sorted(row["person"] for row in db.rows(_BACKERS, {"input": given}))


def withdrawn_among(db: Db, network: UUID, words: str) -> list[str]:
    """The labels in these words of inputs that were taken back."""
    numbers = dict.fromkeys(int(one) for one in LABELS.findall(words))
    return [f"I-{one}" for one in numbers if db.row(_WITHDRAWN, {"network": network, "number": one})]


def is_overruled(db: Db, given: UUID, person: UUID) -> bool:
    """Is their backing not counted, since somebody of their unit disagrees?"""
    return db.row(_OVERRULED, {"input": given, "person": person}) is not None


def backing_units(db: Db, given: Input) -> set[str]:
    """The units that back it, its own among them: none of them disagrees."""
    tapped = {row["unit"] for row in db.rows(_UNITS, {"input": given.id})}
    own = given.contributes_for
    if own is None or any(
        one.disagrees and _speaks(one, given.proposed_by, own) for one in remarks_on(db, given.id)
    ):
        return tapped
    return tapped | {own}


def back(db: Db, given: UUID, person: UUID, unit: str | None, at: datetime) -> bool:
    """Back an input, once a person; False where they do. Raises YouDisagree."""
    if any(one.disagrees and _speaks(one, person, unit) for one in remarks_on(db, given)):
        raise YouDisagree
    row = {"input": given, "person": person, "unit": unit, "at": at}
    return db.execute(insert_new(backings), row).rowcount == 1


def _speaks(one: Remark, person: UUID | None, unit: str | None) -> bool:
    return one.person == person or (unit is not None and one.unit == unit)


def weight(db: Db, given: UUID, person: UUID) -> int | None:
    """How much it weighs to the person, if they said."""
    row = db.row(_WEIGHT, {"input": given, "person": person})
    return row["score"] if row else None


def weigh(db: Db, given: UUID, person: UUID, score: int, at: datetime) -> None:
    """So much it weighs to them, from 1 to 5; who weighs does not back it by that."""
    db.upsert(weights, ("input", "person"), {"input": given, "person": person, "score": score, "at": at})


def withdraw(db: Db, given: UUID, person: UUID) -> bool:
    mine = (backings.c.input == given) & (backings.c.person == person)
    return db.execute(delete(backings).where(mine)).rowcount == 1


def remark(
    db: Db, given: UUID, person: UUID, unit: str | None, words: str, at: datetime, *, disagrees: bool
) -> None:
    """Kept to the letter; a person's newest counts. Who `disagrees` backs it no more.

    Raises RemarkMissing.
    """
    if not words.strip():
        raise RemarkMissing
    row = {"input": given, "person": person, "unit": unit, "words": words.strip(), "at": at}
    db.upsert(remarks, ("input", "person"), {**row, "disagrees": disagrees})
    if disagrees:
        withdraw(db, given, person)


remarks_on = Every(Remark, Remark.input, order=(remarks.c.at, Remark.person))


def take_backing_off(db: Db, given: UUID, but: UUID) -> list[UUID]:
    """All backing and weighing but one person's: it was given to other words. Whose it was."""
    found: set[UUID] = set()
    for table in (backings, weights):
        found |= set(record.take_off(db, table, table.c.input == given, but))
    return sorted(found)
