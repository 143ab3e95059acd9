"""Polls: what may be answered in a vote of each kind, until when, and who sees the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Boolean, ForeignKey, Index, Integer

from storage.columns import OF_NETWORK, AuthorId, Code, Facts, OneOf, OtherId, PersonId, Prose, Wording
from storage.db import Refused, UTCDateTime
from storage.record import column, mapped

KIND = "ballot"
"""As cards in chats and the journal have called it from the first; nothing else does."""

LONGEST_QUESTION = 500
LONGEST_REASON = 4000


class Kind(StrEnum):
    """How a vote is decided."""

    CONSENT = "consent"
    SILENCE = "silence"
    MAJORITY = "majority"
    CHOICE = "choice"
    DOTS = "dots"
    SCORE = "score"
    RANKED = "ranked"
    TIME = "time"
    SIGNAL = "signal"

    @property
    def has_options(self) -> bool:
        return self in (Kind.CHOICE, Kind.DOTS, Kind.SCORE, Kind.RANKED, Kind.TIME)

    @property
    def has_quorum(self) -> bool:
        return self not in (Kind.SILENCE, Kind.SIGNAL)

    @property
    def takes_reasons(self) -> bool:
        """Does one say why, by name, for all to read?"""
        return bool(set(WITH_REASON) & set(CHOICES.get(self, ())))


class Choice(StrEnum):
    """The answers that are a button each; ANSWERED has its numbers beside it, WITHDRAWN is none any more."""

    SUPPORT = "support"
    NEITHER = "neither"
    OBJECTION = "objection"
    APPROVE = "approve"
    CORRECTION = "correction"
    YES = "yes"
    NO = "no"
    BLANK = "blank"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


CHOICES: Mapping[Kind, tuple[Choice, ...]] = {
    Kind.CONSENT: (Choice.SUPPORT, Choice.NEITHER, Choice.OBJECTION),
    Kind.SILENCE: (Choice.APPROVE, Choice.OBJECTION, Choice.CORRECTION),
    Kind.MAJORITY: (Choice.YES, Choice.NO, Choice.BLANK),
    Kind.SIGNAL: (Choice.SUPPORT,),
}
"""The answers to each kind of vote, in the order of their buttons."""

WITH_REASON = (Choice.OBJECTION, Choice.CORRECTION)
"""Answers that say what it would take, or what is to be corrected."""

FEWEST_SHOWN = 5
"""From so many answers on, a confidential vote has a result that shows nobody's own."""


