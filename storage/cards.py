"""Cards: which message shows which thing, and how new what it shows is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    bindparam,
    false,
    func,
    or_,
    select,
    update,
)

from storage import networks, outbox
from storage.db import Db, UTCDateTime, from_now, tables
from storage.outbox import Letter
from storage.pauses import pauses
from storage.statements import prepared

PACE = timedelta(seconds=2)
"""A card that many people change is drawn again at most this often."""

LONGEST_WAIT = timedelta(minutes=5)

shown = Table(
    "shown",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("thing", Uuid, nullable=False),
    Column("network", Uuid),
    Column("conversation", String(512), nullable=False),
    Column("service_url", String(512), nullable=False),
    Column("language", String(2), nullable=False),
    Column("activity", String(512)),
    Column("thread", String(512)),
    Column("letter", BigInteger),
    Column("version", Integer, nullable=False),
    Column("drawn", Integer, nullable=False),
    Column("next_at", UTCDateTime, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("holder", String(64)),
    Column("held_until", UTCDateTime),
    Column("retired", Boolean, nullable=False, server_default=false()),
    Index("ix_shown_thing", "thing"),
    Index("ix_shown_next_at", "next_at"),
    Index("ix_shown_activity", "activity"),
    Index("ix_shown_thread", "thread"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message in Teams that shows a thing; stale while `version` is ahead of `drawn`."""

    id: int
    kind: str
    thing: UUID
    network: UUID | None
    conversation: str
    service_url: str
    language: str
    activity: str
    thread: str | None
    version: int
    drawn: int
    failures: int


_CHANGED = prepared(
    update(shown).where(shown.c.thing == bindparam("changed")).values(version=shown.c.version + 1)
)
_FIELDS = tuple(shown.c[name] for name in Shown.__slots__)
_behind = (
    (shown.c.version > shown.c.drawn)
    & shown.c.activity.is_not(None)
    & ~shown.c.retired
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
_VERSION = prepared(
    select(shown.c.version).where(shown.c.id == bindparam("id"), shown.c.holder == bindparam("by"))
)
_NETWORK = prepared(select(shown.c.network).where(shown.c.thing == bindparam("thing")))
_ABOUT = prepared(select(shown.c.kind, shown.c.thing).where(shown.c.activity == bindparam("activity")))


def changed(db: Db, thing: UUID) -> None:
    """What shows this thing is out of date now."""
    db.later(_CHANGED, {"changed": thing})


def about_to_show(db: Db, letter: Letter, conversation: str, service_url: str, now: datetime) -> None:
    """Before a living card leaves, so that a change while it is on its way is not missed."""
    if db.execute(select(shown.c.id).where(shown.c.letter == letter.id)).first():
        return
    row = {
        "kind": letter.kind,
        "thing": letter.thing,
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
    }
    db.execute(shown.insert(), row)


def now_shown(db: Db, letter: Letter, activity: str) -> None:
    db.execute(update(shown).where(shown.c.letter == letter.id).values(activity=activity))


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


def next_stale(db: Db) -> datetime | None:
    """When the next card that is out of date may be drawn."""
    return db.execute(_NEXT_STALE).scalar()


def drawn(db: Db, card: Shown, by: str, version: int, now: datetime) -> None:
    """The message shows this version.

    Where another took the card over meanwhile, nobody knows whose message arrived last: it is drawn again.
    """
    values = {"drawn": version, "next_at": now + PACE, "failures": 0}
    held = (shown.c.id == card.id) & (shown.c.holder == by)
    if not db.execute(update(shown).where(held).values(**values, **_FREE)).rowcount:
        db.execute(update(shown).where(shown.c.id == card.id).values(version=shown.c.version + 1))


def not_drawn(db: Db, card: Shown, by: str, at: datetime, *, fails: bool = True) -> None:
    """It shows what it did, and is tried again at that moment."""
    held = (shown.c.id == card.id) & (shown.c.holder == by)
    failures = card.failures + 1 if fails else card.failures
    db.execute(update(shown).where(held).values(next_at=at, failures=failures, **_FREE))


def forget(db: Db, card: Shown) -> None:
    """The thing has nothing to show any more."""
    db.execute(shown.delete().where(shown.c.id == card.id))


def replace(db: Db, card: Shown, tenant: str, now: datetime) -> None:
    """The message cannot be kept up to date: one under it takes its place, and is from now on."""
    db.execute(update(shown).where(shown.c.id == card.id).values(retired=True, **_FREE))
    outbox.write(
        db,
        now,
        tenant=tenant,
        network=card.network,
        conversation=card.thread or card.conversation,
        service_url=card.service_url,
        reply_to=card.activity,
        language=card.language,
        kind=card.kind,
        thing=card.thing,
        once=f"instead-of/{card.id}",
    )


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


def network_showing(db: Db, thing: UUID) -> UUID | None:
    """The network in whose channel this thing is shown."""
    row = db.row(_NETWORK, {"thing": thing})
    return row["network"] if row else None
