"""Rounds: a question that everybody answers in their own words or on five scales, and what they answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, bindparam, delete, func, select

from storage import networks, people
from storage.columns import OF_NETWORK, AuthorId, Code, Facts, OneOf, OtherId, PersonId, Prose
from storage.db import Db, Refused, UTCDateTime, insert_new, tables
from storage.record import Every, First, column, fields_of, insert, mapped, save, table_of
from storage.statements import prepared
from storage.votes.poll import FEWEST_SHOWN

KIND = "round"
PULSE = "pulse"
"""What the card of a pulse shows."""

SCALES = ("relations", "exchange", "knowledge", "influence", "time")
HIGHEST = 5
LONGEST_QUESTION = 300
LONGEST_ANSWER = 600


class Kind(StrEnum):
    """How it is answered: in words by name, in words by nobody, or on five scales by nobody."""

    NAMED = "named"
    NAMELESS = "nameless"
    PULSE = "pulse"


class RoundOver(Refused):
    key = "round-over"


class PulseOver(Refused):
    key = "pulse-over"


class RoundAnswerMissing(Refused):
    key = "round-answer-missing"


class AnswerTooLong(Refused):
    key = "round-answer-too-long"


class AnsweredByNobody(Refused):
    """Nobody knows any more which answer was whose, so that none is changed or taken back."""

    key = "round-answer-is-final"


class AnswersNotShownYet(Refused):
    """By name the answers are seen once one has answered; without names once it is closed."""

    key = "round-not-shown-yet"


class ShownAtTheClose(Refused):
    key = "round-shown-at-the-close"


class TooFewToShow(Refused):
    key = "round-too-few-to-show"


class NotYourRound(Refused):
    """Only whoever asked, or a host, closes it before its time."""

    key = "round-not-yours"


took_part = Table(
    "round_participants",
    tables,
    Column("round", OtherId, ForeignKey("rounds.id"), primary_key=True),
    Column("person", PersonId, ForeignKey("people.id"), primary_key=True),
    info=OF_NETWORK,
)
"""Who has answered; what, stands in `round_answers`, without names beside nobody."""


@mapped(
    "rounds",
    Index("ix_rounds_network_asked_at", "network", "asked_at"),
    Index("ix_rounds_closed_at_closes_at", "closed_at", "closes_at"),
    info=OF_NETWORK,
)
class Round:
    """A question to all until a time, perhaps about an item of the agenda; a pulse asks none of its own."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    kind: Kind = column(OneOf(Kind, 16))
    question: str = column(Prose)
    asked_by: UUID | None = column(AuthorId, ForeignKey("people.id"))
    asked_at: datetime = column(UTCDateTime)
    closes_at: datetime = column(UTCDateTime)
    item: UUID | None = column(OtherId, default=None)
    closed_at: datetime | None = column(UTCDateTime, default=None)
    asked_of: int | None = column(Integer, default=None)
    """How many could have answered, once it is closed."""

    asker: str = ""

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def is_named(self) -> bool:
        return self.kind is Kind.NAMED

    def must_be_open(self, at: datetime) -> None:
        """Raises RoundOver or PulseOver."""
        if not self.is_open or at >= self.closes_at:
            raise PulseOver if self.kind is Kind.PULSE else RoundOver(question=self.question)

    def answer(self, words: str, at: datetime) -> str:
        """The words as they are kept; raises why they are not."""
        self.must_be_open(at)
        said = words.strip()
        if not said:
            raise RoundAnswerMissing
        if len(said) > LONGEST_ANSWER:
            raise AnswerTooLong(most=LONGEST_ANSWER, number=len(said))
        return said

    def shows_answers(self, *, has_answered: bool, answered: int) -> bool:
        """By name to whoever has answered, and to all from the close on; else from five answers on."""
        if self.is_named:
            return has_answered or not self.is_open
        return not self.is_open and answered >= FEWEST_SHOWN

    def may_be_closed_by(self, person: UUID, at: datetime, *, is_host: bool) -> None:
        """Raises RoundOver or NotYourRound."""
        self.must_be_open(at)
        if person != self.asked_by and not is_host:
            raise NotYourRound


