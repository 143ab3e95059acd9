"""Consultations: a text that a member asks the others about, their remarks, and what came of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, bindparam, delete, func, select

from storage import networks, people
from storage.columns import OF_NETWORK, AuthorId, Line, OneOf, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared

KIND = "consultation"
LONGEST_TITLE = 200
LONGEST_TEXT = 60_000
"""Letters; some twenty pages."""

MOST_PARAGRAPHS = 300
LONGEST_REMARK = 2000
LONGEST_REASON = 600
WHOLE = 0
"""The paragraph of a remark on the whole text."""

_OWN_NUMBER = re.compile(
    r"(?:§+\s*|(?:afsnit|punkt|paragraph|section)\s+)?\(?(?P<number>\d{1,3}(?:\.\d{1,3})*)[.):]*\s+(?=\S)",
    re.IGNORECASE,
)
"""`1. …`, `2) …`, `§ 3 …`, `1.2 …` at the beginning of a paragraph."""

WAITS = timedelta(days=1)
"""So long a text waits for its sender to say until when."""


class Verdict(StrEnum):
    """What became of a remark."""

    TAKEN = "taken"
    PARTLY = "partly"
    DECLINED = "declined"


class ConsultationTextMissing(Refused):
    key = "consultation-without-text"
    field = "text"


class TextTooLong(Refused):
    key = "consultation-text-too-long"
    field = "text"


class TooManyParagraphs(Refused):
    key = "consultation-too-many-paragraphs"
    field = "text"


class ConsultationTitleMissing(Refused):
    key = "consultation-without-title"
    field = "title"


class ConsultationTitleTooLong(Refused):
    key = "consultation-title-too-long"
    field = "title"


class ConsultationOver(Refused):
    """Its time is up."""

    key = "consultation-over"


class ConsultationRemarkMissing(Refused):
    key = "consultation-remark-missing"
    field = "words"


class RemarkTooLong(Refused):
    key = "consultation-remark-too-long"
    field = "words"


class NoSuchParagraph(Refused):
    key = "consultation-no-such-paragraph"
    field = "paragraph"


class NotYourConsultation(Refused):
    """Only whoever asked, or a host, gives it more time or closes it."""

    key = "consultation-not-yours"


class NotYoursToAnswer(Refused):
    """Only whoever asked says what became of the remarks."""

    key = "consultation-not-yours-to-answer"


class NotYourRemark(Refused):
    key = "consultation-not-your-remark"


class VerdictWithoutReason(Refused):
    """Whoever remarked something is told why it was not taken in."""

    key = "consultation-reason-missing"
    field = "reason"


class VerdictReasonTooLong(Refused):
    key = "consultation-reason-too-long"
    field = "reason"


class ConsultationNotLater(Refused):
    """Whoever plans to answer on the last day must not find it closed."""

    key = "consultation-not-later"
    field = "closes"


nothing_to_remark = Table(
    "consulted",
    tables,
    Column("consultation", OtherId, ForeignKey("consultations.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    info=OF_NETWORK,
)
"""Who has read it and has nothing to remark."""


@mapped(
    "consultations",
    Index("ix_consultations_network", "network", "opened_at"),
    Index("ix_consultations_closed_at_closes_at", "closed_at", "closes_at"),
    info=OF_NETWORK,
)
class Consultation:
    """A text, a paragraph a line, and until when it is asked about; until it is sent only its sender sees it.

    `remarks` counts all that were ever made, so that no number is given twice; `told_at` is when those who
    made them were told of the answers.
    """

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    title: str = column(Line(LONGEST_TITLE))
    text: str = column(Prose)
    asked_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)
    closes_at: datetime | None = column(UTCDateTime, default=None)
    opened_at: datetime | None = column(UTCDateTime, default=None)
    closed_at: datetime | None = column(UTCDateTime, default=None)
    remarks: int = column(Integer, default=0)
    told_at: datetime | None = column(UTCDateTime, default=None)
    asker: str = ""

    @property
    def paragraphs(self) -> list[str]:
        return self.text.split("\n")

    @property
    def labels(self) -> list[str]:
        """What each paragraph is called: as the text itself numbers them, else by their places.

        Of a text with numbers of its own, what stands beside them (its title, say) is called nothing.
        """
        return list(_own_numbers(self.paragraphs)) or [str(at) for at in range(1, len(self.paragraphs) + 1)]

    @property
    def numbers_itself(self) -> bool:
        return bool(_own_numbers(self.paragraphs))

    @property
    def called(self) -> list[str]:
        """The paragraphs that have a number."""
        return [words for words, label in zip(self.paragraphs, self.labels, strict=True) if label]

    def plain(self, paragraph: int) -> str:
        """The words of a paragraph without the number that the text itself gives it."""
        words = self.paragraphs[paragraph - 1]
        return _OWN_NUMBER.sub("", words, count=1) if self.numbers_itself else words

    def paragraph(self, label: str) -> int:
        """The place of the paragraph of that number; raises NoSuchParagraph."""
        there = self.labels
        if label not in there:
            first, *_, last = [one for one in there if one] * 2
            raise NoSuchParagraph(number=label, first=first, last=last)
        return there.index(label) + 1

    @property
    def until(self) -> datetime:
        """When it closes; what is not sent yet has no such time."""
        assert self.closes_at is not None, "it is asked only of what was sent"
        return self.closes_at

    @property
    def is_open(self) -> bool:
        return self.opened_at is not None and self.closed_at is None

    def must_be_open(self, at: datetime) -> None:
        """Raises ConsultationOver."""
        if not self.is_open or at >= self.until:
            raise ConsultationOver(title=self.title)

    def may_be_run_by(self, person: UUID, at: datetime, *, is_host: bool) -> None:
        """Raises ConsultationOver or NotYourConsultation."""
        self.must_be_open(at)
        if person != self.asked_by and not is_host:
            raise NotYourConsultation

    def may_be_answered_by(self, person: UUID) -> None:
        """Raises NotYoursToAnswer."""
        if person != self.asked_by:
            raise NotYoursToAnswer(name=self.asker)

    def shows_remarks_to(self, person: UUID) -> bool:
        """To whoever asked at once, to all once it is closed: until then nobody leans on another's words."""
        return not self.is_open or person == self.asked_by

    def remark(self, paragraph: int, words: str, at: datetime) -> str:
        """The words as they are kept; raises why they are not."""
        self.must_be_open(at)
        said = words.strip()
        if not said:
            raise ConsultationRemarkMissing
        if len(said) > LONGEST_REMARK:
            raise RemarkTooLong(most=LONGEST_REMARK, number=len(said))
        if not WHOLE <= paragraph <= len(self.paragraphs):
            raise NoSuchParagraph(number=str(paragraph), first="1", last=str(len(self.paragraphs)))
        return said

    def later(self, closes: datetime, at: datetime) -> Consultation:
        """The same with more time; raises ConsultationOver or ConsultationNotLater."""
        self.must_be_open(at)
        if closes <= self.until:
            raise ConsultationNotLater
        return replace(self, closes_at=closes)


