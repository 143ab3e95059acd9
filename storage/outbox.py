"""The outbox: letters to be sent, written in the same transaction as their cause."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    FromClause,
    Index,
    Integer,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    update,
)

from storage import networks
from storage.columns import OF_SERVICE, Code, Facts, Message, OtherId, OwnerId, PersonId, Room
from storage.db import Db, UTCDateTime, from_now, insert_new
from storage.pauses import pauses
from storage.record import column, fields_of, mapped, table_of
from storage.statements import prepared

DUE, CLAIMED, POSTING, SENT, FAILED, UNKNOWN, DROPPED = (
    "due",
    "claimed",
    "posting",
    "sent",
    "failed",
    "unknown",
    "dropped",
)
AGAIN, NEVER_TWICE = "again", "never-twice"
TO_PERSON = "person/"
"""So begins the route of what goes to a person, whose chat may have to be opened first."""

PERHAPS_BEFORE = "perhaps sent before"
RESTORED = "restored from a backup"


@mapped(
    "letters",
    Column("lease_until", UTCDateTime),
    Column("owner", Code(64)),
    Column("reason", Code(256)),
    Column("sent_as", Code(512)),
    Column("flagged", Boolean, nullable=False, server_default=false()),
    Column("ended_at", UTCDateTime),
    Column("written_at", UTCDateTime, nullable=False),
    Column("caused_by", PersonId),
    Index("ix_letters_state_due_at", "state", "due_at"),
    Index("ix_letters_route_state", "route", "state", "id"),
    Index("ix_letters_cause", "cause"),
    info=OF_SERVICE,
)
class Letter:
    """One message on its way to a conversation, or to a person whose chat may have to be opened first."""

    id: int = column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    route: str = column(Room(512))
    tenant: str = column(Code(64))
    network: UUID | None = column(OtherId)
    person: UUID | None = column(OwnerId)
    conversation: str | None = column(Room(512))
    service_url: str | None = column(Code(512))
    reply_to: str | None = column(Code(512))
    language: str = column(Code(2))
    body: Mapping[str, Any] | None = column(Message)
    kind: str | None = column(Code(32))
    thing: UUID | None = column(OtherId)
    draws: str | None = column(Code(32))
    things: Sequence[tuple[str, str]] | None = column(Facts)
    once: str | None = column(Code(256), unique=True)
    policy: str = column(Code(16))
    cause: str | None = column(Code(512))
    state: str = column(Code(16))
    due_at: datetime = column(UTCDateTime)
    expires_at: datetime | None = column(UTCDateTime)
    attempts: int = column(Integer)


letters = table_of(Letter)


_FIELDS = fields_of(Letter)
_WRITTEN = (
    *("route", "tenant", "network", "person", "conversation", "service_url", "reply_to", "language", "body"),
    *(
        "kind",
        "thing",
        "draws",
        "things",
        "once",
        "policy",
        "cause",
        "state",
        "due_at",
        "expires_at",
        "attempts",
        "written_at",
        "flagged",
        "caused_by",
    ),
)
_WRITE = prepared(insert_new(letters), *_WRITTEN)
_earlier = letters.alias("earlier")
_LEASE = bindparam("lease", type_=Float)
_ran_out = letters.c.lease_until < from_now(0.0)
_asked_for = letters.c.cause.is_not(None)
_paused = (
    select(pauses.c.route)
    .where(
        or_(
            pauses.c.route == letters.c.route,
            pauses.c.conversation == letters.c.route,
            pauses.c.conversation == letters.c.conversation,
        )
    )
    .exists()
)


def _rests(of: FromClause) -> ColumnElement[bool]:
    """Is it of a team that cannot be written to for now? What is for it waits until it can."""
    home = networks.networks.c
    resting = home.active.is_(False) & home.welcomed
    return select(home.id).where(home.id == of.c.network, resting).exists()


_behind_another = (
    select(_earlier.c.id)
    .where(
        _earlier.c.route == letters.c.route,
        _earlier.c.id < letters.c.id,
        or_(
            _earlier.c.state.in_([CLAIMED, POSTING]),
            and_(
                _earlier.c.state == DUE,
                or_(_earlier.c.attempts > 0, _earlier.c.due_at <= bindparam("now")),
                ~_rests(_earlier),
            ),
        ),
    )
    .exists()
)


def _claim(which: ColumnElement[bool]) -> Any:
    """Of those letters what is due, or was claimed by one who died before anything left."""
    claimable = (
        select(letters.c.id)
        .where(
            which,
            or_(
                and_(letters.c.state == DUE, letters.c.due_at <= bindparam("now")),
                and_(letters.c.state == CLAIMED, _ran_out),
            ),
            ~_behind_another,
            ~_paused,
            ~_rests(letters),
        )
        .order_by(letters.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    held = {"state": CLAIMED, "owner": bindparam("by"), "lease_until": from_now(_LEASE)}
    return update(letters).where(letters.c.id.in_(claimable)).values(held).returning(*_FIELDS)


_CLAIM = {True: _claim(_asked_for), False: _claim(~_asked_for)}


def write(db: Db, now: datetime, **letter: Any) -> None:
    """Put a letter into the outbox; one whose `once` was used before is not written again."""
    person, conversation = letter.get("person"), letter.get("conversation")
    row = dict.fromkeys(_WRITTEN) | {
        "policy": AGAIN,
        "due_at": now,
        "attempts": 0,
        "flagged": False,
        **letter,
        "route": letter.get("route")
        or (f"{TO_PERSON}{person}" if person else str(conversation).partition(";")[0]),
        "state": DUE,
        "written_at": now,
    }
    db.later(_WRITE, row)


def claim(
    db: Db, now: datetime, by: str, lease: float, *, asked_for: bool = True, most: int = 100
) -> list[Letter]:
    """Take what is due for so many seconds, the first of each conversation only, so that order is kept.

    What somebody `asked_for` by a message or a tap is claimed apart from what the clock sends.
    """
    values = {"now": now, "by": by, "lease": lease, "most": most}
    rows = db.execute(_CLAIM[asked_for], values).mappings().all()
    return sorted((Letter(**row) for row in rows), key=lambda letter: letter.id)


def posting(db: Db, letter: Letter, by: str, lease: float) -> bool:
    """The last word before the message leaves; False when another took the letter over meanwhile."""
    mine = (letters.c.id == letter.id) & (letters.c.state == CLAIMED) & (letters.c.owner == by)
    held = {"state": POSTING, "lease_until": from_now(lease)}
    return db.execute(update(letters).where(mine).values(**held)).rowcount == 1


def renew(db: Db, ids: Collection[int], by: str, lease: float) -> None:
    """Their carrier is alive, however long they take."""
    mine = letters.c.id.in_(ids) & (letters.c.owner == by) & letters.c.state.in_([CLAIMED, POSTING])
    db.execute(update(letters).where(mine).values(lease_until=from_now(lease)))


_NETWORK_OF = prepared(
    select(letters.c.network)
    .where(
        or_(letters.c.route == bindparam("person"), letters.c.route == bindparam("chat")),
        letters.c.state == SENT,
        letters.c.sent_as == bindparam("message"),
    )
    .order_by(letters.c.id.desc())
    .limit(1)
)


def network_of(db: Db, routes: tuple[str, str], message: str) -> UUID | None:
    """The network that a message to a person was about, where it went out as a letter."""
    row = db.row(_NETWORK_OF, {"person": routes[0], "chat": routes[1], "message": message})
    return row["network"] if row else None


def sent(db: Db, letter: Letter, by: str, sent_as: str, now: datetime) -> None:
    """It arrived; also where it was given up for lost meanwhile, unless another has it under way again."""
    ours = (letters.c.id == letter.id) & or_(letters.c.owner == by, letters.c.state == DUE)
    end = {"state": SENT, "sent_as": sent_as, "reason": None, "ended_at": now, "lease_until": None}
    db.execute(update(letters).where(ours).values(**end))


def again(
    db: Db,
    letter: Letter,
    by: str,
    at: datetime,
    reason: str,
    *,
    counts: bool = True,
    flagged: bool = False,
    threaded: bool = True,
) -> None:
    """Not delivered for certain, or (`flagged`) perhaps and allowed twice: due again at that moment; where it
    cannot stand in its thread, in the channel itself."""
    values: dict[str, Any] = {"state": DUE, "due_at": at, "reason": reason[:256]} | _FREE
    values["attempts"] = letters.c.attempts + int(counts)
    if flagged:
        values["flagged"] = True
    if not threaded:
        values["reply_to"] = None
        values["conversation"] = letter.conversation and letter.conversation.partition(";messageid=")[0]
    db.execute(update(letters).where(_held(letter, by)).values(**values))


def end(db: Db, letter: Letter, by: str, state: str, reason: str, now: datetime) -> None:
    """Failed, unknown or dropped, and why."""
    values = {"state": state, "reason": reason[:256], "ended_at": now} | _FREE
    db.execute(update(letters).where(_held(letter, by)).values(**values))


_FREE: dict[str, Any] = {"lease_until": None, "owner": None}


def _held(letter: Letter, by: str) -> ColumnElement[bool]:
    return (letters.c.id == letter.id) & (letters.c.owner == by) & letters.c.state.in_([CLAIMED, POSTING])


# --- when its carrier dies, or stops ----------------------------------------------------------------------


def rescue(db: Db, now: datetime) -> None:
    """Letters whose carrier died while posting: nobody knows if they arrived, so their policy decides."""
    _give_up(db, now, _ran_out)


def rescue_all(db: Db, now: datetime) -> None:
    """Nobody is sending yet, as this process knows for sure: whatever is under way was left by a dead one."""
    _give_back(db, letters.c.id.is_not(None))
    _give_up(db, now, letters.c.id.is_not(None))


def give_back(db: Db, by: str) -> None:
    """Of those that this process carries: what has not begun to leave is due again, for others."""
    _give_back(db, letters.c.owner == by)


def give_up(db: Db, now: datetime, by: str) -> None:
    """Of those that this process carries: what left, and was not confirmed in time."""
    _give_up(db, now, letters.c.owner == by)


def _give_back(db: Db, whose: ColumnElement[bool]) -> None:
    db.execute(update(letters).where(letters.c.state == CLAIMED, whose).values(state=DUE, **_FREE))


def _give_up(db: Db, now: datetime, whose: ColumnElement[bool]) -> None:
    lost = update(letters).where(letters.c.state == POSTING, whose)
    again = {"state": DUE, "due_at": now, "attempts": letters.c.attempts + 1, "flagged": True}
    db.execute(lost.where(letters.c.policy == AGAIN).values(reason=PERHAPS_BEFORE, **again, **_FREE))
    ended = {"state": UNKNOWN, "reason": "its sender stopped", "ended_at": now}
    db.execute(lost.where(letters.c.policy == NEVER_TWICE).values(**ended, **_FREE))


def drop_expired(db: Db, now: datetime) -> int:
    """What waits, for whatever reason, and is past its purpose; how many that were."""
    past = (letters.c.state == DUE) & (letters.c.due_at <= now) & (letters.c.expires_at <= now)
    ended = {"state": DROPPED, "reason": "past its purpose", "ended_at": now}
    return db.execute(update(letters).where(past).values(**ended)).rowcount


def hold_back(db: Db, now: datetime) -> int:
    """Of a store as it once was: what had been written for a moment before `now` has perhaps been sent since.

    A facilitator decides on each (`status`). What is meant for later has not been sent by anybody.
    """
    drop_expired(db, now)
    before = and_(letters.c.state == DUE, letters.c.due_at <= now)
    perhaps = update(letters).where(or_(before, letters.c.state.in_([CLAIMED, POSTING])))
    doubtful = {"state": UNKNOWN, "reason": RESTORED, "ended_at": now} | _FREE
    return db.execute(perhaps.values(**doubtful)).rowcount


def held_back(db: Db, now: datetime) -> int:
    """How many of those there are; what is past its purpose by now is nobody's trouble any more."""
    held = and_(letters.c.state == UNKNOWN, letters.c.reason == RESTORED)
    db.execute(update(letters).where(held, letters.c.expires_at <= now).values(state=DROPPED))
    return int(db.execute(select(func.count()).select_from(letters).where(held)).scalar_one())


