"""Decisions with all that the record needs, and amendments proposed to them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime

revision = "0007"
down_revision = "0008"
branch_labels = None
depends_on = None


def new_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("owner", sa.Uuid(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("scope", sa.String(length=120), nullable=False, server_default=""),
        sa.Column("to_management", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("to_kamu", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("item", sa.Uuid(), nullable=True),
        sa.Column("source", Structured, nullable=True),
        sa.Column("supersedes", sa.Uuid(), nullable=True),
        sa.Column("confirm_until", UTCDateTime, nullable=True),
    ]


def upgrade() -> None:
    for column in new_columns():
        op.add_column("decisions", column)
    op.create_index("ix_decisions_owner", "decisions", ["owner"], unique=False)
    op.create_table(
        "amendments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("decision", sa.Uuid(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime, nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", UTCDateTime, nullable=True),
        sa.ForeignKeyConstraint(["decision"], ["decisions.id"], name=op.f("fk_amendments_decision")),
        sa.ForeignKeyConstraint(["proposed_by"], ["people.id"], name=op.f("fk_amendments_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendments")),
    )
    op.create_index("ix_amendments_decision", "amendments", ["decision"], unique=False)


def downgrade() -> None:
    op.drop_table("amendments")
    op.drop_index("ix_decisions_owner", table_name="decisions")
    with op.batch_alter_table("decisions") as batch:
        for column in new_columns():
            batch.drop_column(column.name)
