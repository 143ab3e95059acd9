"""Reminders: what was said to whom, how each wants to be reminded, and letters drawn when they leave."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from storage.db import UTCDateTime

revision = "0002"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letters", sa.Column("draws", sa.String(32)))
    op.add_column("people", sa.Column("pace", sa.String(16)))
    op.add_column("people", sa.Column("off_until", sa.Date()))
    op.add_column("people", sa.Column("not_before", sa.Time()))
    op.add_column("people", sa.Column("not_after", sa.Time()))
    op.create_table(
        "reminded",
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id", name="fk_reminded_person"), nullable=False),
        sa.Column("stage", sa.String(256), nullable=False),
        sa.Column("moment", UTCDateTime, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.PrimaryKeyConstraint("person", "stage", "moment", name="pk_reminded"),
    )
    op.create_index("ix_reminded_person_at", "reminded", ["person", "at"])
    _what_was_said()


def _what_was_said() -> None:
    """Votes' reminders sent until now stand in their letters' keys: `ballot/id/person/closes-soon/moment`."""
    store = op.get_bind()
    letters = sa.table("letters", sa.column("once", sa.String), sa.column("written_at", UTCDateTime))
    said = sa.select(letters).where(letters.c.once.like("ballot/%/closes-soon/%"))
    reminded = sa.table(
        "reminded",
        sa.column("person", sa.Uuid),
        sa.column("stage", sa.String),
        sa.column("moment", UTCDateTime),
        sa.column("day", sa.Date),
        sa.column("urgent", sa.Boolean),
        sa.column("at", UTCDateTime),
    )
    for once, at in store.execute(said).all():
        kind, ballot, person, stage, moment = once.split("/")
        row = {"person": UUID(person), "stage": f"{kind}/{ballot}/{stage}", "urgent": False, "at": at}
        row |= {"moment": datetime.fromisoformat(moment), "day": at.date()}
        store.execute(reminded.insert(), row)
