"""A question that is put to the vote is a poll; what one voter fills in, without a name, is a ballot.

Names alone, and all rows stay. What was kept in words of the old names is told in the new ones: letters and
cards that are drawn later, and deeds of the last minutes.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.db import Structured

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

TABLES = {"ballots": "polls", "papers": "ballots"}
"""In this order, as one takes the other's name."""

POINTING = ("ballots", "objections", "options", "votes", "decisions", "theme_votes")
"""Tables, by their new names, with a column that says which poll."""

INDEXES = (
    ("polls", "ix_ballots_network_state", "ix_polls_network_state", ("network", "state", "closes_at"), False),
    ("polls", "ix_ballots_state_closes_at", "ix_polls_state_closes_at", ("state", "closes_at"), False),
    ("ballots", "ix_papers_ballot", "ix_ballots_poll", ("poll",), False),
    ("objections", "ix_objections_ballot", "ix_objections_poll", ("poll",), False),
    ("options", "ix_options_ballot_place", "ix_options_poll_place", ("poll", "place"), True),
    ("decisions", "ix_decisions_ballot", "ix_decisions_poll", ("poll",), False),
)

CONSTRAINTS = (
    ("polls", "pk_ballots", "pk_polls"),
    ("polls", "fk_ballots_closed_by", "fk_polls_closed_by"),
    ("polls", "fk_ballots_network", "fk_polls_network"),
    ("polls", "fk_ballots_opened_by", "fk_polls_opened_by"),
    ("ballots", "pk_papers", "pk_ballots"),
    ("ballots", "fk_papers_ballot", "fk_ballots_poll"),
    *((table, f"fk_{table}_ballot", f"fk_{table}_poll") for table in POINTING[1:]),
)

DRAWN = ("objection", "outcome", "paused", "reworded", "tie")
"""Letters that say which poll they are about."""


def upgrade() -> None:
    for old, new in TABLES.items():
        op.rename_table(old, new)
    for table in POINTING:
        op.execute(f"ALTER TABLE {table} RENAME COLUMN ballot TO poll")
    for table, old, new, columns, unique in INDEXES:
        op.drop_index(old, table_name=table)
        op.create_index(new, table, list(columns), unique=unique)
    if op.get_bind().dialect.name == "postgresql":  # SQLite keeps theirs, and never asks for one
        for table, old, new in CONSTRAINTS:
            op.execute(f"ALTER TABLE {table} RENAME CONSTRAINT {old} TO {new}")
    _tell_anew("letters", "body")
    _tell_anew("shown", "about")
    _undo_anew()


def _tell_anew(name: str, about: str) -> None:
    """What a letter is drawn from."""
    table = sa.table(name, sa.column("id"), sa.column("draws"), sa.column(about, Structured))
    rows = op.get_bind().execute(sa.select(table.c.id, table.c[about]).where(table.c.draws.in_(DRAWN))).all()
    for row, told in rows:
        if told and "ballot" in told:
            op.execute(table.update().where(table.c.id == row).values({about: _renamed(told)}))


def _undo_anew() -> None:
    """The rows that a deed changed, as they were."""
    deeds = sa.table("deeds", sa.column("id", sa.Uuid()), sa.column("changes", Structured))
    rows = op.get_bind().execute(sa.select(deeds.c.id, deeds.c.changes)).all()
    for row, changes in rows:
        if changes:
            told = [_change(one) for one in changes]
            op.execute(deeds.update().where(deeds.c.id == row).values(changes=told))


def _change(told: Mapping[str, Any]) -> Mapping[str, Any]:
    table = TABLES.get(told["table"], told["table"])
    if table not in POINTING:
        return {**told, "table": table}
    rows = {part: told[part] and _renamed(told[part]) for part in ("key", "before", "after")}
    columns = ["poll" if name == "ballot" else name for name in told["columns"]]
    return {**told, **rows, "table": table, "columns": columns}


def _renamed(told: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"poll" if name == "ballot" else name: value for name, value in told.items()}
