"""Decisions: what was decided, with a number and where it came from, so that nobody needs minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    bindparam,
    false,
    func,
    select,
    update,
)
from sqlalchemy import (
    text as sql,
)

from storage import networks
from storage.columns import OF_NETWORK, Code, Line, OtherId, PersonId, Prose, Record
from storage.db import Db, Forbidden, Refused, UTCDateTime
from storage.record import Every, First, column, insert, mapped, table_of
from storage.statements import prepared

KIND = "decision"
VALID, DONE, CHANGED, WITHDRAWN, EXPIRED, REJECTED, ARCHIVED = (
    "valid",
    "done",
    "changed",
    "withdrawn",
    "expired",
    "rejected",
    "archived",
)
"""What has become of a decision (mechanisms 7.2); of old minutes one may be kept for the record alone."""

STATUSES = (VALID, DONE, CHANGED, WITHDRAWN, EXPIRED, REJECTED, ARCHIVED)
LONGEST_TEXT = 4000
LONGEST_SCOPE = 120
NOTHING = "nothing-to-report"
KINDS = ("decision", "agreement", "approval", "no-conclusion", NOTHING)
CORRECTION = "correction"
WRITTEN = ("message", "written", "after-meeting", "minutes", CORRECTION)
"""Methods that tell how it came into the register, where nobody knows more of how it was decided."""

_ALWAYS_SO = ("question", "earlier", "null_for")
LONGEST_TITLE = 200

WORDS = (
    "to_tsvector('danish'::regconfig, (((title || ' '::text) || text) || ' '::text) || scope::text)"
    " || jsonb_to_tsvector('danish'::regconfig, snapshot, '[\"string\"]'::jsonb)"
)
"""All the words that a record may be remembered by, without their endings, as PostgreSQL writes it itself."""


@mapped(
    "decisions",
    Index("uq_decisions_network_year_number", "network", "year", "number", unique=True),
    Index("ix_decisions_poll", "poll"),
    Index("ix_decisions_owner", "owner"),
    Index("ix_decisions_review_on", "review_on"),
    Index("ix_decisions_confirm_until", "confirm_until"),
    info=OF_NETWORK,
)
class Decision:
    """An entry of the register. Its snapshot is frozen at the close (mechanisms DE-1)."""

    id: UUID = column(OtherId, primary_key=True)
    network: UUID = column(OtherId, ForeignKey("networks.id"))
    year: int = column(Integer)
    number: int = column(Integer)
    title: str = column(Prose)
    kind: str = column(Code(32))
    method: str = column(Code(32))
    status: str = column(Code(32))
    decided_at: datetime = column(UTCDateTime)
    closed_by: UUID | None = column(PersonId, ForeignKey("people.id"))
    meeting: UUID | None = column(OtherId, ForeignKey("meetings.id"))
    poll: UUID | None = column(OtherId, ForeignKey("polls.id"))
    snapshot: Mapping[str, Any] = column(Record)
    text: str = column(Prose, server_default="", default="")
    owner: UUID | None = column(PersonId, default=None)
    due: date | None = column(Date, default=None)
    review_on: date | None = column(Date, default=None)
    scope: str = column(Line(120), server_default="", default="")
    to_management: bool = column(Boolean, server_default=false(), default=False)
    to_kamu: bool = column(Boolean, server_default=false(), default=False)
    item: UUID | None = column(OtherId, default=None)
    source: Mapping[str, str] | None = column(Record, default=None)
    supersedes: UUID | None = column(OtherId, default=None)
    confirm_until: datetime | None = column(UTCDateTime, default=None)

    @property
    def is_open(self) -> bool:
        """Is it still to be done? By its owner; what is due is to be done though nobody owns it yet."""
        return self.status == VALID and (self.owner is not None or self.due is not None)

    def may_be_changed_by(self, person: UUID, *, is_host: bool) -> None:
        """Its owner, whoever wrote it down and the hosts; raises NotYourDecision."""
        if person not in (self.owner, self.closed_by) and not is_host:
            raise NotYourDecision

    def may_be_edited_by(self, person: UUID, *, is_host: bool) -> None:
        """Owner and dates: whoever wrote it down, and the hosts; raises NotYourDecision."""
        if person != self.closed_by and not is_host:
            raise NotYourDecision

    def may_be_confirmed(self, at: datetime) -> None:
        """Raises NoLongerInForce, or AsksNoMore once the days are over in which everybody is asked."""
        self._must_stand()
        if self.confirm_until is None or at >= self.confirm_until:
            raise AsksNoMore(number=self.label)

    def _must_stand(self) -> None:
        """What is withdrawn or superseded is neither right nor to be worded; raises NoLongerInForce."""
        if self.is_gone or self.status == CHANGED:
            raise NoLongerInForce(number=self.label)

    @property
    def is_in_force(self) -> bool:
        return self.status in (VALID, DONE)

    @property
    def is_gone(self) -> bool:
        """It holds no more, though nothing took its place."""
        return self.status in (WITHDRAWN, EXPIRED, ARCHIVED)

    def may_be_retired(self) -> None:
        """Raises NoLongerInForce for what is withdrawn, superseded, expired or was never adopted."""
        if not self.is_in_force:
            raise NoLongerInForce(number=self.label)

    def may_hold_again(self, after: Decision) -> bool:
        """What took its place was withdrawn; where that only mended its words it is the same decision."""
        is_gone = after.supersedes == self.id and after.status == WITHDRAWN and after.method != CORRECTION
        return self.status == CHANGED and is_gone

    def may_leave_the_archive(self) -> bool:
        return self.status == ARCHIVED

    def may_take_the_place_of(self, earlier: Decision, *, is_superseded: bool) -> None:
        """Both are in force, and each follows one at most; raises NoLongerInForce or TakesAPlace."""
        if self.id == earlier.id:
            raise NotOfItself(number=self.label)
        earlier.may_be_retired()
        self.may_be_retired()
        if self.supersedes is not None or is_superseded:
            raise TakesAPlace(number=self.label)

    @property
    def counted(self) -> Mapping[str, Any]:
        """What was answered when it was decided; of a correction nothing, for nobody voted on its words."""
        return {} if self.method == CORRECTION else self.snapshot

    @property
    def of_the_question(self) -> dict[str, Any]:
        """What of its snapshot is so of a correction, too: what was asked, and which sitting it is of."""
        return {name: told for name, told in self.snapshot.items() if name in _ALWAYS_SO}

    @property
    def question(self) -> str:
        """What was put to the vote, where the decision says it in other words."""
        asked = str(self.snapshot.get("question", ""))
        return asked if asked != self.title else ""

    @property
    def may_still_be_worded(self) -> bool:
        return self.poll is not None and self.confirm_until is not None

    def worded(self, title: str, at: datetime) -> str:
        """The title in other words, within the days for it; raises what keeps it from that."""
        self._must_stand()
        if self.confirm_until is None or at >= self.confirm_until or self.poll is None:
            raise WordingStands(number=self.label)
        if not title.strip():
            raise TextMissing
        return " ".join(title.split())

    @property
    def label(self) -> str:
        return f"D-{self.year}-{self.number:03}"


decisions = table_of(Decision)
Index("ix_decisions_words", sql(f"({WORDS})"), _table=decisions, postgresql_using="gin").ddl_if(
    dialect="postgresql"
)


class NotYourDecision(Refused):
    key = "decision-not-yours"


class NoLongerInForce(Refused):
    key = "decision-not-in-force"


class NotOfItself(Refused):
    key = "decision-not-of-itself"


class TakesAPlace(Refused):
    key = "decision-takes-a-place"


class AsksNoMore(Refused):
    key = "decision-asks-no-more"


class WordingStands(Refused):
    key = "decision-wording-stands"


class NotYoursToWord(Refused):
    """The wording is the starter's of the vote, and the hosts'."""

    key = "decision-not-yours-to-word"


class TextMissing(Refused):
    key = "decision-without-text"
    field = "text"


def titled(words: str) -> str:
    """The first line of what was decided, to the end of a word where it is long; raises TextMissing."""
    if not words.strip():
        raise TextMissing
    first = words.strip().splitlines()[0].strip()
    if len(first) <= LONGEST_TITLE:
        return first
    return first[: LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


_LAST = prepared(
    select(func.max(decisions.c.number).label("last")).where(
        decisions.c.network == bindparam("network"), decisions.c.year == bindparam("year")
    )
)


def record(db: Db, network: UUID, year: int, **values: Any) -> Decision:
    """Enter a decision under the next number of its network's year: gapless (mechanisms DE-5)."""
    networks.hold(db, network)  # numbers are given one at a time
    last = db.one(_LAST, {"network": network, "year": year})["last"] or 0
    told = {"kind": "decision", "status": VALID, "closed_by": None, "meeting": None, "poll": None, **values}
    return insert(db, Decision(uuid4(), network, year, last + 1, **told))


