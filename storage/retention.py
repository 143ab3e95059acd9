"""Retention: what has served its purpose is deleted, a piece at a time, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Delete,
    Table,
    Update,
    delete,
    func,
    or_,
    select,
    tuple_,
    update,
)

from storage import outbox, people, privacy
from storage.agenda.consultations import WAITS, consultations
from storage.cards import shown, shown_things
from storage.db import Db
from storage.directory import joint, lone
from storage.directory.corrections import corrections
from storage.directory.directory import edits, registries, roles
from storage.directory.history import history
from storage.directory.joint import topics as joint_topics
from storage.directory.lone import lone_works
from storage.network.tasks import reminded
from storage.networks import roster
from storage.outbox import letters
from storage.turns import turns

TURNS = timedelta(days=30)
"""Teams delivers an activity again within minutes: that it was taken is known for longer."""

LETTERS = timedelta(days=90)
"""`status` tells of what did not arrive in the last fourteen days; nothing asks for older ones."""

ANSWERED = timedelta(days=1)
"""What arrived, and what a tap was answered, is said again within minutes, if ever: then the words go."""

LEFT = timedelta(days=365)
"""Whoever has been in no team and had no role for so long, and has not spoken to the bot, is erased."""

MOST_PEOPLE = 5
"""So many are erased in one transaction: each is looked for in every table."""

REMINDED = timedelta(days=400)
"""A yearly reminder is not said twice."""

VERSIONS = 1000
"""A process that knows an older version of the directory reads it anew."""

MOST = 5000
"""Rows of one table in one transaction."""


@dataclass(frozen=True)
class Rule:
    """What of a table is kept for how long. docs/privacy.md has a row for each, and a test compares them."""

    table: Table
    since: tuple[ColumnElement[Any], ...]
    """Moments or days from which it counts: the latest of them."""

    kept: timedelta | None
    """None: for as many years as KEEP_YEARS says."""

    which: tuple[ColumnElement[bool], ...] = ()
    forgets: tuple[str, ...] = ()
    """Columns that are emptied; without any the row goes."""

    def deed(self, before: datetime) -> Update | Delete:
        """What makes an end of whatever is older."""
        old = [one < (before.date() if isinstance(one.type, Date) else before) for one in self.since]
        if not self.forgets:
            return _oldest(self.table, *old, *self.which)
        filled = or_(*(self.table.c[name].is_not(None) for name in self.forgets))
        return update(self.table).where(*old, *self.which, filled).values(dict.fromkeys(self.forgets))


_ENDED = letters.c.state.in_((outbox.SENT, outbox.FAILED, outbox.UNKNOWN, outbox.DROPPED))
_SINCE_ITS_END = (letters.c.due_at, func.coalesce(letters.c.ended_at, letters.c.due_at))

RULES = (
    Rule(turns, (turns.c.taken_at,), TURNS),
    Rule(turns, (turns.c.taken_at,), ANSWERED, forgets=("answer",)),
    Rule(letters, _SINCE_ITS_END, LETTERS, (_ENDED, letters.c.once.is_(None))),
    Rule(letters, _SINCE_ITS_END, LETTERS, (_ENDED, letters.c.once.is_not(None)), ("body", "reason")),
    Rule(letters, (letters.c.ended_at,), ANSWERED, (letters.c.state == outbox.SENT,), ("body",)),
    Rule(reminded, (reminded.c.at,), REMINDED),
    Rule(lone_works, (lone_works.c.ends_at,), lone.KEPT),
    Rule(consultations, (consultations.c.asked_at,), WAITS, (consultations.c.opened_at.is_(None),)),
    Rule(joint_topics, (joint_topics.c.done_at,), joint.KEPT),
    Rule(history, (history.c.until,), None),
    Rule(roles, (roles.c.closed_on,), None),
    Rule(corrections, (corrections.c.settled_at,), None),
)


def purge(db: Db, now: datetime, years: int) -> int:
    """Deletes at most `MOST` rows by each rule; how many went.

    What was once said about the directory is kept for so many `years`, or for ever where that is 0 (directory
    P4). Whoever left long ago is erased.
    """
    gone = _forget_who_left(db, now) + sum(db.execute(one).rowcount for one in _past_their_use(now))
    for rule in RULES:
        if kept := rule.kept or timedelta(days=365.25 * years):
            done = db.execute(rule.deed(now - kept)).rowcount
            gone += 0 if rule.forgets else done
    return gone


def _past_their_use(now: datetime) -> Iterator[Delete]:
    """What says by itself until when it is of use, or is followed by newer."""
    old = select(shown.c.id).where(shown.c.until < now)
    yield _oldest(shown_things, shown_things.c.shown.in_(old))
    yield _oldest(shown, shown.c.until < now, ~shown.c.id.in_(select(shown_things.c.shown)))
    newest = select(registries.c.version).where(registries.c.tenant == edits.c.tenant).scalar_subquery()
    yield _oldest(edits, edits.c.version < newest - VERSIONS)


def _oldest(table: Table, *which: ColumnElement[bool]) -> Delete:
    key = tuple_(*table.primary_key.columns)
    return delete(table).where(key.in_(select(*table.primary_key.columns).where(*which).limit(MOST)))


def _forget_who_left(db: Db, now: datetime) -> int:
    """How many. Of whom nobody has counted yet, it is counted from today."""
    someone, today = people.people.c, now.date()
    met = ~someone.aad_id.startswith(people.ERASED)
    db.execute(update(people.people).where(met, someone.seen_on.is_(None)).values(seen_on=today))
    in_a_team = select(roster.c.person).where(roster.c.person == someone.id).exists()
    since = today - LEFT
    with_a_role = (
        select(roles.c.id)
        .where(
            roles.c.tenant == someone.tenant,
            roles.c.mail == someone.directory_mail,
            or_(roles.c.closed_on.is_(None), roles.c.closed_on > since),
        )
        .exists()
    )
    left = select(people.people).where(met, someone.seen_on < since, ~in_a_team, ~with_a_role)
    found = db.execute(left.order_by(someone.seen_on).limit(MOST_PEOPLE)).mappings().all()
    for row in found:
        privacy.erase(db, people.person_of(dict(row)), now)
    return len(found)