class Shown(StrEnum):
    """From when on the counts are shown; set at the start, never loosened. NEVER tells only the outcome."""

    ALWAYS = "always"
    AFTER_VOTE = "after-vote"
    AFTER_CLOSE = "after-close"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Among:
    """A part of the network that votes alone: the hosts of a meeting, or a working group by its name."""

    thing: UUID
    group: str = ""

    @property
    def as_json(self) -> dict[str, str]:
        return {"thing": str(self.thing), "group": self.group}


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed about a vote at its start; nothing of it changes while it runs.

    `up_to` options may be chosen, `dots` spread, points given from 0 to `highest`; `places` options win.
    The quorum is the share `quorum` of those who may vote, or `least` members where that is not 0.
    Where there is a `share`, so much of all who say yes or no must say yes; else more than say no.
    With `among`, a part of the network alone may vote.
    What wins a poll of times that `meets` can be planned as a meeting of the network.
    """

    up_to: int = 1
    dots: int = 3
    highest: int = 5
    places: int = 1
    shown: Shown = Shown.ALWAYS
    adds: bool = False
    confidential: bool = False
    quorum: Fraction = Fraction(1, 2)
    least: int = 0
    meets: bool = False
    share: Fraction | None = None
    among: Among | None = None

    def needed(self, eligible: int) -> int:
        """So many must answer, rounded up; at least one, so that silence adopts nothing (mechanisms DE-2)."""
        return max(1, self.least or ceil(eligible * self.quorum))

    @property
    def as_json(self) -> dict[str, Any]:
        told = {one.name: getattr(self, one.name) for one in fields(self)}
        return {
            **told,
            "quorum": str(self.quorum),
            "share": str(self.share) if self.share else None,
            "among": self.among.as_json if self.among else None,
        }


STANDARD = Terms()


def fits(kind: Kind, terms: Terms) -> None:
    """Raises NotConfidential, NotHidden, NoQuorum or NoMajority where no such vote can be on these terms."""
    if terms.share is not None and kind is not Kind.MAJORITY:
        raise NoMajority
    if terms.confidential and kind.takes_reasons:
        raise NotConfidential
    if terms.shown is not Shown.ALWAYS and kind.takes_reasons:
        raise NotHidden
    if (terms.quorum, terms.least) != (STANDARD.quorum, STANDARD.least) and not kind.has_quorum:
        raise NoQuorum


def terms_of(told: Mapping[str, Any]) -> Terms:
    """As they were kept; most votes have the same."""
    return _terms(orjson.dumps(told))


@lru_cache(maxsize=256)
def _terms(kept: bytes) -> Terms:
    told = orjson.loads(kept)
    shown, quorum = Shown(told.get("shown", Shown.ALWAYS)), Fraction(told.get("quorum", STANDARD.quorum))
    share = Fraction(told["share"]) if told.get("share") else None
    part = told.get("among")
    among = Among(UUID(part["thing"]), part["group"]) if part else None
    return Terms(**{**told, "shown": shown, "quorum": quorum, "share": share, "among": among})


class State(StrEnum):
    OPEN = "open"
    ADOPTED = "adopted"
    UNDECIDED = "undecided"
    REJECTED = "rejected"
    TIED = "tied"
    ENDED = "ended"


TAKEN_BACK = "withdrawn"
"""Why a vote came to nothing whose proposal was withdrawn."""


class VotingIsOver(Refused):
    key = "voting-is-over"


class WasWithdrawn(VotingIsOver, Refused):
    """There is no result to look at."""

    key = "voting-was-withdrawn"


class TimeIsUp(Refused):
    """The deadline has come, and the clock has not looked yet what becomes of the vote."""

    key = "voting-time-is-up"


class ReasonMissing(Refused):
    """An objection says what it would take; without that the earlier vote stands."""

    key = "objection-needs-reason"


class AlreadyCast(Refused):
    """A confidential vote cannot be changed: nobody knows any more which one was whose."""

    key = "confidential-is-final"


class CastByThemselves(Refused):
    """A deputy fills the place of somebody who has not voted themselves."""

    key = "voted-themselves"


class NotConfidential(Refused):
    """A vote in which one gives reasons cannot be confidential."""

    key = "confidential-without-reasons"


class NotHidden(Refused):
    """Objections and corrections stand on the card for all to read, so its count is no secret."""

    key = "hidden-without-reasons"


class NoQuorum(Refused):
    """Silence is consent there, or nothing is decided."""

    key = "quorum-not-there"


class NoMajority(Refused):
    """Only where all say yes or no there is a share that says yes."""

    key = "majority-not-there"


class NothingChosen(Refused):
    key = "nothing-chosen"


class TooManyChosen(Refused):
    key = "too-many-chosen"


class TooManyDots(Refused):
    key = "too-many-dots"


class NoSuchScore(Refused):
    key = "no-such-score"


class RankedTwice(Refused):
    key = "ranked-twice"


class NotAnOption(Refused):
    """It was merged away or never there."""

    key = "not-an-option"


class NoMoreOptions(Refused):
    key = "no-more-options"


class NotYours(Refused):
    """Only whoever started a vote, or a facilitator, closes it."""

    key = "vote-not-yours"


class NotYoursToReword(Refused):
    """Only whoever started a vote, or a host, changes its text."""

    key = "vote-not-yours-to-reword"


class NotYoursToProlong(Refused):
    """Only whoever started a vote, or a host, gives it more time."""

    key = "vote-not-yours-to-prolong"


class NotYoursToPlan(Refused):
    """Only whoever started a vote about times, or a facilitator, makes a meeting of what won."""

    key = "vote-not-yours-to-plan"


class NotReworded(Refused):
    """The text of this kind stands once it is answered, and that of one with options from the start."""

    key = "vote-not-reworded"


Answer = Mapping[str, int]
"""For each option (its id), the dots, points, rank or willingness that it was given."""

CAN, MAYBE = 2, 1


@mapped("votes", info=OF_NETWORK)
class Vote:
    """One person's answer; of several clicks the one that Teams dates latest counts.

    `version` is the text that it was given to, `cast_by` the deputy who filled the person's place.
    """

    poll: UUID = column(OtherId, ForeignKey("polls.id"), primary_key=True)
    person: UUID = column(AuthorId, ForeignKey("people.id"), primary_key=True)
    choice: Choice = column(OneOf(Choice, 16))
    reason: str = column(Prose)
    cast_at: datetime = column(UTCDateTime)
    clicked_at: datetime = column(UTCDateTime)
    answer: Answer | None = column(Facts, default=None)
    version: int = column(Integer, server_default="1", default=1)
    cast_by: UUID | None = column(PersonId, default=None)

    @property
    def counts(self) -> bool:
        return self.choice is not Choice.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody needs before they can support it, by name: votes are open by default.

    `is_old`: it was made to an earlier text, and stands until whoever made it has answered the new one.
    """

    by: str
    reason: str
    is_old: bool = False
    person: UUID | None = None