_NEWEST_FIRST = decisions.c.year.desc(), decisions.c.number.desc()
all_decisions = Every(Decision, Decision.network, order=_NEWEST_FIRST)
"""The register, newest first."""

numbered = First(Decision, Decision.network, Decision.year, Decision.number)
decision = First(Decision, Decision.network, Decision.id)
known = First(Decision, Decision.id)
"""In whichever network, for whoever has its address."""

of_poll = First(Decision, Decision.poll)
superseding = First(Decision, Decision.network, Decision.supersedes, order=_NEWEST_FIRST)
"""The one that took its place."""


def open_ones(db: Db, network: UUID) -> list[Decision]:
    """What is still to be done, the first due first."""
    found = [one for one in all_decisions(db, network) if one.is_open]
    return sorted(found, key=lambda one: (one.due or date.max, one.year, one.number))


def nothing_for(db: Db, network: UUID, sitting: UUID) -> Decision | None:
    """The decision, in force, that there is nothing for this meeting of the committee."""
    return next((one for one in _nothing(db, network) if one.snapshot.get("null_for") == str(sitting)), None)


def nothing_at_all(db: Db, network: UUID) -> list[Decision]:
    """Those in force of no planned meeting of the committee."""
    return [one for one in _nothing(db, network) if "null_for" not in one.snapshot]