@mapped(
    "consultation_remarks",
    Index("ix_consultation_remarks_consultation", "consultation", "number", unique=True),
    Column("answered_by", AuthorId, ForeignKey("people.id")),
    info=OF_NETWORK,
)
class Remark:
    """What a member says of a paragraph, or of the whole text, and what whoever asked made of it."""

    id: UUID = column(OtherId, primary_key=True)
    consultation: UUID = column(OtherId, ForeignKey("consultations.id"))
    number: int = column(Integer)
    paragraph: int = column(Integer)
    person: UUID | None = column(AuthorId, ForeignKey("people.id"))
    words: str = column(Prose)
    at: datetime = column(UTCDateTime)
    verdict: Verdict | None = column(OneOf(Verdict, 16), default=None)
    reason: str = column(Prose, default="")
    name: str = ""

    def answered(self, verdict: Verdict, reason: str) -> Remark:
        """Raises VerdictWithoutReason or VerdictReasonTooLong."""
        said = reason.strip()
        if verdict is not Verdict.TAKEN and not said:
            raise VerdictWithoutReason
        if len(said) > LONGEST_REASON:
            raise VerdictReasonTooLong(most=LONGEST_REASON)
        return replace(self, verdict=verdict, reason=said)


def _own_numbers(paragraphs: Sequence[str]) -> Sequence[str]:
    """Of each paragraph the number with which it begins; none where these do not run from one upwards."""
    found = [_OWN_NUMBER.match(words) for words in paragraphs]
    told = [one["number"] if one and _is_number(one[0]) else "" for one in found]
    steps = [tuple(map(int, one.split("."))) for one in told if one]
    runs = len(steps) > 1 and steps[0][0] == 1 and all(a < b for a, b in pairwise(steps))
    return told if runs else ()