# --- for those who look after it --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trouble:
    """A letter that did not arrive, or of which nobody knows whether it did."""

    id: int
    person: UUID | None
    conversation: str | None
    due_at: datetime
    ended_at: datetime | None
    reason: str | None


_TROUBLE = tuple(letters.c[name] for name in Trouble.__slots__)


def troubles(db: Db, network: UUID, state: str, since: datetime) -> list[Trouble]:
    """Letters of a network that ended so, the newest first."""
    here = (letters.c.network == network) & (letters.c.state == state) & (letters.c.due_at >= since)
    rows = db.execute(select(*_TROUBLE).where(here).order_by(letters.c.id.desc())).mappings()
    return [Trouble(**row) for row in rows]


def overdue(db: Db, network: UUID, before: datetime) -> tuple[int, datetime | None]:
    """How many letters of a network wait that were due before, and since when the oldest."""
    unsent = letters.c.state.in_([DUE, CLAIMED, POSTING]) & (letters.c.written_at <= before)
    due = (letters.c.network == network) & (letters.c.due_at <= before)
    row = db.execute(select(func.count(), func.min(letters.c.written_at)).where(unsent, due)).one()
    return row[0], row[1]


def resend(db: Db, network: UUID, letter: int, now: datetime) -> bool:
    """A letter of which nobody knows is sent once more, flagged; False where it is none, or no longer."""
    again = {"state": DUE, "due_at": now, "attempts": 0, "flagged": True, "ended_at": None}
    return _unknown(db, network, letter, **again)