def _nothing(db: Db, network: UUID) -> list[Decision]:
    register = all_decisions(db, network)
    return [one for one in register if one.kind == NOTHING and one.status == VALID]


_TO_REVIEW = prepared(
    select(decisions).where(
        decisions.c.status == VALID,
        decisions.c.review_on <= bindparam("today"),
        networks.is_alive(decisions.c.network),
    )
)
_CONFIRMED = prepared(
    select(decisions).where(
        decisions.c.confirm_until <= bindparam("now"), networks.is_alive(decisions.c.network)
    )
)


def to_review(db: Db, today: date) -> list[Decision]:
    """Those whose review date has come."""
    return [Decision(**row) for row in db.rows(_TO_REVIEW, {"today": today})]


def confirmed(db: Db, now: datetime) -> list[Decision]:
    """Those that anybody could have spoken against, until now."""
    return [Decision(**row) for row in db.rows(_CONFIRMED, {"now": now})]


def change(db: Db, decision: UUID, **values: Any) -> None:
    """What may change of a decision; its number, text and snapshot never do, nor its title (Forbidden)."""
    if {"number", "year", "title", "text", "snapshot"} & set(values):
        raise Forbidden("a record is never overwritten")
    db.execute(update(decisions).where(decisions.c.id == decision).values(**values))


def word(db: Db, one: Decision, title: str, at: datetime) -> str:
    """Put the wording that was proposed at the close of a vote otherwise; what was asked stays beside it."""
    words = one.worded(title, at)
    db.execute(update(decisions).where(decisions.c.id == one.id).values(title=words))
    return words
