"""Cards: which message shows which thing, and how new what it shows is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    false,
    func,
    or_,
    select,
    union_all,
    update,
)

from storage import networks, outbox
from storage.columns import OF_SERVICE, Code, Message, OtherId, OwnerId, Room
from storage.db import Db, UTCDateTime, from_now, tables
from storage.outbox import Letter
from storage.pauses import pauses
from storage.record import column, fields_of, mapped, table_of
from storage.statements import prepared

PACE = timedelta(seconds=2)
"""A card that many people change is drawn again at most this often."""

LONGEST_WAIT = timedelta(minutes=5)

PACE_OF_COPIES = timedelta(seconds=30)
"""What stands before one person is drawn again at most this often: a vote of many has many copies."""

LIFE_OF_COPIES = timedelta(weeks=6)
"""So long a copy or a letter follows the store; who looks further back reads what was."""

shown_things = Table(
    "shown_things",
    tables,
    Column(
        "shown",
        BigInteger().with_variant(Integer, "sqlite"),
        ForeignKey("shown.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("thing", OtherId, primary_key=True),
    Column("kind", Code(32), nullable=False),
    Index("ix_shown_things_thing", "thing"),
    info=OF_SERVICE,
)
"""Of a message about several things, each of them."""


@mapped(
    "shown",
    Column("letter", BigInteger),
    Column("next_at", UTCDateTime, nullable=False),
    Column("holder", Code(64)),
    Column("held_until", UTCDateTime),
    Column("until", UTCDateTime),
    Index("ix_shown_thing", "thing"),
    Index("ix_shown_letter", "letter"),
    Index("ix_shown_next_at", "next_at"),
    Index("ix_shown_activity", "activity"),
    Index("ix_shown_thread", "thread"),
    Index("ix_shown_network_until", "network", "until"),
    info=OF_SERVICE,
)
class Shown:
    """A message in Teams that shows a thing; stale while `version` is ahead of `drawn`."""

    id: int = column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    kind: str = column(Code(32))
    thing: UUID = column(OtherId)
    network: UUID | None = column(OtherId)
    conversation: str = column(Room(512))
    service_url: str = column(Code(512))
    language: str = column(Code(2))
    activity: str = column(Code(512), nullable=True)
    thread: str | None = column(Room(512))
    version: int = column(Integer)
    drawn: int = column(Integer)
    failures: int = column(Integer)
    retired: bool = column(Boolean, server_default=false())
    person: UUID | None = column(OwnerId, ForeignKey("people.id"))
    draws: str | None = column(Code(32))
    about: Mapping[str, Any] | None = column(Message)
    face: str | None = column(Code(64))


shown = table_of(Shown)


_alone = shown.alias("alone")
_CHANGED = prepared(
    update(shown)
    .where(
        shown.c.id.in_(
            union_all(
                select(_alone.c.id).where(_alone.c.thing == bindparam("changed")),
                select(shown_things.c.shown).where(shown_things.c.thing == bindparam("changed")),
            )
        ),
        ~shown.c.retired,
    )
    .values(version=shown.c.version + 1)
)
_FIELDS = fields_of(Shown)
_behind = (
    (shown.c.version > shown.c.drawn)
    & or_(shown.c.until.is_(None), shown.c.until > bindparam("now"))
    & shown.c.activity.is_not(None)
    & shown.c.network.in_(select(networks.networks.c.id).where(networks.networks.c.active))
    & ~select(pauses.c.route)
    .where(or_(pauses.c.route == shown.c.conversation, pauses.c.conversation == shown.c.conversation))
    .exists()
)
_free = or_(shown.c.holder.is_(None), shown.c.held_until < from_now(0.0))
_STALE = (
    select(shown.c.id)
    .where(
        _behind,
        _free,
        # no card waits longer than that: a moment further off was set before the clock was set back
        or_(shown.c.next_at <= bindparam("now"), shown.c.next_at > bindparam("unlikely")),
    )
    .order_by(shown.c.next_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_IN_THREAD = prepared(
    select(shown.c.kind, shown.c.thing).where(
        or_(shown.c.thread == bindparam("thread"), shown.c.activity == bindparam("root"))
    )
)
_NEXT_STALE = select(func.min(shown.c.next_at)).where(_behind, shown.c.holder.is_(None))
_TAKE_STALE = (
    update(shown)
    .where(shown.c.id.in_(_STALE))
    .values(holder=bindparam("by"), held_until=from_now(bindparam("lease", type_=Float)))
    .returning(*_FIELDS)
)
_THINGS = prepared(
    select(shown_things.c.kind, shown_things.c.thing)
    .where(shown_things.c.shown == bindparam("shown"))
    .order_by(shown_things.c.thing)
)
_VERSION = prepared(
    select(shown.c.version).where(shown.c.id == bindparam("id"), shown.c.holder == bindparam("by"))
)
_NETWORK = prepared(select(shown.c.network).where(shown.c.thing == bindparam("thing")))
_LETTERS = prepared(
    select(shown.c.id, shown.c.person, shown.c.about).where(
        shown.c.network == bindparam("network"),
        shown.c.draws == bindparam("draws"),
        shown.c.person.is_not(None),
        shown.c.activity.is_not(None),
        ~shown.c.retired,
        shown.c.until > bindparam("now"),
    )
)
_TOLD = prepared(
    select(shown.c.service_url, shown.c.conversation, shown.c.thread, shown.c.activity)
    .where(
        shown.c.thing == bindparam("thing"),
        shown.c.draws == bindparam("draws"),
        shown.c.person.is_(None),
        shown.c.activity.is_not(None),
    )
    .order_by(shown.c.id.desc())
    .limit(1)
)
_ABOUT = prepared(select(shown.c.kind, shown.c.thing).where(shown.c.activity == bindparam("activity")))


def changed(db: Db, thing: UUID) -> None:
    """What shows this thing is out of date now."""
    db.later(_CHANGED, {"changed": thing})


def reach_changed(db: Db, routes: Collection[str]) -> None:
    """These routes are closed to the bot, or open again: what is said of who knows is out of date."""
    for thing in outbox.things_waiting(db, routes):
        changed(db, thing)


def about_to_show(db: Db, letter: Letter, conversation: str, service_url: str, now: datetime) -> None:
    """Before a living card leaves, so that a change while it is on its way is not missed."""
    if db.execute(select(shown.c.id).where(shown.c.letter == letter.id)).first():
        return
    things = outbox.things_of(letter)
    kind, thing = things[0] if len(things) == 1 else (letter.draws, uuid4())
    row: dict[str, Any] = {
        "kind": kind,
        "thing": thing,
        "network": letter.network,
        "conversation": conversation.partition(";")[0],
        "thread": conversation,
        "service_url": service_url,
        "language": letter.language,
        "letter": letter.id,
        "version": 0,
        "drawn": 0,
        "failures": 0,
        "next_at": now + PACE,
        "until": None,
    }
    if letter.draws is not None:
        row |= {"person": letter.person, "draws": letter.draws, "about": letter.body}
        row |= {"until": now + LIFE_OF_COPIES}
    [made] = db.execute(shown.insert(), row).inserted_primary_key or [None]
    for one, kind_of_it in {one: kind_ for kind_, one in things}.items() if len(things) > 1 else ():
        db.execute(shown_things.insert(), {"shown": made, "thing": one, "kind": kind_of_it})


@dataclass(frozen=True, slots=True)
class Standing:
    """A letter that stands before a person still, with what it said."""

    id: int
    person: UUID
    about: Mapping[str, Any]


def letters(db: Db, network: UUID, draws: str, now: datetime) -> list[Standing]:
    """Those of one kind that follow the store."""
    values = {"network": network, "draws": draws, "now": now}
    return [Standing(**row) for row in db.rows(_LETTERS, values)]


def says_less(db: Db, letter: int, about: Mapping[str, Any]) -> None:
    """Some of what it said is so no more: it is to be drawn anew."""
    mine = shown.c.id == letter
    db.execute(update(shown).where(mine).values(about=dict(about), version=shown.c.version + 1))


def day_began(db: Db, network: UUID, now: datetime, *, named_anew: bool = False) -> None:
    """What stands before people is to be drawn anew; where some are called otherwise, the channel's, too."""
    theirs = (shown.c.network == network) & ~shown.c.retired
    follows = shown.c.draws.is_not(None) & (shown.c.until > now)
    followed = follows | (shown.c.draws.is_(None) & shown.c.until.is_(None)) if named_anew else follows
    db.execute(update(shown).where(theirs, followed).values(version=shown.c.version + 1))