def _is_number(begins: str) -> bool:
    """A mere `12 ` in front of words is how many there are."""
    return not begins.strip().isdecimal()


consultations, remarks = table_of(Consultation), table_of(Remark)

_ALL = select(consultations, func.coalesce(people.shown_name(), "").label("asker")).outerjoin(
    people.people, people.people.c.id == consultations.c.asked_by
)
_REMARKS = select(*fields_of(Remark), func.coalesce(people.shown_name(), "").label("name")).outerjoin(
    people.people, people.people.c.id == remarks.c.person
)
_DUE = prepared(
    _ALL.where(
        consultations.c.closed_at.is_(None),
        consultations.c.opened_at.is_not(None),
        consultations.c.closes_at <= bindparam("now"),
        networks.is_alive(consultations.c.network),
    )
    .order_by(consultations.c.closes_at, consultations.c.id)
    .limit(50)
    .with_for_update(skip_locked=True, of=consultations)
)
_CONSULTED = prepared(
    select(nothing_to_remark.c.person).where(nothing_to_remark.c.consultation == bindparam("consultation"))
)

one = First(Consultation, Consultation.network, Consultation.id, of=_ALL)
held = First(Consultation, Consultation.network, Consultation.id, of=_ALL.with_for_update(of=consultations))
"""The same, held so that no two remarks get one number and nobody remarks while it closes."""

by_id = First(Consultation, Consultation.id, of=_ALL)
all_sent = Every(
    Consultation,
    Consultation.network,
    of=_ALL,
    where=consultations.c.opened_at.is_not(None),
    order=(consultations.c.opened_at.desc(), Consultation.id),
)
"""The last one first."""

open_in = Every(
    Consultation,
    Consultation.network,
    of=_ALL,
    where=consultations.c.opened_at.is_not(None) & consultations.c.closed_at.is_(None),
    order=(consultations.c.opened_at, Consultation.id),
)
remarks_on = Every(Remark, Remark.consultation, of=_REMARKS, order=(remarks.c.paragraph, remarks.c.number))
"""In the order of the paragraphs, those on the whole text first."""


def tidy(text: str) -> str:
    """A paragraph a line, without the empty ones; raises what is wrong with the text."""
    told = [" ".join(line.split()) for line in text.replace("\x00", "").splitlines()]
    paragraphs = [line for line in told if line]
    if not paragraphs:
        raise ConsultationTextMissing
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise TooManyParagraphs(number=len(paragraphs), most=MOST_PARAGRAPHS)
    whole = "\n".join(paragraphs)
    if len(whole) > LONGEST_TEXT:
        raise TextTooLong(most=LONGEST_TEXT)
    return whole


def called(text: str) -> str:
    """The title where nobody gives one: the first paragraph of a tidy text; empty where that is too long."""
    first = text.split("\n", maxsplit=1)[0].lstrip("# ")
    return first if len(first) <= LONGEST_TITLE else ""


def _titled(title: str) -> str:
    said = " ".join(title.split())
    if not said:
        raise ConsultationTitleMissing
    if len(said) > LONGEST_TITLE:
        raise ConsultationTitleTooLong(most=LONGEST_TITLE)
    return said


