"""Lanes: whose turn it is to speak in a conversation, and what was said lately, where replicas share it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    Table,
    bindparam,
    delete,
    or_,
    select,
    update,
)

from storage.columns import OF_SERVICE, Code, Room
from storage.db import Db, UTCDateTime, from_now, insert_new, tables

Limit = tuple[int, float]
"""So many within so many seconds."""

LOOK_AGAIN = 0.1
"""Seconds after which one looks again whether another replica has ended its turn."""

lanes = Table(
    "lanes",
    tables,
    Column("name", Room(512), primary_key=True),
    Column("holder", Code(64)),
    Column("held_until", UTCDateTime),
    Column("not_before", UTCDateTime),
    info=OF_SERVICE,
)

passes = Table(
    "passes",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("lane", Room(512), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_passes_lane_at", "lane", "at"),
    info=OF_SERVICE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A turn that is asked for: in a lane (or none, for look-ups) and in its tenant's, within both limits."""

    lane: str | None
    tenant: str
    lane_limits: tuple[Limit, ...]
    tenant_limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn, until it is left; `passes` are what it counts as."""

    lane: str | None
    passes: tuple[int, ...]


_NOW = select(from_now(0.0))
_LOCKED = select(lanes).where(lanes.c.name == bindparam("lane")).with_for_update()
_HOLD = (
    update(lanes)
    .where(lanes.c.name == bindparam("lane"))
    .values(holder=bindparam("by"), held_until=from_now(bindparam("lease", type_=Float)))
)
_PASS = passes.insert().values(lane=bindparam("of"), at=from_now(0.0)).returning(passes.c.id)


def take(db: Db, wanted: Wanted, by: str, lease: float) -> Taken | float:
    """The turn, for `lease` seconds; or in how many seconds to ask again. Strict sliding windows."""
    db.forgets_in_a_crash()
    if wanted.lane is not None and (wait := _wait(db, wanted.lane, wanted.lane_limits, by)):
        return wait
    if wanted.tenant_limits and (wait := _wait(db, wanted.tenant, wanted.tenant_limits, by)):
        return wait
    counted = [(wanted.lane, wanted.lane_limits), (wanted.tenant, wanted.tenant_limits)]
    ids = [db.execute(_PASS, {"of": lane}).scalar_one() for lane, limits in counted if lane and limits]
    if wanted.lane is not None:
        db.execute(_HOLD, {"lane": wanted.lane, "by": by, "lease": lease})
    return Taken(wanted.lane, tuple(ids))


def _wait(db: Db, lane: str, limits: Sequence[Limit], by: str) -> float:
    """Seconds until one more may pass here; 0 now, and nobody else passes before the transaction's end."""
    row = _locked(db, lane)
    now = db.execute(_NOW).scalar_one()
    if row["holder"] not in (None, by) and row["held_until"] > now:
        return LOOK_AGAIN
    moments = [now, row["not_before"]] + [_free_again(db, lane, limit) for limit in limits]
    return float((max(moment for moment in moments if moment is not None) - now).total_seconds())


def _locked(db: Db, lane: str) -> Any:
    while (row := db.execute(_LOCKED, {"lane": lane}).mappings().first()) is None:
        db.execute(insert_new(lanes), {"name": lane})
    return row


def _free_again(db: Db, lane: str, limit: Limit) -> datetime | None:
    """When the oldest of as many as the limit allows has left the window."""
    most, seconds = limit
    oldest = select(passes.c.at).where(passes.c.lane == lane).order_by(passes.c.at.desc())
    at = db.execute(oldest.offset(most - 1).limit(1)).scalar()
    return None if at is None else at + timedelta(seconds=seconds)


def leave(db: Db, taken: Taken, by: str, hold: float, longest: float) -> None:
    """The turn is over, and counts from now on; nobody speaks here for `hold` seconds, as Teams asked."""
    db.forgets_in_a_crash()
    if taken.passes:
        db.execute(update(passes).where(passes.c.id.in_(taken.passes)).values(at=from_now(0.0)))
    if taken.lane is None:
        return
    held: dict[str, Any] = {"not_before": from_now(hold)} if hold else {}
    mine = (lanes.c.name == taken.lane) & (lanes.c.holder == by)
    db.execute(update(lanes).where(mine).values(holder=None, held_until=None, **held))
    if taken.passes:
        old = (passes.c.lane == taken.lane) & (passes.c.at < from_now(-longest))
        db.execute(delete(passes).where(old))


def renew(db: Db, names: Collection[str], by: str, lease: float) -> None:
    """Those turns take longer, and their holder is alive."""
    mine = lanes.c.name.in_(names) & (lanes.c.holder == by)
    db.execute(update(lanes).where(mine).values(held_until=from_now(lease)))


def let_go(db: Db, by: str) -> None:
    """Whoever held these turns is there no more, and others may have them at once."""
    db.execute(update(lanes).where(lanes.c.holder == by).values(holder=None, held_until=None))


def sweep(db: Db, longest: float) -> None:
    """Forget what no limit asks for any more."""
    db.forgets_in_a_crash()
    db.execute(delete(passes).where(passes.c.at < from_now(-longest)))
    idle = or_(lanes.c.held_until.is_(None), lanes.c.held_until < from_now(0.0))
    open_ = or_(lanes.c.not_before.is_(None), lanes.c.not_before < from_now(0.0))
    counted = select(passes.c.id).where(passes.c.lane == lanes.c.name).exists()
    db.execute(delete(lanes).where(idle, open_, ~counted))