def now_shown(db: Db, letter: Letter, activity: str, face: str | None = None) -> None:
    db.execute(update(shown).where(shown.c.letter == letter.id).values(activity=activity, face=face))


def take_stale(db: Db, now: datetime, by: str, lease: float, most: int = 100) -> list[Shown]:
    """Cards out of date whose turn it is; nobody else draws them for `lease` seconds, or as it is renewed."""
    values = {"now": now, "unlikely": now + LONGEST_WAIT, "by": by, "lease": lease, "most": most}
    return [Shown(**row) for row in db.execute(_TAKE_STALE, values).mappings()]


def version(db: Db, card: Shown, by: str) -> int | None:
    """How new the store is for a card, asked before it is drawn; None where another draws it now."""
    row = db.row(_VERSION, {"id": card.id, "by": by})
    return row["version"] if row else None


def renew(db: Db, ids: Collection[int], by: str, lease: float) -> None:
    """They are being drawn still."""
    mine = shown.c.id.in_(ids) & (shown.c.holder == by)
    db.execute(update(shown).where(mine).values(held_until=from_now(lease)))


def give_back(db: Db, by: str | None = None) -> None:
    """What this process draws (None: what anybody does) may be drawn by others."""
    mine = shown.c.holder == by if by else shown.c.holder.is_not(None)
    db.execute(update(shown).where(mine).values(**_FREE))