def let_lie(db: Db, network: UUID, letter: int, now: datetime) -> bool:
    """It is left as it is, and not shown as trouble any more."""
    return _unknown(db, network, letter, state=DROPPED, reason="let lie", ended_at=now)


def _unknown(db: Db, network: UUID, letter: int, **values: Any) -> bool:
    this = (letters.c.id == letter) & (letters.c.network == network) & (letters.c.state == UNKNOWN)
    return db.execute(update(letters).where(this).values(**values)).rowcount == 1


_CAUSED = prepared(
    select(*_FIELDS)
    .where(letters.c.cause == bindparam("cause"), ~letters.c.route.startswith(TO_PERSON))
    .order_by(letters.c.id)
)


def repeat(
    db: Db,
    now: datetime,
    earlier: str,
    cause: str,
    *,
    room: str,
    conversation: str,
    reply_to: str | None,
    by: UUID,
) -> int:
    """Show again what an earlier, equal command was answered with: here, and in the channel where it went.

    Returns how many letters that makes; none while the earlier one has not been committed.
    """
    rows = db.rows(_CAUSED, {"cause": earlier})
    for row in rows:
        letter = Letter(**row)
        names = (
            "tenant",
            "network",
            "conversation",
            "service_url",
            "language",
            "body",
            "kind",
            "thing",
            "draws",
            "things",
            "person",
            "route",
            "policy",
        )
        same = {name: getattr(letter, name) for name in names}
        if letter.route == room:
            same |= {"conversation": conversation, "reply_to": reply_to}
        write(db, now, **same, cause=cause, caused_by=by)
    return len(rows)


