"""Everybody can be asked a question between meetings, by name or without."""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("item", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_rounds_network_asked_at", "rounds", ["network", "asked_at"])
    op.create_index("ix_rounds_closed_at_closes_at", "rounds", ["closed_at", "closes_at"])
    op.create_table(
        "round_participants",
        sa.Column("round", sa.Uuid(), sa.ForeignKey("rounds.id"), primary_key=True),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    )
    op.create_table(
        "round_answers",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("round", sa.Uuid(), sa.ForeignKey("rounds.id"), nullable=False),
        sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("scores", Structured, nullable=True),
        sa.Column("language", sa.String(2), nullable=True),
        sa.Column("unit", sa.String(64), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_round_answers_round", "round_answers", ["round", "person"], unique=True)


def downgrade() -> None:
    op.drop_table("round_answers")
    op.drop_table("round_participants")
    op.drop_table("rounds")