@mapped(
    "polls",
    Index("ix_polls_network_state", "network", "state", "closes_at"),
    Index("ix_polls_state_closes_at", "state", "closes_at"),
    info=OF_NETWORK,
)
class Poll:
    """A vote of one kind, on terms that stand from its start."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    question: str = column(Prose)
    opened_by: UUID = column(AuthorId, ForeignKey("people.id"))
    starter: str
    opened_at: datetime = column(UTCDateTime)
    closes_at: datetime = column(UTCDateTime)
    extended: bool = column(Boolean)
    paused: bool = column(Boolean)
    state: State = column(OneOf(State, 16))
    reason: str | None = column(Code(32))
    closed_at: datetime | None = column(UTCDateTime)
    closed_by: UUID | None = column(PersonId, ForeignKey("people.id"))
    eligible: int | None = column(Integer)
    kind: Kind = column(OneOf(Kind, 16), server_default="consent", default=Kind.CONSENT)
    terms: Terms = column(Facts, server_default="{}", default=STANDARD)
    version: int = column(Integer, server_default="1", default=1)
    earlier: tuple[str, ...] = column(Wording, server_default="[]", default=())
    item: UUID | None = column(OtherId, default=None)
    result: Mapping[str, Any] | None = column(Facts, default=None)
    counts: Mapping[Choice, int] = field(default_factory=dict)
    objections: tuple[Objection, ...] = ()
    corrections: tuple[Objection, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def choices(self) -> tuple[Choice, ...]:
        return CHOICES.get(self.kind, ())

    @property
    def needs_quorum(self) -> bool:
        return self.kind.has_quorum

    def needed(self, eligible: int) -> int:
        """So many must answer before anything is decided; 0 where silence is an answer."""
        return self.terms.needed(eligible) if self.needs_quorum else 0

    @property
    def answered(self) -> int:
        return sum(self.counts.values())

    def count(self, choice: Choice) -> int:
        return self.counts.get(choice, 0)

    def shows_counts(self, *, to_a_voter: bool = False) -> bool:
        """Are the counts shown: to everybody, or `to_a_voter`, who has answered?"""
        if self.terms.confidential:
            return not self.is_open and self.answered >= FEWEST_SHOWN and self.terms.shown is not Shown.NEVER
        if self.terms.shown is Shown.NEVER:
            return False
        if not self.is_open or self.terms.shown is Shown.ALWAYS:
            return True
        return self.terms.shown is Shown.AFTER_VOTE and to_a_voter

    def cast(self, by: UUID, choice: Choice, reason: str, at: datetime, clicked_at: datetime) -> Vote:
        """One person, one vote; it can be changed until the close. Judged by when it arrived, `at`."""
        self._is_open_at(at)
        if choice not in self.choices:
            raise NotAnOption
        told = self._kept_of(reason)
        if choice in WITH_REASON and not told:
            raise ReasonMissing
        return Vote(self.id, by, choice, told, at, clicked_at, version=self.version)

    def answer(
        self,
        by: UUID,
        told: Answer,
        known: Sequence[UUID],
        at: datetime,
        clicked_at: datetime,
        reason: str = "",
    ) -> Vote:
        """An answer with numbers, to the options that there are; refused where the terms do not allow it."""
        self._is_open_at(at)
        given = {option: number for option, number in told.items() if self.kind is Kind.TIME or number > 0}
        if not given:
            raise NothingChosen
        if not set(given) <= {str(option) for option in known}:
            raise NotAnOption
        self._allows(list(given.values()))
        why = self._kept_of(reason)
        return Vote(self.id, by, Choice.ANSWERED, why, at, clicked_at, answer=given, version=self.version)

    def _kept_of(self, reason: str) -> str:
        """Words tell whose they are: of a confidential answer none are kept, and no field asks for them."""
        return "" if self.terms.confidential else reason.strip()

    def _allows(self, numbers: Sequence[int]) -> None:
        terms = self.terms
        if self.kind is Kind.CHOICE and len(numbers) > terms.up_to:
            raise TooManyChosen(most=terms.up_to)
        if self.kind is Kind.DOTS and sum(numbers) > terms.dots:
            raise TooManyDots(most=terms.dots, given=sum(numbers))
        if self.kind is Kind.SCORE and max(numbers) > terms.highest:
            raise NoSuchScore(most=terms.highest)
        if self.kind is Kind.RANKED and len(set(numbers)) < len(numbers):
            raise RankedTwice
        if self.kind is Kind.TIME and not all(0 <= number <= CAN for number in numbers):
            raise NotAnOption

    def withdraw(self, by: UUID, at: datetime, clicked_at: datetime) -> Vote:
        """As if one had not answered; a confidential vote is final."""
        self._is_open_at(at)
        if self.terms.confidential:
            raise AlreadyCast
        return Vote(self.id, by, Choice.WITHDRAWN, "", at, clicked_at, version=self.version)

    def is_answered_by(self, vote: Vote | None) -> bool:
        """Is it an answer to the text as it stands?"""
        return vote is not None and vote.version == self.version

    def takes_options(self, at: datetime) -> None:
        """Raises VotingIsOver or NoMoreOptions."""
        self._is_open_at(at)
        if not (self.kind.has_options and self.terms.adds):
            raise NoMoreOptions

    def _is_open_at(self, at: datetime) -> None:
        self._is_not_over()
        if at >= self.closes_at:
            raise TimeIsUp(question=self.question)

    def may_be_closed_by(self, person: UUID, *, is_facilitator: bool) -> None:
        """Raises VotingIsOver or NotYours where it may not."""
        self._is_not_over()
        if person != self.opened_by and not is_facilitator:
            raise NotYours

    def _is_not_over(self) -> None:
        if self.is_open:
            return
        if self.reason == TAKEN_BACK:
            raise WasWithdrawn(question=self.question)
        raise VotingIsOver(question=self.question)

    @property
    def is_carried(self) -> bool:
        """Of a vote of yes and no: have as many said yes as its terms want? Blank answers do not count."""
        ayes, noes = self.count(Choice.YES), self.count(Choice.NO)
        if self.terms.share is None:
            return ayes > noes
        return ayes > 0 and ayes >= self.terms.share * (ayes + noes)

    @property
    def meets_at(self) -> UUID | None:
        """The option that won a poll of times, where it can be planned as a meeting."""
        if not (self.kind is Kind.TIME and self.terms.meets and self.state is State.ADOPTED):
            return None
        winners = (self.result or {}).get("winners", [])
        return UUID(winners[0]) if len(winners) == 1 else None

    def may_be_planned_by(self, person: UUID, *, is_facilitator: bool) -> None:
        """The time that won becomes a meeting by whoever asked for it, or a facilitator; raises
        NotYoursToPlan."""
        if person != self.opened_by and not is_facilitator:
            raise NotYoursToPlan

    def may_be_merged_by(self, person: UUID, at: datetime, *, is_host: bool) -> None:
        """Options that are the same: the proposer's or a host's; raises what stands in the way."""
        self._is_open_at(at)
        if person != self.opened_by and not is_host:
            raise NotYours

    def may_be_prolonged_by(self, person: UUID, at: datetime, *, is_host: bool) -> None:
        """Raises VotingIsOver or NotYoursToProlong."""
        self._is_open_at(at)
        if person != self.opened_by and not is_host:
            raise NotYoursToProlong

    def may_be_reworded_by(self, person: UUID, at: datetime, *, is_host: bool) -> None:
        """The proposer or a host works an objection into the text, or mends it before anybody has answered;
        raises VotingIsOver, NotYoursToReword or NotReworded."""
        self._is_open_at(at)
        if person != self.opened_by and not is_host:
            raise NotYoursToReword
        if self.kind.has_options or (self.answered and not self.kind.takes_reasons):
            raise NotReworded