def made_by(db: Db, cause: str, rooms: Collection[str]) -> list[tuple[str, UUID]]:
    """The things that were shown in one of these conversations because of that message."""
    rows = db.rows(_CAUSED, {"cause": cause})
    return [(row["kind"], row["thing"]) for row in rows if row["kind"] and row["route"] in rooms]


def posting_of(cause: str) -> UUID:
    """What is posted to a channel because of a message or a tap, as the word about it knows it."""
    return uuid5(NAMESPACE_OID, cause)


_POSTED = prepared(
    select(letters.c.state).where(
        letters.c.cause == bindparam("cause"),
        letters.c.route == bindparam("room"),
        letters.c.person.is_(None),
    )
)


def posted(db: Db, cause: str, room: str) -> set[str]:
    """What has become of the letters that it sent there: their states."""
    return {row["state"] for row in db.rows(_POSTED, {"cause": cause, "room": room})}


def things_of(letter: Letter) -> list[tuple[str, UUID]]:
    """What it shows, or says something of."""
    if letter.kind is not None and letter.thing is not None:
        return [(letter.kind, letter.thing)]
    return [(kind, UUID(thing)) for kind, thing in letter.things or ()]


def things_waiting(db: Db, routes: Collection[str]) -> set[UUID]:
    """What the letters are about that wait on these routes, or for these conversations."""
    there = or_(letters.c.route.in_(routes), letters.c.conversation.in_(routes))
    found = select(letters.c.thing, letters.c.things).where(there, letters.c.state == DUE)
    told = [(row.thing, row.things or ()) for row in db.execute(found)]
    return {UUID(str(one)) for thing, things in told for one in (thing, *(each[1] for each in things)) if one}


def waiting(db: Db) -> tuple[int, datetime | None]:
    """How many letters wait, and since when the oldest is due: for /metrics."""
    unsent = letters.c.state.in_([DUE, CLAIMED, POSTING])
    row = db.execute(select(func.count(), func.min(letters.c.due_at)).where(unsent)).one()
    return row[0], row[1]


def silence(db: Db, network: UUID, reason: str, now: datetime) -> None:
    """The bot was removed: nothing that waits is sent any more."""
    here = (letters.c.network == network) & letters.c.state.in_([DUE, CLAIMED])
    db.execute(update(letters).where(here).values(state=DROPPED, reason=reason, ended_at=now, **_FREE))