@mapped(
    "round_answers",
    Index("ix_round_answers_round", "round", "person", unique=True),
    info=OF_NETWORK,
)
class Answer:
    """What was answered; without names neither whose it is, when it came nor in which language."""

    id: UUID = column(OtherId, primary_key=True)
    round: UUID = column(OtherId, ForeignKey("rounds.id"))
    person: UUID | None = column(AuthorId, ForeignKey("people.id"))
    words: str = column(Prose)
    scores: Mapping[str, int] | None = column(Facts, default=None)
    language: str | None = column(Code(2), default=None)
    unit: str | None = column(Code(64), default=None)
    answered_at: datetime | None = column(UTCDateTime, default=None)
    name: str = ""


rounds, answers = table_of(Round), table_of(Answer)

_of_round = answers.c.round == bindparam("round")
_ALL = select(rounds, func.coalesce(people.shown_name(), "").label("asker")).outerjoin(
    people.people, people.people.c.id == rounds.c.asked_by
)
_ANSWERS = (
    select(*fields_of(Answer), func.coalesce(people.shown_name(), "").label("name"))
    .outerjoin(people.people, people.people.c.id == answers.c.person)
    .where(_of_round)
)
_BY_NAME = prepared(_ANSWERS.order_by(answers.c.answered_at, answers.c.id))
_BY_NOBODY = prepared(_ANSWERS.order_by(answers.c.id))
"""Their ids are drawn by lot, so that their order tells nothing and stays."""

_TOOK_PART = prepared(select(took_part.c.person).where(took_part.c.round == bindparam("round")))
_ERASED_TOOK_PART = prepared(
    select(took_part.c.person)
    .join(people.people, people.people.c.id == took_part.c.person)
    .where(took_part.c.round == bindparam("round"), people.people.c.aad_id.startswith(people.ERASED))
)
_TAKES_PART = prepared(
    select(took_part.c.person).where(
        took_part.c.round == bindparam("round"), took_part.c.person == bindparam("person")
    )
)
_due = (
    _ALL.where(
        rounds.c.closed_at.is_(None),
        rounds.c.closes_at <= bindparam("now"),
        networks.is_alive(rounds.c.network),
    )
    .order_by(rounds.c.closes_at, rounds.c.id)
    .limit(50)
    .with_for_update(skip_locked=True, of=rounds)
)
_in_words = rounds.c.kind != Kind.PULSE
_DUE = prepared(_due.where(_in_words))
_DUE_PULSES = prepared(_due.where(rounds.c.kind == Kind.PULSE))

one = First(Round, Round.network, Round.id, of=_ALL)
to_close = First(Round, Round.network, Round.id, of=_ALL.with_for_update(of=rounds))
"""The same, held so that nobody answers meanwhile."""

all_rounds = Every(Round, Round.network, of=_ALL, where=_in_words, order=(rounds.c.asked_at.desc(), Round.id))
"""The last one first."""

open_in = Every(
    Round,
    Round.network,
    of=_ALL,
    where=_in_words & rounds.c.closed_at.is_(None),
    order=(Round.asked_at, Round.id),
)
pulses = Every(
    Round,
    Round.network,
    of=_ALL,
    where=rounds.c.kind == Kind.PULSE,
    order=(rounds.c.asked_at.desc(), Round.id),
)
"""The last one first."""


def open_pulse(db: Db, network: UUID) -> Round | None:
    return next((one for one in pulses(db, network) if one.is_open), None)


