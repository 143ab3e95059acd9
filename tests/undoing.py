"""A router that tries, after deeds that can be taken back, whether taking them back leaves nothing behind.

The trial is undone itself: every dialog goes on as if it had not been. It compares the whole store, so that
each door's first few deeds are tried in each process, not all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Table, select

from bot.core.entrance import Entrance
from bot.core.feature import Door
from bot.core.turn import Answer, Turn
from storage import undoing
from storage.db import Db, tables
from storage.recording import BESIDE, BESIDES

Contents = dict[str, list[str]]

MOST_TRIALS = 3
_tried: Counter[str] = Counter()
taken_back: Counter[str] = Counter()
"""How often a deed of each door was undone."""


class Trying(Entrance):
    """Raises where a deed leaves something behind."""

    most = MOST_TRIALS

    def _done(self, turn: Turn, door: Door, given: Mapping[str, Any]) -> Answer:
        if not door.deed.recorded or _tried[door.name] >= self.most:
            return super()._done(turn, door, given)
        _tried[door.name] += 1
        before = contents(turn.db)
        answer = super()._done(turn, door, given)
        mine = undoing.lately(turn.db, turn.person.id, turn.incoming.place.room, turn.now)
        done = next((one for one in mine if one.cause == turn.incoming.activity and one.changes), None)
        if done is None:
            assert contents(turn.db) == before, f"{door.name} changed something that was not recorded"
        elif not undoing.others_rely_on(turn.db, done, done.changes or ()):  # then a person is told so
            with _back_afterwards(turn.db):
                undoing.undo(turn.db, done, turn.now)
                after = contents(turn.db)
            assert after == before, f"{door.name} is not what it was: {_different(before, after)}"
            taken_back[door.name] += 1
        return answer


def contents(db: Db) -> Contents:
    """All rows that are put back, as they can be compared."""
    kept = [table for table in tables.sorted_tables if table.name not in BESIDE]
    return {table.name: sorted(map(repr, db.execute(_compared(table)).all())) for table in kept}


def _compared(table: Table) -> Any:
    return select(*(column for column in table.columns if BESIDES not in column.info))


def _different(before: Contents, after: Contents) -> dict[str, Any]:
    return {
        name: (sorted(set(before[name]) - set(after[name])), sorted(set(after[name]) - set(before[name])))
        for name in before
        if before[name] != after[name]
    }


@contextmanager
def _back_afterwards(db: Db) -> Iterator[None]:
    later = {statement: list(rows) for statement, rows in db._later.items()}
    db._connection.exec_driver_sql("SAVEPOINT trial")
    try:
        yield
    finally:
        db._connection.exec_driver_sql("ROLLBACK TO SAVEPOINT trial")
        db._connection.exec_driver_sql("RELEASE SAVEPOINT trial")
        db._later = later