def next_stale(db: Db, now: datetime) -> datetime | None:
    """When the next card that is out of date may be drawn."""
    return db.execute(_NEXT_STALE, {"now": now}).scalar()


def things_of(db: Db, card: Shown) -> list[tuple[str, UUID]]:
    """What it is about."""
    several = [(row["kind"], row["thing"]) for row in db.rows(_THINGS, {"shown": card.id})]
    return several or [(card.kind, card.thing)]


def drawn(
    db: Db, card: Shown, by: str, version: int, now: datetime, *, face: str | None = None, sent: bool = True
) -> None:
    """The message shows this version, and looks so; where it looked so before, nothing was `sent`.

    Where another took the card over meanwhile, nobody knows whose message arrived last: it is drawn again.
    """
    values = {"drawn": version, "next_at": now + _pace(card, sent=sent), "failures": 0, "face": face}
    held = (shown.c.id == card.id) & (shown.c.holder == by)
    if not db.execute(update(shown).where(held).values(**values, **_FREE)).rowcount:
        db.execute(update(shown).where(shown.c.id == card.id).values(version=shown.c.version + 1))


def _pace(card: Shown, *, sent: bool) -> timedelta:
    """A channel's card that looked so before took none of anybody's turns."""
    if card.draws is None:
        return PACE if sent else timedelta()
    return PACE_OF_COPIES if sent else PACE


def not_drawn(db: Db, card: Shown, by: str, at: datetime, *, fails: bool = True) -> None:
    """It shows what it did, and is tried again at that moment."""
    held = (shown.c.id == card.id) & (shown.c.holder == by)
    failures = card.failures + 1 if fails else card.failures
    db.execute(update(shown).where(held).values(next_at=at, failures=failures, **_FREE))


def forget(db: Db, card: Shown) -> None:
    """The thing has nothing to show any more."""
    db.execute(shown_things.delete().where(shown_things.c.shown == card.id))
    db.execute(shown.delete().where(shown.c.id == card.id))


def forget_copies_of(db: Db, person: UUID) -> None:
    """What stands before them is followed no more; what names them elsewhere is drawn anew without."""
    theirs = select(shown.c.id).where(shown.c.person == person)
    here = select(networks.roster.c.network).where(networks.roster.c.person == person)
    db.execute(shown_things.delete().where(shown_things.c.shown.in_(theirs)))
    db.execute(shown.delete().where(shown.c.person == person))
    db.execute(update(shown).where(shown.c.network.in_(here)).values(version=shown.c.version + 1))


def replace(db: Db, card: Shown, tenant: str, now: datetime) -> None:
    """The message cannot be kept up to date: one under it takes its place, and is from now on.

    The old one is drawn once more, in a moment, to say so.
    """
    last = {"retired": True, "version": shown.c.version + 1, "next_at": now + 2 * PACE}
    db.execute(update(shown).where(shown.c.id == card.id).values(**last, **_FREE))
    outbox.write(
        db,
        now,
        tenant=tenant,
        network=card.network,
        conversation=card.thread or card.conversation,
        service_url=card.service_url,
        reply_to=card.activity,
        language=card.language,
        once=f"instead-of/{card.id}",
        **_same(db, card),
    )


def _same(db: Db, card: Shown) -> dict[str, Any]:
    """What a letter says of itself that shows the same."""
    if card.draws is None:
        return {"kind": card.kind, "thing": card.thing}
    things = [[kind, str(thing)] for kind, thing in things_of(db, card)]
    return {"person": card.person, "draws": card.draws, "body": dict(card.about or {}), "things": things}


_FREE: dict[str, Any] = {"holder": None, "held_until": None}


def about(db: Db, activity: str) -> tuple[str, UUID] | None:
    """The thing that this message shows, when it shows one."""
    row = db.row(_ABOUT, {"activity": activity})
    return (row["kind"], row["thing"]) if row else None


def in_thread(db: Db, conversation: str) -> tuple[str, UUID] | None:
    """The one thing that a thread is about: it began with its card, or with the request for it."""
    _, _, root = conversation.partition(";messageid=")
    rows = db.rows(_IN_THREAD, {"thread": conversation, "root": root}) if root else []
    found = {(row["kind"], row["thing"]) for row in rows}
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Told:
    """Where a message of a channel stands."""

    service_url: str
    conversation: str
    thread: str | None
    activity: str

    @property
    def root(self) -> str:
        """The message under which it stands, or itself."""
        return (self.thread or "").partition(";messageid=")[2] or self.activity


def told(db: Db, thing: UUID, draws: str) -> Told | None:
    """The newest message of that letter in which a channel was told of the thing."""
    row = db.row(_TOLD, {"thing": thing, "draws": draws})
    return Told(**row) if row else None


def network_showing(db: Db, thing: UUID) -> UUID | None:
    """The network in whose channel this thing is shown."""
    row = db.row(_NETWORK, {"thing": thing})
    return row["network"] if row else None