def draft(db: Db, network: UUID, title: str, text: str, by: people.Person, at: datetime) -> Consultation:
    """A text that waits for its sender to say until when; what they have waiting besides goes."""
    gone = consultations.c.asked_by == by.id, consultations.c.opened_at.is_(None)
    db.execute(delete(consultations).where(*gone))
    made = Consultation(uuid4(), network, title[:LONGEST_TITLE], tidy(text), by.id, at, asker=by.name)
    return insert(db, made)


def send(db: Db, waiting: Consultation, title: str, closes: datetime, at: datetime) -> Consultation:
    """From here on all see it."""
    sent = replace(waiting, title=_titled(title), closes_at=closes, opened_at=at)
    return save(db, waiting, sent)


def drop(db: Db, waiting: Consultation) -> None:
    """It was not to be sent after all."""
    db.execute(delete(consultations).where(consultations.c.id == waiting.id))


def remark(
    db: Db, asked: Consultation, paragraph: int, words: str, by: people.Person, at: datetime
) -> Remark:
    """Numbered in the order in which they come; whoever remarks something has more to say than nothing."""
    said = asked.remark(paragraph, words, at)
    save(db, asked, replace(asked, remarks=asked.remarks + 1))
    has_something(db, asked, by.id)
    made = Remark(uuid4(), asked.id, asked.remarks + 1, paragraph, by.id, said, at, name=by.name)
    return insert(db, made)


def edit(
    db: Db, asked: Consultation, found: Remark, paragraph: int, words: str, person: UUID, at: datetime
) -> Remark:
    """In place, with the number that it has; what became of other words is said anew.

    Raises NotYourRemark, or why the words are not kept.
    """
    if found.person != person:
        raise NotYourRemark
    said = asked.remark(paragraph, words, at)
    if (said, paragraph) == (found.words, found.paragraph):
        return found
    return save(db, found, replace(found, paragraph=paragraph, words=said, verdict=None, reason=""))


def withdraw(db: Db, asked: Consultation, found: Remark, person: UUID, at: datetime) -> None:
    """As if it had not been made; raises NotYourRemark or ConsultationOver."""
    if found.person != person:
        raise NotYourRemark
    asked.must_be_open(at)
    db.execute(delete(remarks).where(remarks.c.id == found.id))


def has_nothing(db: Db, asked: Consultation, person: UUID, at: datetime) -> bool:
    """They have read it, and that is all; False where they had said so."""
    asked.must_be_open(at)
    row = {"consultation": asked.id, "person": person}
    return db.execute(insert_new(nothing_to_remark), row).rowcount == 1


def has_something(db: Db, asked: Consultation, person: UUID) -> None:
    """After all."""
    mine = (nothing_to_remark.c.consultation == asked.id) & (nothing_to_remark.c.person == person)
    db.execute(delete(nothing_to_remark).where(mine))


def heard(db: Db, asked: Consultation, said: Iterable[Remark]) -> set[UUID]:
    """Who has said something to it, if only that there is nothing to remark; `said`: its remarks."""
    silent = {row["person"] for row in db.rows(_CONSULTED, {"consultation": asked.id})}
    return silent | {found.person for found in said if found.person}


def answer(db: Db, found: Remark, verdict: Verdict, reason: str, by: UUID) -> Remark:
    """What became of a remark; another answer takes the place of the one before."""
    return save(db, found, found.answered(verdict, reason), answered_by=by)


def told(db: Db, asked: Consultation, at: datetime) -> Consultation:
    """Those who remarked have heard what became of it."""
    return save(db, asked, replace(asked, told_at=at))


def prolong(db: Db, asked: Consultation, later: Consultation) -> Consultation:
    """It closes when the later one does."""
    return save(db, asked, later)


def due(db: Db, now: datetime) -> list[Consultation]:
    """Open ones whose time is over."""
    return [Consultation(**row) for row in db.rows(_DUE, {"now": now})]


def close(db: Db, asked: Consultation, at: datetime) -> Consultation:
    """From here on nobody remarks anything; what was remarked is read by all."""
    return save(db, asked, replace(asked, closed_at=at))
