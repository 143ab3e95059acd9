"""Retention: what has served its purpose is deleted, a piece at a time, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Delete, Table, delete, func, or_, select, tuple_, update

from storage import outbox, people, privacy
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

_ENDED = (outbox.SENT, outbox.FAILED, outbox.UNKNOWN, outbox.DROPPED)


def purge(db: Db, now: datetime, years: int) -> int:
    """Deletes at most `MOST` rows of each table; how many went.

    What was once said about the directory is kept for so many `years` (directory P4). Of a letter that must
    leave only once, that it left stays; its words go. Whoever left long ago is erased.
    """
    _forget_words(db, now - LETTERS)
    _forget_what_was_said(db, now - ANSWERED)
    gone = _forget_who_left(db, now)
    return gone + sum(db.execute(one).rowcount for one in _deletions(now, years))


def _deletions(now: datetime, years: int) -> Iterator[Delete]:
    yield _oldest(turns, turns.c.taken_at < now - TURNS)
    yield _oldest(letters, _old_letters(now - LETTERS), letters.c.once.is_(None))
    old = select(shown.c.id).where(shown.c.until < now)
    yield _oldest(shown_things, shown_things.c.shown.in_(old))
    yield _oldest(shown, shown.c.until < now, ~shown.c.id.in_(select(shown_things.c.shown)))
    yield _oldest(reminded, reminded.c.at < now - REMINDED)
    yield _oldest(lone_works, lone_works.c.ends_at < now - lone.KEPT)
    yield _oldest(joint_topics, joint_topics.c.done_at < now - joint.KEPT)
    newest = select(registries.c.version).where(registries.c.tenant == edits.c.tenant).scalar_subquery()
    yield _oldest(edits, edits.c.version < newest - VERSIONS)
    if years:
        long_ago = now - timedelta(days=365.25 * years)
        yield _oldest(history, history.c.until < long_ago.date())
        yield _oldest(roles, roles.c.closed_on < long_ago.date())
        yield _oldest(corrections, corrections.c.settled_at < long_ago)


def _oldest(table: Table, *which: ColumnElement[bool]) -> Delete:
    key = tuple_(*table.primary_key.columns)
    return delete(table).where(key.in_(select(*table.primary_key.columns).where(*which).limit(MOST)))


def _forget_what_was_said(db: Db, before: datetime) -> None:
    sent = (letters.c.state == outbox.SENT) & (letters.c.ended_at < before) & letters.c.body.is_not(None)
    db.execute(update(letters).where(sent).values(body=None))
    kept = (turns.c.taken_at < before) & turns.c.answer.is_not(None)
    db.execute(update(turns).where(kept).values(answer=None))


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


def _old_letters(before: datetime) -> ColumnElement[bool]:
    ended = func.coalesce(letters.c.ended_at, letters.c.due_at)
    return letters.c.state.in_(_ENDED) & (letters.c.due_at < before) & (ended < before)


def _forget_words(db: Db, before: datetime) -> None:
    has_words = or_(letters.c.body.is_not(None), letters.c.reason.is_not(None))
    db.execute(
        update(letters)
        .where(_old_letters(before), letters.c.once.is_not(None), has_words)
        .values(body=None, reason=None)
    )