mine = First(Answer, Answer.round, Answer.person)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be asked, as it was said."""

    question: str
    kind: Kind
    closes_at: datetime
    item: UUID | None = None


def ask(db: Db, network: UUID, asked: Asked, by: people.Person | None, at: datetime) -> Round:
    made = Round(
        uuid4(),
        network,
        asked.kind,
        asked.question,
        by.id if by else None,
        at,
        asked.closes_at,
        asked.item,
        asker=by.name if by else "",
    )
    return insert(db, made)


def due(db: Db, now: datetime) -> list[Round]:
    """Open ones whose time is over."""
    return [Round(**row) for row in db.rows(_DUE, {"now": now})]


def due_pulses(db: Db, now: datetime) -> list[Round]:
    """Open ones whose time is over."""
    return [Round(**row) for row in db.rows(_DUE_PULSES, {"now": now})]


def scores_of(db: Db, one: Round) -> list[Mapping[str, int]]:
    """What was answered on the scales, in an order that nobody chose."""
    return [answer.scores for answer in answers_to(db, one) if answer.scores]


def participants(db: Db, wanted: UUID) -> set[UUID]:
    """Who has answered, those included who were erased since."""
    return {row["person"] for row in db.rows(_TOOK_PART, {"round": wanted})}


def erased_among(db: Db, wanted: UUID) -> set[UUID]:
    """Who of them was erased: the same person may be a member again, and count as one."""
    return {row["person"] for row in db.rows(_ERASED_TOOK_PART, {"round": wanted})}


def has_taken_part(db: Db, wanted: UUID, person: UUID) -> bool:
    return db.row(_TAKES_PART, {"round": wanted, "person": person}) is not None


def answers_to(db: Db, one: Round) -> list[Answer]:
    """By name in the order in which they came; else in one that nobody chose."""
    rows = db.rows(_BY_NAME if one.is_named else _BY_NOBODY, {"round": one.id})
    return [Answer(**row) for row in rows]


def answer_by_name(
    db: Db, one: Round, person: UUID, words: str, at: datetime, *, language: str, unit: str | None
) -> None:
    """What somebody answers by name, in the place of what they answered before; raises why not."""
    said = one.answer(words, at)
    before = mine(db, one.id, person)
    if before is not None:
        save(db, before, replace(before, words=said, language=language, unit=unit, answered_at=at))
        return
    _takes_part(db, one.id, person)
    insert(db, Answer(uuid4(), one.id, person, said, None, language, unit, at))


def answer_by_nobody(
    db: Db, one: Round, person: UUID, at: datetime, words: str = "", scores: Mapping[str, int] | None = None
) -> None:
    """Who has taken part in one place, what was answered in another; raises AnsweredByNobody."""
    if scores is None:
        words = one.answer(words, at)
    one.must_be_open(at)
    if not _takes_part(db, one.id, person):
        raise AnsweredByNobody
    insert(db, Answer(uuid4(), one.id, None, words, scores))


def _takes_part(db: Db, wanted: UUID, person: UUID) -> bool:
    return db.execute(insert_new(took_part), {"round": wanted, "person": person}).rowcount == 1


def take_back(db: Db, one: Round, person: UUID, at: datetime) -> bool:
    """As if they had not answered; False where they had not."""
    one.must_be_open(at)
    if not one.is_named:
        raise AnsweredByNobody
    db.execute(delete(answers).where(answers.c.round == one.id, answers.c.person == person))
    gone = (took_part.c.round == one.id) & (took_part.c.person == person)
    return db.execute(delete(took_part).where(gone)).rowcount == 1


def close(db: Db, one: Round, at: datetime, of: int) -> Round:
    """From here on nobody answers, and `of` so many it was asked, whoever joins or leaves later; without
    names and of fewer than five, nothing of it is kept."""
    if not one.is_named and len(participants(db, one.id)) < FEWEST_SHOWN:
        db.execute(delete(answers).where(answers.c.round == one.id))
    return save(db, one, replace(one, closed_at=at, asked_of=of))


def open_without_names(db: Db, person: UUID) -> list[Round]:
    """Open ones that they have answered without their name, in whatever network."""
    answered = select(took_part.c.round).where(took_part.c.person == person)
    found = _ALL.where(rounds.c.closed_at.is_(None), rounds.c.kind != Kind.NAMED, rounds.c.id.in_(answered))
    return [Round(**row) for row in db.execute(found).mappings()]
